#include "core/contracts/guide.h"
#include "core/contracts/settlement.h"

namespace zon::contracts {

Result<Transaction> revealSettlement(const Contract& contract, std::size_t n, const OutputEvidence& evidence,
                                     const ContractStatus& status, const ChainMoment& tip,
                                     const PartySecrets& secrets, std::int64_t feerate, UnixTime now) {
    if (auto may = mayReveal(contract, status, n, now); !may) return fail(may);
    const auto secret = secrets.voucherSecret();
    if (!secret) return fail(secret);
    auto psbt = buildSettlement(contract, n, evidence,
                                {.path = SpendPath::Reveal,
                                 .shares = releaseShares(contract, n),
                                 .feerate = feerate,
                                 .secret = toBytes(secret->span())});
    if (!psbt) return fail(psbt);
    if (auto done = signSettlement(contract, n, evidence, *psbt, secrets); !done) return fail(done);
    return finishSettlement(contract, n, evidence, *psbt, tip);
}

} // namespace zon::contracts
