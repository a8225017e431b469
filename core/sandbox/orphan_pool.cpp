#include "core/sandbox/orphan_pool.h"

#include <algorithm>

namespace zon {

bool OrphanPool::add(TransactionRef tx) {
    if (tx->weight() > maxOrphanWeight) return false;
    const bool known =
        std::ranges::any_of(orphans_, [&](const auto& orphan) { return *orphan.second == *tx; });
    if (known) return false;
    orphans_.emplace(next_++, std::move(tx));
    if (orphans_.size() > maxOrphans) orphans_.erase(orphans_.begin());
    return true;
}

std::vector<TransactionRef> OrphanPool::takeChildrenOf(const Txid& parent) {
    std::vector<TransactionRef> children;
    for (auto orphan = orphans_.begin(); orphan != orphans_.end();) {
        const bool spends = std::ranges::any_of(
            orphan->second->inputs, [&](const TxIn& input) { return input.prevout.txid == parent; });
        if (spends) {
            children.push_back(std::move(orphan->second));
            orphan = orphans_.erase(orphan);
        } else {
            ++orphan;
        }
    }
    return children;
}

} // namespace zon
