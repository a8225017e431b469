#pragma once

#include "core/util/bytes.h"
#include "core/util/error.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace zon {

/// Bytes as the letters that QR codes hold best: Bytewords (BCR-2020-012), minimal form, two letters a byte,
/// with a CRC-32 at the end.
std::string toBytewords(ByteSpan bytes);

/// Either case. Malformed when a letter is wrong or missing. Callers bound `text` first.
Result<Bytes> fromBytewords(std::string_view text);

/// ISO 3309, as zlib has it.
std::uint32_t crc32(ByteSpan bytes);

} // namespace zon
