#include "core/rewards/provider_document.h"

#include "core/jose/base64url.h"
#include "core/jose/compact_jws.h"
#include "core/jose/json_reader.h"
#include "core/jose/jwk.h"

#include <array>

namespace zon {

namespace {

constexpr std::size_t maxDocument = std::size_t{64} * 1024;
constexpr std::size_t maxRotations = 32;
constexpr std::size_t maxRotationText = 2'000;

Result<ProviderDocument> parse(const std::string& payload) {
    const auto json = parseJson(payload, {maxDocument, 6});
    if (!json) return fail(json);
    return ProviderDocument::fromJson(*json);
}

Result<ProviderDocument> checked(Result<ProviderDocument> document, const NetworkParams& params,
                                 UnixTime now) {
    if (!document) return document;
    if (document->genesis != params.genesisHash)
        return fail(ErrorCode::WrongNetwork,
                    "This provider sells on another network than \"" + params.name + "\".");
    if (document->expires < now)
        return fail(ErrorCode::Rejected,
                    "The provider's description of itself is out of date, so somebody may be "
                    "showing an old one. Try again later, or ask the provider.");
    return document;
}

/// The key that `from` names as the next one.
Result<PublicKey> follow(const std::string& rotation, const PublicKey& from) {
    const auto payload = openCompactJws(rotation, std::array{from}, rewards_type::rotation, maxRotationText);
    if (!payload) return fail(payload);
    const auto json = parseJson(*payload, {maxRotationText, 4});
    if (!json) return fail(json);
    const Json* next = json->find("next");
    if (next == nullptr) return fail(ErrorCode::Malformed, "The change of keys names no key.");
    return parseIdentityJwk(*next);
}

} // namespace

Json ProviderDocument::toJson() const {
    Json list = Json::List();
    for (const std::string& rotation : rotations)
        list.append(rotation);
    Json keys = Json::List();
    keys.append(identityJwk(key));
    return Json::object()
        .set("name", name)
        .set("keys", std::move(keys))
        .set("api_base", apiBase)
        .set("genesis", genesis.display())
        .set("seq", seq)
        .set("exp", toSeconds(expires))
        .set("rotations", std::move(list));
}

Result<ProviderDocument> ProviderDocument::fromJson(const Json& json) {
    std::optional<Error> problem;
    JsonReader in(json, "provider", problem);
    const std::string name = in.text("name", 100);
    const Json* keys = in.raw("keys");
    const std::string apiBase = in.text("api_base", 200);
    const auto genesis = BlockHash::fromDisplay(in.text("genesis", 64, 64));
    const std::int64_t seq = in.integer("seq", 1, maxJsonInteger);
    const UnixTime expires = in.time("exp");
    auto rotations = in.texts("rotations", maxRotations, maxRotationText);
    if (problem) return std::unexpected(std::move(*problem));
    if (!genesis) return fail(ErrorCode::Malformed, "provider.genesis: it must be a block's hash.");
    if (keys->list() == nullptr || keys->list()->size() != 1)
        return fail(ErrorCode::Malformed, "provider.keys: there must be one key.");
    const auto key = parseIdentityJwk(keys->list()->front());
    if (!key) return fail(key);
    // A path, so that nobody else's server can be named.
    if (!apiBase.starts_with('/') || apiBase.starts_with("//") || apiBase.contains("..")
        || apiBase.find_first_of("?#\\ ") != std::string::npos)
        return fail(ErrorCode::Rejected, "provider.api_base: it isn't a path at the provider's own address.");
    return ProviderDocument{name, *key, apiBase, *genesis, seq, expires, std::move(rotations)};
}

std::string keyFingerprint(const PublicKey& key) {
    const Bytes digest = fromBase64Url(jwkThumbprint(key)).value();
    std::string text = toHex(ByteSpan(digest).first(16));
    for (std::size_t at = 28; at > 0; at -= 4)
        text.insert(at, 1, ' ');
    return text;
}

std::string signRotation(const PrivateKey& from, const PublicKey& to) {
    return signCompactJws(canonicalJson(Json::object().set("next", identityJwk(to))), from,
                          rewards_type::rotation);
}

Result<ProviderDocument> readNewProvider(std::string_view signedText, const NetworkParams& params,
                                         UnixTime now) {
    const auto peeked = peekCompactJws(signedText, maxDocument);
    if (!peeked) return fail(peeked);
    const auto claimed = parse(*peeked);
    if (!claimed) return fail(claimed);
    const auto payload =
        openCompactJws(signedText, std::array{claimed->key}, rewards_type::provider, maxDocument);
    if (!payload) return fail(payload);
    return checked(parse(*payload), params, now);
}

Result<ProviderDocument> readKnownProvider(std::string_view signedText, const PublicKey& pinned,
                                           std::int64_t lastSeq, const NetworkParams& params, UnixTime now) {
    auto document = readNewProvider(signedText, params, now);
    if (!document) return document;
    if (document->key != pinned) {
        PublicKey current = pinned;
        for (const std::string& rotation : document->rotations) {
            // Rotations before the pinned key are history: they don't start from it.
            const auto next = follow(rotation, current);
            if (next) current = *next;
        }
        if (current != document->key)
            return fail(
                ErrorCode::Rejected,
                "This provider signs with another key than the one you confirmed, and the old key does not "
                "vouch for it. Somebody else may be answering in its place. Nothing was changed.");
    }
    if (document->seq < lastSeq)
        return fail(ErrorCode::Rejected,
                    "The provider's server shows an older description of itself than before. "
                    "Nothing was changed.");
    return document;
}

} // namespace zon
