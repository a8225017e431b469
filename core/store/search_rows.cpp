#include "core/store/search_rows.h"

#include "core/store/search_text.h"

#include <algorithm>

namespace zon {

Result<std::vector<SearchRow>> SearchRows::find(std::string_view text, std::size_t limit) {
    std::vector<SearchRow> found;
    // A NUL would end the query early inside SQLite, and nobody types one.
    if (text.empty() || text.size() > maxQueryBytes || text.find('\0') != std::string_view::npos)
        return found;
    const auto most = static_cast<std::int64_t>(std::min(limit, maxHits));
    Statement rows =
        searchIsIndexed(text)
            ? database_->query(
                  "SELECT kind, reference, search_entry.text FROM search JOIN search_entry ON "
                  "search_entry.id = search.rowid WHERE search MATCH ? ORDER BY search.rowid DESC LIMIT ?",
                  searchPhrase(text), most)
            : database_->query("SELECT kind, reference, text FROM search_entry WHERE text LIKE ? ESCAPE '\\' "
                               "ORDER BY id DESC LIMIT ?",
                               searchPattern(text), most);
    while (rows.next())
        found.push_back({rows.enumeration(0, SearchRow::Kind::Invoice), rows.text(1), rows.text(2)});
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return found;
}

Result<void> SearchRows::put(const SearchRow& entry) {
    const auto done = database_->run("INSERT INTO search_entry (kind, reference, text) VALUES (?, ?, ?) "
                                     "ON CONFLICT (kind, reference) DO UPDATE SET text = excluded.text",
                                     entry.kind, entry.reference, entry.text);
    if (!done) return fail(done);
    return {};
}

Result<void> SearchRows::remove(SearchRow::Kind kind, std::string_view reference) {
    const auto done =
        database_->run("DELETE FROM search_entry WHERE kind = ? AND reference = ?", kind, reference);
    if (!done) return fail(done);
    return {};
}

} // namespace zon
