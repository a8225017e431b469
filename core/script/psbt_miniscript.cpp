#include "core/script/psbt_miniscript.h"

#include "core/crypto/hash160.h"
#include "core/script/miniscript_satisfy.h"

#include <algorithm>

namespace zon {

namespace {

constexpr std::size_t preimageSize = 32; ///< miniscript knows no other

class PsbtSource : public SatisfactionSource {
public:
    PsbtSource(const Script& script, const PsbtInput& input, const std::optional<Digest32>& leafHash,
               const SignatureChecker& checker)
        : script_(script), input_(input), leafHash_(leafHash), checker_(checker) {}

    std::optional<Bytes> signature(ByteSpan key) const override {
        if (leafHash_) return tapSignature(key);
        const auto found = input_.partialSignatures.find(toBytes(key));
        if (found == input_.partialSignatures.end()) return {};
        const bool right = checker_.checkEcdsa(found->second, key, script_.span(), SigVersion::WitnessV0);
        return right ? std::optional(found->second) : std::nullopt;
    }

    std::optional<Bytes> keyOfHash(ByteSpan hash) const override {
        const auto isWanted = [&](ByteSpan key) { return equal(hash160(key), hash); };
        if (leafHash_) {
            for (const auto& [signer, signature] : input_.tapScriptSignatures)
                if (isWanted(signer.key)) return toBytes(signer.key);
            for (const auto& [key, origin] : input_.tapDerivations)
                if (isWanted(key)) return toBytes(key);
            return {};
        }
        for (const auto& [key, signature] : input_.partialSignatures)
            if (isWanted(key)) return key;
        for (const auto& [key, origin] : input_.derivations)
            if (isWanted(key)) return key;
        return {};
    }

    std::optional<Bytes> preimage(Fragment kind, ByteSpan hash) const override {
        switch (kind) {
        case Fragment::Sha256Lock:
            return preimageIn(input_.sha256Preimages, hash, sha256);
        case Fragment::Hash256Lock:
            return preimageIn(input_.hash256Preimages, hash, sha256d);
        case Fragment::Ripemd160Lock:
            return preimageIn(input_.ripemd160Preimages, hash, ripemd160);
        case Fragment::Hash160Lock:
            return preimageIn(input_.hash160Preimages, hash, hash160);
        default:
            return {};
        }
    }

    bool lockTimeReached(std::uint32_t lockTime) const override { return checker_.checkLockTime(lockTime); }
    bool sequenceReached(std::uint32_t sequence) const override { return checker_.checkSequence(sequence); }

private:
    std::optional<Bytes> tapSignature(ByteSpan key) const {
        TapScriptSigner signer{{}, *leafHash_};
        if (key.size() != signer.key.size()) return {};
        std::ranges::copy(key, signer.key.begin());
        const auto found = input_.tapScriptSignatures.find(signer);
        if (found == input_.tapScriptSignatures.end()) return {};
        return found->second;
    }

    template <typename Digest>
    static std::optional<Bytes> preimageIn(const std::map<Bytes, Bytes>& preimages, ByteSpan hash,
                                           Digest (*digestOf)(ByteSpan)) {
        const auto found = preimages.find(toBytes(hash));
        if (found == preimages.end() || found->second.size() != preimageSize) return {};
        return equal(digestOf(found->second), hash) ? std::optional(found->second) : std::nullopt;
    }

    const Script& script_;
    const PsbtInput& input_;
    const std::optional<Digest32>& leafHash_;
    const SignatureChecker& checker_;
};

} // namespace

Result<Witness> satisfyMiniscript(const Script& script, const PsbtInput& input,
                                  const std::optional<Digest32>& leafHash, const SignatureChecker& checker) {
    const auto decoded =
        decodeMiniscript(script, leafHash ? MiniscriptContext::Tapscript : MiniscriptContext::P2wsh);
    if (!decoded) return fail(ErrorCode::Unsupported, decoded.error().message);
    return satisfy(decoded->script, decoded->keys, PsbtSource(script, input, leafHash, checker));
}

} // namespace zon
