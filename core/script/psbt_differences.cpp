#include "core/script/psbt_combine.h"

#include <algorithm>

namespace zon {

namespace {

std::string plural(std::size_t n, std::string_view one, std::string_view many) {
    return std::to_string(n) + " " + std::string(n == 1 ? one : many);
}

class Differences {
public:
    Differences(const Psbt& old, const Psbt& now, const AddressFormat* format)
        : before_(old), after_(now), format_(format), spentBefore_(spendsOf(old)) {}

    std::vector<std::string> explain() {
        compareOutputs();
        compareInputs();
        compareTransaction();
        compareSignatures();
        return std::move(sentences_);
    }

private:
    void say(std::string sentence) { sentences_.push_back(std::move(sentence)); }

    std::string receiver(const Script& script) const {
        if (format_ != nullptr)
            if (const auto address = scriptToAddress(script, *format_)) return *address;
        return "script " + toHex(script.span());
    }
    static std::string money(Amount amount) { return amount.toZon() + " ZON"; }

    using Payments = std::map<Script, std::vector<Amount>>;

    static Payments paymentsOf(const Psbt& psbt) {
        Payments payments;
        for (const PsbtOutput& output : psbt.outputs)
            payments[output.output.scriptPubKey].push_back(output.output.value);
        for (auto& [script, amounts] : payments)
            std::ranges::sort(amounts);
        return payments;
    }

    /// Outputs are told apart by where they pay to: their order says nothing to a person.
    void compareOutputs() {
        const Payments was = paymentsOf(before_);
        const Payments is = paymentsOf(after_);
        for (const auto& [script, amounts] : is) {
            const auto old = was.find(script);
            comparePayments(script, old == was.end() ? std::vector<Amount>() : old->second, amounts);
        }
        for (const auto& [script, amounts] : was)
            if (!is.contains(script)) comparePayments(script, amounts, {});
    }

    /// Both sorted: what is in both hasn't changed; the rest is paired, and what has no partner is new or
    /// gone.
    void comparePayments(const Script& script, const std::vector<Amount>& was,
                         const std::vector<Amount>& is) {
        std::vector<Amount> gone;
        std::vector<Amount> fresh;
        std::ranges::set_difference(was, is, std::back_inserter(gone));
        std::ranges::set_difference(is, was, std::back_inserter(fresh));
        const std::string to = " to " + receiver(script);
        for (std::size_t i = 0; i < std::max(gone.size(), fresh.size()); ++i) {
            if (i >= gone.size())
                say("It now pays " + money(fresh[i]) + to + ", which it didn't before.");
            else if (i >= fresh.size())
                say("It no longer pays " + money(gone[i]) + to + ".");
            else
                say("It now pays " + money(fresh[i]) + " instead of " + money(gone[i]) + to + ".");
        }
    }

    using Spends = std::map<OutPoint, std::size_t>; ///< the number of the input

    static Spends spendsOf(const Psbt& psbt) {
        Spends spends;
        for (std::size_t i = 0; i < psbt.inputs.size(); ++i)
            spends.emplace(psbt.inputs[i].prevout, i);
        return spends;
    }

    const PsbtInput* oldInput(const OutPoint& prevout) const {
        const auto found = spentBefore_.find(prevout);
        return found == spentBefore_.end() ? nullptr : &before_.inputs[found->second];
    }

    void compareInputs() {
        const Spends spentNow = spendsOf(after_);
        for (const auto& [prevout, i] : spentNow) {
            if (spentBefore_.contains(prevout)) continue;
            const TxOut* spent = after_.spentOutput(i);
            say("It now also spends " + (spent ? money(spent->value) + " of " : std::string())
                + prevout.display() + ".");
        }
        for (const auto& [prevout, i] : spentBefore_) {
            const auto now = spentNow.find(prevout);
            if (now == spentNow.end()) {
                say("It no longer spends " + prevout.display() + ".");
                continue;
            }
            const TxOut* was = before_.spentOutput(i);
            const TxOut* is = after_.spentOutput(now->second);
            if (was != nullptr && is != nullptr && was->value != is->value)
                say("It says another amount for what it spends of " + prevout.display() + ": "
                    + money(is->value) + " instead of " + money(was->value)
                    + ". One of the two is not true.");
        }
    }

    void compareTransaction() {
        const auto was = before_.fee();
        const auto is = after_.fee();
        if (was && is && *was != *is)
            say("The fee is now " + money(*is) + " instead of " + money(*was) + ".");
        const auto lockBefore = before_.lockTime();
        const auto lockAfter = after_.lockTime();
        if (lockBefore && lockAfter && *lockBefore != *lockAfter)
            say("Its lock time is now " + std::to_string(*lockAfter) + " instead of "
                + std::to_string(*lockBefore) + ".");
    }

    /// The two sets' difference, as numbers.
    template <typename Map>
    static std::size_t countMissing(const Map& from, const Map& in) {
        return static_cast<std::size_t>(
            std::ranges::count_if(from, [&](const auto& entry) { return !in.contains(entry.first); }));
    }
    static std::size_t newSignatures(const PsbtInput& was, const PsbtInput& is) {
        return countMissing(is.partialSignatures, was.partialSignatures)
               + countMissing(is.tapScriptSignatures, was.tapScriptSignatures)
               + (is.tapKeySignature && !was.tapKeySignature ? 1u : 0u);
    }

    void compareSignatures() {
        std::size_t added = 0;
        std::size_t removed = 0;
        std::size_t finalized = 0;
        const PsbtInput unsignedInput;
        for (const PsbtInput& input : after_.inputs) {
            const PsbtInput* was = oldInput(input.prevout);
            added += newSignatures(was ? *was : unsignedInput, input);
            if (input.isFinal())
                finalized += was && was->isFinal() ? 0 : 1;
            else if (was)
                removed += newSignatures(input, *was); // a finalizer may drop them, nobody else
        }
        if (added > 0) say(plural(added, "signature was", "signatures were") + " added.");
        if (removed > 0) say(plural(removed, "signature was", "signatures were") + " removed.");
        if (finalized > 0) say(plural(finalized, "input is", "inputs are") + " final now.");
    }

    const Psbt& before_;
    const Psbt& after_;
    const AddressFormat* format_;
    Spends spentBefore_;
    std::vector<std::string> sentences_;
};

} // namespace

std::vector<std::string> explainPsbtDifferences(const Psbt& before, const Psbt& after,
                                                const AddressFormat* format) {
    return Differences(before, after, format).explain();
}

} // namespace zon
