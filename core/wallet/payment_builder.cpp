#include "core/wallet/payment_builder.h"

#include "core/script/address.h"

#include <algorithm>
#include <numeric>
#include <random>

namespace zon {

namespace {

constexpr std::size_t maxRecipients = 2'500;
constexpr std::int64_t dustRelayPerKvb = 3'000;
constexpr std::int64_t saneFeerate = 500'000; ///< zat per kvB: over this a person is warned

struct Output {
    TxOut out;
    bool change = false;
};

Result<std::vector<Output>> recipientOutputs(const PaymentIngredients& in, const NetworkParams& params) {
    if (in.recipients.empty()) return fail(ErrorCode::InvalidArgument, "Say who is to be paid.");
    if (in.recipients.size() > maxRecipients)
        return fail(ErrorCode::TooLarge, "One payment has room for 2,500 recipients; split it.");
    std::vector<Output> outputs;
    for (std::size_t i = 0; i < in.recipients.size(); ++i) {
        const PaymentRecipient& recipient = in.recipients[i];
        auto script = addressToScript(recipient.address, params.address);
        if (!script) return fail(script);
        const bool takesRest = in.sendAll && i + 1 == in.recipients.size();
        const Amount amount = takesRest ? Amount() : recipient.amount;
        if (!takesRest) {
            if (amount <= Amount()) return fail(ErrorCode::InvalidArgument, "Enter an amount above zero.");
            if (!amount.isMoney())
                return fail(ErrorCode::InvalidArgument,
                            "That is more than the 21,000,000 ZON there can ever be.");
            if (amount < dustLimitFor(*script))
                return fail(ErrorCode::Dust,
                            amount.toZon() + " ZON is too little: nodes don't relay less than "
                                + dustLimitFor(*script).toZon() + " ZON to this kind of address.");
        }
        outputs.push_back({.out = {amount, std::move(*script)}, .change = false});
    }
    return outputs;
}

/// Version, lock time, segwit marker and flag, both counts (three bytes each suffice for what is relayed).
std::size_t baseWeight(const std::vector<Output>& outputs) {
    std::size_t weight = (4 + 4 + 3 + 3) * 4 + 2;
    for (const Output& o : outputs)
        weight += serializedSize(o.out) * 4;
    return weight;
}

std::uint32_t antiSnipingLockTime(std::int32_t tip, std::mt19937_64& random) {
    std::int32_t height = std::max(tip, 0);
    if (random() % 10 == 0) height = std::max(0, height - static_cast<std::int32_t>(random() % 100));
    return static_cast<std::uint32_t>(height);
}

std::vector<std::string> warningsFor(const PaymentPlan& plan, Feerate feerate) {
    std::vector<std::string> warnings;
    const Amount paid = std::accumulate(plan.recipients.begin(), plan.recipients.end(), Amount(),
                                        [](Amount sum, const PaymentRecipient& r) { return sum + r.amount; });
    if (plan.fee.zat() > paid.zat() / 20) warnings.emplace_back("The fee is more than 5 % of what you send.");
    if (feerate.zatPerKvb() > saneFeerate)
        warnings.emplace_back("The feerate is far above what the network asks for.");
    return warnings;
}

} // namespace

std::size_t signedInputWeight(AccountKind kind) {
    // 41 bytes of outpoint, empty script length and sequence; then 72 bytes of signature and 33 of key at
    // most.
    switch (kind) {
    case AccountKind::Legacy44:
        return (41 + 1 + 72 + 1 + 33) * 4 + 1;
    case AccountKind::Nested49:
        return (41 + 23) * 4 + 1 + 1 + 72 + 1 + 33;
    case AccountKind::Segwit84:
        return 41 * 4 + 1 + 1 + 72 + 1 + 33;
    case AccountKind::Taproot86:
        return 41 * 4 + 1 + 1 + 64;
    }
    return 0;
}

Amount dustLimitFor(const Script& script) {
    if (script.isUnspendable()) return {};
    const TxOut probe{Amount(), script};
    // What the cheapest spend of such an output takes: witness bytes count a quarter.
    const std::size_t spend = script.witnessProgram() ? 32 + 4 + 1 + 107 / 4 + 4 : 32 + 4 + 1 + 107 + 4;
    return Amount(dustRelayPerKvb * static_cast<std::int64_t>(serializedSize(probe) + spend) / 1000);
}

Result<PaymentPlan> buildPayment(const PaymentIngredients& in, const NetworkParams& params) {
    auto outputs = recipientOutputs(in, params);
    if (!outputs) return fail(outputs);

    std::vector<SelectableCoin> selectable;
    selectable.reserve(in.coins.size());
    for (std::size_t i = 0; i < in.coins.size(); ++i)
        selectable.push_back({i, in.coins[i].output.value, signedInputWeight(in.coins[i].kind)});

    const TxOut changeProbe{Amount(), in.change.script};
    SelectionRequest request;
    request.baseWeight = baseWeight(*outputs);
    request.changeWeight = serializedSize(changeProbe) * 4;
    request.changeSpendWeight = signedInputWeight(in.change.kind);
    request.dustLimit = dustLimitFor(in.change.script);
    request.feerate = in.feerate;
    request.seed = in.seed;
    for (const Output& o : *outputs)
        request.target += o.out.value;
    if (!request.target.isMoney())
        return fail(ErrorCode::InvalidArgument, "That is more than the 21,000,000 ZON there can ever be.");

    const auto selection = in.sendAll ? selectAll(selectable, request) : selectCoins(selectable, request);
    if (!selection) return fail(selection);

    PaymentPlan plan;
    plan.recipients = in.recipients;
    plan.fee = selection->fee;
    plan.change = selection->change;
    if (in.sendAll) {
        TxOut& rest = outputs->back().out;
        rest.value = selection->inputValue - selection->fee - request.target;
        if (rest.value < dustLimitFor(rest.scriptPubKey))
            return fail(ErrorCode::InsufficientFunds,
                        "There is nothing left to send once the others and the fee are paid.");
        plan.recipients.back().amount = rest.value;
    }

    std::mt19937_64 random(in.seed);
    if (selection->change > Amount())
        outputs->push_back({.out = {selection->change, in.change.script}, .change = true});
    std::ranges::shuffle(*outputs, random);
    std::vector<std::size_t> order = selection->coins;
    std::ranges::shuffle(order, random);

    std::size_t weight = request.baseWeight + (selection->change > Amount() ? request.changeWeight : 0);
    plan.transaction.lockTime = antiSnipingLockTime(in.tipHeight, random);
    for (const std::size_t id : order) {
        const OwnCoin& coin = in.coins[id];
        plan.transaction.inputs.push_back(
            {.prevout = coin.outpoint, .scriptSig = {}, .sequence = TxIn::sequenceSignalsRbf, .witness = {}});
        plan.spent.push_back(coin);
        weight += signedInputWeight(coin.kind);
    }
    for (std::size_t i = 0; i < outputs->size(); ++i) {
        if ((*outputs)[i].change) plan.changeOutput = static_cast<std::uint32_t>(i);
        plan.transaction.outputs.push_back(std::move((*outputs)[i].out));
    }
    plan.vsize = (weight + 3) / 4;
    plan.warnings = warningsFor(plan, in.feerate);
    return plan;
}

} // namespace zon
