#pragma once

#include "core/wallet/account.h"
#include "core/wallet/types.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zon {

struct ImportedAccount {
    std::string descriptor{}; ///< public, valid on this network, without combo()
    std::uint32_t nextReceive = 0;
    std::uint32_t nextChange = 0;
};

/// What a text from another program says about a wallet.
struct ImportedWallet {
    std::string name{};
    std::vector<ImportedAccount> accounts{}; ///< the first is where new addresses come from
    std::optional<UnixTime> birthday{};
};

/// Reads any of:
///  - a descriptor, or several on lines of their own; receive and change given apart become one;
///  - an extended public key, with its origin or without, also in the forms of SLIP-132 (upub, vpub);
///  - a wallet policy (BIP388): {"name", "description_template" or "template", "keys" or "keys_info"};
///  - Bitcoin Core's JSON for importdescriptors, or what listdescriptors answers.
/// A bare extended key says nothing about its scripts: `kind`, else its origin's purpose, else BIP84 decides.
///
/// Threat: whoever gives this text chooses where money will be received. Private keys are refused (and never
/// repeated in a message), as are keys and addresses of other networks, scripts that are not safe, and more
/// than a person could have meant.
Result<ImportedWallet> readWallet(std::string_view text, const NetworkParams& params,
                                  std::optional<AccountKind> kind = {});

/// One account as it is written for other programs.
struct ExportedAccount {
    std::string descriptor{};
    std::uint32_t nextReceive = 0;
    std::uint32_t nextChange = 0;
    std::uint32_t watchedReceive = 0; ///< scripts 0 … n−1 are watched
    std::uint32_t watchedChange = 0;
};

enum class WalletFormat : std::uint8_t {
    Descriptors, ///< a line each, with checksum
    Policy,      ///< BIP388 JSON; only for one account whose keys are extended
    BitcoinCore, ///< JSON for importdescriptors
};

Result<std::string> writeWallet(WalletFormat format, const std::string& name,
                                const std::vector<ExportedAccount>& accounts,
                                std::optional<UnixTime> birthday, const NetworkParams& params);

/// "BIP84", "2 of 3 sign", "3 ways to spend": as short as it can be said.
std::string policyName(const AccountScripts& account);
/// Who can spend and when, a sentence each, those open at once first; empty for what doesn't tell.
std::vector<std::string> policySentences(const AccountScripts& account);

} // namespace zon
