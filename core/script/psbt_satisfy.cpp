#include "core/script/psbt_satisfy.h"

#include "core/crypto/hash160.h"
#include "core/script/interpreter.h"
#include "core/script/psbt_miniscript.h"
#include "core/script/psbt_sign.h"
#include "core/script/standard.h"

namespace zon {

namespace {

constexpr std::size_t plainSchnorrSize = 64; ///< without hash type: the default

std::unexpected<Error> waits(std::string why) {
    return fail(ErrorCode::NotFound, std::move(why));
}

/// BIP174: where a hash type is asked for, no signature of another may be used.
Result<void> checkHashTypes(const PsbtInput& input) {
    if (!input.sighashType) return {};
    const auto other = [&](const Bytes& signature, std::uint32_t type) {
        return signature.empty() || type != *input.sighashType;
    };
    const auto otherSchnorr = [&](const Bytes& signature) {
        return other(signature, signature.size() == plainSchnorrSize ? std::uint32_t{SIGHASH_DEFAULT}
                                                                     : std::uint32_t{signature.back()});
    };
    bool wrong = input.tapKeySignature && otherSchnorr(*input.tapKeySignature);
    for (const auto& [key, signature] : input.partialSignatures)
        wrong = wrong || signature.empty() || other(signature, signature.back());
    for (const auto& [signer, signature] : input.tapScriptSignatures)
        wrong = wrong || otherSchnorr(signature);
    if (wrong)
        return waits("has a signature of another type than " + sighashName(*input.sighashType)
                     + ", which is asked for");
    return {};
}

class InputSatisfier {
public:
    InputSatisfier(const Psbt& psbt, std::size_t i, const PsbtSpend& spend, const PrecomputedTransaction& tx,
                   const ScriptSatisfier& other)
        : psbt_(psbt),
          input_(psbt.inputs[i]),
          index_(i),
          spend_(spend),
          checker_(tx, i, spend.spent.value),
          knowsAll_(tx.knowsSpentOutputs()),
          other_(other) {}

    Result<FinalInput> satisfy() const {
        if (auto done = checkHashTypes(input_); !done) return fail(done);
        auto result = spend_.version == SigVersion::Taproot ? taproot() : scripted();
        if (!result || (spend_.version == SigVersion::Taproot && !knowsAll_)) return result;
        const ScriptError error = verifyScript(result->scriptSig, spend_.spent.scriptPubKey, result->witness,
                                               standardFlags, checker_);
        if (error != ScriptError::OK)
            return waits("has signatures that don't make it valid (" + std::string(scriptErrorName(error))
                         + ")");
        return result;
    }

private:
    /// The signature of a key, when it is there and right.
    const Bytes* signatureOf(ByteSpan key) const {
        const auto found = input_.partialSignatures.find(toBytes(key));
        if (found == input_.partialSignatures.end()) return nullptr;
        const bool right = checker_.checkEcdsa(found->second, key, spend_.script.span(), spend_.version);
        return right ? &found->second : nullptr;
    }

    Result<Witness> multisig(const ScriptClass& script) const {
        const std::size_t required = script.solutions.front()[0];
        Witness stack{Bytes()}; // OP_CHECKMULTISIG takes one element too many
        for (std::size_t i = 1; i + 1 < script.solutions.size() && stack.size() <= required; ++i)
            if (const Bytes* signature = signatureOf(script.solutions[i])) stack.push_back(*signature);
        const std::size_t missing = required + 1 - stack.size();
        if (missing > 0)
            return waits("needs " + std::to_string(missing) + " more "
                         + (missing == 1 ? "signature" : "signatures"));
        return stack;
    }

    Result<Witness> keyHash(ByteSpan hash) const {
        for (const auto& [key, signature] : input_.partialSignatures)
            if (equal(hash160(key), hash) && signatureOf(key) != nullptr) return Witness{signature, key};
        return waits("needs a signature");
    }

    /// What the innermost script wants on its stack.
    Result<Witness> stackFor(const Script& script) const {
        const ScriptClass kind = classify(script);
        switch (kind.type) {
        case ScriptType::PubKey: {
            const Bytes* signature = signatureOf(kind.solutions[0]);
            if (signature == nullptr) return waits("needs a signature");
            return Witness{*signature};
        }
        case ScriptType::PubKeyHash:
            return keyHash(kind.solutions[0]);
        case ScriptType::Multisig:
            return multisig(kind);
        default:
            break;
        }
        if (other_)
            if (auto stack = other_({psbt_, index_, script, spend_.version, {}})) return std::move(*stack);
        return miniscript(script);
    }

    Result<Witness> miniscript(const Script& script) const {
        constexpr const char* notUnderstood = "has a script that is not understood here";
        if (spend_.version != SigVersion::WitnessV0) return waits(notUnderstood);
        auto stack = satisfyMiniscript(script, input_, {}, checker_);
        if (stack) return stack;
        switch (stack.error().code) {
        case ErrorCode::Unsupported:
            return waits(notUnderstood);
        case ErrorCode::NotFound:
            return waits("waits for signatures, for preimages or for the end of a lock");
        default:
            return waits("needs another signature: without it strangers could change how it is spent");
        }
    }

    Result<FinalInput> scripted() const {
        auto stack = stackFor(spend_.script);
        if (!stack) return fail(stack);
        FinalInput result;
        if (spend_.version == SigVersion::WitnessV0) {
            if (!spend_.witnessKeyHash) stack->push_back(spend_.script.bytes());
            result.witness = std::move(*stack);
        } else {
            for (const Bytes& element : *stack)
                result.scriptSig.pushMinimal(element);
        }
        if (spend_.nested) result.scriptSig.push(input_.redeemScript->span());
        return result;
    }

    std::optional<Witness> stackForLeaf(const TapLeaf& leaf) const {
        if (leaf.version != tapscriptVersion) return {};
        if (auto stack = satisfyKeyLeaf(leaf, input_)) return stack;
        const Script script(leaf.script);
        const Digest32 hash = leaf.hash();
        if (other_)
            if (auto stack = other_({psbt_, index_, script, SigVersion::Tapscript, hash})) return stack;
        auto stack = satisfyMiniscript(script, input_, hash, checker_);
        if (!stack) return {};
        return std::move(*stack);
    }

    Result<FinalInput> taproot() const {
        if (input_.tapKeySignature) return FinalInput{{}, {*input_.tapKeySignature}};
        std::optional<Witness> best;
        for (const auto& [controlBlock, leaf] : input_.tapLeaves) {
            auto stack = stackForLeaf(leaf);
            if (!stack) continue;
            stack->push_back(leaf.script);
            stack->push_back(controlBlock);
            if (!best || serializedSize(*stack) < serializedSize(*best)) best = std::move(stack);
        }
        if (!best) return waits("needs a signature, of its key or of enough keys of one of its scripts");
        return FinalInput{{}, std::move(*best)};
    }

    const Psbt& psbt_;
    const PsbtInput& input_;
    std::size_t index_;
    const PsbtSpend& spend_;
    TransactionSignatureChecker checker_;
    bool knowsAll_;
    const ScriptSatisfier& other_;
};

} // namespace

Result<FinalInput> satisfyInput(const Psbt& psbt, std::size_t i, const PsbtSpend& spend,
                                const PrecomputedTransaction& tx, const ScriptSatisfier& satisfier) {
    return InputSatisfier(psbt, i, spend, tx, satisfier).satisfy();
}

} // namespace zon
