#pragma once

#include "core/util/amount.h"
#include "core/util/error.h"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

/// Which coins pay for a payment.
///
/// Three ways are tried and the one with the least waste wins (the idea and the measure are Bitcoin Core's):
///  - branch and bound looks for coins that fit with nothing left over, so that no change is made at all;
///  - a single random draw, which needs change and tells an observer little;
///  - largest first, which ends soon and uses few inputs when feerates are high.
/// Waste = what the inputs cost now over what they would cost at a long-term feerate, plus what is given away
/// (excess without change) or what change costs now and later.
namespace zon {

/// A feerate in zat per 1,000 vbytes, so that 1.5 zat/vB stays exact.
class Feerate {
public:
    constexpr Feerate() = default;
    static constexpr Feerate perKvb(std::int64_t zat) { return Feerate(zat); }
    /// Rounds to the nearest thousandth of a zat/vB.
    static Feerate perVb(double zat) { return Feerate(std::llround(zat * 1000.0)); }

    constexpr std::int64_t zatPerKvb() const { return zatPerKvb_; }
    double zatPerVb() const { return static_cast<double>(zatPerKvb_) / 1000.0; }

    /// Rounded up: a transaction must never fall a fraction below the rate it claims.
    constexpr Amount feeFor(std::size_t vsize) const {
        return Amount((zatPerKvb_ * static_cast<std::int64_t>(vsize) + 999) / 1000);
    }
    /// The same for weight units, rounded up.
    constexpr Amount feeForWeight(std::size_t weight) const {
        return Amount((zatPerKvb_ * static_cast<std::int64_t>(weight) + 3999) / 4000);
    }

    friend constexpr auto operator<=>(const Feerate&, const Feerate&) = default;

private:
    explicit constexpr Feerate(std::int64_t zatPerKvb) : zatPerKvb_(zatPerKvb) {}
    std::int64_t zatPerKvb_ = 0;
};

/// A coin that may be used; `id` is the caller's (an index into its own list).
struct SelectableCoin {
    std::size_t id = 0;
    Amount value{};
    std::size_t inputWeight = 0; ///< of the signed input that spends it
};

struct SelectionRequest {
    Amount target{};                   ///< the recipients' sum
    std::size_t baseWeight = 0;        ///< the transaction without inputs and without change
    std::size_t changeWeight = 0;      ///< of a change output
    std::size_t changeSpendWeight = 0; ///< of the input that will spend the change one day
    Amount dustLimit{};                ///< change below this is given to the fee instead
    Feerate feerate{};
    Feerate longTermFeerate = Feerate::perKvb(10'000);
    std::size_t maxWeight = 400'000; ///< standardness limit of the whole transaction
    std::uint64_t seed = 0;          ///< of the random draw: same seed, same selection
};

struct Selection {
    std::vector<std::size_t> coins{}; ///< ids
    Amount inputValue{};
    Amount change{}; ///< zero: no change output
    Amount fee{};
    std::int64_t waste = 0;
};

/// InsufficientFunds with a sentence that says how much is missing; TooLarge when only a transaction over the
/// limit could pay. Coins that cost more to spend than they are worth are left alone.
Result<Selection> selectCoins(const std::vector<SelectableCoin>& coins, const SelectionRequest& request);

/// These coins, every one: the person chose them. Fails as selectCoins does.
Result<Selection> selectGiven(const std::vector<SelectableCoin>& coins, const SelectionRequest& request);

/// Everything, with no change: for "send all". The fee comes out of the target, which the result gives back
/// as inputValue − fee.
Result<Selection> selectAll(const std::vector<SelectableCoin>& coins, const SelectionRequest& request);

} // namespace zon
