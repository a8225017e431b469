#include "ui/order_money.h"

#include "ui/format.h"

#include <algorithm>

namespace zon {

std::vector<OrderMoney::Row> OrderMoney::rowsOf(const OrderInfo& order) {
    std::vector<Row> rows;
    const auto add = [&rows](const QString& what, Amount amount, const Txid& txid, bool back) {
        rows.push_back({what,
                        tr("%1 ZON").arg(back ? format::signedAmount(amount, 2) : format::amount(amount, 2)),
                        format::text(txid.display()), back});
    };
    for (const OrderPaymentRow& payment : order.payments)
        add(tr("You paid"), payment.amount, payment.txid, false);
    if (!order.document) return rows;
    for (const OrderPayment& payment : order.document->payments)
        if (std::ranges::find(order.payments, payment.txid, &OrderPaymentRow::txid) == order.payments.end())
            add(tr("Paid from elsewhere"), payment.amount, payment.txid, false);
    for (const OrderRefund& refund : order.document->refunds)
        add(tr("Paid back to you"), refund.amount, refund.txid, true);
    return rows;
}

void OrderMoney::show(const OrderInfo* order) {
    syncRows(rows_, order != nullptr ? rowsOf(*order) : std::vector<Row>(),
             [](const Row& row) { return std::pair(row.txid, row.back); });
}

int OrderMoney::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant OrderMoney::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case WhatRole:
        return row.what;
    case AmountRole:
        return row.amount;
    case TxidRole:
        return row.txid;
    case BackRole:
        return row.back;
    default:
        return {};
    }
}

QHash<int, QByteArray> OrderMoney::roleNames() const {
    return {{WhatRole, "what"}, {AmountRole, "amount"}, {TxidRole, "txid"}, {BackRole, "back"}};
}

} // namespace zon
