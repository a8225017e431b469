#pragma once

#include <sodium.h>

#include <cstdlib>

namespace zon {

/// Must have been called before libsodium's generator or its memory are used. Any thread, any number of
/// times. It fails only where the system has no randomness at all: nothing safe can be done there.
inline void sodiumReady() {
    static const bool ready = sodium_init() >= 0;
    if (!ready) std::abort();
}

} // namespace zon
