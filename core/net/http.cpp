#include "core/net/http.h"

#include <algorithm>

namespace zon {

namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace

std::string_view findField(const HttpFields& fields, std::string_view name) {
    for (const HttpField& field : fields)
        if (std::ranges::equal(field.name, name, {}, lower, lower)) return field.value;
    return {};
}

} // namespace zon
