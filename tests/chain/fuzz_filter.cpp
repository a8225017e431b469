// libFuzzer: any bytes as a filter. All ways of looking at it agree, and a filter made of what was found in
// it is found again.

#include "core/chain/filter.h"
#include "core/chain/filter_json.h"
#include "tests/support/fuzz_input.h"

#include <cstdlib>

using namespace zon;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    test::FuzzInput input(data, size);
    const std::uint8_t mode = input.byte();
    if (mode == 255) {
        (void)filterBuildLine(asText(input.rest()));
        return 0;
    }
    if (mode == 254) {
        (void)filterMatchLine(asText(input.rest()));
        return 0;
    }
    BlockHash block;
    const std::size_t count = input.below(70);
    auto scripts = std::make_shared<ScriptList>();
    for (std::size_t i = 0; i < count; ++i)
        scripts->add(input.piece(input.below(40)));
    if (mode % 2 == 0) {
        // What goes in is found: no filter that we make misses one of its own.
        const Bytes made = buildFilter(block, *scripts);
        FilterMatcher matcher(scripts);
        if (matcher.firstMissing(made, block)) std::abort();
        if (count > 0 && matcher.match(made, block) != FilterMatch::Yes) std::abort();
        return 0;
    }
    const ByteSpan filter = input.rest();
    FilterMatcher matcher(scripts);
    const FilterMatch match = matcher.match(filter, block);
    const auto hits = matcher.hits(filter, block);
    // match stops at the first hit and may not see what is wrong behind it.
    if (hits && match == FilterMatch::Malformed) std::abort();
    if (hits && (match == FilterMatch::Yes) != !hits->empty()) std::abort();
    if (!hits && match == FilterMatch::No) std::abort();
    const auto claimed = filterElementCount(filter);
    if (hits && (!claimed || *claimed * 20 > filter.size() * 8)) std::abort();
    return 0;
}
