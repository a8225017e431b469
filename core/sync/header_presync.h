#pragma once

#include "core/chain/header_context.h"
#include "core/chain/header_rules.h"
#include "core/util/bytes.h"
#include "core/util/clock.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace zon {

/// Lets a long branch in, or a long lie pass by, without keeping it. Sans-IO.
///
/// Threat: where the limit is easy, headers with little work cost next to nothing, and a branch of a million
/// of them would fill memory long before it turns out to have less work than ours. So a branch that finds no
/// room aside is looked at twice (the idea is Bitcoin Core's): first it is only measured, and of every 64
/// headers one secret bit is kept; when its work is more than ours it is asked for again, must show the same
/// bits, and is handed on as a whole. A peer that shows another branch the second time is found out.
class HeaderPresync {
public:
    enum class State : std::uint8_t {
        Measuring, ///< wants the headers behind last()
        Fetching,  ///< wants them again, from the fork on
        Done,      ///< takeBranch() has more work than was to be beaten
        Weak,      ///< the branch ended, or went on for too long, with less work
        Lied,      ///< a bad header, or not the branch that was measured
    };

    /// A branch of 500,000 headers (40 MB) is longer than any honest one that this program could have missed.
    static constexpr std::size_t maxHeaders = 500'000;

    /// `fork`: behind the last header that we share; `toBeat`: the work of our chain.
    HeaderPresync(const NetworkParams& params, const HeaderContext& fork, const ChainWork& toBeat);

    /// The next message of the branch, n × 80 bytes; `more`: the peer has headers behind it.
    State take(ByteSpan headers, bool more, UnixTime now);

    State state() const { return state_; }
    /// The last header that was taken: where the next message must begin.
    const BlockHash& last() const { return context_.hash; }
    /// What was wrong, for a person.
    const std::string& evidence() const { return evidence_; }
    Bytes takeBranch() { return std::move(branch_); }
    std::size_t memoryBytes() const { return branch_.capacity() + bits_.size() / 8; }

private:
    bool commitTo(ByteSpan headers, std::size_t count);
    bool bitOf(ByteSpan header) const;
    State lied(std::string evidence);

    const NetworkParams& params_;
    HeaderContext fork_;
    ChainWork toBeat_;
    HeaderContext context_;
    State state_ = State::Measuring;
    std::size_t seen_ = 0; ///< headers in this pass
    std::size_t offset_;   ///< secret: which of 64 is marked
    std::uint64_t k0_;
    std::uint64_t k1_;
    std::vector<bool> bits_;
    Bytes branch_;
    std::string evidence_;
};

} // namespace zon
