#pragma once

#include "core/chain/header_tree.h"
#include "core/sync/peer_table.h"
#include "core/util/clock.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace zon {

/// Fetches runs of compact filters from all peers that vouch for the filter headers. Sans-IO.
///
/// A run is as long as makes about 4 MB, two are under way per peer, and a peer with nothing left to do takes
/// over the rest of a run that stands still. Filters come in any order between runs; the caller keeps them by
/// height.
class FilterFetcher {
public:
    static constexpr Seconds progressTimeout{10};
    static constexpr Seconds stealAfter{2}; ///< without progress, when somebody else has nothing to do
    static constexpr std::size_t runsPerPeer = 2;
    static constexpr std::size_t runBytes = 4'000'000;

    FilterFetcher(const HeaderTree& tree, PeerTable& peers, PeerPort& port);

    /// Asks for what is missing from `first` to `last`. `needed` says whether a height still has to be
    /// fetched.
    void advance(std::int32_t first, std::int32_t last, const std::function<bool(std::int32_t)>& needed,
                 SteadyTime now);

    struct Received {
        std::int32_t height = 0;
        bool runEnds = false; ///< it was the last of its run
    };
    /// Nothing when this filter was not asked of this peer.
    std::optional<Received> onFilter(PeerId peer, const CFilterMessage& message, SteadyTime now);

    /// What was received for this height is no good: it is fetched again.
    void again(std::int32_t height) { next_ = std::min(next_, height); }
    /// Forgets all runs: what still comes for them is ignored.
    void clear();
    void peerGone(PeerId peer);
    void onTime(SteadyTime now);
    std::optional<SteadyTime> nextDeadline() const;
    void resetDeadlines(SteadyTime now);

    std::size_t averageBytes() const { return averageBytes_; }

private:
    struct Run {
        PeerId peer;
        std::int32_t first = 0; ///< of what is still to come: a node answers in order
        std::int32_t last = 0;
        SteadyTime progress; ///< when something last came
        SteadyTime deadline;
        bool doubled = false; ///< somebody else was asked for the same
    };
    struct Habit {
        int silences = 0; ///< in a row
        std::optional<SteadyTime> restUntil;
    };

    void start(SyncPeer& peer, std::int32_t first, std::int32_t last, SteadyTime now);
    bool steal(SyncPeer& thief, SteadyTime now);
    Milliseconds patience(PeerId peer, std::int32_t last) const;
    bool isCovered(std::int32_t height) const;
    std::size_t runsOf(PeerId peer) const;

    const HeaderTree& tree_;
    PeerTable& peers_;
    PeerPort& port_;
    std::vector<Run> runs_;
    std::map<PeerId, Habit> habits_;
    std::int32_t next_ = 0;             ///< everything below is held or under way
    std::size_t averageBytes_ = 20'000; ///< of a filter: a guess until some came
};

} // namespace zon
