#pragma once

// SHA-256 of many messages side by side: lane i of every vector belongs to message i. Included by one kernel
// file per instruction set, each with its own vector type V in an anonymous namespace, so that no two files
// share an instantiation. A kernel's V has: a static constexpr std::size_t lanes; broadcast(word),
// load/store(pointer to `lanes` words), operator+, rotateRight<n>, shiftRight<n>, xor3, choose, majority,
// byteSwap, and atMost(a, b) → a bit mask of the lanes where a ≤ b unsigned.

#include "core/crypto/sha256_kernels.h"
#include "core/crypto/sha256_math.h"

#include <cstring>
#include <type_traits>
#include <utility>

namespace zon {

template <typename V>
struct Sha256Lanes {
    using Word = std::uint32_t;
    template <int n>
    using Index = std::integral_constant<int, n>;

    struct State {
        V s[8];
    };

    [[gnu::always_inline]] static V bigSigma0(V x) {
        return xor3(x.template rotateRight<2>(), x.template rotateRight<13>(), x.template rotateRight<22>());
    }
    [[gnu::always_inline]] static V bigSigma1(V x) {
        return xor3(x.template rotateRight<6>(), x.template rotateRight<11>(), x.template rotateRight<25>());
    }
    [[gnu::always_inline]] static V smallSigma0(V x) {
        return xor3(x.template rotateRight<7>(), x.template rotateRight<18>(), x.template shiftRight<3>());
    }
    [[gnu::always_inline]] static V smallSigma1(V x) {
        return xor3(x.template rotateRight<17>(), x.template rotateRight<19>(), x.template shiftRight<10>());
    }

    /// Round t without moving the state: a is at index −t mod 8, so that eight rounds turn it once around.
    /// `addend` is h + round constant + message word where h is uniform, else the last two.
    template <int t, bool withH = true>
    [[gnu::always_inline]] static void round(State& state, V addend) {
        auto at = [&state](int i) -> V& { return state.s[static_cast<unsigned>(i - t) & 7]; };
        V sum = addend;
        if constexpr (withH) sum = sum + at(7);
        sum = sum + choose(at(4), at(5), at(6));
        // Σ1(e) is ready last and the next round waits for it: everything else is added up before. It costs
        // an addition more and is a quarter faster.
        const V early = at(3) + sum;
        const V late = bigSigma1(at(4));
        at(3) = early + late;
        at(7) = (sum + majority(at(0), at(1), at(2)) + bigSigma0(at(0))) + late;
    }

    /// Which words of a message do not depend on the lane, so that sums of them are made beforehand.
    /// All: an ordinary message. HeaderTail: the second block of a header under the nonce scan (word 3 is the
    /// nonce; 0 to 2, 4 to 17 are uniform). Digest: the block of the second hash (8 to 15 are uniform).
    enum class Shape { All, HeaderTail, Digest };

    template <Shape shape>
    static constexpr bool varies(int t) {
        if (shape == Shape::HeaderTail) return t == 3 || t >= 18;
        if (shape == Shape::Digest) return t < 8 || t >= 16;
        return true;
    }

    /// The uniform words that are zero whatever the header: nothing needs to be added for them.
    template <Shape shape>
    static constexpr bool isZero(int t) {
        if (shape == Shape::HeaderTail) return t >= 5 && t <= 14;
        if (shape == Shape::Digest) return t >= 9 && t <= 14;
        return false;
    }

    template <Shape shape>
    static constexpr bool hasUniformPart(int t) {
        for (const int from : {t - 2, t - 7, t - 15, t - 16})
            if (!varies<shape>(from) && !isZero<shape>(from)) return true;
        return false;
    }

    /// Message word t ≥ 16, put where word t − 16 was. `uniform` is the sum of what does not vary.
    template <Shape shape, int t>
    [[gnu::always_inline]] static V schedule(V (&w)[16], const Word* uniform) {
        V sum{};
        bool empty = true;
        auto add = [&](V term) __attribute__((always_inline)) {
            sum = empty ? term : sum + term;
            empty = false;
        };
        if constexpr (hasUniformPart<shape>(t)) add(V::broadcast(uniform[t]));
        if constexpr (varies<shape>(t - 16)) add(w[t & 15]);
        if constexpr (varies<shape>(t - 7)) add(w[(t - 7) & 15]);
        if constexpr (varies<shape>(t - 15)) add(smallSigma0(w[(t - 15) & 15]));
        if constexpr (varies<shape>(t - 2)) add(smallSigma1(w[(t - 2) & 15]));
        return w[t & 15] = sum;
    }

    /// Rounds from … of a message of this shape. `uniform`: by t, the message words that do not vary and,
    /// from 16 on, the uniform parts of those that do.
    template <Shape shape, int first, int... steps>
    [[gnu::always_inline]] static void rounds(State& state, V (&w)[16], const Word* uniform,
                                              std::integer_sequence<int, steps...>) {
        auto step = [&](auto index) __attribute__((always_inline)) {
            constexpr int t = decltype(index)::value;
            const Word k = sha256math::round[t];
            if constexpr (!varies<shape>(t))
                round<t>(state, V::broadcast(k + uniform[t]));
            else if constexpr (t < 16)
                round<t>(state, w[t] + V::broadcast(k));
            else
                round<t>(state, schedule<shape, t>(w, uniform) + V::broadcast(k));
        };
        (step(Index<first + steps>{}), ...);
    }

    [[gnu::always_inline]] static void addTo(State& state, const State& before) {
        for (int i = 0; i < 8; ++i)
            state.s[i] = state.s[i] + before.s[i];
    }

    [[gnu::always_inline]] static State initial() {
        State state;
        for (int i = 0; i < 8; ++i)
            state.s[i] = V::broadcast(sha256math::initial[i]);
        return state;
    }

    /// The words of a digest's block that are the same for all digests, with the parts of its schedule.
    struct DigestWords {
        Word w[64] = {};

        constexpr DigestWords() {
            w[8] = sha256math::paddingBit;
            w[15] = sha256math::digestBits;
            for (int t = 16; t < 64; ++t) {
                auto uniform = [this](int i) { return i >= 8 && i < 16 ? w[i] : 0; };
                w[t] = sha256math::smallSigma1(uniform(t - 2)) + uniform(t - 7)
                       + sha256math::smallSigma0(uniform(t - 15)) + uniform(t - 16);
            }
        }
    };
    static constexpr DigestWords digestWords{};

    // ---- batches of whole headers

    /// Word `index` of the headers, each 80 bytes after the one before.
    [[gnu::always_inline]] static V headerWord(const std::uint8_t* headers, std::size_t index) {
        alignas(64) Word words[V::lanes];
        for (std::size_t lane = 0; lane < V::lanes; ++lane)
            std::memcpy(&words[lane], headers + lane * 80 + index * 4, 4);
        return V::load(words).byteSwap();
    }

    static void hashGroup(const std::uint8_t* headers, std::uint8_t* digests) {
        State state = initial();
        V w[16];
        for (std::size_t i = 0; i < 16; ++i)
            w[i] = headerWord(headers, i);
        compress<Shape::All>(state, w, nullptr);

        for (std::size_t i = 0; i < 4; ++i)
            w[i] = headerWord(headers, 16 + i);
        w[4] = V::broadcast(sha256math::paddingBit);
        for (std::size_t i = 5; i < 15; ++i)
            w[i] = V::broadcast(0);
        w[15] = V::broadcast(sha256math::headerBits);
        compress<Shape::All>(state, w, nullptr);

        for (std::size_t i = 0; i < 8; ++i)
            w[i] = state.s[i];
        state = initial();
        compress<Shape::Digest>(state, w, digestWords.w);

        for (std::size_t i = 0; i < 8; ++i) {
            alignas(64) Word words[V::lanes];
            state.s[i].byteSwap().store(words);
            for (std::size_t lane = 0; lane < V::lanes; ++lane)
                std::memcpy(digests + lane * 32 + i * 4, &words[lane], 4);
        }
    }

    template <Shape shape>
    static void compress(State& state, V (&w)[16], const Word* uniform) {
        const State before = state;
        rounds<shape, 0>(state, w, uniform, std::make_integer_sequence<int, 64>{});
        addTo(state, before);
    }

    static void hashHeaders(const std::uint8_t* headers, std::size_t count, std::uint8_t* digests) {
        for (std::size_t i = 0; i < count; i += V::lanes)
            hashGroup(headers + i * 80, digests + i * 32);
    }

    // ---- nonces

    /// Bit mask of the lanes whose hash has a top word of at most the target's.
    [[gnu::always_inline]] static std::uint32_t scanGroup(const NonceScanPlan& plan, V nonces) {
        State state;
        V w[16];
        w[3] = nonces.byteSwap();

        // Rounds 0 to 2 are in the plan and round 3 only adds the nonce's word to a and e. The positions are
        // those of round 4: a is at index −4 mod 8.
        constexpr int a = 4;
        for (int i = 1; i < 8; ++i)
            state.s[(a + i) & 7] = V::broadcast(plan.state3[i - 1]);
        state.s[a] = V::broadcast(plan.round3A) + w[3];
        state.s[(a + 4) & 7] = V::broadcast(plan.round3E) + w[3];
        // In rounds 4 to 6, h is still one of the plan's words.
        constexpr Word k4 = sha256math::round[4] + sha256math::paddingBit;
        round<4, false>(state, V::broadcast(plan.state3[6] + k4));
        round<5, false>(state, V::broadcast(plan.state3[5] + sha256math::round[5]));
        round<6, false>(state, V::broadcast(plan.state3[4] + sha256math::round[6]));
        rounds<Shape::HeaderTail, 7>(state, w, plan.schedule, std::make_integer_sequence<int, 57>{});
        for (int i = 0; i < 8; ++i)
            w[i] = state.s[i] + V::broadcast(plan.midstate[i]);

        // The second hash. Round 0 starts from constants; the top word of the number is the digest's last,
        // which is e after round 60, so the rounds after that are not needed.
        constexpr auto& h = sha256math::initial;
        constexpr Word t1 =
            h[7] + sha256math::bigSigma1(h[4]) + sha256math::choose(h[4], h[5], h[6]) + sha256math::round[0];
        constexpr Word t2 = sha256math::bigSigma0(h[0]) + sha256math::majority(h[0], h[1], h[2]);
        for (int i = 1; i < 8; ++i)
            state.s[(7 + i) & 7] = V::broadcast(h[i - 1]);
        state.s[7] = V::broadcast(t1 + t2) + w[0];
        state.s[3] = V::broadcast(h[3] + t1) + w[0];
        round<1, false>(state, V::broadcast(h[6] + sha256math::round[1]) + w[1]);
        round<2, false>(state, V::broadcast(h[5] + sha256math::round[2]) + w[2]);
        round<3, false>(state, V::broadcast(h[4] + sha256math::round[3]) + w[3]);
        rounds<Shape::Digest, 4>(state, w, digestWords.w, std::make_integer_sequence<int, 57>{});
        constexpr int eAfter60 = (4 - 61) & 7;
        const V top = (state.s[eAfter60] + V::broadcast(h[7])).byteSwap();
        return atMost(top, V::broadcast(plan.targetTop));
    }

    static std::uint64_t scan(const NonceScanPlan& plan, std::uint32_t first, std::uint64_t count) {
        alignas(64) Word words[V::lanes];
        for (std::size_t lane = 0; lane < V::lanes; ++lane)
            words[lane] = first + static_cast<Word>(lane);
        V nonces = V::load(words);
        for (std::uint64_t i = 0; i < count; i += V::lanes) {
            const std::uint32_t hits = scanGroup(plan, nonces);
            if (hits != 0) [[unlikely]] {
                const std::uint64_t found = i + static_cast<std::uint64_t>(__builtin_ctz(hits));
                return found < count ? found : count;
            }
            nonces = nonces + V::broadcast(V::lanes);
        }
        return count;
    }
};

} // namespace zon
