#include "core/sandbox/node_core.h"

#include "core/util/log.h"

#include <algorithm>
#include <unordered_set>

namespace zon {

NodeCore::NodeCore(std::unique_ptr<ChainStore> store, std::unique_ptr<ChainState> chain, const Clock& clock,
                   const MempoolLimits& limits)
    : store_(std::move(store)),
      chain_(std::move(chain)),
      clock_(clock),
      limits_(limits),
      lastMove_(clock.steady()) {}

Result<std::unique_ptr<NodeCore>> NodeCore::open(const std::filesystem::path& file,
                                                 const NetworkParams& params, const Clock& clock,
                                                 const MempoolLimits& limits) {
    auto opened = ChainStore::open(file, params);
    if (!opened) return fail(opened);
    auto store = std::make_unique<ChainStore>(std::move(*opened));
    auto chain = ChainState::open(*store, params, clock);
    if (!chain) return fail(chain);
    std::unique_ptr<NodeCore> core(new NodeCore(std::move(store), std::move(*chain), clock, limits));
    if (auto loaded = core->loadWaiting(); !loaded) return fail(loaded);
    return core;
}

/// A block may have taken some of them up just before the program ended: judged anew, those drop out.
Result<void> NodeCore::loadWaiting() {
    auto waiting = store_->waiting();
    if (!waiting) return fail(waiting);
    for (Transaction& tx : *waiting) {
        const auto ref = std::make_shared<const Transaction>(std::move(tx));
        const auto admission = readmit(ref);
        if (!admission) return fail(admission);
        if (!admission->rejection) continue;
        if (auto removed = store_->removeWaiting(ref->txid()); !removed) return removed;
    }
    return {};
}

Result<HeadersOutcome> NodeCore::acceptHeaders(std::span<const BlockHeader> headers) {
    return chain_->acceptHeaders(headers);
}

Result<BlockOutcome> NodeCore::acceptBlock(const Block& block, BlockOrigin origin) {
    auto outcome = chain_->acceptBlock(block);
    if (!outcome || !outcome->move) return outcome;
    if (origin == BlockOrigin::Foreign) lastForeignBlock_ = clock_.steady();
    if (auto followed = follow(*outcome->move); !followed) return fail(followed);
    return outcome;
}

Result<void> NodeCore::invalidateBlock(const BlockHash& hash) {
    auto move = chain_->invalidate(hash);
    if (!move) return fail(move);
    return *move ? follow(**move) : Result<void>{};
}

Result<void> NodeCore::follow(const TipMove& move) {
    lastMove_ = clock_.steady();
    if (move.disconnected.empty()) {
        std::vector<TransactionRef> gone;
        for (const Block& block : move.connected) {
            for (const Transaction& tx : block.transactions) {
                if (const MempoolEntry* entry = mempool_.find(tx.txid())) {
                    gone.push_back(entry->tx);
                    mempool_.removeMined(tx.txid());
                }
                const auto conflicting = mempool_.removeConflictsOf(tx);
                gone.insert(gone.end(), conflicting.begin(), conflicting.end());
            }
        }
        if (auto forgotten = forget(gone); !forgotten) return forgotten;
    } else if (auto rebuilt = rebuildMempool(move); !rebuilt) {
        return rebuilt;
    }
    for (NodeObserver* observer : observers_)
        observer->tipMoved(move);
    return {};
}

/// After a reorganisation any waiting transaction may have lost what it spends or waited for, and those of
/// the blocks that left wait again. So all of them are judged anew on the new tip.
Result<void> NodeCore::rebuildMempool(const TipMove& move) {
    std::vector<TransactionRef> candidates;
    for (auto block = move.disconnected.rbegin(); block != move.disconnected.rend(); ++block)
        for (const Transaction& tx : block->transactions)
            if (!tx.isCoinbase()) candidates.push_back(std::make_shared<const Transaction>(tx));
    for (const MempoolEntry* entry : mempool_.inOrder())
        candidates.push_back(entry->tx);
    mempool_.clear();

    auto transaction = StoreTransaction::begin(store_->database());
    if (!transaction) return fail(transaction);
    for (const TransactionRef& tx : candidates) {
        const auto admission = readmit(tx);
        if (!admission) return fail(admission);
        // Out and in again: the file keeps the order, parents before children.
        if (auto gone = store_->removeWaiting(tx->txid()); !gone) return gone;
        if (admission->rejection) continue;
        if (auto kept = store_->addWaiting(*tx); !kept) return kept;
    }
    return transaction->commit();
}

Result<void> NodeCore::forget(const std::vector<TransactionRef>& removed) {
    if (removed.empty()) return {};
    auto transaction = StoreTransaction::begin(store_->database());
    if (!transaction) return fail(transaction);
    for (const TransactionRef& tx : removed)
        if (auto gone = store_->removeWaiting(tx->txid()); !gone) return gone;
    return transaction->commit();
}

/// Back into the mempool in memory; the caller keeps the file in step.
Result<Admission> NodeCore::readmit(const TransactionRef& tx) {
    auto admission = judgeTransaction(mempool_, *chain_, tx, clock_.now(), limits_, AdmissionKind::Returning);
    if (!admission || admission->rejection) return admission;
    if (admission->replaces.empty())
        mempool_.add(admission->entry);
    else // what is here already came later, so it was meant to replace this one
        admission->rejection =
            Rejection{"txn-mempool-conflict", "Another waiting transaction spends the same."};
    return admission;
}

Result<Admission> NodeCore::testTransaction(const TransactionRef& tx) {
    return judgeTransaction(mempool_, *chain_, tx, clock_.now(), limits_);
}

Result<Admission> NodeCore::acceptTransaction(const TransactionRef& tx) {
    auto admission = testTransaction(tx);
    if (!admission || admission->rejection) return admission;

    std::vector<TransactionRef> gone;
    for (const Txid& replaced : admission->replaces) {
        const auto removed = mempool_.removeWithDescendants(replaced);
        gone.insert(gone.end(), removed.begin(), removed.end());
    }
    mempool_.add(admission->entry);
    if (mempool_.totalVsize() > limits_.maxVsize) {
        // More than needed, so that sorting them all is rare.
        const auto trimmed = mempool_.trimTo(limits_.maxVsize / 10 * 9);
        gone.insert(gone.end(), trimmed.begin(), trimmed.end());
    }

    auto transaction = StoreTransaction::begin(store_->database());
    if (!transaction) return fail(transaction);
    if (auto added = store_->addWaiting(*tx); !added) return fail(added);
    if (auto forgotten = forget(gone); !forgotten) return fail(forgotten);
    if (auto committed = transaction->commit(); !committed) return fail(committed);

    const MempoolEntry* entry = mempool_.find(admission->entry.txid);
    if (!entry) {
        admission->rejection = Rejection{"mempool full", "Too much waits already at a better fee."};
        return admission;
    }
    for (NodeObserver* observer : observers_)
        observer->transactionArrived(*entry);
    return admission;
}

void NodeCore::addObserver(NodeObserver* observer) {
    observers_.push_back(observer);
}

void NodeCore::removeObserver(NodeObserver* observer) {
    std::erase(observers_, observer);
}

} // namespace zon
