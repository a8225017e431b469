#pragma once

#include "core/util/bench.h"
#include "core/util/error.h"

#include <filesystem>
#include <vector>

namespace zon {

/// What `zoncoin-cli bench rewards` measures, on an encrypted profile of its own in `workFolder`, removed
/// afterwards: a signed catalogue of 10,000 offers checked and stored, fetched again with nothing new, and
/// the first page of searches in it. Each as the median of `runs`. Any thread.
Result<std::vector<BenchResult>> benchRewards(const std::filesystem::path& workFolder, std::size_t runs);

} // namespace zon
