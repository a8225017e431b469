#include "core/net/tcp_accept.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <utility>

namespace zon {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

namespace {

/// After a failed accept (out of file descriptors, say): no spinning.
constexpr Milliseconds retryDelay{100};

Endpoint endpointOf(const tcp::endpoint& from) {
    if (from.address().is_v4()) return Endpoint::fromIp(from.address().to_v4().to_bytes(), from.port());
    return Endpoint::fromIp(from.address().to_v6().to_bytes(), from.port());
}

/// One of the places that are counted; the count outlives the acceptor.
class Slot {
public:
    explicit Slot(std::shared_ptr<std::size_t> count) : count_(std::move(count)) { ++*count_; }
    ~Slot() { --*count_; }
    Slot(const Slot&) = delete;
    Slot& operator=(const Slot&) = delete;

private:
    std::shared_ptr<std::size_t> count_;
};

} // namespace

struct TcpAcceptor::Impl : std::enable_shared_from_this<Impl> {
    Impl(EventLoop& eventLoop, std::size_t limit, OnSocket callback)
        : loop(eventLoop),
          maxConnections(limit),
          onSocket(std::make_shared<const OnSocket>(std::move(callback))),
          acceptor(loop.context()) {}

    error_code listen(const Endpoint& bind) {
        error_code error;
        const auto address = asio::ip::make_address(bind.host(), error);
        const tcp::endpoint at(address, bind.port());
        if (!error) acceptor.open(at.protocol(), error);
        if (!error) acceptor.set_option(tcp::acceptor::reuse_address(true), error);
        if (!error) acceptor.bind(at, error);
        if (!error) acceptor.listen(tcp::acceptor::max_listen_connections, error);
        if (!error) local = endpointOf(acceptor.local_endpoint(error));
        return error;
    }

    void accept() {
        acceptor.async_accept([self = shared_from_this()](const error_code& error, tcp::socket socket) {
            self->accepted(error, std::move(socket));
        });
    }

    void accepted(const error_code& error, tcp::socket socket) {
        if (!onSocket) return;
        if (error) {
            retry = loop.after(retryDelay, [this] { accept(); });
            return;
        }
        hand(std::move(socket));
        if (onSocket) accept();
    }

    void hand(tcp::socket socket) {
        error_code error;
        const tcp::endpoint from = socket.remote_endpoint(error);
        if (error || *count >= maxConnections) return; // gone already, or one too many: closed here
        socket.set_option(tcp::no_delay(true), error);
        const auto callback = onSocket;
        (*callback)({std::make_unique<TcpSocket>(std::move(socket)), endpointOf(from),
                     std::make_shared<Slot>(count)});
    }

    EventLoop& loop;
    std::size_t maxConnections;
    std::shared_ptr<const OnSocket> onSocket; ///< empty: destroyed
    tcp::acceptor acceptor;
    Endpoint local;
    std::shared_ptr<std::size_t> count = std::make_shared<std::size_t>(0);
    Timer retry;
};

TcpAcceptor::TcpAcceptor(std::shared_ptr<Impl> impl) : impl_(std::move(impl)) {}

Result<std::unique_ptr<TcpAcceptor>> TcpAcceptor::open(EventLoop& loop, const Endpoint& bind,
                                                       std::size_t maxConnections, OnSocket onSocket) {
    auto impl = std::make_shared<Impl>(loop, maxConnections, std::move(onSocket));
    if (const error_code error = impl->listen(bind); error == asio::error::address_in_use)
        return fail(ErrorCode::InUse,
                    "Another program already uses " + bind.toString() + ". Stop it or choose another port.",
                    error.message());
    else if (error)
        return fail(ErrorCode::IoError, "This computer does not allow listening at " + bind.toString() + ".",
                    error.message());
    impl->accept();
    return std::unique_ptr<TcpAcceptor>(new TcpAcceptor(std::move(impl)));
}

TcpAcceptor::~TcpAcceptor() {
    impl_->onSocket.reset();
    impl_->retry.cancel();
    error_code ignored;
    impl_->acceptor.close(ignored);
}

const Endpoint& TcpAcceptor::local() const {
    return impl_->local;
}

std::size_t TcpAcceptor::connections() const {
    return *impl_->count;
}

} // namespace zon
