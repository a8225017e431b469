#pragma once

#include "core/net/listener.h"
#include "core/net/peer_link.h"
#include "tests/sync/node_model.h"

#include <memory>
#include <vector>

namespace zon::test {

/// A node on loopback that answers as its model says: honestly, or with the lies of the test.
class ScriptedPeer {
public:
    ScriptedPeer(EventLoop& loop, const Clock& clock, ChainBuilder chain);

    NodeModel model;
    std::optional<std::int32_t> claimedHeight; ///< in its `version`; else the true one

    const Endpoint& endpoint() const { return bind_; } ///< also while it is away
    /// Connections that finished their handshake and are still there.
    std::size_t connections() const;
    std::size_t accepted() const { return accepted_; }

    void sendToAll(const Message& message);
    /// Mines a block and announces its header.
    const Block& mineAndAnnounce(const BlockWishes& wishes = {});
    void hangUp();
    /// Takes no connections any more, and ends those there are.
    void goAway();
    void comeBack();

    /// All that was ever received after the handshake.
    template <typename M>
    std::vector<M> received() const {
        std::vector<M> found;
        for (const Message& message : received_)
            if (const M* m = std::get_if<M>(&message)) found.push_back(*m);
        return found;
    }

private:
    void listen(const Endpoint& bind);
    void accept(std::unique_ptr<Connection> connection);

    EventLoop& loop_;
    const Clock& clock_;
    Endpoint bind_;
    std::unique_ptr<Listener> listener_;
    std::vector<std::unique_ptr<PeerLink>> links_;
    std::vector<Message> received_;
    std::size_t accepted_ = 0;
};

} // namespace zon::test
