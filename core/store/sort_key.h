#pragma once

#include "core/util/clock.h"

#include <cstdint>

namespace zon {

/// Orders a history: by block and position in it, and above every block the unconfirmed by when they were
/// first seen. A block of 4,000,000 weight units holds far fewer than 2^24 transactions.
constexpr std::int64_t unconfirmedSortKey = std::int64_t{1} << 60;

inline std::int64_t confirmedSortKey(std::int32_t height, std::uint32_t position) {
    return (std::int64_t{height} << 24) + position;
}

} // namespace zon
