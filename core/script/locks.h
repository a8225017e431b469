#pragma once

#include "core/script/transaction.h"

#include <cstdint>

namespace zon {

/// nLockTime: below this a height, from here on a Unix time.
inline constexpr std::uint32_t lockTimeThreshold = 500'000'000;

// The parts of an input's sequence number (BIP68).
inline constexpr std::uint32_t sequenceLockDisabled = 1u << 31; ///< it is no relative lock
inline constexpr std::uint32_t sequenceLockIsTime = 1u << 22;   ///< units of 512 seconds instead of blocks
inline constexpr std::uint32_t sequenceLockMask = 0xffff;
inline constexpr int sequenceLockTimeShift = 9; ///< units of time to seconds

/// From version 2 on sequence numbers are relative locks. The version is read as unsigned.
inline bool enforcesRelativeLocks(const Transaction& tx) {
    return static_cast<std::uint32_t>(tx.version) >= 2;
}

} // namespace zon
