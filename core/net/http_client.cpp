#include "core/net/http_client.h"

#include "core/net/http_url.h"
#include "core/net/tls_context.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/error.hpp>
#include <boost/asio/ssl/host_name_verification.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>

#include <algorithm>
#include <map>
#include <utility>

namespace zon {

namespace asio = boost::asio;
namespace http = boost::beast::http;
namespace ssl = asio::ssl;
using boost::system::error_code;

namespace {

constexpr std::uint32_t maxHeaderBytes = 64 * 1024;

using TlsStream = ssl::stream<TcpSocket>;

/// RFC 9110, section 5.6.2: what a method and a field name are made of.
bool isToken(std::string_view text) {
    constexpr std::string_view separators = "\"(),/:;<=>?@[\\]{}";
    return !text.empty() && std::ranges::all_of(text, [&](char c) {
        return c > 0x20 && c < 0x7f && separators.find(c) == std::string_view::npos;
    });
}

bool isFieldValue(std::string_view text) {
    return std::ranges::none_of(text, [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

bool isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

/// One request on its way. Shared with the handlers that Asio holds; an ended one does nothing.
class Call : public std::enable_shared_from_this<Call> {
public:
    using OnEnd = std::function<void()>;

    Call(EventLoop& loop, const HttpClientOptions& options, HttpUrl url, HttpClient::Done done, OnEnd onEnd)
        : loop_(loop),
          options_(options),
          url_(std::move(url)),
          done_(std::move(done)),
          onEnd_(std::move(onEnd)) {}

    void start(HttpRequest request, ssl::context* tls) {
        tls_ = tls;
        prepare(std::move(request));
        timer_ = loop_.after(timeout_, [this] {
            finish(fail(ErrorCode::Timeout, url_.endpoint.toString() + " did not answer in time."));
        });
        DialOptions dialling;
        dialling.timeout = timeout_;
        if (!url_.endpoint.isLoopback()) dialling.proxy = options_.proxy;
        dial_.emplace(loop_, url_.endpoint, dialling,
                      [this](Result<std::unique_ptr<TcpSocket>> socket) { connected(std::move(socket)); });
    }

    /// For a request that can't even start; the answer still comes later.
    void refuse(Error why) {
        loop_.post([self = shared_from_this(), why = std::move(why)] { self->finish(std::unexpected(why)); });
    }

    void cancel() {
        done_ = nullptr;
        onEnd_ = nullptr;
        release();
    }

private:
    void prepare(HttpRequest request) {
        timeout_ = request.timeout;
        message_.version(11);
        message_.method_string(request.method);
        message_.target(url_.target);
        message_.set(http::field::host, url_.hostField());
        message_.set(http::field::user_agent, options_.userAgent);
        message_.keep_alive(false);
        for (const HttpField& field : request.fields)
            message_.insert(field.name, field.value);
        message_.body() = std::move(request.body);
        message_.prepare_payload();
        response_.body_limit(request.maxResponse);
        response_.header_limit(maxHeaderBytes);
        if (request.method == "HEAD") response_.skip(true);
    }

    void connected(Result<std::unique_ptr<TcpSocket>> socket) {
        const auto self = shared_from_this();
        if (!socket) return finish(fail(socket));
        if (!tls_) {
            plain_ = std::move(*socket);
            return exchange(*plain_);
        }
        secure_ = std::make_unique<TlsStream>(std::move(**socket), *tls_);
        const std::string& host = url_.endpoint.host();
        error_code error;
        secure_->set_verify_callback(ssl::host_name_verification(host), error);
        if (error
            || (url_.endpoint.kind() == HostKind::Name
                && SSL_set_tlsext_host_name(secure_->native_handle(), host.c_str()) != 1))
            return finish(fail(ErrorCode::Internal, "TLS can't be set up on this computer."));
        secure_->async_handshake(ssl::stream_base::client,
                                 [self](const error_code& result) { self->secured(result); });
    }

    void secured(const error_code& error) {
        if (!done_) return;
        if (error)
            return finish(fail(ErrorCode::Rejected,
                               "No secure connection to " + url_.endpoint.toString()
                                   + ": its certificate is not trusted or it does not speak TLS.",
                               error.message()));
        exchange(*secure_);
    }

    template <typename Stream>
    void exchange(Stream& stream) {
        http::async_write(
            stream, message_, [self = shared_from_this(), &stream](const error_code& error, std::size_t) {
                if (!self->done_) return;
                // A server that refuses a body may answer before it has read it: the answer counts.
                if (error && error != asio::error::broken_pipe && error != asio::error::connection_reset)
                    return self->broken(error);
                self->read(stream);
            });
    }

    template <typename Stream>
    void read(Stream& stream) {
        http::async_read(stream, buffer_, response_,
                         [self = shared_from_this()](const error_code& error, std::size_t) {
                             if (!self->done_) return;
                             if (error) return self->broken(error);
                             self->answered();
                         });
    }

    void answered() {
        const auto& message = response_.get();
        HttpResponse response;
        response.status = static_cast<int>(message.result_int());
        for (const auto& field : message)
            response.fields.push_back({field.name_string(), field.value()});
        if (isRedirect(response.status))
            return finish(fail(ErrorCode::Rejected,
                               url_.endpoint.toString() + " points to another address. Enter the final one.",
                               std::string(response.field("Location").substr(0, 200))));
        response.body = std::move(response_.get().body());
        finish(std::move(response));
    }

    void broken(const error_code& error) {
        const std::string who = url_.endpoint.toString();
        if (error == http::error::body_limit || error == http::error::header_limit)
            return finish(
                fail(ErrorCode::TooLarge, who + " answers with more than is allowed.", error.message()));
        if (error == http::error::end_of_stream || error == http::error::partial_message
            || error == ssl::error::stream_truncated)
            return finish(fail(ErrorCode::Disconnected, who + " broke off before its answer was complete.",
                               error.message()));
        if (error.category() == make_error_code(http::error::bad_version).category())
            return finish(fail(ErrorCode::Malformed, who + " does not speak HTTP.", error.message()));
        finish(fail(ErrorCode::Disconnected, "The connection to " + who + " was lost.", error.message()));
    }

    void finish(Result<HttpResponse> result) {
        if (!done_) return;
        const auto self = shared_from_this(); // leaving the client's list may drop the last reference
        auto done = std::exchange(done_, nullptr);
        auto onEnd = std::exchange(onEnd_, nullptr);
        release();
        onEnd();
        done(std::move(result));
    }

    void release() {
        timer_.cancel();
        dial_.reset();
        error_code ignored;
        if (plain_) plain_->close(ignored);
        if (secure_) secure_->next_layer().close(ignored);
    }

    EventLoop& loop_;
    HttpClientOptions options_;
    HttpUrl url_;
    HttpClient::Done done_; ///< empty once it was called or cancelled
    OnEnd onEnd_;
    Milliseconds timeout_{};
    ssl::context* tls_ = nullptr; ///< null for plain HTTP; else outlives the call's work
    Timer timer_;
    std::optional<Dial> dial_;
    std::unique_ptr<TcpSocket> plain_;
    std::unique_ptr<TlsStream> secure_;
    http::request<http::string_body> message_;
    http::response_parser<http::string_body> response_;
    boost::beast::flat_buffer buffer_{maxHeaderBytes * 2};
};

} // namespace

struct HttpClient::Impl {
    Impl(EventLoop& eventLoop, HttpClientOptions with) : loop(eventLoop), options(std::move(with)) {}

    /// Everything that can be wrong before the first byte is sent.
    Result<HttpUrl> check(const HttpRequest& request) {
        auto url = parseHttpUrl(request.url);
        if (!url) return url;
        if (!isToken(request.method)) return fail(ErrorCode::InvalidArgument, "This is not an HTTP method.");
        for (const HttpField& field : request.fields)
            if (!isToken(field.name) || !isFieldValue(field.value))
                return fail(ErrorCode::InvalidArgument,
                            "An HTTP header field holds characters that it can't.");
        const bool local = url->endpoint.isLoopback() || url->endpoint.kind() == HostKind::Onion;
        if (!url->secure && !local && !options.allowPlainHttp)
            return fail(
                ErrorCode::InvalidArgument,
                "An address on the network must start with https://, or anyone on the way could read and "
                "change what is sent.");
        if (url->secure && !tls) {
            auto made = makeTlsContext(options.extraAuthorities);
            if (!made) return fail(made);
            tls = std::move(*made);
        }
        return url;
    }

    EventLoop& loop;
    HttpClientOptions options;
    std::shared_ptr<ssl::context> tls; ///< made for the first https request
    std::map<RequestId, std::shared_ptr<Call>> calls;
    std::uint64_t lastId = 0;
};

HttpClient::HttpClient(EventLoop& loop, HttpClientOptions options)
    : impl_(std::make_unique<Impl>(loop, std::move(options))) {}

HttpClient::~HttpClient() {
    for (const auto& [id, call] : impl_->calls)
        call->cancel();
}

HttpClient::RequestId HttpClient::send(HttpRequest request, Done done) {
    const RequestId id{++impl_->lastId};
    auto url = impl_->check(request);
    const auto call =
        std::make_shared<Call>(impl_->loop, impl_->options, url.value_or(HttpUrl{}), std::move(done),
                               [impl = impl_.get(), id] { impl->calls.erase(id); });
    impl_->calls.emplace(id, call);
    if (url)
        call->start(std::move(request), url->secure ? impl_->tls.get() : nullptr);
    else
        call->refuse(std::move(url.error()));
    return id;
}

void HttpClient::cancel(RequestId id) {
    const auto found = impl_->calls.find(id);
    if (found == impl_->calls.end()) return;
    const auto call = found->second;
    impl_->calls.erase(found);
    call->cancel();
}

} // namespace zon
