#pragma once

#include "core/wallet/payment_builder.h"

#include <map>

namespace zon {

/// An unconfirmed payment of ours, with what is needed to replace it.
struct ReplaceablePayment {
    Transaction transaction{};
    std::vector<OwnCoin> spent{}; ///< one per input, in order
    Amount fee{};
    Amount descendantFees{}; ///< of our unconfirmed transactions that spend it: they go with it
    std::map<std::uint32_t, ChangeAddress> ownOutputs{}; ///< its outputs that are ours
    std::vector<PaymentRecipient> recipients{};          ///< as they were called when it was made
};

struct BumpIngredients {
    Feerate feerate{};
    std::vector<OwnCoin> extraCoins{}; ///< confirmed ones that may be added (BIP125's second rule)
    ChangeAddress change{};            ///< for when there was none before
    std::int32_t tipHeight = 0;
    std::uint64_t seed = 0;
};

/// What nodes ask for on top of what is replaced: 1 zat/vB for the bandwidth of the new one.
inline constexpr Feerate incrementalRelay = Feerate::perKvb(1'000);

/// The same recipients for a higher fee, out of the change first, then out of more coins. Pays at least what
/// nodes ask of a replacement (BIP125) however low `feerate` is.
Result<PaymentPlan> planReplacement(const ReplaceablePayment& payment, const BumpIngredients& in,
                                    const NetworkParams& params);

/// Everything it spends back to us instead.
Result<PaymentPlan> planCancel(const ReplaceablePayment& payment, const BumpIngredients& in,
                               const NetworkParams& params);

struct ParentTransaction {
    std::vector<OwnCoin> coins{}; ///< its outputs that are ours and unspent
    std::size_t vsize = 0;
    std::optional<Amount> fee{}; ///< unknown when others paid it: then taken to be what nodes relay at least
};

/// Spends what an unconfirmed transaction pays us, to ourselves, with a fee that is worth mining both for.
Result<PaymentPlan> planChild(const ParentTransaction& parent, const BumpIngredients& in,
                              const NetworkParams& params);

} // namespace zon
