#pragma once

#include "core/net/endpoint.h"
#include "core/net/event_loop.h"
#include "core/util/error.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace boost::asio {
class any_io_executor;
template <typename Protocol, typename Executor>
class basic_stream_socket;
namespace ip {
class tcp;
}
} // namespace boost::asio

namespace zon {

using TcpSocket = boost::asio::basic_stream_socket<boost::asio::ip::tcp, boost::asio::any_io_executor>;

/// A SOCKS5 proxy (RFC 1928), such as Tor's. Names are sent to it unresolved, so nothing leaks to local DNS.
struct ProxyOptions {
    Endpoint proxy{};
    /// RFC 1929; empty: no authentication. Tor gives each pair a circuit of its own: use another per peer.
    std::string user{};
    std::string password{};
};

struct DialOptions {
    std::optional<ProxyOptions> proxy{};
    /// For name lookup, connecting and the proxy's answer together. Unset: 5 s, or 30 s through a proxy.
    std::optional<Milliseconds> timeout{};
};

/// An attempt to connect. Destroying it cancels: no callback follows.
class Dial {
public:
    using Done = std::move_only_function<void(Result<std::unique_ptr<TcpSocket>>)>;

    Dial(EventLoop& loop, const Endpoint& target, const DialOptions& options, Done done);
    ~Dial();
    Dial(const Dial&) = delete;
    Dial& operator=(const Dial&) = delete;

private:
    struct Impl;
    std::shared_ptr<Impl> impl_;
};

} // namespace zon
