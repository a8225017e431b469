#include "core/store/book_rows.h"

#include "core/store/sort_key.h"

namespace zon {

Result<void> BookRows::forEach(const BookFilter& filter, const std::function<void(const BookRow&)>& visit) {
    // The order of the joins and which index finds a coin are said, because SQLite does not know how many
    // rows each table has: it would go through all of a wallet's coins for every line.
    std::string sql =
        "SELECT movement.wallet, movement.tx, movement.kind, movement.net, movement.counterparty, tx.txid, "
        "tx.height, tx.block_time, tx.fee, wallet.name, coalesce(label.text, (SELECT named.text FROM label "
        "named WHERE named.type = 1 AND named.reference = movement.counterparty), ''), fiat_value.currency, "
        "fiat_value.rate, fiat_value.source, fiat_value.rate_time, coalesce((SELECT invoice.series || "
        "printf('%04d', invoice.number) FROM coin CROSS JOIN invoice ON invoice.script = coin.script "
        "WHERE coin.tx = tx.id AND +coin.wallet = movement.wallet AND invoice.number IS NOT NULL LIMIT 1), "
        "'') "
        "FROM movement CROSS JOIN tx ON tx.id = movement.tx CROSS JOIN wallet ON wallet.id = movement.wallet "
        "LEFT JOIN label ON label.txid = tx.txid AND label.type = 0 "
        "LEFT JOIN fiat_value ON fiat_value.txid = tx.txid "
        "WHERE movement.sort_key < ? AND tx.state = 0 ";
    if (filter.wallet) sql += "AND movement.wallet = ? ";
    if (filter.from) sql += "AND tx.block_time >= ? ";
    if (filter.until) sql += "AND tx.block_time < ? ";
    sql += "ORDER BY movement.sort_key, movement.tx, movement.wallet";
    Statement rows = database_->query(sql, unconfirmedSortKey);
    if (filter.wallet) rows.bind(*filter.wallet);
    if (filter.from) rows.bind(*filter.from);
    if (filter.until) rows.bind(*filter.until);
    while (rows.next()) {
        BookRow row;
        row.movement = {rows.rowId<WalletRowTag>(0), rows.rowId<TransactionRowTag>(1),
                        rows.enumeration(2, MovementRow::Kind::Internal), rows.amount(3), rows.text(4)};
        row.txid = rows.id<TxidTag>(5);
        row.height = rows.int32(6);
        row.time = rows.time(7);
        row.fee = rows.optional(8, &Statement::amount);
        row.wallet = rows.text(9);
        row.label = rows.text(10);
        if (!rows.isNull(11))
            row.rate = FiatRate{rows.text(11), rows.int64(12), rows.text(13), rows.time(14)};
        row.invoice = rows.text(15);
        if (rows.finish()) visit(row);
    }
    return rows.finish();
}

Result<void> BookRows::freezeConfirmed(const Txid& txid, const FiatRate& rate, UnixTime notBefore,
                                       UnixTime now) {
    const auto done = database_->run("INSERT INTO fiat_value (txid, currency, rate, source, rate_time, "
                                     "frozen) SELECT txid, ?, ?, ?, ?, ? FROM tx "
                                     "WHERE txid = ? AND block_time >= ? ON CONFLICT (txid) DO NOTHING",
                                     rate.currency, rate.units, rate.source, rate.time, now, txid, notBefore);
    if (!done) return fail(done);
    return {};
}

Result<std::optional<FiatRate>> BookRows::rateOf(const Txid& txid) {
    Statement rows =
        database_->query("SELECT currency, rate, source, rate_time FROM fiat_value WHERE txid = ?", txid);
    std::optional<FiatRate> rate;
    if (rows.next()) rate = FiatRate{rows.text(0), rows.int64(1), rows.text(2), rows.time(3)};
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return rate;
}

Result<void> BookRows::forEachFrozen(const std::function<void(const OutPoint&)>& visit) {
    Statement rows =
        database_->query("SELECT DISTINCT tx.txid, coin.idx FROM coin JOIN tx ON tx.id = coin.tx "
                         "WHERE coin.frozen = 1 AND coin.spent_by IS NULL");
    while (rows.next()) {
        const OutPoint coin{rows.id<TxidTag>(0), rows.uint32(1)};
        if (rows.finish()) visit(coin);
    }
    return rows.finish();
}

Result<void> BookRows::keepForeignLine(const std::string& line) {
    const auto done = database_->run("INSERT INTO foreign_label (line) SELECT ? WHERE (SELECT count(*) FROM "
                                     "foreign_label) < ? ON CONFLICT (line) DO NOTHING",
                                     line, static_cast<std::int64_t>(maxForeignLines));
    if (!done) return fail(done);
    return {};
}

Result<void> BookRows::forEachForeignLine(const std::function<void(const std::string&)>& visit) {
    Statement rows = database_->query("SELECT line FROM foreign_label ORDER BY line");
    while (rows.next())
        visit(rows.text(0));
    return rows.finish();
}

} // namespace zon
