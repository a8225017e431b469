#include "core/crypto/x25519.h"

#include "core/crypto/sodium_ready.h"

namespace zon {

static_assert(crypto_scalarmult_curve25519_BYTES == 32 && crypto_scalarmult_curve25519_SCALARBYTES == 32);

Result<X25519PrivateKey> X25519PrivateKey::fromSecret(ByteSpan secret) {
    if (secret.size() != crypto_scalarmult_curve25519_SCALARBYTES)
        return fail(ErrorCode::InvalidArgument, "A private key of X25519 has 32 bytes.");
    return X25519PrivateKey(SecretBytes::copyOf(secret));
}

X25519PrivateKey X25519PrivateKey::generate() {
    return X25519PrivateKey(SecretBytes::random(crypto_scalarmult_curve25519_SCALARBYTES));
}

X25519PublicKey X25519PrivateKey::publicKey() const {
    X25519PublicKey out{};
    crypto_scalarmult_curve25519_base(out.data(), secret_.data());
    return out;
}

Result<SecretBytes> X25519PrivateKey::agree(const X25519PublicKey& other) const {
    SecretBytes shared(crypto_scalarmult_curve25519_BYTES);
    if (crypto_scalarmult_curve25519(shared.data(), secret_.data(), other.data()) != 0)
        return fail(ErrorCode::Rejected, "The other side's key is one that gives no secret.");
    return shared;
}

} // namespace zon
