#include "core/sync/light_client_impl.h"
#include "core/util/log.h"

#include <algorithm>
#include <utility>

/// Going back: because somebody wants to, because scripts came to light, or because filters were a lie.
namespace zon {

void LightClient::Impl::rescan(std::int32_t fromHeight, RescanReason reason) {
    const std::int32_t to = std::clamp(fromHeight - 1, 0, tree_.height());
    if (reason == RescanReason::NewScripts) distrustAbove(to);
    if (to >= scanner_.scannedTo()) return;
    rescanTop_ = std::max(rescanTop_.value_or(0), scanner_.scannedTo());
    if (reason == RescanReason::Wanted && !rescanCancellable()) {
        trustedTop_ = scanner_.scannedTo();
        trustedScripts_ = client_.scriptRevision();
    }
    syncStore_.rewindCursor(to);
    scanner_.restartAt(to);
    settle();
}

void LightClient::Impl::rescan(UnixTime time, RescanReason reason) {
    rescan(tree_.active().firstAtOrAfter(time - Seconds(2 * 60 * 60)), reason);
}

bool LightClient::Impl::rescanCancellable() const {
    return trustedTop_ && *trustedTop_ > scanner_.scannedTo() && trustedScripts_ == client_.scriptRevision();
}

bool LightClient::Impl::cancelRescan() {
    if (!rescanCancellable()) return false;
    const std::int32_t top = *std::exchange(trustedTop_, std::nullopt);
    if (rescanTop_ && *rescanTop_ <= top) rescanTop_.reset();
    syncStore_.moveCursor(top);
    scanner_.restartAt(top);
    tell(ScanAdvanced{top, false});
    settle();
    return true;
}

/// A rescan that is given up must not jump over what has to be scanned.
void LightClient::Impl::distrustAbove(std::int32_t height) {
    if (trustedTop_) trustedTop_ = std::min(*trustedTop_, height);
}

void LightClient::Impl::onProvenWrong(std::int32_t height) {
    logWarning("sync",
               "The filter headers after block " + std::to_string(height) + " were a lie; scanning again.");
    syncStore_.onFilterHeadersCut(height);
    distrustAbove(std::max(height, 0));
    if (scanner_.scannedTo() > height) {
        rescanTop_ = std::max(rescanTop_.value_or(0), scanner_.scannedTo());
        syncStore_.rewindCursor(std::max(height, 0));
    }
    scanner_.onFiltersProvenWrong(std::max(height, 0));
}

} // namespace zon
