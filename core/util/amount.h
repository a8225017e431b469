#pragma once

#include "core/util/error.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace zon {

/// Money in zat (1 ZON = 100,000,000 zat). May be negative (what a transaction did to a balance).
/// Arithmetic saturates never and overflows never: amounts from outside are range-checked first (isMoney).
class Amount {
public:
    static constexpr std::int64_t zatPerZon = 100'000'000;

    constexpr Amount() = default;
    explicit constexpr Amount(std::int64_t zat) : zat_(zat) {}

    constexpr std::int64_t zat() const { return zat_; }

    /// 0 ≤ amount ≤ 21,000,000 ZON: what a transaction may hold (MoneyRange).
    constexpr bool isMoney() const { return zat_ >= 0 && zat_ <= 21'000'000 * zatPerZon; }

    friend constexpr auto operator<=>(const Amount&, const Amount&) = default;
    friend constexpr Amount operator+(Amount a, Amount b) { return Amount(a.zat_ + b.zat_); }
    friend constexpr Amount operator-(Amount a, Amount b) { return Amount(a.zat_ - b.zat_); }
    constexpr Amount operator-() const { return Amount(-zat_); }
    constexpr Amount& operator+=(Amount b) { return *this = *this + b; }
    constexpr Amount& operator-=(Amount b) { return *this = *this - b; }

    /// "1.5", "0.00000001", "1": digits with at most 8 after one point; no sign, exponent, group or currency.
    /// Over 8 decimals, over 21 million and anything else is refused with a sentence.
    static Result<Amount> fromZon(std::string_view text);

    /// With as many decimals as needed, at least `minDecimals` (0 to 8): "1.5", "-0.0001", "50.00".
    std::string toZon(int minDecimals = 0) const;

private:
    std::int64_t zat_ = 0;
};

} // namespace zon
