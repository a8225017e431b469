#pragma once

#include "core/store/database.h"

#include <functional>
#include <span>
#include <string_view>

namespace zon {

/// One step from a version of the schema to the next. Forward only: once a release has shipped with it, a
/// migration is never edited, only followed by another.
struct Migration {
    int version;           ///< what the file is at afterwards; the first is 1, each one more than the last
    std::string_view name; ///< for the log, e.g. "invoices"
    Result<void> (*apply)(Database& database);
};

/// The migrations of a profile, oldest first: migrations_v1.cpp and its successors.
std::span<const Migration> profileMigrations();

/// Brings the file to the last version of `migrations`, all in one transaction: it is at the old version or
/// at the last one, never between. `beforeFirst` runs once before anything changes and only when the file
/// holds an older schema (not for a new file); when it fails, nothing is changed. A file of a later version:
/// NewerFile.
Result<void> migrate(Database& database, std::span<const Migration> migrations,
                     const std::function<Result<void>(int fromVersion)>& beforeFirst = {});

} // namespace zon
