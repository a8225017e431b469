#pragma once

#include "core/crypto/secret.h"
#include "core/util/error.h"

#include <string>
#include <string_view>

namespace zon {

std::string base58Encode(ByteSpan bytes);
/// Base58 without spaces around it; the work is quadratic, so more than `maxBytes` of output is refused
/// before it is done. The error names the position of the first wrong character.
Result<Bytes> base58Decode(std::string_view text, std::size_t maxBytes = 256);

/// With 4 bytes of double SHA-256 behind, as addresses have.
std::string base58CheckEncode(ByteSpan payload);
/// The payload, when the checksum is right.
Result<Bytes> base58CheckDecode(std::string_view text, std::size_t maxBytes = 256);

/// The same for private keys: nothing of them is left in ordinary memory.
SecretText base58CheckEncodeSecret(ByteSpan payload);
Result<SecretBytes> base58CheckDecodeSecret(std::string_view text, std::size_t maxBytes = 256);

} // namespace zon
