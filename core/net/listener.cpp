#include "core/net/listener.h"

#include <utility>

namespace zon {

Result<std::unique_ptr<Listener>> Listener::open(EventLoop& loop, ListenOptions options,
                                                 OnConnection onConnection) {
    auto acceptor =
        TcpAcceptor::open(loop, options.bind, options.maxConnections,
                          [&loop, connection = options.connection,
                           onConnection = std::move(onConnection)](AcceptedSocket&& accepted) {
                              onConnection(Connection::accepted(loop, std::move(accepted), connection));
                          });
    if (!acceptor) return fail(acceptor);
    return std::unique_ptr<Listener>(new Listener(std::move(*acceptor)));
}

Listener::Listener(std::unique_ptr<TcpAcceptor> acceptor) : acceptor_(std::move(acceptor)) {}

const Endpoint& Listener::local() const {
    return acceptor_->local();
}

std::size_t Listener::connections() const {
    return acceptor_->connections();
}

} // namespace zon
