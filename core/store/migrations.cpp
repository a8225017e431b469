#include "core/store/migrations.h"

#include "core/store/migration_steps.h"
#include "core/util/log.h"

namespace zon {

namespace {

constexpr Migration steps[] = {
    {1, "headers, peers, wallets, mining", migrateToV1},
    {2, "descriptors, replacements, proposals", migrateToV2},
    {3, "invoices, books, search", migrateToV3},
    {4, "providers, offers, orders, vouchers", migrateToV4},
    {5, "merkle branches", migrateToV5},
    {6, "contracts", migrateToV6},
    {7, "roles, boxes on relays", migrateToV7},
    {8, "search: labels to transactions, escrows by id, offers together", migrateToV8},
};

} // namespace

std::span<const Migration> profileMigrations() {
    return steps;
}

Result<void> migrate(Database& database, std::span<const Migration> migrations,
                     const std::function<Result<void>(int fromVersion)>& beforeFirst) {
    const auto version = database.version();
    if (!version) return fail(version);
    const int last = migrations.empty() ? 0 : migrations.back().version;
    if (*version > last)
        return fail(ErrorCode::NewerFile,
                    "This file was written by a newer version of ZonCoin. Update the program to open it; the "
                    "file was not changed.",
                    "schema " + std::to_string(*version) + ", known " + std::to_string(last));
    if (*version == last) return {};

    if (*version > 0 && beforeFirst)
        if (auto ok = beforeFirst(*version); !ok) return ok;

    auto transaction = StoreTransaction::begin(database);
    if (!transaction) return fail(transaction);
    for (const Migration& migration : migrations) {
        if (migration.version <= *version) continue;
        logInfo("store", "migrating to version " + std::to_string(migration.version) + ": "
                             + std::string(migration.name));
        if (auto ok = migration.apply(database); !ok) return ok;
    }
    if (auto ok = database.setVersion(last); !ok) return ok;
    return transaction->commit();
}

} // namespace zon
