#pragma once

#include "core/chain/header_tree.h"
#include "core/sync/filter_header_chain.h"
#include "core/sync/scan_client.h"
#include "core/sync/scanner.h"
#include "core/util/error.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace zon {

class ProfileStore;

/// Keeps headers, filter headers and the scan cursor in the profile, together with what the wallets make of
/// them.
///
/// One transaction brings the disk from one state in which all agree to the next, so a crash at any moment
/// leaves the one or the other: headers and filter headers are cut and appended, the wallets unwound, blocks
/// applied and the cursor moved, or nothing of it. What is in memory may run ahead; what fails to be written
/// is written next time.
class SyncStore {
public:
    SyncStore(ProfileStore& store, ScanClient& client, HeaderTree& tree, FilterHeaderChain& filterHeaders);

    /// Fills the empty tree and chain. Corrupt when what is stored contradicts itself.
    Result<void> load();

    /// Height up to which everything is scanned, as on disk or to be written next.
    std::int32_t scannedTo() const { return cursor_; }

    /// The active chain took back all above `forkHeight`: the next write unwinds the wallets.
    void onFork(std::int32_t forkHeight);
    /// The filter headers above `height` are not those on disk.
    void onFilterHeadersCut(std::int32_t height);
    /// Moves the cursor back: a rescan.
    void rewindCursor(std::int32_t height) { moveCursor(height); }
    /// Moves it forth too: over what is known to be scanned.
    void moveCursor(std::int32_t height);

    /// Records that a write would add or take away.
    std::size_t pendingHeaders() const;
    std::size_t pendingFilterHeaders() const;
    /// Something is waiting that must not wait: a fork or a moved cursor.
    bool isUrgent() const { return unwindTo_.has_value() || cursorMoved_; }

    Result<void> write();
    /// See ScannerPort::commit. Writes all that is pending first.
    Result<std::int32_t> commitScan(std::int32_t to, const std::vector<FoundBlock>& blocks);

private:
    Result<std::int32_t> writeAll(std::int32_t to, const std::vector<FoundBlock>& blocks);
    Result<void> writeHeaders(Database& db);
    Result<void> writeFilterHeaders(Database& db);

    ProfileStore& store_;
    ScanClient& client_;
    HeaderTree& tree_;
    FilterHeaderChain& filterHeaders_;
    std::int32_t cursor_ = 0;
    bool cursorMoved_ = false;
    std::optional<std::int32_t> unwindTo_;
    std::int32_t agreedHeaders_ = -1;       ///< up to this height disk and memory hold the same headers
    std::int32_t agreedFilterHeaders_ = -1; ///< the same for filter headers
};

} // namespace zon
