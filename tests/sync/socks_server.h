#pragma once

#include "tests/net/loopback.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace zon::test {

/// A SOCKS5 proxy on loopback that knows names nobody else does, and writes down what it was asked.
class SocksServer {
public:
    explicit SocksServer(EventLoop& loop);
    ~SocksServer();

    const Endpoint& endpoint() const { return listener_->local(); }
    /// Whoever asks for "name:port" gets to `to`; what is not in here is refused.
    void route(const std::string& target, const Endpoint& to) { routes_[target] = to; }

    std::vector<std::string> logins;  ///< user of each connection that logged in
    std::vector<std::string> targets; ///< "host:port" of each request

private:
    struct Tunnel;

    void read(Tunnel& tunnel);
    bool step(Tunnel& tunnel);

    EventLoop& loop_;
    std::map<std::string, Endpoint> routes_;
    std::vector<std::unique_ptr<Tunnel>> tunnels_;
    std::unique_ptr<Listener> listener_;
};

} // namespace zon::test
