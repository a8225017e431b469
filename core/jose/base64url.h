#pragma once

#include "core/util/bytes.h"

namespace zon {

/// RFC 4648, section 5, without padding, as JOSE writes bytes (RFC 7515, appendix C).
std::string toBase64Url(ByteSpan bytes);
/// Strict: no padding, no spaces, unused bits zero, so that bytes have one form only. Callers bound `text`.
Result<Bytes> fromBase64Url(std::string_view text);

} // namespace zon
