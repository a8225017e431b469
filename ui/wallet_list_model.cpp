#include "ui/wallet_list_model.h"

#include "ui/format.h"

namespace zon {

void WalletListModel::setWallets(const std::vector<WalletInfo>& wallets) {
    wallets_.clear();
    std::vector<Row> next;
    for (const WalletInfo& wallet : wallets) {
        if (wallet.archived) continue;
        wallets_.push_back(wallet);
        next.push_back({wallet.id, format::text(wallet.name), format::amount(wallet.balance.total()),
                        wallet.kind == WalletKind::WatchOnly});
    }
    syncRows(rows_, std::move(next), [](const Row& row) { return row.id; });
}

std::optional<WalletInfo> WalletListModel::find(WalletId id) const {
    const auto found = std::find_if(wallets_.begin(), wallets_.end(),
                                    [&](const WalletInfo& wallet) { return wallet.id == id; });
    if (found == wallets_.end()) return std::nullopt;
    return *found;
}

int WalletListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant WalletListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case NameRole:
        return row.name;
    case BalanceRole:
        return row.balance;
    case WatchOnlyRole:
        return row.watchOnly;
    default:
        return {};
    }
}

QHash<int, QByteArray> WalletListModel::roleNames() const {
    return {{NameRole, "name"}, {BalanceRole, "balance"}, {WatchOnlyRole, "watchOnly"}};
}

} // namespace zon
