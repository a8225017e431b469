#include "core/chain/script_hasher.h"

#include "core/chain/filter.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace zon {

namespace {

using TwoLanes = std::uint64_t __attribute__((vector_size(16)));   ///< a register of SSE2 or NEON
using FourLanes = std::uint64_t __attribute__((vector_size(32)));  ///< of AVX2
using EightLanes = std::uint64_t __attribute__((vector_size(64))); ///< of AVX-512

/// Eight 64-bit lanes in as many registers as it takes. They are spelled out because compilers split a vector
/// that is too wide by way of memory.
template <typename Register>
struct Lanes {
    Register r[64 / sizeof(Register)];

    [[gnu::always_inline]] inline void fill(std::uint64_t value) {
        for (Register& v : r)
            v = Register{} + value;
    }
    [[gnu::always_inline]] inline void operator+=(const Lanes& o) {
        for (std::size_t i = 0; i < std::size(r); ++i)
            r[i] += o.r[i];
    }
    [[gnu::always_inline]] inline void operator^=(const Lanes& o) {
        for (std::size_t i = 0; i < std::size(r); ++i)
            r[i] ^= o.r[i];
    }
    template <int bits>
    [[gnu::always_inline]] inline void rotate() {
        for (Register& v : r)
            v = v << bits | v >> (64 - bits);
    }
};

template <typename L>
struct SipState {
    L v0, v1, v2, v3;

    [[gnu::always_inline]] inline void round() {
        v0 += v1;
        v1.template rotate<13>();
        v1 ^= v0;
        v0.template rotate<32>();
        v2 += v3;
        v3.template rotate<16>();
        v3 ^= v2;
        v0 += v3;
        v3.template rotate<21>();
        v3 ^= v0;
        v2 += v1;
        v1.template rotate<17>();
        v1 ^= v2;
        v2.template rotate<32>();
    }
};

/// SipHash-2-4 of eight messages. The last word of each holds its length, as SipHash pads.
template <typename Register>
[[gnu::always_inline]] inline void sipHashLanes(std::uint64_t k0, std::uint64_t k1,
                                                const std::uint64_t* words, std::uint32_t count,
                                                std::uint64_t* out) {
    using L = Lanes<Register>;
    SipState<L> s;
    s.v0.fill(k0 ^ 0x736f6d6570736575);
    s.v1.fill(k1 ^ 0x646f72616e646f6d);
    s.v2.fill(k0 ^ 0x6c7967656e657261);
    s.v3.fill(k1 ^ 0x7465646279746573);
    for (std::uint32_t i = 0; i < count; ++i) {
        L word;
        __builtin_memcpy(&word, words + i * 8, sizeof word);
        s.v3 ^= word;
        s.round();
        s.round();
        s.v0 ^= word;
    }
    L end;
    end.fill(0xff);
    s.v2 ^= end;
    for (int i = 0; i < 4; ++i)
        s.round();
    s.v0 ^= s.v1;
    s.v2 ^= s.v3;
    s.v0 ^= s.v2;
    __builtin_memcpy(out, &s.v0, sizeof s.v0);
}

using Kernel = void (*)(std::uint64_t, std::uint64_t, const std::uint64_t*, std::uint32_t, std::uint64_t*);

void portable(std::uint64_t k0, std::uint64_t k1, const std::uint64_t* words, std::uint32_t count,
              std::uint64_t* out) {
    sipHashLanes<TwoLanes>(k0, k1, words, count, out);
}

#if defined(__x86_64__)
[[gnu::target("avx2")]] void avx2(std::uint64_t k0, std::uint64_t k1, const std::uint64_t* words,
                                  std::uint32_t count, std::uint64_t* out) {
    sipHashLanes<FourLanes>(k0, k1, words, count, out);
}

[[gnu::target("avx512f")]] void avx512(std::uint64_t k0, std::uint64_t k1, const std::uint64_t* words,
                                       std::uint32_t count, std::uint64_t* out) {
    sipHashLanes<EightLanes>(k0, k1, words, count, out);
}
#endif

Kernel bestKernel() {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512f")) return avx512;
    if (__builtin_cpu_supports("avx2")) return avx2;
#endif
    return portable;
}

/// The words that SipHash reads of a message: the last one has the message's end and its length.
std::size_t wordCount(ByteSpan script) {
    return script.size() / 8 + 1;
}

std::uint64_t wordOf(ByteSpan script, std::size_t i) {
    if (i < script.size() / 8) return readLe64(script.data() + 8 * i);
    std::uint64_t word = std::uint64_t{script.size() & 0xff} << 56;
    for (std::size_t j = 8 * i; j < script.size(); ++j)
        word |= std::uint64_t{script[j]} << (8 * (j - 8 * i));
    return word;
}

} // namespace

ScriptHasher::ScriptHasher(const ScriptList& scripts) : order_(scripts.size()) {
    std::iota(order_.begin(), order_.end(), 0U);
    std::ranges::sort(order_, {}, [&](std::uint32_t i) { return std::pair(wordCount(scripts[i]), i); });
    for (std::size_t first = 0; first < order_.size();) {
        const std::size_t words = wordCount(scripts[order_[first]]);
        std::size_t count = 1;
        while (count < lanes && first + count < order_.size()
               && wordCount(scripts[order_[first + count]]) == words)
            ++count;
        groups_.push_back({static_cast<std::uint32_t>(words_.size()), static_cast<std::uint32_t>(words),
                           static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(count)});
        for (std::size_t word = 0; word < words; ++word)
            for (std::size_t lane = 0; lane < lanes; ++lane)
                words_.push_back(lane < count ? wordOf(scripts[order_[first + lane]], word) : 0);
        first += count;
    }
}

void ScriptHasher::hash(std::uint64_t k0, std::uint64_t k1, std::span<std::uint64_t> out) const {
    static const Kernel kernel = bestKernel();
    std::uint64_t hashes[lanes];
    for (const Group& group : groups_) {
        kernel(k0, k1, words_.data() + group.firstWord, group.words, hashes);
        for (std::uint32_t i = 0; i < group.count; ++i)
            out[order_[group.first + i]] = hashes[i];
    }
}

} // namespace zon
