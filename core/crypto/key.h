#pragma once

#include "core/crypto/hash160.h"
#include "core/crypto/secret.h"
#include "core/crypto/sha256.h"
#include "core/util/error.h"

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <span>

namespace zon {

/// A point of secp256k1. Always valid: there is no way to make an invalid one.
class PublicKey {
public:
    using Compressed = std::array<std::uint8_t, 33>;
    using Uncompressed = std::array<std::uint8_t, 65>;

    /// 33 bytes (02/03) or 65 (04). The error says what is wrong with it.
    static Result<PublicKey> parse(ByteSpan bytes);
    /// What a script may hold: also the hybrid form (65 bytes, 06/07). No sentence, because the script engine
    /// asks thousands of times.
    static std::optional<PublicKey> parseConsensus(ByteSpan bytes);

    const Compressed& compressed() const { return compressed_; }
    ByteSpan bytes() const { return compressed_; }
    Uncompressed uncompressed() const;
    /// HASH160 of the compressed form: what P2WPKH commits to, and the BIP32 identifier.
    Digest20 hash160() const;

    /// This point + `tweak`·G; nothing when `tweak` is no valid scalar or the sum is infinity.
    std::optional<PublicKey> plus(const Digest32& tweak) const;

    friend bool operator==(const PublicKey& a, const PublicKey& b) { return a.compressed_ == b.compressed_; }
    friend auto operator<=>(const PublicKey& a, const PublicKey& b) {
        return a.compressed_ <=> b.compressed_;
    }

private:
    friend struct KeyAccess;
    PublicKey() = default;

    Compressed compressed_{};
    alignas(
        8) std::array<std::uint8_t, 64> point_{}; ///< as libsecp256k1 keeps it, so that it is unpacked once
};

/// The x coordinate of a point with even y (BIP340).
class XOnlyKey {
public:
    using Bytes32 = std::array<std::uint8_t, 32>;

    /// 32 bytes that are the x coordinate of a point.
    static Result<XOnlyKey> parse(ByteSpan bytes);
    static std::optional<XOnlyKey> parseConsensus(ByteSpan bytes);
    static XOnlyKey fromPublicKey(const PublicKey& key);

    const Bytes32& bytes() const { return bytes_; }

    struct Tweaked;
    /// The taproot output key for this internal key: P + t·G where `t` is already the TapTweak hash. Nothing
    /// when `t` is no valid scalar or the sum is infinity (can't be hit by chance).
    std::optional<Tweaked> tweak(const Digest32& t) const;
    /// Whether `this` is the output key that `internal` and `t` give, with that parity (control block check).
    bool isTweakOf(const XOnlyKey& internal, const Digest32& t, bool oddParity) const;

    friend bool operator==(const XOnlyKey& a, const XOnlyKey& b) { return a.bytes_ == b.bytes_; }
    friend auto operator<=>(const XOnlyKey& a, const XOnlyKey& b) { return a.bytes_ <=> b.bytes_; }

private:
    friend struct KeyAccess;
    XOnlyKey() = default;

    Bytes32 bytes_{};
    alignas(8) std::array<std::uint8_t, 64> point_{};
};

struct XOnlyKey::Tweaked {
    XOnlyKey key;
    bool oddParity; ///< the y coordinate of the sum is odd: the lowest bit of a control block's first byte
};

/// TapTweak hash (BIP341) of an internal key and, when there is a script tree, its merkle root.
Digest32 tapTweakHash(const XOnlyKey& internal, const std::optional<Digest32>& merkleRoot);

/// A secret scalar in [1, n−1], in locked memory. Move-only; clone() where two are meant.
class PrivateKey {
public:
    /// 32 big-endian bytes; zero and numbers not under the group order are refused.
    static Result<PrivateKey> fromSecret(ByteSpan secret);
    static PrivateKey generate();

    PublicKey publicKey() const;
    ByteSpan secret() const { return secret_.span(); }
    PrivateKey clone() const { return PrivateKey(secret_.clone()); }

    /// (this + tweak) mod n; nothing when `tweak` is not under n or the sum is zero.
    std::optional<PrivateKey> plus(ByteSpan tweak) const;

    /// The key that signs for the taproot output whose internal key is this one (BIP341). `merkleRoot` is
    /// nothing for a key-path-only output (BIP86).
    PrivateKey taprootTweak(const std::optional<Digest32>& merkleRoot) const;

private:
    explicit PrivateKey(SecretBytes&& secret) : secret_(std::move(secret)) {}

    SecretBytes secret_;
};

} // namespace zon
