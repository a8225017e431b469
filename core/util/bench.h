#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>

namespace zon {

/// One measured figure, as `zoncoin-cli bench` prints it.
struct BenchResult {
    std::string name;
    double value = 0;
    std::string unit;  ///< "headers/s", "ns/element", "ms"
    std::size_t n = 0; ///< runs whose median `value` is
};

/// The median time of `runs` runs (at least 1), in seconds. One more run goes first and is not counted.
double medianSeconds(std::size_t runs, const std::function<void()>& run);

} // namespace zon
