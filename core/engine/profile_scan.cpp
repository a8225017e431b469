#include "core/engine/profile_scan.h"

#include "core/deals/deal_book.h"
#include "core/wallet/wallet_book.h"

#include <algorithm>
#include <iterator>

namespace zon {

void ProfileScan::collect() const {
    const auto take = [&](const auto& from, std::uint64_t& known) {
        if (from.scriptRevision() == known) return;
        std::ranges::move(from.scriptsSince(known), std::back_inserter(told_));
        known = from.scriptRevision();
    };
    take(wallets_, walletsTold_);
    take(deals_, dealsTold_);
}

std::uint64_t ProfileScan::scriptRevision() const {
    collect();
    return told_.size();
}

std::vector<Script> ProfileScan::scriptsSince(std::uint64_t revision) const {
    collect();
    const auto from = std::min<std::size_t>(revision, told_.size());
    return {told_.begin() + static_cast<std::ptrdiff_t>(from), told_.end()};
}

std::optional<ScanBirthday> ProfileScan::birthday() const {
    return wallets_.birthday();
}

Result<void> ProfileScan::applyBlock(Database& db, const Block& block, const BlockPlace& place) {
    if (auto done = wallets_.applyBlock(db, block, place); !done) return done;
    return deals_.applyBlock(db, block, place);
}

Result<void> ProfileScan::unwindTo(Database& db, std::int32_t height) {
    if (auto done = wallets_.unwindTo(db, height); !done) return done;
    return deals_.unwindTo(db, height);
}

void ProfileScan::scanCommitted(std::int32_t scannedTo) {
    wallets_.scanCommitted(scannedTo);
    deals_.scanCommitted(scannedTo);
}

void ProfileScan::scanRolledBack() {
    wallets_.scanRolledBack();
    deals_.scanRolledBack();
}

bool ProfileScan::onRelayedTransaction(const TransactionRef& transaction) {
    const bool ofWallets = wallets_.onRelayedTransaction(transaction);
    return deals_.seen(transaction, false) || ofWallets;
}

std::vector<TransactionRef> ProfileScan::transactionsToBroadcast(std::int32_t tipHeight) const {
    auto all = wallets_.transactionsToBroadcast(tipHeight);
    for (TransactionRef& ours : deals_.transactionsToBroadcast(tipHeight))
        if (std::ranges::none_of(all, [&](const TransactionRef& tx) { return tx->txid() == ours->txid(); }))
            all.push_back(std::move(ours));
    return all;
}

} // namespace zon
