#include "ui/redeem.h"

#include "core/jose/plain_text.h"
#include "ui/format.h"
#include "ui/secret_input.h"

#include <algorithm>

namespace zon {

Redeem::Redeem(RewardsBackend& backend, QObject* parent)
    : QObject(parent), backend_(backend), offers_(backend), orders_(backend) {
    connect(&offers_, &OfferModel::failed, this, &Redeem::failed);
    connect(&orders_, &OrderModel::failed, this, &Redeem::failed);
    connect(&backend_, &RewardsBackend::rewardsChanged, this,
            [this](const std::vector<OrderInfo>& orders, bool catalogue) {
                orders_.take(orders);
                if (!catalogue) return;
                loadProviders();
                offers_.load();
            });
}

void Redeem::setWallet(std::optional<WalletId> wallet) {
    wallet_ = wallet;
    review_.reset();
    emit reviewChanged();
}

void Redeem::forget() {
    setWallet(std::nullopt);
    ++reviewNumber_;
    ++question_;
    error_.clear();
    newProvider_.reset();
    newError_.clear();
    providers_.clear();
    offers_.forget();
    orders_.forget();
    emit reviewChanged();
    emit newProviderChanged();
    emit providersChanged();
}

void Redeem::load() {
    loadProviders();
    offers_.load();
    orders_.load();
}

void Redeem::loadProviders() {
    backend_.providers(this, [this](Result<std::vector<ProviderInfo>> all) {
        if (!all) {
            emit failed(all.error());
            return;
        }
        providers_ = std::move(*all);
        emit providersChanged();
    });
}

QString Redeem::summary() const {
    std::int64_t offers = 0;
    std::optional<UnixTime> oldest;
    for (const ProviderInfo& one : providers_) {
        offers += one.offers;
        oldest = std::min(oldest.value_or(one.fetched), one.fetched);
    }
    if (!oldest || *oldest == UnixTime()) return {};
    return tr("%1 from %2, signed, fetched %3")
        .arg(tr("%n offers", nullptr, static_cast<int>(offers)),
             tr("%n providers", nullptr, static_cast<int>(providers_.size())),
             format::ago(*oldest, format::now()));
}

QStringList Redeem::problems() const {
    QStringList out;
    for (const ProviderInfo& one : providers_)
        if (!one.problem.empty())
            out << tr("%1: %2").arg(format::text(plainText(one.name)), format::text(plainText(one.problem)));
    return out;
}

QStringList Redeem::categories() const {
    QStringList out;
    for (std::size_t i = 0; i < offerCategories; ++i)
        out << OfferModel::categoryText(static_cast<OfferCategory>(i));
    return out;
}

void Redeem::refresh() {
    for (const ProviderInfo& one : providers_) {
        ++refreshing_;
        backend_.refreshProvider(one.id, this, [this](const Result<ProviderInfo>& fresh) {
            --refreshing_;
            if (!fresh) emit failed(fresh.error());
            emit providersChanged();
        });
    }
    emit providersChanged();
}

void Redeem::review(int row, int quantity) {
    const OfferView* offer = offers_.at(row);
    if (offer == nullptr || !wallet_) return;
    request_ = {offer->id, quantity, *wallet_, {}, offer->offer.price};
    preview();
}

void Redeem::reviewQuantity(int quantity) {
    // Of the same offer and price: meanwhile the list may have another one in that row.
    request_.quantity = quantity;
    preview();
}

void Redeem::preview() {
    review_.reset();
    error_.clear();
    emit reviewChanged();
    backend_.previewBuy(request_, this, [this, asked = ++reviewNumber_](Result<BuyPreview> preview) {
        if (asked != reviewNumber_) return;
        if (preview)
            review_ = std::move(*preview);
        else
            error_ = format::sentence(preview.error());
        emit reviewChanged();
    });
}

QString Redeem::reviewTotal() const {
    return review_ ? tr("%1 ZON").arg(format::amount(review_->total, 2)) : QString();
}

QString Redeem::reviewFee() const {
    if (!review_ || review_->fee == Amount()) return {};
    return tr("about %1 ZON").arg(format::amount(review_->fee));
}

QString Redeem::reviewAvailable() const {
    return review_ ? tr("%1 ZON").arg(format::amount(review_->available, 2)) : QString();
}

QString Redeem::obstacle() const {
    return review_ ? format::text(review_->obstacle) : QString();
}

void Redeem::buy(SecretInput* password) {
    if (password != nullptr) buyWith(password->take());
}

void Redeem::buyWith(SecretText password) {
    if (!canBuy()) return;
    buying_ = true;
    error_.clear();
    emit reviewChanged();
    backend_.buy(request_, std::move(password), this, [this](Result<OrderInfo> order) {
        buying_ = false;
        if (!order)
            error_ = format::sentence(order.error());
        else
            review_.reset();
        emit reviewChanged();
        if (order) emit bought(format::text(plainText(order->offer.name)));
    });
}

QString Redeem::newName() const {
    return newProvider_ ? format::text(plainText(newProvider_->name)) : QString();
}

QString Redeem::newFingerprint() const {
    return newProvider_ ? format::text(newProvider_->fingerprint) : QString();
}

void Redeem::askProvider(const QString& address) {
    newProvider_.reset();
    newError_.clear();
    asking_ = !address.trimmed().isEmpty();
    ++question_;
    emit newProviderChanged();
    if (!asking_) return;
    backend_.previewProvider(format::utf8(address), this,
                             [this, asked = question_](Result<ProviderPreview> found) {
                                 if (asked != question_) return; // another address was typed meanwhile
                                 asking_ = false;
                                 if (found)
                                     newProvider_ = std::move(*found);
                                 else
                                     newError_ = format::sentence(found.error());
                                 emit newProviderChanged();
                             });
}

void Redeem::addProvider() {
    if (!newProvider_) return;
    asking_ = true;
    emit newProviderChanged();
    backend_.addProvider(newProvider_->origin, newProvider_->fingerprint, this,
                         [this](const Result<ProviderInfo>& added) {
                             asking_ = false;
                             if (added)
                                 newProvider_.reset();
                             else
                                 newError_ = format::sentence(added.error());
                             emit newProviderChanged();
                             if (added) emit providerAdded();
                         });
}

} // namespace zon
