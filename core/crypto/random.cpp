#include "core/crypto/random.h"

#include "core/crypto/sodium_ready.h"

#include <sodium.h>

namespace zon {

void randomBytes(std::span<std::uint8_t> out) {
    sodiumReady();
    randombytes_buf(out.data(), out.size());
}

std::uint64_t randomUint64() {
    std::uint64_t value;
    sodiumReady();
    randombytes_buf(&value, sizeof value);
    return value;
}

std::uint64_t randomBelow(std::uint64_t bound) {
    if (bound == 0) return 0;
    // The first 2^64 mod bound values would make some results likelier than others: draw again.
    const std::uint64_t unfair = (0 - bound) % bound;
    std::uint64_t value = randomUint64();
    while (value < unfair)
        value = randomUint64();
    return value % bound;
}

} // namespace zon
