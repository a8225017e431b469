#pragma once

#include "core/crypto/sha256.h"
#include "core/crypto/sha512.h"

namespace zon {

/// HMAC (RFC 2104). The result may be a secret: a caller for whom it is wipes it (wipeMemory in secret.h).
Digest32 hmacSha256(ByteSpan key, ByteSpan data);
Digest64 hmacSha512(ByteSpan key, ByteSpan data);

/// Compares in constant time, for checking a code that somebody else sent.
bool equalConstantTime(ByteSpan a, ByteSpan b);

} // namespace zon
