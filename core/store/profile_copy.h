#pragma once

#include "core/store/locked_file.h"
#include "core/store/profile_keys.h"
#include "core/store/vault.h"

#include <filesystem>
#include <string>

namespace zon {

/// Copies of an open profile under other keys: for backups and password changes.
class ProfileCopy {
public:
    /// Writes the database as of now to `draft`, with every sealed record sealed again under `keys`. The
    /// result is complete, on the disk, closed and held; on failure nothing is left. `vault` is the source's,
    /// unlocked.
    static Result<LockedFile> write(Database& source, const Vault& vault, const ProfileKeys& keys,
                                    const std::filesystem::path& draft, const std::string& vfs);

private:
    static Result<void> fill(Database& source, const Vault& vault, const ProfileKeys& keys,
                             const std::filesystem::path& draft, const std::string& vfs);
};

} // namespace zon
