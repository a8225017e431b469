#include "core/sync/fee_rates.h"

#include <algorithm>
#include <vector>

namespace zon {

namespace {

/// A block with less in it says nothing about what others would have to pay.
constexpr std::size_t leastWeight = 4'000;

} // namespace

void FeeRates::onBlock(const Block& block, std::int32_t height) {
    if (!rates_.empty() && height < rates_.rbegin()->first - span) return;
    std::optional<std::int64_t> rate;
    const std::size_t weight = block.weight();
    if (block.transactions.size() > 1 && weight >= leastWeight) {
        Amount claimed;
        bool sane = true;
        for (const TxOut& output : block.transactions.front().outputs) {
            sane = sane && output.value.isMoney();
            if (sane) claimed += output.value;
        }
        const std::int64_t fees = (claimed - blockSubsidy(height, params_)).zat();
        if (sane && fees >= 0)
            rate =
                static_cast<std::int64_t>(static_cast<double>(fees) * 4'000.0 / static_cast<double>(weight));
    }
    rates_[height] = rate;
    while (rates_.size() > static_cast<std::size_t>(span))
        rates_.erase(rates_.begin());
}

std::optional<std::int64_t> FeeRates::median() const {
    std::vector<std::int64_t> rates;
    for (const auto& [height, rate] : rates_)
        if (rate) rates.push_back(*rate);
    if (rates.empty()) return std::nullopt;
    const auto middle = rates.begin() + static_cast<std::ptrdiff_t>(rates.size() / 2);
    std::nth_element(rates.begin(), middle, rates.end());
    return *middle;
}

} // namespace zon
