#pragma once

#include "core/crypto/x25519.h"
#include "core/jose/json.h"

#include <string>
#include <string_view>

namespace zon {

/// The key that ECDH-ES derives from what both sides agreed on (RFC 7518, section 4.6.2, one round of the
/// Concat KDF): `bits` is 128 or 256; `algorithm` is the content encryption's name.
SecretBytes concatKdf(const SecretBytes& agreed, std::string_view algorithm, std::string_view apu,
                      std::string_view apv, std::uint32_t bits);

/// {"crv":"X25519","kty":"OKP","x":…} (RFC 8037).
Json x25519Jwk(const X25519PublicKey& key);
/// Only these three members.
Result<X25519PublicKey> parseX25519Jwk(const Json& jwk);

/// Bytes that only the holder of `to` can read: JWE in its compact form (RFC 7516), ECDH-ES directly on
/// X25519 (RFC 8037) with A256GCM and a fresh key for each. `type` is the header's "typ".
std::string sealJwe(ByteSpan plaintext, const X25519PublicKey& to, std::string_view type);

/// Threat: whoever sends it is a stranger. Only this algorithm, this encryption and this type; no compression
/// (a small box could open into a huge one); a header of nothing else but the sender's key; at most
/// `maxBytes` of text.
Result<SecretBytes> openJwe(std::string_view text, const X25519PrivateKey& key, std::string_view type,
                            std::size_t maxBytes);

} // namespace zon
