#include "core/util/amount.h"

#include <algorithm>

namespace zon {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

} // namespace

Result<Amount> Amount::fromZon(std::string_view text) {
    const auto refuse = [](const char* why) { return fail(ErrorCode::InvalidArgument, why); };
    if (text.empty()) return refuse("Enter an amount.");
    if (text.size() > 32) return refuse("This amount is too long to be one.");
    if (text.front() == '-') return refuse("An amount can't be negative.");

    const std::size_t point = text.find('.');
    const std::string_view whole = text.substr(0, point);
    const std::string_view fraction =
        point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
    if (whole.empty() && fraction.empty()) return refuse("Enter an amount, for example 1.5.");
    if (!std::all_of(whole.begin(), whole.end(), isDigit)
        || !std::all_of(fraction.begin(), fraction.end(), isDigit))
        return refuse("An amount has digits and at most one point, for example 1.5.");
    if (fraction.size() > 8) return refuse("ZonCoin has 8 decimals: the smallest amount is 0.00000001 ZON.");

    std::int64_t zat = 0;
    for (const char c : whole) {
        zat = zat * 10 + (c - '0');
        if (zat > 21'000'000) return refuse("That is more than the 21,000,000 ZON there can ever be.");
    }
    for (std::size_t i = 0; i < 8; ++i)
        zat = zat * 10 + (i < fraction.size() ? fraction[i] - '0' : 0);
    const Amount amount(zat);
    if (!amount.isMoney()) return refuse("That is more than the 21,000,000 ZON there can ever be.");
    return amount;
}

std::string Amount::toZon(int minDecimals) const {
    const bool negative = zat_ < 0;
    // The magnitude as unsigned, so that the smallest int64 has one too.
    const std::uint64_t magnitude =
        negative ? std::uint64_t{0} - static_cast<std::uint64_t>(zat_) : static_cast<std::uint64_t>(zat_);
    std::string fraction = std::to_string(magnitude % zatPerZon);
    fraction.insert(0, 8 - fraction.size(), '0');
    const auto keep = static_cast<std::size_t>(std::clamp(minDecimals, 0, 8));
    while (fraction.size() > keep && fraction.back() == '0')
        fraction.pop_back();
    std::string out = negative ? "-" : "";
    out += std::to_string(magnitude / zatPerZon);
    if (!fraction.empty()) out += "." + fraction;
    return out;
}

} // namespace zon
