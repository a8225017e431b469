#include "core/script/psbt_combine.h"

#include "core/script/psbt_build.h"

namespace zon {

namespace {

template <typename Map>
void mergeMap(Map& into, const Map& from) {
    into.insert(from.begin(), from.end());
}

template <typename T>
void mergeOptional(std::optional<T>& into, const std::optional<T>& from) {
    if (!into) into = from;
}

void mergeInput(PsbtInput& into, const PsbtInput& from) {
    if (!into.previousTransaction) into.previousTransaction = from.previousTransaction;
    mergeOptional(into.sequence, from.sequence);
    mergeOptional(into.requiredTime, from.requiredTime);
    mergeOptional(into.requiredHeight, from.requiredHeight);
    mergeOptional(into.witnessUtxo, from.witnessUtxo);
    mergeMap(into.partialSignatures, from.partialSignatures);
    mergeOptional(into.sighashType, from.sighashType);
    mergeOptional(into.redeemScript, from.redeemScript);
    mergeOptional(into.witnessScript, from.witnessScript);
    mergeMap(into.derivations, from.derivations);
    mergeMap(into.ripemd160Preimages, from.ripemd160Preimages);
    mergeMap(into.sha256Preimages, from.sha256Preimages);
    mergeMap(into.hash160Preimages, from.hash160Preimages);
    mergeMap(into.hash256Preimages, from.hash256Preimages);
    mergeOptional(into.tapKeySignature, from.tapKeySignature);
    mergeMap(into.tapScriptSignatures, from.tapScriptSignatures);
    mergeMap(into.tapLeaves, from.tapLeaves);
    mergeMap(into.tapDerivations, from.tapDerivations);
    mergeOptional(into.tapInternalKey, from.tapInternalKey);
    mergeOptional(into.tapMerkleRoot, from.tapMerkleRoot);
    // The two parts of one final input belong together: they are not mixed from two.
    if (!into.isFinal() && from.isFinal()) {
        into.finalScriptSig = from.finalScriptSig;
        into.finalWitness = from.finalWitness;
    }
    mergeMap(into.unknown, from.unknown);
    if (into.isFinal()) into.clearSigningFields();
}

void mergeOutput(PsbtOutput& into, const PsbtOutput& from) {
    mergeOptional(into.redeemScript, from.redeemScript);
    mergeOptional(into.witnessScript, from.witnessScript);
    mergeMap(into.derivations, from.derivations);
    mergeOptional(into.tapInternalKey, from.tapInternalKey);
    if (into.tapTree.empty()) into.tapTree = from.tapTree;
    mergeMap(into.tapDerivations, from.tapDerivations);
    mergeMap(into.unknown, from.unknown);
}

/// What may be modified is what all allow; that pairs must stay together holds when one says so.
void mergeModifiable(Psbt& into, const Psbt& from) {
    if (!into.modifiable && !from.modifiable) return;
    const std::uint8_t a = into.modifiable.value_or(0);
    const std::uint8_t b = from.modifiable.value_or(0);
    into.modifiable = static_cast<std::uint8_t>((a & b) | ((a | b) & Psbt::hasSighashSingle));
}

Result<void> merge(Psbt& into, Psbt from) {
    const auto wanted = into.uniqueId();
    const auto given = from.uniqueId();
    if (!wanted) return fail(wanted);
    if (!given) return fail(given);
    const bool sameShape =
        into.inputs.size() == from.inputs.size() && into.outputs.size() == from.outputs.size();
    if (*wanted != *given || !sameShape)
        return fail(ErrorCode::InvalidArgument,
                    "These PSBTs are of different transactions, so they can't be combined.");
    for (std::size_t i = 0; i < into.inputs.size(); ++i) {
        const auto a = into.inputs[i].sequence;
        const auto b = from.inputs[i].sequence;
        if (a.value_or(TxIn::sequenceFinal) != b.value_or(TxIn::sequenceFinal))
            return fail(ErrorCode::InvalidArgument,
                        "These PSBTs can't be combined: " + inputName(i)
                            + " has another sequence number in each, and signatures commit to it.");
    }
    if (into.version != from.version) {
        if (auto done = convertPsbt(into, 2); !done) return done;
        if (auto done = convertPsbt(from, 2); !done) return done;
        mergeOptional(into.modifiable, from.modifiable); // version 0 says nothing about it
        mergeOptional(from.modifiable, into.modifiable);
    }
    mergeModifiable(into, from);
    mergeOptional(into.fallbackLockTime, from.fallbackLockTime);
    mergeMap(into.xpubs, from.xpubs);
    mergeOptional(into.signedMessage, from.signedMessage);
    mergeMap(into.unknown, from.unknown);
    for (std::size_t i = 0; i < into.inputs.size(); ++i)
        mergeInput(into.inputs[i], from.inputs[i]);
    for (std::size_t i = 0; i < into.outputs.size(); ++i)
        mergeOutput(into.outputs[i], from.outputs[i]);
    return {};
}

} // namespace

Result<Psbt> combinePsbts(std::span<const Psbt> psbts) {
    if (psbts.empty())
        return fail(ErrorCode::InvalidArgument, "There is no PSBT to combine. Give at least one.");
    Psbt combined = psbts[0];
    for (const Psbt& other : psbts.subspan(1))
        if (auto done = merge(combined, other); !done) return fail(done);
    return combined;
}

} // namespace zon
