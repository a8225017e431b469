#pragma once

#include "core/crypto/secret.h"
#include "core/util/error.h"

#include <array>

namespace zon {

using AeadNonce = std::array<std::uint8_t, 24>;
/// What sealing adds: the nonce in front and the tag behind.
inline constexpr std::size_t aeadOverhead = 24 + 16;

/// XChaCha20-Poly1305 under a 32-byte key and a fresh random nonce: nonce || ciphertext || tag. `associated`
/// is not stored but must be the same to open: it ties the box to the place it is kept in.
Bytes seal(const SecretBytes& key, ByteSpan plaintext, ByteSpan associated);
/// With a given nonce, which must never be used twice with one key.
Bytes sealWithNonce(const SecretBytes& key, const AeadNonce& nonce, ByteSpan plaintext, ByteSpan associated);

/// Corrupt when key, associated data or any bit of the box is not what it was.
Result<SecretBytes> open(const SecretBytes& key, ByteSpan sealed, ByteSpan associated);

} // namespace zon
