#include "core/sync/header_sync.h"

#include "core/util/log.h"

#include <string>
#include <utility>

namespace zon {

namespace {

/// Unconnected announcements that are forgiven while our own question for the way to them is under way: a
/// fast chain announces several blocks meanwhile.
constexpr int maxUnconnected = 10;

Bytes rawHeaders(const std::vector<BlockHeader>& headers) {
    Bytes raw;
    raw.reserve(headers.size() * BlockHeader::size);
    for (const BlockHeader& header : headers) {
        const auto bytes = header.serialize();
        raw.insert(raw.end(), bytes.begin(), bytes.end());
    }
    return raw;
}

} // namespace

HeaderSync::HeaderSync(HeaderTree& tree, PeerTable& peers, PeerPort& port, Handlers handlers)
    : tree_(tree), peers_(peers), port_(port), handlers_(std::move(handlers)) {}

void HeaderSync::peerReady(PeerId id, SteadyTime now) {
    SyncPeer* peer = peers_.find(id);
    if (!peer) return;
    conversations_[id] = {};
    if (bulkPeer_ || paused_) return; // asked when the bulk is through
    bulkPeer_ = id;
    askForTip(*peer, now);
}

void HeaderSync::peerGone(PeerId id, SteadyTime now) {
    conversations_.erase(id);
    if (measuredPeer_ == id) {
        measuredPeer_.reset();
        presync_.reset();
    }
    if (bulkPeer_ != id) return;
    bulkPeer_.reset();
    startBulk(now);
}

void HeaderSync::ask(SyncPeer& peer, std::vector<BlockHash> locator, SteadyTime now) {
    if (locator.size() > maxLocatorHashes) locator.resize(maxLocatorHashes);
    Conversation& conversation = conversations_[peer.id];
    conversation.deadline = now + answerTimeout;
    conversation.askedAt = now;
    port_.send(peer.id, GetHeadersMessage{std::move(locator), {}});
}

void HeaderSync::askForTip(SyncPeer& peer, SteadyTime now) {
    // From our tip's parent on: a peer that has our tip then says so instead of answering nothing.
    const std::int32_t height = tree_.height();
    if (height == 0)
        ask(peer, tree_.locator(), now);
    else
        ask(peer, tree_.locator(tree_.active().hashAt(height - 1)), now);
}

void HeaderSync::startBulk(SteadyTime now, std::optional<PeerId> except) {
    if (paused_ || bulkPeer_) return;
    SyncPeer* next = nullptr;
    for (SyncPeer* peer : peers_.all()) {
        if (!next || (except == next->id && peer->id != *except)) next = peer;
    }
    if (!next) return;
    bulkPeer_ = next->id;
    askForTip(*next, now);
}

void HeaderSync::endBulk(SteadyTime now) {
    bulkPeer_.reset();
    if (paused_) return;
    for (SyncPeer* peer : peers_.all()) {
        const Conversation& conversation = conversations_[peer->id];
        if (!conversation.answered && !conversation.deadline) askForTip(*peer, now);
    }
}

void HeaderSync::onHeaders(PeerId id, const HeadersMessage& message, SteadyTime now, UnixTime wall) {
    SyncPeer* peer = peers_.find(id);
    if (!peer) return;
    Conversation& conversation = conversations_[id];
    const bool wasAnswer = conversation.deadline.has_value();
    conversation.deadline.reset();

    if (message.headers.empty()) {
        conversation.answered = true;
        if (bulkPeer_ == id) endBulk(now);
        return;
    }
    if (measuredPeer_ == id) {
        conversation.answered = true;
        takeMeasured(*peer, message, now, wall);
        return;
    }
    const bool behindRefused = std::exchange(conversation.behindRefused, false);
    if (!tree_.contains(message.headers.front().previous)) {
        if (behindRefused && wasAnswer) return; // as was to be expected
        takeUnconnected(*peer, conversation, wasAnswer, now);
        return;
    }
    conversation.unconnected = 0;
    conversation.answered = true;

    // The next batch travels while this one is verified: its locator only needs the last hash.
    const bool full = message.headers.size() == maxHeadersPerMessage;
    const bool relieved = full && wasAnswer && bulkPeer_ == id && isTooSlow(*peer, conversation, now);
    if (full && !relieved && !paused_ && (!bulkPeer_ || bulkPeer_ == id)) {
        bulkPeer_ = id;
        std::vector<BlockHash> locator = tree_.locator();
        locator.insert(locator.begin(), message.headers.back().hash());
        ask(*peer, std::move(locator), now);
    }

    const AddedHeaders result = takeUp(*peer, rawHeaders(message.headers), wall);
    if (full && result.refusal && result.refusal->fault == HeaderFault::TooManyAside && !measuredPeer_) {
        measure(*peer, now);
        return;
    }
    if (full && result.refusal && headerFaultBlame(result.refusal->fault) == Blame::Nobody) {
        // From the future, perhaps, or on a chain that is not ours: nothing behind it can be taken up now.
        conversation.behindRefused = conversation.deadline.has_value();
        if (bulkPeer_ == id) endBulk(now);
    } else if (relieved) {
        bulkPeer_.reset();
        startBulk(now, id);
    } else if (full && result.added == 0 && !result.refusal) {
        // A full batch of what we have leads nowhere, however often it is sent.
        ++peer->slowStrikes;
        if (bulkPeer_ == id) endBulk(now);
    } else if (bulkPeer_ == id && (!full || paused_)) {
        endBulk(now);
    }
}

/// Whether somebody else should send the rest: never when there is nobody else.
bool HeaderSync::isTooSlow(SyncPeer& peer, Conversation& conversation, SteadyTime now) {
    conversation.slowBatches = now - conversation.askedAt > slowBatch ? conversation.slowBatches + 1 : 0;
    if (conversation.slowBatches < 2 || peers_.all().size() < 2) return false;
    conversation.slowBatches = 0;
    ++peer.slowStrikes;
    logInfo("sync", "Headers from " + peer.endpoint.toString() + " come slowly; another is asked.");
    return true;
}

AddedHeaders HeaderSync::takeUp(SyncPeer& peer, ByteSpan headers, UnixTime wall) {
    const AddedHeaders result = tree_.add(headers, wall);
    takeResult(peer, result);
    announceChange(result.change);
    if (result.refusal) refuse(peer, *result.refusal);
    return result;
}

/// Asks again for a branch that found no room in the tree, from where it left our chain.
void HeaderSync::measure(SyncPeer& peer, SteadyTime now) {
    measuredPeer_ = peer.id;
    presync_.reset();
    bulkPeer_ = peer.id;
    ask(peer, tree_.locator(), now);
}

void HeaderSync::endMeasure(SteadyTime now) {
    const bool wasBulk = bulkPeer_ == measuredPeer_;
    measuredPeer_.reset();
    presync_.reset();
    if (wasBulk) endBulk(now);
}

void HeaderSync::takeMeasured(SyncPeer& peer, const HeadersMessage& message, SteadyTime now, UnixTime wall) {
    const BlockHash& previous = message.headers.front().previous;
    if (!presync_) {
        const auto fork = tree_.active().heightOf(previous);
        if (!fork) return; // still an answer to what was asked before
        presync_.emplace(tree_.params(), tree_.active().contextAt(*fork), tree_.work());
    } else if (previous != presync_->last()) {
        return;
    }
    const bool more = message.headers.size() == maxHeadersPerMessage;
    switch (presync_->take(rawHeaders(message.headers), more, wall)) {
    case HeaderPresync::State::Measuring:
    case HeaderPresync::State::Fetching: {
        std::vector<BlockHash> locator = tree_.locator();
        locator.insert(locator.begin(), presync_->last());
        ask(peer, std::move(locator), now);
        return;
    }
    case HeaderPresync::State::Done: {
        const Bytes branch = presync_->takeBranch();
        endMeasure(now);
        takeUp(peer, branch, wall);
        if (!bulkPeer_ && !paused_ && !peer.leaving) { // it may have still more
            bulkPeer_ = peer.id;
            askForTip(peer, now);
        }
        return;
    }
    case HeaderPresync::State::Weak:
        logInfo("sync",
                "A long branch of " + peer.endpoint.toString() + " has less work than ours; left alone.");
        endMeasure(now);
        return;
    case HeaderPresync::State::Lied:
        port_.punish(peer.id, Misconduct::Lie, presync_->evidence());
        endMeasure(now);
        return;
    }
}

void HeaderSync::takeUnconnected(SyncPeer& peer, Conversation& conversation, bool wasAnswer, SteadyTime now) {
    ++conversation.unconnected;
    if ((wasAnswer && conversation.unconnected > 1) || conversation.unconnected > maxUnconnected) {
        port_.punish(peer.id, Misconduct::Useless,
                     "It sent headers that connect to nothing, even when asked.");
        return;
    }
    // One that came in place of the answer is forgiven once: it may have been an announcement that crossed
    // it.
    askForTip(peer, now);
}

void HeaderSync::takeResult(SyncPeer& peer, const AddedHeaders& result) {
    if (result.lastHash.isNull()) return;
    const auto known = peer.best.isNull() ? std::nullopt : tree_.contextAt(peer.best);
    if (!known || result.lastWork > known->work) peer.best = result.lastHash;
    peer.height = std::max(peer.height, tree_.forkHeightOf(peer.best).value_or(-1));
}

void HeaderSync::refuse(SyncPeer& peer, const HeaderRefusal& refusal) {
    std::string evidence(headerFaultSentence(refusal.fault));
    if (refusal.height >= 0) evidence += " (header " + std::to_string(refusal.height) + ")";
    if (refusal.fault == HeaderFault::UnderAnchor && handlers_.onAlarm)
        handlers_.onAlarm({ErrorCode::Rejected,
                           "A peer offers a chain that contradicts the one this program was shipped with. It "
                           "is refused; if this goes on, look for an update.",
                           peer.endpoint.toString() + ": " + evidence});
    switch (headerFaultBlame(refusal.fault)) {
    case Blame::Nobody:
        logInfo("sync", "Headers from " + peer.endpoint.toString() + " are not taken up: " + evidence);
        break;
    case Blame::Violation:
        port_.punish(peer.id, Misconduct::Violation, std::move(evidence));
        break;
    case Blame::Lie:
        port_.punish(peer.id, Misconduct::Lie, std::move(evidence));
        break;
    }
}

void HeaderSync::announceChange(const std::optional<ChainChange>& change) {
    if (!change) return;
    for (SyncPeer* peer : peers_.all()) {
        if (peer->best.isNull()) continue;
        const auto height = tree_.forkHeightOf(peer->best);
        peer->height = height ? *height : std::min(peer->height, change->forkHeight);
    }
    if (handlers_.onChange) handlers_.onChange(*change);
}

void HeaderSync::onBlockAnnounced(PeerId id, const BlockHash& block, SteadyTime now) {
    SyncPeer* peer = peers_.find(id);
    if (!peer) return;
    if (const auto height = tree_.forkHeightOf(block)) {
        peer->height = std::max(peer->height, *height);
        return;
    }
    if (!conversations_[id].deadline && !bulkPeer_) askForTip(*peer, now);
}

void HeaderSync::askEverybody(SteadyTime now) {
    if (paused_) return;
    for (SyncPeer* peer : peers_.all())
        if (!conversations_[peer->id].deadline) askForTip(*peer, now);
}

void HeaderSync::setPaused(bool paused, SteadyTime now) {
    if (paused_ == paused) return;
    paused_ = paused;
    if (!paused) startBulk(now);
}

void HeaderSync::onTime(SteadyTime now, UnixTime wall) {
    if (const auto due = tree_.heldUntil(); due && *due <= wall) {
        bool grown = false;
        for (const AddedHeaders& result : tree_.recheckHeld(wall)) {
            announceChange(result.change);
            grown = grown || result.change.has_value();
        }
        if (grown) askEverybody(now); // for what comes behind it
    }
    for (auto& [id, conversation] : conversations_) {
        if (!conversation.deadline || *conversation.deadline > now) continue;
        conversation.deadline.reset();
        SyncPeer* peer = peers_.find(id);
        if (!peer) continue;
        ++peer->slowStrikes;
        logInfo("sync",
                "No headers from " + peer->endpoint.toString() + " within 20 seconds; another is asked.");
        if (measuredPeer_ == id) {
            measuredPeer_.reset();
            presync_.reset();
        }
        if (bulkPeer_ == id) {
            bulkPeer_.reset();
            startBulk(now, id);
        } else if (!bulkPeer_) {
            askForTip(*peer, now);
        }
    }
}

std::optional<SteadyTime> HeaderSync::nextDeadline() const {
    std::optional<SteadyTime> next;
    for (const auto& [id, conversation] : conversations_)
        if (conversation.deadline && (!next || *conversation.deadline < *next)) next = conversation.deadline;
    return next;
}

void HeaderSync::resetDeadlines(SteadyTime now) {
    for (auto& [id, conversation] : conversations_) {
        if (!conversation.deadline) continue;
        conversation.deadline = now + answerTimeout;
        conversation.askedAt = now;
    }
}

} // namespace zon
