#include "core/store/migration_steps.h"

#include <string_view>

namespace zon {

namespace {

/// Contracts of this profile, from the first draft on. wallet and account say where the keys come from; one
/// account is in one contract only. draft is what is negotiated, previous what it was before the counterpart
/// changed it; file is the agreed contract with signatures, notes and PSBTs. signers: bit 0 buyer, 1 seller,
/// 2 arbiter, as they were verified when they came.
constexpr std::string_view dealSchema = R"sql(
    CREATE TABLE deal (
        id          INTEGER PRIMARY KEY AUTOINCREMENT,
        contract_id BLOB UNIQUE CHECK (length(contract_id) = 32),
        nonce       BLOB NOT NULL CHECK (length(nonce) = 16),
        created     INTEGER NOT NULL,
        wallet      INTEGER REFERENCES wallet ON DELETE SET NULL,
        account     INTEGER,
        role        INTEGER,
        signers     INTEGER NOT NULL,
        draft       TEXT NOT NULL,
        previous    TEXT NOT NULL,
        file        TEXT NOT NULL,
        archived    INTEGER NOT NULL,
        CHECK ((contract_id IS NULL) = (file = ''))
    ) STRICT;
    CREATE UNIQUE INDEX deal_by_key ON deal (wallet, account) WHERE account IS NOT NULL;
    CREATE INDEX deal_by_nonce ON deal (nonce);
)sql";

/// What paid into an escrow or took from it. branch: the merkle branch to the block's header, 32 bytes a
/// step; median_time: of the block.
constexpr std::string_view evidenceSchema = R"sql(
    CREATE TABLE deal_transaction (
        deal        INTEGER NOT NULL REFERENCES deal ON DELETE CASCADE,
        txid        BLOB NOT NULL CHECK (length(txid) = 32),
        raw         BLOB NOT NULL,
        first_seen  INTEGER NOT NULL,
        made_here   INTEGER NOT NULL,
        height      INTEGER,
        median_time INTEGER NOT NULL,
        position    INTEGER NOT NULL,
        branch      BLOB NOT NULL,
        PRIMARY KEY (deal, txid)
    ) STRICT;
    CREATE INDEX deal_transaction_by_height ON deal_transaction (height) WHERE height IS NOT NULL;
)sql";

constexpr std::string_view attachmentSchema = R"sql(
    CREATE TABLE deal_attachment (
        deal    INTEGER NOT NULL REFERENCES deal ON DELETE CASCADE,
        sha256  BLOB NOT NULL CHECK (length(sha256) = 32),
        content BLOB NOT NULL,
        PRIMARY KEY (deal, sha256)
    ) STRICT;
)sql";

} // namespace

Result<void> migrateToV6(Database& database) {
    for (const std::string_view schema : {dealSchema, evidenceSchema, attachmentSchema})
        if (auto ok = database.runScript(schema); !ok) return ok;
    return {};
}

} // namespace zon
