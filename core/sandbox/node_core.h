#pragma once

#include "core/sandbox/chain_state.h"
#include "core/sandbox/mempool_admission.h"
#include "core/sandbox/next_block.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace zon {

/// Who wants to know what happens in the node. Called after it happened, on the node's thread; must not
/// change the node from inside the call.
class NodeObserver {
public:
    virtual ~NodeObserver() = default;
    virtual void tipMoved(const TipMove& move) = 0;
    virtual void transactionArrived(const MempoolEntry& entry) = 0;
};

/// Where a block came from: the node's own producer steps back for others.
enum class BlockOrigin : std::uint8_t { Own, Foreign };

/// The node without its servers: the chain and the transactions that wait for it, kept in step and kept over
/// a restart. One thread.
class NodeCore {
public:
    static Result<std::unique_ptr<NodeCore>> open(const std::filesystem::path& file,
                                                  const NetworkParams& params, const Clock& clock,
                                                  const MempoolLimits& limits = {});

    const NetworkParams& params() const { return chain_->params(); }
    const Clock& clock() const { return clock_; }
    ChainStore& store() { return *store_; }
    ChainState& chain() { return *chain_; }
    const ChainState& chain() const { return *chain_; }
    const Mempool& mempool() const { return mempool_; }
    const MempoolLimits& limits() const { return limits_; }

    Result<HeadersOutcome> acceptHeaders(std::span<const BlockHeader> headers);
    Result<BlockOutcome> acceptBlock(const Block& block, BlockOrigin origin);
    Result<void> invalidateBlock(const BlockHash& hash);

    Result<Admission> acceptTransaction(const TransactionRef& tx);
    /// The judgement alone.
    Result<Admission> testTransaction(const TransactionRef& tx);

    NextBlock nextBlock() const { return assembleNextBlock(*chain_, mempool_, clock_.now()); }

    /// When the tip last changed, and when a block that somebody else made was last taken up.
    SteadyTime lastMove() const { return lastMove_; }
    std::optional<SteadyTime> lastForeignBlock() const { return lastForeignBlock_; }

    /// Observers must be removed before they go.
    void addObserver(NodeObserver* observer);
    void removeObserver(NodeObserver* observer);

private:
    NodeCore(std::unique_ptr<ChainStore> store, std::unique_ptr<ChainState> chain, const Clock& clock,
             const MempoolLimits& limits);

    Result<void> follow(const TipMove& move);
    Result<void> forget(const std::vector<TransactionRef>& removed);
    Result<void> rebuildMempool(const TipMove& move);
    Result<Admission> readmit(const TransactionRef& tx);
    Result<void> loadWaiting();

    std::unique_ptr<ChainStore> store_;
    std::unique_ptr<ChainState> chain_;
    Mempool mempool_;
    const Clock& clock_;
    MempoolLimits limits_;
    std::vector<NodeObserver*> observers_;
    SteadyTime lastMove_;
    std::optional<SteadyTime> lastForeignBlock_;
};

} // namespace zon
