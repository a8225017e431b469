#include "core/store/deferred_durability.h"

#include "core/util/log.h"

#include <utility>

namespace zon {

namespace {

// Meanwhile the log may grow to 128 MB before it is moved into the file, so that a million headers pass the
// disk once and not twice while they arrive. Else SQLite's own measure, 8 MB.
constexpr const char* deferred = "PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 16384";
constexpr const char* atOnce = "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 1000";

} // namespace

Result<DeferredDurability> DeferredDurability::begin(Database& database) {
    if (auto ok = database.runScript(deferred); !ok) return fail(ok);
    return DeferredDurability(&database);
}

DeferredDurability::DeferredDurability(DeferredDurability&& other) noexcept
    : database_(std::exchange(other.database_, nullptr)) {}

DeferredDurability::~DeferredDurability() {
    if (!database_) return;
    // Only a closed database refuses this, and that one commits nothing more.
    if (auto ok = database_->runScript(atOnce); !ok) logError("store", ok.error().message);
}

} // namespace zon
