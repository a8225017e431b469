#pragma once

#include "core/crypto/bip32.h"
#include "core/script/address.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zon {

/// What differs between networks in descriptors.
struct DescriptorNetwork {
    AddressFormat address;
    ExtendedKeyVersions keyVersions = tpubVersions;
};

/// Which keys a script may hold.
enum class KeyContext {
    Legacy,  ///< compressed and uncompressed
    Segwit,  ///< compressed
    Taproot, ///< x-only; a compressed key stands for its x coordinate
};

/// Whether a descriptor may hold private keys. Most that a program reads shouldn't: it comes from other
/// people, goes to logs and backups, and is shown on screens.
enum class PrivateKeys : bool { Refuse, Accept };

/// A key of a script at one index.
struct DerivedKey {
    PublicKey key; ///< for an x-only key the point with even y
    Bytes bytes;   ///< as the script holds it: 33, 65 or (taproot) 32 bytes
    KeyOrigin origin;
};

/// A key of a descriptor (BIP380, multipath BIP389): a single key, or an extended key with steps to its
/// children. A value; a private key in it is shared, not copied.
class KeyExpression {
public:
    /// `offset`: where `text` begins in the descriptor, for the error.
    static Result<KeyExpression> parse(std::string_view text, std::size_t offset, KeyContext context,
                                       const DescriptorNetwork& network, PrivateKeys privateKeys);

    /// With `*`: another key for each index.
    bool isRange() const { return wildcard_ != Wildcard::None; }
    /// How many paths <a;b;…> stands for; 1 without it.
    std::size_t pathCount() const { return choices_.empty() ? 1 : choices_.size(); }
    bool isCompressed() const { return compressed_; }
    bool hasPrivateKey() const { return secret_ || extendedSecret_; }
    const std::optional<KeyOrigin>& origin() const { return origin_; }
    const std::optional<ExtendedPublicKey>& extendedKey() const { return extended_; }

    /// `index` below 2^31 is used where there is a `*`. `path` is below pathCount(), or ignored where that is
    /// 1. Fails for hardened steps behind a public key.
    Result<DerivedKey> derive(std::uint32_t index, std::size_t path = 0) const;
    /// Nothing when the expression holds no private key.
    std::optional<PrivateKey> derivePrivate(std::uint32_t index, std::size_t path = 0) const;

    /// Of a key below an extended one: that key, its chain code and the steps to the key at index 0 of the
    /// first path. Two keys as many steps below (lineages of the same size) are the same key only when
    /// these are equal: otherwise two inputs of HMAC-SHA512 would lead to one point (BIP32).
    std::optional<Bytes> lineage() const;

    /// As it was written, but a private key as its public one and all hardened steps with one mark.
    std::string toString() const;
    /// The same with only this path of a multipath expression.
    KeyExpression singlePath(std::size_t path) const;

private:
    enum class Wildcard : std::uint8_t { None, Normal, Hardened };

    KeyExpression() = default;
    std::optional<Error> readOrigin(std::string_view text, std::size_t offset);
    std::optional<Error> readSingleKey(std::string_view text, std::size_t offset, KeyContext context);
    std::optional<Error> readWif(std::string_view text, std::size_t offset, KeyContext context,
                                 const DescriptorNetwork& network, PrivateKeys privateKeys);
    std::optional<Error> readExtendedKey(std::string_view text, std::size_t offset,
                                         const DescriptorNetwork& network, PrivateKeys privateKeys);
    std::optional<Error> readPath(std::string_view text, std::size_t offset);
    std::optional<Error> readChoices(std::string_view text, std::size_t offset);
    KeyPath steps(std::uint32_t index, std::size_t path) const;

    std::optional<KeyOrigin> origin_;
    char originMark_ = 'h';
    std::string keyText_; ///< the public key as it is written
    KeyContext context_ = KeyContext::Legacy;
    bool compressed_ = true;

    std::optional<PublicKey> single_;
    std::shared_ptr<const PrivateKey> secret_; ///< of the single key
    std::optional<ExtendedPublicKey> extended_;
    std::shared_ptr<const ExtendedPrivateKey> extendedSecret_;

    std::vector<std::uint32_t> steps_;   ///< a placeholder stands where the choices are
    std::vector<std::uint32_t> choices_; ///< of <a;b;…>
    std::size_t choiceAt_ = 0;
    Wildcard wildcard_ = Wildcard::None;
    char pathMark_ = 'h';
};

} // namespace zon
