#include "core/sync/filter_header_sync.h"

#include "core/util/log.h"

#include <algorithm>
#include <string>
#include <utility>

namespace zon {

namespace {

constexpr std::int32_t rangeSize = static_cast<std::int32_t>(maxFilterHashes);
constexpr std::int32_t checkpointEvery = static_cast<std::int32_t>(filterCheckpointInterval);

/// Near the tip a node's filter index may lag behind its chain, and it then answers nothing at all.
constexpr std::int32_t indexLagSpan = 20;

} // namespace

FilterHeaderSync::FilterHeaderSync(const HeaderTree& tree, FilterHeaderChain& chain, PeerTable& peers,
                                   PeerPort& port, Handlers handlers)
    : tree_(tree), chain_(chain), peers_(peers), port_(port), handlers_(std::move(handlers)) {}

void FilterHeaderSync::peerGone(PeerId id, SteadyTime now) {
    audits_.erase(id);
    if (supplier_ == id) dropSupplier();
    if (dispute_) {
        dispute_->peerGone(id, now);
        settle(now);
    }
}

void FilterHeaderSync::dropSupplier() {
    supplier_.reset();
    supplies_.clear();
}

Milliseconds FilterHeaderSync::patience(const Audit& audit, std::int32_t stop) const {
    if (tree_.height() - stop < indexLagSpan && audit.silences < 3) return Seconds(1 << audit.silences);
    return answerTimeout;
}

void FilterHeaderSync::send(SyncPeer& peer, const Ask& ask) {
    if (ask.question == Question::Checkpoints)
        port_.send(peer.id, GetCFCheckptMessage{basicFilterType, ask.stopHash});
    else
        port_.send(peer.id,
                   GetCFHeadersMessage{basicFilterType, static_cast<std::uint32_t>(ask.start), ask.stopHash});
}

void FilterHeaderSync::advance(SteadyTime now) {
    supply(now);
    for (SyncPeer* peer : peers_.choose([](const SyncPeer& p) { return p.servesFilters(); }))
        if (supplier_ != peer->id) audit(*peer, now);
}

void FilterHeaderSync::supply(SteadyTime now) {
    if (!supplier_) {
        const auto able = peers_.choose([&](const SyncPeer& peer) {
            if (!peer.servesFilters() || peer.height <= chain_.height() || peer.vouchedTo < chain_.height())
                return false;
            const Audit& audit = audits_[peer.id];
            return !audit.ask && !audit.forgiven && !(audit.restUntil && *audit.restUntil > now)
                   && !(dispute_ && dispute_->accuser() == peer.id);
        });
        if (able.empty()) return;
        supplier_ = able.front()->id;
    }
    SyncPeer* peer = peers_.find(*supplier_);
    if (!peer) return dropSupplier();
    Audit& audit = audits_[peer->id];
    const std::int32_t last = std::min(peer->height, tree_.height());
    while (supplies_.size() < pipeline) {
        const std::int32_t start = (supplies_.empty() ? chain_.height() : supplies_.back().stop) + 1;
        if (start > last) break;
        const std::int32_t stop = std::min(last, start + rangeSize - 1);
        supplies_.push_back({Question::Range, start, stop, hashAt(stop), now + patience(audit, stop)});
        send(*peer, supplies_.back());
    }
    if (supplies_.empty()) dropSupplier(); // it has no more; the next call finds who has
}

void FilterHeaderSync::audit(SyncPeer& peer, SteadyTime now) {
    Audit& audit = audits_[peer.id];
    const std::int32_t target = std::min(chain_.height(), peer.height);
    // The end to compare with is known once the supplier is through; a dispute comes to its own end first.
    if (audit.ask || supplier_ || dispute_) return;
    if (audit.restUntil && *audit.restUntil > now) return;

    if (!audit.checkpointsSeen && !audit.forgiven && target >= checkpointEvery) {
        audit.ask = Ask{Question::Checkpoints, 0, target, hashAt(target), now + patience(audit, target)};
    } else if (peer.vouchedTo < target) {
        const std::int32_t start = peer.vouchedTo + 1;
        std::int32_t stop = std::min(target, start + rangeSize - 1);
        if (audit.claim && audit.claim->height >= start) stop = std::min(stop, audit.claim->height);
        audit.ask = Ask{Question::Range, start, stop, hashAt(stop), now + patience(audit, stop)};
    } else {
        return;
    }
    send(peer, *audit.ask);
}

void FilterHeaderSync::onCFHeaders(PeerId id, const CFHeadersMessage& message, SteadyTime now) {
    SyncPeer* peer = peers_.find(id);
    if (!peer || message.filterType != basicFilterType) return;
    if (supplier_ == id) {
        takeSupply(*peer, message, now);
    } else if (Audit& audit = audits_[id]; audit.ask && audit.ask->question == Question::Range
                                           && audit.ask->stopHash == message.stopHash) {
        const Ask ask = *std::exchange(audit.ask, std::nullopt);
        audit.silences = 0;
        takeRange(*peer, audit, ask, message, now);
    }
    advance(now);
}

void FilterHeaderSync::takeSupply(SyncPeer& peer, const CFHeadersMessage& message, SteadyTime now) {
    if (supplies_.empty() || message.stopHash != supplies_.front().stopHash)
        return; // late answer to an old question
    const Ask ask = supplies_.front();
    supplies_.pop_front();
    audits_[peer.id].silences = 0;
    if (message.hashes.size() != static_cast<std::size_t>(ask.stop - ask.start) + 1) {
        port_.punish(peer.id, Misconduct::Violation,
                     "It sent another number of filter hashes than was asked for.");
        return dropSupplier();
    }
    // It vouched for (or itself supplied) what comes before.
    if (message.previousHeader != chain_.at(ask.start - 1)) {
        port_.punish(peer.id, Misconduct::Lie,
                     "Its filter headers before block " + std::to_string(ask.start)
                         + " are not the ones it gave before.");
        return dropSupplier();
    }
    for (const FilterHash& hash : message.hashes)
        chain_.append(nextFilterHeader(hash, chain_.at(chain_.height())));
    peer.vouchedTo = chain_.height();
    if (!supplies_.empty())
        supplies_.front().deadline = now + patience(audits_[peer.id], supplies_.front().stop);
    if (handlers_.onAppended) handlers_.onAppended();
}

void FilterHeaderSync::takeRange(SyncPeer& peer, Audit& audit, const Ask& ask,
                                 const CFHeadersMessage& message, SteadyTime now) {
    if (message.hashes.size() != static_cast<std::size_t>(ask.stop - ask.start) + 1) {
        port_.punish(peer.id, Misconduct::Violation,
                     "It sent another number of filter hashes than was asked for.");
        return;
    }
    if (ask.stop > chain_.height()) return; // a fork came in between: asked again
    if (!audit.forgiven && message.previousHeader != chain_.at(ask.start - 1)) {
        port_.punish(peer.id, Misconduct::Lie,
                     "Its filter headers before block " + std::to_string(ask.start)
                         + " are not the ones it gave before.");
        return;
    }
    if (audit.claim && audit.claim->height == ask.stop) {
        FilterHeader end = message.previousHeader;
        for (const FilterHash& hash : message.hashes)
            end = nextFilterHeader(hash, end);
        const Claim claim = *std::exchange(audit.claim, std::nullopt);
        if (end != claim.header) {
            port_.punish(peer.id, Misconduct::Lie,
                         "Its filter headers contradict its own checkpoint at block "
                             + std::to_string(claim.height) + ".");
            return;
        }
    }
    for (std::size_t i = 0; i < message.hashes.size(); ++i) {
        const std::int32_t height = ask.start + static_cast<std::int32_t>(i);
        if (chain_.fits(height, message.hashes[i])) {
            peer.vouchedTo = height;
            continue;
        }
        if (disputed_.contains(height)) { // found undecidable before, with somebody else
            audit.forgiven = true;
            peer.vouchedTo = height;
            continue;
        }
        if (dispute_) return; // one at a time
        logWarning("sync", "Peers differ about the filter of block " + std::to_string(height)
                               + "; looking who lies.");
        dispute_.emplace(chain_, peers_, port_, height, hashAt(height), peer.id, message.hashes[i], now);
        if (handlers_.wantBlock) handlers_.wantBlock(dispute_->block(), height);
        return;
    }
}

void FilterHeaderSync::onCFCheckpoints(PeerId id, const CFCheckptMessage& message, SteadyTime now) {
    SyncPeer* peer = peers_.find(id);
    if (!peer || message.filterType != basicFilterType) return;
    Audit& audit = audits_[id];
    if (!audit.ask || audit.ask->question != Question::Checkpoints || audit.ask->stopHash != message.stopHash)
        return;
    const Ask ask = *std::exchange(audit.ask, std::nullopt);
    audit.silences = 0;
    if (message.headers.size() != static_cast<std::size_t>(ask.stop / checkpointEvery)) {
        port_.punish(id, Misconduct::Violation,
                     "It sent another number of filter checkpoints than there are.");
        return;
    }
    audit.checkpointsSeen = true;
    for (std::size_t i = 0; i < message.headers.size(); ++i) {
        const std::int32_t height = static_cast<std::int32_t>(i + 1) * checkpointEvery;
        if (height > chain_.height()) break; // a fork came in between
        if (message.headers[i] == chain_.at(height)) {
            peer->vouchedTo = std::max(peer->vouchedTo, height);
            continue;
        }
        if (peer->vouchedTo >= height) {
            port_.punish(id, Misconduct::Lie,
                         "Its checkpoint at block " + std::to_string(height)
                             + " contradicts the filter headers it gave.");
            return;
        }
        audit.claim = Claim{height, message.headers[i]};
        break;
    }
    advance(now);
}

bool FilterHeaderSync::onCFilter(PeerId peer, const CFilterMessage& message, SteadyTime now) {
    if (!dispute_ || !dispute_->onFilter(peer, message, now)) return false;
    settle(now);
    return true;
}

void FilterHeaderSync::onBlock(const BlockRef& block, const BlockHash& hash, SteadyTime now) {
    if (!dispute_ || dispute_->block() != hash) return;
    dispute_->onBlock(block);
    settle(now);
}

void FilterHeaderSync::settle(SteadyTime now) {
    if (!dispute_) return;
    const FilterDispute::Verdict verdict = dispute_->verdict();
    if (verdict == FilterDispute::Verdict::Pending) return;
    const FilterDispute dispute = *std::exchange(dispute_, std::nullopt);
    const std::int32_t height = dispute.height();
    switch (verdict) {
    case FilterDispute::Verdict::Pending:
        return;
    case FilterDispute::Verdict::AccuserWrong:
        port_.punish(dispute.accuser(), Misconduct::Lie, dispute.evidence());
        break;
    case FilterDispute::Verdict::AccuserSilent:
        port_.punish(dispute.accuser(), Misconduct::Useless,
                     "It does not show the filter that it claims for block " + std::to_string(height) + ".");
        break;
    case FilterDispute::Verdict::OursWrong:
        for (SyncPeer* peer : peers_.choose([&](const SyncPeer& p) { return p.vouchedTo >= height; }))
            port_.punish(peer->id, Misconduct::Lie, dispute.evidence());
        [[fallthrough]];
    case FilterDispute::Verdict::OursUnheld:
        cutAt(height - 1);
        if (handlers_.onProvenWrong) handlers_.onProvenWrong(height - 1);
        break;
    case FilterDispute::Verdict::Undecided:
        disputed_.insert(height);
        if (SyncPeer* accuser = peers_.find(dispute.accuser())) {
            accuser->vouchedTo = height;
            audits_[accuser->id].forgiven = true;
        }
        if (handlers_.onDisputed) handlers_.onDisputed(height);
        break;
    }
    advance(now);
}

void FilterHeaderSync::cutAt(std::int32_t height) {
    chain_.truncate(height);
    dropSupplier();
    disputed_.erase(disputed_.upper_bound(height), disputed_.end());
    for (SyncPeer* peer : peers_.all())
        peer->vouchedTo = std::min(peer->vouchedTo, height);
    for (auto& [id, audit] : audits_) {
        if (audit.ask && audit.ask->stop > height) audit.ask.reset();
        if (audit.claim && audit.claim->height > height) audit.claim.reset();
        // What was compared with the chain that is gone is compared again with the one to come.
        audit.checkpointsSeen = false;
        audit.forgiven = audit.forgiven && !disputed_.empty();
    }
}

void FilterHeaderSync::onFork(std::int32_t forkHeight) {
    if (dispute_ && dispute_->height() > forkHeight) dispute_.reset();
    cutAt(forkHeight);
}

void FilterHeaderSync::silence(SyncPeer& peer, Audit& audit, SteadyTime now) {
    ++audit.silences;
    if (audit.silences <= 3) return;
    ++peer.slowStrikes;
    audit.restUntil = now + answerTimeout;
    logInfo("sync", "No filter headers from " + peer.endpoint.toString() + "; others are asked.");
}

void FilterHeaderSync::onTime(SteadyTime now) {
    if (supplier_ && !supplies_.empty() && supplies_.front().deadline <= now) {
        if (SyncPeer* peer = peers_.find(*supplier_)) silence(*peer, audits_[peer->id], now);
        dropSupplier();
    }
    for (auto& [id, audit] : audits_) {
        if (audit.restUntil && *audit.restUntil <= now) audit.restUntil.reset();
        if (!audit.ask || audit.ask->deadline > now) continue;
        audit.ask.reset();
        if (SyncPeer* peer = peers_.find(id)) silence(*peer, audit, now);
    }
    if (dispute_) {
        dispute_->onTime(now);
        settle(now);
    }
    advance(now);
}

std::optional<SteadyTime> FilterHeaderSync::nextDeadline() const {
    std::optional<SteadyTime> next = dispute_ ? dispute_->nextDeadline() : std::nullopt;
    const auto consider = [&](SteadyTime deadline) {
        if (!next || deadline < *next) next = deadline;
    };
    if (!supplies_.empty()) consider(supplies_.front().deadline);
    for (const auto& [id, audit] : audits_) {
        if (audit.ask) consider(audit.ask->deadline);
        if (audit.restUntil) consider(*audit.restUntil);
    }
    return next;
}

void FilterHeaderSync::resetDeadlines(SteadyTime now) {
    for (Ask& ask : supplies_)
        ask.deadline = now + answerTimeout;
    for (auto& [id, audit] : audits_)
        if (audit.ask) audit.ask->deadline = now + answerTimeout;
    if (dispute_) dispute_->resetDeadlines(now);
}

bool FilterHeaderSync::vouches(const SyncPeer& peer) const {
    // A block that has just come in does not make everybody a stranger again.
    return peer.servesFilters() && chain_.height() >= 0 && peer.vouchedTo >= chain_.height() - 1
           && !(dispute_ && dispute_->accuser() == peer.id);
}

std::size_t FilterHeaderSync::vouchingGroups() {
    std::set<std::string> groups;
    for (const SyncPeer* peer : peers_.all())
        if (vouches(*peer)) groups.insert(peer->group);
    return groups.size();
}

} // namespace zon
