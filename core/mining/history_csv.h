#pragma once

#include "core/mining/types.h"

#include <span>
#include <string>

namespace zon {

/// A mining history for a spreadsheet: a header line, then one line per period (RFC 4180, UTC, a point as
/// decimal mark). Nothing in it comes from outside, so no cell can be taken for a formula.
std::string miningCsv(std::span<const MiningPeriod> periods, HistoryStep step);

} // namespace zon
