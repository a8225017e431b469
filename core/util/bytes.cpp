#include "core/util/bytes.h"

#include <bit>
#include <cstring>

namespace zon {

namespace {

int hexValue(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

template <typename T>
T fromLittle(T v) {
    if constexpr (std::endian::native == std::endian::little)
        return v;
    else
        return std::byteswap(v);
}

template <typename T>
T fromBig(T v) {
    if constexpr (std::endian::native == std::endian::big)
        return v;
    else
        return std::byteswap(v);
}

template <typename T>
T load(const std::uint8_t* p) {
    T v;
    std::memcpy(&v, p, sizeof v);
    return v;
}

template <typename T>
void store(std::uint8_t* p, T v) {
    std::memcpy(p, &v, sizeof v);
}

} // namespace

std::string toHex(ByteSpan bytes) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string out;
    out.reserve(bytes.size() * 2);
    for (const std::uint8_t b : bytes) {
        out.push_back(digits[b >> 4]);
        out.push_back(digits[b & 15]);
    }
    return out;
}

Result<Bytes> fromHex(std::string_view text) {
    if (text.size() % 2 != 0)
        return fail(ErrorCode::Malformed,
                    "This hex text has an odd number of characters, so it is cut short.");
    Bytes out;
    out.reserve(text.size() / 2);
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const int high = hexValue(text[i]);
        const int low = hexValue(text[i + 1]);
        if (high < 0 || low < 0) {
            const std::size_t at = high < 0 ? i : i + 1;
            return fail(ErrorCode::Malformed, "Character " + std::to_string(at + 1) + " is not a hex digit.");
        }
        out.push_back(static_cast<std::uint8_t>(high << 4 | low));
    }
    return out;
}

std::uint16_t readLe16(const std::uint8_t* p) {
    return fromLittle(load<std::uint16_t>(p));
}
std::uint32_t readLe32(const std::uint8_t* p) {
    return fromLittle(load<std::uint32_t>(p));
}
std::uint64_t readLe64(const std::uint8_t* p) {
    return fromLittle(load<std::uint64_t>(p));
}
std::uint32_t readBe32(const std::uint8_t* p) {
    return fromBig(load<std::uint32_t>(p));
}
std::uint64_t readBe64(const std::uint8_t* p) {
    return fromBig(load<std::uint64_t>(p));
}
void writeLe16(std::uint8_t* p, std::uint16_t v) {
    store(p, fromLittle(v));
}
void writeLe32(std::uint8_t* p, std::uint32_t v) {
    store(p, fromLittle(v));
}
void writeLe64(std::uint8_t* p, std::uint64_t v) {
    store(p, fromLittle(v));
}
void writeBe32(std::uint8_t* p, std::uint32_t v) {
    store(p, fromBig(v));
}
void writeBe64(std::uint8_t* p, std::uint64_t v) {
    store(p, fromBig(v));
}

} // namespace zon
