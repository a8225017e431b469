#pragma once

#include "core/crypto/secret.h"
#include "core/util/error.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace zon {

using KdfSalt = std::array<std::uint8_t, 16>;

/// How dear one guess of a password is.
struct KdfCost {
    std::uint64_t memoryBytes = 256ULL << 20; ///< at least 8 KiB
    std::uint32_t passes = 3;                 ///< at least 1

    /// 4 GiB and 64 passes: more is not believed from a file, so that opening one can't take the machine
    /// down.
    static constexpr std::uint64_t maxMemoryBytes = 4ULL << 30;
    static constexpr std::uint32_t maxPasses = 64;

    friend bool operator==(const KdfCost&, const KdfCost&) = default;
};

/// Argon2id version 1.3 with one lane (RFC 9106, libsodium): 32 bytes from a password. Takes as long as
/// `cost` says: never on the engine's or the window's thread. Fails for a cost out of bounds and when the
/// memory is not to be had.
Result<SecretBytes> argon2id(std::string_view password, const KdfSalt& salt, const KdfCost& cost);

} // namespace zon
