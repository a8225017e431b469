#pragma once

#include "core/script/transaction.h"
#include "core/store/database.h"
#include "core/store/row_ids.h"
#include "core/util/amount.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace zon {

/// An output that is ours, spent or not.
struct CoinRow {
    CoinRowId id{}; ///< chosen by insert()
    WalletRowId wallet{};
    ScriptRowId script{};
    TransactionRowId transaction{}; ///< that made it
    OutPoint outpoint{};            ///< filled when read, from `transaction` and the index given
    Amount value{};
    Bytes scriptPubKey{};                      ///< filled when read
    std::optional<std::int32_t> height{};      ///< of the block; filled when read
    bool coinbase = false;                     ///< filled when read
    bool madeHere = false;                     ///< its transaction was; filled when read
    std::optional<TransactionRowId> spentBy{}; ///< an unconfirmed transaction counts
    std::optional<std::int32_t> spentHeight{}; ///< empty while that is unconfirmed
    bool frozen = false;                       ///< the person keeps it from being selected
};

struct CoinFilter {
    bool spentToo = false;
    bool unconfirmedToo = true;
    bool frozenToo = true;
    Amount least{}; ///< smaller ones are left out
};

/// Unspent coins of live transactions, summed. No coin is in two of them.
struct CoinTotals {
    Amount confirmed{};  ///< in a block and mature, not frozen
    Amount ownPending{}; ///< unconfirmed, made by our own transaction: change
    Amount pending{};    ///< unconfirmed, from others
    Amount immature{};   ///< block rewards still maturing
    Amount frozen{};     ///< confirmed and mature, but frozen
    std::uint32_t coins = 0;
    friend bool operator==(const CoinTotals&, const CoinTotals&) = default;
};

/// The wallets' outputs. Heights, coinbase and liveness are those of their transaction (TransactionRows keeps
/// them in step).
class CoinRows {
public:
    explicit CoinRows(Database& database) : database_(&database) {}

    /// An output of a transaction that was inserted before. One that is there already keeps its row. It
    /// counts as spent at once when a known live transaction spends it.
    Result<CoinRowId> insert(WalletRowId wallet, ScriptRowId script, TransactionRowId transaction,
                             std::uint32_t outputIndex, Amount value);

    /// A row for each wallet that owns it; mostly none or one.
    Result<std::vector<CoinRow>> find(const OutPoint& outpoint);
    /// Oldest first, unconfirmed last.
    Result<std::vector<CoinRow>> ofWallet(WalletRowId wallet, const CoinFilter& filter = {});
    Result<std::vector<CoinRow>> madeBy(TransactionRowId transaction);
    Result<std::vector<CoinRow>> spentBy(TransactionRowId transaction);
    /// Every coin there ever was, for the set that inputs are looked up in.
    Result<void> forEachOutPoint(const std::function<void(const OutPoint&, WalletRowId)>& visit);

    /// Marks the outpoint's coins as spent by a known transaction, in place of any earlier spender; how many
    /// rows there were.
    Result<std::size_t> spend(const OutPoint& outpoint, TransactionRowId spender);
    /// Everything this transaction spent is unspent.
    Result<void> unspendBy(TransactionRowId spender);
    Result<void> setFrozen(const OutPoint& outpoint, bool frozen); ///< NotFound

    /// At a tip of `tipHeight`, when a coinbase needs `maturity` confirmations. Of all wallets when none is
    /// named.
    Result<CoinTotals> totals(std::optional<WalletRowId> wallet, std::int32_t tipHeight,
                              std::int32_t maturity);

private:
    Database* database_;
};

} // namespace zon
