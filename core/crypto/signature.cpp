#include "core/crypto/signature.h"

#include "core/crypto/random.h"
#include "core/crypto/secp256k1_access.h"

#include <secp256k1_recovery.h>
#include <secp256k1_schnorrsig.h>

#include <stdexcept>

namespace zon {
namespace {

[[noreturn]] void signingFailed() {
    throw std::logic_error("libsecp256k1 could not sign with a valid key");
}

/// High S is made low: the library verifies only that form, consensus takes both.
bool verify(const PublicKey& key, secp256k1_ecdsa_signature signature, const Digest32& digest) {
    const auto point = KeyAccess::point(key);
    secp256k1_ecdsa_signature_normalize(secp(), &signature, &signature);
    return secp256k1_ecdsa_verify(secp(), &signature, digest.data(), &point) == 1;
}

bool hasLowR(const secp256k1_ecdsa_signature& signature) {
    CompactSignature rs;
    secp256k1_ecdsa_signature_serialize_compact(secp(), rs.data(), &signature);
    return rs[0] < 0x80;
}

} // namespace

Bytes ecdsaSign(const PrivateKey& key, const Digest32& digest) {
    secp256k1_ecdsa_signature signature;
    // RFC 6979 with a counter as extra data (none the first time), until R takes 32 bytes and not 33.
    std::array<std::uint8_t, 32> extra{};
    for (std::uint32_t counter = 0;; ++counter) {
        writeLe32(extra.data(), counter);
        if (secp256k1_ecdsa_sign(secp(), &signature, digest.data(), key.secret().data(),
                                 secp256k1_nonce_function_rfc6979, counter == 0 ? nullptr : extra.data())
            == 0)
            signingFailed();
        if (hasLowR(signature)) break;
    }
    Bytes der(72);
    std::size_t size = der.size();
    secp256k1_ecdsa_signature_serialize_der(secp(), der.data(), &size, &signature);
    der.resize(size);
    return der;
}

bool ecdsaVerify(const PublicKey& key, ByteSpan der, const Digest32& digest) {
    secp256k1_ecdsa_signature signature;
    return !der.empty()
           && secp256k1_ecdsa_signature_parse_der(secp(), &signature, der.data(), der.size()) == 1
           && verify(key, signature, digest);
}

bool ecdsaVerifyCompact(const PublicKey& key, const CompactSignature& rs, const Digest32& digest) {
    secp256k1_ecdsa_signature signature;
    return secp256k1_ecdsa_signature_parse_compact(secp(), &signature, rs.data()) == 1
           && verify(key, signature, digest);
}

bool ecdsaHasLowS(const CompactSignature& rs) {
    secp256k1_ecdsa_signature signature;
    return secp256k1_ecdsa_signature_parse_compact(secp(), &signature, rs.data()) == 1
           && secp256k1_ecdsa_signature_normalize(secp(), nullptr, &signature) == 0;
}

RecoverableSignature ecdsaSignRecoverable(const PrivateKey& key, const Digest32& digest) {
    secp256k1_ecdsa_recoverable_signature signature;
    if (secp256k1_ecdsa_sign_recoverable(secp(), &signature, digest.data(), key.secret().data(),
                                         secp256k1_nonce_function_rfc6979, nullptr)
        == 0)
        signingFailed();
    RecoverableSignature out;
    secp256k1_ecdsa_recoverable_signature_serialize_compact(secp(), out.rs.data(), &out.recoveryId,
                                                            &signature);
    return out;
}

std::optional<PublicKey> ecdsaRecover(const RecoverableSignature& in, const Digest32& digest) {
    secp256k1_ecdsa_recoverable_signature signature;
    secp256k1_pubkey point;
    if (in.recoveryId < 0 || in.recoveryId > 3
        || secp256k1_ecdsa_recoverable_signature_parse_compact(secp(), &signature, in.rs.data(),
                                                               in.recoveryId)
               == 0
        || secp256k1_ecdsa_recover(secp(), &point, &signature, digest.data()) == 0)
        return std::nullopt;
    return KeyAccess::publicKey(point);
}

SchnorrSignature schnorrSign(const PrivateKey& key, const Digest32& digest,
                             const std::optional<Digest32>& aux) {
    const Digest32 mixed = aux ? *aux : randomArray<32>();
    KeyPair pair(key);
    SchnorrSignature signature;
    if (secp256k1_schnorrsig_sign32(secp(), signature.data(), digest.data(), pair.get(), mixed.data()) == 0)
        signingFailed();
    return signature;
}

bool schnorrVerify(const XOnlyKey& key, ByteSpan signature, ByteSpan message) {
    const auto point = KeyAccess::point(key);
    return signature.size() == std::tuple_size_v<SchnorrSignature>
           && secp256k1_schnorrsig_verify(secp(), signature.data(), message.data(), message.size(), &point)
                  == 1;
}

} // namespace zon
