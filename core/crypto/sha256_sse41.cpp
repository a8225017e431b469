// 4 headers at a time, for processors from before AVX2. Compiled with -msse4.1.
#include "core/crypto/sha256_lanes.h"

#include <immintrin.h>

namespace zon {
namespace {

struct Vector {
    static constexpr std::size_t lanes = 4;
    __m128i v;

    static Vector broadcast(std::uint32_t word) { return {_mm_set1_epi32(static_cast<int>(word))}; }
    static Vector load(const std::uint32_t* words) {
        return {_mm_load_si128(reinterpret_cast<const __m128i*>(words))};
    }
    void store(std::uint32_t* words) const { _mm_store_si128(reinterpret_cast<__m128i*>(words), v); }

    template <int n>
    Vector rotateRight() const {
        return {_mm_or_si128(_mm_srli_epi32(v, n), _mm_slli_epi32(v, 32 - n))};
    }
    template <int n>
    Vector shiftRight() const {
        return {_mm_srli_epi32(v, n)};
    }
    Vector byteSwap() const {
        return {_mm_shuffle_epi8(v, _mm_set_epi8(12, 13, 14, 15, 8, 9, 10, 11, 4, 5, 6, 7, 0, 1, 2, 3))};
    }
};

inline Vector operator+(Vector a, Vector b) {
    return {_mm_add_epi32(a.v, b.v)};
}
inline Vector xor3(Vector a, Vector b, Vector c) {
    return {_mm_xor_si128(_mm_xor_si128(a.v, b.v), c.v)};
}
inline Vector choose(Vector e, Vector f, Vector g) {
    return {_mm_xor_si128(g.v, _mm_and_si128(e.v, _mm_xor_si128(f.v, g.v)))};
}
inline Vector majority(Vector a, Vector b, Vector c) {
    return {_mm_or_si128(_mm_and_si128(a.v, b.v), _mm_and_si128(c.v, _mm_or_si128(a.v, b.v)))};
}
inline std::uint32_t atMost(Vector a, Vector b) {
    const __m128i isLeast = _mm_cmpeq_epi32(_mm_min_epu32(a.v, b.v), a.v);
    return static_cast<std::uint32_t>(_mm_movemask_ps(_mm_castsi128_ps(isLeast)));
}

/// One stream has no lanes to fill: the portable code does it.
void compress(std::uint32_t* state, const std::uint8_t* blocks, std::size_t count) {
    sha256Portable.compress(state, blocks, count);
}

bool supported() {
    return __builtin_cpu_supports("sse4.1");
}

} // namespace

const Sha256Kernel sha256Sse41{"SSE4.1",
                               supported,
                               compress,
                               Vector::lanes,
                               Sha256Lanes<Vector>::hashHeaders,
                               Sha256Lanes<Vector>::scan};

} // namespace zon
