#include "core/inspect/parts.h"

#include "core/inspect/byte_map.h"
#include "core/script/psbt_finalize.h"
#include "core/script/psbt_spend.h"

#include <algorithm>

namespace zon {

namespace {

std::string originText(const KeyOrigin& origin) {
    return toHex(origin.fingerprint) + origin.path.toString().substr(1);
}

/// The signatures that stand in it and are not part of a final script yet.
void addSignatures(const Psbt& psbt, Inspection& out) {
    for (std::size_t i = 0; i < psbt.inputs.size(); ++i) {
        const PsbtInput& input = psbt.inputs[i];
        const auto number = static_cast<std::uint32_t>(i);
        const auto add = [&](std::string scheme, ByteSpan key, std::uint8_t hashType, std::string signer) {
            InspectedSignature& sig = out.signatures.emplace_back();
            sig.input = number;
            sig.scheme = std::move(scheme);
            sig.key = toHex(key);
            sig.signer = std::move(signer);
            sig.commits = commitment(hashType, number, sig.scheme == "Schnorr");
            sig.note = "Checked when the PSBT is completed.";
        };
        for (const auto& [key, signature] : input.partialSignatures) {
            const auto origin = input.derivations.find(key);
            add("ECDSA", key, signature.empty() ? std::uint8_t{0} : signature.back(),
                origin == input.derivations.end() ? "" : originText(origin->second));
        }
        if (input.tapKeySignature)
            add("Schnorr", input.tapInternalKey ? ByteSpan(*input.tapInternalKey) : ByteSpan(),
                input.tapKeySignature->size() == 65 ? input.tapKeySignature->back() : std::uint8_t{0}, "");
        for (const auto& [signer, signature] : input.tapScriptSignatures) {
            const auto origin = input.tapDerivations.find(signer.key);
            add("Schnorr", signer.key, signature.size() == 65 ? signature.back() : std::uint8_t{0},
                origin == input.tapDerivations.end() ? "" : originText(origin->second.origin));
        }
    }
}

void addFields(const Psbt& psbt, std::vector<InspectedField>& fields) {
    const auto add = [&](std::string group, std::string name, std::string value, std::string explanation,
                         bool isPrivate) {
        fields.push_back({std::move(group), std::move(name), std::move(value), std::move(explanation),
                          Standing::Neutral, isPrivate});
    };
    add("PSBT", "Version", std::to_string(psbt.version), psbt.version == 0 ? "BIP174." : "BIP370.", false);
    if (psbt.signedMessage) add("PSBT", "Signs a message", "yes", "It is no payment (BIP322).", false);
    for (std::size_t i = 0; i < psbt.inputs.size(); ++i) {
        const PsbtInput& input = psbt.inputs[i];
        const std::string group = "Input " + std::to_string(i + 1);
        add(group, "Previous transaction", input.previousTransaction ? "included" : "not included",
            input.previousTransaction ? "The amount is proven by it." : "The amount is only claimed.", false);
        if (input.isFinal()) add(group, "Finished", "yes", "Its script or witness is complete.", false);
        if (const std::size_t n = input.partialSignatures.size() + input.tapScriptSignatures.size(); n > 0)
            add(group, "Signatures", std::to_string(n), "Collected so far.", false);
        for (const auto& [key, origin] : input.derivations)
            add(group, "Key", toHex(key), "From " + originText(origin) + ".", true);
    }
}

void judge(const OpenedPsbt& opened, Inspection& out) {
    Psbt copy = opened.psbt;
    if (opened.psbt.signedMessage) {
        out.badge = "Message";
        out.next = "Sign it to prove that you hold the key. It can't move money.";
        return;
    }
    const auto finished = finalizePsbt(copy);
    if (!finished) {
        out.standing = Standing::Broken;
        out.badge = "Contradicts itself";
        out.next = finished.error().message;
        return;
    }
    if (finished->complete) {
        const auto tx = extractTransaction(copy);
        out.standing = tx ? Standing::Good : Standing::Broken;
        out.badge = tx ? "Complete" : "Invalid";
        out.next = tx ? "Everything needed is there: send it." : tx.error().message;
        return;
    }
    const auto finals =
        static_cast<std::size_t>(std::ranges::count_if(opened.psbt.inputs, &PsbtInput::isFinal));
    out.standing = Standing::Waiting;
    out.badge = "Waits for signatures";
    out.next = finished->waiting.empty() ? "Signatures are missing." : finished->waiting.front();
    if (finished->waiting.size() > 1)
        out.next +=
            " " + counted(finished->waiting.size() - 1, "other input waits", "other inputs wait") + " too.";
    if (finals > 0) out.next += " " + counted(finals, "input is", "inputs are") + " finished.";
}

} // namespace

void explainPsbt(const OpenedPsbt& opened, const Facts& facts, const Money& money, Inspection& out) {
    out.kind = InspectedKind::Psbt;
    out.bytes = opened.raw;
    out.ranges = psbtBytes(opened.raw, facts, money);
    out.size =
        counted(opened.raw.size(), "byte", "bytes") + " · version " + std::to_string(opened.psbt.version);
    const auto view = viewOf(opened.psbt, facts);
    if (!view) {
        out.standing = Standing::Broken;
        out.badge = "Contradicts itself";
        out.sentence = "A PSBT that no transaction can be made of.";
        out.next = view.error().message;
        return;
    }
    out.id = view->tx.txid().display();
    CheckedSpend checked;
    const bool anyFinal = std::ranges::any_of(opened.psbt.inputs, &PsbtInput::isFinal);
    if (anyFinal) checked = checkSpend(*view, facts, false);
    // Unsigned inputs fail for the plain reason that nobody signed them.
    checked.inputs.resize(view->tx.inputs.size());
    for (std::size_t i = 0; i < checked.inputs.size(); ++i)
        if (!opened.psbt.inputs[i].isFinal())
            checked.inputs[i] = {InspectedInput::State::Unsigned, ScriptError::OK,
                                 "Input " + std::to_string(i + 1) + " is not finished yet."};
    out.flow = flowOf(*view, checked, facts, money);
    out.inputs = checked.inputs;
    out.signatures = checked.signatures;
    addSignatures(opened.psbt, out);
    addFields(opened.psbt, out.fields);
    std::ranges::copy(transactionFields(*view, *out.flow, facts, money), std::back_inserter(out.fields));
    out.sentence = flowSentence(*view, *out.flow, facts, money, false);
    judge(opened, out);
    if (const auto failing = out.failingInput(); failing && out.standing != Standing::Broken) {
        out.standing = Standing::Broken;
        out.badge = "Invalid";
        out.next = out.inputs[*failing].sentence;
    }
    if (const auto lies = feeAttackPossible(opened.psbt); !lies.empty())
        out.warnings.push_back(
            "The amounts of " + counted(lies.size(), "input", "inputs")
            + " are only claimed: whoever made this could hide a larger fee. Ask for the previous "
              "transactions before you sign.");
    if (view->knowsAll() && !view->fee())
        out.warnings.emplace_back("It would spend more than its inputs hold.");
    if (!view->knowsAll())
        out.unknown.emplace_back("What some inputs spend is not told, so the fee can't be known.");
    if (!facts.profile)
        out.unknown.emplace_back("No profile is open, so whose addresses these are was not looked up.");
}

} // namespace zon
