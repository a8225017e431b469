#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace zon {

/// Fills from the operating system's generator (libsodium). Good for keys. Thread-safe, can't fail.
void randomBytes(std::span<std::uint8_t> out);

template <std::size_t N>
std::array<std::uint8_t, N> randomArray() {
    std::array<std::uint8_t, N> out;
    randomBytes(out);
    return out;
}

std::uint64_t randomUint64();

/// Uniform in [0, bound); `bound` 0 gives 0.
std::uint64_t randomBelow(std::uint64_t bound);

} // namespace zon
