#pragma once

#include "core/util/bench.h"
#include "core/util/error.h"

#include <filesystem>
#include <vector>

namespace zon {

/// How long it takes to open a profile with 1,000,000 headers and filter headers, from the moment its key is
/// derived: headers loaded and indexed, filter headers loaded, cursor checked. In a profile of its own in
/// `workFolder`, removed afterwards. And what they take in memory. As the median of `runs`; any thread.
Result<std::vector<BenchResult>> benchOpening(const std::filesystem::path& workFolder, std::size_t runs);

} // namespace zon
