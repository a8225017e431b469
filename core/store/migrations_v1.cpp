#include "core/store/migration_steps.h"

#include <string_view>

namespace zon {

namespace {

/// The profile itself, its vault, and what the light client keeps.
constexpr std::string_view chainSchema = R"sql(
    CREATE TABLE profile (
        id         INTEGER PRIMARY KEY CHECK (id = 1),
        profile_id BLOB NOT NULL CHECK (length(profile_id) = 16),
        network    TEXT NOT NULL,
        genesis    BLOB NOT NULL CHECK (length(genesis) = 32),
        created    INTEGER NOT NULL
    ) STRICT;

    -- The empty name holds the witness by which a key is known to be right.
    CREATE TABLE vault (
        name   TEXT PRIMARY KEY,
        sealed BLOB NOT NULL
    ) STRICT;

    CREATE TABLE setting (
        name  TEXT PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- How many records of each chain count; segments hold 2,016 each.
    CREATE TABLE segmented_chain (
        name  TEXT PRIMARY KEY,
        count INTEGER NOT NULL CHECK (count >= 0)
    ) STRICT;
    CREATE TABLE header        (segment INTEGER PRIMARY KEY, data BLOB NOT NULL) STRICT;
    CREATE TABLE filter_header (segment INTEGER PRIMARY KEY, data BLOB NOT NULL) STRICT;

    CREATE TABLE scan_cursor (
        scope  TEXT PRIMARY KEY,
        height INTEGER NOT NULL,
        block  BLOB NOT NULL CHECK (length(block) = 32)
    ) STRICT;

    CREATE TABLE peer (
        host         TEXT NOT NULL,
        port         INTEGER NOT NULL CHECK (port BETWEEN 1 AND 65535),
        services     INTEGER NOT NULL,
        by_user      INTEGER NOT NULL DEFAULT 0,
        last_seen    INTEGER NOT NULL,
        last_tried   INTEGER,
        last_success INTEGER,
        failures     INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (host, port)
    ) STRICT;

    CREATE TABLE ban (
        host     TEXT PRIMARY KEY,
        until    INTEGER NOT NULL,
        reason   TEXT NOT NULL,
        evidence TEXT NOT NULL
    ) STRICT;
)sql";

/// Wallets. height, spent_height, coinbase, made_here, dead and sort_key outside of tx repeat what their
/// transaction says (TransactionRows).
constexpr std::string_view walletSchema = R"sql(
    CREATE TABLE wallet (
        id               INTEGER PRIMARY KEY AUTOINCREMENT,
        name             TEXT NOT NULL,
        kind             INTEGER NOT NULL,
        created          INTEGER NOT NULL,
        birthday_height  INTEGER,
        birthday_time    INTEGER,
        seed_record      TEXT NOT NULL,
        sort_order       INTEGER NOT NULL,
        archived         INTEGER NOT NULL,
        backup_confirmed INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE account (
        id           INTEGER PRIMARY KEY AUTOINCREMENT,
        wallet       INTEGER NOT NULL REFERENCES wallet ON DELETE CASCADE,
        purpose      INTEGER NOT NULL,
        path         TEXT NOT NULL,
        xpub         TEXT NOT NULL,
        next_receive INTEGER NOT NULL,
        next_change  INTEGER NOT NULL,
        UNIQUE (wallet, xpub, purpose)
    ) STRICT;

    CREATE TABLE script (
        id      INTEGER PRIMARY KEY,
        account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
        branch  INTEGER NOT NULL,
        idx     INTEGER NOT NULL,
        script  BLOB NOT NULL,
        used    INTEGER NOT NULL DEFAULT 0,
        UNIQUE (account, branch, idx)
    ) STRICT;
    CREATE INDEX script_by_script ON script (script);

    CREATE TABLE tx (
        id         INTEGER PRIMARY KEY,
        txid       BLOB NOT NULL UNIQUE CHECK (length(txid) = 32),
        height     INTEGER,
        block      BLOB,
        position   INTEGER,
        block_time INTEGER,
        first_seen INTEGER NOT NULL,
        fee        INTEGER,
        coinbase   INTEGER NOT NULL,
        made_here  INTEGER NOT NULL,
        state      INTEGER NOT NULL,
        raw        BLOB NOT NULL,
        CHECK ((height IS NULL) = (block IS NULL) AND (height IS NULL) = (position IS NULL)
               AND (height IS NULL) = (block_time IS NULL))
    ) STRICT;
    CREATE INDEX tx_by_height ON tx (height) WHERE height IS NOT NULL;
    CREATE INDEX tx_unconfirmed ON tx (first_seen) WHERE height IS NULL;
    CREATE INDEX tx_made_here ON tx (height) WHERE made_here = 1;

    -- Every input of every transaction here: finds conflicts.
    CREATE TABLE spend (
        prev_txid  BLOB NOT NULL,
        prev_index INTEGER NOT NULL,
        tx         INTEGER NOT NULL REFERENCES tx ON DELETE CASCADE,
        PRIMARY KEY (prev_txid, prev_index, tx)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX spend_by_tx ON spend (tx);

    -- sort_key: newest last; a block's height and position, and above all of those the unconfirmed by first_seen.
    CREATE TABLE movement (
        tx           INTEGER NOT NULL REFERENCES tx ON DELETE CASCADE,
        wallet       INTEGER NOT NULL REFERENCES wallet ON DELETE CASCADE,
        kind         INTEGER NOT NULL,
        net          INTEGER NOT NULL,
        counterparty TEXT NOT NULL,
        sort_key     INTEGER NOT NULL,
        PRIMARY KEY (tx, wallet)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX movement_by_wallet ON movement (wallet, sort_key);
    CREATE INDEX movement_by_age ON movement (sort_key);

    CREATE TABLE coin (
        id           INTEGER PRIMARY KEY,
        wallet       INTEGER NOT NULL REFERENCES wallet ON DELETE CASCADE,
        script       INTEGER NOT NULL REFERENCES script ON DELETE CASCADE,
        tx           INTEGER NOT NULL REFERENCES tx ON DELETE CASCADE,
        idx          INTEGER NOT NULL,
        value        INTEGER NOT NULL,
        height       INTEGER,
        coinbase     INTEGER NOT NULL,
        made_here    INTEGER NOT NULL,
        dead         INTEGER NOT NULL,
        spent_by     INTEGER REFERENCES tx,
        spent_height INTEGER,
        frozen       INTEGER NOT NULL DEFAULT 0,
        UNIQUE (tx, idx, wallet)
    ) STRICT;
    -- Holds every column that balances ask for: summing 10,000 coins reads no row.
    CREATE INDEX coin_unspent ON coin (wallet, height, coinbase, made_here, frozen, value, spent_by, dead)
        WHERE spent_by IS NULL AND dead = 0;
    CREATE INDEX coin_by_wallet ON coin (wallet, height);
    CREATE INDEX coin_by_height ON coin (height) WHERE height IS NOT NULL;
    CREATE INDEX coin_by_spent_height ON coin (spent_height) WHERE spent_height IS NOT NULL;
    CREATE INDEX coin_by_spender ON coin (spent_by) WHERE spent_by IS NOT NULL;
    CREATE INDEX coin_by_script ON coin (script);

    -- txid is set for the types that name a transaction.
    CREATE TABLE label (
        type      INTEGER NOT NULL,
        reference TEXT NOT NULL,
        text      TEXT NOT NULL,
        txid      BLOB,
        PRIMARY KEY (type, reference)
    ) STRICT;
    CREATE INDEX label_by_txid ON label (txid, type) WHERE txid IS NOT NULL;

    CREATE TABLE recipient (
        tx           INTEGER NOT NULL REFERENCES tx ON DELETE CASCADE,
        output_index INTEGER NOT NULL,
        address      TEXT NOT NULL,
        name         TEXT NOT NULL,
        note         TEXT NOT NULL,
        PRIMARY KEY (tx, output_index)
    ) STRICT, WITHOUT ROWID;
)sql";

constexpr std::string_view miningSchema = R"sql(
    CREATE TABLE found_block (
        block    BLOB PRIMARY KEY CHECK (length(block) = 32),
        height   INTEGER NOT NULL,
        found    INTEGER NOT NULL,
        reward   INTEGER NOT NULL,
        wallet   INTEGER REFERENCES wallet ON DELETE SET NULL,
        in_chain INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX found_block_by_time ON found_block (found);

    CREATE TABLE hash_rate (
        minute       INTEGER PRIMARY KEY,
        hashes       INTEGER NOT NULL,
        milliseconds INTEGER NOT NULL
    ) STRICT;
)sql";

} // namespace

Result<void> migrateToV1(Database& database) {
    for (const std::string_view schema : {chainSchema, walletSchema, miningSchema})
        if (auto ok = database.runScript(schema); !ok) return ok;
    return {};
}

} // namespace zon
