#pragma once

#include "core/net/frame.h"
#include "core/net/messages.h"
#include "core/util/clock.h"

#include <functional>
#include <optional>
#include <vector>

namespace zon {

/// Who called whom.
enum class PeerDirection : std::uint8_t { Outbound, Inbound };

struct SessionOptions {
    PeerDirection direction = PeerDirection::Outbound;
    ServiceFlags services{}; ///< what we offer; a light client nothing
    std::string userAgent = "/ZonCoin Desktop/";
    std::int32_t startHeight = 0;
    bool relayTransactions = true; ///< want unconfirmed transactions announced
    bool announceByHeaders = true; ///< send `sendheaders` (BIP130) once ready
    Endpoint peer{};               ///< told to the peer in `version` when it is public

    Milliseconds handshakeTimeout{15'000};
    Milliseconds pingInterval{120'000};
    Milliseconds pongTimeout{120'000};
    /// For the rest of a message that has begun, beside the time that its length takes at 4,000 bytes/s.
    Milliseconds messageTimeout{30'000};

    /// Whether a nonce is one we sent in a `version` on any connection: then we are talking to ourselves.
    /// The session's own nonce is always recognized.
    std::function<bool(std::uint64_t)> isOwnNonce{};
};

/// What is known about the peer; filled by its messages.
struct PeerInfo {
    std::int32_t protocolVersion = 0;
    ServiceFlags services;
    std::string userAgent;
    std::int32_t startHeight = 0; ///< a claim
    bool relaysTransactions = false;
    bool wtxidRelay = false;   ///< BIP339: announces and wants transactions by wtxid
    bool wantsAddrV2 = false;  ///< BIP155
    bool wantsHeaders = false; ///< BIP130: announces of blocks as headers
    Amount feeFilter;          ///< BIP133, zat per 1,000 vbytes
    Seconds clockOffset{};     ///< the peer's clock minus ours at its `version`
    std::optional<Milliseconds> lastPing;
    std::optional<Milliseconds> bestPing;
};

/// Both clocks at the moment of an event.
struct Moment {
    SteadyTime steady;
    UnixTime wall;
};

/// The handshake and the upkeep of one connection, for either side. Sans-IO: events and times go in, messages
/// to send and to deliver come out, so that every fault is a deterministic test.
///
/// Order: the caller sends `version`; the called answers with its own, `wtxidrelay`, `sendaddrv2` and
/// `verack`; the caller answers with the last three; each side is ready when it has the other's `verack`. A
/// second `version`, a negotiation after `verack`, or anything else before it ends the session (ErrorCode
/// ProtocolViolation); commands we don't know are ignored. Once ready: pings are answered and sent, addresses
/// are let through at a bounded rate, and everything else is delivered.
class PeerSession {
public:
    enum class State : std::uint8_t { AwaitVersion, AwaitVerack, Ready, Closed };

    /// What the owner must do after an event, in this order.
    struct Step {
        std::vector<Message> send;
        bool becameReady = false;
        std::optional<Message> deliver;
        std::optional<Error> close; ///< the session is over; nothing will come out of it any more
    };

    explicit PeerSession(SessionOptions options);

    Step start(Moment now);
    Step receive(Message message, Moment now);
    /// A dropped or fatal frame: a damaged message is forgiven twice.
    Step receiveFault(FrameFault fault);
    /// Deadlines and pings; call at nextDeadline() or a little later.
    Step tick(Moment now);
    SteadyTime nextDeadline() const;
    /// The machine slept or the thread was held up: gives every running deadline its full time again.
    void resumed(SteadyTime now);

    /// To be told of what the owner sends by itself: a `getaddr` lets its answer in.
    void sent(const Message& message);

    State state() const { return state_; }
    PeerDirection direction() const { return options_.direction; }
    const PeerInfo& peer() const { return peer_; }
    std::uint64_t nonce() const { return nonce_; }

private:
    Step receiveVersion(const VersionMessage& version, Moment now);
    Step receiveNegotiation(const Message& message, Moment now);
    Step receiveReady(Message message, Moment now);
    Step close(ErrorCode code, std::string sentence, std::string detail = {});
    VersionMessage ourVersion(UnixTime wall) const;
    void receivePong(const PongMessage& pong, SteadyTime now);
    void admitAddresses(std::vector<PeerAddress>& addresses, SteadyTime now);

    SessionOptions options_;
    State state_ = State::AwaitVersion;
    PeerInfo peer_;
    std::uint64_t nonce_;
    int damagedMessages_ = 0;
    SteadyTime handshakeDeadline_{};
    SteadyTime nextPing_{};
    std::optional<std::uint64_t> pingNonce_; ///< of the ping that waits for its pong
    SteadyTime pingSent_{};
    double addressTokens_ = 1; ///< how many addresses may come in now (refills at 0.1 per second)
    SteadyTime addressTokensAt_{};
};

} // namespace zon
