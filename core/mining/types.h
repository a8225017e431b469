#pragma once

#include "core/util/amount.h"
#include "core/util/clock.h"
#include "core/util/id.h"

#include <cstdint>
#include <optional>
#include <string>

/// What the miner says about itself. Plain values; everything in them is measured, nothing is assumed.
namespace zon {

enum class MiningState : std::uint8_t { Off, Starting, WaitingForWork, Mining, Paused, Error };

struct MiningStatus {
    MiningState state = MiningState::Off;
    std::string explanation{};  ///< why paused or what went wrong and what to do; else empty
    double hashesPerSecond = 0; ///< measured over the last seconds
    std::uint64_t hashes = 0;   ///< since it was switched on
    std::optional<UnixTime> startedAt{};
    std::optional<UnixTime> lastVerifiedWork{}; ///< when a found candidate last passed the portable check
    std::uint32_t threads = 1;
    std::uint32_t maxThreads = 1;
    std::string kernel{};                  ///< e.g. "AVX-512"
    std::string source{};                  ///< where work comes from, e.g. "Sandbox node"
    Amount reward{};                       ///< what the current template pays
    std::optional<Seconds> expectedLow{};  ///< a block takes longer than this 3 times in 4
    std::optional<Seconds> expectedHigh{}; ///< and longer than this 1 time in 4
    std::uint32_t blocksFound = 0;         ///< since it was switched on
};

struct HashRatePoint {
    UnixTime time{};
    double hashesPerSecond = 0;
};

struct BlockFound {
    BlockHash hash{};
    std::int32_t height = 0;
    UnixTime time{};
    Amount reward{};
    std::int32_t confirmations = 0; ///< 0 once it was reorganised away
    std::int32_t maturesIn = 0;
};

} // namespace zon
