#pragma once

#include "core/util/error.h"

#include <filesystem>
#include <sqlite3.h>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace zon {

/// What Database, Statement and StoreTransaction share, hidden in .cpp files together with SQLite.
struct SqliteConnection {
    SqliteConnection() = default;
    SqliteConnection(const SqliteConnection&) = delete;
    SqliteConnection& operator=(const SqliteConnection&) = delete;
    ~SqliteConnection() { close(); }

    void close() noexcept;

    /// What `code` means for the person; `attempt` names what was tried, for support.
    Error error(int code, std::string_view attempt) const;
    Error closedError() const;

    /// Runs SQL that has no arguments and whose rows nobody wants.
    Result<void> execute(const char* sql);

    /// SQLite gave up the transaction that code up the stack still believes in.
    bool lostTransaction() const { return depth > 0 && sqlite3_get_autocommit(handle) != 0; }
    Error lostTransactionError() const;

    /// A statement from the cache or a new one; on failure null and `failure` filled.
    sqlite3_stmt* take(std::string_view sql, Error& failure);
    void giveBack(sqlite3_stmt* statement) noexcept;

    sqlite3* handle = nullptr;
    std::filesystem::path file;
    bool encrypted = false;
    bool verified = false; ///< a page was read, so the key fits
    int depth = 0;         ///< of transactions

private:
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    static constexpr std::size_t maxCachedTexts = 256;

    std::unordered_map<std::string, std::vector<sqlite3_stmt*>, TextHash, std::equal_to<>> idle_;
};

} // namespace zon
