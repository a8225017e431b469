#pragma once

#include "core/util/error.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zon {

using Bytes = std::vector<std::uint8_t>;
using ByteSpan = std::span<const std::uint8_t>;

/// Lower-case hex in memory order (ids that people see are reversed: Id::display).
std::string toHex(ByteSpan bytes);

/// Strict: even length, no prefix, no spaces; either case. The error names the first bad character's
/// position.
Result<Bytes> fromHex(std::string_view text);

inline ByteSpan asBytes(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

inline std::string_view asText(ByteSpan bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

inline Bytes toBytes(ByteSpan bytes) {
    return {bytes.begin(), bytes.end()};
}

inline bool equal(ByteSpan a, ByteSpan b) {
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin());
}

/// Little-endian loads and stores; `p` must have room.
std::uint16_t readLe16(const std::uint8_t* p);
std::uint32_t readLe32(const std::uint8_t* p);
std::uint64_t readLe64(const std::uint8_t* p);
std::uint32_t readBe32(const std::uint8_t* p);
std::uint64_t readBe64(const std::uint8_t* p);
void writeLe16(std::uint8_t* p, std::uint16_t v);
void writeLe32(std::uint8_t* p, std::uint32_t v);
void writeLe64(std::uint8_t* p, std::uint64_t v);
void writeBe32(std::uint8_t* p, std::uint32_t v);
void writeBe64(std::uint8_t* p, std::uint64_t v);

} // namespace zon
