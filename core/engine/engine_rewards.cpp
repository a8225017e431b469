// Redeeming: providers and their catalogues, orders from the request to the voucher.

#include "core/engine/engine_impl.h"
#include "core/jose/compact_jws.h"
#include "core/jose/json_reader.h"
#include "core/script/address.h"
#include "core/store/transaction_rows.h"
#include "core/util/log.h"
#include "core/wallet/signer.h"

#include <algorithm>

namespace zon {

namespace {

constexpr Seconds longPoll{20};
constexpr Milliseconds soon{300};
constexpr Milliseconds later{5'000};      ///< after an answer that was no use
constexpr Milliseconds seldom{600'000};   ///< when only a late payment could still change something
constexpr Seconds lateWindow{600};        ///< after an order expired: a payment may be on its way
constexpr Seconds catalogueAge{3'600};    ///< fetched anew when it is older
constexpr std::uint32_t recoveryGap = 20; ///< orders of a wallet in a row that nobody knows end the search
constexpr std::uint32_t mostRecovered = 100'000;

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

ProviderInfo infoOf(const ProviderRow& row) {
    ProviderInfo info{row.id, row.origin, row.name, {}, row.offers, row.fetched, row.expires, row.problem};
    if (const auto key = PublicKey::parse(row.key)) info.fingerprint = keyFingerprint(*key);
    return info;
}

} // namespace

void Engine::Impl::startRewards() {
    OpenProfile& p = *profile_;
    if (!options_.connect) return;
    HttpClientOptions http;
    if (const auto through = proxy()) http.proxy = ProxyOptions{.proxy = *through};
    p.providers = std::make_unique<ProviderClient>(loop_, *pool_, clock_, p.params, std::move(http));
    if (sandbox_) pinPracticeShops();
    if (const auto providers = ProviderRows(p.store.database()).all())
        for (const ProviderRow& row : *providers)
            if (clock_.now() - row.fetched > catalogueAge)
                refreshProvider(row.id, Reply<ProviderInfo>(nullptr));
    followOrders();
}

/// The practice network's own shops are known by their keys; where they listen changes with every start.
void Engine::Impl::pinPracticeShops() {
    ProviderRows rows(profile_->store.database());
    const auto known = rows.all();
    if (!known) return logError("engine", known.error().message);
    for (const SandboxShopPlace& shop : sandbox_->shops()) {
        const auto at = std::ranges::find(*known, shop.key.compressed(), &ProviderRow::key);
        Result<void> done;
        if (at != known->end()) {
            // Somebody else's old port may be this one's new one.
            for (const ProviderRow& other : *known)
                if (other.origin == shop.origin && other.id != at->id)
                    done = rows.setOrigin(other.id, shop.origin + "#" + std::to_string(other.id.value));
            if (done && at->origin != shop.origin) done = rows.setOrigin(at->id, shop.origin);
        } else {
            ProviderRow row;
            row.origin = shop.origin;
            row.name = shop.name;
            row.apiBase = "/v1";
            row.key = shop.key.compressed();
            row.added = clock_.now();
            if (const auto added = rows.insert(row); !added) done = fail(added);
        }
        if (!done) logWarning("engine", "practice shop: " + done.error().message);
    }
}

Result<std::vector<ProviderInfo>> Engine::Impl::providers() {
    const auto rows = ProviderRows(profile_->store.database()).all();
    if (!rows) return fail(rows);
    std::vector<ProviderInfo> out;
    for (const ProviderRow& row : *rows)
        out.push_back(infoOf(row));
    return out;
}

Result<ProviderClient*> Engine::Impl::providerClient() {
    if (const auto profile = open(); !profile) return fail(profile);
    if (!profile_->providers)
        return fail(ErrorCode::Unsupported, "Providers can't be asked while working offline.");
    return profile_->providers.get();
}

void Engine::Impl::previewProvider(const std::string& typed, Reply<ProviderPreview> reply) {
    const auto client = providerClient();
    if (!client) return reply(fail(client));
    const auto origin = providerOrigin(typed);
    if (!origin) return reply(fail(origin));
    (*client)->discover(*origin,
                        [origin = *origin, reply = std::move(reply)](Result<ProviderDocument> found) mutable {
                            if (!found) return reply(fail(found));
                            reply(ProviderPreview{origin, found->name, keyFingerprint(found->key)});
                        });
}

void Engine::Impl::addProvider(const std::string& typed, const std::string& fingerprint,
                               Reply<ProviderInfo> reply) {
    const auto client = providerClient();
    if (!client) return reply(fail(client));
    const auto origin = providerOrigin(typed);
    if (!origin) return reply(fail(origin));
    (*client)->discover(*origin, [this, origin = *origin, fingerprint,
                                  reply = std::move(reply)](Result<ProviderDocument> found) mutable {
        if (!found) return reply(fail(found));
        const auto hexOnly = [](std::string text) {
            std::erase(text, ' ');
            return text;
        };
        // Asked again: what answers now must be who was confirmed.
        if (hexOnly(keyFingerprint(found->key)) != hexOnly(fingerprint))
            return reply(fail(ErrorCode::Rejected,
                              "This provider signs with another key than the one you confirmed. Compare the "
                              "fingerprint again; nothing was added."));
        ProviderRow row;
        row.origin = origin;
        row.name = found->name;
        row.apiBase = found->apiBase;
        row.key = found->key.compressed();
        row.seq = found->seq;
        row.added = clock_.now();
        const auto id = ProviderRows(profile_->store.database()).insert(row);
        if (!id) return reply(fail(id));
        refreshProvider(*id, std::move(reply));
    });
}

void Engine::Impl::refreshProvider(ProviderId provider, Reply<ProviderInfo> reply) {
    const auto client = providerClient();
    if (!client) return reply(fail(client));
    const auto row = ProviderRows(profile_->store.database()).get(provider);
    if (!row) return reply(fail(row));
    (*client)->refresh(
        *row, [this, provider, reply = std::move(reply)](Result<ProviderClient::Refreshed> fresh) mutable {
            Database& db = profile_->store.database();
            ProviderRows rows(db);
            const auto kept = [&]() -> Result<ProviderInfo> {
                if (!fresh) {
                    if (auto told = rows.setProblem(provider, fresh.error().message); !told)
                        return fail(told);
                    return fail(fresh);
                }
                auto transaction = StoreTransaction::begin(db);
                if (!transaction) return fail(transaction);
                if (fresh->offers)
                    if (const auto changes = OfferRows(db).replaceAll(provider, *fresh->offers); !changes)
                        return fail(changes);
                // Where it is found may have changed meanwhile.
                if (auto done = rows.update(fresh->row); !done) return fail(done);
                if (auto done = transaction->commit(); !done) return fail(done);
                const auto now = rows.get(provider);
                if (!now) return fail(now);
                return infoOf(*now);
            }();
            rewardsChanged({}, true);
            reply(kept);
        });
}

Result<void> Engine::Impl::removeProvider(ProviderId provider) {
    auto removed = ProviderRows(profile_->store.database()).remove(provider);
    if (removed) rewardsChanged({}, true);
    return removed;
}

Result<OfferView> Engine::Impl::offerView(const OfferRow& row) {
    const auto provider = ProviderRows(profile_->store.database()).get(row.provider);
    if (!provider) return fail(provider);
    const auto json = parseJson(row.json);
    if (!json) return fail(json);
    auto offer = Offer::fromJson(*json);
    if (!offer) return fail(offer);
    const UnixTime now = clock_.now();
    const bool orderable = offer->canBeOrdered(now) && provider->expires > now;
    return OfferView{row.id, row.provider, provider->name, std::move(*offer), row.favourite, orderable};
}

Result<OfferPage> Engine::Impl::offers(const OfferQuery& query) {
    const auto found = OfferRows(profile_->store.database()).find(query);
    if (!found) return fail(found);
    OfferPage page;
    page.total = found->total;
    for (const OfferRow& row : found->rows) {
        auto view = offerView(row);
        if (!view) return fail(view);
        page.offers.push_back(std::move(*view));
    }
    return page;
}

void Engine::Impl::offerPicture(OfferId offer, Reply<Bytes> reply) {
    const auto profile = open();
    if (!profile) return reply(fail(profile));
    Database& db = profile_->store.database();
    const auto row = OfferRows(db).get(offer);
    if (!row) return reply(fail(row));
    const auto view = offerView(*row);
    if (!view) return reply(fail(view));
    const std::string path = view->offer.image;
    if (path.empty()) return reply(fail(ErrorCode::NotFound, "This offer has no picture."));
    ProviderRows rows(db);
    auto kept = rows.picture(row->provider, path);
    if (!kept) return reply(fail(kept));
    if (*kept) return reply(std::move(**kept));
    const auto client = providerClient();
    if (!client) return reply(fail(client));
    const auto provider = rows.get(row->provider);
    if (!provider) return reply(fail(provider));
    (*client)->picture(
        *provider, path,
        [this, id = provider->id, path, reply = std::move(reply)](Result<Bytes> bytes) mutable {
            // A picture that can't be kept is shown all the same.
            if (bytes)
                if (auto done =
                        ProviderRows(profile_->store.database()).keepPicture(id, path, *bytes, clock_.now());
                    !done)
                    logWarning("engine", "picture: " + done.error().message);
            reply(std::move(bytes));
        });
}

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
        if (const auto planned = preparePayment(payment)) {
            out.fee = planned->fee;
            p.prepared.erase(planned->id);
        } else {
            out.obstacle = planned.error().message;
        }
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
        const auto begun = [&]() -> Result<OrderId> {
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
        placeOrder(*begun, [this, id = *begun, pay, feerate = request.feerate, signing = std::move(*signing),
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
            if (!taken) followLater(order, later);
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
    if (now > info->document->monitorUntil && !isWaitedFor(row.state, *info->document, now))
        return followLater(row.id, seldom);
    if (info->document->fulfilment == Fulfilment::Delivered && !info->voucher)
        return fetchVoucher(row.id, *provider, row.orderId);
    p.askingOrders.insert(row.id);
    const bool waited = isWaitedFor(row.state, *info->document, now);
    const Seconds wait = waited ? longPoll : Seconds(0);
    p.providers->look(*provider, row.orderId, info->document->seq, wait,
                      [this, order = row.id, waited](Result<ProviderClient::OrderAnswer> answer) {
                          profile_->askingOrders.erase(order);
                          const auto taken = takeAnswer(order, std::move(answer));
                          if (!taken)
                              followLater(order, later);
                          else
                              followLater(order, waited ? soon : seldom);
                          if (taken && !isExcessOpen(*taken, clock_.now())) profile_->excessOpen.erase(order);
                          followOrders();
                      });
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
            followLater(order, later);
        } else {
            if (isExcessOpen(*kept, clock_.now())) p.excessOpen.insert(order);
            if (!p.locked) notice(NoticeLevel::Success, "Your voucher is here", kept->offer.name);
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
    PaymentRequest request;
    request.wallet = WalletId{info->wallet.value};
    request.recipients = {{info->document->address, *due, info->providerName + ": " + info->offer.name}};
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
    if (const auto due = payableOrder(order); !due) return fail(due);
    // The link and the payment together, so that neither is there without the other.
    auto transaction = StoreTransaction::begin(p.store.database());
    if (!transaction) return fail(transaction);
    if (auto linked = p.orders.paying(order, tx.txid(), recipients.front().amount, clock_.now()); !linked)
        return linked;
    if (auto recorded = p.wallets.recordPayment(tx, recipients); !recorded) return recorded;
    return transaction->commit();
}

void Engine::Impl::askOrderBack(OrderId order, const std::string& reason, Reply<OrderInfo> reply) {
    const auto client = providerClient();
    if (!client) return reply(fail(client));
    const auto row = profile_->orders.row(order);
    if (!row) return reply(fail(row));
    const auto provider = providerOf(*row);
    if (!provider) return reply(fail(provider));
    const auto json = parseJson(row->request);
    const auto request = json ? OrderRequest::fromJson(*json) : Result<OrderRequest>(fail(json));
    if (!request) return reply(fail(request));
    if (row->orderId.empty())
        return reply(
            fail(ErrorCode::Rejected, "The provider has not confirmed this order: nothing was paid."));
    (*client)->askBack(
        *provider, row->orderId, request->refundScript, reason,
        [this, order, reply = std::move(reply)](Result<ProviderClient::OrderAnswer> answer) mutable {
            reply(takeAnswer(order, std::move(answer)));
        });
}

struct Engine::Impl::Recovery {
    ProviderId provider;
    WalletId wallet;
    std::vector<OrderKeys> keys; ///< of the batch that is asked for
    std::uint32_t from = 0;
    std::vector<OrderId> found;
    ExtendedPrivateKey master;
    Reply<std::size_t> reply;
};

void Engine::Impl::recoverOrders(ProviderId provider, WalletId wallet, SecretText password,
                                 Reply<std::size_t> reply) {
    if (const auto client = providerClient(); !client) return reply(fail(client));
    withSpendingVault(std::move(password),
                      [this, provider, wallet, reply = std::move(reply)](Result<const Vault*> vault) mutable {
                          const Vault* opened = vault.value_or(nullptr);
                          if (opened == nullptr) return reply(fail(vault));
                          auto master = profile_->wallets.masterKey(wallet, *opened);
                          if (!master) return reply(fail(master));
                          recoverMore(std::make_shared<Recovery>(
                              Recovery{provider, wallet, {}, 0, {}, std::move(*master), std::move(reply)}));
                      });
}

void Engine::Impl::recoverMore(const std::shared_ptr<Recovery>& work) {
    const auto provider = ProviderRows(profile_->store.database()).get(work->provider);
    if (!provider) return work->reply(fail(provider));
    work->keys.clear();
    std::vector<std::string> names;
    for (std::uint32_t i = 0; i < recoveryGap; ++i) {
        auto keys = orderKeys(work->master, work->from + i, profile_->params);
        if (!keys) return work->reply(fail(keys));
        names.push_back(keys->idempotency);
        work->keys.push_back(std::move(*keys));
    }
    profile_->providers->recover(*provider, names, [this, work, row = *provider](Result<std::string> answer) {
        if (!answer) return work->reply(fail(answer));
        const auto taken = takeRecovered(*work, row, *answer);
        if (!taken) return work->reply(fail(taken));
        work->from += recoveryGap;
        if (*taken && work->from < mostRecovered) return recoverMore(work);
        rewardsChanged(work->found, false);
        followOrders();
        work->reply(work->found.size());
    });
}

/// Whether any of the batch is known, so that it is worth to ask on.
Result<bool> Engine::Impl::takeRecovered(Recovery& work, const ProviderRow& provider,
                                         const std::string& answer) {
    const auto key = PublicKey::parse(provider.key);
    if (!key) return fail(key);
    const auto payload = openCompactJws(answer, std::array{*key}, rewards_type::recovered, maxProviderBody);
    if (!payload) return fail(payload);
    const auto json = parseJson(*payload, {maxProviderBody, 10});
    if (!json) return fail(json);
    const Json* list = json->find("orders");
    if (list == nullptr || list->list() == nullptr || list->list()->size() > work.keys.size())
        return fail(ErrorCode::Malformed, "The provider's answer about earlier orders can't be read.");
    bool any = false;
    for (const Json& one : *list->list()) {
        const Json* name = one.find("key");
        for (std::uint32_t i = 0; i < work.keys.size(); ++i) {
            if (name == nullptr || name->text() == nullptr || *name->text() != work.keys[i].idempotency)
                continue;
            any = true;
            const auto kept = profile_->orders.recover(provider, WalletRowId{work.wallet.value},
                                                       work.from + i, work.keys[i], one, clock_.now());
            if (!kept) return fail(kept);
            if (*kept) work.found.push_back(**kept);
        }
    }
    return any;
}

void Engine::Impl::rewardsChanged(const std::vector<OrderId>& orders, bool catalogue) {
    if (!profile_ || profile_->locked) return;
    RewardsChanged event;
    event.catalogue = catalogue;
    for (const OrderId id : orders)
        if (auto info = profile_->orders.get(id)) event.orders.push_back(std::move(*info));
    emit(event);
}

} // namespace zon
