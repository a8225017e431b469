#include "core/mining/guest_rules.h"

#include <charconv>
#include <cmath>
#include <ctime>

namespace zon {

namespace {

constexpr std::uint16_t minutesPerDay = 24 * 60;

std::string clockText(std::uint16_t minute) {
    const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return two(minute / 60) + ":" + two(minute % 60);
}

std::optional<std::uint16_t> parseClock(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const auto number = [](std::string_view digits, unsigned below) -> std::optional<unsigned> {
        unsigned value = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (digits.empty() || digits.size() > 2 || error != std::errc{}
            || end != digits.data() + digits.size() || value >= below)
            return std::nullopt;
        return value;
    };
    const auto hour = number(text.substr(0, colon), 24);
    const auto minute = number(text.substr(colon + 1), 60);
    if (!hour || !minute) return std::nullopt;
    return static_cast<std::uint16_t>(*hour * 60 + *minute);
}

} // namespace

bool MiningHours::contains(std::uint16_t minuteOfDay) const {
    if (always()) return true;
    if (from < to) return minuteOfDay >= from && minuteOfDay < to;
    return minuteOfDay >= from || minuteOfDay < to;
}

std::string MiningHours::text() const {
    return always() ? std::string() : clockText(from) + "-" + clockText(to);
}

Result<MiningHours> MiningHours::parse(std::string_view text) {
    if (text.empty()) return MiningHours{};
    const std::size_t dash = text.find('-');
    const auto from = parseClock(text.substr(0, dash));
    const auto to = dash == std::string_view::npos ? std::nullopt : parseClock(text.substr(dash + 1));
    if (!from || !to)
        return fail(ErrorCode::InvalidArgument, "Hours look like 22:00-06:30; nothing means always.");
    return MiningHours{*from, *to};
}

std::optional<std::string> Guest::whyPause(const GuestRules& rules, const MachineState& machine,
                                           bool userActive, std::uint16_t minuteOfDay) {
    // Between the two marks it stays as it is.
    const bool watched = rules.pauseAbove && machine.celsius;
    const double above = watched ? static_cast<double>(*rules.pauseAbove) : 0;
    hot_ = watched && *machine.celsius > (hot_ ? above - coolDown : above);

    if (hot_)
        return "The processor is hot (" + std::to_string(std::lround(*machine.celsius))
               + " °C). Mining goes on when it has cooled down.";
    if (rules.pauseOnBattery && machine.onBattery.value_or(false))
        return "The computer runs on battery. Mining goes on when it is plugged in.";
    if (!rules.hours.contains(minuteOfDay % minutesPerDay))
        return "Mining is set to run from " + clockText(rules.hours.from) + " to " + clockText(rules.hours.to)
               + ".";
    if (rules.pauseOnActivity && userActive)
        return "You are working. Mining goes on when the computer is left alone.";
    return std::nullopt;
}

std::uint16_t localMinuteOfDay(UnixTime now) {
    const std::time_t seconds = toSeconds(now);
    std::tm parts{};
    if (!localtime_r(&seconds, &parts)) return 0;
    return static_cast<std::uint16_t>(parts.tm_hour * 60 + parts.tm_min);
}

} // namespace zon
