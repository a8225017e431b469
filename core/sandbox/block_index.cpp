#include "core/sandbox/block_index.h"

#include <algorithm>
#include <bit>

namespace zon {

namespace {

/// Clears the lowest bit that is set, twice for odd heights: pointers of that kind reach any ancestor in a
/// logarithmic number of steps.
std::int32_t skipHeight(std::int32_t height) {
    const auto withoutLowest = [](std::int32_t n) { return n & (n - 1); };
    if (height < 2) return 0;
    return (height & 1) != 0 ? withoutLowest(withoutLowest(height - 1)) + 1 : withoutLowest(height);
}

bool isBetter(const IndexedBlock& a, const IndexedBlock& b) {
    if (a.work() != b.work()) return a.work() > b.work();
    return a.arrival < b.arrival;
}

} // namespace

const IndexedBlock* IndexedBlock::ancestor(std::int32_t wanted) const {
    const IndexedBlock* at = this;
    while (at->height() > wanted)
        at = at->skip && at->skip->height() >= wanted ? at->skip : at->parent;
    return at;
}

const IndexedBlock* forkOf(const IndexedBlock* a, const IndexedBlock* b) {
    const std::int32_t height = std::min(a->height(), b->height());
    a = a->ancestor(height);
    b = b->ancestor(height);
    while (a != b) {
        // Both skip pointers lead to the same height.
        const bool far = a->skip && a->skip != b->skip;
        a = far ? a->skip : a->parent;
        b = far ? b->skip : b->parent;
    }
    return a;
}

const IndexedBlock* BlockIndex::find(const BlockHash& hash) const {
    const auto found = blocks_.find(hash);
    return found == blocks_.end() ? nullptr : found->second.get();
}

IndexedBlock* BlockIndex::find(const BlockHash& hash) {
    const auto found = blocks_.find(hash);
    return found == blocks_.end() ? nullptr : found->second.get();
}

HeaderFault BlockIndex::judge(const BlockHeader& header, UnixTime now) const {
    const IndexedBlock* parent = find(header.previous);
    const auto bytes = header.serialize();
    if (!parent) {
        // Judged only as far as it can be alone, so that work is asked for first.
        const auto target = targetFromBits(header.bits);
        if (!target || *target > params_.difficulty.limit) return HeaderFault::BadBits;
        return meetsTarget(header.hash(), *target) ? HeaderFault::UnknownParent : HeaderFault::HighHash;
    }
    HeaderContext context = parent->context;
    const RunVerdict verdict = verifyRun(params_, context, bytes.data(), 1, now);
    if (verdict.fault != HeaderFault::None) return verdict.fault;
    if (parent->failed) return HeaderFault::Condemned;
    if (headersAhead_ >= maxHeadersAhead) return HeaderFault::TooManyAside;
    return HeaderFault::None;
}

IndexedBlock& BlockIndex::add(const BlockHeader& header, const BlockHash& hash, BlockRow row, bool failed) {
    auto owned = std::make_unique<IndexedBlock>();
    IndexedBlock& block = *owned;
    block.row = row;
    block.header = header;
    block.parent = find(header.previous);
    if (block.parent) {
        block.context = block.parent->context;
        block.context.append(params_.difficulty, hash.data(), header.time, header.bits, workOf(header.bits));
        block.skip = block.parent->ancestor(skipHeight(block.height()));
        block.failed = failed || block.parent->failed;
    } else {
        block.context = HeaderContext::atGenesis(params_);
    }
    blocks_.emplace(hash, std::move(owned));
    ++headersAhead_;
    considerHeader(block);
    return block;
}

void BlockIndex::setHasData(IndexedBlock& block) {
    if (block.hasData) return;
    block.hasData = true;
    --headersAhead_;
    if (block.parent && !block.parent->connectable)
        waiting_.emplace(block.parent, &block);
    else
        makeConnectable(block);
}

void BlockIndex::makeConnectable(IndexedBlock& first) {
    std::vector<IndexedBlock*> queue{&first};
    while (!queue.empty()) {
        IndexedBlock& block = *queue.back();
        queue.pop_back();
        block.connectable = true;
        block.arrival = ++arrivals_;
        if (!block.failed) {
            std::erase(candidates_, block.parent);
            candidates_.push_back(&block);
        }
        const auto [begin, end] = waiting_.equal_range(&block);
        for (auto child = begin; child != end; ++child)
            queue.push_back(child->second);
        waiting_.erase(begin, end);
    }
}

std::vector<IndexedBlock*> BlockIndex::setFailed(IndexedBlock& first) {
    std::vector<IndexedBlock*> marked;
    for (auto& [hash, block] : blocks_) {
        if (block->failed || block->height() < first.height()) continue;
        if (block->ancestor(first.height()) != &first) continue;
        block->failed = true;
        marked.push_back(block.get());
    }
    std::erase_if(candidates_, [](const IndexedBlock* block) { return block->failed; });
    // What the failed branch stood on may be an end again.
    if (first.parent && first.parent->connectable && !first.parent->failed)
        candidates_.push_back(first.parent);
    if (bestHeader_ && bestHeader_->failed) {
        bestHeader_ = nullptr;
        for (const auto& [hash, block] : blocks_)
            considerHeader(*block);
    }
    return marked;
}

const IndexedBlock* BlockIndex::bestCandidate(const IndexedBlock* current) const {
    const IndexedBlock* best = current && !current->failed ? current : nullptr;
    for (const IndexedBlock* block : candidates_)
        if (!best || (best == current ? block->work() > best->work() : isBetter(*block, *best))) best = block;
    return best;
}

void BlockIndex::considerHeader(const IndexedBlock& block) {
    if (block.failed) return;
    if (!bestHeader_ || block.work() > bestHeader_->work()) bestHeader_ = &block;
}

} // namespace zon
