// The SHA-256 instructions of ARMv8. Compiled with +crypto, for aarch64 alone. Two messages are hashed
// interleaved where there are two: each instruction takes longer to finish than to start.
#include "core/crypto/sha256_kernels.h"
#include "core/crypto/sha256_math.h"

#include <arm_neon.h>
#include <sys/auxv.h>

namespace zon {
namespace {

using namespace sha256math;

struct State {
    uint32x4_t abcd, efgh;
};

[[gnu::always_inline]] inline State loadState(const std::uint32_t* words) {
    return {vld1q_u32(words), vld1q_u32(words + 4)};
}

[[gnu::always_inline]] inline uint32x4_t loadMessage(const std::uint8_t* p) {
    return vreinterpretq_u32_u8(vrev32q_u8(vld1q_u8(p)));
}

template <int ways>
struct Streams {
    State state[ways];
    uint32x4_t message[ways][4];

    /// Rounds 4·first to 4·end of all streams.
    [[gnu::always_inline]] void rounds(int first, int end) {
#pragma GCC unroll 16
        for (int group = first; group < end; ++group) {
            const uint32x4_t k = vld1q_u32(round + 4 * group);
#pragma GCC unroll 2
            for (int i = 0; i < ways; ++i) {
                auto& [abcd, efgh] = state[i];
                auto& m = message[i];
                const uint32x4_t words = vaddq_u32(m[group & 3], k);
                const uint32x4_t before = abcd;
                abcd = vsha256hq_u32(abcd, efgh, words);
                efgh = vsha256h2q_u32(efgh, before, words);
                if (group < 12)
                    m[group & 3] = vsha256su1q_u32(vsha256su0q_u32(m[group & 3], m[(group + 1) & 3]),
                                                   m[(group + 2) & 3], m[(group + 3) & 3]);
            }
        }
    }

    [[gnu::always_inline]] void compress() {
        State before[ways];
        for (int i = 0; i < ways; ++i)
            before[i] = state[i];
        rounds(0, 16);
        for (int i = 0; i < ways; ++i)
            state[i] = {vaddq_u32(state[i].abcd, before[i].abcd), vaddq_u32(state[i].efgh, before[i].efgh)};
    }

    /// The rest of the second block of a header, behind its last 16 bytes.
    [[gnu::always_inline]] static void padHeader(uint32x4_t (&m)[4]) {
        m[1] = vsetq_lane_u32(paddingBit, vdupq_n_u32(0), 0);
        m[2] = vdupq_n_u32(0);
        m[3] = vsetq_lane_u32(headerBits, vdupq_n_u32(0), 3);
    }

    /// Puts the digests into the message words of the second hash and starts it.
    [[gnu::always_inline]] void startSecondHash() {
        for (int i = 0; i < ways; ++i) {
            message[i][0] = state[i].abcd;
            message[i][1] = state[i].efgh;
            message[i][2] = vsetq_lane_u32(paddingBit, vdupq_n_u32(0), 0);
            message[i][3] = vsetq_lane_u32(digestBits, vdupq_n_u32(0), 3);
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
    vst1q_u32(words, stream.state[0].abcd);
    vst1q_u32(words + 4, stream.state[0].efgh);
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
            Streams<2>::padHeader(pair.message[i]);
        }
        pair.compress();
        pair.startSecondHash();
        pair.compress();
        for (int i = 0; i < 2; ++i) {
            vst1q_u8(digests + 32 * i, vrev32q_u8(vreinterpretq_u8_u32(pair.state[i].abcd)));
            vst1q_u8(digests + 32 * i + 16, vrev32q_u8(vreinterpretq_u8_u32(pair.state[i].efgh)));
        }
    }
}

std::uint64_t scan(const NonceScanPlan& plan, std::uint32_t first, std::uint64_t count) {
    const State midstate = loadState(plan.midstate);
    const std::uint32_t tailWords[4] = {plan.tail[0], plan.tail[1], plan.tail[2], 0};
    const uint32x4_t tail = vld1q_u32(tailWords);
    for (std::uint64_t offset = 0; offset < count; offset += 2) {
        Streams<2> pair;
        for (int i = 0; i < 2; ++i) {
            const std::uint32_t nonce =
                __builtin_bswap32(first + static_cast<std::uint32_t>(offset) + static_cast<std::uint32_t>(i));
            pair.state[i] = midstate;
            pair.message[i][0] = vsetq_lane_u32(nonce, tail, 3);
            Streams<2>::padHeader(pair.message[i]);
        }
        pair.compress();
        pair.startSecondHash();
        pair.rounds(0, 16);
        for (int i = 0; i < 2; ++i) {
            // The digest's last word is h: the highest lane.
            const std::uint32_t h = vgetq_lane_u32(pair.state[i].efgh, 3);
            if (__builtin_bswap32(h + initial[7]) <= plan.targetTop) [[unlikely]] {
                const std::uint64_t found = offset + static_cast<std::uint64_t>(i);
                return found < count ? found : count;
            }
        }
    }
    return count;
}

bool supported() {
    constexpr unsigned long sha2Bit = 1UL << 6; // HWCAP_SHA2
    return (getauxval(AT_HWCAP) & sha2Bit) != 0;
}

} // namespace

const Sha256Kernel sha256Armv8{"ARMv8", supported, compress, 2, hashHeaders, scan};

} // namespace zon
