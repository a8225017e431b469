#pragma once

#include "core/store/database.h"
#include "core/store/row_ids.h"
#include "core/util/amount.h"
#include "core/util/clock.h"
#include "core/util/id.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace zon {

/// A block that this program found.
struct FoundBlockRow {
    BlockHash block{};
    std::int32_t height = 0;
    UnixTime found{};
    Amount reward{};                     ///< subsidy and fees
    std::optional<WalletRowId> wallet{}; ///< paid to; empty once that wallet is removed
    bool inChain = true;                 ///< false once it was reorganised away
};

/// What blocks found in one hour paid.
struct EarningsRow {
    UnixTime start{}; ///< a whole hour
    std::uint32_t blocks = 0;
    Amount earned{};
};

/// Work done in one minute.
struct HashRateRow {
    UnixTime start{}; ///< a whole minute
    std::uint64_t hashes = 0;
    std::int64_t milliseconds = 0; ///< for which mining was on
};

class MiningRows {
public:
    static constexpr Seconds bucket{60};

    explicit MiningRows(Database& database) : database_(&database) {}

    /// Replaces what was there of that block.
    Result<void> putBlock(const FoundBlockRow& block);
    Result<void> setInChain(const BlockHash& block, bool inChain);
    /// Newest first.
    Result<std::vector<FoundBlockRow>> blocks(std::size_t limit);
    Result<std::size_t> blockCount();
    /// Those found at or after `from` that are in the chain, summed by hour, oldest first.
    Result<std::vector<EarningsRow>> earnings(UnixTime from);

    /// Adds to the minute that holds `when`.
    Result<void> addWork(UnixTime when, std::uint64_t hashes, std::uint32_t milliseconds);
    /// Summed over steps of `step` (a whole number of minutes), oldest first.
    Result<std::vector<HashRateRow>> hashRate(UnixTime from, Seconds step);
    /// Joins minutes before `before` into whole hours: nobody looks at them more closely.
    Result<void> joinWork(UnixTime before);
    /// Forgets minutes before `before`.
    Result<void> dropWork(UnixTime before);

private:
    Database* database_;
};

} // namespace zon
