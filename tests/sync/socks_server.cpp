#include "tests/sync/socks_server.h"

#include <utility>

namespace zon::test {

struct SocksServer::Tunnel {
    enum class Stage : std::uint8_t { Method, Login, Request, Open };

    std::unique_ptr<Connection> near;
    std::unique_ptr<Connection> far;
    Bytes buffer;
    Stage stage = Stage::Method;
};

SocksServer::SocksServer(EventLoop& loop) : loop_(loop) {
    listener_ = std::move(
        *Listener::open(loop, {.bind = Endpoint::loopback()}, [this](std::unique_ptr<Connection> connection) {
            Tunnel& tunnel = *tunnels_.emplace_back(std::make_unique<Tunnel>());
            tunnel.near = std::move(connection);
            tunnel.near->start({
                .onData =
                    [this, &tunnel](ByteSpan bytes) {
                        tunnel.buffer.insert(tunnel.buffer.end(), bytes.begin(), bytes.end());
                        read(tunnel);
                    },
                .onClosed =
                    [&tunnel](const Error& why) {
                        if (tunnel.far) tunnel.far->close(why);
                    },
            });
        }));
}

SocksServer::~SocksServer() = default;

void SocksServer::read(Tunnel& tunnel) {
    while (tunnel.stage != Tunnel::Stage::Open && step(tunnel)) {
    }
    if (tunnel.stage == Tunnel::Stage::Open && !tunnel.buffer.empty())
        tunnel.far->send(std::exchange(tunnel.buffer, {}));
}

/// Takes one whole message of the handshake off the buffer; false when it is not there yet.
bool SocksServer::step(Tunnel& tunnel) {
    Bytes& in = tunnel.buffer;
    const auto drop = [&](std::size_t bytes) {
        in.erase(in.begin(), in.begin() + static_cast<std::ptrdiff_t>(bytes));
    };
    switch (tunnel.stage) {
    case Tunnel::Stage::Method: {
        if (in.size() < 2 || in.size() < 2U + in[1]) return false;
        const std::uint8_t method = in[2]; // whatever it offers first
        drop(2U + in[1]);
        tunnel.near->send({5, method});
        tunnel.stage = method == 2 ? Tunnel::Stage::Login : Tunnel::Stage::Request;
        return true;
    }
    case Tunnel::Stage::Login: {
        if (in.size() < 2 || in.size() < 3U + in[1]) return false;
        const std::size_t user = in[1];
        const std::size_t password = in[2 + user];
        if (in.size() < 3 + user + password) return false;
        logins.emplace_back(asText(ByteSpan(in).subspan(2, user)));
        drop(3 + user + password);
        tunnel.near->send({1, 0});
        tunnel.stage = Tunnel::Stage::Request;
        return true;
    }
    case Tunnel::Stage::Request: {
        if (in.size() < 5) return false;
        const bool named = in[3] == 3;
        const std::size_t length = named ? 1U + in[4] : in[3] == 1 ? 4U : 16U;
        if (in.size() < 4 + length + 2) return false;
        const ByteSpan address = ByteSpan(in).subspan(named ? 5 : 4, named ? length - 1 : length);
        const auto port = static_cast<std::uint16_t>(in[4 + length] << 8 | in[5 + length]);
        const std::string target = named ? std::string(asText(address)) + ":" + std::to_string(port)
                                         : Endpoint::fromIp(address, port).toString();
        drop(4 + length + 2);
        targets.push_back(target);
        const auto known = routes_.find(target);
        if (known == routes_.end()) {
            tunnel.near->send({5, 4, 0, 1, 0, 0, 0, 0, 0, 0}); // host unreachable
            return false;
        }
        tunnel.far = Connection::outgoing(loop_, known->second);
        tunnel.far->start({
            .onOpen = [&tunnel] { tunnel.near->send({5, 0, 0, 1, 0, 0, 0, 0, 0, 0}); },
            .onData = [&tunnel](ByteSpan bytes) { tunnel.near->send(toBytes(bytes)); },
            .onClosed = [&tunnel](const Error& why) { tunnel.near->close(why); },
        });
        tunnel.stage = Tunnel::Stage::Open;
        return true;
    }
    case Tunnel::Stage::Open:
        break;
    }
    return false;
}

} // namespace zon::test
