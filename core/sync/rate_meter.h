#pragma once

#include "core/util/clock.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <utility>

namespace zon {

/// How fast something counts up, over the last seconds.
class RateMeter {
public:
    void update(SteadyTime now, std::int64_t done) {
        if (!samples_.empty() && done < samples_.back().second) samples_.clear(); // it started over
        if (!samples_.empty() && now - samples_.back().first < spacing) return;
        samples_.emplace_back(now, done);
        while (samples_.size() > 2 && now - samples_.front().first > window)
            samples_.pop_front();
    }

    double perSecond(SteadyTime now, std::int64_t done) const {
        if (samples_.empty() || now - samples_.back().first > window) return 0;
        const std::chrono::duration<double> passed = now - samples_.front().first;
        return passed.count() < 0.05 ? 0
                                     : static_cast<double>(done - samples_.front().second) / passed.count();
    }

private:
    static constexpr Milliseconds spacing{100};
    static constexpr Seconds window{5};

    std::deque<std::pair<SteadyTime, std::int64_t>> samples_;
};

} // namespace zon
