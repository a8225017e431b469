#include "core/sync/chain_pace.h"

#include "core/chain/header.h"
#include "core/chain/target.h"
#include "core/store/header_segments.h"

#include <algorithm>
#include <optional>

namespace zon {

namespace {

constexpr std::uint32_t difficultyOneBits = 0x1d00ffff;

double difficultyOf(std::uint32_t bits) {
    const auto one = targetFromBits(difficultyOneBits);
    const auto target = targetFromBits(bits);
    return one && target ? one->toDouble() / target->toDouble() : 0;
}

Result<void> addBlocks(HeaderSegments& headers, std::uint32_t count, std::uint32_t wanted, ChainPace& pace) {
    // One more than wanted: the first tells only when the second one began. Never genesis: its date is when
    // the network was thought of, and nobody waited from then on.
    const std::uint32_t first = std::max(1U, count > wanted + 1 ? count - wanted - 1 : 0);
    if (first >= count) return {};
    std::optional<std::uint32_t> before;
    return headers.load(first, [&](std::uint32_t height, ByteSpan records) -> Result<void> {
        for (; !records.empty(); records = records.subspan(BlockHeader::size), ++height) {
            const std::uint32_t time = BlockHeader::fromBytes(records.data()).time;
            if (before)
                pace.blocks.push_back({static_cast<std::int32_t>(height), unixTime(time),
                                       Seconds(std::int64_t{time} - std::int64_t{*before})});
            before = time;
        }
        return {};
    });
}

Result<void> addDifficulty(HeaderSegments& headers, std::uint32_t height, ChainPace& pace) {
    const auto raw = headers.at(height);
    if (!raw) return fail(raw);
    const BlockHeader header = BlockHeader::fromBytes(raw->data());
    pace.difficulties.push_back(
        {static_cast<std::int32_t>(height), unixTime(header.time), difficultyOf(header.bits)});
    return {};
}

} // namespace

Result<ChainPace> chainPace(Database& database, const NetworkParams& params, std::uint32_t lastBlocks,
                            std::uint32_t mostSteps) {
    ChainPace pace;
    pace.wanted = params.difficulty.spacing;
    HeaderSegments headers(database);
    const auto count = headers.count();
    if (!count) return fail(count);
    if (*count == 0) return pace;
    if (auto ok = addBlocks(headers, *count, lastBlocks, pace); !ok) return fail(ok);

    const std::uint32_t tip = *count - 1;
    const auto interval = static_cast<std::uint32_t>(std::max(params.difficulty.interval, 1));
    const std::uint32_t retargets = tip / interval + 1; // genesis counts as one
    const std::uint32_t stride = (retargets + mostSteps - 1) / std::max(mostSteps, 1U);
    for (std::uint32_t i = 0; i < retargets; i += std::max(stride, 1U))
        if (auto ok = addDifficulty(headers, i * interval, pace); !ok) return fail(ok);
    if (pace.difficulties.back().height != static_cast<std::int32_t>(tip))
        if (auto ok = addDifficulty(headers, tip, pace); !ok) return fail(ok);
    return pace;
}

} // namespace zon
