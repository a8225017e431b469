#pragma once

#include "core/util/bench.h"
#include "core/util/error.h"

#include <filesystem>
#include <vector>

namespace zon {

/// What `zoncoin-cli bench contracts` measures, on an encrypted profile of its own in `workFolder`, removed
/// afterwards, with 1,000 agreed and funded contracts: all of them are read when the profile opens (every
/// script rebuilt), listed for the board, and brought up to date by a block of 2,000 transactions of which
/// ten concern them. Each as the median of `runs`. Takes some seconds; any thread.
Result<std::vector<BenchResult>> benchContracts(const std::filesystem::path& workFolder, std::size_t runs);

} // namespace zon
