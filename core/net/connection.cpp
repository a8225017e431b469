#include "core/net/connection.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>

#include <algorithm>
#include <array>
#include <deque>
#include <optional>
#include <utility>
#include <vector>

namespace zon {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

namespace {

constexpr std::size_t readSize = 64 * 1024;
/// How many queued pieces go to the system in one call.
constexpr std::size_t maxGather = 16;

Error lost(const error_code& error) {
    if (error == asio::error::eof)
        return {ErrorCode::Disconnected, "The other side ended the connection.", error.message()};
    return {ErrorCode::Disconnected, "The connection was lost.", error.message()};
}

} // namespace

/// Shared with the handlers that Asio holds, so that buffers outlive their operations; a closed one does
/// nothing.
struct Connection::Impl : std::enable_shared_from_this<Impl> {
    enum class State : std::uint8_t { Idle, Opening, Open, Closed };

    Impl(EventLoop& eventLoop, Endpoint to, ConnectionOptions with)
        : loop(eventLoop), peer(std::move(to)), options(std::move(with)) {}

    void start(Handlers callbacks) {
        if (state != State::Idle) return;
        handlers = std::make_shared<const Handlers>(std::move(callbacks));
        state = State::Opening;
        if (socket) {
            loop.post([self = shared_from_this()] { self->open(); });
            return;
        }
        dial.emplace(loop, peer, options.dial, [this](Result<std::unique_ptr<TcpSocket>> result) {
            const auto self = shared_from_this();
            if (!result) return close(std::move(result.error()));
            socket = std::move(*result);
            open();
        });
    }

    void open() {
        if (state != State::Opening) return;
        state = State::Open;
        input = std::make_unique<std::array<std::uint8_t, readSize>>();
        if (const auto h = handlers; h && h->onOpen) h->onOpen();
        read();
        write();
    }

    void read() {
        if (state != State::Open || paused || reading) return;
        reading = true;
        socket->async_read_some(asio::buffer(*input),
                                [self = shared_from_this()](const error_code& error, std::size_t n) {
                                    self->reading = false;
                                    self->received(error, n);
                                });
    }

    void received(const error_code& error, std::size_t n) {
        if (state != State::Open) return;
        if (error) return close(lost(error));
        bytesReceived += n;
        if (const auto h = handlers; h && h->onData) h->onData(ByteSpan(*input).first(n));
        read();
    }

    SendState send(Bytes bytes) {
        if (state == State::Closed) return SendState::Closed;
        if (queued + bytes.size() > options.maxQueuedBytes) {
            close(
                {ErrorCode::TooLarge, "The other side does not take what it asked for.", "write queue full"});
            return SendState::Closed;
        }
        queued += bytes.size();
        if (!bytes.empty()) queue.push_back(std::move(bytes));
        write();
        congested |= queued >= options.highWater;
        return congested ? SendState::Congested : SendState::Accepted;
    }

    void write() {
        if (state != State::Open || !writing.empty() || queue.empty()) return;
        std::vector<asio::const_buffer> buffers;
        while (!queue.empty() && writing.size() < maxGather) {
            writing.push_back(std::move(queue.front()));
            queue.pop_front();
            buffers.push_back(asio::buffer(writing.back()));
        }
        asio::async_write(*socket, buffers,
                          [self = shared_from_this()](const error_code& error, std::size_t n) {
                              self->writing.clear();
                              self->written(error, n);
                          });
    }

    void written(const error_code& error, std::size_t n) {
        if (state != State::Open) return;
        if (error) return close(lost(error));
        queued -= n;
        bytesSent += n;
        write();
        if (!congested || queued > options.lowWater) return;
        congested = false;
        if (const auto h = handlers; h && h->onDrained) h->onDrained();
    }

    void close(Error reason) {
        if (state == State::Closed) return;
        shut();
        loop.post([self = shared_from_this(), reason = std::move(reason)] {
            if (const auto h = std::exchange(self->handlers, nullptr); h && h->onClosed) h->onClosed(reason);
        });
    }

    void shut() {
        state = State::Closed;
        dial.reset();
        if (socket) {
            error_code ignored;
            socket->shutdown(tcp::socket::shutdown_both, ignored);
            socket->close(ignored);
        }
        queue.clear();
        queued = 0;
        slot.reset();
    }

    EventLoop& loop;
    Endpoint peer;
    ConnectionOptions options;
    State state = State::Idle;
    std::shared_ptr<const Handlers> handlers; ///< held by whoever calls one, so that it may destroy its owner
    std::optional<Dial> dial;
    std::unique_ptr<TcpSocket> socket;
    std::shared_ptr<void> slot;
    std::unique_ptr<std::array<std::uint8_t, readSize>> input;
    bool reading = false;
    bool paused = false;
    std::deque<Bytes> queue;
    std::vector<Bytes> writing; ///< with the system now
    std::size_t queued = 0;     ///< bytes in both
    bool congested = false;
    std::uint64_t bytesReceived = 0;
    std::uint64_t bytesSent = 0;
};

Connection::Connection(std::shared_ptr<Impl> impl) : impl_(std::move(impl)) {}

std::unique_ptr<Connection> Connection::outgoing(EventLoop& loop, Endpoint peer, ConnectionOptions options) {
    return std::unique_ptr<Connection>(
        new Connection(std::make_shared<Impl>(loop, std::move(peer), std::move(options))));
}

std::unique_ptr<Connection> Connection::accepted(EventLoop& loop, AcceptedSocket&& socket,
                                                 ConnectionOptions options) {
    auto impl = std::make_shared<Impl>(loop, std::move(socket.peer), std::move(options));
    impl->socket = std::move(socket.socket);
    impl->slot = std::move(socket.slot);
    return std::unique_ptr<Connection>(new Connection(std::move(impl)));
}

Connection::~Connection() {
    impl_->handlers.reset();
    if (impl_->state != Impl::State::Closed) impl_->shut();
}

void Connection::start(Handlers handlers) {
    impl_->start(std::move(handlers));
}

Connection::SendState Connection::send(Bytes bytes) {
    return impl_->send(std::move(bytes));
}

std::size_t Connection::queuedBytes() const {
    return impl_->queued;
}

void Connection::pauseReading() {
    impl_->paused = true;
}

void Connection::resumeReading() {
    impl_->paused = false;
    impl_->read();
}

void Connection::close(Error reason) {
    impl_->close(std::move(reason));
}

bool Connection::isOpen() const {
    return impl_->state == Impl::State::Open;
}

const Endpoint& Connection::peer() const {
    return impl_->peer;
}

std::uint64_t Connection::bytesReceived() const {
    return impl_->bytesReceived;
}

std::uint64_t Connection::bytesSent() const {
    return impl_->bytesSent;
}

} // namespace zon
