#include "core/chain/header_context.h"

#include <algorithm>

namespace zon {

void HeaderContext::append(const DifficultyRules& rules, const std::uint8_t* newHash, std::uint32_t newTime,
                           std::uint32_t newBits, const ChainWork& newWork) {
    ++height;
    std::memcpy(hash.data(), newHash, 32);
    work += newWork;
    bits = newBits;

    std::memmove(times.data(), times.data() + 1, sizeof times - sizeof times[0]);
    times.back() = newTime;
    if (knownTimes < medianTimeSpan) ++knownTimes;

    const bool startsInterval = height % rules.interval == 0;
    if (startsInterval) {
        intervalStartTime = newTime;
        intervalStartKnown = true;
    }
    if (startsInterval || newBits != rules.limitBits) regularBits = newBits;
}

std::uint32_t HeaderContext::medianTime() const {
    if (knownTimes == 0) return 0;
    auto sorted = times;
    std::fill_n(sorted.begin(), medianTimeSpan - knownTimes, UINT32_MAX);
    std::ranges::sort(sorted);
    return sorted[static_cast<std::size_t>(knownTimes / 2)];
}

HeaderContext HeaderContext::atGenesis(const NetworkParams& params) {
    const BlockHeader& genesis = params.genesis.header;
    HeaderContext context;
    context.append(params.difficulty, params.genesisHash.data(), genesis.time, genesis.bits,
                   workOf(genesis.bits));
    return context;
}

} // namespace zon
