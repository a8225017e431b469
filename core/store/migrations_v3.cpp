#include "core/store/migration_steps.h"

#include <string_view>

namespace zon {

namespace {

/// Invoices. kind: 0 invoice, 1 credit note, 2 template of a recurring one. A number is given once, when it
/// is issued, and what has one is never changed or removed: tax offices ask for numbers without gaps.
constexpr std::string_view invoiceSchema = R"sql(
    CREATE TABLE invoice (
        id               INTEGER PRIMARY KEY AUTOINCREMENT,
        kind             INTEGER NOT NULL,
        series           TEXT NOT NULL,
        number           INTEGER CHECK (number > 0),
        wallet           INTEGER NOT NULL REFERENCES wallet,
        credits          INTEGER REFERENCES invoice,
        template         INTEGER REFERENCES invoice ON DELETE SET NULL,
        customer         TEXT NOT NULL,
        customer_address TEXT NOT NULL,
        customer_tax_id  TEXT NOT NULL,
        subject          TEXT NOT NULL,
        note             TEXT NOT NULL,
        reference        TEXT NOT NULL,
        currency         TEXT NOT NULL,
        includes_tax     INTEGER NOT NULL,
        days_to_pay      INTEGER NOT NULL,
        gross            INTEGER NOT NULL,
        created          INTEGER NOT NULL,
        issued           INTEGER,
        due              INTEGER,
        zat              INTEGER NOT NULL DEFAULT 0,
        rate             INTEGER,
        rate_currency    TEXT,
        rate_source      TEXT,
        rate_time        INTEGER,
        address          TEXT NOT NULL DEFAULT '',
        script           INTEGER REFERENCES script ON DELETE SET NULL,
        told             INTEGER NOT NULL DEFAULT 0,
        UNIQUE (series, number),
        CHECK ((number IS NULL) = (issued IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX invoice_by_reference ON invoice (reference) WHERE reference <> '';
    CREATE INDEX invoice_by_credits ON invoice (credits) WHERE credits IS NOT NULL;
    CREATE INDEX invoice_by_script ON invoice (script) WHERE script IS NOT NULL;

    CREATE TRIGGER invoice_stays BEFORE DELETE ON invoice WHEN old.number IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'an issued invoice stays'); END;
    CREATE TRIGGER invoice_is_final BEFORE UPDATE OF kind, series, number, wallet, credits, customer,
        customer_address, customer_tax_id, subject, note, reference, currency, includes_tax, gross, issued, due, zat,
        rate, rate_currency, rate_source, rate_time, address ON invoice WHEN old.number IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'an issued invoice is final'); END;

    CREATE TABLE invoice_line (
        invoice    INTEGER NOT NULL REFERENCES invoice ON DELETE CASCADE,
        position   INTEGER NOT NULL,
        text       TEXT NOT NULL,
        quantity   INTEGER NOT NULL,
        unit_price INTEGER NOT NULL,
        tax_rate   INTEGER NOT NULL,
        PRIMARY KEY (invoice, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE invoice_event (
        invoice     INTEGER NOT NULL REFERENCES invoice ON DELETE CASCADE,
        at          INTEGER NOT NULL,
        state       INTEGER NOT NULL,
        confirmed   INTEGER NOT NULL,
        unconfirmed INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX invoice_event_by_invoice ON invoice_event (invoice);

    -- When a template makes its next draft. unit: 0 week, 1 month, 2 year; day: of the month that it started on.
    CREATE TABLE recurrence (
        template INTEGER PRIMARY KEY REFERENCES invoice ON DELETE CASCADE,
        unit     INTEGER NOT NULL,
        every    INTEGER NOT NULL CHECK (every > 0),
        day      INTEGER NOT NULL,
        next     INTEGER NOT NULL
    ) STRICT;
)sql";

/// By txid and not by row: a reorganisation or a rescan does not change what money was worth when it came.
constexpr std::string_view bookSchema = R"sql(
    CREATE TABLE fiat_value (
        txid      BLOB PRIMARY KEY CHECK (length(txid) = 32),
        currency  TEXT NOT NULL,
        rate      INTEGER NOT NULL CHECK (rate > 0),
        source    TEXT NOT NULL,
        rate_time INTEGER NOT NULL,
        frozen    INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE contact (
        id      INTEGER PRIMARY KEY AUTOINCREMENT,
        name    TEXT NOT NULL UNIQUE,
        address TEXT NOT NULL,
        postal  TEXT NOT NULL,
        tax_id  TEXT NOT NULL,
        note    TEXT NOT NULL
    ) STRICT;

    -- Lines of a label file that this version does not understand: given back when labels are exported.
    CREATE TABLE foreign_label (
        line TEXT PRIMARY KEY
    ) STRICT, WITHOUT ROWID;
)sql";

/// Everything people wrote, found by any three letters of it. kind and reference say what an entry is about.
/// Labels come by triggers, the rest with its rows. Addresses and txids are looked up where they are, not
/// here.
constexpr std::string_view searchSchema = R"sql(
    CREATE TABLE search_entry (
        id        INTEGER PRIMARY KEY,
        kind      INTEGER NOT NULL,
        reference TEXT NOT NULL,
        text      TEXT NOT NULL,
        UNIQUE (kind, reference)
    ) STRICT;
    CREATE VIRTUAL TABLE search USING fts5 (text, content = 'search_entry', content_rowid = 'id', tokenize = 'trigram');

    CREATE TRIGGER search_added AFTER INSERT ON search_entry
    BEGIN INSERT INTO search (rowid, text) VALUES (new.id, new.text); END;
    CREATE TRIGGER search_removed AFTER DELETE ON search_entry
    BEGIN INSERT INTO search (search, rowid, text) VALUES ('delete', old.id, old.text); END;
    CREATE TRIGGER search_changed AFTER UPDATE ON search_entry
    BEGIN
        INSERT INTO search (search, rowid, text) VALUES ('delete', old.id, old.text);
        INSERT INTO search (rowid, text) VALUES (new.id, new.text);
    END;

    -- The kinds of labels are the first kinds of entries, under the same numbers.
    CREATE TRIGGER label_added AFTER INSERT ON label
    BEGIN INSERT INTO search_entry (kind, reference, text) VALUES (new.type, new.reference, new.text); END;
    CREATE TRIGGER label_changed AFTER UPDATE OF text ON label
    BEGIN UPDATE search_entry SET text = new.text WHERE kind = old.type AND reference = old.reference; END;
    CREATE TRIGGER label_removed AFTER DELETE ON label
    BEGIN DELETE FROM search_entry WHERE kind = old.type AND reference = old.reference; END;

    INSERT INTO search_entry (kind, reference, text) SELECT type, reference, text FROM label;
)sql";

} // namespace

Result<void> migrateToV3(Database& database) {
    for (const std::string_view schema : {invoiceSchema, bookSchema, searchSchema})
        if (auto ok = database.runScript(schema); !ok) return ok;
    return {};
}

} // namespace zon
