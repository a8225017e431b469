#include "core/contracts/jws.h"

#include "core/contracts/base64url.h"
#include "core/contracts/escrow_key.h"
#include "core/contracts/json_reader.h"
#include "core/crypto/signature.h"

#include <algorithm>

namespace zon::contracts {

namespace {

constexpr std::string_view algorithm = "ES256K";
constexpr std::size_t maxHeaderText = 1'000;
constexpr std::size_t maxSignatureText = 100;
constexpr std::string_view keyMembers[] = {"jwk", "jku", "x5u", "x5c", "x5t", "x5t#S256"};

std::unexpected<Error> refused(std::size_t i, const std::string& why) {
    return fail(ErrorCode::Rejected, "Signature " + std::to_string(i + 1) + ' ' + why);
}

/// What is signed (RFC 7515, section 5.1).
Digest32 digestOf(std::string_view header, std::string_view payload) {
    const std::string encoded = toBase64Url(asBytes(payload));
    return Sha256().write(asBytes(header)).write(asBytes(".")).write(asBytes(encoded)).finish();
}

struct Header {
    std::string kid;
};

Result<Header> readHeader(const JwsSignature& entry, std::size_t i, std::string_view type) {
    const auto bytes = fromBase64Url(entry.protectedHeader);
    if (!bytes) return refused(i, "has a header that isn't base64url.");
    const auto json = parseJson(asText(*bytes), {maxHeaderText, 2});
    if (!json) return refused(i, "has a header that can't be used. " + json.error().message);
    for (const std::string_view name : keyMembers)
        if (json->find(name) != nullptr)
            return refused(i, "brings its own key (" + std::string(name) + "): whoever made it chose it.");
    if (json->find("crit") != nullptr)
        return refused(i, "demands an extension that this program doesn't know (crit).");
    const Json* alg = json->find("alg");
    if (alg == nullptr || alg->text() == nullptr || *alg->text() != algorithm)
        return refused(i, "isn't made with ES256K, the only algorithm there is here.");
    std::optional<Error> problem;
    JsonReader in(*json, "the header", problem);
    in.constant("alg", algorithm);
    in.constant("typ", type);
    Header header{in.text("kid", maxHeaderText)};
    in.finish();
    if (problem) return refused(i, "has a header that can't be used: " + problem->message);
    return header;
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
        signature.protectedHeader = entry.text("protected", maxHeaderText);
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
        const auto header = readHeader(jws.signatures[i], i, type);
        if (!header) return fail(header);
        if (header->kid == kid) return fail(ErrorCode::InvalidArgument, "This key has signed already.");
    }
    if (jws.signatures.size() == maxSignatures)
        return fail(ErrorCode::TooLarge, "There are as many signatures as there can be.");
    JwsSignature entry;
    entry.protectedHeader = toBase64Url(
        asBytes(canonicalJson(Json::object().set("alg", algorithm).set("typ", type).set("kid", kid))));
    const Digest32 digest = digestOf(entry.protectedHeader, jws.payload);
    entry.signature = toBase64Url(ecdsaSignRecoverable(key, digest).rs);
    jws.signatures.push_back(std::move(entry));
    return {};
}

Result<std::vector<std::size_t>> verifyJws(const Jws& jws, std::span<const PublicKey> keys,
                                           std::string_view type) {
    if (jws.signatures.size() > maxSignatures)
        return fail(ErrorCode::TooLarge, "There are more signatures than parties.");
    std::vector<std::string> thumbprints;
    for (const PublicKey& key : keys)
        thumbprints.push_back(jwkThumbprint(key));
    std::vector<std::size_t> signers;
    for (std::size_t i = 0; i < jws.signatures.size(); ++i) {
        const auto header = readHeader(jws.signatures[i], i, type);
        if (!header) return fail(header);
        const auto at = std::ranges::find(thumbprints, header->kid);
        if (at == thumbprints.end()) return refused(i, "is by a key that isn't any party's.");
        const auto number = static_cast<std::size_t>(at - thumbprints.begin());
        if (std::ranges::find(signers, number) != signers.end())
            return refused(i, "is by somebody who signed already.");
        const auto bytes = fromBase64Url(jws.signatures[i].signature);
        CompactSignature rs{};
        if (!bytes || bytes->size() != rs.size()) return refused(i, "isn't 64 bytes in base64url.");
        std::ranges::copy(*bytes, rs.begin());
        if (!ecdsaVerifyCompact(keys[number], rs, digestOf(jws.signatures[i].protectedHeader, jws.payload)))
            return refused(i, "doesn't match: the contract was changed after it was signed, or it was signed "
                              "with another key.");
        signers.push_back(number);
    }
    return signers;
}

} // namespace zon::contracts
