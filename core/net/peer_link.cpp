#include "core/net/peer_link.h"

#include <algorithm>
#include <utility>

namespace zon {

namespace {

/// A message that comes in slower than this is a trick (or a line too slow to be of use).
constexpr std::int64_t leastBytesPerSecond = 4'000;

/// A deadline checked this much too late means that the machine slept or the thread was held up: the peer is
/// not to blame.
constexpr Seconds heldUp{20};

} // namespace

/// Shared with callbacks that are running, so that any of them may destroy the link.
struct PeerLink::Impl : std::enable_shared_from_this<Impl> {
    Impl(EventLoop& eventLoop, const Clock& timeSource, NetworkMagic magicBytes,
         std::unique_ptr<Connection> transport, SessionOptions options)
        : loop(eventLoop),
          clock(timeSource),
          magic(magicBytes),
          messageTimeout(options.messageTimeout),
          parser(magicBytes),
          session(std::move(options)),
          connection(std::move(transport)) {}

    Moment now() const { return {clock.steady(), clock.now()}; }
    bool isLive() const {
        return handlers && connection && connection->isOpen()
               && session.state() != PeerSession::State::Closed;
    }

    void start(Handlers callbacks) {
        handlers = std::make_shared<const Handlers>(std::move(callbacks));
        connection->start({
            .onOpen = [this] { opened(); },
            .onData = [this](ByteSpan bytes) { received(bytes); },
            .onDrained = [this] { drained(); },
            .onClosed = [this](const Error& reason) { closed(reason); },
        });
    }

    void opened() {
        const auto self = shared_from_this();
        apply(session.start(now()));
        watch();
    }

    void received(ByteSpan bytes) {
        if (paused || !held.empty())
            held.insert(held.end(), bytes.begin(), bytes.end());
        else
            process(bytes);
    }

    void process(ByteSpan bytes) {
        const auto self = shared_from_this();
        while (isLive()) {
            if (paused) { // by the callback for the last message
                held.assign(bytes.begin(), bytes.end());
                break;
            }
            const bool begun = parser.insideFrame();
            auto event = parser.consume(bytes);
            if (!begun || event) frameBegan = clock.steady();
            if (!event) break;
            if (const auto* fault = std::get_if<FrameFault>(&*event))
                apply(session.receiveFault(*fault));
            else
                receivedFrame(std::get<Frame>(*event));
        }
        watch();
    }

    void receivedFrame(const Frame& frame) {
        lastMessageBytes = FrameParser::headerSize + frame.payload.size();
        lastMessageAt = clock.steady();
        auto message = decodeMessage(frame.command, frame.payload);
        if (!message)
            return close({ErrorCode::ProtocolViolation, "The peer sent a malformed message.",
                          frame.command + ": " + message.error().message});
        apply(session.receive(std::move(*message), now()));
    }

    /// Each callback may destroy the link or close it: nothing may follow then.
    void apply(PeerSession::Step step) {
        for (const Message& message : step.send)
            send(message);
        if (step.becameReady)
            if (const auto h = handlers; h && h->onReady) h->onReady();
        if (step.deliver && isLive())
            if (const auto h = handlers; h && h->onMessage) h->onMessage(std::move(*step.deliver));
        if (step.close) close(std::move(*step.close));
    }

    Connection::SendState send(const Message& message) {
        session.sent(message);
        return sendRaw(messageCommand(message), encodePayload(message));
    }

    Connection::SendState sendRaw(std::string_view command, ByteSpan payload) {
        if (!connection) return Connection::SendState::Closed;
        return connection->send(encodeFrame(magic, command, payload));
    }

    void drained() {
        if (const auto h = handlers; h && h->onDrained) h->onDrained();
    }

    void close(Error reason) {
        watchdog.cancel();
        if (connection) connection->close(std::move(reason));
    }

    void closed(const Error& reason) {
        const auto self = shared_from_this();
        watchdog.cancel();
        if (const auto h = std::exchange(handlers, nullptr); h && h->onClosed) h->onClosed(reason);
    }

    SteadyTime frameDeadline() const {
        if (!parser.insideFrame() || paused) return SteadyTime::max();
        const auto transfer = static_cast<std::int64_t>(parser.claimedPayload()) / leastBytesPerSecond;
        return frameBegan + messageTimeout + Seconds(transfer);
    }

    /// Keeps the watchdog no later than the next deadline; one that comes early costs only a look.
    void watch() {
        if (!isLive()) return;
        const SteadyTime due = std::min(session.nextDeadline(), frameDeadline());
        if (due == SteadyTime::max() || (watchdog.active() && watchdogDue <= due)) return;
        watchdogDue = due;
        // One millisecond later than rounded down, so that the deadline has really passed.
        const auto delay = std::chrono::duration_cast<Milliseconds>(due - clock.steady()) + Milliseconds(1);
        watchdog = loop.after(delay, [this] { look(); });
    }

    void look() {
        const auto self = shared_from_this();
        const Moment moment = now();
        if (moment.steady > watchdogDue + heldUp) {
            session.resumed(moment.steady);
            frameBegan = moment.steady;
        } else if (moment.steady >= frameDeadline()) {
            return close({ErrorCode::Timeout, "The peer's message did not arrive in time.", "slow message"});
        }
        apply(session.tick(moment));
        watch();
    }

    /// What was held goes first, then reading goes on: the order of the stream is kept.
    void resume() {
        if (!paused) return;
        paused = false;
        frameBegan = clock.steady();
        loop.post([weak = weak_from_this()] {
            const auto self = weak.lock();
            if (!self || self->paused) return;
            const Bytes bytes = std::exchange(self->held, {});
            self->process(bytes);
            if (self->isLive() && !self->paused) self->connection->resumeReading();
        });
    }

    EventLoop& loop;
    const Clock& clock;
    NetworkMagic magic;
    Milliseconds messageTimeout;
    FrameParser parser;
    PeerSession session;
    std::unique_ptr<Connection> connection;
    std::shared_ptr<const Handlers> handlers; ///< empty: destroyed or told that it is closed
    Timer watchdog;
    SteadyTime watchdogDue{};
    SteadyTime frameBegan{};
    SteadyTime lastMessageAt{};
    std::size_t lastMessageBytes = 0;
    bool paused = false;
    Bytes held; ///< what came in while paused: two reads at most, for reading stops
};

PeerLink::PeerLink(EventLoop& loop, const Clock& clock, NetworkMagic magic,
                   std::unique_ptr<Connection> connection, SessionOptions session) {
    session.peer = connection->peer();
    impl_ = std::make_shared<Impl>(loop, clock, magic, std::move(connection), std::move(session));
}

PeerLink::~PeerLink() {
    impl_->handlers.reset();
    impl_->watchdog.cancel();
    impl_->connection.reset();
}

void PeerLink::start(Handlers handlers) {
    impl_->start(std::move(handlers));
}

Connection::SendState PeerLink::send(const Message& message) {
    return impl_->send(message);
}

Connection::SendState PeerLink::sendRaw(std::string_view command, ByteSpan payload) {
    return impl_->sendRaw(command, payload);
}

void PeerLink::pauseReading() {
    impl_->paused = true;
    impl_->connection->pauseReading();
}

void PeerLink::resumeReading() {
    impl_->resume();
}

void PeerLink::close(Error reason) {
    impl_->close(std::move(reason));
}

bool PeerLink::isReady() const {
    return impl_->session.state() == PeerSession::State::Ready && impl_->connection->isOpen();
}

PeerDirection PeerLink::direction() const {
    return impl_->session.direction();
}

const Endpoint& PeerLink::endpoint() const {
    return impl_->connection->peer();
}

const PeerInfo& PeerLink::peer() const {
    return impl_->session.peer();
}

std::uint64_t PeerLink::nonce() const {
    return impl_->session.nonce();
}

std::size_t PeerLink::lastMessageBytes() const {
    return impl_->lastMessageBytes;
}

std::uint64_t PeerLink::bytesReceived() const {
    return impl_->connection->bytesReceived();
}

std::uint64_t PeerLink::bytesSent() const {
    return impl_->connection->bytesSent();
}

std::size_t PeerLink::queuedBytes() const {
    return impl_->connection->queuedBytes();
}

SteadyTime PeerLink::lastMessageAt() const {
    return impl_->lastMessageAt;
}

} // namespace zon
