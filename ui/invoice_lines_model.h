#pragma once

#include "core/books/invoice.h"
#include "ui/row_model.h"

#include <QString>

namespace zon {

/// The lines of an invoice that is being written, as they are typed.
class InvoiceLinesModel : public zon::RowModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The editor owns it.")

public:
    enum Role { TextRole = Qt::UserRole + 1, QuantityRole, PriceRole, TaxRole };

    using RowModel::RowModel;

    /// One empty line with the last tax used.
    void clear();
    void setLines(const std::vector<InvoiceLine>& lines, const Currency& currency);
    /// Or the sentence that says which line is wrong.
    Result<std::vector<InvoiceLine>> lines(const Currency& currency) const;

    Q_INVOKABLE void add();
    Q_INVOKABLE void remove(int row);
    Q_INVOKABLE void setText(int row, const QString& text);
    Q_INVOKABLE void setQuantity(int row, const QString& quantity);
    Q_INVOKABLE void setPrice(int row, const QString& price);
    Q_INVOKABLE void setTax(int row, const QString& tax);

    int rowCount(const QModelIndex& parent) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void edited();

private:
    struct Row {
        QString text, quantity = QStringLiteral("1"), price, tax;
    };

    void set(int row, QString Row::* field, const QString& value);

    std::vector<Row> rows_{Row{}};
};

} // namespace zon
