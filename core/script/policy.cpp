#include "core/script/policy.h"

#include "core/script/script_machine.h"

#include <algorithm>

namespace zon {

namespace {

constexpr std::uint32_t maxStandardVersion = 3;
constexpr std::size_t maxStandardScriptSigSize = 1'650; // a 15-of-15 in P2SH
constexpr int maxStandardMultisigKeys = 3;
constexpr unsigned maxP2shSigOps = 15;
constexpr std::int64_t bytesPerSigOp = 20;

constexpr std::size_t maxWitnessScriptSize = 3'600;
constexpr std::size_t maxWitnessStackItems = 100;
constexpr std::size_t maxWitnessStackItemSize = 80; // also in tapscript
constexpr std::uint8_t annexTag = 0x50;

// What an input that spends an output will at least take, in vbytes: prevout, script length, signature and
// key (in the witness at a quarter of the price), sequence.
constexpr std::size_t signatureAndKeySize = 107;
constexpr std::size_t inputOverhead = 32 + 4 + 1 + 4;

bool allAtMost(std::span<const Bytes> items, std::size_t size) {
    return std::ranges::all_of(items, [&](const Bytes& item) { return item.size() <= size; });
}

// What the input script leaves on top when it is run with no rules: P2SH's redeem script.
std::optional<Script> redeemScriptOf(const TxIn& input) {
    const SignatureChecker noTransaction;
    ScriptMachine machine(input.scriptSig.span(), {}, {}, noTransaction, SigVersion::Base);
    if (machine.run() != ScriptError::OK || machine.stack().empty()) return {};
    return Script(ByteSpan(machine.stack().back()));
}

bool isStandardInput(const TxIn& input, const Script& scriptPubKey) {
    switch (scriptType(scriptPubKey)) {
    case ScriptType::NonStandard:
    case ScriptType::WitnessUnknown:
        return false;
    case ScriptType::ScriptHash: {
        const auto redeemScript = redeemScriptOf(input);
        return redeemScript && redeemScript->countSigOps(true) <= maxP2shSigOps;
    }
    default:
        return true;
    }
}

bool isStandardTaprootWitness(std::span<const Bytes> stack) {
    const bool hasAnnex = stack.size() >= 2 && !stack.back().empty() && stack.back()[0] == annexTag;
    if (hasAnnex || stack.empty()) return false;
    if (stack.size() == 1) return true;
    const Bytes& control = stack.back();
    if (control.empty()) return false;
    const bool isTapscript = (control[0] & 0xfe) == 0xc0;
    return !isTapscript || allAtMost(stack.first(stack.size() - 2), maxWitnessStackItemSize);
}

bool isStandardWitness(const TxIn& input, const Script& scriptPubKey) {
    if (input.witness.empty()) return true;
    if (scriptPubKey.isPayToAnchor()) return false;

    const bool isP2sh = scriptPubKey.isP2sh();
    Script program = scriptPubKey;
    if (isP2sh) {
        auto redeemScript = redeemScriptOf(input);
        if (!redeemScript) return false;
        program = std::move(*redeemScript);
    }
    if (!program.witnessProgram()) return false;

    const std::span<const Bytes> stack(input.witness);
    if (program.isP2wsh())
        return stack.back().size() <= maxWitnessScriptSize && stack.size() - 1 <= maxWitnessStackItems
               && allAtMost(stack.first(stack.size() - 1), maxWitnessStackItemSize);
    if (program.isP2tr() && !isP2sh) return isStandardTaprootWitness(stack);
    return true;
}

} // namespace

Amount dustThreshold(const TxOut& output, Amount feePerKvb) {
    if (output.scriptPubKey.isUnspendable()) return Amount();
    const bool isWitness = output.scriptPubKey.witnessProgram().has_value();
    const std::size_t spend = inputOverhead + (isWitness ? signatureAndKeySize / 4 : signatureAndKeySize);
    const auto size = static_cast<std::int64_t>(serializedSize(output) + spend);
    // As fees are: rounded up.
    return Amount((size * feePerKvb.zat() + 999) / 1000);
}

bool isDust(const TxOut& output, Amount feePerKvb) {
    return output.value < dustThreshold(output, feePerKvb);
}

bool isStandardOutput(const Script& scriptPubKey) {
    const ScriptClass kind = classify(scriptPubKey);
    switch (kind.type) {
    case ScriptType::NonStandard:
        return false;
    case ScriptType::Multisig:
        return kind.solutions.back()[0] <= maxStandardMultisigKeys;
    case ScriptType::NullData:
        return scriptPubKey.size() <= maxStandardNullDataSize;
    default:
        return true;
    }
}

std::optional<std::string_view> checkStandard(const Transaction& tx, Amount dustFeePerKvb) {
    const auto version = static_cast<std::uint32_t>(tx.version);
    if (version < 1 || version > maxStandardVersion) return "version";
    if (tx.weight() > maxStandardTxWeight) return "tx-size";
    for (const TxIn& input : tx.inputs) {
        if (input.scriptSig.size() > maxStandardScriptSigSize) return "scriptsig-size";
        if (!input.scriptSig.isPushOnly()) return "scriptsig-not-pushonly";
    }
    int nullData = 0;
    for (const TxOut& output : tx.outputs) {
        if (!isStandardOutput(output.scriptPubKey)) return "scriptpubkey";
        if (scriptType(output.scriptPubKey) == ScriptType::NullData)
            ++nullData;
        else if (isDust(output, dustFeePerKvb))
            return "dust";
    }
    if (nullData > 1) return "multi-op-return";
    if (tx.strippedSize() < minStandardTxSize) return "tx-size-small";
    return {};
}

std::optional<std::string_view> checkStandardInputs(const Transaction& tx,
                                                    std::span<const TxOut> spentOutputs) {
    if (tx.isCoinbase()) return {};
    for (std::size_t i = 0; i < tx.inputs.size(); ++i)
        if (!isStandardInput(tx.inputs[i], spentOutputs[i].scriptPubKey))
            return "bad-txns-nonstandard-inputs";
    for (std::size_t i = 0; i < tx.inputs.size(); ++i)
        if (!isStandardWitness(tx.inputs[i], spentOutputs[i].scriptPubKey)) return "bad-witness-nonstandard";
    return {};
}

std::size_t sigOpAdjustedVsize(std::size_t weight, std::int64_t sigOpCost) {
    return (std::max(weight, static_cast<std::size_t>(sigOpCost * bytesPerSigOp)) + 3) / 4;
}

} // namespace zon
