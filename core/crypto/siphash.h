#pragma once

#include "core/util/bytes.h"

#include <cstdint>
#include <span>

namespace zon {

/// SipHash-2-4 (Aumasson, Bernstein 2012) with the key as two little-endian words: compact filters, and hash
/// tables whose keys an outsider chooses.
std::uint64_t sipHash24(std::uint64_t k0, std::uint64_t k1, ByteSpan data);

/// The same for 32 bytes, without the loop: ids.
std::uint64_t sipHash24Of32(std::uint64_t k0, std::uint64_t k1, std::span<const std::uint8_t, 32> data);

} // namespace zon
