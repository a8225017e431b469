#pragma once

#include "core/util/bench.h"
#include "core/util/error.h"

#include <filesystem>
#include <vector>

namespace zon {

/// What `zoncoin-cli bench wallet` measures, on an encrypted profile of its own in `workFolder`, removed
/// afterwards: a wallet of 100,000 transactions, 20,000 addresses and 10,000 unspent coins is opened (all
/// that follows the stretching of the password, up to the first page of the history), searched, given blocks
/// that it never saw and made to forget them, asked for a payment, and written as CSV. Each as the median of
/// `runs`. Takes half a minute; any thread.
Result<std::vector<BenchResult>> benchWallet(const std::filesystem::path& workFolder, std::size_t runs);

} // namespace zon
