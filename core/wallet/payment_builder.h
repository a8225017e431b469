#pragma once

#include "core/chain/params.h"
#include "core/script/transaction.h"
#include "core/store/row_ids.h"
#include "core/wallet/account.h"
#include "core/wallet/coin_selection.h"
#include "core/wallet/types.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace zon {

/// A coin of ours, with all that is needed to spend it but the keys.
struct OwnCoin {
    OutPoint outpoint{};
    TxOut output{};
    std::shared_ptr<const AccountScripts> account{};
    Branch branch = Branch::Receive;
    std::uint32_t index = 0;
    std::int32_t confirmations = 0;
    TransactionRef previous{}; ///< that made it: signers want it whole. Filled for coins that are spent
};

/// Where change goes. Taken from the wallet when the payment is made, given back when it is discarded.
struct ChangeAddress {
    Script script{};
    std::shared_ptr<const AccountScripts> account{};
    AccountRowId accountRow{}; ///< where it is taken from
    Branch branch = Branch::Change;
    std::uint32_t index = 0;
};

struct PaymentIngredients {
    std::vector<OwnCoin> coins{}; ///< that may be spent
    bool spendAllCoins = false;   ///< the person chose them: spend every one
    std::vector<PaymentRecipient> recipients{};
    bool sendAll = false; ///< the last recipient gets everything that is left
    Feerate feerate{};
    ChangeAddress change{};
    std::int32_t tipHeight = 0;
    std::uint64_t seed = 0; ///< of what must not be predictable: coin choice, order, lock time
    bool useTimelocks = false;
};

/// A payment ready to be signed, and what a person should read before signing it.
struct PaymentPlan {
    Transaction transaction{};                  ///< unsigned
    std::vector<OwnCoin> spent{};               ///< one per input, in order
    std::vector<PaymentRecipient> recipients{}; ///< with final amounts
    std::optional<std::uint32_t> changeOutput{};
    std::optional<ChangeAddress> changeAddress{}; ///< of that output
    Amount change{};
    Amount fee{};
    std::size_t vsize = 0; ///< once signed, at most this
    std::optional<Txid> replaces{};
    std::vector<std::string> warnings{};
};

/// Below this an output costs more to spend than it is worth, and nodes refuse it (Bitcoin Core's rule at its
/// default of 3 zat/vB).
Amount dustLimitFor(const Script& script);

/// Builds the transaction: outputs in random order, signalling that its fee may be raised (BIP125), with a
/// lock time at the tip so that re-mining old blocks to steal its fee does not pay (and, one time in ten, a
/// little earlier, so that delayed signing does not stand out).
///
/// Fails with a sentence for: no recipients, an address that is not one (or of another network), an amount of
/// zero or below dust, too little money, a transaction too large to be relayed, coins that nobody knows how
/// to spend.
Result<PaymentPlan> buildPayment(const PaymentIngredients& ingredients, const NetworkParams& params);

// What fee_bump.cpp shares with it.

/// The weight of a signed input that spends it, at most.
std::size_t inputWeightOf(const OwnCoin& coin);
/// Of a transaction with these outputs and no inputs.
std::size_t baseWeightOf(const std::vector<TxOut>& outputs);
/// Fills inputs, outputs and lock time, in random order.
void assemble(PaymentPlan& plan, std::vector<TxOut> outputs, const std::optional<TxOut>& change,
              std::int32_t tipHeight, std::uint64_t seed, bool useTimelocks = false);
std::vector<std::string> feeWarnings(const PaymentPlan& plan);

} // namespace zon
