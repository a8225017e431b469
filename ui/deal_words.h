#pragma once

#include "core/deals/types.h"
#include "ui/tone.h"

#include <QString>

/// Contracts in the person's language.
namespace zon::deal_words {

QString state(contracts::ContractState state);
Tone::Value tone(contracts::ContractState state);
QString role(contracts::Role role);
/// What they can do next: "Your turn: sign".
QString turn(const DealSummary& deal);
QString deadline(contracts::DeadlineKind kind);
/// A date and time in the person's own time zone.
QString moment(UnixTime at);
QString zon(Amount amount);
/// What a change is about: "Price", "Delivered by (part 2)".
QString change(const contracts::DraftChange& change, bool parts);
/// A value before or after it. Strangers' texts are escaped.
QString changeValue(contracts::DraftValue kind, const std::string& value);
/// "Nordmill Flour gets 99.9996 ZON": a line for each share that is not nothing.
QString shares(const DealView& deal, const contracts::Shares& paid);

} // namespace zon::deal_words
