#pragma once

#include "core/util/bytes.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace zon {

/// Tor v3 addresses (rend-spec-v3, section 6): base32(public key ‖ checksum ‖ version 3) + ".onion".
using OnionKey = std::array<std::uint8_t, 32>;

std::string onionHost(const OnionKey& key);

/// Nothing when the name is not a v3 onion address with the right checksum.
std::optional<OnionKey> parseOnionHost(std::string_view host);

} // namespace zon
