#include "core/mining/solo_work_source.h"

#include "core/chain/header_rules.h"
#include "core/chain/retarget.h"
#include "core/mining/block_work.h"

#include <algorithm>

namespace zon {

namespace {

/// BIP9's base: no deployment is signalled, because a light client enforces none.
constexpr std::int32_t blockVersion = 0x20000000;

/// Nodes refuse what is dated two hours ahead of their clocks; what a peer's clock says is not exact.
constexpr Seconds mostAhead = maxFutureTime - std::chrono::minutes(10);

} // namespace

SoloWorkSource::SoloWorkSource(EventLoop& loop, const Clock& clock, VerifiedChain& chain,
                               const NetworkParams& params, Script payTo)
    : loop_(loop), clock_(clock), chain_(chain), params_(params), payTo_(std::move(payTo)) {}

void SoloWorkSource::start(WorkEvents events) {
    events_ = std::move(events);
    watch_ = chain_.watch([this] { look(); });
    soon_ = loop_.after(Milliseconds(0), [this] { look(); });
    refresh_ = loop_.every(refreshEvery, [this] { refresh(); });
}

void SoloWorkSource::refresh() {
    workedOn_ = {};
    look();
}

void SoloWorkSource::look() {
    if (handingIn_) return; // the verdict looks again
    const auto tip = chain_.tip();
    if (!tip) return wait(tip.error().message);
    if (const Seconds ahead = chain_.clockAhead(); ahead > mostAhead)
        return wait(
            "This computer's clock is about " + std::to_string((ahead.count() + 1800) / 3600)
            + " hours ahead of every peer's, so no node would take a block that is dated by it. Set the "
              "clock; mining then starts by itself.");
    waitsFor_.clear();
    if (tip->hash == workedOn_) return;

    BlockTemplate t;
    t.version = blockVersion;
    t.previous = tip->hash;
    t.height = tip->height + 1;
    t.minimumTime = tip->medianTime() + 1;
    t.currentTime = std::max(t.minimumTime, static_cast<std::uint32_t>(toSeconds(clock_.now())));
    const auto bits = nextBits(params_.difficulty, *tip, t.currentTime);
    const auto target = bits ? targetFromBits(*bits) : std::nullopt;
    if (!target)
        return events_.onTrouble(
            {ErrorCode::Internal, "The difficulty of the next block can't be computed.", {}});
    t.bits = *bits;
    t.target = *target;
    t.coinbaseValue = blockSubsidy(t.height, params_);
    workedOn_ = tip->hash;
    events_.onWork(std::make_shared<BlockWork>(BlockDraft(std::move(t), payTo_)));
}

void SoloWorkSource::wait(const std::string& why) {
    workedOn_ = {};
    if (std::exchange(waitsFor_, why) != why) events_.onWaiting(why);
}

void SoloWorkSource::submit(const MiningSolution& solution, OnVerdict verdict) {
    const auto* work = dynamic_cast<const BlockWork*>(solution.work.get());
    if (!work) return verdict({WorkVerdict::Kind::Rejected, "This work came from somewhere else."});
    handingIn_ = true;
    chain_.submit(work->block(solution), [this, verdict = std::move(verdict),
                                          alive = std::weak_ptr<char>(alive_)](Result<void> taken) mutable {
        if (alive.expired()) return;
        handingIn_ = false;
        workedOn_ = {};
        if (taken)
            verdict({WorkVerdict::Kind::Accepted, {}});
        else
            verdict({taken.error().code == ErrorCode::Cancelled ? WorkVerdict::Kind::Stale
                                                                : WorkVerdict::Kind::Rejected,
                     taken.error().message});
        if (!alive.expired()) look();
    });
}

} // namespace zon
