#include "core/inspect/spend_view.h"

#include "core/crypto/hash160.h"
#include "core/inspect/words.h"
#include "core/script/interpreter.h"

#include <algorithm>

namespace zon {

namespace {

/// Checks as the transaction does, and writes down what was asked.
class RecordingChecker final : public SignatureChecker {
public:
    struct Check {
        Bytes signature;
        Bytes key;
        std::optional<Digest32> digest;
        std::uint8_t hashType = 0;
        bool schnorr = false;
        bool valid = false;
    };

    RecordingChecker(const PrecomputedTransaction& precomputed, std::uint32_t input, Amount amount)
        : precomputed_(precomputed), input_(input), amount_(amount), inner_(precomputed, input, amount) {}

    bool checkEcdsa(ByteSpan signature, ByteSpan key, ByteSpan scriptCode,
                    SigVersion version) const override {
        const bool valid = inner_.checkEcdsa(signature, key, scriptCode, version);
        if (signature.empty() || checks_.size() >= maxChecks) return valid;
        Check check{toBytes(signature), toBytes(key), {}, signature.back(), false, valid};
        if (valid)
            check.digest = version == SigVersion::WitnessV0
                               ? segwitV0Sighash(precomputed_, input_, scriptCode, amount_, signature.back())
                               : legacySighash(precomputed_.tx(), input_, scriptCode, signature.back());
        note(std::move(check));
        return valid;
    }
    ScriptError checkSchnorr(ByteSpan signature, ByteSpan key, const TaprootContext& context) const override {
        const ScriptError error = inner_.checkSchnorr(signature, key, context);
        if (checks_.size() >= maxChecks) return error;
        const std::uint8_t hashType =
            signature.size() == 65 ? signature.back() : std::uint8_t{SIGHASH_DEFAULT};
        note({toBytes(signature), toBytes(key), taprootSighash(precomputed_, input_, hashType, context),
              hashType, true, error == ScriptError::OK});
        return error;
    }
    bool checkLockTime(std::int64_t lockTime) const override { return inner_.checkLockTime(lockTime); }
    bool checkSequence(std::int64_t sequence) const override { return inner_.checkSequence(sequence); }

    const std::vector<Check>& checks() const { return checks_; }

private:
    static constexpr std::size_t maxChecks = 2'000;

    /// OP_CHECKMULTISIG tries a signature with one key after the other: what counts is whether one fits.
    void note(Check check) const {
        const auto same = std::ranges::find_if(
            checks_, [&](const Check& c) { return c.signature == check.signature && !c.valid; });
        if (same == checks_.end())
            checks_.push_back(std::move(check));
        else if (check.valid)
            *same = std::move(check);
        else
            same->key.clear();
    }

    const PrecomputedTransaction& precomputed_;
    std::uint32_t input_;
    Amount amount_;
    TransactionSignatureChecker inner_;
    mutable std::vector<Check> checks_; ///< a checker is const to the scripts that ask it
};

/// How many bytes the signatures could hash at most.
std::uint64_t hashingOf(const SpendView& view) {
    std::uint64_t checks = 0;
    for (std::size_t i = 0; i < view.tx.inputs.size(); ++i) {
        const TxIn& in = view.tx.inputs[i];
        if (!in.witness.empty()) continue; // shares its hashes with the others
        checks += in.scriptSig.countSigOps(true);
        if (view.spent[i]) checks += view.spent[i]->scriptPubKey.countSigOps(true);
        if (view.spent[i] && view.spent[i]->scriptPubKey.isP2sh()) checks += maxKeysPerMultisig;
    }
    return checks * view.tx.strippedSize();
}

std::string signerOf(const Bytes& key, const Facts& facts, const std::optional<TxOut>& spent) {
    if (key.empty()) return {};
    const ScriptFacts* about = spent ? facts.about(spent->scriptPubKey) : nullptr;
    if (about == nullptr || !about->isOurs()) return {};
    const ScriptType type = scriptType(spent->scriptPubKey);
    const bool oneKey = type == ScriptType::PubKeyHash || type == ScriptType::WitnessV0KeyHash
                        || type == ScriptType::WitnessV1Taproot || type == ScriptType::PubKey;
    return oneKey ? about->wallet : "a key of " + about->wallet;
}

bool needsAllSpent(const SpendView& view, std::size_t i) {
    return view.spent[i] && view.spent[i]->scriptPubKey.isP2tr();
}

std::vector<TxOut> spentIfAll(const SpendView& view) {
    if (!view.knowsAll()) return {};
    std::vector<TxOut> all;
    for (const auto& output : view.spent)
        all.push_back(*output);
    return all;
}

bool isUnsigned(const TxIn& input) {
    return input.scriptSig.empty() && input.witness.empty();
}

ScriptError verdictOf(const SpendView& view, std::uint32_t i, ScriptFlags flags,
                      const SignatureChecker& checker) {
    return verifyScript(view.tx.inputs[i].scriptSig, view.spent[i]->scriptPubKey, view.tx.inputs[i].witness,
                        flags, checker);
}

InspectedInput inputOf(const SpendView& view, std::uint32_t i, bool confirmed,
                       const RecordingChecker& checker, const PrecomputedTransaction& precomputed) {
    using State = InspectedInput::State;
    const std::string which = "Input " + std::to_string(i + 1);
    const ScriptError error = verdictOf(view, i, consensusFlags, checker);
    if (error != ScriptError::OK) {
        if (isUnsigned(view.tx.inputs[i])) return {State::Unsigned, error, which + " is not signed yet."};
        return {State::Fails, error,
                which + " fails with " + std::string(scriptErrorName(error)) + ": "
                    + std::string(scriptErrorSentence(error))};
    }
    if (!confirmed) {
        const TransactionSignatureChecker plain(precomputed, i, view.spent[i]->value);
        const ScriptError strict = verdictOf(view, i, standardFlags, plain);
        if (strict != ScriptError::OK)
            return {State::Passes, strict,
                    which + " is valid, but nodes don't relay it (" + std::string(scriptErrorName(strict))
                        + "): " + std::string(scriptErrorSentence(strict))};
    }
    return {State::Passes, ScriptError::OK, which + " may spend what it spends: its script ends true."};
}

} // namespace

bool SpendView::knowsAll() const {
    return !tx.isCoinbase()
           && std::ranges::all_of(spent, [](const auto& output) { return output.has_value(); });
}

std::optional<Amount> SpendView::fee() const {
    if (!knowsAll() || spent.empty()) return {};
    Amount in;
    for (const auto& output : spent) {
        if (!output->value.isMoney()) return {};
        in += output->value;
        if (!in.isMoney()) return {};
    }
    Amount out;
    for (const TxOut& output : tx.outputs) {
        if (!output.value.isMoney()) return {};
        out += output.value;
        if (!out.isMoney()) return {};
    }
    if (out > in) return {};
    return in - out;
}

SpendView viewOf(const Transaction& tx, const Facts& facts) {
    SpendView view{tx, {}};
    view.spent.resize(tx.inputs.size());
    for (std::size_t i = 0; i < tx.inputs.size(); ++i)
        if (const auto found = facts.spent.find(tx.inputs[i].prevout); found != facts.spent.end())
            view.spent[i] = found->second;
    return view;
}

Result<SpendView> viewOf(const Psbt& psbt, const Facts& facts) {
    auto tx = psbt.unsignedTransaction();
    if (!tx) return fail(tx);
    SpendView view = viewOf(*tx, facts);
    for (std::size_t i = 0; i < psbt.inputs.size(); ++i) {
        if (const TxOut* told = psbt.spentOutput(i); told != nullptr && !view.spent[i]) view.spent[i] = *told;
        if (psbt.inputs[i].finalScriptSig) view.tx.inputs[i].scriptSig = *psbt.inputs[i].finalScriptSig;
        if (psbt.inputs[i].finalWitness) view.tx.inputs[i].witness = *psbt.inputs[i].finalWitness;
    }
    return view;
}

Result<SpendView> viewOf(const Subject& subject) {
    if (const auto* tx = std::get_if<OpenedTransaction>(&subject.thing)) return viewOf(tx->tx, subject.facts);
    if (const auto* psbt = std::get_if<OpenedPsbt>(&subject.thing)) return viewOf(psbt->psbt, subject.facts);
    return fail(ErrorCode::InvalidArgument,
                "Only a transaction or PSBT has inputs that can be stepped through.");
}

CheckedSpend checkSpend(const SpendView& view, const Facts& facts, bool confirmed) {
    CheckedSpend out;
    out.inputs.resize(view.tx.inputs.size());
    if (view.tx.isCoinbase()) return out;
    if (hashingOf(view) > maxSignatureHashing) {
        out.tooExpensive = true;
        for (InspectedInput& input : out.inputs)
            input.sentence = "Not checked: its signatures would take too long.";
        return out;
    }
    const PrecomputedTransaction precomputed(view.tx, spentIfAll(view));
    for (std::uint32_t i = 0; i < view.tx.inputs.size(); ++i) {
        InspectedInput& input = out.inputs[i];
        if (!view.spent[i] || (needsAllSpent(view, i) && !precomputed.knowsSpentOutputs())) {
            input.sentence = !view.spent[i]
                                 ? "What input " + std::to_string(i + 1)
                                       + " spends is unknown to this wallet, so its script can't be checked."
                                 : "Taproot signatures commit to everything that is spent, and not all of it "
                                   "is known to this wallet.";
            continue;
        }
        const RecordingChecker checker(precomputed, i, view.spent[i]->value);
        input = inputOf(view, i, confirmed, checker, precomputed);
        for (const RecordingChecker::Check& check : checker.checks()) {
            InspectedSignature& sig = out.signatures.emplace_back();
            sig.input = i;
            sig.state = check.valid ? InspectedSignature::State::Valid : InspectedSignature::State::Invalid;
            sig.scheme = check.schnorr ? "Schnorr" : "ECDSA";
            sig.key = toHex(check.key);
            sig.signer = check.valid ? signerOf(check.key, facts, view.spent[i]) : "";
            sig.commits = commitment(check.hashType, i, check.schnorr);
            if (check.digest) sig.digest = toHex(*check.digest);
            if (!check.valid)
                sig.note = check.key.empty()
                               ? "No key of the script made this signature."
                               : "This key did not sign this transaction: another one was signed, or it was "
                                 "changed afterwards.";
        }
    }
    return out;
}

ScriptFlags flagsFor(const SpendView& view, std::uint32_t input, bool confirmed) {
    if (confirmed || !view.spent[input]) return consensusFlags;
    const PrecomputedTransaction precomputed(view.tx, spentIfAll(view));
    const TransactionSignatureChecker checker(precomputed, input, view.spent[input]->value);
    const bool onlyNodesObject = verdictOf(view, input, consensusFlags, checker) == ScriptError::OK
                                 && verdictOf(view, input, standardFlags, checker) != ScriptError::OK;
    return onlyNodesObject ? standardFlags : consensusFlags;
}

} // namespace zon
