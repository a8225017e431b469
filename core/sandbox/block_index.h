#pragma once

#include "core/chain/header_context.h"
#include "core/chain/header_rules.h"
#include "core/sandbox/chain_store.h"

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

namespace zon {

/// A block whose header is known, in the tree of all of them. Stays at its address while the index lives.
struct IndexedBlock {
    BlockRow row;
    BlockHeader header;
    HeaderContext context; ///< height, hash, work and times up to and with this block
    const IndexedBlock* parent = nullptr;
    const IndexedBlock* skip = nullptr; ///< an ancestor far back, so that ancestor() takes few steps
    bool hasData = false;               ///< the whole block is in the store
    bool connectable = false;           ///< so are all its ancestors
    bool failed = false;                ///< it or an ancestor breaks a rule
    std::uint64_t arrival = 0;          ///< order in which blocks became connectable

    std::int32_t height() const { return context.height; }
    const BlockHash& hash() const { return context.hash; }
    const ChainWork& work() const { return context.work; }
    UnixTime medianTime() const { return unixTime(context.medianTime()); }

    /// The block of this branch at `height`, which must be between 0 and height().
    const IndexedBlock* ancestor(std::int32_t height) const;
};

/// All headers the node knows, in memory, and which chain is the best to be on.
///
/// Threat: on networks with an easy limit headers cost nothing. So every one is judged by the retarget of its
/// own branch, and the number of headers whose blocks have not come is bounded.
class BlockIndex {
public:
    static constexpr std::size_t maxHeadersAhead = 20'000;

    explicit BlockIndex(const NetworkParams& params) : params_(params) {}

    const IndexedBlock* find(const BlockHash& hash) const;
    IndexedBlock* find(const BlockHash& hash);
    std::size_t size() const { return blocks_.size(); }

    /// Whether a header that is not known yet may be taken up.
    HeaderFault judge(const BlockHeader& header, UnixTime now) const;

    /// Takes up a header that was judged (now or before a restart); its parent must be known, unless it is
    /// the genesis block.
    IndexedBlock& add(const BlockHeader& header, const BlockHash& hash, BlockRow row, bool failed = false);

    /// The block's data is in the store. May make descendants connectable that waited for it.
    void setHasData(IndexedBlock& block);

    /// Marks a block and its descendants; returns all that were not marked before.
    std::vector<IndexedBlock*> setFailed(IndexedBlock& block);

    /// The connectable block that did not fail with the most work; of equals the one that came first, but
    /// `current` before all (may be null).
    const IndexedBlock* bestCandidate(const IndexedBlock* current) const;

    /// The header with the most work that did not fail, its block may not be here yet.
    const IndexedBlock* bestHeader() const { return bestHeader_; }

private:
    void makeConnectable(IndexedBlock& block);
    void considerHeader(const IndexedBlock& block);

    const NetworkParams& params_;
    std::unordered_map<BlockHash, std::unique_ptr<IndexedBlock>> blocks_;
    std::unordered_multimap<const IndexedBlock*, IndexedBlock*> waiting_; ///< by parent: data came too early
    std::vector<const IndexedBlock*> candidates_; ///< connectable ends of branches, none failed
    const IndexedBlock* bestHeader_ = nullptr;
    std::size_t headersAhead_ = 0;
    std::uint64_t arrivals_ = 0;
};

/// The last block that two branches have in common.
const IndexedBlock* forkOf(const IndexedBlock* a, const IndexedBlock* b);

} // namespace zon
