#pragma once

#include "core/rewards/catalogue.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace zon {

/// Something on the shelf: what is published, and what only the shop knows.
struct StockItem {
    Json published;
    Offer offer;
    std::vector<std::string> codes;    ///< given out one after another; empty: made up as needed
    std::optional<std::int64_t> count; ///< how many there are; empty: any number
    std::string instructions;
    std::string url;
};

/// What a shop sells.
class ShopStock {
public:
    static Result<ShopStock> of(std::vector<StockItem> items);
    /// One's own offers: {"name":…, "offers":[…]}, each an Offer as it is published and, besides,
    /// "codes" (a list), "stock" (a number), "instructions" and "url", which stay in the shop.
    static Result<ShopStock> parse(std::string_view text);

    static constexpr std::size_t maxText = std::size_t{64} * 1024 * 1024;

    const std::string& name() const { return name_; } ///< of the shop, as the text has it
    const std::vector<StockItem>& items() const { return items_; }
    const StockItem* find(std::string_view sku) const;
    /// What the catalogue's version stands for.
    Digest32 digest() const;

private:
    std::string name_;
    std::vector<StockItem> items_;
    std::map<std::string, std::size_t, std::less<>> bySku_;
};

/// The practice network's shops: 200 offers that nobody really sells. `part` 0: cloud, subscriptions,
/// support; 1: devices, groceries, logistics, partners.
ShopStock practiceStock(int part, UnixTime now);
inline constexpr int practiceParts = 2;
std::string_view practiceShopName(int part);

/// A picture for an offer that has none of its own: PNG, 480 × 224, the same for the same offer.
Bytes paintPicture(OfferCategory category, std::string_view sku);

} // namespace zon
