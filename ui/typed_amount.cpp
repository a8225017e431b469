#include "ui/typed_amount.h"

#include "core/books/money.h"
#include "ui/format.h"

#include <QLocale>

namespace zon {

void TypedAmount::setRate(std::optional<FiatRate> rate) {
    rate_ = std::move(rate);
}

Result<Amount> TypedAmount::value() const {
    if (!inFiat()) return format::parseAmount(text_);
    const auto currency = Currency::byCode(rate_->currency);
    if (!currency) return fail(currency);
    QString plain = text_.trimmed();
    const QString point = QLocale().decimalPoint();
    if (point != QLatin1String(".") && plain.count(point) == 1 && !plain.contains(QLatin1Char('.')))
        plain.replace(point, QStringLiteral("."));
    const auto units = parseMoney(format::utf8(plain), *currency);
    if (!units) return fail(units);
    return toZat(*units, *currency, *rate_);
}

QString TypedAmount::equivalent() const {
    if (!rate_ || text_.trimmed().isEmpty()) return {};
    const auto zon = value();
    if (!zon) return {};
    if (inFiat()) return format::amount(*zon) + QStringLiteral(" ZON");
    const auto currency = Currency::byCode(rate_->currency);
    const auto units = toFiat(*zon, *rate_);
    if (!currency || !units) return {};
    return format::text(moneyText(*units, *currency)) + QLatin1Char(' ') + format::text(rate_->currency);
}

} // namespace zon
