#include "core/jose/jws.h"

#include "core/crypto/signature.h"
#include "core/jose/base64url.h"
#include "core/jose/json_reader.h"
#include "core/jose/jwk.h"
#include "core/jose/jws_header.h"

#include <algorithm>

namespace zon {

namespace {

constexpr std::size_t maxSignatureText = 100;

std::unexpected<Error> refused(std::size_t i, const std::string& why) {
    return fail(ErrorCode::Rejected, "Signature " + std::to_string(i + 1) + ' ' + why);
}

Result<std::string> keyNameOf(const JwsSignature& entry, std::size_t i, std::string_view type) {
    auto kid = readJwsHeader(entry.protectedHeader, type);
    if (!kid) return refused(i, kid.error().message);
    return kid;
}

} // namespace

Json Jws::toJson() const {
    Json list = Json::List();
    for (const JwsSignature& entry : signatures)
        list.append(Json::object().set("protected", entry.protectedHeader).set("signature", entry.signature));
    return Json::object().set("payload", toBase64Url(asBytes(payload))).set("signatures", std::move(list));
}

Result<Jws> Jws::fromJson(const Json& json, std::size_t maxPayload) {
    std::optional<Error> problem;
    JsonReader in(json, "the signed part", problem);
    Jws jws;
    const auto payload = fromBase64Url(in.text("payload", maxPayload / 3 * 4 + 4, 0));
    in.each("signatures", 0, maxSignatures, [&](JsonReader entry) {
        JwsSignature signature;
        signature.protectedHeader = entry.text("protected", maxJwsHeaderText);
        signature.signature = entry.text("signature", maxSignatureText);
        entry.finish();
        jws.signatures.push_back(std::move(signature));
    });
    in.finish();
    if (problem) return std::unexpected(std::move(*problem));
    if (!payload) return fail(ErrorCode::Malformed, "The signed bytes aren't base64url.");
    jws.payload = asText(*payload);
    return jws;
}

Result<void> signJws(Jws& jws, const PrivateKey& key, std::string_view type) {
    const std::string kid = jwkThumbprint(key.publicKey());
    for (std::size_t i = 0; i < jws.signatures.size(); ++i) {
        const auto signer = keyNameOf(jws.signatures[i], i, type);
        if (!signer) return fail(signer);
        if (*signer == kid) return fail(ErrorCode::InvalidArgument, "This key has signed already.");
    }
    if (jws.signatures.size() == maxSignatures)
        return fail(ErrorCode::TooLarge, "There are as many signatures as there can be.");
    JwsSignature entry;
    entry.protectedHeader = jwsHeader(type, kid);
    const Digest32 digest = jwsDigest(entry.protectedHeader, jws.payload);
    entry.signature = toBase64Url(ecdsaSignRecoverable(key, digest).rs);
    jws.signatures.push_back(std::move(entry));
    return {};
}

Result<std::vector<std::size_t>> verifyJws(const Jws& jws, std::span<const PublicKey> keys,
                                           std::string_view type) {
    if (jws.signatures.size() > maxSignatures)
        return fail(ErrorCode::TooLarge, "There are more signatures than there can be.");
    std::vector<std::string> thumbprints;
    for (const PublicKey& key : keys)
        thumbprints.push_back(jwkThumbprint(key));
    std::vector<std::size_t> signers;
    for (std::size_t i = 0; i < jws.signatures.size(); ++i) {
        const auto kid = keyNameOf(jws.signatures[i], i, type);
        if (!kid) return fail(kid);
        const auto at = std::ranges::find(thumbprints, *kid);
        if (at == thumbprints.end()) return refused(i, "is by a key that isn't any party's.");
        const auto number = static_cast<std::size_t>(at - thumbprints.begin());
        if (std::ranges::find(signers, number) != signers.end())
            return refused(i, "is by somebody who signed already.");
        const auto bytes = fromBase64Url(jws.signatures[i].signature);
        CompactSignature rs{};
        if (!bytes || bytes->size() != rs.size()) return refused(i, "isn't 64 bytes in base64url.");
        std::ranges::copy(*bytes, rs.begin());
        if (!ecdsaVerifyCompact(keys[number], rs, jwsDigest(jws.signatures[i].protectedHeader, jws.payload)))
            return refused(i, "doesn't match: what was signed was changed afterwards, or it was signed "
                              "with another key.");
        signers.push_back(number);
    }
    return signers;
}

} // namespace zon
