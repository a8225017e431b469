#include "core/rewards/picture_check.h"

#include <algorithm>
#include <array>
#include <optional>

namespace zon {

namespace {

struct Sides {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
};

/// ISO/IEC 15948: the signature, then IHDR with width and height.
std::optional<Sides> pngSides(ByteSpan bytes) {
    constexpr std::array<std::uint8_t, 8> signature = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    if (bytes.size() < 33 || !equal(bytes.first(8), signature) || asText(bytes.subspan(12, 4)) != "IHDR")
        return std::nullopt;
    return Sides{readBe32(bytes.data() + 16), readBe32(bytes.data() + 20)};
}

/// ITU T.81: segments from marker to marker, up to the frame's.
std::optional<Sides> jpegSides(ByteSpan bytes) {
    if (bytes.size() < 4 || bytes[0] != 0xff || bytes[1] != 0xd8) return std::nullopt;
    const auto be16 = [&](std::size_t at) {
        return static_cast<std::uint32_t>(bytes[at]) << 8 | bytes[at + 1];
    };
    std::size_t at = 2;
    while (at + 9 < bytes.size() && bytes[at] == 0xff) {
        const std::uint8_t marker = bytes[at + 1];
        const bool frame =
            marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        if (frame) return Sides{be16(at + 7), be16(at + 5)};
        at += 2 + std::max<std::size_t>(2, be16(at + 2));
    }
    return std::nullopt;
}

} // namespace

Result<void> checkPicture(ByteSpan bytes) {
    if (bytes.size() > maxPictureBytes)
        return fail(ErrorCode::TooLarge, "The provider's picture is larger than 512 KiB.");
    auto sides = pngSides(bytes);
    if (!sides) sides = jpegSides(bytes);
    if (!sides) return fail(ErrorCode::Rejected, "The provider's picture is neither PNG nor JPEG.");
    if (sides->width < 1 || sides->height < 1 || sides->width > maxPictureSide
        || sides->height > maxPictureSide)
        return fail(ErrorCode::TooLarge, "The provider's picture has too many pixels.");
    return {};
}

} // namespace zon
