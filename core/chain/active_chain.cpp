#include "core/chain/active_chain.h"

#include <algorithm>

namespace zon {

namespace {

/// Sums up the work of headers one by one; the work of equal bits in a row is worked out once.
class WorkSum {
public:
    explicit WorkSum(const ChainWork& start) : sum_(start) {}

    void add(std::uint32_t bits) {
        if (bits != bits_) {
            bits_ = bits;
            each_ = workOf(bits);
        }
        sum_ += each_;
    }
    const ChainWork& value() const { return sum_; }

private:
    ChainWork sum_;
    std::uint32_t bits_ = 0;
    ChainWork each_;
};

} // namespace

ActiveChain::ActiveChain(const NetworkParams& params, std::size_t fullHeaders)
    : params_(params), fullHeaders_(std::max<std::size_t>(fullHeaders, 1)) {
    const auto genesis = params.genesis.header.serialize();
    append(genesis.data(), params.genesisHash.data(), 1, HeaderContext::atGenesis(params));
}

const BlockHash& ActiveChain::hashAt(std::int32_t height) const {
    return chunkOf(height).hashes[static_cast<std::size_t>(height % chunkSize)];
}

std::uint32_t ActiveChain::rawTimeAt(std::int32_t height) const {
    return chunkOf(height).times[static_cast<std::size_t>(height % chunkSize)];
}

std::uint32_t ActiveChain::bitsAt(std::int32_t height) const {
    return chunkOf(height).bits[static_cast<std::size_t>(height % chunkSize)];
}

UnixTime ActiveChain::medianTimeAt(std::int32_t height) const {
    std::array<std::uint32_t, medianTimeSpan> times;
    const std::int32_t n = std::min(height + 1, medianTimeSpan);
    for (std::int32_t i = 0; i < n; ++i)
        times[static_cast<std::size_t>(i)] = rawTimeAt(height - i);
    std::sort(times.begin(), times.begin() + n);
    return unixTime(times[static_cast<std::size_t>(n / 2)]);
}

ChainWork ActiveChain::workAt(std::int32_t height) const {
    const Chunk& chunk = chunkOf(height);
    WorkSum sum(chunk.workBefore);
    for (std::int32_t i = 0; i <= height % chunkSize; ++i)
        sum.add(chunk.bits[static_cast<std::size_t>(i)]);
    return sum.value();
}

HeaderContext ActiveChain::contextAt(std::int32_t height) const {
    const DifficultyRules& rules = params_.difficulty;
    HeaderContext context;
    context.height = height;
    context.hash = hashAt(height);
    context.work = workAt(height);
    context.bits = bitsAt(height);
    context.knownTimes = std::min(height + 1, medianTimeSpan);
    for (std::int32_t i = 0; i < context.knownTimes; ++i)
        context.times[static_cast<std::size_t>(medianTimeSpan - 1 - i)] = rawTimeAt(height - i);
    context.intervalStartTime = rawTimeAt(height - height % rules.interval);
    context.intervalStartKnown = true;
    std::int32_t regular = height;
    while (regular % rules.interval != 0 && bitsAt(regular) == rules.limitBits)
        --regular;
    context.regularBits = bitsAt(regular);
    return context;
}

std::int32_t ActiveChain::firstFullHeader() const {
    return height() + 1 - static_cast<std::int32_t>(rest_.size());
}

std::optional<BlockHeader> ActiveChain::headerAt(std::int32_t height) const {
    if (height == 0) return params_.genesis.header;
    if (height < firstFullHeader()) return std::nullopt;
    const Rest& rest = rest_[static_cast<std::size_t>(height - firstFullHeader())];
    return BlockHeader{rest.version,      hashAt(height - 1), rest.merkleRoot,
                       rawTimeAt(height), bitsAt(height),     rest.nonce};
}

Bytes ActiveChain::rawHeaders(std::int32_t first, std::int32_t count) const {
    Bytes out;
    out.reserve(static_cast<std::size_t>(std::max(count, 0)) * BlockHeader::size);
    for (std::int32_t h = first; h < first + count; ++h) {
        const auto header = headerAt(h);
        if (!header) return {};
        const auto bytes = header->serialize();
        out.insert(out.end(), bytes.begin(), bytes.end());
    }
    return out;
}

std::optional<std::int32_t> ActiveChain::heightOf(const BlockHash& hash) const {
    return index_.find(hash, [this](std::int32_t h) -> const BlockHash& { return hashAt(h); });
}

std::int32_t ActiveChain::firstAtOrAfter(UnixTime time) const {
    for (std::int32_t h = 0; h <= height(); ++h)
        if (timeAt(h) >= time) return h;
    return height() + 1;
}

void ActiveChain::put(std::int32_t height, const std::uint8_t* header, const std::uint8_t* hash) {
    const auto chunkNumber = static_cast<std::size_t>(height / chunkSize);
    if (chunkNumber == chunks_.size()) {
        auto chunk = std::make_unique<Chunk>();
        if (height > 0) chunk->workBefore = workAt(height - 1);
        chunks_.push_back(std::move(chunk));
    }
    Chunk& chunk = *chunks_[chunkNumber];
    const auto place = static_cast<std::size_t>(height % chunkSize);
    std::memcpy(chunk.hashes[place].data(), hash, 32);
    chunk.times[place] = readLe32(header + 68);
    chunk.bits[place] = readLe32(header + 72);
    Rest& rest = rest_.emplace_back();
    rest.version = static_cast<std::int32_t>(readLe32(header));
    std::memcpy(rest.merkleRoot.data(), header + 36, 32);
    rest.nonce = readLe32(header + 76);
}

void ActiveChain::append(const std::uint8_t* headers, const std::uint8_t* hashes, std::size_t count,
                         const HeaderContext& after) {
    const std::int32_t first = after.height + 1 - static_cast<std::int32_t>(count);
    for (std::size_t i = 0; i < count; ++i)
        put(first + static_cast<std::int32_t>(i), headers + i * BlockHeader::size, hashes + i * 32);
    index_.append(hashes, count, [this](std::int32_t h) -> const BlockHash& { return hashAt(h); });
    context_ = after;
}

void ActiveChain::appendTrusted(const std::uint8_t* headers, std::size_t count) {
    if (count == 0) return;
    const BlockHash last = BlockHeader::fromBytes(headers + (count - 1) * BlockHeader::size).hash();
    constexpr std::size_t batch = 64;
    std::array<std::uint8_t, batch * 32> hashes;
    const std::int32_t first = height() + 1;
    for (std::size_t done = 0; done < count;) {
        const std::size_t n = std::min(batch, count - done);
        const std::int32_t at = first + static_cast<std::int32_t>(done);
        for (std::size_t i = 0; i < n; ++i) {
            const std::uint8_t* header = headers + (done + i) * BlockHeader::size;
            const bool isLast = done + i + 1 == count;
            const std::uint8_t* hash = isLast ? last.data() : header + BlockHeader::size + 4;
            std::memcpy(hashes.data() + i * 32, hash, 32);
            put(at + static_cast<std::int32_t>(i), header, hash);
        }
        index_.append(hashes.data(), n, [this](std::int32_t h) -> const BlockHash& { return hashAt(h); });
        done += n;
    }
    context_ = contextAt(first + static_cast<std::int32_t>(count) - 1);
}

void ActiveChain::reserve(std::size_t headers) {
    chunks_.reserve(headers / chunkSize + 1);
    index_.reserve(headers, [this](std::int32_t h) -> const BlockHash& { return hashAt(h); });
}

void ActiveChain::truncate(std::int32_t height) {
    for (std::int32_t h = this->height(); h > height; --h) {
        index_.eraseLast(hashAt(h), [this](std::int32_t other) -> const BlockHash& { return hashAt(other); });
        if (!rest_.empty()) rest_.pop_back();
    }
    context_ = contextAt(height);
    chunks_.resize(static_cast<std::size_t>(height / chunkSize) + 1);
}

void ActiveChain::trimFullHeaders() {
    if (rest_.size() > fullHeaders_)
        rest_.erase(rest_.begin(), rest_.end() - static_cast<std::ptrdiff_t>(fullHeaders_));
}

std::size_t ActiveChain::memoryBytes() const {
    return chunks_.size() * sizeof(Chunk) + rest_.size() * sizeof(Rest) + index_.memoryBytes();
}

} // namespace zon
