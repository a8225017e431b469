#include "core/shop/stock.h"

#include "core/jose/json_reader.h"

namespace zon {

namespace {

constexpr std::size_t maxCodes = 100'000;

Result<StockItem> readItem(const Json& json) {
    StockItem item;
    std::optional<Error> problem;
    JsonReader in(json, "offer", problem);
    if (in.has("codes")) item.codes = in.texts("codes", maxCodes, 4'000);
    if (in.has("stock")) item.count = in.integer("stock", 0, maxJsonInteger);
    if (in.has("instructions")) item.instructions = in.text("instructions", 4'000, 0);
    if (in.has("url")) item.url = in.text("url", 1'000, 0);
    if (problem) return std::unexpected(std::move(*problem));
    if (json.members() == nullptr)
        return fail(ErrorCode::Malformed, "Each offer of a catalogue file is an object.");
    Json::Members published = *json.members();
    for (const char* own : {"codes", "stock", "instructions", "url"})
        published.erase(own);
    item.published = Json(std::move(published));
    auto offer = Offer::fromJson(item.published);
    if (!offer) return fail(offer);
    item.offer = std::move(*offer);
    return item;
}

} // namespace

Result<ShopStock> ShopStock::of(std::vector<StockItem> items) {
    ShopStock stock;
    stock.items_ = std::move(items);
    if (stock.items_.size() > static_cast<std::size_t>(maxOffers))
        return fail(ErrorCode::TooLarge, "A catalogue has at most 100,000 offers.");
    for (std::size_t i = 0; i < stock.items_.size(); ++i)
        if (!stock.bySku_.emplace(stock.items_[i].offer.sku, i).second)
            return fail(ErrorCode::InvalidArgument, "The article number " + stock.items_[i].offer.sku
                                                        + " stands twice in the catalogue.");
    return stock;
}

Result<ShopStock> ShopStock::parse(std::string_view text) {
    const auto json = parseJson(text, {maxText, 8});
    if (!json) return fail(json);
    const Json* offers = json->find("offers");
    const Json* name = json->find("name");
    if (offers == nullptr || offers->list() == nullptr || name == nullptr || name->text() == nullptr
        || name->text()->empty())
        return fail(ErrorCode::Malformed,
                    "A catalogue file looks like {\"name\":\"My shop\",\"offers\":[…]}.");
    std::vector<StockItem> items;
    for (const Json& one : *offers->list()) {
        auto item = readItem(one);
        if (!item)
            return fail(item.error().code, "Offer " + std::to_string(items.size() + 1)
                                               + " of the catalogue file: " + item.error().message);
        items.push_back(std::move(*item));
    }
    auto stock = of(std::move(items));
    if (stock) stock->name_ = *name->text();
    return stock;
}

const StockItem* ShopStock::find(std::string_view sku) const {
    const auto at = bySku_.find(sku);
    return at == bySku_.end() ? nullptr : &items_[at->second];
}

Digest32 ShopStock::digest() const {
    Sha256 hash;
    for (const StockItem& item : items_)
        hash.write(offerHash(item.published));
    return hash.finish();
}

} // namespace zon
