#pragma once

#include "core/util/bytes.h"

#include <array>
#include <cstdint>

namespace zon {

using Digest20 = std::array<std::uint8_t, 20>;

/// RIPEMD-160 (Dobbertin, Bosselaers, Preneel 1996).
Digest20 ripemd160(ByteSpan data);
/// RIPEMD-160 of SHA-256: what P2PKH, P2WPKH and P2SH commit to.
Digest20 hash160(ByteSpan data);

} // namespace zon
