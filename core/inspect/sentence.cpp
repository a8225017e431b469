#include "core/inspect/parts.h"

#include <algorithm>
#include <set>

namespace zon {

namespace {

std::string quoted(const std::string& name) {
    return name;
}

/// The wallets of ours among inputs or outputs, each once.
std::vector<std::string> walletsOf(const std::vector<std::optional<TxOut>>& ends, const Facts& facts) {
    std::vector<std::string> names;
    for (const auto& end : ends) {
        const ScriptFacts* about = end ? facts.about(end->scriptPubKey) : nullptr;
        if (about != nullptr && about->isOurs() && std::ranges::find(names, about->wallet) == names.end())
            names.push_back(about->wallet);
    }
    return names;
}

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (std::size_t i = 0; i < names.size() && i < 3; ++i) {
        if (i > 0) text += i + 1 == names.size() ? " and " : ", ";
        text += quoted(names[i]);
    }
    if (names.size() > 3) text += " and " + counted(names.size() - 3, "other", "others");
    return text;
}

std::string payeeOf(const FlowEnd& end) {
    if (!end.name.empty()) return quoted(end.name);
    if (end.mark == "data") return "a note of data";
    return end.address;
}

/// " for invoice INV-0042 (Café Lumen)", " into the escrow of contract “Flour, 2 t”", " out of" the same
std::string purposeOf(const SpendView& view, const Facts& facts) {
    const auto escrowOf = [&facts](const Script& script) -> const ScriptFacts* {
        const ScriptFacts* about = facts.about(script);
        return about != nullptr && about->escrow ? about : nullptr;
    };
    for (std::size_t i = 0; i < view.spent.size(); ++i)
        if (const ScriptFacts* about = view.spent[i] ? escrowOf(view.spent[i]->scriptPubKey) : nullptr) {
            const auto taken = facts.taken.find(view.tx.inputs[i].prevout);
            return " out of the escrow of " + about->belongsTo
                   + (taken == facts.taken.end() ? "" : " (" + taken->second.by + ")");
        }
    for (const TxOut& output : view.tx.outputs) {
        if (const ScriptFacts* about = escrowOf(output.scriptPubKey))
            return " into the escrow of " + about->belongsTo;
        if (const ScriptFacts* about = facts.about(output.scriptPubKey);
            about != nullptr && !about->belongsTo.empty())
            return " for " + about->belongsTo;
    }
    if (facts.transaction && !facts.transaction->belongsTo.empty())
        return " for " + facts.transaction->belongsTo;
    return {};
}

Amount sumOf(const SpendView& view, const std::vector<const FlowEnd*>& ends) {
    Amount sum;
    for (const FlowEnd* end : ends)
        if (const Amount value = view.tx.outputs[end->index].value; value.isMoney()) sum += value;
    return sum;
}

std::string feeTail(const SpendView& view, const Money& money, bool done, bool hasChange, Amount change) {
    std::string tail;
    const auto fee = view.fee();
    if (hasChange)
        tail += "; " + money.number(change) + (done ? " came back as change" : " comes back as change");
    if (fee)
        tail += (hasChange ? " and " : "; ") + money.number(*fee)
                + (done ? " went to the miner" : " goes to the miner");
    return tail + ".";
}

std::string coinbaseSentence(const SpendView& view, const Facts& facts, const Money& money) {
    const Amount made = view.tx.outputValue();
    std::vector<std::optional<TxOut>> outputs(view.tx.outputs.begin(), view.tx.outputs.end());
    const auto wallets = walletsOf(outputs, facts);
    std::string text = wallets.empty() ? "A miner made " : joined(wallets) + " mined ";
    text += made.isMoney() ? money(made) : std::string("an impossible amount");
    if (facts.transaction && facts.transaction->place) {
        const std::int32_t height = facts.transaction->place->height;
        text += " with block " + grouped(height);
        const Amount subsidy = blockSubsidy(height, facts.network);
        if (made > subsidy && made.isMoney())
            text += ": " + money.number(subsidy) + " are new and " + money.number(made - subsidy)
                    + " are fees of the block";
        else
            text += ": all of it new, the block held no fees";
    }
    return text + ".";
}

} // namespace

std::string flowSentence(const SpendView& view, const Flow& flow, const Facts& facts, const Money& money,
                         bool done) {
    if (flow.coinbase) return coinbaseSentence(view, facts, money);

    std::vector<const FlowEnd*> paid, change, received;
    for (const FlowEnd& end : flow.outputs)
        (end.change ? change : end.ours ? received : paid).push_back(&end);
    const auto payers = walletsOf(view.spent, facts);
    const auto oursPaying = static_cast<std::size_t>(std::ranges::count_if(flow.inputs, &FlowEnd::ours));
    const std::string purpose = purposeOf(view, facts);

    if (oursPaying == 0 && !received.empty()) {
        std::vector<std::optional<TxOut>> outputs(view.tx.outputs.begin(), view.tx.outputs.end());
        return "Somebody " + std::string(done ? "paid " : "would pay ") + joined(walletsOf(outputs, facts))
               + " " + money(sumOf(view, received)) + purpose
               + (received.size() > 1 ? " in " + counted(received.size(), "output", "outputs") : "") + ".";
    }
    if (oursPaying == 0) {
        std::string text =
            "Somebody " + std::string(done ? "moved " : "would move ")
            + (view.tx.outputValue().isMoney() ? money(view.tx.outputValue()) : std::string("money"))
            + " from " + counted(view.tx.inputs.size(), "input", "inputs") + " to "
            + counted(view.tx.outputs.size(), "output", "outputs") + purpose;
        if (const auto fee = view.fee())
            return text + (done ? ", and " : ", with ") + money.number(*fee)
                   + (done ? " went to the miner." : " for the miner.");
        return text + "; the fee is unknown to this wallet.";
    }

    std::string text = joined(payers);
    if (oursPaying < view.tx.inputs.size())
        text = "Several paid together, " + text + " with " + std::to_string(oursPaying) + " of "
               + counted(view.tx.inputs.size(), "input", "inputs") + ":";
    if (paid.empty() && received.empty())
        return text + (done ? " moved its own money" : " would move its own money")
               + feeTail(view, money, done, true, sumOf(view, change));
    const auto& to = paid.empty() ? received : paid;
    text += done ? " paid " : " would pay ";
    if (to.size() == 1)
        text += (to.front()->mark == "escrow" ? "" : payeeOf(*to.front()) + " ") + money(sumOf(view, to));
    else
        text += money(sumOf(view, to)) + " to " + counted(to.size(), "recipient", "recipients");
    return text + purpose + feeTail(view, money, done, !change.empty(), sumOf(view, change));
}

} // namespace zon
