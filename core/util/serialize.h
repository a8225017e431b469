#pragma once

#include "core/util/bytes.h"
#include "core/util/id.h"

#include <cstdint>
#include <limits>
#include <string_view>

namespace zon {

/// Reads outside data without ever reading past its end or allocating what only a length field claims.
///
/// Threat: every length and count in a message is chosen by the sender. A reader that believes one allocates
/// gigabytes for a 9-byte message. So: counts are bounded by a limit *and* by the bytes that are really left.
///
/// Failure is sticky: after the first one every read gives zeros or nothing, and finish() reports where it
/// was. That keeps parsers straight-line and makes it impossible to act on a half-parsed message.
class Reader {
public:
    explicit Reader(ByteSpan data) : data_(data) {}

    std::uint8_t u8();
    std::uint16_t u16();
    std::uint32_t u32();
    std::uint64_t u64();
    std::int32_t i32() { return static_cast<std::int32_t>(u32()); }
    std::int64_t i64() { return static_cast<std::int64_t>(u64()); }
    std::uint16_t u16be();

    /// A CompactSize in its shortest form (a longer form is malformed, as in Bitcoin Core), at most `max`.
    std::uint64_t compactSize(std::uint64_t max = 0x02000000);

    /// How many elements follow: at most `max`, and no more than fit in what is left at `minElementSize`
    /// each.
    std::size_t count(std::size_t max, std::size_t minElementSize);

    /// The next `n` bytes, viewed in place: valid while the data is.
    ByteSpan take(std::size_t n);

    /// A CompactSize and that many bytes.
    ByteSpan varBytes(std::size_t max);

    template <typename Tag>
    void id(Id<Tag>& out) {
        out = Id<Tag>::fromSpan(take(32));
    }

    bool ok() const { return !failed_; }
    std::size_t position() const { return position_; }
    std::size_t remaining() const { return data_.size() - position_; }

    /// Marks the data as malformed; the first reason is kept.
    void fail(std::string_view why);

    /// Success when nothing failed; with `Trailing::Refuse` also only when everything was consumed.
    enum class Trailing { Refuse, Allow };
    Result<void> finish(std::string_view what, Trailing trailing = Trailing::Refuse) const;

private:
    bool need(std::size_t n);

    ByteSpan data_;
    std::size_t position_ = 0;
    bool failed_ = false;
    std::size_t failedAt_ = 0;
    std::string_view why_; ///< always a literal
};

/// Appends to a growing buffer.
class Writer {
public:
    Writer& u8(std::uint8_t v);
    Writer& u16(std::uint16_t v);
    Writer& u32(std::uint32_t v);
    Writer& u64(std::uint64_t v);
    Writer& i32(std::int32_t v) { return u32(static_cast<std::uint32_t>(v)); }
    Writer& i64(std::int64_t v) { return u64(static_cast<std::uint64_t>(v)); }
    Writer& u16be(std::uint16_t v);
    Writer& compactSize(std::uint64_t v);
    Writer& raw(ByteSpan bytes);
    Writer& varBytes(ByteSpan bytes);
    template <typename Tag>
    Writer& id(const Id<Tag>& v) {
        return raw(v.span());
    }

    void reserve(std::size_t n) { out_.reserve(n); }
    const Bytes& bytes() const& { return out_; }
    Bytes take() { return std::move(out_); }

private:
    Bytes out_;
};

/// Bytes that compactSize(v) takes.
std::size_t compactSizeLength(std::uint64_t v);

} // namespace zon
