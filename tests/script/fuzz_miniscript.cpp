// libFuzzer: any text as a miniscript, any bytes as the script of one. What is accepted must be the same when
// it is written and read again.

#include "core/script/miniscript.h"
#include "core/script/spending_paths.h"

#include <cstdlib>

namespace {

void asText(const std::string& text, zon::MiniscriptContext context) {
    const auto parsed = zon::parseMiniscript(text, context);
    if (!parsed) return;
    const auto again = zon::parseMiniscript(parsed->toString(), context);
    if (!again || again->compile() != parsed->compile()) std::abort();
    (void)parsed->script.whyNotSafe(parsed->keys);
    (void)zon::spendingPaths(parsed->script);
    // What is a whole script can be read back from it, except where it is too large.
    if (parsed->script.type().has(zon::MiniscriptType("B")) && parsed->compile().size() < 10'000
        && !zon::decodeMiniscript(parsed->compile(), context))
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    for (const auto context : {zon::MiniscriptContext::P2wsh, zon::MiniscriptContext::Tapscript}) {
        asText(text, context);
        const zon::Script script(zon::ByteSpan(data, size));
        if (const auto decoded = zon::decodeMiniscript(script, context))
            if (decoded->compile() != script) std::abort();
    }
    return 0;
}
