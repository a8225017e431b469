#include "core/util/bench.h"

#include <algorithm>
#include <vector>

namespace zon {

double medianSeconds(std::size_t runs, const std::function<void()>& run) {
    run();
    std::vector<double> seconds(std::max<std::size_t>(runs, 1));
    for (double& taken : seconds) {
        const auto start = std::chrono::steady_clock::now();
        run();
        taken = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    }
    const auto middle = seconds.begin() + static_cast<std::ptrdiff_t>(seconds.size() / 2);
    std::nth_element(seconds.begin(), middle, seconds.end());
    return *middle;
}

} // namespace zon
