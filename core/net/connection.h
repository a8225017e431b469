#pragma once

#include "core/net/endpoint.h"
#include "core/net/event_loop.h"
#include "core/net/tcp_accept.h"
#include "core/net/tcp_dial.h"
#include "core/util/bytes.h"

#include <functional>
#include <memory>

namespace zon {

struct ConnectionOptions {
    DialOptions dial{};                            ///< for outgoing connections
    std::size_t maxQueuedBytes = 32 * 1024 * 1024; ///< more unsent than this closes the connection
    std::size_t highWater = 1024 * 1024;           ///< send() answers Congested from here …
    std::size_t lowWater = 256 * 1024;             ///< … until onDrained says it is below this again
};

/// One TCP connection, outgoing or accepted.
///
/// All callbacks come on the loop's thread and never from inside a call of the owner. onClosed comes exactly
/// once and last, also after close(). Destroying the connection, which any callback may do, closes it and
/// guarantees that no callback follows.
class Connection {
public:
    struct Handlers {
        std::function<void()> onOpen{}; ///< for an accepted connection too
        std::function<void(ByteSpan)> onData{};
        std::function<void()> onDrained{};
        std::function<void(const Error&)> onClosed{};
    };

    enum class SendState : std::uint8_t {
        Accepted,
        Congested, ///< taken, but stop until onDrained
        Closed,    ///< not taken: the connection is closed or closing
    };

    /// Not yet connecting: start() does that.
    static std::unique_ptr<Connection> outgoing(EventLoop& loop, Endpoint peer,
                                                ConnectionOptions options = {});
    static std::unique_ptr<Connection> accepted(EventLoop& loop, AcceptedSocket&& socket,
                                                ConnectionOptions options);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// Connects, or begins to read what an accepted connection sends. Once.
    void start(Handlers handlers);

    SendState send(Bytes bytes);
    std::size_t queuedBytes() const;

    /// Stops and resumes reading: the peer is slowed down by TCP. One onData may still come after a pause.
    void pauseReading();
    void resumeReading();

    /// Ends the connection now; unsent bytes are dropped. onClosed gets `reason`.
    void close(Error reason);

    bool isOpen() const;
    /// Whom we called, or where an accepted connection comes from.
    const Endpoint& peer() const;
    std::uint64_t bytesReceived() const;
    std::uint64_t bytesSent() const;

private:
    struct Impl;
    explicit Connection(std::shared_ptr<Impl> impl);

    std::shared_ptr<Impl> impl_;
};

} // namespace zon
