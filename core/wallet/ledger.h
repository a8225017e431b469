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
    /// pays us nothing, or one too many.
    ///
    /// One made here takes the place of ours that spend the same coins: they are marked as replaced by it. An
    /// announced one does so only with announced ones; what a block says later decides between them.
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
    Result<void> replaceOurs(Database& db, const Transaction& tx, TransactionRowId winner,
                             LedgerChanges& changes);
    Result<void> giveUpUnverified(Database& db, const Transaction& tx, TransactionRowId winner, bool replaced,
                                  LedgerChanges& changes);
    Result<void> giveUp(Database& db, TransactionRowId loser, LedgerChanges& changes);
    void noteUnverified(const Transaction& tx);
    void noteWaiting(const Transaction& tx);
    Result<void> remove(Database& db, TransactionRowId id, const Txid& txid, LedgerChanges& changes);
    Result<void> touch(Database& db, TransactionRowId id, const Txid& txid, LedgerChanges& changes);

    ScriptWatch& scripts_;
    const NetworkParams& params_;
    std::unordered_set<OutPoint> ours_; ///< every coin there ever was
    /// What unverified transactions claim to spend, by which conflicts among them are found. An entry may
    /// outlive its transaction: it says where to look, not what is.
    std::unordered_multimap<OutPoint, Txid> claimed_;
    /// What transactions spend that wait for a block and whose spends are recorded: only there can a block
    /// conflict with us. Entries may outlive their transaction too.
    std::unordered_set<OutPoint> waiting_;
    std::size_t unverified_ = 0;
};

} // namespace zon
