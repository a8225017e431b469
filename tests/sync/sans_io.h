#pragma once

#include "core/sync/peer_table.h"

#include <deque>
#include <string>
#include <utility>
#include <vector>

/// The other side of the sans-IO parts: what they send and whom they punish is written down.
namespace zon::test {

class RecordingPort : public PeerPort {
public:
    explicit RecordingPort(PeerTable& table) : table_(table) {}

    struct Sent {
        PeerId peer;
        Message message;
    };
    struct Punished {
        PeerId peer;
        Misconduct misconduct = Misconduct::Useless;
        std::string evidence;
    };

    void send(PeerId peer, const Message& message) override { sent.push_back({peer, message}); }
    void punish(PeerId peer, Misconduct misconduct, std::string evidence) override {
        if (SyncPeer* known = table_.find(peer)) known->leaving = true;
        punished.push_back({peer, misconduct, std::move(evidence)});
    }

    template <typename M>
    std::vector<M> sentTo(PeerId peer) const {
        std::vector<M> found;
        for (const Sent& entry : sent)
            if (entry.peer == peer)
                if (const M* message = std::get_if<M>(&entry.message)) found.push_back(*message);
        return found;
    }
    bool isPunished(PeerId peer, Misconduct misconduct) const {
        for (const Punished& entry : punished)
            if (entry.peer == peer && entry.misconduct == misconduct) return true;
        return false;
    }

    std::deque<Sent> sent;
    std::vector<Punished> punished;

private:
    PeerTable& table_;
};

/// A full node in a network group of its own.
inline SyncPeer fullNode(std::uint32_t id,
                         ServiceFlags services = serviceNetwork | serviceWitness | serviceCompactFilters) {
    SyncPeer peer;
    peer.id = PeerId{id};
    peer.endpoint = *Endpoint::parse("10." + std::to_string(id) + ".0.1:18444", 18444);
    peer.group = "group " + std::to_string(id);
    peer.services = services;
    peer.wtxidRelay = true;
    return peer;
}

} // namespace zon::test
