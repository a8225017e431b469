#pragma once

#include "core/crypto/bip32.h"
#include "core/script/script.h"
#include "core/util/error.h"

#include <cstdint>
#include <string_view>

namespace zon {

/// Which standard an account follows: its purpose step and the scripts it gives.
enum class AccountKind : std::uint8_t {
    Legacy44,  ///< BIP44, P2PKH
    Nested49,  ///< BIP49, P2WPKH inside P2SH
    Segwit84,  ///< BIP84, P2WPKH: the default
    Taproot86, ///< BIP86, P2TR key path
};

std::uint32_t purposeOf(AccountKind kind);
std::string_view accountKindName(AccountKind kind); ///< "bip84", kept in the store

/// m / purpose' / coin' / account'
KeyPath accountPath(AccountKind kind, std::uint32_t coinType, std::uint32_t account);

/// The two chains of an account (BIP44).
enum class Branch : std::uint32_t { Receive = 0, Change = 1 };

/// The output script of one key of the kind.
Script scriptForKey(AccountKind kind, const PublicKey& key);

/// The public half of an account: gives every script it will ever use, and can't spend any.
class AccountKeys {
public:
    /// `accountKey` is the extended key at the account's level.
    static Result<AccountKeys> fromExtendedKey(AccountKind kind, const ExtendedPublicKey& accountKey);

    /// `index` below 2^31.
    Result<PublicKey> key(Branch branch, std::uint32_t index) const;
    Result<Script> script(Branch branch, std::uint32_t index) const;
    AccountKind kind() const { return kind_; }

private:
    AccountKeys(AccountKind kind, ExtendedPublicKey receive, ExtendedPublicKey change)
        : kind_(kind), receive_(std::move(receive)), change_(std::move(change)) {}

    AccountKind kind_;
    ExtendedPublicKey receive_;
    ExtendedPublicKey change_;
};

/// How many unused scripts are watched past the last used one (BIP44).
inline constexpr std::uint32_t gapLimit = 20;

} // namespace zon
