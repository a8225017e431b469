#pragma once

#include "core/deals/types.h"

/// The practice network's counterparties, as they are told what to do and as they answer.
namespace zon {

/// How a practice counterpart behaves.
enum class PracticeConduct : std::uint8_t {
    Honest, ///< puts in its keys, signs, delivers, decides half and half
    Silent, ///< does nothing: so one sees what a contract does when somebody vanishes
    Cheat,  ///< raises the price, claims what it was not promised, decides for itself
};

struct PracticeOutcome {
    bool answered = false;
    std::string said{}; ///< a sentence for a person
    DealArrival arrival{};
};

} // namespace zon
