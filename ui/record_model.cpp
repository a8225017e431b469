#include "ui/record_model.h"

namespace zon {

RecordModel::RecordModel(QList<QByteArray> roles, QObject* parent)
    : RowModel(parent), roles_(std::move(roles)) {}

void RecordModel::setRecords(std::vector<Record> records) {
    const std::size_t before = records_.size();
    beginResetModel();
    records_ = std::move(records);
    endResetModel();
    if (records_.size() != before) emit countChanged();
}

void RecordModel::updateRecords(std::vector<Record> records) {
    syncRows(records_, std::move(records), [](const Record& record) { return record.front(); });
}

int RecordModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(records_.size());
}

QVariant RecordModel::data(const QModelIndex& index, int role) const {
    const auto column = static_cast<std::size_t>(role - Qt::UserRole - 1);
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Record& record = records_[static_cast<std::size_t>(index.row())];
    return column < record.size() ? record[column] : QVariant();
}

QHash<int, QByteArray> RecordModel::roleNames() const {
    QHash<int, QByteArray> names;
    for (qsizetype i = 0; i < roles_.size(); ++i)
        names[Qt::UserRole + 1 + static_cast<int>(i)] = roles_[i];
    return names;
}

} // namespace zon
