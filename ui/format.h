#pragma once

#include "core/util/amount.h"
#include "core/util/clock.h"
#include "core/util/error.h"

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <string>
#include <string_view>
#include <vector>

/// Values into words and figures, in the person's language and number format. One place, so that an amount
/// looks the same on every page.
namespace zon::format {

QString text(std::string_view utf8);
std::string utf8(const QString& text);
QStringList texts(const std::vector<std::string>& utf8);

/// "1,284.5062": grouped, at least `minDecimals`, never rounded: every zat that is there is shown.
QString amount(Amount amount, int minDecimals = 4);
/// "+ 24.5000", "− 32.0000".
QString signedAmount(Amount amount, int minDecimals = 4);
/// What a person typed, with their own decimal point or a plain one. Groups are refused: "1,500" means
/// different things to different people.
Result<Amount> parseAmount(const QString& typed);

QString count(std::int64_t n);

QDateTime local(UnixTime time);
/// "now", "8 s ago", "12 min ago", "7 h ago", then the date.
QString ago(UnixTime time, UnixTime now);
/// "45 s", "9 min", "2 h 10 min", "3 days".
QString duration(Seconds seconds);
/// "Today", "Yesterday", "Monday, 23 November" (with the year when it is another).
QString day(UnixTime time, UnixTime now);
/// "14:05".
QString clockTime(UnixTime time);
UnixTime now();

struct Rate {
    QString value; ///< "38.4"
    QString unit;  ///< "MH/s"
};
Rate hashRate(double hashesPerSecond);
/// "1.04 × 10¹²".
QString large(std::uint64_t n);
/// "3.2 MB".
QString bytes(std::uint64_t n);

/// "zon1q8f2…5be2": for a line; the whole address is always one click away.
QString shortAddress(const QString& address);

/// The person's sentence of an error.
QString sentence(const Error& error);

} // namespace zon::format
