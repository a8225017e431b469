#include "core/sandbox/mempool.h"

#include "core/chain/target.h"

#include <algorithm>

namespace zon {

bool paysBetter(Amount feeA, std::size_t sizeA, Amount feeB, std::size_t sizeB) {
    // At most 2^51 zat times 2^22 bytes: beyond 64 bits.
    const auto product = [](Amount fee, std::size_t size) {
        return U256(static_cast<std::uint64_t>(fee.zat())) * static_cast<std::uint32_t>(size);
    };
    return product(feeA, sizeB) > product(feeB, sizeA);
}

namespace {

template <typename Map, typename Key>
const MempoolEntry* lookUp(const Map& map, const Key& key) {
    const auto found = map.find(key);
    return found == map.end() ? nullptr : found->second;
}

} // namespace

const MempoolEntry* Mempool::find(const Txid& txid) const {
    return lookUp(byTxid_, txid);
}

const MempoolEntry* Mempool::find(const Wtxid& wtxid) const {
    return lookUp(byWtxid_, wtxid);
}

const MempoolEntry* Mempool::spenderOf(const OutPoint& outpoint) const {
    return lookUp(spenders_, outpoint);
}

const TxOut* Mempool::output(const OutPoint& outpoint) const {
    const MempoolEntry* entry = find(outpoint.txid);
    if (!entry || outpoint.index >= entry->tx->outputs.size()) return nullptr;
    return &entry->tx->outputs[outpoint.index];
}

std::vector<const MempoolEntry*> Mempool::inOrder() const {
    std::vector<const MempoolEntry*> entries;
    entries.reserve(entries_.size());
    for (const auto& [sequence, entry] : entries_)
        entries.push_back(entry.get());
    return entries;
}

std::vector<const MempoolEntry*> Mempool::parentsOf(const Transaction& tx) const {
    std::vector<const MempoolEntry*> parents;
    for (const TxIn& input : tx.inputs) {
        const MempoolEntry* parent = find(input.prevout.txid);
        if (parent && std::ranges::find(parents, parent) == parents.end()) parents.push_back(parent);
    }
    return parents;
}

std::vector<const MempoolEntry*> Mempool::childrenOf(const MempoolEntry& entry) const {
    std::vector<const MempoolEntry*> children;
    for (std::uint32_t i = 0; i < entry.tx->outputs.size(); ++i) {
        const MempoolEntry* child = spenderOf({entry.txid, i});
        if (child && std::ranges::find(children, child) == children.end()) children.push_back(child);
    }
    return children;
}

Mempool::EntrySet Mempool::ancestorsOf(const Transaction& tx) const {
    EntrySet ancestors;
    std::vector<const MempoolEntry*> queue = parentsOf(tx);
    while (!queue.empty()) {
        const MempoolEntry* entry = queue.back();
        queue.pop_back();
        if (!ancestors.insert(entry).second) continue;
        for (const MempoolEntry* parent : parentsOf(*entry->tx))
            queue.push_back(parent);
    }
    return ancestors;
}

Mempool::EntrySet Mempool::descendantsOf(const MempoolEntry& entry) const {
    EntrySet descendants;
    std::vector<const MempoolEntry*> queue{&entry};
    while (!queue.empty()) {
        const MempoolEntry* next = queue.back();
        queue.pop_back();
        if (!descendants.insert(next).second) continue;
        for (const MempoolEntry* child : childrenOf(*next))
            queue.push_back(child);
    }
    return descendants;
}

const MempoolEntry& Mempool::add(MempoolEntry entry) {
    entry.sequence = ++sequence_;
    auto owned = std::make_unique<MempoolEntry>(std::move(entry));
    const MempoolEntry& added = *owned;
    entries_.emplace(added.sequence, std::move(owned));
    byTxid_.emplace(added.txid, &added);
    byWtxid_.emplace(added.wtxid, &added);
    for (const TxIn& input : added.tx->inputs)
        spenders_.emplace(input.prevout, &added);
    totalVsize_ += added.vsize;
    totalFee_ += added.fee;
    ++revision_;
    return added;
}

void Mempool::erase(const MempoolEntry& entry) {
    totalVsize_ -= entry.vsize;
    totalFee_ -= entry.fee;
    for (const TxIn& input : entry.tx->inputs)
        spenders_.erase(input.prevout);
    byTxid_.erase(entry.txid);
    byWtxid_.erase(entry.wtxid);
    entries_.erase(entry.sequence);
    ++revision_;
}

void Mempool::removeMined(const Txid& txid) {
    if (const MempoolEntry* entry = find(txid)) erase(*entry);
}

std::vector<TransactionRef> Mempool::removeWithDescendants(const Txid& txid) {
    std::vector<TransactionRef> removed;
    const MempoolEntry* entry = find(txid);
    if (!entry) return removed;
    for (const MempoolEntry* descendant : descendantsOf(*entry)) {
        removed.push_back(descendant->tx);
        erase(*descendant);
    }
    return removed;
}

std::vector<TransactionRef> Mempool::removeConflictsOf(const Transaction& tx) {
    std::vector<TransactionRef> removed;
    const Txid txid = tx.txid();
    for (const TxIn& input : tx.inputs) {
        const MempoolEntry* spender = spenderOf(input.prevout);
        if (!spender || spender->txid == txid) continue;
        const auto conflicting = removeWithDescendants(spender->txid);
        removed.insert(removed.end(), conflicting.begin(), conflicting.end());
    }
    return removed;
}

std::vector<TransactionRef> Mempool::trimTo(std::size_t maxVsize) {
    std::vector<TransactionRef> removed;
    if (totalVsize_ <= maxVsize) return removed;

    // By what an entry pays alone or with its descendants, whichever is better: a child may pay for its
    // parent.
    struct Score {
        Txid txid;
        Amount fee;
        std::size_t size;
    };
    std::vector<Score> scores;
    for (const auto& [sequence, entry] : entries_) {
        Score score{entry->txid, {}, 0};
        for (const MempoolEntry* descendant : descendantsOf(*entry)) {
            score.fee += descendant->fee;
            score.size += descendant->vsize;
        }
        if (paysBetter(entry->fee, entry->vsize, score.fee, score.size)) {
            score.fee = entry->fee;
            score.size = entry->vsize;
        }
        scores.push_back(score);
    }
    std::ranges::sort(
        scores, [](const Score& a, const Score& b) { return paysBetter(b.fee, b.size, a.fee, a.size); });
    for (const Score& worst : scores) {
        if (totalVsize_ <= maxVsize) break;
        const auto dropped = removeWithDescendants(worst.txid);
        removed.insert(removed.end(), dropped.begin(), dropped.end());
    }
    return removed;
}

void Mempool::clear() {
    entries_.clear();
    byTxid_.clear();
    byWtxid_.clear();
    spenders_.clear();
    totalVsize_ = 0;
    totalFee_ = {};
    ++revision_;
}

} // namespace zon
