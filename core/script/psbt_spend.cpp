#include "core/script/psbt_spend.h"

#include "core/crypto/hash160.h"
#include "core/script/standard.h"

namespace zon {

namespace {

std::unexpected<Error> refuse(std::size_t i, std::string_view why) {
    return fail(ErrorCode::Rejected, "In this PSBT " + inputName(i) + " " + std::string(why)
                                         + ". Don't sign it; ask for a new one from whom it came.");
}

/// The spent output, agreed on by both forms in which it can be told.
Result<std::optional<TxOut>> findSpent(const Psbt& psbt, std::size_t i) {
    const PsbtInput& input = psbt.inputs[i];
    if (!input.previousTransaction) return input.witnessUtxo;
    const Transaction& previous = *input.previousTransaction;
    if (previous.txid() != input.prevout.txid)
        return refuse(i, "comes with a previous transaction that is not the one it spends");
    if (input.prevout.index >= previous.outputs.size())
        return refuse(i, "spends an output that its previous transaction doesn't have");
    const TxOut& spent = previous.outputs[input.prevout.index];
    if (input.witnessUtxo && *input.witnessUtxo != spent)
        return refuse(i, "says two different things about what it spends");
    return spent;
}

/// Follows P2SH; nothing when its redeem script isn't told.
Result<std::optional<Script>> throughRedeemScript(const PsbtInput& input, std::size_t i, PsbtSpend& spend) {
    const Script& outer = spend.spent.scriptPubKey;
    if (input.redeemScript) {
        if (p2shOf(*input.redeemScript) != outer)
            return refuse(i, "has a redeem script that is not the one its output commits to");
        spend.nested = true;
        return *input.redeemScript;
    }
    if (!outer.isP2sh()) return outer;
    spend.missing = "its redeem script";
    return std::optional<Script>();
}

Result<void> throughWitnessProgram(const PsbtInput& input, std::size_t i, const Script& inner,
                                   PsbtSpend& spend) {
    if (input.witnessScript && (!inner.isP2wsh() || p2wshOf(*input.witnessScript) != inner))
        return refuse(i, "has a witness script that is not the one its output commits to");
    if (inner.isP2wpkh()) {
        spend.version = SigVersion::WitnessV0;
        spend.witnessKeyHash = true;
        spend.script = p2pkhScript(inner.witnessProgram()->program);
        spend.complete = true;
    } else if (inner.isP2wsh()) {
        spend.version = SigVersion::WitnessV0;
        spend.complete = input.witnessScript.has_value();
        if (spend.complete)
            spend.script = *input.witnessScript;
        else
            spend.missing = "its witness script";
    } else if (inner.isP2tr() && !spend.nested) {
        spend.version = SigVersion::Taproot;
        spend.script = inner;
        spend.complete = true;
    } else if (inner.witnessProgram()) {
        spend.missing = "rules for its kind of output, which don't exist yet";
    } else {
        spend.script = inner;
        spend.complete = true;
    }
    return {};
}

} // namespace

Result<std::optional<PsbtSpend>> findSpend(const Psbt& psbt, std::size_t i) {
    auto spent = findSpent(psbt, i);
    if (!spent) return fail(spent);
    if (!*spent) return std::optional<PsbtSpend>();

    const PsbtInput& input = psbt.inputs[i];
    PsbtSpend spend;
    spend.spent = std::move(**spent);
    const auto inner = throughRedeemScript(input, i, spend);
    if (!inner) return fail(inner);
    if (!*inner) return spend;
    if (auto done = throughWitnessProgram(input, i, **inner, spend); !done) return fail(done);

    // What a legacy signature commits to doesn't include the amount, so a claimed output is worth nothing.
    if (spend.complete && !spend.isWitness() && input.witnessUtxo)
        return refuse(i, "is told its output the way that only segwit outputs may be told");
    return spend;
}

std::vector<std::size_t> feeAttackPossible(const Psbt& psbt) {
    std::vector<std::size_t> claimed;
    if (psbt.inputs.size() < 2) return claimed;
    for (std::size_t i = 0; i < psbt.inputs.size(); ++i) {
        if (psbt.inputs[i].previousTransaction || psbt.inputs[i].isFinal()) continue;
        const auto spend = findSpend(psbt, i);
        if (spend && *spend && (*spend)->version == SigVersion::WitnessV0) claimed.push_back(i);
    }
    return claimed;
}

} // namespace zon
