#pragma once

#include "core/crypto/bip32.h"
#include "core/script/script_keys.h"

#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace zon {

/// The private keys that a signer has: single ones, and extended ones with everything derived from them.
/// Move-only; not for several threads at once, because derived parents are remembered.
class SigningKeys {
public:
    void add(PrivateKey key);
    void add(ExtendedPrivateKey key);
    /// A key as it is written down: WIF (versions 128 and 239) or an extended private key (tprv, xprv).
    /// No error tells any of it.
    Result<void> addText(std::string_view text);

    bool empty() const { return single_.empty() && extended_.empty(); }

    /// The key of a public key (33 or 65 bytes, or 32 for an x-only one), derived along `origin` if that is
    /// what it takes; nothing when it isn't there.
    std::optional<PrivateKey> find(ByteSpan publicKey, const KeyOrigin* origin);

    /// The public keys, in the forms that it holds them, of the single keys that `script` mentions.
    std::vector<Bytes> mentionedIn(const ScriptKeys& script) const;
    /// The x-only forms of all single keys.
    std::vector<XOnlyKey> singleXOnly() const;

private:
    struct Extended {
        ExtendedPrivateKey key;
        KeyFingerprint fingerprint;
    };
    struct Parent {
        std::size_t of; ///< index in extended_
        KeyPath path;

        friend auto operator<=>(const Parent&, const Parent&) = default;
    };

    std::optional<PrivateKey> derive(std::size_t of, const KeyPath& path);

    /// A form of a single key that scripts hold.
    struct Form {
        PublicKey of;
        Bytes bytes;
    };

    std::map<PublicKey, PrivateKey> single_;
    std::map<Bytes, Form> forms_; ///< by what a script pushes for it: the form itself or its HASH160
    std::vector<Extended> extended_;
    std::map<Parent, ExtendedPrivateKey> parents_; ///< where the last keys were derived from
};

} // namespace zon
