#pragma once

#include "core/net/listener.h"
#include "core/net/peer_link.h"
#include "core/sandbox/node_core.h"
#include "core/sandbox/orphan_pool.h"

#include <map>
#include <memory>
#include <unordered_map>
#include <vector>

namespace zon {

class ServedPeer;

/// Serves the chain and the mempool to peers, and takes blocks and transactions from them.
///
/// Threat: peers are anybody on the address it listens on. What they send is judged by NodeCore; what they
/// ask for is answered one piece at a time as they read it; what is asked of them is bounded and given to
/// another peer when they don't deliver.
class PeerServer final : public NodeObserver {
public:
    static Result<std::unique_ptr<PeerServer>> open(EventLoop& loop, NodeCore& core, const Endpoint& bind);
    ~PeerServer() override;

    const Endpoint& local() const { return listener_->local(); }
    std::size_t peers() const; ///< that finished the handshake
    std::vector<const PeerLink*> links() const;

    void tipMoved(const TipMove& move) override;
    void transactionArrived(const MempoolEntry& entry) override;

private:
    friend class ServedPeer;

    PeerServer(EventLoop& loop, NodeCore& core);
    void accept(std::unique_ptr<Connection> connection);

    // What peers bring.
    void takeHeaders(ServedPeer& peer, const HeadersMessage& message);
    void takeBlock(ServedPeer& peer, const Block& block);
    void takeTransaction(ServedPeer& peer, Transaction transaction);
    void askForBlocks(ServedPeer& peer);
    void askForHeaders(ServedPeer& peer);
    void retryOrphans(const Txid& parent);

    void tick();
    void remove(const ServedPeer& peer);
    void storeFailed(const Error& error);

    struct BlockRequest {
        const ServedPeer* peer;
        SteadyTime since;
    };

    EventLoop& loop_;
    NodeCore& core_;
    std::unique_ptr<Listener> listener_;
    std::map<const ServedPeer*, std::unique_ptr<ServedPeer>> peers_;
    std::unordered_map<BlockHash, BlockRequest> requested_;
    OrphanPool orphans_;
    Timer timer_;
};

} // namespace zon
