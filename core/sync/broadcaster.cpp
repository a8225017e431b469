#include "core/sync/broadcaster.h"

#include <algorithm>
#include <utility>

namespace zon {

Broadcaster::Broadcaster(PeerTable& peers, PeerPort& port, OnProgress onProgress,
                         std::function<std::uint64_t(std::uint64_t)> random)
    : peers_(peers), port_(port), onProgress_(std::move(onProgress)), random_(std::move(random)) {}

void Broadcaster::add(const TransactionRef& transaction, SteadyTime now) {
    const Txid txid = transaction->txid();
    Entry& entry = entries_[txid];
    entry.transaction = transaction;
    entry.wtxid = transaction->wtxid();
    onProgress_(txid, entry.stage);
    offer(txid, entry, firstPeers, now);
}

void Broadcaster::setWanted(const std::vector<TransactionRef>& transactions, SteadyTime now) {
    std::map<Txid, Entry> kept;
    for (const TransactionRef& transaction : transactions) {
        const Txid txid = transaction->txid();
        if (const auto known = entries_.find(txid); known != entries_.end()) {
            kept.insert(entries_.extract(known));
        } else {
            Entry entry;
            entry.transaction = transaction;
            entry.wtxid = transaction->wtxid();
            kept.emplace(txid, std::move(entry));
        }
    }
    entries_ = std::move(kept);
    for (auto& [txid, entry] : entries_)
        if (!entry.offerAgainAt)
            entry.offerAgainAt =
                now + Milliseconds(random_(static_cast<std::uint64_t>(Milliseconds(maxJitter).count())));
}

void Broadcaster::offer(const Txid& txid, Entry& entry, std::size_t toPeers, SteadyTime now) {
    for (SyncPeer* peer : peers_.all()) {
        if (entry.offeredTo.size() >= toPeers) break;
        if (!entry.offeredTo.insert(peer->id).second) continue;
        port_.send(peer->id, InvMessage{{peer->wtxidRelay ? InventoryItem::transaction(entry.wtxid)
                                                          : InventoryItem::announcedTransaction(txid)}});
    }
    if (entry.offeredTo.empty()) return;
    if (entry.stage == Propagation::Waiting) reach(txid, entry, Propagation::Offered);
    if (entry.stage != Propagation::Seen && toPeers == firstPeers) entry.escalateAt = now + escalateAfter;
}

void Broadcaster::reach(const Txid& txid, Entry& entry, Propagation stage) {
    if (stage <= entry.stage) return;
    entry.stage = stage;
    if (stage == Propagation::Seen) entry.escalateAt.reset();
    onProgress_(txid, stage);
}

void Broadcaster::peerReady(SteadyTime now) {
    for (auto& [txid, entry] : entries_)
        if (entry.stage != Propagation::Seen && !entry.offerAgainAt) offer(txid, entry, firstPeers, now);
}

void Broadcaster::peerGone(PeerId peer) {
    for (auto& [txid, entry] : entries_)
        entry.offeredTo.erase(peer);
}

Broadcaster::Entry* Broadcaster::find(const InventoryItem& item) {
    if (item.type == InventoryType::WtxidTransaction) {
        for (auto& [txid, entry] : entries_)
            if (entry.wtxid == item.wtxid()) return &entry;
        return nullptr;
    }
    const auto found = entries_.find(item.txid());
    return found == entries_.end() ? nullptr : &found->second;
}

bool Broadcaster::onAnnounced(PeerId peer, const InventoryItem& item) {
    Entry* entry = find(item);
    if (!entry) return false;
    // From a peer that got the offer from us it proves nothing.
    if (!entry->offeredTo.contains(peer)) reach(entry->transaction->txid(), *entry, Propagation::Seen);
    return true;
}

bool Broadcaster::onRequested(PeerId peer, const InventoryItem& item) {
    Entry* entry = find(item);
    // Only who was offered it: others fish for what we have made.
    if (!entry || !entry->offeredTo.contains(peer)) return false;
    port_.send(peer, TxMessage{*entry->transaction});
    reach(entry->transaction->txid(), *entry, Propagation::Delivered);
    return true;
}

void Broadcaster::onTime(SteadyTime now) {
    for (auto& [txid, entry] : entries_) {
        if (entry.offerAgainAt && *entry.offerAgainAt <= now) {
            entry.offerAgainAt.reset();
            entry.offeredTo.clear();
            offer(txid, entry, firstPeers, now);
        }
        if (entry.escalateAt && *entry.escalateAt <= now) {
            entry.escalateAt.reset();
            offer(txid, entry, SIZE_MAX, now);
        }
    }
}

std::optional<SteadyTime> Broadcaster::nextDeadline() const {
    std::optional<SteadyTime> next;
    for (const auto& [txid, entry] : entries_) {
        for (const auto& deadline : {entry.escalateAt, entry.offerAgainAt})
            if (deadline && (!next || *deadline < *next)) next = deadline;
    }
    return next;
}

} // namespace zon
