#include "core/jose/compact_jws.h"

#include "core/crypto/signature.h"
#include "core/jose/base64url.h"
#include "core/jose/jwk.h"
#include "core/jose/jws_header.h"

#include <algorithm>
#include <array>

namespace zon {

namespace {

/// Exactly this many parts between points, or nothing.
Result<std::array<std::string_view, 3>> partsOf(std::string_view text, std::size_t maxBytes) {
    if (text.size() > maxBytes)
        return fail(ErrorCode::TooLarge, "The signed document has " + std::to_string(text.size())
                                             + " bytes, but at most " + std::to_string(maxBytes)
                                             + " are read.");
    const auto first = text.find('.');
    const auto last = text.rfind('.');
    if (first == std::string_view::npos || first == last
        || text.substr(first + 1, last - first - 1).contains('.'))
        return fail(ErrorCode::Malformed, "This is no signed document (JWS in its compact form).");
    return std::array{text.substr(0, first), text.substr(first + 1, last - first - 1), text.substr(last + 1)};
}

std::unexpected<Error> refused(const std::string& why) {
    return fail(ErrorCode::Rejected, "The signature " + why);
}

} // namespace

std::string signCompactJws(std::string_view payload, const PrivateKey& key, std::string_view type) {
    const std::string header = jwsHeader(type, jwkThumbprint(key.publicKey()));
    const CompactSignature rs = ecdsaSignRecoverable(key, jwsDigest(header, payload)).rs;
    return header + '.' + toBase64Url(asBytes(payload)) + '.' + toBase64Url(rs);
}

Result<std::string> openCompactJws(std::string_view text, std::span<const PublicKey> keys,
                                   std::string_view type, std::size_t maxBytes) {
    const auto parts = partsOf(text, maxBytes);
    if (!parts) return fail(parts);
    const auto& [header, encoded, signature] = *parts;
    const auto kid = readJwsHeader(header, type);
    if (!kid) return refused(kid.error().message);
    const auto key = std::ranges::find(keys, *kid, [](const PublicKey& k) { return jwkThumbprint(k); });
    if (key == keys.end()) return refused("is by a key that isn't the pinned one.");
    const auto bytes = fromBase64Url(signature);
    CompactSignature rs{};
    if (!bytes || bytes->size() != rs.size()) return refused("isn't 64 bytes in base64url.");
    std::ranges::copy(*bytes, rs.begin());
    const Digest32 digest =
        Sha256().write(asBytes(header)).write(asBytes(".")).write(asBytes(encoded)).finish();
    if (!ecdsaVerifyCompact(*key, rs, digest))
        return refused(
            "doesn't match: what was signed was changed afterwards, or was signed with another key.");
    const auto payload = fromBase64Url(encoded);
    if (!payload) return fail(ErrorCode::Malformed, "The signed bytes aren't base64url.");
    return std::string(asText(*payload));
}

Result<std::string> peekCompactJws(std::string_view text, std::size_t maxBytes) {
    const auto parts = partsOf(text, maxBytes);
    if (!parts) return fail(parts);
    const auto payload = fromBase64Url((*parts)[1]);
    if (!payload) return fail(ErrorCode::Malformed, "The signed bytes aren't base64url.");
    return std::string(asText(*payload));
}

} // namespace zon
