#pragma once

#include "core/inspect/compare.h"
#include "core/inspect/inspection.h"
#include "core/inspect/spend_trace.h"

#include <string>

namespace zon {

/// One line of JSON: all that is told about a thing. Amounts are in zat, binary is hex. Bytes and their
/// ranges are listed up to maxListedRanges; "ranges_left_out" says how many more there are.
std::string inspectionJson(const Inspection& inspection, const SpendTrace* trace = nullptr);
std::string comparisonJson(const Comparison& comparison);

inline constexpr std::size_t maxListedRanges = 20'000;

/// What can be shown to support: what kind of thing it is, its rules, sizes, errors and the failing step.
/// Amounts, addresses, ids, keys, names and raw bytes are left out; each address and id is named by a number
/// instead, so that equal ones can still be seen to be equal. Indented JSON, exactly what would be given
/// away: show it first.
std::string supportBundle(const Inspection& inspection, const SpendTrace* trace = nullptr);

} // namespace zon
