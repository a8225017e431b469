#pragma once

#include "core/crypto/hash160.h"

namespace zon {

/// SHA-1, for OP_SHA1 alone: it is broken and protects nothing.
Digest20 sha1(ByteSpan data);

} // namespace zon
