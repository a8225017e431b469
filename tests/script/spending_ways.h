#pragma once

#include "core/script/descriptor.h"
#include "core/script/transaction.h"

#include <span>

namespace zon::test {

/// A way to spend an output, for every kind of output that there is.
struct SpendingWay {
    const char* name;
    const char* descriptor; ///< @a to @d stand for the keys of these names, #p for the hash of a preimage
    const char* signers;
    const char*
        lastStep; ///< the stage and the last operation that is run; a key path runs only the output's push
    std::uint32_t sequence = 0xfffffffd;
    std::uint32_t lockTime = 0;

    bool isLocked() const { return lockTime != 0 || sequence < 1'000; }
};

std::span<const SpendingWay> spendingWays();

/// The output, on any network.
DescriptorOutput outputOf(const SpendingWay& way);

/// The signed transaction that spends output `index` of `coins`, which must be that of `way`; a PSBT on the
/// way.
Result<Transaction> spend(const SpendingWay& way, const TransactionRef& coins, std::uint32_t index);

} // namespace zon::test
