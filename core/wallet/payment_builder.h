#pragma once

#include "core/chain/params.h"
#include "core/script/transaction.h"
#include "core/wallet/account.h"
#include "core/wallet/coin_selection.h"
#include "core/wallet/types.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace zon {

/// A coin of ours, with where its key is.
struct OwnCoin {
    OutPoint outpoint{};
    TxOut output{};
    AccountKind kind = AccountKind::Segwit84;
    KeyPath path{}; ///< from the master key, e.g. m/84h/1h/0h/1/7
};

/// Where change goes. Taken from the wallet when the payment is made, given back when it is discarded.
struct ChangeAddress {
    Script script{};
    AccountKind kind = AccountKind::Segwit84;
    std::uint32_t index = 0;
};

struct PaymentIngredients {
    std::vector<OwnCoin> coins{}; ///< that may be spent
    std::vector<PaymentRecipient> recipients{};
    bool sendAll = false; ///< the last recipient gets everything that is left
    Feerate feerate{};
    ChangeAddress change{};
    std::int32_t tipHeight = 0;
    std::uint64_t seed = 0; ///< of what must not be predictable: coin choice, order, lock time
};

/// A payment ready to be signed, and what a person should read before signing it.
struct PaymentPlan {
    Transaction transaction{};                  ///< unsigned
    std::vector<OwnCoin> spent{};               ///< one per input, in order
    std::vector<PaymentRecipient> recipients{}; ///< with final amounts
    std::optional<std::uint32_t> changeOutput{};
    Amount change{};
    Amount fee{};
    std::size_t vsize = 0; ///< once signed, at most this
    std::vector<std::string> warnings{};
};

/// The weight of an input of this kind once signed, at most.
std::size_t signedInputWeight(AccountKind kind);

/// Below this an output costs more to spend than it is worth, and nodes refuse it (Bitcoin Core's rule at its
/// default of 3 zat/vB).
Amount dustLimitFor(const Script& script);

/// Builds the transaction: outputs in random order, signalling that its fee may be raised (BIP125), with a
/// lock time at the tip so that re-mining old blocks to steal its fee does not pay (and, one time in ten, a
/// little earlier, so that delayed signing does not stand out).
///
/// Fails with a sentence for: no recipients, an address that is not one (or of another network), an amount of
/// zero or below dust, too little money, a transaction too large to be relayed.
Result<PaymentPlan> buildPayment(const PaymentIngredients& ingredients, const NetworkParams& params);

} // namespace zon
