#include "core/crypto/bip32.h"

#include "core/crypto/base58.h"
#include "core/crypto/hmac.h"

#include <algorithm>
#include <cstring>

namespace zon {
namespace {

constexpr std::size_t serializedSize = 78;

/// The fields of a serialized extended key, in order: version 4, depth 1, parent 4, child 4, chain code 32,
/// key 33.
struct Fields {
    std::uint8_t depth;
    KeyFingerprint parent;
    std::uint32_t childNumber;
    ByteSpan chainCode;
    ByteSpan key;
};

Result<Fields> parseFields(ByteSpan bytes, std::uint32_t version, std::uint32_t otherVersion,
                           bool isPrivate) {
    const std::string wanted = isPrivate ? "private" : "public";
    if (bytes.size() != serializedSize)
        return fail(ErrorCode::Malformed, "This is not an extended " + wanted + " key: it has "
                                              + std::to_string(bytes.size()) + " bytes instead of 78.");
    const std::uint32_t found = readBe32(bytes.data());
    if (found == otherVersion)
        return fail(ErrorCode::InvalidArgument,
                    isPrivate
                        ? "This is an extended public key, but a private one is needed here."
                        : "This is an extended private key, but a public one is needed here. Never give a "
                          "private key to anybody.");
    if (found != version)
        return fail(ErrorCode::WrongNetwork,
                    "This extended key belongs to another network or is of another kind.",
                    "version bytes " + toHex(bytes.first(4)));
    Fields fields{bytes[4], {}, readBe32(bytes.data() + 9), bytes.subspan(13, 32), bytes.subspan(45, 33)};
    std::copy_n(bytes.begin() + 5, fields.parent.size(), fields.parent.begin());
    const bool hasParent = fields.parent != KeyFingerprint{};
    if (fields.depth == 0 && hasParent)
        return fail(ErrorCode::Malformed,
                    "This extended key contradicts itself: a master key has no parent.");
    if (fields.depth == 0 && fields.childNumber != 0)
        return fail(ErrorCode::Malformed,
                    "This extended key contradicts itself: a master key is no one's child.");
    const bool looksPrivate = fields.key[0] == 0;
    if (looksPrivate != isPrivate)
        return fail(ErrorCode::Malformed, "This extended key contradicts itself: it calls itself " + wanted
                                              + ", but its key is not.");
    return fields;
}

/// `key` has 33 bytes: a compressed point, or a zero and a secret.
void writeFields(std::span<std::uint8_t> out, std::uint32_t version, const Fields& fields) {
    writeBe32(out.data(), version);
    out[4] = fields.depth;
    std::copy(fields.parent.begin(), fields.parent.end(), out.begin() + 5);
    writeBe32(out.data() + 9, fields.childNumber);
    std::copy(fields.chainCode.begin(), fields.chainCode.end(), out.begin() + 13);
    std::copy(fields.key.begin(), fields.key.end(), out.begin() + 45);
}

std::unexpected<Error> tooDeep() {
    return fail(ErrorCode::InvalidArgument, "A key can't be more than 255 steps away from its master key.");
}

std::unexpected<Error> noSuchChild(std::uint32_t step) {
    return fail(ErrorCode::InvalidArgument, "Step " + std::to_string(step & ~hardened)
                                                + " has no key (this happens once in 2^127). Use the next.");
}

KeyFingerprint fingerprintOf(const PublicKey& key) {
    const Digest20 identifier = key.hash160();
    KeyFingerprint fingerprint;
    std::copy_n(identifier.begin(), fingerprint.size(), fingerprint.begin());
    return fingerprint;
}

/// An HMAC-SHA512 whose halves are a key (or what is added to one) and a chain code. Wiped.
class DerivedHalves {
public:
    DerivedHalves(ByteSpan key, ByteSpan data) : bytes_(hmacSha512(key, data)) {}
    ~DerivedHalves() { wipeMemory(bytes_); }
    DerivedHalves(const DerivedHalves&) = delete;
    DerivedHalves& operator=(const DerivedHalves&) = delete;

    ByteSpan left() const { return ByteSpan(bytes_).first(32); }
    ByteSpan right() const { return ByteSpan(bytes_).last(32); }

private:
    Digest64 bytes_;
};

Digest32 toDigest(ByteSpan bytes) {
    Digest32 digest;
    std::copy_n(bytes.begin(), digest.size(), digest.begin());
    return digest;
}

template <typename Key>
Result<Key> deriveAll(Key&& start, const KeyPath& path) {
    Result<Key> key = std::forward<Key>(start);
    for (const std::uint32_t step : path.steps()) {
        key = key->derive(step);
        if (!key) break;
    }
    return key;
}

} // namespace

// ---- public

KeyFingerprint ExtendedPublicKey::fingerprint() const {
    return fingerprintOf(key_);
}

Result<ExtendedPublicKey> ExtendedPublicKey::parse(std::string_view text, ExtendedKeyVersions versions) {
    auto bytes = base58CheckDecode(text, serializedSize);
    if (!bytes) return fail(bytes);
    const auto fields = parseFields(*bytes, versions.publicKey, versions.privateKey, false);
    if (!fields) {
        wipeMemory(*bytes); // a private key may be pasted here by mistake
        return fail(fields);
    }
    const auto point = PublicKey::parse(fields->key);
    if (!point) return fail(point);
    ExtendedPublicKey key(*point);
    key.chainCode_ = toDigest(fields->chainCode);
    key.depth_ = fields->depth;
    key.childNumber_ = fields->childNumber;
    key.parentFingerprint_ = fields->parent;
    return key;
}

std::string ExtendedPublicKey::serialize(ExtendedKeyVersions versions) const {
    std::array<std::uint8_t, serializedSize> bytes;
    writeFields(bytes, versions.publicKey,
                {depth_, parentFingerprint_, childNumber_, chainCode_, key_.compressed()});
    return base58CheckEncode(bytes);
}

Result<ExtendedPublicKey> ExtendedPublicKey::derive(std::uint32_t step) const {
    if (step >= hardened)
        return fail(ErrorCode::InvalidArgument,
                    "A hardened step (h) needs the private key: a public one can't take it.");
    if (depth_ == 255) return tooDeep();
    std::array<std::uint8_t, 37> data;
    std::copy(key_.compressed().begin(), key_.compressed().end(), data.begin());
    writeBe32(data.data() + 33, step);
    const DerivedHalves halves(chainCode_, data);
    const auto point = key_.plus(toDigest(halves.left()));
    if (!point) return noSuchChild(step);
    ExtendedPublicKey child(*point);
    child.chainCode_ = toDigest(halves.right());
    child.depth_ = static_cast<std::uint8_t>(depth_ + 1);
    child.childNumber_ = step;
    child.parentFingerprint_ = fingerprint();
    return child;
}

Result<ExtendedPublicKey> ExtendedPublicKey::derive(const KeyPath& path) const {
    return deriveAll(ExtendedPublicKey(*this), path);
}

// ---- private

Result<ExtendedPrivateKey> ExtendedPrivateKey::fromSeed(ByteSpan seed) {
    if (seed.size() < 16 || seed.size() > 64)
        return fail(ErrorCode::InvalidArgument,
                    "A seed has 16 to 64 bytes, but this has " + std::to_string(seed.size()) + ".");
    const DerivedHalves halves(asBytes("Bitcoin seed"), seed);
    auto key = PrivateKey::fromSecret(halves.left());
    if (!key) return fail(ErrorCode::InvalidArgument, "This seed gives no valid key. Use another.");
    ExtendedPrivateKey master(std::move(*key));
    master.chainCode_ = SecretBytes::copyOf(halves.right());
    return master;
}

Result<ExtendedPrivateKey> ExtendedPrivateKey::parse(std::string_view text, ExtendedKeyVersions versions) {
    const auto bytes = base58CheckDecodeSecret(text, serializedSize);
    if (!bytes) return fail(bytes);
    const auto fields = parseFields(bytes->span(), versions.privateKey, versions.publicKey, true);
    if (!fields) return fail(fields);
    auto secret = PrivateKey::fromSecret(fields->key.subspan(1));
    if (!secret) return fail(secret);
    ExtendedPrivateKey key(std::move(*secret));
    key.chainCode_ = SecretBytes::copyOf(fields->chainCode);
    key.depth_ = fields->depth;
    key.childNumber_ = fields->childNumber;
    key.parentFingerprint_ = fields->parent;
    return key;
}

SecretText ExtendedPrivateKey::serialize(ExtendedKeyVersions versions) const {
    SecretBytes padded(33);
    std::copy_n(key_.secret().begin(), 32, padded.data() + 1);
    SecretBytes bytes(serializedSize);
    writeFields(bytes.span(), versions.privateKey,
                {depth_, parentFingerprint_, childNumber_, std::as_const(chainCode_).span(), padded.span()});
    return base58CheckEncodeSecret(bytes.span());
}

KeyFingerprint ExtendedPrivateKey::fingerprint() const {
    return fingerprintOf(key_.publicKey());
}

ExtendedPrivateKey ExtendedPrivateKey::clone() const {
    ExtendedPrivateKey copy(key_.clone());
    copy.chainCode_ = chainCode_.clone();
    copy.depth_ = depth_;
    copy.childNumber_ = childNumber_;
    copy.parentFingerprint_ = parentFingerprint_;
    return copy;
}

ExtendedPublicKey ExtendedPrivateKey::neuter() const {
    ExtendedPublicKey half(key_.publicKey());
    half.chainCode_ = toDigest(chainCode_.span());
    half.depth_ = depth_;
    half.childNumber_ = childNumber_;
    half.parentFingerprint_ = parentFingerprint_;
    return half;
}

Result<ExtendedPrivateKey> ExtendedPrivateKey::derive(std::uint32_t step) const {
    if (depth_ == 255) return tooDeep();
    const PublicKey point = key_.publicKey();
    SecretBytes data(37);
    if (step >= hardened)
        std::copy_n(key_.secret().begin(), 32, data.data() + 1);
    else
        std::copy(point.compressed().begin(), point.compressed().end(), data.data());
    writeBe32(data.data() + 33, step);
    const DerivedHalves halves(chainCode_.span(), data.span());
    auto key = key_.plus(halves.left());
    if (!key) return noSuchChild(step);
    ExtendedPrivateKey child(std::move(*key));
    child.chainCode_ = SecretBytes::copyOf(halves.right());
    child.depth_ = static_cast<std::uint8_t>(depth_ + 1);
    child.childNumber_ = step;
    child.parentFingerprint_ = fingerprintOf(point);
    return child;
}

Result<ExtendedPrivateKey> ExtendedPrivateKey::derive(const KeyPath& path) const {
    return deriveAll(clone(), path);
}

} // namespace zon
