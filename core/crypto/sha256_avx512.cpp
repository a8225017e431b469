// 16 headers at a time. Compiled with -mavx512f -mavx512bw.
#include "core/crypto/sha256_lanes.h"

#include <immintrin.h>

namespace zon {
namespace {

struct Vector {
    static constexpr std::size_t lanes = 16;
    __m512i v;

    static Vector broadcast(std::uint32_t word) { return {_mm512_set1_epi32(static_cast<int>(word))}; }
    static Vector load(const std::uint32_t* words) { return {_mm512_load_si512(words)}; }
    void store(std::uint32_t* words) const { _mm512_store_si512(words, v); }

    template <int n>
    Vector rotateRight() const {
        return {_mm512_ror_epi32(v, n)};
    }
    template <int n>
    Vector shiftRight() const {
        return {_mm512_srli_epi32(v, n)};
    }
    Vector byteSwap() const {
        const __m128i order = _mm_set_epi8(12, 13, 14, 15, 8, 9, 10, 11, 4, 5, 6, 7, 0, 1, 2, 3);
        return {_mm512_shuffle_epi8(v, _mm512_broadcast_i32x4(order))};
    }
};

inline Vector operator+(Vector a, Vector b) {
    return {_mm512_add_epi32(a.v, b.v)};
}
// The last argument of a ternary logic instruction is the truth table of its three operands.
inline Vector xor3(Vector a, Vector b, Vector c) {
    return {_mm512_ternarylogic_epi32(a.v, b.v, c.v, 0x96)};
}
inline Vector choose(Vector e, Vector f, Vector g) {
    return {_mm512_ternarylogic_epi32(e.v, f.v, g.v, 0xca)};
}
inline Vector majority(Vector a, Vector b, Vector c) {
    return {_mm512_ternarylogic_epi32(a.v, b.v, c.v, 0xe8)};
}
inline std::uint32_t atMost(Vector a, Vector b) {
    return _mm512_cmple_epu32_mask(a.v, b.v);
}

/// One stream has no lanes to fill: the portable code does it.
void compress(std::uint32_t* state, const std::uint8_t* blocks, std::size_t count) {
    sha256Portable.compress(state, blocks, count);
}

bool supported() {
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw");
}

} // namespace

const Sha256Kernel sha256Avx512{"AVX-512",
                                supported,
                                compress,
                                Vector::lanes,
                                Sha256Lanes<Vector>::hashHeaders,
                                Sha256Lanes<Vector>::scan};

} // namespace zon
