#include "core/script/psbt_sign.h"

#include "core/script/psbt_finalize.h"
#include "core/script/psbt_signer.h"

#include <algorithm>
#include <utility>

namespace zon {

namespace {

constexpr std::uint32_t outputTypeMask = 0x1f;

constexpr std::pair<std::uint32_t, std::string_view> hashTypes[] = {
    {SIGHASH_DEFAULT, "DEFAULT"},
    {SIGHASH_ALL, "ALL"},
    {SIGHASH_NONE, "NONE"},
    {SIGHASH_SINGLE, "SINGLE"},
    {SIGHASH_ALL | SIGHASH_ANYONECANPAY, "ALL|ANYONECANPAY"},
    {SIGHASH_NONE | SIGHASH_ANYONECANPAY, "NONE|ANYONECANPAY"},
    {SIGHASH_SINGLE | SIGHASH_ANYONECANPAY, "SINGLE|ANYONECANPAY"},
};

bool isDefined(std::uint32_t type) {
    return std::ranges::any_of(hashTypes, [&](const auto& known) { return known.first == type; });
}

/// BIP370: what may still be changed after a signature of this type.
void closeForChanges(Psbt& psbt, std::uint32_t type) {
    if (!psbt.modifiable) return;
    std::uint8_t flags = *psbt.modifiable;
    const auto close = [&](std::uint8_t flag) { flags = static_cast<std::uint8_t>(flags & ~flag); };
    if ((type & SIGHASH_ANYONECANPAY) == 0) close(Psbt::inputsModifiable);
    if ((type & outputTypeMask) != SIGHASH_NONE) close(Psbt::outputsModifiable);
    if ((type & outputTypeMask) == SIGHASH_SINGLE) flags |= Psbt::hasSighashSingle;
    psbt.modifiable = flags;
}

std::string feeAttackNote(const std::vector<std::size_t>& inputs) {
    return "The amount of " + inputName(inputs[0])
           + (inputs.size() > 1 ? " and " + std::to_string(inputs.size() - 1) + " more" : "")
           + " is only claimed, not proven by the whole previous transaction. Who claims a lower amount than "
             "it "
             "is can make you pay the rest as fee by having you sign twice.";
}

} // namespace

Result<void> checkHashType(const SigningRound& round, std::size_t i, std::uint32_t type, SigVersion version) {
    const bool usual = type == SIGHASH_ALL || (type == SIGHASH_DEFAULT && version == SigVersion::Taproot);
    if (usual) return {};
    const bool exists = isDefined(type) && (type != SIGHASH_DEFAULT || version == SigVersion::Taproot);
    if (!exists)
        return fail(ErrorCode::Rejected, "In this PSBT " + inputName(i) + " asks for a signature of type "
                                             + std::to_string(type) + ", which doesn't exist.");
    if (std::ranges::find(round.options.acceptedHashTypes, type) == round.options.acceptedHashTypes.end())
        return fail(
            ErrorCode::Rejected,
            "In this PSBT " + inputName(i) + " asks for a signature of type " + sighashName(type)
                + ", which lets others change parts of the transaction afterwards. Sign it only if you "
                  "know why, by accepting that type.");
    if ((type & outputTypeMask) == SIGHASH_SINGLE && i >= round.tx.tx().outputs.size())
        return fail(ErrorCode::Rejected,
                    "In this PSBT " + inputName(i)
                        + " asks for a signature of the output beside it, but there is none: "
                          "such a signature could be used for anything.");
    return {};
}

Result<PsbtSignReport> signPsbt(Psbt& psbt, SigningKeys& keys, const PsbtSignOptions& options) {
    const auto tx = psbt.unsignedTransaction();
    if (!tx) return fail(tx);
    Psbt signedPsbt = psbt;
    PsbtSignReport report;

    const auto claimed = feeAttackPossible(psbt);
    const PrecomputedTransaction precomputed(*tx, psbt.spentOutputs().value_or(std::vector<TxOut>()));
    SigningRound round{precomputed, keys, options, report.notes};
    bool signedClaimed = false;
    for (std::size_t i = 0; i < psbt.inputs.size(); ++i) {
        PsbtInput& input = signedPsbt.inputs[i];
        if (input.isFinal()) continue;
        const auto spend = findSpend(psbt, i);
        if (!spend) return fail(spend);
        if (!*spend || !(*spend)->complete) continue;
        const bool taproot = (*spend)->version == SigVersion::Taproot;
        const auto added =
            taproot ? signTaprootInput(round, i, **spend, input) : signEcdsaInput(round, i, **spend, input);
        if (!added) return fail(added);
        if (*added == 0) continue;
        report.signatures += *added;
        signedClaimed = signedClaimed || std::ranges::find(claimed, i) != claimed.end();
        closeForChanges(signedPsbt, input.sighashType.value_or(taproot ? SIGHASH_DEFAULT : SIGHASH_ALL));
    }
    if (signedClaimed && options.requirePreviousTransactions)
        return fail(ErrorCode::Rejected,
                    feeAttackNote(claimed) + " Ask for a PSBT with the whole transactions.");
    if (signedClaimed) report.notes.push_back(feeAttackNote(claimed));

    psbt = std::move(signedPsbt);
    report.complete = canFinalize(psbt);
    return report;
}

std::string sighashName(std::uint32_t type) {
    for (const auto& [known, name] : hashTypes)
        if (known == type) return std::string(name);
    return std::to_string(type);
}

Result<std::uint32_t> sighashByName(std::string_view name) {
    for (const auto& [type, known] : hashTypes)
        if (known == name) return type;
    return fail(ErrorCode::InvalidArgument,
                "“" + std::string(name)
                    + "” is no hash type: there are DEFAULT, ALL, NONE and SINGLE, the last three also with "
                      "|ANYONECANPAY behind.");
}

} // namespace zon
