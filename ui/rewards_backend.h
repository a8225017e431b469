#pragma once

#include "core/engine/rewards_types.h"
#include "core/mining/types.h"

#include <QObject>
#include <functional>

namespace zon {

/// The part of the engine that redeems, under the promises of Backend: each command answers once, later, and
/// only while `context` lives.
class RewardsBackend : public QObject {
    Q_OBJECT

public:
    template <typename T>
    using Reply = std::move_only_function<void(Result<T>)>;

    using QObject::QObject;
    ~RewardsBackend() override;

    virtual void providers(QObject* context, Reply<std::vector<ProviderInfo>> done) = 0;
    virtual void previewProvider(std::string origin, QObject* context, Reply<ProviderPreview> done) = 0;
    virtual void addProvider(std::string origin, std::string fingerprint, QObject* context,
                             Reply<ProviderInfo> done) = 0;
    virtual void refreshProvider(ProviderId provider, QObject* context, Reply<ProviderInfo> done) = 0;
    virtual void removeProvider(ProviderId provider, QObject* context, Reply<void> done) = 0;
    virtual void offers(OfferQuery query, QObject* context, Reply<OfferPage> done) = 0;
    virtual void offerPicture(OfferId offer, QObject* context, Reply<Bytes> done) = 0; ///< PNG or JPEG
    virtual void setFavourite(OfferId offer, bool favourite, QObject* context, Reply<void> done) = 0;
    virtual void previewBuy(BuyRequest request, QObject* context, Reply<BuyPreview> done) = 0;
    virtual void buy(BuyRequest request, SecretText password, QObject* context, Reply<OrderInfo> done) = 0;
    virtual void prepareOrderPayment(OrderId order, QObject* context, Reply<PaymentPreview> done) = 0;
    virtual void sendOrderPayment(PaymentId payment, SecretText password, QObject* context,
                                  Reply<Txid> done) = 0;
    virtual void forgetOrderPayment(PaymentId payment) = 0; ///< nobody will send it
    virtual void askOrderBack(OrderId order, std::string reason, QObject* context, Reply<OrderInfo> done) = 0;
    /// How many were found that were not known.
    virtual void recoverOrders(ProviderId provider, WalletId wallet, SecretText password, QObject* context,
                               Reply<std::size_t> done) = 0;
    virtual void orders(QObject* context, Reply<std::vector<OrderInfo>> done) = 0;
    virtual void voucherSecrets(OrderId order, QObject* context, Reply<VoucherSecrets> done) = 0;
    virtual void setVoucherUsed(OrderId order, bool used, QObject* context, Reply<void> done) = 0;
    virtual void redeemedSince(UnixTime from, QObject* context, Reply<OrderRows::Totals> done) = 0;
    virtual void minedSince(UnixTime from, QObject* context, Reply<std::vector<MiningPeriod>> done) = 0;

signals:
    void rewardsChanged(const std::vector<zon::OrderInfo>& orders, bool catalogue);
};

} // namespace zon
