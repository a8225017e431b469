#pragma once

#include "core/contracts/document.h"

namespace zon::contracts {

/// How long each step of a contract may take. Each counts from the one before, so that nobody has to do sums
/// with dates.
struct Schedule {
    static constexpr std::size_t mostParts = 12;

    Seconds sign{};       ///< for everybody to agree and sign; a day at least
    Seconds pay{};        ///< from then, for the money to come; a day at least
    Seconds deliver{};    ///< from then, for each part
    Seconds inspect{};    ///< from a delivery, to look at it
    Seconds dispute{};    ///< from then, before the money can go back
    std::size_t parts{1}; ///< E3: 2 to mostParts; ignored otherwise
};

/// Writes the dates and outputs of a document whose kind, price and deposits stand. What is locked is divided
/// evenly; the last part takes what doesn't divide. `now`: the later of the clock and the chain's tip.
void applySchedule(Document& document, const Schedule& schedule, UnixTime now);

/// The steps of a document with outputs, as its first part has them. When signing began is nowhere in it:
/// `sign` is 0.
Schedule scheduleOf(const Document& document);

} // namespace zon::contracts
