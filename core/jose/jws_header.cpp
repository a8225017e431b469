#include "core/jose/jws_header.h"

#include "core/jose/base64url.h"
#include "core/jose/json_reader.h"

namespace zon {

namespace {

constexpr std::string_view algorithm = "ES256K";
constexpr std::string_view keyMembers[] = {"jwk", "jku", "x5u", "x5c", "x5t", "x5t#S256"};

std::unexpected<Error> refused(std::string why) {
    return fail(ErrorCode::Rejected, std::move(why));
}

} // namespace

std::string jwsHeader(std::string_view type, std::string_view kid) {
    return toBase64Url(
        asBytes(canonicalJson(Json::object().set("alg", algorithm).set("typ", type).set("kid", kid))));
}

Result<std::string> readJwsHeader(std::string_view encoded, std::string_view type) {
    if (encoded.size() > maxJwsHeaderText) return refused("has a header that is too long.");
    const auto bytes = fromBase64Url(encoded);
    if (!bytes) return refused("has a header that isn't base64url.");
    const auto json = parseJson(asText(*bytes), {maxJwsHeaderText, 2});
    if (!json) return refused("has a header that can't be used. " + json.error().message);
    for (const std::string_view name : keyMembers)
        if (json->find(name) != nullptr)
            return refused("brings its own key (" + std::string(name) + "): whoever made it chose it.");
    if (json->find("crit") != nullptr)
        return refused("demands an extension that this program doesn't know (crit).");
    const Json* alg = json->find("alg");
    if (alg == nullptr || alg->text() == nullptr || *alg->text() != algorithm)
        return refused("isn't made with ES256K, the only algorithm there is here.");
    std::optional<Error> problem;
    JsonReader in(*json, "the header", problem);
    in.constant("alg", algorithm);
    in.constant("typ", type);
    std::string kid = in.text("kid", maxJwsHeaderText);
    in.finish();
    if (problem) return refused("has a header that can't be used: " + problem->message);
    return kid;
}

Digest32 jwsDigest(std::string_view encodedHeader, std::string_view payload) {
    const std::string encoded = toBase64Url(asBytes(payload));
    return Sha256().write(asBytes(encodedHeader)).write(asBytes(".")).write(asBytes(encoded)).finish();
}

} // namespace zon
