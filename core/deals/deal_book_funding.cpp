// How the money comes into the escrow.

#include "core/contracts/funding.h"
#include "core/contracts/settlement.h"
#include "core/deals/deal_entry.h"
#include "core/script/address.h"

#include <algorithm>

namespace zon {

using contracts::isSigned;
using contracts::Role;

namespace {

/// By what it says about keys. It may lie: whether the coins are ours is asked again before anything is
/// signed.
bool saysItIsOf(const PsbtInput& input, const KeyFingerprint& fingerprint) {
    const auto plain = std::ranges::any_of(
        input.derivations, [&](const auto& entry) { return entry.second.fingerprint == fingerprint; });
    return plain || std::ranges::any_of(input.tapDerivations, [&](const auto& entry) {
               return entry.second.origin.fingerprint == fingerprint;
           });
}

/// A common payment into this escrow, and how far it is.
struct Common {
    bool open = false; ///< for the other side's coins
    bool mine = false; ///< our coins are in it
    bool iSigned = false, theySigned = false;
};

std::optional<Common> readCommon(const contracts::Contract& contract, const Psbt& psbt,
                                 const KeyFingerprint& me) {
    if (contracts::contractIdOf(psbt) != contract.id()) return std::nullopt;
    const auto tx = psbt.unsignedTransaction();
    if (!tx || !contracts::findFunding(contract, *tx)) return std::nullopt;
    Common common{.open = psbt.modifiable.value_or(0) != 0, .iSigned = true, .theySigned = true};
    for (const PsbtInput& input : psbt.inputs) {
        const bool own = saysItIsOf(input, me);
        common.mine = common.mine || own;
        (own ? common.iSigned : common.theySigned) &= isSigned(input);
    }
    return common;
}

} // namespace

Result<DealFunding> DealBook::funding(DealId id) const {
    const auto deal = at(id);
    if (!deal) return fail(deal);
    if (!(*deal)->contract)
        return fail(ErrorCode::InvalidArgument,
                    "This contract is still negotiated: there is nothing to pay into yet.");
    const contracts::Contract& contract = *(*deal)->contract;
    if (auto may = contracts::mayFund(contract, (*deal)->status); !may) return fail(may);
    if (contract.document().deposits) {
        const auto me = (*deal)->me();
        if (!me || *me == Role::Arbiter)
            return fail(ErrorCode::InvalidArgument, "Buyer and seller pay into this contract, nobody else.");
        return commonFunding(**deal, *me);
    }
    DealFunding funding;
    funding.contract = contract;
    for (std::size_t n = 0; n < contract.outputCount(); ++n) {
        const auto address = scriptToAddress(contract.rebuilt(n).scriptPubKey, params_.address);
        if (!address) return fail(ErrorCode::Internal, "An escrow has no address.");
        funding.recipients.push_back({.address = *address,
                                      .amount = contract.output(n).amount,
                                      .label = "Escrow: " + contract.document().title});
    }
    return funding;
}

Result<DealFunding> DealBook::commonFunding(const Deal& deal, Role me) const {
    const contracts::Contract& contract = *deal.contract;
    const auto address = scriptToAddress(contract.rebuilt(0).scriptPubKey, params_.address);
    if (!address) return fail(ErrorCode::Internal, "An escrow has no address.");
    DealFunding funding;
    funding.step = FundingStep::Offer;
    funding.me = me;
    funding.contract = contract;
    funding.recipients = {{.address = *address,
                           .amount = contracts::fundingShare(contract, me),
                           .label = "Escrow: " + contract.document().title}};
    const KeyFingerprint& fingerprint = contract.document().party(me)->key.origin.fingerprint;
    bool offered = false, signedIt = false;
    for (const Bytes& bytes : deal.file.psbts) {
        auto psbt = parsePsbt(ByteSpan(bytes));
        const auto common = psbt ? readCommon(contract, *psbt, fingerprint) : std::nullopt;
        if (!common) continue;
        const bool complete = !common->open && common->mine && common->theySigned;
        const bool first = complete ? funding.step != FundingStep::Complete
                                    : common->open && !common->mine && funding.step == FundingStep::Offer;
        if (first) {
            funding.step = complete ? FundingStep::Complete : FundingStep::Add;
            funding.common = std::move(*psbt);
        }
        offered = offered || (common->open && common->mine);
        signedIt = signedIt || (!common->open && common->mine && common->iSigned);
    }
    if (funding.step == FundingStep::Complete) return funding;
    if (signedIt)
        return fail(
            ErrorCode::Rejected,
            "Your part is in the file and signed: give it to the other side, whose signature completes "
            "it.");
    if (offered && funding.step == FundingStep::Offer)
        return fail(ErrorCode::Rejected,
                    "Your part is in the file: give it to the other side, who adds theirs.");
    return funding;
}

Result<void> DealBook::keepFunding(DealId id, const Psbt& psbt) {
    const auto deal = at(id);
    if (!deal) return fail(deal);
    auto raw = serializePsbt(psbt);
    if (!raw) return fail(raw);
    const auto unique = psbt.uniqueId();
    if (!unique) return fail(unique);
    const auto same = std::ranges::find_if((*deal)->file.psbts, [&](const Bytes& bytes) {
        const auto known = parsePsbt(ByteSpan(bytes));
        const auto knownId = known ? known->uniqueId() : Result<Txid>(fail(known));
        return knownId && *knownId == *unique;
    });
    if (same != (*deal)->file.psbts.end())
        *same = std::move(*raw);
    else
        (*deal)->file.psbts.push_back(std::move(*raw));
    if (auto saved = save(**deal); !saved) return saved;
    tell({id});
    return {};
}

} // namespace zon
