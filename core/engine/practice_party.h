#pragma once

#include "core/chain/params.h"
#include "core/engine/practice_types.h"

namespace zon {

/// What a practice counterpart gives back.
struct PracticeAnswer {
    std::string file{};                       ///< a .zonc text; empty: it said nothing
    std::optional<Transaction> transaction{}; ///< to be sent to the network
    std::string said{};
};

/// Answers a draft or a contract with evidence, as the party `as` would who has this file and nothing else.
///
/// Its keys follow from the contract's nonce by a rule that everybody knows: on the practice network there is
/// nothing to protect, and whoever uses these elsewhere is refused (other networks have no such party).
/// Slow: any thread.
Result<PracticeAnswer> practiceAnswer(std::string_view text, contracts::Role as, PracticeConduct conduct,
                                      const NetworkParams& params, UnixTime now);

} // namespace zon
