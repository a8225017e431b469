#include "core/wallet/wallet_book.h"

#include "core/chain/merkle.h"
#include "core/store/mining_rows.h"
#include "core/store/transaction_rows.h"
#include "core/util/log.h"

namespace zon {

namespace {

constexpr std::int32_t settledDepth = 6;
constexpr Seconds unverifiedFor = std::chrono::days(14);

} // namespace

WalletBook::WalletBook(Database& db, const Clock& clock, const NetworkParams& params, WalletObserver observer)
    : db_(db),
      clock_(clock),
      params_(params),
      observer_(std::move(observer)),
      scripts_(params),
      ledger_(scripts_, params) {}

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
    if (auto kept = keepBranches(db, block); !kept) return kept;
    return MiningRows(db).setInChain(place.hash, true);
}

Result<void> WalletBook::keepBranches(Database& db, const Block& block) {
    std::vector<std::size_t> ours;
    for (std::size_t i = 0; i < block.transactions.size(); ++i)
        if (ledger_.concerns(block.transactions[i])) ours.push_back(i);
    if (ours.empty()) return {};
    std::vector<Hash256> leaves;
    leaves.reserve(block.transactions.size());
    for (const Transaction& tx : block.transactions)
        leaves.emplace_back(tx.txid().bytes());
    const auto branches = merkleBranches(leaves, ours);
    TransactionRows rows(db);
    for (std::size_t i = 0; i < ours.size(); ++i)
        if (auto set = rows.setBranch(Txid(leaves[ours[i]].bytes()), branches[i]); !set) return set;
    return {};
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
