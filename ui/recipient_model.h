#pragma once

#include "core/wallet/types.h"
#include "ui/row_model.h"

namespace zon {

/// Recipients that were added to a payment, in the order they were.
class RecipientModel : public zon::RowModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The payment owns it.")

public:
    enum Role { NameRole = Qt::UserRole + 1, AddressRole, AmountRole };

    using RowModel::RowModel;

    void add(PaymentRecipient recipient);
    void clear();
    const std::vector<PaymentRecipient>& recipients() const { return rows_; }
    Q_INVOKABLE void remove(int row);

    int rowCount(const QModelIndex& parent) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    std::vector<PaymentRecipient> rows_;
};

} // namespace zon
