#pragma once

#include "core/net/endpoint.h"
#include "core/net/messages.h"
#include "core/net/network_address.h"
#include "core/util/id.h"

#include <algorithm>
#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace zon {

/// One connection to a peer. Never used twice while the light client lives.
struct PeerId {
    std::uint32_t value = 0;
    friend auto operator<=>(const PeerId&, const PeerId&) = default;
};

/// What the parts of the light client know of a peer whose handshake is done.
struct SyncPeer {
    PeerId id;
    Endpoint endpoint;
    std::string group; ///< network group: one operator is likely to hold all of it
    bool mine = false; ///< named by the person
    ServiceFlags services;
    bool wtxidRelay = false;

    BlockHash best;              ///< the verified header with the most work that it announced; null: none yet
    std::int32_t height = 0;     ///< the highest block of our active chain that it showed to have
    std::int32_t vouchedTo = -1; ///< up to here its filter headers are the ones we hold
    std::uint32_t slowStrikes = 0;
    std::uint64_t bytesIn = 0; ///< a sign of life while something large arrives
    bool leaving = false;      ///< already being disconnected: not to be asked or believed any more

    bool servesFilters() const { return services.has(serviceCompactFilters); }
    /// Nodes without `serviceNetwork` keep the last 288 blocks.
    bool servesBlock(std::int32_t blockHeight, std::int32_t tipHeight) const {
        if (blockHeight > height) return false;
        if (services.has(serviceNetwork)) return true;
        return services.has(serviceNetworkLimited) && blockHeight > tipHeight - 288;
    }
};

/// The ready peers.
class PeerTable {
public:
    SyncPeer& add(SyncPeer peer) {
        const PeerId id = peer.id;
        return peers_.insert_or_assign(id, std::move(peer)).first->second;
    }
    void erase(PeerId id) { peers_.erase(id); }

    /// Null when it is gone or leaving.
    SyncPeer* find(PeerId id) {
        const auto found = peers_.find(id);
        return found == peers_.end() || found->second.leaving ? nullptr : &found->second;
    }

    /// Those that `accept` wants, the fastest and the person's own first.
    template <typename Accept>
    std::vector<SyncPeer*> choose(Accept&& accept) {
        std::vector<SyncPeer*> chosen;
        for (auto& [id, peer] : peers_)
            if (!peer.leaving && accept(peer)) chosen.push_back(&peer);
        std::sort(chosen.begin(), chosen.end(), [](const SyncPeer* a, const SyncPeer* b) {
            if (a->slowStrikes != b->slowStrikes) return a->slowStrikes < b->slowStrikes;
            if (a->mine != b->mine) return a->mine;
            return a->id < b->id;
        });
        return chosen;
    }
    std::vector<SyncPeer*> all() {
        return choose([](const SyncPeer&) { return true; });
    }

private:
    std::map<PeerId, SyncPeer> peers_;
};

/// What a peer did, by what it costs it.
enum class Misconduct : std::uint8_t {
    Lie,       ///< provably false: banned for 24 hours
    Violation, ///< breaks the protocol: banned for an hour, unless it is the last peer
    Useless,   ///< disconnected, and welcome again after the usual backoff
};

/// What the parts of the light client ask of the connections. Neither call leads back into the caller.
class PeerPort {
public:
    virtual ~PeerPort() = default;
    virtual void send(PeerId peer, const Message& message) = 0;
    /// `evidence`: what it did, for a person. The peer is marked as leaving before this returns.
    virtual void punish(PeerId peer, Misconduct misconduct, std::string evidence) = 0;
};

} // namespace zon
