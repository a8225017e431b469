#pragma once

#include "core/sandbox/block_rules.h"
#include "core/sandbox/chain_state.h"
#include "core/sandbox/mempool.h"

#include <optional>
#include <vector>

namespace zon {

/// What the node relays and mines by itself: Bitcoin Core's defaults.
struct MempoolLimits {
    Amount minRelayFeePerKvb{1'000};
    std::size_t maxVsize = 20'000'000; ///< of all waiting transactions
    std::size_t maxAncestors = 25;     ///< with itself; descendants too
    std::size_t maxAncestorVsize = 101'000;
    std::size_t maxReplaced = 100; ///< removed by one replacement
};

/// Whether a transaction came in from outside, or was in a block (or the mempool) before and only comes back.
enum class AdmissionKind : std::uint8_t { New, Returning };

struct Admission {
    std::optional<Rejection> rejection; ///< with Bitcoin Core's reason; nothing: it may come in
    bool missingInputs = false;         ///< it may be good once its parents are here
    MempoolEntry entry;                 ///< complete when there is no rejection
    std::vector<Txid> replaces;         ///< to be removed with their descendants before it is added
};

/// Judges whether a transaction may wait for the next block: consensus on top of the tip, what stock nodes
/// relay, fees, chain limits, and replacement (BIP125 without its opt-in, as Bitcoin Core 28: "full RBF").
/// Changes nothing.
///
/// Threat: transactions are free to make and may be built to cost much to check. So the cheap checks come
/// first, scripts last, and what waits is bounded in number, size and depth.
Result<Admission> judgeTransaction(const Mempool& mempool, ChainState& chain, TransactionRef tx, UnixTime now,
                                   const MempoolLimits& limits, AdmissionKind kind = AdmissionKind::New);

} // namespace zon
