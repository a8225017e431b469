#pragma once

#include "core/crypto/sha256.h"
#include "core/jose/json.h"
#include "core/util/amount.h"
#include "core/util/clock.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zon {

enum class OfferCategory : std::uint8_t {
    Cloud,
    Subscriptions,
    Support,
    Devices,
    Groceries,
    Logistics,
    Partners
};
inline constexpr std::size_t offerCategories = 7;
/// "cloud", "subscriptions" …
std::string_view categoryName(OfferCategory category);
std::optional<OfferCategory> categoryByName(std::string_view name);

enum class Availability : std::uint8_t { InStock, LimitedAvailability, OutOfStock };
std::string_view availabilityName(Availability availability);

/// What the price is in the currency that the provider thinks in.
struct FiatNote {
    std::string currency; ///< ISO 4217
    std::string amount;   ///< decimal, of one
    std::string rate;     ///< decimal, of 1 ZON
    std::string source;
    UnixTime at{};

    friend bool operator==(const FiatNote&, const FiatNote&) = default;
};

/// Something a provider sells: a schema.org Offer, restricted to what a wallet shows. All texts are a
/// stranger's: show them with plainText.
struct Offer {
    std::string sku;
    std::string name;
    std::string description;
    std::string seller;
    OfferCategory category = OfferCategory::Partners;
    Amount price; ///< of one, more than zero
    std::optional<FiatNote> fiat;
    Availability availability = Availability::InStock;
    std::vector<std::string> regions; ///< ISO 3166; empty: everywhere
    std::string image;                ///< a path at the provider's origin; empty: none
    std::string delivery;             ///< how fast: "at once"
    std::optional<UnixTime> validThrough;
    bool acceptsEscrow = false; ///< can also be bought through a voucher contract

    bool canBeOrdered(UnixTime now) const {
        return availability != Availability::OutOfStock && (!validThrough || now <= *validThrough);
    }
    Json toJson() const;
    /// Members that nobody knows are let through: they are under the hash like the others.
    static Result<Offer> fromJson(const Json& json);

    friend bool operator==(const Offer&, const Offer&) = default;
};

/// SHA-256 of the canonical JSON: what an order binds itself to.
Digest32 offerHash(const Json& offer);

} // namespace zon
