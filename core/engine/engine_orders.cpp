// Orders: from the request to the voucher.

#include "core/engine/engine_impl.h"
#include "core/jose/plain_text.h"
#include "core/script/address.h"
#include "core/store/transaction_rows.h"
#include "core/util/log.h"

#include <algorithm>

namespace zon {

namespace {

constexpr Seconds longPoll{20};
constexpr Milliseconds soon{300};
constexpr Milliseconds later{5'000};       ///< after the first answer that was no use
constexpr Milliseconds seldom{600'000};    ///< when only a late payment could still change something
constexpr Milliseconds whileTold{60'000};  ///< a look all the same, should the feed be silent
constexpr Milliseconds noFeedFor{600'000}; ///< after one that could not be opened or made no sense
constexpr std::size_t mostFeeds = 20;
constexpr Seconds lateWindow{600}; ///< after an order expired: a payment may be on its way

/// Whether something is about to happen to it. An expired one may still be paid late.
bool isWaitedFor(OrderState state, const OrderDocument& document, UnixTime now) {
    if (state == OrderState::Invalid) return false;
    return state != OrderState::Expired || !document.payments.empty() || now < document.expires + lateWindow;
}

/// An excess is paid back after the voucher is here.
bool isExcessOpen(const OrderInfo& order, UnixTime now) {
    return order.state == OrderState::Delivered && order.document
           && order.document->detail == InvoiceDetail::PaidOver && order.document->refunds.empty()
           && now < order.document->monitorUntil;
}

} // namespace

Result<BuyPreview> Engine::Impl::previewBuy(const BuyRequest& request) {
    OpenProfile& p = *profile_;
    const auto row = OfferRows(p.store.database()).get(request.offer);
    if (!row) return fail(row);
    auto view = offerView(*row);
    if (!view) return fail(view);
    if (request.quantity < 1 || request.quantity > maxQuantity)
        return fail(ErrorCode::InvalidArgument, "Order between 1 and 1,000 of it.");
    const auto wallet = walletInfo(request.wallet);
    if (!wallet) return fail(wallet);
    BuyPreview out{std::move(*view), {}, {}, wallet->balance.available, {}};
    out.total = Amount(out.offer.offer.price.zat() * request.quantity);
    if (!out.offer.orderable)
        out.obstacle = "This offer is sold out, or its catalogue has expired. Fetch the catalogue again.";
    else if (wallet->kind != WalletKind::Seed)
        out.obstacle = "Vouchers are opened with keys from a wallet's words, and this wallet has none here. "
                       "Choose another wallet.";
    else if (request.escrow && !out.offer.offer.acceptsEscrow)
        out.obstacle = "This provider sells this offer without an escrow only.";
    else if (request.price && *request.price != out.offer.offer.price)
        out.obstacle = "The price changed to " + out.offer.offer.price.toZon(2) + " ZON. Look at it again.";
    else {
        // As a payment to ourselves of the same size would cost.
        const auto own = p.wallets.receiveAddress(request.wallet, false);
        if (!own) return fail(own);
        PaymentRequest payment;
        payment.wallet = request.wallet;
        payment.recipients = {{own->address, out.total, {}}};
        payment.feerate = request.feerate;
        // Only planned: what is prepared elsewhere must not be pushed out by one who looks at offers.
        if (const auto planned = planPayment(payment))
            out.fee = planned->fee;
        else
            out.obstacle = planned.error().message;
    }
    return out;
}

void Engine::Impl::buy(BuyRequest request, bool pay, SecretText password, Reply<OrderInfo> reply) {
    if (const auto client = providerClient(); !client) return reply(fail(client));
    const auto preview = previewBuy(request);
    if (!preview) return reply(fail(preview));
    if (!preview->obstacle.empty()) return reply(fail(ErrorCode::Rejected, preview->obstacle));
    withSpendingVault(std::move(password), [this, request, pay,
                                            reply = std::move(reply)](Result<const Vault*> vault) mutable {
        if (!vault) return reply(fail(vault));
        OpenProfile& p = *profile_;
        std::optional<SigningKeys> signing;
        std::optional<EscrowBegun> escrow;
        const auto begun = [&]() -> Result<OrderId> {
            // Once more: while the password was stretched a catalogue may have brought another price.
            const auto still = previewBuy(request);
            if (!still) return fail(still);
            if (!still->obstacle.empty()) return fail(ErrorCode::Rejected, still->obstacle);
            const auto row = OfferRows(p.store.database()).get(request.offer);
            if (!row) return fail(row);
            const auto master = p.wallets.masterKey(request.wallet, **vault);
            if (!master) return fail(master);
            auto keys = p.wallets.signingKeys(request.wallet, **vault);
            if (!keys) return fail(keys);
            signing = std::move(*keys);
            const WalletRowId wallet{request.wallet.value};
            const auto index = p.orders.nextKeyIndex(wallet);
            if (!index) return fail(index);
            const auto own = orderKeys(*master, *index, p.params);
            if (!own) return fail(own);
            if (request.escrow) {
                auto made = beginEscrow(request, *row, **vault);
                if (!made) return fail(made);
                escrow.emplace(std::move(*made));
                const auto order =
                    p.orders.begin({*row, request.quantity, wallet, escrow->payout, escrow->draft}, *index,
                                   *own, clock_.now());
                if (order) p.escrowOrders[escrow->deal] = *order;
                return order;
            }
            // Somebody who is paid back must not be seen to be the same as somebody else.
            const auto refund = p.wallets.reserveAddress(request.wallet);
            if (!refund) return fail(refund);
            if (p.client) p.client->scriptsAdded();
            const auto refundScript = addressToScript(refund->address.address, p.params.address);
            if (!refundScript) return fail(refundScript);
            return p.orders.begin({*row, request.quantity, wallet, *refundScript}, *index, *own,
                                  clock_.now());
        }();
        if (!begun) return reply(fail(begun));
        rewardsChanged({*begun}, false);
        auto payNow = [this, id = *begun, pay, feerate = request.feerate, signing = std::move(*signing),
                       reply = std::move(reply)](Result<OrderInfo> placed) mutable {
            if (!placed) return reply(fail(placed));
            if (placed->state == OrderState::Refused)
                return reply(fail(ErrorCode::Rejected, placed->problem));
            if (!pay) return reply(std::move(placed));
            const auto prepared = prepareOrderPayment(id, feerate);
            if (!prepared) return reply(fail(prepared));
            signPrepared(prepared->id, std::move(signing),
                         Reply<Txid>([this, id, reply = std::move(reply)](Result<Txid> sent) mutable {
                             if (!sent) return reply(fail(sent));
                             reply(profile_->orders.get(id));
                         }));
        };
        if (!escrow) return placeOrder(*begun, std::move(payNow));
        placeOrder(*begun, [this, id = *begun, secrets = std::move(escrow->secrets),
                            payNow = std::move(payNow)](Result<OrderInfo> placed) mutable {
            if (placed && placed->state == OrderState::Refused) dropEscrowDraft(id);
            if (!placed || placed->state == OrderState::Refused) return payNow(std::move(placed));
            signEscrow(id, std::move(secrets), std::move(payNow));
        });
    });
}

/// Sends the kept request, as often as it takes: the provider knows a repetition by its key.
void Engine::Impl::placeOrder(OrderId order, std::move_only_function<void(Result<OrderInfo>)> done) {
    OpenProfile& p = *profile_;
    const auto row = p.orders.row(order);
    if (!row) return done(fail(row));
    const auto provider = providerOf(*row);
    if (!provider) return done(fail(provider));
    p.askingOrders.insert(order);
    p.providers->place(
        *provider, *row,
        [this, order, done = std::move(done)](Result<ProviderClient::OrderAnswer> answer) mutable {
            profile_->askingOrders.erase(order);
            auto taken = takeAnswer(order, std::move(answer));
            if (!taken)
                tryLater(order);
            else
                profile_->retryAfter.erase(order);
            followOrders();
            done(std::move(taken));
        });
}

Result<ProviderRow> Engine::Impl::providerOf(const OrderRow& order) {
    if (!order.provider)
        return fail(ErrorCode::NotFound, "The provider of this order was removed. Add it again to go on.");
    return ProviderRows(profile_->store.database()).get(*order.provider);
}

Result<OrderInfo> Engine::Impl::takeAnswer(OrderId order, Result<ProviderClient::OrderAnswer> answer) {
    OpenProfile& p = *profile_;
    const UnixTime now = clock_.now();
    const auto row = p.orders.row(order);
    if (!row) return fail(row);
    Result<OrderInfo> taken = [&]() -> Result<OrderInfo> {
        if (!answer) {
            if (auto told = p.orders.setProblem(order, answer.error().message, now); !told) return fail(told);
            return fail(answer);
        }
        if (!answer->refused.empty()) {
            if (row->document.empty()) return p.orders.refuse(order, answer->refused, now);
            if (auto told = p.orders.setProblem(order, answer->refused, now); !told) return fail(told);
            return fail(ErrorCode::Rejected, answer->refused);
        }
        if (answer->document.empty()) return p.orders.get(order);
        return p.orders.take(order, answer->document, now);
    }();
    const auto after = p.orders.row(order);
    if (after
        && (after->document != row->document || after->state != row->state || after->problem != row->problem))
        rewardsChanged({order}, false);
    return taken;
}

void Engine::Impl::followLater(OrderId order, Milliseconds delay) {
    profile_->notBefore[order] = clock_.steady() + delay;
}

/// A provider that is gone, or talks nonsense, is not asked every few seconds for ever.
void Engine::Impl::tryLater(OrderId order) {
    Milliseconds& delay = profile_->retryAfter[order];
    delay = delay == Milliseconds(0) ? later : std::min(delay * 2, seldom);
    followLater(order, delay);
}

/// After a restart, too, an excess that was paid back is to be seen.
void Engine::Impl::rememberExcess() {
    const auto all = profile_->orders.all();
    if (!all) return logError("engine", "orders: " + all.error().message);
    for (const OrderInfo& order : *all)
        if (isExcessOpen(order, clock_.now())) profile_->excessOpen.insert(order.id);
}

/// Asks about every order that something may still happen to; the answers come when there is something new.
void Engine::Impl::followOrders() {
    if (!profile_ || !profile_->providers) return;
    OpenProfile& p = *profile_;
    const SteadyTime steady = clock_.steady();
    const UnixTime now = clock_.now();
    auto rows = p.orders.open();
    if (!rows) return logError("engine", "orders: " + rows.error().message);
    for (const OrderId id : std::vector(p.excessOpen.begin(), p.excessOpen.end()))
        if (auto row = p.orders.row(id)) rows->push_back(std::move(*row));
    std::erase_if(p.orderFeeds, [&](const auto& feed) {
        return std::ranges::find(*rows, feed.first, &OrderRow::id) == rows->end();
    });
    std::optional<SteadyTime> next;
    for (const OrderRow& row : *rows) {
        if (p.askingOrders.contains(row.id)) continue;
        const auto at = p.notBefore.find(row.id);
        if (at != p.notBefore.end() && at->second > steady) {
            next = std::min(next.value_or(at->second), at->second);
            continue;
        }
        followOrder(row, now);
    }
    // At the latest now and then: orders expire, and a removed provider may come back.
    const Milliseconds delay =
        next ? std::chrono::ceil<Milliseconds>(*next - steady) + Milliseconds(10) : Milliseconds(30'000);
    p.orderTimer = loop_.after(delay, [this] { followOrders(); });
}

void Engine::Impl::followOrder(const OrderRow& row, UnixTime now) {
    OpenProfile& p = *profile_;
    if (row.document.empty()) return placeOrder(row.id, [](const Result<OrderInfo>&) {});
    const auto info = p.orders.get(row.id);
    const auto provider = providerOf(row);
    if (!info || !info->document || !provider) return followLater(row.id, seldom);
    if (info->throughEscrow && followEscrow(row, *info)) return;
    if (now > info->document->monitorUntil && !isWaitedFor(row.state, *info->document, now))
        return followLater(row.id, seldom);
    if (info->document->fulfilment == Fulfilment::Delivered && !info->voucher && !info->throughEscrow)
        return fetchVoucher(row.id, *provider, row.orderId);
    const bool waited = isWaitedFor(row.state, *info->document, now);
    const bool told = waited && listenToOrder(row, *provider);
    p.askingOrders.insert(row.id);
    const Seconds wait = waited && !told ? longPoll : Seconds(0);
    p.providers->look(*provider, row.orderId, info->document->seq, wait,
                      [this, order = row.id, waited, told](Result<ProviderClient::OrderAnswer> answer) {
                          profile_->askingOrders.erase(order);
                          const auto taken = takeAnswer(order, std::move(answer));
                          if (!taken) {
                              tryLater(order);
                          } else {
                              profile_->retryAfter.erase(order);
                              followLater(order, !waited ? seldom : told ? whileTold : soon);
                          }
                          if (taken && !isExcessOpen(*taken, clock_.now())) profile_->excessOpen.erase(order);
                          followOrders();
                      });
}

/// Whether the provider tells of each change by itself. Until its feed is open, and when it has none, it is
/// asked.
bool Engine::Impl::listenToOrder(const OrderRow& row, const ProviderRow& provider) {
    OpenProfile& p = *profile_;
    if (const auto known = p.orderFeeds.find(row.id); known != p.orderFeeds.end()) return known->second.open;
    const auto refused = p.noFeedBefore.find(row.id);
    if (refused != p.noFeedBefore.end() && clock_.steady() < refused->second) return false;
    if (p.orderFeeds.size() >= mostFeeds) return false;
    OpenProfile::OrderFeed& feed = p.orderFeeds[row.id];
    feed.listener = p.providers->listen(
        provider, row.orderId,
        {.onOpen = [this, order = row.id] { profile_->orderFeeds.at(order).open = true; },
         .onText = [this, order = row.id](std::string text) { orderTold(order, std::move(text)); },
         .onEnd =
             [this, order = row.id](const Error&) {
                 leaveFeed(order);
                 followLater(order, soon);
                 followOrders();
             }});
    return false;
}

void Engine::Impl::leaveFeed(OrderId order) {
    profile_->orderFeeds.erase(order);
    profile_->noFeedBefore[order] = clock_.steady() + noFeedFor;
}

void Engine::Impl::orderTold(OrderId order, std::string document) {
    const auto taken = takeAnswer(order, ProviderClient::OrderAnswer{std::move(document), {}});
    if (!taken)
        leaveFeed(order);
    else if (taken->document && taken->document->fulfilment == Fulfilment::Delivered)
        profile_->notBefore.erase(order); // its voucher is there
    followOrders();
}

void Engine::Impl::fetchVoucher(OrderId order, const ProviderRow& provider, const std::string& orderId) {
    profile_->askingOrders.insert(order);
    profile_->providers->voucher(provider, orderId, [this, order](Result<std::string> sealed) {
        OpenProfile& p = *profile_;
        p.askingOrders.erase(order);
        const auto kept = [&]() -> Result<OrderInfo> {
            if (!sealed) {
                if (auto told = p.orders.setProblem(order, sealed.error().message, clock_.now()); !told)
                    return fail(told);
                return fail(sealed);
            }
            return p.orders.takeVoucher(order, *sealed, clock_.now());
        }();
        if (!kept) {
            tryLater(order);
        } else {
            p.retryAfter.erase(order);
            if (isExcessOpen(*kept, clock_.now())) p.excessOpen.insert(order);
            if (!p.locked) notice(NoticeLevel::Success, "Your voucher is here", plainText(kept->offer.name));
        }
        rewardsChanged({order}, false);
        followOrders();
    });
}

/// Whether the payment, or what took its place by the person's wish, may still reach the provider.
bool Engine::Impl::isLivePayment(const Txid& txid, const Script& to) {
    TransactionRows rows(profile_->store.database());
    auto found = rows.find(txid);
    constexpr int mostReplacements = 100;
    for (int i = 0; i < mostReplacements; ++i) {
        if (!found || !*found) return false;
        const TransactionRow& row = **found;
        if (row.state == TransactionRow::State::Live) {
            const auto tx = parseTransaction(row.raw);
            // A cancellation takes its place and pays nobody but us.
            return !tx || std::ranges::any_of(tx->outputs, [&](const TxOut& out) {
                return out.scriptPubKey == to;
            });
        }
        if (!row.replacedBy) return false;
        auto next = rows.get(*row.replacedBy);
        if (!next) return false;
        found = std::optional(std::move(*next));
    }
    return true;
}

Result<Amount> Engine::Impl::payableOrder(OrderId order) {
    const auto info = profile_->orders.get(order);
    if (!info) return fail(info);
    const Script to = info->document ? info->document->script : Script();
    return profile_->orders.payable(order, clock_.now(),
                                    [&](const Txid& txid) { return isLivePayment(txid, to); });
}

Result<PaymentPreview> Engine::Impl::prepareOrderPayment(OrderId order, std::optional<double> feerate) {
    const auto due = payableOrder(order);
    if (!due) return fail(due);
    const auto info = profile_->orders.get(order);
    if (!info) return fail(info);
    if (info->throughEscrow) return prepareEscrowPayment(*info, *due, feerate);
    PaymentRequest request;
    request.wallet = WalletId{info->wallet.value};
    request.recipients = {
        {info->document->address, *due, plainText(info->providerName) + ": " + plainText(info->offer.name)}};
    request.feerate = feerate;
    request.targetBlocks = 2; // an order expires
    auto preview = preparePayment(request);
    if (preview) profile_->prepared.at(preview->id).order = order;
    return preview;
}

Result<void> Engine::Impl::recordOrderPayment(OrderId order, const Transaction& tx,
                                              const std::vector<PaymentRecipient>& recipients) {
    OpenProfile& p = *profile_;
    // Asked again at the last moment: two windows may have prepared one each.
    const auto due = payableOrder(order);
    if (!due) return fail(due);
    if (*due != recipients.front().amount)
        return fail(ErrorCode::Rejected, "What is due for this order changed meanwhile. Review it again.");
    // The link and the payment together, so that neither is there without the other.
    auto transaction = StoreTransaction::begin(p.store.database());
    if (!transaction) return fail(transaction);
    if (auto linked = p.orders.paying(order, tx.txid(), recipients.front().amount, clock_.now()); !linked)
        return linked;
    if (auto recorded = p.wallets.recordPayment(tx, recipients); !recorded) return recorded;
    return transaction->commit();
}

} // namespace zon
