#pragma once

#include "core/util/bytes.h"
#include "core/util/error.h"

namespace zon {

inline constexpr std::size_t maxPictureBytes = std::size_t{512} * 1024;
inline constexpr std::uint32_t maxPictureSide = 2'048; ///< pixels

/// Whether a provider's picture may be kept and shown: PNG or JPEG by what it is, not by what it is called,
/// and small once it is unpacked.
///
/// Threat: a picture that unpacks to gigabytes, and formats that are programs (SVG). Only the size that the
/// header names is read here; who decodes it must hold the decoder to that.
Result<void> checkPicture(ByteSpan bytes);

} // namespace zon
