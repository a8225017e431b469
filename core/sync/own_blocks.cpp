#include "core/sync/own_blocks.h"

#include <utility>
#include <vector>

namespace zon {

void OwnBlocks::add(std::shared_ptr<const Block> block, Done done, SteadyTime now) {
    // One that nobody waits for any more makes room; if all are waited for, the list grows by the caller.
    if (entries_.size() >= kept && !entries_.front().done) entries_.pop_front();
    const BlockHash hash = block->hash();
    entries_.push_back({std::move(block), hash, std::move(done), now + patience, false});
    for (const SyncPeer* peer : peers_.all())
        offer(peer->id, entries_.back());
}

void OwnBlocks::offer(PeerId peer, Entry& entry) {
    port_.send(peer, BlockMessage{*entry.block});
    entry.sent = true;
}

void OwnBlocks::peerReady(PeerId peer) {
    for (Entry& entry : entries_)
        if (entry.done) offer(peer, entry);
}

bool OwnBlocks::onRequested(PeerId peer, const InventoryItem& item) {
    if (!item.isBlock()) return false;
    for (Entry& entry : entries_) {
        if (entry.hash != item.blockHash()) continue;
        offer(peer, entry);
        return true;
    }
    return false;
}

void OwnBlocks::advance() {
    std::vector<std::pair<Done, Result<void>>> settled;
    for (Entry& entry : entries_) {
        if (!entry.done) continue;
        if (tree_.active().heightOf(entry.hash))
            settled.emplace_back(std::exchange(entry.done, {}), Result<void>{});
        else if (tree_.tipHash() != entry.block->header.previous)
            settled.emplace_back(
                std::exchange(entry.done, {}),
                fail(ErrorCode::Cancelled, "Another miner's block came first, so this one does not count."));
    }
    for (auto& [done, result] : settled) // last: they may bring the next block
        done(std::move(result));
}

void OwnBlocks::onTime(SteadyTime now) {
    std::vector<std::pair<Done, bool>> late;
    for (Entry& entry : entries_)
        if (entry.done && entry.deadline <= now) late.emplace_back(std::exchange(entry.done, {}), entry.sent);
    for (auto& [done, sent] : late)
        done(fail(ErrorCode::Rejected,
                  sent ? "No connected node took the block within 30 seconds. Are their clocks and this one "
                         "right?"
                       : "No node was connected to hand the block to."));
}

std::optional<SteadyTime> OwnBlocks::nextDeadline() const {
    std::optional<SteadyTime> next;
    for (const Entry& entry : entries_)
        if (entry.done && (!next || entry.deadline < *next)) next = entry.deadline;
    return next;
}

} // namespace zon
