// libFuzzer: any text as an address and as a request line. An address that is accepted must come back.

#include "core/script/address.h"
#include "core/script/verify_json.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    const zon::AddressFormat format{"zon", 111, 196, 239};
    if (const auto script = zon::addressToScript(text, format)) {
        std::string lower = text;
        std::ranges::transform(lower, lower.begin(),
                               [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        const auto back = zon::scriptToAddress(*script, format);
        if (!back || (*back != text && *back != lower)) std::abort();
    }
    (void)zon::answerVerify(text);
    (void)zon::answerSighash(text);
    return 0;
}
