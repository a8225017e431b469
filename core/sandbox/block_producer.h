#pragma once

#include "core/sandbox/node_core.h"

#include <vector>

namespace zon {

/// Makes blocks on the node's own thread. Proof of work on the practice networks is nearly free; where miners
/// have driven the difficulty up, it takes the way the rules offer: a late block may be easy.
class BlockProducer {
public:
    explicit BlockProducer(NodeCore& core) : core_(core) {}

    /// One block on the tip with the waiting transactions, stamped `time` or as soon after it as the rules
    /// allow. Rejected when its work would take too long: the sentence says until when to wait.
    Result<BlockHash> produce(const Script& payTo, UnixTime time);

    /// `count` blocks at once. Where a block must be late to be easy, its time is set ahead, up to what other
    /// nodes accept.
    Result<std::vector<BlockHash>> produceMany(std::size_t count, const Script& payTo);

    /// The time from which on a block is easy enough to be made at once; nothing when it already is.
    std::optional<UnixTime> easyFrom(UnixTime time) const;

private:
    NodeCore& core_;
    std::uint64_t extraNonce_ = 0;
};

/// Keeps the practice network alive: a block whenever it was silent for an interval, unless others mine.
class Heartbeat {
public:
    Heartbeat(NodeCore& core, BlockProducer& producer, Script payTo, Milliseconds interval)
        : core_(core), producer_(producer), payTo_(std::move(payTo)), interval_(interval) {}

    void setEnabled(bool on) { enabled_ = on; }
    /// To be called a few times per interval. Errors are those of the store.
    Result<void> tick();
    std::uint64_t blocks() const { return blocks_; }

private:
    NodeCore& core_;
    BlockProducer& producer_;
    Script payTo_;
    Milliseconds interval_;
    bool enabled_ = true;
    std::uint64_t blocks_ = 0;
};

} // namespace zon
