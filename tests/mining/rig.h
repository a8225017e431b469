#pragma once

#include "core/mining/miner.h"
#include "core/mining/verified_chain.h"
#include "core/net/event_loop.h"

#include <atomic>
#include <functional>
#include <vector>

namespace zon::test {

inline const NetworkParams& regtest() {
    return networkParams(NetworkId::Regtest);
}

/// The system's clock, moved by whole seconds: a wrong clock, or a machine that slept.
class MovedClock final : public Clock {
public:
    UnixTime now() const override { return system_.now() + moved.load(); }
    SteadyTime steady() const override { return system_.steady(); }
    std::atomic<Seconds> moved{Seconds(0)};

private:
    SystemClock system_;
};

/// A miner on a loop that the test turns, with what it told.
struct Rig {
    /// Far longer than anything here takes; a test that reaches it has failed.
    static constexpr Milliseconds patience{60'000};

    EventLoop loop;
    MovedClock clock;
    std::vector<MiningState> states; ///< without repeats
    std::vector<MinedBlock> blocks;
    std::vector<WorkVerdict> verdicts;
    Miner miner{loop,
                clock,
                {.onStatus =
                     [this](const MiningStatus& status) {
                         if (states.empty() || states.back() != status.state) states.push_back(status.state);
                     },
                 .onBlock = [this](const MinedBlock& block) { blocks.push_back(block); },
                 .onShare = [this](const WorkVerdict& verdict) { verdicts.push_back(verdict); }}};

    /// Lets the loop run for a moment in which nothing should happen.
    void idle() {
        loop.runUntil([] { return false; }, Milliseconds(40));
    }
    bool until(const std::function<bool()>& done) { return loop.runUntil(done, patience); }
};

/// A verified chain that stands still at its genesis block, and takes what the test lets it take.
class FixedChain final : public VerifiedChain {
public:
    explicit FixedChain(const NetworkParams& params) : context(HeaderContext::atGenesis(params)) {}

    HeaderContext context;
    std::optional<Error> notReady;
    Seconds ahead{0};
    std::function<Result<void>(const Block&)> take = [](const Block&) { return Result<void>{}; };

    Result<HeaderContext> tip() const override {
        if (notReady) return std::unexpected(*notReady);
        return context;
    }
    std::optional<HeaderContext> after(const BlockHash& parent) const override {
        return parent == context.hash ? std::optional(context) : std::nullopt;
    }
    Seconds clockAhead() const override { return ahead; }
    void submit(const Block& block, Submitted done) override { done(take(block)); }
};

} // namespace zon::test
