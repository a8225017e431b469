#include "core/script/psbt_signer.h"

#include "core/crypto/signature.h"

namespace zon {

namespace {

struct Signer {
    Bytes publicKey;
    PrivateKey key;
};

/// The keys that are here and have a say in the script. A wallet tells where its own come from; single keys
/// are found by what the script shows.
std::vector<Signer> findSigners(SigningRound& round, const PsbtSpend& spend, const PsbtInput& input) {
    const ScriptKeys mentioned(spend.script.span());
    std::map<Bytes, const KeyOrigin*> candidates;
    for (const auto& [key, origin] : input.derivations)
        if (mentioned.mentions(key)) candidates.emplace(key, &origin);
    for (Bytes& key : round.keys.mentionedIn(mentioned))
        candidates.emplace(std::move(key), nullptr);

    std::vector<Signer> signers;
    for (const auto& [publicKey, origin] : candidates) {
        const bool usable =
            publicKey.size() == 33 || (publicKey.size() == 65 && spend.version == SigVersion::Base);
        if (!usable || input.partialSignatures.contains(publicKey)) continue;
        if (auto key = round.keys.find(publicKey, origin)) signers.push_back({publicKey, std::move(*key)});
    }
    return signers;
}

} // namespace

Result<std::size_t> signEcdsaInput(SigningRound& round, std::size_t i, const PsbtSpend& spend,
                                   PsbtInput& input) {
    const auto signers = findSigners(round, spend, input);
    if (signers.empty()) return std::size_t{0};
    if (hasCodeSeparator(spend.script.span())) {
        round.notes.push_back(
            "The script of " + inputName(i)
            + " has an OP_CODESEPARATOR, so what would be signed depends on the way through "
              "it: it was not signed.");
        return std::size_t{0};
    }
    const std::uint32_t type = input.sighashType.value_or(SIGHASH_ALL);
    if (auto done = checkHashType(round, i, type, spend.version); !done) return fail(done);

    const auto hashType = static_cast<std::int32_t>(type);
    const Digest32 digest =
        spend.version == SigVersion::WitnessV0
            ? segwitV0Sighash(round.tx, i, spend.script.span(), spend.spent.value, hashType)
            : legacySighash(round.tx.tx(), i, spend.script.span(), hashType);
    for (const Signer& signer : signers) {
        Bytes signature = ecdsaSign(signer.key, digest);
        signature.push_back(static_cast<std::uint8_t>(type));
        input.partialSignatures.emplace(signer.publicKey, std::move(signature));
    }
    return signers.size();
}

} // namespace zon
