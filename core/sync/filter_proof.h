#pragma once

#include "core/chain/block.h"
#include "core/chain/filter.h"
#include "core/util/bytes.h"
#include "core/util/id.h"

#include <optional>
#include <vector>

namespace zon {

/// What a block proves about filters that are claimed for it, without the coins it spends.

/// The scripts of which an input spends one, as far as the input itself shows it: the script that hashes to
/// what it reveals (P2PKH, P2SH, P2WPKH, P2WSH, taproot script path). Empty when it shows nothing (taproot
/// key path, bare scripts).
std::vector<Script> spentScriptCandidates(const TxIn& input);

/// True when the filter misses a script that the block must have in its filter: of an output (OP_RETURN and
/// empty ones excepted), or all that an input may spend. A malformed filter is wrong too.
bool filterProvenWrong(ByteSpan filter, const BlockHash& hash, const Block& block);

/// The block's filter, when the block alone determines it: every input shows exactly one script it can spend.
std::optional<Bytes> filterFromBlockAlone(const Block& block);

} // namespace zon
