#include "tests/ui/fake_rewards.h"

#include "tests/ui/fake_answer.h"
#include "ui/format.h"

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
    for (const OrderState state : {OrderState::Delivered, OrderState::Refunded, OrderState::Paying})
        if (offers > 2) orderList.insert(orderList.begin(), orderOf(offerList[1], state, 1));
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

} // namespace zon
