#pragma once

#include "core/chain/header_tree.h"
#include "core/sync/filter_dispute.h"
#include "core/sync/filter_header_chain.h"
#include "core/sync/peer_table.h"
#include "core/util/clock.h"

#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <set>

namespace zon {

/// Builds the chain of filter headers and has every peer that serves filters vouch for it. Sans-IO.
///
/// One peer supplies; all others are compared with what it supplied, by checkpoints and then header by
/// header, from genesis on, whenever they join. Where one differs, FilterDispute finds out who lies. What
/// can't be found out is remembered: there the block itself is scanned.
class FilterHeaderSync {
public:
    static constexpr Seconds answerTimeout{15};
    static constexpr std::size_t pipeline = 4; ///< requests under way at the supplier

    struct Handlers {
        std::function<void()> onAppended;
        /// The chain was proven wrong above this height and cut there: what was scanned by it must be scanned
        /// again.
        std::function<void(std::int32_t height)> onProvenWrong;
        std::function<void(const BlockHash&, std::int32_t height)> wantBlock;
        /// No filter of this block can be believed: scan the block.
        std::function<void(std::int32_t height)> onDisputed;
    };

    FilterHeaderSync(const HeaderTree& tree, FilterHeaderChain& chain, PeerTable& peers, PeerPort& port,
                     Handlers handlers);

    void peerGone(PeerId peer, SteadyTime now);
    void onCFHeaders(PeerId peer, const CFHeadersMessage& message, SteadyTime now);
    void onCFCheckpoints(PeerId peer, const CFCheckptMessage& message, SteadyTime now);
    /// True when the filter was asked for here.
    bool onCFilter(PeerId peer, const CFilterMessage& message, SteadyTime now);
    void onBlock(const BlockRef& block, const BlockHash& hash, SteadyTime now);
    /// The active chain of headers left us at `forkHeight`: cuts the filter headers there too.
    void onFork(std::int32_t forkHeight);

    /// Sends the requests there is room for: after every event.
    void advance(SteadyTime now);
    void onTime(SteadyTime now);
    std::optional<SteadyTime> nextDeadline() const;
    void resetDeadlines(SteadyTime now);

    /// Network groups of connected peers that vouch for the chain up to (about) its end.
    std::size_t vouchingGroups();
    bool vouches(const SyncPeer& peer) const;
    /// Heights whose filters nobody could be believed about.
    const std::set<std::int32_t>& disputedHeights() const { return disputed_; }

private:
    enum class Question : std::uint8_t { Checkpoints, Range };
    struct Ask {
        Question question = Question::Range;
        std::int32_t start = 0;
        std::int32_t stop = 0;
        BlockHash stopHash;
        SteadyTime deadline;
    };
    /// What a peer said in its checkpoints, against which its own headers are held.
    struct Claim {
        std::int32_t height = 0;
        FilterHeader header;
    };
    struct Audit {
        std::optional<Ask> ask;
        bool checkpointsSeen = false;
        bool forgiven =
            false; ///< it differs where nobody could be proven wrong: from there on only hashes compare
        std::optional<Claim> claim;
        int silences = 0; ///< questions in a row without an answer
        std::optional<SteadyTime> restUntil;
    };

    void supply(SteadyTime now);
    void audit(SyncPeer& peer, SteadyTime now);
    void takeSupply(SyncPeer& peer, const CFHeadersMessage& message, SteadyTime now);
    void takeRange(SyncPeer& peer, Audit& audit, const Ask& ask, const CFHeadersMessage& message,
                   SteadyTime now);
    void send(SyncPeer& peer, const Ask& ask);
    void dropSupplier();
    void silence(SyncPeer& peer, Audit& audit, SteadyTime now);
    Milliseconds patience(const Audit& audit, std::int32_t stop) const;
    void settle(SteadyTime now);
    void cutAt(std::int32_t height);
    const BlockHash& hashAt(std::int32_t height) const { return tree_.active().hashAt(height); }

    const HeaderTree& tree_;
    FilterHeaderChain& chain_;
    PeerTable& peers_;
    PeerPort& port_;
    Handlers handlers_;
    std::optional<PeerId> supplier_;
    std::deque<Ask> supplies_; ///< under way at the supplier, in order
    std::map<PeerId, Audit> audits_;
    std::optional<FilterDispute> dispute_;
    std::set<std::int32_t> disputed_;
};

} // namespace zon
