#include "core/jose/jwe.h"

#include "core/crypto/aes_gcm.h"
#include "core/crypto/random.h"
#include "core/crypto/sha256.h"
#include "core/jose/base64url.h"
#include "core/jose/json_reader.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace zon {

namespace {

constexpr std::string_view agreement = "ECDH-ES";
constexpr std::string_view encryption = "A256GCM";
constexpr std::size_t maxHeaderText = 1'000;

void writeNumber(Sha256& hash, std::size_t number) {
    for (const int shift : {24, 16, 8, 0})
        hash.writeByte(static_cast<std::uint8_t>(number >> shift));
}

void writeSized(Sha256& hash, std::string_view text) {
    writeNumber(hash, text.size());
    hash.write(asBytes(text));
}

SecretBytes contentKey(const SecretBytes& agreed) {
    return concatKdf(agreed, encryption, {}, {}, 256);
}

std::unexpected<Error> refused(std::string why) {
    return fail(ErrorCode::Rejected, "This encrypted message can't be used: " + std::move(why));
}

template <std::size_t N>
bool decode(std::string_view text, std::array<std::uint8_t, N>& out) {
    const auto bytes = fromBase64Url(text);
    if (!bytes || bytes->size() != N) return false;
    std::ranges::copy(*bytes, out.begin());
    return true;
}

} // namespace

SecretBytes concatKdf(const SecretBytes& agreed, std::string_view algorithm, std::string_view apu,
                      std::string_view apv, std::uint32_t bits) {
    Sha256 hash;
    writeNumber(hash, 1);
    hash.write(agreed.span());
    for (const std::string_view text : {algorithm, apu, apv})
        writeSized(hash, text);
    writeNumber(hash, bits);
    Digest32 digest = hash.finish();
    SecretBytes key = SecretBytes::copyOf(ByteSpan(digest).first(bits / 8));
    wipeMemory(digest);
    return key;
}

Json x25519Jwk(const X25519PublicKey& key) {
    return Json::object().set("kty", "OKP").set("crv", "X25519").set("x", toBase64Url(key));
}

Result<X25519PublicKey> parseX25519Jwk(const Json& jwk) {
    std::optional<Error> problem;
    JsonReader in(jwk, "the key", problem);
    in.constant("kty", "OKP");
    in.constant("crv", "X25519");
    const std::string x = in.text("x", 64);
    in.finish();
    if (problem) return std::unexpected(std::move(*problem));
    X25519PublicKey key{};
    if (!decode(x, key)) return fail(ErrorCode::Malformed, "The key: x must be 32 bytes in base64url.");
    return key;
}

std::string sealJwe(ByteSpan plaintext, const X25519PublicKey& to, std::string_view type) {
    // A key of small order comes from nobody honest; its box may as well be unreadable.
    const auto [ephemeral, agreed] = [&] {
        auto own = X25519PrivateKey::generate();
        auto secret = own.agree(to).value_or(SecretBytes::random(32));
        return std::pair(std::move(own), std::move(secret));
    }();
    const std::string header =
        toBase64Url(asBytes(canonicalJson(Json::object()
                                              .set("alg", agreement)
                                              .set("enc", encryption)
                                              .set("epk", x25519Jwk(ephemeral.publicKey()))
                                              .set("typ", type))));
    const auto nonce = randomArray<12>();
    const GcmBox box = sealAesGcm(contentKey(agreed), nonce, plaintext, asBytes(header));
    return header + ".." + toBase64Url(nonce) + '.' + toBase64Url(box.ciphertext) + '.'
           + toBase64Url(box.tag);
}

Result<SecretBytes> openJwe(std::string_view text, const X25519PrivateKey& key, std::string_view type,
                            std::size_t maxBytes) {
    if (text.size() > maxBytes)
        return fail(ErrorCode::TooLarge, "The encrypted message is larger than is allowed.");
    std::array<std::string_view, 5> parts;
    if (std::ranges::count(text, '.') != 4) return refused("it hasn't the five parts of one.");
    for (std::string_view& part : parts) {
        const auto point = text.find('.');
        part = text.substr(0, point);
        text.remove_prefix(point == std::string_view::npos ? text.size() : point + 1);
    }
    const auto& [header, wrappedKey, iv, ciphertext, tagText] = parts;
    if (!wrappedKey.empty()) return refused("it brings a wrapped key, which isn't how these are made.");
    if (header.size() > maxHeaderText) return refused("its header is too long.");

    const auto headerBytes = fromBase64Url(header);
    if (!headerBytes) return refused("its header isn't base64url.");
    const auto json = parseJson(asText(*headerBytes), {maxHeaderText, 3});
    if (!json) return refused(json.error().message);
    std::optional<Error> problem;
    JsonReader in(*json, "the header", problem);
    in.constant("alg", agreement);
    in.constant("enc", encryption);
    in.constant("typ", type);
    const Json* epk = in.raw("epk");
    in.finish();
    if (problem) return refused(problem->message);
    const auto sender = parseX25519Jwk(*epk);
    if (!sender) return refused(sender.error().message);

    GcmNonce nonce{};
    GcmTag tag{};
    const auto box = fromBase64Url(ciphertext);
    if (!decode(iv, nonce) || !decode(tagText, tag) || !box) return refused("its parts aren't base64url.");
    const auto agreed = key.agree(*sender);
    if (!agreed) return fail(agreed);
    return openAesGcm(contentKey(*agreed), nonce, *box, tag, asBytes(header));
}

} // namespace zon
