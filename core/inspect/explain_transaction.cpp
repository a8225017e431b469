#include "core/inspect/parts.h"

#include "core/inspect/byte_map.h"
#include "core/script/policy.h"
#include "core/script/tx_check.h"

#include <algorithm>

namespace zon {

namespace {

constexpr std::int32_t deepEnough = 6; ///< blocks after which nobody has ever seen one undone by chance

void addUnknown(const SpendView& view, const Facts& facts, Inspection& out) {
    const auto missing = static_cast<std::size_t>(
        std::ranges::count_if(view.spent, [](const auto& output) { return !output.has_value(); }));
    if (missing > 0 && !view.tx.isCoinbase())
        out.unknown.push_back(
            "What " + counted(missing, "input spends", "inputs spend")
            + " is unknown to this wallet: a light client keeps only transactions of its own. So the fee "
              "can't be told, and their signatures can't all be checked.");
    if (!facts.profile)
        out.unknown.emplace_back("No profile is open, so nothing was looked up: whose addresses these are "
                                 "and whether it is in a block.");
    else if (!facts.transaction)
        out.unknown.emplace_back(
            "This wallet has not seen it: it is in none of the blocks that concern it, and no peer "
            "announced it. A light client can't tell whether it is in another block.");
    else
        out.unknown.emplace_back("Whether an output of others was spent is unknown to this wallet.");
}

/// What it is worth, in a word.
void judge(const SpendView& view, const Facts& facts, Inspection& out) {
    const std::int32_t depth = facts.confirmations();
    const auto failing = out.failingInput();
    if (failing) {
        out.standing = Standing::Broken;
        out.badge = "Invalid";
        out.next = "It can't get into a block. " + out.inputs[*failing].sentence
                   + " Open the Script tab to see the step.";
        return;
    }
    if (depth > 0) {
        out.standing = Standing::Good;
        out.badge = "Confirmed · " + grouped(depth) + " deep";
        const std::int32_t maturity = facts.network.coinbaseMaturity;
        if (view.tx.isCoinbase() && depth < maturity)
            out.next = "Wait: a reward can be spent after "
                       + counted(static_cast<std::size_t>(maturity - depth), "more block", "more blocks")
                       + ".";
        else if (depth >= deepEnough)
            out.next = "Nothing to do: " + counted(static_cast<std::size_t>(depth), "block", "blocks")
                       + " deep, it can no longer be undone in practice.";
        else
            out.next = "Fine for small amounts. For a large one wait for "
                       + counted(static_cast<std::size_t>(deepEnough - depth), "more block", "more blocks")
                       + ".";
        if (out.proof) out.next += " " + out.proof->sentence;
        if (out.proof && !out.proof->proven && out.proof->root.empty()) out.standing = Standing::Attention;
        return;
    }
    if (!facts.transaction) {
        out.badge = "Not known here";
        out.standing = Standing::Neutral;
        out.next = facts.profile
                       ? "Ask whoever sent it for the block it is in, or wait until it pays this wallet."
                       : "Open a profile to see whose it is and how deep.";
        return;
    }
    const TransactionFacts& known = *facts.transaction;
    if (known.replacedBy) {
        out.standing = Standing::Attention;
        out.badge = "Replaced";
        out.next = "Forget it: " + known.replacedBy->display() + " took its place. Open that one instead.";
    } else if (known.conflicted) {
        out.standing = Standing::Broken;
        out.badge = "Can't happen any more";
        out.next = "Another transaction spent the same coins. If this was meant for you, ask the payer to "
                   "pay again.";
    } else if (known.madeHere) {
        out.standing = Standing::Waiting;
        out.badge = "Pending";
        out.next = "Wait for a block. If it takes too long, raise its fee or cancel it on the page Activity.";
    } else {
        out.standing = Standing::Waiting;
        out.badge = "Unverified";
        out.next = "Do not deliver yet: peers announced it, but until a block holds it nothing is proven.";
    }
}

void warn(const SpendView& view, const CheckedSpend& checked, const Facts& facts, Inspection& out) {
    if (const auto broken = checkTransaction(view.tx))
        out.warnings.push_back("It breaks a rule that every node checks: " + std::string(*broken) + ".");
    else if (const auto odd = checkStandard(view.tx);
             odd && facts.confirmations() == 0 && !view.tx.isCoinbase())
        out.warnings.push_back("Nodes don't relay it: " + std::string(*odd) + ".");
    if (checked.tooExpensive)
        out.warnings.emplace_back(
            "Its signatures were not checked: that would take minutes. Nobody needs such a transaction.");
    for (const InspectedInput& input : checked.inputs)
        if (input.state == InspectedInput::State::Passes && input.error != ScriptError::OK)
            out.warnings.push_back(input.sentence);
    if (view.knowsAll() && !view.fee())
        out.warnings.emplace_back("It would spend more than its inputs hold.");
    for (const InspectedSignature& sig : checked.signatures)
        if (sig.state == InspectedSignature::State::Valid
            && sig.commits.find("may be") != std::string::npos) {
            out.warnings.push_back("A signature of input " + std::to_string(sig.input + 1)
                                   + " does not commit to all of it: " + sig.commits);
            break;
        }
}

} // namespace

void explainTransaction(const OpenedTransaction& opened, const Facts& facts, const Money& money,
                        Inspection& out) {
    out.kind = InspectedKind::Transaction;
    out.id = opened.tx.txid().display();
    const SpendView view = viewOf(opened.tx, facts);
    const bool confirmed = facts.confirmations() > 0;
    CheckedSpend checked = checkSpend(view, facts, confirmed);
    out.flow = flowOf(view, checked, facts, money);
    out.inputs = checked.inputs;
    out.signatures = checked.signatures;
    out.proof = proofOf(opened.tx.txid(), facts);
    out.fields = transactionFields(view, *out.flow, facts, money);
    out.size = counted(opened.tx.size(), "byte", "bytes") + " · "
               + grouped(static_cast<std::int64_t>(opened.tx.vsize())) + " vB · weight "
               + grouped(static_cast<std::int64_t>(opened.tx.weight()));
    judge(view, facts, out);
    // Nobody has shown that it happened unless a block or a peer did.
    const bool done = facts.transaction.has_value() && out.standing != Standing::Broken;
    out.sentence = flowSentence(view, *out.flow, facts, money, done);
    warn(view, checked, facts, out);
    if (!out.warnings.empty() && checkTransaction(view.tx)) {
        out.standing = Standing::Broken;
        out.badge = "Invalid";
        out.next = "It can't get into a block: " + out.warnings.front();
    }
    addUnknown(view, facts, out);
    out.bytes = opened.raw;
    out.ranges = transactionBytes(opened.raw, facts, money);
}

} // namespace zon
