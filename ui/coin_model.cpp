#include "ui/coin_model.h"

#include "ui/format.h"

namespace zon {
namespace {

QString stateOf(const CoinInfo& coin) {
    if (coin.proposed) return CoinModel::tr("set aside for a payment that waits for signatures");
    if (coin.unverified) return CoinModel::tr("not in a block yet");
    if (coin.maturesIn > 0) return CoinModel::tr("matures in %n block(s)", nullptr, coin.maturesIn);
    if (coin.frozen) return CoinModel::tr("frozen");
    if (coin.confirmations == 0) return CoinModel::tr("own change, not in a block yet");
    return CoinModel::tr("%n confirmation(s)", nullptr, coin.confirmations);
}

} // namespace

CoinModel::CoinModel(Backend& backend, QObject* parent) : RowModel(parent), backend_(backend) {
    connect(&backend_, &Backend::transactionsChanged, this, [this](WalletId wallet) {
        if (wallet == wallet_ && !rows_.empty()) load();
    });
}

void CoinModel::setWallet(std::optional<WalletId> wallet) {
    wallet_ = wallet;
    take({});
    chooseNone();
}

void CoinModel::load() {
    if (!wallet_) return;
    backend_.coins(*wallet_, this, [this, asked = *wallet_](Result<std::vector<CoinInfo>> coins) {
        if (coins && wallet_ == asked) take(*coins);
    });
}

void CoinModel::take(const std::vector<CoinInfo>& coins) {
    std::vector<Row> next;
    for (const CoinInfo& coin : coins)
        next.push_back({.outpoint = coin.outpoint,
                        .name = coin.label.empty() ? format::shortAddress(format::text(coin.address))
                                                   : format::text(coin.label),
                        .detail = stateOf(coin),
                        .amount = coin.amount,
                        .frozen = coin.frozen,
                        .spendable = !coin.proposed && !coin.unverified && coin.maturesIn == 0});
    syncRows(rows_, std::move(next), [](const Row& row) { return row.outpoint; });
    // What was spent meanwhile can't stay chosen.
    const std::size_t before = chosen_.size();
    std::erase_if(chosen_, [this](const OutPoint& outpoint) {
        return std::ranges::none_of(
            rows_, [&](const Row& row) { return row.outpoint == outpoint && row.spendable; });
    });
    if (chosen_.size() != before) emit chosenChanged();
}

const CoinModel::Row* CoinModel::at(int row) const {
    return row >= 0 && static_cast<std::size_t>(row) < rows_.size() ? &rows_[static_cast<std::size_t>(row)]
                                                                    : nullptr;
}

void CoinModel::choose(int row, bool chosen) {
    const Row* found = at(row);
    if (!found || !found->spendable) return;
    if (chosen)
        chosen_.insert(found->outpoint);
    else
        chosen_.erase(found->outpoint);
    rowChanged(static_cast<std::size_t>(row));
    emit chosenChanged();
}

void CoinModel::chooseNone() {
    if (chosen_.empty()) return;
    chosen_.clear();
    if (!rows_.empty()) emit dataChanged(index(0), index(static_cast<int>(rows_.size()) - 1), {ChosenRole});
    emit chosenChanged();
}

void CoinModel::setFrozen(int row, bool frozen) {
    const Row* found = at(row);
    if (!found) return;
    backend_.freezeCoin(found->outpoint, frozen, this, [this](Result<void>) { load(); });
}

QString CoinModel::chosenTotal() const {
    Amount total;
    for (const Row& row : rows_)
        if (chosen_.contains(row.outpoint)) total += row.amount;
    return format::amount(total);
}

int CoinModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant CoinModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case NameRole:
        return row.name;
    case DetailRole:
        return row.detail;
    case AmountRole:
        return format::amount(row.amount);
    case ChosenRole:
        return chosen_.contains(row.outpoint);
    case FrozenRole:
        return row.frozen;
    case SpendableRole:
        return row.spendable;
    default:
        return {};
    }
}

QHash<int, QByteArray> CoinModel::roleNames() const {
    return {{NameRole, "name"},     {DetailRole, "detail"}, {AmountRole, "amount"},
            {ChosenRole, "chosen"}, {FrozenRole, "frozen"}, {SpendableRole, "spendable"}};
}

} // namespace zon
