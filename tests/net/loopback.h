#pragma once

#include "core/net/connection.h"
#include "core/net/listener.h"

#include <memory>
#include <string>
#include <vector>

/// What the socket tests share: a peer that does exactly what it is told, and waiting on conditions.
namespace zon::test {

/// Far longer than anything here takes; a test that reaches it has failed.
inline constexpr Milliseconds patience{20'000};

/// One end of a TCP connection on which a test writes and reads raw bytes.
class RawPeer {
public:
    explicit RawPeer(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {
        connection_->start({
            .onOpen = [this] { opened_ = true; },
            .onData =
                [this](ByteSpan bytes) { received_.insert(received_.end(), bytes.begin(), bytes.end()); },
            .onClosed = [this](const Error&) { closed_ = true; },
        });
    }

    void send(ByteSpan bytes) { connection_->send(toBytes(bytes)); }
    void send(std::string_view text) { send(asBytes(text)); }
    void hangUp() { connection_->close({ErrorCode::Cancelled, "The test hangs up.", {}}); }
    Connection& connection() { return *connection_; }

    const Bytes& received() const { return received_; }
    std::string_view text() const { return asText(received_); }
    Bytes takeReceived() { return std::exchange(received_, {}); }
    bool isOpened() const { return opened_; }
    bool isClosed() const { return closed_; }

private:
    std::unique_ptr<Connection> connection_;
    Bytes received_;
    bool opened_ = false;
    bool closed_ = false;
};

/// A server whose connections are RawPeers.
class RawServer {
public:
    explicit RawServer(EventLoop& loop, std::size_t maxConnections = 64) {
        auto opened = Listener::open(loop, {.bind = Endpoint::loopback(), .maxConnections = maxConnections},
                                     [this](std::unique_ptr<Connection> connection) {
                                         peers.push_back(std::make_unique<RawPeer>(std::move(connection)));
                                     });
        listener = std::move(*opened);
    }

    const Endpoint& endpoint() const { return listener->local(); }

    std::unique_ptr<Listener> listener;
    std::vector<std::unique_ptr<RawPeer>> peers;
};

} // namespace zon::test
