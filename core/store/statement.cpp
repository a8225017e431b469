#include "core/store/statement.h"

#include "core/store/sqlite_connection.h"

#include <cassert>
#include <limits>

namespace zon {

Statement::Statement(Statement&& other) noexcept
    : connection_(other.connection_),
      handle_(std::exchange(other.handle_, nullptr)),
      bound_(other.bound_),
      onRow_(other.onRow_),
      done_(other.done_),
      reported_(std::exchange(other.reported_, true)),
      error_(std::move(other.error_)) {}

Statement::~Statement() {
    assert((!error_ || reported_) && "a statement failed and finish() was never asked");
    if (handle_) connection_->giveBack(handle_);
}

void Statement::failWith(Error error) {
    if (!error_) error_ = std::move(error);
    onRow_ = false;
    done_ = true;
    if (handle_) sqlite3_reset(handle_);
}

bool Statement::mayRun() {
    if (error_ || done_) return false;
    if (bound_ != sqlite3_bind_parameter_count(handle_)) {
        failWith({ErrorCode::Internal, "Storing failed because of a fault in the program.",
                  "wrong number of arguments for: " + std::string(sqlite3_sql(handle_))});
        return false;
    }
    if (connection_->lostTransaction()) {
        failWith(connection_->lostTransactionError());
        return false;
    }
    return true;
}

bool Statement::next() {
    if (!onRow_ && !mayRun()) return false;
    if (error_ || done_) return false;
    const int code = sqlite3_step(handle_);
    onRow_ = code == SQLITE_ROW;
    if (onRow_) return true;
    if (code != SQLITE_DONE) {
        failWith(connection_->error(code, "running a statement"));
        return false;
    }
    done_ = true;
    sqlite3_reset(handle_); // lets go of its read lock
    return false;
}

Result<void> Statement::finish() {
    reported_ = true;
    if (error_) return std::unexpected(*error_);
    return {};
}

Result<std::int64_t> Statement::runToEnd() {
    while (next()) {
    }
    if (auto ok = finish(); !ok) return fail(ok);
    return sqlite3_changes64(connection_->handle);
}

void Statement::spoil(int column, std::string_view why) {
    if (!onRow_) return;
    std::string detail = sqlite3_column_name(handle_, column);
    detail += ' ';
    detail += why;
    failWith({ErrorCode::Corrupt,
              "“" + connection_->file.filename().string() + "” is damaged. Restore it from a backup.",
              std::move(detail)});
}

bool Statement::isNull(int column) const {
    return onRow_ && sqlite3_column_type(handle_, column) == SQLITE_NULL;
}

std::int64_t Statement::int64(int column) {
    if (!onRow_) return 0;
    if (sqlite3_column_type(handle_, column) == SQLITE_INTEGER) return sqlite3_column_int64(handle_, column);
    spoil(column, "is not a whole number");
    return 0;
}

std::int32_t Statement::int32(int column) {
    const std::int64_t value = int64(column);
    if (std::in_range<std::int32_t>(value)) return static_cast<std::int32_t>(value);
    spoil(column, "is over 32 bits");
    return 0;
}

std::uint32_t Statement::uint32(int column) {
    const std::int64_t value = int64(column);
    if (std::in_range<std::uint32_t>(value)) return static_cast<std::uint32_t>(value);
    spoil(column, "is over 32 bits");
    return 0;
}

double Statement::real(int column) {
    if (!onRow_) return 0;
    const int type = sqlite3_column_type(handle_, column);
    if (type == SQLITE_FLOAT || type == SQLITE_INTEGER) return sqlite3_column_double(handle_, column);
    spoil(column, "is not a number");
    return 0;
}

std::string Statement::text(int column) {
    if (!onRow_) return {};
    if (sqlite3_column_type(handle_, column) != SQLITE_TEXT) {
        spoil(column, "is not text");
        return {};
    }
    const auto* begin = reinterpret_cast<const char*>(sqlite3_column_text(handle_, column));
    return {begin, static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))};
}

ByteSpan Statement::blob(int column) {
    if (!onRow_) return {};
    if (sqlite3_column_type(handle_, column) != SQLITE_BLOB) {
        spoil(column, "is not bytes");
        return {};
    }
    const auto* begin = static_cast<const std::uint8_t*>(sqlite3_column_blob(handle_, column));
    return {begin, static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))};
}

void Statement::put(std::nullptr_t, Keep) {
    ++bound_; // an argument that is not bound is NULL
}

void Statement::put(std::int64_t value, Keep) {
    ++bound_;
    if (handle_) sqlite3_bind_int64(handle_, bound_, value);
}

void Statement::put(double value, Keep) {
    ++bound_;
    if (handle_) sqlite3_bind_double(handle_, bound_, value);
}

void Statement::put(std::string_view value, Keep keep) {
    ++bound_;
    if (!handle_) return;
    const char* begin = value.data() ? value.data() : ""; // a null pointer would be NULL
    if (sqlite3_bind_text64(handle_, bound_, begin, value.size(),
                            keep == Keep::View ? SQLITE_STATIC : SQLITE_TRANSIENT, SQLITE_UTF8)
        != SQLITE_OK)
        failWith(connection_->error(sqlite3_errcode(connection_->handle), "binding text"));
}

void Statement::put(ByteSpan value, Keep keep) {
    ++bound_;
    if (!handle_) return;
    const void* begin = value.data() ? static_cast<const void*>(value.data()) : "";
    if (sqlite3_bind_blob64(handle_, bound_, begin, value.size(),
                            keep == Keep::View ? SQLITE_STATIC : SQLITE_TRANSIENT)
        != SQLITE_OK)
        failWith(connection_->error(sqlite3_errcode(connection_->handle), "binding bytes"));
}

} // namespace zon
