#include "core/chain/target.h"

#include "core/util/bytes.h"

#include <bit>
#include <cmath>

namespace zon {

U256 U256::fromLittleEndian(const std::uint8_t* bytes32) {
    return {readLe64(bytes32 + 24), readLe64(bytes32 + 16), readLe64(bytes32 + 8), readLe64(bytes32)};
}

std::array<std::uint8_t, 32> U256::littleEndian() const {
    std::array<std::uint8_t, 32> out;
    for (std::size_t i = 0; i < 4; ++i)
        writeLe64(out.data() + 8 * i, limbs_[i]);
    return out;
}

std::string U256::hex() const {
    std::array<std::uint8_t, 32> out;
    for (std::size_t i = 0; i < 4; ++i)
        writeBe64(out.data() + 8 * i, limbs_[3 - i]);
    return toHex(out);
}

int U256::bitLength() const {
    for (int i = 3; i >= 0; --i) {
        const auto limb = limbs_[static_cast<std::size_t>(i)];
        if (limb != 0) return 64 * i + static_cast<int>(std::bit_width(limb));
    }
    return 0;
}

double U256::toDouble() const {
    double value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value += std::ldexp(static_cast<double>(limbs_[i]), static_cast<int>(64 * i));
    return value;
}

U256& U256::operator+=(const U256& b) {
    unsigned __int128 carry = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        carry += static_cast<unsigned __int128>(limbs_[i]) + b.limbs_[i];
        limbs_[i] = static_cast<std::uint64_t>(carry);
        carry >>= 64;
    }
    return *this;
}

U256& U256::operator-=(const U256& b) {
    *this += ~b;
    return *this += U256(1);
}

U256 operator*(const U256& a, std::uint32_t b) {
    U256 out;
    unsigned __int128 carry = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        carry += static_cast<unsigned __int128>(a.limbs_[i]) * b;
        out.limbs_[i] = static_cast<std::uint64_t>(carry);
        carry >>= 64;
    }
    return out;
}

U256 operator/(const U256& a, const U256& b) {
    U256 quotient;
    if (b.bitLength() <= 64) {
        unsigned __int128 carried = 0;
        for (std::size_t i = 4; i-- > 0;) {
            carried = carried << 64 | a.limbs_[i];
            quotient.limbs_[i] = static_cast<std::uint64_t>(carried / b.limbs_[0]);
            carried %= b.limbs_[0];
        }
        return quotient;
    }
    // Shift and subtract: large divisors come once per new target, never per header.
    U256 rest = a;
    const int shift = a.bitLength() - b.bitLength();
    if (shift < 0) return quotient;
    U256 divisor = b << static_cast<unsigned>(shift);
    for (int i = shift; i >= 0; --i) {
        if (rest >= divisor) {
            rest -= divisor;
            quotient.limbs_[static_cast<std::size_t>(i / 64)] |= std::uint64_t{1} << (i % 64);
        }
        divisor = divisor >> 1;
    }
    return quotient;
}

U256 operator<<(const U256& a, unsigned bits) {
    U256 out;
    const std::size_t limbs = bits / 64;
    const unsigned rest = bits % 64;
    for (std::size_t i = limbs; i < 4; ++i) {
        out.limbs_[i] = a.limbs_[i - limbs] << rest;
        if (rest != 0 && i > limbs) out.limbs_[i] |= a.limbs_[i - limbs - 1] >> (64 - rest);
    }
    return out;
}

U256 operator>>(const U256& a, unsigned bits) {
    U256 out;
    const std::size_t limbs = bits / 64;
    const unsigned rest = bits % 64;
    for (std::size_t i = 0; i + limbs < 4; ++i) {
        out.limbs_[i] = a.limbs_[i + limbs] >> rest;
        if (rest != 0 && i + limbs + 1 < 4) out.limbs_[i] |= a.limbs_[i + limbs + 1] << (64 - rest);
    }
    return out;
}

U256 operator~(const U256& a) {
    U256 out;
    for (std::size_t i = 0; i < 4; ++i)
        out.limbs_[i] = ~a.limbs_[i];
    return out;
}

// Compact form: the highest byte is how many bytes the number has, the low three are its highest digits, of
// which the top bit is a sign.

std::optional<Target> targetFromBits(std::uint32_t bits) {
    const unsigned bytes = bits >> 24;
    const std::uint32_t digits = bits & 0x007fffff;
    const bool negative = (bits & 0x00800000) != 0;
    if (negative || digits == 0) return std::nullopt;

    if (bytes <= 3) {
        const std::uint32_t value = digits >> (8 * (3 - bytes));
        if (value == 0) return std::nullopt;
        return Target(value);
    }
    const unsigned shift = 8 * (bytes - 3);
    if (shift + static_cast<unsigned>(std::bit_width(digits)) > 256) return std::nullopt;
    return Target(digits) << shift;
}

std::uint32_t bitsFromTarget(const Target& target) {
    unsigned bytes = static_cast<unsigned>((target.bitLength() + 7) / 8);
    auto digits = static_cast<std::uint32_t>(bytes <= 3 ? target.low64() << (8 * (3 - bytes))
                                                        : (target >> (8 * (bytes - 3))).low64());
    // The top bit would be read as a sign: one digit fewer then.
    if ((digits & 0x00800000) != 0) {
        digits >>= 8;
        ++bytes;
    }
    return digits | bytes << 24;
}

ChainWork workOf(std::uint32_t bits) {
    const auto target = targetFromBits(bits);
    if (!target) return {};
    // 2^256 does not fit, but 2^256 / (t + 1) is (2^256 − t − 1) / (t + 1) + 1.
    return {~*target / (*target + U256(1)) + U256(1)};
}

bool meetsTarget(const BlockHash& hash, const Target& target) {
    return U256::fromLittleEndian(hash.data()) <= target;
}

} // namespace zon
