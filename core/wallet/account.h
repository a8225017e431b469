#pragma once

#include "core/chain/descriptor_network.h"
#include "core/chain/params.h"
#include "core/script/descriptor.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace zon {

/// Which standard an account made from words follows: its purpose step and the scripts it gives.
enum class AccountKind : std::uint8_t {
    Legacy44,  ///< BIP44, P2PKH
    Nested49,  ///< BIP49, P2WPKH inside P2SH
    Segwit84,  ///< BIP84, P2WPKH: the default
    Taproot86, ///< BIP86, P2TR key path
};

std::uint32_t purposeOf(AccountKind kind);
std::string_view accountKindName(AccountKind kind); ///< "bip84"
std::optional<AccountKind> accountKindByName(std::string_view name);
std::optional<AccountKind> accountKindOfPurpose(std::uint32_t purpose);

/// m / purpose' / coin' / account'
KeyPath accountPath(AccountKind kind, std::uint32_t coinType, std::uint32_t account);

/// What stands in place of a master key's fingerprint while it is not known.
inline constexpr KeyFingerprint unknownFingerprint{};

/// "wpkh([d34db33f/84h/1h/0h]tpub…/<0;1>/*)", without a checksum. No origin when `origin` is empty.
std::string accountDescriptor(AccountKind kind, const std::optional<KeyOrigin>& origin,
                              const ExtendedPublicKey& accountKey);

/// The two chains of an account (BIP44).
enum class Branch : std::uint32_t { Receive = 0, Change = 1 };

/// Every script of an account, from its descriptor; can't spend any. A value that never changes.
class AccountScripts {
public:
    /// Refuses what no wallet can watch: private keys, keys and addresses of another network, combo() (taken
    /// apart by who imports it), more than two paths, hardened steps behind a public key.
    static Result<AccountScripts> parse(std::string_view descriptor, const DescriptorNetwork& network);

    /// `index` below 2^31; 0 when the descriptor is no range.
    Result<DescriptorOutput> output(Branch branch, std::uint32_t index) const;
    Result<Script> script(Branch branch, std::uint32_t index) const;

    const Descriptor& descriptor() const { return descriptor_; }
    bool isRange() const { return range_; }
    /// Receive when there is only one chain.
    Branch changeBranch() const { return descriptor_.pathCount() > 1 ? Branch::Change : Branch::Receive; }
    std::size_t keyCount() const { return keyCount_; }
    /// The weight of a signed input, at most; nothing when nobody can tell how it is spent (addr, raw).
    std::optional<std::size_t> inputWeight() const { return inputWeight_; }

private:
    explicit AccountScripts(Descriptor descriptor) : descriptor_(std::move(descriptor)) {}

    Descriptor descriptor_;
    bool range_ = false;
    std::size_t keyCount_ = 0;
    std::optional<std::size_t> inputWeight_;
};

/// How many unused scripts are watched past the last used one (BIP44).
inline constexpr std::uint32_t gapLimit = 20;

} // namespace zon
