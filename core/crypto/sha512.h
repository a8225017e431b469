#pragma once

#include "core/util/bytes.h"

#include <array>
#include <cstdint>

namespace zon {

using Digest64 = std::array<std::uint8_t, 64>;

/// SHA-512 (FIPS 180-4).
Digest64 sha512(ByteSpan data);

} // namespace zon
