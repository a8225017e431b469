#include "core/rewards/offer.h"

#include "core/jose/json_reader.h"

#include <algorithm>
#include <array>

namespace zon {

namespace {

constexpr std::array<std::string_view, offerCategories> categories = {
    "cloud", "subscriptions", "support", "devices", "groceries", "logistics", "partners"};
constexpr std::array<std::string_view, 3> availabilities = {"InStock", "LimitedAvailability", "OutOfStock"};

constexpr std::size_t maxName = 300;
constexpr std::size_t maxDescription = 4'000;
constexpr std::size_t maxShort = 200;

/// A path and nothing else: no scheme, no other host, no way up.
bool isPath(std::string_view text) {
    return text.starts_with('/') && !text.starts_with("//") && !text.contains("..") && !text.contains('\\')
           && std::ranges::all_of(text, [](char c) { return c > 0x20 && c < 0x7f; });
}

bool isDecimal(std::string_view text) {
    return !text.empty() && text.size() <= 30
           && text.find_first_not_of("0123456789.") == std::string_view::npos;
}

FiatNote readFiat(JsonReader in) {
    FiatNote fiat;
    fiat.currency = in.text("priceCurrency", 3, 3);
    fiat.amount = in.text("price", 30);
    fiat.rate = in.text("rate", 30);
    fiat.source = in.text("source", maxShort, 0);
    fiat.at = in.time("at");
    if (in.ok() && (!isDecimal(fiat.amount) || !isDecimal(fiat.rate)))
        in.refuse("price", "it must be a decimal number.");
    return fiat;
}

} // namespace

std::string_view categoryName(OfferCategory category) {
    return categories[static_cast<std::size_t>(category)];
}

std::optional<OfferCategory> categoryByName(std::string_view name) {
    const auto at = std::ranges::find(categories, name);
    if (at == categories.end()) return std::nullopt;
    return static_cast<OfferCategory>(at - categories.begin());
}

std::string_view availabilityName(Availability availability) {
    return availabilities[static_cast<std::size_t>(availability)];
}

Json Offer::toJson() const {
    Json out = Json::object()
                   .set("@type", "Offer")
                   .set("sku", sku)
                   .set("name", name)
                   .set("description", description)
                   .set("seller", seller)
                   .set("category", categoryName(category))
                   .set("price", price.toZon())
                   .set("priceCurrency", "ZON")
                   .set("availability", availabilityName(availability))
                   .set("delivery", delivery);
    if (fiat)
        out.set("priceSpecification", Json::object()
                                          .set("price", fiat->amount)
                                          .set("priceCurrency", fiat->currency)
                                          .set("rate", fiat->rate)
                                          .set("source", fiat->source)
                                          .set("at", toSeconds(fiat->at)));
    if (!regions.empty()) {
        Json list = Json::List();
        for (const std::string& region : regions)
            list.append(region);
        out.set("eligibleRegion", std::move(list));
    }
    if (!image.empty()) out.set("image", image);
    if (validThrough) out.set("validThrough", toSeconds(*validThrough));
    if (acceptsEscrow) out.set("acceptsEscrow", true);
    return out;
}

Result<Offer> Offer::fromJson(const Json& json) {
    std::optional<Error> problem;
    JsonReader in(json, "offer", problem);
    Offer offer;
    in.constant("@type", "Offer");
    offer.sku = in.text("sku", 64);
    offer.name = in.text("name", maxName);
    offer.description = in.text("description", maxDescription, 0);
    offer.seller = in.text("seller", maxShort, 0);
    const auto category = categoryByName(in.text("category", 40));
    // A category of later versions is shown among the others.
    offer.category = category.value_or(OfferCategory::Partners);
    in.constant("priceCurrency", "ZON");
    const auto price = Amount::fromZon(in.text("price", 20));
    const std::string availability = in.text("availability", 40);
    offer.delivery = in.has("delivery") ? in.text("delivery", maxShort, 0) : "";
    if (in.has("priceSpecification")) offer.fiat = readFiat(in.object("priceSpecification"));
    if (in.has("eligibleRegion")) offer.regions = in.texts("eligibleRegion", 300, 10);
    if (in.has("image")) offer.image = in.text("image", 500);
    if (in.has("validThrough")) offer.validThrough = in.time("validThrough");
    if (const Json* escrow = in.has("acceptsEscrow") ? in.raw("acceptsEscrow") : nullptr) {
        const bool* said = escrow->boolean();
        if (said == nullptr) in.refuse("acceptsEscrow", "it must be true or false.");
        offer.acceptsEscrow = said != nullptr && *said;
    }
    if (problem) return std::unexpected(std::move(*problem));

    if (!price || *price <= Amount() || !price->isMoney())
        return fail(ErrorCode::Malformed, "offer.price: it must be an amount of ZON, more than nothing.");
    offer.price = *price;
    const auto at = std::ranges::find(availabilities, availability);
    // Whatever else is said of it, it can't be counted on.
    offer.availability = at == availabilities.end() ? Availability::OutOfStock
                                                    : static_cast<Availability>(at - availabilities.begin());
    if (!offer.image.empty() && !isPath(offer.image))
        return fail(ErrorCode::Rejected, "offer.image: it isn't a path at the provider's own address.");
    return offer;
}

Digest32 offerHash(const Json& offer) {
    return sha256(asBytes(canonicalJson(offer)));
}

} // namespace zon
