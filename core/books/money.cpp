#include "core/books/money.h"

#include <algorithm>
#include <array>

namespace zon {

namespace {

constexpr std::array noDecimals = {"BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW",
                                   "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"};
constexpr std::array threeDecimals = {"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"};

std::int64_t powerOfTen(std::int32_t exponent) {
    std::int64_t power = 1;
    for (std::int32_t i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

} // namespace

std::optional<std::int64_t> parseDecimal(std::string_view text, std::int32_t decimals, std::int64_t most) {
    if (text.empty() || text.size() > 40) return std::nullopt;
    std::int64_t value = 0;
    std::int32_t after = -1; // digits after the point; -1 before it
    bool any = false;
    for (const char c : text) {
        if (c == '.' && after < 0) {
            after = 0;
            continue;
        }
        if (c < '0' || c > '9') return std::nullopt;
        if (after >= 0) ++after;
        if (after > decimals) return std::nullopt;
        any = true;
        value = value * 10 + (c - '0');
        if (value > most) return std::nullopt;
    }
    if (!any) return std::nullopt;
    const std::int64_t scale = powerOfTen(decimals - std::max(after, 0));
    if (value > most / scale) return std::nullopt;
    return value * scale;
}

std::string decimalText(std::int64_t units, std::int32_t decimals, std::int32_t least) {
    const bool negative = units < 0;
    const std::uint64_t magnitude =
        negative ? std::uint64_t{0} - static_cast<std::uint64_t>(units) : static_cast<std::uint64_t>(units);
    const auto scale = static_cast<std::uint64_t>(powerOfTen(decimals));
    std::string text = (negative ? "-" : "") + std::to_string(magnitude / scale);
    if (decimals == 0) return text;
    std::string fraction = std::to_string(magnitude % scale);
    fraction.insert(0, static_cast<std::size_t>(decimals) - fraction.size(), '0');
    while (fraction.size() > static_cast<std::size_t>(least) && fraction.back() == '0')
        fraction.pop_back();
    return fraction.empty() ? text : text + '.' + fraction;
}

Result<Currency> Currency::byCode(std::string_view code) {
    if (code == "ZON") return Currency{"ZON", 8};
    if (code.size() != 3 || !std::ranges::all_of(code, [](char c) { return c >= 'A' && c <= 'Z'; }))
        return fail(ErrorCode::InvalidArgument,
                    "A currency is ZON or three capital letters, for example EUR.");
    const auto isOneOf = [&](const auto& list) { return std::ranges::find(list, code) != list.end(); };
    return Currency{std::string(code), isOneOf(noDecimals) ? 0 : isOneOf(threeDecimals) ? 3 : 2};
}

Result<std::int64_t> parseMoney(std::string_view text, const Currency& currency) {
    if (const auto units = parseDecimal(text, currency.decimals, maxMoney)) return *units;
    return fail(ErrorCode::InvalidArgument,
                "\"" + std::string(text.substr(0, 40)) + "\" is not an amount in " + currency.code
                    + (currency.decimals == 0
                           ? ": write whole numbers."
                           : ": write digits with at most " + std::to_string(currency.decimals)
                                 + " after a point, for example 12.5."));
}

std::string moneyText(std::int64_t units, const Currency& currency) {
    return decimalText(units, currency.decimals, currency.isZon() ? 2 : currency.decimals);
}

Result<FiatRate> parseRate(std::string_view perZon, std::string_view currency, std::string source,
                           UnixTime time) {
    const auto known = Currency::byCode(currency);
    if (!known) return fail(known);
    if (known->isZon()) return fail(ErrorCode::InvalidArgument, "A rate needs a currency other than ZON.");
    const auto units = parseDecimal(perZon, 8, maxMoney);
    if (!units || *units == 0)
        return fail(ErrorCode::InvalidArgument,
                    "A rate is the price of 1 ZON: digits with at most 8 after a point, for example 0.42.");
    return FiatRate{known->code, *units, std::move(source), time};
}

std::string rateText(const FiatRate& rate) {
    return decimalText(rate.units, 8, 2);
}

std::optional<std::int64_t> multiplyDivide(std::int64_t a, std::int64_t b, std::int64_t c) {
    const __int128 product = static_cast<__int128>(a) * b;
    const __int128 half = c / 2;
    const __int128 rounded = (product >= 0 ? product + half : product - half) / c;
    if (rounded > INT64_MAX || rounded < INT64_MIN) return std::nullopt;
    return static_cast<std::int64_t>(rounded);
}

Result<Amount> toZat(std::int64_t units, const Currency& currency, const FiatRate& rate) {
    // units / 10^decimals is the price; divided by rate.units / 10^8 it is ZON, and 10^8 zat are one.
    const __int128 scale =
        static_cast<__int128>(FiatRate::unitsPerOne) * (Amount::zatPerZon / powerOfTen(currency.decimals));
    const __int128 zat = (units * scale + rate.units / 2) / rate.units;
    if (zat <= 0 || zat > maxMoney)
        return fail(ErrorCode::InvalidArgument, "At a rate of " + rateText(rate) + " " + rate.currency
                                                    + " for 1 ZON this amount can't be paid. "
                                                      "Check the rate in the settings.");
    return Amount(static_cast<std::int64_t>(zat));
}

std::optional<std::int64_t> toFiat(Amount amount, const FiatRate& rate) {
    const auto currency = Currency::byCode(rate.currency);
    if (!currency) return std::nullopt;
    return multiplyDivide(amount.zat(), rate.units,
                          FiatRate::unitsPerOne * (Amount::zatPerZon / powerOfTen(currency->decimals)));
}

} // namespace zon
