#pragma once

#include "core/crypto/secret.h"
#include "core/util/error.h"

#include <array>

namespace zon {

using X25519PublicKey = std::array<std::uint8_t, 32>;

/// A key for agreeing on secrets (RFC 7748). Move-only.
class X25519PrivateKey {
public:
    /// 32 bytes; which bits count is the function's business (RFC 7748, section 5).
    static Result<X25519PrivateKey> fromSecret(ByteSpan secret);
    static X25519PrivateKey generate();

    X25519PublicKey publicKey() const;
    ByteSpan secret() const { return secret_.span(); }

    /// What both sides get. Rejected when the other key has a small order, so that the result would be known
    /// to everybody (RFC 7748, section 6.1).
    Result<SecretBytes> agree(const X25519PublicKey& other) const;

private:
    explicit X25519PrivateKey(SecretBytes&& secret) : secret_(std::move(secret)) {}

    SecretBytes secret_;
};

} // namespace zon
