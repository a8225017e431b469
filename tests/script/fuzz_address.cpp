// libFuzzer: any text as an address. One that is accepted must come back.

#include "core/script/address.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    for (const zon::AddressFormat& format :
         {zon::AddressFormat{"zon", 111, 196, 239}, zon::AddressFormat{"bc", 0, 5, 128}}) {
        const auto script = zon::addressToScript(text, format);
        if (!script) continue;
        std::string lower = text;
        std::ranges::transform(lower, lower.begin(),
                               [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        const auto back = zon::scriptToAddress(*script, format);
        if (!back || (*back != text && *back != lower)) std::abort();
    }
    return 0;
}
