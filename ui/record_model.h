#pragma once

#include "ui/row_model.h"

#include <QVariant>

namespace zon {

/// A list of plain records that are told all at once: fields, signatures, steps of a proof. The first value
/// of a record names it.
class RecordModel : public zon::RowModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Whoever fills it owns it.")

public:
    using Record = std::vector<QVariant>;

    /// The roles' names, one for each value of a record.
    explicit RecordModel(QList<QByteArray> roles, QObject* parent = nullptr);

    /// Records of something else altogether: the view begins anew.
    void setRecords(std::vector<Record> records);
    /// What became of the same records: told row by row. For short lists.
    void updateRecords(std::vector<Record> records);
    const std::vector<Record>& records() const { return records_; }

    int rowCount(const QModelIndex& parent) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    QList<QByteArray> roles_;
    std::vector<Record> records_;
};

} // namespace zon
