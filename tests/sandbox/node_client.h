#pragma once

#include "core/net/json_rpc_client.h"
#include "core/net/peer_link.h"
#include "core/sandbox/sandbox_node.h"

#include <boost/json.hpp>

#include <QTemporaryDir>
#include <optional>
#include <vector>

/// What talks to a running node over its sockets, on the test's own thread.
namespace zon::test {

/// Far longer than anything here takes; a test that reaches it has failed.
inline constexpr Milliseconds patience{60'000};

/// JSON-RPC, waited for.
class RpcDesk {
public:
    RpcDesk(EventLoop& loop, const Endpoint& endpoint, JsonRpcCredentials credentials);

    Result<boost::json::value> call(std::string_view method,
                                    const boost::json::value& params = boost::json::array());
    /// The error's number, or 0.
    int errorOf(std::string_view method, const boost::json::value& params = boost::json::array());
    JsonRpcClient& client() { return client_; }

private:
    EventLoop& loop_;
    JsonRpcClient client_;
};

/// A running node in a folder of its own, with no heartbeat unless asked for.
struct RunningNode {
    explicit RunningNode(NetworkId network = NetworkId::Sandbox, std::optional<Milliseconds> heartbeat = {});

    void start();
    void stop() { node.reset(); }
    RpcDesk rpc() { return {loop, node->rpcEndpoint(), node->rpcCredentials()}; }
    /// Runs the test's loop until the node's status is as wanted.
    bool waitFor(const std::function<bool(const SandboxStatus&)>& wanted);
    Result<Txid> fund(const Script& script, Amount amount);
    Result<std::vector<BlockHash>> mine(std::size_t count, const Script& payTo);

    NetworkId network;
    std::optional<Milliseconds> heartbeat;
    QTemporaryDir folder;
    EventLoop loop; ///< the test's, not the node's
    std::unique_ptr<SandboxNode> node;
};

/// A peer that connects to the node and keeps what it is told.
class TestPeer {
public:
    TestPeer(EventLoop& loop, const NetworkParams& params, const Endpoint& endpoint);

    bool waitReady();
    PeerLink& link() { return *link_; }
    const std::optional<Error>& closed() const { return closed_; }

    /// Waits for a message of this kind that `accept` takes; nothing when none comes.
    template <typename M>
    std::optional<M> wait(const std::function<bool(const M&)>& accept = [](const M&) { return true; }) {
        std::optional<M> found;
        loop_.runUntil(
            [&] {
                for (; !found && seen_ < messages_.size(); ++seen_)
                    if (const M* message = std::get_if<M>(&messages_[seen_]); message && accept(*message))
                        found = *message;
                return found || closed_;
            },
            patience);
        return found;
    }

private:
    EventLoop& loop_;
    SystemClock clock_;
    std::vector<Message> messages_;
    std::size_t seen_ = 0;
    bool ready_ = false;
    std::optional<Error> closed_;
    std::unique_ptr<PeerLink> link_;
};

/// The block that a getblocktemplate answer asks for, solved, paying to `payTo`.
Block solveTemplate(const boost::json::object& answer, const Script& payTo);

} // namespace zon::test
