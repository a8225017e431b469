#include "core/store/history_rows.h"

#include "core/store/label_rows.h"
#include "core/store/search_text.h"
#include "core/store/sort_key.h"

#include <algorithm>

namespace zon {

namespace {

/// What a filter means in SQL. Joins are made only for filters that need them, so that a plain page walks one
/// index, however deep it is.
class Condition {
public:
    explicit Condition(const HistoryFilter& filter) : filter_(filter) {
        if (filter.wallet) add("movement.wallet = ?");
        if (filter.kind) add("movement.kind = ?");
        if (filter.confirmed != HistoryFilter::Confirmed::Any)
            add(filter.confirmed == HistoryFilter::Confirmed::No ? "movement.sort_key >= ?"
                                                                 : "movement.sort_key < ?");
        if (filter.state) addOfTransaction("tx.state = ?");
        if (filter.madeHere) addOfTransaction("tx.made_here = ?");
        if (filter.replaced) addOfTransaction("(tx.replaced_by IS NOT NULL) = ?");
        if (filter.from) addOfTransaction("coalesce(tx.block_time, tx.first_seen) >= ?");
        if (filter.until) addOfTransaction("coalesce(tx.block_time, tx.first_seen) < ?");
        if (filter.txid) add("movement.tx = (SELECT id FROM tx WHERE txid = ?)");
        if (!filter.text.empty()) addText();
    }

    std::string sql() const {
        std::string from = "FROM movement ";
        if (joinsTransaction_) from += "JOIN tx ON tx.id = movement.tx ";
        return from + where_ + ' ';
    }

    /// In the order of the question marks in sql().
    void bind(Statement& statement) const {
        if (filter_.wallet) statement.bind(*filter_.wallet);
        if (filter_.kind) statement.bind(*filter_.kind);
        if (filter_.confirmed != HistoryFilter::Confirmed::Any) statement.bind(unconfirmedSortKey);
        if (filter_.state) statement.bind(*filter_.state);
        if (filter_.madeHere) statement.bind(*filter_.madeHere);
        if (filter_.replaced) statement.bind(*filter_.replaced);
        if (filter_.from) statement.bind(*filter_.from);
        if (filter_.until) statement.bind(*filter_.until);
        if (filter_.txid) statement.bind(*filter_.txid);
        if (filter_.text.empty()) return;
        statement.bind(indexed_ ? searchPhrase(filter_.text) : pattern_);
        statement.bind(pattern_);
        if (!txidEnd_.empty()) statement.bind(txidEnd_);
    }

private:
    void add(std::string_view term) {
        where_ += where_.empty() ? "WHERE " : " AND ";
        where_ += term;
    }

    void addOfTransaction(std::string_view term) {
        joinsTransaction_ = true;
        add(term);
    }

    /// Each place is looked through by itself, and the lines are those of the transactions found: a join of
    /// all lines with their labels would cost more than all the rest.
    void addText() {
        pattern_ = searchPattern(filter_.text);
        indexed_ = searchIsIndexed(filter_.text);
        // The beginning of a txid as shown is its end as stored. Two characters are a byte; an odd one is
        // left out.
        const std::size_t digits = std::min<std::size_t>(filter_.text.size(), 64) / 2 * 2;
        if (auto bytes = fromHex(std::string_view(filter_.text).substr(0, digits));
            bytes && digits >= 4 && filter_.text.size() <= 64) {
            std::ranges::reverse(*bytes);
            txidEnd_ = std::move(*bytes);
        }
        std::string term = "movement.tx IN (SELECT tx FROM ";
        // The order is the fast one: SQLite doesn't know how few the index finds.
        term += indexed_ ? "search CROSS JOIN search_entry ON search_entry.id = search.rowid "
                           "WHERE search MATCH ? AND search_entry.tx IS NOT NULL "
                         : "search_entry WHERE +tx IS NOT NULL AND text LIKE ? ESCAPE '\\' ";
        term += "UNION ALL SELECT tx FROM movement WHERE counterparty LIKE ? ESCAPE '\\'";
        if (txidEnd_.size() == Txid::size)
            term += " UNION ALL SELECT id FROM tx WHERE txid = ?";
        else if (!txidEnd_.empty())
            term += " UNION ALL SELECT id FROM tx WHERE substr(txid, -" + std::to_string(txidEnd_.size())
                    + ") = ?";
        add(term + ")");
    }

    const HistoryFilter& filter_;
    std::string where_;
    std::string pattern_;
    Bytes txidEnd_;
    bool indexed_ = false; ///< labels are found by the full-text index
    bool joinsTransaction_ = false;
};

HistoryRow readRow(Statement& rows) {
    HistoryRow row;
    row.movement = {rows.rowId<WalletRowTag>(0), rows.rowId<TransactionRowTag>(1),
                    rows.enumeration(2, MovementRow::Kind::Internal), rows.amount(3), rows.text(4)};
    row.txid = rows.id<TxidTag>(5);
    row.height = rows.optional(6, &Statement::int32);
    row.time = rows.time(7);
    row.fee = rows.optional(8, &Statement::amount);
    row.coinbase = rows.boolean(9);
    row.madeHere = rows.boolean(10);
    row.state = rows.enumeration(11, TransactionRow::State::Abandoned);
    if (!rows.isNull(12)) row.label = rows.text(12);
    row.replacedBy = rows.optionalId<TxidTag>(13);
    return row;
}

} // namespace

Result<std::vector<HistoryRow>> HistoryRows::page(const HistoryFilter& filter, std::size_t offset,
                                                  std::size_t limit) {
    auto found = read(filter, offset, limit, false);
    if (!found) return fail(found);
    return std::move(found->rows);
}

Result<HistoryPage> HistoryRows::find(const HistoryFilter& filter, std::size_t offset, std::size_t limit) {
    // Without a text a page is a few steps of an index, and counting another walk over it.
    const bool together = !filter.text.empty();
    auto found = read(filter, offset, limit, together);
    if (!found || (together && (offset == 0 || !found->rows.empty()))) return found;
    const auto total = count(filter);
    if (!total) return fail(total);
    found->total = *total;
    return found;
}

Result<HistoryPage> HistoryRows::read(const HistoryFilter& filter, std::size_t offset, std::size_t limit,
                                      bool counted) {
    const Condition condition(filter);
    Statement rows = database_->query(
        "SELECT movement.wallet, movement.tx, movement.kind, movement.net, movement.counterparty, tx.txid, "
        "tx.height, coalesce(tx.block_time, tx.first_seen), tx.fee, tx.coinbase, tx.made_here, tx.state, "
        "label.text, (SELECT winner.txid FROM tx AS winner WHERE winner.id = tx.replaced_by), total FROM "
        "(SELECT "
        "movement.tx AS page_tx, movement.wallet AS page_wallet, movement.sort_key AS page_key, "
        + std::string(counted ? "count(*) OVER () AS total " : "0 AS total ") + condition.sql()
        + "ORDER BY movement.sort_key DESC, movement.tx DESC, movement.wallet DESC LIMIT ? OFFSET ?) "
          "JOIN movement ON movement.tx = page_tx AND movement.wallet = page_wallet "
          "JOIN tx ON tx.id = page_tx LEFT JOIN label ON label.txid = tx.txid AND label.type = 0 "
          "ORDER BY page_key DESC, page_tx DESC, page_wallet DESC");
    condition.bind(rows);
    rows.bind(static_cast<std::int64_t>(std::min(limit, maxPage)));
    rows.bind(static_cast<std::int64_t>(offset));

    HistoryPage page;
    while (rows.next()) {
        page.rows.push_back(readRow(rows));
        page.total = static_cast<std::size_t>(rows.int64(14));
    }
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return page;
}

Result<std::size_t> HistoryRows::count(const HistoryFilter& filter) {
    const Condition condition(filter);
    Statement rows = database_->query("SELECT count(*) " + condition.sql());
    condition.bind(rows);
    std::size_t count = 0;
    if (rows.next()) count = static_cast<std::size_t>(rows.int64(0));
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return count;
}

Result<void> HistoryRows::forEachStep(std::optional<WalletRowId> wallet,
                                      const std::function<void(const Step&)>& visit) {
    std::string sql =
        "SELECT movement.wallet, tx.block_time, tx.height, movement.kind, movement.net "
        "FROM movement JOIN tx ON tx.id = movement.tx WHERE movement.sort_key < ? AND tx.state = 0 ";
    if (wallet) sql += "AND movement.wallet = ? ";
    sql += "ORDER BY movement.sort_key, movement.tx";
    Statement rows = database_->query(sql, unconfirmedSortKey);
    if (wallet) rows.bind(*wallet);
    while (rows.next()) {
        const Step step{rows.rowId<WalletRowTag>(0), rows.time(1), rows.int32(2),
                        rows.enumeration(3, MovementRow::Kind::Internal), rows.amount(4)};
        if (rows.finish()) visit(step);
    }
    return rows.finish();
}

} // namespace zon
