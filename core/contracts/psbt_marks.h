#pragma once

// The proprietary fields of a contract's PSBTs (BIP174): used by the settlement and funding files only.

#include "core/contracts/templates.h"
#include "core/script/psbt.h"

namespace zon::contracts {

/// Which output is settled and how: a hint for whoever gets the PSBT, checked against what it really does.
struct SettlementMark {
    std::uint32_t output = 0;
    SpendPath path = SpendPath::Together;
};

void setMark(Psbt& psbt, const SettlementMark& mark);
std::optional<SettlementMark> markOf(const Psbt& psbt);

} // namespace zon::contracts
