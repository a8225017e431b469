#pragma once

#include "core/net/tcp_dial.h"

#include <functional>
#include <memory>

namespace zon {

/// An accepted connection and its place in the count of those alive; letting `slot` go gives the place back.
struct AcceptedSocket {
    std::unique_ptr<TcpSocket> socket;
    Endpoint peer;
    std::shared_ptr<void> slot;
};

/// A listening socket: what Listener and HttpServer are built on. Accepts until destroyed; connections over
/// the limit are closed at once.
class TcpAcceptor {
public:
    using OnSocket = std::function<void(AcceptedSocket&&)>;

    /// `bind` is an IP address; port 0 lets the system choose.
    static Result<std::unique_ptr<TcpAcceptor>> open(EventLoop& loop, const Endpoint& bind,
                                                     std::size_t maxConnections, OnSocket onSocket);
    ~TcpAcceptor();
    TcpAcceptor(const TcpAcceptor&) = delete;
    TcpAcceptor& operator=(const TcpAcceptor&) = delete;

    const Endpoint& local() const;
    std::size_t connections() const;

private:
    struct Impl;
    explicit TcpAcceptor(std::shared_ptr<Impl> impl);

    std::shared_ptr<Impl> impl_;
};

} // namespace zon
