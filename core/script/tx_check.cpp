#include "core/script/tx_check.h"

#include <algorithm>
#include <vector>

namespace zon {

namespace {

constexpr std::size_t witnessScale = 4;
constexpr std::size_t minCoinbaseScriptSize = 2;
constexpr std::size_t maxCoinbaseScriptSize = 100;

// CVE-2018-17144: two inputs that spend the same coin would create money.
bool hasDuplicateInputs(const Transaction& tx) {
    std::vector<OutPoint> prevouts;
    prevouts.reserve(tx.inputs.size());
    for (const TxIn& input : tx.inputs)
        prevouts.push_back(input.prevout);
    std::ranges::sort(prevouts);
    return std::ranges::adjacent_find(prevouts) != prevouts.end();
}

std::optional<std::string_view> checkOutputAmounts(const Transaction& tx) {
    Amount sum;
    for (const TxOut& output : tx.outputs) {
        if (output.value < Amount()) return "bad-txns-vout-negative";
        if (!output.value.isMoney()) return "bad-txns-vout-toolarge";
        sum += output.value;
        if (!sum.isMoney()) return "bad-txns-txouttotal-toolarge";
    }
    return {};
}

// The last thing that a script of pushes alone puts on the stack: P2SH's redeem script.
std::optional<Script> lastPush(const Script& scriptSig) {
    if (!scriptSig.isPushOnly()) return {};
    ByteSpan last;
    ScriptReader walk = scriptSig.reader();
    while (const auto instruction = walk.next())
        last = instruction->data;
    return Script(last);
}

std::size_t witnessSigOps(const WitnessProgram& program, const Witness& witness) {
    if (program.version != 0) return 0;
    if (program.program.size() == 20) return 1;
    if (program.program.size() == 32 && !witness.empty())
        return Script(ByteSpan(witness.back())).countSigOps(true);
    return 0;
}

std::size_t witnessSigOps(const TxIn& input, const Script& scriptPubKey) {
    if (const auto program = scriptPubKey.witnessProgram()) return witnessSigOps(*program, input.witness);
    if (!scriptPubKey.isP2sh()) return 0;
    const auto redeemScript = lastPush(input.scriptSig);
    if (!redeemScript) return 0;
    const auto program = redeemScript->witnessProgram();
    return program ? witnessSigOps(*program, input.witness) : 0;
}

std::size_t p2shSigOps(const TxIn& input, const Script& scriptPubKey) {
    if (!scriptPubKey.isP2sh()) return 0;
    const auto redeemScript = lastPush(input.scriptSig);
    return redeemScript ? redeemScript->countSigOps(true) : 0;
}

} // namespace

std::optional<std::string_view> checkTransaction(const Transaction& tx) {
    if (tx.inputs.empty()) return "bad-txns-vin-empty";
    if (tx.outputs.empty()) return "bad-txns-vout-empty";
    if (tx.strippedSize() * witnessScale > maxBlockWeight) return "bad-txns-oversize";
    if (const auto error = checkOutputAmounts(tx)) return error;
    if (hasDuplicateInputs(tx)) return "bad-txns-inputs-duplicate";

    if (tx.isCoinbase()) {
        const std::size_t size = tx.inputs[0].scriptSig.size();
        if (size < minCoinbaseScriptSize || size > maxCoinbaseScriptSize) return "bad-cb-length";
    } else if (std::ranges::any_of(tx.inputs, [](const TxIn& input) { return input.prevout.isNull(); })) {
        return "bad-txns-prevout-null";
    }
    return {};
}

InputsVerdict checkInputs(const Transaction& tx, std::span<const SpentCoin> coins, int spendHeight,
                          int coinbaseMaturity) {
    Amount in;
    for (const SpentCoin& coin : coins) {
        if (coin.isCoinbase && spendHeight - coin.height < coinbaseMaturity)
            return {"bad-txns-premature-spend-of-coinbase", {}};
        if (!coin.output.value.isMoney()) return {"bad-txns-inputvalues-outofrange", {}};
        in += coin.output.value;
        if (!in.isMoney()) return {"bad-txns-inputvalues-outofrange", {}};
    }
    const Amount out = tx.outputValue();
    if (in < out) return {"bad-txns-in-belowout", {}};
    return {{}, in - out};
}

unsigned legacySigOps(const Transaction& tx) {
    unsigned count = 0;
    for (const TxIn& input : tx.inputs)
        count += input.scriptSig.countSigOps(false);
    for (const TxOut& output : tx.outputs)
        count += output.scriptPubKey.countSigOps(false);
    return count;
}

std::int64_t sigOpCost(const Transaction& tx, std::span<const TxOut> spentOutputs, ScriptFlags flags) {
    flags = flags.withImplied();
    std::size_t cost = legacySigOps(tx) * witnessScale;
    if (!tx.isCoinbase()) {
        for (std::size_t i = 0; i < tx.inputs.size(); ++i) {
            const Script& scriptPubKey = spentOutputs[i].scriptPubKey;
            if (flags.has(ScriptFlag::P2SH)) cost += p2shSigOps(tx.inputs[i], scriptPubKey) * witnessScale;
            if (flags.has(ScriptFlag::WITNESS)) cost += witnessSigOps(tx.inputs[i], scriptPubKey);
        }
    }
    return static_cast<std::int64_t>(cost);
}

bool isFinal(const Transaction& tx, int height, UnixTime cutoff) {
    if (tx.lockTime == 0) return true;
    const std::int64_t reached = tx.lockTime < lockTimeThreshold ? height : toSeconds(cutoff);
    if (tx.lockTime < reached) return true;
    // Final inputs switch the lock time off.
    return std::ranges::all_of(tx.inputs,
                               [](const TxIn& input) { return input.sequence == TxIn::sequenceFinal; });
}

SequenceLocks sequenceLocks(const Transaction& tx, std::span<const int> coinHeights,
                            const std::function<UnixTime(int)>& medianTimeAt) {
    SequenceLocks locks;
    if (!enforcesRelativeLocks(tx)) return locks;
    for (std::size_t i = 0; i < tx.inputs.size(); ++i) {
        const std::uint32_t sequence = tx.inputs[i].sequence;
        if ((sequence & sequenceLockDisabled) != 0) continue;
        const std::uint32_t units = sequence & sequenceLockMask;
        // One less than where it becomes valid: the last height or time where it is not.
        if ((sequence & sequenceLockIsTime) != 0) {
            // Time counts from the earliest that the coin's block could have had.
            const std::int64_t from = toSeconds(medianTimeAt(std::max(coinHeights[i] - 1, 0)));
            locks.minTime =
                std::max(locks.minTime, from + (std::int64_t{units} << sequenceLockTimeShift) - 1);
        } else {
            locks.minHeight = std::max(locks.minHeight, coinHeights[i] + static_cast<int>(units) - 1);
        }
    }
    return locks;
}

} // namespace zon
