#include "ui/format.h"

#include <QCoreApplication>
#include <QLocale>
#include <array>
#include <cmath>

namespace zon::format {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Format)
};

/// "1234567.5" → "1,234,567.5" with the locale's signs.
QString grouped(const std::string& plain) {
    const QLocale locale;
    const auto point = plain.find('.');
    const QString whole = locale.toString(QString::fromStdString(plain.substr(0, point)).toLongLong());
    if (point == std::string::npos) return whole;
    return whole + locale.decimalPoint() + QString::fromStdString(plain.substr(point + 1));
}

} // namespace

QString text(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QStringList texts(const std::vector<std::string>& utf8) {
    QStringList all;
    for (const std::string& one : utf8)
        all << text(one);
    return all;
}

std::string utf8(const QString& text) {
    return text.toStdString();
}

QString amount(Amount amount, int minDecimals) {
    const bool negative = amount < Amount();
    const QString digits = grouped((negative ? -amount : amount).toZon(minDecimals));
    return negative ? QChar(0x2212) + digits : digits;
}

QString signedAmount(Amount value, int minDecimals) {
    const bool negative = value < Amount();
    const QString digits = amount(negative ? -value : value, minDecimals);
    return QString(negative ? QChar(0x2212) : QChar(u'+')) + QChar(u' ') + digits;
}

Result<Amount> parseAmount(const QString& typed) {
    QString plain = typed.trimmed();
    const QString point = QLocale().decimalPoint();
    if (point != "." && plain.count(point) == 1 && !plain.contains('.')) plain.replace(point, ".");
    return Amount::fromZon(utf8(plain));
}

QString count(std::int64_t n) {
    return QLocale().toString(static_cast<qlonglong>(n));
}

QDateTime local(UnixTime time) {
    return QDateTime::fromSecsSinceEpoch(toSeconds(time));
}

UnixTime now() {
    return unixTime(QDateTime::currentSecsSinceEpoch());
}

QString ago(UnixTime time, UnixTime now) {
    const auto seconds = (now - time).count();
    if (seconds < 2) return Words::tr("now");
    if (seconds < 60) return Words::tr("%1 s ago").arg(seconds);
    if (seconds < 3600) return Words::tr("%1 min ago").arg(seconds / 60);
    if (seconds < 24 * 3600) return Words::tr("%1 h ago").arg(seconds / 3600);
    return QLocale().toString(local(time).date(), QLocale::ShortFormat);
}

QString duration(Seconds seconds) {
    const auto s = seconds.count();
    if (s < 60) return Words::tr("%1 s").arg(s);
    if (s < 3600) return Words::tr("%1 min").arg((s + 30) / 60);
    if (s < 48 * 3600) {
        const auto minutes = s % 3600 / 60;
        return minutes == 0 || s > 10 * 3600 ? Words::tr("%1 h").arg(s / 3600)
                                             : Words::tr("%1 h %2 min").arg(s / 3600).arg(minutes);
    }
    if (s < std::int64_t{730} * 24 * 3600) return Words::tr("%1 days").arg(s / (24 * 3600));
    return Words::tr("%1 years").arg(count(s / (std::int64_t{365} * 24 * 3600)));
}

QString day(UnixTime time, UnixTime now) {
    const QDate date = local(time).date();
    const QDate today = local(now).date();
    if (date == today) return Words::tr("Today");
    if (date == today.addDays(-1)) return Words::tr("Yesterday");
    const QLocale locale;
    return date.year() == today.year() ? locale.toString(date, Words::tr("dddd, d MMMM"))
                                       : locale.toString(date, Words::tr("d MMMM yyyy"));
}

QString clockTime(UnixTime time) {
    return QLocale().toString(local(time).time(), "HH:mm");
}

Rate hashRate(double hashesPerSecond) {
    static constexpr std::array<const char*, 6> units = {"H/s", "kH/s", "MH/s", "GH/s", "TH/s", "PH/s"};
    std::size_t unit = 0;
    double value = hashesPerSecond;
    while (value >= 1000 && unit + 1 < units.size()) {
        value /= 1000;
        ++unit;
    }
    const int decimals = unit == 0 ? 0 : value < 10 ? 2 : value < 100 ? 1 : 0;
    return {QLocale().toString(value, 'f', decimals), QString::fromLatin1(units[unit])};
}

QString large(std::uint64_t n) {
    if (n < 1'000'000) return count(static_cast<std::int64_t>(n));
    static const QString superscripts = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    const int exponent = static_cast<int>(std::floor(std::log10(static_cast<double>(n))));
    QString power;
    for (const QChar digit : QString::number(exponent))
        power += superscripts[digit.digitValue()];
    const double mantissa = static_cast<double>(n) / std::pow(10.0, exponent);
    return QStringLiteral("%1 × 10%2").arg(QLocale().toString(mantissa, 'f', 2), power);
}

QString bytes(std::uint64_t n) {
    return QLocale().formattedDataSize(static_cast<qint64>(n), 1, QLocale::DataSizeSIFormat);
}

QString shortAddress(const QString& address) {
    return address.size() <= 20 ? address : address.left(10) + QChar(0x2026) + address.right(6);
}

QString sentence(const Error& error) {
    return text(error.message);
}

} // namespace zon::format
