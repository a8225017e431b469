#include "ui/recipient_model.h"

#include "ui/format.h"

namespace zon {

void RecipientModel::add(PaymentRecipient recipient) {
    insertRow(rows_, rows_.size(), std::move(recipient));
    emit countChanged();
}

void RecipientModel::clear() {
    if (rows_.empty()) return;
    eraseRows(rows_, 0, rows_.size());
    emit countChanged();
}

void RecipientModel::remove(int row) {
    if (row < 0 || static_cast<std::size_t>(row) >= rows_.size()) return;
    eraseRows(rows_, static_cast<std::size_t>(row), 1);
    emit countChanged();
}

int RecipientModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant RecipientModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const PaymentRecipient& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case NameRole:
        return row.label.empty() ? format::shortAddress(format::text(row.address)) : format::text(row.label);
    case AddressRole:
        return format::text(row.address);
    case AmountRole:
        return format::amount(row.amount);
    default:
        return {};
    }
}

QHash<int, QByteArray> RecipientModel::roleNames() const {
    return {{NameRole, "name"}, {AddressRole, "address"}, {AmountRole, "amount"}};
}

} // namespace zon
