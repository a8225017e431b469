#pragma once

#include "core/chain/block.h"
#include "core/chain/params.h"
#include "core/sync/peer_table.h"
#include "core/util/clock.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <unordered_map>

namespace zon {

using BlockRef = std::shared_ptr<const Block>;

/// Gets blocks of the active chain from whoever has them, and checks them. Sans-IO.
///
/// Threat: a peer can send a copy with another list of transactions under the same header, a block nobody
/// asked for, or nothing. Only a block that passes every light-client check is handed on; a changed copy
/// costs its sender the connection and is fetched from somebody else.
class BlockFetcher {
public:
    static constexpr Seconds idleTimeout{10};
    static constexpr Seconds retryDelay{2};
    static constexpr std::size_t perPeer = 16;

    struct Handlers {
        std::function<void(const BlockRef&, const BlockHash&, std::int32_t height)> onBlock;
        /// Every copy breaks a rule: the chain with it can't be ours.
        std::function<void(const BlockHash&, std::int32_t height, std::string_view reason)> onInvalid;
    };

    BlockFetcher(const NetworkParams& params, PeerTable& peers, PeerPort& port, Handlers handlers);

    /// Wants a block; a second call for the same one changes nothing. Lower heights are asked for first.
    void want(const BlockHash& hash, std::int32_t height);
    void forget(const BlockHash& hash);
    /// Forgets all blocks above `height` (they left the active chain).
    void forgetAbove(std::int32_t height);
    std::size_t wanted() const { return wanted_.size(); }

    /// Sends the requests there is room for. `tipHeight`: which blocks pruned nodes still have.
    void advance(SteadyTime now, std::int32_t tipHeight);

    void onBlock(PeerId peer, Block&& block, SteadyTime now);
    void onNotFound(PeerId peer, const BlockHash& hash);
    void peerGone(PeerId peer);

    void onTime(SteadyTime now);
    std::optional<SteadyTime> nextDeadline() const;
    void resetDeadlines(SteadyTime now);

private:
    struct Want {
        BlockHash hash;
        std::int32_t height = 0;
        std::optional<PeerId> from;
        std::set<PeerId> failed; ///< who could not or would not
    };
    struct Load {
        std::size_t inFlight = 0;
        SteadyTime deadline;
        std::uint64_t bytesIn = 0; ///< when the deadline was set
    };
    using WantKey = std::pair<std::int32_t, BlockHash>;

    void release(Want& want, bool failed);
    void restart(Load& load, PeerId peer, SteadyTime now);

    const NetworkParams& params_;
    PeerTable& peers_;
    PeerPort& port_;
    Handlers handlers_;
    std::map<WantKey, Want> wanted_; ///< bounded by those who want
    std::unordered_map<BlockHash, std::int32_t> heights_;
    std::map<PeerId, Load> loads_;
    std::optional<SteadyTime> retryAt_;
};

} // namespace zon
