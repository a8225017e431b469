#pragma once

#include "core/script/transaction.h"
#include "core/store/database.h"
#include "core/store/row_ids.h"
#include "core/util/amount.h"
#include "core/util/clock.h"
#include "core/util/id.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace zon {

/// Where in the active chain a transaction is.
struct TransactionPlace {
    std::int32_t height = 0;
    BlockHash block{};
    std::uint32_t position = 0; ///< in the block, from 0
    UnixTime time{};            ///< of the block
    friend bool operator==(const TransactionPlace&, const TransactionPlace&) = default;
};

/// A transaction that concerns one of the wallets.
struct TransactionRow {
    enum class State : std::uint8_t {
        Live,       ///< in a block, or could still get into one
        Conflicted, ///< another transaction took one of its coins
        Abandoned,  ///< given up by the person
    };

    TransactionRowId id{}; ///< chosen by insert()
    Txid txid{};
    Bytes raw{}; ///< with witness
    std::optional<TransactionPlace> place{};
    UnixTime firstSeen{};
    std::optional<Amount> fee{}; ///< when every input is known
    bool coinbase = false;
    bool madeHere = false; ///< built and signed by this profile
    State state = State::Live;
    std::optional<TransactionRowId> replacedBy{}; ///< ours that took its place, by the person's wish
};

/// What a transaction did to one wallet: a line of its history.
struct MovementRow {
    enum class Kind : std::uint8_t { Received, Sent, Mined, Internal };

    WalletRowId wallet{};
    TransactionRowId transaction{};
    Kind kind = Kind::Received;
    Amount net{};               ///< fee included; negative when money left
    std::string counterparty{}; ///< first address of the other side; empty when unknown
};

/// Transactions, which coins they spend, and which wallets they concern.
///
/// The height of a transaction is repeated in the rows of its coins and movements, so that balances and lists
/// need no joins. Those copies are changed here and nowhere else, in the same call: a caller can't leave them
/// apart.
class TransactionRows {
public:
    explicit TransactionRows(Database& database) : database_(&database) {}

    /// Adds a transaction and the outpoints it spends. InvalidArgument when its txid is there already.
    Result<TransactionRowId> insert(const TransactionRow& transaction, std::span<const OutPoint> spends);
    /// With its coins, movements and recipients; coins it spent become unspent.
    Result<void> remove(TransactionRowId transaction);

    Result<std::optional<TransactionRow>> find(const Txid& txid);
    Result<TransactionRow> get(TransactionRowId transaction); ///< NotFound
    /// Those that no block holds and that could still get into one, oldest first.
    Result<std::vector<TransactionRow>> unconfirmed();
    /// Those that no block holds and that were only announced by others, whatever their state, oldest first.
    Result<std::vector<TransactionRow>> unverified();
    /// Transactions made here that are unconfirmed or above `height`, oldest first: to offer to peers again.
    Result<std::vector<TransactionRow>> madeHereAbove(std::int32_t height);
    /// Every known transaction that spends the outpoint, whatever its state: more than one when they
    /// conflict.
    Result<std::vector<TransactionRowId>> spendersOf(const OutPoint& outpoint);

    /// In a block now: also the coins it made and spent. Live again if it was not.
    Result<void> markConfirmed(TransactionRowId transaction, const TransactionPlace& place);
    /// Takes back every block above `height`; returns what is unconfirmed by it. A coinbase among them can
    /// never confirm again: the caller removes it.
    struct Unconfirmed {
        TransactionRowId id;
        Txid txid;
        bool coinbase = false;
    };
    Result<std::vector<Unconfirmed>> unconfirmAbove(std::int32_t height);
    /// Coins made by a transaction that is not live count nowhere, and what it spent is unspent.
    Result<void> setState(TransactionRowId transaction, TransactionRow::State state);
    /// The hashes beside the way from a confirmed transaction up to its block's merkle root. Forgotten when
    /// its block is taken back. Nothing happens when it is not here.
    Result<void> setBranch(const Txid& txid, std::span<const Hash256> branch);
    /// Nothing when it is not known.
    Result<std::optional<std::vector<Hash256>>> branch(TransactionRowId transaction);
    Result<void> setFee(TransactionRowId transaction, Amount fee);
    Result<void> setReplacedBy(TransactionRowId transaction, std::optional<TransactionRowId> by);

    /// Adds or replaces a wallet's line.
    Result<void> putMovement(const MovementRow& movement);
    Result<std::vector<MovementRow>> movements(TransactionRowId transaction);

private:
    Database* database_;
};

} // namespace zon
