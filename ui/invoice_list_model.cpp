#include "ui/invoice_list_model.h"

#include "ui/format.h"
#include "ui/invoice_words.h"

namespace zon {

void InvoiceListModel::setInvoices(const std::vector<InvoiceSummary>& invoices) {
    std::vector<Row> next;
    for (const InvoiceSummary& invoice : invoices) {
        Row row;
        row.id = invoice.id.value;
        row.name =
            invoice.number.empty() ? tr("Draft %1").arg(invoice.id.value) : format::text(invoice.number);
        row.who = format::text(invoice.customer);
        const QString subject = format::text(invoice.subject);
        if (!subject.isEmpty()) row.who += (row.who.isEmpty() ? "" : " · ") + subject;
        if (row.who.isEmpty()) row.who = tr("No customer");
        row.total = invoice_words::money(invoice.gross, invoice.currency);
        row.state = invoice_words::state(invoice);
        row.tone = invoice.number.empty() ? Tone::Neutral : invoice_words::tone(invoice.balance.state);
        if (invoice.next)
            row.date = tr("next on %1").arg(invoice_words::date(*invoice.next));
        else if (invoice.due && invoice.balance.open > Amount())
            row.date = tr("due %1").arg(invoice_words::date(*invoice.due));
        else
            row.date = invoice_words::date(invoice.date);
        next.push_back(std::move(row));
    }
    syncRows(rows_, std::move(next), [](const Row& row) { return row.id; });
}

int InvoiceListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant InvoiceListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case InvoiceIdRole:
        return row.id;
    case NameRole:
        return row.name;
    case WhoRole:
        return row.who;
    case TotalRole:
        return row.total;
    case StateRole:
        return row.state;
    case ToneRole:
        return row.tone;
    case DateRole:
        return row.date;
    default:
        return {};
    }
}

QHash<int, QByteArray> InvoiceListModel::roleNames() const {
    return {{InvoiceIdRole, "invoiceId"}, {NameRole, "name"}, {WhoRole, "who"},  {TotalRole, "total"},
            {StateRole, "stateText"},     {ToneRole, "tone"}, {DateRole, "date"}};
}

} // namespace zon
