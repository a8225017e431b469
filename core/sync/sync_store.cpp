#include "core/sync/sync_store.h"

#include "core/store/database.h"
#include "core/store/deferred_durability.h"
#include "core/store/header_segments.h"
#include "core/store/profile_store.h"
#include "core/store/scan_cursor.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace zon {

namespace {

Result<void> contradiction(std::string detail) {
    return fail(ErrorCode::Corrupt,
                "The chain data in this profile contradicts itself. Restore the profile from a backup.",
                std::move(detail));
}

} // namespace

SyncStore::SyncStore(ProfileStore& store, ScanClient& client, HeaderTree& tree,
                     FilterHeaderChain& filterHeaders)
    : store_(store), client_(client), tree_(tree), filterHeaders_(filterHeaders) {}

Result<void> SyncStore::load() {
    Database& db = store_.database();
    const auto loaded =
        HeaderSegments(db).load(0, [&](std::uint32_t height, ByteSpan records) -> Result<void> {
            if (height == 0) {
                if (!equal(records.first(BlockHeader::size), tree_.params().genesis.header.serialize()))
                    return contradiction("the first header is not this network's genesis block");
                records = records.subspan(BlockHeader::size);
            }
            return records.empty() ? Result<void>{} : tree_.load(records);
        });
    if (!loaded) return loaded;
    const auto stored = HeaderSegments(db).count();
    if (!stored) return fail(stored);
    agreedHeaders_ = static_cast<std::int32_t>(*stored) - 1;

    const auto filters =
        FilterHeaderSegments(db).load(0, [&](std::uint32_t, ByteSpan records) -> Result<void> {
            for (std::size_t at = 0; at < records.size(); at += FilterHeaderSegments::recordSize)
                filterHeaders_.append(
                    FilterHeader::fromSpan(records.subspan(at, FilterHeaderSegments::recordSize)));
            return {};
        });
    if (!filters) return filters;
    agreedFilterHeaders_ = filterHeaders_.height();
    if (agreedFilterHeaders_ > agreedHeaders_)
        return contradiction("there are more filter headers than headers");

    const auto position = ScanCursors(db).position(walletScanScope);
    if (!position) return fail(position);
    if (*position) {
        const ScanPosition& at = **position;
        if (at.height < 0 || at.height > tree_.height() || tree_.active().hashAt(at.height) != at.block)
            return contradiction("the scan cursor is at height " + std::to_string(at.height)
                                 + ", which is not in the chain");
        cursor_ = at.height;
    }
    return {};
}

void SyncStore::onFork(std::int32_t forkHeight) {
    agreedHeaders_ = std::min(agreedHeaders_, forkHeight);
    agreedFilterHeaders_ = std::min(agreedFilterHeaders_, forkHeight);
    unwindTo_ = std::min(unwindTo_.value_or(forkHeight), forkHeight);
    if (cursor_ > forkHeight) rewindCursor(forkHeight);
}

void SyncStore::onFilterHeadersCut(std::int32_t height) {
    agreedFilterHeaders_ = std::min(agreedFilterHeaders_, height);
}

void SyncStore::moveCursor(std::int32_t height) {
    cursor_ = height;
    cursorMoved_ = true;
}

std::size_t SyncStore::pendingHeaders() const {
    return static_cast<std::size_t>(tree_.height() - agreedHeaders_);
}

std::size_t SyncStore::pendingFilterHeaders() const {
    return static_cast<std::size_t>(filterHeaders_.height() - agreedFilterHeaders_);
}

Result<void> SyncStore::writeHeaders(Database& db) {
    HeaderSegments segments(db);
    const auto stored = segments.count();
    if (!stored) return fail(stored);
    const auto keep = static_cast<std::uint32_t>(agreedHeaders_ + 1);
    if (*stored > keep)
        if (auto cut = segments.truncate(keep); !cut) return cut;
    const std::int32_t count = tree_.height() - agreedHeaders_;
    if (count == 0) return {};
    // Genesis has its own place: the tree keeps only the last headers whole.
    std::uint32_t at = keep;
    if (at == 0) {
        if (auto done = segments.append(0, tree_.params().genesis.header.serialize()); !done) return done;
        ++at;
    }
    const std::int32_t rest = tree_.height() - static_cast<std::int32_t>(at) + 1;
    if (rest == 0) return {};
    const Bytes raw = tree_.active().rawHeaders(static_cast<std::int32_t>(at), rest);
    if (raw.empty())
        return fail(ErrorCode::Internal,
                    "New headers could not be kept; they are fetched again after a restart.",
                    "headers from " + std::to_string(at) + " are no longer whole in memory");
    return segments.append(at, raw);
}

Result<void> SyncStore::writeFilterHeaders(Database& db) {
    FilterHeaderSegments segments(db);
    const auto stored = segments.count();
    if (!stored) return fail(stored);
    const auto keep = static_cast<std::uint32_t>(agreedFilterHeaders_ + 1);
    if (*stored > keep)
        if (auto cut = segments.truncate(keep); !cut) return cut;
    Bytes raw;
    raw.reserve(pendingFilterHeaders() * FilterHeaderSegments::recordSize);
    for (std::int32_t height = agreedFilterHeaders_ + 1; height <= filterHeaders_.height(); ++height) {
        const FilterHeader header = filterHeaders_.at(height);
        raw.insert(raw.end(), header.span().begin(), header.span().end());
    }
    return raw.empty() ? Result<void>{} : segments.append(keep, raw);
}

Result<std::int32_t> SyncStore::writeAll(std::int32_t to, const std::vector<FoundBlock>& blocks) {
    Database& db = store_.database();
    // Headers, and the cursor over blocks that had nothing for us, are fetched again when a power cut undoes
    // them. What concerns a wallet is not left to that.
    std::optional<DeferredDurability> deferred;
    if (blocks.empty() && !isUrgent()) {
        auto begun = DeferredDurability::begin(db);
        if (!begun) return fail(begun);
        deferred.emplace(std::move(*begun));
    }
    auto transaction = StoreTransaction::begin(db);
    if (!transaction) return fail(transaction);
    if (auto done = writeHeaders(db); !done) return fail(done);
    if (auto done = writeFilterHeaders(db); !done) return fail(done);
    if (unwindTo_)
        if (auto done = client_.unwindTo(db, *unwindTo_); !done) return fail(done);
    const std::uint64_t revision = client_.scriptRevision();
    for (const FoundBlock& found : blocks) {
        if (auto done = client_.applyBlock(db, *found.block, found.place); !done) return fail(done);
        if (client_.scriptRevision() == revision) continue;
        to = found.place.height; // the rest is matched against the new scripts first
        break;
    }
    if (to != cursor_ || cursorMoved_)
        if (auto done = ScanCursors(db).move(walletScanScope, {to, tree_.active().hashAt(to)}); !done)
            return fail(done);
    if (auto done = transaction->commit(); !done) return fail(done);
    return to;
}

Result<std::int32_t> SyncStore::commitScan(std::int32_t to, const std::vector<FoundBlock>& blocks) {
    const auto reached = writeAll(to, blocks);
    if (!reached) {
        client_.scanRolledBack();
        return reached;
    }
    agreedHeaders_ = tree_.height();
    agreedFilterHeaders_ = filterHeaders_.height();
    unwindTo_.reset();
    cursorMoved_ = false;
    cursor_ = *reached;
    client_.scanCommitted(cursor_);
    return reached;
}

Result<void> SyncStore::write() {
    const auto written = commitScan(cursor_, {});
    return written ? Result<void>{} : fail(written);
}

} // namespace zon
