#include "core/rewards/catalogue.h"

#include "core/jose/compact_jws.h"
#include "core/jose/json_reader.h"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace zon {

namespace {

/// Clocks differ by this much, and no more.
constexpr Seconds clockSlack{2 * 3600};
constexpr std::size_t maxPages = 2'000;

std::unexpected<Error> refused(std::string why) {
    return fail(ErrorCode::Rejected,
                "The catalogue can't be used: " + std::move(why) + " The last one stays.");
}

PublicKey keyOf(const ProviderRow& row) {
    return PublicKey::parse(row.key).value();
}

} // namespace

Json CataloguePage::toJson() const {
    Json list = Json::List();
    for (const Json& offer : offers)
        list.append(offer);
    Json out = Json::object()
                   .set("@context", "https://schema.org")
                   .set("@type", "OfferCatalog")
                   .set("version", version)
                   .set("seq", seq)
                   .set("iat", toSeconds(issued))
                   .set("exp", toSeconds(expires))
                   .set("numberOfItems", numberOfItems)
                   .set("genesis", genesis.display())
                   .set("itemListElement", std::move(list));
    if (!next.empty()) out.set("next", next);
    return out;
}

Result<CataloguePage> CataloguePage::fromJson(const Json& json) {
    std::optional<Error> problem;
    JsonReader in(json, "catalogue", problem);
    CataloguePage page;
    in.constant("@context", "https://schema.org");
    in.constant("@type", "OfferCatalog");
    page.version = in.integer("version", 1, maxJsonInteger);
    page.seq = in.integer("seq", 1, maxJsonInteger);
    page.issued = in.time("iat");
    page.expires = in.time("exp");
    page.numberOfItems = in.integer("numberOfItems", 0, maxJsonInteger);
    const auto genesis = BlockHash::fromDisplay(in.text("genesis", 64, 64));
    if (in.has("next")) page.next = in.text("next", 200);
    const Json* items = in.raw("itemListElement");
    if (problem) return std::unexpected(std::move(*problem));
    if (!genesis) return fail(ErrorCode::Malformed, "catalogue.genesis: it must be a block's hash.");
    page.genesis = *genesis;
    if (items->list() == nullptr)
        return fail(ErrorCode::Malformed, "catalogue.itemListElement: it must be a list.");
    page.offers = *items->list();
    return page;
}

Result<OfferRow> offerRow(const Json& json) {
    const auto offer = Offer::fromJson(json);
    if (!offer) return fail(offer);
    OfferRow row;
    row.sku = offer->sku;
    row.json = canonicalJson(json);
    row.sha256 = toBytes(sha256(asBytes(row.json)));
    row.category = static_cast<std::int32_t>(offer->category);
    row.price = offer->price;
    row.available = offer->availability != Availability::OutOfStock;
    row.search = offer->name + '\n' + offer->seller + '\n' + offer->description;
    return row;
}

CatalogueReader::CatalogueReader(const ProviderRow& known, const NetworkParams& params, UnixTime now)
    : known_(known), key_(keyOf(known)), genesis_(params.genesisHash), now_(now) {}

Result<std::string> CatalogueReader::add(std::string_view signedText) {
    const auto payload =
        openCompactJws(signedText, std::array{key_}, rewards_type::catalogue, maxProviderBody);
    if (!payload) return fail(payload);
    const auto json = parseJson(*payload, {maxProviderBody, 8});
    if (!json) return fail(json);
    auto page = CataloguePage::fromJson(*json);
    if (!page) return fail(page);

    if (page->genesis != genesis_) return refused("it is of another network.");
    if (page->expires <= now_) return refused("it has expired, so somebody may be showing an old one.");
    if (page->issued > now_ + clockSlack)
        return refused("it comes from the future. Look at this computer's clock.");
    if (page->numberOfItems > maxOffers)
        return refused("it has " + std::to_string(page->numberOfItems) + " offers; 100,000 are the most.");
    if (page->version < known_.version
        || (page->version == known_.version && page->seq < known_.catalogueSeq))
        return refused("it is older than the one from before.");
    if (page->version == known_.version && page->expires < known_.expires)
        return refused("it is signed anew, but for a shorter time than before.");
    if (first_
        && (page->version != first_->version || page->seq != first_->seq
            || page->numberOfItems != first_->numberOfItems || page->expires != first_->expires))
        return refused("its pages are of different versions. Try again.");
    if (std::ranges::find(cursors_, page->next) != cursors_.end() || cursors_.size() >= maxPages)
        return refused("its pages go round in circles.");

    std::unordered_set<std::string_view> skus;
    for (const Json& json_ : page->offers) {
        auto row = offerRow(json_);
        if (!row) return fail(row);
        digest_.write(row->sha256);
        offers_.push_back(std::move(*row));
    }
    if (static_cast<std::int64_t>(offers_.size()) > page->numberOfItems)
        return refused("it has more offers than it says.");
    std::string next = page->next;
    if (!first_) {
        page->offers.clear();
        first_ = std::move(*page);
    }
    if (!next.empty()) {
        cursors_.push_back(next);
        return next;
    }
    if (static_cast<std::int64_t>(offers_.size()) != first_->numberOfItems)
        return refused("offers are missing: it says " + std::to_string(first_->numberOfItems) + ", but has "
                       + std::to_string(offers_.size()) + '.');
    for (const OfferRow& row : offers_)
        if (!skus.insert(row.sku).second) return refused("the offer " + row.sku + " stands in it twice.");
    finished_ = digest_.finish();
    if (first_->version == known_.version && !known_.digest.empty()
        && !std::ranges::equal(known_.digest, finished_))
        return refused("it has the version of the one from before, but other offers.");
    return std::string();
}

ProviderRow CatalogueReader::row() const {
    ProviderRow row = known_;
    row.version = first_->version;
    row.catalogueSeq = first_->seq;
    row.expires = first_->expires;
    row.fetched = now_;
    row.digest = toBytes(finished_);
    row.problem.clear();
    return row;
}

} // namespace zon
