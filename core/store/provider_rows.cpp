#include "core/store/provider_rows.h"

#include <algorithm>

namespace zon {

namespace {

constexpr std::string_view selectProviders =
    "SELECT id, origin, name, api_base, key, added, seq, version, catalogue_seq, expires, fetched, digest, "
    "etag, "
    "problem, (SELECT count(*) FROM offer WHERE offer.provider = provider.id) FROM provider ";

Result<std::vector<ProviderRow>> readProviders(Statement rows) {
    std::vector<ProviderRow> found;
    while (rows.next()) {
        ProviderRow row;
        row.id = rows.rowId<ProviderRowTag>(0);
        row.origin = rows.text(1);
        row.name = rows.text(2);
        row.apiBase = rows.text(3);
        const ByteSpan key = rows.blob(4);
        std::copy_n(key.begin(), std::min(key.size(), row.key.size()), row.key.begin());
        row.added = rows.time(5);
        row.seq = rows.int64(6);
        row.version = rows.int64(7);
        row.catalogueSeq = rows.int64(8);
        row.expires = rows.time(9);
        row.fetched = rows.time(10);
        row.digest = rows.bytes(11);
        row.etag = rows.text(12);
        row.problem = rows.text(13);
        row.offers = rows.int64(14);
        found.push_back(std::move(row));
    }
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return found;
}

Result<void> needsOne(const Result<std::int64_t>& changed) {
    if (!changed) return fail(changed);
    if (*changed == 0) return fail(ErrorCode::NotFound, "There is no such provider in this profile.");
    return {};
}

} // namespace

Result<ProviderRowId> ProviderRows::insert(const ProviderRow& provider) {
    const auto added = database_->run(
        "INSERT INTO provider (origin, name, api_base, key, added, seq) SELECT ?, ?, ?, ?, ?, ? "
        "WHERE (SELECT count(*) FROM provider) < ? ON CONFLICT (origin) DO NOTHING",
        provider.origin, provider.name, provider.apiBase, ByteSpan(provider.key), provider.added,
        provider.seq, static_cast<std::int64_t>(maxProviders));
    if (!added) return fail(added);
    if (*added == 0) {
        if (const auto there = find(provider.origin); there && *there)
            return fail(ErrorCode::InvalidArgument, "This provider is among yours already.");
        return fail(ErrorCode::TooLarge, "There are 100 providers already. Remove one first.");
    }
    return ProviderRowId{database_->lastInsertedId()};
}

Result<void> ProviderRows::update(const ProviderRow& provider) {
    return needsOne(database_->run(
        "UPDATE provider SET name = ?, api_base = ?, key = ?, seq = ?, version = ?, catalogue_seq = ?, "
        "expires = ?, fetched = ?, digest = ?, etag = ?, problem = ? WHERE id = ?",
        provider.name, provider.apiBase, ByteSpan(provider.key), provider.seq, provider.version,
        provider.catalogueSeq, provider.expires, provider.fetched, provider.digest, provider.etag,
        provider.problem, provider.id));
}

Result<void> ProviderRows::setOrigin(ProviderRowId provider, std::string_view origin) {
    return needsOne(database_->run("UPDATE provider SET origin = ? WHERE id = ?", origin, provider));
}

Result<void> ProviderRows::setProblem(ProviderRowId provider, std::string_view problem) {
    return needsOne(database_->run("UPDATE provider SET problem = ? WHERE id = ?", problem, provider));
}

Result<void> ProviderRows::remove(ProviderRowId provider) {
    return needsOne(database_->run("DELETE FROM provider WHERE id = ?", provider));
}

Result<ProviderRow> ProviderRows::get(ProviderRowId provider) {
    auto found = readProviders(database_->query(std::string(selectProviders) + "WHERE id = ?", provider));
    if (!found) return fail(found);
    if (found->empty()) return fail(ErrorCode::NotFound, "There is no such provider in this profile.");
    return std::move(found->front());
}

Result<std::optional<ProviderRow>> ProviderRows::find(std::string_view origin) {
    auto found = readProviders(database_->query(std::string(selectProviders) + "WHERE origin = ?", origin));
    if (!found) return fail(found);
    if (found->empty()) return std::optional<ProviderRow>();
    return std::move(found->front());
}

Result<std::vector<ProviderRow>> ProviderRows::all() {
    return readProviders(database_->query(std::string(selectProviders) + "ORDER BY id"));
}

Result<std::optional<Bytes>> ProviderRows::picture(ProviderRowId provider, std::string_view path) {
    Statement rows =
        database_->query("SELECT bytes FROM offer_image WHERE provider = ? AND path = ?", provider, path);
    std::optional<Bytes> found;
    if (rows.next()) found = rows.bytes(0);
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return found;
}

Result<void> ProviderRows::keepPicture(ProviderRowId provider, std::string_view path, ByteSpan bytes,
                                       UnixTime now) {
    auto transaction = StoreTransaction::begin(*database_);
    if (!transaction) return fail(transaction);
    if (const auto kept =
            database_->run("INSERT INTO offer_image (provider, path, fetched, bytes) VALUES (?, ?, "
                           "?, ?) ON CONFLICT (provider, path) DO UPDATE SET fetched = "
                           "excluded.fetched, bytes = excluded.bytes",
                           provider, path, now, bytes);
        !kept)
        return fail(kept);
    if (const auto gone =
            database_->run("DELETE FROM offer_image WHERE rowid IN (SELECT rowid FROM offer_image "
                           "ORDER BY fetched DESC, rowid DESC LIMIT -1 OFFSET ?)",
                           static_cast<std::int64_t>(maxPictures));
        !gone)
        return fail(gone);
    return transaction->commit();
}

} // namespace zon
