#include "core/store/sqlite_connection.h"

#include <cerrno>

namespace zon {

void SqliteConnection::close() noexcept {
    for (auto& [text, statements] : idle_)
        for (sqlite3_stmt* statement : statements)
            sqlite3_finalize(statement);
    idle_.clear();
    if (handle) sqlite3_close_v2(handle);
    handle = nullptr;
}

Error SqliteConnection::closedError() const {
    return {ErrorCode::Internal, "The profile was closed after a failure. Open it again.",
            "use of a closed database"};
}

Error SqliteConnection::lostTransactionError() const {
    return {ErrorCode::IoError,
            "What was being saved could not be saved, and nothing of it was kept. Try again.",
            "the transaction was rolled back by SQLite"};
}

Error SqliteConnection::error(int code, std::string_view attempt) const {
    const std::string name = file.filename().string();
    std::string detail(attempt);
    detail += ": ";
    detail += handle ? sqlite3_errmsg(handle) : sqlite3_errstr(code);
    const int extended = handle ? sqlite3_extended_errcode(handle) : code;
    const int systemError = handle ? sqlite3_system_errno(handle) : 0;
    detail += " (" + std::to_string(extended) + ", errno " + std::to_string(systemError) + ")";

    const auto make = [&](ErrorCode kind, std::string message) {
        return Error{kind, std::move(message), std::move(detail)};
    };
    switch (code & 0xff) {
    case SQLITE_FULL:
        return make(ErrorCode::DiskFull,
                    "The disk is full, so nothing was saved. Free some space and try again.");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return make(ErrorCode::InUse,
                    "“" + name + "” is open in another window or program. Close it there first.");
    case SQLITE_NOTADB:
        if (verified) break; // a page in the middle does not authenticate
        if (encrypted)
            return make(ErrorCode::WrongPassword,
                        "The password is wrong, or “" + name + "” is not a ZonCoin profile.");
        return make(ErrorCode::ForeignFile, "“" + name + "” is not a database.");
    case SQLITE_CORRUPT:
        break;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return make(ErrorCode::IoError,
                    "“" + name + "” can't be written to. Check the permissions of the file and its folder.");
    case SQLITE_CANTOPEN:
        return make(ErrorCode::IoError, "“" + name
                                            + "” can't be opened. Check that it is there and that you may "
                                              "read and write it and its folder.");
    case SQLITE_IOERR:
        if (systemError == ENOSPC || systemError == EDQUOT)
            return make(ErrorCode::DiskFull,
                        "The disk is full, so nothing was saved. Free some space and try again.");
        return make(ErrorCode::IoError, "The disk failed while “" + name
                                            + "” was read or written. Check the disk and try again.");
    case SQLITE_CONSTRAINT:
        return make(ErrorCode::InvalidArgument,
                    "This contradicts what is stored already, so it was not saved.");
    default:
        return make(ErrorCode::Internal, "Storing failed because of a fault in the program.");
    }
    return make(ErrorCode::Corrupt, "“" + name + "” is damaged. Restore it from a backup.");
}

Result<void> SqliteConnection::execute(const char* sql) {
    if (!handle) return std::unexpected(closedError());
    const int code = sqlite3_exec(handle, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) return std::unexpected(error(code, "running a script"));
    return {};
}

sqlite3_stmt* SqliteConnection::take(std::string_view sql, Error& failure) {
    if (!handle) {
        failure = closedError();
        return nullptr;
    }
    if (const auto found = idle_.find(sql); found != idle_.end() && !found->second.empty()) {
        sqlite3_stmt* statement = found->second.back();
        found->second.pop_back();
        return statement;
    }
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(handle, sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK) failure = error(code, "preparing a statement");
    return statement;
}

void SqliteConnection::giveBack(sqlite3_stmt* statement) noexcept {
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    const std::string_view sql = sqlite3_sql(statement);
    auto found = idle_.find(sql);
    if (found == idle_.end()) {
        if (idle_.size() >= maxCachedTexts) {
            sqlite3_finalize(statement);
            return;
        }
        found = idle_.emplace(sql, std::vector<sqlite3_stmt*>{}).first;
    }
    found->second.push_back(statement);
}

} // namespace zon
