#include "core/util/serialize.h"

namespace zon {

bool Reader::need(std::size_t n) {
    if (failed_) return false;
    if (n > remaining()) {
        fail("it ends too early");
        return false;
    }
    return true;
}

void Reader::fail(std::string_view why) {
    if (failed_) return;
    failed_ = true;
    failedAt_ = position_;
    why_ = why;
}

std::uint8_t Reader::u8() {
    return need(1) ? data_[position_++] : std::uint8_t{0};
}

std::uint16_t Reader::u16() {
    if (!need(2)) return 0;
    position_ += 2;
    return readLe16(data_.data() + position_ - 2);
}

std::uint32_t Reader::u32() {
    if (!need(4)) return 0;
    position_ += 4;
    return readLe32(data_.data() + position_ - 4);
}

std::uint64_t Reader::u64() {
    if (!need(8)) return 0;
    position_ += 8;
    return readLe64(data_.data() + position_ - 8);
}

std::uint16_t Reader::u16be() {
    if (!need(2)) return 0;
    position_ += 2;
    return static_cast<std::uint16_t>(data_[position_ - 2] << 8 | data_[position_ - 1]);
}

std::uint64_t Reader::compactSize(std::uint64_t max) {
    const std::uint8_t first = u8();
    std::uint64_t v = first;
    std::uint64_t least = 0;
    if (first == 0xfd) {
        v = u16();
        least = 0xfd;
    } else if (first == 0xfe) {
        v = u32();
        least = 0x10000;
    } else if (first == 0xff) {
        v = u64();
        least = 0x100000000;
    }
    if (ok() && v < least) fail("a length is not in its shortest form");
    if (ok() && v > max) fail("a length is over the limit");
    return ok() ? v : 0;
}

std::size_t Reader::count(std::size_t max, std::size_t minElementSize) {
    const std::uint64_t n = compactSize(max);
    if (ok() && n * minElementSize > remaining()) fail("it claims more elements than it has bytes for");
    return ok() ? static_cast<std::size_t>(n) : 0;
}

ByteSpan Reader::take(std::size_t n) {
    if (!need(n)) return {};
    position_ += n;
    return data_.subspan(position_ - n, n);
}

ByteSpan Reader::varBytes(std::size_t max) {
    return take(static_cast<std::size_t>(compactSize(max)));
}

Result<void> Reader::finish(std::string_view what, Trailing trailing) const {
    const auto refuse = [&](std::string_view why, std::size_t at) {
        return zon::fail(ErrorCode::Malformed, "This " + std::string(what) + " is malformed at byte "
                                                   + std::to_string(at) + ": " + std::string(why) + ".");
    };
    if (failed_) return refuse(why_, failedAt_);
    if (trailing == Trailing::Refuse && remaining() != 0)
        return refuse("there is more than belongs to it", position_);
    return {};
}

Writer& Writer::u8(std::uint8_t v) {
    out_.push_back(v);
    return *this;
}

Writer& Writer::u16(std::uint16_t v) {
    std::uint8_t b[2];
    writeLe16(b, v);
    return raw(b);
}

Writer& Writer::u32(std::uint32_t v) {
    std::uint8_t b[4];
    writeLe32(b, v);
    return raw(b);
}

Writer& Writer::u64(std::uint64_t v) {
    std::uint8_t b[8];
    writeLe64(b, v);
    return raw(b);
}

Writer& Writer::u16be(std::uint16_t v) {
    return u8(static_cast<std::uint8_t>(v >> 8)).u8(static_cast<std::uint8_t>(v & 0xff));
}

Writer& Writer::compactSize(std::uint64_t v) {
    if (v < 0xfd) return u8(static_cast<std::uint8_t>(v));
    if (v <= 0xffff) return u8(0xfd).u16(static_cast<std::uint16_t>(v));
    if (v <= 0xffffffff) return u8(0xfe).u32(static_cast<std::uint32_t>(v));
    return u8(0xff).u64(v);
}

Writer& Writer::raw(ByteSpan bytes) {
    out_.insert(out_.end(), bytes.begin(), bytes.end());
    return *this;
}

Writer& Writer::varBytes(ByteSpan bytes) {
    return compactSize(bytes.size()).raw(bytes);
}

std::size_t compactSizeLength(std::uint64_t v) {
    if (v < 0xfd) return 1;
    if (v <= 0xffff) return 3;
    return v <= 0xffffffff ? 5 : 9;
}

} // namespace zon
