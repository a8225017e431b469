#include "core/wallet/coin_selection.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <random>

namespace zon {

namespace {

/// Bitcoin Core's figure: enough to find a fit in ordinary wallets, bounded in hostile ones.
constexpr std::size_t maxBranchAndBoundTries = 100'000;

struct Candidate {
    const SelectableCoin* coin;
    Amount effective; ///< value − what its input costs at the feerate
    Amount inputFee;
    Amount longTermFee; ///< what its input would cost at the long-term feerate
};

class Selector {
public:
    Selector(const std::vector<SelectableCoin>& coins, const SelectionRequest& request) : request_(request) {
        candidates_.reserve(coins.size());
        for (const SelectableCoin& coin : coins) {
            const Amount inputFee = request.feerate.feeForWeight(coin.inputWeight);
            if (coin.value <= inputFee) continue;
            candidates_.push_back({&coin, coin.value - inputFee, inputFee,
                                   request.longTermFeerate.feeForWeight(coin.inputWeight)});
            spendable_ += coin.value - inputFee;
        }
        std::ranges::stable_sort(candidates_, std::greater{}, &Candidate::effective);
        baseTarget_ = request.target + request.feerate.feeForWeight(request.baseWeight);
        changeFee_ = request.feerate.feeForWeight(request.changeWeight);
        costOfChange_ = changeFee_ + request.longTermFeerate.feeForWeight(request.changeSpendWeight);
        minChange_ = std::max(request.dustLimit, request.feerate.feeForWeight(request.changeSpendWeight));
    }

    Result<Selection> best() const {
        if (spendable_ < baseTarget_)
            return fail(ErrorCode::InsufficientFunds, "There is not enough for this payment and its fee: "
                                                          + (baseTarget_ - spendable_).toZon()
                                                          + " ZON are missing.");
        std::optional<Selection> best;
        for (auto&& found : {branchAndBound(), randomDraw(), largestFirst()})
            if (found && (!best || found->waste < best->waste)) best = found;
        if (!best)
            return fail(ErrorCode::TooLarge,
                        "So many small coins would be needed that no node would relay the "
                        "payment. Send a smaller amount, or gather your coins first.");
        return std::move(*best);
    }

private:
    /// The exact transaction that these candidates (indices into candidates_) make, change included if any.
    std::optional<Selection> finish(const std::vector<std::size_t>& chosen, bool allowChange) const {
        Selection s;
        std::size_t weight = request_.baseWeight;
        Amount effective;
        Amount timing;
        for (const std::size_t i : chosen) {
            const Candidate& c = candidates_[i];
            s.coins.push_back(c.coin->id);
            s.inputValue += c.coin->value;
            effective += c.effective;
            timing += c.inputFee - c.longTermFee;
            weight += c.coin->inputWeight;
        }
        const Amount excess = effective - baseTarget_;
        if (excess < Amount()) return std::nullopt;
        if (allowChange && excess - changeFee_ >= minChange_) {
            s.change = excess - changeFee_;
            weight += request_.changeWeight;
            s.waste = (timing + costOfChange_).zat();
        } else {
            s.waste = (timing + excess).zat();
        }
        if (weight > request_.maxWeight) return std::nullopt;
        s.fee = s.inputValue - request_.target - s.change;
        return s;
    }

    /// Depth-first over "use it or not", largest first, cutting branches that can't reach the target,
    /// overshoot what change would cost, or waste more than the best so far.
    std::optional<Selection> branchAndBound() const {
        const Amount upper = baseTarget_ + costOfChange_;
        const bool highFees = request_.feerate > request_.longTermFeerate;
        std::vector<std::size_t> current;
        std::optional<std::vector<std::size_t>> best;
        Amount bestWaste;
        Amount value;
        Amount waste;
        Amount left = spendable_;
        std::size_t next = 0;

        for (std::size_t tries = 0; tries < maxBranchAndBoundTries; ++tries) {
            bool backtrack = false;
            if (value + left < baseTarget_ || value > upper || (best && highFees && waste > bestWaste)) {
                backtrack = true;
            } else if (value >= baseTarget_) {
                const Amount total = waste + (value - baseTarget_);
                if (!best || total <= bestWaste) {
                    best = current;
                    bestWaste = total;
                    if (total == Amount()) break;
                }
                backtrack = true;
            } else if (next >= candidates_.size()) {
                backtrack = true;
            }

            if (backtrack) {
                if (current.empty()) break;
                // Undo to the last coin that was used, and go on without it.
                for (--next; next > current.back(); --next)
                    left += candidates_[next].effective;
                const Candidate& dropped = candidates_[current.back()];
                value -= dropped.effective;
                waste -= dropped.inputFee - dropped.longTermFee;
                current.pop_back();
                ++next;
                continue;
            }

            const Candidate& c = candidates_[next];
            left -= c.effective;
            // A coin equal to the one just left out would only repeat that branch.
            const bool repeats = next > 0 && (current.empty() || current.back() != next - 1)
                                 && candidates_[next - 1].effective == c.effective
                                 && candidates_[next - 1].inputFee == c.inputFee;
            if (!repeats) {
                current.push_back(next);
                value += c.effective;
                waste += c.inputFee - c.longTermFee;
            }
            ++next;
        }
        return best ? finish(*best, false) : std::nullopt;
    }

    std::optional<Selection> takeUntilEnough(const std::vector<std::size_t>& order) const {
        std::vector<std::size_t> chosen;
        Amount value;
        // Room for change, so that what is left over is not thrown away.
        const Amount wanted = baseTarget_ + changeFee_ + minChange_;
        for (const std::size_t i : order) {
            chosen.push_back(i);
            value += candidates_[i].effective;
            if (value >= wanted) break;
        }
        return finish(chosen, true);
    }

    std::optional<Selection> randomDraw() const {
        std::vector<std::size_t> order(candidates_.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::mt19937_64 random(request_.seed);
        std::ranges::shuffle(order, random);
        return takeUntilEnough(order);
    }

    std::optional<Selection> largestFirst() const {
        std::vector<std::size_t> order(candidates_.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        return takeUntilEnough(order);
    }

    const SelectionRequest& request_;
    std::vector<Candidate> candidates_; ///< largest effective value first
    Amount spendable_;
    Amount baseTarget_;
    Amount changeFee_;
    Amount costOfChange_;
    Amount minChange_;
};

} // namespace

Result<Selection> selectCoins(const std::vector<SelectableCoin>& coins, const SelectionRequest& request) {
    return Selector(coins, request).best();
}

Result<Selection> selectGiven(const std::vector<SelectableCoin>& coins, const SelectionRequest& request) {
    Selection s;
    std::size_t weight = request.baseWeight;
    for (const SelectableCoin& coin : coins) {
        s.coins.push_back(coin.id);
        s.inputValue += coin.value;
        weight += coin.inputWeight;
    }
    const Amount needed = request.target + request.feerate.feeForWeight(weight);
    if (s.inputValue < needed)
        return fail(ErrorCode::InsufficientFunds,
                    "The coins you chose are not enough for this payment and its fee: "
                        + (needed - s.inputValue).toZon() + " ZON are missing.");
    const Amount change = s.inputValue - needed - request.feerate.feeForWeight(request.changeWeight);
    if (change >= request.dustLimit && change > Amount()) {
        s.change = change;
        weight += request.changeWeight;
    }
    if (weight > request.maxWeight)
        return fail(ErrorCode::TooLarge,
                    "So many coins make a payment that no node would relay. Choose fewer.");
    s.fee = s.inputValue - request.target - s.change;
    return s;
}

Result<Selection> selectAll(const std::vector<SelectableCoin>& coins, const SelectionRequest& request) {
    Selection s;
    std::size_t weight = request.baseWeight;
    for (const SelectableCoin& coin : coins) {
        if (coin.value <= request.feerate.feeForWeight(coin.inputWeight)) continue;
        s.coins.push_back(coin.id);
        s.inputValue += coin.value;
        weight += coin.inputWeight;
    }
    if (weight > request.maxWeight)
        return fail(ErrorCode::TooLarge,
                    "So many small coins would be needed that no node would relay the payment. "
                    "Send in two steps.");
    s.fee = request.feerate.feeForWeight(weight);
    if (s.coins.empty() || s.inputValue - s.fee < request.dustLimit)
        return fail(ErrorCode::InsufficientFunds, "There is nothing to send once the fee is paid.");
    return s;
}

} // namespace zon
