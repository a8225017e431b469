#pragma once

#include "ui/rewards_backend.h"

namespace zon {

/// Two providers and what they offer, in memory.
class FakeRewards final : public RewardsBackend {
    Q_OBJECT

public:
    using RewardsBackend::RewardsBackend;

    /// With orders in several states.
    void fillWithMarket(int offers);
    void deliver(OrderId order);

    std::string password = "correct horse battery";
    std::vector<ProviderInfo> providerList;
    std::vector<OfferView> offerList;
    std::vector<OrderInfo> orderList; ///< newest first
    std::string code = "ABCD-EFGH";
    Amount available{100 * Amount::zatPerZon};
    std::optional<Error> refuseOrder;
    int offersAsked = 0;
    std::optional<BuyRequest> bought;

    void providers(QObject* context, Reply<std::vector<ProviderInfo>> done) override;
    void previewProvider(std::string origin, QObject* context, Reply<ProviderPreview> done) override;
    void addProvider(std::string origin, std::string fingerprint, QObject* context,
                     Reply<ProviderInfo> done) override;
    void refreshProvider(ProviderId provider, QObject* context, Reply<ProviderInfo> done) override;
    void offers(OfferQuery query, QObject* context, Reply<OfferPage> done) override;
    void setFavourite(OfferId offer, bool favourite, QObject* context, Reply<void> done) override;
    void previewBuy(BuyRequest request, QObject* context, Reply<BuyPreview> done) override;
    void buy(BuyRequest request, SecretText typed, QObject* context, Reply<OrderInfo> done) override;
    void orders(QObject* context, Reply<std::vector<OrderInfo>> done) override;
    void voucherSecrets(OrderId order, QObject* context, Reply<VoucherSecrets> done) override;
    void setVoucherUsed(OrderId order, bool used, QObject* context, Reply<void> done) override;

private:
    const OfferView& offerOf(OfferId id) const {
        return offerList.at(static_cast<std::size_t>(id.value - 1));
    }
    OrderInfo orderOf(const OfferView& offer, OrderState state, std::int64_t quantity);
};

} // namespace zon
