#include "core/sync/scanner.h"

#include <algorithm>
#include <map>
#include <utility>

namespace zon {

namespace {

/// Block times are not in order and not exact: how much further back a birthday reaches.
constexpr Seconds birthdayMargin{2 * 60 * 60};

/// Whole blocks are committed in groups, because a commit waits for the disk.
constexpr std::size_t blocksPerCommit = 16;

} // namespace

Scanner::Scanner(const HeaderTree& tree, const FilterHeaderChain& filterHeaders, PeerTable& peers,
                 PeerPort& port, ScanClient& client, ScannerPort& surroundings)
    : tree_(tree),
      filterHeaders_(filterHeaders),
      port_(port),
      client_(client),
      surroundings_(surroundings),
      filters_(tree, peers, port) {}

void Scanner::restartAt(std::int32_t scannedTo) {
    scannedTo_ = scannedTo;
    window_.clear();
    heldBytes_ = 0;
    unmatchedBytes_ = 0;
    filters_.clear();
}

void Scanner::onFork(std::int32_t forkHeight) {
    disputed_.erase(disputed_.upper_bound(forkHeight), disputed_.end());
    if (forkHeight < scannedTo_)
        restartAt(forkHeight);
    else
        shrinkWindow(forkHeight);
}

void Scanner::onFiltersProvenWrong(std::int32_t height) {
    disputed_.erase(disputed_.upper_bound(height), disputed_.end());
    if (height < scannedTo_)
        restartAt(height);
    else
        shrinkWindow(height);
}

void Scanner::shrinkWindow(std::int32_t lastHeight) {
    while (windowEnd() > lastHeight) {
        if (window_.back().filter) heldBytes_ -= window_.back().filter->filter.size();
        window_.pop_back();
    }
    filters_.clear();
}

void Scanner::onDisputed(std::int32_t height) {
    disputed_.insert(height);
    if (Slot* slot = slotAt(height)) slot->hit = true;
    hitsChanged_ = true;
}

void Scanner::setWholeBlocks(bool on) {
    if (wholeBlocks_ == on) return;
    wholeBlocks_ = on;
    restartAt(scannedTo_);
}

Scanner::Slot* Scanner::slotAt(std::int32_t height) {
    if (height <= scannedTo_ || height > windowEnd()) return nullptr;
    return &window_[static_cast<std::size_t>(height - scannedTo_ - 1)];
}

std::int32_t Scanner::limit() const {
    return wholeBlocks_ ? tree_.height() : std::min(tree_.height(), filterHeaders_.height());
}

void Scanner::advance(SteadyTime now) {
    if (paused_) return;
    do {
        skipUnscanned();
        extendWindow();
        startMatches();
        wantBlocks();
    } while (commitReady());
    if (paused_ || wholeBlocks_) return;
    filters_.advance(
        scannedTo_ + 1, windowEnd(),
        [this](std::int32_t height) {
            const Slot* slot = slotAt(height);
            return slot && !slot->filter && !slot->hit;
        },
        now);
}

/// Moves the cursor over heights at which nothing of ours can be.
void Scanner::skipUnscanned() {
    std::int32_t to = tree_.height();
    if (const auto birthday = client_.birthday(); birthday && client_.scriptRevision() > 0) {
        std::int32_t first = 0;
        if (birthday->time) first = tree_.active().firstAtOrAfter(*birthday->time - birthdayMargin);
        if (birthday->height) first = birthday->time ? std::min(first, *birthday->height) : *birthday->height;
        to = std::min(first - 1, to);
    }
    if (to <= scannedTo_) return;
    if (!commit(to, {})) return;
    restartAt(scannedTo_);
}

void Scanner::extendWindow() {
    const std::int32_t end = limit();
    const auto most = static_cast<std::size_t>(wholeBlocks_ ? maxBlockWindow : maxWindow);
    while (windowEnd() < end && window_.size() < most
           && (window_.empty() || window_.size() * filters_.averageBytes() < maxHeldBytes)) {
        Slot slot;
        slot.hit = wholeBlocks_ || disputed_.contains(windowEnd() + 1);
        hitsChanged_ = hitsChanged_ || slot.hit;
        window_.push_back(std::move(slot));
    }
}

void Scanner::onCFilter(PeerId peer, CFilterMessage&& message, SteadyTime now) {
    const auto received = filters_.onFilter(peer, message, now);
    if (!received) return;
    Slot* slot = slotAt(received->height);
    if (slot && !slot->filter && !slot->hit && received->height <= filterHeaders_.height()) {
        auto held = std::make_shared<HeldFilter>();
        held->height = received->height;
        held->block = message.blockHash;
        held->previous = filterHeaders_.at(received->height - 1);
        held->expected = filterHeaders_.at(received->height);
        held->from = peer;
        held->filter = std::move(message.filter);
        heldBytes_ += held->filter.size();
        unmatchedBytes_ += held->filter.size();
        slot->filter = std::move(held);
    }
    runEnded_ = runEnded_ || received->runEnds;
}

void Scanner::startMatches() {
    const std::uint64_t revision = client_.scriptRevision();
    // One piece of work per half a megabyte, or for what is there when a run is through.
    if (!runEnded_ && unmatchedBytes_ < jobBytes && revision == startedRevision_) return;
    runEnded_ = false;
    unmatchedBytes_ = 0;
    startedRevision_ = revision;

    struct Group {
        std::vector<HeldFilterRef> filters;
        std::size_t bytes = 0;
    };
    std::map<std::uint64_t, Group> groups; // by the scripts they were matched against already
    for (Slot& slot : window_) {
        if (!slot.filter || slot.hit || slot.matching || slot.matchedTo >= revision) continue;
        slot.matching = true;
        Group& group = groups[slot.matchedTo];
        group.bytes += slot.filter->filter.size();
        group.filters.push_back(slot.filter);
        if (group.bytes < jobBytes) continue;
        startMatch(slot.matchedTo, std::move(group.filters));
        groups.erase(slot.matchedTo);
    }
    for (auto& [since, group] : groups)
        startMatch(since, std::move(group.filters));
}

void Scanner::startMatch(std::uint64_t since, std::vector<HeldFilterRef> filters) {
    MatchJob job{scriptsSince(since), startedRevision_, std::move(filters)};
    surroundings_.match(std::move(job));
}

std::shared_ptr<const ScriptList> Scanner::scriptsSince(std::uint64_t since) {
    if (scripts_ && scriptsFrom_ == since && scriptsTo_ == startedRevision_) return scripts_;
    auto list = std::make_shared<ScriptList>();
    for (const Script& script : client_.scriptsSince(since))
        if (!script.empty()) list->add(script.span());
    scripts_ = std::move(list);
    scriptsFrom_ = since;
    scriptsTo_ = startedRevision_;
    return scripts_;
}

void Scanner::onMatched(const MatchResult& result) {
    for (std::size_t i = 0; i < result.filters.size(); ++i) {
        const HeldFilter& held = *result.filters[i];
        Slot* slot = slotAt(held.height);
        if (!slot || slot->filter != result.filters[i]) continue; // the window moved on
        slot->matching = false;
        switch (result.outcomes[i]) {
        case MatchResult::Outcome::Miss:
            slot->matchedTo = result.revision;
            if (result.revision < startedRevision_) runEnded_ = true; // scripts were added meanwhile
            break;
        case MatchResult::Outcome::Hit:
            slot->hit = true;
            hitsChanged_ = true;
            break;
        case MatchResult::Outcome::Wrong:
            port_.punish(held.from, Misconduct::Lie,
                         "Its filter of block " + std::to_string(held.height)
                             + " is not the one it vouched for with its filter headers.");
            heldBytes_ -= held.filter.size();
            slot->filter.reset();
            filters_.again(held.height);
            break;
        }
    }
}

void Scanner::wantBlocks() {
    if (!std::exchange(hitsChanged_, false)) return;
    std::size_t missing = 0;
    std::size_t heldBytes = 0;
    for (std::size_t i = 0; i < window_.size(); ++i) {
        Slot& slot = window_[i];
        if (!slot.hit) continue;
        if (slot.block) {
            heldBytes += slot.blockBytes;
            continue;
        }
        if (++missing > maxMissingBlocks || heldBytes > maxHeldBlockBytes) return;
        if (slot.wanted) continue;
        slot.wanted = true;
        const std::int32_t height = scannedTo_ + 1 + static_cast<std::int32_t>(i);
        surroundings_.wantBlock(tree_.active().hashAt(height), height);
    }
}

void Scanner::onBlock(const BlockRef& block, const BlockHash& hash, std::int32_t height) {
    Slot* slot = slotAt(height);
    if (!slot || !slot->hit || tree_.active().hashAt(height) != hash) return;
    slot->block = block;
    slot->blockBytes = block->weight(); // a byte weighs at least 1
    hitsChanged_ = true;
}

bool Scanner::isDone(const Slot& slot) const {
    if (slot.hit) return slot.block != nullptr;
    return slot.filter && slot.matchedTo >= client_.scriptRevision();
}

bool Scanner::commitReady() {
    std::size_t ready = 0;
    std::size_t blockCount = 0;
    while (ready < window_.size() && isDone(window_[ready]))
        if (window_[ready++].block) ++blockCount;
    if (ready == 0 || (wholeBlocks_ && ready < window_.size() && blockCount < blocksPerCommit)) return false;

    std::vector<FoundBlock> blocks;
    blocks.reserve(blockCount);
    for (std::size_t i = 0; i < ready; ++i) {
        if (!window_[i].block) continue;
        const std::int32_t height = scannedTo_ + 1 + static_cast<std::int32_t>(i);
        blocks.push_back(
            {window_[i].block, {height, tree_.active().hashAt(height), tree_.active().timeAt(height)}});
    }
    return commit(scannedTo_ + static_cast<std::int32_t>(ready), blocks);
}

bool Scanner::commit(std::int32_t to, const std::vector<FoundBlock>& blocks) {
    const std::int32_t before = scannedTo_;
    const auto reached = surroundings_.commit(to, blocks);
    if (!reached) {
        paused_ = true; // the cursor did not move; the owner tries again
        return false;
    }
    while (scannedTo_ < *reached && !window_.empty()) {
        if (window_.front().filter) heldBytes_ -= window_.front().filter->filter.size();
        window_.pop_front();
        ++scannedTo_;
    }
    scannedTo_ = *reached;
    hitsChanged_ = true;
    return scannedTo_ > before;
}

} // namespace zon
