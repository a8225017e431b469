#pragma once

#include "core/chain/header.h"
#include "core/chain/params.h"
#include "core/chain/target.h"

#include <array>
#include <cstdint>

namespace zon {

/// Blocks whose median time a header must be later than.
inline constexpr int medianTimeSpan = 11;

/// All that the rules need to know of the ancestors of the next header: a few words that roll forward along
/// one branch. It depends on no store of headers, so that a branch in the tree, a stream on stdin and a peer
/// whose headers are not kept are all judged by the same code.
struct HeaderContext {
    std::int32_t height = -1; ///< of the last header; -1: nothing yet
    BlockHash hash;           ///< of the last header
    ChainWork work;           ///< of all headers up to the last one
    std::uint32_t bits = 0;   ///< of the last header
    /// The times of the last headers, the last one in the last place.
    std::array<std::uint32_t, medianTimeSpan> times{};
    std::int32_t knownTimes = 0; ///< how many of `times` are filled, from the end
    /// The time of the first header since the last retarget (its height is a multiple of the interval).
    std::uint32_t intervalStartTime = 0;
    bool intervalStartKnown = false; ///< false when a check began in the middle of an interval
    /// The bits that min-difficulty blocks interrupt: those of the last header that is at a retarget or not
    /// at the limit; 0 when that one is not known.
    std::uint32_t regularBits = 0;

    /// Takes the next header up without judging it. `newHash` points at 32 bytes; `newWork` is its own alone.
    void append(const DifficultyRules& rules, const std::uint8_t* newHash, std::uint32_t newTime,
                std::uint32_t newBits, const ChainWork& newWork);

    std::uint32_t lastTime() const { return times.back(); }
    /// The median of the last 11 times, or of as many as there are; 0 before the first header.
    std::uint32_t medianTime() const;

    /// What is known after the first block of a network.
    static HeaderContext atGenesis(const NetworkParams& params);
};

} // namespace zon
