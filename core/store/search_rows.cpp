#include "core/store/search_rows.h"

#include <algorithm>

namespace zon {

namespace {

/// As one phrase, so that nothing in it is taken for FTS5's query language.
std::string asPhrase(std::string_view text) {
    std::string phrase = "\"";
    for (const char c : text) {
        if (c == '"') phrase += '"';
        phrase += c;
    }
    return phrase + '"';
}

std::string asPattern(std::string_view text) {
    std::string pattern = "%";
    for (const char c : text) {
        if (c == '%' || c == '_' || c == '\\') pattern += '\\';
        pattern += c;
    }
    return pattern + '%';
}

std::size_t characters(std::string_view utf8) {
    return static_cast<std::size_t>(
        std::ranges::count_if(utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

} // namespace

Result<std::vector<SearchRow>> SearchRows::find(std::string_view text, std::size_t limit) {
    std::vector<SearchRow> found;
    // A NUL would end the query early inside SQLite, and nobody types one.
    if (text.empty() || text.size() > maxQueryBytes || text.find('\0') != std::string_view::npos)
        return found;
    const auto most = static_cast<std::int64_t>(std::min(limit, maxHits));
    Statement rows =
        characters(text) >= 3
            ? database_->query(
                  "SELECT kind, reference, search_entry.text FROM search JOIN search_entry ON "
                  "search_entry.id = search.rowid WHERE search MATCH ? ORDER BY search.rowid DESC LIMIT ?",
                  asPhrase(text), most)
            : database_->query("SELECT kind, reference, text FROM search_entry WHERE text LIKE ? ESCAPE '\\' "
                               "ORDER BY id DESC LIMIT ?",
                               asPattern(text), most);
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
