#pragma once

#include "core/crypto/key.h"
#include "core/sandbox/node_core.h"

#include <string_view>
#include <vector>

namespace zon {

/// A P2WPKH coin and the key that spends it.
struct KeyCoin {
    LocatedCoin located;
    const PrivateKey* key = nullptr; ///< must outlive the call
};

/// Coins of a key's script that the next block may spend: confirmed and mature first, then, with
/// `withChange`, what the key's own payments left over and no block holds yet. Looks at no more than `most`.
Result<std::vector<LocatedCoin>> spendableCoins(NodeCore& core, const Script& script, std::size_t most,
                                                bool withChange);

/// Pays `amount` with the first of the coins that suffice, at a rate that stock nodes relay; what is left
/// over goes to `changeTo` as the second output. The node has it when this returns. `payer` is named in
/// errors: "faucet". InsufficientFunds, Dust, Rejected.
Result<Txid> payWithKeys(NodeCore& core, const std::vector<KeyCoin>& coins, const Script& to, Amount amount,
                         const Script& changeTo, std::string_view payer);

} // namespace zon
