#pragma once

#include "core/util/bench.h"
#include "core/util/error.h"

#include <filesystem>
#include <vector>

namespace zon {

/// What `zoncoin-cli bench store` measures, on an encrypted profile of its own in `workFolder`, removed
/// afterwards: importing and loading 1,000,000 headers, and a wallet of 100,000 transactions (a page of its
/// history, its balance, applying and unwinding a block). Each as the median of `runs`. Takes a minute; any
/// thread.
Result<std::vector<BenchResult>> benchStore(const std::filesystem::path& workFolder, std::size_t runs);

} // namespace zon
