#pragma once

#include "core/engine/types.h"
#include "ui/row_model.h"

#include <QString>
#include <optional>

namespace zon {

/// The wallets of the profile, in the person's order.
class WalletListModel : public zon::RowModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The session owns it.")

public:
    enum Role { NameRole = Qt::UserRole + 1, BalanceRole, WatchOnlyRole };

    using RowModel::RowModel;

    void setWallets(const std::vector<WalletInfo>& wallets);
    std::optional<WalletInfo> find(WalletId id) const;
    const std::vector<WalletInfo>& wallets() const { return wallets_; }

    int rowCount(const QModelIndex& parent) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    struct Row {
        WalletId id;
        QString name, balance;
        bool watchOnly = false;
        friend bool operator==(const Row&, const Row&) = default;
    };

    std::vector<WalletInfo> wallets_;
    std::vector<Row> rows_;
};

} // namespace zon
