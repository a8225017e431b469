#include "core/crypto/bip39.h"

#include <utf8proc.h>

namespace zon {

Result<SecretText> nfkd(std::string_view utf8) {
    const auto* text = reinterpret_cast<const utf8proc_uint8_t*>(utf8.data());
    const auto size = static_cast<utf8proc_ssize_t>(utf8.size());
    const auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT);

    // Asked without room first, and not through the library's own buffers, which are not wiped.
    const utf8proc_ssize_t count = utf8proc_decompose(text, size, nullptr, 0, options);
    if (count < 0) return fail(ErrorCode::Malformed, "This text is not valid UTF-8. Type it again.");
    // sodium_malloc aligns memory as far as its size is a multiple of the alignment, which this is.
    SecretBytes room(static_cast<std::size_t>(count) * sizeof(utf8proc_int32_t));
    auto* codepoints = reinterpret_cast<utf8proc_int32_t*>(room.data());
    utf8proc_decompose(text, size, codepoints, count, options);

    SecretBytes encoded(static_cast<std::size_t>(count) * 4);
    std::size_t used = 0;
    for (utf8proc_ssize_t i = 0; i < count; ++i)
        used += static_cast<std::size_t>(utf8proc_encode_char(codepoints[i], encoded.data() + used));
    return SecretText(SecretBytes::copyOf(encoded.span().first(used)));
}

} // namespace zon
