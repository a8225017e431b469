#pragma once

#include "core/util/bench.h"

#include <cstddef>

namespace zon {

class WorkPool;

/// Headers verified per second in memory, on one thread: hash, target, retarget and median time, as
/// `headers check` and the sync do.
BenchResult benchHeaders(std::size_t headers = 200'000, std::size_t runs = 9);

/// Nanoseconds per element to decode a filter of 100,000 elements and match it against `scripts`, of which
/// none is in it: Bitcoin Core's own benchmark has the same size.
BenchResult benchGcs(std::size_t scripts = 1'000, std::size_t runs = 9);

/// Filters matched per second on all threads of `pool` and the calling one: 1,000 scripts against filters of
/// `elements` elements.
BenchResult benchScan(WorkPool& pool, std::size_t elements = 7'000, std::size_t runs = 9);

} // namespace zon
