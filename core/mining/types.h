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

enum class WorkSourceKind : std::uint8_t { Sandbox, Solo, Node, Pool };

/// What was handed in and what became of it. At a node or solo a share is a whole block.
struct ShareCounts {
    std::uint64_t accepted = 0;
    std::uint64_t rejected = 0;
    std::uint64_t stale = 0;

    friend bool operator==(const ShareCounts&, const ShareCounts&) = default;
};

struct MiningStatus {
    MiningState state = MiningState::Off;
    /// Why it waits or is paused, or what went wrong and what to do. While mining: what a person should know
    /// (another source does the work meanwhile, the last share was refused); else empty.
    std::string explanation{};
    double hashesPerSecond = 0; ///< measured over the last seconds
    std::uint64_t hashes = 0;   ///< since it was switched on
    std::optional<UnixTime> startedAt{};
    std::optional<UnixTime> lastVerifiedWork{}; ///< when a found candidate last passed the portable check
    std::uint32_t threads = 1;
    std::uint32_t maxThreads = 1;
    std::string kernel{}; ///< e.g. "AVX-512"
    std::string source{}; ///< where work comes from at this moment, e.g. "Sandbox node"
    WorkSourceKind sourceKind = WorkSourceKind::Sandbox;
    Amount reward{};                       ///< what the block that is worked on pays in all
    double hashesPerBlock = 0;             ///< on average, at the difficulty of the current work
    std::optional<Seconds> expectedLow{};  ///< a block takes longer than this 3 times in 4
    std::optional<Seconds> expectedHigh{}; ///< and longer than this 1 time in 4
    std::uint32_t blocksFound = 0;         ///< since it was switched on
    ShareCounts shares{};                  ///< since it was switched on
    std::string lastRefusal{};             ///< the source's reason for the last share it did not take
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

/// How finely a mining history is told.
enum class HistoryStep : std::uint8_t { Hour, Day, Month };

/// What was done and earned in one hour, day or month (of UTC).
struct MiningPeriod {
    UnixTime start{};
    std::uint64_t hashes = 0;
    Seconds active{0}; ///< for which mining was on
    std::uint32_t blocks = 0;
    Amount earned{}; ///< by blocks of ours that are in the chain

    double hashesPerSecond() const {
        return active.count() > 0 ? static_cast<double>(hashes) / static_cast<double>(active.count()) : 0;
    }
};

} // namespace zon
