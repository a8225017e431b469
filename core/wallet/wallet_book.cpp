#include "core/wallet/wallet_book.h"

#include "core/crypto/bip39.h"
#include "core/script/address.h"
#include "core/store/label_rows.h"
#include "core/store/mining_rows.h"
#include "core/util/log.h"

#include <algorithm>

namespace zon {

namespace {

constexpr std::size_t maxNameBytes = 100;
constexpr std::size_t maxWallets = 1'000;
constexpr std::int32_t settledDepth = 6;
constexpr Seconds unverifiedFor = std::chrono::days(14);

std::string wordsRecord(WalletRowId id) {
    return "wallet/" + std::to_string(id.value) + "/words";
}
std::string passphraseRecord(WalletRowId id) {
    return "wallet/" + std::to_string(id.value) + "/passphrase";
}

Result<void> checkName(const std::string& name) {
    if (name.empty()) return fail(ErrorCode::InvalidArgument, "Give the wallet a name.");
    if (name.size() > maxNameBytes)
        return fail(ErrorCode::InvalidArgument, "This name is too long; use at most 100 characters.");
    return {};
}

Result<ExtendedPrivateKey> masterFrom(const SecretText& words, const SecretText& passphrase) {
    const auto seed = mnemonicToSeed(words.view(), passphrase.view());
    if (!seed) return fail(seed);
    return ExtendedPrivateKey::fromSeed(seed->span());
}

} // namespace

WalletBook::WalletBook(Database& db, const Clock& clock, const NetworkParams& params, WalletObserver observer)
    : db_(db), clock_(clock), params_(params), observer_(std::move(observer)), ledger_(scripts_, params) {}

Result<void> WalletBook::load() {
    if (auto loaded = scripts_.load(db_); !loaded) return loaded;
    if (auto loaded = ledger_.load(db_); !loaded) return loaded;
    return loadBirthday();
}

Result<void> WalletBook::loadBirthday() {
    const auto rows = WalletRows(db_).all();
    if (!rows) return fail(rows);
    birthday_.reset();
    bool fromGenesis = false;
    for (const WalletRow& wallet : *rows) {
        if (!birthday_) birthday_.emplace();
        if (!wallet.birthdayTime)
            fromGenesis = true;
        else
            birthday_->time = std::min(birthday_->time.value_or(*wallet.birthdayTime), *wallet.birthdayTime);
    }
    if (fromGenesis) birthday_ = ScanBirthday{};
    return {};
}

Result<WalletRow> WalletBook::row(WalletId wallet) {
    return WalletRows(db_).get({wallet.value});
}

Result<WalletId> WalletBook::create(const NewWallet& wallet, const SecretText& words,
                                    const SecretText& passphrase, const Vault& vault) {
    if (auto named = checkName(wallet.name); !named) return fail(named);
    if (auto valid = validateMnemonic(words.view()); !valid) return fail(valid);
    const SecretText tidy = tidyMnemonic(words.view());
    const auto master = masterFrom(tidy, passphrase);
    if (!master) return fail(master);
    const KeyPath path = accountPath(wallet.kind, params_.coinType, 0);
    const auto accountKey = master->derive(path);
    if (!accountKey) return fail(accountKey);

    WalletRows rows(db_);
    const auto existing = rows.all();
    if (!existing) return fail(existing);
    if (existing->size() >= maxWallets)
        return fail(ErrorCode::TooLarge, "A profile has room for 1,000 wallets. Start another profile.");
    AccountRow account{.id = {},
                       .wallet = {},
                       .purpose = purposeOf(wallet.kind),
                       .path = path.toString(),
                       .xpub = accountKey->neuter().serialize()};
    for (const WalletRow& other : *existing) {
        const auto accounts = rows.accounts(other.id);
        if (!accounts) return fail(accounts);
        if (std::ranges::any_of(*accounts, [&](const AccountRow& a) { return a.xpub == account.xpub; }))
            return fail(ErrorCode::InvalidArgument,
                        "These words are already in this profile, as the wallet \"" + other.name + "\".");
    }

    auto transaction = StoreTransaction::begin(db_);
    if (!transaction) return fail(transaction);
    const auto commit = [&]() -> Result<WalletId> {
        WalletRow row;
        row.name = wallet.name;
        row.created = clock_.now();
        row.birthdayTime = wallet.birthday;
        row.sortOrder = static_cast<std::int32_t>(existing->size());
        row.backupConfirmed = wallet.backupConfirmed;
        const auto id = rows.insert(row);
        if (!id) return fail(id);
        row.id = *id;
        row.seedRecord = wordsRecord(*id);
        if (auto set = rows.update(row); !set) return fail(set);
        if (auto put = vault.put(db_, wordsRecord(*id), SecretBytes::copyOf(tidy.span())); !put)
            return fail(put);
        if (auto put = vault.put(db_, passphraseRecord(*id), SecretBytes::copyOf(passphrase.span())); !put)
            return fail(put);
        account.wallet = *id;
        const auto accountId = rows.insertAccount(account);
        if (!accountId) return fail(accountId);
        account.id = *accountId;
        if (auto added = scripts_.addAccount(account); !added) return fail(added);
        for (const Branch branch : {Branch::Receive, Branch::Change})
            if (auto filled = scripts_.fillGap(db_, *accountId, branch); !filled) return fail(filled);
        if (auto done = transaction->commit(); !done) return fail(done);
        return WalletId{id->value};
    };
    auto created = commit();
    if (!created) {
        // Whatever was taken into memory is not on disk: go back to what is.
        if (auto again = load(); !again) logError("wallet", again.error().message);
        return created;
    }
    if (auto loaded = loadBirthday(); !loaded) return fail(loaded);
    return created;
}

Result<std::vector<WalletInfo>> WalletBook::wallets(std::int32_t tipHeight) {
    const auto rows = WalletRows(db_).all();
    if (!rows) return fail(rows);
    std::vector<WalletInfo> out;
    for (const WalletRow& row : *rows) {
        const auto totals = CoinRows(db_).totals(row.id, tipHeight, params_.coinbaseMaturity);
        if (!totals) return fail(totals);
        out.push_back({.id = {row.id.value},
                       .name = row.name,
                       .kind = row.kind == WalletRow::Kind::Seed ? WalletKind::Seed : WalletKind::WatchOnly,
                       .backupConfirmed = row.backupConfirmed,
                       .archived = row.archived,
                       .birthday = row.birthdayTime.value_or(UnixTime{}),
                       .balance = {.available = totals->confirmed + totals->ownPending,
                                   .unverified = totals->pending,
                                   .immature = totals->immature,
                                   .escrow = {},
                                   .frozen = totals->frozen}});
    }
    return out;
}

Result<void> WalletBook::rename(WalletId wallet, const std::string& name) {
    if (auto named = checkName(name); !named) return named;
    auto current = row(wallet);
    if (!current) return fail(current);
    current->name = name;
    return WalletRows(db_).update(*current);
}

Result<void> WalletBook::setBackupConfirmed(WalletId wallet) {
    auto current = row(wallet);
    if (!current) return fail(current);
    current->backupConfirmed = true;
    return WalletRows(db_).update(*current);
}

Result<SecretText> WalletBook::words(WalletId wallet, const Vault& vault) {
    const auto current = row(wallet);
    if (!current) return fail(current);
    if (current->seedRecord.empty())
        return fail(ErrorCode::Unsupported, "This wallet only watches; it has no words.");
    auto sealed = vault.get(db_, current->seedRecord);
    if (!sealed) return fail(sealed);
    return SecretText(std::move(*sealed));
}

Result<ExtendedPrivateKey> WalletBook::masterKey(WalletId wallet, const Vault& vault) {
    const auto mnemonic = words(wallet, vault);
    if (!mnemonic) return fail(mnemonic);
    auto passphrase = vault.get(db_, passphraseRecord({wallet.value}));
    if (!passphrase) return fail(passphrase);
    return masterFrom(*mnemonic, SecretText(std::move(*passphrase)));
}

Result<const WatchedAccount*> WalletBook::mainAccount(WalletId wallet) const {
    const auto accounts = scripts_.accountsOf({wallet.value});
    if (accounts.empty()) return fail(ErrorCode::NotFound, "There is no such wallet in this profile.");
    return accounts.front();
}

Result<AddressRow> WalletBook::addressAt(const WatchedAccount& account, Branch branch, std::uint32_t index) {
    const auto script = account.keys.script(branch, index);
    if (!script) return fail(script);
    AddressRow out;
    out.address = scriptToAddress(*script, params_.address).value_or("");
    out.path = account.path.child(static_cast<std::uint32_t>(branch)).child(index).toString();
    out.index = index;
    out.change = branch == Branch::Change;
    const auto label = LabelRows(db_).text(LabelRow::Type::Address, out.address);
    if (!label) return fail(label);
    out.label = label->value_or("");
    return out;
}

Result<AddressRow> WalletBook::receiveAddress(WalletId wallet, bool fresh) {
    const auto account = mainAccount(wallet);
    if (!account) return fail(account);
    if (!fresh && (*account)->row.nextReceive > 0) {
        const std::uint32_t last = (*account)->row.nextReceive - 1;
        const auto stored = ScriptRows(db_).at((*account)->row.id, 0, last);
        if (!stored) return fail(stored);
        // Paid to already: showing it again would tie two payments together for everyone to see.
        if (*stored && !(*stored)->used) return addressAt(**account, Branch::Receive, last);
    }
    const auto index = scripts_.takeNext(db_, (*account)->row.id, Branch::Receive);
    if (!index) return fail(index);
    return addressAt(**account, Branch::Receive, *index);
}

Result<std::vector<AddressRow>> WalletBook::addresses(WalletId wallet) {
    const auto account = mainAccount(wallet);
    if (!account) return fail(account);
    const auto scripts = ScriptRows(db_).ofBranch((*account)->row.id, 0);
    if (!scripts) return fail(scripts);
    CoinFilter everything;
    everything.spentToo = true;
    const auto coins = CoinRows(db_).ofWallet({wallet.value}, everything);
    if (!coins) return fail(coins);
    std::map<ScriptRowId, Amount> received;
    for (const CoinRow& coin : *coins)
        received[coin.script] += coin.value;

    std::vector<AddressRow> out;
    for (const ScriptRow& script : *scripts) {
        if (script.index >= (*account)->row.nextReceive && !script.used) continue;
        auto address = addressAt(**account, Branch::Receive, script.index);
        if (!address) return fail(address);
        address->used = script.used;
        address->received = received[script.id];
        out.push_back(std::move(*address));
    }
    std::ranges::reverse(out);
    return out;
}

Result<Script> WalletBook::freshScript(WalletId wallet) {
    const auto account = mainAccount(wallet);
    if (!account) return fail(account);
    const auto index = scripts_.takeNext(db_, (*account)->row.id, Branch::Receive);
    if (!index) return fail(index);
    return (*account)->keys.script(Branch::Receive, *index);
}

Result<std::vector<OwnCoin>> WalletBook::spendableCoins(WalletId wallet, std::int32_t tipHeight) {
    CoinFilter filter;
    filter.frozenToo = false;
    const auto rows = CoinRows(db_).ofWallet({wallet.value}, filter);
    if (!rows) return fail(rows);
    std::vector<OwnCoin> out;
    for (const CoinRow& coin : *rows) {
        if (!coin.height && !coin.madeHere) continue;
        if (coin.coinbase && coin.height && tipHeight - *coin.height + 1 < params_.coinbaseMaturity) continue;
        const Script script(coin.scriptPubKey);
        for (const WatchedScript& where : scripts_.find(script)) {
            if (where.wallet != coin.wallet) continue;
            const WatchedAccount* account = scripts_.account(where.account);
            if (!account) continue;
            out.push_back(
                {.outpoint = coin.outpoint,
                 .output = {coin.value, script},
                 .kind = account->keys.kind(),
                 .path = account->path.child(static_cast<std::uint32_t>(where.branch)).child(where.index)});
            break;
        }
    }
    return out;
}

Result<ChangeAddress> WalletBook::peekChange(WalletId wallet) {
    const auto account = mainAccount(wallet);
    if (!account) return fail(account);
    const std::uint32_t index = scripts_.next((*account)->row.id, Branch::Change);
    auto script = (*account)->keys.script(Branch::Change, index);
    if (!script) return fail(script);
    return ChangeAddress{.script = std::move(*script), .kind = (*account)->keys.kind(), .index = index};
}

Result<ChangeAddress> WalletBook::nextChange(WalletId wallet) {
    auto change = peekChange(wallet);
    if (!change) return change;
    const auto account = mainAccount(wallet);
    if (!account) return fail(account);
    if (auto taken = scripts_.takeNext(db_, (*account)->row.id, Branch::Change); !taken) return fail(taken);
    return change;
}

Result<void> WalletBook::recordPayment(const Transaction& tx,
                                       const std::vector<PaymentRecipient>& recipients) {
    auto transaction = StoreTransaction::begin(db_);
    if (!transaction) return fail(transaction);
    const auto record = [&]() -> Result<void> {
        const auto added = ledger_.addUnconfirmed(db_, tx, TxOrigin::Here, clock_.now(), changes_);
        if (!added) return fail(added);
        const auto row = TransactionRows(db_).find(tx.txid());
        if (!row) return fail(row);
        LabelRows labels(db_);
        for (const PaymentRecipient& to : recipients) {
            if (to.label.empty() || !*row) continue;
            const auto script = addressToScript(to.address, params_.address);
            if (!script) return fail(script);
            const auto output = std::ranges::find(tx.outputs, *script, &TxOut::scriptPubKey);
            if (output == tx.outputs.end()) continue;
            const auto index = static_cast<std::uint32_t>(output - tx.outputs.begin());
            if (auto put = labels.putRecipient({(*row)->id, index, to.address, to.label, {}}); !put)
                return put;
            if (auto put = labels.put({LabelRow::Type::Transaction, tx.txid().display(), to.label}); !put)
                return put;
        }
        return transaction->commit();
    };
    if (auto recorded = record(); !recorded) {
        scanRolledBack();
        return recorded;
    }
    tell();
    return {};
}

Result<void> WalletBook::tidy() {
    auto transaction = StoreTransaction::begin(db_);
    if (!transaction) return fail(transaction);
    if (auto forgotten = ledger_.forgetUnverified(db_, clock_.now() - unverifiedFor, changes_); !forgotten) {
        changes_.clear();
        return forgotten;
    }
    if (auto done = transaction->commit(); !done) {
        scanRolledBack();
        return done;
    }
    tell();
    return {};
}

Result<void> WalletBook::applyBlock(Database& db, const Block& block, const BlockPlace& place) {
    // A payment may be to an address that an earlier payment of the same block brought into the gap, and
    // blocks may order them the other way round: go again until nothing new is watched.
    std::uint64_t before = 0;
    do {
        before = scripts_.revision();
        for (std::uint32_t i = 0; i < block.transactions.size(); ++i) {
            const TransactionPlace at{
                .height = place.height, .block = place.hash, .position = i, .time = place.time};
            if (auto confirmed = ledger_.confirm(db, block.transactions[i], at, changes_); !confirmed)
                return confirmed;
        }
    } while (scripts_.revision() != before);
    return MiningRows(db).setInChain(place.hash, true);
}

Result<void> WalletBook::unwindTo(Database& db, std::int32_t height) {
    const auto found = MiningRows(db).blocks(1'000);
    if (!found) return fail(found);
    for (const FoundBlockRow& block : *found) {
        if (block.height <= height || !block.inChain) continue;
        if (auto set = MiningRows(db).setInChain(block.block, false); !set) return set;
    }
    return ledger_.unwind(db, height, changes_);
}

void WalletBook::scanCommitted(std::int32_t) {
    tell();
}

void WalletBook::scanRolledBack() {
    changes_.clear();
    if (auto loaded = load(); !loaded) logError("wallet", "after a failed write: " + loaded.error().message);
}

bool WalletBook::onRelayedTransaction(const TransactionRef& tx) {
    if (!ledger_.concerns(*tx)) return false;
    const auto take = [&]() -> Result<bool> {
        auto transaction = StoreTransaction::begin(db_);
        if (!transaction) return fail(transaction);
        const auto added = ledger_.addUnconfirmed(db_, *tx, TxOrigin::Relay, clock_.now(), changes_);
        if (!added) return added;
        if (auto done = transaction->commit(); !done) return fail(done);
        return added;
    };
    const auto taken = take();
    if (!taken) {
        logWarning("wallet", "an announced payment could not be recorded: " + taken.error().message);
        scanRolledBack();
        return false;
    }
    tell();
    return true;
}

std::vector<TransactionRef> WalletBook::transactionsToBroadcast(std::int32_t tipHeight) const {
    std::vector<TransactionRef> out;
    const auto rows = TransactionRows(db_).madeHereAbove(tipHeight - settledDepth);
    if (!rows) return out;
    for (const TransactionRow& row : *rows) {
        if (row.state != TransactionRow::State::Live) continue;
        if (auto tx = parseTransaction(row.raw))
            out.push_back(std::make_shared<const Transaction>(std::move(*tx)));
    }
    return out;
}

void WalletBook::tell() {
    if (changes_.empty()) return;
    const LedgerChanges changes = std::exchange(changes_, {});
    if (observer_) observer_(changes);
}

} // namespace zon
