#pragma once

#include "core/store/database.h"

namespace zon {

// One function per version, each in its own file (migrations_v1.cpp …); listed in migrations.cpp.
Result<void> migrateToV1(Database& database);
Result<void> migrateToV2(Database& database);
Result<void> migrateToV3(Database& database);
Result<void> migrateToV4(Database& database);
Result<void> migrateToV5(Database& database);
Result<void> migrateToV6(Database& database);
Result<void> migrateToV7(Database& database);
Result<void> migrateToV8(Database& database);

} // namespace zon
