#include "ui/invoice_lines_model.h"

#include "ui/format.h"

#include <QLocale>

namespace zon {
namespace {

/// A decimal with the person's own point or a plain one.
std::string plain(const QString& typed) {
    QString text = typed.trimmed();
    const QString point = QLocale().decimalPoint();
    if (point != ".") text.replace(point, ".");
    return format::utf8(text);
}

QString shown(const std::string& plain) {
    QString text = QString::fromStdString(plain);
    return text.replace('.', QLocale().decimalPoint());
}

} // namespace

void InvoiceLinesModel::clear() {
    beginResetModel();
    rows_ = {Row{}};
    endResetModel();
    emit countChanged();
}

void InvoiceLinesModel::setLines(const std::vector<InvoiceLine>& lines, const Currency& currency) {
    beginResetModel();
    rows_.clear();
    for (const InvoiceLine& line : lines)
        rows_.push_back(
            {format::text(line.text), shown(decimalText(line.quantity, 3, 0)),
             shown(decimalText(line.unitPrice, currency.decimals, currency.isZon() ? 0 : currency.decimals)),
             line.taxRate == 0 ? QString() : shown(decimalText(line.taxRate, 2, 0))});
    endResetModel();
    emit countChanged();
}

Result<std::vector<InvoiceLine>> InvoiceLinesModel::lines(const Currency& currency) const {
    std::vector<InvoiceLine> lines;
    for (const Row& row : rows_) {
        const auto where = [&] { return tr("Line %1").arg(lines.size() + 1); };
        const auto refuse = [&](const QString& why) {
            return fail(ErrorCode::InvalidArgument, format::utf8(where() + ": " + why));
        };
        if (row.text.trimmed().isEmpty() && row.price.trimmed().isEmpty()) continue;
        InvoiceLine line;
        line.text = format::utf8(row.text.trimmed());
        const auto quantity = parseDecimal(plain(row.quantity), 3, 1'000'000'000'000);
        if (!quantity || *quantity == 0)
            return refuse(tr("the quantity is a number with at most 3 decimals."));
        line.quantity = *quantity;
        const std::string price = plain(row.price);
        const bool discount = price.starts_with('-');
        const auto units = parseMoney(discount ? price.substr(1) : price, currency);
        if (!units) return refuse(tr("the price is not an amount in %1.").arg(format::text(currency.code)));
        line.unitPrice = discount ? -*units : *units;
        const auto tax = parseDecimal(row.tax.trimmed().isEmpty() ? "0" : plain(row.tax), 2, 10'000);
        if (!tax) return refuse(tr("the tax is per cent, from 0 to 100."));
        line.taxRate = static_cast<std::int32_t>(*tax);
        lines.push_back(std::move(line));
    }
    return lines;
}

void InvoiceLinesModel::add() {
    Row row;
    if (!rows_.empty()) row.tax = rows_.back().tax;
    insertRow(rows_, rows_.size(), std::move(row));
    emit countChanged();
}

void InvoiceLinesModel::remove(int row) {
    if (row < 0 || row >= static_cast<int>(rows_.size()) || rows_.size() == 1) return;
    eraseRows(rows_, static_cast<std::size_t>(row), 1);
    emit countChanged();
    emit edited();
}

void InvoiceLinesModel::set(int row, QString Row::* field, const QString& value) {
    if (row < 0 || row >= static_cast<int>(rows_.size())) return;
    QString& held = rows_[static_cast<std::size_t>(row)].*field;
    if (held == value) return;
    held = value;
    rowChanged(static_cast<std::size_t>(row));
    emit edited();
}

void InvoiceLinesModel::setText(int row, const QString& text) {
    set(row, &Row::text, text);
}
void InvoiceLinesModel::setQuantity(int row, const QString& quantity) {
    set(row, &Row::quantity, quantity);
}
void InvoiceLinesModel::setPrice(int row, const QString& price) {
    set(row, &Row::price, price);
}
void InvoiceLinesModel::setTax(int row, const QString& tax) {
    set(row, &Row::tax, tax);
}

int InvoiceLinesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant InvoiceLinesModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case TextRole:
        return row.text;
    case QuantityRole:
        return row.quantity;
    case PriceRole:
        return row.price;
    case TaxRole:
        return row.tax;
    default:
        return {};
    }
}

QHash<int, QByteArray> InvoiceLinesModel::roleNames() const {
    return {{TextRole, "lineText"}, {QuantityRole, "quantity"}, {PriceRole, "price"}, {TaxRole, "tax"}};
}

} // namespace zon
