#pragma once

#include "core/crypto/sha256.h"
#include "core/crypto/sha256_kernels.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace zon {

/// The miner's inner loop: tries nonces for one header against one target. What the nonce does not change
/// (the first 64 bytes, three rounds, parts of the message schedule) is computed once; a kernel then looks at
/// the last word of each hash alone, and only what passes is hashed again by the portable code and compared
/// in full. So a fault in a kernel can lose a block but never claim a false one.
///
/// Holds no thread and no clock: the caller asks for slices short enough to react between them. One scanner
/// per thread.
class NonceScanner {
public:
    /// `header`: the 80 bytes of a block header; its nonce field is ignored. `target`: the largest hash that
    /// counts, as a little-endian number. `kernel` nothing: fastestScanKernel().
    NonceScanner(std::span<const std::uint8_t, 80> header, const Digest32& target,
                 const Sha256Kernel* kernel = nullptr);

    /// The lowest nonce in [first, first + count) whose hash is at most the target. Stops at 2^32.
    std::optional<std::uint32_t> find(std::uint32_t first, std::uint64_t count) const;

    std::string_view kernelName() const;

private:
    std::array<std::uint8_t, 80> header_;
    Digest32 target_;
    const Sha256Kernel* kernel_;
    NonceScanPlan plan_;
};

/// The kernel that scanned the fastest on this processor in a trial of some milliseconds, run at the first
/// call: the widest registers are not always the fastest. Thread-safe.
const Sha256Kernel& fastestScanKernel();

} // namespace zon
