#include "core/jose/jwk.h"

#include "core/jose/base64url.h"
#include "core/jose/json_reader.h"

namespace zon {

namespace {

constexpr std::size_t coordinateSize = 32;

} // namespace

Json identityJwk(const PublicKey& key) {
    const PublicKey::Uncompressed point = key.uncompressed();
    const ByteSpan xy = ByteSpan(point).subspan(1);
    return Json::object()
        .set("kty", "EC")
        .set("crv", "secp256k1")
        .set("x", toBase64Url(xy.first(coordinateSize)))
        .set("y", toBase64Url(xy.subspan(coordinateSize)));
}

Result<PublicKey> parseIdentityJwk(const Json& jwk) {
    std::optional<Error> problem;
    JsonReader in(jwk, "id_jwk", problem);
    in.constant("kty", "EC");
    in.constant("crv", "secp256k1");
    const auto x = fromBase64Url(in.text("x", 64));
    const auto y = fromBase64Url(in.text("y", 64));
    in.finish();
    if (problem) return std::unexpected(std::move(*problem));
    if (!x || !y || x->size() != coordinateSize || y->size() != coordinateSize)
        return fail(ErrorCode::Malformed, "id_jwk: x and y must be 32 bytes each in base64url.");
    Bytes point{4};
    point.insert(point.end(), x->begin(), x->end());
    point.insert(point.end(), y->begin(), y->end());
    auto key = PublicKey::parse(point);
    if (!key) return fail(ErrorCode::Malformed, "id_jwk: this is no point of secp256k1.");
    return key;
}

std::string jwkThumbprint(const PublicKey& key) {
    return toBase64Url(sha256(asBytes(canonicalJson(identityJwk(key)))));
}

} // namespace zon
