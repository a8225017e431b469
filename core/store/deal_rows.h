#pragma once

#include "core/store/database.h"
#include "core/store/row_ids.h"
#include "core/util/clock.h"
#include "core/util/id.h"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace zon {

/// A contract as this profile keeps it, from the first draft on.
struct DealRow {
    DealRowId id{};                      ///< chosen by insert()
    std::optional<Hash256> contractId{}; ///< nothing while it is negotiated
    std::array<std::uint8_t, 16> nonce{};
    UnixTime created{};
    std::optional<WalletRowId> wallet{};    ///< whose words make our keys …
    std::optional<std::uint32_t> account{}; ///< … and the account's number (BIP87), in no other contract
    std::optional<std::uint8_t> role{};     ///< ours
    std::uint8_t signers = 0;               ///< bit per role; verified when they came
    std::string draft{};                    ///< what is negotiated; empty once it is agreed
    std::string previous{};                 ///< the draft before somebody else changed it
    std::string file{};                     ///< the agreed contract; empty before
    bool archived = false;
    std::string box{};         ///< link to where it goes to and fro on a relay; empty: nowhere
    std::uint32_t boxSeen = 0; ///< so many of its files were taken
};

/// A transaction that pays into an escrow or takes from it.
struct DealTransactionRow {
    Txid txid{};
    Bytes raw{}; ///< with witness
    UnixTime firstSeen{};
    bool madeHere = false;
    std::optional<std::int32_t> height{};
    UnixTime medianTime{};      ///< of the block
    std::uint32_t position = 0; ///< in the block
    Bytes branch{};             ///< merkle branch, 32 bytes a step
};

/// Contracts, what happened to their money, and the files that belong to them.
class DealRows {
public:
    explicit DealRows(Database& database) : database_(&database) {}

    /// InvalidArgument when the same contract, or one with the same key, is there.
    Result<DealRowId> insert(const DealRow& deal);
    /// Everything but id and created. NotFound.
    Result<void> update(const DealRow& deal);
    Result<void> remove(DealRowId deal); ///< with all that belongs to it

    Result<DealRow> get(DealRowId deal); ///< NotFound
    /// All, the oldest first.
    Result<void> forEach(const std::function<Result<void>(DealRow)>& visit);

    /// Adds, or says where it is now; that it was made here stays known.
    Result<void> putTransaction(DealRowId deal, const DealTransactionRow& transaction);
    Result<void> removeTransaction(DealRowId deal, const Txid& txid);
    Result<std::vector<DealTransactionRow>> transactions(DealRowId deal);
    /// Of whatever contract; nothing when none is touched by it.
    Result<std::optional<DealTransactionRow>> transaction(const Txid& txid);
    /// Takes back every block above `height`; whose transactions were in one.
    Result<std::vector<DealRowId>> unconfirmAbove(std::int32_t height);
    /// Those that no block holds and that came before: they were never mined.
    Result<void> forgetUnconfirmed(UnixTime before);

    Result<void> putAttachment(DealRowId deal, ByteSpan sha256, ByteSpan content);
    Result<std::optional<Bytes>> attachment(DealRowId deal, ByteSpan sha256);
    /// The hashes of those that are kept.
    Result<std::vector<Bytes>> attachmentHashes(DealRowId deal);

private:
    Database* database_;
};

} // namespace zon
