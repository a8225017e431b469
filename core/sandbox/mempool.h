#pragma once

#include "core/script/transaction.h"
#include "core/util/clock.h"

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <unordered_map>
#include <vector>

namespace zon {

/// A transaction that waits for a block.
struct MempoolEntry {
    TransactionRef tx;
    Txid txid;
    Wtxid wtxid;
    Amount fee;
    std::size_t weight = 0;
    std::size_t vsize = 0; ///< adjusted for signature operations
    std::int64_t sigOpCost = 0;
    UnixTime time;           ///< when it came in
    std::int32_t height = 0; ///< of the tip then
    std::uint64_t sequence = 0;
};

/// Whether fee `a` over size `a` is more than `b` over `b`, without rounding.
bool paysBetter(Amount feeA, std::size_t sizeA, Amount feeB, std::size_t sizeB);

/// The transactions that wait for a block, and how they hang together. Whether one may come in is judged by
/// mempool_admission.h; nothing here knows a rule. No two spend the same output.
class Mempool {
public:
    using EntrySet = std::set<const MempoolEntry*>;

    std::size_t size() const { return entries_.size(); }
    std::size_t totalVsize() const { return totalVsize_; }
    Amount totalFee() const { return totalFee_; }
    /// Goes up with every change.
    std::uint64_t revision() const { return revision_; }

    const MempoolEntry* find(const Txid& txid) const;
    const MempoolEntry* find(const Wtxid& wtxid) const;
    const MempoolEntry* spenderOf(const OutPoint& outpoint) const;
    /// An output of a waiting transaction, spent or not; null where there is none.
    const TxOut* output(const OutPoint& outpoint) const;

    /// In order of arrival, so that a parent comes before its children.
    std::vector<const MempoolEntry*> inOrder() const;

    /// The waiting transactions that `tx` (here or not) depends on, directly and indirectly; without itself.
    EntrySet ancestorsOf(const Transaction& tx) const;
    /// What depends on an entry, with the entry itself.
    EntrySet descendantsOf(const MempoolEntry& entry) const;
    std::vector<const MempoolEntry*> parentsOf(const Transaction& tx) const;
    std::vector<const MempoolEntry*> childrenOf(const MempoolEntry& entry) const;

    /// Its inputs must not be spent by another entry.
    const MempoolEntry& add(MempoolEntry entry);

    /// The entry alone: it is in a block now.
    void removeMined(const Txid& txid);
    /// With everything that depends on it; returns what was removed.
    std::vector<TransactionRef> removeWithDescendants(const Txid& txid);
    /// Everything that spends an input of `tx` but is not `tx`, with what depends on it.
    std::vector<TransactionRef> removeConflictsOf(const Transaction& tx);
    /// Packages at the lowest feerate until at most `maxVsize` is left.
    std::vector<TransactionRef> trimTo(std::size_t maxVsize);
    void clear();

private:
    void erase(const MempoolEntry& entry);

    std::map<std::uint64_t, std::unique_ptr<MempoolEntry>> entries_; ///< by sequence
    std::unordered_map<Txid, const MempoolEntry*> byTxid_;
    std::unordered_map<Wtxid, const MempoolEntry*> byWtxid_;
    std::unordered_map<OutPoint, const MempoolEntry*> spenders_;
    std::size_t totalVsize_ = 0;
    Amount totalFee_;
    std::uint64_t sequence_ = 0;
    std::uint64_t revision_ = 0;
};

} // namespace zon
