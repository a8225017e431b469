#pragma once

#include "core/chain/header_context.h"

#include <cstdint>
#include <optional>

namespace zon {

/// The one value that `bits` of the next header must have: it depends on that header's time only where a
/// network lets late blocks be easy. Nothing when the retarget needs a header from before the context began.
///
/// As in Bitcoin Core, the time between the first and the last header of an interval counts, which is one
/// spacing short of the interval.
std::optional<std::uint32_t> nextBits(const DifficultyRules& rules, const HeaderContext& last,
                                      std::uint32_t newTime);

/// How much later than its parent a block of this height is when it may (and must) use the limit; 0: never.
Seconds lateAfter(const DifficultyRules& rules, std::int32_t height);

/// The retarget itself: the old target scaled by how long the interval took, at most by `maxChange` either
/// way.
std::uint32_t retarget(const DifficultyRules& rules, std::uint32_t oldBits, std::int64_t firstTime,
                       std::int64_t lastTime);

} // namespace zon
