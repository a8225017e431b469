#include "core/mining/miner.h"

#include "core/mining/mining_threads.h"
#include "core/net/event_loop.h"
#include "core/util/log.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <thread>

namespace zon {

namespace {

constexpr Milliseconds tick{1'000};
constexpr Seconds rateWindow{10};
/// A report about once a second per thread on a fast machine: 2^25 hashes on average.
constexpr int reportBits = 25;

/// The easier of the block's target and one that is met every 2^reportBits hashes.
Target reportTargetFor(const Target& block) {
    const Target easy = (~U256()) >> static_cast<unsigned>(reportBits);
    return std::max(block, easy);
}

} // namespace

class Miner::Impl : public std::enable_shared_from_this<Impl> {
public:
    Impl(EventLoop& loop, const Clock& clock, MinerEvents events)
        : loop_(loop), clock_(clock), events_(std::move(events)) {}

    void start(std::unique_ptr<WorkSource> source, Script payTo, std::uint32_t threads) {
        stopQuietly();
        source_ = std::move(source);
        payTo_ = std::move(payTo);
        status_ = {};
        status_.threads = std::clamp(threads, 1u, maxThreads());
        status_.startedAt = clock_.now();
        status_.source = source_->name();
        status_.kernel = miningKernelName();
        paused_ = false;
        makeThreads();
        ticker_ = loop_.every(tick, [this] { measure(); });
        become(MiningState::Starting);
        source_->start([this](BlockTemplate t) { take(std::move(t)); },
                       [this](const Error& e) { trouble(e); });
        if (status_.state == MiningState::Starting) become(MiningState::WaitingForWork);
    }

    void stop() {
        stopQuietly();
        become(MiningState::Off);
    }

    void stopQuietly() {
        ticker_.cancel();
        source_.reset();
        threads_.reset();
        job_.reset();
        samples_.clear();
        status_.hashesPerSecond = 0;
        doneBefore_ = 0;
    }

    void setThreads(std::uint32_t threads) {
        status_.threads = std::clamp(threads, 1u, maxThreads());
        if (!threads_ || threads_->threads() == status_.threads) return;
        doneBefore_ += threads_->hashes();
        makeThreads();
        if (!paused_) threads_->setJob(job_);
        tell();
    }

    void pause(std::string why) {
        if (!threads_) return;
        paused_ = true;
        threads_->setJob(nullptr);
        samples_.clear();
        status_.hashesPerSecond = 0;
        become(MiningState::Paused, std::move(why));
    }

    void resume() {
        if (!threads_ || !std::exchange(paused_, false)) return;
        threads_->setJob(job_);
        become(job_ ? MiningState::Mining : MiningState::WaitingForWork);
    }

    MiningStatus status() const {
        MiningStatus s = status_;
        s.maxThreads = maxThreads();
        s.hashes = hashes();
        return s;
    }

private:
    void makeThreads() {
        threads_.reset(); // the old ones end first, so that there are never more than asked for
        threads_ = std::make_unique<MiningThreads>(
            status_.threads, [loop = &loop_, home = weak_from_this()](MiningCandidate candidate) {
                loop->post([home, candidate = std::move(candidate)] {
                    if (const auto self = home.lock()) self->candidate(candidate);
                });
            });
    }

    void take(BlockTemplate t) {
        status_.reward = t.coinbaseValue;
        const Target report = reportTargetFor(t.target);
        job_ = std::make_shared<const MiningJob>(
            MiningJob{.id = ++lastJob_, .draft = BlockDraft(std::move(t), payTo_), .reportTarget = report});
        if (paused_) return;
        threads_->setJob(job_);
        expect();
        become(MiningState::Mining);
    }

    void trouble(const Error& error) {
        job_.reset();
        if (threads_) threads_->setJob(nullptr);
        samples_.clear();
        status_.hashesPerSecond = 0;
        become(MiningState::Error, error.message + " Trying again by itself.");
    }

    void candidate(const MiningCandidate& c) {
        if (!source_) return;
        status_.lastVerifiedWork = clock_.now();
        if (!c.solvesBlock || c.job != job_) return;
        // One block per job: another on the same parent would only compete with ourselves.
        job_.reset();
        if (threads_) threads_->setJob(nullptr);
        become(MiningState::WaitingForWork);
        const Block block = c.job->draft.finish(c.extraNonce, c.header);
        const MinedBlock mined{.hash = block.hash(),
                               .height = c.job->draft.base().height,
                               .time = unixTime(block.header.time),
                               .reward = c.job->draft.base().coinbaseValue};
        source_->submit(block, [this, mined](Result<void> verdict) { settled(mined, verdict); });
    }

    void settled(const MinedBlock& mined, const Result<void>& verdict) {
        if (!verdict) {
            logWarning("mining", "block " + mined.hash.display() + ": " + verdict.error().message);
            status_.explanation = verdict.error().message;
            tell();
            return;
        }
        ++status_.blocksFound;
        if (events_.onBlock) events_.onBlock(mined);
        tell();
    }

    void measure() {
        const SteadyTime now = clock_.steady();
        samples_.emplace_back(now, hashes());
        while (samples_.size() > 2 && now - samples_.front().first > rateWindow)
            samples_.pop_front();
        const auto& [since, before] = samples_.front();
        const double seconds = std::chrono::duration<double>(now - since).count();
        if (seconds > 0) status_.hashesPerSecond = static_cast<double>(hashes() - before) / seconds;
        expect();
        tell();
    }

    /// The waiting time for a block is exponential: a quarter of all waits is shorter than the low end, three
    /// quarters shorter than the high end.
    void expect() {
        status_.expectedLow.reset();
        status_.expectedHigh.reset();
        if (!job_ || status_.hashesPerSecond <= 0) return;
        const double mean = workOf(job_->draft.base().bits).hashes.toDouble() / status_.hashesPerSecond;
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
    Script payTo_;
    bool paused_ = false;
    std::uint64_t lastJob_ = 0;
    std::uint64_t doneBefore_ = 0; ///< by threads that have ended since it was switched on
    std::shared_ptr<const MiningJob> job_;
    std::deque<std::pair<SteadyTime, std::uint64_t>> samples_;
    std::unique_ptr<MiningThreads> threads_;
    std::unique_ptr<WorkSource> source_;
    Timer ticker_;
};

Miner::Miner(EventLoop& loop, const Clock& clock, MinerEvents events)
    : impl_(std::make_shared<Impl>(loop, clock, std::move(events))) {}

Miner::~Miner() {
    impl_->stopQuietly();
}

void Miner::start(std::unique_ptr<WorkSource> source, Script payTo, std::uint32_t threads) {
    impl_->start(std::move(source), std::move(payTo), threads);
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
