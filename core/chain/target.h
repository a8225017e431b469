#pragma once

#include "core/util/id.h"

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>

namespace zon {

/// An unsigned 256-bit number: just the arithmetic that targets and work need. Wraps on overflow.
class U256 {
public:
    constexpr U256() = default;
    explicit constexpr U256(std::uint64_t low) : limbs_{low, 0, 0, 0} {}
    constexpr U256(std::uint64_t top, std::uint64_t third, std::uint64_t second, std::uint64_t low)
        : limbs_{low, second, third, top} {}

    /// A hash read as a little-endian number, as proof of work is.
    static U256 fromLittleEndian(const std::uint8_t* bytes32);
    std::array<std::uint8_t, 32> littleEndian() const;

    /// 64 hex digits, the highest first: as Bitcoin Core prints a chain's work.
    std::string hex() const;

    constexpr bool isZero() const { return (limbs_[0] | limbs_[1] | limbs_[2] | limbs_[3]) == 0; }
    /// How many bits it takes: 0 for zero, 256 at most.
    int bitLength() const;
    std::uint64_t low64() const { return limbs_[0]; }
    double toDouble() const;

    friend constexpr bool operator==(const U256&, const U256&) = default;
    friend constexpr std::strong_ordering operator<=>(const U256& a, const U256& b) {
        for (std::size_t i = 4; i-- > 0;)
            if (a.limbs_[i] != b.limbs_[i]) return a.limbs_[i] <=> b.limbs_[i];
        return std::strong_ordering::equal;
    }

    U256& operator+=(const U256& b);
    U256& operator-=(const U256& b);
    friend U256 operator+(U256 a, const U256& b) { return a += b; }
    friend U256 operator-(U256 a, const U256& b) { return a -= b; }
    friend U256 operator*(const U256& a, std::uint32_t b);
    /// `b` must not be zero.
    friend U256 operator/(const U256& a, const U256& b);
    friend U256 operator<<(const U256& a, unsigned bits);
    friend U256 operator>>(const U256& a, unsigned bits);
    friend U256 operator~(const U256& a);

private:
    std::array<std::uint64_t, 4> limbs_{}; ///< the lowest first
};

/// The highest hash that proves the work.
using Target = U256;

/// The target that a header's `bits` stand for. Strict: nothing for zero, negative and overflowing forms,
/// which Bitcoin Core refuses too.
std::optional<Target> targetFromBits(std::uint32_t bits);

/// The shortest `bits` for a target; digits that don't fit are cut off.
std::uint32_t bitsFromTarget(const Target& target);

/// Work: how many hashes were tried, on average, to find what was found. Only sums of it are compared.
struct ChainWork {
    U256 hashes;

    friend constexpr bool operator==(const ChainWork&, const ChainWork&) = default;
    friend constexpr auto operator<=>(const ChainWork&, const ChainWork&) = default;
    ChainWork& operator+=(const ChainWork& b) {
        hashes += b.hashes;
        return *this;
    }
    ChainWork& operator-=(const ChainWork& b) {
        hashes -= b.hashes;
        return *this;
    }
    friend ChainWork operator+(ChainWork a, const ChainWork& b) { return a += b; }
    friend ChainWork operator-(ChainWork a, const ChainWork& b) { return a -= b; }
};

/// 2^256 / (target + 1); none for bits that are not valid.
ChainWork workOf(std::uint32_t bits);

/// Whether a block hash is at most `target`.
bool meetsTarget(const BlockHash& hash, const Target& target);

} // namespace zon
