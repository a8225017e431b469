#pragma once

#include "core/rewards/order_book.h"
#include "core/wallet/types.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What is told about providers, offers and orders. Plain values; the only secrets, a voucher's, have a call
/// of their own.
namespace zon {

using ProviderId = ProviderRowId;
using OfferId = OfferRowId;
using OrderId = OrderRowId;

/// A provider that nobody confirmed yet.
struct ProviderPreview {
    std::string origin{};
    std::string name{};
    std::string fingerprint{}; ///< to be compared with what the provider printed elsewhere
};

struct ProviderInfo {
    ProviderId id{};
    std::string origin{};
    std::string name{};
    std::string fingerprint{};
    std::int64_t offers = 0;
    UnixTime fetched{}; ///< when its catalogue was last known to be the newest; the epoch: never
    UnixTime expires{}; ///< after that nothing is ordered from it
    std::string problem{};
};

struct OfferView {
    OfferId id{};
    ProviderId provider{};
    std::string providerName{};
    Offer offer{};
    bool favourite = false;
    bool orderable = true; ///< in stock, and its catalogue has not expired
};

struct OfferPage {
    std::vector<OfferView> offers{};
    std::size_t total = 0; ///< matching the query
};

struct BuyRequest {
    OfferId offer{};
    std::int64_t quantity = 1;
    WalletId wallet{};
    std::optional<double> feerate{}; ///< zat per vbyte; empty: as recent blocks ask
    /// What a person saw: another price than this is refused.
    std::optional<Amount> price{};
    /// The money waits in a contract (E4) until the voucher can be opened; needs Offer::acceptsEscrow.
    bool escrow = false;
};

/// What buying something would take.
struct BuyPreview {
    OfferView offer{};
    Amount total{};
    Amount fee{};           ///< about
    Amount available{};     ///< in the wallet
    std::string obstacle{}; ///< why it can't be bought now; empty: it can
};

} // namespace zon
