#pragma once

#include "core/util/bytes.h"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace zon {

/// Golomb-coded sets as BIP158 has them: sorted numbers below count × M, each as the distance from the one
/// before, its high part in unary and its low P bits as they are.
inline constexpr unsigned gcsP = 19;
inline constexpr std::uint64_t gcsM = 784'931;

/// Maps a hash evenly into [0, range), keeping its order: the high half of their product.
inline std::uint64_t mapIntoRange(std::uint64_t hash, std::uint64_t range) {
    return static_cast<std::uint64_t>((static_cast<unsigned __int128>(hash) * range) >> 64);
}

/// How the decoding of a set ended.
enum class GcsEnd : std::uint8_t { Complete, Stopped, Malformed };

/// Reads one number after the other, the highest bit of each byte first.
///
/// Threat: the bits are a peer's. Nothing is read past their end; a run of ones costs time by its own length
/// only, and can't overflow because no filter has 2^45 bits.
class GcsReader {
public:
    explicit GcsReader(ByteSpan bits) : bits_(bits), total_(bits.size() * 8) {}

    /// Calls visit(value) for `count` values, rising, until it says false. Complete means: all were there,
    /// below `range`, with nothing behind them but less than a byte of zeros. A value out of range may be
    /// visited before the end tells.
    ///
    /// Inlined, so that it is compiled with the instructions its caller may use: half of its time is counting
    /// ones and shifting.
    template <typename Visit>
    [[gnu::always_inline]] inline GcsEnd forEach(std::uint64_t count, std::uint64_t range, Visit&& visit) {
        std::uint64_t value = 0;
        std::uint64_t left = count;
        // The window holds the next bits inverted, from the highest down, `held` of them for sure. Filling it
        // up costs no waiting: what is in it already is used while the load is under way.
        std::uint64_t window = 0;
        unsigned held = 0;
        std::size_t next = 0; ///< the first byte that is not wholly in the window
        bool longRun = false;
        while (left >= 2 && next + 8 <= bits_.size() && !longRun) {
            window |= ~load(bits_.data() + next) >> held;
            next += (63 - held) / 8;
            held |= 56;
            // Most values take less than half of the window.
            for (int i = 0; i < 2; ++i) {
                const auto ones = static_cast<unsigned>(std::countl_zero(window | 1));
                const unsigned length = ones + 1 + gcsP;
                if (length > held) {
                    longRun = i == 0; // no honest filter has one: bit by bit from here on
                    break;
                }
                value += (std::uint64_t{ones} << gcsP) + (~(window << (ones + 1)) >> (64 - gcsP));
                window <<= length;
                held -= length;
                --left;
                if (!visit(value)) return GcsEnd::Stopped;
            }
        }
        position_ = next * 8 - held;
        while (left > 0) {
            std::uint64_t distance = 0;
            if (!readSlowly(distance)) return GcsEnd::Malformed;
            value += distance;
            --left;
            if (value >= range) return GcsEnd::Malformed;
            if (!visit(value)) return GcsEnd::Stopped;
        }
        if (value >= range && count > 0) return GcsEnd::Malformed;
        return atCleanEnd() ? GcsEnd::Complete : GcsEnd::Malformed;
    }

private:
    static std::uint64_t load(const std::uint8_t* p) {
        std::uint64_t v;
        std::memcpy(&v, p, sizeof v);
        return std::endian::native == std::endian::little ? std::byteswap(v) : v;
    }

    bool bit(std::size_t at) const { return (bits_[at / 8] >> (7 - at % 8) & 1) != 0; }

    /// One distance, bit by bit.
    bool readSlowly(std::uint64_t& distance) {
        std::uint64_t ones = 0;
        while (position_ < total_ && bit(position_)) {
            ++ones;
            ++position_;
        }
        if (position_ + 1 + gcsP > total_) return false;
        ++position_;
        std::uint64_t low = 0;
        for (unsigned i = 0; i < gcsP; ++i)
            low = low << 1 | static_cast<std::uint64_t>(bit(position_++));
        distance = (ones << gcsP) + low;
        return true;
    }

    bool atCleanEnd() const {
        if (total_ - position_ >= 8) return false;
        for (std::size_t at = position_; at < total_; ++at)
            if (bit(at)) return false;
        return true;
    }

    ByteSpan bits_;
    std::size_t total_;
    std::size_t position_ = 0;
};

/// Writes what GcsReader reads.
class GcsWriter {
public:
    /// Appends to `out`, which ends on a byte.
    explicit GcsWriter(Bytes& out) : out_(out) {}

    void distance(std::uint64_t value) {
        for (std::uint64_t ones = value >> gcsP; ones > 0; --ones)
            bit(true);
        bit(false);
        for (unsigned i = gcsP; i-- > 0;)
            bit((value >> i & 1) != 0);
    }

private:
    void bit(bool on) {
        if (free_ == 0) {
            out_.push_back(0);
            free_ = 8;
        }
        --free_;
        if (on) out_.back() = static_cast<std::uint8_t>(out_.back() | 1U << free_);
    }

    Bytes& out_;
    unsigned free_ = 0; ///< bits not yet used in the last byte
};

} // namespace zon
