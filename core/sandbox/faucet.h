#pragma once

#include "core/crypto/key.h"
#include "core/sandbox/node_core.h"

namespace zon {

/// The practice funds: a key in the node's file, the coins it mined, and payments to whoever asks.
///
/// The key lies there unencrypted, because it guards play money only.
class Faucet {
public:
    /// Makes a key when the file has none.
    static Result<Faucet> open(NodeCore& core);

    const Script& script() const { return script_; }

    /// What can be paid at once.
    Result<Amount> balance() const;

    /// Pays, and hands the transaction to the node. InsufficientFunds, Dust, InvalidArgument.
    Result<Txid> pay(const Script& to, Amount amount);

private:
    Faucet(NodeCore& core, PrivateKey key);

    Result<std::vector<LocatedCoin>> spendable() const;

    NodeCore* core_;
    PrivateKey key_;
    Script script_;
};

} // namespace zon
