#include "core/net/frame.h"

#include "core/crypto/sha256.h"
#include "core/util/serialize.h"

#include <algorithm>

namespace zon {

namespace {

constexpr std::size_t commandOffset = 4;
constexpr std::size_t commandSize = 12;
constexpr std::size_t lengthOffset = 16;
constexpr std::size_t checksumOffset = 20;
constexpr std::size_t checksumSize = 4;

/// Enough for nearly every message at once, little enough for a thousand idle peers.
constexpr std::size_t firstPayloadCapacity = 4096;

bool isPrintable(std::uint8_t c) {
    return c >= 0x20 && c <= 0x7e;
}

/// The characters before the zeros, or nothing when something follows the first zero.
std::optional<std::string_view> commandText(ByteSpan field) {
    const auto end = std::find(field.begin(), field.end(), std::uint8_t{0});
    if (end == field.begin() || !std::all_of(field.begin(), end, isPrintable)) return {};
    if (std::any_of(end, field.end(), [](std::uint8_t c) { return c != 0; })) return {};
    return asText(ByteSpan(field.begin(), end));
}

} // namespace

std::string_view frameFaultName(FrameFault fault) {
    switch (fault) {
    case FrameFault::WrongMagic:
        return "wrong-magic";
    case FrameFault::MalformedCommand:
        return "malformed-command";
    case FrameFault::Oversized:
        return "oversized";
    case FrameFault::BadChecksum:
        return "bad-checksum";
    }
    return "unknown";
}

FrameParser::FrameParser(NetworkMagic magic, std::size_t maxPayload)
    : magic_(magic), maxPayload_(std::min(maxPayload, maxMessagePayload)) {}

std::optional<FrameParser::Event> FrameParser::consume(ByteSpan& input) {
    if (dead_) input = {};
    while (!input.empty()) {
        if (headerFilled_ < headerSize) {
            const std::size_t n = std::min(headerSize - headerFilled_, input.size());
            std::copy_n(input.begin(), n, header_.begin() + static_cast<std::ptrdiff_t>(headerFilled_));
            headerFilled_ += n;
            input = input.subspan(n);
            // The first four bytes alone unmask a stranger.
            if (headerFilled_ < headerSize && headerFilled_ < magic_.size()) continue;
            if (const auto fault = checkHeader()) {
                dead_ = true;
                headerFilled_ = 0;
                input = {};
                return Event(*fault);
            }
            if (headerFilled_ < headerSize) continue;
        }
        const std::size_t n = std::min(payloadSize_ - payload_.size(), input.size());
        appendPayload(input.first(n));
        input = input.subspan(n);
        if (payload_.size() == payloadSize_) return finishFrame();
    }
    return {};
}

std::optional<FrameFault> FrameParser::checkHeader() {
    if (!std::equal(magic_.begin(), magic_.end(), header_.begin())) return FrameFault::WrongMagic;
    if (headerFilled_ < headerSize) return {};
    if (!commandText(ByteSpan(header_).subspan(commandOffset, commandSize)))
        return FrameFault::MalformedCommand;
    const std::size_t claimed = readLe32(header_.data() + lengthOffset);
    if (claimed > maxPayload_) return FrameFault::Oversized;
    payloadSize_ = claimed;
    return {};
}

void FrameParser::appendPayload(ByteSpan bytes) {
    const std::size_t needed = payload_.size() + bytes.size();
    if (needed > payload_.capacity())
        payload_.reserve(
            std::min(payloadSize_, std::max({needed, payload_.capacity() * 2, firstPayloadCapacity})));
    payload_.insert(payload_.end(), bytes.begin(), bytes.end());
}

FrameParser::Event FrameParser::finishFrame() {
    Frame frame{std::string(*commandText(ByteSpan(header_).subspan(commandOffset, commandSize))),
                std::exchange(payload_, {})};
    headerFilled_ = 0;
    payloadSize_ = 0;
    const Digest32 digest = sha256d(frame.payload);
    if (!equal(ByteSpan(digest).first(checksumSize), ByteSpan(header_).subspan(checksumOffset, checksumSize)))
        return FrameFault::BadChecksum;
    return frame;
}

Bytes encodeFrame(const NetworkMagic& magic, std::string_view command, ByteSpan payload) {
    std::array<std::uint8_t, commandSize> name{};
    std::copy_n(command.begin(), std::min(command.size(), commandSize), name.begin());
    const Digest32 digest = sha256d(payload);
    Writer out;
    out.reserve(checksumOffset + checksumSize + payload.size());
    out.raw(magic).raw(name).u32(static_cast<std::uint32_t>(payload.size()));
    out.raw(ByteSpan(digest).first(checksumSize)).raw(payload);
    return out.take();
}

} // namespace zon
