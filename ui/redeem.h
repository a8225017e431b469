#pragma once

#include "ui/offer_model.h"
#include "ui/offer_pictures.h"
#include "ui/order_view.h"
#include "ui/provider_model.h"

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
    Q_PROPERTY(zon::OfferPictures* pictures READ pictures CONSTANT)
    Q_PROPERTY(zon::OrderModel* orders READ orders CONSTANT)
    Q_PROPERTY(zon::OrderModel* vouchers READ vouchers CONSTANT)
    Q_PROPERTY(zon::OrderView* order READ order CONSTANT) ///< the one that is looked at
    Q_PROPERTY(zon::ProviderModel* providers READ providers CONSTANT)
    Q_PROPERTY(QString summary READ summary NOTIFY providersChanged) ///< "200 offers from 2 providers …"
    Q_PROPERTY(QString age READ age NOTIFY providersChanged)         ///< when it is too old to be trusted
    Q_PROPERTY(QStringList problems READ problems NOTIFY providersChanged)
    /// "You earned 308 ZON by mining this month and redeemed 76."
    Q_PROPERTY(QString earnings READ earnings NOTIFY earningsChanged)
    Q_PROPERTY(QString reach READ reach NOTIFY earningsChanged) ///< what the balance is enough for
    Q_PROPERTY(QStringList providerNames READ providerNames NOTIFY providersChanged)
    Q_PROPERTY(int shownProvider READ shownProvider NOTIFY providersChanged) ///< 0: all, then by name
    Q_PROPERTY(bool hasProviders READ hasProviders NOTIFY providersChanged)
    Q_PROPERTY(bool refreshing READ refreshing NOTIFY providersChanged)
    Q_PROPERTY(QStringList categories READ categories CONSTANT)
    // The offer under review.
    Q_PROPERTY(QString reviewTotal READ reviewTotal NOTIFY reviewChanged)
    Q_PROPERTY(QString reviewFee READ reviewFee NOTIFY reviewChanged)
    Q_PROPERTY(QString reviewAvailable READ reviewAvailable NOTIFY reviewChanged)
    Q_PROPERTY(bool escrowOffered READ isEscrowOffered NOTIFY reviewChanged)
    Q_PROPERTY(bool escrow READ isEscrow WRITE setEscrow NOTIFY reviewChanged) ///< pay through one
    Q_PROPERTY(QString obstacle READ obstacle NOTIFY reviewChanged)
    Q_PROPERTY(bool canBuy READ canBuy NOTIFY reviewChanged)
    Q_PROPERTY(bool buying READ buying NOTIFY reviewChanged)
    Q_PROPERTY(QString error READ error NOTIFY reviewChanged)
    // The provider that may be added.
    Q_PROPERTY(QString newName READ newName NOTIFY newProviderChanged)
    Q_PROPERTY(QString newFingerprint READ newFingerprint NOTIFY newProviderChanged)
    Q_PROPERTY(QString newError READ newError NOTIFY newProviderChanged)
    Q_PROPERTY(bool asking READ asking NOTIFY newProviderChanged)
    // Orders of the wallet that are found again.
    Q_PROPERTY(bool recovering READ recovering NOTIFY recoveryChanged)
    Q_PROPERTY(QString recoverError READ recoverError NOTIFY recoveryChanged)

public:
    explicit Redeem(RewardsBackend& backend, QObject* parent = nullptr);

    OfferModel* offers() { return &offers_; }
    OfferPictures* pictures() { return &pictures_; }
    OrderModel* orders() { return &orders_; }
    OrderModel* vouchers() { return &vouchers_; }
    OrderView* order() { return &order_; }
    ProviderModel* providers() { return &providerModel_; }
    QString summary() const;
    QString age() const;
    QStringList providerNames() const;
    int shownProvider() const;
    QString earnings() const;
    QString reach() const;
    bool recovering() const { return recovering_; }
    const QString& recoverError() const { return recoverError_; }
    QStringList problems() const;
    bool hasProviders() const { return !providers_.empty(); }
    bool refreshing() const { return refreshing_ > 0; }
    QStringList categories() const;
    QString reviewTotal() const;
    QString reviewFee() const;
    QString reviewAvailable() const;
    QString obstacle() const;
    bool isEscrowOffered() const { return escrowOffered_; }
    bool isEscrow() const { return request_.escrow; }
    void setEscrow(bool on);
    bool canBuy() const { return review_ && review_->obstacle.empty() && !buying_; }
    bool buying() const { return buying_; }
    const QString& error() const { return error_; }
    QString newName() const;
    QString newFingerprint() const;
    const QString& newError() const { return newError_; }
    bool asking() const { return asking_; }

    void setWallet(std::optional<WalletId> wallet);
    void setAvailable(Amount available);
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
    Q_INVOKABLE void showProvider(int index);
    /// Its orders and vouchers stay.
    Q_INVOKABLE void removeProvider(const QString& provider);
    /// Finds the wallet's orders at a provider, from the wallet's words.
    Q_INVOKABLE void recover(const QString& provider, zon::SecretInput* password);

    void buyWith(SecretText password);
    void recoverWith(const QString& provider, SecretText password);

signals:
    void providersChanged();
    void reviewChanged();
    void newProviderChanged();
    void providerAdded();
    void bought(const QString& orderId);
    void earningsChanged();
    void recoveryChanged();
    void recovered();
    void done(const QString& what);
    void failed(const zon::Error& error);

private:
    void loadProviders();
    void loadEarnings();
    void preview();

    RewardsBackend& backend_;
    OfferModel offers_;
    OfferPictures pictures_;
    OrderModel orders_;
    OrderModel vouchers_;
    OrderView order_;
    ProviderModel providerModel_;
    std::optional<WalletId> wallet_;
    Amount available_;
    std::optional<Amount> mined_, redeemed_; ///< this month
    std::optional<std::size_t> withinReach_; ///< offers
    std::uint64_t monthAsked_ = 0;
    bool recovering_ = false;
    QString recoverError_;
    std::vector<ProviderInfo> providers_;
    int refreshing_ = 0;
    BuyRequest request_;
    std::optional<BuyPreview> review_;
    bool escrowOffered_ = false; ///< for the offer under review
    bool buying_ = false;
    QString error_;
    std::uint64_t reviewNumber_ = 0, question_ = 0;
    std::optional<ProviderPreview> newProvider_;
    QString newError_;
    bool asking_ = false;
};

} // namespace zon
