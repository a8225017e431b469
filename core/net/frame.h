#pragma once

#include "core/chain/params.h"
#include "core/util/bytes.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace zon {

/// The longest payload accepted from anybody: Bitcoin Core's limit.
inline constexpr std::size_t maxMessagePayload = 4'000'000;

/// One message as it travels: header checked, payload not yet understood.
struct Frame {
    std::string command;
    Bytes payload;
};

enum class FrameFault : std::uint8_t {
    WrongMagic,       ///< another network or no Bitcoin protocol at all: fatal
    MalformedCommand, ///< not printable ASCII followed by zeros: fatal
    Oversized,        ///< claims more than the limit: fatal
    BadChecksum,      ///< this message is damaged and was dropped; the stream goes on
};

std::string_view frameFaultName(FrameFault fault);

/// Cuts a byte stream into frames. Sans-IO.
///
/// Threat: a peer sends 24 bytes that claim 4 MB and nothing more, from a thousand connections; or a byte an
/// hour. So the buffer grows only as bytes arrive (to at most twice as much), and the owner can tell when a
/// frame is unfinished, to set it a deadline.
class FrameParser {
public:
    static constexpr std::size_t headerSize = 24;

    explicit FrameParser(NetworkMagic magic, std::size_t maxPayload = maxMessagePayload);

    using Event = std::variant<Frame, FrameFault>;

    /// Takes bytes off the front of `input` until there is a frame or a fault to tell, or none are left
    /// (nothing). Call until it returns nothing. After a fatal fault the rest of the stream is swallowed.
    std::optional<Event> consume(ByteSpan& input);

    /// Some of a frame has come, but not all of it.
    bool insideFrame() const { return headerFilled_ != 0; }
    /// What the unfinished frame claims as its payload; 0 while its header is incomplete.
    std::size_t claimedPayload() const { return payloadSize_; }
    /// Memory held for the unfinished frame.
    std::size_t bufferedCapacity() const { return payload_.capacity(); }

private:
    std::optional<FrameFault> checkHeader();
    void appendPayload(ByteSpan bytes);
    Event finishFrame();

    NetworkMagic magic_;
    std::size_t maxPayload_;
    std::array<std::uint8_t, headerSize> header_{};
    std::size_t headerFilled_ = 0;
    std::size_t payloadSize_ = 0;
    Bytes payload_;
    bool dead_ = false;
};

/// `command` has at most 12 characters and `payload` at most maxMessagePayload bytes.
Bytes encodeFrame(const NetworkMagic& magic, std::string_view command, ByteSpan payload);

} // namespace zon
