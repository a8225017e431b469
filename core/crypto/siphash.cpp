#include "core/crypto/siphash.h"

#include <bit>

namespace zon {
namespace {

class State {
public:
    State(std::uint64_t k0, std::uint64_t k1)
        : v0_(k0 ^ 0x736f6d6570736575),
          v1_(k1 ^ 0x646f72616e646f6d),
          v2_(k0 ^ 0x6c7967656e657261),
          v3_(k1 ^ 0x7465646279746573) {}

    void take(std::uint64_t word) {
        v3_ ^= word;
        round();
        round();
        v0_ ^= word;
    }

    std::uint64_t finish() {
        v2_ ^= 0xff;
        for (int i = 0; i < 4; ++i)
            round();
        return v0_ ^ v1_ ^ v2_ ^ v3_;
    }

private:
    void round() {
        v0_ += v1_;
        v1_ = std::rotl(v1_, 13) ^ v0_;
        v0_ = std::rotl(v0_, 32);
        v2_ += v3_;
        v3_ = std::rotl(v3_, 16) ^ v2_;
        v0_ += v3_;
        v3_ = std::rotl(v3_, 21) ^ v0_;
        v2_ += v1_;
        v1_ = std::rotl(v1_, 17) ^ v2_;
        v2_ = std::rotl(v2_, 32);
    }

    std::uint64_t v0_, v1_, v2_, v3_;
};

} // namespace

std::uint64_t sipHash24(std::uint64_t k0, std::uint64_t k1, ByteSpan data) {
    State state(k0, k1);
    // The last word has the length in its top byte.
    std::uint64_t last = std::uint64_t{data.size()} << 56;
    for (; data.size() >= 8; data = data.subspan(8))
        state.take(readLe64(data.data()));
    for (std::size_t i = 0; i < data.size(); ++i)
        last |= std::uint64_t{data[i]} << (8 * i);
    state.take(last);
    return state.finish();
}

std::uint64_t sipHash24Of32(std::uint64_t k0, std::uint64_t k1, std::span<const std::uint8_t, 32> data) {
    State state(k0, k1);
    for (std::size_t i = 0; i < 32; i += 8)
        state.take(readLe64(data.data() + i));
    state.take(std::uint64_t{32} << 56);
    return state.finish();
}

} // namespace zon
