#include "core/sandbox/block_producer.h"

#include "core/chain/retarget.h"
#include "core/crypto/random.h"

#include <algorithm>

namespace zon {

namespace {

constexpr double maxHashesAtOnce = 300'000;    // the sandbox's limit: milliseconds on most machines
constexpr std::uint64_t maxTries = 20'000'000; // far beyond bad luck at that difficulty
/// How far ahead of the clock produceMany() goes: what others accept, with a margin for their clocks.
constexpr Seconds maxAhead = maxFutureTime - std::chrono::minutes(5);
/// Others are mining when a block of theirs came within so many intervals.
constexpr int foreignIntervals = 3;

} // namespace

std::optional<UnixTime> BlockProducer::easyFrom(UnixTime time) const {
    const NextBlock next = assembleEmptyBlock(core_.chain(), time);
    if (expectedHashes(next.bits) <= maxHashesAtOnce) return std::nullopt;
    const Seconds wait = lateAfter(core_.params().difficulty, next.height);
    if (wait == Seconds(0)) return UnixTime::max();
    return unixTime(core_.chain().tip().header.time) + wait + Seconds(1);
}

Result<BlockHash> BlockProducer::produce(const Script& payTo, UnixTime time) {
    if (const auto easy = easyFrom(time))
        return fail(ErrorCode::Rejected,
                    *easy == UnixTime::max()
                        ? "Mining on this network is too hard for the node itself. Let a miner do it."
                        : "Mining is hard at the moment. The node's own blocks are easy again in "
                              + std::to_string((*easy - time).count()) + " seconds.");
    const NextBlock next = assembleNextBlock(core_.chain(), core_.mempool(), time);
    if (extraNonce_ == 0) extraNonce_ = randomUint64();
    Block block = buildBlock(next, payTo, ++extraNonce_);
    if (!solve(block, maxTries)) return fail(ErrorCode::Internal, "No block was found.");

    const auto outcome = core_.acceptBlock(block, BlockOrigin::Own);
    if (!outcome) return fail(outcome);
    if (outcome->rejection)
        return fail(ErrorCode::Internal, "The node's own block was refused.", outcome->rejection->reason);
    return block.hash();
}

Result<std::vector<BlockHash>> BlockProducer::produceMany(std::size_t count, const Script& payTo) {
    std::vector<BlockHash> hashes;
    while (hashes.size() < count) {
        const UnixTime now = core_.clock().now();
        const UnixTime time = easyFrom(now).value_or(now);
        if (time > now + maxAhead)
            return fail(ErrorCode::Rejected,
                        "The practice network is too far ahead of the clock to mine more at once ("
                            + std::to_string(hashes.size()) + " of " + std::to_string(count)
                            + " blocks were mined). Try again in a few minutes.");
        const auto hash = produce(payTo, time);
        if (!hash) return fail(hash);
        hashes.push_back(*hash);
    }
    return hashes;
}

Result<void> Heartbeat::tick() {
    if (!enabled_) return {};
    const SteadyTime now = core_.clock().steady();
    if (now - core_.lastMove() < interval_) return {};
    if (const auto foreign = core_.lastForeignBlock();
        foreign && now - *foreign < interval_ * foreignIntervals)
        return {};
    const UnixTime time = core_.clock().now();
    if (producer_.easyFrom(time)) return {};
    const auto made = producer_.produce(payTo_, time);
    if (!made) return fail(made);
    ++blocks_;
    return {};
}

} // namespace zon
