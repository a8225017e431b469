#pragma once

#include "core/chain/params.h"
#include "core/crypto/key.h"
#include "core/rewards/offer.h"

#include <string>
#include <vector>

namespace zon {

/// What kinds of documents a provider signs: the "typ" of each.
namespace rewards_type {
inline constexpr std::string_view provider = "zon-provider+jws";
inline constexpr std::string_view rotation = "zon-key-rotation+jws";
inline constexpr std::string_view catalogue = "zon-catalog+jws";
inline constexpr std::string_view offer = "zon-offer+jws";
inline constexpr std::string_view order = "zon-order+jws";
inline constexpr std::string_view recovered = "zon-recovered-orders+jws";
inline constexpr std::string_view voucher = "zon-voucher+jws";
inline constexpr std::string_view sealedVoucher = "zon-voucher+jwe";
inline constexpr std::string_view escrowedVoucher = "zon-escrowed-voucher+jwe";
} // namespace rewards_type

/// No answer of a provider is larger.
inline constexpr std::size_t maxProviderBody = std::size_t{8} * 1024 * 1024;

/// Who a provider says it is: /.well-known/zoncoin-provider.
struct ProviderDocument {
    std::string name;
    PublicKey key;       ///< that signs everything from now on
    std::string apiBase; ///< a path at the origin: "/v1"
    BlockHash genesis;
    std::int64_t seq = 0; ///< rises with every change
    UnixTime expires{};
    /// Each new key signed by the one before it, oldest first.
    std::vector<std::string> rotations;

    Json toJson() const;
    static Result<ProviderDocument> fromJson(const Json& json);
};

/// How a person compares a key with what the provider printed elsewhere: 8 groups of 4 hex digits of the
/// SHA-256 of the JWK (RFC 7638).
std::string keyFingerprint(const PublicKey& key);

/// A statement by the old key that the new one follows it.
std::string signRotation(const PrivateKey& from, const PublicKey& to);

/// Reads a description from a provider that nobody knows yet: it must be signed by the key in it. Nothing
/// more is proved by that; a person confirms the fingerprint.
Result<ProviderDocument> readNewProvider(std::string_view signedText, const NetworkParams& params,
                                         UnixTime now);

/// Reads one from a provider whose key is pinned. When it is signed by another key, a chain of rotations must
/// lead there from the pinned one.
///
/// Threat: somebody took over the provider's server or name. Without the old key there is no way to another.
Result<ProviderDocument> readKnownProvider(std::string_view signedText, const PublicKey& pinned,
                                           std::int64_t lastSeq, const NetworkParams& params, UnixTime now);

} // namespace zon
