#include "core/store/migration_steps.h"

namespace zon {

/// What the person at this profile may do with a wallet that several people have keys of (WalletRow::role),
/// whether a payment was prepared here or came from somebody else, and the box on a relay through which a
/// contract goes to and fro.
Result<void> migrateToV7(Database& database) {
    return database.runScript("ALTER TABLE wallet ADD COLUMN role INTEGER NOT NULL DEFAULT 0;"
                              "ALTER TABLE proposal ADD COLUMN prepared_here INTEGER NOT NULL DEFAULT 1;"
                              "ALTER TABLE deal ADD COLUMN box TEXT NOT NULL DEFAULT '';"
                              "ALTER TABLE deal ADD COLUMN box_seen INTEGER NOT NULL DEFAULT 0;");
}

} // namespace zon
