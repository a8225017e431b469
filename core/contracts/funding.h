#pragma once

#include "core/contracts/contract.h"
#include "core/script/psbt.h"

namespace zon::contracts {

/// A PSBT (version 2) that pays every output of the escrow, exactly, from these inputs. `change`: what comes
/// back to whoever pays. With deposits (E5) both sides' inputs are in it: each gives its own, or the second
/// adds them to the first's PSBT (addInput, addOutput of psbt_build.h) while it is `open`; then closeFunding
/// ends that. The contract's id is in a proprietary field.
Result<Psbt> createFunding(const Contract& contract, std::vector<PsbtInput> inputs, std::vector<TxOut> change,
                           bool open = false);
/// Nothing can be added any more.
void closeFunding(Psbt& psbt);

/// What a funding PSBT costs.
struct FundingSummary {
    Amount locked;
    Amount fee; ///< zero where an input's amount isn't known
};

/// Threat: the counterpart made or changed it. Refused: another contract's; escrow outputs that are missing,
/// doubled or of another amount; one that others could still change; inputs that ask for signatures that
/// don't bind all of it. Which of the other outputs and inputs are one's own is the wallet's to say.
Result<FundingSummary> checkFunding(const Contract& contract, const Psbt& psbt);

} // namespace zon::contracts
