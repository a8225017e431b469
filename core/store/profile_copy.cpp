#include "core/store/profile_copy.h"

namespace zon {

Result<LockedFile> ProfileCopy::write(Database& source, const Vault& vault, const ProfileKeys& keys,
                                      const std::filesystem::path& draft, const std::string& vfs) {
    auto held = LockedFile::draft(draft);
    if (!held) return fail(held);
    auto filled = fill(source, vault, keys, draft, vfs);
    if (filled && std::filesystem::exists(withSuffix(draft, "-wal")))
        filled = fail(ErrorCode::IoError, "The copy could not be completed. Check the disk and try again.",
                      "its log could not be moved into the file");
    if (!filled) {
        removeDatabaseFiles(draft);
        return fail(filled);
    }
    return held;
}

Result<void> ProfileCopy::fill(Database& source, const Vault& vault, const ProfileKeys& keys,
                               const std::filesystem::path& draft, const std::string& vfs) {
    for (const char* leftOver : {"-wal", "-journal"}) {
        std::error_code ignored;
        std::filesystem::remove(withSuffix(draft, leftOver), ignored);
    }
    auto copy = Database::open(draft, {DatabaseOptions::Mode::Create, keys.database.clone(), vfs});
    if (!copy) return fail(copy);
    if (auto ok = source.copyTo(*copy); !ok) return ok;
    const Vault resealed(keys.vault.clone(), vault.profile_);
    if (auto ok = vault.resealAll(*copy, resealed); !ok) return ok;
    return copy->checkpoint();
}

} // namespace zon
