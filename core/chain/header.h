#pragma once

#include "core/util/id.h"
#include "core/util/serialize.h"

#include <array>
#include <cstdint>

namespace zon {

/// The 80 bytes that are hashed for proof of work.
struct BlockHeader {
    static constexpr std::size_t size = 80;

    std::int32_t version = 0;
    BlockHash previous;
    MerkleRoot merkleRoot;
    std::uint32_t time = 0; ///< seconds since 1970
    std::uint32_t bits = 0; ///< the target in compact form (see target.h)
    std::uint32_t nonce = 0;

    BlockHash hash() const;

    std::array<std::uint8_t, size> serialize() const;
    /// `bytes` must point at 80 bytes. Any 80 bytes are a header: whether a good one is for the rules to say.
    static BlockHeader fromBytes(const std::uint8_t* bytes);

    friend bool operator==(const BlockHeader&, const BlockHeader&) = default;
};

void read(Reader& in, BlockHeader& header);
void write(Writer& out, const BlockHeader& header);

} // namespace zon
