#pragma once

#include "core/store/book_rows.h"
#include "core/util/amount.h"
#include "core/util/error.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace zon {

/// Amounts in any currency are whole numbers of its smallest unit, so that sums are exact.
struct Currency {
    std::string code{};        ///< "ZON" or ISO 4217
    std::int32_t decimals = 2; ///< of its smallest unit (ISO 4217), 8 for ZON

    bool isZon() const { return code == "ZON"; }
    /// "ZON" or three capital letters; anything else is refused with a sentence.
    static Result<Currency> byCode(std::string_view code);
    friend bool operator==(const Currency&, const Currency&) = default;
};

/// No amount of an invoice is larger: 21 million ZON in zat, or 21 million million cents.
inline constexpr std::int64_t maxMoney = 2'100'000'000'000'000;

/// "12.5" with 3 decimals → 12500: digits with at most one point and at most that many after it; nothing
/// else, and nothing over `most`.
std::optional<std::int64_t> parseDecimal(std::string_view text, std::int32_t decimals, std::int64_t most);
/// 12500 with 3 decimals → "12.5": as many after the point as needed, at least `least`.
std::string decimalText(std::int64_t units, std::int32_t decimals, std::int32_t least);

/// "1234.5" → 123450 for EUR. Digits and at most one point; no more decimals than the currency has, at most
/// maxMoney.
Result<std::int64_t> parseMoney(std::string_view text, const Currency& currency);
/// With all decimals of a fiat currency ("12.50"), and as many as needed, at least 2, of ZON.
std::string moneyText(std::int64_t units, const Currency& currency);

/// "0.4235": up to 8 decimals, more than zero.
Result<FiatRate> parseRate(std::string_view perZon, std::string_view currency, std::string source,
                           UnixTime time);
std::string rateText(const FiatRate& rate);

/// a × b / c, rounded to nearest (halves away from zero) without overflow in between; nothing when the result
/// does not fit. `c` must be positive.
std::optional<std::int64_t> multiplyDivide(std::int64_t a, std::int64_t b, std::int64_t c);

/// What a price in fiat comes to. InvalidArgument when it rounds to nothing or is more than there can ever
/// be.
Result<Amount> toZat(std::int64_t units, const Currency& currency, const FiatRate& rate);
/// What an amount (or its negative) was worth, in the smallest unit of the rate's currency.
std::optional<std::int64_t> toFiat(Amount amount, const FiatRate& rate);

} // namespace zon
