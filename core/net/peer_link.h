#pragma once

#include "core/net/connection.h"
#include "core/net/peer_session.h"

#include <functional>
#include <memory>

namespace zon {

/// A peer to talk to: Connection, FrameParser and PeerSession joined. What sync and the sandbox node use.
///
/// All callbacks come on the loop's thread and never from inside a call of the owner. onClosed comes exactly
/// once and last, also after close(). Destroying the link, which any callback may do, closes it and
/// guarantees that no callback follows.
///
/// The reason of onClosed: Disconnected (refused, reset, ended by the peer), Timeout (connect, handshake,
/// pong, a message dripping in too slowly), ProtocolViolation and Malformed (the peer's fault), TooLarge (it
/// does not read what it asked for), Cancelled or whatever was given to close().
class PeerLink {
public:
    struct Handlers {
        std::function<void()> onReady{}; ///< handshake done: peer() is filled, send() works
        std::function<void(Message)> onMessage{};
        std::function<void()> onDrained{}; ///< see send()
        std::function<void(const Error&)> onClosed{};
    };

    /// `clock` must outlive the link. `session.peer` and `session.direction` are filled in.
    PeerLink(EventLoop& loop, const Clock& clock, NetworkMagic magic, std::unique_ptr<Connection> connection,
             SessionOptions session);
    ~PeerLink();
    PeerLink(const PeerLink&) = delete;
    PeerLink& operator=(const PeerLink&) = delete;

    /// Connects to `peer` and begins the handshake; once.
    void start(Handlers handlers);

    /// After onReady; Congested asks to wait for onDrained before sending more that is large.
    Connection::SendState send(const Message& message);
    /// A payload that is encoded already, such as a block from disk.
    Connection::SendState sendRaw(std::string_view command, ByteSpan payload);

    /// Stops and resumes taking messages from the peer.
    void pauseReading();
    void resumeReading();

    void close(Error reason);

    bool isReady() const;
    PeerDirection direction() const;
    const Endpoint& endpoint() const;
    const PeerInfo& peer() const;
    std::uint64_t nonce() const; ///< of our `version`: see SessionOptions::isOwnNonce
    std::uint64_t bytesReceived() const;
    /// On the wire, of the message that is being told (onMessage).
    std::size_t lastMessageBytes() const;
    std::uint64_t bytesSent() const;
    std::size_t queuedBytes() const;
    /// When the last whole message came.
    SteadyTime lastMessageAt() const;

private:
    struct Impl;
    std::shared_ptr<Impl> impl_;
};

} // namespace zon
