#pragma once

#include "core/util/clock.h"
#include "core/util/error.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace zon {

/// "2026-11-25", in UTC.
std::string isoDate(UnixTime time);
/// "2026-11-25 08:30:00", in UTC.
std::string isoDateTime(UnixTime time);
/// "2026-11-25" → its first second in UTC; refused with a sentence when it is no date.
Result<UnixTime> parseIsoDate(std::string_view text);

struct YearMonth {
    std::int32_t year = 1970;
    std::int32_t month = 1; ///< 1 to 12
    friend auto operator<=>(const YearMonth&, const YearMonth&) = default;
};
/// By the calendar of this machine's time zone: months as the person lives them.
YearMonth localMonth(UnixTime time);

} // namespace zon
