#pragma once

#include "core/util/bytes.h"

#include <string>
#include <string_view>

namespace zon {

/// RFC 4648, section 4, with padding.
std::string toBase64(ByteSpan bytes);

/// Strict, as Bitcoin Core's: padded to a multiple of four characters, no spaces or line ends, unused bits
/// zero. The error names the first wrong character's position (counted from 1). Callers bound `text` first.
Result<Bytes> fromBase64(std::string_view text);

} // namespace zon
