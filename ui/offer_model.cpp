#include "ui/offer_model.h"

#include "core/jose/plain_text.h"
#include "ui/format.h"

namespace zon {

namespace {

constexpr std::size_t pageSize = 60;

/// A stranger's text, made harmless.
QString plain(std::string_view text) {
    return format::text(plainText(text));
}

} // namespace

OfferModel::OfferModel(RewardsBackend& backend, QObject* parent) : RowModel(parent), backend_(backend) {}

QString OfferModel::categoryText(OfferCategory category) {
    switch (category) {
    case OfferCategory::Cloud:
        return tr("Cloud");
    case OfferCategory::Subscriptions:
        return tr("Subscriptions");
    case OfferCategory::Support:
        return tr("Support");
    case OfferCategory::Devices:
        return tr("Devices");
    case OfferCategory::Groceries:
        return tr("Groceries");
    case OfferCategory::Logistics:
        return tr("Logistics");
    case OfferCategory::Partners:
        return tr("Partners");
    }
    return {};
}

void OfferModel::setSearch(const QString& text) {
    if (search_ == text) return;
    search_ = text;
    filter();
}

void OfferModel::setCategory(int category) {
    if (category_ == category) return;
    category_ = category;
    filter();
}

void OfferModel::setAffordable(bool on) {
    if (affordable_ == on) return;
    affordable_ = on;
    filter();
}

void OfferModel::setFavourites(bool on) {
    if (favourites_ == on) return;
    favourites_ = on;
    filter();
}

void OfferModel::setProvider(const QString& provider) {
    if (provider_ == provider) return;
    provider_ = provider;
    filter();
}

void OfferModel::setAvailable(Amount available) {
    if (available_ == available) return;
    available_ = available;
    if (affordable_) load();
}

void OfferModel::filter() {
    emit filterChanged();
    load();
}

OfferQuery OfferModel::query(std::size_t offset) const {
    OfferQuery query;
    query.text = format::utf8(search_.trimmed());
    if (category_ >= 0) query.category = category_;
    if (affordable_) query.atMost = available_;
    query.favouritesOnly = favourites_;
    if (!provider_.isEmpty()) query.provider = ProviderId{provider_.toLongLong()};
    query.offset = offset;
    query.limit = pageSize;
    return query;
}

void OfferModel::load() {
    fetching_ = true;
    backend_.offers(query(0), this, [this, asked = ++generation_](Result<OfferPage> page) {
        if (asked != generation_) return;
        fetching_ = false;
        if (!page) {
            emit failed(page.error());
            return;
        }
        // Another search is another list.
        beginResetModel();
        rows_ = std::move(page->offers);
        total_ = page->total;
        endResetModel();
        emit countChanged();
    });
}

void OfferModel::forget() {
    ++generation_;
    fetching_ = false;
    beginResetModel();
    rows_.clear();
    total_ = 0;
    endResetModel();
    emit countChanged();
}

bool OfferModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && !fetching_ && rows_.size() < total_;
}

void OfferModel::fetchMore(const QModelIndex& parent) {
    if (!canFetchMore(parent)) return;
    fetching_ = true;
    backend_.offers(query(rows_.size()), this, [this, asked = generation_](Result<OfferPage> page) {
        if (asked != generation_) return;
        fetching_ = false;
        if (!page || page->offers.empty()) return;
        const int first = static_cast<int>(rows_.size());
        beginInsertRows({}, first, first + static_cast<int>(page->offers.size()) - 1);
        for (OfferView& offer : page->offers)
            rows_.push_back(std::move(offer));
        endInsertRows();
        emit countChanged();
    });
}

const OfferView* OfferModel::at(int row) const {
    if (row < 0 || static_cast<std::size_t>(row) >= rows_.size()) return nullptr;
    return &rows_[static_cast<std::size_t>(row)];
}

void OfferModel::toggleFavourite(int row) {
    const OfferView* offer = at(row);
    if (offer == nullptr) return;
    const bool on = !offer->favourite;
    backend_.setFavourite(offer->id, on, this, [this, id = offer->id, on](const Result<void>& set) {
        if (!set) {
            emit failed(set.error());
            return;
        }
        for (std::size_t i = 0; i < rows_.size(); ++i)
            if (rows_[i].id == id) {
                rows_[i].favourite = on;
                rowChanged(i);
            }
    });
}

int OfferModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant OfferModel::data(const QModelIndex& index, int role) const {
    const OfferView* row = at(index.row());
    if (row == nullptr) return {};
    const Offer& offer = row->offer;
    switch (role) {
    case IdRole:
        return QString::number(row->id.value);
    case NameRole:
        return plain(offer.name);
    case SellerRole:
        return plain(offer.seller.empty() ? row->providerName : offer.seller);
    case ProviderRole:
        return plain(row->providerName);
    case DescriptionRole:
        return format::text(plainLines(offer.description));
    case CategoryRole:
        return static_cast<int>(offer.category);
    case CategoryNameRole:
        return categoryText(offer.category);
    case PriceRole:
        return tr("%1 ZON").arg(format::amount(offer.price, 2));
    case FiatRole:
        return offer.fiat ? plain(offer.fiat->amount + ' ' + offer.fiat->currency) : QString();
    case RateRole:
        return offer.fiat ? tr("1 ZON = %1 %2 (%3, %4)")
                                .arg(plain(offer.fiat->rate), plain(offer.fiat->currency),
                                     plain(offer.fiat->source), format::ago(offer.fiat->at, format::now()))
                          : QString();
    case DeliveryRole:
        return plain(offer.delivery);
    case OrderableRole:
        return row->orderable;
    case FavouriteRole:
        return row->favourite;
    default:
        return {};
    }
}

QHash<int, QByteArray> OfferModel::roleNames() const {
    return {{IdRole, "offerId"},         {NameRole, "name"},
            {SellerRole, "seller"},      {ProviderRole, "provider"},
            {DescriptionRole, "about"},  {CategoryRole, "category"},
            {PriceRole, "price"},        {CategoryNameRole, "categoryName"},
            {FiatRole, "fiat"},          {RateRole, "rate"},
            {DeliveryRole, "delivery"},  {OrderableRole, "orderable"},
            {FavouriteRole, "favourite"}};
}

} // namespace zon
