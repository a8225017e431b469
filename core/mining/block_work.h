#pragma once

#include "core/mining/block_template.h"
#include "core/mining/mining_work.h"

#include <limits>

namespace zon {

/// Work on a whole block of ours: what a node's template or our own tip gives.
class BlockWork final : public MiningWork {
public:
    explicit BlockWork(BlockDraft draft)
        : MiningWork({.height = draft.base().height,
                      .bits = draft.base().bits,
                      .blockTarget = draft.base().target,
                      .shareTarget = draft.base().target,
                      .reward = draft.base().coinbaseValue}),
          draft_(std::move(draft)) {}

    std::uint64_t variants() const override { return std::numeric_limits<std::uint64_t>::max(); }
    BlockHeader header(std::uint64_t variant) const override { return draft_.header(variant); }

    /// The whole block for a solution of this work.
    Block block(const MiningSolution& solution) const {
        return draft_.finish(solution.variant, solution.header);
    }
    const BlockDraft& draft() const { return draft_; }

private:
    BlockDraft draft_;
};

} // namespace zon
