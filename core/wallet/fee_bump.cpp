#include "core/wallet/fee_bump.h"

#include "core/script/address.h"

#include <algorithm>

namespace zon {

namespace {

/// What a replacement of this size must pay at least: more than what it replaces, as a sum and as a rate.
Amount leastFee(const ReplaceablePayment& payment, const BumpIngredients& in, std::size_t vsize) {
    const std::size_t oldSize = std::max<std::size_t>(payment.transaction.vsize(), 1);
    const Amount bySum = payment.fee + payment.descendantFees + incrementalRelay.feeFor(vsize);
    const Amount byRate =
        Amount(payment.fee.zat() * static_cast<std::int64_t>(vsize) / static_cast<std::int64_t>(oldSize) + 1);
    return std::max({bySum, byRate, in.feerate.feeFor(vsize)});
}

/// The output that gives way when the fee rises: the one on the change chain, else the last of ours.
std::optional<std::uint32_t> changeOf(const ReplaceablePayment& payment) {
    std::optional<std::uint32_t> found;
    for (const auto& [output, address] : payment.ownOutputs) {
        if (address.branch == Branch::Change) return output;
        // With one chain for both, an output that is not among the recipients is change.
        found = output;
    }
    return found;
}

class Bump {
public:
    Bump(const ReplaceablePayment& payment, const BumpIngredients& in, std::vector<TxOut> outputs,
         ChangeAddress change)
        : payment_(payment), in_(in), outputs_(std::move(outputs)), change_(std::move(change)) {
        plan_.spent = payment.spent;
        weight_ = baseWeightOf(outputs_);
        for (const TxOut& out : outputs_)
            paid_ += out.value;
        for (const OwnCoin& coin : plan_.spent)
            take(coin);
        plan_.replaces = payment.transaction.txid();
    }

    Result<PaymentPlan> make() {
        std::vector<OwnCoin> more = in_.extraCoins;
        std::ranges::sort(more, std::greater{}, [](const OwnCoin& coin) { return coin.output.value; });
        auto next = more.begin();
        while (!settle()) {
            // A coin that costs more than it brings doesn't help, and neither do smaller ones.
            if (next == more.end() || next->output.value <= in_.feerate.feeForWeight(inputWeightOf(*next)))
                return fail(ErrorCode::InsufficientFunds,
                            "There is not enough left to pay the higher fee: "
                                + (paid_ + leastFee(payment_, in_, (weight_ + 3) / 4) - value_).toZon()
                                + " ZON are missing.");
            plan_.spent.push_back(*next);
            take(*next++);
        }
        return std::move(plan_);
    }

private:
    void take(const OwnCoin& coin) {
        value_ += coin.output.value;
        weight_ += inputWeightOf(coin);
    }

    /// True when fee and change work out with what is taken so far.
    bool settle() {
        const TxOut probe{Amount(), change_.script};
        const std::size_t withChange = weight_ + serializedSize(probe) * 4;
        const Amount rest = value_ - paid_ - leastFee(payment_, in_, (withChange + 3) / 4);
        if (!outputs_.empty() && rest < dustLimitFor(change_.script)) {
            const std::size_t vsize = (weight_ + 3) / 4;
            if (value_ - paid_ < leastFee(payment_, in_, vsize)) return false;
            plan_.fee = value_ - paid_;
            plan_.vsize = vsize;
            assemble(plan_, outputs_, std::nullopt, in_.tipHeight, in_.seed);
            return true;
        }
        if (rest < dustLimitFor(change_.script)) return false;
        plan_.change = rest;
        plan_.changeAddress = change_;
        plan_.fee = value_ - paid_ - rest;
        plan_.vsize = (withChange + 3) / 4;
        assemble(plan_, outputs_, TxOut{rest, change_.script}, in_.tipHeight, in_.seed);
        return true;
    }

    const ReplaceablePayment& payment_;
    const BumpIngredients& in_;
    std::vector<TxOut> outputs_; ///< that stay as they are
    ChangeAddress change_;
    PaymentPlan plan_;
    std::size_t weight_ = 0; ///< with inputs, without change
    Amount value_;
    Amount paid_;
};

} // namespace

Result<PaymentPlan> planReplacement(const ReplaceablePayment& payment, const BumpIngredients& in,
                                    const NetworkParams& params) {
    const auto change = changeOf(payment);
    std::vector<TxOut> outputs;
    std::vector<PaymentRecipient> recipients;
    for (std::uint32_t i = 0; i < payment.transaction.outputs.size(); ++i) {
        if (i == change) continue;
        const TxOut& out = payment.transaction.outputs[i];
        outputs.push_back(out);
        PaymentRecipient to{.address = scriptToAddress(out.scriptPubKey, params.address).value_or(""),
                            .amount = out.value};
        const auto named = std::ranges::find(payment.recipients, to.address, &PaymentRecipient::address);
        if (named != payment.recipients.end()) to.label = named->label;
        recipients.push_back(std::move(to));
    }
    auto plan =
        Bump(payment, in, std::move(outputs), change ? payment.ownOutputs.at(*change) : in.change).make();
    if (!plan) return plan;
    plan->recipients = std::move(recipients);
    plan->warnings = feeWarnings(*plan);
    return plan;
}

Result<PaymentPlan> planCancel(const ReplaceablePayment& payment, const BumpIngredients& in,
                               const NetworkParams&) {
    const auto change = changeOf(payment);
    auto plan = Bump(payment, in, {}, change ? payment.ownOutputs.at(*change) : in.change).make();
    if (!plan) return plan;
    plan->warnings.emplace_back(
        "This works only as long as no block holds the first payment. Until one of the "
        "two is in a block, don't count on either.");
    return plan;
}

Result<PaymentPlan> planChild(const ParentTransaction& parent, const BumpIngredients& in,
                              const NetworkParams&) {
    if (parent.coins.empty())
        return fail(ErrorCode::NotFound, "This transaction pays nothing to this wallet that could still be "
                                         "spent, so it can't be sped up from here.");
    PaymentPlan plan;
    plan.spent = parent.coins;
    std::size_t weight = baseWeightOf({}) + serializedSize(TxOut{Amount(), in.change.script}) * 4;
    Amount value;
    for (const OwnCoin& coin : plan.spent) {
        weight += inputWeightOf(coin);
        value += coin.output.value;
    }
    plan.vsize = (weight + 3) / 4;
    const Amount parentFee = parent.fee.value_or(incrementalRelay.feeFor(parent.vsize));
    plan.fee =
        std::max(in.feerate.feeFor(parent.vsize + plan.vsize) - parentFee, in.feerate.feeFor(plan.vsize));
    plan.change = value - plan.fee;
    if (plan.change < dustLimitFor(in.change.script))
        return fail(ErrorCode::InsufficientFunds,
                    "What this transaction pays you is too little to pay that fee for it.");
    plan.changeAddress = in.change;
    if (!parent.fee)
        plan.warnings.emplace_back("What the other side paid as fee is not known here; it is taken to be the "
                                   "least that nodes relay.");
    assemble(plan, {}, TxOut{plan.change, in.change.script}, in.tipHeight, in.seed);
    return plan;
}

} // namespace zon
