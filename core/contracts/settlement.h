#pragma once

#include "core/contracts/state.h"
#include "core/script/psbt.h"

namespace zon::contracts {

/// The sequence number of an input without a relative lock: replaceable, lock time in force.
inline constexpr std::uint32_t settlementSequence = TxIn::sequenceSignalsRbf;

/// What each gets of output `n`, before the fee, when all goes well: the seller the price, both their
/// deposits, the buyer the fee reserve.
Shares releaseShares(const Contract& contract, std::size_t n);
/// And when the deal is off: the buyer the price, both their deposits.
Shares returnShares(const Contract& contract, std::size_t n);

/// Shares after a fee, by the contract's fee_payer rule: the reserve pays first, then who bears the fee, then
/// the other side; shares that aren't worth an output go to the fee. Nothing when there isn't enough.
std::optional<Shares> afterFee(const Contract& contract, std::size_t n, Shares shares, Amount fee);

/// Virtual bytes of the transaction that takes path `rules` with these shares: an upper bound.
std::size_t settlementVsize(const Contract& contract, std::size_t n, const PathRules& rules,
                            const Shares& shares);

struct SettlementRequest {
    SpendPath path = SpendPath::Together;
    Shares shares;               ///< before the fee; all of the escrow
    std::int64_t feerate = 1;    ///< zat per vbyte
    std::optional<Bytes> secret; ///< Reveal
};

/// A PSBT (version 2, nothing modifiable) that spends output `n` to the parties' payout scripts. It has the
/// whole funding transaction, the script, the origins of the keys that this path needs and of no others, and
/// the contract's id in a proprietary field. Locks are set, not awaited: a refund can be signed early, but
/// finishSettlement gives it out only when it is valid.
/// Refused: a path that the template doesn't have; shares that don't add up, give the arbiter more than its
/// fee, or split what one side takes alone; a feerate over the contract's cap; a wrong secret.
Result<Psbt> buildSettlement(const Contract& contract, std::size_t n, const OutputEvidence& evidence,
                             const SettlementRequest& request);

/// What a PSBT that claims to settle would do.
struct SettlementSummary {
    SpendPath path = SpendPath::Together;
    Shares paid; ///< after the fee
    Amount fee;
    std::int64_t feerate = 0; ///< zat per vbyte, rounded up
    bool isRelease = false;   ///< exactly what releaseShares and the fee rule give
    bool isReturn = false;    ///< exactly what returnShares and the fee rule give
};

/// Threat: the counterpart made it. Refused: another contract's; one whose outpoint isn't the funding, or is
/// spent already; another amount or script than ours; more than one input; outputs to anybody but the
/// parties' payout scripts, or two to one; an arbiter's share over its fee; signatures that aren't ALL;
/// flags that let others change it afterwards (BIP370); a feerate over the cap; locks that aren't the path's;
/// signatures of keys that don't belong to the path.
Result<SettlementSummary> checkSettlement(const Contract& contract, std::size_t n,
                                          const OutputEvidence& evidence, const Psbt& psbt);

/// Checks, then adds the signatures that these secrets can give.
Result<SettlementSummary> signSettlement(const Contract& contract, std::size_t n,
                                         const OutputEvidence& evidence, Psbt& psbt,
                                         const PartySecrets& secrets);

/// The transaction, ready to broadcast: checked, complete, valid under everything that nodes relay, and not
/// too early at `tip`. The sentence says what it waits for.
/// For Reveal ask mayReveal (guide.h) before: from the broadcast on the secret is public.
Result<Transaction> finishSettlement(const Contract& contract, std::size_t n, const OutputEvidence& evidence,
                                     const Psbt& psbt, const ChainMoment& tip);

/// The transaction by which a seller shows its secret and is paid (E4): built, signed and complete. Refused
/// when mayReveal (guide.h) says no at `now`.
Result<Transaction> revealSettlement(const Contract& contract, std::size_t n, const OutputEvidence& evidence,
                                     const ContractStatus& status, const ChainMoment& tip,
                                     const PartySecrets& secrets, std::int64_t feerate, UnixTime now);

/// Marks a PSBT as belonging to a contract.
void setContractId(Psbt& psbt, const ContractId& id);
std::optional<ContractId> contractIdOf(const Psbt& psbt);

} // namespace zon::contracts
