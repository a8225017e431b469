#include "core/rewards/order_book.h"

#include "core/jose/compact_jws.h"
#include "core/jose/json_reader.h"

#include <algorithm>
#include <array>

namespace zon {

namespace {

constexpr std::size_t maxOrderText = std::size_t{128} * 1024;

Result<OrderDocument> parseDocument(std::string_view payload) {
    const auto json = parseJson(payload, {maxOrderText, 8});
    if (!json) return fail(json);
    return OrderDocument::fromJson(*json);
}

/// Of what is stored: it was checked before.
std::optional<OrderDocument> storedDocument(const OrderRow& row) {
    if (row.document.empty()) return std::nullopt;
    const auto payload = peekCompactJws(row.document, maxOrderText);
    if (!payload) return std::nullopt;
    auto document = parseDocument(*payload);
    if (!document) return std::nullopt;
    return std::move(*document);
}

} // namespace

Result<OrderRowId> OrderBook::begin(const NewOrder& order, std::uint32_t keyIndex, const OrderKeys& keys,
                                    UnixTime now) {
    const auto json = parseJson(order.offer.json);
    if (!json) return fail(json);
    const auto offer = Offer::fromJson(*json);
    if (!offer) return fail(offer);
    if (!offer->canBeOrdered(now))
        return fail(ErrorCode::Rejected, "This offer is sold out at the moment. Choose another one.");
    if (order.quantity < 1 || order.quantity > maxQuantity)
        return fail(ErrorCode::InvalidArgument, "Order between 1 and 1,000 of it.");
    const auto provider = ProviderRows(db_).get(order.offer.provider);
    if (!provider) return fail(provider);
    if (provider->expires <= now)
        return fail(ErrorCode::Rejected,
                    "This catalogue has expired, so its prices may be old. Fetch it again.");

    OrderRow row;
    row.total = Amount(offer->price.zat() * order.quantity);
    if (!row.total.isMoney()) return fail(ErrorCode::InvalidArgument, "That is more than there can ever be.");
    OrderRequest request;
    request.sku = offer->sku;
    request.quantity = order.quantity;
    request.offerSha256 = offerHash(*json);
    request.buyer = keys.voucher.publicKey();
    request.refundScript = order.refundScript;
    request.escrow = order.escrow;
    row.provider = provider->id;
    row.origin = provider->origin;
    row.seller = provider->name;
    row.wallet = order.wallet;
    row.keyIndex = keyIndex;
    row.secret = SecretBytes::copyOf(keys.voucher.secret());
    row.idempotency = keys.idempotency;
    row.request = canonicalJson(request.toJson());
    row.offer = order.offer.json;
    row.quantity = order.quantity;
    row.created = row.changed = now;
    auto transaction = StoreTransaction::begin(db_);
    if (!transaction) return fail(transaction);
    const auto id = rows_.insert(row);
    if (!id) return id;
    row.id = *id;
    if (auto told = rows_.update(row, "Ordered."); !told) return fail(told);
    if (auto done = transaction->commit(); !done) return fail(done);
    return id;
}

Result<PublicKey> OrderBook::keyOf(const OrderRow& row) {
    if (!row.provider)
        return fail(ErrorCode::NotFound, "The provider of this order was removed. Add it again to go on.");
    const auto provider = ProviderRows(db_).get(*row.provider);
    if (!provider) return fail(provider);
    return PublicKey::parse(provider->key);
}

Result<OrderInfo> OrderBook::take(OrderRowId order, std::string_view signedDocument, UnixTime now) {
    auto row = rows_.get(order);
    if (!row) return fail(row);
    const auto checked = [&]() -> Result<OrderDocument> {
        const auto key = keyOf(*row);
        if (!key) return fail(key);
        const auto payload =
            openCompactJws(signedDocument, std::array{*key}, rewards_type::order, maxOrderText);
        if (!payload) return fail(payload);
        auto document = parseDocument(*payload);
        if (!document) return document;
        const auto request = OrderRequest::parse(row->request);
        if (!request) return fail(request);
        const auto before = storedDocument(*row);
        OrderExpectation expected;
        expected.requestSha256 = request->hash();
        expected.offerSha256 = request->offerSha256;
        expected.total = row->total;
        expected.escrow = !request->escrow.empty();
        expected.previous = before ? &*before : nullptr;
        if (auto ok = checkOrder(*document, expected, params_); !ok) return fail(ok);
        return document;
    }();
    if (!checked) {
        if (auto told = setProblem(order, checked.error().message, now); !told) return fail(told);
        return fail(checked);
    }
    const auto paid = rows_.payments(order);
    if (!paid) return fail(paid);
    const auto voucher = rows_.voucher(order);
    if (!voucher) return fail(voucher);
    // What is delivered stays delivered, whatever else is said; an excess that came back doesn't change it.
    // What the chain said of an escrow isn't the provider's to change: that the money was taken back, or that
    // the secret doesn't open the voucher.
    const bool unopened =
        checked->escrow && row->state == OrderState::Failed && checked->fulfilment == Fulfilment::Delivered;
    const bool settled = unopened || (checked->escrow && row->state == OrderState::Refunded);
    const OrderState state = *voucher  ? OrderState::Delivered
                             : settled ? row->state
                                       : stateOf(*checked, !paid->empty());
    const bool same = row->state == state && (row->problem.empty() || unopened);
    if (same && row->document == signedDocument) return info(*row);
    const std::string event =
        row->state == state ? "" : orderStateSentence(state, checked->escrow.has_value());
    row->orderId = checked->id;
    row->document = signedDocument;
    if (!unopened) row->problem.clear();
    if (row->state != state) row->changed = now;
    row->state = state;
    if (auto done = rows_.update(*row, event); !done) return fail(done);
    return info(*row);
}

Result<OrderInfo> OrderBook::refuse(OrderRowId order, const std::string& why, UnixTime now) {
    auto row = rows_.get(order);
    if (!row) return fail(row);
    row->state = OrderState::Refused;
    row->problem = why;
    row->changed = now;
    if (auto done = rows_.update(*row, why); !done) return fail(done);
    return info(*row);
}

Result<void> OrderBook::setProblem(OrderRowId order, const std::string& why, UnixTime now) {
    auto row = rows_.get(order);
    if (!row) return fail(row);
    if (row->problem == why) return {};
    // One line of its course for a run of problems: a provider that words each answer anew must not fill the
    // file.
    const std::string event = row->problem.empty() ? why : std::string();
    row->problem = why;
    row->changed = now;
    return rows_.update(*row, event);
}

Result<OrderInfo> OrderBook::takeVoucher(OrderRowId order, std::string_view sealed, UnixTime now) {
    auto row = rows_.get(order);
    if (!row) return fail(row);
    const auto key = keyOf(*row);
    const auto opened = key ? openSealed(*row, sealed, *key) : Result<OpenedVoucher>(fail(key));
    if (!opened) {
        if (auto told = setProblem(order, opened.error().message, now); !told) return fail(told);
        return fail(opened);
    }
    return keepVoucher(std::move(*row), *opened, now);
}

Result<OpenedVoucher> OrderBook::openSealed(const OrderRow& row, std::string_view sealed,
                                            const PublicKey& signer) {
    const auto own = X25519PrivateKey::fromSecret(row.secret.span());
    if (!own) return fail(own);
    const auto request = OrderRequest::parse(row.request);
    if (!request) return fail(request);
    return openVoucher(sealed, *own, signer, row.orderId, request->sku);
}

Result<OrderInfo> OrderBook::openEscrowed(OrderRowId order, ByteSpan secret, UnixTime now) {
    auto row = rows_.get(order);
    if (!row) return fail(row);
    const auto document = storedDocument(*row);
    if (!document || !document->escrow) return fail(ErrorCode::NotFound, "This order has no sealed voucher.");
    const auto inner = openEscrow(document->escrow->sealed, secret, document->id);
    const auto opened =
        inner ? openSealed(*row, *inner, document->escrow->signer) : Result<OpenedVoucher>(fail(inner));
    if (opened) return keepVoucher(std::move(*row), *opened, now);
    // That is final: the secret is out, and so is the money.
    if (row->state != OrderState::Failed) {
        row->state = OrderState::Failed;
        row->problem = opened.error().message;
        row->changed = now;
        if (auto done = rows_.update(*row, row->problem); !done) return fail(done);
    }
    return fail(opened);
}

Result<OrderInfo> OrderBook::takenBack(OrderRowId order, UnixTime now) {
    auto row = rows_.get(order);
    if (!row) return fail(row);
    row->state = OrderState::Refunded;
    row->problem.clear();
    row->changed = now;
    if (auto done = rows_.update(*row, orderStateSentence(OrderState::Refunded, true)); !done)
        return fail(done);
    return info(*row);
}

Result<OrderInfo> OrderBook::keepVoucher(OrderRow row, const OpenedVoucher& opened, UnixTime now) {
    auto transaction = StoreTransaction::begin(db_);
    if (!transaction) return fail(transaction);
    VoucherRow voucher;
    voucher.order = row.id;
    voucher.url = opened.voucher.url;
    voucher.instructions = opened.voucher.instructions;
    voucher.validUntil = opened.voucher.validUntil;
    voucher.received = now;
    if (auto kept = rows_.putVoucher(voucher, opened.signedForm.span(),
                                     {opened.voucher.code.clone(), opened.voucher.pin.clone()});
        !kept)
        return fail(kept);
    if (row.state != OrderState::Delivered) {
        row.state = OrderState::Delivered;
        row.problem.clear();
        row.changed = now;
        if (auto done = rows_.update(row, orderStateSentence(OrderState::Delivered)); !done)
            return fail(done);
    }
    if (auto done = transaction->commit(); !done) return fail(done);
    return info(row);
}

Result<Amount> OrderBook::payable(OrderRowId order, UnixTime now,
                                  const std::function<bool(const Txid&)>& live) {
    const auto row = rows_.get(order);
    if (!row) return fail(row);
    const auto document = storedDocument(*row);
    if (!document)
        return fail(ErrorCode::Rejected,
                    "The provider has not confirmed this order yet, so there is nothing to pay.");
    const auto payments = rows_.payments(order);
    if (!payments) return fail(payments);
    for (const OrderPaymentRow& payment : *payments) {
        if (!live(payment.txid)) continue;
        const bool acknowledged = std::ranges::any_of(document->payments, [&](const OrderPayment& p) {
            return p.txid == payment.txid && p.confirmations > 0;
        });
        if (!acknowledged)
            return fail(ErrorCode::Rejected,
                        "A payment for this order is on its way already. Wait for it: paying "
                        "again would pay twice.",
                        payment.txid.display());
    }
    return amountDue(*document, now);
}

Result<void> OrderBook::paying(OrderRowId order, const Txid& txid, Amount amount, UnixTime now) {
    auto transaction = StoreTransaction::begin(db_);
    if (!transaction) return fail(transaction);
    auto row = rows_.get(order);
    if (!row) return fail(row);
    if (auto added = rows_.addPayment(order, {txid, amount, now}); !added) return added;
    row->state = OrderState::Paying;
    row->changed = now;
    if (auto done = rows_.update(*row, "Paid " + amount.toZon(2) + " ZON."); !done) return done;
    return transaction->commit();
}

Result<OrderInfo> OrderBook::info(const OrderRow& row) {
    OrderInfo out;
    out.id = row.id;
    out.provider = row.provider;
    out.providerName = row.seller;
    out.origin = row.origin;
    out.wallet = row.wallet;
    const auto json = parseJson(row.offer);
    if (!json) return fail(json);
    auto offer = Offer::fromJson(*json);
    if (!offer) return fail(offer);
    out.offer = std::move(*offer);
    out.quantity = row.quantity;
    out.total = row.total;
    out.state = row.state;
    out.document = storedDocument(row);
    out.throughEscrow = out.document && out.document->escrow;
    auto events = rows_.events(row.id);
    if (!events) return fail(events);
    out.events = std::move(*events);
    auto payments = rows_.payments(row.id);
    if (!payments) return fail(payments);
    out.payments = std::move(*payments);
    auto voucher = rows_.voucher(row.id);
    if (!voucher) return fail(voucher);
    out.voucher = std::move(*voucher);
    out.problem = row.problem;
    out.created = row.created;
    out.changed = row.changed;
    return out;
}

Result<OrderInfo> OrderBook::get(OrderRowId order) {
    const auto row = rows_.get(order);
    if (!row) return fail(row);
    return info(*row);
}

Result<std::vector<OrderInfo>> OrderBook::all() {
    const auto rows = rows_.all();
    if (!rows) return fail(rows);
    std::vector<OrderInfo> out;
    for (const OrderRow& row : *rows) {
        auto one = info(row);
        if (!one) return fail(one);
        out.push_back(std::move(*one));
    }
    return out;
}

Result<std::optional<OrderRowId>> OrderBook::recover(const ProviderRow& provider, WalletRowId wallet,
                                                     std::uint32_t keyIndex, const OrderKeys& keys,
                                                     const Json& recovered, UnixTime now) {
    std::optional<Error> problem;
    JsonReader in(recovered, "recovered order", problem);
    const std::string document = in.text("order", maxOrderText);
    const Json* requestJson = in.raw("request");
    const Json* offerJson = in.raw("offer");
    if (problem) return std::unexpected(std::move(*problem));
    const auto request = OrderRequest::fromJson(*requestJson);
    if (!request) return fail(request);
    const auto offer = Offer::fromJson(*offerJson);
    if (!offer) return fail(offer);
    if (request->buyer != keys.voucher.publicKey() || request->offerSha256 != offerHash(*offerJson))
        return fail(ErrorCode::Rejected, "The provider answered with somebody else's order.");
    OrderRow row;
    row.provider = provider.id;
    row.origin = provider.origin;
    row.seller = provider.name;
    row.wallet = wallet;
    row.keyIndex = keyIndex;
    row.secret = SecretBytes::copyOf(keys.voucher.secret());
    row.idempotency = keys.idempotency;
    row.request = canonicalJson(*requestJson);
    row.offer = canonicalJson(*offerJson);
    row.quantity = request->quantity;
    row.total = Amount(offer->price.zat() * request->quantity);
    row.created = row.changed = now;
    if (!row.total.isMoney())
        return fail(ErrorCode::Rejected, "The recovered order has an impossible price.");
    const auto known = rows_.all();
    if (!known) return fail(known);
    if (std::ranges::find(*known, row.idempotency, &OrderRow::idempotency) != known->end())
        return std::optional<OrderRowId>();
    auto transaction = StoreTransaction::begin(db_);
    if (!transaction) return fail(transaction);
    const auto id = rows_.insert(row);
    if (!id) return fail(id);
    row.id = *id;
    if (auto told = rows_.update(row, "Found at the provider again, with the wallet's words."); !told)
        return fail(told);
    if (auto taken = take(*id, document, now); !taken) return fail(taken);
    if (auto done = transaction->commit(); !done) return fail(done);
    return *id;
}

} // namespace zon
