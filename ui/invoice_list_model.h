#pragma once

#include "core/books/invoice.h"
#include "ui/row_model.h"

#include <QString>

namespace zon {

/// Invoices as a list shows them, newest first.
class InvoiceListModel : public zon::RowModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Invoicing owns it.")

public:
    enum Role {
        InvoiceIdRole = Qt::UserRole + 1,
        NameRole,  ///< number, or "Draft"
        WhoRole,   ///< customer and subject
        TotalRole, ///< with its currency
        StateRole, ///< in words
        ToneRole,
        DateRole, ///< issued, and due
    };

    using RowModel::RowModel;

    void setInvoices(const std::vector<InvoiceSummary>& invoices);

    int rowCount(const QModelIndex& parent) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    struct Row {
        qint64 id = 0;
        QString name, who, total, state, date;
        int tone = 0;
        friend bool operator==(const Row&, const Row&) = default;
    };

    std::vector<Row> rows_;
};

} // namespace zon
