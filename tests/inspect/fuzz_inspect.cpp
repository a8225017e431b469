// libFuzzer: anything that somebody pastes or drops. It is refused or explained; where it has bytes, each of
// them belongs to exactly one range.

#include "core/inspect/explain.h"
#include "core/inspect/inspection_json.h"
#include "core/inspect/spend_trace.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace zon;
    const NetworkParams& params = networkParams(NetworkId::Sandbox);
    auto thing = openThing(ByteSpan(data, size), params);
    if (!thing) return 0;
    const auto subject =
        std::make_shared<const Subject>(Subject{std::move(*thing), Facts{.network = params}});
    for (const bool mask : {false, true}) {
        const Inspection found = explain(subject, {mask});
        std::size_t at = 0;
        for (const ByteRange& range : found.ranges) {
            if (range.begin != at || range.end <= at) std::abort();
            at = range.end;
        }
        if (at != found.bytes.size()) std::abort();
        for (std::uint32_t i = 0; i < found.inputs.size() && i < 4; ++i)
            (void)traceSpend(*subject, i);
        (void)inspectionJson(found);
        (void)supportBundle(found);
    }
    return 0;
}
