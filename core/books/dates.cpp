#include "core/books/dates.h"

#include <ctime>

namespace zon {

namespace {

std::string formatted(UnixTime time, const char* format) {
    const std::time_t seconds = toSeconds(time);
    std::tm parts{};
    char text[32] = "";
    if (!gmtime_r(&seconds, &parts) || std::strftime(text, sizeof text, format, &parts) == 0) return {};
    return text;
}

} // namespace

std::string isoDate(UnixTime time) {
    return formatted(time, "%Y-%m-%d");
}

std::string isoDateTime(UnixTime time) {
    return formatted(time, "%Y-%m-%d %H:%M:%S");
}

Result<UnixTime> parseIsoDate(std::string_view text) {
    using namespace std::chrono;
    const auto number = [&](std::size_t from, std::size_t count) {
        int value = 0;
        for (std::size_t i = from; i < from + count; ++i) {
            if (text[i] < '0' || text[i] > '9') return -1;
            value = value * 10 + (text[i] - '0');
        }
        return value;
    };
    if (text.size() == 10 && text[4] == '-' && text[7] == '-') {
        const int y = number(0, 4);
        const int m = number(5, 2);
        const int d = number(8, 2);
        if (y >= 1970 && m > 0 && d > 0) {
            const year_month_day date(year(y), month(static_cast<unsigned>(m)),
                                      day(static_cast<unsigned>(d)));
            if (date.ok()) return UnixTime(sys_days(date));
        }
    }
    return fail(ErrorCode::InvalidArgument, "Write dates as year-month-day, for example 2026-11-25.");
}

YearMonth localMonth(UnixTime time) {
    const std::time_t seconds = toSeconds(time);
    std::tm parts{};
    if (!localtime_r(&seconds, &parts)) return {};
    return {parts.tm_year + 1900, parts.tm_mon + 1};
}

} // namespace zon
