#include "tests/ui/fake_rewards.h"

#include "tests/ui/fake_answer.h"
#include "ui/format.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

#include <algorithm>

namespace zon {

void FakeRewards::fillWithMarket(int offers) {
    const UnixTime now = format::now();
    const std::string print = "dc29 f8c8 a09d 28e4 bbdb 3221 484f 00af";
    providerList = {{{1},
                     "https://nimbus.example",
                     "Nimbus Market",
                     print,
                     offers,
                     now - Seconds(240),
                     now + Seconds(600'000),
                     {}},
                    {{2},
                     "https://harbour.example",
                     "Harbour Market",
                     print,
                     offers,
                     now - Seconds(240),
                     now + Seconds(600'000),
                     {}}};
    offerList.clear();
    for (int i = 0; i < offers; ++i) {
        OfferView view;
        view.id = {i + 1};
        view.provider = {i % 2 + 1};
        view.providerName = i % 2 == 0 ? "Nimbus Market" : "Harbour Market";
        view.offer.sku = "SKU-" + std::to_string(i);
        view.offer.name =
            i == 3 ? "A name so long that no card can hold it in one line, nor in two of them, whatever "
                     "the size of the window may be today"
                   : "Compute credits, " + std::to_string(10 * (i + 1)) + " h";
        if (i == 4) // Arabic: written from right to left
            view.offer.name = "\xd8\xb3\xd9\x84\xd8\xa9 \xd8\xae\xd8\xb6\xd8\xa7\xd8\xb1 50";
        view.offer.description =
            "Hours on a shared machine with 2 cores and 4 GB. Valid for a year, in any region.";
        view.offer.seller = "Nimbus Cloud";
        view.offer.category = static_cast<OfferCategory>(static_cast<std::size_t>(i) % offerCategories);
        view.offer.price = Amount((i + 1) * 4 * Amount::zatPerZon);
        view.offer.fiat = FiatNote{"EUR", std::to_string((i + 1) * 13), "3.25", "Nimbus", now};
        view.offer.delivery = "at once";
        view.orderable = i != 5;
        offerList.push_back(std::move(view));
    }
    orderList.clear();
    if (offers <= 2) return;
    for (const OrderState state : {OrderState::Delivered, OrderState::Refunded, OrderState::Paying})
        orderList.insert(orderList.begin(), orderOf(offerList[1], state, 1));
}

OrderInfo FakeRewards::orderOf(const OfferView& offer, OrderState state, std::int64_t quantity) {
    OrderInfo order;
    order.id = {static_cast<std::int64_t>(orderList.size()) + 1};
    order.provider = offer.provider;
    order.providerName = offer.providerName;
    order.offer = offer.offer;
    order.quantity = quantity;
    order.total = Amount(offer.offer.price.zat() * quantity);
    order.state = state;
    order.created = order.changed = format::now();
    order.events = {{order.created, OrderState::Placing, "Ordered."},
                    {order.created, state, orderStateSentence(state)}};
    OrderDocument document;
    document.id = "k3JqPz0aTq2m9XcW";
    document.address = "szon1qw508d6qejxtdg4y5r3zarvary0c5xw7kx7m3gp";
    document.amount = order.total;
    document.expires = order.created + Seconds(900);
    document.monitorUntil = order.created + Seconds(86'400);
    Txid paid;
    paid.data()[31] = 0xa1;
    if (state != OrderState::Unpaid && state != OrderState::Placing) {
        order.payments = {{paid, order.total, order.created}};
        document.payments = {{paid, 0, order.total, 1}};
    }
    if (state == OrderState::Refunded) {
        paid.data()[31] = 0xb2;
        document.refunds = {{paid, order.total}};
    }
    order.document = document;
    if (state == OrderState::Delivered)
        order.voucher = VoucherRow{order.id,
                                   "",
                                   "Show this code at the counter.",
                                   format::now() + Seconds(30'000'000),
                                   format::now(),
                                   std::nullopt,
                                   false};
    return order;
}

void FakeRewards::deliver(OrderId id) {
    for (OrderInfo& order : orderList)
        if (order.id == id) {
            order.state = OrderState::Delivered;
            order.voucher =
                VoucherRow{id, "", "Show this code at the counter.", {}, format::now(), std::nullopt, false};
            emit rewardsChanged({order}, false);
        }
}

void FakeRewards::providers(QObject* context, Reply<std::vector<ProviderInfo>> done) {
    answer<std::vector<ProviderInfo>>(context, std::move(done), providerList);
}

void FakeRewards::previewProvider(std::string origin, QObject* context, Reply<ProviderPreview> done) {
    if (origin.find("nobody") != std::string::npos)
        return answer<ProviderPreview>(context, std::move(done),
                                       fail(ErrorCode::Timeout, "Nobody answers at this address."));
    answer<ProviderPreview>(
        context, std::move(done),
        ProviderPreview{"https://" + origin, "New Market", "0123 4567 89ab cdef 0123 4567 89ab cdef"});
}

void FakeRewards::addProvider(std::string origin, std::string fingerprint, QObject* context,
                              Reply<ProviderInfo> done) {
    const ProviderInfo added{{static_cast<std::int64_t>(providerList.size()) + 1},
                             std::move(origin),
                             "New Market",
                             std::move(fingerprint),
                             0,
                             format::now(),
                             format::now() + Seconds(600'000),
                             {}};
    providerList.push_back(added);
    answer<ProviderInfo>(context, std::move(done), added);
    emit rewardsChanged({}, true);
}

void FakeRewards::refreshProvider(ProviderId provider, QObject* context, Reply<ProviderInfo> done) {
    answer<ProviderInfo>(context, std::move(done),
                         providerList.at(static_cast<std::size_t>(provider.value - 1)));
}

void FakeRewards::offers(OfferQuery query, QObject* context, Reply<OfferPage> done) {
    ++offersAsked;
    OfferPage page;
    for (const OfferView& view : offerList) {
        const Offer& offer = view.offer;
        if (query.provider && *query.provider != view.provider) continue;
        if (query.category && *query.category != static_cast<std::int32_t>(offer.category)) continue;
        if (query.atMost && offer.price > *query.atMost) continue;
        if (query.favouritesOnly && !view.favourite) continue;
        if (offer.name.find(query.text) == std::string::npos) continue;
        if (page.total++ < query.offset || page.offers.size() >= query.limit) continue;
        page.offers.push_back(view);
    }
    answer<OfferPage>(context, std::move(done), std::move(page));
}

void FakeRewards::setFavourite(OfferId offer, bool favourite, QObject* context, Reply<void> done) {
    offerList.at(static_cast<std::size_t>(offer.value - 1)).favourite = favourite;
    answer<void>(context, std::move(done), {});
}

void FakeRewards::previewBuy(BuyRequest request, QObject* context, Reply<BuyPreview> done) {
    const OfferView& view = offerOf(request.offer);
    BuyPreview preview{view, Amount(view.offer.price.zat() * request.quantity), Amount(420), available, {}};
    if (!view.orderable)
        preview.obstacle = "This offer is sold out.";
    else if (preview.total > available)
        preview.obstacle = "There is not enough for this payment and its fee.";
    answer<BuyPreview>(context, std::move(done), std::move(preview));
}

void FakeRewards::buy(BuyRequest request, SecretText typed, QObject* context, Reply<OrderInfo> done) {
    if (typed != SecretText(password))
        return answer<OrderInfo>(context, std::move(done),
                                 fail(ErrorCode::WrongPassword, "This password does not open the file."));
    if (refuseOrder) return answer<OrderInfo>(context, std::move(done), std::unexpected(*refuseOrder));
    bought = request;
    const OrderInfo order = orderOf(offerOf(request.offer), OrderState::Paying, request.quantity);
    orderList.insert(orderList.begin(), order);
    emit rewardsChanged({order}, false);
    answer<OrderInfo>(context, std::move(done), order);
}

void FakeRewards::orders(QObject* context, Reply<std::vector<OrderInfo>> done) {
    answer<std::vector<OrderInfo>>(context, std::move(done), orderList);
}

void FakeRewards::voucherSecrets(OrderId, QObject* context, Reply<VoucherSecrets> done) {
    answer<VoucherSecrets>(context, std::move(done), VoucherSecrets{SecretText(code), {}});
}

void FakeRewards::setVoucherUsed(OrderId id, bool used, QObject* context, Reply<void> done) {
    for (OrderInfo& order : orderList)
        if (order.id == id && order.voucher) {
            order.voucher->used = used ? std::optional(format::now()) : std::nullopt;
            emit rewardsChanged({order}, false);
        }
    answer<void>(context, std::move(done), {});
}

void FakeRewards::removeProvider(ProviderId provider, QObject* context, Reply<void> done) {
    std::erase_if(providerList, [&](const ProviderInfo& one) { return one.id == provider; });
    std::erase_if(offerList, [&](const OfferView& offer) { return offer.provider == provider; });
    answer<void>(context, std::move(done), {});
    emit rewardsChanged({}, true);
}

void FakeRewards::offerPicture(OfferId offer, QObject* context, Reply<Bytes> done) {
    ++picturesAsked;
    if (offer.value % 7 == 0)
        return answer<Bytes>(context, std::move(done),
                             fail(ErrorCode::NotFound, "This offer has no picture."));
    QImage image(480, 224, QImage::Format_RGB32);
    image.fill(QColor::fromHsv(static_cast<int>(offer.value * 47 % 360), 150, 200));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(255, 255, 255, 60));
    painter.drawEllipse(QPoint(380, 20), 130, 130);
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    image.save(&buffer, "PNG");
    answer<Bytes>(context, std::move(done), pictureBytes ? *pictureBytes : Bytes(png.begin(), png.end()));
}

void FakeRewards::prepareOrderPayment(OrderId order, QObject* context, Reply<PaymentPreview> done) {
    if (refusePayment)
        return answer<PaymentPreview>(context, std::move(done), std::unexpected(*refusePayment));
    const auto found = std::ranges::find(orderList, order, &OrderInfo::id);
    PaymentPreview preview;
    preview.id = {++lastPayment};
    preview.recipients = {{"szon1shop", found->total, {}}};
    preview.fee = Amount(420);
    preview.total = found->total + preview.fee;
    prepared[preview.id.value] = order;
    answer<PaymentPreview>(context, std::move(done), std::move(preview));
}

void FakeRewards::sendOrderPayment(PaymentId payment, SecretText typed, QObject* context, Reply<Txid> done) {
    if (typed != SecretText(password))
        return answer<Txid>(context, std::move(done),
                            fail(ErrorCode::WrongPassword, "This password does not open the file."));
    const auto found = prepared.find(payment.value);
    if (found == prepared.end())
        return answer<Txid>(context, std::move(done),
                            fail(ErrorCode::NotFound, "This payment is no longer prepared."));
    const OrderId id = found->second;
    prepared.erase(found);
    Txid txid;
    txid.data()[0] = 7;
    answer<Txid>(context, std::move(done), txid);
    become(id, OrderState::Paying);
}

void FakeRewards::forgetOrderPayment(PaymentId payment) {
    prepared.erase(payment.value);
}

void FakeRewards::askOrderBack(OrderId order, std::string reason, QObject* context, Reply<OrderInfo> done) {
    askedBack = std::move(reason);
    become(order, OrderState::Failed);
    answer<OrderInfo>(context, std::move(done), *std::ranges::find(orderList, order, &OrderInfo::id));
}

void FakeRewards::recoverOrders(ProviderId, WalletId, SecretText typed, QObject* context,
                                Reply<std::size_t> done) {
    if (typed != SecretText(password))
        return answer<std::size_t>(context, std::move(done),
                                   fail(ErrorCode::WrongPassword, "This password does not open the file."));
    answer<std::size_t>(context, std::move(done), std::size_t{2});
}

void FakeRewards::redeemedSince(UnixTime, QObject* context, Reply<OrderRows::Totals> done) {
    answer<OrderRows::Totals>(context, std::move(done), OrderRows::Totals{redeemed, 1});
}

void FakeRewards::minedSince(UnixTime, QObject* context, Reply<std::vector<MiningPeriod>> done) {
    MiningPeriod period;
    period.earned = mined;
    answer<std::vector<MiningPeriod>>(context, std::move(done), std::vector{period});
}

void FakeRewards::become(OrderId id, OrderState state) {
    for (OrderInfo& order : orderList)
        if (order.id == id) {
            order.state = state;
            order.events.push_back({format::now(), state, orderStateSentence(state)});
            emit rewardsChanged({order}, false);
        }
}

} // namespace zon
