#include "core/mining/verified_chain.h"

#include "core/chain/header_rules.h"
#include "core/chain/retarget.h"
#include "core/sync/light_client.h"

#include <algorithm>

namespace zon {

std::shared_ptr<void> VerifiedChain::watch(std::function<void()> changed) {
    auto held = std::make_shared<std::function<void()>>(std::move(changed));
    watchers_.push_back(held);
    return held;
}

void VerifiedChain::tellChanged() {
    std::erase_if(watchers_, [](const auto& watcher) { return watcher.expired(); });
    const auto told = watchers_; // a watcher may bring another one, or itself end
    for (const auto& watcher : told)
        if (const auto held = watcher.lock()) (*held)();
}

Result<HeaderContext> LightClientChain::tip() const {
    const SyncStatus status = client_.status();
    if (status.stage == SyncStage::Offline)
        return fail(ErrorCode::Disconnected,
                    "No node of the network is connected, so nobody would take a block. Connecting.");
    if (status.stage == SyncStage::Headers)
        return fail(ErrorCode::NotFound, "This wallet still verifies the chain's headers (block "
                                             + std::to_string(status.tip.height)
                                             + "). Mining starts by itself when it has the tip.");
    auto context = client_.contextAfter(status.tip.hash);
    if (!context) return fail(ErrorCode::Internal, "The chain's tip is not known.");
    return *context;
}

std::optional<HeaderContext> LightClientChain::after(const BlockHash& parent) const {
    return client_.contextAfter(parent);
}

Seconds LightClientChain::clockAhead() const {
    return -client_.status().clockOffset;
}

void LightClientChain::submit(const Block& block, Submitted done) {
    client_.submitBlock(std::make_shared<const Block>(block), std::move(done));
}

Result<WorkStanding> judgeWork(const ClaimedWork& work, const VerifiedChain& chain,
                               const NetworkParams& params, UnixTime now) {
    const auto tooEarly = std::chrono::duration_cast<Seconds>(unixTime(work.time) - now);
    if (tooEarly > maxFutureTime)
        return fail(ErrorCode::Rejected,
                    "The work is dated more than two hours ahead of this computer's clock, so no node would "
                    "take a block with it. Check the clock here and there.",
                    std::to_string(tooEarly.count()) + " s ahead");
    const auto tip = chain.tip();
    if (!tip) return WorkStanding::Unchecked;
    const auto parent = chain.after(work.parent);
    if (!parent) return WorkStanding::NotOurTip;
    if (work.height && *work.height != parent->height + 1)
        return fail(ErrorCode::Rejected, "The work is for block " + std::to_string(*work.height)
                                             + ", but its parent is block " + std::to_string(parent->height)
                                             + ". A source that errs here can't be trusted with more.");
    const auto bits = nextBits(params.difficulty, *parent, work.time);
    if (bits && *bits != work.bits)
        return fail(ErrorCode::Rejected,
                    "The work has another difficulty than the chain's rules demand, so a block from it would "
                    "be worthless.",
                    "bits " + std::to_string(work.bits) + " instead of " + std::to_string(*bits));
    if (work.time <= parent->medianTime())
        return fail(ErrorCode::Rejected, "The work is dated before the last blocks, so no node would take a "
                                         "block with it.");
    return parent->hash == tip->hash ? WorkStanding::Good : WorkStanding::NotOurTip;
}

} // namespace zon
