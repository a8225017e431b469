#include "ui/attention_model.h"

#include "ui/format.h"

namespace zon {

void AttentionModel::setWallet(const std::optional<WalletInfo>& wallet) {
    wallet_ = wallet;
    refresh();
}

void AttentionModel::setSync(const SyncStatus& status) {
    sync_ = status;
    refresh();
}

void AttentionModel::setMining(const MiningStatus& status) {
    mining_ = status;
    refresh();
}

void AttentionModel::setOrders(int toPay, int expiring) {
    if (ordersToPay_ == toPay && vouchersExpiring_ == expiring) return;
    ordersToPay_ = toPay;
    vouchersExpiring_ = expiring;
    refresh();
}

void AttentionModel::refresh() {
    std::vector<Row> next;
    if (sync_.alarm)
        next.push_back(
            {tr("The network needs a look"), format::sentence(*sync_.alarm), "warning", "network"});
    if (sync_.paused)
        next.push_back({tr("Syncing is paused"), format::sentence(*sync_.paused), "pause", "network"});
    if (wallet_ && wallet_->kind == WalletKind::Seed && !wallet_->backupConfirmed)
        next.push_back({tr("Write down your words"), tr("without them a lost computer is lost money"),
                        "shield", "settings"});
    if (wallet_ && wallet_->balance.unverified > Amount())
        next.push_back(
            {tr("Money is on its way"),
             tr("%1 ZON, yours once it is in a block").arg(format::amount(wallet_->balance.unverified)),
             "clock", "activity"});
    if (ordersToPay_ > 0)
        next.push_back({tr("%n orders are to be paid", nullptr, ordersToPay_),
                        tr("before they expire, else nothing comes of them"), "gift", "redeem"});
    if (vouchersExpiring_ > 0)
        next.push_back({tr("The time of %n vouchers ends soon", nullptr, vouchersExpiring_),
                        tr("use them before it is over"), "gift", "redeem"});
    if (mining_.state == MiningState::Error)
        next.push_back({tr("Mining stopped"), format::text(mining_.explanation), "pickaxe", "mining"});
    syncRows(rows_, std::move(next), [](const Row& row) { return row.title; });
}

int AttentionModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant AttentionModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case TitleRole:
        return row.title;
    case DetailRole:
        return row.detail;
    case IconRole:
        return row.icon;
    case PageRole:
        return row.page;
    default:
        return {};
    }
}

QHash<int, QByteArray> AttentionModel::roleNames() const {
    return {{TitleRole, "title"}, {DetailRole, "detail"}, {IconRole, "iconName"}, {PageRole, "page"}};
}

} // namespace zon
