#pragma once

#include "core/util/bytes.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace zon {

using Digest32 = std::array<std::uint8_t, 32>;

/// SHA-256 (FIPS 180-4) of data that arrives in pieces. Copyable: a copy continues from the same point, which
/// is how midstates are kept. Not wiped on destruction: what it has seen of a secret lives as long as it
/// does.
class Sha256 {
public:
    Sha256();

    Sha256& write(ByteSpan data);
    Sha256& writeByte(std::uint8_t byte) { return write(ByteSpan(&byte, 1)); }

    /// The digest of all that was written; the hasher then starts anew.
    Digest32 finish();
    /// SHA-256 of finish(): Bitcoin's double hash.
    Digest32 finishDouble();

private:
    std::array<std::uint32_t, 8> state_;
    std::array<std::uint8_t, 64> block_{}; ///< the first length_ % 64 bytes are not hashed yet
    std::uint64_t length_ = 0;
};

Digest32 sha256(ByteSpan data);
/// SHA-256 of SHA-256: transaction and block ids, checksums.
Digest32 sha256d(ByteSpan data);

/// Double SHA-256 of many 80-byte block headers at once: `headers` points at count × 80 bytes, `digests` at
/// room for count × 32. Uses the widest kernel this processor has; any number of threads may call it.
void sha256dHeaders(const std::uint8_t* headers, std::size_t count, std::uint8_t* digests);

} // namespace zon
