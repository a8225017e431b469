#pragma once

#include "core/chain/header.h"
#include "core/chain/target.h"
#include "core/util/amount.h"

#include <cstdint>
#include <memory>

namespace zon {

/// What is known of a piece of work, whoever gave it.
struct WorkFacts {
    std::int32_t height = 0; ///< of the block it is for; 0 where the source does not say (pools)
    std::uint32_t bits = 0;
    Target blockTarget{}; ///< what `bits` stand for
    Target shareTarget{}; ///< what is worth handing in: the block's target, or a pool's easier one
    Amount reward{};      ///< what the block's coinbase pays in all
    /// True for a pool's work, which many solutions may be handed in for. Else the first one ends it: another
    /// on the same parent would only compete with ourselves.
    bool manySolutions = false;
};

/// One thing to hash, from any source. It makes headers; threads try nonces. Immutable and shared by all
/// threads.
class MiningWork {
public:
    explicit MiningWork(const WorkFacts& facts) : facts_(facts) {}
    virtual ~MiningWork() = default;
    MiningWork(const MiningWork&) = delete;
    MiningWork& operator=(const MiningWork&) = delete;

    const WorkFacts& facts() const { return facts_; }

    /// How many different headers there are. A thread that has tried all of its share sleeps.
    virtual std::uint64_t variants() const = 0;
    /// The header of `variant`, below variants(), with nonce zero. Any thread.
    virtual BlockHeader header(std::uint64_t variant) const = 0;

private:
    WorkFacts facts_;
};

/// A header that meets a target, proven by the portable hash.
struct MiningSolution {
    std::shared_ptr<const MiningWork> work;
    std::uint64_t variant = 0;
    BlockHeader header;
};

} // namespace zon
