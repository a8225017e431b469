#include "core/mining/miner.h"

#include "core/mining/mining_threads.h"
#include "core/net/event_loop.h"
#include "core/util/log.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <deque>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace zon {

namespace {

constexpr Milliseconds tick{1'000};
constexpr Seconds rateWindow{10};
/// A report about once a second per thread on a fast machine: 2^25 hashes on average.
constexpr int reportBits = 25;
/// Candidates that threads have posted and the loop has not read.
constexpr std::size_t mostUnread = 64;
constexpr Milliseconds reapEvery{50};
/// The wall clock went on without the steady one: the machine slept, and work is old.
constexpr Seconds sleepThreshold{10};

/// The easier of the share's target and one that is met every 2^reportBits hashes.
Target reportTargetFor(const Target& share) {
    const Target easy = (~U256()) >> static_cast<unsigned>(reportBits);
    return std::max(share, easy);
}

} // namespace

class Miner::Impl : public std::enable_shared_from_this<Impl> {
public:
    Impl(EventLoop& loop, const Clock& clock, MinerEvents events)
        : loop_(loop), clock_(clock), events_(std::move(events)) {}

    void start(std::unique_ptr<WorkSource> source, std::uint32_t threads) {
        stopQuietly();
        source_ = std::move(source);
        status_ = {};
        status_.threads = std::clamp(threads, 1U, maxThreads());
        status_.startedAt = clock_.now();
        status_.kernel = miningKernelName();
        note_.clear();
        paused_ = false;
        lastSteady_ = clock_.steady();
        lastWall_ = clock_.now();
        ticker_ = loop_.every(tick, [this] { measure(); });
        if (!makeThreads()) return;
        become(MiningState::Starting);
        source_->start({.onWork = [this](std::shared_ptr<const MiningWork> work) { take(std::move(work)); },
                        .onWaiting = [this](std::string why) { rest(MiningState::WaitingForWork, why); },
                        .onTrouble =
                            [this](const Error& error) {
                                rest(MiningState::Error, error.message + " Trying again by itself.");
                            },
                        .onNote =
                            [this](std::string text) {
                                note_ = std::move(text);
                                if (status_.state == MiningState::Mining) become(MiningState::Mining, note_);
                            }});
        if (status_.state == MiningState::Starting) become(MiningState::WaitingForWork);
    }

    void stop() {
        stopQuietly();
        become(MiningState::Off);
    }

    void stopQuietly() {
        ticker_.cancel();
        retire();
        status_.hashes = hashes();
        source_.reset();
        job_.reset();
        idle();
        doneBefore_ = 0;
    }

    void setThreads(std::uint32_t threads) {
        status_.threads = std::clamp(threads, 1U, maxThreads());
        if (!threads_ || threads_->threads() == status_.threads) return;
        if (!makeThreads()) return;
        if (!paused_) threads_->setJob(job_);
        tell();
    }

    void pause(std::string why) {
        if (!source_) return;
        if (std::exchange(paused_, true) && status_.explanation == why) return;
        if (threads_) threads_->setJob(nullptr);
        idle();
        become(MiningState::Paused, std::move(why));
    }

    void resume() {
        if (!source_ || !std::exchange(paused_, false)) return;
        if (threads_) threads_->setJob(job_);
        if (job_)
            become(MiningState::Mining, note_);
        else
            become(resting_, restingWhy_);
    }

    MiningStatus status() const {
        MiningStatus s = status_;
        s.maxThreads = maxThreads();
        if (source_) {
            s.source = source_->name();
            s.sourceKind = source_->kind();
            s.hashes = hashes();
        }
        return s;
    }

    /// Waits for threads that were told to end.
    void reap() {
        reaper_.cancel();
        retired_.clear();
    }

private:
    bool makeThreads() {
        retire();
        // What threads post and the loop has not read yet is bounded: a target that every hash meets must not
        // fill the memory.
        const auto waiting = std::make_shared<std::atomic<std::size_t>>(0);
        try {
            threads_ =
                std::make_unique<MiningThreads>(status_.threads, [loop = &loop_, home = weak_from_this(),
                                                                  waiting](MiningCandidate candidate) {
                    if (waiting->fetch_add(1) >= mostUnread) {
                        --*waiting;
                        return;
                    }
                    loop->post([home, waiting, candidate = std::move(candidate)] {
                        --*waiting;
                        if (const auto self = home.lock()) self->candidate(candidate);
                    });
                });
        } catch (const std::system_error& error) {
            logWarning("mining", std::string("no thread could be started: ") + error.what());
            ticker_.cancel();
            rest(MiningState::Error,
                 "The system gives no more threads. Choose fewer, close other programs, and switch mining on "
                 "again.");
            return false;
        }
        return true;
    }

    /// Ends the threads without waiting for them.
    void retire() {
        if (!threads_) return;
        threads_->stop();
        doneBefore_ += threads_->hashes();
        retired_.push_back(std::move(threads_));
        reaper_ = loop_.every(reapEvery, [this] {
            std::erase_if(retired_, [](const auto& threads) { return threads->ended(); });
            if (retired_.empty()) reaper_.cancel();
        });
    }

    void take(std::shared_ptr<const MiningWork> work) {
        const WorkFacts& facts = work->facts();
        status_.reward = facts.reward;
        status_.hashesPerBlock = workOf(facts.bits).hashes.toDouble();
        job_ = std::make_shared<const MiningJob>(MiningJob{
            .id = ++lastJob_, .work = std::move(work), .reportTarget = reportTargetFor(facts.shareTarget)});
        if (paused_ || !threads_) return;
        threads_->setJob(job_);
        expect();
        // A fresh template on the same state of things is no news.
        if (status_.state != MiningState::Mining || status_.explanation != shownNote())
            become(MiningState::Mining, shownNote());
    }

    const std::string& shownNote() const { return note_.empty() ? status_.lastRefusal : note_; }

    /// No work, for a while: waiting or trouble.
    void rest(MiningState state, std::string why) {
        job_.reset();
        if (threads_) threads_->setJob(nullptr);
        idle();
        resting_ = state;
        restingWhy_ = why;
        if (!paused_) become(state, std::move(why));
    }

    void idle() {
        samples_.clear();
        status_.hashesPerSecond = 0;
        status_.expectedLow.reset();
        status_.expectedHigh.reset();
    }

    void candidate(const MiningCandidate& c) {
        if (!source_) return;
        status_.lastVerifiedWork = clock_.now();
        if (!c.meetsShare) return;
        const WorkFacts& facts = c.job->work->facts();
        if (c.job != job_ && !facts.manySolutions) return;
        if (!facts.manySolutions) {
            // One block per job: another on the same parent would only compete with ourselves.
            job_.reset();
            if (threads_) threads_->setJob(nullptr);
            resting_ = MiningState::WaitingForWork;
            restingWhy_.clear();
            if (!paused_) become(MiningState::WaitingForWork);
        }
        const MinedBlock mined{.hash = c.header.hash(),
                               .height = facts.height,
                               .time = unixTime(c.header.time),
                               .reward = facts.reward};
        const bool block = c.solvesBlock && !facts.manySolutions;
        source_->submit({.work = c.job->work, .variant = c.variant, .header = c.header},
                        [this, mined, block](const WorkVerdict& verdict) { settled(mined, block, verdict); });
    }

    void settled(const MinedBlock& mined, bool block, const WorkVerdict& verdict) {
        ShareCounts& shares = status_.shares;
        switch (verdict.kind) {
        case WorkVerdict::Kind::Accepted:
            ++shares.accepted;
            status_.lastRefusal.clear();
            break;
        case WorkVerdict::Kind::Stale:
            ++shares.stale;
            break;
        case WorkVerdict::Kind::Rejected:
            ++shares.rejected;
            status_.lastRefusal = verdict.reason;
            break;
        }
        if (verdict.kind != WorkVerdict::Kind::Accepted)
            logWarning("mining", mined.hash.display() + ": " + verdict.reason);
        if (events_.onShare) events_.onShare(verdict);
        if (block && verdict.kind == WorkVerdict::Kind::Accepted) {
            ++status_.blocksFound;
            if (events_.onBlock) events_.onBlock(mined);
        }
        tell();
    }

    void measure() {
        const SteadyTime now = clock_.steady();
        const UnixTime wall = clock_.now();
        const auto apart = (wall - lastWall_) - std::chrono::duration_cast<Seconds>(now - lastSteady_);
        lastSteady_ = now;
        lastWall_ = wall;
        if (apart > sleepThreshold && source_) source_->refresh();
        if (status_.state == MiningState::Mining) {
            samples_.emplace_back(now, hashes());
            while (samples_.size() > 2 && now - samples_.front().first > rateWindow)
                samples_.pop_front();
            const auto& [since, before] = samples_.front();
            const double seconds = std::chrono::duration<double>(now - since).count();
            if (seconds > 0) status_.hashesPerSecond = static_cast<double>(hashes() - before) / seconds;
            expect();
        }
        tell();
    }

    /// The waiting time for a block is exponential: a quarter of all waits is shorter than the low end, three
    /// quarters shorter than the high end.
    void expect() {
        status_.expectedLow.reset();
        status_.expectedHigh.reset();
        if (!job_ || status_.hashesPerSecond <= 0) return;
        const double mean = status_.hashesPerBlock / status_.hashesPerSecond;
        const auto at = [&](double quantile) {
            return Seconds(static_cast<std::int64_t>(std::min(-std::log(1 - quantile) * mean, 1e15)));
        };
        status_.expectedLow = at(0.25);
        status_.expectedHigh = at(0.75);
    }

    std::uint64_t hashes() const { return doneBefore_ + (threads_ ? threads_->hashes() : 0); }

    void become(MiningState state, std::string explanation = {}) {
        status_.state = state;
        status_.explanation = std::move(explanation);
        tell();
    }

    void tell() {
        if (events_.onStatus) events_.onStatus(status());
    }

    EventLoop& loop_;
    const Clock& clock_;
    MinerEvents events_;
    MiningStatus status_;
    std::string note_; ///< of the source, shown while mining
    bool paused_ = false;
    MiningState resting_ = MiningState::WaitingForWork; ///< what it is, under a pause, without work
    std::string restingWhy_;
    std::uint64_t lastJob_ = 0;
    std::uint64_t doneBefore_ = 0; ///< by threads that have ended since it was switched on
    std::shared_ptr<const MiningJob> job_;
    std::deque<std::pair<SteadyTime, std::uint64_t>> samples_;
    SteadyTime lastSteady_;
    UnixTime lastWall_;
    std::unique_ptr<MiningThreads> threads_;
    std::vector<std::unique_ptr<MiningThreads>> retired_; ///< told to end
    std::unique_ptr<WorkSource> source_;
    Timer ticker_;
    Timer reaper_;
};

Miner::Miner(EventLoop& loop, const Clock& clock, MinerEvents events)
    : impl_(std::make_shared<Impl>(loop, clock, std::move(events))) {}

Miner::~Miner() {
    impl_->stopQuietly();
    impl_->reap();
}

void Miner::start(std::unique_ptr<WorkSource> source, std::uint32_t threads) {
    impl_->start(std::move(source), threads);
}

void Miner::stop() {
    impl_->stop();
}
void Miner::setThreads(std::uint32_t threads) {
    impl_->setThreads(threads);
}
void Miner::pause(std::string why) {
    impl_->pause(std::move(why));
}
void Miner::resume() {
    impl_->resume();
}
MiningStatus Miner::status() const {
    return impl_->status();
}

std::uint32_t Miner::maxThreads() {
    return std::max(1u, std::thread::hardware_concurrency());
}

} // namespace zon
