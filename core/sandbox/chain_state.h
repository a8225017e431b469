#pragma once

#include "core/sandbox/block_index.h"
#include "core/sandbox/block_rules.h"
#include "core/script/signature_cache.h"
#include "core/util/clock.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace zon {

/// How the active chain changed: these blocks left it (the highest first), then those joined (the lowest
/// first).
struct TipMove {
    std::vector<Block> disconnected;
    std::vector<Block> connected;
};

/// What became of a block that somebody gave us.
struct BlockOutcome {
    enum class State : std::uint8_t {
        Accepted,      ///< kept; `move` says whether the chain changed
        Duplicate,     ///< known and not known to be bad
        DuplicateBad,  ///< known to be bad
        UnknownParent, ///< its parent's header must come first
        Rejected,
    };
    State state = State::Accepted;
    std::optional<Rejection> rejection; ///< when Rejected
    HeaderFault headerFault = HeaderFault::None;
    std::optional<TipMove> move;
};

struct HeadersOutcome {
    std::size_t added = 0;
    HeaderFault fault =
        HeaderFault::None; ///< of the first header not taken up; those behind it were not looked at
    const IndexedBlock* last = nullptr; ///< the last header known now
};

/// The chain of most work whose every block keeps every rule, and the coins as of its end.
///
/// Each change of the chain, however many blocks leave and join, is one transaction of the store: killed at
/// any point, the file holds the chain before or after it. When the store fails (disk full), nothing has
/// changed and the memory is read anew from it.
///
/// Used by one thread. Pointers to IndexedBlock stay valid until a function returns an Error.
class ChainState {
public:
    /// Loads what is in the store; an empty one gets the genesis block. All three must outlive the state.
    static Result<std::unique_ptr<ChainState>> open(ChainStore& store, const NetworkParams& params,
                                                    const Clock& clock);

    const NetworkParams& params() const { return params_; }
    ChainStore& store() { return store_; }
    const BlockIndex& index() const { return *index_; }
    /// Shared with the mempool: what was checked on the way in isn't checked again in a block.
    SignatureCache& signatures() { return signatures_; }

    const IndexedBlock& tip() const { return *chain_.back(); }
    std::int32_t height() const { return tip().height(); }
    /// The block of the active chain at a height; null above the tip and below 0.
    const IndexedBlock* at(std::int32_t height) const;
    bool isActive(const IndexedBlock& block) const { return at(block.height()) == &block; }

    /// Headers that each follow the one before.
    Result<HeadersOutcome> acceptHeaders(std::span<const BlockHeader> headers);
    Result<BlockOutcome> acceptBlock(const Block& block);

    /// Whether a block on the tip would be accepted, its proof of work aside; changes nothing.
    Result<std::optional<Rejection>> tryBlock(const Block& block);

    /// Takes a block of any branch and its descendants for bad. The genesis block is refused.
    Result<std::optional<TipMove>> invalidate(const BlockHash& hash);

    /// Hashes from `from` back, first each, then ever fewer.
    static std::vector<BlockHash> locatorFrom(const IndexedBlock& from);
    /// The highest block of the active chain that a locator names; the genesis block when it names none.
    const IndexedBlock& forkOfLocator(std::span<const BlockHash> locator) const;

    /// The coin with the height that it must be spent above.
    Result<std::optional<SpentCoin>> coin(const OutPoint& outpoint) { return store_.coin(outpoint); }

private:
    ChainState(ChainStore& store, const NetworkParams& params, const Clock& clock);

    Result<void> load();
    Result<void> createGenesis();
    Result<BlockOutcome> acceptBlockUnguarded(const Block& block);
    Result<IndexedBlock*> addHeader(const BlockHeader& header, const BlockHash& hash);
    Result<std::optional<TipMove>> activateBest(std::optional<Rejection>* lastRejection,
                                                const IndexedBlock* watched);
    struct Attempt;
    Result<Attempt> moveTo(const IndexedBlock& target);
    Result<void> markFailed(IndexedBlock& block);

    /// After the store failed: memory may be ahead of it.
    template <typename T>
    Result<T> orReload(Result<T> result) {
        if (!result)
            if (auto loaded = load(); !loaded) return fail(loaded);
        return result;
    }

    ChainStore& store_;
    const NetworkParams& params_;
    const Clock& clock_;
    SignatureCache signatures_;
    std::unique_ptr<BlockIndex> index_;
    std::vector<const IndexedBlock*> chain_; ///< by height
};

} // namespace zon
