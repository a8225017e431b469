#pragma once

#include "ui/rewards_backend.h"
#include "ui/row_model.h"

namespace zon {

/// Offers of all providers as cards, page by page as a view asks for them; found as one types.
class OfferModel : public RowModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The session owns it.")
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY filterChanged)
    Q_PROPERTY(int category READ category WRITE setCategory NOTIFY filterChanged) ///< −1: all
    Q_PROPERTY(bool affordable READ affordable WRITE setAffordable NOTIFY filterChanged)
    Q_PROPERTY(bool favourites READ favourites WRITE setFavourites NOTIFY filterChanged)
    Q_PROPERTY(QString provider READ provider WRITE setProvider NOTIFY filterChanged) ///< empty: all
    Q_PROPERTY(int total READ total NOTIFY countChanged)

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        NameRole,
        SellerRole,
        ProviderRole,
        DescriptionRole,
        CategoryRole,
        CategoryNameRole,
        PriceRole,
        FiatRole,
        RateRole,
        DeliveryRole,
        OrderableRole,
        FavouriteRole
    };

    explicit OfferModel(RewardsBackend& backend, QObject* parent = nullptr);

    const QString& search() const { return search_; }
    void setSearch(const QString& text);
    int category() const { return category_; }
    void setCategory(int category);
    bool affordable() const { return affordable_; }
    void setAffordable(bool on);
    bool favourites() const { return favourites_; }
    void setFavourites(bool on);
    const QString& provider() const { return provider_; }
    void setProvider(const QString& provider);
    void setAvailable(Amount available);
    int total() const { return static_cast<int>(total_); }

    void load();
    void forget();
    const OfferView* at(int row) const;
    Q_INVOKABLE void toggleFavourite(int row);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    static QString categoryText(OfferCategory category);

signals:
    void filterChanged();
    void failed(const zon::Error& error);

private:
    OfferQuery query(std::size_t offset) const;
    void filter();

    RewardsBackend& backend_;
    QString search_;
    int category_ = -1;
    bool affordable_ = false;
    bool favourites_ = false;
    QString provider_;
    Amount available_;
    std::vector<OfferView> rows_;
    std::size_t total_ = 0;
    bool fetching_ = false;
    std::uint64_t generation_ = 0;
};

} // namespace zon
