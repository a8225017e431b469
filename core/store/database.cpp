#include "core/store/database.h"

#include "core/store/sqlite_connection.h"

#include <algorithm>
#include <cassert>

namespace zon {

namespace {

constexpr std::size_t keyAndSaltSize = 48;

bool isEmptyOrMissing(const std::filesystem::path& file) {
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    return error || size == 0;
}

std::filesystem::path besides(const std::filesystem::path& file, const char* suffix) {
    std::filesystem::path name = file;
    name += suffix;
    return name;
}

/// SQLite's URI form; only so can a file be declared immutable.
std::string uriOf(const std::filesystem::path& file, std::string_view parameters) {
    std::string uri = "file:";
    for (const char c : std::filesystem::absolute(file).string()) {
        if (c == '%' || c == '?' || c == '#') {
            const auto byte = static_cast<std::uint8_t>(c);
            uri += '%' + toHex({&byte, 1});
        } else {
            uri += c;
        }
    }
    uri += parameters;
    return uri;
}

/// `x'<key><salt>'`, the form in which SQLCipher takes a key as it is.
SecretBytes rawKeyText(const SecretBytes& keyAndSalt) {
    static constexpr char digits[] = "0123456789abcdef";
    SecretBytes text(2 + 2 * keyAndSalt.size() + 1);
    std::uint8_t* out = text.data();
    *out++ = 'x';
    *out++ = '\'';
    for (const std::uint8_t byte : keyAndSalt.span()) {
        *out++ = static_cast<std::uint8_t>(digits[byte >> 4]);
        *out++ = static_cast<std::uint8_t>(digits[byte & 15]);
    }
    *out = '\'';
    return text;
}

Result<void> openHandle(SqliteConnection& connection, const DatabaseOptions& options, bool immutable) {
    using Mode = DatabaseOptions::Mode;
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_URI;
    flags |= immutable ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    if (options.mode == Mode::Create) flags |= SQLITE_OPEN_CREATE;
    const std::string uri = uriOf(connection.file, immutable ? "?immutable=1" : "");
    const int code = sqlite3_open_v2(uri.c_str(), &connection.handle, flags,
                                     options.vfs.empty() ? nullptr : options.vfs.c_str());
    if (code != SQLITE_OK) {
        Error error = connection.error(code, "opening");
        connection.close();
        return std::unexpected(std::move(error));
    }
    if (options.mode == Mode::Untouched)
        sqlite3_db_config(connection.handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    sqlite3_db_config(connection.handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    return {};
}

Result<void> applyKey(SqliteConnection& connection, const SecretBytes& keyAndSalt) {
    connection.encrypted = true;
    // Failures reach us as codes; SQLCipher would also print them.
    if (auto ok = connection.execute("PRAGMA cipher_log_level = NONE"); !ok) return ok;
    const SecretBytes key = rawKeyText(keyAndSalt);
    const int code = sqlite3_key_v2(connection.handle, "main", key.data(), static_cast<int>(key.size()));
    if (code != SQLITE_OK) return std::unexpected(connection.error(code, "setting the key"));
    // Each page is authenticated; SHA-256 because processors have instructions for it (SQLCipher's default is
    // SHA-512).
    const std::string format = "PRAGMA cipher_page_size = " + std::to_string(Database::encryptedPageSize)
                               + "; PRAGMA cipher_hmac_algorithm = HMAC_SHA256";
    return connection.execute(format.c_str());
}

} // namespace

Result<Database> Database::open(const std::filesystem::path& file, const DatabaseOptions& options) {
    using Mode = DatabaseOptions::Mode;
    auto connection = std::make_unique<SqliteConnection>();
    connection->file = file;

    if (!options.keyAndSalt.empty() && options.keyAndSalt.size() != keyAndSaltSize)
        return fail(ErrorCode::Internal, "The file can't be opened because of a fault in the program.",
                    "a key of the wrong size");
    std::error_code ignored;
    if (options.mode != Mode::Create && !std::filesystem::exists(file, ignored))
        return fail(ErrorCode::NotFound, "There is no file “" + file.string() + "”.");

    // A file without a log is complete by itself, and SQLite leaves an immutable one alone altogether. One
    // with a log must be read through it; then the log is kept in memory (locking_mode) and left where it is
    // (NO_CKPT_ON_CLOSE).
    const bool immutable = options.mode == Mode::Untouched && isEmptyOrMissing(besides(file, "-wal"));
    if (auto ok = openHandle(*connection, options, immutable); !ok) return fail(ok);
    if (!options.keyAndSalt.empty())
        if (auto ok = applyKey(*connection, options.keyAndSalt); !ok) return fail(ok);

    // Exclusive: one process, and the index of the log in memory instead of in a file beside.
    const char* const always =
        "PRAGMA locking_mode = EXCLUSIVE;"
        "PRAGMA trusted_schema = OFF;"
        "PRAGMA cell_size_check = ON;"
        "PRAGMA temp_store = MEMORY;"
        // In KiB. Every page that is read again is decrypted and authenticated again; the
        // pages of a busy wallet's search fit into this, and a small one never fills it.
        "PRAGMA cache_size = -65536;"
        "PRAGMA secure_delete = ON;"
        "PRAGMA foreign_keys = ON;"
        "PRAGMA synchronous = FULL;";
    if (auto ok = connection->execute(always); !ok) return fail(ok);
    if (auto ok = connection->execute("SELECT count(*) FROM sqlite_schema"); !ok) return fail(ok);
    connection->verified = true;
    const char* const mode =
        options.mode == Mode::Untouched ? "PRAGMA query_only = ON" : "PRAGMA journal_mode = WAL";
    if (auto ok = connection->execute(mode); !ok) return fail(ok);
    return Database(std::move(connection));
}

Database::Database(std::unique_ptr<SqliteConnection> connection) : connection_(std::move(connection)) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

void Database::close() {
    connection_->close();
}

Statement Database::prepare(std::string_view sql) {
    Error failure;
    sqlite3_stmt* handle = connection_->take(sql, failure);
    Statement statement(connection_.get(), handle);
    if (!handle) statement.failWith(std::move(failure));
    return statement;
}

Result<void> Database::runScript(std::string_view sql) {
    if (connection_->handle && connection_->lostTransaction())
        return std::unexpected(connection_->lostTransactionError());
    return connection_->execute(std::string(sql).c_str());
}

std::int64_t Database::lastInsertedId() const {
    return connection_->handle ? sqlite3_last_insert_rowid(connection_->handle) : 0;
}

Result<int> Database::version() {
    Statement rows = query("PRAGMA user_version");
    int version = 0;
    if (rows.next()) version = rows.int32(0);
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return version;
}

Result<void> Database::setVersion(int version) {
    return runScript("PRAGMA user_version = " + std::to_string(version));
}

Result<std::uint32_t> Database::applicationId() {
    Statement rows = query("PRAGMA application_id");
    std::uint32_t id = 0;
    if (rows.next()) id = static_cast<std::uint32_t>(rows.int32(0));
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return id;
}

Result<void> Database::setApplicationId(std::uint32_t id) {
    return runScript("PRAGMA application_id = " + std::to_string(static_cast<std::int32_t>(id)));
}

Result<void> Database::checkpoint() {
    if (!connection_->handle) return std::unexpected(connection_->closedError());
    const int code =
        sqlite3_wal_checkpoint_v2(connection_->handle, "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    if (code != SQLITE_OK) return std::unexpected(connection_->error(code, "checkpoint"));
    return {};
}

Result<void> Database::copyTo(Database& target) {
    if (!connection_->handle) return std::unexpected(connection_->closedError());
    if (!target.connection_->handle) return std::unexpected(target.connection_->closedError());
    sqlite3_backup* backup =
        sqlite3_backup_init(target.connection_->handle, "main", connection_->handle, "main");
    if (!backup)
        return std::unexpected(
            target.connection_->error(sqlite3_errcode(target.connection_->handle), "starting a copy"));
    const int code = sqlite3_backup_step(backup, -1);
    const int ended = sqlite3_backup_finish(backup);
    if (code == SQLITE_DONE && ended == SQLITE_OK) return {};
    const int failure = ended != SQLITE_OK ? ended : code;
    return std::unexpected(target.connection_->error(failure, "copying"));
}

Result<void> Database::checkIntegrity() {
    Statement rows = query("PRAGMA integrity_check(1)");
    std::string finding = "no answer";
    if (rows.next()) finding = rows.text(0);
    if (auto ok = rows.finish(); !ok) return ok;
    if (finding == "ok") return {};
    return fail(ErrorCode::Corrupt,
                "“" + connection_->file.filename().string() + "” is damaged. Restore it from a backup.",
                finding);
}

namespace {

struct CloseBlob {
    void operator()(sqlite3_blob* blob) const { sqlite3_blob_close(blob); }
};
using Blob = std::unique_ptr<sqlite3_blob, CloseBlob>;

Result<Blob> openBlob(SqliteConnection& connection, const std::string& table, const std::string& column,
                      std::int64_t row, bool forWriting) {
    if (!connection.handle) return std::unexpected(connection.closedError());
    if (connection.lostTransaction()) return std::unexpected(connection.lostTransactionError());
    sqlite3_blob* handle = nullptr;
    const int code = sqlite3_blob_open(connection.handle, "main", table.c_str(), column.c_str(), row,
                                       forWriting ? 1 : 0, &handle);
    Blob blob(handle);
    if (code != SQLITE_OK) return std::unexpected(connection.error(code, "opening a part of " + table));
    return blob;
}

} // namespace

Result<void> Database::readPart(const std::string& table, const std::string& column, std::int64_t row,
                                std::size_t offset, std::span<std::uint8_t> out) {
    auto blob = openBlob(*connection_, table, column, row, false);
    if (!blob) return fail(blob);
    const int code =
        sqlite3_blob_read(blob->get(), out.data(), static_cast<int>(out.size()), static_cast<int>(offset));
    if (code != SQLITE_OK) return std::unexpected(connection_->error(code, "reading a part of " + table));
    return {};
}

Result<void> Database::writePart(const std::string& table, const std::string& column, std::int64_t row,
                                 std::size_t offset, ByteSpan bytes) {
    auto blob = openBlob(*connection_, table, column, row, true);
    if (!blob) return fail(blob);
    const int code = sqlite3_blob_write(blob->get(), bytes.data(), static_cast<int>(bytes.size()),
                                        static_cast<int>(offset));
    if (code != SQLITE_OK) return std::unexpected(connection_->error(code, "writing a part of " + table));
    return {};
}

bool Database::inTransaction() const {
    return connection_->depth > 0;
}

Result<StoreTransaction> StoreTransaction::begin(Database& database) {
    SqliteConnection& connection = *database.connection_;
    if (!connection.handle) return std::unexpected(connection.closedError());
    if (connection.lostTransaction()) return std::unexpected(connection.lostTransactionError());
    const int depth = connection.depth + 1;
    const std::string sql = depth == 1 ? "BEGIN IMMEDIATE" : "SAVEPOINT level" + std::to_string(depth);
    if (auto ok = connection.execute(sql.c_str()); !ok) return fail(ok);
    connection.depth = depth;
    return StoreTransaction(&connection, depth);
}

StoreTransaction::StoreTransaction(StoreTransaction&& other) noexcept
    : connection_(std::exchange(other.connection_, nullptr)), depth_(other.depth_) {}

StoreTransaction::~StoreTransaction() {
    if (connection_) rollBack();
}

Result<void> StoreTransaction::commit() {
    assert(connection_ && connection_->depth == depth_ && "transactions end in reverse order, once");
    if (!connection_->handle) return std::unexpected(connection_->closedError());
    if (connection_->lostTransaction()) return std::unexpected(connection_->lostTransactionError());
    const std::string sql = depth_ == 1 ? "COMMIT" : "RELEASE level" + std::to_string(depth_);
    if (auto ok = connection_->execute(sql.c_str()); !ok) {
        rollBack();
        return ok;
    }
    connection_->depth = depth_ - 1;
    connection_ = nullptr;
    return {};
}

void StoreTransaction::rollBack() noexcept {
    if (connection_->handle && sqlite3_get_autocommit(connection_->handle) == 0) {
        const std::string level = "level" + std::to_string(depth_);
        const std::string sql = depth_ == 1 ? "ROLLBACK" : "ROLLBACK TO " + level + "; RELEASE " + level;
        sqlite3_exec(connection_->handle, sql.c_str(), nullptr, nullptr, nullptr);
    }
    connection_->depth = depth_ - 1;
    connection_ = nullptr;
}

} // namespace zon
