#pragma once

#include "core/engine/types.h"
#include "core/sync/status.h"
#include "ui/row_model.h"

#include <QString>
#include <optional>

namespace zon {

/// What needs the person: each with the page where it is dealt with.
class AttentionModel : public zon::RowModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The session owns it.")

public:
    enum Role { TitleRole = Qt::UserRole + 1, DetailRole, IconRole, PageRole };

    using RowModel::RowModel;

    void setWallet(const std::optional<WalletInfo>& wallet);
    void setSync(const SyncStatus& status);
    void setMining(const MiningStatus& status);
    /// Orders that something is due for, and vouchers whose time ends soon.
    void setOrders(int toPay, int expiring);

    int rowCount(const QModelIndex& parent) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    struct Row {
        QString title, detail, icon;
        QString page; ///< its name in the rail
        friend bool operator==(const Row&, const Row&) = default;
    };

    void refresh();

    std::optional<WalletInfo> wallet_;
    SyncStatus sync_;
    MiningStatus mining_;
    int ordersToPay_ = 0, vouchersExpiring_ = 0;
    std::vector<Row> rows_;
};

} // namespace zon
