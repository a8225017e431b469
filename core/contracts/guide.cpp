#include "core/contracts/guide.h"

#include "core/script/spending_paths.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>

namespace zon::contracts {

namespace {

std::string when(UnixTime time) {
    return describe(SpendingLock{.time = static_cast<std::uint32_t>(toSeconds(time))});
}

std::unexpected<Error> notNow(std::string sentence) {
    return fail(ErrorCode::Rejected, std::move(sentence));
}

void turnsOfOutput(const Contract& contract, const OutputStatus& status, std::size_t n,
                   std::vector<Turn>& turns) {
    const bool voucher = contract.document().kind == Template::Voucher;
    const auto add = [&](Role role, Action action) { turns.push_back({role, action, n}); };
    if (status.closing) return add(Role::Buyer, Action::Wait);
    switch (status.state) {
    case ContractState::Accepted:
        add(Role::Buyer, Action::Fund);
        if (contract.document().deposits) add(Role::Seller, Action::Fund);
        return;
    case ContractState::Funding:
        return add(Role::Seller, Action::Wait);
    case ContractState::Funded:
        return add(Role::Seller, voucher ? Action::Reveal : Action::Deliver);
    case ContractState::Delivered:
        return add(Role::Buyer, Action::Release);
    case ContractState::Disputed:
        if (status.arbiterMayAct) add(Role::Arbiter, Action::Decide);
        if (!voucher) return add(Role::Buyer, Action::Release);
        return add(Role::Seller, Action::Reveal);
    case ContractState::Refundable:
        add(Role::Buyer, Action::Refund);
        if (status.arbiterMayAct) add(Role::Arbiter, Action::Decide);
        return;
    case ContractState::Void:
        if (status.moneyInside && !voucher) add(Role::Seller, Action::SendBack);
        return;
    default:
        return;
    }
}

std::string afterFunding(const Contract& contract, std::size_t n, Role me) {
    const EscrowOutput& output = contract.output(n);
    const bool buyer = me == Role::Buyer;
    const std::string refund = output.refundFrom ? when(*output.refundFrom) : std::string();
    switch (shapeOf(contract.document(), output)) {
    case EscrowShape::Simple:
        return buyer ? "The arbiter can decide with you at any time; " + refund
                           + " you can take the money back alone."
                     : "The arbiter can decide with you at any time; " + refund
                           + " the buyer can take the money back alone.";
    case EscrowShape::Default:
        return "The arbiter can decide with you " + when(*output.arbiterFrom) + "; " + refund
               + (buyer ? " you can take the money back alone."
                        : " the buyer can take the money back alone.");
    case EscrowShape::Voucher:
        return buyer ? "If the seller shows no secret, you can take the money back alone " + refund + '.'
                     : "You need nobody: showing the secret pays you. Do it at least 24 hours before the "
                       "buyer can "
                       "take the money back, which is "
                           + refund + '.';
    case EscrowShape::Deposits:
        return "The arbiter can decide with you 4,320 blocks after the money came. Until then the deposits "
               "of both "
               "sides stay locked.";
    }
    return {};
}

} // namespace

std::string_view actionName(Action action) {
    constexpr std::array<std::string_view, 9> names{"sign",    "fund",   "wait",   "deliver",  "reveal",
                                                    "release", "decide", "refund", "send-back"};
    return names.at(static_cast<std::size_t>(action));
}

std::string_view deadlineName(DeadlineKind kind) {
    constexpr std::array<std::string_view, 7> names{"accept-by",    "fund-by",   "deliver-by", "inspect-by",
                                                    "arbiter-from", "reveal-by", "refund-from"};
    return names.at(static_cast<std::size_t>(kind));
}

std::vector<Turn> turnsOf(const Contract& contract, const Evidence& evidence, const ContractStatus& status) {
    std::vector<Turn> turns;
    for (std::size_t n = 0; n < status.outputs.size(); ++n) {
        const ContractState state = status.outputs[n].state;
        if (state == ContractState::Draft || state == ContractState::Proposed) {
            for (const Party& party : contract.document().parties)
                if (!evidence.signers.contains(party.role)) turns.push_back({party.role, Action::Sign, 0});
            break; // one document, one funding
        }
        turnsOfOutput(contract, status.outputs[n], n, turns);
        if (state == ContractState::Accepted || state == ContractState::Funding) break;
    }
    // A refund can't wait; the rest in the order of the outputs.
    std::vector<Turn> ordered;
    for (const bool urgent : {true, false})
        std::ranges::copy_if(turns, std::back_inserter(ordered),
                             [&](const Turn& turn) { return (turn.action == Action::Refund) == urgent; });
    return ordered;
}

std::string ifTheyVanish(const Contract& contract, const ContractStatus& status, std::size_t n, Role me) {
    const OutputStatus& output = status.outputs.at(n);
    if (isClosed(output.state)) return "Nothing: this is settled.";
    if (!output.moneyInside)
        return output.state == ContractState::Void
                   ? "Nothing: no money came."
                   : "Nothing is lost: without everybody's signature and the money it lapses by itself.";
    if (me == Role::Arbiter) return "Nothing: it isn't your money, and you can't move it alone.";
    if (output.refundOpen && me == Role::Buyer) return "You can take the money back alone, now.";
    if (output.refundOpen) return "The buyer can take the money back alone, now. Settle at once.";
    return afterFunding(contract, n, me);
}

std::vector<Deadline> deadlinesOf(const Document& document) {
    std::vector<Deadline> all{{DeadlineKind::AcceptBy, 0, document.acceptBy},
                              {DeadlineKind::FundBy, 0, document.fundBy}};
    for (std::size_t n = 0; n < document.outputs.size(); ++n) {
        const EscrowOutput& output = document.outputs[n];
        all.push_back({DeadlineKind::DeliverBy, n, output.deliverBy});
        all.push_back({DeadlineKind::InspectBy, n, output.deliverBy + output.inspection});
        if (output.arbiterFrom) all.push_back({DeadlineKind::ArbiterFrom, n, *output.arbiterFrom});
        if (output.hash) all.push_back({DeadlineKind::RevealBy, n, *output.refundFrom - revealMargin});
        if (output.refundFrom) all.push_back({DeadlineKind::RefundFrom, n, *output.refundFrom});
    }
    std::ranges::sort(all, {}, [](const Deadline& d) { return std::tuple(d.at, d.output, d.kind); });
    return all;
}

Result<void> mayFund(const Contract& contract, const ContractStatus& status) {
    switch (status.state) {
    case ContractState::Accepted:
        return {};
    case ContractState::Draft:
    case ContractState::Proposed:
        return notNow("Don't pay yet: not everybody has signed this contract.");
    case ContractState::Void:
        return notNow("The time to pay is over (" + when(contract.document().fundBy)
                      + "): money sent now would have to be sent back. Propose the contract again.");
    default:
        return notNow(
            "The money for this contract is there already: paying again would lock it without need.");
    }
}

Result<void> mayDeliver(const Contract& contract, const ContractStatus& status, std::size_t n, UnixTime now) {
    const OutputStatus& state = status.outputs.at(n);
    const EscrowOutput& output = contract.output(n);
    if (state.state == ContractState::Funding)
        return notNow("Don't ship yet: the payment has " + std::to_string(state.confirmations) + " of "
                      + std::to_string(contract.document().minConfirmations)
                      + " confirmations. Before that it could still be taken back.");
    if (state.state != ContractState::Funded || state.closing)
        return notNow("Don't ship: the escrow doesn't hold the money for it (it is "
                      + std::string(stateName(state.state)) + ").");
    if (!output.refundFrom) return {};
    const UnixTime needed = std::max(now, output.deliverBy) + output.inspection + output.dispute;
    if (needed > *output.refundFrom)
        return notNow(
            "Don't ship: too little time is left. The buyer can take the money back alone "
            + when(*output.refundFrom)
            + ", before delivery, inspection and a dispute would be over. Agree on a new contract.");
    return {};
}

Result<void> mayReveal(const Contract& contract, const ContractStatus& status, std::size_t n, UnixTime now) {
    const OutputStatus& state = status.outputs.at(n);
    const EscrowOutput& output = contract.output(n);
    if (!output.hash) return fail(ErrorCode::InvalidArgument, "Only a voucher contract (E4) has a secret.");
    if (now + revealMargin > *output.refundFrom)
        return notNow("Don't show the secret any more: the buyer can take the money back "
                      + when(*output.refundFrom)
                      + ", and both transactions could race. The buyer would have secret and money.");
    if (state.state == ContractState::Funded || state.state == ContractState::Disputed) return {};
    return notNow(
        "Don't show the secret: the escrow doesn't hold the money for it, or not deep enough (it is "
        + std::string(stateName(state.state)) + ").");
}

} // namespace zon::contracts
