#pragma once

#include "core/chain/header_tree.h"
#include "core/sync/block_fetcher.h"
#include "core/sync/filter_fetcher.h"
#include "core/sync/filter_header_chain.h"
#include "core/sync/filter_match.h"
#include "core/sync/peer_table.h"
#include "core/sync/scan_client.h"
#include "core/util/clock.h"
#include "core/util/error.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace zon {

/// A block that may hold something of ours.
struct FoundBlock {
    BlockRef block;
    BlockPlace place;
};

/// What the scanner asks of its surroundings.
class ScannerPort {
public:
    virtual ~ScannerPort() = default;
    /// Runs the job on a worker thread and calls Scanner::onMatched; never from inside this call.
    virtual void match(MatchJob job) = 0;
    virtual void wantBlock(const BlockHash& hash, std::int32_t height) = 0;
    /// Gives the blocks to the wallets and moves the cursor to `to`, in one store transaction. Stops after a
    /// block that made the wallets derive scripts; returns the height the cursor reached.
    virtual Result<std::int32_t> commit(std::int32_t to, const std::vector<FoundBlock>& blocks) = 0;
};

/// Finds the wallets' blocks: keeps a window of heights above the scan cursor, has filters fetched for it,
/// matched on the worker threads, and matching blocks fetched; then hands these on in order of height.
/// Sans-IO.
///
/// Where no peer serves filters (setWholeBlocks), and where no filter can be believed, every block is
/// fetched. Scripts that a block brings to light are matched against the rest of the window by themselves.
class Scanner {
public:
    static constexpr std::int32_t maxWindow = 8'000;
    static constexpr std::int32_t maxBlockWindow = 64;                 ///< when every block is fetched
    static constexpr std::size_t maxHeldBytes = 32 * 1024 * 1024;      ///< of filters
    static constexpr std::size_t maxHeldBlockBytes = 16 * 1024 * 1024; ///< of blocks that wait for their turn
    static constexpr std::size_t maxMissingBlocks = 16;
    static constexpr std::size_t jobBytes = 512 * 1024; ///< of filters, for one worker at a time

    Scanner(const HeaderTree& tree, const FilterHeaderChain& filterHeaders, PeerTable& peers, PeerPort& port,
            ScanClient& client, ScannerPort& surroundings);

    /// The height up to which everything is scanned and on disk; after loading, a rescan or a failed commit.
    void restartAt(std::int32_t scannedTo);
    /// The active chain left us at `forkHeight`; the store unwinds the wallets before the next commit.
    void onFork(std::int32_t forkHeight);
    /// Filters from `height` + 1 on were proven wrong: scans from there again.
    void onFiltersProvenWrong(std::int32_t height);
    void onDisputed(std::int32_t height);

    void setWholeBlocks(bool on);
    void setPaused(bool paused) { paused_ = paused; }
    bool paused() const { return paused_; }

    /// Does what there is to do: after every event.
    void advance(SteadyTime now);

    void onCFilter(PeerId peer, CFilterMessage&& message, SteadyTime now);
    void onMatched(const MatchResult& result);
    void onBlock(const BlockRef& block, const BlockHash& hash, std::int32_t height);
    void peerGone(PeerId peer) { filters_.peerGone(peer); }
    void onTime(SteadyTime now) { filters_.onTime(now); }
    std::optional<SteadyTime> nextDeadline() const { return filters_.nextDeadline(); }
    void resetDeadlines(SteadyTime now) { filters_.resetDeadlines(now); }

    std::int32_t scannedTo() const { return scannedTo_; }

private:
    /// One height of the window.
    struct Slot {
        HeldFilterRef filter; ///< kept until the cursor has passed, for scripts that are yet to be derived
        std::uint64_t matchedTo = 0; ///< script revision
        bool matching = false;       ///< a worker has it
        bool hit = false;            ///< the block is needed
        bool wanted = false;         ///< the block is asked for
        BlockRef block;
        std::size_t blockBytes = 0; ///< at most
    };

    std::int32_t windowEnd() const { return scannedTo_ + static_cast<std::int32_t>(window_.size()); }
    Slot* slotAt(std::int32_t height);
    std::int32_t limit() const;
    void skipUnscanned();
    void extendWindow();
    void startMatches();
    void startMatch(std::uint64_t since, std::vector<HeldFilterRef> filters);
    void wantBlocks();
    bool commitReady();
    bool commit(std::int32_t to, const std::vector<FoundBlock>& blocks);
    bool isDone(const Slot& slot) const;
    std::shared_ptr<const ScriptList> scriptsSince(std::uint64_t since);
    void shrinkWindow(std::int32_t lastHeight);

    const HeaderTree& tree_;
    const FilterHeaderChain& filterHeaders_;
    PeerPort& port_;
    ScanClient& client_;
    ScannerPort& surroundings_;
    FilterFetcher filters_;
    std::int32_t scannedTo_ = 0;
    std::deque<Slot> window_;        ///< heights scannedTo_ + 1 and up
    std::size_t heldBytes_ = 0;      ///< of filters in the window
    std::size_t unmatchedBytes_ = 0; ///< of filters that came since the last matching
    bool hitsChanged_ = false;       ///< there may be blocks to ask for
    bool runEnded_ = false;          ///< there may be filters to match, however few
    std::uint64_t startedRevision_ = 0;
    std::shared_ptr<const ScriptList> scripts_; ///< added after scriptsFrom_, up to scriptsTo_
    std::uint64_t scriptsFrom_ = 0;
    std::uint64_t scriptsTo_ = 0;
    std::set<std::int32_t> disputed_;
    bool wholeBlocks_ = false;
    bool paused_ = false;
};

} // namespace zon
