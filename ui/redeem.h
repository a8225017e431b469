#pragma once

#include "ui/offer_model.h"
#include "ui/order_model.h"

#include "core/crypto/secret.h"

#include <QStringList>

namespace zon {

class SecretInput;

/// The page that spends: what is offered, one offer's review, and what was ordered.
class Redeem : public QObject {
    Q_OBJECT
    Q_MOC_INCLUDE("ui/secret_input.h")
    QML_ELEMENT
    QML_UNCREATABLE("The session owns it.")
    Q_PROPERTY(zon::OfferModel* offers READ offers CONSTANT)
    Q_PROPERTY(zon::OrderModel* orders READ orders CONSTANT)
    Q_PROPERTY(QString summary READ summary NOTIFY providersChanged) ///< "200 offers from 2 providers …"
    Q_PROPERTY(QStringList problems READ problems NOTIFY providersChanged)
    Q_PROPERTY(bool hasProviders READ hasProviders NOTIFY providersChanged)
    Q_PROPERTY(bool refreshing READ refreshing NOTIFY providersChanged)
    Q_PROPERTY(QStringList categories READ categories CONSTANT)
    // The offer under review.
    Q_PROPERTY(QString reviewTotal READ reviewTotal NOTIFY reviewChanged)
    Q_PROPERTY(QString reviewFee READ reviewFee NOTIFY reviewChanged)
    Q_PROPERTY(QString reviewAvailable READ reviewAvailable NOTIFY reviewChanged)
    Q_PROPERTY(QString obstacle READ obstacle NOTIFY reviewChanged)
    Q_PROPERTY(bool canBuy READ canBuy NOTIFY reviewChanged)
    Q_PROPERTY(bool buying READ buying NOTIFY reviewChanged)
    Q_PROPERTY(QString error READ error NOTIFY reviewChanged)
    // The provider that may be added.
    Q_PROPERTY(QString newName READ newName NOTIFY newProviderChanged)
    Q_PROPERTY(QString newFingerprint READ newFingerprint NOTIFY newProviderChanged)
    Q_PROPERTY(QString newError READ newError NOTIFY newProviderChanged)
    Q_PROPERTY(bool asking READ asking NOTIFY newProviderChanged)

public:
    explicit Redeem(RewardsBackend& backend, QObject* parent = nullptr);

    OfferModel* offers() { return &offers_; }
    OrderModel* orders() { return &orders_; }
    QString summary() const;
    QStringList problems() const;
    bool hasProviders() const { return !providers_.empty(); }
    bool refreshing() const { return refreshing_ > 0; }
    QStringList categories() const;
    QString reviewTotal() const;
    QString reviewFee() const;
    QString reviewAvailable() const;
    QString obstacle() const;
    bool canBuy() const { return review_ && review_->obstacle.empty() && !buying_; }
    bool buying() const { return buying_; }
    const QString& error() const { return error_; }
    QString newName() const;
    QString newFingerprint() const;
    const QString& newError() const { return newError_; }
    bool asking() const { return asking_; }

    void setWallet(std::optional<WalletId> wallet);
    void setAvailable(Amount available) { offers_.setAvailable(available); }
    void load();
    /// The profile is locked: nothing of it stays here.
    void forget();

    Q_INVOKABLE void refresh();
    Q_INVOKABLE void review(int row, int quantity);
    /// Another quantity of the offer that is under review.
    Q_INVOKABLE void reviewQuantity(int quantity);
    /// Orders and pays what is under review; bought() when it is on its way.
    Q_INVOKABLE void buy(zon::SecretInput* password);
    Q_INVOKABLE void askProvider(const QString& address);
    Q_INVOKABLE void addProvider();

    void buyWith(SecretText password);

signals:
    void providersChanged();
    void reviewChanged();
    void newProviderChanged();
    void providerAdded();
    void bought(const QString& name);
    void failed(const zon::Error& error);

private:
    void loadProviders();
    void preview();

    RewardsBackend& backend_;
    OfferModel offers_;
    OrderModel orders_;
    std::optional<WalletId> wallet_;
    std::vector<ProviderInfo> providers_;
    int refreshing_ = 0;
    BuyRequest request_;
    std::optional<BuyPreview> review_;
    bool buying_ = false;
    QString error_;
    std::uint64_t reviewNumber_ = 0, question_ = 0;
    std::optional<ProviderPreview> newProvider_;
    QString newError_;
    bool asking_ = false;
};

} // namespace zon
