#pragma once

#include "core/chain/block.h"
#include "core/chain/header_context.h"
#include "core/chain/params.h"
#include "core/util/clock.h"
#include "core/util/error.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace zon {

class LightClient;

/// The chain as this program verified it itself, as far as mining needs it: to build on, and to catch a
/// source that lies. On the loop's thread.
class VerifiedChain {
public:
    using Submitted = std::move_only_function<void(Result<void>)>;

    virtual ~VerifiedChain() = default;

    /// The context behind the tip. The error says what is missing before a block may be built on it: no peer,
    /// or headers still being verified.
    virtual Result<HeaderContext> tip() const = 0;
    /// Behind any header that is known; nothing for strangers.
    virtual std::optional<HeaderContext> after(const BlockHash& parent) const = 0;
    /// How far this computer's clock is ahead of the median of its peers' clocks (negative: behind).
    virtual Seconds clockAhead() const = 0;
    /// Sends a block of ours to peers. Succeeds once one of them has it in its chain; Rejected when none took
    /// it, Cancelled when another block came first.
    virtual void submit(const Block& block, Submitted done) = 0;

    /// Calls `changed` whenever the tip or readiness may be different, until the token goes.
    [[nodiscard]] std::shared_ptr<void> watch(std::function<void()> changed);
    /// By whoever feeds this chain.
    void tellChanged();

private:
    std::vector<std::weak_ptr<std::function<void()>>> watchers_;
};

/// The light client's chain. `client` must outlive it, and whoever hears the client's events calls
/// tellChanged().
class LightClientChain final : public VerifiedChain {
public:
    explicit LightClientChain(LightClient& client) : client_(client) {}

    Result<HeaderContext> tip() const override;
    std::optional<HeaderContext> after(const BlockHash& parent) const override;
    Seconds clockAhead() const override;
    void submit(const Block& block, Submitted done) override;

private:
    LightClient& client_;
};

/// What somebody wants us to work on, as far as headers tell.
struct ClaimedWork {
    BlockHash parent;
    std::optional<std::int32_t> height{}; ///< pools don't say
    std::uint32_t bits = 0;
    std::uint32_t time = 0;
};

enum class WorkStanding : std::uint8_t {
    Good,
    Unchecked, ///< this program has not verified the chain yet, so nothing can be said
    NotOurTip, ///< on another block than the tip we verified: one of us is behind, for now or for good
};

/// Holds work against our own chain: parent, height, difficulty, time. The error is a lie or a wrong clock;
/// what may right itself is a standing.
Result<WorkStanding> judgeWork(const ClaimedWork& work, const VerifiedChain& chain,
                               const NetworkParams& params, UnixTime now);

} // namespace zon
