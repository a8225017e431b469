#pragma once

#include "core/util/bytes.h"

#include <cstdint>
#include <optional>

namespace zon {

/// Numbers inside scripts: little-endian, sign in the highest bit, as short as possible, zero is empty.
/// Operands have at most 4 bytes; results may have 5, but can't be operands again.
inline constexpr std::size_t maxScriptNumberSize = 4;
/// OP_CHECKLOCKTIMEVERIFY and OP_CHECKSEQUENCEVERIFY take unsigned 32-bit values, which need a fifth.
inline constexpr std::size_t maxLockNumberSize = 5;

Bytes encodeScriptNumber(std::int64_t value);

/// Nothing when it is longer than `maxSize` (at most 8), or not in its shortest form where that is required.
std::optional<std::int64_t> decodeScriptNumber(ByteSpan bytes, bool requireMinimal,
                                               std::size_t maxSize = maxScriptNumberSize);

/// What a stack element means as a condition: false is empty, zeros, and zeros with a sign (negative zero).
bool isTrue(ByteSpan element);

} // namespace zon
