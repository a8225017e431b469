#pragma once

#include "core/util/bytes.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace zon::test {

/// The fuzzer's bytes as a script: numbers and pieces off the front, zeros when they are used up.
class FuzzInput {
public:
    FuzzInput(const std::uint8_t* data, std::size_t size) : rest_(data, size) {}

    bool empty() const { return rest_.empty(); }
    std::uint8_t byte() {
        if (rest_.empty()) return 0;
        const std::uint8_t value = rest_.front();
        rest_ = rest_.subspan(1);
        return value;
    }
    std::uint32_t number() {
        std::uint32_t value = 0;
        for (int i = 0; i < 4; ++i)
            value = value << 8 | byte();
        return value;
    }
    /// Below `limit`, which is not 0.
    std::size_t below(std::size_t limit) { return limit <= 256 ? byte() % limit : number() % limit; }
    bool flag() { return (byte() & 1) != 0; }
    /// At most `most` bytes.
    ByteSpan piece(std::size_t most) {
        const ByteSpan part = rest_.first(std::min(most, rest_.size()));
        rest_ = rest_.subspan(part.size());
        return part;
    }
    ByteSpan rest() { return piece(rest_.size()); }

private:
    ByteSpan rest_;
};

} // namespace zon::test
