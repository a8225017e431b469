#include "core/store/coin_rows.h"

namespace zon {

namespace {

/// `index` names the index to walk; empty leaves it to SQLite, which knows nothing of how many coins are
/// spent.
std::string selectCoins(std::string_view index = {}) {
    std::string sql = "SELECT coin.id, coin.wallet, coin.script, coin.tx, tx.txid, coin.idx, coin.value, "
                      "script.script, coin.height, coin.coinbase, coin.made_here, coin.spent_by, "
                      "coin.spent_height, coin.frozen FROM coin ";
    if (!index.empty()) sql += "INDEXED BY " + std::string(index) + ' ';
    return sql + "JOIN tx ON tx.id = coin.tx JOIN script ON script.id = coin.script ";
}

CoinRow readCoin(Statement& rows) {
    CoinRow coin;
    coin.id = rows.rowId<CoinRowTag>(0);
    coin.wallet = rows.rowId<WalletRowTag>(1);
    coin.script = rows.rowId<ScriptRowTag>(2);
    coin.transaction = rows.rowId<TransactionRowTag>(3);
    coin.outpoint = {rows.id<TxidTag>(4), rows.uint32(5)};
    coin.value = rows.amount(6);
    coin.scriptPubKey = rows.bytes(7);
    coin.height = rows.optional(8, &Statement::int32);
    coin.coinbase = rows.boolean(9);
    coin.madeHere = rows.boolean(10);
    coin.spentBy = rows.optionalRowId<TransactionRowTag>(11);
    coin.spentHeight = rows.optional(12, &Statement::int32);
    coin.frozen = rows.boolean(13);
    return coin;
}

Result<std::vector<CoinRow>> readCoins(Statement rows) {
    std::vector<CoinRow> coins;
    while (rows.next())
        coins.push_back(readCoin(rows));
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return coins;
}

/// Which rows an outpoint means; takes txid and index.
constexpr std::string_view whereOutPoint =
    "WHERE coin.tx = (SELECT id FROM tx WHERE txid = ?) AND coin.idx = ? ";

} // namespace

Result<CoinRowId> CoinRows::insert(WalletRowId wallet, ScriptRowId script, TransactionRowId transaction,
                                   std::uint32_t outputIndex, Amount value) {
    const auto added = database_->run(
        "INSERT INTO coin (wallet, script, tx, idx, value, height, coinbase, made_here, dead, spent_by, "
        "spent_height) "
        "SELECT ?1, ?2, made.id, ?4, ?5, made.height, made.coinbase, made.made_here, made.state <> 0, "
        "spender.id, "
        "spender.height FROM tx AS made LEFT JOIN tx AS spender ON spender.id = (SELECT spend.tx FROM spend "
        "JOIN tx ON tx.id = spend.tx WHERE prev_txid = made.txid AND prev_index = ?4 AND tx.state = 0 "
        "ORDER BY tx.height IS NULL, tx.id LIMIT 1) WHERE made.id = ?3 "
        "ON CONFLICT (tx, idx, wallet) DO NOTHING",
        wallet, script, transaction, outputIndex, value);
    if (!added) return fail(added);
    if (*added == 1) return CoinRowId{database_->lastInsertedId()};

    Statement rows = database_->query("SELECT id FROM coin WHERE tx = ? AND idx = ? AND wallet = ?",
                                      transaction, outputIndex, wallet);
    const bool found = rows.next();
    const CoinRowId known = rows.rowId<CoinRowTag>(0);
    if (auto ok = rows.finish(); !ok) return fail(ok);
    if (!found)
        return fail(ErrorCode::NotFound, "No wallet of this profile knows the transaction of this coin.");
    return known;
}

Result<std::vector<CoinRow>> CoinRows::find(const OutPoint& outpoint) {
    return readCoins(database_->query(selectCoins() + std::string(whereOutPoint) + "ORDER BY coin.wallet",
                                      outpoint.txid, outpoint.index));
}

Result<std::vector<CoinRow>> CoinRows::ofWallet(WalletRowId wallet, const CoinFilter& filter) {
    std::string sql = selectCoins(filter.spentToo ? "coin_by_wallet" : "coin_unspent");
    sql += "WHERE coin.wallet = ? AND coin.dead = 0 AND coin.value >= ? ";
    if (!filter.spentToo) sql += "AND coin.spent_by IS NULL ";
    if (!filter.unconfirmedToo) sql += "AND coin.height IS NOT NULL ";
    if (!filter.frozenToo) sql += "AND coin.frozen = 0 ";
    sql += "ORDER BY coin.height IS NULL, coin.height, coin.id";
    return readCoins(database_->query(sql, wallet, filter.least));
}

Result<std::vector<CoinRow>> CoinRows::madeBy(TransactionRowId transaction) {
    return readCoins(
        database_->query(selectCoins() + "WHERE coin.tx = ? ORDER BY coin.idx, coin.wallet", transaction));
}

Result<std::vector<CoinRow>> CoinRows::spentBy(TransactionRowId transaction) {
    return readCoins(
        database_->query(selectCoins() + "WHERE coin.spent_by = ? ORDER BY coin.id", transaction));
}

Result<void> CoinRows::forEachOutPoint(const std::function<void(const OutPoint&, WalletRowId)>& visit) {
    Statement rows =
        database_->query("SELECT tx.txid, coin.idx, coin.wallet FROM coin JOIN tx ON tx.id = coin.tx");
    while (rows.next()) {
        const OutPoint outpoint{rows.id<TxidTag>(0), rows.uint32(1)};
        const auto wallet = rows.rowId<WalletRowTag>(2);
        if (rows.finish()) visit(outpoint, wallet);
    }
    return rows.finish();
}

Result<std::size_t> CoinRows::spend(const OutPoint& outpoint, TransactionRowId spender) {
    const auto changed =
        database_->run("UPDATE coin SET spent_by = ?, spent_height = (SELECT height FROM tx WHERE id = ?) "
                           + std::string(whereOutPoint),
                       spender, spender, outpoint.txid, outpoint.index);
    if (!changed) return fail(changed);
    return static_cast<std::size_t>(*changed);
}

Result<void> CoinRows::unspendBy(TransactionRowId spender) {
    const auto changed =
        database_->run("UPDATE coin SET spent_by = NULL, spent_height = NULL WHERE spent_by = ?", spender);
    if (!changed) return fail(changed);
    return {};
}

Result<void> CoinRows::setFrozen(const OutPoint& outpoint, bool frozen) {
    const auto changed = database_->run("UPDATE coin SET frozen = ? " + std::string(whereOutPoint), frozen,
                                        outpoint.txid, outpoint.index);
    if (!changed) return fail(changed);
    if (*changed == 0) return fail(ErrorCode::NotFound, "No wallet of this profile has this coin.");
    return {};
}

Result<CoinTotals> CoinRows::totals(std::optional<WalletRowId> wallet, std::int32_t tipHeight,
                                    std::int32_t maturity) {
    // A coin is in exactly one class; the partial index holds every column that is asked for.
    std::string sql =
        "SELECT CASE WHEN height IS NULL THEN iif(made_here, 1, 2) "
        "WHEN coinbase AND ? - height + 1 < ? THEN 3 WHEN frozen THEN 4 ELSE 0 END AS class, "
        "sum(value), count(*) FROM coin INDEXED BY coin_unspent WHERE spent_by IS NULL AND dead = 0 ";
    if (wallet) sql += "AND wallet = ? ";
    sql += "GROUP BY class";
    Statement rows = database_->query(sql, tipHeight, maturity);
    if (wallet) rows.bind(*wallet);

    CoinTotals totals;
    Amount* const classes[] = {&totals.confirmed, &totals.ownPending, &totals.pending, &totals.immature,
                               &totals.frozen};
    while (rows.next()) {
        *classes[rows.int64(0)] = rows.amount(1);
        totals.coins += rows.uint32(2);
    }
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return totals;
}

} // namespace zon
