#include "ui/redeem.h"

#include "core/jose/plain_text.h"
#include "ui/format.h"
#include "ui/secret_input.h"

#include <algorithm>

namespace zon {

namespace {

/// After that a catalogue says how old it is before anything else.
constexpr Seconds agesAfter = std::chrono::days(1);

UnixTime monthBegan() {
    const QDate today = format::local(format::now()).date();
    return unixTime(QDate(today.year(), today.month(), 1).startOfDay().toSecsSinceEpoch());
}

} // namespace

Redeem::Redeem(RewardsBackend& backend, QObject* parent)
    : QObject(parent),
      backend_(backend),
      offers_(backend),
      pictures_(backend),
      orders_(backend, OrderModel::Shown::All),
      vouchers_(backend, OrderModel::Shown::Vouchers),
      order_(backend, orders_) {
    connect(&offers_, &OfferModel::failed, this, &Redeem::failed);
    for (OrderModel* model : {&orders_, &vouchers_})
        connect(model, &OrderModel::failed, this, &Redeem::failed);
    connect(&vouchers_, &OrderModel::copied, &orders_, &OrderModel::copied);
    connect(&order_, &OrderView::failed, this, &Redeem::failed);
    connect(&order_, &OrderView::paid, this,
            [this](const QString& name) { emit done(tr("Your payment for %1 is on its way").arg(name)); });
    connect(&order_, &OrderView::saved, this,
            [this](const QString& file) { emit done(tr("The receipt is saved as %1").arg(file)); });
    connect(&backend_, &RewardsBackend::rewardsChanged, this,
            [this](const std::vector<OrderInfo>& orders, bool catalogue) {
                orders_.take(orders);
                vouchers_.take(orders);
                order_.take(orders);
                loadEarnings();
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
    providerModel_.show(providers_);
    offers_.forget();
    pictures_.forget();
    order_.close();
    orders_.forget();
    vouchers_.forget();
    ++monthAsked_;
    mined_.reset();
    redeemed_.reset();
    withinReach_.reset();
    recovering_ = false;
    recoverError_.clear();
    emit earningsChanged();
    emit recoveryChanged();
    emit reviewChanged();
    emit newProviderChanged();
    emit providersChanged();
}

void Redeem::load() {
    loadProviders();
    offers_.load();
    orders_.load();
    vouchers_.load();
    loadEarnings();
}

void Redeem::setAvailable(Amount available) {
    offers_.setAvailable(available);
    if (available_ == available) return;
    available_ = available;
    if (!providers_.empty()) loadEarnings();
}

void Redeem::loadEarnings() {
    const UnixTime from = monthBegan();
    const auto asked = ++monthAsked_;
    backend_.redeemedSince(from, this, [this, asked](const Result<OrderRows::Totals>& totals) {
        if (asked != monthAsked_ || !totals) return;
        redeemed_ = totals->redeemed;
        emit earningsChanged();
    });
    backend_.minedSince(from, this, [this, asked](const Result<std::vector<MiningPeriod>>& periods) {
        if (asked != monthAsked_ || !periods) return;
        mined_ = Amount();
        for (const MiningPeriod& period : *periods)
            *mined_ += period.earned;
        emit earningsChanged();
    });
    OfferQuery within;
    within.atMost = available_;
    within.limit = 1; // how many there are is all that is asked
    backend_.offers(std::move(within), this, [this, asked](const Result<OfferPage>& page) {
        if (asked != monthAsked_ || !page) return;
        withinReach_ = page->total;
        emit earningsChanged();
    });
}

QString Redeem::earnings() const {
    if (!mined_ || !redeemed_ || (*mined_ == Amount() && *redeemed_ == Amount())) return {};
    if (*mined_ == Amount()) return tr("You redeemed %1 ZON this month.").arg(format::amount(*redeemed_, 2));
    return tr("You earned %1 ZON by mining this month and redeemed %2.")
        .arg(format::amount(*mined_, 2), format::amount(*redeemed_, 2));
}

QString Redeem::reach() const {
    if (!withinReach_ || available_ == Amount() || providers_.empty()) return {};
    if (*withinReach_ == 0) return tr("No offer is within your balance yet.");
    return tr("Your balance is enough for %n offers.", nullptr, static_cast<int>(*withinReach_));
}

void Redeem::loadProviders() {
    backend_.providers(this, [this](Result<std::vector<ProviderInfo>> all) {
        if (!all) {
            emit failed(all.error());
            return;
        }
        providers_ = std::move(*all);
        providerModel_.show(providers_);
        if (shownProvider() == 0) offers_.setProvider({});
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

QString Redeem::age() const {
    const UnixTime now = format::now();
    std::optional<UnixTime> oldest;
    for (const ProviderInfo& one : providers_) {
        if (one.fetched != UnixTime() && one.expires <= now)
            return tr("The catalogue of %1 has expired. It can be looked at, and nothing be ordered from it "
                      "before it is fetched again.")
                .arg(format::text(plainText(one.name)));
        if (one.fetched != UnixTime()) oldest = std::min(oldest.value_or(one.fetched), one.fetched);
    }
    if (!oldest || now - *oldest < agesAfter) return {};
    return tr("You see what was offered %1 ago; prices may have changed. They are checked before you pay.")
        .arg(format::duration(std::chrono::duration_cast<Seconds>(now - *oldest)));
}

QStringList Redeem::providerNames() const {
    QStringList names;
    for (const ProviderInfo& one : providers_)
        names << format::text(plainText(one.name));
    return names;
}

int Redeem::shownProvider() const {
    const auto found = std::ranges::find_if(providers_, [&](const ProviderInfo& one) {
        return QString::number(one.id.value) == offers_.provider();
    });
    return found == providers_.end() ? 0 : static_cast<int>(found - providers_.begin()) + 1;
}

void Redeem::showProvider(int index) {
    const auto at = static_cast<std::size_t>(index - 1);
    offers_.setProvider(index > 0 && at < providers_.size() ? QString::number(providers_[at].id.value)
                                                            : QString());
    emit providersChanged();
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
    if (offer == nullptr || !wallet_) {
        review_.reset();
        escrowOffered_ = request_.escrow = false;
        emit reviewChanged();
        return;
    }
    // Where there is one, nobody has to trust the provider with the money unless they want to.
    escrowOffered_ = offer->offer.acceptsEscrow;
    request_ = {offer->id, quantity, *wallet_, {}, offer->offer.price, escrowOffered_};
    preview();
}

void Redeem::setEscrow(bool on) {
    if (on == request_.escrow || (on && !escrowOffered_) || buying_) return;
    request_.escrow = on;
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
        if (order) emit bought(QString::number(order->id.value));
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

void Redeem::removeProvider(const QString& provider) {
    backend_.removeProvider(ProviderId{provider.toLongLong()}, this, [this](const Result<void>& removed) {
        if (!removed) emit failed(removed.error());
    });
}

void Redeem::recover(const QString& provider, SecretInput* password) {
    if (password != nullptr) recoverWith(provider, password->take());
}

void Redeem::recoverWith(const QString& provider, SecretText password) {
    if (!wallet_ || recovering_) return;
    recovering_ = true;
    recoverError_.clear();
    emit recoveryChanged();
    backend_.recoverOrders(
        ProviderId{provider.toLongLong()}, *wallet_, std::move(password), this,
        [this](const Result<std::size_t>& count) {
            recovering_ = false;
            if (!count) recoverError_ = format::sentence(count.error());
            emit recoveryChanged();
            if (!count) return;
            emit recovered();
            emit done(*count == 0 ? tr("This provider knows no more orders of this wallet")
                                  : tr("%n orders were found again", nullptr, static_cast<int>(*count)));
        });
}

} // namespace zon
