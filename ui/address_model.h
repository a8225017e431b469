#pragma once

#include "core/engine/types.h"
#include "ui/row_model.h"

#include <QString>

namespace zon {

/// The addresses given out so far, newest first. Change addresses are nobody's business and not in it.
class AddressModel : public zon::RowModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The session owns it.")

public:
    enum Role { AddressRole = Qt::UserRole + 1, PathRole, UsedRole, ReceivedRole, LabelRole };

    using RowModel::RowModel;

    void setAddresses(const std::vector<AddressRow>& addresses);

    int rowCount(const QModelIndex& parent) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    struct Row {
        QString address, path, received, label;
        bool used = false;
        friend bool operator==(const Row&, const Row&) = default;
    };

    std::vector<Row> rows_;
};

} // namespace zon
