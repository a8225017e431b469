#pragma once

#include "core/chain/header_tree.h"
#include "core/sync/header_presync.h"
#include "core/sync/peer_table.h"
#include "core/util/clock.h"
#include "core/util/error.h"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>

namespace zon {

/// Keeps the header tree fed. Sans-IO.
///
/// One peer at a time sends the bulk: its next batch is asked for before the last one is verified. A batch
/// that is not full means that it has no more; then everybody else is asked for what they have on top. So a
/// peer that stalls costs 20 seconds, one that drips single headers costs nothing, and one that drips full
/// batches is relieved after two of them.
class HeaderSync {
public:
    static constexpr Seconds answerTimeout{20};
    /// A full batch (162 kB) should take less; a peer that is slower twice running makes way for another.
    static constexpr Seconds slowBatch{8};

    struct Handlers {
        std::function<void(const ChainChange&)> onChange; ///< after the tree changed
        std::function<void(const Error&)> onAlarm;        ///< a person should see this
    };

    HeaderSync(HeaderTree& tree, PeerTable& peers, PeerPort& port, Handlers handlers);

    void peerReady(PeerId peer, SteadyTime now);
    void peerGone(PeerId peer, SteadyTime now);
    void onHeaders(PeerId peer, const HeadersMessage& message, SteadyTime now, UnixTime wall);
    /// An `inv` names a block: asks for the way to it when it is new.
    void onBlockAnnounced(PeerId peer, const BlockHash& block, SteadyTime now);

    /// Asks all peers for what they have on top: when the tip is stale.
    void askEverybody(SteadyTime now);

    /// While the store can't take any, no bulk is asked for.
    void setPaused(bool paused, SteadyTime now);

    void onTime(SteadyTime now, UnixTime wall);
    std::optional<SteadyTime> nextDeadline() const;
    /// The wall-clock moment at which a header from the future may be looked at again.
    std::optional<UnixTime> heldUntil() const { return tree_.heldUntil(); }
    /// The machine slept: every answer gets its full time again.
    void resetDeadlines(SteadyTime now);

    /// A block of the active chain can't be part of it (BlockFetcher::Handlers::onInvalid).
    void condemn(const BlockHash& block) { announceChange(tree_.condemn(block)); }

    /// A peer is sending the bulk.
    bool inBulk() const { return bulkPeer_.has_value(); }
    /// At least one connected peer said what it has.
    bool isAnswered() const {
        return std::ranges::any_of(conversations_, [](const auto& entry) { return entry.second.answered; });
    }

private:
    struct Conversation {
        std::optional<SteadyTime> deadline; ///< of a getheaders without an answer yet
        SteadyTime askedAt;
        int slowBatches = 0;        ///< full ones in a row
        bool answered = false;      ///< it answered at least one
        int unconnected = 0;        ///< messages in a row that lead nowhere
        bool behindRefused = false; ///< the answer under way begins behind headers that were not taken up
    };

    void ask(SyncPeer& peer, std::vector<BlockHash> locator, SteadyTime now);
    void askForTip(SyncPeer& peer, SteadyTime now);
    void startBulk(SteadyTime now, std::optional<PeerId> except = std::nullopt);
    void endBulk(SteadyTime now);
    bool isTooSlow(SyncPeer& peer, Conversation& conversation, SteadyTime now);
    void measure(SyncPeer& peer, SteadyTime now);
    void endMeasure(SteadyTime now);
    void takeMeasured(SyncPeer& peer, const HeadersMessage& message, SteadyTime now, UnixTime wall);
    AddedHeaders takeUp(SyncPeer& peer, ByteSpan headers, UnixTime wall);
    void takeUnconnected(SyncPeer& peer, Conversation& conversation, bool wasAnswer, SteadyTime now);
    void takeResult(SyncPeer& peer, const AddedHeaders& result);
    void refuse(SyncPeer& peer, const HeaderRefusal& refusal);
    void announceChange(const std::optional<ChainChange>& change);

    HeaderTree& tree_;
    PeerTable& peers_;
    PeerPort& port_;
    Handlers handlers_;
    std::map<PeerId, Conversation> conversations_;
    std::optional<PeerId> bulkPeer_;
    std::optional<PeerId> measuredPeer_;   ///< has a branch that found no room
    std::optional<HeaderPresync> presync_; ///< once its first header came
    bool paused_ = false;
};

} // namespace zon
