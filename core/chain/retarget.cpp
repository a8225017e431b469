#include "core/chain/retarget.h"

#include <algorithm>
#include <bit>

namespace zon {

std::uint32_t retarget(const DifficultyRules& rules, std::uint32_t oldBits, std::int64_t firstTime,
                       std::int64_t lastTime) {
    const std::int64_t wanted = rules.spacing.count() * rules.interval;
    const std::int64_t took = std::clamp(lastTime - firstTime, wanted / 4, wanted * 4);
    const auto old = targetFromBits(oldBits);
    if (!old) return rules.limitBits;

    const auto factor = static_cast<std::uint32_t>(took);
    const Target divisor(static_cast<std::uint64_t>(wanted));
    // Multiply first, as Bitcoin Core does, wherever that fits in 256 bits: on all its networks. The sandbox
    // has a limit near 2^255 and divides first; what still overflows then is over any limit.
    const auto fits = [&](const Target& t) {
        return t.bitLength() + static_cast<int>(std::bit_width(factor)) <= 256;
    };
    if (!fits(*old) && !fits(*old / divisor)) return rules.limitBits;
    const Target scaled = fits(*old) ? *old * factor / divisor : *old / divisor * factor;
    return scaled > rules.limit ? rules.limitBits : bitsFromTarget(scaled);
}

std::optional<std::uint32_t> nextBits(const DifficultyRules& rules, const HeaderContext& last,
                                      std::uint32_t newTime) {
    if (!rules.retargets) return last.bits;

    if ((last.height + 1) % rules.interval != 0) {
        if (rules.minDifficultyAfter == Seconds(0)) return last.bits;
        if (std::int64_t{newTime} > last.lastTime() + rules.minDifficultyAfter.count())
            return rules.limitBits;
        if (last.regularBits == 0) return std::nullopt;
        return last.regularBits;
    }
    if (!last.intervalStartKnown) return std::nullopt;
    if (rules.retargetsFromRegularBits && last.regularBits == 0) return std::nullopt;
    const std::uint32_t oldBits = rules.retargetsFromRegularBits ? last.regularBits : last.bits;
    return retarget(rules, oldBits, last.intervalStartTime, last.lastTime());
}

} // namespace zon
