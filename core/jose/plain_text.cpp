#include "core/jose/plain_text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>

namespace zon {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

// Unicode 15: Cc, Zl, Zp, the bidirectional controls, and default ignorable code points.
constexpr std::array unseen{
    Range{0x00, 0x1f},       Range{0x7f, 0x9f},     Range{0xad, 0xad},       Range{0x34f, 0x34f},
    Range{0x61c, 0x61c},     Range{0x115f, 0x1160}, Range{0x17b4, 0x17b5},   Range{0x180b, 0x180f},
    Range{0x200b, 0x200f},   Range{0x2028, 0x202e}, Range{0x2060, 0x206f},   Range{0x2800, 0x2800},
    Range{0x3164, 0x3164},   Range{0xd800, 0xdfff}, Range{0xfe00, 0xfe0f},   Range{0xfeff, 0xfeff},
    Range{0xffa0, 0xffa0},   Range{0xfff0, 0xfffb}, Range{0x1bca0, 0x1bca3}, Range{0x1d173, 0x1d17a},
    Range{0xe0000, 0xe0fff},
};

struct Decoded {
    char32_t point = 0;
    std::size_t length = 0; ///< 0: no UTF-8
};

Decoded decode(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const std::uint8_t lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    const std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || text.size() < length) return {};
    char32_t point = lead & (0xffu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xc0) != 0x80) return {};
        point = point << 6 | (byte(i) & 0x3fu);
    }
    constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = point >= 0xd800 && point <= 0xdfff;
    if (point < least.at(length) || point > 0x10ffff || surrogate) return {};
    return {point, length};
}

std::string escaped(const char* format, unsigned value) {
    std::array<char, 16> text{};
    const int size = std::snprintf(text.data(), text.size(), format, value);
    return {text.data(), static_cast<std::size_t>(std::max(size, 0))};
}

std::string plain(std::string_view text, std::string_view allowed) {
    std::string out;
    while (!text.empty()) {
        const Decoded next = decode(text);
        const std::size_t length = std::max<std::size_t>(next.length, 1);
        const bool hidden = std::ranges::any_of(
            unseen, [&](const Range& r) { return next.point >= r.first && next.point <= r.last; });
        if (next.length == 0)
            out += escaped("<0x%02X>", static_cast<std::uint8_t>(text[0]));
        else if (hidden && (next.length > 1 || allowed.find(text[0]) == std::string_view::npos))
            out += escaped("<U+%04X>", static_cast<unsigned>(next.point));
        else
            out += text.substr(0, length);
        text.remove_prefix(length);
    }
    return out;
}

} // namespace

std::string plainText(std::string_view utf8) {
    return plain(utf8, {});
}

std::string plainLines(std::string_view utf8) {
    return plain(utf8, "\n\t");
}

} // namespace zon
