#include "ui/invoice_words.h"

#include "ui/format.h"

#include <QCoreApplication>
#include <QLocale>

namespace zon::invoice_words {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Invoices)
};

/// "1234.50" as people here write it; exact, since no number type is in between.
QString localised(const std::string& plain) {
    const QLocale locale;
    const bool negative = plain.starts_with('-');
    QString digits = QString::fromStdString(negative ? plain.substr(1) : plain);
    const qsizetype point = digits.indexOf('.');
    const QString fraction = point < 0 ? QString() : digits.mid(point + 1);
    QString whole = point < 0 ? digits : digits.left(point);
    for (qsizetype i = whole.size() - 3; i > 0; i -= 3)
        whole.insert(i, locale.groupSeparator());
    const QString text = fraction.isEmpty() ? whole : whole + locale.decimalPoint() + fraction;
    return negative ? QStringLiteral("−") + text : text;
}

} // namespace

QString state(InvoiceState state) {
    switch (state) {
    case InvoiceState::Unpaid:
        return Words::tr("unpaid");
    case InvoiceState::Seen:
        return Words::tr("on its way");
    case InvoiceState::Partial:
        return Words::tr("paid in part");
    case InvoiceState::Paid:
        return Words::tr("paid");
    case InvoiceState::Over:
        return Words::tr("paid too much");
    case InvoiceState::Late:
        return Words::tr("late");
    case InvoiceState::Credited:
        return Words::tr("credited");
    }
    return {};
}

QString state(const InvoiceSummary& invoice) {
    if (invoice.kind == InvoiceRow::Kind::Template) return Words::tr("recurring");
    if (invoice.kind == InvoiceRow::Kind::CreditNote) return Words::tr("credit note");
    if (invoice.number.empty()) return Words::tr("draft");
    return state(invoice.balance.state);
}

Tone::Value tone(InvoiceState state) {
    switch (state) {
    case InvoiceState::Paid:
        return Tone::Positive;
    case InvoiceState::Seen:
    case InvoiceState::Partial:
        return Tone::Pending;
    case InvoiceState::Late:
        return Tone::Danger;
    case InvoiceState::Over:
        return Tone::Info;
    case InvoiceState::Unpaid:
    case InvoiceState::Credited:
        break;
    }
    return Tone::Neutral;
}

QString money(std::int64_t units, const Currency& currency) {
    return localised(moneyText(units, currency)) + QChar(QChar::Nbsp) + format::text(currency.code);
}

QString taxRate(std::int32_t basisPoints) {
    return localised(decimalText(basisPoints, 2, 0)) + QStringLiteral(" %");
}

QString quantity(std::int64_t thousandths) {
    return localised(decimalText(thousandths, 3, 0));
}

QString date(UnixTime time) {
    return QLocale().toString(format::local(time).date(), QLocale::ShortFormat);
}

} // namespace zon::invoice_words
