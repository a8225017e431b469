#include "core/jose/base64url.h"

#include "core/util/base64.h"

namespace zon {

std::string toBase64Url(ByteSpan bytes) {
    std::string text = toBase64(bytes);
    while (text.ends_with('='))
        text.pop_back();
    std::ranges::replace(text, '+', '-');
    std::ranges::replace(text, '/', '_');
    return text;
}

Result<Bytes> fromBase64Url(std::string_view text) {
    if (text.find_first_of("+/=") != std::string_view::npos)
        return fail(ErrorCode::Malformed, "This is not base64url: it uses - and _ and no padding.");
    std::string padded(text);
    std::ranges::replace(padded, '-', '+');
    std::ranges::replace(padded, '_', '/');
    while (padded.size() % 4 != 0)
        padded += '=';
    return fromBase64(padded);
}

} // namespace zon
