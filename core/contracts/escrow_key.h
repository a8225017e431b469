#pragma once

#include "core/chain/params.h"
#include "core/crypto/bip32.h"
#include "core/jose/jwk.h"

namespace zon::contracts {

/// Keys of multisig accounts (BIP87): m/87h/coin'/account'. A contract takes an account of its own, so that
/// no key is ever in two of them.
inline constexpr std::uint32_t contractPurpose = 87;

/// The account key that a party brings into a contract; every key of it in a script is a child.
struct EscrowKey {
    KeyOrigin origin;
    ExtendedPublicKey account;

    /// "[d34db33f/87h/5918542h/0h]tpub…", in this one form only: steps marked with h, letters of the
    /// fingerprint small. Refused: another purpose, coin type, depth or network.
    static Result<EscrowKey> parse(std::string_view text, const NetworkParams& params);
    std::string toText() const;

    friend bool operator==(const EscrowKey&, const EscrowKey&) = default;
};

/// What a party signs with: the account's private key, the root of its escrow keys, and the identity key that
/// signs the document. Secret; move-only.
struct PartySecrets {
    KeyOrigin origin;
    ExtendedPrivateKey account;

    /// From the master key of a wallet. `number` below 2^31.
    static Result<PartySecrets> derive(const ExtendedPrivateKey& master, std::uint32_t number,
                                       const NetworkParams& params);
    /// What a key file holds: "[d34db33f/87h/5918542h/0h]tprv…". No error tells any of it.
    static Result<PartySecrets> parse(std::string_view text, const NetworkParams& params);
    SecretText toText() const;

    EscrowKey publicKey() const { return {origin, account.neuter()}; }
    /// A hardened child, so that the xpub in the document tells nothing about it, and the words of the wallet
    /// bring it back.
    Result<PrivateKey> identity() const;
    /// A seller's secret for a voucher (E4): 32 bytes that the words of the wallet bring back too.
    Result<SecretBytes> voucherSecret() const;
};

} // namespace zon::contracts
