#pragma once

#include "core/chain/block.h"
#include "core/chain/params.h"
#include "core/script/tx_check.h"
#include "core/store/database.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace zon {

/// A known block in the node's file, numbered in the order its header arrived.
using BlockRow = RowId<struct BlockRowTag>;

/// A coin and what it is found by.
struct LocatedCoin {
    OutPoint outpoint;
    SpentCoin coin;
};

/// The rows of the node's one file: headers, blocks with their undo data, unspent outputs of the active
/// chain, compact filters, where each transaction is, and waiting transactions. Not encrypted: everything in
/// it is public or play money.
///
/// Says nothing about rules; who writes more than one row wraps them in a StoreTransaction. A file belongs to
/// one network and one process.
class ChainStore {
public:
    /// ForeignFile, WrongNetwork, NewerFile, InUse, IoError, Corrupt.
    /// `vfs`: see DatabaseOptions.
    static Result<ChainStore> open(const std::filesystem::path& file, const NetworkParams& params,
                                   const std::string& vfs = {});

    Database& database() { return database_; }

    // Headers, in order of arrival: a parent always comes before its children.
    struct HeaderRow {
        BlockRow row;
        BlockHeader header;
        bool failed = false;  ///< it or an ancestor breaks a rule
        bool hasData = false; ///< the whole block is here
    };
    Result<void> forEachHeader(const std::function<Result<void>(const HeaderRow&)>& body);
    Result<BlockRow> addHeader(const BlockHeader& header);
    Result<void> setFailed(BlockRow row, bool failed);

    // Whole blocks. NotFound where there is only a header.
    Result<void> addBlock(BlockRow row, const Block& block);
    Result<Block> block(BlockRow row);
    Result<Bytes> blockBytes(BlockRow row);

    /// What a connected block spent: the coins of all its inputs in their order, without the coinbase.
    Result<void> setUndo(BlockRow row, const std::vector<SpentCoin>& spent);
    Result<std::vector<SpentCoin>> undo(BlockRow row);

    // The end of the active chain; the coins below are as of that block.
    Result<std::optional<BlockRow>> tip();
    Result<void> setTip(BlockRow row);

    // Unspent outputs.
    Result<std::optional<SpentCoin>> coin(const OutPoint& outpoint);
    Result<bool> hasCoinsOf(const Txid& txid);
    Result<void> addCoin(const OutPoint& outpoint, const SpentCoin& coin);
    Result<void> removeCoin(const OutPoint& outpoint);
    /// The oldest first, at most `limit`.
    Result<std::vector<LocatedCoin>> coinsPaying(const Script& script, std::size_t limit);
    Result<void> forEachCoin(const std::function<void(const LocatedCoin&)>& body);

    // BIP157/158. Kept for every block that was ever connected.
    Result<void> setFilter(BlockRow row, ByteSpan filter, const FilterHeader& header);
    Result<Bytes> filter(BlockRow row);
    Result<FilterHeader> filterHeader(BlockRow row);

    // Which block of the active chain holds a transaction.
    Result<void> indexTransaction(const Txid& txid, BlockRow row);
    Result<void> unindexTransaction(const Txid& txid);
    Result<std::optional<BlockHash>> blockOfTransaction(const Txid& txid);

    // Transactions that wait for a block, so that a restart forgets none.
    Result<void> addWaiting(const Transaction& tx);
    Result<void> removeWaiting(const Txid& txid);
    Result<std::vector<Transaction>> waiting(); ///< in order of arrival

    // Small values by name.
    Result<std::optional<Bytes>> value(std::string_view name);
    Result<void> setValue(std::string_view name, ByteSpan value);

private:
    explicit ChainStore(Database database) : database_(std::move(database)) {}

    Database database_;
};

} // namespace zon
