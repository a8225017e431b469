#pragma once

#include "core/rewards/order_book.h"
#include "ui/row_model.h"

#include <QString>

namespace zon {

/// The transactions of an order: what was paid for it, and what came back.
class OrderMoney : public zon::RowModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The order owns it.")

public:
    enum Role { WhatRole = Qt::UserRole + 1, AmountRole, TxidRole, BackRole };

    struct Row {
        QString what, amount, txid;
        bool back = false; ///< to us
        friend bool operator==(const Row&, const Row&) = default;
    };

    using RowModel::RowModel;

    void show(const OrderInfo* order);
    static std::vector<Row> rowsOf(const OrderInfo& order);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    std::vector<Row> rows_;
};

} // namespace zon
