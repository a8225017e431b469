#pragma once

#include "ui/backend.h"
#include "ui/row_model.h"

namespace zon {

/// The history of a wallet, newest first, fetched a page at a time as the view asks for more. Single payments
/// are inserted, changed and removed in place as the engine tells of them.
class ActivityModel : public zon::RowModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The session owns it.")
    Q_PROPERTY(Filter filter READ filter WRITE setFilter NOTIFY queryChanged)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY queryChanged)
    Q_PROPERTY(bool loading READ loading NOTIFY loadingChanged)
    /// Nothing was ever received or sent, as opposed to: nothing matches.
    Q_PROPERTY(bool untouched READ untouched NOTIFY loadingChanged)
    Q_PROPERTY(QString totalText READ totalText NOTIFY loadingChanged)

public:
    enum Filter { All, Incoming, Outgoing, Mined, Waiting };
    Q_ENUM(Filter)

    enum Role {
        TxidRole = Qt::UserRole + 1,
        TitleRole,
        DetailRole,
        AmountRole,
        ToneRole,       ///< of the amount
        DetailToneRole, ///< of the detail
        IconRole,
        DayRole,
        LabelRole,
        CanBumpRole,    ///< ours and unconfirmed: may pay more, or be cancelled
        CanSpeedUpRole, ///< somebody else's and unconfirmed: what it pays us can pull it along
    };

    /// `limit` above 0: only the newest so many, never more (the latest activity of the overview).
    ActivityModel(Backend& backend, std::size_t limit, QObject* parent = nullptr);

    void setWallet(std::optional<WalletId> wallet);
    /// Moves "as of now" texts along.
    void refreshTimes();

    Filter filter() const { return filter_; }
    void setFilter(Filter filter);
    const QString& search() const { return search_; }
    void setSearch(const QString& search);
    bool loading() const { return loading_; }
    bool untouched() const;
    QString totalText() const;

    Q_INVOKABLE void setLabel(int row, const QString& label);
    Q_INVOKABLE QString txidAt(int row) const;

    int rowCount(const QModelIndex& parent) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

signals:
    void queryChanged();
    void loadingChanged();
    void failed(const zon::Error& error);

private:
    void reload();
    void fetch();
    TxQuery query() const;
    bool matches(const TxRow& row) const;
    void take(WalletId wallet, const std::vector<TxRow>& rows, const std::vector<Txid>& removed);
    void place(const TxRow& row);
    void setLoading(bool loading);

    Backend& backend_;
    const std::size_t limit_;
    std::optional<WalletId> wallet_;
    Filter filter_ = All;
    QString search_;
    std::vector<TxRow> rows_;
    std::size_t total_ = 0; ///< that match, as far as known
    UnixTime told_;         ///< when "… ago" was last looked at
    bool loading_ = false;
    std::uint64_t generation_ = 0; ///< of the query: an answer to an older one is dropped
};

} // namespace zon
