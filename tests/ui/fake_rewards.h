#pragma once

#include "ui/rewards_backend.h"

#include <map>

namespace zon {

/// Two providers and what they offer, in memory.
class FakeRewards final : public RewardsBackend {
    Q_OBJECT

public:
    using RewardsBackend::RewardsBackend;

    /// With orders in several states.
    void fillWithMarket(int offers);
    void deliver(OrderId order);
    void become(OrderId order, OrderState state);
    OrderInfo orderOf(const OfferView& offer, OrderState state, std::int64_t quantity);

    std::string password = "correct horse battery";
    std::vector<ProviderInfo> providerList;
    std::vector<OfferView> offerList;
    std::vector<OrderInfo> orderList; ///< newest first
    std::string code = "ABCD-EFGH";
    Amount available{100 * Amount::zatPerZon};
    std::optional<Error> refuseOrder;
    int offersAsked = 0, picturesAsked = 0;
    std::optional<Bytes> pictureBytes; ///< instead of a picture that can be drawn
    std::optional<Error> refusePayment;
    std::map<std::uint64_t, OrderId> prepared;
    std::uint64_t lastPayment = 0;
    std::string askedBack;
    Amount mined{308 * Amount::zatPerZon}, redeemed{76 * Amount::zatPerZon};
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
    void removeProvider(ProviderId provider, QObject* context, Reply<void> done) override;
    void offerPicture(OfferId offer, QObject* context, Reply<Bytes> done) override;
    void prepareOrderPayment(OrderId order, QObject* context, Reply<PaymentPreview> done) override;
    void sendOrderPayment(PaymentId payment, SecretText typed, QObject* context, Reply<Txid> done) override;
    void forgetOrderPayment(PaymentId payment) override;
    void askOrderBack(OrderId order, std::string reason, QObject* context, Reply<OrderInfo> done) override;
    void recoverOrders(ProviderId provider, WalletId wallet, SecretText typed, QObject* context,
                       Reply<std::size_t> done) override;
    void redeemedSince(UnixTime from, QObject* context, Reply<OrderRows::Totals> done) override;
    void minedSince(UnixTime from, QObject* context, Reply<std::vector<MiningPeriod>> done) override;

private:
    const OfferView& offerOf(OfferId id) const {
        return offerList.at(static_cast<std::size_t>(id.value - 1));
    }
};

} // namespace zon
