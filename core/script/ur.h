#pragma once

#include "core/script/fountain.h"
#include "core/util/error.h"

#include <string>
#include <string_view>

namespace zon {

/// What hardware wallets call a PSBT (BCR-2020-006).
inline constexpr std::string_view psbtUrType = "crypto-psbt";
/// Of a PSBT in one frame: a QR code that a poor camera reads from a screen.
inline constexpr std::size_t psbtFrameBytes = 150;

/// Bytes as a Uniform Resource (BCR-2020-005), in frames that a QR code each can show:
/// "UR:CRYPTO-PSBT/3-9/…", in capitals, because QR codes hold those best. What fits into one frame is
/// "UR:CRYPTO-PSBT/…".
class UrEncoder {
public:
    /// `content` is wrapped as a CBOR byte string; a frame carries at most `mostBytes` of it.
    UrEncoder(std::string_view type, ByteSpan content, std::size_t mostBytes);

    /// After so many frames everything was shown once.
    std::size_t frameCount() const { return fountain_.fragmentCount(); }
    /// From 1, without end.
    std::string frame(std::uint32_t sequence) const;

private:
    std::string type_;
    Bytes cbor_;
    FountainEncoder fountain_;
};

/// Takes frames in any order, from a camera, a clipboard or a file.
///
/// Threat: as FountainDecoder's; also, what is decoded is only bytes that somebody sent.
class UrDecoder {
public:
    /// Longer ones are not looked at.
    static constexpr std::size_t maxFrame = 10'000;
    static constexpr std::size_t maxContent = FountainDecoder::maxMessage - 16;

    explicit UrDecoder(std::string_view type) : type_(type) {}

    static bool looksLikeOne(std::string_view text); ///< begins with "ur:" in any case

    /// Malformed when it is no frame of this type; Rejected when it belongs to another message.
    Result<void> receive(std::string_view frame);

    std::size_t known() const { return fountain_.known(); }
    std::size_t frameCount() const { return fountain_.fragmentCount(); }
    const std::optional<Bytes>& content() const { return content_; } ///< once complete

private:
    Result<void> takeCbor(ByteSpan cbor);

    std::string type_;
    FountainDecoder fountain_;
    std::optional<Bytes> content_;
};

/// Frames that are apart by white space, all of one message. Malformed says how many are missing.
Result<Bytes> contentOfFrames(std::string_view type, std::string_view text);

} // namespace zon
