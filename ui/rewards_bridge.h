#pragma once

#include "ui/rewards_backend.h"

#include "core/engine/engine.h"

namespace zon {

/// EngineBridge's counterpart for redeeming: it crosses the same border by the same rules.
class RewardsBridge final : public RewardsBackend {
    Q_OBJECT

public:
    explicit RewardsBridge(Engine& engine, QObject* parent = nullptr);

    void providers(QObject* context, Reply<std::vector<ProviderInfo>> done) override;
    void previewProvider(std::string origin, QObject* context, Reply<ProviderPreview> done) override;
    void addProvider(std::string origin, std::string fingerprint, QObject* context,
                     Reply<ProviderInfo> done) override;
    void refreshProvider(ProviderId provider, QObject* context, Reply<ProviderInfo> done) override;
    void offers(OfferQuery query, QObject* context, Reply<OfferPage> done) override;
    void setFavourite(OfferId offer, bool favourite, QObject* context, Reply<void> done) override;
    void previewBuy(BuyRequest request, QObject* context, Reply<BuyPreview> done) override;
    void buy(BuyRequest request, SecretText password, QObject* context, Reply<OrderInfo> done) override;
    void orders(QObject* context, Reply<std::vector<OrderInfo>> done) override;
    void voucherSecrets(OrderId order, QObject* context, Reply<VoucherSecrets> done) override;
    void setVoucherUsed(OrderId order, bool used, QObject* context, Reply<void> done) override;
    void removeProvider(ProviderId provider, QObject* context, Reply<void> done) override;
    void offerPicture(OfferId offer, QObject* context, Reply<Bytes> done) override;
    void prepareOrderPayment(OrderId order, QObject* context, Reply<PaymentPreview> done) override;
    void sendOrderPayment(PaymentId payment, SecretText password, QObject* context,
                          Reply<Txid> done) override;
    void forgetOrderPayment(PaymentId payment) override;
    void askOrderBack(OrderId order, std::string reason, QObject* context, Reply<OrderInfo> done) override;
    void recoverOrders(ProviderId provider, WalletId wallet, SecretText password, QObject* context,
                       Reply<std::size_t> done) override;
    void redeemedSince(UnixTime from, QObject* context, Reply<OrderRows::Totals> done) override;
    void minedSince(UnixTime from, QObject* context, Reply<std::vector<MiningPeriod>> done) override;

private:
    Engine& engine_;
};

} // namespace zon
