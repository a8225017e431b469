#pragma once

#include "core/chain/block.h"
#include "core/chain/params.h"

#include <cstdint>
#include <map>
#include <optional>

namespace zon {

/// What recent blocks took in fees: the coinbase's outputs less the subsidy, over the block's weight. A miner
/// may claim less than it could, so this never overstates.
class FeeRates {
public:
    static constexpr std::int32_t span = 6; ///< blocks that count

    explicit FeeRates(const NetworkParams& params) : params_(params) {}

    void onBlock(const Block& block, std::int32_t height);
    void onFork(std::int32_t forkHeight) { rates_.erase(rates_.upper_bound(forkHeight), rates_.end()); }
    bool has(std::int32_t height) const { return rates_.contains(height); }

    /// zat per 1,000 vbytes: the median of those of the last blocks that were not nearly empty. Nothing when
    /// there is none.
    std::optional<std::int64_t> median() const;

private:
    const NetworkParams& params_;
    std::map<std::int32_t, std::optional<std::int64_t>> rates_; ///< by height, the last `span` that were seen
};

} // namespace zon
