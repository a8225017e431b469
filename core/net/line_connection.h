#pragma once

#include "core/net/endpoint.h"
#include "core/net/event_loop.h"
#include "core/net/tcp_dial.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace zon {

struct LineConnectionOptions {
    bool tls = false; ///< TLS 1.2 or later, checked against the system's authorities and the host's name
    std::optional<std::filesystem::path> extraAuthorities{}; ///< a PEM file to trust besides them
    DialOptions dial{};
    Milliseconds handshakeTimeout{15'000}; ///< of TLS
    std::size_t maxLine = 128 * 1024;      ///< a longer line from the other side ends the connection
    std::size_t maxQueuedBytes = 1024 * 1024;
};

/// An outgoing connection that carries lines of text, as mining pools speak it.
///
/// Threat: the other side may be anyone. A line that does not end is cut off at `maxLine` and never kept
/// whole; what it sends without pause is read in pieces of 16 KiB, one for each turn of the loop.
///
/// Threads and lifetime as Connection: callbacks come on the loop's thread and never from inside a call of
/// the owner; onClosed comes exactly once and last, also after close(). Destroying it, which any callback may
/// do, closes it and guarantees that no callback follows.
class LineConnection {
public:
    struct Handlers {
        std::function<void()> onOpen{};
        std::function<void(std::string_view)> onLine{}; ///< without its line feed; valid during the call
        std::function<void(const Error&)> onClosed{};
    };

    LineConnection(EventLoop& loop, Endpoint peer, LineConnectionOptions options, Handlers handlers);
    ~LineConnection();
    LineConnection(const LineConnection&) = delete;
    LineConnection& operator=(const LineConnection&) = delete;

    /// A line feed is added. Dropped when the connection is not open.
    void send(std::string line);
    void close(Error reason);

private:
    class Impl;
    std::shared_ptr<Impl> impl_;
};

} // namespace zon
