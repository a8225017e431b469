#pragma once

#include "core/script/script.h"
#include "core/util/error.h"

#include <optional>
#include <string>
#include <string_view>

namespace zon {

/// What a network's addresses look like.
struct AddressFormat {
    std::string hrp; ///< of bech32 addresses, lower case
    std::uint8_t p2pkhVersion = 0;
    std::uint8_t p2shVersion = 0;
    std::uint8_t wifVersion = 0; ///< of private keys written down
};

/// The output script that an address stands for: P2PKH and P2SH (base58check), witness version 0 (bech32,
/// BIP173) and 1 to 16 (bech32m, BIP350). Surrounding spaces are the caller's to trim.
///
/// Threat: a mistyped or swapped address loses the money. So anything that isn't exactly an address of this
/// network is refused (WrongNetwork or Malformed), and the sentence names the network whose prefix it has.
Result<Script> addressToScript(std::string_view address, const AddressFormat& format);

/// Nothing for scripts that have no address (bare keys and multisig, data, anything else).
std::optional<std::string> scriptToAddress(const Script& script, const AddressFormat& format);

} // namespace zon
