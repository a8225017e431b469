#pragma once

#include "core/crypto/key.h"
#include "core/sandbox/chain_store.h"

#include <vector>

namespace zon {

/// A P2WPKH coin and the key that spends it.
struct KeyCoin {
    LocatedCoin located;
    const PrivateKey* key = nullptr; ///< must outlive the call
};

/// What a payment of so many such inputs and two outputs costs, at a rate that stock nodes relay.
Amount keyPaymentFee(std::size_t inputs);

/// Spends all of the coins: `amount` to `to`, and `change`, when there is any, to `changeTo`.
Transaction keyPayment(const std::vector<KeyCoin>& coins, const Script& to, Amount amount,
                       const Script& changeTo, Amount change);

} // namespace zon
