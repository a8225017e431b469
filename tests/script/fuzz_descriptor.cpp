// libFuzzer: any text as a descriptor. One that is accepted must be the same when it is written and read
// again, and everything that is shown of it must survive it.

#include "core/script/descriptor.h"
#include "core/script/spending_paths.h"
#include "core/script/wallet_policy.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    const zon::DescriptorNetwork network{{"zon", 111, 196, 239}, zon::tpubVersions};
    const auto descriptor = zon::Descriptor::parse(text, network, zon::PrivateKeys::Accept);
    if (!descriptor) return 0;
    const auto again = zon::Descriptor::parse(descriptor->toString(), network);
    if (!again || again->toString() != descriptor->toString()) std::abort();
    for (std::size_t path = 0; path < descriptor->pathCount(); ++path)
        (void)descriptor->expand(0, path);
    (void)zon::spendingPaths(*descriptor);
    if (const auto policy = zon::WalletPolicy::of(*descriptor, network))
        if (!zon::WalletPolicy::parse(policy->descriptorTemplate(), policy->keys(), network)) std::abort();
    return 0;
}
