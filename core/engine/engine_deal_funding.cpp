// Payments into escrows. What a common payment (E5) takes from us is added up from our own wallet's knowledge
// before every signature (contracts/funding.h says against what).

#include "core/engine/engine_impl.h"
#include "core/script/address.h"
#include "core/script/psbt_build.h"
#include "core/script/psbt_finalize.h"
#include "core/script/psbt_sign.h"
#include "core/wallet/signer.h"

#include <algorithm>

namespace zon {

namespace {

/// Our inputs and our change, added to what the other side offered, or as an offer.
Result<Psbt> withOurCoins(const DealFunding& funding, const PaymentPlan& plan) {
    auto ours = psbtOf(plan);
    if (!ours) return ours;
    std::vector<PsbtOutput> change;
    if (plan.changeOutput) change.push_back(ours->outputs[*plan.changeOutput]);
    if (funding.step == FundingStep::Offer) {
        auto offer = contracts::createFunding(*funding.contract, std::move(ours->inputs), {}, true);
        if (!offer) return offer;
        for (PsbtOutput& output : change)
            if (auto added = addOutput(*offer, std::move(output)); !added) return fail(added);
        return offer;
    }
    Psbt common = *funding.common;
    for (PsbtInput& input : ours->inputs)
        if (auto added = addInput(common, std::move(input)); !added) return fail(added);
    for (PsbtOutput& output : change)
        if (auto added = addOutput(common, std::move(output)); !added) return fail(added);
    contracts::closeFunding(common);
    return common;
}

} // namespace

Result<PaymentPreview> Engine::Impl::prepareDealFunding(DealId deal, WalletId from,
                                                        std::optional<double> feerate) {
    auto funding = profile_->deals.funding(deal);
    if (!funding) return fail(funding);
    // Linked to the order that it pays, so that none is paid twice.
    if (const auto order = profile_->escrowOrders.find(deal); order != profile_->escrowOrders.end()) {
        const auto info = profile_->orders.get(order->second);
        if (info && info->wallet.value == from.value) return prepareOrderPayment(order->second, feerate);
    }
    if (funding->step != FundingStep::Whole) {
        const auto self = profile_->deals.self(deal);
        if (!self) return fail(self);
        if (self->wallet != from)
            return fail(ErrorCode::InvalidArgument,
                        "Pay your part from the wallet whose keys are in this contract.");
    }
    if (funding->step == FundingStep::Complete) return previewCommonFunding(deal, from, std::move(*funding));
    PaymentRequest request;
    request.wallet = from;
    request.recipients = funding->recipients;
    request.feerate = feerate;
    auto preview = preparePayment(request);
    if (!preview) return preview;
    auto& prepared = profile_->prepared.at(preview->id);
    prepared.escrow = OpenProfile::Prepared::Escrow{deal, std::move(*funding)};
    return preview;
}

/// Ours and theirs are in it already: what it takes from us, from what our wallet knows.
Result<contracts::OwnPart> Engine::Impl::ownPartOf(const DealFunding& funding, const Psbt& psbt,
                                                   WalletId wallet) {
    OpenProfile& p = *profile_;
    if (const auto right = contracts::checkFunding(*funding.contract, psbt); !right) return fail(right);
    const auto known = p.wallets.coins(wallet, tipHeight());
    if (!known) return fail(known);
    std::map<OutPoint, TxOut> coins;
    for (const CoinInfo& coin : *known) {
        auto script = addressToScript(coin.address, p.params.address);
        if (script) coins.emplace(coin.outpoint, TxOut{coin.amount, std::move(*script)});
    }
    return contracts::checkOwnPart(
        *funding.contract, funding.me, psbt, coins,
        [&](const Script& script) { return p.wallets.isChangeOf(wallet, script); }, mostFee);
}

Result<PaymentPreview> Engine::Impl::previewCommonFunding(DealId deal, WalletId from, DealFunding funding) {
    const Psbt& psbt = *funding.common;
    const auto part = ownPartOf(funding, psbt, from);
    if (!part) return fail(part);
    PaymentPlan plan;
    plan.recipients = funding.recipients;
    plan.fee = part->fee;
    plan.change = part->change;
    PaymentPreview preview;
    preview.recipients = plan.recipients;
    preview.fee = part->fee;
    preview.change = part->change;
    preview.total = part->brought - part->change;
    preview.inputs = psbt.inputs.size();
    preview.id = rememberPrepared({from, std::move(plan), {}, {{deal, std::move(funding)}}});
    return preview;
}

void Engine::Impl::fundDeal(PaymentId payment, SecretText password, Reply<DealFunded> reply) {
    const auto profile = open();
    if (!profile) return reply(fail(profile));
    const auto gone = [] {
        return fail(ErrorCode::NotFound, "This payment is no longer prepared. Review it again.");
    };
    const auto found = (*profile)->prepared.find(payment);
    if (found == (*profile)->prepared.end() || !found->second.escrow) return reply(gone());
    if (!found->second.isHalf())
        return sendPayment(payment, std::move(password),
                           Reply<Txid>([reply = std::move(reply)](Result<Txid> sent) mutable {
                               if (!sent) return reply(fail(sent));
                               reply(DealFunded{.sent = *sent});
                           }));
    withSpendingVault(std::move(password),
                      [this, payment, gone, reply = std::move(reply)](Result<const Vault*> vault) mutable {
                          if (!vault) return reply(fail(vault));
                          OpenProfile& p = *profile_;
                          const auto it = p.prepared.find(payment);
                          if (it == p.prepared.end()) return reply(gone());
                          auto keys = p.wallets.signingKeys(it->second.wallet, **vault);
                          if (!keys) return reply(fail(keys));
                          signCommonFunding(payment, std::move(*keys), std::move(reply));
                      });
}

void Engine::Impl::signCommonFunding(PaymentId payment, SigningKeys keys, Reply<DealFunded> reply) {
    OpenProfile& p = *profile_;
    const auto it = p.prepared.find(payment);
    const DealFunding& funding = it->second.escrow->funding;
    const WalletId wallet = it->second.wallet;
    const bool planned = funding.step != FundingStep::Complete;
    if (planned)
        if (auto there = p.wallets.checkUnspent(wallet, it->second.plan); !there) return reply(fail(there));
    auto psbt = planned ? withOurCoins(funding, it->second.plan) : Result<Psbt>(*funding.common);
    if (!psbt) return reply(fail(psbt));
    if (planned && it->second.plan.changeAddress)
        if (auto taken = p.wallets.takeChange(*it->second.plan.changeAddress); !taken)
            return reply(fail(taken));
    // An offer is not signed, so it is only looked at once it is closed.
    std::size_t expected = 0;
    if (funding.step != FundingStep::Offer) {
        const auto part = ownPartOf(funding, *psbt, wallet);
        if (!part) return reply(fail(part));
        expected = part->unsignedInputs;
    }
    OpenProfile::Prepared prepared = std::move(it->second);
    p.prepared.erase(it);
    if (prepared.escrow->funding.step == FundingStep::Offer)
        return commonFundingSigned(std::move(prepared), std::move(*psbt), std::move(reply));
    onPool(
        [psbt = std::move(*psbt), keys = std::move(keys), expected]() mutable -> Result<Psbt> {
            const auto report = signPsbt(psbt, keys);
            if (!report) return fail(report);
            if (report->signatures != expected)
                return fail(ErrorCode::Rejected,
                            "This common payment isn't signed: other coins than yours in "
                            "it would take your keys.");
            return std::move(psbt);
        },
        [this, generation = generation_, prepared = std::move(prepared),
         reply = std::move(reply)](Result<Psbt> signedOne) mutable {
            if (!signedOne) return reply(fail(signedOne));
            if (generation != generation_)
                return reply(fail(ErrorCode::Cancelled, "The profile was closed, so nothing was signed."));
            commonFundingSigned(std::move(prepared), std::move(*signedOne), std::move(reply));
        });
}

/// Kept for the other side; sent when nothing is missing any more.
void Engine::Impl::commonFundingSigned(OpenProfile::Prepared prepared, Psbt psbt, Reply<DealFunded> reply) {
    OpenProfile& p = *profile_;
    const OpenProfile::Prepared::Escrow& escrow = *prepared.escrow;
    // Coins are kept aside until the other side answers: a person can free them in the list of coins.
    if (escrow.funding.step != FundingStep::Complete)
        for (const OwnCoin& coin : prepared.plan.spent)
            if (auto frozen = p.wallets.setFrozen(coin.outpoint, true); !frozen) return reply(fail(frozen));
    if (auto kept = p.deals.keepFunding(escrow.deal, psbt); !kept) return reply(fail(kept));
    if (escrow.funding.step == FundingStep::Offer)
        return reply(
            DealFunded{.waiting = "Your part is in the file. Give it to the other side, who adds theirs "
                                  "and signs; until then nothing is paid, and these coins are kept aside."});
    if (escrow.funding.step == FundingStep::Add)
        return reply(DealFunded{.waiting =
                                    "Your part is in the file, and signed. Give it back to the other side: "
                                    "their signature completes the payment."});
    const auto report = finalizePsbt(psbt);
    if (!report) return reply(fail(report));
    if (!report->complete)
        return reply(fail(ErrorCode::Rejected, "The common payment isn't complete: "
                                                   + (report->waiting.empty() ? "signatures are missing."
                                                                              : report->waiting.front())));
    auto tx = extractTransaction(psbt);
    if (!tx) return reply(fail(tx));
    if (auto recorded = p.wallets.recordPayment(*tx, prepared.plan.recipients); !recorded)
        return reply(fail(recorded));
    const Txid txid = tx->txid();
    const auto shared = std::make_shared<const Transaction>(std::move(*tx));
    p.deals.seen(shared, true);
    if (p.client) p.client->broadcast(shared);
    reply(DealFunded{.sent = txid});
}

} // namespace zon
