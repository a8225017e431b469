#pragma once

#include "core/util/amount.h"
#include "core/util/bytes.h"
#include "core/util/clock.h"
#include "core/util/error.h"
#include "core/util/id.h"

#include <array>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

struct sqlite3_stmt;

namespace zon {

class Database;
struct SqliteConnection; // sqlite_connection.h, in .cpp files only

/// A row's number in its table, as a type of its own for each table.
template <typename Tag>
struct RowId {
    std::int64_t value = 0;
    friend constexpr auto operator<=>(const RowId&, const RowId&) = default;
};

/// One prepared statement with its arguments and its current row.
///
/// Failure is sticky, as in Reader: after the first one next() is false and every column is zero or empty,
/// and finish() says what went wrong. So code over rows is straight:
///
///     Statement rows = database.query("SELECT id, name FROM wallets WHERE archived = ?", false);
///     while (rows.next()) use(rows.int64(0), rows.text(1));
///     return rows.finish();
///
/// A value of the wrong shape (a 31-byte id, a height over 32 bits, NULL where a value must be) fails it as
/// Corrupt. Returns to the database's cache when destroyed; must not outlive the database.
class [[nodiscard]] Statement {
public:
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    /// Binds the next question mark: for statements put together from parts. Others get theirs from
    /// Database::query.
    template <typename T>
    void bind(const T& value) {
        putAny(value, Keep::Copy);
    }

    /// To the next row; false at the end and on failure.
    bool next();
    Result<void> finish();

    // Columns of the current row, from 0.
    bool isNull(int column) const;
    std::int64_t int64(int column);
    std::int32_t int32(int column);
    std::uint32_t uint32(int column);
    bool boolean(int column) { return int64(column) != 0; }
    double real(int column);
    std::string text(int column);
    ByteSpan blob(int column); ///< valid until next()
    Bytes bytes(int column) { return toBytes(blob(column)); }
    Amount amount(int column) { return Amount(int64(column)); }
    UnixTime time(int column) { return unixTime(int64(column)); }
    template <typename Tag>
    Id<Tag> id(int column) {
        const ByteSpan value = blob(column);
        if (value.size() != Id<Tag>::size && !isNull(column)) spoil(column, "is not 32 bytes long");
        return Id<Tag>::fromSpan(value);
    }
    template <typename Tag>
    RowId<Tag> rowId(int column) {
        return {int64(column)};
    }
    /// An enumeration stored as its number, which must be at most `last`.
    template <typename E>
        requires std::is_enum_v<E>
    E enumeration(int column, E last) {
        const std::int64_t number = int64(column);
        if (number < 0 || number > static_cast<std::int64_t>(last)) {
            spoil(column, "is not a known kind");
            return E{};
        }
        return static_cast<E>(number);
    }

    /// Empty for NULL: `rows.optional(3, &Statement::int32)`.
    template <typename T>
    std::optional<T> optional(int column, T (Statement::*read)(int)) {
        if (isNull(column)) return std::nullopt;
        return (this->*read)(column);
    }
    template <typename Tag>
    std::optional<Id<Tag>> optionalId(int column) {
        if (isNull(column)) return std::nullopt;
        return id<Tag>(column);
    }
    template <typename Tag>
    std::optional<RowId<Tag>> optionalRowId(int column) {
        if (isNull(column)) return std::nullopt;
        return rowId<Tag>(column);
    }

private:
    friend class Database;
    Statement(SqliteConnection* connection, sqlite3_stmt* handle)
        : connection_(connection), handle_(handle) {}

    enum class Keep : bool { Copy, View }; ///< whether the bytes outlive the statement's run
    void put(std::nullptr_t, Keep);
    void put(std::int64_t value, Keep);
    void put(double value, Keep);
    void put(std::string_view value, Keep keep);
    void put(ByteSpan value, Keep keep);

    template <typename T>
    void bindView(const T& value) {
        putAny(value, Keep::View);
    }

    template <typename T>
    void putAny(const T& value, Keep keep) {
        if constexpr (std::is_enum_v<T>)
            put(static_cast<std::int64_t>(value), keep);
        else if constexpr (std::integral<T>) {
            static_assert(sizeof(T) < 8 || std::is_signed_v<T>, "SQLite's integers are signed 64-bit");
            put(static_cast<std::int64_t>(value), keep);
        } else if constexpr (std::convertible_to<const T&, std::string_view>)
            put(std::string_view(value), keep);
        else if constexpr (std::convertible_to<const T&, ByteSpan>)
            put(ByteSpan(value), keep);
        else
            put(value, keep);
    }
    void put(Amount value, Keep keep) { put(value.zat(), keep); }
    void put(UnixTime value, Keep keep) { put(toSeconds(value), keep); }
    template <typename Tag>
    void put(const Id<Tag>& value, Keep keep) {
        put(value.span(), keep);
    }
    template <typename Tag>
    void put(RowId<Tag> value, Keep keep) {
        put(value.value, keep);
    }
    template <typename T>
    void put(const std::optional<T>& value, Keep keep) {
        if (value)
            putAny(*value, keep);
        else
            put(nullptr, keep);
    }

    Result<std::int64_t> runToEnd();
    bool mayRun();
    void failWith(Error error);
    void spoil(int column, std::string_view why);

    SqliteConnection* connection_;
    sqlite3_stmt* handle_; ///< null when preparing failed or after a move
    int bound_ = 0;
    bool onRow_ = false;
    bool done_ = false;
    bool reported_ = false; ///< finish() told of the error: one that nobody asked for is a bug
    std::optional<Error> error_;
};

} // namespace zon
