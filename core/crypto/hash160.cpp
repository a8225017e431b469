#include "core/crypto/hash160.h"

#include "core/crypto/sha256.h"

#include <bit>
#include <cstring>

namespace zon {
namespace {

// Our own, because OpenSSL 3 keeps RIPEMD-160 in a provider that some systems leave out.
using State = std::array<std::uint32_t, 5>;

constexpr std::uint8_t leftWord[80] = {
    0,  1, 2,  3,  4, 5,  6,  7,  8, 9, 10, 11, 12, 13, 14, 15, 7, 4,  13, 1, 10, 6, 15, 3,  12, 0, 9,
    5,  2, 14, 11, 8, 3,  10, 14, 4, 9, 15, 8,  1,  2,  7,  0,  6, 13, 11, 5, 12, 1, 9,  11, 10, 0, 8,
    12, 4, 13, 3,  7, 15, 14, 5,  6, 2, 4,  0,  5,  9,  7,  12, 2, 10, 14, 1, 3,  8, 11, 6,  15, 13};
constexpr std::uint8_t rightWord[80] = {
    5,  14, 7, 0,  9, 2,  11, 4, 13, 6,  15, 8,  1,  10, 3, 12, 6, 11, 3, 7, 0,  13, 5, 10, 14, 15, 8,
    12, 4,  9, 1,  2, 15, 5,  1, 3,  7,  14, 6,  9,  11, 8, 12, 2, 10, 0, 4, 13, 8,  6, 4,  1,  3,  11,
    15, 0,  5, 12, 2, 13, 9,  7, 10, 14, 12, 15, 10, 4,  1, 5,  8, 7,  6, 2, 13, 14, 0, 3,  9,  11};
constexpr std::uint8_t leftShift[80] = {
    11, 14, 15, 12, 5,  8,  7,  9, 11, 13, 14, 15, 6,  7,  9, 8,  7,  6,  8,  13, 11, 9,  7,  15, 7,  12, 15,
    9,  11, 7,  13, 12, 11, 13, 6, 7,  14, 9,  13, 15, 14, 8, 13, 6,  5,  12, 7,  5,  11, 12, 14, 15, 14, 15,
    9,  8,  9,  14, 5,  6,  8,  6, 5,  12, 9,  15, 5,  11, 6, 8,  13, 12, 5,  12, 13, 14, 11, 8,  5,  6};
constexpr std::uint8_t rightShift[80] = {
    8, 9,  9,  11, 13, 15, 15, 5,  7,  7, 8, 11, 14, 14, 12, 6, 9,  13, 15, 7,  12, 8,  9,  11, 7,  7,  12,
    7, 6,  15, 13, 11, 9,  7,  15, 11, 8, 6, 6,  14, 12, 13, 5, 14, 13, 13, 7,  5,  15, 5,  8,  11, 14, 14,
    6, 14, 6,  9,  12, 9,  12, 5,  15, 8, 8, 5,  12, 9,  12, 5, 14, 6,  8,  13, 6,  5,  15, 13, 11, 11};
constexpr std::uint32_t leftConstant[5] = {0, 0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xa953fd4e};
constexpr std::uint32_t rightConstant[5] = {0x50a28be6, 0x5c4dd124, 0x6d703ef3, 0x7a6d76e9, 0};

constexpr std::uint32_t mix(int function, std::uint32_t x, std::uint32_t y, std::uint32_t z) {
    switch (function) {
    case 0:
        return x ^ y ^ z;
    case 1:
        return (x & y) | (~x & z);
    case 2:
        return (x | ~y) ^ z;
    case 3:
        return (x & z) | (y & ~z);
    default:
        return x ^ (y | ~z);
    }
}

void step(State& s, int function, std::uint32_t addend, int shift) {
    auto& [a, b, c, d, e] = s;
    const std::uint32_t t = std::rotl(a + mix(function, b, c, d) + addend, shift) + e;
    a = e;
    e = d;
    d = std::rotl(c, 10);
    c = b;
    b = t;
}

void compress(State& state, const std::uint8_t* block) {
    std::uint32_t words[16];
    for (std::size_t i = 0; i < 16; ++i)
        words[i] = readLe32(block + 4 * i);
    State left = state;
    State right = state;
    for (int i = 0; i < 80; ++i) {
        const int round = i / 16;
        step(left, round, words[leftWord[i]] + leftConstant[round], leftShift[i]);
        step(right, 4 - round, words[rightWord[i]] + rightConstant[round], rightShift[i]);
    }
    const std::uint32_t t = state[1] + left[2] + right[3];
    state[1] = state[2] + left[3] + right[4];
    state[2] = state[3] + left[4] + right[0];
    state[3] = state[4] + left[0] + right[1];
    state[4] = state[0] + left[1] + right[2];
    state[0] = t;
}

} // namespace

Digest20 ripemd160(ByteSpan data) {
    State state{0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0};
    const std::uint64_t bits = std::uint64_t{data.size()} * 8;
    for (; data.size() >= 64; data = data.subspan(64))
        compress(state, data.data());

    std::array<std::uint8_t, 128> last{};
    if (!data.empty()) std::memcpy(last.data(), data.data(), data.size());
    last[data.size()] = 0x80;
    const std::size_t blocks = data.size() < 56 ? 1 : 2;
    writeLe64(last.data() + blocks * 64 - 8, bits);
    for (std::size_t i = 0; i < blocks; ++i)
        compress(state, last.data() + i * 64);

    Digest20 digest;
    for (std::size_t i = 0; i < state.size(); ++i)
        writeLe32(digest.data() + 4 * i, state[i]);
    return digest;
}

Digest20 hash160(ByteSpan data) {
    return ripemd160(sha256(data));
}

} // namespace zon
