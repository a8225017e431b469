#include "core/net/http_server.h"

#include "core/net/tcp_accept.h"
#include "core/net/tls_context.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>
#include <boost/beast/websocket.hpp>
#include <boost/beast/websocket/ssl.hpp>

#include <deque>
#include <optional>
#include <unordered_set>
#include <utility>

namespace zon {

namespace http = boost::beast::http;
namespace ssl = boost::asio::ssl;
namespace websocket = boost::beast::websocket;
using boost::asio::ip::tcp;
using boost::system::error_code;

namespace {

constexpr std::uint32_t maxHeaderBytes = 32 * 1024;
constexpr std::size_t maxHeard = 1'024; ///< bytes that a listener may say at once
constexpr int mostHeard = 100;          ///< times
constexpr std::size_t mostQueued = 32;  ///< texts for one that reads slowly

/// The status that tells a client what is wrong with its request; 0 when there is nobody left to tell.
int statusOf(const error_code& error) {
    if (error == http::error::body_limit) return 413;
    if (error == http::error::header_limit) return 431;
    if (error == http::error::end_of_stream || error == http::error::partial_message) return 0;
    return error.category() == make_error_code(http::error::bad_version).category() ? 400 : 0;
}

} // namespace

/// What every connection needs.
struct HttpServer::Impl {
    class Session;

    Impl(EventLoop& eventLoop, HttpServerOptions with, Handler callback, Listening listeners)
        : loop(eventLoop),
          options(std::move(with)),
          handler(std::make_shared<const Handler>(std::move(callback))),
          listening(std::move(listeners)) {}

    EventLoop& loop;
    HttpServerOptions options;
    std::shared_ptr<const Handler> handler;
    Listening listening;
    std::shared_ptr<ssl::context> tls; ///< null: plain
    std::unique_ptr<TcpAcceptor> acceptor;
    std::unordered_set<std::shared_ptr<Session>> sessions;
};

/// One connection: read a request, wait for its answer, write it, and again; or, after a request to listen,
/// texts from us until one side ends it.
class HttpServer::Impl::Session : public std::enable_shared_from_this<Session> {
public:
    Session(Impl& server, AcceptedSocket&& accepted)
        : server_(&server),
          socket_(std::move(accepted.socket)),
          peer_(std::move(accepted.peer)),
          slot_(std::move(accepted.slot)) {}

    void start() {
        if (!server_->tls) return read();
        tls_ = server_->tls; // a context outlives its streams
        secure_.emplace(*socket_, *tls_);
        closeAfter(server_->options.readTimeout);
        secure_->async_handshake(ssl::stream_base::server,
                                 [self = shared_from_this()](const error_code& error) {
                                     if (!self->server_) return;
                                     if (error) return self->close();
                                     self->read();
                                 });
    }

    void read() {
        parser_.emplace();
        parser_->body_limit(server_->options.maxBody);
        parser_->header_limit(maxHeaderBytes);
        closeAfter(server_->options.readTimeout);
        const auto done = [self = shared_from_this()](const error_code& error, std::size_t) {
            if (self->server_) self->received(error);
        };
        if (secure_)
            http::async_read(*secure_, buffer_, *parser_, done);
        else
            http::async_read(*socket_, buffer_, *parser_, done);
    }

    /// The answer to the request that was handed out as number `request`.
    void respond(std::uint64_t request, HttpResponse response) {
        if (!server_ || request != request_ || !answerOwed_) return;
        answerOwed_ = false;
        write(std::move(response));
    }

    /// Leaves the server; nothing happens afterwards.
    void close() {
        if (!server_) return;
        const auto self = shared_from_this();
        Impl* const server = std::exchange(server_, nullptr);
        timer_.cancel();
        error_code ignored;
        socket_->shutdown(tcp::socket::shutdown_both, ignored);
        socket_->close(ignored);
        slot_.reset();
        server->sessions.erase(self);
    }

private:
    /// Answers once; when dropped without, says that nobody will.
    class Answer {
    public:
        Answer(std::weak_ptr<Session> session, std::uint64_t request)
            : session_(std::move(session)), request_(request) {}
        Answer(Answer&&) = default;
        Answer& operator=(Answer&&) = delete;
        ~Answer() {
            if (session_.lock()) give({.status = 500, .fields = {}, .body = "no answer\n"});
        }

        void operator()(HttpResponse response) { give(std::move(response)); }

    private:
        void give(HttpResponse response) {
            if (const auto session = std::exchange(session_, {}).lock())
                session->respond(request_, std::move(response));
        }

        std::weak_ptr<Session> session_;
        std::uint64_t request_;
    };

    void received(const error_code& error) {
        timer_.cancel();
        if (error) {
            const int status = statusOf(error);
            if (status == 0) return close();
            keepAlive_ = false;
            return write({.status = status, .fields = {}, .body = error.message() + "\n"});
        }
        auto message = parser_->release();
        keepAlive_ = message.keep_alive();
        HttpServerRequest request;
        request.method = message.method_string();
        request.target = message.target();
        for (const auto& field : message)
            request.fields.push_back({field.name_string(), field.value()});
        request.body = std::move(message.body());
        request.peer = peer_;

        if (server_->listening && websocket::is_upgrade(message)) {
            upgrade_ = std::move(message);
            return letListen(request);
        }
        ++request_;
        answerOwed_ = true;
        watchForHangUp();
        const auto handle = server_->handler; // it may destroy the server
        (*handle)(std::move(request), Answer(weak_from_this(), request_));
    }

    /// A caller that waits long (long polling) and gives up must not keep its place.
    void watchForHangUp() {
        socket_->async_wait(
            tcp::socket::wait_read, [self = shared_from_this(), request = request_](const error_code& error) {
                if (error || !self->server_ || self->request_ != request || !self->answerOwed_) return;
                error_code failed;
                if (self->socket_->available(failed) == 0) self->close();
            });
    }

    void write(HttpResponse response) {
        response_ = {};
        response_.version(11);
        response_.result(static_cast<unsigned>(response.status));
        for (const HttpField& field : response.fields)
            response_.insert(field.name, field.value);
        response_.body() = std::move(response.body);
        response_.keep_alive(keepAlive_);
        response_.prepare_payload();
        closeAfter(server_->options.writeTimeout);
        const auto done = [self = shared_from_this()](const error_code& error, std::size_t) {
            if (self->server_) self->written(error);
        };
        if (secure_)
            http::async_write(*secure_, response_, done);
        else
            http::async_write(*socket_, response_, done);
    }

    void written(const error_code& error) {
        timer_.cancel();
        if (error || !keepAlive_) return close();
        read();
    }

    void letListen(const HttpServerRequest& request) {
        const auto self = shared_from_this();
        const auto tell = [weak = weak_from_this()](std::string text) {
            const auto session = weak.lock();
            return session && session->tell(std::move(text));
        };
        const auto may = server_->listening; // it may destroy the server
        if (!may(request, tell)) {
            keepAlive_ = false;
            return write({.status = 404, .fields = {}, .body = "nothing to hear\n"});
        }
        if (!server_) return;
        if (secure_)
            accept(secureFeed_.emplace(*secure_));
        else
            accept(plainFeed_.emplace(*socket_));
    }

    template <typename Feed>
    void accept(Feed& feed) {
        websocket::stream_base::timeout times{};
        times.handshake_timeout = std::chrono::seconds(10);
        times.idle_timeout = std::chrono::seconds(60);
        times.keep_alive_pings = true;
        feed.set_option(times);
        feed.read_message_max(maxHeard);
        feed.async_accept(upgrade_, [self = shared_from_this(), &feed](const error_code& error) {
            if (!self->server_) return;
            if (error) return self->close();
            self->accepted_ = true;
            self->hear(feed);
            self->tellNext();
        });
    }

    template <typename Feed>
    void hear(Feed& feed) {
        feed.async_read(buffer_, [self = shared_from_this(), &feed](const error_code& error, std::size_t) {
            if (!self->server_) return;
            self->buffer_.consume(self->buffer_.size());
            if (error || ++self->heard_ > mostHeard) return self->close();
            self->hear(feed);
        });
    }

    bool tell(std::string text) {
        if (!server_) return false;
        if (text.empty()) return true;
        if (texts_.size() >= mostQueued) {
            close();
            return false;
        }
        texts_.push_back(std::move(text));
        if (accepted_ && texts_.size() == 1) tellNext();
        return true;
    }

    void tellNext() {
        if (texts_.empty()) return;
        const auto done = [self = shared_from_this()](const error_code& error, std::size_t) {
            if (!self->server_) return;
            if (error) return self->close();
            self->texts_.pop_front();
            self->tellNext();
        };
        const auto text = boost::asio::buffer(texts_.front());
        if (secureFeed_)
            secureFeed_->async_write(text, done);
        else
            plainFeed_->async_write(text, done);
    }

    void closeAfter(Milliseconds delay) {
        timer_ = server_->loop.after(delay, [this] { close(); });
    }

    Impl* server_; ///< null once closed
    std::unique_ptr<TcpSocket> socket_;
    std::shared_ptr<ssl::context> tls_;
    std::optional<ssl::stream<TcpSocket&>> secure_; ///< over the socket, with TLS
    Endpoint peer_;
    std::shared_ptr<void> slot_;
    Timer timer_;
    boost::beast::flat_buffer buffer_{maxHeaderBytes * 2};
    std::optional<http::request_parser<http::string_body>> parser_;
    http::response<http::string_body> response_;
    http::request<http::string_body> upgrade_;
    std::optional<websocket::stream<TcpSocket&>> plainFeed_;
    std::optional<websocket::stream<ssl::stream<TcpSocket&>&>> secureFeed_;
    std::deque<std::string> texts_; ///< the first is on its way
    bool accepted_ = false;
    int heard_ = 0;
    std::uint64_t request_ = 0;
    bool answerOwed_ = false;
    bool keepAlive_ = false;
};

Result<std::unique_ptr<HttpServer>> HttpServer::open(EventLoop& loop, HttpServerOptions options,
                                                     Handler handler, Listening listening) {
    auto impl = std::make_unique<Impl>(loop, std::move(options), std::move(handler), std::move(listening));
    if (impl->options.tls) {
        auto tls = makeTlsServerContext(impl->options.tls->certificates, impl->options.tls->key);
        if (!tls) return fail(tls);
        impl->tls = std::move(*tls);
    }
    auto acceptor = TcpAcceptor::open(loop, impl->options.bind, impl->options.maxConnections,
                                      [server = impl.get()](AcceptedSocket&& accepted) {
                                          auto session =
                                              std::make_shared<Impl::Session>(*server, std::move(accepted));
                                          server->sessions.insert(session);
                                          session->start();
                                      });
    if (!acceptor) return fail(acceptor);
    impl->acceptor = std::move(*acceptor);
    return std::unique_ptr<HttpServer>(new HttpServer(std::move(impl)));
}

HttpServer::HttpServer(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

HttpServer::~HttpServer() {
    impl_->acceptor.reset();
    const auto sessions = impl_->sessions; // each takes itself out of the set
    for (const auto& session : sessions)
        session->close();
}

const Endpoint& HttpServer::local() const {
    return impl_->acceptor->local();
}

} // namespace zon
