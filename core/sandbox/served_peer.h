#pragma once

#include "core/net/peer_link.h"
#include "core/sandbox/filter_service.h"
#include "core/sandbox/node_core.h"

#include <deque>
#include <optional>
#include <unordered_set>

namespace zon {

class PeerServer;

/// One peer of the node: answers what it asks, and remembers what it has, so that nothing is told twice.
class ServedPeer {
public:
    ServedPeer(PeerServer& server, NodeCore& core, EventLoop& loop, std::unique_ptr<Connection> connection);

    void start();
    bool isReady() const { return link_.isReady(); }
    const PeerLink& link() const { return link_; }
    PeerLink& link() { return link_; }

    void announceBlocks(const TipMove& move);
    void announceTransaction(const MempoolEntry& entry);

    /// The best block it told us of, by its header; null hash: none yet.
    const BlockHash& bestKnown() const { return bestKnown_; }
    void setBestKnown(const BlockHash& hash) { bestKnown_ = hash; }

    void requestHeaders(std::vector<BlockHash> locator);
    void requestData(std::vector<InventoryItem> items);
    void close(ErrorCode code, std::string why);

    /// A header message that does not connect is forgiven a few times in a row.
    bool forgiveUnconnected() { return ++unconnected_ <= 8; }
    void forgetUnconnected() { unconnected_ = 0; }
    /// It has more headers than were taken up, because blocks must come first.
    bool headersCut = false;
    void markKnown(const Txid& txid);

private:
    void receive(Message message);
    void handle(const GetHeadersMessage& message);
    void handle(const GetBlocksMessage& message);
    void handle(const InvMessage& message);
    void handle(const GetDataMessage& message);
    void handle(const MempoolMessage& message);
    void handle(const GetAddrMessage& message);
    void handle(const GetCFiltersMessage& message);
    void handle(const GetCFHeadersMessage& message);
    void handle(const GetCFCheckptMessage& message);

    void enqueue(InventoryItem item);
    void serve();
    bool serveOne(const InventoryItem& item);
    bool wantsFee(const MempoolEntry& entry) const;
    InventoryItem announcement(const MempoolEntry& entry) const;

    PeerServer& server_;
    NodeCore& core_;
    FilterService filters_;
    PeerLink link_;

    std::deque<InventoryItem> wanted_; ///< asked by the peer and not sent yet
    std::vector<InventoryItem> missing_;
    std::deque<CFilterMessage> filterQueue_;
    bool congested_ = false;

    BlockHash bestKnown_;
    int unconnected_ = 0;
    std::unordered_set<Txid> known_; ///< transactions it has or was told of
};

} // namespace zon
