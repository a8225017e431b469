#pragma once

#include "core/util/bytes.h"

#include <string>

namespace zon {

/// RFC 4648, section 4, with padding.
std::string toBase64(ByteSpan bytes);

} // namespace zon
