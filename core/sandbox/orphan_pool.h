#pragma once

#include "core/script/transaction.h"

#include <cstdint>
#include <map>
#include <vector>

namespace zon {

/// Transactions that came before what they spend. Bounded in number and size; the oldest go first.
class OrphanPool {
public:
    static constexpr std::size_t maxOrphans = 100;
    static constexpr std::size_t maxOrphanWeight = 100'000;

    /// False when it is too large to keep or here already.
    bool add(TransactionRef tx);
    /// Takes out those that spend an output of `parent`.
    std::vector<TransactionRef> takeChildrenOf(const Txid& parent);
    std::size_t size() const { return orphans_.size(); }

private:
    std::map<std::uint64_t, TransactionRef> orphans_; ///< by age
    std::uint64_t next_ = 0;
};

} // namespace zon
