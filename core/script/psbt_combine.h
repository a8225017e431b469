#pragma once

#include "core/script/address.h"
#include "core/script/psbt.h"

#include <span>

namespace zon {

/// One PSBT with everything that is in any of these, which must be of the same transaction. Where two say
/// different things in one field, the first one's stays. The result has the highest version among them.
/// Refused: other transactions, inputs with other sequence numbers, and lists that are empty.
Result<Psbt> combinePsbts(std::span<const Psbt> psbts);

/// What changed from `before` to `after`, a sentence each, the most important first: outputs and inputs that
/// were added, removed or changed, then the lock time, then signatures. Empty when nothing a person must know
/// of did. With `format` outputs are named by their addresses, otherwise by their scripts in hex.
std::vector<std::string> explainPsbtDifferences(const Psbt& before, const Psbt& after,
                                                const AddressFormat* format = nullptr);

} // namespace zon
