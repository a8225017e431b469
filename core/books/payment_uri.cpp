#include "core/books/payment_uri.h"

#include "core/util/percent.h"

namespace zon {

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
