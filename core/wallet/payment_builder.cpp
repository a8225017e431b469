#include "core/wallet/payment_builder.h"

#include "core/script/address.h"
#include "core/script/spending_paths.h"

#include <algorithm>
#include <numeric>
#include <random>

namespace zon {

namespace {

constexpr std::size_t maxRecipients = 2'500;
constexpr std::int64_t dustRelayPerKvb = 3'000;
constexpr std::int64_t saneFeerate = 500'000; ///< zat per kvB: over this a person is warned

Result<Script> scriptOf(const PaymentRecipient& recipient, const NetworkParams& params) {
    return addressToScript(recipient.address, params.address);
}

Result<void> checkAmount(Amount amount, const Script& script) {
    if (amount <= Amount()) return fail(ErrorCode::InvalidArgument, "Enter an amount above zero.");
    if (!amount.isMoney())
        return fail(ErrorCode::InvalidArgument, "That is more than the 21,000,000 ZON there can ever be.");
    if (amount < dustLimitFor(script))
        return fail(ErrorCode::Dust, amount.toZon() + " ZON is too little: nodes don't relay less than "
                                         + dustLimitFor(script).toZon() + " ZON to this kind of address.");
    return {};
}

/// With several recipients an error must say whose it is.
std::unexpected<Error> ofRecipient(const PaymentIngredients& in, std::size_t i, Error error) {
    if (in.recipients.size() > 1) error.message = "Recipient " + std::to_string(i + 1) + ": " + error.message;
    return std::unexpected(std::move(error));
}

Result<std::vector<TxOut>> recipientOutputs(const PaymentIngredients& in, const NetworkParams& params) {
    if (in.recipients.empty()) return fail(ErrorCode::InvalidArgument, "Say who is to be paid.");
    if (in.recipients.size() > maxRecipients)
        return fail(ErrorCode::TooLarge, "One payment has room for 2,500 recipients; split it.");
    std::vector<TxOut> outputs;
    for (std::size_t i = 0; i < in.recipients.size(); ++i) {
        auto script = scriptOf(in.recipients[i], params);
        if (!script) return ofRecipient(in, i, script.error());
        const bool takesRest = in.sendAll && i + 1 == in.recipients.size();
        const Amount amount = takesRest ? Amount() : in.recipients[i].amount;
        if (!takesRest)
            if (const auto right = checkAmount(amount, *script); !right)
                return ofRecipient(in, i, right.error());
        outputs.push_back({amount, std::move(*script)});
    }
    return outputs;
}

std::uint32_t antiSnipingLockTime(std::int32_t tip, std::mt19937_64& random) {
    std::int32_t height = std::max(tip, 0);
    if (random() % 10 == 0) height = std::max(0, height - static_cast<std::int32_t>(random() % 100));
    return static_cast<std::uint32_t>(height);
}

/// The longest relative lock in blocks that this coin has waited out, of all that its script has.
std::optional<std::uint32_t> passedLock(const OwnCoin& coin) {
    const auto paths = spendingPaths(coin.account->descriptor());
    if (!paths) return std::nullopt;
    std::optional<std::uint32_t> longest;
    for (const SpendingPath& path : *paths) {
        const std::uint32_t blocks = path.lock.blocks;
        if (blocks > 0 && blocks <= static_cast<std::uint32_t>(std::max(coin.confirmations, 0)))
            longest = std::max(longest.value_or(0), blocks);
    }
    return longest;
}

/// The fee comes out of what those get who agreed to pay it, in equal shares.
Result<void> takeFeeFrom(std::vector<TxOut>& outputs, const PaymentIngredients& in, Amount fee) {
    std::vector<std::size_t> payers;
    for (std::size_t i = 0; i < in.recipients.size(); ++i)
        if (in.recipients[i].paysFee) payers.push_back(i);
    const auto count = static_cast<std::int64_t>(payers.size());
    for (std::size_t n = 0; n < payers.size(); ++n) {
        TxOut& out = outputs[payers[n]];
        const std::int64_t share = fee.zat() / count + (static_cast<std::int64_t>(n) < fee.zat() % count);
        out.value -= Amount(share);
        if (out.value < dustLimitFor(out.scriptPubKey))
            return ofRecipient(in, payers[n],
                               {ErrorCode::Dust, "Nothing worth sending is left once the fee is paid.", {}});
    }
    return {};
}

struct Chosen {
    std::vector<std::size_t> coins; ///< indices
    Amount change;
    Amount fee;
    Amount fromRecipients; ///< the part of the fee that is taken out of what they get
};

Result<Chosen> choose(const PaymentIngredients& in, const std::vector<TxOut>& outputs) {
    const bool recipientsPay =
        std::ranges::any_of(in.recipients, [](const PaymentRecipient& r) { return r.paysFee; });
    if (recipientsPay && in.sendAll)
        return fail(ErrorCode::InvalidArgument,
                    "Who gets everything pays the fee already; choose one of the two.");

    std::vector<SelectableCoin> selectable;
    selectable.reserve(in.coins.size());
    for (std::size_t i = 0; i < in.coins.size(); ++i) {
        const SelectableCoin coin{i, in.coins[i].output.value, inputWeightOf(in.coins[i])};
        const bool worthIt = coin.value > in.feerate.feeForWeight(coin.inputWeight);
        if (worthIt || in.spendAllCoins) selectable.push_back(coin);
    }

    SelectionRequest request;
    request.baseWeight = baseWeightOf(outputs);
    request.changeWeight = serializedSize(TxOut{Amount(), in.change.script}) * 4;
    request.changeSpendWeight = in.change.account->inputWeight().value_or(0);
    request.dustLimit = dustLimitFor(in.change.script);
    request.feerate = in.feerate;
    request.seed = in.seed;
    for (const TxOut& out : outputs)
        request.target += out.value;
    if (!request.target.isMoney())
        return fail(ErrorCode::InvalidArgument, "That is more than the 21,000,000 ZON there can ever be.");
    // When the fee comes out of the target, coins need to cover no more than that.
    if (recipientsPay) request.feerate = request.longTermFeerate = Feerate();

    const auto found = in.sendAll         ? selectAll(selectable, request)
                       : in.spendAllCoins ? selectGiven(selectable, request)
                                          : selectCoins(selectable, request);
    if (!found) return fail(found);
    Chosen chosen{found->coins, found->change, found->fee, Amount()};
    if (recipientsPay) {
        std::size_t weight = request.baseWeight + (found->change > Amount() ? request.changeWeight : 0);
        for (const std::size_t i : found->coins)
            weight += inputWeightOf(in.coins[i]);
        chosen.fee = std::max(in.feerate.feeFor((weight + 3) / 4), found->fee);
        chosen.fromRecipients = chosen.fee - found->fee;
    }
    return chosen;
}

} // namespace

std::size_t inputWeightOf(const OwnCoin& coin) {
    return coin.account->inputWeight().value_or(0);
}

/// Version, lock time, segwit marker and flag, both counts (three bytes each suffice for what is relayed).
std::size_t baseWeightOf(const std::vector<TxOut>& outputs) {
    std::size_t weight = (4 + 4 + 3 + 3) * 4 + 2;
    for (const TxOut& out : outputs)
        weight += serializedSize(out) * 4;
    return weight;
}

std::vector<std::string> feeWarnings(const PaymentPlan& plan) {
    std::vector<std::string> warnings;
    const Amount paid = std::accumulate(plan.recipients.begin(), plan.recipients.end(), Amount(),
                                        [](Amount sum, const PaymentRecipient& r) { return sum + r.amount; });
    if (plan.fee.zat() > paid.zat() / 20 && paid > Amount())
        warnings.emplace_back("The fee is more than 5 % of what you send.");
    if (plan.fee.zat() * 1000 > saneFeerate * static_cast<std::int64_t>(plan.vsize))
        warnings.emplace_back("The feerate is far above what the network asks for.");
    return warnings;
}

void assemble(PaymentPlan& plan, std::vector<TxOut> outputs, const std::optional<TxOut>& change,
              std::int32_t tipHeight, std::uint64_t seed, bool useTimelocks) {
    std::mt19937_64 random(seed);
    const std::size_t changeAt = outputs.size();
    if (change) outputs.push_back(*change);
    std::vector<std::size_t> order(outputs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::shuffle(order, random);
    std::ranges::shuffle(plan.spent, random);

    plan.transaction.lockTime = antiSnipingLockTime(tipHeight, random);
    plan.transaction.inputs.clear();
    for (const OwnCoin& coin : plan.spent) {
        TxIn input{.prevout = coin.outpoint, .scriptSig = {}, .witness = {}};
        input.sequence = TxIn::sequenceSignalsRbf;
        if (useTimelocks)
            if (const auto lock = passedLock(coin)) input.sequence = *lock; // BIP68; signals BIP125 too
        plan.transaction.inputs.push_back(std::move(input));
    }
    plan.transaction.outputs.clear();
    for (const std::size_t i : order) {
        if (change && i == changeAt)
            plan.changeOutput = static_cast<std::uint32_t>(plan.transaction.outputs.size());
        plan.transaction.outputs.push_back(std::move(outputs[i]));
    }
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
    for (const OwnCoin& coin : in.coins)
        if (!coin.account->inputWeight())
            return fail(ErrorCode::Unsupported,
                        "This wallet only knows its addresses, not how they are spent. "
                        "Import its descriptor with the keys.");
    const auto chosen = choose(in, *outputs);
    if (!chosen) return fail(chosen);

    PaymentPlan plan;
    plan.recipients = in.recipients;
    plan.fee = chosen->fee;
    plan.change = chosen->change;
    std::size_t weight = baseWeightOf(*outputs);
    Amount inputValue;
    for (const std::size_t i : chosen->coins) {
        plan.spent.push_back(in.coins[i]);
        weight += inputWeightOf(in.coins[i]);
        inputValue += in.coins[i].output.value;
    }
    if (in.sendAll) {
        TxOut& rest = outputs->back();
        for (const TxOut& out : *outputs)
            inputValue -= out.value;
        rest.value = inputValue - plan.fee;
        if (rest.value < dustLimitFor(rest.scriptPubKey))
            return fail(ErrorCode::InsufficientFunds,
                        "There is nothing left to send once the others and the fee are paid.");
    }
    if (chosen->fromRecipients > Amount())
        if (auto taken = takeFeeFrom(*outputs, in, chosen->fromRecipients); !taken) return fail(taken);
    for (std::size_t i = 0; i < plan.recipients.size(); ++i)
        plan.recipients[i].amount = (*outputs)[i].value;

    std::optional<TxOut> change;
    if (plan.change > Amount()) {
        change = TxOut{plan.change, in.change.script};
        weight += serializedSize(*change) * 4;
        plan.changeAddress = in.change;
    }
    plan.vsize = (weight + 3) / 4;
    assemble(plan, std::move(*outputs), change, in.tipHeight, in.seed, in.useTimelocks);
    plan.warnings = feeWarnings(plan);
    return plan;
}

} // namespace zon
