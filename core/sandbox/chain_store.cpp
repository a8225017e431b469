#include "core/sandbox/chain_store.h"

#include "core/util/serialize.h"

namespace zon {

namespace {

constexpr std::uint32_t sandboxApplicationId = 0x5a4f4e53; // "ZONS"
constexpr int schemaVersion = 1;

// Blocks and filters have tables of their own, so that loading all headers doesn't page through them.
constexpr std::string_view schema = R"(
CREATE TABLE headers (
    row     INTEGER PRIMARY KEY,
    header  BLOB NOT NULL,
    failed  INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE blocks (
    row   INTEGER PRIMARY KEY REFERENCES headers,
    data  BLOB NOT NULL
);
CREATE TABLE undo (
    row    INTEGER PRIMARY KEY REFERENCES headers,
    spent  BLOB NOT NULL
);
CREATE TABLE filters (
    row     INTEGER PRIMARY KEY REFERENCES headers,
    header  BLOB NOT NULL,
    filter  BLOB NOT NULL
);
CREATE TABLE coins (
    txid      BLOB NOT NULL,
    number    INTEGER NOT NULL,
    height    INTEGER NOT NULL,
    coinbase  INTEGER NOT NULL,
    amount    INTEGER NOT NULL,
    script    BLOB NOT NULL,
    PRIMARY KEY (txid, number)
) WITHOUT ROWID;
CREATE INDEX coins_by_script ON coins (script, height);
CREATE TABLE transactions (
    txid  BLOB PRIMARY KEY,
    row   INTEGER NOT NULL REFERENCES headers
) WITHOUT ROWID;
CREATE TABLE waiting (
    number  INTEGER PRIMARY KEY,
    txid    BLOB NOT NULL UNIQUE,
    tx      BLOB NOT NULL
);
CREATE TABLE info (
    name   TEXT PRIMARY KEY,
    value  BLOB NOT NULL
) WITHOUT ROWID;
)";

std::unexpected<Error> corrupt(std::string detail) {
    return fail(ErrorCode::Corrupt,
                "The practice network's file is damaged. Delete it to start the practice network anew; your "
                "wallet is in another file.",
                std::move(detail));
}

/// A statement that changes rows, as a Result<void>.
Result<void> done(Result<std::int64_t> changed) {
    if (!changed) return fail(changed);
    return {};
}

Result<void> createSchema(Database& database, const NetworkParams& params) {
    auto transaction = StoreTransaction::begin(database);
    if (!transaction) return fail(transaction);
    if (auto made = database.runScript(schema); !made) return made;
    if (auto set = database.run("INSERT INTO info (name, value) VALUES ('genesis', ?)", params.genesisHash);
        !set)
        return fail(set);
    if (auto set = database.setApplicationId(sandboxApplicationId); !set) return set;
    if (auto set = database.setVersion(schemaVersion); !set) return set;
    return transaction->commit();
}

Result<void> checkOwner(Database& database) {
    const auto owner = database.applicationId();
    if (!owner) return fail(owner);
    if (*owner != sandboxApplicationId)
        return fail(ErrorCode::ForeignFile,
                    "This is not a file of the practice network. Choose another file or a new name.");
    const auto version = database.version();
    if (!version) return fail(version);
    if (*version > schemaVersion)
        return fail(ErrorCode::NewerFile,
                    "This practice network was written by a later version of the program. "
                    "Use that version, or another file.");
    return {};
}

} // namespace

Result<ChainStore> ChainStore::open(const std::filesystem::path& file, const NetworkParams& params,
                                    const std::string& vfs) {
    // Somebody else's file is only looked at: opening it for writing would change it already.
    std::error_code ignored;
    const std::uintmax_t size = std::filesystem::file_size(file, ignored);
    const bool isNew = ignored || size == 0;
    DatabaseOptions options;
    options.vfs = vfs;
    if (!isNew) {
        options.mode = DatabaseOptions::Mode::Untouched;
        auto looked = Database::open(file, options);
        if (!looked) return fail(looked);
        if (auto ours = checkOwner(*looked); !ours) return fail(ours);
    }

    options.mode = DatabaseOptions::Mode::Create;
    auto database = Database::open(file, options);
    if (!database) return fail(database);
    if (isNew)
        if (auto made = createSchema(*database, params); !made) return fail(made);

    ChainStore store(std::move(*database));
    const auto genesis = store.value("genesis");
    if (!genesis) return fail(genesis);
    if (!*genesis || !equal(**genesis, params.genesisHash.span()))
        return fail(ErrorCode::WrongNetwork,
                    "This file belongs to another practice network. Choose another file for \"" + params.name
                        + "\".");
    return store;
}

Result<void> ChainStore::forEachHeader(const std::function<Result<void>(const HeaderRow&)>& body) {
    Statement rows = database_.query("SELECT h.row, h.header, h.failed, b.row IS NOT NULL FROM headers h "
                                     "LEFT JOIN blocks b USING (row) ORDER BY h.row");
    while (rows.next()) {
        const ByteSpan header = rows.blob(1);
        if (header.size() != BlockHeader::size) return corrupt("header of a wrong size");
        const HeaderRow row{rows.rowId<BlockRowTag>(0), BlockHeader::fromBytes(header.data()),
                            rows.boolean(2), rows.boolean(3)};
        if (auto went = body(row); !went) return went;
    }
    return rows.finish();
}

Result<BlockRow> ChainStore::addHeader(const BlockHeader& header) {
    const auto bytes = header.serialize();
    if (auto added = database_.run("INSERT INTO headers (header) VALUES (?)", ByteSpan(bytes)); !added)
        return fail(added);
    return BlockRow{database_.lastInsertedId()};
}

Result<void> ChainStore::setFailed(BlockRow row, bool failed) {
    return done(database_.run("UPDATE headers SET failed = ? WHERE row = ?", failed, row));
}

Result<void> ChainStore::addBlock(BlockRow row, const Block& block) {
    return done(database_.run("INSERT INTO blocks (row, data) VALUES (?, ?)", row, serialize(block)));
}

Result<Bytes> ChainStore::blockBytes(BlockRow row) {
    Statement rows = database_.query("SELECT data FROM blocks WHERE row = ?", row);
    if (rows.next()) return rows.bytes(0);
    if (auto read = rows.finish(); !read) return fail(read);
    return fail(ErrorCode::NotFound, "This block is not here: only its header is known.");
}

Result<Block> ChainStore::block(BlockRow row) {
    const auto bytes = blockBytes(row);
    if (!bytes) return fail(bytes);
    auto block = parseBlock(*bytes);
    if (!block) return corrupt("block: " + block.error().message);
    return block;
}

Result<void> ChainStore::setUndo(BlockRow row, const std::vector<SpentCoin>& spent) {
    Writer out;
    out.compactSize(spent.size());
    for (const SpentCoin& coin : spent) {
        out.u32(static_cast<std::uint32_t>(coin.height)).u8(coin.isCoinbase);
        write(out, coin.output);
    }
    return done(database_.run("INSERT OR REPLACE INTO undo (row, spent) VALUES (?, ?)", row, out.bytes()));
}

Result<std::vector<SpentCoin>> ChainStore::undo(BlockRow row) {
    Statement rows = database_.query("SELECT spent FROM undo WHERE row = ?", row);
    if (!rows.next()) {
        if (auto read = rows.finish(); !read) return fail(read);
        return corrupt("no undo data");
    }
    Reader in(rows.blob(0));
    constexpr std::size_t leastCoinSize = 4 + 1 + 8 + 1;
    std::vector<SpentCoin> spent(in.count(maxBlockBytes, leastCoinSize));
    for (SpentCoin& coin : spent) {
        coin.height = in.i32();
        coin.isCoinbase = in.u8() != 0;
        read(in, coin.output);
    }
    if (auto parsed = in.finish("undo data"); !parsed) return corrupt(parsed.error().message);
    return spent;
}

Result<std::optional<BlockRow>> ChainStore::tip() {
    const auto stored = value("tip");
    if (!stored) return fail(stored);
    if (!*stored) return std::nullopt;
    if ((*stored)->size() != 8) return corrupt("tip");
    return BlockRow{static_cast<std::int64_t>(readLe64((*stored)->data()))};
}

Result<void> ChainStore::setTip(BlockRow row) {
    return setValue("tip", Writer().i64(row.value).bytes());
}

Result<std::optional<SpentCoin>> ChainStore::coin(const OutPoint& outpoint) {
    Statement rows =
        database_.query("SELECT height, coinbase, amount, script FROM coins WHERE txid = ? AND number = ?",
                        outpoint.txid, outpoint.index);
    std::optional<SpentCoin> coin;
    if (rows.next())
        coin = SpentCoin{TxOut{rows.amount(2), Script(rows.bytes(3))}, rows.int32(0), rows.boolean(1)};
    if (auto read = rows.finish(); !read) return fail(read);
    return coin;
}

Result<bool> ChainStore::hasCoinsOf(const Txid& txid) {
    Statement rows = database_.query("SELECT 1 FROM coins WHERE txid = ? LIMIT 1", txid);
    const bool found = rows.next();
    if (auto read = rows.finish(); !read) return fail(read);
    return found;
}

Result<void> ChainStore::addCoin(const OutPoint& outpoint, const SpentCoin& coin) {
    return done(database_.run(
        "INSERT INTO coins (txid, number, height, coinbase, amount, script) VALUES (?, ?, ?, ?, ?, ?)",
        outpoint.txid, outpoint.index, coin.height, coin.isCoinbase, coin.output.value,
        coin.output.scriptPubKey.span()));
}

Result<void> ChainStore::removeCoin(const OutPoint& outpoint) {
    const auto removed =
        database_.run("DELETE FROM coins WHERE txid = ? AND number = ?", outpoint.txid, outpoint.index);
    if (!removed) return fail(removed);
    if (*removed != 1) return corrupt("coin to be removed is missing: " + outpoint.display());
    return {};
}

namespace {

LocatedCoin locatedCoin(Statement& rows) {
    LocatedCoin located;
    located.outpoint = {rows.id<TxidTag>(0), rows.uint32(1)};
    located.coin = {TxOut{rows.amount(4), Script(rows.bytes(5))}, rows.int32(2), rows.boolean(3)};
    return located;
}

} // namespace

Result<std::vector<LocatedCoin>> ChainStore::coinsPaying(const Script& script, std::size_t limit) {
    Statement rows = database_.query("SELECT txid, number, height, coinbase, amount, script FROM coins "
                                     "WHERE script = ? ORDER BY height LIMIT ?",
                                     script.span(), static_cast<std::int64_t>(limit));
    std::vector<LocatedCoin> coins;
    while (rows.next())
        coins.push_back(locatedCoin(rows));
    if (auto read = rows.finish(); !read) return fail(read);
    return coins;
}

Result<void> ChainStore::forEachCoin(const std::function<void(const LocatedCoin&)>& body) {
    Statement rows = database_.query("SELECT txid, number, height, coinbase, amount, script FROM coins");
    while (rows.next())
        body(locatedCoin(rows));
    return rows.finish();
}

Result<void> ChainStore::setFilter(BlockRow row, ByteSpan filter, const FilterHeader& header) {
    return done(database_.run("INSERT OR REPLACE INTO filters (row, header, filter) VALUES (?, ?, ?)", row,
                              header, filter));
}

Result<Bytes> ChainStore::filter(BlockRow row) {
    Statement rows = database_.query("SELECT filter FROM filters WHERE row = ?", row);
    if (rows.next()) return rows.bytes(0);
    if (auto read = rows.finish(); !read) return fail(read);
    return fail(ErrorCode::NotFound, "There is no filter for this block: it was never in the chain.");
}

Result<FilterHeader> ChainStore::filterHeader(BlockRow row) {
    Statement rows = database_.query("SELECT header FROM filters WHERE row = ?", row);
    if (rows.next()) {
        const FilterHeader header = rows.id<FilterHeaderTag>(0);
        if (auto read = rows.finish(); !read) return fail(read);
        return header;
    }
    if (auto read = rows.finish(); !read) return fail(read);
    return fail(ErrorCode::NotFound, "There is no filter for this block: it was never in the chain.");
}

Result<void> ChainStore::indexTransaction(const Txid& txid, BlockRow row) {
    return done(database_.run("INSERT OR REPLACE INTO transactions (txid, row) VALUES (?, ?)", txid, row));
}

Result<void> ChainStore::unindexTransaction(const Txid& txid) {
    return done(database_.run("DELETE FROM transactions WHERE txid = ?", txid));
}

Result<std::optional<BlockHash>> ChainStore::blockOfTransaction(const Txid& txid) {
    Statement rows =
        database_.query("SELECT header FROM transactions JOIN headers USING (row) WHERE txid = ?", txid);
    std::optional<BlockHash> block;
    if (rows.next()) {
        if (rows.blob(0).size() != BlockHeader::size) return corrupt("header of a wrong size");
        block = BlockHeader::fromBytes(rows.blob(0).data()).hash();
    }
    if (auto read = rows.finish(); !read) return fail(read);
    return block;
}

Result<void> ChainStore::addWaiting(const Transaction& tx) {
    return done(
        database_.run("INSERT OR IGNORE INTO waiting (txid, tx) VALUES (?, ?)", tx.txid(), serialize(tx)));
}

Result<void> ChainStore::removeWaiting(const Txid& txid) {
    return done(database_.run("DELETE FROM waiting WHERE txid = ?", txid));
}

Result<std::vector<Transaction>> ChainStore::waiting() {
    Statement rows = database_.query("SELECT tx FROM waiting ORDER BY number");
    std::vector<Transaction> transactions;
    while (rows.next()) {
        auto tx = parseTransaction(rows.blob(0));
        if (!tx) return corrupt("waiting transaction: " + tx.error().message);
        transactions.push_back(std::move(*tx));
    }
    if (auto read = rows.finish(); !read) return fail(read);
    return transactions;
}

Result<std::optional<Bytes>> ChainStore::value(std::string_view name) {
    Statement rows = database_.query("SELECT value FROM info WHERE name = ?", name);
    std::optional<Bytes> value;
    if (rows.next()) value = rows.bytes(0);
    if (auto read = rows.finish(); !read) return fail(read);
    return value;
}

Result<void> ChainStore::setValue(std::string_view name, ByteSpan value) {
    return done(database_.run("INSERT OR REPLACE INTO info (name, value) VALUES (?, ?)", name, value));
}

} // namespace zon
