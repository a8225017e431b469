#pragma once

#include <chrono>

namespace zon {

/// Seconds since 1970 in UTC: what headers, locktimes and the store hold.
using UnixTime = std::chrono::sys_seconds;
using SteadyTime = std::chrono::steady_clock::time_point;
using Seconds = std::chrono::seconds;
using Milliseconds = std::chrono::milliseconds;

inline UnixTime unixTime(std::int64_t seconds) {
    return UnixTime(Seconds(seconds));
}
inline std::int64_t toSeconds(UnixTime t) {
    return t.time_since_epoch().count();
}

/// Where code gets the time from, so that a test can own it. Thread-safe.
class Clock {
public:
    virtual ~Clock() = default;
    virtual UnixTime now() const = 0;      ///< the wall clock: may jump
    virtual SteadyTime steady() const = 0; ///< for deadlines: never goes back
};

class SystemClock final : public Clock {
public:
    UnixTime now() const override;
    SteadyTime steady() const override;
};

} // namespace zon
