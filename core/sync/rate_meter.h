#pragma once

#include "core/util/clock.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <utility>

namespace zon {

/// How fast something counts up, over the last seconds; and how long it took since it began.
class RateMeter {
public:
    void start(SteadyTime now, std::int64_t from) {
        samples_.clear();
        from_ = last_ = from;
        began_ = lastAt_ = now;
    }

    void update(SteadyTime now, std::int64_t done) {
        if (done != last_) {
            last_ = done;
            lastAt_ = now;
        }
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

    std::int64_t from() const { return from_; }
    /// From the start to the last step forward.
    std::chrono::nanoseconds taken() const { return lastAt_ - began_; }

private:
    static constexpr Milliseconds spacing{100};
    static constexpr Seconds window{5};

    std::deque<std::pair<SteadyTime, std::int64_t>> samples_;
    std::int64_t from_ = 0;
    std::int64_t last_ = 0;
    SteadyTime began_;
    SteadyTime lastAt_;
};

} // namespace zon
