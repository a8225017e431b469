#pragma once

#include "core/contracts/evidence.h"
#include "core/contracts/settlement.h"

namespace zon::test {

/// A transaction that funds every output of a contract.
TransactionRef fundingOf(const contracts::Contract& contract);

/// What is known when it is in block 100, whose median time is `mined`, and everybody has signed.
contracts::Evidence fundedEvidence(const contracts::Contract& contract, UnixTime mined);

/// Built, signed by `signers`, finished at `tip`.
Result<Transaction> settle(const contracts::Contract& contract, std::size_t n,
                           const contracts::OutputEvidence& evidence,
                           const contracts::SettlementRequest& request,
                           std::initializer_list<contracts::Role> signers, const contracts::ChainMoment& tip);

/// Who must sign a path.
std::vector<contracts::Role> signersOf(contracts::SpendPath path);

} // namespace zon::test
