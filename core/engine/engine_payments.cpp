#include "core/crypto/random.h"
#include "core/engine/engine_impl.h"
#include "core/script/address.h"
#include "core/wallet/fee_bump.h"
#include "core/wallet/signer.h"

#include <algorithm>

namespace zon {

namespace {

constexpr std::size_t maxPrepared = 16;
constexpr std::int64_t leastFeerate = 1'000;    ///< zat per kvB: what nodes relay at least
constexpr std::int64_t mostFeerate = 5'000'000; ///< 5,000 zat/vB: more is a slip of the finger
constexpr std::uint32_t impatient = 2;          ///< blocks
constexpr std::uint32_t patient = 24;

Result<void> checkFee(Amount fee, Amount most) {
    if (fee <= most) return {};
    return fail(ErrorCode::Rejected, "The fee would be " + fee.toZon() + " ZON, more than the " + most.toZon()
                                         + " ZON that are allowed. Choose a lower feerate, or allow more.");
}

} // namespace

/// What recent blocks took, more for the impatient and the floor for the patient; never under what peers
/// relay.
Result<Feerate> Engine::Impl::feerateFor(std::optional<double> asked, std::uint32_t targetBlocks) const {
    const SyncStatus status = syncStatus();
    const std::int64_t floor = std::max(leastFeerate, status.feeFloor);
    const std::int64_t recent = std::max(floor, status.recentFeerate.value_or(floor));
    Feerate feerate = Feerate::perKvb(std::min(mostFeerate, recent));
    if (asked) {
        if (!(*asked >= 0 && *asked * 1000 <= static_cast<double>(mostFeerate)))
            return fail(ErrorCode::InvalidArgument,
                        "This fee is far too high. Use at most 5,000 zat per vbyte.");
        feerate = Feerate::perVb(*asked);
    } else if (targetBlocks <= impatient) {
        feerate = Feerate::perKvb(std::min(mostFeerate, recent + recent / 2));
    } else if (targetBlocks >= patient) {
        feerate = Feerate::perKvb(floor);
    }
    if (feerate.zatPerKvb() < floor)
        return fail(ErrorCode::InvalidArgument,
                    "With so low a fee no node would pass the payment on. Use at least "
                        + Amount(floor).toZon() + " ZON per 1,000 vbytes.");
    return feerate;
}

Result<PaymentPreview> Engine::Impl::preparePayment(const PaymentRequest& request) {
    auto plan = planPayment(request);
    if (!plan) return fail(plan);
    return keepPrepared(request.wallet, std::move(*plan), request.feerate ? 0 : request.targetBlocks);
}

Result<PaymentPlan> Engine::Impl::planPayment(const PaymentRequest& request) {
    OpenProfile& p = *profile_;
    if (auto may = checkRole(request.wallet, WalletAct::Prepare); !may) return fail(may);
    const auto feerate = feerateFor(request.feerate, request.targetBlocks);
    if (!feerate) return fail(feerate);

    PaymentIngredients in;
    const std::int32_t tip = tipHeight();
    auto coins = request.coins.empty() ? p.wallets.spendableCoins(request.wallet, tip)
                                       : p.wallets.chosenCoins(request.wallet, request.coins, tip);
    if (!coins) return fail(coins);
    in.coins = std::move(*coins);
    in.spendAllCoins = !request.coins.empty();
    in.recipients = request.recipients;
    in.sendAll = request.sendAll;
    in.feerate = *feerate;
    in.tipHeight = tip;
    in.seed = randomBelow(UINT64_MAX);
    in.useTimelocks = request.useTimelocks;
    // Planned with the change address that comes next; it is taken only when the payment is really sent.
    std::vector<Script> to;
    for (const PaymentRecipient& recipient : request.recipients)
        if (auto script = addressToScript(recipient.address, p.params.address))
            to.push_back(std::move(*script));
    auto change = p.wallets.peekChange(request.wallet, to);
    if (!change) return fail(change);
    in.change = std::move(*change);
    auto plan = buildPayment(in, p.params);
    if (!plan) return plan;
    if (auto fine = checkFee(plan->fee, request.maxFee.value_or(mostFee)); !fine) return fail(fine);
    return plan;
}

Result<PaymentPreview> Engine::Impl::prepareBump(const BumpRequest& request) {
    OpenProfile& p = *profile_;
    if (auto may = checkRole(request.wallet, WalletAct::Prepare); !may) return fail(may);
    const auto feerate = feerateFor(request.feerate, request.targetBlocks);
    if (!feerate) return fail(feerate);
    BumpIngredients in;
    in.feerate = *feerate;
    in.tipHeight = tipHeight();
    in.seed = randomBelow(UINT64_MAX);
    auto change = p.wallets.peekChange(request.wallet);
    if (!change) return fail(change);
    in.change = std::move(*change);

    Result<PaymentPlan> plan = fail(ErrorCode::Internal, "");
    if (request.way == BumpRequest::Way::Child) {
        const auto parent = p.wallets.parent(request.wallet, request.txid);
        if (!parent) return fail(parent);
        plan = planChild(*parent, in, p.params);
    } else {
        const auto payment = p.wallets.replaceable(request.wallet, request.txid);
        if (!payment) return fail(payment);
        auto extra = p.wallets.spendableCoins(request.wallet, in.tipHeight);
        if (!extra) return fail(extra);
        // A replacement may not bring in coins that no block holds (BIP125).
        std::erase_if(*extra, [](const OwnCoin& coin) { return coin.confirmations == 0; });
        in.extraCoins = std::move(*extra);
        plan = request.way == BumpRequest::Way::Cancel ? planCancel(*payment, in, p.params)
                                                       : planReplacement(*payment, in, p.params);
    }
    if (!plan) return fail(plan);
    if (auto fine = checkFee(plan->fee, request.maxFee.value_or(mostFee)); !fine) return fail(fine);
    return keepPrepared(request.wallet, std::move(*plan), request.feerate ? 0 : request.targetBlocks);
}

Result<PaymentPreview> Engine::Impl::keepPrepared(WalletId wallet, PaymentPlan plan,
                                                  std::uint32_t targetBlocks) {
    OpenProfile& p = *profile_;
    if (auto added = p.wallets.addPrevious(plan.spent); !added) return fail(added);
    const auto info = walletInfo(wallet);
    if (!info) return fail(info);

    PaymentPreview preview;
    preview.recipients = plan.recipients;
    preview.fee = plan.fee;
    preview.change = plan.change;
    for (const PaymentRecipient& to : plan.recipients)
        preview.total += to.amount;
    preview.total += plan.fee;
    preview.feerate = static_cast<double>(plan.fee.zat()) / static_cast<double>(plan.vsize);
    preview.vsize = plan.vsize;
    preview.inputs = plan.spent.size();
    for (const OwnCoin& coin : plan.spent)
        preview.coins.push_back(
            {.outpoint = coin.outpoint,
             .amount = coin.output.value,
             .address = scriptToAddress(coin.output.scriptPubKey, p.params.address).value_or(""),
             .change = coin.branch == Branch::Change,
             .confirmations = coin.confirmations});
    preview.replaces = plan.replaces;
    preview.targetBlocks = targetBlocks;
    preview.othersMustSign = info->kind != WalletKind::Seed;
    preview.warnings = plan.warnings;
    preview.id = rememberPrepared({wallet, std::move(plan)});
    return preview;
}

PaymentId Engine::Impl::rememberPrepared(OpenProfile::Prepared prepared) {
    OpenProfile& p = *profile_;
    while (p.prepared.size() >= maxPrepared)
        p.prepared.erase(p.prepared.begin());
    const PaymentId id{++p.lastPayment};
    p.prepared.emplace(id, std::move(prepared));
    return id;
}

void Engine::Impl::sendPayment(PaymentId payment, SecretText password, Reply<Txid> reply) {
    const auto profile = open();
    if (!profile) return reply(fail(profile));
    const auto found = (*profile)->prepared.find(payment);
    if (found == (*profile)->prepared.end())
        return reply(fail(ErrorCode::NotFound, "This payment is no longer prepared. Review it again."));
    if (found->second.isHalf())
        return reply(fail(ErrorCode::InvalidArgument,
                          "This is one half of a payment into an escrow: it can't be sent alone."));

    withSpendingVault(std::move(password), [this, payment,
                                            reply = std::move(reply)](Result<const Vault*> vault) mutable {
        if (!vault) return reply(fail(vault));
        OpenProfile& p = *profile_;
        const auto it = p.prepared.find(payment);
        if (it == p.prepared.end())
            return reply(fail(ErrorCode::NotFound, "This payment is no longer prepared. Review it again."));
        if (auto may = checkRole(it->second.wallet, WalletAct::Sign); !may) return reply(fail(may));
        auto keys = p.wallets.signingKeys(it->second.wallet, **vault);
        if (!keys) return reply(fail(keys));
        if (keys->empty())
            return reply(fail(ErrorCode::Unsupported,
                              "The keys of this wallet are elsewhere. Export the payment "
                              "to be signed there."));

        signPrepared(payment, std::move(*keys), std::move(reply));
    });
}

void Engine::Impl::signPrepared(PaymentId payment, SigningKeys keys, Reply<Txid> reply) {
    OpenProfile& p = *profile_;
    const auto it = p.prepared.find(payment);
    if (it == p.prepared.end())
        return reply(fail(ErrorCode::NotFound, "This payment is no longer prepared. Review it again."));
    // Another payment may have taken a coin since the review.
    if (auto there = p.wallets.checkUnspent(it->second.wallet, it->second.plan); !there)
        return reply(fail(there));
    if (it->second.plan.changeAddress)
        if (auto taken = p.wallets.takeChange(*it->second.plan.changeAddress); !taken)
            return reply(fail(taken));

    OpenProfile::Prepared prepared = std::move(it->second);
    p.prepared.erase(it);
    struct Signed {
        Result<Transaction> tx;
        std::vector<PaymentRecipient> recipients;
        std::optional<OrderId> order;
    };
    onPool(
        [prepared = std::move(prepared), keys = std::move(keys)]() mutable {
            return Signed{signPayment(prepared.plan, keys), prepared.plan.recipients, prepared.order};
        },
        [this, generation = generation_, reply = std::move(reply)](Signed done) mutable {
            if (!done.tx) return reply(fail(done.tx));
            if (generation != generation_)
                return reply(fail(ErrorCode::Cancelled, "The profile was closed, so nothing was sent."));
            auto recorded = done.order ? recordOrderPayment(*done.order, *done.tx, done.recipients)
                                       : profile_->wallets.recordPayment(*done.tx, done.recipients);
            if (!recorded) return reply(fail(recorded));
            const Txid txid = done.tx->txid();
            const auto tx = std::make_shared<const Transaction>(std::move(*done.tx));
            profile_->deals.seen(tx, true);
            if (profile_->client) profile_->client->broadcast(tx);
            if (done.order) rewardsChanged({*done.order}, false);
            reply(txid);
        });
}

} // namespace zon
