#include "core/store/locked_file.h"

#include "core/util/log.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace zon {

namespace {

/// Closes a descriptor that no LockedFile owns.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    int number() const { return number_; }

private:
    int number_;
};

std::string quoted(const std::filesystem::path& file) {
    return "“" + file.string() + "”";
}

/// What errno means for the person.
std::unexpected<Error> systemError(const std::filesystem::path& file, std::string_view attempt) {
    const int number = errno;
    const std::string detail = std::string(attempt) + ": " + std::strerror(number);
    switch (number) {
    case ENOENT:
    case ENOTDIR:
        return fail(ErrorCode::NotFound, "There is no file or folder " + quoted(file) + ".", detail);
    case EACCES:
    case EPERM:
    case EROFS:
        return fail(ErrorCode::IoError,
                    "You may not read or write " + quoted(file) + ". Check its permissions.", detail);
    case ENOSPC:
    case EDQUOT:
        return fail(ErrorCode::DiskFull, "The disk is full. Free some space and try again.", detail);
    default:
        return fail(ErrorCode::IoError, "The disk failed at " + quoted(file) + ". Check it and try again.",
                    detail);
    }
}

/// After a rename, which can't be taken back: so a failure to make it last is told to support only.
void keepNames(const std::filesystem::path& file) {
    if (auto ok = syncFolderOf(file); !ok) logWarning("store", ok.error().message + " " + ok.error().detail);
}

Result<void> writeAll(int descriptor, ByteSpan bytes, const std::filesystem::path& file) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return systemError(file, "write");
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return {};
}

} // namespace

Result<LockedFile> LockedFile::lock(int descriptor, const std::filesystem::path& file) {
    LockedFile held(descriptor, file);
    struct stat opened{};
    if (::fstat(descriptor, &opened) != 0) return systemError(file, "fstat");
    if (!S_ISREG(opened.st_mode))
        return fail(ErrorCode::ForeignFile, quoted(file) + " is "
                                                + (S_ISDIR(opened.st_mode) ? "a folder" : "not a file")
                                                + ". Choose a profile file.");
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK)
            return fail(ErrorCode::InUse,
                        quoted(file) + " is open in another window. Use or close that one.");
        return systemError(file, "flock");
    }
    // Somebody may have put another file in its place between opening and locking (a password change does).
    struct stat named{};
    if (::stat(file.c_str(), &named) != 0) return systemError(file, "stat");
    if (named.st_ino != opened.st_ino || named.st_dev != opened.st_dev)
        return fail(ErrorCode::InUse, quoted(file) + " was just replaced by another window. Try again.");
    return held;
}

Result<LockedFile> LockedFile::hold(const std::filesystem::path& file) {
    // NONBLOCK: opening a named pipe must not wait for its other end.
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    if (descriptor < 0) return systemError(file, "open");
    return lock(descriptor, file);
}

Result<LockedFile> LockedFile::draft(const std::filesystem::path& file) {
    const int descriptor =
        ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, S_IRUSR | S_IWUSR);
    if (descriptor < 0) return systemError(file, "create");
    auto held = lock(descriptor, file);
    if (held && ::ftruncate(descriptor, 0) != 0) return systemError(file, "truncate");
    return held;
}

LockedFile::LockedFile(LockedFile&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), path_(std::move(other.path_)) {}

LockedFile& LockedFile::operator=(LockedFile&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    std::swap(path_, other.path_);
    return *this;
}

LockedFile::~LockedFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

Result<std::uint64_t> LockedFile::size() const {
    struct stat status{};
    if (::fstat(descriptor_, &status) != 0) return systemError(path_, "fstat");
    return static_cast<std::uint64_t>(status.st_size);
}

Result<void> LockedFile::read(std::uint64_t offset, std::span<std::uint8_t> out) const {
    while (!out.empty()) {
        const ssize_t got = ::pread(descriptor_, out.data(), out.size(), static_cast<off_t>(offset));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return systemError(path_, "read");
        if (got == 0) return fail(ErrorCode::IoError, quoted(path_) + " changed while it was read.");
        out = out.subspan(static_cast<std::size_t>(got));
        offset += static_cast<std::uint64_t>(got);
    }
    return {};
}

Result<void> LockedFile::copyTo(const std::filesystem::path& target) const {
    const auto total = size();
    if (!total) return fail(total);
    const auto partial = withSuffix(target, ".part");
    const Descriptor out(
        ::open(partial.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR));
    if (out.number() < 0) return systemError(partial, "create");

    const auto copy = [&]() -> Result<void> {
        Bytes block(1 << 20);
        for (std::uint64_t offset = 0; offset < *total;) {
            const auto length =
                static_cast<std::size_t>(std::min<std::uint64_t>(block.size(), *total - offset));
            if (auto ok = read(offset, std::span(block).first(length)); !ok) return ok;
            if (auto ok = writeAll(out.number(), ByteSpan(block).first(length), partial); !ok) return ok;
            offset += length;
        }
        if (::fsync(out.number()) != 0) return systemError(partial, "sync");
        return replaceFile(partial, target);
    };
    auto done = copy();
    if (!done) ::unlink(partial.c_str());
    return done;
}

Result<void> replaceFile(const std::filesystem::path& from, const std::filesystem::path& to) {
    if (::rename(from.c_str(), to.c_str()) != 0) return systemError(to, "rename");
    keepNames(to);
    return {};
}

Result<void> moveToNewName(const std::filesystem::path& from, const std::filesystem::path& to) {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) {
        keepNames(to);
        return {};
    }
    std::error_code ignored;
    if (errno == EEXIST || std::filesystem::exists(std::filesystem::symlink_status(to, ignored)))
        return fail(ErrorCode::InvalidArgument,
                    "There is a file " + quoted(to) + " already. Choose another name.");
    if (errno != EINVAL && errno != ENOSYS) return systemError(to, "rename");
    return replaceFile(from, to); // a file system that can't do both in one step
}

Result<void> syncFolderOf(const std::filesystem::path& file) {
    const auto folder = std::filesystem::absolute(file).parent_path();
    const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (opened.number() < 0) return systemError(folder, "open");
    if (::fsync(opened.number()) != 0 && errno != EINVAL) return systemError(folder, "sync");
    return {};
}

std::filesystem::path withSuffix(const std::filesystem::path& file, std::string_view suffix) {
    std::filesystem::path name = file;
    name += suffix;
    return name;
}

bool hasContent(const std::filesystem::path& file) {
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    return !error && size > 0;
}

void removeDatabaseFiles(const std::filesystem::path& file) noexcept {
    for (const char* suffix : {"", "-wal", "-shm", "-journal"})
        ::unlink(withSuffix(file, suffix).c_str());
}

} // namespace zon
