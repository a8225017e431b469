#include "core/store/migration_steps.h"

#include <string_view>

namespace zon {

namespace {

/// Providers and what they offer. key is the pinned one. version, seq and exp never go back: who is shown an
/// older catalogue is being lied to. search holds what an offer is found by.
constexpr std::string_view catalogueSchema = R"sql(
    CREATE TABLE provider (
        id       INTEGER PRIMARY KEY AUTOINCREMENT,
        origin   TEXT NOT NULL UNIQUE,
        name     TEXT NOT NULL,
        api_base TEXT NOT NULL,
        key      BLOB NOT NULL CHECK (length(key) = 33),
        added    INTEGER NOT NULL,
        seq      INTEGER NOT NULL,
        version  INTEGER NOT NULL DEFAULT 0,
        catalogue_seq INTEGER NOT NULL DEFAULT 0,
        expires  INTEGER NOT NULL DEFAULT 0,
        fetched  INTEGER NOT NULL DEFAULT 0,
        digest   BLOB NOT NULL DEFAULT x'',
        etag     TEXT NOT NULL DEFAULT '',
        problem  TEXT NOT NULL DEFAULT ''
    ) STRICT;

    CREATE TABLE offer (
        id           INTEGER PRIMARY KEY AUTOINCREMENT,
        provider     INTEGER NOT NULL REFERENCES provider ON DELETE CASCADE,
        sku          TEXT NOT NULL,
        sha256       BLOB NOT NULL CHECK (length(sha256) = 32),
        category     INTEGER NOT NULL,
        zat          INTEGER NOT NULL CHECK (zat > 0),
        available    INTEGER NOT NULL,
        position     INTEGER NOT NULL,
        json         TEXT NOT NULL,
        search       TEXT NOT NULL,
        UNIQUE (provider, sku)
    ) STRICT;
    CREATE INDEX offer_by_position ON offer (position, id);
    CREATE VIRTUAL TABLE offer_search USING fts5 (search, content = 'offer', content_rowid = 'id', tokenize = 'trigram');
    CREATE TRIGGER offer_added AFTER INSERT ON offer
    BEGIN INSERT INTO offer_search (rowid, search) VALUES (new.id, new.search); END;
    CREATE TRIGGER offer_removed AFTER DELETE ON offer
    BEGIN INSERT INTO offer_search (offer_search, rowid, search) VALUES ('delete', old.id, old.search); END;
    CREATE TRIGGER offer_changed AFTER UPDATE OF search ON offer WHEN old.search <> new.search
    BEGIN
        INSERT INTO offer_search (offer_search, rowid, search) VALUES ('delete', old.id, old.search);
        INSERT INTO offer_search (rowid, search) VALUES (new.id, new.search);
    END;

    -- By sku and not by row: an offer that leaves a catalogue and comes back is still liked.
    CREATE TABLE favourite (
        provider INTEGER NOT NULL REFERENCES provider ON DELETE CASCADE,
        sku      TEXT NOT NULL,
        PRIMARY KEY (provider, sku)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE offer_image (
        provider INTEGER NOT NULL REFERENCES provider ON DELETE CASCADE,
        path     TEXT NOT NULL,
        fetched  INTEGER NOT NULL,
        bytes    BLOB NOT NULL,
        PRIMARY KEY (provider, path)
    ) STRICT;
)sql";

/// Orders stay, as evidence, also when their provider is removed. secret opens the voucher; it follows from
/// the wallet's words and key_index. document is the provider's newest signed word on the order.
constexpr std::string_view orderSchema = R"sql(
    CREATE TABLE reward_order (
        id          INTEGER PRIMARY KEY AUTOINCREMENT,
        provider    INTEGER REFERENCES provider ON DELETE SET NULL,
        origin      TEXT NOT NULL,
        seller      TEXT NOT NULL,
        wallet      INTEGER NOT NULL REFERENCES wallet,
        key_index   INTEGER NOT NULL,
        secret      BLOB NOT NULL CHECK (length(secret) = 32),
        idempotency TEXT NOT NULL UNIQUE,
        request     TEXT NOT NULL,
        offer       TEXT NOT NULL,
        quantity    INTEGER NOT NULL CHECK (quantity > 0),
        zat         INTEGER NOT NULL CHECK (zat > 0),
        order_id    TEXT NOT NULL DEFAULT '',
        document    TEXT NOT NULL DEFAULT '',
        problem     TEXT NOT NULL DEFAULT '',
        state       INTEGER NOT NULL,
        created     INTEGER NOT NULL,
        changed     INTEGER NOT NULL,
        UNIQUE (wallet, key_index)
    ) STRICT;
    CREATE INDEX reward_order_by_state ON reward_order (state);

    CREATE TABLE reward_payment (
        reward_order INTEGER NOT NULL REFERENCES reward_order ON DELETE CASCADE,
        txid         BLOB NOT NULL CHECK (length(txid) = 32),
        zat          INTEGER NOT NULL,
        at           INTEGER NOT NULL,
        PRIMARY KEY (reward_order, txid)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE reward_event (
        reward_order INTEGER NOT NULL REFERENCES reward_order ON DELETE CASCADE,
        at           INTEGER NOT NULL,
        state        INTEGER NOT NULL,
        text         TEXT NOT NULL
    ) STRICT;
    CREATE INDEX reward_event_by_order ON reward_event (reward_order);

    CREATE TABLE voucher (
        reward_order INTEGER PRIMARY KEY REFERENCES reward_order ON DELETE CASCADE,
        signed       BLOB NOT NULL,
        code         BLOB NOT NULL,
        pin          BLOB NOT NULL,
        url          TEXT NOT NULL,
        instructions TEXT NOT NULL,
        valid_until  INTEGER,
        received     INTEGER NOT NULL,
        used         INTEGER
    ) STRICT;
)sql";

} // namespace

Result<void> migrateToV4(Database& database) {
    for (const std::string_view schema : {catalogueSchema, orderSchema})
        if (auto ok = database.runScript(schema); !ok) return ok;
    return {};
}

} // namespace zon
