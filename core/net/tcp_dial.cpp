#include "core/net/tcp_dial.h"

#include "core/net/socks5.h"

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>

#include <array>
#include <utility>
#include <vector>

namespace zon {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

namespace {

constexpr Milliseconds directTimeout{5'000};
constexpr Milliseconds proxyTimeout{30'000};

Error unreachable(const std::string& who, const error_code& error) {
    if (error == asio::error::connection_refused)
        return {ErrorCode::Disconnected, "Nothing is listening at " + who + ".", error.message()};
    if (error == asio::error::host_not_found || error == asio::error::host_not_found_try_again
        || error == asio::error::no_data)
        return {ErrorCode::NotFound, "The name in " + who + " leads nowhere. Check how it is spelt.",
                error.message()};
    return {ErrorCode::Disconnected, who + " can't be reached. Check the network connection.",
            error.message()};
}

} // namespace

struct Dial::Impl : std::enable_shared_from_this<Impl> {
    Impl(EventLoop& eventLoop, const Endpoint& to, const DialOptions& with, Done whenDone)
        : loop(eventLoop),
          target(to),
          options(with),
          done(std::move(whenDone)),
          resolver(loop.context()),
          socket(std::make_unique<tcp::socket>(loop.context())) {}

    /// Whom the socket itself connects to.
    const Endpoint& firstHop() const { return options.proxy ? options.proxy->proxy : target; }

    void start() {
        timer = loop.after(options.timeout.value_or(options.proxy ? proxyTimeout : directTimeout), [this] {
            finish(fail(ErrorCode::Timeout, target.toString() + " did not answer in time."));
        });
        const Endpoint& hop = firstHop();
        if (hop.kind() == HostKind::Onion || hop.isEmpty()) {
            loop.post([self = shared_from_this()] {
                self->finish(
                    fail(ErrorCode::InvalidArgument,
                         "An onion address can be reached only through Tor. Set its proxy in the settings."));
            });
        } else if (hop.kind() == HostKind::Name) {
            resolver.async_resolve(hop.host(), std::to_string(hop.port()),
                                   tcp::resolver::numeric_service | tcp::resolver::address_configured,
                                   [self = shared_from_this()](const error_code& error,
                                                               const tcp::resolver::results_type& results) {
                                       self->resolved(error, results);
                                   });
        } else {
            connect({tcp::endpoint(asio::ip::make_address(hop.host()), hop.port())});
        }
    }

    void resolved(const error_code& error, const tcp::resolver::results_type& results) {
        if (!done) return;
        if (error) return finish(std::unexpected(unreachable(firstHop().toString(), error)));
        connect(std::vector<tcp::endpoint>(results.begin(), results.end()));
    }

    void connect(std::vector<tcp::endpoint> addresses) {
        candidates = std::move(addresses);
        asio::async_connect(*socket, candidates,
                            [self = shared_from_this()](const error_code& error, const tcp::endpoint&) {
                                self->connected(error);
                            });
    }

    void connected(const error_code& error) {
        if (!done) return;
        if (error) return finish(std::unexpected(unreachable(firstHop().toString(), error)));
        error_code ignored;
        socket->set_option(tcp::no_delay(true), ignored);
        if (!options.proxy) return finish(std::move(socket));
        socks.emplace(target, options.proxy->user, options.proxy->password);
        talkToProxy();
    }

    /// One round of the SOCKS5 handshake: write what there is to say, read exactly what comes back.
    void talkToProxy() {
        if (socks->isDone()) return finish(std::move(socket));
        output = socks->takeOutput();
        asio::async_write(*socket, asio::buffer(output),
                          [self = shared_from_this()](const error_code& error, std::size_t) {
                              if (!self->done) return;
                              if (error) return self->proxyFailed(error);
                              self->readFromProxy();
                          });
    }

    void readFromProxy() {
        const auto wanted = asio::buffer(input.data(), socks->bytesWanted());
        asio::async_read(*socket, wanted,
                         [self = shared_from_this()](const error_code& error, std::size_t n) {
                             if (!self->done) return;
                             if (error) return self->proxyFailed(error);
                             auto fed = self->socks->feed(ByteSpan(self->input).first(n));
                             if (!fed) return self->finish(fail(fed));
                             self->talkToProxy();
                         });
    }

    void proxyFailed(const error_code& error) {
        finish(fail(ErrorCode::Disconnected, "The proxy " + firstHop().toString() + " ended the connection.",
                    error.message()));
    }

    void finish(Result<std::unique_ptr<TcpSocket>> result) {
        if (!done) return;
        Done callback = std::exchange(done, nullptr);
        const auto self = shared_from_this(); // the callback may destroy the Dial
        release();
        callback(std::move(result));
    }

    void release() {
        timer.cancel();
        resolver.cancel();
        if (!socket) return;
        error_code ignored;
        socket->close(ignored);
    }

    EventLoop& loop;
    Endpoint target;
    DialOptions options;
    Done done; ///< empty once it was called or cancelled
    tcp::resolver resolver;
    std::unique_ptr<tcp::socket> socket;
    Timer timer;
    std::vector<tcp::endpoint> candidates;
    std::optional<Socks5Handshake> socks;
    Bytes output;
    std::array<std::uint8_t, 255 + 2> input{}; ///< the longest that SOCKS5 asks for at once
};

Dial::Dial(EventLoop& loop, const Endpoint& target, const DialOptions& options, Done done)
    : impl_(std::make_shared<Impl>(loop, target, options, std::move(done))) {
    impl_->start();
}

Dial::~Dial() {
    impl_->done = nullptr;
    impl_->release();
}

} // namespace zon
