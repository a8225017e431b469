#include "core/crypto/random.h"
#include "core/store/database.h"
#include "core/store/peers.h"
#include "core/store/profile_store.h"
#include "core/sync/light_client_impl.h"
#include "core/util/log.h"

#include <algorithm>
#include <utility>

namespace zon {

namespace {

constexpr Seconds lieBan{24 * 60 * 60};
constexpr Seconds violationBan{60 * 60};
constexpr std::string_view provenBan = "proven"; ///< in the store, for a lie that anybody can check

/// Learned peers are a convenience: when they can't be kept, sync goes on all the same.
void logFailure(const Result<void>& result) {
    if (!result) logWarning("sync", "Peers could not be saved: " + result.error().message);
}

} // namespace

void LightClient::Impl::loadPeers() {
    Peers peers(store_.database());
    const UnixTime wall = clock_.now();
    if (const auto bans = peers.bans(wall)) {
        for (const BanRow& row : *bans)
            if (const auto endpoint = Endpoint::parse(row.host, config_.params.defaultPort))
                book_.ban({*endpoint, row.reason, row.until, row.evidence == provenBan});
    }
    if (!config_.learnPeers) return;
    const auto rows = peers.candidates(PeerBook::maxLearned, wall);
    if (!rows) return;
    for (const PeerRow& row : *rows) {
        const auto endpoint = Endpoint::parse(row.host, row.port);
        if (!endpoint || row.byUser) continue;
        book_.learn(endpoint->withPort(row.port), ServiceFlags(row.services), row.lastSeen,
                    row.lastSuccess.has_value());
    }
}

void LightClient::Impl::addPeer(const Endpoint& endpoint) {
    book_.addOwn(endpoint);
    logFailure(Peers(store_.database()).unban(PeerBook::banKey(endpoint)));
    peersChanged_ = true;
    settle();
}

void LightClient::Impl::removePeer(const Endpoint& endpoint) {
    book_.removeOwn(endpoint);
    for (const auto& [id, link] : links_) {
        if (link.endpoint != endpoint) continue;
        drop(id, {ErrorCode::Cancelled, "Removed from your nodes.", {}});
        break;
    }
    peersChanged_ = true;
    settle();
}

void LightClient::Impl::setProxy(const std::optional<Endpoint>& proxy) {
    if (config_.proxy == proxy) return;
    config_.proxy = proxy;
    while (!links_.empty())
        drop(links_.begin()->first,
             {ErrorCode::Cancelled, "Connecting again, by the way that the settings say.", {}});
    networkChanged();
}

void LightClient::Impl::dialDue() {
    for (const Endpoint& endpoint : book_.takeDue(clock_.steady(), clock_.now()))
        dial(endpoint);
}

bool LightClient::Impl::isOwnNonce(std::uint64_t nonce) const {
    return std::ranges::any_of(links_,
                               [&](const auto& entry) { return entry.second.link->nonce() == nonce; });
}

void LightClient::Impl::dial(const Endpoint& endpoint) {
    const PeerId id{++lastPeerId_};
    ConnectionOptions options;
    if (config_.proxy) {
        // Another login for each peer gives each a circuit of its own.
        const std::string login = toHex(randomArray<8>());
        options.dial.proxy = ProxyOptions{*config_.proxy, login, login};
    }
    SessionOptions session;
    session.userAgent = config_.userAgent;
    session.isOwnNonce = [this](std::uint64_t nonce) { return isOwnNonce(nonce); };

    Link& link = links_[id];
    link.endpoint = endpoint;
    link.since = clock_.now();
    link.link = std::make_unique<PeerLink>(loop_, clock_, config_.params.magic,
                                           Connection::outgoing(loop_, endpoint, std::move(options)),
                                           std::move(session));
    link.link->start({
        [this, id] { onReady(id); },
        [this, id](Message message) { onMessage(id, std::move(message)); },
        {},
        [this, id](const Error& reason) { onClosed(id, reason); },
    });
    peersChanged_ = true;
}

void LightClient::Impl::onReady(PeerId id) {
    const auto found = links_.find(id);
    if (found == links_.end()) return;
    Link& link = found->second;
    const PeerInfo& info = link.link->peer();
    link.ready = true;
    link.since = clock_.now();

    SyncPeer peer;
    peer.id = id;
    peer.endpoint = link.endpoint;
    peer.group = link.endpoint.networkGroup();
    peer.mine = book_.isOwn(link.endpoint);
    peer.services = info.services;
    peer.wtxidRelay = info.wtxidRelay;
    table_.add(std::move(peer));
    book_.onReady(link.endpoint, info.services);
    peersChanged_ = true;
    logInfo("sync", "Connected to " + link.endpoint.toString() + " (" + info.userAgent + ").");

    if (config_.learnPeers) {
        send(id, GetAddrMessage{});
        if (!book_.isOwn(link.endpoint))
            logFailure(Peers(store_.database())
                           .markSuccess(link.endpoint.host(), link.endpoint.port(), info.services.bits(),
                                        clock_.now()));
    }
    headers_.peerReady(id, clock_.steady());
    broadcaster_.peerReady(clock_.steady());
    ownBlocks_.peerReady(id);
    settle();
}

void LightClient::Impl::onClosed(PeerId id, const Error& reason) {
    const auto found = links_.find(id);
    if (found == links_.end()) return;
    const Endpoint endpoint = found->second.endpoint;
    logInfo("sync", "Connection to " + endpoint.toString() + " ended: " + reason.message);
    const bool violation = reason.code == ErrorCode::ProtocolViolation || reason.code == ErrorCode::Malformed;
    // A node that stumbles in its handshake may be the only one there is, too.
    const auto ready = table_.all();
    const bool lastPeer = std::ranges::all_of(ready, [&](const SyncPeer* peer) { return peer->id == id; });
    if (violation && !lastPeer) ban(endpoint, violationBan, reason.message, false);
    drop(id, reason);
    settle();
}

/// Forgets the connection everywhere.
void LightClient::Impl::drop(PeerId id, Error reason) {
    const auto node = links_.extract(id);
    if (node.empty()) return;
    const SteadyTime now = clock_.steady();
    node.mapped().link->close(std::move(reason));
    table_.erase(id);
    book_.onClosed(node.mapped().endpoint, now);
    headers_.peerGone(id, now);
    filterHeaders_.peerGone(id, now);
    blocks_.peerGone(id);
    scanner_.peerGone(id);
    relay_.peerGone(id);
    broadcaster_.peerGone(id);
    peersChanged_ = true;
}

void LightClient::Impl::send(PeerId id, const Message& message) {
    const auto found = links_.find(id);
    if (found != links_.end() && found->second.ready) found->second.link->send(message);
}

void LightClient::Impl::punish(PeerId id, Misconduct misconduct, std::string evidence) {
    SyncPeer* peer = table_.find(id);
    if (!peer) return;
    peer->leaving = true;
    punishments_.push_back({id, misconduct, std::move(evidence)});
}

void LightClient::Impl::carryOutPunishments() {
    while (!punishments_.empty()) {
        const Punishment punishment = std::move(punishments_.back());
        punishments_.pop_back();
        const auto found = links_.find(punishment.peer);
        if (found == links_.end()) continue;
        const Endpoint endpoint = found->second.endpoint;
        const bool lastPeer = table_.all().empty(); // it is marked as leaving itself
        if (punishment.misconduct == Misconduct::Lie)
            ban(endpoint, lieBan, punishment.evidence, true);
        else if (punishment.misconduct == Misconduct::Violation && !lastPeer)
            ban(endpoint, violationBan, punishment.evidence, false);
        logWarning("sync", "Disconnecting " + endpoint.toString() + ": " + punishment.evidence);
        drop(punishment.peer, {ErrorCode::ProtocolViolation, punishment.evidence, {}});
    }
}

void LightClient::Impl::ban(const Endpoint& endpoint, Seconds duration, std::string evidence, bool proven) {
    const PeerBan entry{endpoint, std::move(evidence), clock_.now() + duration, proven};
    book_.ban(entry);
    logFailure(Peers(store_.database())
                   .ban({PeerBook::banKey(endpoint), entry.until, entry.evidence,
                         std::string(proven ? provenBan : std::string_view())}));
    tell(PeerBanned{entry});
}

void LightClient::Impl::learn(const std::vector<PeerAddress>& addresses) {
    if (!config_.learnPeers || addresses.empty()) return;
    const UnixTime wall = clock_.now();
    std::vector<AnnouncedPeer> announced;
    for (const PeerAddress& address : addresses) {
        if (!address.endpoint.isRoutable()) continue;
        const UnixTime seen = std::min(address.lastSeen, wall);
        book_.learn(address.endpoint, address.services, seen, false);
        announced.push_back(
            {address.endpoint.host(), address.endpoint.port(), address.services.bits(), seen});
    }
    logFailure(Peers(store_.database()).learn(announced));
}

} // namespace zon
