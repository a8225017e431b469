#include "core/script/script_number.h"

#include <algorithm>

namespace zon {

namespace {

constexpr std::uint8_t signBit = 0x80;

// The last byte adds nothing but a sign that the byte before it has room for.
bool isMinimal(ByteSpan bytes) {
    if (bytes.empty() || (bytes.back() & ~signBit) != 0) return true;
    return bytes.size() > 1 && (bytes[bytes.size() - 2] & signBit) != 0;
}

} // namespace

Bytes encodeScriptNumber(std::int64_t value) {
    Bytes bytes;
    const bool negative = value < 0;
    for (std::uint64_t rest = negative ? ~static_cast<std::uint64_t>(value) + 1
                                       : static_cast<std::uint64_t>(value);
         rest != 0; rest >>= 8)
        bytes.push_back(static_cast<std::uint8_t>(rest & 0xff));
    if (bytes.empty()) return bytes;
    if ((bytes.back() & signBit) != 0)
        bytes.push_back(negative ? signBit : 0);
    else if (negative)
        bytes.back() |= signBit;
    return bytes;
}

std::optional<std::int64_t> decodeScriptNumber(ByteSpan bytes, bool requireMinimal, std::size_t maxSize) {
    if (bytes.size() > maxSize || (requireMinimal && !isMinimal(bytes))) return {};
    std::uint64_t magnitude = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        magnitude |= std::uint64_t{bytes[i]} << (8 * i);
    if (bytes.empty() || (bytes.back() & signBit) == 0) return static_cast<std::int64_t>(magnitude);
    magnitude &= ~(std::uint64_t{signBit} << (8 * (bytes.size() - 1)));
    return -static_cast<std::int64_t>(magnitude);
}

bool isTrue(ByteSpan element) {
    if (element.empty()) return false;
    const ByteSpan allButLast = element.first(element.size() - 1);
    return std::ranges::any_of(allButLast, [](std::uint8_t b) { return b != 0; })
           || (element.back() != 0 && element.back() != signBit);
}

} // namespace zon
