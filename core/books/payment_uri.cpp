#include "core/books/payment_uri.h"

namespace zon {

namespace {

/// RFC 3986: everything but the unreserved characters.
std::string percentEncoded(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                           || c == '-' || c == '.' || c == '_' || c == '~';
        if (plain)
            out += c;
        else
            (out += '%').append({digits[byte >> 4], digits[byte & 15]});
    }
    return out;
}

} // namespace

std::string paymentUri(std::string_view address, std::optional<Amount> amount, std::string_view label,
                       std::string_view message) {
    std::string uri = "zoncoin:" + std::string(address);
    char separator = '?';
    const auto add = [&](std::string_view name, const std::string& value) {
        if (value.empty()) return;
        ((uri += separator) += name) += '=' + value;
        separator = '&';
    };
    if (amount && *amount > Amount()) add("amount", amount->toZon());
    add("label", percentEncoded(label));
    add("message", percentEncoded(message));
    return uri;
}

} // namespace zon
