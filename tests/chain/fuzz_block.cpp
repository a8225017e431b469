// libFuzzer: any bytes as a block. What parses is written the same again, and no check of it trips.

#include "core/chain/block_check.h"
#include "core/chain/filter.h"
#include "core/chain/merkle.h"

#include <cstdlib>

using namespace zon;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteSpan bytes(data, size);
    const auto block = parseBlock(bytes);
    if (!block) return 0;
    if (!equal(serialize(*block), bytes)) std::abort();
    for (const NetworkId id : {NetworkId::Regtest, NetworkId::Bitcoin})
        (void)checkBlock(*block, block->hash(), 1, networkParams(id));
    (void)blockMerkleRoot(*block);
    (void)buildBasicFilter(*block, {});
    return 0;
}
