#include "core/contracts/funding.h"

#include "core/contracts/evidence.h"
#include "core/contracts/settlement.h"
#include "core/script/psbt_build.h"
#include "core/script/psbt_spend.h"
#include "core/script/sighash.h"

#include <algorithm>
#include <iterator>

namespace zon::contracts {

Result<Psbt> createFunding(const Contract& contract, std::vector<PsbtInput> inputs, std::vector<TxOut> change,
                           bool open) {
    Psbt psbt;
    psbt.version = 2;
    psbt.modifiable = std::uint8_t{Psbt::inputsModifiable | Psbt::outputsModifiable};
    std::vector<TxOut> outputs;
    outputs.reserve(contract.outputCount() + change.size());
    for (std::size_t n = 0; n < contract.outputCount(); ++n)
        outputs.push_back(contract.fundingOutput(n));
    std::ranges::move(change, std::back_inserter(outputs));
    for (TxOut& output : outputs) {
        PsbtOutput entry;
        entry.output = std::move(output);
        if (const auto done = addOutput(psbt, std::move(entry)); !done) return fail(done);
    }
    for (PsbtInput& input : inputs)
        if (const auto done = addInput(psbt, std::move(input)); !done) return fail(done);
    if (!open) closeFunding(psbt);
    setContractId(psbt, contract.id());
    return psbt;
}

void closeFunding(Psbt& psbt) {
    psbt.modifiable = std::uint8_t{0};
}

Result<FundingSummary> checkFunding(const Contract& contract, const Psbt& psbt) {
    const auto refuse = [](const std::string& why) {
        return fail(ErrorCode::Rejected, "This payment isn't signed: " + why);
    };
    if (contractIdOf(psbt) != contract.id()) return refuse("it belongs to another contract, or to none.");
    if (psbt.modifiable.value_or(0) != 0) return refuse("it allows others to change it after it was signed.");
    const auto tx = psbt.unsignedTransaction();
    if (!tx) return fail(tx);
    if (const auto found = findFunding(contract, *tx); !found) return fail(found);
    for (std::size_t i = 0; i < psbt.inputs.size(); ++i) {
        const std::uint32_t type = psbt.inputs[i].sighashType.value_or(SIGHASH_ALL);
        if (type != SIGHASH_ALL && type != SIGHASH_DEFAULT)
            return refuse(inputName(i) + " asks for a signature that doesn't bind all of it.");
        if (const auto spend = findSpend(psbt, i); !spend) return fail(spend);
    }
    FundingSummary summary;
    for (std::size_t n = 0; n < contract.outputCount(); ++n)
        summary.locked += contract.output(n).amount;
    if (psbt.spentOutputs()) {
        const auto fee = psbt.fee();
        if (!fee) return refuse("it pays out more than comes in.");
        summary.fee = *fee;
    }
    return summary;
}

Amount fundingShare(const Contract& contract, Role role) {
    Amount all;
    for (std::size_t n = 0; n < contract.outputCount(); ++n)
        all += contract.output(n).amount;
    const Amount sellers = contract.document().deposits ? contract.document().deposits->seller : Amount();
    if (role == Role::Buyer) return all - sellers;
    return role == Role::Seller ? sellers : Amount();
}

bool isSigned(const PsbtInput& input) {
    return !input.partialSignatures.empty() || input.tapKeySignature || input.isFinal();
}

Result<OwnPart> checkOwnPart(const Contract& contract, Role role, const Psbt& psbt,
                             const std::map<OutPoint, TxOut>& coins,
                             const std::function<bool(const Script&)>& isOwn, Amount mostFee) {
    const auto refuse = [](const std::string& why) {
        return fail(ErrorCode::Rejected, "This common payment isn't signed: " + why);
    };
    OwnPart part;
    for (std::size_t i = 0; i < psbt.inputs.size(); ++i) {
        const auto own = coins.find(psbt.inputs[i].prevout);
        if (own == coins.end()) continue;
        const TxOut* claimed = psbt.spentOutput(i);
        if (claimed == nullptr || claimed->value != own->second.value
            || claimed->scriptPubKey != own->second.scriptPubKey)
            return refuse("it says something else about a coin of yours than your wallet knows.");
        part.brought += own->second.value;
        if (!isSigned(psbt.inputs[i])) ++part.unsignedInputs;
    }
    for (const PsbtOutput& output : psbt.outputs)
        if (isOwn(output.output.scriptPubKey)) part.change += output.output.value;
    const Amount share = fundingShare(contract, role);
    if (part.brought < part.change + share)
        return refuse(
            "it takes less from you than you agreed to put in: it isn't the payment that was agreed.");
    part.fee = part.brought - part.change - share;
    if (part.fee > mostFee)
        return refuse("it takes " + part.fee.toZon() + " ZON from you besides your share of " + share.toZon()
                      + " ZON, which is more than a fee.");
    return part;
}

} // namespace zon::contracts
