#pragma once

#include "core/script/transaction.h"
#include "core/sync/peer_table.h"
#include "core/sync/recent_ids.h"
#include "core/util/clock.h"

#include <functional>
#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

namespace zon {

/// Fetches the transactions that peers announce, so that an incoming payment shows at once as unverified.
/// Sans-IO.
///
/// Threat: announcements are free. Each peer has a bounded number of transactions under way and none queued
/// beyond a bound, every id is fetched once, and nothing is kept: a transaction is looked at and forgotten.
class TxRelay {
public:
    static constexpr Seconds answerTimeout{20};
    static constexpr std::size_t perPeer = 100;        ///< under way
    static constexpr std::size_t perPeerQueue = 5'000; ///< announced and waiting

    using OnTransaction = std::function<void(PeerId, const TransactionRef&)>;

    TxRelay(PeerTable& peers, PeerPort& port, OnTransaction onTransaction);

    /// The transactions of an `inv`.
    void onAnnounced(PeerId peer, const InventoryItem& item, SteadyTime now);
    void onTransaction(PeerId peer, Transaction&& transaction, SteadyTime now);
    void onNotFound(PeerId peer, const InventoryItem& item, SteadyTime now);
    void peerGone(PeerId peer) { queues_.erase(peer); }

    void advance(SteadyTime now);
    void onTime(SteadyTime now);
    std::optional<SteadyTime> nextDeadline() const;

private:
    struct Queue {
        std::vector<InventoryItem> waiting;
        std::unordered_map<Hash256, SteadyTime>
            underWay; ///< by the hash it was announced by; at most perPeer
    };

    PeerTable& peers_;
    PeerPort& port_;
    OnTransaction onTransaction_;
    std::map<PeerId, Queue> queues_;
    RecentIds seen_{20'000};
};

} // namespace zon
