#include "core/mining/mining_threads.h"

#include "core/crypto/nonce_scan.h"

#include <pthread.h>
#include <sched.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace zon {

namespace {

using Steady = std::chrono::steady_clock;

constexpr std::chrono::milliseconds sliceGoal{5};
constexpr std::uint64_t firstSlice = 4'096;
constexpr std::uint64_t largestSlice = 1u << 22;
constexpr std::uint64_t nonceSpace = std::uint64_t{1} << 32;

void runWhenIdle() {
    // Refused where the system has no such policy; then the threads run at ordinary priority.
    const sched_param none{};
    static_cast<void>(pthread_setschedparam(pthread_self(), SCHED_IDLE, &none));
}

} // namespace

struct MiningThreads::Impl {
    OnCandidate onCandidate; ///< under reporting
    std::mutex reporting;
    std::mutex mutex;
    std::condition_variable_any wake;
    std::shared_ptr<const MiningJob> job; ///< under mutex
    std::atomic<std::uint64_t> generation =
        0; ///< rises with every job, read without the mutex between slices
    std::atomic<std::uint64_t> hashes = 0;
    std::atomic<bool> counting = true;
    std::atomic<std::uint32_t> running = 0;
    std::uint32_t count = 0;
    std::vector<std::jthread> threads; ///< last: joined first

    void work(const std::stop_token& stop, std::uint64_t index);
    void mine(const std::stop_token& stop, std::uint64_t index,
              const std::shared_ptr<const MiningJob>& current, std::uint64_t seen, std::uint64_t& slice);
    /// False when the job is done with.
    bool report(const std::shared_ptr<const MiningJob>& current, std::uint64_t variant,
                const BlockHeader& header);
};

void MiningThreads::Impl::work(const std::stop_token& stop, std::uint64_t index) {
    runWhenIdle();
    std::uint64_t slice = firstSlice;
    std::uint64_t seen = 0;
    while (!stop.stop_requested()) {
        std::shared_ptr<const MiningJob> current;
        {
            std::unique_lock lock(mutex);
            // A job that was worked to its end is not begun again.
            if (!wake.wait(lock, stop, [&] { return job != nullptr && generation != seen; })) break;
            current = job;
            seen = generation;
        }
        mine(stop, index, current, seen, slice);
    }
    --running;
}

void MiningThreads::Impl::mine(const std::stop_token& stop, std::uint64_t index,
                               const std::shared_ptr<const MiningJob>& current, std::uint64_t seen,
                               std::uint64_t& slice) {
    const auto stale = [&] { return stop.stop_requested() || generation != seen; };
    // Each takes every n-th variant, so no two ever hash the same header.
    for (std::uint64_t variant = index; variant < current->work->variants() && !stale(); variant += count) {
        BlockHeader header = current->work->header(variant);
        const auto bytes = header.serialize();
        const NonceScanner scanner(bytes, current->reportTarget.littleEndian());
        for (std::uint64_t nonce = 0; nonce < nonceSpace && !stale();) {
            const std::uint64_t some = std::min(slice, nonceSpace - nonce);
            const auto began = Steady::now();
            const auto found = scanner.find(static_cast<std::uint32_t>(nonce), some);
            const std::uint64_t done = found ? *found - nonce + 1 : some;
            if (counting) hashes += done;
            nonce += done;
            if (found) {
                header.nonce = *found;
                if (!report(current, variant, header)) return;
            } else if (const auto took = Steady::now() - began; took < sliceGoal / 2) {
                slice = std::min(slice * 2, largestSlice);
            } else if (took > sliceGoal * 2) {
                slice = std::max(slice / 2, firstSlice);
            }
        }
    }
}

bool MiningThreads::Impl::report(const std::shared_ptr<const MiningJob>& current, std::uint64_t variant,
                                 const BlockHeader& header) {
    const WorkFacts& facts = current->work->facts();
    const BlockHash hash = header.hash();
    const bool share = meetsTarget(hash, facts.shareTarget);
    const std::lock_guard lock(reporting);
    if (onCandidate)
        onCandidate({.job = current,
                     .variant = variant,
                     .header = header,
                     .meetsShare = share,
                     .solvesBlock = meetsTarget(hash, facts.blockTarget)});
    return !share || facts.manySolutions;
}

MiningThreads::MiningThreads(std::uint32_t threads, OnCandidate onCandidate)
    : impl_(std::make_unique<Impl>()) {
    impl_->onCandidate = std::move(onCandidate);
    impl_->count = std::max(threads, 1U);
    impl_->running = impl_->count;
    for (std::uint64_t i = 0; i < impl_->count; ++i)
        impl_->threads.emplace_back(
            [impl = impl_.get(), i](const std::stop_token& stop) { impl->work(stop, i); });
}

MiningThreads::~MiningThreads() {
    stop();
}

void MiningThreads::setJob(std::shared_ptr<const MiningJob> job) {
    {
        const std::lock_guard lock(impl_->mutex);
        impl_->job = std::move(job);
        ++impl_->generation;
    }
    impl_->wake.notify_all();
}

void MiningThreads::stop() {
    impl_->counting = false;
    for (std::jthread& thread : impl_->threads)
        thread.request_stop();
    const std::lock_guard lock(impl_->reporting);
    impl_->onCandidate = nullptr;
}

bool MiningThreads::ended() const {
    return impl_->running == 0;
}

std::uint64_t MiningThreads::hashes() const {
    return impl_->hashes;
}

std::uint32_t MiningThreads::threads() const {
    return impl_->count;
}

std::string miningKernelName() {
    return std::string(fastestScanKernel().name);
}

} // namespace zon
