#include "core/store/migration_steps.h"

namespace zon {

/// What people wrote about a transaction leads to its row by a number: a search of all labels looked each of
/// its hits up by two long keys before. A label may be here before its transaction, and outlive it. What
/// moves an escrow's money is found by its id, whatever the contract. New offers are indexed together, by
/// OfferRows.
Result<void> migrateToV8(Database& database) {
    return database.runScript(R"sql(
        ALTER TABLE search_entry ADD COLUMN tx INTEGER REFERENCES tx ON DELETE SET NULL;

        -- Entries whose text stays the same need no look at the index.
        DROP TRIGGER search_changed;
        CREATE TRIGGER search_changed AFTER UPDATE OF text ON search_entry
        BEGIN
            INSERT INTO search (search, rowid, text) VALUES ('delete', old.id, old.text);
            INSERT INTO search (rowid, text) VALUES (new.id, new.text);
        END;

        DROP TRIGGER label_added;
        CREATE TRIGGER label_added AFTER INSERT ON label
        BEGIN
            INSERT INTO search_entry (kind, reference, text, tx) VALUES (new.type, new.reference, new.text,
                CASE new.type WHEN 0 THEN (SELECT id FROM tx WHERE txid = new.txid) END);
        END;
        CREATE TRIGGER labelled_tx_added AFTER INSERT ON tx
        BEGIN
            UPDATE search_entry SET tx = new.id
            WHERE kind = 0 AND reference IN (SELECT reference FROM label WHERE txid = new.txid AND type = 0);
        END;

        UPDATE search_entry SET tx = (SELECT tx.id FROM label JOIN tx ON tx.txid = label.txid
                                      WHERE label.type = 0 AND label.reference = search_entry.reference)
        WHERE kind = 0;
        CREATE INDEX search_entry_by_tx ON search_entry (tx) WHERE tx IS NOT NULL;

        CREATE INDEX deal_transaction_by_txid ON deal_transaction (txid);

        DROP TRIGGER offer_added;
    )sql");
}

} // namespace zon
