#include "core/store/offer_rows.h"

#include "core/store/search_text.h"

#include <algorithm>
#include <functional>
#include <unordered_map>

namespace zon {

namespace {

constexpr std::size_t mostRows = 1'000;
constexpr std::string_view columns =
    "offer.id, offer.provider, offer.sku, offer.sha256, offer.category, offer.zat, offer.available, "
    "offer.json, "
    "EXISTS (SELECT 1 FROM favourite f WHERE f.provider = offer.provider AND f.sku = offer.sku)";

OfferRow readRow(Statement& rows) {
    OfferRow row;
    row.id = rows.rowId<OfferRowTag>(0);
    row.provider = rows.rowId<ProviderRowTag>(1);
    row.sku = rows.text(2);
    row.sha256 = rows.bytes(3);
    row.category = rows.int32(4);
    row.price = rows.amount(5);
    row.available = rows.boolean(6);
    row.json = rows.text(7);
    row.favourite = rows.boolean(8);
    return row;
}

Result<OfferRow> readOne(Statement rows) {
    std::optional<OfferRow> found;
    if (rows.next()) found = readRow(rows);
    if (auto ok = rows.finish(); !ok) return fail(ok);
    if (!found)
        return fail(ErrorCode::NotFound, "This offer is no longer in the catalogue. Look for another one.");
    return std::move(*found);
}

std::string_view orderBy(OfferOrder order) {
    switch (order) {
    case OfferOrder::Catalogue:
        return " ORDER BY offer.position, offer.id";
    case OfferOrder::Cheapest:
        return " ORDER BY offer.zat, offer.position, offer.id";
    case OfferOrder::Dearest:
        return " ORDER BY offer.zat DESC, offer.position, offer.id";
    }
    return {};
}

/// The part behind FROM, and what its question marks stand for.
struct Filter {
    std::string sql = "offer WHERE 1";
    std::vector<std::function<void(Statement&)>> values;
    bool indexAlone = false; ///< the full-text index knows which rows match, without a look at them

    template <typename T>
    void add(std::string_view condition, const T& value) {
        sql.append(" AND ").append(condition);
        values.emplace_back([value](Statement& statement) { statement.bind(value); });
    }
};

Filter filterOf(const OfferQuery& query) {
    Filter filter;
    if (!query.text.empty()) {
        if (searchIsIndexed(query.text)) {
            filter.sql = "offer_search JOIN offer ON offer.id = offer_search.rowid WHERE 1";
            filter.add("offer_search MATCH ?", searchPhrase(query.text));
            filter.indexAlone = !query.provider && !query.category && !query.atMost && !query.availableOnly
                                && !query.favouritesOnly;
        } else {
            filter.add("offer.search LIKE ? ESCAPE '\\'", searchPattern(query.text));
        }
    }
    if (query.provider) filter.add("offer.provider = ?", *query.provider);
    if (query.category) filter.add("offer.category = ?", *query.category);
    if (query.atMost) filter.add("offer.zat <= ?", *query.atMost);
    if (query.availableOnly) filter.sql += " AND offer.available";
    if (query.favouritesOnly)
        filter.sql += " AND EXISTS (SELECT 1 FROM favourite f WHERE f.provider = offer.provider AND f.sku = "
                      "offer.sku)";
    return filter;
}

} // namespace

Result<OfferRows::Changes> OfferRows::replaceAll(ProviderRowId provider,
                                                 const std::vector<OfferRow>& offers) {
    auto transaction = StoreTransaction::begin(*database_);
    if (!transaction) return fail(transaction);
    struct Known {
        OfferRowId id;
        Bytes sha256;
        std::int64_t position = 0;
    };
    std::unordered_map<std::string, Known> known;
    Statement rows =
        database_->query("SELECT sku, id, sha256, position FROM offer WHERE provider = ?", provider);
    while (rows.next())
        known.emplace(rows.text(0), Known{rows.rowId<OfferRowTag>(1), rows.bytes(2), rows.int64(3)});
    if (auto ok = rows.finish(); !ok) return fail(ok);

    Statement newest = database_->query("SELECT coalesce(max(id), 0) FROM offer");
    const std::int64_t before = newest.next() ? newest.int64(0) : 0;
    if (auto ok = newest.finish(); !ok) return fail(ok);

    Changes changes;
    std::int64_t position = 0;
    for (const OfferRow& offer : offers) {
        const auto at = known.find(offer.sku);
        Result<std::int64_t> done = 0;
        if (at == known.end()) {
            done = database_->run(
                "INSERT INTO offer (provider, sku, sha256, category, zat, available, position, json, "
                "search) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                provider, offer.sku, offer.sha256, offer.category, offer.price, offer.available, position,
                offer.json, offer.search);
            ++changes.added;
        } else if (at->second.sha256 != offer.sha256) {
            done = database_->run(
                "UPDATE offer SET sha256 = ?, category = ?, zat = ?, available = ?, position = ?, "
                "json = ?, search = ? WHERE id = ?",
                offer.sha256, offer.category, offer.price, offer.available, position, offer.json,
                offer.search, at->second.id);
            ++changes.changed;
        } else if (at->second.position != position) {
            done = database_->run("UPDATE offer SET position = ? WHERE id = ?", position, at->second.id);
        }
        if (!done) return fail(done);
        if (at != known.end()) known.erase(at);
        ++position;
    }
    // All in one statement: after each the index is written and merged, which took longer than all the rest.
    if (auto indexed = database_->run("INSERT INTO offer_search (rowid, search) SELECT id, search FROM offer "
                                      "WHERE id > ? ORDER BY id",
                                      before);
        !indexed)
        return fail(indexed);
    for (const auto& [sku, row] : known) {
        if (auto gone = database_->run("DELETE FROM offer WHERE id = ?", row.id); !gone) return fail(gone);
        ++changes.removed;
    }
    if (auto done = transaction->commit(); !done) return fail(done);
    return changes;
}

Result<OfferRowPage> OfferRows::find(const OfferQuery& query) {
    OfferRowPage page;
    if (query.text.contains('\0') || query.text.size() > 200) return page;
    const Filter filter = filterOf(query);
    Statement rows = database_->query(std::string("SELECT ")
                                          .append(columns)
                                          .append(" FROM ")
                                          .append(filter.sql)
                                          .append(filter.indexAlone && query.order == OfferOrder::Catalogue
                                                      ? std::string_view(" ORDER BY offer_search.rowid")
                                                      : orderBy(query.order))
                                      + " LIMIT ? OFFSET ?");
    for (const auto& bind : filter.values)
        bind(rows);
    rows.bind(static_cast<std::int64_t>(std::min(query.limit, mostRows)));
    rows.bind(static_cast<std::int64_t>(query.offset));
    while (rows.next())
        page.rows.push_back(readRow(rows));
    if (auto ok = rows.finish(); !ok) return fail(ok);

    Statement count = database_->query(
        "SELECT count(*) FROM "
        + (filter.indexAlone ? std::string("offer_search WHERE offer_search MATCH ?") : filter.sql));
    for (const auto& bind : filter.values)
        bind(count);
    if (count.next()) page.total = static_cast<std::size_t>(count.int64(0));
    if (auto ok = count.finish(); !ok) return fail(ok);
    return page;
}

Result<OfferRow> OfferRows::get(OfferRowId offer) {
    return readOne(
        database_->query(std::string("SELECT ").append(columns).append(" FROM offer WHERE id = ?"), offer));
}

Result<OfferRow> OfferRows::bySku(ProviderRowId provider, std::string_view sku) {
    return readOne(database_->query(
        std::string("SELECT ").append(columns).append(" FROM offer WHERE provider = ? AND sku = ?"), provider,
        sku));
}

Result<void> OfferRows::setFavourite(OfferRowId offer, bool favourite) {
    const auto row = get(offer);
    if (!row) return fail(row);
    const auto done =
        favourite
            ? database_->run("INSERT INTO favourite (provider, sku) VALUES (?, ?) ON CONFLICT DO NOTHING",
                             row->provider, row->sku)
            : database_->run("DELETE FROM favourite WHERE provider = ? AND sku = ?", row->provider, row->sku);
    if (!done) return fail(done);
    return {};
}

Result<std::vector<std::int64_t>> OfferRows::countByCategory(std::size_t categories) {
    std::vector<std::int64_t> counts(categories, 0);
    Statement rows = database_->query("SELECT category, count(*) FROM offer GROUP BY category");
    while (rows.next())
        if (const auto at = rows.int64(0); at >= 0 && static_cast<std::size_t>(at) < categories)
            counts[static_cast<std::size_t>(at)] = rows.int64(1);
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return counts;
}

} // namespace zon
