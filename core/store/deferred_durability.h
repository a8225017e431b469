#pragma once

#include "core/store/database.h"

namespace zon {

/// While it lives, what is committed is safe from a power cut only with the next commit made without it, with
/// a checkpoint, or when the database is closed. A power cut undoes such commits from the last backwards,
/// each as a whole; a killed process loses nothing. For what can be fetched again: headers arrive several
/// times faster when the disk need not confirm each batch of them.
///
/// Begin it before the transaction and let it outlive it: it does nothing inside of one.
class [[nodiscard]] DeferredDurability {
public:
    static Result<DeferredDurability> begin(Database& database);

    DeferredDurability(DeferredDurability&& other) noexcept;
    DeferredDurability& operator=(DeferredDurability&&) = delete;
    ~DeferredDurability();

private:
    explicit DeferredDurability(Database* database) : database_(database) {}

    Database* database_; ///< null once moved from
};

} // namespace zon
