#pragma once

#include "core/chain/header_context.h"
#include "core/util/clock.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace zon {

/// Why a header is not taken up.
enum class HeaderFault : std::uint8_t {
    None,
    NotContinuous,  ///< a message whose headers don't link to each other
    UnknownParent,  ///< its parent is not in the tree
    BadBits,        ///< bits that are no target, or a target above the network's limit
    WrongBits,      ///< not what the retarget of its own branch demands
    HighHash,       ///< the hash does not meet its target
    TimeTooOld,     ///< not later than the median of the 11 before it
    TimeTooNew,     ///< more than 2 hours ahead of our clock: held, nobody's fault
    BadVersion,     ///< lower than the network allows at its height
    UnderAnchor,    ///< leaves the chain below a block this program was shipped with
    Condemned,      ///< it, or an ancestor, was found to be invalid
    TooManyAside,   ///< no room for one more branch with less work than ours
    MissingContext, ///< can't be judged without earlier headers
};

/// Bitcoin Core's name for the reason where it has one, e.g. "bad-diffbits", "high-hash".
std::string_view headerFaultName(HeaderFault fault);
/// What is wrong, for a person.
std::string_view headerFaultSentence(HeaderFault fault);

/// What a fault says about the peer that sent the header.
enum class Blame : std::uint8_t {
    Nobody,    ///< can happen between honest nodes
    Violation, ///< breaks the protocol
    Lie,       ///< provably made up
};
Blame headerFaultBlame(HeaderFault fault);

/// How far ahead of our clock a header may be.
inline constexpr Seconds maxFutureTime{2 * 60 * 60};

struct RunVerdict {
    std::size_t passed = 0; ///< headers before the first fault
    HeaderFault fault = HeaderFault::None;
};

/// Judges `count` headers that follow `context` in a row, and rolls the context over those that pass.
/// `headers` points at count × 80 bytes, `hashes` at their count × 32 bytes of hashes (sha256dHeaders). That
/// each links to the one before is checked too. Allocates nothing.
RunVerdict verifyRun(const NetworkParams& params, HeaderContext& context, const std::uint8_t* headers,
                     const std::uint8_t* hashes, std::size_t count, UnixTime now);

/// The same, hashing included.
RunVerdict verifyRun(const NetworkParams& params, HeaderContext& context, const std::uint8_t* headers,
                     std::size_t count, UnixTime now);

} // namespace zon
