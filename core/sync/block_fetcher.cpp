#include "core/sync/block_fetcher.h"

#include "core/chain/block_check.h"
#include "core/util/log.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace zon {

BlockFetcher::BlockFetcher(const NetworkParams& params, PeerTable& peers, PeerPort& port, Handlers handlers)
    : params_(params), peers_(peers), port_(port), handlers_(std::move(handlers)) {}

void BlockFetcher::want(const BlockHash& hash, std::int32_t height) {
    if (!heights_.emplace(hash, height).second) return;
    wanted_.emplace(WantKey{height, hash}, Want{hash, height, std::nullopt, {}});
}

void BlockFetcher::forget(const BlockHash& hash) {
    const auto height = heights_.find(hash);
    if (height == heights_.end()) return;
    const auto found = wanted_.find({height->second, hash});
    release(found->second, false);
    wanted_.erase(found);
    heights_.erase(height);
}

void BlockFetcher::forgetAbove(std::int32_t height) {
    std::vector<BlockHash> gone;
    for (auto it = wanted_.lower_bound({height + 1, {}}); it != wanted_.end(); ++it)
        gone.push_back(it->second.hash);
    for (const BlockHash& hash : gone)
        forget(hash);
}

void BlockFetcher::release(Want& want, bool failed) {
    if (!want.from) return;
    if (const auto load = loads_.find(*want.from); load != loads_.end() && load->second.inFlight > 0)
        --load->second.inFlight;
    if (failed) want.failed.insert(*want.from);
    want.from.reset();
}

void BlockFetcher::restart(Load& load, PeerId id, SteadyTime now) {
    load.deadline = now + idleTimeout;
    if (const SyncPeer* peer = peers_.find(id)) load.bytesIn = peer->bytesIn;
}

void BlockFetcher::advance(SteadyTime now, std::int32_t tipHeight) {
    if (wanted_.empty()) return;
    const std::vector<SyncPeer*> peers =
        peers_.choose([](const SyncPeer& peer) { return peer.services.has(serviceWitness); });
    if (peers.empty()) return;
    retryAt_.reset();

    std::map<PeerId, std::vector<InventoryItem>> requests;
    for (auto& [key, want] : wanted_) {
        if (want.from) continue;
        SyncPeer* best = nullptr;
        bool somebodyHasIt = false;
        for (SyncPeer* peer : peers) {
            if (!peer->servesBlock(want.height, tipHeight)) continue;
            somebodyHasIt = true;
            if (want.failed.contains(peer->id) || loads_[peer->id].inFlight >= perPeer) continue;
            if (!best || loads_[peer->id].inFlight < loads_[best->id].inFlight) best = peer;
        }
        if (!best) {
            if (!somebodyHasIt || want.failed.size() < peers.size()) continue;
            // All who have it failed: they get another chance in a moment.
            want.failed.clear();
            retryAt_ = now + retryDelay;
            continue;
        }
        want.from = best->id;
        Load& load = loads_[best->id];
        if (load.inFlight++ == 0) restart(load, best->id, now);
        requests[best->id].push_back(InventoryItem::block(want.hash));
    }
    for (auto& [id, items] : requests)
        port_.send(id, GetDataMessage{std::move(items)});
}

void BlockFetcher::onBlock(PeerId id, Block&& block, SteadyTime now) {
    SyncPeer* peer = peers_.find(id);
    if (!peer) return;
    const BlockHash hash = block.hash();
    const auto height = heights_.find(hash);
    if (height == heights_.end()) return; // nobody asked, or it is no longer needed
    Want& want = wanted_.at({height->second, hash});
    if (want.from != id && !want.failed.contains(id)) return; // not asked of this peer

    const BlockCheck check = checkBlock(block, hash, want.height, params_);
    const std::int32_t at = want.height;
    switch (check.verdict) {
    case BlockVerdict::Good: {
        forget(hash);
        if (const auto load = loads_.find(id); load != loads_.end()) restart(load->second, id, now);
        if (handlers_.onBlock) handlers_.onBlock(std::make_shared<const Block>(std::move(block)), hash, at);
        return;
    }
    case BlockVerdict::Mutated:
        release(want, true);
        port_.punish(id, Misconduct::Useless,
                     "It sent a changed copy of block " + std::to_string(at) + ": "
                         + std::string(check.sentence));
        return;
    case BlockVerdict::Invalid:
        forget(hash);
        port_.punish(id, Misconduct::Violation,
                     "It follows a chain with the invalid block " + std::to_string(at) + ": "
                         + std::string(check.sentence));
        if (handlers_.onInvalid) handlers_.onInvalid(hash, at, check.name);
        return;
    }
}

void BlockFetcher::onNotFound(PeerId id, const BlockHash& hash) {
    const auto height = heights_.find(hash);
    if (height == heights_.end()) return;
    Want& want = wanted_.at({height->second, hash});
    if (want.from == id) release(want, true);
}

void BlockFetcher::peerGone(PeerId id) {
    for (auto& [key, want] : wanted_) {
        if (want.from == id) want.from.reset();
        want.failed.erase(id);
    }
    loads_.erase(id);
}

void BlockFetcher::onTime(SteadyTime now) {
    if (retryAt_ && *retryAt_ <= now) retryAt_.reset(); // advance() follows
    for (auto& [id, load] : loads_) {
        if (load.inFlight == 0 || load.deadline > now) continue;
        SyncPeer* peer = peers_.find(id);
        if (peer && peer->bytesIn != load.bytesIn) {
            restart(load, id, now); // something large is on its way
            continue;
        }
        if (peer) {
            ++peer->slowStrikes;
            logInfo("sync",
                    "No block from " + peer->endpoint.toString() + " within 10 seconds; another is asked.");
        }
        for (auto& [key, want] : wanted_)
            if (want.from == id) release(want, true);
    }
}

std::optional<SteadyTime> BlockFetcher::nextDeadline() const {
    std::optional<SteadyTime> next = retryAt_;
    for (const auto& [id, load] : loads_)
        if (load.inFlight > 0 && (!next || load.deadline < *next)) next = load.deadline;
    return next;
}

void BlockFetcher::resetDeadlines(SteadyTime now) {
    for (auto& [id, load] : loads_)
        restart(load, id, now);
}

} // namespace zon
