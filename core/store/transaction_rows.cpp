#include "core/store/transaction_rows.h"

#include "core/store/sort_key.h"

namespace zon {

namespace {

constexpr std::string_view selectTransactions =
    "SELECT id, txid, raw, height, block, position, block_time, first_seen, fee, coinbase, made_here, state, "
    "replaced_by FROM tx ";

TransactionRow readTransaction(Statement& rows) {
    TransactionRow row;
    row.id = rows.rowId<TransactionRowTag>(0);
    row.txid = rows.id<TxidTag>(1);
    row.raw = rows.bytes(2);
    if (!rows.isNull(3))
        row.place = TransactionPlace{rows.int32(3), rows.id<BlockHashTag>(4), rows.uint32(5), rows.time(6)};
    row.firstSeen = rows.time(7);
    row.fee = rows.optional(8, &Statement::amount);
    row.coinbase = rows.boolean(9);
    row.madeHere = rows.boolean(10);
    row.state = rows.enumeration(11, TransactionRow::State::Abandoned);
    row.replacedBy = rows.optionalRowId<TransactionRowTag>(12);
    return row;
}

Result<std::vector<TransactionRow>> readTransactions(Statement rows) {
    std::vector<TransactionRow> found;
    while (rows.next())
        found.push_back(readTransaction(rows));
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return found;
}

std::unexpected<Error> noSuchTransaction() {
    return fail(ErrorCode::NotFound, "No wallet of this profile knows this transaction.");
}

/// One of several statements that make up a change.
Result<void> step(const Result<std::int64_t>& changed) {
    if (!changed) return fail(changed);
    return {};
}

} // namespace

Result<TransactionRowId> TransactionRows::insert(const TransactionRow& row,
                                                 std::span<const OutPoint> spends) {
    auto transaction = StoreTransaction::begin(*database_);
    if (!transaction) return fail(transaction);
    const auto& place = row.place;
    const auto added = database_->run(
        "INSERT INTO tx (txid, raw, height, block, position, block_time, first_seen, fee, coinbase, "
        "made_here, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (txid) DO NOTHING",
        row.txid, row.raw, place ? std::optional(place->height) : std::nullopt,
        place ? std::optional(place->block) : std::nullopt,
        place ? std::optional(place->position) : std::nullopt,
        place ? std::optional(place->time) : std::nullopt, row.firstSeen, row.fee, row.coinbase, row.madeHere,
        row.state);
    if (!added) return fail(added);
    if (*added == 0)
        return fail(ErrorCode::InvalidArgument, "This transaction is in the history already.",
                    row.txid.display());
    const TransactionRowId id{database_->lastInsertedId()};
    for (const OutPoint& outpoint : spends) {
        const auto spent = database_->run("INSERT INTO spend (prev_txid, prev_index, tx) VALUES (?, ?, ?)",
                                          outpoint.txid, outpoint.index, id);
        if (!spent) return fail(spent);
    }
    if (auto ok = transaction->commit(); !ok) return fail(ok);
    return id;
}

Result<void> TransactionRows::remove(TransactionRowId id) {
    auto transaction = StoreTransaction::begin(*database_);
    if (!transaction) return fail(transaction);
    if (auto ok = step(
            database_->run("UPDATE coin SET spent_by = NULL, spent_height = NULL WHERE spent_by = ?", id));
        !ok)
        return ok;
    const auto removed = database_->run("DELETE FROM tx WHERE id = ?", id);
    if (!removed) return fail(removed);
    if (*removed == 0) return noSuchTransaction();
    return transaction->commit();
}

Result<std::optional<TransactionRow>> TransactionRows::find(const Txid& txid) {
    auto found = readTransactions(database_->query(std::string(selectTransactions) + "WHERE txid = ?", txid));
    if (!found) return fail(found);
    if (found->empty()) return std::nullopt;
    return std::move(found->front());
}

Result<TransactionRow> TransactionRows::get(TransactionRowId id) {
    auto found = readTransactions(database_->query(std::string(selectTransactions) + "WHERE id = ?", id));
    if (!found) return fail(found);
    if (found->empty()) return noSuchTransaction();
    return std::move(found->front());
}

Result<std::vector<TransactionRow>> TransactionRows::unconfirmed() {
    return readTransactions(database_->query(
        std::string(selectTransactions) + "WHERE height IS NULL AND state = ? ORDER BY first_seen, id",
        TransactionRow::State::Live));
}

Result<std::vector<TransactionRow>> TransactionRows::unverified() {
    return readTransactions(database_->query(
        std::string(selectTransactions) + "WHERE height IS NULL AND made_here = 0 ORDER BY first_seen, id"));
}

Result<std::vector<TransactionRow>> TransactionRows::madeHereAbove(std::int32_t height) {
    return readTransactions(database_->query(
        std::string(selectTransactions)
            + "WHERE made_here = 1 AND (height IS NULL OR height > ?) AND state = ? ORDER BY first_seen, id",
        height, TransactionRow::State::Live));
}

Result<std::vector<TransactionRowId>> TransactionRows::spendersOf(const OutPoint& outpoint) {
    Statement rows =
        database_->query("SELECT tx FROM spend WHERE prev_txid = ? AND prev_index = ? ORDER BY tx",
                         outpoint.txid, outpoint.index);
    std::vector<TransactionRowId> spenders;
    while (rows.next())
        spenders.push_back(rows.rowId<TransactionRowTag>(0));
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return spenders;
}

Result<void> TransactionRows::markConfirmed(TransactionRowId id, const TransactionPlace& place) {
    auto transaction = StoreTransaction::begin(*database_);
    if (!transaction) return fail(transaction);
    const auto changed = database_->run(
        "UPDATE tx SET height = ?, block = ?, position = ?, block_time = ?, state = ?, replaced_by = NULL "
        "WHERE id = ?",
        place.height, place.block, place.position, place.time, TransactionRow::State::Live, id);
    if (!changed) return fail(changed);
    if (*changed == 0) return noSuchTransaction();
    if (auto ok = step(database_->run("UPDATE coin SET height = ?, dead = 0 WHERE tx = ?", place.height, id));
        !ok)
        return ok;
    if (auto ok =
            step(database_->run("UPDATE coin SET spent_height = ? WHERE spent_by = ?", place.height, id));
        !ok)
        return ok;
    if (auto ok = step(database_->run("UPDATE movement SET sort_key = ? WHERE tx = ?",
                                      confirmedSortKey(place.height, place.position), id));
        !ok)
        return ok;
    return transaction->commit();
}

Result<std::vector<TransactionRows::Unconfirmed>> TransactionRows::unconfirmAbove(std::int32_t height) {
    auto transaction = StoreTransaction::begin(*database_);
    if (!transaction) return fail(transaction);

    Statement rows = database_->query(
        "SELECT id, txid, coinbase FROM tx WHERE height > ? ORDER BY height, position", height);
    std::vector<Unconfirmed> affected;
    while (rows.next())
        affected.push_back({rows.rowId<TransactionRowTag>(0), rows.id<TxidTag>(1), rows.boolean(2)});
    if (auto ok = rows.finish(); !ok) return fail(ok);

    if (auto ok = step(database_->run("UPDATE coin SET spent_height = NULL WHERE spent_height > ?", height));
        !ok)
        return fail(ok);
    if (auto ok = step(database_->run("UPDATE coin SET height = NULL WHERE height > ?", height)); !ok)
        return fail(ok);
    if (auto ok = step(database_->run(
            "UPDATE movement SET sort_key = ? + (SELECT first_seen FROM tx WHERE id = movement.tx) "
            "WHERE tx IN (SELECT id FROM tx WHERE height > ?)",
            unconfirmedSortKey, height));
        !ok)
        return fail(ok);
    if (auto ok = step(database_->run("UPDATE tx SET height = NULL, block = NULL, position = NULL, "
                                      "block_time = NULL, branch = NULL WHERE height > ?",
                                      height));
        !ok)
        return fail(ok);
    if (auto ok = transaction->commit(); !ok) return fail(ok);
    return affected;
}

Result<void> TransactionRows::setState(TransactionRowId id, TransactionRow::State state) {
    auto transaction = StoreTransaction::begin(*database_);
    if (!transaction) return fail(transaction);
    const bool dead = state != TransactionRow::State::Live;
    const auto changed = database_->run("UPDATE tx SET state = ? WHERE id = ?", state, id);
    if (!changed) return fail(changed);
    if (*changed == 0) return noSuchTransaction();
    if (auto ok = step(database_->run("UPDATE coin SET dead = ? WHERE tx = ?", dead, id)); !ok) return ok;
    if (dead)
        if (auto ok = step(database_->run(
                "UPDATE coin SET spent_by = NULL, spent_height = NULL WHERE spent_by = ?", id));
            !ok)
            return ok;
    return transaction->commit();
}

Result<void> TransactionRows::setFee(TransactionRowId id, Amount fee) {
    return step(database_->run("UPDATE tx SET fee = ? WHERE id = ?", fee, id));
}

Result<void> TransactionRows::setBranch(const Txid& txid, std::span<const Hash256> branch) {
    Bytes packed;
    packed.reserve(branch.size() * Hash256::size);
    for (const Hash256& hash : branch)
        packed.insert(packed.end(), hash.span().begin(), hash.span().end());
    return step(database_->run("UPDATE tx SET branch = ? WHERE txid = ? AND height IS NOT NULL",
                               ByteSpan(packed), txid));
}

Result<std::optional<std::vector<Hash256>>> TransactionRows::branch(TransactionRowId id) {
    Statement rows = database_->query("SELECT branch FROM tx WHERE id = ? AND branch IS NOT NULL", id);
    std::optional<std::vector<Hash256>> branch;
    if (rows.next()) {
        ByteSpan packed = rows.blob(0);
        for (branch.emplace(); packed.size() >= Hash256::size; packed = packed.subspan(Hash256::size))
            branch->push_back(Hash256::fromSpan(packed.first(Hash256::size)));
    }
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return branch;
}

Result<void> TransactionRows::setReplacedBy(TransactionRowId id, std::optional<TransactionRowId> by) {
    return step(database_->run("UPDATE tx SET replaced_by = ? WHERE id = ?", by, id));
}

Result<void> TransactionRows::putMovement(const MovementRow& movement) {
    const auto done = database_->run(
        "INSERT INTO movement (tx, wallet, kind, net, counterparty, sort_key) "
        "SELECT id, ?, ?, ?, ?, CASE WHEN height IS NULL THEN ? + first_seen ELSE (height << 24) + position "
        "END FROM tx WHERE id = ? ON CONFLICT (tx, wallet) DO UPDATE SET kind = excluded.kind, "
        "net = excluded.net, counterparty = excluded.counterparty",
        movement.wallet, movement.kind, movement.net, movement.counterparty, unconfirmedSortKey,
        movement.transaction);
    if (!done) return fail(done);
    if (*done == 0) return noSuchTransaction();
    return {};
}

Result<std::vector<MovementRow>> TransactionRows::movements(TransactionRowId id) {
    Statement rows = database_->query(
        "SELECT wallet, tx, kind, net, counterparty FROM movement WHERE tx = ? ORDER BY wallet", id);
    std::vector<MovementRow> movements;
    while (rows.next())
        movements.push_back({rows.rowId<WalletRowTag>(0), rows.rowId<TransactionRowTag>(1),
                             rows.enumeration(2, MovementRow::Kind::Internal), rows.amount(3), rows.text(4)});
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return movements;
}

} // namespace zon
