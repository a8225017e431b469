#include "core/sync/tx_relay.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace zon {

TxRelay::TxRelay(PeerTable& peers, PeerPort& port, OnTransaction onTransaction)
    : peers_(peers), port_(port), onTransaction_(std::move(onTransaction)) {}

void TxRelay::onAnnounced(PeerId peer, const InventoryItem& item, SteadyTime) {
    if (seen_.contains(item.hash.span())) return;
    Queue& queue = queues_[peer];
    if (queue.waiting.size() < perPeerQueue) queue.waiting.push_back(item);
}

void TxRelay::advance(SteadyTime now) {
    for (auto& [id, queue] : queues_) {
        if (queue.waiting.empty() || queue.underWay.size() >= perPeer) continue;
        const SyncPeer* peer = peers_.find(id);
        if (!peer) continue;
        GetDataMessage request;
        std::size_t taken = 0;
        for (; taken < queue.waiting.size() && queue.underWay.size() < perPeer; ++taken) {
            const InventoryItem& item = queue.waiting[taken];
            if (!seen_.insert(item.hash.span())) continue; // somebody else was asked meanwhile
            queue.underWay.emplace(item.hash, now + answerTimeout);
            request.items.push_back(item.type == InventoryType::WtxidTransaction
                                        ? item
                                        : InventoryItem::transaction(item.txid()));
        }
        queue.waiting.erase(queue.waiting.begin(),
                            queue.waiting.begin() + static_cast<std::ptrdiff_t>(taken));
        if (!request.items.empty()) port_.send(id, request);
    }
}

void TxRelay::onTransaction(PeerId peer, Transaction&& transaction, SteadyTime now) {
    const auto queue = queues_.find(peer);
    if (queue == queues_.end()) return;
    const auto asked = queue->second.underWay.erase(Hash256(transaction.wtxid().bytes()))
                       + queue->second.underWay.erase(Hash256(transaction.txid().bytes()));
    if (asked == 0) return; // nobody asked for it
    onTransaction_(peer, std::make_shared<const Transaction>(std::move(transaction)));
    advance(now);
}

void TxRelay::onNotFound(PeerId peer, const InventoryItem& item, SteadyTime now) {
    const auto queue = queues_.find(peer);
    if (queue == queues_.end()) return;
    queue->second.underWay.erase(item.hash);
    advance(now);
}

void TxRelay::onTime(SteadyTime now) {
    for (auto& [id, queue] : queues_)
        std::erase_if(queue.underWay, [&](const auto& entry) { return entry.second <= now; });
    advance(now);
}

std::optional<SteadyTime> TxRelay::nextDeadline() const {
    std::optional<SteadyTime> next;
    for (const auto& [id, queue] : queues_)
        for (const auto& [hash, deadline] : queue.underWay)
            if (!next || deadline < *next) next = deadline;
    return next;
}

} // namespace zon
