#include "core/script/psbt_signer.h"

#include "core/crypto/signature.h"

#include <algorithm>

namespace zon {

namespace {

using KeyBytes = std::array<std::uint8_t, 32>;

Result<Bytes> signTaproot(const SigningRound& round, std::size_t i, const PrivateKey& key, std::uint32_t type,
                          const TaprootContext& context) {
    const auto hashType = static_cast<std::uint8_t>(type);
    const auto digest = taprootSighash(round.tx, i, hashType, context);
    if (!digest)
        return fail(ErrorCode::InvalidArgument, "The hash type of " + inputName(i) + " can't be signed.");
    Bytes signature = toBytes(schnorrSign(key, *digest, round.options.schnorrAux));
    if (hashType != SIGHASH_DEFAULT) signature.push_back(hashType);
    return signature;
}

/// The root that the output's key commits to: as told, or as its leaves show.
std::optional<Digest32> merkleRoot(const PsbtInput& input) {
    if (input.tapMerkleRoot) return input.tapMerkleRoot;
    for (const auto& [bytes, leaf] : input.tapLeaves)
        if (const auto block = ControlBlock::parse(bytes)) return block->rootFor(leaf);
    return {};
}

const KeyOrigin* originOf(const PsbtInput& input, const KeyBytes& key) {
    const auto found = input.tapDerivations.find(key);
    return found == input.tapDerivations.end() ? nullptr : &found->second.origin;
}

/// The key that signs for the output as a whole: an internal key that is here, tweaked, or the output's own
/// key where somebody used it as it is.
std::optional<PrivateKey> findKeyPathKey(SigningRound& round, const PsbtInput& input,
                                         const XOnlyKey& outputKey) {
    std::vector<XOnlyKey> internals;
    const auto consider = [&](const KeyBytes& bytes) {
        if (const auto key = XOnlyKey::parseConsensus(bytes)) internals.push_back(*key);
    };
    if (input.tapInternalKey) {
        consider(*input.tapInternalKey);
    } else {
        for (const auto& [key, entry] : input.tapDerivations)
            if (entry.leafHashes.empty()) consider(key);
        for (const XOnlyKey& key : round.keys.singleXOnly())
            internals.push_back(key);
    }
    const auto root = merkleRoot(input);
    for (const XOnlyKey& internal : internals) {
        const auto tweaked = taprootOutputKey(internal, root);
        if (!tweaked || tweaked->key != outputKey) continue;
        if (auto key = round.keys.find(internal.bytes(), originOf(input, internal.bytes())))
            return key->taprootTweak(root);
    }
    return round.keys.find(outputKey.bytes(), originOf(input, outputKey.bytes()));
}

/// The x-only keys in a leaf that private keys are here for.
std::map<KeyBytes, PrivateKey> findLeafKeys(SigningRound& round, const PsbtInput& input,
                                            const TapLeaf& leaf) {
    const ScriptKeys mentioned(leaf.script);
    std::map<KeyBytes, PrivateKey> found;
    const auto look = [&](const KeyBytes& key, const KeyOrigin* origin) {
        if (found.contains(key) || !mentioned.mentions(key)) return;
        if (auto secret = round.keys.find(key, origin)) found.emplace(key, std::move(*secret));
    };
    for (const auto& [key, entry] : input.tapDerivations)
        look(key, &entry.origin);
    for (const Bytes& form : round.keys.mentionedIn(mentioned)) {
        KeyBytes key;
        if (form.size() != key.size()) continue;
        std::ranges::copy(form, key.begin());
        look(key, nullptr);
    }
    return found;
}

} // namespace

Result<std::size_t> signTaprootInput(SigningRound& round, std::size_t i, const PsbtSpend& spend,
                                     PsbtInput& input) {
    const auto outputKey = XOnlyKey::parseConsensus(spend.script.witnessProgram()->program);
    if (!outputKey) return std::size_t{0}; // nobody can spend it
    for (const auto& [bytes, leaf] : input.tapLeaves) {
        const auto block = ControlBlock::parse(bytes);
        if (!block || !block->proves(leaf, *outputKey))
            return fail(ErrorCode::Rejected,
                        "In this PSBT " + inputName(i)
                            + " has a script that is not part of its taproot output. Don't "
                              "sign it; ask for a new one from whom it came.");
    }

    const std::uint32_t type = input.sighashType.value_or(SIGHASH_DEFAULT);
    const auto mayBegin = [&]() -> Result<void> {
        if (!round.tx.knowsSpentOutputs())
            return fail(
                ErrorCode::InvalidArgument,
                "A taproot signature needs to know what every input spends, but this PSBT doesn't tell "
                "that of some. Ask for one that does.");
        return checkHashType(round, i, type, SigVersion::Taproot);
    };

    std::size_t added = 0;
    if (!input.tapKeySignature) {
        if (const auto key = findKeyPathKey(round, input, *outputKey)) {
            if (auto allowed = mayBegin(); !allowed) return fail(allowed);
            auto signature = signTaproot(round, i, *key, type, {});
            if (!signature) return fail(signature);
            input.tapKeySignature = std::move(*signature);
            ++added;
        }
    }
    for (const auto& [bytes, leaf] : input.tapLeaves) {
        if (leaf.version != tapscriptVersion || hasCodeSeparator(leaf.script)) continue;
        const Digest32 leafHash = leaf.hash();
        for (const auto& [publicKey, key] : findLeafKeys(round, input, leaf)) {
            const TapScriptSigner signer{publicKey, leafHash};
            if (input.tapScriptSignatures.contains(signer)) continue;
            if (auto allowed = mayBegin(); !allowed) return fail(allowed);
            TaprootContext context;
            context.leafHash = leafHash;
            auto signature = signTaproot(round, i, key, type, context);
            if (!signature) return fail(signature);
            input.tapScriptSignatures.emplace(signer, std::move(*signature));
            ++added;
        }
    }
    return added;
}

} // namespace zon
