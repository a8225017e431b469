#pragma once

#include "core/store/history_rows.h"

#include <functional>
#include <optional>
#include <string>

namespace zon {

/// What one ZON was worth, according to whom, and when they said so.
struct FiatRate {
    /// `units` are 100,000,000ths of the currency's main unit for 1 ZON: exact for every rate with 8
    /// decimals.
    static constexpr std::int64_t unitsPerOne = 100'000'000;

    std::string currency{}; ///< ISO 4217
    std::int64_t units = 0; ///< positive
    std::string source{};   ///< "manual", or a provider's name
    UnixTime time{};        ///< when the source gave it
    friend bool operator==(const FiatRate&, const FiatRate&) = default;
};

/// A line of the books: a confirmed movement with everything that is known about it.
struct BookRow {
    MovementRow movement{};
    Txid txid{};
    std::int32_t height = 0;
    UnixTime time{};             ///< of the block
    std::optional<Amount> fee{}; ///< when every input was ours
    std::string wallet{};        ///< its name
    std::string label{};         ///< of the transaction, else of one of its addresses
    std::optional<FiatRate> rate{};
    std::string invoice{}; ///< number of the invoice it paid
};

struct BookFilter {
    std::optional<WalletRowId> wallet{};
    std::optional<UnixTime> from{};  ///< inclusive
    std::optional<UnixTime> until{}; ///< exclusive
};

/// The confirmed history as accounting wants it, and what money was worth when it came.
class BookRows {
public:
    explicit BookRows(Database& database) : database_(&database) {}

    /// Oldest first; one line in memory at a time.
    Result<void> forEach(const BookFilter& filter, const std::function<void(const BookRow&)>& visit);

    /// Keeps the rate of a transaction that is in a block of `notBefore` or later, unless it has one: the
    /// first stays.
    Result<void> freezeConfirmed(const Txid& txid, const FiatRate& rate, UnixTime notBefore, UnixTime now);
    Result<std::optional<FiatRate>> rateOf(const Txid& txid);

    /// Unspent coins that the person keeps from being spent.
    Result<void> forEachFrozen(const std::function<void(const OutPoint&)>& visit);

    /// Lines of label files that this version can't use; at most 100,000 of 64 KiB are kept.
    static constexpr std::size_t maxForeignLines = 100'000;
    Result<void> keepForeignLine(const std::string& line);
    Result<void> forEachForeignLine(const std::function<void(const std::string&)>& visit);

private:
    Database* database_;
};

} // namespace zon
