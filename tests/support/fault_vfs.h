#pragma once

#include <cstdint>
#include <memory>
#include <string>

namespace zon::test {

/// What happens at the step that a plan names.
enum class Fault : std::uint8_t {
    None,
    DiskFull, ///< this write fails for lack of space, and every later one
    IoError,  ///< this write or sync fails, and every later one
    Busy,     ///< the same, for another program that holds the file
    PowerCut, ///< the machine is off: this and everything after it fails, and what was not synced may be lost
};

/// What a power cut leaves of the writes that no sync had made sure of.
enum class Unsynced : std::uint8_t {
    Kept,  ///< all of them: as when only the process was killed
    Lost,  ///< none
    Mixed, ///< each 512-byte sector by chance: written out of order, pages torn
};

/// A file system for SQLite on which things go wrong at an exact point.
///
/// Construct it, open databases with its name (DatabaseOptions::vfs, ProfileOptions::vfs), arm it, let the
/// code under test run into the fault, close everything, call restart(), and look at what a restart would
/// find with the ordinary file system. Steps are writes, truncations and syncs, counted from arm() over all
/// files together. A run that never reaches the step it was armed with has tried them all: fired() is false.
///
///     for (std::uint64_t step = 1;; ++step) {
///         vfs.arm(Fault::PowerCut, step, Unsynced::Lost);
///         … run …
///         const bool last = !vfs.fired();
///         vfs.restart();
///         … reopen and check …
///         if (last) break;
///     }
///
/// One thread. All databases must be closed before it is destroyed.
class FaultVfs {
public:
    /// Registered with SQLite under a name of its own until destroyed.
    FaultVfs();
    ~FaultVfs();
    FaultVfs(const FaultVfs&) = delete;
    FaultVfs& operator=(const FaultVfs&) = delete;

    const std::string& name() const;

    /// From now on the `step`-th step (from 1) goes wrong. `seed` decides what Mixed keeps.
    void arm(Fault fault, std::uint64_t step, Unsynced unsynced = Unsynced::Kept, std::uint64_t seed = 1);
    /// No more faults; counting goes on.
    void disarm();
    /// Whether the armed step was reached.
    bool fired() const;
    /// Steps since arm() or construction.
    std::uint64_t steps() const;

    /// After a power cut, with every database closed: makes the files what a restart finds, and disarms.
    void restart();

    struct Disk; ///< in the .cpp file

private:
    std::unique_ptr<Disk> disk_;
};

} // namespace zon::test
