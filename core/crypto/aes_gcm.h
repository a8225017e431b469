#pragma once

#include "core/crypto/secret.h"
#include "core/util/error.h"

#include <array>

namespace zon {

using GcmNonce = std::array<std::uint8_t, 12>;
using GcmTag = std::array<std::uint8_t, 16>;

struct GcmBox {
    Bytes ciphertext;
    GcmTag tag{};
};

/// AES-256-GCM (NIST SP 800-38D) for formats that demand it (JWE); own data is sealed with aead.h. A nonce
/// must never be used twice with one key. `key` has 32 bytes.
GcmBox sealAesGcm(const SecretBytes& key, const GcmNonce& nonce, ByteSpan plaintext, ByteSpan associated);

/// Rejected when key, nonce, associated data or any bit of the box is not what it was.
Result<SecretBytes> openAesGcm(const SecretBytes& key, const GcmNonce& nonce, ByteSpan ciphertext,
                               const GcmTag& tag, ByteSpan associated);

} // namespace zon
