#include "core/contracts/state.h"

#include <algorithm>
#include <array>

namespace zon::contracts {

namespace {

ContractState closedBy(SpendPath path) {
    switch (path) {
    case SpendPath::Together:
    case SpendPath::Reveal:
        return ContractState::Released;
    case SpendPath::ArbiterBuyer:
    case SpendPath::ArbiterSeller:
        return ContractState::Resolved;
    case SpendPath::BuyerAlone:
        return ContractState::Refunded;
    }
    return ContractState::Released;
}

/// Before there is money.
ContractState agreementState(const Contract& contract, const Evidence& evidence, const ChainMoment& tip) {
    const Document& document = contract.document();
    const bool all = evidence.signers.size() == document.parties.size();
    const UnixTime lapses = all ? document.fundBy : document.acceptBy;
    if (tip.medianTime > lapses) return ContractState::Void;
    if (all) return ContractState::Accepted;
    return evidence.signers.empty() ? ContractState::Draft : ContractState::Proposed;
}

bool said(const OutputEvidence& output, NoteKind kind) {
    return std::ranges::any_of(output.notes, [&](const Note& note) { return note.kind == kind; });
}

OutputStatus outputStatus(const Contract& contract, const Evidence& evidence, const ChainMoment& tip,
                          std::size_t n) {
    const Document& document = contract.document();
    static const OutputEvidence nothing;
    const OutputEvidence& output = n < evidence.outputs.size() ? evidence.outputs[n] : nothing;
    OutputStatus status;
    status.state = agreementState(contract, evidence, tip);
    if (!output.funding) return status;

    const FundingSeen& funding = *output.funding;
    if (funding.place) status.confirmations = tip.height - funding.place->height + 1;
    if (output.spend && output.spend->place) {
        status.state = closedBy(output.spend->path);
        return status;
    }
    status.moneyInside = true;
    if (output.spend) status.closing = output.spend->path;
    for (const PathRules& rules : pathsOf(document, contract.output(n))) {
        if (!funding.place || !locksAreOpen(rules, funding, tip)) continue;
        if (rules.path == SpendPath::BuyerAlone) status.refundOpen = true;
        if (rules.path == SpendPath::ArbiterBuyer) status.arbiterMayAct = true;
    }

    const bool late =
        funding.place ? funding.place->medianTime > document.fundBy : tip.medianTime > document.fundBy;
    const bool everybodySigned = evidence.signers.size() == document.parties.size();
    if (status.refundOpen)
        status.state = ContractState::Refundable;
    else if (late)
        status.state = ContractState::Void;
    else if (!everybodySigned)
        return status; // still proposed: money that is there already is the guide's to warn of
    else if (status.confirmations < document.minConfirmations)
        status.state = ContractState::Funding;
    else if (said(output, NoteKind::Disputed))
        status.state = ContractState::Disputed;
    else if (said(output, NoteKind::Delivered) || status.closing == SpendPath::Reveal)
        status.state = ContractState::Delivered;
    else
        status.state = ContractState::Funded;
    return status;
}

} // namespace

std::string_view stateName(ContractState state) {
    constexpr std::array<std::string_view, 13> names{
        "draft",    "proposed",   "accepted", "funding",  "funded",   "void",   "delivered",
        "disputed", "refundable", "released", "resolved", "refunded", "settled"};
    return names.at(static_cast<std::size_t>(state));
}

bool isClosed(ContractState state) {
    return state >= ContractState::Released;
}

bool locksAreOpen(const PathRules& rules, const FundingSeen& funding, const ChainMoment& tip) {
    if (rules.lockTime != 0 && toSeconds(tip.medianTime) <= rules.lockTime) return false;
    if (rules.blocks == 0) return true;
    // BIP68: the spending block's height must be at least the funding's plus the lock.
    return funding.place && tip.height + 1 >= funding.place->height + static_cast<std::int32_t>(rules.blocks);
}

ContractStatus statusOf(const Contract& contract, const Evidence& evidence, const ChainMoment& tip) {
    ContractStatus status;
    for (std::size_t n = 0; n < contract.outputCount(); ++n)
        status.outputs.push_back(outputStatus(contract, evidence, tip, n));

    // The contract stands where its first open output stands.
    const auto open =
        std::ranges::find_if(status.outputs, [](const OutputStatus& o) { return !isClosed(o.state); });
    const bool same = std::ranges::all_of(
        status.outputs, [&](const OutputStatus& o) { return o.state == status.outputs.front().state; });
    status.state = open != status.outputs.end() ? open->state
                   : same                       ? status.outputs.front().state
                                                : ContractState::Settled;
    return status;
}

} // namespace zon::contracts
