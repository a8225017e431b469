#pragma once

#include "core/contracts/contract.h"
#include "core/script/psbt.h"

#include <functional>
#include <map>

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

/// What each side puts into a contract with deposits (E5): the buyer price, deposit and fee reserve, the
/// seller its deposit. Without deposits the buyer brings all of it.
Amount fundingShare(const Contract& contract, Role role);

/// What a common funding takes from one side.
struct OwnPart {
    Amount brought;                 ///< by its inputs
    Amount change;                  ///< that comes back
    Amount fee;                     ///< brought, less change and share
    std::size_t unsignedInputs = 0; ///< of its own: so many signatures it may give
};

/// Whether somebody signed the input already, rightly or not.
bool isSigned(const PsbtInput& input);

/// `coins`: everything that this side's keys could sign for, as its own wallet knows it. `isOwn`: whether an
/// output comes back to it.
///
/// Threat: the counterpart built the rest. It may have put coins of ours in that we didn't offer, told
/// another amount for one, or left out our change. So nothing of what the PSBT claims about our coins is
/// believed, and what it costs us is added up anew: Rejected when it is less than our share (then it isn't
/// what was agreed) or when the fee is over `mostFee`.
Result<OwnPart> checkOwnPart(const Contract& contract, Role role, const Psbt& psbt,
                             const std::map<OutPoint, TxOut>& coins,
                             const std::function<bool(const Script&)>& isOwn, Amount mostFee);

} // namespace zon::contracts
