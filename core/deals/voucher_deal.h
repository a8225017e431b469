#pragma once

#include "core/contracts/draft.h"
#include "core/rewards/offer.h"

namespace zon {

/// What is bought through an escrow: both sides make the same contract (E4) of it, so that there is nothing
/// to negotiate but its dates.
struct VoucherDeal {
    std::string provider; ///< as it calls itself
    Offer offer;
    Digest32 offerSha256{};
    std::int64_t quantity = 1;
    Amount total;
};

/// The dates that a wallet proposes.
struct VoucherDates {
    UnixTime payBy;      ///< signed and paid
    UnixTime fundBy;     ///< in a block
    UnixTime refundFrom; ///< the buyer alone
};
VoucherDates voucherDates(UnixTime now);

/// The draft with both places open, under a nonce of zeros.
contracts::Draft voucherDraft(const VoucherDeal& deal, const VoucherDates& dates);

/// The provider's side: a buyer's draft.
///
/// Threat: anybody sends it, with another price, another text, dates in which the secret could be had for
/// nothing, or nothing but dates so far away that goods are kept back for ever. So it must be the very draft
/// that voucherDraft makes, with the buyer's keys in it, and its dates within bounds: two hours and more to
/// be in a block, then a day and more to show the secret before its last day begins (revealMargin).
Result<contracts::Draft> readVoucherDraft(std::string_view text, const VoucherDeal& deal,
                                          const NetworkParams& params, UnixTime now);

/// The buyer's side: what the provider made of the draft.
///
/// Threat: a provider that changes the price, the dates or our keys, leaves out its signature, or wants to be
/// paid elsewhere than the contract says. Besides the provider's keys and the hash of its secret everything
/// must be as in our draft; `payTo` is where the order wants the money.
Result<void> checkVoucherAnswer(std::string_view draft, std::string_view contract,
                                std::string_view contractId, const Script& payTo,
                                const NetworkParams& params);

} // namespace zon
