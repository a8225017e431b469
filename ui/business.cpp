#include "ui/business.h"

#include "core/books/money.h"
#include "core/engine/settings_names.h"
#include "ui/format.h"
#include "ui/invoice_words.h"

#include <QLocale>

namespace zon {

Business::Business(Backend& backend, QObject* parent) : QObject(parent), backend_(backend) {}

void Business::load() {
    read(settings::businessName, sender_.name);
    read(settings::businessAddress, sender_.address);
    read(settings::businessTaxId, sender_.taxId);
    read(settings::fiatCurrency, currency_);
    read(settings::fiatRate, rate_);
    read(settings::fiatRateSetAt, rateSetAt_);
}

void Business::read(std::string_view name, QString& into) {
    backend_.setting(std::string(name), this, [this, &into](Result<std::optional<std::string>> value) {
        if (!value || !*value) return;
        into = format::text(**value);
        emit changed();
    });
}

void Business::save(std::string_view name, const QString& value) {
    backend_.setSetting(std::string(name), format::utf8(value), this, [this](Result<void> saved) {
        if (!saved) emit failed(saved.error());
    });
}

void Business::set(std::string_view name, QString& field, const QString& value) {
    if (field == value) return;
    field = value;
    save(name, value);
    emit changed();
}

void Business::setName(const QString& name) {
    set(settings::businessName, sender_.name, name.trimmed());
}
void Business::setAddress(const QString& address) {
    set(settings::businessAddress, sender_.address, address.trimmed());
}
void Business::setTaxId(const QString& id) {
    set(settings::businessTaxId, sender_.taxId, id.trimmed());
}

QString Business::rateSetOn() const {
    return rateSetAt_.isEmpty() ? QString() : invoice_words::date(unixTime(rateSetAt_.toLongLong()));
}

std::optional<FiatRate> Business::fiatRate() const {
    auto rate =
        parseRate(format::utf8(rate_), format::utf8(currency_), "manual", unixTime(rateSetAt_.toLongLong()));
    if (!rate) return std::nullopt;
    return std::move(*rate);
}

void Business::setRate(const QString& currency, const QString& perZon) {
    QString plain = perZon.trimmed();
    plain.replace(QLocale().decimalPoint(), ".");
    const UnixTime now = format::now();
    const auto parsed =
        parseRate(format::utf8(plain), format::utf8(currency.trimmed().toUpper()), "manual", now);
    rateError_ = parsed ? QString() : format::sentence(parsed.error());
    if (parsed) {
        currency_ = format::text(parsed->currency);
        rate_ = format::text(rateText(*parsed));
        rateSetAt_ = QString::number(toSeconds(now));
        save(settings::fiatCurrency, currency_);
        save(settings::fiatRate, rate_);
        save(settings::fiatRateSetAt, rateSetAt_);
        save(settings::fiatRateSource, QStringLiteral("manual"));
    }
    emit changed();
}

} // namespace zon
