#pragma once

#include "core/store/database.h"
#include "core/util/bytes.h"

#include <cstdint>
#include <functional>
#include <string>

namespace zon {

/// A chain of records of one size, one per height from 0 up, in rows of 2,016, so that a million load and
/// append at the speed of the disk.
///
/// The row of the last segment has its full size from the start and is written in place: a new block changes
/// a page or two, not 160 KB. What lies in it past the count is left over and never read.
///
/// Changes must be made inside the caller's transaction, together with the scan cursor and wallet rows that
/// follow from them; outside of one they are refused (Internal).
class SegmentedChain {
public:
    static constexpr std::uint32_t perSegment = 2016;

    /// How many records there are: the next height.
    Result<std::uint32_t> count();

    /// Appends whole records at height `at`, which must be the count.
    Result<void> append(std::uint32_t at, ByteSpan records);

    /// Drops everything from height `newCount` up (a reorganisation). Success when there is no more than
    /// that.
    Result<void> truncate(std::uint32_t newCount);

    /// Calls `visit` with runs of whole records in order of height, one per segment, starting at `from`; the
    /// bytes are valid during the call. A failure it returns ends the walk and is returned. Corrupt when rows
    /// are missing.
    Result<void> load(std::uint32_t from,
                      const std::function<Result<void>(std::uint32_t height, ByteSpan records)>& visit);

    /// One record; NotFound past the end.
    Result<Bytes> at(std::uint32_t height);

protected:
    SegmentedChain(Database& database, std::string table, std::size_t recordSize)
        : database_(&database), table_(std::move(table)), recordSize_(recordSize) {}

private:
    Result<void> setCount(std::uint32_t count);
    Result<std::size_t> writeSegmentPart(std::uint32_t height, ByteSpan records);
    Result<void> requireTransaction() const;

    Database* database_;
    std::string table_;
    std::size_t recordSize_;
};

/// The active chain's 80-byte headers, genesis first.
class HeaderSegments : public SegmentedChain {
public:
    static constexpr std::size_t recordSize = 80;
    explicit HeaderSegments(Database& database) : SegmentedChain(database, "header", recordSize) {}
};

/// The active chain's 32-byte filter headers (BIP157), that of genesis first.
class FilterHeaderSegments : public SegmentedChain {
public:
    static constexpr std::size_t recordSize = 32;
    explicit FilterHeaderSegments(Database& database)
        : SegmentedChain(database, "filter_header", recordSize) {}
};

} // namespace zon
