#pragma once

#include "core/sandbox/block_index.h"
#include "core/sandbox/block_rules.h"

namespace zon {

class SignatureCache;

/// Applies a block to the coins, checking all that needs them: inputs exist and are unspent, amounts,
/// maturity, relative locks (BIP68), signature operations, every script, the coinbase's reward. Writes undo
/// data, filter and transaction index too. The coins must be as of `at.parent`.
///
/// Runs inside the caller's transaction, which must be rolled back when it is refused or fails.
Result<std::optional<Rejection>> connectBlock(ChainStore& store, const NetworkParams& params,
                                              const IndexedBlock& at, const Block& block,
                                              SignatureCache* cache = nullptr);

/// Takes it back. The coins must be as of `at`. The filter stays, as peers may still ask for it.
Result<void> disconnectBlock(ChainStore& store, const IndexedBlock& at, const Block& block);

} // namespace zon
