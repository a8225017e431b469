#pragma once

#include "core/store/database.h"
#include "core/store/row_ids.h"
#include "core/util/clock.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zon {

struct WalletRow {
    enum class Kind : std::uint8_t { Seed, WatchOnly };
    /// What the person at this profile may do with it.
    enum class Role : std::uint8_t { Everything, Preparer, Approver, Viewer };

    WalletRowId id{}; ///< chosen by insert()
    std::string name{};
    Kind kind = Kind::Seed;
    UnixTime created{};
    std::optional<std::int32_t> birthdayHeight{}; ///< nothing of ours is in blocks below it
    std::optional<UnixTime> birthdayTime{};       ///< nor before this time
    std::string seedRecord{};                     ///< its name in the vault; empty when there is no seed
    std::int32_t sortOrder = 0;                   ///< position in lists, lowest first
    bool archived = false;
    bool backupConfirmed = false; ///< the words were confirmed by picking
    Role role = Role::Everything;
};

/// One account of a wallet: the descriptor from which its scripts follow.
struct AccountRow {
    AccountRowId id{}; ///< chosen by insertAccount()
    WalletRowId wallet{};
    std::uint32_t purpose = 84;    ///< BIP44, 49, 84 or 86; 0 for a descriptor that came from outside
    std::string path{};            ///< of the key from the seed, "m/84h/1h/0h"; empty for such a descriptor
    std::string descriptor{};      ///< public keys only; receive and change as <0;1>
    std::uint32_t nextReceive = 0; ///< the first index not handed out yet, branch 0
    std::uint32_t nextChange = 0;  ///< the same, branch 1
};

/// Wallets and their accounts.
class WalletRows {
public:
    explicit WalletRows(Database& database) : database_(&database) {}

    Result<WalletRowId> insert(const WalletRow& wallet);
    /// By sort order, then id.
    Result<std::vector<WalletRow>> all();
    Result<WalletRow> get(WalletRowId wallet); ///< NotFound
    /// Changes everything but id, kind and created; NotFound.
    Result<void> update(const WalletRow& wallet);
    /// With its accounts, scripts, coins and history; transactions that no other wallet has go too. Its
    /// sealed seed is removed from the vault by the caller (Vault::erase).
    Result<void> remove(WalletRowId wallet);

    Result<AccountRowId> insertAccount(const AccountRow& account);
    Result<std::vector<AccountRow>> accounts(WalletRowId wallet);
    Result<void> setNextIndices(AccountRowId account, std::uint32_t nextReceive, std::uint32_t nextChange);
    Result<void> setDescriptor(AccountRowId account, const std::string& descriptor);

private:
    Database* database_;
};

} // namespace zon
