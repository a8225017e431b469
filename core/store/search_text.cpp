#include "core/store/search_text.h"

#include <algorithm>

namespace zon {

bool searchIsIndexed(std::string_view text) {
    const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xc0) == 0x80; };
    const auto characters = std::ranges::count_if(text, [&](char c) { return !continues(c); });
    return characters >= 3 && !text.contains('\0');
}

std::string searchPhrase(std::string_view text) {
    std::string phrase = "\"";
    for (const char c : text) {
        if (c == '"') phrase += '"';
        phrase += c;
    }
    return phrase + '"';
}

std::string searchPattern(std::string_view text) {
    std::string pattern = "%";
    for (const char c : text) {
        if (c == '%' || c == '_' || c == '\\') pattern += '\\';
        pattern += c;
    }
    return pattern + '%';
}

} // namespace zon
