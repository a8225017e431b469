#pragma once

#include "core/crypto/key.h"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace zon {

/// A derivation step at or above this is hardened.
inline constexpr std::uint32_t hardened = 0x80000000;

/// Steps from one key to a descendant, e.g. m/84h/1h/0h.
class KeyPath {
public:
    static constexpr std::size_t maxDepth = 255;

    KeyPath() = default;
    KeyPath(std::initializer_list<std::uint32_t> steps) : steps_(steps) {}
    /// At most `maxDepth` of them (callers that read them from outside check it).
    explicit KeyPath(std::vector<std::uint32_t> steps) : steps_(std::move(steps)) {}

    /// "m/84h/1h/0h", with or without "m/"; hardened as h, H or '. "m" and "" are the empty path.
    static Result<KeyPath> parse(std::string_view text);
    /// Always with "m" first and "h" for hardened.
    std::string toString() const;

    const std::vector<std::uint32_t>& steps() const { return steps_; }
    bool empty() const { return steps_.empty(); }
    KeyPath child(std::uint32_t step) const;
    KeyPath operator/(const KeyPath& rest) const;

    friend bool operator==(const KeyPath&, const KeyPath&) = default;
    friend auto operator<=>(const KeyPath&, const KeyPath&) = default;

private:
    std::vector<std::uint32_t> steps_;
};

/// The first 4 bytes of the identifier of a parent key; zeros for a master key.
using KeyFingerprint = std::array<std::uint8_t, 4>;

/// Where a key comes from: the fingerprint of its master key and the way from there.
struct KeyOrigin {
    KeyFingerprint fingerprint{};
    KeyPath path;

    friend bool operator==(const KeyOrigin&, const KeyOrigin&) = default;
};

/// The version bytes in front of a serialized extended key.
struct ExtendedKeyVersions {
    std::uint32_t publicKey;
    std::uint32_t privateKey;

    friend bool operator==(const ExtendedKeyVersions&, const ExtendedKeyVersions&) = default;
};
inline constexpr ExtendedKeyVersions tpubVersions{0x043587cf, 0x04358394}; ///< every ZonCoin network
inline constexpr ExtendedKeyVersions xpubVersions{0x0488b21e, 0x0488ade4}; ///< Bitcoin

/// A public key and the chain code with which its children are found (BIP32).
class ExtendedPublicKey {
public:
    /// Only `versions` is accepted: a key for another network, a private key, a wrong checksum and every
    /// inconsistent field is refused with a sentence that says which.
    static Result<ExtendedPublicKey> parse(std::string_view text,
                                           ExtendedKeyVersions versions = tpubVersions);
    std::string serialize(ExtendedKeyVersions versions = tpubVersions) const;

    const PublicKey& publicKey() const { return key_; }
    const Digest32& chainCode() const { return chainCode_; }
    std::uint8_t depth() const { return depth_; }
    std::uint32_t childNumber() const { return childNumber_; }
    const KeyFingerprint& parentFingerprint() const { return parentFingerprint_; }
    KeyFingerprint fingerprint() const;

    /// Fails for hardened steps, past depth 255, and (1 in 2^127) where BIP32 says to go on with the next.
    Result<ExtendedPublicKey> derive(std::uint32_t step) const;
    Result<ExtendedPublicKey> derive(const KeyPath& path) const;

    friend bool operator==(const ExtendedPublicKey&, const ExtendedPublicKey&) = default;

private:
    friend class ExtendedPrivateKey;
    explicit ExtendedPublicKey(const PublicKey& key) : key_(key) {}

    PublicKey key_;
    Digest32 chainCode_{};
    std::uint8_t depth_ = 0;
    std::uint32_t childNumber_ = 0;
    KeyFingerprint parentFingerprint_{};
};

/// A private key with its chain code. Secret; move-only.
class ExtendedPrivateKey {
public:
    /// The master key of a seed of 16 to 64 bytes.
    static Result<ExtendedPrivateKey> fromSeed(ByteSpan seed);
    static Result<ExtendedPrivateKey> parse(std::string_view text,
                                            ExtendedKeyVersions versions = tpubVersions);
    SecretText serialize(ExtendedKeyVersions versions = tpubVersions) const;

    const PrivateKey& privateKey() const { return key_; }
    std::uint8_t depth() const { return depth_; }
    std::uint32_t childNumber() const { return childNumber_; }
    KeyFingerprint fingerprint() const;
    ExtendedPrivateKey clone() const;

    /// The public half (BIP32's N).
    ExtendedPublicKey neuter() const;

    Result<ExtendedPrivateKey> derive(std::uint32_t step) const;
    Result<ExtendedPrivateKey> derive(const KeyPath& path) const;

private:
    explicit ExtendedPrivateKey(PrivateKey&& key) : key_(std::move(key)) {}

    PrivateKey key_;
    SecretBytes chainCode_{32};
    std::uint8_t depth_ = 0;
    std::uint32_t childNumber_ = 0;
    KeyFingerprint parentFingerprint_{};
};

} // namespace zon
