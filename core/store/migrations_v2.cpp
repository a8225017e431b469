#include "core/store/migration_steps.h"

#include <string_view>

namespace zon {

namespace {

/// An account was a key and the number of a standard; it becomes the descriptor of the same scripts. The
/// master key's fingerprint was not kept: zeros stand for it until the words are next opened.
constexpr std::string_view accountsAsDescriptors = R"sql(
    ALTER TABLE account RENAME COLUMN xpub TO descriptor;
    UPDATE account SET descriptor = CASE purpose
        WHEN 44 THEN 'pkh([00000000'      || substr(path, 2) || ']' || descriptor || '/<0;1>/*)'
        WHEN 49 THEN 'sh(wpkh([00000000'  || substr(path, 2) || ']' || descriptor || '/<0;1>/*))'
        WHEN 86 THEN 'tr([00000000'       || substr(path, 2) || ']' || descriptor || '/<0;1>/*)'
        ELSE         'wpkh([00000000'     || substr(path, 2) || ']' || descriptor || '/<0;1>/*)' END;
)sql";

constexpr std::string_view replacements = R"sql(
    ALTER TABLE tx ADD COLUMN replaced_by INTEGER REFERENCES tx ON DELETE SET NULL;
    CREATE INDEX tx_by_replacement ON tx (replaced_by) WHERE replaced_by IS NOT NULL;
)sql";

/// Payments that others still have to sign. plan_id is the transaction without signatures, whatever the
/// PSBT's version; first is the PSBT as it was made here, which what comes back is compared with.
constexpr std::string_view proposals = R"sql(
    CREATE TABLE proposal (
        id      INTEGER PRIMARY KEY AUTOINCREMENT,
        wallet  INTEGER NOT NULL REFERENCES wallet ON DELETE CASCADE,
        plan_id BLOB NOT NULL UNIQUE CHECK (length(plan_id) = 32),
        created INTEGER NOT NULL,
        note    TEXT NOT NULL,
        first   BLOB NOT NULL,
        psbt    BLOB NOT NULL
    ) STRICT;
    CREATE TABLE proposal_event (
        proposal INTEGER NOT NULL REFERENCES proposal ON DELETE CASCADE,
        at       INTEGER NOT NULL,
        text     TEXT NOT NULL
    ) STRICT;
    CREATE INDEX proposal_event_by_proposal ON proposal_event (proposal);
)sql";

} // namespace

Result<void> migrateToV2(Database& database) {
    for (const std::string_view schema : {accountsAsDescriptors, replacements, proposals})
        if (auto ok = database.runScript(schema); !ok) return ok;
    return {};
}

} // namespace zon
