#pragma once

#include "core/rewards/order_book.h"
#include "ui/row_model.h"

#include <QString>

namespace zon {

/// What happened to an order, oldest first.
class OrderCourse : public RowModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The order owns it.")

public:
    enum Role { TimeRole = Qt::UserRole + 1, TextRole, ToneRole };

    using RowModel::RowModel;

    void show(const std::vector<OrderEventRow>& events);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    struct Row {
        std::size_t number = 0;
        QString time, text;
        int tone = 0;
        friend bool operator==(const Row&, const Row&) = default;
    };

    std::vector<Row> rows_;
};

} // namespace zon
