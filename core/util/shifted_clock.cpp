#include "core/util/shifted_clock.h"

namespace zon {

UnixTime ShiftedClock::now() const {
    return SystemClock().now() + Seconds(ahead_.load());
}

SteadyTime ShiftedClock::steady() const {
    return SystemClock().steady();
}

void ShiftedClock::letPass(Seconds time) {
    ahead_ += time.count();
}

void ShiftedClock::catchUpWith(UnixTime moment) {
    if (const UnixTime then = now(); moment > then) letPass(moment - then);
}

} // namespace zon
