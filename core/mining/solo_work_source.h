#pragma once

#include "core/chain/params.h"
#include "core/mining/verified_chain.h"
#include "core/mining/work_source.h"
#include "core/net/event_loop.h"
#include "core/script/script.h"
#include "core/util/clock.h"

namespace zon {

/// Work without anybody's node: an empty block (coinbase and witness commitment alone) on the tip that the
/// light client verified, sent to its peers. Such a block earns the subsidy and no fees, because a light
/// client does not know which payments are valid.
class SoloWorkSource final : public WorkSource {
public:
    /// A newer time for the header when nothing else happens.
    static constexpr Milliseconds refreshEvery{30'000};

    /// All that is referred to must outlive it. Rewards go to `payTo`.
    SoloWorkSource(EventLoop& loop, const Clock& clock, VerifiedChain& chain, const NetworkParams& params,
                   Script payTo);

    void start(WorkEvents events) override;
    void submit(const MiningSolution& solution, OnVerdict verdict) override;
    void refresh() override;
    WorkSourceKind kind() const override { return WorkSourceKind::Solo; }
    std::string name() const override { return "Solo, without a node"; }

private:
    void look();
    void wait(const std::string& why);

    EventLoop& loop_;
    const Clock& clock_;
    VerifiedChain& chain_;
    const NetworkParams& params_;
    Script payTo_;
    WorkEvents events_;
    BlockHash workedOn_;   ///< parent of the work that was given last; null: none
    std::string waitsFor_; ///< told last
    bool handingIn_ = false;
    std::shared_ptr<void> watch_;
    Timer soon_;
    Timer refresh_;
    std::shared_ptr<char> alive_ = std::make_shared<char>(); ///< verdicts look whether we still are
};

} // namespace zon
