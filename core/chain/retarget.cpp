#include "core/chain/retarget.h"

#include <algorithm>
#include <bit>

namespace zon {

std::uint32_t retarget(const DifficultyRules& rules, std::uint32_t oldBits, std::int64_t firstTime,
                       std::int64_t lastTime) {
    const std::int64_t wanted = rules.spacing.count() * rules.interval;
    const std::int64_t took =
        std::clamp(lastTime - firstTime, wanted / rules.maxChange, wanted * rules.maxChange);
    const auto old = targetFromBits(oldBits);
    if (!old) return rules.limitBits;

    // old × took / wanted, with the division first: the sandbox's limit times anything would overflow. What
    // does so even then is over any limit.
    const auto factor = static_cast<std::uint32_t>(took);
    const auto divisor = static_cast<std::uint32_t>(wanted);
    const U256 quotient = *old / U256(divisor);
    const U256 remainder = *old - quotient * divisor;
    if (quotient.bitLength() + static_cast<int>(std::bit_width(factor)) > 256) return rules.limitBits;
    const Target scaled = quotient * factor + remainder * factor / U256(divisor);
    return scaled > rules.limit ? rules.limitBits : bitsFromTarget(scaled);
}

Seconds lateAfter(const DifficultyRules& rules, std::int32_t height) {
    return height % rules.interval == 0 ? rules.minDifficultyAtRetargetAfter : rules.minDifficultyAfter;
}

std::optional<std::uint32_t> nextBits(const DifficultyRules& rules, const HeaderContext& last,
                                      std::uint32_t newTime) {
    if (!rules.retargets) return last.bits;

    const Seconds late = lateAfter(rules, last.height + 1);
    if (late > Seconds(0) && std::int64_t{newTime} > last.lastTime() + late.count()) return rules.limitBits;

    if ((last.height + 1) % rules.interval != 0) {
        if (rules.minDifficultyAfter == Seconds(0)) return last.bits;
        if (last.regularBits == 0) return std::nullopt;
        return last.regularBits;
    }
    if (!last.intervalStartKnown) return std::nullopt;
    if (rules.retargetsFromRegularBits && last.regularBits == 0) return std::nullopt;
    const std::uint32_t oldBits = rules.retargetsFromRegularBits ? last.regularBits : last.bits;
    return retarget(rules, oldBits, last.intervalStartTime, last.lastTime());
}

} // namespace zon
