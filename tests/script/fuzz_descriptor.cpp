// libFuzzer: any text as a descriptor and as a miniscript, any bytes as the script of one. What is accepted
// must be the same when it is written and read again.

#include "core/script/descriptor.h"
#include "core/script/spending_paths.h"

#include <cstdlib>

namespace {

void asDescriptor(const std::string& text) {
    const zon::DescriptorNetwork network{{"zon", 111, 196, 239}, zon::tpubVersions};
    const auto descriptor = zon::Descriptor::parse(text, network, zon::PrivateKeys::Accept);
    if (!descriptor) return;
    const auto again = zon::Descriptor::parse(descriptor->toString(), network);
    if (!again || again->toString() != descriptor->toString()) std::abort();
    (void)descriptor->expand(0);
}

void asMiniscript(const std::string& text, zon::MiniscriptContext context) {
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
    using namespace zon;
    const std::string text(reinterpret_cast<const char*>(data), size);
    asDescriptor(text);
    for (const auto context : {MiniscriptContext::P2wsh, MiniscriptContext::Tapscript}) {
        asMiniscript(text, context);
        const Script script(ByteSpan(data, size));
        if (const auto decoded = decodeMiniscript(script, context))
            if (decoded->compile() != script) std::abort();
    }
    return 0;
}
