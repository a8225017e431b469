#pragma once

#include "core/crypto/key.h"

namespace zon {

using CompactSignature = std::array<std::uint8_t, 64>; ///< r and s, 32 big-endian bytes each
using SchnorrSignature = std::array<std::uint8_t, 64>;

/// A signature from which the signer's key can be found (signed messages).
struct RecoverableSignature {
    CompactSignature rs{};
    int recoveryId = 0; ///< 0 to 3
};

/// DER, at most 71 bytes, deterministic (RFC 6979) with low S; the nonce is ground until R is low too, as
/// Bitcoin Core does, so that fees can be told beforehand. No sighash byte.
Bytes ecdsaSign(const PrivateKey& key, const Digest32& digest);

/// `der` in strict DER without sighash byte. High S is accepted, as consensus does: who wants low S asks
/// ecdsaHasLowS. Thread-safe, as everything here.
bool ecdsaVerify(const PublicKey& key, ByteSpan der, const Digest32& digest);
bool ecdsaVerifyCompact(const PublicKey& key, const CompactSignature& rs, const Digest32& digest);
bool ecdsaHasLowS(const CompactSignature& rs);

RecoverableSignature ecdsaSignRecoverable(const PrivateKey& key, const Digest32& digest);
std::optional<PublicKey> ecdsaRecover(const RecoverableSignature& signature, const Digest32& digest);

/// BIP340. Without `aux`, 32 fresh random bytes are mixed into the nonce.
SchnorrSignature schnorrSign(const PrivateKey& key, const Digest32& digest,
                             const std::optional<Digest32>& aux = std::nullopt);
/// BIP340 allows messages of any length; sighashes have 32 bytes.
bool schnorrVerify(const XOnlyKey& key, ByteSpan signature, ByteSpan message);

} // namespace zon
