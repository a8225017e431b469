#include "tests/support/fault_vfs.h"

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <map>
#include <new>
#include <random>
#include <sqlite3.h>
#include <utility>
#include <vector>

namespace zon::test {

namespace {

constexpr std::size_t sectorSize = 512;

/// What a file held before a change that no sync has made sure of yet.
struct Change {
    std::int64_t offset = 0;
    std::vector<char> before; ///< of the changed part, as far as the file reached
    std::int64_t sizeBefore = 0;
    bool isTruncation = false;
};

} // namespace

struct FaultVfs::Disk {
    sqlite3_vfs vfs{};
    sqlite3_vfs* real = nullptr;
    std::string name;

    Fault fault = Fault::None;
    Unsynced unsynced = Unsynced::Kept;
    std::uint64_t faultStep = 0;
    std::uint64_t step = 0;
    std::uint64_t seed = 1;
    bool fired = false;
    std::map<std::string, std::vector<Change>> unsyncedChanges;

    bool isOff() const { return fired && fault == Fault::PowerCut; }

    /// Counts a step; what it fails with, or SQLITE_OK.
    int nextStep(bool isSync) {
        ++step;
        if (fault == Fault::None) return SQLITE_OK;
        if (step == faultStep) fired = true;
        if (!fired) return SQLITE_OK;
        if (fault == Fault::Busy) return SQLITE_BUSY;
        if (fault == Fault::DiskFull) return isSync ? SQLITE_OK : SQLITE_FULL;
        return isSync ? SQLITE_IOERR_FSYNC : SQLITE_IOERR_WRITE;
    }
};

namespace {

/// Our file object; the real one's lies behind it in the same allocation.
struct FaultFile {
    sqlite3_file base;
    FaultVfs::Disk* disk;
    std::string* path; ///< null for temporary files, which no restart finds
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

FaultFile& ours(sqlite3_file* file) {
    return *reinterpret_cast<FaultFile*>(file);
}

FaultVfs::Disk& diskOf(sqlite3_vfs* vfs) {
    return *static_cast<FaultVfs::Disk*>(vfs->pAppData);
}

std::int64_t sizeOf(FaultFile& file) {
    sqlite3_int64 size = 0;
    file.real()->pMethods->xFileSize(file.real(), &size);
    return size;
}

std::vector<char> readPart(FaultFile& file, std::int64_t offset, std::int64_t length) {
    const std::int64_t end = std::min(offset + length, sizeOf(file));
    std::vector<char> part(static_cast<std::size_t>(std::max<std::int64_t>(0, end - offset)));
    if (!part.empty())
        file.real()->pMethods->xRead(file.real(), part.data(), static_cast<int>(part.size()), offset);
    return part;
}

int closeFile(sqlite3_file* file) {
    FaultFile& self = ours(file);
    delete std::exchange(self.path, nullptr);
    return self.real()->pMethods->xClose(self.real());
}

int readFile(sqlite3_file* file, void* out, int length, sqlite3_int64 offset) {
    FaultFile& self = ours(file);
    if (self.disk->isOff()) return SQLITE_IOERR_READ;
    return self.real()->pMethods->xRead(self.real(), out, length, offset);
}

int writeFile(sqlite3_file* file, const void* data, int length, sqlite3_int64 offset) {
    FaultFile& self = ours(file);
    if (const int failure = self.disk->nextStep(false)) return failure;
    if (self.path)
        self.disk->unsyncedChanges[*self.path].push_back(
            {offset, readPart(self, offset, length), sizeOf(self), false});
    return self.real()->pMethods->xWrite(self.real(), data, length, offset);
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
    FaultFile& self = ours(file);
    if (const int failure = self.disk->nextStep(false)) return failure;
    const std::int64_t before = sizeOf(self);
    if (self.path)
        self.disk->unsyncedChanges[*self.path].push_back(
            {size, readPart(self, size, before - size), before, true});
    return self.real()->pMethods->xTruncate(self.real(), size);
}

int syncFile(sqlite3_file* file, int) {
    FaultFile& self = ours(file);
    if (const int failure = self.disk->nextStep(true)) return failure;
    // The real disk is not asked: no test pulls its plug, and thousands of syncs take minutes.
    if (self.path) self.disk->unsyncedChanges.erase(*self.path);
    return SQLITE_OK;
}

int fileSize(sqlite3_file* file, sqlite3_int64* size) {
    return ours(file).real()->pMethods->xFileSize(ours(file).real(), size);
}
int lockFile(sqlite3_file* file, int level) {
    return ours(file).real()->pMethods->xLock(ours(file).real(), level);
}
int unlockFile(sqlite3_file* file, int level) {
    return ours(file).real()->pMethods->xUnlock(ours(file).real(), level);
}
int checkReservedLock(sqlite3_file* file, int* reserved) {
    return ours(file).real()->pMethods->xCheckReservedLock(ours(file).real(), reserved);
}
int fileControl(sqlite3_file* file, int operation, void* argument) {
    // A hint that would write past our counting.
    if (operation == SQLITE_FCNTL_SIZE_HINT) return SQLITE_OK;
    return ours(file).real()->pMethods->xFileControl(ours(file).real(), operation, argument);
}
int sectorSizeOf(sqlite3_file*) {
    return static_cast<int>(sectorSize);
}
int deviceCharacteristics(sqlite3_file*) {
    return 0; // promises nothing: no atomic writes, no order, no safe append
}

// Version 1: no shared memory, so SQLite needs exclusive locking for its log, which Database always has.
constexpr sqlite3_io_methods fileMethods = {1,
                                            closeFile,
                                            readFile,
                                            writeFile,
                                            truncateFile,
                                            syncFile,
                                            fileSize,
                                            lockFile,
                                            unlockFile,
                                            checkReservedLock,
                                            fileControl,
                                            sectorSizeOf,
                                            deviceCharacteristics,
                                            nullptr,
                                            nullptr,
                                            nullptr,
                                            nullptr,
                                            nullptr,
                                            nullptr};

int openFile(sqlite3_vfs* vfs, const char* path, sqlite3_file* file, int flags, int* outFlags) {
    FaultVfs::Disk& disk = diskOf(vfs);
    auto* self = new (file) FaultFile{};
    if (disk.isOff()) return SQLITE_CANTOPEN;
    const int code = disk.real->xOpen(disk.real, path, self->real(), flags, outFlags);
    if (code != SQLITE_OK) return code;
    self->base.pMethods = &fileMethods;
    self->disk = &disk;
    if (path && !(flags & SQLITE_OPEN_DELETEONCLOSE)) self->path = new std::string(path);
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs* vfs, const char* path, int syncFolder) {
    FaultVfs::Disk& disk = diskOf(vfs);
    const int failure = disk.nextStep(false);
    if (failure != SQLITE_OK && failure != SQLITE_FULL) return failure; // a full disk still deletes
    disk.unsyncedChanges.erase(path);
    return disk.real->xDelete(disk.real, path, syncFolder);
}

int accessFile(sqlite3_vfs* vfs, const char* path, int flags, int* result) {
    return diskOf(vfs).real->xAccess(diskOf(vfs).real, path, flags, result);
}
int fullPathname(sqlite3_vfs* vfs, const char* path, int size, char* out) {
    return diskOf(vfs).real->xFullPathname(diskOf(vfs).real, path, size, out);
}
int randomness(sqlite3_vfs* vfs, int size, char* out) {
    return diskOf(vfs).real->xRandomness(diskOf(vfs).real, size, out);
}
int sleepFor(sqlite3_vfs* vfs, int microseconds) {
    return diskOf(vfs).real->xSleep(diskOf(vfs).real, microseconds);
}
int currentTime(sqlite3_vfs* vfs, double* now) {
    return diskOf(vfs).real->xCurrentTime(diskOf(vfs).real, now);
}
int lastError(sqlite3_vfs* vfs, int size, char* out) {
    return diskOf(vfs).real->xGetLastError(diskOf(vfs).real, size, out);
}

/// Puts back what a change replaced: all of it, or each sector by chance.
void undo(std::fstream& file, const std::filesystem::path& path, const Change& change, Unsynced unsynced,
          std::mt19937_64& chance) {
    const auto keep = [&] { return unsynced == Unsynced::Mixed && (chance() & 1) != 0; };
    if (change.isTruncation && keep()) return;
    for (std::size_t begin = 0; begin < change.before.size(); begin += sectorSize) {
        if (!change.isTruncation && keep()) continue;
        const std::size_t size = std::min<std::size_t>(sectorSize, change.before.size() - begin);
        file.seekp(change.offset + static_cast<std::int64_t>(begin));
        file.write(change.before.data() + begin, static_cast<std::streamsize>(size));
    }
    file.flush();
    std::error_code ignored;
    const bool undoSize = unsynced == Unsynced::Lost || (chance() & 1) != 0;
    if (undoSize
        && std::filesystem::file_size(path, ignored) > static_cast<std::uintmax_t>(change.sizeBefore))
        std::filesystem::resize_file(path, static_cast<std::uintmax_t>(change.sizeBefore), ignored);
}

} // namespace

FaultVfs::FaultVfs() : disk_(std::make_unique<Disk>()) {
    static std::atomic<int> number{0};
    Disk& disk = *disk_;
    sqlite3_initialize();
    disk.real = sqlite3_vfs_find(nullptr);
    disk.name = "fault-" + std::to_string(++number);
    disk.vfs.iVersion = 1;
    disk.vfs.szOsFile = static_cast<int>(sizeof(FaultFile)) + disk.real->szOsFile;
    disk.vfs.mxPathname = disk.real->mxPathname;
    disk.vfs.zName = disk.name.c_str();
    disk.vfs.pAppData = &disk;
    disk.vfs.xOpen = openFile;
    disk.vfs.xDelete = deleteFile;
    disk.vfs.xAccess = accessFile;
    disk.vfs.xFullPathname = fullPathname;
    disk.vfs.xRandomness = randomness;
    disk.vfs.xSleep = sleepFor;
    disk.vfs.xCurrentTime = currentTime;
    disk.vfs.xGetLastError = lastError;
    sqlite3_vfs_register(&disk.vfs, 0);
}

FaultVfs::~FaultVfs() {
    sqlite3_vfs_unregister(&disk_->vfs);
}

const std::string& FaultVfs::name() const {
    return disk_->name;
}

void FaultVfs::arm(Fault fault, std::uint64_t step, Unsynced unsynced, std::uint64_t seed) {
    disk_->fault = fault;
    disk_->faultStep = step;
    disk_->unsynced = unsynced;
    disk_->seed = seed;
    disk_->step = 0;
    disk_->fired = false;
    // What was written before is as good as synced: the test begins here.
    disk_->unsyncedChanges.clear();
}

void FaultVfs::disarm() {
    disk_->fault = Fault::None;
}

bool FaultVfs::fired() const {
    return disk_->fired;
}

std::uint64_t FaultVfs::steps() const {
    return disk_->step;
}

void FaultVfs::restart() {
    Disk& disk = *disk_;
    if (disk.isOff() && disk.unsynced != Unsynced::Kept) {
        std::mt19937_64 chance(disk.seed * 0x9e3779b97f4a7c15 + disk.faultStep);
        for (const auto& [path, changes] : disk.unsyncedChanges) {
            std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
            if (!file) continue;
            for (auto change = changes.rbegin(); change != changes.rend(); ++change)
                undo(file, path, *change, disk.unsynced, chance);
        }
    }
    disk.unsyncedChanges.clear();
    disk.fault = Fault::None;
    disk.fired = false;
}

} // namespace zon::test
