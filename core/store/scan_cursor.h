#pragma once

#include "core/store/database.h"
#include "core/util/id.h"

#include <optional>
#include <string_view>

namespace zon {

/// The last block whose effects are in the rows of one scope.
struct ScanPosition {
    std::int32_t height = 0;
    BlockHash block{};
    friend bool operator==(const ScanPosition&, const ScanPosition&) = default;
};

/// Where each scan stands. A scope is whatever is scanned together ("wallets", "contract/3"; at most 64
/// bytes). Moved in the same transaction as the rows that the scan wrote, so that the two can't disagree.
class ScanCursors {
public:
    explicit ScanCursors(Database& database) : database_(&database) {}

    /// Empty when the scope was never scanned.
    Result<std::optional<ScanPosition>> position(std::string_view scope);
    Result<void> move(std::string_view scope, const ScanPosition& to);
    /// The scope starts over, or is gone.
    Result<void> forget(std::string_view scope);

private:
    Database* database_;
};

} // namespace zon
