#pragma once

#include "core/store/database.h"
#include "core/store/row_ids.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace zon {

/// One output script that is ours.
struct ScriptRow {
    ScriptRowId id{}; ///< chosen by insert()
    AccountRowId account{};
    WalletRowId wallet{};     ///< the account's; filled when read
    std::uint32_t branch = 0; ///< 0 receive, 1 change
    std::uint32_t index = 0;
    Bytes script{};    ///< scriptPubKey
    bool used = false; ///< some transaction paid to it
};

class ScriptRows {
public:
    explicit ScriptRows(Database& database) : database_(&database) {}

    /// One that is there already (same account, branch and index) keeps its row.
    Result<ScriptRowId> insert(AccountRowId account, std::uint32_t branch, std::uint32_t index,
                               ByteSpan script);

    /// Every row with this script: two wallets may watch the same one.
    Result<std::vector<ScriptRow>> find(ByteSpan script);
    Result<std::optional<ScriptRow>> at(AccountRowId account, std::uint32_t branch, std::uint32_t index);
    /// By index.
    Result<std::vector<ScriptRow>> ofBranch(AccountRowId account, std::uint32_t branch);
    /// All of the profile, in the order they were added, for the set that filters are matched against.
    Result<void> forEach(const std::function<void(const ScriptRow&)>& visit);

    Result<void> markUsed(ScriptRowId script);
    /// The highest used index of a branch; empty when none is.
    Result<std::optional<std::uint32_t>> lastUsed(AccountRowId account, std::uint32_t branch);

private:
    Database* database_;
};

} // namespace zon
