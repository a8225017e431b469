#include "core/shop/shop_rows.h"

#include "core/store/migrations.h"

#include <array>

namespace zon {

namespace {

Result<void> migrateToFirst(Database& database) {
    return database.runScript(R"sql(
        CREATE TABLE shop_value (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE shop_order (
            number      INTEGER PRIMARY KEY AUTOINCREMENT,
            order_id    TEXT NOT NULL UNIQUE,
            idempotency TEXT NOT NULL UNIQUE,
            sku         TEXT NOT NULL,
            quantity    INTEGER NOT NULL,
            request     TEXT NOT NULL,
            offer       TEXT NOT NULL,
            reference   TEXT NOT NULL,
            document    TEXT NOT NULL,
            code        TEXT NOT NULL,
            taken       INTEGER NOT NULL,
            open        INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX shop_order_open ON shop_order (open) WHERE open;
        CREATE INDEX shop_order_by_sku ON shop_order (sku);
        CREATE TABLE shop_payment (
            number INTEGER NOT NULL REFERENCES shop_order,
            txid   BLOB NOT NULL CHECK (length(txid) = 32),
            vout   INTEGER NOT NULL,
            seen   INTEGER NOT NULL,
            PRIMARY KEY (number, txid, vout)
        ) STRICT, WITHOUT ROWID;
    )sql");
}

/// Orders through escrows, and which codes of a list an order has: theirs are promised before they are paid
/// for, and go back when nobody pays.
Result<void> migrateToSecond(Database& database) {
    return database.runScript(R"sql(
        CREATE TABLE shop_escrow (
            number  INTEGER PRIMARY KEY REFERENCES shop_order,
            account INTEGER NOT NULL UNIQUE,
            funding BLOB NOT NULL,
            reveal  BLOB NOT NULL
        ) STRICT;
        CREATE TABLE shop_code (
            sku    TEXT NOT NULL,
            place  INTEGER NOT NULL,
            number INTEGER NOT NULL REFERENCES shop_order,
            PRIMARY KEY (sku, place)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX shop_code_of ON shop_code (number);
    )sql");
}

constexpr std::array shopMigrations = {Migration{1, "shop", migrateToFirst},
                                       Migration{2, "shop escrows", migrateToSecond}};

constexpr std::string_view selectOrders =
    "SELECT number, idempotency, request, offer, reference, document, code, open, account, funding, reveal "
    "FROM shop_order LEFT JOIN shop_escrow USING (number) ";

/// What leaves the shelf: everything but what was never paid or went back.
bool isTaken(const OrderDocument& order) {
    if (order.fulfilment == Fulfilment::Refunded || order.fulfilment == Fulfilment::Failed) return false;
    return order.status != InvoiceStatus::Expired && order.status != InvoiceStatus::Invalid;
}

Result<std::vector<ShopOrder>> read(Statement rows) {
    std::vector<ShopOrder> found;
    while (rows.next()) {
        ShopOrder order;
        order.number = rows.int64(0);
        order.idempotency = rows.text(1);
        order.request = rows.text(2);
        order.offer = rows.text(3);
        order.reference = rows.text(4);
        const auto json = parseJson(rows.text(5));
        if (!json) return fail(json);
        auto document = OrderDocument::fromJson(*json);
        if (!document) return fail(document);
        order.document = std::move(*document);
        order.code = rows.text(6);
        order.open = rows.boolean(7);
        if (!rows.isNull(8)) order.escrow = ShopEscrow{rows.uint32(8), rows.bytes(9), rows.bytes(10)};
        found.push_back(std::move(order));
    }
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return found;
}

Result<std::optional<ShopOrder>> first(Result<std::vector<ShopOrder>> found) {
    if (!found) return fail(found);
    if (found->empty()) return std::optional<ShopOrder>();
    return std::move(found->front());
}

Result<std::int64_t> number(Statement rows) {
    const std::int64_t value = rows.next() ? rows.int64(0) : 0;
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return value;
}

} // namespace

Result<ShopRows> ShopRows::open(const std::filesystem::path& file) {
    DatabaseOptions options;
    options.mode = DatabaseOptions::Mode::Create;
    auto database = Database::open(file, options);
    if (!database) return fail(database);
    if (auto done = migrate(*database, shopMigrations); !done) return fail(done);
    return ShopRows(std::move(*database));
}

Result<std::optional<std::string>> ShopRows::value(std::string_view name) {
    Statement rows = database_.query("SELECT value FROM shop_value WHERE name = ?", name);
    std::optional<std::string> found;
    if (rows.next()) found = rows.text(0);
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return found;
}

Result<void> ShopRows::setValue(std::string_view name, std::string_view value) {
    const auto set =
        database_.run("INSERT OR REPLACE INTO shop_value (name, value) VALUES (?, ?)", name, value);
    if (!set) return fail(set);
    return {};
}

Result<std::int64_t> ShopRows::insert(const ShopOrder& order) {
    const auto asked = OrderRequest::parse(order.request);
    if (!asked) return fail(asked);
    const auto added = database_.run(
        "INSERT INTO shop_order (order_id, idempotency, sku, quantity, request, offer, reference, document, "
        "code, taken, open) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        order.document.id, order.idempotency, asked->sku, asked->quantity, order.request, order.offer,
        order.reference, canonicalJson(order.document.toJson()), order.code, isTaken(order.document),
        order.open);
    if (!added) return fail(added);
    const std::int64_t number = database_.lastInsertedId();
    if (order.escrow)
        if (const auto kept = database_.run(
                "INSERT INTO shop_escrow (number, account, funding, reveal) VALUES (?, ?, ?, ?)", number,
                order.escrow->account, order.escrow->funding, order.escrow->reveal);
            !kept)
            return fail(kept);
    return number;
}

Result<void> ShopRows::update(const ShopOrder& order) {
    auto transaction = StoreTransaction::begin(database_);
    if (!transaction) return fail(transaction);
    const auto done =
        database_.run("UPDATE shop_order SET document = ?, code = ?, taken = ?, open = ? WHERE number = ?",
                      canonicalJson(order.document.toJson()), order.code, isTaken(order.document), order.open,
                      order.number);
    if (!done) return fail(done);
    if (order.escrow)
        if (const auto kept = database_.run("UPDATE shop_escrow SET funding = ?, reveal = ? WHERE number = ?",
                                            order.escrow->funding, order.escrow->reveal, order.number);
            !kept)
            return fail(kept);
    return transaction->commit();
}

Result<std::optional<ShopOrder>> ShopRows::byId(std::string_view orderId) {
    return first(read(database_.query(std::string(selectOrders) + "WHERE order_id = ?", orderId)));
}

Result<std::optional<ShopOrder>> ShopRows::byIdempotency(std::string_view key) {
    return first(read(database_.query(std::string(selectOrders) + "WHERE idempotency = ?", key)));
}

Result<std::vector<ShopOrder>> ShopRows::open() {
    return read(database_.query(std::string(selectOrders) + "WHERE open ORDER BY number"));
}

Result<std::int64_t> ShopRows::openCount() {
    return number(database_.query("SELECT count(*) FROM shop_order WHERE open"));
}

Result<std::int64_t> ShopRows::openEscrows() {
    return number(
        database_.query("SELECT count(*) FROM shop_order JOIN shop_escrow USING (number) WHERE open"));
}

Result<std::int64_t> ShopRows::taken(std::string_view sku) {
    return number(
        database_.query("SELECT coalesce(sum(quantity), 0) FROM shop_order WHERE sku = ? AND taken", sku));
}

Result<std::optional<std::vector<std::size_t>>> ShopRows::takeCodes(std::int64_t order, std::string_view sku,
                                                                    std::int64_t count, std::size_t there) {
    // Before shop_code was there they were given out from the first on.
    const auto before = number(database_.query(
        "SELECT coalesce(sum(quantity), 0) FROM shop_order WHERE sku = ? AND code <> '' AND number NOT IN "
        "(SELECT number FROM shop_code)",
        sku));
    if (!before) return fail(before);
    std::vector<std::size_t> free;
    auto place = static_cast<std::size_t>(*before);
    const auto isEnough = [&] { return free.size() == static_cast<std::size_t>(count); };
    Statement rows = database_.query("SELECT place FROM shop_code WHERE sku = ? ORDER BY place", sku);
    while (!isEnough() && rows.next())
        for (const auto given = static_cast<std::size_t>(rows.int64(0)); place <= given && !isEnough();
             ++place)
            if (place < given) free.push_back(place);
    if (auto ok = rows.finish(); !ok) return fail(ok);
    for (; !isEnough() && place < there; ++place)
        free.push_back(place);
    if (!isEnough() || free.back() >= there) return std::optional<std::vector<std::size_t>>();
    for (const std::size_t one : free)
        if (const auto taken = database_.run("INSERT INTO shop_code (sku, place, number) VALUES (?, ?, ?)",
                                             sku, static_cast<std::int64_t>(one), order);
            !taken)
            return fail(taken);
    return std::optional(std::move(free));
}

Result<void> ShopRows::giveBackCodes(std::int64_t order) {
    const auto done = database_.run("DELETE FROM shop_code WHERE number = ?", order);
    if (!done) return fail(done);
    return {};
}

Result<std::uint32_t> ShopRows::freshAccount() {
    const auto next = number(database_.query("SELECT coalesce(max(account) + 1, 0) FROM shop_escrow"));
    if (!next) return fail(next);
    return static_cast<std::uint32_t>(*next);
}

Result<UnixTime> ShopRows::firstSeen(std::int64_t order, const Txid& txid, std::uint32_t vout, UnixTime now) {
    if (const auto added = database_.run("INSERT INTO shop_payment (number, txid, vout, seen) VALUES (?, ?, "
                                         "?, ?) ON CONFLICT DO NOTHING",
                                         order, txid, vout, now);
        !added)
        return fail(added);
    Statement rows = database_.query(
        "SELECT seen FROM shop_payment WHERE number = ? AND txid = ? AND vout = ?", order, txid, vout);
    const UnixTime seen = rows.next() ? rows.time(0) : now;
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return seen;
}

} // namespace zon
