#pragma once

#include "core/chain/header_context.h"
#include "core/chain/height_index.h"
#include "core/util/clock.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace zon {

/// The headers of one chain by height: hash, time and bits of each (40 bytes, plus 4 to 8 for finding them by
/// hash), and all 80 bytes of the last ones. Grows in chunks, so that nothing is ever copied or held twice.
///
/// It trusts what it is given; HeaderTree and HeaderRules judge. Not thread-safe.
class ActiveChain {
public:
    /// Starts with the genesis block. Keeps whole headers for the last `fullHeaders` heights.
    ActiveChain(const NetworkParams& params, std::size_t fullHeaders);

    std::int32_t height() const { return context_.height; }
    const BlockHash& tipHash() const { return context_.hash; }
    const ChainWork& work() const { return context_.work; }
    /// What the rules need to judge a child of the tip.
    const HeaderContext& context() const { return context_; }

    /// These take heights from 0 to height(); anything else is a bug.
    const BlockHash& hashAt(std::int32_t height) const;
    UnixTime timeAt(std::int32_t height) const { return unixTime(rawTimeAt(height)); }
    std::uint32_t rawTimeAt(std::int32_t height) const;
    std::uint32_t bitsAt(std::int32_t height) const;
    UnixTime medianTimeAt(std::int32_t height) const;
    ChainWork workAt(std::int32_t height) const;
    HeaderContext contextAt(std::int32_t height) const;
    /// Nothing for heights whose whole header is no longer kept here (the store has it).
    std::optional<BlockHeader> headerAt(std::int32_t height) const;
    /// 80 bytes each for heights from `first` on; empty when one of them is no longer kept here.
    Bytes rawHeaders(std::int32_t first, std::int32_t count) const;
    /// The lowest height whose whole header is kept (the genesis header is always there).
    std::int32_t firstFullHeader() const;

    std::optional<std::int32_t> heightOf(const BlockHash& hash) const;

    /// The lowest height whose block has `time` or a later one: where a rescan from a date starts (block
    /// times are not quite in order: take a margin of 2 hours). height() + 1 when all are earlier.
    std::int32_t firstAtOrAfter(UnixTime time) const;

    /// Appends `count` headers with their hashes. `after` is the context behind the last of them, when the
    /// caller has it from verifyRun.
    void append(const std::uint8_t* headers, const std::uint8_t* hashes, std::size_t count,
                const HeaderContext& after);
    /// Appends headers that link but whose context nobody has computed yet. A header's hash is taken from its
    /// successor; the last one is hashed.
    void appendTrusted(const std::uint8_t* headers, std::size_t count);

    /// Makes room for this many headers in all, when it is known beforehand.
    void reserve(std::size_t headers);

    /// Drops everything above `height`.
    void truncate(std::int32_t height);
    /// Lets go of whole headers that are more than needed. Done between messages, so that all that a message
    /// connected can still be read as a whole.
    void trimFullHeaders();

    /// Bytes of memory in use, for the statistics.
    std::size_t memoryBytes() const;

private:
    static constexpr std::int32_t chunkSize = 8192;

    struct Chunk {
        std::array<BlockHash, chunkSize> hashes;
        std::array<std::uint32_t, chunkSize> times;
        std::array<std::uint32_t, chunkSize> bits;
        ChainWork workBefore; ///< of all headers below this chunk
    };
    /// What a whole header has more: version, merkle root, nonce.
    struct Rest {
        std::int32_t version;
        MerkleRoot merkleRoot;
        std::uint32_t nonce;
    };

    const Chunk& chunkOf(std::int32_t height) const {
        return *chunks_[static_cast<std::size_t>(height / chunkSize)];
    }
    void put(std::int32_t height, const std::uint8_t* header, const std::uint8_t* hash);

    const NetworkParams& params_;
    std::size_t fullHeaders_;
    std::vector<std::unique_ptr<Chunk>> chunks_;
    std::deque<Rest> rest_; ///< of the last rest_.size() headers
    HeightIndex index_;
    HeaderContext context_;
};

} // namespace zon
