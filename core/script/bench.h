#pragma once

#include "core/util/bench.h"

#include <vector>

namespace zon {

class WorkPool;

/// What the script engine costs, on spends of keys that are all different and without a signature cache:
///  - "verify-p2wpkh" in µs: one P2WPKH input, its hashes included. Bitcoin Core's VerifyScriptBench is the
///    same work.
///  - "verify-transaction" and "verify-transaction-pool" in ms: a transaction of `inputs` P2WPKH inputs on
///    this thread alone, and with `pool`.
///  - "miniscript" in µs: one of 50 fragments parsed, typed and found safe.
///  - "sign-psbt" in ms: a PSBT of `inputs` P2WPKH inputs signed, keys given.
std::vector<BenchResult> benchScript(WorkPool& pool, std::size_t inputs = 1'000, std::size_t runs = 9);

/// The miniscript of that benchmark.
std::string benchMiniscript();

} // namespace zon
