#pragma once

#include "core/crypto/key.h"

#include <secp256k1.h>
#include <secp256k1_extrakeys.h>

#include <cstring>

namespace zon {

/// The library's context, made and blinded with fresh randomness on first use and constant from then on,
/// which is what makes it safe for all threads.
const secp256k1_context* secp();

/// Between our keys and the library's. Only .cpp files of this folder include this.
struct KeyAccess {
    static_assert(sizeof(secp256k1_pubkey) == 64 && sizeof(secp256k1_xonly_pubkey) == 64);

    static secp256k1_pubkey point(const PublicKey& key) {
        secp256k1_pubkey point;
        std::memcpy(&point, key.point_.data(), sizeof point);
        return point;
    }
    static secp256k1_xonly_pubkey point(const XOnlyKey& key) {
        secp256k1_xonly_pubkey point;
        std::memcpy(&point, key.point_.data(), sizeof point);
        return point;
    }

    static PublicKey publicKey(const secp256k1_pubkey& point);
    static XOnlyKey xOnlyKey(const secp256k1_xonly_pubkey& point);
};

/// A key pair as the library wants it for Schnorr signatures; wiped when dropped.
class KeyPair {
public:
    explicit KeyPair(const PrivateKey& key);
    ~KeyPair();
    KeyPair(const KeyPair&) = delete;
    KeyPair& operator=(const KeyPair&) = delete;

    secp256k1_keypair* get() { return &pair_; }

private:
    secp256k1_keypair pair_;
};

} // namespace zon
