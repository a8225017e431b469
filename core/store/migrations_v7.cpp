#include "core/store/migration_steps.h"

namespace zon {

/// What the person at this profile may do with a wallet that several people have keys of (WalletRow::role),
/// and whether a payment was prepared here or came from somebody else.
Result<void> migrateToV7(Database& database) {
    return database.runScript("ALTER TABLE wallet ADD COLUMN role INTEGER NOT NULL DEFAULT 0;"
                              "ALTER TABLE proposal ADD COLUMN prepared_here INTEGER NOT NULL DEFAULT 1;");
}

} // namespace zon
