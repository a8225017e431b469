#include "core/crypto/key.h"

#include "core/crypto/random.h"
#include "core/crypto/secp256k1_access.h"
#include "core/crypto/tagged_hash.h"

#include <stdexcept>
#include <string>

namespace zon {

const secp256k1_context* secp() {
    struct Destroy {
        void operator()(secp256k1_context* context) const { secp256k1_context_destroy(context); }
    };
    static const auto context = [] {
        std::unique_ptr<secp256k1_context, Destroy> made(secp256k1_context_create(SECP256K1_CONTEXT_NONE));
        const SecretBytes seed = SecretBytes::random(32);
        if (secp256k1_context_randomize(made.get(), seed.data()) == 0)
            throw std::logic_error("libsecp256k1 did not take its blinding seed");
        return made;
    }();
    return context.get();
}

// ---- PublicKey

PublicKey KeyAccess::publicKey(const secp256k1_pubkey& point) {
    PublicKey key;
    std::memcpy(key.point_.data(), &point, sizeof point);
    std::size_t size = key.compressed_.size();
    secp256k1_ec_pubkey_serialize(secp(), key.compressed_.data(), &size, &point, SECP256K1_EC_COMPRESSED);
    return key;
}

std::optional<PublicKey> PublicKey::parseConsensus(ByteSpan bytes) {
    secp256k1_pubkey point;
    // A script may hold an empty key, and the library ends the program for a null pointer.
    if (bytes.empty() || secp256k1_ec_pubkey_parse(secp(), &point, bytes.data(), bytes.size()) == 0)
        return std::nullopt;
    return KeyAccess::publicKey(point);
}

Result<PublicKey> PublicKey::parse(ByteSpan bytes) {
    if (bytes.size() != 33 && bytes.size() != 65)
        return fail(ErrorCode::Malformed,
                    "A public key has 33 or 65 bytes, but this has " + std::to_string(bytes.size()) + ".");
    const bool knownPrefix = bytes.size() == 33 ? bytes[0] == 2 || bytes[0] == 3 : bytes[0] == 4;
    if (!knownPrefix)
        return fail(ErrorCode::Malformed, "A public key of " + std::to_string(bytes.size())
                                              + " bytes begins with "
                                              + (bytes.size() == 33 ? "02 or 03" : "04")
                                              + ", but this one with " + toHex(bytes.first(1)) + ".");
    const auto key = parseConsensus(bytes);
    if (!key)
        return fail(ErrorCode::Malformed,
                    "This is not a public key: it is no point of the curve. Check that it was "
                    "copied completely.");
    return *key;
}

PublicKey::Uncompressed PublicKey::uncompressed() const {
    Uncompressed out;
    std::size_t size = out.size();
    const auto point = KeyAccess::point(*this);
    secp256k1_ec_pubkey_serialize(secp(), out.data(), &size, &point, SECP256K1_EC_UNCOMPRESSED);
    return out;
}

Digest20 PublicKey::hash160() const {
    return zon::hash160(compressed_);
}

std::optional<PublicKey> PublicKey::plus(const Digest32& tweak) const {
    auto point = KeyAccess::point(*this);
    if (secp256k1_ec_pubkey_tweak_add(secp(), &point, tweak.data()) == 0) return std::nullopt;
    return KeyAccess::publicKey(point);
}

// ---- XOnlyKey

XOnlyKey KeyAccess::xOnlyKey(const secp256k1_xonly_pubkey& point) {
    XOnlyKey key;
    std::memcpy(key.point_.data(), &point, sizeof point);
    secp256k1_xonly_pubkey_serialize(secp(), key.bytes_.data(), &point);
    return key;
}

std::optional<XOnlyKey> XOnlyKey::parseConsensus(ByteSpan bytes) {
    secp256k1_xonly_pubkey point;
    if (bytes.size() != 32 || secp256k1_xonly_pubkey_parse(secp(), &point, bytes.data()) == 0)
        return std::nullopt;
    return KeyAccess::xOnlyKey(point);
}

Result<XOnlyKey> XOnlyKey::parse(ByteSpan bytes) {
    if (bytes.size() != 32)
        return fail(ErrorCode::Malformed,
                    "A taproot key has 32 bytes, but this has " + std::to_string(bytes.size()) + ".");
    const auto key = parseConsensus(bytes);
    if (!key)
        return fail(ErrorCode::Malformed,
                    "This is not a taproot key: it is no point of the curve. Check that it was "
                    "copied completely.");
    return *key;
}

XOnlyKey XOnlyKey::fromPublicKey(const PublicKey& key) {
    const auto full = KeyAccess::point(key);
    secp256k1_xonly_pubkey point;
    if (secp256k1_xonly_pubkey_from_pubkey(secp(), &point, nullptr, &full) == 0)
        throw std::logic_error("a PublicKey held no point");
    return KeyAccess::xOnlyKey(point);
}

std::optional<XOnlyKey::Tweaked> XOnlyKey::tweak(const Digest32& t) const {
    const auto internal = KeyAccess::point(*this);
    secp256k1_pubkey sum;
    if (secp256k1_xonly_pubkey_tweak_add(secp(), &sum, &internal, t.data()) == 0) return std::nullopt;
    secp256k1_xonly_pubkey point;
    int odd = 0;
    if (secp256k1_xonly_pubkey_from_pubkey(secp(), &point, &odd, &sum) == 0) return std::nullopt;
    return Tweaked{KeyAccess::xOnlyKey(point), odd != 0};
}

bool XOnlyKey::isTweakOf(const XOnlyKey& internal, const Digest32& t, bool oddParity) const {
    const auto point = KeyAccess::point(internal);
    return secp256k1_xonly_pubkey_tweak_add_check(secp(), bytes_.data(), oddParity ? 1 : 0, &point, t.data())
           == 1;
}

Digest32 tapTweakHash(const XOnlyKey& internal, const std::optional<Digest32>& merkleRoot) {
    TaggedHasher hasher("TapTweak");
    hasher.write(internal.bytes());
    if (merkleRoot) hasher.write(*merkleRoot);
    return hasher.finish();
}

// ---- PrivateKey

KeyPair::KeyPair(const PrivateKey& key) {
    if (secp256k1_keypair_create(secp(), &pair_, key.secret().data()) == 0)
        throw std::logic_error("a PrivateKey held no valid scalar");
}

KeyPair::~KeyPair() {
    wipeMemory({reinterpret_cast<std::uint8_t*>(&pair_), sizeof pair_});
}

Result<PrivateKey> PrivateKey::fromSecret(ByteSpan secret) {
    if (secret.size() != 32 || secp256k1_ec_seckey_verify(secp(), secret.data()) == 0)
        return fail(ErrorCode::Malformed,
                    "This is not a private key: it has the wrong length or is out of the allowed range.");
    return PrivateKey(SecretBytes::copyOf(secret));
}

PrivateKey PrivateKey::generate() {
    for (;;) { // 1 in 2^127 draws is not under the group order
        SecretBytes secret = SecretBytes::random(32);
        if (secp256k1_ec_seckey_verify(secp(), secret.data()) != 0) return PrivateKey(std::move(secret));
    }
}

PublicKey PrivateKey::publicKey() const {
    secp256k1_pubkey point;
    if (secp256k1_ec_pubkey_create(secp(), &point, secret_.data()) == 0)
        throw std::logic_error("a PrivateKey held no valid scalar");
    return KeyAccess::publicKey(point);
}

std::optional<PrivateKey> PrivateKey::plus(ByteSpan tweak) const {
    SecretBytes sum = secret_.clone();
    if (tweak.size() != 32 || secp256k1_ec_seckey_tweak_add(secp(), sum.data(), tweak.data()) == 0)
        return std::nullopt;
    return PrivateKey(std::move(sum));
}

PrivateKey PrivateKey::taprootTweak(const std::optional<Digest32>& merkleRoot) const {
    const Digest32 tweak = tapTweakHash(XOnlyKey::fromPublicKey(publicKey()), merkleRoot);
    KeyPair pair(*this);
    SecretBytes secret(32);
    // A tweak that is out of range would be a hash that nobody can find.
    if (secp256k1_keypair_xonly_tweak_add(secp(), pair.get(), tweak.data()) == 0
        || secp256k1_keypair_sec(secp(), secret.data(), pair.get()) == 0)
        throw std::logic_error("a TapTweak hash was out of range");
    return PrivateKey(std::move(secret));
}

} // namespace zon
