#include "core/crypto/random.h"
#include "core/engine/engine_impl.h"
#include "core/wallet/signer.h"

#include <algorithm>
#include <set>

namespace zon {

namespace {

constexpr std::size_t maxPrepared = 16;
constexpr std::int64_t leastFeerate = 1'000;    ///< zat per kvB: what nodes relay at least
constexpr std::int64_t mostFeerate = 5'000'000; ///< 5,000 zat/vB: more is a slip of the finger

/// What recent blocks took, more for the impatient and the floor for the patient; never under what peers
/// relay.
Feerate feerateFor(const PaymentRequest& request, const SyncStatus& status) {
    const std::int64_t floor = std::max(leastFeerate, status.feeFloor);
    if (request.feerate) return Feerate::perVb(*request.feerate);
    const std::int64_t recent = std::max(floor, status.recentFeerate.value_or(floor));
    if (request.targetBlocks <= 2) return Feerate::perKvb(std::min(mostFeerate, recent + recent / 2));
    if (request.targetBlocks >= 24) return Feerate::perKvb(floor);
    return Feerate::perKvb(std::min(mostFeerate, recent));
}

} // namespace

Result<PaymentPreview> Engine::Impl::preparePayment(const PaymentRequest& request) {
    OpenProfile& p = *profile_;
    const SyncStatus status = syncStatus();
    const Feerate feerate = feerateFor(request, status);
    if (feerate.zatPerKvb() < std::max(leastFeerate, status.feeFloor))
        return fail(ErrorCode::InvalidArgument,
                    "With so low a fee no node would pass the payment on. Use at least "
                        + Amount(std::max(leastFeerate, status.feeFloor)).toZon() + " ZON per 1,000 vbytes.");
    if (feerate.zatPerKvb() > mostFeerate)
        return fail(ErrorCode::InvalidArgument, "This fee is far too high. Use at most 5,000 zat per vbyte.");

    PaymentIngredients in;
    const std::int32_t tip = tipHeight();
    auto coins = p.wallets.spendableCoins(request.wallet, tip);
    if (!coins) return fail(coins);
    in.coins = std::move(*coins);
    in.recipients = request.recipients;
    in.sendAll = request.sendAll;
    in.feerate = feerate;
    in.tipHeight = tip;
    in.seed = randomBelow(UINT64_MAX);
    // Planned with the change address that comes next; it is taken only when the payment is really sent.
    auto change = p.wallets.peekChange(request.wallet);
    if (!change) return fail(change);
    in.change = std::move(*change);
    auto plan = buildPayment(in, p.params);
    if (!plan) return fail(plan);

    PaymentPreview preview;
    preview.id = {++p.lastPayment};
    preview.recipients = plan->recipients;
    preview.fee = plan->fee;
    preview.change = plan->change;
    for (const PaymentRecipient& to : plan->recipients)
        preview.total += to.amount;
    preview.total += plan->fee;
    preview.feerate = static_cast<double>(plan->fee.zat()) / static_cast<double>(plan->vsize);
    preview.vsize = plan->vsize;
    preview.inputs = plan->spent.size();
    preview.warnings = plan->warnings;
    while (p.prepared.size() >= maxPrepared)
        p.prepared.erase(p.prepared.begin());
    p.prepared.emplace(preview.id, OpenProfile::Prepared{request.wallet, std::move(*plan)});
    return preview;
}

void Engine::Impl::sendPayment(PaymentId payment, SecretText password, Reply<Txid> reply) {
    const auto profile = open();
    if (!profile) return reply(fail(profile));
    const auto found = (*profile)->prepared.find(payment);
    if (found == (*profile)->prepared.end())
        return reply(fail(ErrorCode::NotFound, "This payment is no longer prepared. Review it again."));

    withVault(std::move(password), [this, payment, reply = std::move(reply)](Result<Vault> vault) mutable {
        if (!vault) return reply(fail(vault));
        OpenProfile& p = *profile_;
        const auto it = p.prepared.find(payment);
        if (it == p.prepared.end())
            return reply(fail(ErrorCode::NotFound, "This payment is no longer prepared. Review it again."));
        auto master = p.wallets.masterKey(it->second.wallet, *vault);
        if (!master) return reply(fail(master));

        // Another payment may have taken a coin since the review.
        const auto coins = p.wallets.spendableCoins(it->second.wallet, tipHeight());
        if (!coins) return reply(fail(coins));
        std::set<OutPoint> spendable;
        for (const OwnCoin& coin : *coins)
            spendable.insert(coin.outpoint);
        for (const OwnCoin& coin : it->second.plan.spent)
            if (!spendable.contains(coin.outpoint))
                return reply(fail(ErrorCode::Rejected,
                                  "Some of this money was spent meanwhile. Review the payment again."));
        if (it->second.plan.changeOutput)
            if (auto taken = p.wallets.nextChange(it->second.wallet); !taken) return reply(fail(taken));

        OpenProfile::Prepared prepared = std::move(it->second);
        p.prepared.erase(it);
        struct Signed {
            Result<Transaction> tx;
            std::vector<PaymentRecipient> recipients;
        };
        onPool(
            [prepared = std::move(prepared), master = std::move(*master)] {
                return Signed{signPayment(prepared.plan, master), prepared.plan.recipients};
            },
            [this, generation = generation_, reply = std::move(reply)](Signed done) mutable {
                if (!done.tx) return reply(fail(done.tx));
                if (generation != generation_)
                    return reply(fail(ErrorCode::Cancelled, "The profile was closed, so nothing was sent."));
                if (auto recorded = profile_->wallets.recordPayment(*done.tx, done.recipients); !recorded)
                    return reply(fail(recorded));
                const Txid txid = done.tx->txid();
                if (profile_->client)
                    profile_->client->broadcast(std::make_shared<const Transaction>(std::move(*done.tx)));
                reply(txid);
            });
    });
}

} // namespace zon
