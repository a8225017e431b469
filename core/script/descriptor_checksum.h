#pragma once

#include "core/util/error.h"

#include <optional>
#include <string>
#include <string_view>

namespace zon {

/// The eight characters that stand behind "#" in a descriptor (BIP380): they catch any three mistyped
/// characters. Nothing when `payload` has a character that descriptors can't have.
std::optional<std::string> descriptorChecksum(std::string_view payload);

/// `payload` + "#" + checksum. Its characters must be a descriptor's.
std::string withDescriptorChecksum(std::string_view payload);

/// The payload of `text`, whose checksum is right or absent. The error says where and why.
Result<std::string_view> checkDescriptorChecksum(std::string_view text);

} // namespace zon
