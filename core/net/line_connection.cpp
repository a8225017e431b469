#include "core/net/line_connection.h"

#include "core/net/tls_context.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/host_name_verification.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/write.hpp>

#include <array>
#include <utility>

namespace zon {

namespace asio = boost::asio;
namespace ssl = asio::ssl;
using boost::system::error_code;

namespace {

using TlsStream = ssl::stream<TcpSocket>;
constexpr std::size_t readSize = 16 * 1024;

} // namespace

/// Shared with the handlers that Asio holds; a closed one does nothing.
class LineConnection::Impl : public std::enable_shared_from_this<Impl> {
public:
    Impl(EventLoop& loop, Endpoint peer, LineConnectionOptions options, Handlers handlers)
        : loop_(loop),
          peer_(std::move(peer)),
          options_(std::move(options)),
          handlers_(std::make_shared<const Handlers>(std::move(handlers))) {}

    void start() {
        if (options_.tls) {
            auto context = makeTlsContext(options_.extraAuthorities);
            if (!context) return close(std::move(context.error()));
            tls_ = std::move(*context);
        }
        dial_.emplace(loop_, peer_, options_.dial, [this](Result<std::unique_ptr<TcpSocket>> socket) {
            const auto self = shared_from_this();
            if (!socket) return close(std::move(socket.error()));
            connected(std::move(*socket));
        });
    }

    void send(std::string line) {
        if (!open_) return;
        line.push_back('\n');
        if (outgoing_.size() + line.size() > options_.maxQueuedBytes)
            return close(
                {ErrorCode::TooLarge, peer_.toString() + " does not read what it is sent.", "queue full"});
        outgoing_ += line;
        write();
    }

    void close(Error reason) {
        if (closed_) return;
        shut();
        loop_.post([self = shared_from_this(), reason = std::move(reason)] {
            if (const auto h = std::exchange(self->handlers_, nullptr); h && h->onClosed) h->onClosed(reason);
        });
    }

    /// For the owner that goes: no callback follows.
    void abandon() {
        handlers_.reset();
        if (!closed_) shut();
    }

private:
    void connected(std::unique_ptr<TcpSocket> socket) {
        if (!options_.tls) {
            plain_ = std::move(socket);
            return opened();
        }
        secure_ = std::make_unique<TlsStream>(std::move(*socket), *tls_);
        const std::string& host = peer_.host();
        error_code error;
        secure_->set_verify_callback(ssl::host_name_verification(host), error);
        if (error
            || (peer_.kind() == HostKind::Name
                && SSL_set_tlsext_host_name(secure_->native_handle(), host.c_str()) != 1))
            return close({ErrorCode::Internal, "TLS can't be set up on this computer.", error.message()});
        handshake_ = loop_.after(options_.handshakeTimeout, [this] {
            close({ErrorCode::Timeout, peer_.toString() + " did not answer in time.", "TLS handshake"});
        });
        secure_->async_handshake(ssl::stream_base::client,
                                 [self = shared_from_this()](const error_code& result) {
                                     if (self->closed_) return;
                                     self->handshake_.cancel();
                                     if (!result) return self->opened();
                                     self->close({ErrorCode::Rejected,
                                                  "No secure connection to " + self->peer_.toString()
                                                      + ": its certificate is not trusted or it does not "
                                                        "speak TLS.",
                                                  result.message()});
                                 });
    }

    void opened() {
        open_ = true;
        if (const auto h = handlers_; h && h->onOpen) h->onOpen();
        read();
    }

    /// Runs `use` on whichever stream there is.
    template <typename Use>
    void onStream(Use use) {
        if (secure_)
            use(*secure_);
        else
            use(*plain_);
    }

    void read() {
        if (closed_) return;
        onStream([this](auto& stream) {
            stream.async_read_some(asio::buffer(input_),
                                   [self = shared_from_this()](const error_code& error, std::size_t n) {
                                       self->received(error, n);
                                   });
        });
    }

    void received(const error_code& error, std::size_t n) {
        if (closed_) return;
        if (error)
            return close({ErrorCode::Disconnected, "The connection to " + peer_.toString() + " was lost.",
                          error.message()});
        std::string_view rest(input_.data(), n);
        while (!closed_) {
            const std::size_t end = rest.find('\n');
            const std::string_view piece = rest.substr(0, end);
            if (line_.size() + piece.size() > options_.maxLine)
                return close({ErrorCode::TooLarge,
                              peer_.toString() + " sends a line without end. It is not what it should be.",
                              "line over " + std::to_string(options_.maxLine) + " bytes"});
            line_ += piece;
            if (end == std::string_view::npos) break;
            rest.remove_prefix(end + 1);
            const std::string line = std::exchange(line_, {});
            if (const auto h = handlers_; h && h->onLine) h->onLine(line);
        }
        read();
    }

    void write() {
        if (closed_ || !writing_.empty() || outgoing_.empty()) return;
        writing_ = std::exchange(outgoing_, {});
        onStream([this](auto& stream) {
            asio::async_write(stream, asio::buffer(writing_),
                              [self = shared_from_this()](const error_code& error, std::size_t) {
                                  if (self->closed_) return;
                                  self->writing_.clear();
                                  if (error)
                                      return self->close(
                                          {ErrorCode::Disconnected,
                                           "The connection to " + self->peer_.toString() + " was lost.",
                                           error.message()});
                                  self->write();
                              });
        });
    }

    void shut() {
        closed_ = true;
        open_ = false;
        dial_.reset();
        handshake_.cancel();
        error_code ignored;
        if (plain_) plain_->close(ignored);
        if (secure_) secure_->next_layer().close(ignored);
    }

    EventLoop& loop_;
    Endpoint peer_;
    LineConnectionOptions options_;
    std::shared_ptr<const Handlers> handlers_; ///< held by whoever calls one, so that it may destroy us
    std::shared_ptr<ssl::context> tls_;
    std::optional<Dial> dial_;
    Timer handshake_;
    std::unique_ptr<TcpSocket> plain_;
    std::unique_ptr<TlsStream> secure_;
    bool open_ = false;
    bool closed_ = false;
    std::array<char, readSize> input_{};
    std::string line_; ///< begun, not ended yet
    std::string outgoing_;
    std::string writing_; ///< with the system now
};

LineConnection::LineConnection(EventLoop& loop, Endpoint peer, LineConnectionOptions options,
                               Handlers handlers)
    : impl_(std::make_shared<Impl>(loop, std::move(peer), std::move(options), std::move(handlers))) {
    impl_->start();
}

LineConnection::~LineConnection() {
    impl_->abandon();
}

void LineConnection::send(std::string line) {
    impl_->send(std::move(line));
}

void LineConnection::close(Error reason) {
    impl_->close(std::move(reason));
}

} // namespace zon
