#pragma once

#include "core/script/psbt.h"

#include <string>

namespace zon {

/// Everything that a PSBT holds, as one JSON object: the answer of `zoncoin-cli psbt decode`.
std::string describePsbt(const Psbt& psbt);

} // namespace zon
