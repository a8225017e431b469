#include "core/crypto/sha256_lanes.h"

namespace zon {
namespace {

using namespace sha256math;

std::uint32_t loadBigEndian(const std::uint8_t* p) {
    return std::uint32_t{p[0]} << 24 | std::uint32_t{p[1]} << 16 | std::uint32_t{p[2]} << 8 | p[3];
}

void storeBigEndian(std::uint8_t* p, std::uint32_t word) {
    for (int i = 0; i < 4; ++i)
        p[i] = static_cast<std::uint8_t>(word >> (24 - 8 * i));
}

void compressWords(std::uint32_t (&state)[8], std::uint32_t (&w)[64]) {
    for (int t = 16; t < 64; ++t)
        w[t] = smallSigma1(w[t - 2]) + w[t - 7] + smallSigma0(w[t - 15]) + w[t - 16];
    std::uint32_t s[8];
    std::memcpy(s, state, sizeof s);
    for (int t = 0; t < 64; ++t)
        oneRound(s, t, w[t]);
    for (int i = 0; i < 8; ++i)
        state[i] += s[i];
}

void compress(std::uint32_t* state, const std::uint8_t* blocks, std::size_t count) {
    std::uint32_t s[8];
    std::memcpy(s, state, sizeof s);
    for (; count > 0; --count, blocks += 64) {
        std::uint32_t w[64];
        for (std::size_t i = 0; i < 16; ++i)
            w[i] = loadBigEndian(blocks + 4 * i);
        compressWords(s, w);
    }
    std::memcpy(state, s, sizeof s);
}

/// The plainest way, for the vector kernels are checked against it.
void hashHeaders(const std::uint8_t* headers, std::size_t count, std::uint8_t* digests) {
    for (; count > 0; --count, headers += 80, digests += 32) {
        std::uint32_t first[8];
        std::memcpy(first, initial, sizeof first);
        compress(first, headers, 1);
        std::uint32_t w[64] = {};
        for (std::size_t i = 0; i < 4; ++i)
            w[i] = loadBigEndian(headers + 64 + 4 * i);
        w[4] = paddingBit;
        w[15] = headerBits;
        compressWords(first, w);

        std::uint32_t second[8];
        std::memcpy(second, initial, sizeof second);
        std::memset(w, 0, sizeof w);
        std::memcpy(w, first, sizeof first);
        w[8] = paddingBit;
        w[15] = digestBits;
        compressWords(second, w);
        for (std::size_t i = 0; i < 8; ++i)
            storeBigEndian(digests + 4 * i, second[i]);
    }
}

/// A vector of one lane: the nonce scan of the wide kernels in ordinary registers.
struct Scalar {
    static constexpr std::size_t lanes = 1;
    std::uint32_t v;

    static Scalar broadcast(std::uint32_t word) { return {word}; }
    static Scalar load(const std::uint32_t* words) { return {*words}; }

    template <int n>
    Scalar rotateRight() const {
        return {sha256math::rotateRight(v, n)};
    }
    template <int n>
    Scalar shiftRight() const {
        return {v >> n};
    }
    Scalar byteSwap() const { return {__builtin_bswap32(v)}; }
};

inline Scalar operator+(Scalar a, Scalar b) {
    return {a.v + b.v};
}
inline Scalar xor3(Scalar a, Scalar b, Scalar c) {
    return {a.v ^ b.v ^ c.v};
}
inline Scalar choose(Scalar e, Scalar f, Scalar g) {
    return {sha256math::choose(e.v, f.v, g.v)};
}
inline Scalar majority(Scalar a, Scalar b, Scalar c) {
    return {sha256math::majority(a.v, b.v, c.v)};
}
inline std::uint32_t atMost(Scalar a, Scalar b) {
    return a.v <= b.v ? 1 : 0;
}

bool supported() {
    return true;
}

} // namespace

const Sha256Kernel sha256Portable{"portable", supported, compress, 1, hashHeaders, Sha256Lanes<Scalar>::scan};

} // namespace zon
