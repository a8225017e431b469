#include "core/script/psbt.h"

#include <algorithm>

namespace zon {

bool PsbtInput::isFinal() const {
    return (finalScriptSig && !finalScriptSig->empty()) || (finalWitness && !finalWitness->empty());
}

void PsbtInput::clearSigningFields() {
    PsbtInput kept;
    kept.prevout = prevout;
    kept.sequence = sequence;
    kept.requiredTime = requiredTime;
    kept.requiredHeight = requiredHeight;
    kept.previousTransaction = std::move(previousTransaction);
    kept.witnessUtxo = std::move(witnessUtxo);
    kept.finalScriptSig = std::move(finalScriptSig);
    kept.finalWitness = std::move(finalWitness);
    kept.unknown = std::move(unknown);
    *this = std::move(kept);
}

Result<std::uint32_t> Psbt::lockTime() const {
    std::uint32_t time = 0;
    std::uint32_t height = 0;
    bool anyRequired = false;
    bool timeFitsAll = true;
    bool heightFitsAll = true;
    for (const PsbtInput& input : inputs) {
        if (!input.requiredTime && !input.requiredHeight) continue;
        anyRequired = true;
        timeFitsAll = timeFitsAll && input.requiredTime;
        heightFitsAll = heightFitsAll && input.requiredHeight;
        time = std::max(time, input.requiredTime.value_or(0));
        height = std::max(height, input.requiredHeight.value_or(0));
    }
    if (!anyRequired) return fallbackLockTime.value_or(0);
    if (heightFitsAll) return height; // BIP370: where both would do, the height
    if (timeFitsAll) return time;
    return fail(
        ErrorCode::InvalidArgument,
        "The inputs of this PSBT can't be spent together: one must wait for a block height and another "
        "for a time. Spend them in two transactions.");
}

Result<Transaction> Psbt::unsignedTransaction() const {
    const auto lock = lockTime();
    if (!lock) return fail(lock);
    Transaction tx;
    tx.version = txVersion;
    tx.lockTime = *lock;
    for (const PsbtInput& input : inputs)
        tx.inputs.push_back({input.prevout, {}, input.sequence.value_or(TxIn::sequenceFinal), {}});
    for (const PsbtOutput& output : outputs)
        tx.outputs.push_back(output.output);
    return tx;
}

Result<Txid> Psbt::uniqueId() const {
    auto tx = unsignedTransaction();
    if (!tx) return fail(tx);
    for (TxIn& input : tx->inputs)
        input.sequence = 0;
    return tx->txid();
}

const TxOut* Psbt::spentOutput(std::size_t i) const {
    const PsbtInput& input = inputs[i];
    if (input.previousTransaction && input.prevout.index < input.previousTransaction->outputs.size())
        return &input.previousTransaction->outputs[input.prevout.index];
    return input.witnessUtxo ? &*input.witnessUtxo : nullptr;
}

std::optional<std::vector<TxOut>> Psbt::spentOutputs() const {
    std::vector<TxOut> spent;
    spent.reserve(inputs.size());
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const TxOut* output = spentOutput(i);
        if (output == nullptr) return {};
        spent.push_back(*output);
    }
    return spent;
}

std::optional<Amount> Psbt::fee() const {
    // Amounts are anyone's: each sum is checked before it grows, so that nothing can overflow.
    Amount in;
    Amount out;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const TxOut* spent = spentOutput(i);
        if (spent == nullptr || !spent->value.isMoney()) return {};
        in += spent->value;
        if (!in.isMoney()) return {};
    }
    for (const PsbtOutput& output : outputs) {
        if (!output.output.value.isMoney()) return {};
        out += output.output.value;
        if (!out.isMoney()) return {};
    }
    if (out > in) return {};
    return in - out;
}

bool Psbt::isFinal() const {
    return std::ranges::all_of(inputs, &PsbtInput::isFinal);
}

std::string inputName(std::size_t i) {
    return "input " + std::to_string(i + 1);
}

std::string outputName(std::size_t i) {
    return "output " + std::to_string(i + 1);
}

} // namespace zon
