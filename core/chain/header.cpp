#include "core/chain/header.h"

#include "core/crypto/sha256.h"

namespace zon {

BlockHash BlockHeader::hash() const {
    return BlockHash(sha256d(serialize()));
}

std::array<std::uint8_t, BlockHeader::size> BlockHeader::serialize() const {
    std::array<std::uint8_t, size> out;
    writeLe32(out.data(), static_cast<std::uint32_t>(version));
    std::memcpy(out.data() + 4, previous.data(), 32);
    std::memcpy(out.data() + 36, merkleRoot.data(), 32);
    writeLe32(out.data() + 68, time);
    writeLe32(out.data() + 72, bits);
    writeLe32(out.data() + 76, nonce);
    return out;
}

BlockHeader BlockHeader::fromBytes(const std::uint8_t* bytes) {
    BlockHeader header;
    header.version = static_cast<std::int32_t>(readLe32(bytes));
    std::memcpy(header.previous.data(), bytes + 4, 32);
    std::memcpy(header.merkleRoot.data(), bytes + 36, 32);
    header.time = readLe32(bytes + 68);
    header.bits = readLe32(bytes + 72);
    header.nonce = readLe32(bytes + 76);
    return header;
}

void read(Reader& in, BlockHeader& header) {
    const ByteSpan bytes = in.take(BlockHeader::size);
    if (in.ok()) header = BlockHeader::fromBytes(bytes.data());
}

void write(Writer& out, const BlockHeader& header) {
    out.raw(header.serialize());
}

} // namespace zon
