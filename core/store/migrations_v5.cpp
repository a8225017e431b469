#include "core/store/migration_steps.h"

namespace zon {

/// The merkle branch of a confirmed transaction, 32 bytes a step, the lowest first: how its place in its
/// block is shown to anybody who has the header. Empty for what was confirmed before, until a rescan.
Result<void> migrateToV5(Database& database) {
    return database.runScript("ALTER TABLE tx ADD COLUMN branch BLOB CHECK (length(branch) % 32 = 0);");
}

} // namespace zon
