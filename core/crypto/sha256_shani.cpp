// The SHA extensions of x86. Compiled with -msha -msse4.1. Two messages are hashed interleaved where there
// are two: the instruction that does two rounds takes longer to finish than to start.
#include "core/crypto/sha256_kernels.h"
#include "core/crypto/sha256_math.h"

#include <cpuid.h>
#include <immintrin.h>

namespace zon {
namespace {

using namespace sha256math;

/// The state as the instructions want it, highest lane first: a b e f and c d g h.
struct State {
    __m128i abef, cdgh;
};

[[gnu::always_inline]] inline __m128i add(__m128i a, __m128i b) {
    return _mm_add_epi32(a, b);
}

[[gnu::always_inline]] inline __m128i loadWords(const std::uint32_t* words) {
    return _mm_loadu_si128(reinterpret_cast<const __m128i*>(words));
}

[[gnu::always_inline]] inline State loadState(const std::uint32_t* words) {
    const __m128i cdab = _mm_shuffle_epi32(loadWords(words), 0xb1);
    const __m128i efgh = _mm_shuffle_epi32(loadWords(words + 4), 0x1b);
    return {_mm_alignr_epi8(cdab, efgh, 8), _mm_blend_epi16(efgh, cdab, 0xf0)};
}

/// Back to a, b, c, d and e, f, g, h, lowest lane first.
[[gnu::always_inline]] inline void toWords(const State& state, __m128i& abcd, __m128i& efgh) {
    const __m128i abef = _mm_shuffle_epi32(state.abef, 0x1b);
    const __m128i cdgh = _mm_shuffle_epi32(state.cdgh, 0x1b);
    abcd = _mm_unpacklo_epi64(abef, cdgh);
    efgh = _mm_unpackhi_epi64(abef, cdgh);
}

[[gnu::always_inline]] inline __m128i swapBytes(__m128i v) {
    return _mm_shuffle_epi8(v, _mm_set_epi8(12, 13, 14, 15, 8, 9, 10, 11, 4, 5, 6, 7, 0, 1, 2, 3));
}

[[gnu::always_inline]] inline __m128i loadMessage(const std::uint8_t* p) {
    return swapBytes(_mm_loadu_si128(reinterpret_cast<const __m128i*>(p)));
}

template <int ways>
struct Streams {
    State state[ways];
    __m128i message[ways][4];

    /// Rounds 4·first to 4·end of all streams; `skipLast` leaves out the last two.
    [[gnu::always_inline]] void rounds(int first, int end, bool skipLast = false) {
#pragma GCC unroll 16
        for (int group = first; group < end; ++group) {
            const __m128i k = _mm_load_si128(reinterpret_cast<const __m128i*>(round + 4 * group));
#pragma GCC unroll 2
            for (int i = 0; i < ways; ++i) {
                auto& [abef, cdgh] = state[i];
                auto& m = message[i];
                const __m128i words = add(m[group & 3], k);
                cdgh = _mm_sha256rnds2_epu32(cdgh, abef, words);
                // The names have swapped places after two rounds, and swap back after two more.
                if (!(skipLast && group == end - 1))
                    abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(words, 0x0e));
                if (group < 12) {
                    const __m128i sum = add(_mm_sha256msg1_epu32(m[group & 3], m[(group + 1) & 3]),
                                            _mm_alignr_epi8(m[(group + 3) & 3], m[(group + 2) & 3], 4));
                    m[group & 3] = _mm_sha256msg2_epu32(sum, m[(group + 3) & 3]);
                }
            }
        }
    }

    [[gnu::always_inline]] void compress() {
        State before[ways];
        for (int i = 0; i < ways; ++i)
            before[i] = state[i];
        rounds(0, 16);
        for (int i = 0; i < ways; ++i)
            state[i] = {add(state[i].abef, before[i].abef), add(state[i].cdgh, before[i].cdgh)};
    }

    /// Puts the digests into the message words of the second hash and starts it.
    [[gnu::always_inline]] void startSecondHash() {
        for (int i = 0; i < ways; ++i) {
            toWords(state[i], message[i][0], message[i][1]);
            message[i][2] = _mm_set_epi32(0, 0, 0, static_cast<int>(paddingBit));
            message[i][3] = _mm_set_epi32(digestBits, 0, 0, 0);
            state[i] = loadState(initial);
        }
    }
};

void compress(std::uint32_t* words, const std::uint8_t* blocks, std::size_t count) {
    Streams<1> stream;
    stream.state[0] = loadState(words);
    for (; count > 0; --count, blocks += 64) {
        for (int i = 0; i < 4; ++i)
            stream.message[0][i] = loadMessage(blocks + 16 * i);
        stream.compress();
    }
    __m128i abcd;
    __m128i efgh;
    toWords(stream.state[0], abcd, efgh);
    _mm_storeu_si128(reinterpret_cast<__m128i*>(words), abcd);
    _mm_storeu_si128(reinterpret_cast<__m128i*>(words + 4), efgh);
}

void hashHeaders(const std::uint8_t* headers, std::size_t count, std::uint8_t* digests) {
    for (; count > 0; count -= 2, headers += 160, digests += 64) {
        Streams<2> pair;
        for (int i = 0; i < 2; ++i) {
            pair.state[i] = loadState(initial);
            for (int j = 0; j < 4; ++j)
                pair.message[i][j] = loadMessage(headers + 80 * i + 16 * j);
        }
        pair.compress();
        for (int i = 0; i < 2; ++i) {
            pair.message[i][0] = loadMessage(headers + 80 * i + 64);
            pair.message[i][1] = _mm_set_epi32(0, 0, 0, static_cast<int>(paddingBit));
            pair.message[i][2] = _mm_setzero_si128();
            pair.message[i][3] = _mm_set_epi32(headerBits, 0, 0, 0);
        }
        pair.compress();
        pair.startSecondHash();
        pair.compress();
        for (int i = 0; i < 2; ++i) {
            __m128i abcd;
            __m128i efgh;
            toWords(pair.state[i], abcd, efgh);
            _mm_storeu_si128(reinterpret_cast<__m128i*>(digests + 32 * i), swapBytes(abcd));
            _mm_storeu_si128(reinterpret_cast<__m128i*>(digests + 32 * i + 16), swapBytes(efgh));
        }
    }
}

std::uint64_t scan(const NonceScanPlan& plan, std::uint32_t first, std::uint64_t count) {
    const State midstate = loadState(plan.midstate);
    const __m128i tail = _mm_set_epi32(0, static_cast<int>(plan.tail[2]), static_cast<int>(plan.tail[1]),
                                       static_cast<int>(plan.tail[0]));
    for (std::uint64_t offset = 0; offset < count; offset += 2) {
        Streams<2> pair;
        for (int i = 0; i < 2; ++i) {
            const std::uint32_t nonce =
                __builtin_bswap32(first + static_cast<std::uint32_t>(offset) + static_cast<std::uint32_t>(i));
            pair.state[i] = midstate;
            pair.message[i][0] = _mm_insert_epi32(tail, static_cast<int>(nonce), 3);
            pair.message[i][1] = _mm_set_epi32(0, 0, 0, static_cast<int>(paddingBit));
            pair.message[i][2] = _mm_setzero_si128();
            pair.message[i][3] = _mm_set_epi32(headerBits, 0, 0, 0);
        }
        pair.compress();
        pair.startSecondHash();
        // The digest's last word is e after round 60, which is f after round 61: the lowest lane of what the
        // second to last instruction gives.
        pair.rounds(0, 16, true);
        for (int i = 0; i < 2; ++i) {
            const auto f = static_cast<std::uint32_t>(_mm_cvtsi128_si32(pair.state[i].cdgh));
            if (__builtin_bswap32(f + initial[7]) <= plan.targetTop) [[unlikely]] {
                const std::uint64_t found = offset + static_cast<std::uint64_t>(i);
                return found < count ? found : count;
            }
        }
    }
    return count;
}

bool supported() {
    unsigned eax = 0;
    unsigned ebx = 0;
    unsigned ecx = 0;
    unsigned edx = 0;
    constexpr unsigned shaBit = 1U << 29; // leaf 7, EBX: no name for it in __builtin_cpu_supports of g++ 12
    return __get_cpuid_count(7, 0, &eax, &ebx, &ecx, &edx) != 0 && (ebx & shaBit) != 0
           && __builtin_cpu_supports("sse4.1");
}

} // namespace

const Sha256Kernel sha256ShaNi{"SHA-NI", supported, compress, 2, hashHeaders, scan};

} // namespace zon
