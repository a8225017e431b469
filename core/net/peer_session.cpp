#include "core/net/peer_session.h"

#include "core/crypto/random.h"

#include <algorithm>
#include <utility>

namespace zon {

namespace {

constexpr int forgivenDamage = 2;
constexpr double addressesPerSecond = 0.1;
constexpr double maxAddressTokens = static_cast<double>(maxAddresses);
/// Clocks further off than this are equally wrong: keeps arithmetic on a stranger's number in range.
constexpr UnixTime latestTime{Seconds(253'402'300'799)}; // the year 9999

template <typename M>
bool holds(const Message& message) {
    return std::holds_alternative<M>(message);
}

} // namespace

PeerSession::PeerSession(SessionOptions options) : options_(std::move(options)), nonce_(randomUint64()) {}

PeerSession::Step PeerSession::start(Moment now) {
    handshakeDeadline_ = now.steady + options_.handshakeTimeout;
    addressTokensAt_ = now.steady;
    Step step;
    if (options_.direction == PeerDirection::Outbound) step.send.emplace_back(ourVersion(now.wall));
    return step;
}

VersionMessage PeerSession::ourVersion(UnixTime wall) const {
    VersionMessage version;
    version.services = options_.services;
    version.time = wall;
    if (options_.peer.isRoutable()) version.receiver = options_.peer;
    version.nonce = nonce_;
    version.userAgent = options_.userAgent;
    version.startHeight = options_.startHeight;
    version.relay = options_.relayTransactions;
    return version;
}

PeerSession::Step PeerSession::close(ErrorCode code, std::string sentence, std::string detail) {
    state_ = State::Closed;
    Step step;
    step.close = Error{code, std::move(sentence), std::move(detail)};
    return step;
}

PeerSession::Step PeerSession::receive(Message message, Moment now) {
    switch (state_) {
    case State::AwaitVersion:
        if (const auto* version = std::get_if<VersionMessage>(&message)) return receiveVersion(*version, now);
        return close(ErrorCode::ProtocolViolation, "The peer spoke before introducing itself.",
                     std::string(messageCommand(message)) + " before version");
    case State::AwaitVerack:
        return receiveNegotiation(message, now);
    case State::Ready:
        return receiveReady(std::move(message), now);
    case State::Closed:
        break;
    }
    return {};
}

PeerSession::Step PeerSession::receiveVersion(const VersionMessage& version, Moment now) {
    if (version.nonce == nonce_ || (options_.isOwnNonce && options_.isOwnNonce(version.nonce)))
        return close(ErrorCode::Rejected, "This address leads back to this program itself.", "own nonce");
    if (version.protocolVersion < leastPeerProtocolVersion)
        return close(ErrorCode::Unsupported, "The peer's software is too old to be of use.",
                     "protocol version " + std::to_string(version.protocolVersion));
    peer_.protocolVersion = version.protocolVersion;
    peer_.services = version.services;
    peer_.userAgent = version.userAgent;
    peer_.startHeight = version.startHeight;
    peer_.relaysTransactions = version.relay;
    peer_.clockOffset = std::clamp(version.time, UnixTime{}, latestTime) - now.wall;

    Step step;
    if (options_.direction == PeerDirection::Inbound) step.send.emplace_back(ourVersion(now.wall));
    if (version.protocolVersion >= ourProtocolVersion) {
        step.send.emplace_back(WtxidRelayMessage{});
        step.send.emplace_back(SendAddrV2Message{});
    }
    step.send.emplace_back(VerackMessage{});
    state_ = State::AwaitVerack;
    return step;
}

PeerSession::Step PeerSession::receiveNegotiation(const Message& message, Moment now) {
    Step step;
    if (holds<WtxidRelayMessage>(message)) {
        peer_.wtxidRelay = peer_.protocolVersion >= ourProtocolVersion;
    } else if (holds<SendAddrV2Message>(message)) {
        peer_.wantsAddrV2 = true;
    } else if (holds<VerackMessage>(message)) {
        state_ = State::Ready;
        step.becameReady = true;
        if (options_.announceByHeaders) step.send.emplace_back(SendHeadersMessage{});
        nextPing_ = now.steady; // the first ping measures the distance at once
    } else if (!holds<UnknownMessage>(message)) {
        return close(ErrorCode::ProtocolViolation,
                     holds<VersionMessage>(message) ? "The peer introduced itself twice."
                                                    : "The peer spoke before the handshake was done.",
                     std::string(messageCommand(message)) + " before verack");
    }
    return step;
}

PeerSession::Step PeerSession::receiveReady(Message message, Moment now) {
    Step step;
    if (holds<VersionMessage>(message))
        return close(ErrorCode::ProtocolViolation, "The peer introduced itself twice.",
                     "version after verack");
    if (holds<WtxidRelayMessage>(message) || holds<SendAddrV2Message>(message))
        return close(ErrorCode::ProtocolViolation, "The peer negotiated after the handshake was done.",
                     std::string(messageCommand(message)) + " after verack");
    if (holds<VerackMessage>(message) || holds<UnknownMessage>(message)) return step;

    if (const auto* ping = std::get_if<PingMessage>(&message)) {
        step.send.emplace_back(PongMessage{ping->nonce});
        return step;
    }
    if (const auto* pong = std::get_if<PongMessage>(&message)) {
        receivePong(*pong, now.steady);
        return step;
    }
    if (holds<SendHeadersMessage>(message)) {
        peer_.wantsHeaders = true;
        return step;
    }
    if (const auto* filter = std::get_if<FeeFilterMessage>(&message)) peer_.feeFilter = filter->perKilobyte;
    if (auto* addr = std::get_if<AddrMessage>(&message)) {
        admitAddresses(addr->addresses, now.steady);
        if (addr->addresses.empty()) return step;
    }
    if (auto* addr = std::get_if<AddrV2Message>(&message)) {
        admitAddresses(addr->addresses, now.steady);
        if (addr->addresses.empty()) return step;
    }
    step.deliver = std::move(message);
    return step;
}

PeerSession::Step PeerSession::receiveFault(FrameFault fault) {
    if (state_ == State::Closed) return {};
    if (fault == FrameFault::BadChecksum && state_ == State::Ready && ++damagedMessages_ <= forgivenDamage)
        return {};
    const std::string detail(frameFaultName(fault));
    switch (fault) {
    case FrameFault::WrongMagic:
        return close(ErrorCode::WrongNetwork, "The peer belongs to another network.", detail);
    case FrameFault::Oversized:
        return close(ErrorCode::ProtocolViolation, "The peer announced a message that is too large.", detail);
    case FrameFault::BadChecksum:
        return close(ErrorCode::ProtocolViolation, "The peer's messages arrive damaged.", detail);
    case FrameFault::MalformedCommand:
        break;
    }
    return close(ErrorCode::ProtocolViolation, "The peer sent something that is no message.", detail);
}

PeerSession::Step PeerSession::tick(Moment now) {
    Step step;
    if (state_ == State::Closed) return step;
    if (state_ != State::Ready) {
        if (now.steady >= handshakeDeadline_)
            return close(ErrorCode::Timeout, "The peer did not complete the handshake in time.");
        return step;
    }
    if (pingNonce_) {
        if (now.steady >= pingSent_ + options_.pongTimeout)
            return close(ErrorCode::Timeout, "The peer stopped answering.", "no pong");
    } else if (now.steady >= nextPing_) {
        pingNonce_ = randomUint64();
        pingSent_ = now.steady;
        step.send.emplace_back(PingMessage{*pingNonce_});
    }
    return step;
}

SteadyTime PeerSession::nextDeadline() const {
    if (state_ == State::Closed) return SteadyTime::max();
    if (state_ != State::Ready) return handshakeDeadline_;
    return pingNonce_ ? pingSent_ + options_.pongTimeout : nextPing_;
}

void PeerSession::resumed(SteadyTime now) {
    handshakeDeadline_ = now + options_.handshakeTimeout;
    pingSent_ = now;
    nextPing_ = now;
}

void PeerSession::receivePong(const PongMessage& pong, SteadyTime now) {
    if (!pingNonce_ || pong.nonce != *pingNonce_) return; // a late or invented answer proves nothing
    const auto trip = std::chrono::duration_cast<Milliseconds>(now - pingSent_);
    peer_.lastPing = trip;
    peer_.bestPing = std::min(trip, peer_.bestPing.value_or(trip));
    pingNonce_.reset();
    nextPing_ = now + options_.pingInterval;
}

void PeerSession::sent(const Message& message) {
    if (holds<GetAddrMessage>(message)) addressTokens_ = maxAddressTokens;
}

void PeerSession::admitAddresses(std::vector<PeerAddress>& addresses, SteadyTime now) {
    const double elapsed = std::chrono::duration<double>(now - addressTokensAt_).count();
    addressTokens_ = std::min(maxAddressTokens, addressTokens_ + elapsed * addressesPerSecond);
    addressTokensAt_ = now;
    // Entries without a usable endpoint (an unspecified address) cost nothing and are worth nothing.
    std::erase_if(addresses, [](const PeerAddress& entry) {
        return entry.endpoint.isEmpty() || entry.endpoint.port() == 0;
    });
    addresses.resize(std::min(addresses.size(), static_cast<std::size_t>(addressTokens_)));
    addressTokens_ -= static_cast<double>(addresses.size());
}

} // namespace zon
