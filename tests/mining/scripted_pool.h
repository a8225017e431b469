#pragma once

#include "core/net/listener.h"
#include "tests/chain/chain_builder.h"

#include <boost/json.hpp>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace zon::test {

/// A mining pool on loopback that speaks Stratum V1 and checks every share from scratch: it puts the block
/// together again from what was handed in and hashes it. Honest unless the test says otherwise.
class ScriptedPool {
public:
    explicit ScriptedPool(EventLoop& loop, std::uint16_t port = 0);

    // What it is like.
    double difficulty = 1.0 / 65'536; ///< the easiest there is: shares come by the hundred
    std::size_t extraNonce2Size = 4;
    std::uint32_t versionMask = 0; ///< what it lets roll; 0: it does not know mining.configure
    bool hangsUpOnConfigure = false;
    std::string user = "somebody.worker";
    BlockHash parent = networkParams(NetworkId::Regtest).genesisHash;
    std::uint32_t bits = 0x1d00ffff; ///< a block is out of reach
    std::uint32_t time = 1'700'000'000;
    /// Asked for every right share: a [code, sentence, null] to refuse it with, or null.
    std::function<boost::json::value()> refuse = [] { return boost::json::value(); };
    /// Sent instead of a first job, when not empty.
    std::vector<std::string> instead;

    // What it saw.
    std::uint64_t accepted = 0;
    std::uint64_t wrong = 0; ///< shares that don't meet its target, are for no job, or come twice
    std::vector<std::uint32_t> versionsSeen;
    std::vector<std::string> methods;
    std::size_t connections = 0;

    std::uint16_t port() const { return listener_->local().port(); }
    std::string url() const { return "stratum+tcp://127.0.0.1:" + std::to_string(port()); }

    /// A new job for everybody.
    void notify(bool clean = true);
    void sendToAll(const std::string& line);
    void hangUp() { clients_.clear(); }
    void goAway();

private:
    struct Job {
        std::string id;
        std::string head;
        std::string tail;
        BlockHash parent;
        std::uint32_t bits = 0;
        std::uint32_t time = 0;
        double difficulty = 1;
    };
    struct Client {
        std::unique_ptr<Connection> connection;
        std::string line;
        std::string extraNonce1;
        std::uint32_t mask = 0;
    };

    void accept(std::unique_ptr<Connection> connection);
    void received(Client& client, ByteSpan bytes);
    void take(Client& client, const boost::json::object& message);
    boost::json::value judge(const Client& client, const boost::json::array& params);
    static void send(Client& client, const boost::json::value& message);
    boost::json::value jobMessage(bool clean) const;

    EventLoop& loop_;
    std::unique_ptr<Listener> listener_;
    std::vector<std::unique_ptr<Client>> clients_;
    std::vector<Job> jobs_;
    std::vector<BlockHash> taken_;
};

} // namespace zon::test
