#pragma once

#include "core/util/clock.h"

#include <atomic>

namespace zon {

/// The system's clock, or so much ahead of it as somebody let time pass: on a practice network a month is
/// over in a moment. Thread-safe.
class ShiftedClock final : public Clock {
public:
    UnixTime now() const override;
    SteadyTime steady() const override;

    void letPass(Seconds time);
    /// Never behind this moment from now on.
    void catchUpWith(UnixTime moment);
    /// The system's time again.
    void reset() { ahead_ = 0; }

private:
    std::atomic<std::int64_t> ahead_{0}; ///< seconds
};

} // namespace zon
