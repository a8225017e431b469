// What a document must keep that its form doesn't tell.

#include "core/contracts/document.h"
#include "core/contracts/templates.h"
#include "core/script/policy.h"

#include <algorithm>
#include <set>
#include <span>

namespace zon::contracts {

namespace {

using Refusal = std::optional<Error>;

Refusal wrong(std::string sentence) {
    return Error{ErrorCode::InvalidArgument, std::move(sentence), {}};
}

std::string nameOf(const EscrowOutput& output) {
    return "Output " + std::to_string(output.number + 1);
}

Refusal whyNotParties(const Document& document) {
    const bool wantsArbiter = document.kind != Template::Voucher;
    const auto wanted = std::span(allRoles).first(wantsArbiter ? 3 : 2);
    if (!std::ranges::equal(document.parties, wanted, {}, &Party::role))
        return wrong("The parties of " + std::string(templateName(document.kind))
                     + (wantsArbiter ? " are buyer, seller and arbiter, in this order."
                                     : " are buyer and seller, in this order."));
    std::set<PublicKey> identities, accounts;
    std::set<Script> payouts;
    for (const Party& party : document.parties) {
        const std::string who = "The " + std::string(roleName(party.role));
        if (!identities.insert(party.identity).second)
            return wrong(who + " signs with the key of another party: each needs one of its own.");
        if (!accounts.insert(party.key.account.publicKey()).second)
            return wrong(who + " brings the escrow key of another party: each needs one of its own.");
        if (!isStandardOutput(party.payout))
            return wrong(who + " wants to be paid to a script that nodes don't relay.");
        if (!payouts.insert(party.payout).second)
            return wrong(who + " is paid where another party is: it couldn't be told who got the money.");
    }
    return {};
}

Refusal whyNotAmounts(const Document& document) {
    Amount locked;
    for (const EscrowOutput& output : document.outputs) {
        if (isDust({output.amount, output.scriptPubKey}))
            return wrong(nameOf(output) + " holds too little to be worth spending.");
        if (output.feeReserve > output.amount)
            return wrong(nameOf(output) + " has a fee reserve larger than itself.");
        locked += output.amount - output.feeReserve;
    }
    Amount due = document.price;
    if (document.deposits) due += document.deposits->buyer + document.deposits->seller;
    if (locked != due)
        return wrong("The outputs hold " + locked.toZon()
                     + " ZON besides the fee reserve, but price and deposits are " + due.toZon() + " ZON.");
    if (document.deposits.has_value() != (document.kind == Template::Deposits))
        return wrong("Deposits belong to E5, and E5 needs them.");
    const auto tooSmall = [&](Role role, Amount deposit) {
        return isDust({deposit, document.party(role)->payout});
    };
    if (document.deposits
        && (tooSmall(Role::Buyer, document.deposits->buyer)
            || tooSmall(Role::Seller, document.deposits->seller)))
        return wrong("In E5 both sides must put in a deposit that is worth an output, or one of them has "
                     "nothing to lose.");
    for (const EscrowOutput& output : document.outputs)
        if (document.arbiterFee > output.amount - output.feeReserve)
            return wrong("The arbiter's fee is larger than what " + nameOf(output) + " holds.");
    if (document.kind == Template::Voucher && document.arbiterFee != Amount())
        return wrong("There is no arbiter in E4, so there is no fee for one.");
    return {};
}

/// Which times an output must have, and in which order.
Refusal whyNotDeadlines(const Document& document, const EscrowOutput& output) {
    const EscrowShape shape = shapeOf(document, output);
    if (output.refundFrom.has_value() == (shape == EscrowShape::Deposits))
        return wrong(nameOf(output)
                     + (output.refundFrom ? " has a time for a refund, but E5 knows none."
                                          : " needs a time from which the buyer can take the money back."));
    if (output.arbiterFrom.has_value() != (shape == EscrowShape::Default))
        return wrong(nameOf(output)
                     + (output.arbiterFrom ? " has a time for the arbiter, but this template knows none."
                                           : " needs a time from which the arbiter may act."));
    if (output.hash.has_value() != (shape == EscrowShape::Voucher))
        return wrong(nameOf(output)
                     + (output.hash ? " has the hash of a secret, but only E4 knows one."
                                    : " needs the hash of the secret that pays the seller."));
    if (output.deliverBy < document.fundBy)
        return wrong(nameOf(output) + " must be delivered before the money has to be there.");
    const UnixTime inspected = output.deliverBy + output.inspection;
    if (output.arbiterFrom && *output.arbiterFrom < inspected)
        return wrong(nameOf(output)
                     + ": the arbiter may act before the buyer had the agreed time to inspect.");
    const UnixTime disputeFrom = output.arbiterFrom.value_or(inspected);
    if (output.refundFrom && *output.refundFrom < disputeFrom + output.dispute)
        return wrong(nameOf(output)
                     + ": the buyer could take the money back before delivery, inspection and a dispute had "
                       "their time.");
    if (output.refundFrom && output.arbiterFrom && *output.refundFrom <= *output.arbiterFrom)
        return wrong(nameOf(output) + ": the buyer's time alone must come after the arbiter's.");
    if (shape == EscrowShape::Voucher && *output.refundFrom < output.deliverBy + revealMargin)
        return wrong(
            nameOf(output)
            + ": the seller must show the secret 24 hours before the refund, so the refund must come "
              "at least that long after the delivery.");
    return {};
}

Refusal whyNotOutputs(const Document& document) {
    if ((document.outputs.size() > 1) != (document.kind == Template::Milestones))
        return wrong("E3 has two outputs or more, every other template one.");
    const bool arbiterLater = document.outputs.front().arbiterFrom.has_value();
    std::set<std::uint32_t> indices;
    std::set<Script> scripts;
    UnixTime last{};
    for (std::size_t i = 0; i < document.outputs.size(); ++i) {
        const EscrowOutput& output = document.outputs[i];
        if (output.number != i) return wrong("The outputs aren't numbered 0, 1, 2 and so on.");
        // A draft has no scripts yet.
        const bool known = !output.scriptPubKey.empty() && !scripts.insert(output.scriptPubKey).second;
        if (!indices.insert(output.index).second || known)
            return wrong(nameOf(output) + " has the keys of another output: no key may be used twice.");
        if (output.arbiterFrom.has_value() != arbiterLater)
            return wrong("Either all milestones have a time for the arbiter or none.");
        if (output.deliverBy < last) return wrong("The milestones aren't in the order of their deliveries.");
        last = output.deliverBy;
        if (auto refusal = whyNotDeadlines(document, output)) return refusal;
    }
    return {};
}

} // namespace

std::optional<Error> whyNotSound(const Document& document) {
    if (auto refusal = whyNotParties(document)) return refusal;
    if (auto refusal = whyNotAmounts(document)) return refusal;
    if (document.fundBy < document.acceptBy)
        return wrong("The money would have to be there before everybody has accepted.");
    return whyNotOutputs(document);
}

} // namespace zon::contracts
