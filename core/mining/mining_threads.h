#pragma once

#include "core/mining/mining_work.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace zon {

/// What all threads work on until the next one comes. Immutable and shared.
struct MiningJob {
    std::uint64_t id = 0;
    std::shared_ptr<const MiningWork> work;
    /// Easier than the work's share target: a thread reports what meets this about once a second, so that
    /// "work was verified N seconds ago" is a fact long before a share is found.
    Target reportTarget;
};

/// A header that meets the job's report target, proven by the portable hash.
struct MiningCandidate {
    std::shared_ptr<const MiningJob> job;
    std::uint64_t variant = 0;
    BlockHeader header;
    bool meetsShare = false;
    bool solvesBlock = false;
};

/// The threads that hash. They run at the system's idle priority, so that they take only what nobody else
/// wants.
///
/// They look for a new job and for being stopped every few milliseconds; a thread without a job sleeps. Every
/// number that is reported was counted: a hash counts once its slice is finished.
class MiningThreads {
public:
    /// On a mining thread: post it home. Never called after stop().
    using OnCandidate = std::function<void(MiningCandidate)>;

    MiningThreads(std::uint32_t threads, OnCandidate onCandidate);
    /// Returns when all threads have ended: within milliseconds, unless others keep the processor so busy
    /// that threads of idle priority get no turn.
    ~MiningThreads();
    MiningThreads(const MiningThreads&) = delete;
    MiningThreads& operator=(const MiningThreads&) = delete;

    /// Any thread. Null: nothing to do, sleep.
    void setJob(std::shared_ptr<const MiningJob> job);
    /// Tells all threads to end and does not wait for it: from here on nothing is reported or counted.
    void stop();
    /// All threads have ended: the destructor will not wait.
    bool ended() const;

    /// Hashes done since construction. Any thread.
    std::uint64_t hashes() const;
    std::uint32_t threads() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// The name of the hash kernel that is the fastest on this processor, e.g. "AVX-512".
std::string miningKernelName();

} // namespace zon
