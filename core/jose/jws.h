#pragma once

#include "core/crypto/key.h"
#include "core/jose/json.h"

#include <span>

namespace zon {

inline constexpr std::size_t maxSignatures = 8;

/// One signature of a JWS: both parts in base64url, as they came.
struct JwsSignature {
    std::string protectedHeader;
    std::string signature;

    friend bool operator==(const JwsSignature&, const JwsSignature&) = default;
};

/// Bytes with the signatures of several people over them: the general JSON form of RFC 7515, ES256K
/// (RFC 8812). Reading one checks its form only.
struct Jws {
    std::string payload; ///< the bytes themselves
    std::vector<JwsSignature> signatures;

    Json toJson() const;
    /// Unprotected headers and members nobody knows are refused: nothing unsigned may change a meaning.
    static Result<Jws> fromJson(const Json& json, std::size_t maxPayload);

    friend bool operator==(const Jws&, const Jws&) = default;
};

/// Adds the signature of `key`. `type` goes into the header ("typ"), so that a signature on one kind of
/// payload is none on another. Deterministic (RFC 6979). Refused when the key has signed already.
Result<void> signJws(Jws& jws, const PrivateKey& key, std::string_view type);

/// Checks every signature; gives the numbers of the keys (in `keys`) that signed, in the order of the
/// signatures. One that fails makes the whole fail.
///
/// Threat: RFC 8725's list. The algorithm is ES256K and nothing else, whatever the header says; keys come
/// from `keys` only, never from the header (jwk, jku, x5u, x5c are refused); critical extensions are refused,
/// for none is known; the header is parsed strictly and may have no other member; nobody signs twice. A
/// signature with high S is as valid as its twin (it is normalised before libsecp256k1 sees it), so a
/// signature never serves as an identifier.
Result<std::vector<std::size_t>> verifyJws(const Jws& jws, std::span<const PublicKey> keys,
                                           std::string_view type);

} // namespace zon
