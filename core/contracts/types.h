#pragma once

#include "core/util/id.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace zon::contracts {

/// BIP340 tagged hash of a contract's canonical bytes. Written in the order it is hashed, not reversed.
using ContractId = Id<struct ContractIdTag>;
inline std::string toText(const ContractId& id) {
    return toHex(id.span());
}

enum class Role : std::uint8_t { Buyer, Seller, Arbiter };
inline constexpr Role allRoles[] = {Role::Buyer, Role::Seller, Role::Arbiter};

/// "buyer", "seller", "arbiter".
std::string_view roleName(Role role);
std::optional<Role> roleByName(std::string_view name);

/// How the money is held. What each means is in templates.h.
enum class Template : std::uint8_t {
    Simple,     ///< E1: any two of three; after a time the buyer alone
    Default,    ///< E2: buyer and seller; later the arbiter with either; later still the buyer alone
    Milestones, ///< E3: several outputs of E1 or E2, each released by itself
    Voucher,    ///< E4: the seller, by showing a secret; after a time the buyer
    Deposits,   ///< E5: both put in a deposit; buyer and seller; after 4,320 blocks the arbiter with either
};

/// "E1" to "E5".
std::string_view templateName(Template kind);
std::optional<Template> templateByName(std::string_view name);

/// Who bears the network's fee when an escrow is settled.
enum class FeePayer : std::uint8_t { Buyer, Seller, Both };
/// "buyer", "seller", "both".
std::string_view feePayerName(FeePayer payer);
std::optional<FeePayer> feePayerByName(std::string_view name);

} // namespace zon::contracts
