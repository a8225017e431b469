#pragma once

#include "core/crypto/secret.h"
#include "core/store/statement.h"
#include "core/util/error.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace zon {

/// How a database file is opened.
struct DatabaseOptions {
    enum class Mode : std::uint8_t {
        Create,    ///< read and write; made when missing
        ReadWrite, ///< must exist
        Untouched, ///< must exist; nothing is written to it or left beside it, whatever is found inside
    };
    Mode mode = Mode::ReadWrite;

    /// 48 bytes, a raw SQLCipher key (32) and the salt that starts the file (16), or empty for a file that is
    /// not encrypted.
    SecretBytes keyAndSalt{};

    /// Name of a registered SQLite VFS; empty for the system's. Tests put one here that loses power.
    std::string vfs{};
};

/// One SQLite file: thin, typed, every failure a value.
///
/// Every file is opened the same strict way: WAL with synchronous=FULL (what a commit reports as kept is on
/// the disk), foreign keys enforced, deleted content overwritten, schema text not trusted, temporary data in
/// memory only. Used by one thread at a time; statements and transactions must not outlive it.
class Database {
public:
    /// Twice SQLite's usual size: a million headers load in half the time, and a block still writes little.
    static constexpr std::size_t encryptedPageSize = 8192;

    /// WrongPassword when the key does not fit (or the file is not a database: SQLCipher can't tell),
    /// NotFound, InUse, IoError, Corrupt.
    static Result<Database> open(const std::filesystem::path& file, const DatabaseOptions& options);

    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;
    /// Moves the write-ahead log into the file and removes it, unless opened Untouched.
    ~Database();

    /// Prepares `sql` (or takes it from the cache: it is a literal at nearly every call) and binds
    /// `arguments` to its question marks. Failures show at next() and finish().
    template <typename... T>
    Statement query(std::string_view sql, const T&... arguments) {
        Statement statement = prepare(sql);
        (statement.bind(arguments), ...);
        return statement;
    }

    /// Runs one statement that gives no rows; returns how many rows it changed.
    template <typename... T>
    Result<std::int64_t> run(std::string_view sql, const T&... arguments) {
        Statement statement = prepare(sql);
        (statement.bindView(arguments), ...);
        return statement.runToEnd();
    }

    /// Runs several statements without arguments, separated by semicolons: schemas.
    Result<void> runScript(std::string_view sql);

    /// Of the last INSERT.
    std::int64_t lastInsertedId() const;

    /// `PRAGMA user_version`: the number of the last migration that ran.
    Result<int> version();
    Result<void> setVersion(int version);
    /// `PRAGMA application_id`: whose file this is.
    Result<std::uint32_t> applicationId();
    Result<void> setApplicationId(std::uint32_t id);

    /// Moves the whole write-ahead log into the file, so that the file alone is complete and on the disk.
    Result<void> checkpoint();

    /// Copies everything, as of one instant, into `target`, whose former content is gone. Both must be
    /// encrypted or neither; the keys may differ.
    Result<void> copyTo(Database& target);

    /// SQLite's own full check; Corrupt with its first finding.
    Result<void> checkIntegrity();

    /// Part of a large value, in place: without reading or writing the rest of it. The part must lie within
    /// it.
    Result<void> readPart(const std::string& table, const std::string& column, std::int64_t row,
                          std::size_t offset, std::span<std::uint8_t> out);
    Result<void> writePart(const std::string& table, const std::string& column, std::int64_t row,
                           std::size_t offset, ByteSpan bytes);

    bool inTransaction() const;

    /// Ends it early, with what the destructor does; every later call fails. Whether the write-ahead log is
    /// gone tells whether the file alone is complete.
    void close();

private:
    friend class StoreTransaction;
    explicit Database(std::unique_ptr<SqliteConnection> connection);
    Statement prepare(std::string_view sql);
    std::unique_ptr<SqliteConnection> connection_;
};

/// All or nothing. The outermost takes the write lock at once (BEGIN IMMEDIATE); one inside another is a
/// savepoint. Must be ended in the reverse order of beginning, and is rolled back when destroyed without
/// commit().
///
/// SQLite undoes the whole transaction by itself after some failures (disk full, I/O error). From then on
/// every statement fails until the outermost is destroyed, so that nothing of it can be written outside of
/// it.
class [[nodiscard]] StoreTransaction {
public:
    static Result<StoreTransaction> begin(Database& database);

    StoreTransaction(StoreTransaction&& other) noexcept;
    StoreTransaction& operator=(StoreTransaction&&) = delete;
    ~StoreTransaction();

    /// When this returns success for the outermost, everything is on the disk. On failure nothing is.
    Result<void> commit();

private:
    StoreTransaction(SqliteConnection* connection, int depth) : connection_(connection), depth_(depth) {}
    void rollBack() noexcept;

    SqliteConnection* connection_; ///< null once ended
    int depth_;                    ///< 1 for the outermost
};

} // namespace zon
