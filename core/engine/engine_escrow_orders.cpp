// Orders through an escrow: the money waits in a contract (E4), the provider's voucher lies here sealed, and
// the secret by which the provider takes the one opens the other.
//
// An order has its draft in its request, so it is known by the nonce which contract is its own. Everything
// here can be done again: after a crash followOrders() goes on where it was. Only signing needs a password;
// a contract that waits for it is shown among the contracts.

#include "core/crypto/random.h"
#include "core/deals/voucher_deal.h"
#include "core/engine/engine_impl.h"
#include "core/jose/plain_text.h"
#include "core/util/log.h"

#include <algorithm>

namespace zon {

namespace {

/// The part that a person is in a contract which everybody can read: no name of theirs.
constexpr const char* buyerName = "Buyer";
constexpr Milliseconds seldom{600'000};

std::unexpected<Error> notAgreed() {
    return fail(
        ErrorCode::Rejected,
        "The contract of this order isn't signed by both sides yet. Sign it on the contracts page, and "
        "wait until the provider has it; then pay.");
}

} // namespace

/// A draft of ours that is kept before the provider hears of it.
Result<Engine::Impl::EscrowBegun> Engine::Impl::beginEscrow(const BuyRequest& request, const OfferRow& offer,
                                                            const Vault& vault) {
    OpenProfile& p = *profile_;
    const auto view = offerView(offer);
    if (!view) return fail(view);
    const auto json = parseJson(offer.json);
    if (!json) return fail(json);
    const auto place = newPlace(request.wallet, contracts::Role::Buyer, buyerName, false, vault);
    if (!place) return fail(place);
    const auto master = p.wallets.masterKey(request.wallet, vault);
    if (!master) return fail(master);
    auto secrets = contracts::PartySecrets::derive(*master, place->self.account, p.params);
    if (!secrets) return fail(secrets);
    const Amount total(view->offer.price.zat() * request.quantity);
    contracts::Draft draft =
        voucherDraft({view->providerName, view->offer, offerHash(*json), request.quantity, total},
                     voucherDates(bookTime()));
    draft.document.nonce = randomArray<16>();
    draft.document.genesis = p.params.genesisHash;
    draft.document.magic = p.params.magic;
    const auto deal = p.deals.propose(std::move(draft), *place);
    if (!deal) return fail(deal);
    auto text = p.deals.exported(*deal);
    if (!text) return fail(text);
    return EscrowBegun{*deal, std::move(*secrets), place->party.payout, std::move(*text)};
}

/// Nothing when the profile doesn't have it: the order was found again from the wallet's words.
Result<std::optional<DealId>> Engine::Impl::dealOfOrder(const OrderRow& row) {
    const auto request = OrderRequest::parse(row.request);
    if (!request) return fail(request);
    const auto draft = contracts::parseDraftFile(request->escrow, profile_->params);
    if (!draft) return fail(draft);
    const auto deal = profile_->deals.withNonce(draft->document.nonce);
    if (deal) profile_->escrowOrders[*deal] = row.id;
    return deal;
}

Result<void> Engine::Impl::refuseEscrow(OrderId order, const std::string& why) {
    const auto row = profile_->orders.row(order);
    if (!row) return fail(row);
    if (row->state == OrderState::Refused) return {}; // by another look at the same answer
    if (const auto refused = profile_->orders.refuse(order, why, clock_.now()); !refused)
        return fail(refused);
    dropEscrowDraft(order);
    rewardsChanged({order}, false);
    return {};
}

/// The provider would not have it, or wanted another: then there is nothing to negotiate.
void Engine::Impl::dropEscrowDraft(OrderId order) {
    OpenProfile& p = *profile_;
    const auto row = p.orders.row(order);
    if (!row) return;
    const auto deal = dealOfOrder(*row);
    if (!deal || !*deal) return;
    p.escrowOrders.erase(**deal);
    const auto known = p.deals.summary(**deal);
    if (!known || !known->draft) return;
    if (auto removed = p.deals.remove(**deal); !removed) logWarning("engine", removed.error().message);
}

/// The contract that came with the provider's answer, once it is found to be the one that was proposed. If it
/// isn't, the order has ended before anything was signed or paid.
void Engine::Impl::takeEscrow(OrderId order, std::move_only_function<void(Result<DealId>)> done) {
    OpenProfile& p = *profile_;
    const auto row = p.orders.row(order);
    if (!row) return done(fail(row));
    const auto info = p.orders.get(order);
    if (!info) return done(fail(info));
    const auto request = OrderRequest::parse(row->request);
    if (!request) return done(fail(request));
    if (!info->throughEscrow) return done(notAgreed());
    const auto deal = dealOfOrder(*row);
    if (!deal) return done(fail(deal));
    if (*deal)
        if (const auto known = p.deals.summary(**deal); known && !known->draft) return done(**deal);
    onPool(
        [draft = request->escrow, escrow = *info->document->escrow, payTo = info->document->script,
         params = p.params] {
            return checkVoucherAnswer(draft, escrow.contract, escrow.contractId, payTo, params);
        },
        [this, order, contract = info->document->escrow->contract, generation = generation_,
         done = std::move(done)](Result<void> checked) mutable {
            if (generation != generation_)
                return done(fail(ErrorCode::Cancelled, "The profile was closed meanwhile."));
            if (!checked) {
                if (auto refused = refuseEscrow(order, checked.error().message); !refused)
                    return done(fail(refused));
                return done(fail(checked));
            }
            takeDeal(std::move(contract), Reply<DealArrival>([this, order, done = std::move(done)](
                                                                 Result<DealArrival> arrival) mutable {
                         // Its keys are known from another contract, or it is against what is here.
                         if (!arrival && arrival.error().code == ErrorCode::Rejected)
                             if (auto refused = refuseEscrow(order, arrival.error().message); !refused)
                                 return done(fail(refused));
                         if (!arrival) return done(fail(arrival));
                         profile_->escrowOrders[arrival->id] = order;
                         done(arrival->id);
                     }));
        });
}

/// Gives the provider the contract with both signatures. It doesn't show its secret without.
void Engine::Impl::agreeEscrow(OrderId order, std::move_only_function<void(Result<OrderInfo>)> done) {
    OpenProfile& p = *profile_;
    const auto row = p.orders.row(order);
    if (!row) return done(fail(row));
    const auto provider = providerOf(*row);
    if (!provider) return done(fail(provider));
    const auto deal = dealOfOrder(*row);
    if (!deal) return done(fail(deal));
    if (!*deal) return done(notAgreed());
    const auto text = p.deals.exported(**deal);
    if (!text) return done(fail(text));
    p.askingOrders.insert(order);
    p.providers->agree(
        *provider, row->orderId, *text,
        [this, order, done = std::move(done)](Result<ProviderClient::OrderAnswer> answer) mutable {
            profile_->askingOrders.erase(order);
            auto taken = takeAnswer(order, std::move(answer));
            if (!taken) tryLater(order);
            followOrders();
            done(std::move(taken));
        });
}

void Engine::Impl::signEscrow(OrderId order, contracts::PartySecrets secrets,
                              std::move_only_function<void(Result<OrderInfo>)> done) {
    takeEscrow(order, [this, order, secrets = std::move(secrets),
                       done = std::move(done)](Result<DealId> deal) mutable {
        if (!deal) return done(fail(deal));
        if (const auto role = profile_->deals.sign(*deal, secrets); !role) return done(fail(role));
        agreeEscrow(order, std::move(done));
    });
}

/// What comes next for it besides looking at the provider's word. True: something is under way.
bool Engine::Impl::followEscrow(const OrderRow& row, const OrderInfo& info) {
    OpenProfile& p = *profile_;
    const auto deal = dealOfOrder(row);
    if (!deal) {
        logWarning("engine", "order: " + deal.error().message);
        return false;
    }
    const auto known = *deal ? p.deals.summary(**deal) : std::nullopt;
    if (!known || known->draft) {
        p.askingOrders.insert(row.id);
        takeEscrow(row.id, [this, order = row.id](const Result<DealId>& taken) {
            profile_->askingOrders.erase(order);
            if (taken)
                followLater(order, Milliseconds(0));
            else
                tryLater(order);
            followOrders();
        });
        return true;
    }
    if (settleEscrow(row.id, **deal)) {
        followLater(row.id, seldom);
        return true;
    }
    const bool bothSigned =
        known->state >= contracts::ContractState::Accepted && known->state != contracts::ContractState::Void;
    if (!bothSigned || info.document->escrow->agreed || info.document->status == InvoiceStatus::Expired)
        return false;
    agreeEscrow(row.id, [](const Result<OrderInfo>&) {});
    return true;
}

/// When the chain has shown the secret, or the money was taken back. True: the order is at an end.
bool Engine::Impl::settleEscrow(OrderId order, DealId deal) {
    OpenProfile& p = *profile_;
    const auto row = p.orders.row(order);
    if (!row || row->state == OrderState::Delivered || row->state == OrderState::Refunded) return true;
    const auto view = p.deals.view(deal);
    if (!view || view->outputs.empty()) return false;
    const auto& spend = view->outputs.front().spend;
    Result<OrderInfo> ended = fail(ErrorCode::NotFound, "");
    if (spend && spend->secret) {
        ended = p.orders.openEscrowed(order, *spend->secret, clock_.now());
        if (ended && !p.locked)
            notice(NoticeLevel::Success, "Your voucher is here", plainText(ended->offer.name));
        const bool told = row->state == OrderState::Failed;
        if (!ended && !told && !p.locked)
            notice(NoticeLevel::Danger, "A voucher can't be opened", ended.error().message);
        if (ended || !told) rewardsChanged({order}, false);
        return true;
    }
    if (view->summary.state != contracts::ContractState::Refunded) return false;
    ended = p.orders.takenBack(order, clock_.now());
    if (!ended) logWarning("engine", "order: " + ended.error().message);
    rewardsChanged({order}, false);
    return true;
}

/// Not from within the change: whoever made it isn't done with it.
void Engine::Impl::escrowsMoved(const std::vector<DealId>& deals) {
    OpenProfile& p = *profile_;
    if (!std::ranges::any_of(deals, [&](DealId id) { return p.escrowOrders.contains(id); })) return;
    p.escrowTimer = loop_.after(Milliseconds(0), [this] {
        OpenProfile& now = *profile_;
        const auto orders = now.escrowOrders;
        for (const auto& [deal, order] : orders) {
            if (settleEscrow(order, deal)) {
                now.escrowOrders.erase(deal);
                continue;
            }
            now.notBefore.erase(order);
        }
        followOrders();
    });
}

Result<PaymentPreview> Engine::Impl::prepareEscrowPayment(const OrderInfo& order, Amount due,
                                                          std::optional<double> feerate) {
    OpenProfile& p = *profile_;
    const auto row = p.orders.row(order.id);
    if (!row) return fail(row);
    const auto deal = dealOfOrder(*row);
    if (!deal) return fail(deal);
    if (!*deal || !order.document->escrow->agreed) return notAgreed();
    auto funding = p.deals.funding(**deal);
    if (!funding) return fail(funding);
    if (funding->contract->rebuilt(0).scriptPubKey != order.document->script
        || funding->recipients.size() != 1 || funding->recipients.front().amount != due)
        return fail(ErrorCode::Rejected,
                    "The order asks for something else than its contract. Nothing is paid; order again.");
    PaymentRequest request;
    request.wallet = WalletId{order.wallet.value};
    request.recipients = funding->recipients;
    request.recipients.front().label =
        plainText(order.providerName) + ": " + plainText(order.offer.name) + " (escrow)";
    request.feerate = feerate;
    request.targetBlocks = 2; // a contract lapses
    auto preview = preparePayment(request);
    if (!preview) return preview;
    OpenProfile::Prepared& prepared = p.prepared.at(preview->id);
    prepared.order = order.id;
    prepared.escrow = OpenProfile::Prepared::Escrow{**deal, std::move(*funding)};
    return preview;
}

} // namespace zon
