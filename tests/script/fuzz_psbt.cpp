// libFuzzer: any bytes as a PSBT. One that is accepted must come back the same, and everything that is done
// with strangers' PSBTs must survive it.

#include "core/script/psbt_combine.h"
#include "core/script/psbt_decode_json.h"
#include "core/script/psbt_finalize.h"
#include "core/script/psbt_sign.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto psbt = zon::parsePsbt(zon::ByteSpan(data, size));
    if (!psbt) return 0;
    (void)zon::describePsbt(*psbt);
    const auto bytes = zon::serializePsbt(*psbt);
    if (!bytes) std::abort(); // only made ones can fail
    const auto again = zon::parsePsbt(zon::ByteSpan(*bytes));
    if (!again || zon::serializePsbt(*again) != bytes) std::abort();

    const zon::Psbt both[] = {*psbt, *again};
    if (psbt->lockTime() && !zon::combinePsbts(both)) std::abort();
    (void)zon::explainPsbtDifferences(*psbt, *again);

    zon::SigningKeys keys;
    keys.add(zon::PrivateKey::fromSecret(zon::Bytes(32, 1)).value());
    zon::Psbt worked = *psbt;
    (void)zon::signPsbt(worked, keys);
    (void)zon::finalizePsbt(worked);
    (void)zon::extractTransaction(worked);
    return 0;
}
