#pragma once

#include "core/script/standard.h"
#include "core/script/transaction.h"

#include <optional>
#include <span>
#include <string_view>

namespace zon {

/// What stock nodes relay, beyond what they must accept in blocks (Bitcoin Core 28's defaults).
inline constexpr std::size_t maxStandardTxWeight = 400'000;
inline constexpr std::size_t maxStandardNullDataSize = 83; ///< of the whole script: 80 bytes of data
inline constexpr std::int64_t maxStandardTxSigOpsCost = 16'000;
inline constexpr std::size_t minStandardTxSize =
    65;                                          ///< without witness: 64 bytes could pass for a merkle node
inline constexpr Amount dustRelayFeeRate{3'000}; ///< per 1,000 vbytes

/// What an output must at least hold so that spending it doesn't cost more than it is worth; zero for outputs
/// that can't be spent. `feePerKvb`: zat per 1,000 vbytes.
Amount dustThreshold(const TxOut& output, Amount feePerKvb = dustRelayFeeRate);
bool isDust(const TxOut& output, Amount feePerKvb = dustRelayFeeRate);

/// Whether nodes relay payments to such a script.
bool isStandardOutput(const Script& scriptPubKey);

/// Nothing when nodes relay such a transaction as far as it can be told without its inputs, otherwise Bitcoin
/// Core's reason: "version", "tx-size", "scriptsig-size", "scriptsig-not-pushonly", "scriptpubkey", "dust",
/// "multi-op-return", "tx-size-small".
std::optional<std::string_view> checkStandard(const Transaction& tx, Amount dustFeePerKvb = dustRelayFeeRate);

/// The part that needs the spent outputs (one for each input, in order): "bad-txns-nonstandard-inputs",
/// "bad-witness-nonstandard".
std::optional<std::string_view> checkStandardInputs(const Transaction& tx,
                                                    std::span<const TxOut> spentOutputs);

/// Virtual size for the fee: a transaction with many signature checks counts as larger (20 bytes each).
std::size_t sigOpAdjustedVsize(std::size_t weight, std::int64_t sigOpCost);

} // namespace zon
