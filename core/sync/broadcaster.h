#pragma once

#include "core/script/transaction.h"
#include "core/sync/peer_table.h"
#include "core/sync/status.h"
#include "core/util/clock.h"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace zon {

/// Offers our own transactions to peers. Sans-IO.
///
/// To two peers at first: another one that announces it back shows that it spreads, and nobody learns more
/// than they need. When none does within 30 seconds, to all.
class Broadcaster {
public:
    static constexpr std::size_t firstPeers = 2;
    static constexpr Seconds escalateAfter{30};
    static constexpr Seconds maxJitter{30}; ///< before a transaction is offered again after a block

    using OnProgress = std::function<void(const Txid&, Propagation)>;

    /// `random(n)` gives a number below n.
    Broadcaster(PeerTable& peers, PeerPort& port, OnProgress onProgress,
                std::function<std::uint64_t(std::uint64_t)> random);

    /// Offers it now.
    void add(const TransactionRef& transaction, SteadyTime now);
    /// What is still to be offered after a new block: others are dropped, known ones offered again a little
    /// later.
    void setWanted(const std::vector<TransactionRef>& transactions, SteadyTime now);

    void peerReady(SteadyTime now);
    void peerGone(PeerId peer);
    /// True when it is one of ours (and need not be fetched).
    bool onAnnounced(PeerId peer, const InventoryItem& item);
    /// False when it is none of ours, or not for this peer.
    bool onRequested(PeerId peer, const InventoryItem& item);

    void onTime(SteadyTime now);
    std::optional<SteadyTime> nextDeadline() const;

    bool contains(const Txid& txid) const { return entries_.contains(txid); }

private:
    struct Entry {
        TransactionRef transaction;
        Wtxid wtxid;
        Propagation stage = Propagation::Waiting;
        std::set<PeerId> offeredTo;
        std::optional<SteadyTime> escalateAt;
        std::optional<SteadyTime> offerAgainAt;
    };

    Entry* find(const InventoryItem& item);
    void offer(const Txid& txid, Entry& entry, std::size_t toPeers, SteadyTime now);
    void reach(const Txid& txid, Entry& entry, Propagation stage);

    PeerTable& peers_;
    PeerPort& port_;
    OnProgress onProgress_;
    std::function<std::uint64_t(std::uint64_t)> random_;
    std::map<Txid, Entry> entries_; ///< our own only: as many as we made
};

} // namespace zon
