#include "core/crypto/bip39.h"
#include "core/util/log.h"
#include "core/wallet/wallet_book.h"

#include <algorithm>
#include <set>

namespace zon {

namespace {

constexpr std::size_t maxNameBytes = 100;
constexpr std::size_t maxWallets = 1'000;
/// BIP44 looks at account n+1 only when n was used. Without the words later on that can't be done, so the
/// first few of each kind are watched from the start; few people have more.
constexpr std::uint32_t accountsDiscovered = 3;
constexpr std::uint32_t nativeSegwitMultisig = 2; ///< BIP48's script type

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

Result<AccountRow> accountFrom(const ExtendedPrivateKey& master, AccountKind kind, std::uint32_t coinType,
                               std::uint32_t number) {
    const KeyPath path = accountPath(kind, coinType, number);
    const auto key = master.derive(path);
    if (!key) return fail(key);
    return AccountRow{.purpose = purposeOf(kind),
                      .path = path.toString(),
                      .descriptor =
                          accountDescriptor(kind, KeyOrigin{master.fingerprint(), path}, key->neuter())};
}

/// The kind chosen first: that is where new addresses come from.
Result<std::vector<AccountRow>> accountsFrom(const ExtendedPrivateKey& master, const NewWallet& wallet,
                                             std::uint32_t coinType) {
    std::vector<AccountKind> kinds{wallet.kind};
    if (wallet.discover)
        for (const AccountKind kind :
             {AccountKind::Segwit84, AccountKind::Taproot86, AccountKind::Nested49, AccountKind::Legacy44})
            if (kind != wallet.kind) kinds.push_back(kind);
    std::vector<AccountRow> accounts;
    for (std::uint32_t number = 0; number < (wallet.discover ? accountsDiscovered : 1); ++number)
        for (const AccountKind kind : kinds) {
            auto account = accountFrom(master, kind, coinType, number);
            if (!account) return fail(account);
            accounts.push_back(std::move(*account));
        }
    return accounts;
}

/// The same descriptor whatever its checksum and whether its master key is known.
std::string comparable(const std::string& descriptor) {
    std::string out;
    bool inOrigin = false;
    for (const char c : descriptor.substr(0, descriptor.find('#'))) {
        if (c == '[') inOrigin = true;
        if (!inOrigin) out += c;
        if (c == ']') inOrigin = false;
    }
    return out;
}

std::vector<KeyFingerprint> fingerprintsOf(const AccountScripts& account) {
    std::vector<KeyFingerprint> out;
    for (const KeyExpression* key : keysOf(account.descriptor().root())) {
        KeyFingerprint fingerprint{};
        if (key->origin())
            fingerprint = key->origin()->fingerprint;
        else if (key->extendedKey())
            fingerprint = key->extendedKey()->fingerprint();
        if (std::ranges::find(out, fingerprint) == out.end()) out.push_back(fingerprint);
    }
    return out;
}

} // namespace

Result<void> WalletBook::checkRoom(const std::string& name, const std::vector<AccountRow>& accounts) {
    if (auto named = checkName(name); !named) return named;
    WalletRows rows(db_);
    const auto existing = rows.all();
    if (!existing) return fail(existing);
    if (existing->size() >= maxWallets)
        return fail(ErrorCode::TooLarge, "A profile has room for 1,000 wallets. Start another profile.");
    for (const WalletRow& other : *existing) {
        const auto theirs = rows.accounts(other.id);
        if (!theirs) return fail(theirs);
        // Discovery may watch an account that is somebody's main one: only the main one tells wallets apart.
        if (!theirs->empty()
            && comparable(theirs->front().descriptor) == comparable(accounts.front().descriptor))
            return fail(ErrorCode::InvalidArgument,
                        "This is already in this profile, as the wallet \"" + other.name + "\".");
    }
    return {};
}

Result<WalletId> WalletBook::insertWallet(WalletRow row, std::vector<AccountRow> accounts,
                                          const std::function<Result<void>(WalletRow&)>& withId) {
    const auto commit = [&]() -> Result<WalletId> {
        auto transaction = StoreTransaction::begin(db_);
        if (!transaction) return fail(transaction);
        WalletRows rows(db_);
        const auto all = rows.all();
        if (!all) return fail(all);
        row.created = clock_.now();
        for (const WalletRow& other : *all)
            row.sortOrder = std::max(row.sortOrder, other.sortOrder + 1);
        const auto id = rows.insert(row);
        if (!id) return fail(id);
        row.id = *id;
        if (auto done = withId(row); !done) return fail(done);
        for (AccountRow& account : accounts) {
            account.wallet = *id;
            const auto accountId = rows.insertAccount(account);
            if (!accountId) return fail(accountId);
            account.id = *accountId;
            if (auto added = scripts_.addAccount(account); !added) return fail(added);
            if (auto filled = scripts_.fillGaps(db_, *accountId); !filled) return fail(filled);
        }
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

Result<WalletId> WalletBook::create(const NewWallet& wallet, const SecretText& words,
                                    const SecretText& passphrase, const Vault& vault) {
    if (auto valid = validateMnemonic(words.view()); !valid) return fail(valid);
    const SecretText tidy = tidyMnemonic(words.view());
    const auto master = masterFrom(tidy, passphrase);
    if (!master) return fail(master);
    auto accounts = accountsFrom(*master, wallet, params_.coinType);
    if (!accounts) return fail(accounts);
    if (auto room = checkRoom(wallet.name, *accounts); !room) return fail(room);

    WalletRow row;
    row.name = wallet.name;
    row.birthdayTime = wallet.birthday;
    row.backupConfirmed = wallet.backupConfirmed;
    return insertWallet(std::move(row), std::move(*accounts), [&](WalletRow& inserted) -> Result<void> {
        inserted.seedRecord = wordsRecord(inserted.id);
        if (auto set = WalletRows(db_).update(inserted); !set) return set;
        if (auto put = vault.put(db_, inserted.seedRecord, SecretBytes::copyOf(tidy.span())); !put)
            return put;
        return vault.put(db_, passphraseRecord(inserted.id), SecretBytes::copyOf(passphrase.span()));
    });
}

Result<WalletId> WalletBook::import(const NewWallet& wallet, const ImportedWallet& imported) {
    std::vector<AccountRow> accounts;
    for (const ImportedAccount& account : imported.accounts)
        accounts.push_back({.purpose = 0,
                            .descriptor = account.descriptor,
                            .nextReceive = std::min(account.nextReceive, gapLimit),
                            .nextChange = std::min(account.nextChange, gapLimit)});
    if (accounts.empty()) return fail(ErrorCode::InvalidArgument, "There is no descriptor to watch.");
    if (auto room = checkRoom(wallet.name, accounts); !room) return fail(room);
    WalletRow row;
    row.name = wallet.name;
    row.kind = WalletRow::Kind::WatchOnly;
    row.birthdayTime = wallet.birthday;
    row.backupConfirmed = true; // there are no words to write down
    return insertWallet(std::move(row), std::move(accounts), [](WalletRow&) -> Result<void> { return {}; });
}

void WalletBook::describe(const WalletRow& row, const std::vector<WalletRow>& all, WalletInfo& info) const {
    const auto accounts = scripts_.accountsOf(row.id);
    if (accounts.empty()) return;
    const WatchedAccount& main = *accounts.front();
    info.policy = main.policy;
    info.canBuildPayment = main.scripts->inputWeight().has_value();
    if (row.kind == WalletRow::Kind::Seed) {
        info.kind = WalletKind::Seed;
        info.keysHere = 1;
        return;
    }
    info.kind = main.scripts->keyCount() > 1 ? WalletKind::Multisig : WalletKind::WatchOnly;
    std::set<KeyFingerprint> here;
    for (const WalletRow& other : all) {
        if (other.kind != WalletRow::Kind::Seed) continue;
        const auto theirs = scripts_.accountsOf(other.id);
        if (!theirs.empty()) here.insert(fingerprintsOf(*theirs.front()->scripts).front());
    }
    here.erase(unknownFingerprint);
    info.keysHere = static_cast<std::size_t>(std::ranges::count_if(
        fingerprintsOf(*main.scripts), [&](const KeyFingerprint& f) { return here.contains(f); }));
}

Result<std::vector<WalletInfo>> WalletBook::wallets(std::int32_t tipHeight) {
    const auto rows = WalletRows(db_).all();
    if (!rows) return fail(rows);
    std::vector<WalletInfo> out;
    for (const WalletRow& row : *rows) {
        const auto totals = CoinRows(db_).totals(row.id, tipHeight, params_.coinbaseMaturity);
        if (!totals) return fail(totals);
        WalletInfo info{.id = {row.id.value},
                        .name = row.name,
                        .backupConfirmed = row.backupConfirmed,
                        .archived = row.archived,
                        .birthday = row.birthdayTime.value_or(UnixTime{}),
                        .balance = {.available = totals->confirmed + totals->ownPending,
                                    .unverified = totals->pending,
                                    .immature = totals->immature,
                                    .escrow = {},
                                    .frozen = totals->frozen},
                        .role = static_cast<WalletRole>(row.role)};
        describe(row, *rows, info);
        out.push_back(std::move(info));
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

Result<void> WalletBook::setArchived(WalletId wallet, bool archived) {
    auto current = row(wallet);
    if (!current) return fail(current);
    current->archived = archived;
    return WalletRows(db_).update(*current);
}

Result<void> WalletBook::setRole(WalletId wallet, WalletRole role) {
    auto current = row(wallet);
    if (!current) return fail(current);
    if (current->kind == WalletRow::Kind::Seed && role != WalletRole::Everything)
        return fail(ErrorCode::Unsupported,
                    "This wallet's only key is yours, so there is nobody to share the "
                    "work with. Roles are for wallets of several people.");
    current->role = static_cast<WalletRow::Role>(role);
    return WalletRows(db_).update(*current);
}

Result<WalletRole> WalletBook::role(WalletId wallet) {
    const auto current = row(wallet);
    if (!current) return fail(current);
    return static_cast<WalletRole>(current->role);
}

Result<void> WalletBook::setOrder(const std::vector<WalletId>& order) {
    auto transaction = StoreTransaction::begin(db_);
    if (!transaction) return fail(transaction);
    const auto all = WalletRows(db_).all();
    if (!all) return fail(all);
    const std::set<WalletId> named(order.begin(), order.end());
    if (named.size() != all->size() || order.size() != all->size())
        return fail(ErrorCode::InvalidArgument, "The order must name every wallet once.");
    for (std::size_t i = 0; i < order.size(); ++i) {
        auto current = row(order[i]);
        if (!current) return fail(current);
        current->sortOrder = static_cast<std::int32_t>(i);
        if (auto set = WalletRows(db_).update(*current); !set) return set;
    }
    return transaction->commit();
}

Result<void> WalletBook::setBirthday(WalletId wallet, std::optional<UnixTime> birthday) {
    auto current = row(wallet);
    if (!current) return fail(current);
    current->birthdayTime = birthday;
    if (auto set = WalletRows(db_).update(*current); !set) return set;
    return loadBirthday();
}

Result<std::string> WalletBook::exported(WalletId wallet, WalletFormat format) {
    const auto current = row(wallet);
    if (!current) return fail(current);
    std::vector<ExportedAccount> accounts;
    for (const WatchedAccount* account : scripts_.accountsOf({wallet.value})) {
        const AccountRow& r = account->row;
        // Accounts that discovery found nothing on are nobody's business.
        const bool idle = r.nextReceive == 0 && r.nextChange == 0 && !accounts.empty() && r.purpose != 0;
        if (idle) continue;
        accounts.push_back(
            {r.descriptor, r.nextReceive, r.nextChange, r.nextReceive + gapLimit, r.nextChange + gapLimit});
    }
    return writeWallet(format, current->name, accounts, current->birthdayTime, params_);
}

Result<std::vector<std::string>> WalletBook::policy(WalletId wallet) const {
    const auto account = mainAccount(wallet);
    if (!account) return fail(account);
    return policySentences(*(*account)->scripts);
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
    auto master = masterFrom(*mnemonic, SecretText(std::move(*passphrase)));
    if (!master) return master;
    if (auto learned = learnFingerprint(wallet, *master); !learned) return fail(learned);
    return master;
}

/// Profiles of the first version didn't keep it.
Result<void> WalletBook::learnFingerprint(WalletId wallet, const ExtendedPrivateKey& master) {
    const std::string unknown = "[" + toHex(unknownFingerprint) + "/";
    const std::string known = "[" + toHex(master.fingerprint()) + "/";
    for (const WatchedAccount* account : scripts_.accountsOf({wallet.value})) {
        std::string text = account->row.descriptor;
        const auto at = text.find(unknown);
        if (at == std::string::npos) continue;
        text.replace(at, unknown.size(), known);
        text.resize(std::min(text.find('#'), text.size()));
        if (auto set = scripts_.setDescriptor(db_, account->row.id, text); !set) return set;
    }
    return {};
}

Result<std::vector<WalletBook::KeyHolder>> WalletBook::keyHolders(WalletId wallet) {
    const auto account = mainAccount(wallet);
    if (!account) return fail(account);
    const auto all = WalletRows(db_).all();
    if (!all) return fail(all);
    std::vector<KeyHolder> holders;
    for (const KeyFingerprint& fingerprint : fingerprintsOf(*(*account)->scripts)) {
        KeyHolder holder{.fingerprint = fingerprint};
        for (const WalletRow& row : *all) {
            if (row.kind != WalletRow::Kind::Seed || fingerprint == unknownFingerprint) continue;
            const auto theirs = scripts_.accountsOf(row.id);
            if (theirs.empty() || fingerprintsOf(*theirs.front()->scripts).front() != fingerprint) continue;
            holder.wallet = WalletId{row.id.value};
            holder.name = row.name;
        }
        holders.push_back(std::move(holder));
    }
    return holders;
}

Result<SigningKeys> WalletBook::signingKeys(WalletId wallet, const Vault& vault) {
    SigningKeys keys;
    const auto current = row(wallet);
    if (!current) return fail(current);
    if (current->kind == WalletRow::Kind::Seed) {
        auto master = masterKey(wallet, vault);
        if (!master) return fail(master);
        keys.add(std::move(*master));
        return keys;
    }
    const auto holders = keyHolders(wallet);
    if (!holders) return fail(holders);
    for (const KeyHolder& holder : *holders) {
        if (!holder.wallet) continue;
        auto master = masterKey(*holder.wallet, vault);
        if (!master) return fail(master);
        keys.add(std::move(*master));
    }
    return keys;
}

Result<std::string> WalletBook::cosignerKey(WalletId wallet, const Vault& vault) {
    const auto master = masterKey(wallet, vault);
    if (!master) return fail(master);
    const KeyPath path{48 | hardened, params_.coinType | hardened, hardened, nativeSegwitMultisig | hardened};
    const auto key = master->derive(path);
    if (!key) return fail(key);
    return "[" + toHex(master->fingerprint()) + path.toString().substr(1) + "]" + key->neuter().serialize();
}

} // namespace zon
