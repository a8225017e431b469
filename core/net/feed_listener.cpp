#include "core/net/feed_listener.h"

#include "core/net/http_url.h"
#include "core/net/tls_context.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/host_name_verification.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket.hpp>
#include <boost/beast/websocket/ssl.hpp>

#include <optional>

namespace zon {

namespace ssl = boost::asio::ssl;
namespace websocket = boost::beast::websocket;
using boost::system::error_code;

/// Shared with the handlers that Asio holds; one that has ended does nothing.
struct FeedListener::Impl : std::enable_shared_from_this<Impl> {
    using PlainFeed = websocket::stream<TcpSocket>;
    using SecureFeed = websocket::stream<ssl::stream<TcpSocket>>;

    Impl(EventLoop& eventLoop, std::size_t most, Handlers given)
        : loop(eventLoop), maxText(most), handlers(std::move(given)) {}

    void start(const HttpClientOptions& options, const std::string& text, Milliseconds patience) {
        timer = loop.after(
            patience, [this] { end(ErrorCode::Timeout, "The server did not open its feed in time.", {}); });
        auto parsed = parseHttpUrl(text);
        if (!parsed) return refuse(parsed.error());
        url = std::move(*parsed);
        const bool local = url.endpoint.isLoopback() || url.endpoint.kind() == HostKind::Onion;
        if (!url.secure && !local && !options.allowPlainHttp)
            return refuse(
                {ErrorCode::InvalidArgument, "A feed on the network must start with https://.", {}});
        if (url.secure) {
            auto made = makeTlsContext(options.extraAuthorities);
            if (!made) return refuse(made.error());
            tls = std::move(*made);
        }
        agent = options.userAgent;
        DialOptions dialling;
        dialling.timeout = patience;
        if (!url.endpoint.isLoopback()) dialling.proxy = options.proxy;
        dial.emplace(loop, url.endpoint, dialling, [this](Result<std::unique_ptr<TcpSocket>> socket) {
            const auto self = shared_from_this();
            if (!socket) return end(socket.error().code, socket.error().message, socket.error().detail);
            if (!tls) {
                plain.emplace(std::move(**socket));
                return open(*plain);
            }
            secure.emplace(std::move(**socket), *tls);
            auto& stream = secure->next_layer();
            const std::string& host = url.endpoint.host();
            error_code error;
            stream.set_verify_callback(ssl::host_name_verification(host), error);
            if (error
                || (url.endpoint.kind() == HostKind::Name
                    && SSL_set_tlsext_host_name(stream.native_handle(), host.c_str()) != 1))
                return end(ErrorCode::Internal, "TLS can't be set up on this computer.", {});
            stream.async_handshake(ssl::stream_base::client, [self](const error_code& result) {
                if (self->ended) return;
                if (result)
                    return self->end(ErrorCode::Rejected, "The server's certificate is not trusted.",
                                     result.message());
                self->open(*self->secure);
            });
        });
    }

    template <typename Feed>
    void open(Feed& feed) {
        websocket::stream_base::timeout times{};
        times.handshake_timeout = std::chrono::seconds(30);
        times.idle_timeout = std::chrono::seconds(60);
        times.keep_alive_pings = true;
        feed.set_option(times);
        feed.set_option(websocket::stream_base::decorator([name = agent](websocket::request_type& request) {
            request.set(boost::beast::http::field::user_agent, name);
        }));
        feed.read_message_max(maxText);
        feed.async_handshake(
            url.hostField(), url.target, [self = shared_from_this(), &feed](const error_code& error) {
                if (self->ended) return;
                if (error)
                    return self->end(ErrorCode::Unsupported, "The server has no feed at this address.",
                                     error.message());
                self->timer.cancel();
                if (const auto onOpen = self->handlers.onOpen) onOpen();
                if (!self->ended) self->listen(feed);
            });
    }

    template <typename Feed>
    void listen(Feed& feed) {
        feed.async_read(buffer, [self = shared_from_this(), &feed](const error_code& error, std::size_t) {
            if (self->ended) return;
            if (error)
                return self->end(ErrorCode::Disconnected, "The server's feed has ended.", error.message());
            std::string text = boost::beast::buffers_to_string(self->buffer.data());
            self->buffer.consume(self->buffer.size());
            const auto onText = self->handlers.onText; // it may destroy the listener
            onText(std::move(text));
            if (!self->ended) self->listen(feed);
        });
    }

    /// What is wrong from the start is told later all the same.
    void refuse(Error why) {
        loop.post([self = shared_from_this(), why = std::move(why)] {
            self->end(why.code, why.message, why.detail);
        });
    }

    void end(ErrorCode code, std::string message, std::string detail) {
        if (ended) return;
        const auto self = shared_from_this();
        const auto told = std::exchange(handlers, {});
        release();
        told.onEnd({code, std::move(message), std::move(detail)});
    }

    void release() {
        ended = true;
        handlers = {};
        timer.cancel();
        dial.reset();
        error_code ignored;
        if (plain) plain->next_layer().close(ignored);
        if (secure) secure->next_layer().next_layer().close(ignored);
    }

    EventLoop& loop;
    std::size_t maxText;
    Handlers handlers;
    HttpUrl url;
    std::string agent;
    bool ended = false;
    Timer timer;
    std::optional<Dial> dial;
    std::shared_ptr<ssl::context> tls;
    std::optional<PlainFeed> plain;
    std::optional<SecureFeed> secure;
    boost::beast::flat_buffer buffer;
};

FeedListener::FeedListener(EventLoop& loop, const HttpClientOptions& options, const std::string& url,
                           std::size_t maxText, Milliseconds patience, Handlers handlers)
    : impl_(std::make_shared<Impl>(loop, maxText, std::move(handlers))) {
    impl_->start(options, url, patience);
}

FeedListener::~FeedListener() {
    impl_->release();
}

} // namespace zon
