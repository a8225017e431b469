#pragma once

#include "core/util/bytes.h"
#include "core/util/error.h"

#include <cstdint>
#include <filesystem>
#include <span>

namespace zon {

/// A file that this process holds alone, by an advisory lock on the file itself: no lock file is left behind,
/// and the lock ends with the process however it ends.
///
/// While SQLite has the file open, read it through this object only: closing any other descriptor of the same
/// file would end SQLite's own locks (POSIX).
class LockedFile {
public:
    /// Nothing about the file changes, not even its times. InUse when another window or process holds it;
    /// NotFound; ForeignFile for what is no regular file; IoError.
    static Result<LockedFile> hold(const std::filesystem::path& file);

    /// Makes an empty file that only its owner may read, or empties what an earlier attempt left.
    static Result<LockedFile> draft(const std::filesystem::path& file);

    LockedFile(LockedFile&& other) noexcept;
    LockedFile& operator=(LockedFile&& other) noexcept;
    ~LockedFile();

    Result<std::uint64_t> size() const;
    /// Fills `out`, which must lie within the file.
    Result<void> read(std::uint64_t offset, std::span<std::uint8_t> out) const;
    /// Writes all of it to `target` (only its owner may read that), which appears complete and on the disk or
    /// not at all.
    Result<void> copyTo(const std::filesystem::path& target) const;

    const std::filesystem::path& path() const { return path_; }
    /// After the file was renamed.
    void movedTo(std::filesystem::path path) { path_ = std::move(path); }

private:
    LockedFile(int descriptor, std::filesystem::path path)
        : descriptor_(descriptor), path_(std::move(path)) {}

    static Result<LockedFile> lock(int descriptor, const std::filesystem::path& file);

    int descriptor_ = -1;
    std::filesystem::path path_;
};

/// Puts `from` in the place of `to` in one step that survives a power cut. Both in the same folder.
Result<void> replaceFile(const std::filesystem::path& from, const std::filesystem::path& to);
/// The same, but refuses (InvalidArgument) when there is something by the name `to`.
Result<void> moveToNewName(const std::filesystem::path& from, const std::filesystem::path& to);
/// Makes what was created, renamed or removed in the folder of `file` survive a power cut.
Result<void> syncFolderOf(const std::filesystem::path& file);

/// `file` with `suffix` behind its name.
std::filesystem::path withSuffix(const std::filesystem::path& file, std::string_view suffix);
/// Whether there is a file with something in it.
bool hasContent(const std::filesystem::path& file);
/// Removes a database file and what SQLite may have left beside it. Failures are not told: nothing follows
/// from them.
void removeDatabaseFiles(const std::filesystem::path& file) noexcept;

} // namespace zon
