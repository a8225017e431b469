// libFuzzer: any bytes as a transaction. What is accepted must come back byte for byte.

#include "core/script/policy.h"
#include "core/script/transaction.h"
#include "core/script/tx_check.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const zon::ByteSpan input(data, size);
    for (const auto form : {zon::WithWitness::Yes, zon::WithWitness::No}) {
        const auto tx = zon::parseTransaction(input, form);
        if (!tx) continue;
        const zon::Bytes back = zon::serialize(*tx, form);
        if (!zon::equal(back, input)) std::abort();
        if (tx->size() * 3 < tx->strippedSize()) std::abort();
        (void)zon::checkTransaction(*tx);
        (void)zon::checkStandard(*tx);
    }
    return 0;
}
