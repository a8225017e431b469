#include "core/rewards/bench.h"

#include "core/crypto/random.h"
#include "core/jose/compact_jws.h"
#include "core/rewards/catalogue.h"
#include "core/rewards/provider_document.h"
#include "core/store/locked_file.h"
#include "core/store/offer_rows.h"
#include "core/store/profile_store.h"

#include <algorithm>
#include <array>

namespace zon {

namespace {

constexpr std::size_t offerCount = 10'000;
constexpr std::array<std::string_view, 8> words = {"Compute", "Storage", "Support", "Printer",
                                                   "Basket",  "Courier", "Backup",  "Music"};
constexpr UnixTime issued{Seconds(1'764'000'000)};

Offer numberedOffer(std::size_t number) {
    Offer offer;
    offer.sku = "SKU-" + std::to_string(number);
    offer.name = std::string(words[number % words.size()]) + " plan " + std::to_string(number);
    offer.description = "Everything that belongs to plan " + std::to_string(number * 7'919 % offerCount)
                        + ", for a year, in any region. Starts when you say so, and ends by itself.";
    offer.seller = "Seller " + std::to_string(number % 97);
    offer.category = static_cast<OfferCategory>(number % offerCategories);
    offer.price = Amount(static_cast<std::int64_t>(number + 1) * 100'000);
    offer.fiat = FiatNote{"EUR", "3.25", "3.25", "Nimbus", issued};
    offer.image = "/images/" + offer.sku + ".png";
    return offer;
}

std::vector<std::string> signedPages(const PrivateKey& key, const NetworkParams& params) {
    std::vector<std::string> pages;
    for (std::size_t from = 0; from < offerCount; from += offersPerPage) {
        CataloguePage page;
        page.version = 1;
        page.seq = 1;
        page.issued = issued;
        page.expires = issued + std::chrono::days(7);
        page.numberOfItems = static_cast<std::int64_t>(offerCount);
        page.genesis = params.genesisHash;
        for (std::size_t i = from; i < std::min(from + offersPerPage, offerCount); ++i)
            page.offers.push_back(numberedOffer(i).toJson());
        if (from + offersPerPage < offerCount) page.next = std::to_string(from + offersPerPage);
        pages.push_back(signCompactJws(canonicalJson(page.toJson()), key, rewards_type::catalogue));
    }
    return pages;
}

Result<std::vector<BenchResult>> measure(Database& db, std::size_t runs) {
    const NetworkParams& params = networkParams(NetworkId::Sandbox);
    const PrivateKey key = PrivateKey::generate();
    const std::vector<std::string> pages = signedPages(key, params);
    ProviderRow row;
    row.origin = "https://shop.example";
    row.name = "Shop";
    row.apiBase = "/v1";
    row.key = key.publicKey().compressed();
    row.added = issued;
    Result<void> outcome;
    const auto keep = [&outcome](const auto& step) {
        if (!step && outcome) outcome = fail(step);
        return outcome.has_value();
    };
    // As the first fetch, every time: all of it is new.
    std::optional<ProviderRowId> provider;
    const auto store = [&](bool anew) {
        if (anew && provider && !keep(ProviderRows(db).remove(*provider))) return;
        if (anew || !provider) {
            const auto added = ProviderRows(db).insert(row);
            if (!keep(added)) return;
            provider = *added;
        }
        CatalogueReader reader(row, params, issued + Seconds(60));
        for (const std::string& page : pages)
            if (!keep(reader.add(page))) return;
        keep(OfferRows(db).replaceAll(*provider, reader.offers()));
    };
    std::vector<BenchResult> results;
    const auto add = [&](std::string name, std::size_t n, const std::function<void()>& run) {
        const double seconds = medianSeconds(n, run);
        results.push_back({std::move(name), seconds * 1000, "ms", n});
    };
    const std::size_t few = std::min<std::size_t>(runs, 3);
    add("rewards-first", few, [&] { store(true); });
    add("rewards-again", few, [&] { store(false); });
    if (!outcome) return fail(outcome);

    const auto search = [&](std::string_view text, std::optional<std::int32_t> category = {}) {
        OfferQuery query;
        query.text = text;
        query.category = category;
        query.limit = 60; // what the window asks for at once
        const auto page = OfferRows(db).find(query);
        if (keep(page) && page->rows.empty() && text != "zeppelin")
            outcome = fail(ErrorCode::Internal, "The search found nothing.");
    };
    add("rewards-search-word", runs, [&] { search("storage"); });
    add("rewards-search-part", runs, [&] { search("tora"); });
    add("rewards-search-letters", runs, [&] { search("pl"); });
    add("rewards-search-category", runs, [&] { search("plan", 2); });
    add("rewards-search-nothing", runs, [&] { search("zeppelin"); });
    add("rewards-browse", runs, [&] { search(""); });
    if (!outcome) return fail(outcome);
    return results;
}

} // namespace

Result<std::vector<BenchResult>> benchRewards(const std::filesystem::path& workFolder, std::size_t runs) {
    const auto file = workFolder / ("bench-" + toHex(randomArray<8>()) + ".zon");
    const KdfCost cheap{.memoryBytes = 1 << 20, .passes = 1};
    Result<std::vector<BenchResult>> results = fail(ErrorCode::Internal, "");
    {
        auto store = ProfileStore::create(file, SecretText("bench"), {.network = "sandbox"}, {.cost = cheap});
        if (!store) return fail(store);
        results = measure(store->database(), std::max<std::size_t>(runs, 1));
    }
    removeDatabaseFiles(file);
    return results;
}

} // namespace zon
