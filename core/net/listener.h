#pragma once

#include "core/net/connection.h"

#include <functional>
#include <memory>

namespace zon {

struct ListenOptions {
    Endpoint bind{};                 ///< port 0 lets the system choose
    std::size_t maxConnections = 64; ///< accepted connections alive at once; more are closed at once
    ConnectionOptions connection{};
};

/// Accepts TCP connections. Destroying it stops accepting; accepted connections live on.
class Listener {
public:
    /// On the loop's thread. The receiver must start() the connection or drop it.
    using OnConnection = std::function<void(std::unique_ptr<Connection>)>;

    static Result<std::unique_ptr<Listener>> open(EventLoop& loop, ListenOptions options,
                                                  OnConnection onConnection);

    /// With the port that was really taken.
    const Endpoint& local() const;
    std::size_t connections() const;

private:
    explicit Listener(std::unique_ptr<TcpAcceptor> acceptor);

    std::unique_ptr<TcpAcceptor> acceptor_;
};

} // namespace zon
