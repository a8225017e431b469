#include "core/engine/engine_ask.h"

namespace zon {

void Engine::previewProvider(std::string origin, Callback<ProviderPreview> done) {
    impl_->loop_.post([impl = impl_.get(), origin = std::move(origin),
                       reply = Reply<ProviderPreview>(std::move(done))]() mutable {
        impl->previewProvider(origin, std::move(reply));
    });
}

void Engine::addProvider(std::string origin, std::string fingerprint, Callback<ProviderInfo> done) {
    impl_->loop_.post([impl = impl_.get(), origin = std::move(origin), fingerprint = std::move(fingerprint),
                       reply = Reply<ProviderInfo>(std::move(done))]() mutable {
        impl->addProvider(origin, fingerprint, std::move(reply));
    });
}

void Engine::removeProvider(ProviderId provider, Callback<void> done) {
    askProfile<void>(*impl_, std::move(done),
                     [provider](Impl& impl, OpenProfile&) { return impl.removeProvider(provider); });
}

void Engine::providers(Callback<std::vector<ProviderInfo>> done) {
    askProfile<std::vector<ProviderInfo>>(*impl_, std::move(done),
                                          [](Impl& impl, OpenProfile&) { return impl.providers(); });
}

void Engine::refreshProvider(ProviderId provider, Callback<ProviderInfo> done) {
    impl_->loop_.post([impl = impl_.get(), provider, reply = Reply<ProviderInfo>(std::move(done))]() mutable {
        impl->refreshProvider(provider, std::move(reply));
    });
}

void Engine::offers(OfferQuery query, Callback<OfferPage> done) {
    askProfile<OfferPage>(*impl_, std::move(done), [query = std::move(query)](Impl& impl, OpenProfile&) {
        return impl.offers(query);
    });
}

void Engine::offer(OfferId offer, Callback<OfferView> done) {
    askProfile<OfferView>(*impl_, std::move(done), [offer](Impl& impl, OpenProfile& p) -> Result<OfferView> {
        const auto row = OfferRows(p.store.database()).get(offer);
        if (!row) return fail(row);
        return impl.offerView(*row);
    });
}

void Engine::findOffer(std::string sku, std::optional<ProviderId> provider, Callback<OfferView> done) {
    askProfile<OfferView>(*impl_, std::move(done),
                          [sku = std::move(sku), provider](Impl& impl, OpenProfile& p) -> Result<OfferView> {
                              const auto all = ProviderRows(p.store.database()).all();
                              if (!all) return fail(all);
                              for (const ProviderRow& one : *all)
                                  if (!provider || one.id == *provider)
                                      if (const auto row = OfferRows(p.store.database()).bySku(one.id, sku))
                                          return impl.offerView(*row);
                              return fail(ErrorCode::NotFound,
                                          "No catalogue of this profile has the article " + sku + ".");
                          });
}

void Engine::offerPicture(OfferId offer, Callback<Bytes> done) {
    impl_->loop_.post([impl = impl_.get(), offer, reply = Reply<Bytes>(std::move(done))]() mutable {
        impl->offerPicture(offer, std::move(reply));
    });
}

void Engine::setFavourite(OfferId offer, bool favourite, Callback<void> done) {
    askProfile<void>(*impl_, std::move(done), [offer, favourite](Impl&, OpenProfile& p) {
        return OfferRows(p.store.database()).setFavourite(offer, favourite);
    });
}

void Engine::previewBuy(BuyRequest request, Callback<BuyPreview> done) {
    askProfile<BuyPreview>(*impl_, std::move(done),
                           [request](Impl& impl, OpenProfile&) { return impl.previewBuy(request); });
}

void Engine::buy(BuyRequest request, bool pay, SecretText password, Callback<OrderInfo> done) {
    impl_->loop_.post([impl = impl_.get(), request, pay, password = std::move(password),
                       reply = Reply<OrderInfo>(std::move(done))]() mutable {
        impl->buy(request, pay, std::move(password), std::move(reply));
    });
}

void Engine::prepareOrderPayment(OrderId order, std::optional<double> feerate,
                                 Callback<PaymentPreview> done) {
    askProfile<PaymentPreview>(*impl_, std::move(done), [order, feerate](Impl& impl, OpenProfile&) {
        return impl.prepareOrderPayment(order, feerate);
    });
}

void Engine::orders(Callback<std::vector<OrderInfo>> done) {
    askProfile<std::vector<OrderInfo>>(*impl_, std::move(done),
                                       [](Impl&, OpenProfile& p) { return p.orders.all(); });
}

void Engine::order(OrderId order, Callback<OrderInfo> done) {
    askProfile<OrderInfo>(*impl_, std::move(done),
                          [order](Impl&, OpenProfile& p) { return p.orders.get(order); });
}

void Engine::voucherSecrets(OrderId order, Callback<VoucherSecrets> done) {
    askProfile<VoucherSecrets>(*impl_, std::move(done),
                               [order](Impl&, OpenProfile& p) { return p.orders.secrets(order); });
}

void Engine::setVoucherUsed(OrderId order, bool used, Callback<void> done) {
    askProfile<void>(*impl_, std::move(done), [order, used](Impl& impl, OpenProfile& p) {
        auto set = p.orders.setUsed(order, used ? std::optional(impl.clock_.now()) : std::nullopt);
        if (set) impl.rewardsChanged({order}, false);
        return set;
    });
}

void Engine::askOrderBack(OrderId order, std::string reason, Callback<OrderInfo> done) {
    impl_->loop_.post([impl = impl_.get(), order, reason = std::move(reason),
                       reply = Reply<OrderInfo>(std::move(done))]() mutable {
        impl->askOrderBack(order, reason, std::move(reply));
    });
}

void Engine::recoverOrders(ProviderId provider, WalletId wallet, SecretText password,
                           Callback<std::size_t> done) {
    impl_->loop_.post([impl = impl_.get(), provider, wallet, password = std::move(password),
                       reply = Reply<std::size_t>(std::move(done))]() mutable {
        impl->recoverOrders(provider, wallet, std::move(password), std::move(reply));
    });
}

void Engine::redeemedSince(UnixTime from, Callback<OrderRows::Totals> done) {
    askProfile<OrderRows::Totals>(*impl_, std::move(done),
                                  [from](Impl&, OpenProfile& p) { return p.orders.redeemedSince(from); });
}

} // namespace zon
