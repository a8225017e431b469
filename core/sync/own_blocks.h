#pragma once

#include "core/chain/block.h"
#include "core/chain/header_tree.h"
#include "core/sync/peer_table.h"
#include "core/util/clock.h"
#include "core/util/error.h"

#include <deque>
#include <functional>
#include <memory>
#include <optional>

namespace zon {

/// Hands blocks that we mined to peers. Sans-IO.
///
/// A block goes to every peer whole and unasked: a node takes it when it has more work than its own tip, and
/// announces it back. That is how we learn that it was taken, and only then is its header in our own tree: a
/// block that nobody else has is nothing to build on.
class OwnBlocks {
public:
    static constexpr Seconds patience{30};
    static constexpr std::size_t kept = 8; ///< the last ones, for peers that ask later

    using Done = std::move_only_function<void(Result<void>)>;

    OwnBlocks(const HeaderTree& tree, PeerTable& peers, PeerPort& port)
        : tree_(tree), peers_(peers), port_(port) {}

    /// Sends it now. `done` comes once: success when it is in our chain, Cancelled when another block of its
    /// height is there first, Rejected when no peer took it in time.
    void add(std::shared_ptr<const Block> block, Done done, SteadyTime now);

    void peerReady(PeerId peer);
    /// False when it is none of ours.
    bool onRequested(PeerId peer, const InventoryItem& item);
    /// Looks whether the chain has decided about a block.
    void advance();
    void onTime(SteadyTime now);
    std::optional<SteadyTime> nextDeadline() const;

private:
    struct Entry {
        std::shared_ptr<const Block> block;
        BlockHash hash;
        Done done; ///< empty once it was called
        SteadyTime deadline;
        bool sent = false;
    };

    void offer(PeerId peer, Entry& entry);

    const HeaderTree& tree_;
    PeerTable& peers_;
    PeerPort& port_;
    std::deque<Entry> entries_;
};

} // namespace zon
