// 8 headers at a time. Compiled with -mavx2.
#include "core/crypto/sha256_lanes.h"

#include <immintrin.h>

namespace zon {
namespace {

struct Vector {
    static constexpr std::size_t lanes = 8;
    __m256i v;

    static Vector broadcast(std::uint32_t word) { return {_mm256_set1_epi32(static_cast<int>(word))}; }
    static Vector load(const std::uint32_t* words) {
        return {_mm256_load_si256(reinterpret_cast<const __m256i*>(words))};
    }
    void store(std::uint32_t* words) const { _mm256_store_si256(reinterpret_cast<__m256i*>(words), v); }

    template <int n>
    Vector rotateRight() const {
        return {_mm256_or_si256(_mm256_srli_epi32(v, n), _mm256_slli_epi32(v, 32 - n))};
    }
    template <int n>
    Vector shiftRight() const {
        return {_mm256_srli_epi32(v, n)};
    }
    Vector byteSwap() const {
        const __m128i order = _mm_set_epi8(12, 13, 14, 15, 8, 9, 10, 11, 4, 5, 6, 7, 0, 1, 2, 3);
        return {_mm256_shuffle_epi8(v, _mm256_broadcastsi128_si256(order))};
    }
};

inline Vector operator+(Vector a, Vector b) {
    return {_mm256_add_epi32(a.v, b.v)};
}
inline Vector xor3(Vector a, Vector b, Vector c) {
    return {_mm256_xor_si256(_mm256_xor_si256(a.v, b.v), c.v)};
}
inline Vector choose(Vector e, Vector f, Vector g) {
    return {_mm256_xor_si256(g.v, _mm256_and_si256(e.v, _mm256_xor_si256(f.v, g.v)))};
}
inline Vector majority(Vector a, Vector b, Vector c) {
    return {_mm256_or_si256(_mm256_and_si256(a.v, b.v), _mm256_and_si256(c.v, _mm256_or_si256(a.v, b.v)))};
}
inline std::uint32_t atMost(Vector a, Vector b) {
    const __m256i isLeast = _mm256_cmpeq_epi32(_mm256_min_epu32(a.v, b.v), a.v);
    return static_cast<std::uint32_t>(_mm256_movemask_ps(_mm256_castsi256_ps(isLeast)));
}

/// One stream has no lanes to fill: the portable code does it.
void compress(std::uint32_t* state, const std::uint8_t* blocks, std::size_t count) {
    sha256Portable.compress(state, blocks, count);
}

bool supported() {
    return __builtin_cpu_supports("avx2");
}

} // namespace

const Sha256Kernel sha256Avx2{
    "AVX2", supported, compress, Vector::lanes, Sha256Lanes<Vector>::hashHeaders, Sha256Lanes<Vector>::scan};

} // namespace zon
