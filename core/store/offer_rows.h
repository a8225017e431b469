#pragma once

#include "core/store/database.h"
#include "core/store/row_ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace zon {

/// One offer of a catalogue. What it says is in `json`; the rest is what it is found and sorted by.
struct OfferRow {
    OfferRowId id{}; ///< chosen by the store; stays while the sku is in the catalogue
    ProviderRowId provider{};
    std::string sku{};
    Bytes sha256{}; ///< of `json`
    std::int32_t category = 0;
    Amount price{};
    bool available = true;
    std::string json{};   ///< canonical
    std::string search{}; ///< name, seller, description
    bool favourite = false;
};

enum class OfferOrder : std::uint8_t { Catalogue, Cheapest, Dearest };

struct OfferQuery {
    std::string text{}; ///< any part of name, seller or description; empty for all
    std::optional<ProviderRowId> provider{};
    std::optional<std::int32_t> category{};
    std::optional<Amount> atMost{};
    bool favouritesOnly = false;
    bool availableOnly = false;
    OfferOrder order = OfferOrder::Catalogue;
    std::size_t offset = 0;
    std::size_t limit = 100; ///< at most 1,000
};

struct OfferRowPage {
    std::vector<OfferRow> rows{};
    std::size_t total = 0; ///< matching the query
};

class OfferRows {
public:
    explicit OfferRows(Database& database) : database_(&database) {}

    struct Changes {
        std::size_t added = 0;
        std::size_t changed = 0;
        std::size_t removed = 0;
    };
    /// Makes the provider's offers exactly these, in this order. Only rows that differ are written.
    Result<Changes> replaceAll(ProviderRowId provider, const std::vector<OfferRow>& offers);

    Result<OfferRowPage> find(const OfferQuery& query);
    Result<OfferRow> get(OfferRowId offer); ///< NotFound
    Result<OfferRow> bySku(ProviderRowId provider, std::string_view sku);
    Result<void> setFavourite(OfferRowId offer, bool favourite);
    /// How many offers each category has.
    Result<std::vector<std::int64_t>> countByCategory(std::size_t categories);

private:
    Database* database_;
};

} // namespace zon
