#pragma once

#include "ui/backend.h"
#include "ui/row_model.h"

#include <optional>
#include <set>

namespace zon {

/// The wallet's coins, to choose among for a payment, and to freeze.
class CoinModel : public zon::RowModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The payment owns it.")
    Q_PROPERTY(int chosenCount READ chosenCount NOTIFY chosenChanged)
    Q_PROPERTY(QString chosenTotal READ chosenTotal NOTIFY chosenChanged)

public:
    enum Role { NameRole = Qt::UserRole + 1, DetailRole, AmountRole, ChosenRole, FrozenRole, SpendableRole };

    explicit CoinModel(Backend& backend, QObject* parent = nullptr);

    void setWallet(std::optional<WalletId> wallet);
    std::vector<OutPoint> chosen() const { return {chosen_.begin(), chosen_.end()}; }
    int chosenCount() const { return static_cast<int>(chosen_.size()); }
    QString chosenTotal() const;

    Q_INVOKABLE void load();
    Q_INVOKABLE void choose(int row, bool chosen);
    Q_INVOKABLE void chooseNone();
    Q_INVOKABLE void setFrozen(int row, bool frozen);

    int rowCount(const QModelIndex& parent) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void chosenChanged();

private:
    struct Row {
        OutPoint outpoint;
        QString name, detail;
        Amount amount;
        bool frozen = false;
        bool spendable = true;
        friend bool operator==(const Row&, const Row&) = default;
    };

    const Row* at(int row) const;
    void take(const std::vector<CoinInfo>& coins);

    Backend& backend_;
    std::optional<WalletId> wallet_;
    std::vector<Row> rows_;
    std::set<OutPoint> chosen_;
};

} // namespace zon
