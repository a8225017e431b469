#pragma once

#include "core/chain/params.h"
#include "core/store/coin_rows.h"
#include "core/store/transaction_rows.h"
#include "core/wallet/script_watch.h"

#include <map>
#include <optional>
#include <set>
#include <unordered_set>

namespace zon {

/// What a batch of changes touched, for whoever shows it.
struct LedgerChanges {
    std::map<WalletRowId, std::set<Txid>> touched; ///< new or different
    std::set<Txid> removed;

    bool empty() const { return touched.empty() && removed.empty(); }
    void clear() { *this = {}; }
};

/// How a transaction reached us.
enum class TxOrigin : std::uint8_t {
    Relay, ///< a peer announced it: nothing about it is proven
    Here,  ///< built and signed by this profile
};

/// Turns transactions into rows: coins made and spent, and what each wallet gained or lost.
///
/// The rule that everything follows from: after any sequence of blocks, reorganisations and replacements the
/// confirmed rows are those that a fresh scan of the active chain would write, and every balance is a sum
/// over unspent coins. A relayed transaction may be a lie, so it makes unverified coins but never spends one
/// of ours.
class Ledger {
public:
    Ledger(ScriptWatch& scripts, const NetworkParams& params) : scripts_(scripts), params_(params) {}

    /// Replaces what is in memory (the outpoints that are ours) by what the store says.
    Result<void> load(Database& db);

    /// Whether it pays us or spends a coin of ours.
    bool concerns(const Transaction& tx) const;

    /// A transaction of a block of the active chain. One that is not ours changes nothing, except that ours
    /// which it conflicts with can't happen any more.
    Result<void> confirm(Database& db, const Transaction& tx, const TransactionPlace& place,
                         LedgerChanges& changes);

    /// One that no block holds. Returns false when it was known already or is refused: an unverified one that
    /// conflicts with something of ours, or one too many.
    Result<bool> addUnconfirmed(Database& db, const Transaction& tx, TxOrigin origin, UnixTime now,
                                LedgerChanges& changes);

    /// Takes back every block above `height`. Coinbases among them are gone, with all that was built on them.
    Result<void> unwind(Database& db, std::int32_t height, LedgerChanges& changes);

    /// Unverified transactions older than this are forgotten: they were lies, or were replaced.
    Result<void> forgetUnverified(Database& db, UnixTime before, LedgerChanges& changes);

private:
    Result<TransactionRowId> insert(Database& db, const Transaction& tx, TransactionRow row, bool spends);
    Result<void> writeCoins(Database& db, const Transaction& tx, TransactionRowId id, bool spends);
    Result<void> writeMovements(Database& db, const Transaction& tx, TransactionRowId id, bool coinbase,
                                LedgerChanges& changes);
    Result<void> conflictWith(Database& db, const Transaction& tx, TransactionRowId winner,
                              LedgerChanges& changes);
    Result<void> giveUp(Database& db, TransactionRowId loser, LedgerChanges& changes);
    Result<void> remove(Database& db, TransactionRowId id, const Txid& txid, LedgerChanges& changes);
    Result<void> touch(Database& db, TransactionRowId id, const Txid& txid, LedgerChanges& changes);

    ScriptWatch& scripts_;
    const NetworkParams& params_;
    std::unordered_set<OutPoint> ours_; ///< every coin there ever was
    std::size_t unverified_ = 0;
};

} // namespace zon
