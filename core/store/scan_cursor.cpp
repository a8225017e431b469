#include "core/store/scan_cursor.h"

namespace zon {

Result<std::optional<ScanPosition>> ScanCursors::position(std::string_view scope) {
    Statement rows = database_->query("SELECT height, block FROM scan_cursor WHERE scope = ?", scope);
    std::optional<ScanPosition> position;
    if (rows.next()) position = ScanPosition{rows.int32(0), rows.id<BlockHashTag>(1)};
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return position;
}

Result<void> ScanCursors::move(std::string_view scope, const ScanPosition& to) {
    const auto done =
        database_->run("INSERT INTO scan_cursor (scope, height, block) VALUES (?, ?, ?) "
                       "ON CONFLICT (scope) DO UPDATE SET height = excluded.height, block = excluded.block",
                       scope, to.height, to.block);
    if (!done) return fail(done);
    return {};
}

Result<void> ScanCursors::forget(std::string_view scope) {
    const auto done = database_->run("DELETE FROM scan_cursor WHERE scope = ?", scope);
    if (!done) return fail(done);
    return {};
}

} // namespace zon
