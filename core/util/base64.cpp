#include "core/util/base64.h"

namespace zon {

namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::uint8_t notInAlphabet = 0xff;

constexpr std::array<std::uint8_t, 256> makeValues() {
    std::array<std::uint8_t, 256> values{};
    values.fill(notInAlphabet);
    for (std::size_t i = 0; i < alphabet.size(); ++i)
        values[static_cast<std::uint8_t>(alphabet[i])] = static_cast<std::uint8_t>(i);
    return values;
}
constexpr std::array<std::uint8_t, 256> values = makeValues();

} // namespace

std::string toBase64(ByteSpan bytes) {
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::size_t n = std::min<std::size_t>(3, bytes.size() - i);
        std::uint32_t group = 0;
        for (std::size_t j = 0; j < 3; ++j)
            group = group << 8 | (j < n ? bytes[i + j] : 0u);
        for (std::size_t j = 0; j < 4; ++j)
            out += j <= n ? alphabet[group >> (18 - 6 * j) & 63] : '=';
    }
    return out;
}

Result<Bytes> fromBase64(std::string_view text) {
    std::string_view digits = text;
    for (int padding = 0; padding < 2 && digits.ends_with('='); ++padding)
        digits.remove_suffix(1);

    Bytes out;
    out.reserve(digits.size() / 4 * 3 + 2);
    std::uint32_t group = 0;
    unsigned bits = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const std::uint8_t value = values[static_cast<std::uint8_t>(digits[i])];
        if (value == notInAlphabet)
            return fail(ErrorCode::Malformed,
                        "This is not base64: character " + std::to_string(i + 1) + " doesn't belong there.");
        group = group << 6 | value;
        bits += 6;
        if (bits < 8) continue;
        bits -= 8;
        out.push_back(static_cast<std::uint8_t>(group >> bits));
        group &= (1u << bits) - 1;
    }
    if (text.size() % 4 != 0)
        return fail(ErrorCode::Malformed,
                    "This is not base64: its length is not a multiple of 4, so a part of "
                    "it is missing.");
    if (group != 0 || bits >= 6)
        return fail(ErrorCode::Malformed, "This is not base64: its last character can't stand there.");
    return out;
}

} // namespace zon
