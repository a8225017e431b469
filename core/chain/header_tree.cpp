#include "core/chain/header_tree.h"

#include "core/crypto/sha256.h"

#include <algorithm>

namespace zon {

HeaderTree::HeaderTree(const NetworkParams& params, HeaderTreeLimits limits)
    : params_(params), limits_(limits), active_(params, limits.fullHeaders) {}

Result<void> HeaderTree::load(ByteSpan headers) {
    const auto corrupt = [this](std::string detail) {
        return fail(ErrorCode::Corrupt,
                    "The block headers kept on this computer don't fit together from block "
                        + std::to_string(height() + 1) + " on. They can be fetched again.",
                    std::move(detail));
    };
    if (headers.size() % BlockHeader::size != 0) return corrupt("not a whole number of headers");
    if (headers.empty()) return {};
    // Inside a run a header's hash is taken from its successor, so the links hold by construction; the store
    // vouches for the bytes.
    if (!equal(headers.subspan(4, 32), tipHash().span()))
        return corrupt("the first does not link to the tip");
    active_.appendTrusted(headers.data(), headers.size() / BlockHeader::size);
    active_.trimFullHeaders();
    return {};
}

AddedHeaders HeaderTree::add(ByteSpan headers, UnixTime now) {
    AddedHeaders result;
    const auto refuse = [&](HeaderFault fault, std::int32_t height, const BlockHash& hash) {
        result.refusal = HeaderRefusal{fault, height, hash};
        return result;
    };
    if (headers.size() % BlockHeader::size != 0) return refuse(HeaderFault::NotContinuous, -1, {});
    const std::size_t count = headers.size() / BlockHeader::size;
    if (count == 0) return result;

    hashes_.resize(count * 32);
    sha256dHeaders(headers.data(), count, hashes_.data());
    const auto hashOf = [&](std::size_t i) {
        return BlockHash::fromSpan(ByteSpan(hashes_).subspan(i * 32, 32));
    };
    const auto parentOf = [&](std::size_t i) {
        return BlockHash::fromSpan(headers.subspan(i * BlockHeader::size + 4, 32));
    };
    for (std::size_t i = 1; i < count; ++i)
        if (parentOf(i) != hashOf(i - 1)) return refuse(HeaderFault::NotContinuous, -1, hashOf(i));

    while (result.known < count && contains(hashOf(result.known)))
        ++result.known;
    if (result.known > 0) {
        result.lastHash = hashOf(result.known - 1);
        result.lastHeight = *heightOf(result.lastHash);
    }
    if (result.known < count) {
        const std::size_t first = result.known;
        const BlockHash parent = parentOf(first);
        if (condemned_.contains(hashOf(first)) || condemned_.contains(parent))
            return refuse(HeaderFault::Condemned, -1, hashOf(first));
        const auto context = contextAt(parent);
        if (!context) return refuse(HeaderFault::UnknownParent, -1, hashOf(first));
        takeUp(*context, headers.data() + first * BlockHeader::size, hashes_.data() + first * 32,
               count - first, now, result);
    }
    if (const SideHeader* side = findSide(result.lastHash))
        result.lastWork = side->work;
    else if (result.lastHeight >= 0)
        result.lastWork = result.lastHeight == height() ? work() : active_.workAt(result.lastHeight);
    return result;
}

void HeaderTree::takeUp(const HeaderContext& parent, const std::uint8_t* headers, const std::uint8_t* hashes,
                        std::size_t count, UnixTime now, AddedHeaders& result) {
    const auto hashOf = [&](std::size_t i) { return BlockHash::fromSpan(ByteSpan(hashes + i * 32, 32)); };
    const bool extends = parent.hash == tipHash();
    if (!extends && forksUnderAnchor(*forkHeightOf(parent.hash))) {
        result.refusal = HeaderRefusal{HeaderFault::UnderAnchor, parent.height + 1, hashOf(0)};
        return;
    }

    HeaderContext context = parent;
    const RunVerdict verdict = verifyRun(params_, context, headers, hashes, count, now);
    if (verdict.fault != HeaderFault::None) {
        const std::uint8_t* refused = headers + verdict.passed * BlockHeader::size;
        const BlockHash hash = hashOf(verdict.passed);
        result.refusal = HeaderRefusal{verdict.fault, context.height + 1, hash};
        if (verdict.fault == HeaderFault::TimeTooNew)
            hold(ByteSpan(refused, (count - verdict.passed) * BlockHeader::size), hash,
                 unixTime(readLe32(refused + 68)) - maxFutureTime);
    }
    if (verdict.passed == 0) return;

    active_.trimFullHeaders();
    if (extends)
        extendActive(headers, hashes, verdict.passed, context, result);
    else
        putAside(parent, headers, hashes, verdict.passed, result);
}

void HeaderTree::extendActive(const std::uint8_t* headers, const std::uint8_t* hashes, std::size_t count,
                              const HeaderContext& after, AddedHeaders& result) {
    result.change = ChainChange{height(), 0, static_cast<std::int32_t>(count)};
    active_.append(headers, hashes, count, after);
    result.added = count;
    result.lastHash = tipHash();
    result.lastHeight = height();
}

void HeaderTree::putAside(const HeaderContext& parent, const std::uint8_t* headers,
                          const std::uint8_t* hashes, std::size_t count, AddedHeaders& result) {
    ChainWork sum = parent.work;
    BlockHash last;
    for (std::size_t i = 0; i < count; ++i) {
        const BlockHeader header = BlockHeader::fromBytes(headers + i * BlockHeader::size);
        sum += workOf(header.bits);
        last = BlockHash::fromSpan(ByteSpan(hashes + i * 32, 32));
        side_.emplace(last, SideHeader{header, parent.height + 1 + static_cast<std::int32_t>(i), sum});
    }
    const std::int32_t lastHeight = parent.height + static_cast<std::int32_t>(count);
    if (sum > work()) result.change = activate(last);
    makeRoom();
    if (!contains(last)) {
        result.refusal = HeaderRefusal{HeaderFault::TooManyAside, lastHeight, last};
        return;
    }
    result.added = count;
    result.lastHash = last;
    result.lastHeight = lastHeight;
}

ChainChange HeaderTree::activate(const BlockHash& sideTip) {
    std::vector<SideHeader> branch;
    std::vector<BlockHash> branchHashes;
    BlockHash at = sideTip;
    while (const SideHeader* side = findSide(at)) {
        branch.push_back(*side);
        branchHashes.push_back(at);
        at = side->header.previous;
    }
    const std::int32_t forkHeight = *active_.heightOf(at);
    const ChainChange change{forkHeight, height() - forkHeight, static_cast<std::int32_t>(branch.size())};

    for (const BlockHash& hash : branchHashes)
        side_.erase(hash);
    moveAside(forkHeight);
    active_.truncate(forkHeight);
    HeaderContext context = active_.context();
    for (std::size_t i = branch.size(); i-- > 0;) {
        const BlockHeader& header = branch[i].header;
        context.append(params_.difficulty, branchHashes[i].data(), header.time, header.bits,
                       workOf(header.bits));
        active_.append(header.serialize().data(), branchHashes[i].data(), 1, context);
    }
    dropOrphans();
    return change;
}

/// Keeps what is about to leave the active chain as a side branch. What lies deeper than whole headers are
/// kept can't be: it would have to be sent again, should it ever come back.
void HeaderTree::moveAside(std::int32_t forkHeight) {
    if (forkHeight + 1 < active_.firstFullHeader()) return;
    ChainWork sum = active_.workAt(forkHeight);
    for (std::int32_t h = forkHeight + 1; h <= height(); ++h) {
        const BlockHeader header = *active_.headerAt(h);
        sum += workOf(header.bits);
        side_.emplace(active_.hashAt(h), SideHeader{header, h, sum});
    }
}

void HeaderTree::dropOrphans() {
    for (bool again = true; again;) {
        again = std::erase_if(side_,
                              [this](const auto& entry) { return !contains(entry.second.header.previous); })
                > 0;
    }
}

/// Lets go of the branches with the least work until there is room for more. Each goes from its tip back to
/// where another branch begins.
void HeaderTree::makeRoom() {
    if (side_.size() <= limits_.sideHeaders) return;
    const std::size_t wanted = limits_.sideHeaders - limits_.sideHeaders / 8;

    std::unordered_map<BlockHash, std::size_t, SaltedHash> children;
    for (const auto& [hash, side] : side_)
        ++children[side.header.previous];
    std::vector<std::pair<ChainWork, BlockHash>> tips;
    for (const auto& [hash, side] : side_)
        if (!children.contains(hash)) tips.emplace_back(side.work, hash);
    std::ranges::sort(tips);

    for (const auto& [tipWork, tip] : tips) {
        BlockHash at = tip;
        for (auto side = side_.find(at); side != side_.end(); side = side_.find(at)) {
            const BlockHash parent = side->second.header.previous;
            side_.erase(side);
            if (--children[parent] > 0) break;
            at = parent;
        }
        if (side_.size() <= wanted) return;
    }
}

std::optional<ChainChange> HeaderTree::condemn(const BlockHash& hash) {
    const auto condemnedHeight = heightOf(hash);
    if (!condemnedHeight || *condemnedHeight == 0) return std::nullopt;
    const auto activeHeight = active_.heightOf(hash);
    if (activeHeight && forksUnderAnchor(*activeHeight - 1)) return std::nullopt;

    if (condemned_.size() >= limits_.condemnedHashes) condemned_.erase(condemned_.begin());
    condemned_.insert(hash);
    if (!activeHeight) {
        side_.erase(hash);
        dropOrphans();
        return std::nullopt;
    }

    active_.trimFullHeaders();
    const std::int32_t oldHeight = height();
    active_.truncate(*activeHeight - 1);
    dropOrphans();
    ChainChange change{height(), oldHeight - height(), 0};

    const auto best = std::ranges::max_element(
        side_, [](const auto& a, const auto& b) { return a.second.work < b.second.work; });
    if (best != side_.end() && best->second.work > work()) {
        const BlockHash bestHash = best->first;
        const ChainChange onto = activate(bestHash);
        change = ChainChange{onto.forkHeight, oldHeight - onto.forkHeight, onto.connected};
        makeRoom();
    }
    return change;
}

void HeaderTree::hold(ByteSpan headers, const BlockHash& first, UnixTime due) {
    for (const HeldMessage& held : held_)
        if (held.first == first && held.headers.size() >= headers.size()) return;
    std::erase_if(held_, [&](const HeldMessage& held) { return held.first == first; });
    if (held_.size() >= limits_.heldMessages) {
        // What is due first is the likeliest to be honest.
        const auto latest = std::ranges::max_element(held_, {}, &HeldMessage::due);
        if (latest == held_.end() || latest->due <= due) return;
        held_.erase(latest);
    }
    held_.push_back({toBytes(headers), first, due});
}

std::optional<UnixTime> HeaderTree::heldUntil() const {
    if (held_.empty()) return std::nullopt;
    return std::ranges::min_element(held_, {}, &HeldMessage::due)->due;
}

std::vector<AddedHeaders> HeaderTree::recheckHeld(UnixTime now) {
    std::vector<HeldMessage> due;
    for (HeldMessage& held : held_)
        if (held.due <= now) due.push_back(std::move(held));
    std::erase_if(held_, [&](const HeldMessage& held) { return held.due <= now; });
    std::ranges::sort(due, {}, &HeldMessage::due);

    std::vector<AddedHeaders> results;
    for (const HeldMessage& held : due)
        results.push_back(add(held.headers, now));
    return results;
}

const HeaderTree::SideHeader* HeaderTree::findSide(const BlockHash& hash) const {
    const auto found = side_.find(hash);
    return found == side_.end() ? nullptr : &found->second;
}

bool HeaderTree::forksUnderAnchor(std::int32_t forkHeight) const {
    return std::ranges::any_of(params_.anchors, [&](const Anchor& anchor) {
        return anchor.height > forkHeight && anchor.height <= height();
    });
}

bool HeaderTree::contains(const BlockHash& hash) const {
    return active_.heightOf(hash).has_value() || side_.contains(hash);
}

std::optional<std::int32_t> HeaderTree::heightOf(const BlockHash& hash) const {
    if (const SideHeader* side = findSide(hash)) return side->height;
    return active_.heightOf(hash);
}

std::optional<std::int32_t> HeaderTree::forkHeightOf(const BlockHash& hash) const {
    BlockHash at = hash;
    while (const SideHeader* side = findSide(at))
        at = side->header.previous;
    return active_.heightOf(at);
}

std::optional<BlockHeader> HeaderTree::header(const BlockHash& hash) const {
    if (const SideHeader* side = findSide(hash)) return side->header;
    const auto height = active_.heightOf(hash);
    return height ? active_.headerAt(*height) : std::nullopt;
}

std::optional<HeaderContext> HeaderTree::contextAt(const BlockHash& hash) const {
    if (hash == tipHash()) return active_.context();
    const SideHeader* last = findSide(hash);
    if (last == nullptr) {
        const auto height = active_.heightOf(hash);
        if (!height) return std::nullopt;
        return active_.contextAt(*height);
    }

    // Back to where everything that the rules need is known: the start of the interval and 11 headers, or the
    // active chain if that comes first. So a long branch costs no more than one interval.
    const DifficultyRules& rules = params_.difficulty;
    const std::int32_t first =
        std::min(last->height - last->height % rules.interval, last->height - (medianTimeSpan - 1));
    std::vector<std::pair<BlockHash, const SideHeader*>> path;
    BlockHash at = hash;
    for (const SideHeader* side = last; side != nullptr && side->height >= first; side = findSide(at)) {
        path.emplace_back(at, side);
        at = side->header.previous;
    }
    HeaderContext context;
    if (const auto forkHeight = active_.heightOf(at))
        context = active_.contextAt(*forkHeight);
    else
        context.height = path.back().second->height - 1;
    for (auto step = path.rbegin(); step != path.rend(); ++step)
        context.append(rules, step->first.data(), step->second->header.time, step->second->header.bits, {});
    context.work = last->work;
    return context;
}

std::vector<BlockHash> HeaderTree::locator(const std::optional<BlockHash>& from) const {
    constexpr std::size_t maxHashes = 101;
    constexpr std::size_t dense = 10;
    std::vector<BlockHash> hashes;

    BlockHash at = from.value_or(tipHash());
    while (const SideHeader* side = findSide(at)) {
        if (hashes.size() < dense) hashes.push_back(at);
        at = side->header.previous;
    }
    std::int32_t step = 1;
    for (std::int32_t height = active_.heightOf(at).value_or(this->height()); height > 0; height -= step) {
        if (hashes.size() + 1 >= maxHashes) break;
        if (hashes.size() >= dense) step *= 2;
        hashes.push_back(active_.hashAt(height));
    }
    hashes.push_back(params_.genesisHash);
    return hashes;
}

} // namespace zon
