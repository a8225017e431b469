#include "core/store/header_segments.h"

#include <algorithm>

namespace zon {

Result<std::uint32_t> SegmentedChain::count() {
    Statement rows = database_->query("SELECT count FROM segmented_chain WHERE name = ?", table_);
    std::uint32_t count = 0;
    if (rows.next()) count = rows.uint32(0);
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return count;
}

Result<void> SegmentedChain::setCount(std::uint32_t count) {
    const auto done = database_->run("INSERT INTO segmented_chain (name, count) VALUES (?, ?) "
                                     "ON CONFLICT (name) DO UPDATE SET count = excluded.count",
                                     table_, count);
    if (!done) return fail(done);
    return {};
}

Result<void> SegmentedChain::append(std::uint32_t at, ByteSpan records) {
    if (auto ok = requireTransaction(); !ok) return ok;
    const auto before = count();
    if (!before) return fail(before);
    if (records.size() % recordSize_ != 0 || at != *before)
        return fail(ErrorCode::Internal, "Headers could not be saved because of a fault in the program.",
                    table_ + " " + std::to_string(at) + " after " + std::to_string(*before));
    std::uint32_t height = at;
    while (!records.empty()) {
        const auto written = writeSegmentPart(height, records);
        if (!written) return fail(written);
        records = records.subspan(*written * recordSize_);
        height += static_cast<std::uint32_t>(*written);
    }
    return setCount(height);
}

/// Writes as many records as fit in the segment of `height`; returns how many.
Result<std::size_t> SegmentedChain::writeSegmentPart(std::uint32_t height, ByteSpan records) {
    const std::int64_t segment = height / perSegment;
    const std::size_t first = height % perSegment;
    const std::size_t fitting = std::min<std::size_t>(perSegment - first, records.size() / recordSize_);
    const ByteSpan part = records.first(fitting * recordSize_);

    if (first == 0) {
        // REPLACE: the row is still there when a reorganisation dropped exactly all of its records.
        const std::string insert = "INSERT OR REPLACE INTO " + table_ + " (segment, data) VALUES (?, ?)";
        Bytes padded;
        if (fitting < perSegment) {
            padded = toBytes(part);
            padded.resize(perSegment * recordSize_);
        }
        const auto done = database_->run(insert, segment, padded.empty() ? part : ByteSpan(padded));
        if (!done) return fail(done);
    } else if (auto ok = database_->writePart(table_, "data", segment, first * recordSize_, part); !ok) {
        return fail(ok);
    }
    return fitting;
}

Result<void> SegmentedChain::truncate(std::uint32_t newCount) {
    if (auto ok = requireTransaction(); !ok) return ok;
    const auto before = count();
    if (!before) return fail(before);
    if (newCount >= *before) return {};
    const std::uint32_t segments = (newCount + perSegment - 1) / perSegment;
    const auto dropped = database_->run("DELETE FROM " + table_ + " WHERE segment >= ?", segments);
    if (!dropped) return fail(dropped);
    return setCount(newCount);
}

Result<void>
SegmentedChain::load(std::uint32_t from,
                     const std::function<Result<void>(std::uint32_t height, ByteSpan records)>& visit) {
    const auto total = count();
    if (!total) return fail(total);
    std::uint32_t height = from;
    Statement rows = database_->query(
        "SELECT segment, data FROM " + table_ + " WHERE segment >= ? ORDER BY segment", from / perSegment);
    while (height < *total && rows.next()) {
        const std::uint32_t segment = rows.uint32(0);
        const ByteSpan data = rows.blob(1);
        if (segment != height / perSegment || data.size() != perSegment * recordSize_) break;
        const std::uint32_t first = height % perSegment;
        const std::uint32_t end = std::min(perSegment, *total - segment * perSegment);
        if (auto ok = visit(height, data.subspan(first * recordSize_, (end - first) * recordSize_)); !ok)
            return ok;
        height = segment * perSegment + end;
    }
    if (auto ok = rows.finish(); !ok) return ok;
    if (height < *total)
        return fail(ErrorCode::Corrupt, "The stored headers are damaged. Restore the profile from a backup.",
                    table_ + " lacks height " + std::to_string(height));
    return {};
}

Result<Bytes> SegmentedChain::at(std::uint32_t height) {
    const auto total = count();
    if (!total) return fail(total);
    if (height >= *total)
        return fail(ErrorCode::NotFound, "There is no block at height " + std::to_string(height) + " yet.");
    Bytes record(recordSize_);
    if (auto ok = database_->readPart(table_, "data", height / perSegment, height % perSegment * recordSize_,
                                      record);
        !ok)
        return fail(ok);
    return record;
}

Result<void> SegmentedChain::requireTransaction() const {
    if (database_->inTransaction()) return {};
    return fail(ErrorCode::Internal, "Headers could not be saved because of a fault in the program.",
                table_ + " changed outside of a transaction");
}

} // namespace zon
