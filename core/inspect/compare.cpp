#include "core/inspect/compare.h"

#include "core/inspect/spend_view.h"
#include "core/inspect/words.h"
#include "core/script/psbt_combine.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <set>

namespace zon {

namespace {

constexpr std::string_view nothing = "—";

std::string feerateText(const SpendView& view, Amount fee) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f",
                  static_cast<double>(fee.zat())
                      / static_cast<double>(std::max<std::size_t>(1, view.tx.vsize())));
    return text;
}

std::set<OutPoint> spentBy(const Transaction& tx) {
    std::set<OutPoint> spent;
    for (const TxIn& in : tx.inputs)
        spent.insert(in.prevout);
    return spent;
}

std::map<Script, Amount> paidBy(const Transaction& tx) {
    std::map<Script, Amount> paid;
    for (const TxOut& out : tx.outputs)
        if (out.value.isMoney()) paid[out.scriptPubKey] += out.value;
    return paid;
}

std::string ownerName(const Script& script, const Facts& facts) {
    const ScriptFacts* about = facts.about(script);
    const std::string place = placeName(script, facts);
    return about != nullptr && about->isOurs()
               ? place + " (" + about->wallet + (about->change ? ", change)" : ")")
               : place;
}

class Comparer {
public:
    Comparer(const SpendView& before, const SpendView& after, const Facts& facts, const Money& money)
        : before_(before), after_(after), facts_(facts), money_(money) {}

    Comparison run() {
        inputs();
        outputs();
        fees();
        rest();
        return std::move(out_);
    }

    bool sameSpends() const { return spentBy(before_.tx) == spentBy(after_.tx); }
    std::size_t shared() const {
        const auto first = spentBy(before_.tx);
        return static_cast<std::size_t>(
            std::ranges::count_if(spentBy(after_.tx), [&](const OutPoint& o) { return first.contains(o); }));
    }

private:
    void add(std::string what, std::string before, std::string after, Standing standing = Standing::Neutral) {
        if (out_.differences.size() < 1'000)
            out_.differences.push_back({std::move(what), std::move(before), std::move(after), standing});
    }

    void inputs() {
        const auto first = spentBy(before_.tx);
        const auto second = spentBy(after_.tx);
        for (const OutPoint& spent : first)
            if (!second.contains(spent)) add("Input taken away", spent.display(), std::string(nothing));
        for (const OutPoint& spent : second)
            if (!first.contains(spent)) add("Input added", std::string(nothing), spent.display());
    }

    void outputs() {
        const auto first = paidBy(before_.tx);
        const auto second = paidBy(after_.tx);
        for (const auto& [script, amount] : first) {
            const auto there = second.find(script);
            if (there == second.end())
                add("Not paid any more", ownerName(script, facts_) + " " + money_(amount),
                    std::string(nothing), Standing::Attention);
            else if (there->second != amount)
                add(ownerName(script, facts_), money_(amount), money_(there->second),
                    isOurs(script) ? Standing::Neutral : Standing::Attention);
        }
        for (const auto& [script, amount] : second)
            if (!first.contains(script))
                add("Paid now", std::string(nothing), ownerName(script, facts_) + " " + money_(amount),
                    isOurs(script) ? Standing::Neutral : Standing::Attention);
    }

    bool isOurs(const Script& script) const {
        const ScriptFacts* about = facts_.about(script);
        return about != nullptr && about->isOurs();
    }

    void fees() {
        const auto first = before_.fee();
        const auto second = after_.fee();
        if (first && second && *first != *second) {
            add("Fee", money_(*first), money_(*second));
            if (!money_.masked())
                add("Fee rate", feerateText(before_, *first) + " zat/vB",
                    feerateText(after_, *second) + " zat/vB");
        }
    }

    void rest() {
        if (before_.tx.version != after_.tx.version)
            add("Version", std::to_string(before_.tx.version), std::to_string(after_.tx.version));
        if (before_.tx.lockTime != after_.tx.lockTime)
            add("Lock time", lockTimeText(before_.tx.lockTime), lockTimeText(after_.tx.lockTime));
        const bool signedBefore =
            before_.tx.hasWitness()
            || std::ranges::any_of(before_.tx.inputs, [](const TxIn& in) { return !in.scriptSig.empty(); });
        const bool signedAfter =
            after_.tx.hasWitness()
            || std::ranges::any_of(after_.tx.inputs, [](const TxIn& in) { return !in.scriptSig.empty(); });
        if (signedBefore != signedAfter)
            add("Signed", signedBefore ? "yes" : "no", signedAfter ? "yes" : "no");
    }

    const SpendView& before_;
    const SpendView& after_;
    const Facts& facts_;
    const Money& money_;
    Comparison out_;
};

Facts joined(const Facts& a, const Facts& b) {
    Facts facts = a;
    facts.scripts.insert(b.scripts.begin(), b.scripts.end());
    facts.spent.insert(b.spent.begin(), b.spent.end());
    return facts;
}

void judge(const SpendView& before, const SpendView& after, const Comparer& comparer, Comparison& out) {
    const bool attention = std::ranges::any_of(
        out.differences, [](const Difference& d) { return d.standing == Standing::Attention; });
    if (before.tx.txid() == after.tx.txid()) {
        out.sentence = out.differences.empty() ? "Both are the same payment."
                                               : "Both are the same payment; only signatures differ.";
        out.next = "Nothing that you pay changed.";
        out.standing = Standing::Good;
    } else if (comparer.shared() > 0) {
        const auto first = before.fee();
        const auto second = after.fee();
        out.sentence = "Only one of the two can happen: they spend "
                       + counted(comparer.shared(), "same coin", "same coins") + ".";
        if (first && second && *second > *first && before.tx.signalsRbf())
            out.sentence += " The second pays a higher fee and replaces the first (BIP125).";
        out.next = attention ? "Look at who is paid differently before you sign or send."
                             : "The same people are paid the same.";
        out.standing = attention ? Standing::Attention : Standing::Good;
    } else {
        out.sentence = "These are two different payments: no coin is spent by both.";
        out.next = "Both can happen.";
        out.standing = Standing::Neutral;
    }
}

} // namespace

Result<Comparison> compare(const Subject& before, const Subject& after, const InspectOptions& options) {
    auto first = viewOf(before);
    auto second = viewOf(after);
    if (!first || !second)
        return fail(ErrorCode::InvalidArgument,
                    "Only transactions and PSBTs can be compared: open one of each side.");
    // What one of them tells about a coin holds for the other.
    Facts facts = joined(before.facts, after.facts);
    for (SpendView* view : {&*first, &*second})
        for (std::size_t i = 0; i < view->tx.inputs.size(); ++i)
            if (view->spent[i]) facts.spent.emplace(view->tx.inputs[i].prevout, *view->spent[i]);
    for (SpendView* view : {&*first, &*second})
        for (std::size_t i = 0; i < view->tx.inputs.size(); ++i)
            if (const auto known = facts.spent.find(view->tx.inputs[i].prevout);
                known != facts.spent.end() && !view->spent[i])
                view->spent[i] = known->second;

    const Money money(options.maskAmounts);
    Comparer comparer(*first, *second, facts, money);
    Comparison out = comparer.run();
    judge(*first, *second, comparer, out);
    const auto* a = std::get_if<OpenedPsbt>(&before.thing);
    const auto* b = std::get_if<OpenedPsbt>(&after.thing);
    if (a != nullptr && b != nullptr && !options.maskAmounts) {
        const auto idA = a->psbt.uniqueId();
        const auto idB = b->psbt.uniqueId();
        if (idA && idB && *idA == *idB)
            out.notes = explainPsbtDifferences(a->psbt, b->psbt, &facts.network.address);
    }
    return out;
}

} // namespace zon
