#pragma once

#include "core/chain/filter.h"
#include "core/sync/peer_table.h"
#include "core/util/bytes.h"
#include "core/util/id.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace zon {

/// A filter as it came, with what it must hash to. Shared with the worker that reads it.
struct HeldFilter {
    std::int32_t height = 0;
    BlockHash block;
    FilterHeader previous; ///< filter header of the block before
    FilterHeader expected; ///< filter header of this block
    PeerId from;
    Bytes filter;
};
using HeldFilterRef = std::shared_ptr<const HeldFilter>;

/// Filters to check and to match against scripts: one piece of work for a worker thread. Owns all it uses.
struct MatchJob {
    std::shared_ptr<const ScriptList> scripts;
    std::uint64_t revision = 0; ///< of the scripts
    std::vector<HeldFilterRef> filters;
};

struct MatchResult {
    enum class Outcome : std::uint8_t { Miss, Hit, Wrong };
    std::uint64_t revision = 0;
    std::vector<HeldFilterRef> filters;
    std::vector<Outcome> outcomes; ///< one per filter; Wrong: not the filter its header stands for
};

/// On any thread.
MatchResult runMatch(const MatchJob& job);

} // namespace zon
