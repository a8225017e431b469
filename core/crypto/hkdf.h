#pragma once

#include "core/crypto/secret.h"

namespace zon {

/// HKDF-SHA256 (RFC 5869): `length` bytes (at most 8160) from key material. Different `info` gives keys that
/// tell nothing about each other.
SecretBytes hkdfSha256(ByteSpan keyMaterial, ByteSpan salt, ByteSpan info, std::size_t length);

} // namespace zon
