#pragma once

#include "core/script/locks.h"
#include "core/script/script_flags.h"
#include "core/script/transaction.h"
#include "core/util/clock.h"

#include <functional>
#include <optional>
#include <span>
#include <string_view>

namespace zon {

inline constexpr std::size_t maxBlockWeight = 4'000'000;
inline constexpr std::int64_t maxBlockSigOpsCost = 80'000;

/// The rules that a transaction can be checked for by itself. Nothing when it keeps them, otherwise Bitcoin
/// Core's name of the first that it breaks: "bad-txns-vin-empty", "bad-txns-inputs-duplicate", …
std::optional<std::string_view> checkTransaction(const Transaction& tx);

/// One output that a transaction spends, and where it comes from.
struct SpentCoin {
    TxOut output;
    int height = 0;
    bool isCoinbase = false;
};

/// For a transaction that passed checkTransaction: the fee, or Bitcoin Core's name of what is wrong with the
/// amounts ("bad-txns-in-belowout", …) or with the age of a coinbase that is spent. `coins` in the order of
/// the inputs.
struct InputsVerdict {
    std::optional<std::string_view> error;
    Amount fee;
};
InputsVerdict checkInputs(const Transaction& tx, std::span<const SpentCoin> coins, int spendHeight,
                          int coinbaseMaturity);

/// BIP141: what counts towards a block's limit of 80,000. `spentOutputs` in the order of the inputs; a
/// coinbase has none.
std::int64_t sigOpCost(const Transaction& tx, std::span<const TxOut> spentOutputs,
                       ScriptFlags flags = standardFlags);
/// The part that needs no spent outputs, not yet multiplied by 4.
unsigned legacySigOps(const Transaction& tx);

/// Whether a block of this height may hold it; `cutoff` is the median time of the block before (BIP113).
bool isFinal(const Transaction& tx, int height, UnixTime cutoff);

/// BIP68: the height and time that a block (its height; the median time of the block before) must be *above*;
/// −1 where there is no condition.
struct SequenceLocks {
    int minHeight = -1;
    std::int64_t minTime = -1;

    bool metBy(int blockHeight, UnixTime previousMedianTime) const {
        return minHeight < blockHeight && minTime < toSeconds(previousMedianTime);
    }
};
/// `coinHeights`: where each spent output was confirmed. `medianTimeAt(h)`: the median time past of the block
/// at height h of the same chain.
SequenceLocks sequenceLocks(const Transaction& tx, std::span<const int> coinHeights,
                            const std::function<UnixTime(int)>& medianTimeAt);

} // namespace zon
