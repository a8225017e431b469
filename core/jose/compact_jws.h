#pragma once

#include "core/crypto/key.h"
#include "core/util/error.h"

#include <span>
#include <string>
#include <string_view>

namespace zon {

/// One signature over bytes in the compact form of RFC 7515: header.payload.signature, ES256K (RFC 8812).
/// `type` is the header's "typ", so that a signature on one kind of document is none on another.
std::string signCompactJws(std::string_view payload, const PrivateKey& key, std::string_view type);

/// The signed bytes, when one of `keys` signed them as `type`.
///
/// Threat: as with verifyJws. Keys come from `keys` alone, the algorithm is ES256K alone, the header has no
/// member that nobody asked for. At most `maxBytes` of text are looked at.
Result<std::string> openCompactJws(std::string_view text, std::span<const PublicKey> keys,
                                   std::string_view type, std::size_t maxBytes);

/// The signed bytes without a look at the signature: for documents that bring the key to be pinned. Whoever
/// uses it must check the signature before anything is believed.
Result<std::string> peekCompactJws(std::string_view text, std::size_t maxBytes);

} // namespace zon
