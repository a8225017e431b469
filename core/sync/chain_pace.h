#pragma once

#include "core/chain/params.h"
#include "core/util/clock.h"
#include "core/util/error.h"

#include <cstdint>
#include <vector>

namespace zon {

class Database;

/// How fast blocks come, and how hard they are to find: what a chart shows of a chain.
struct ChainPace {
    struct Block {
        std::int32_t height = 0;
        UnixTime time;
        Seconds sincePrevious{0}; ///< by their headers: may be negative, times are not quite in order
    };
    struct Difficulty {
        std::int32_t height = 0; ///< the first block that had it
        UnixTime time;
        double difficulty = 0; ///< 1: that of Bitcoin's first block
    };
    std::vector<Block> blocks; ///< the last ones, by rising height from 2 on
    std::vector<Difficulty>
        difficulties;  ///< at the retargets since genesis, and of the tip; thinned out evenly
    Seconds wanted{0}; ///< between two blocks, by the network's rules
};

/// Of the active chain as it is stored, from at most `lastBlocks` blocks and `mostSteps` retargets. Empty
/// while nothing is stored. The database's thread; a few milliseconds.
Result<ChainPace> chainPace(Database& database, const NetworkParams& params, std::uint32_t lastBlocks,
                            std::uint32_t mostSteps);

} // namespace zon
