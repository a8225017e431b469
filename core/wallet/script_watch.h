#pragma once

#include "core/store/script_rows.h"
#include "core/store/wallet_rows.h"
#include "core/wallet/account.h"

#include <cstdint>
#include <span>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace zon {

/// Where a script of ours comes from.
struct WatchedScript {
    ScriptRowId row;
    WalletRowId wallet;
    AccountRowId account;
    Branch branch = Branch::Receive;
    std::uint32_t index = 0;
};

/// An account that is watched: what is in the store, and what its descriptor means.
struct WatchedAccount {
    AccountRow row;
    std::shared_ptr<const AccountScripts> scripts;
    KeyPath path;       ///< of the account's key from the words; empty when the account came as a descriptor
    std::string policy; ///< policyName()
};

/// Every script of every wallet of the profile, in memory, so that a transaction is matched in a few lookups.
///
/// Scripts are only ever added. After a store transaction was given up, load() makes the set what the store
/// says, but what others were told by since() stays in the list: watching a script too many does no harm.
class ScriptWatch {
public:
    explicit ScriptWatch(const NetworkParams& params) : params_(params) {}

    /// Replaces what is in memory.
    Result<void> load(Database& db);

    /// Usually none or one; two wallets may watch the same script.
    std::span<const WatchedScript> find(const Script& script) const;

    std::uint64_t revision() const { return told_.size(); }
    std::vector<Script> since(std::uint64_t revision) const;

    const WatchedAccount* account(AccountRowId id) const;
    /// Of a wallet, in the order they were made; the first is where new addresses come from.
    std::vector<const WatchedAccount*> accountsOf(WalletRowId wallet) const;

    /// Takes a new account into memory; its first scripts follow with fillGaps.
    Result<void> addAccount(const AccountRow& row);
    /// Another text for the same scripts, such as one that knows the master key's fingerprint.
    Result<void> setDescriptor(Database& db, AccountRowId account, const std::string& descriptor);

    /// Derives scripts of every branch, in the store and here, until `gapLimit` unused ones follow the last
    /// used.
    Result<void> fillGaps(Database& db, AccountRowId account);
    Result<void> fillGap(Database& db, AccountRowId account, Branch branch);

    /// A script was paid to: it is used, and the gap moves on.
    Result<void> markUsed(Database& db, const WatchedScript& script);

    /// What takeNext will give (0 for an account that is not there).
    std::uint32_t next(AccountRowId account, Branch branch) const;

    /// Hands out the next unused index of a branch (from 0; always 0 when the descriptor is no range). When a
    /// whole gap of unused addresses was handed out already, the oldest of them again: an address further out
    /// would not be found when restoring from words.
    Result<std::uint32_t> takeNext(Database& db, AccountRowId account, Branch branch);

private:
    struct BranchState {
        std::uint32_t derived = 0;   ///< scripts 0 … derived−1 are watched
        std::uint32_t afterUsed = 0; ///< last used index + 1
    };
    struct AccountState {
        WatchedAccount account;
        BranchState branches[2];
    };

    void watch(Script script, const WatchedScript& where);
    AccountState* state(AccountRowId id);
    const AccountState* state(AccountRowId id) const;

    const NetworkParams& params_;
    std::unordered_map<Script, std::vector<WatchedScript>> byScript_;
    std::vector<AccountState> accounts_;
    std::unordered_set<Script> everTold_;
    std::vector<Script> told_; ///< in the order they were added: what revisions count
};

} // namespace zon
