#pragma once

#include "core/crypto/sha256.h"
#include "core/util/error.h"

#include <string>
#include <string_view>

namespace zon {

inline constexpr std::size_t maxJwsHeaderText = 1'000;

/// The protected header that is written: {"alg":"ES256K","kid":…,"typ":…} in base64url.
std::string jwsHeader(std::string_view type, std::string_view kid);

/// Reads one, and gives the name of the key (kid). Everything but ES256K, `type` and a kid is refused (see
/// verifyJws); the error's message goes on after "The signature ".
Result<std::string> readJwsHeader(std::string_view encoded, std::string_view type);

/// What is signed (RFC 7515, section 5.1).
Digest32 jwsDigest(std::string_view encodedHeader, std::string_view payload);

} // namespace zon
