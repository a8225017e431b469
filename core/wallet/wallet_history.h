#pragma once

#include "core/chain/params.h"
#include "core/store/database.h"
#include "core/wallet/types.h"

#include <optional>
#include <vector>

namespace zon {

/// What happened, as pages and charts show it. Reads only; on the engine's thread.
class WalletHistory {
public:
    WalletHistory(Database& db, const NetworkParams& params) : db_(db), params_(params) {}

    /// Newest first. A limit over 1,000 counts as 1,000.
    Result<TxPage> transactions(const TxQuery& query, std::int32_t tipHeight);
    /// Empty when the wallet has no such transaction.
    Result<std::optional<TxRow>> row(WalletId wallet, const Txid& txid, std::int32_t tipHeight);
    /// The transaction itself; NotFound.
    Result<Transaction> transaction(const Txid& txid);

    /// What was in the wallets, block by block, thinned out to at most `maxPoints`; starts at `from` with
    /// what was there before. Unverified money is not in it.
    Result<std::vector<BalancePoint>> balances(std::optional<WalletId> wallet, UnixTime from, UnixTime until,
                                               std::size_t maxPoints = 400);
    /// The last `months` months by the local calendar, oldest first, empty ones included.
    Result<std::vector<MonthFlow>> months(std::optional<WalletId> wallet, std::uint32_t months, UnixTime now);

    /// At most 1,000 bytes; empty removes it.
    Result<void> setTransactionLabel(const Txid& txid, const std::string& label);
    Result<void> setCoinLabel(const OutPoint& coin, const std::string& label);
    Result<void> setAddressLabel(const std::string& address, const std::string& label);

private:
    Database& db_;
    const NetworkParams& params_;
};

} // namespace zon
