#pragma once

#include "core/crypto/key.h"
#include "core/jose/json.h"

#include <string>

namespace zon {

/// {"crv":"secp256k1","kty":"EC","x":…,"y":…} (RFC 7517, RFC 8812).
Json identityJwk(const PublicKey& key);
/// Only these four members, and only a point of the curve.
Result<PublicKey> parseIdentityJwk(const Json& jwk);
/// SHA-256 of the canonical JWK in base64url (RFC 7638): how a signature names its key.
std::string jwkThumbprint(const PublicKey& key);

} // namespace zon
