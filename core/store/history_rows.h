#pragma once

#include "core/store/transaction_rows.h"

namespace zon {

/// Which lines of the history. What is empty does not restrict.
struct HistoryFilter {
    enum class Confirmed : std::uint8_t { Any, Yes, No };

    std::optional<WalletRowId> wallet{};
    std::optional<MovementRow::Kind> kind{};
    std::optional<TransactionRow::State> state{};
    Confirmed confirmed = Confirmed::Any;
    std::optional<bool> madeHere{};
    std::optional<bool> replaced{};  ///< by one of ours
    std::optional<UnixTime> from{};  ///< inclusive
    std::optional<UnixTime> until{}; ///< exclusive
    std::optional<Txid> txid{};
    std::string text{}; ///< part of the label or counterparty, or the beginning of the txid as shown
};

/// A line as lists show it: no raw transaction.
struct HistoryRow {
    MovementRow movement{};
    Txid txid{};
    std::optional<std::int32_t> height{};
    UnixTime time{}; ///< of the block, else when first seen
    std::optional<Amount> fee{};
    bool coinbase = false;
    bool madeHere = false;
    TransactionRow::State state = TransactionRow::State::Live;
    std::string label{};
    std::optional<Txid> replacedBy{};
};

struct HistoryPage {
    std::vector<HistoryRow> rows{};
    std::size_t total = 0; ///< lines that match the filter
};

/// The history as it is read: newest first, unconfirmed before confirmed.
class HistoryRows {
public:
    static constexpr std::size_t maxPage = 1000;

    explicit HistoryRows(Database& database) : database_(&database) {}

    /// At most maxPage lines. The cost grows with `offset` only by an index walk.
    Result<std::vector<HistoryRow>> page(const HistoryFilter& filter, std::size_t offset, std::size_t limit);
    Result<std::size_t> count(const HistoryFilter& filter);
    /// Both, looking for a text only once.
    Result<HistoryPage> find(const HistoryFilter& filter, std::size_t offset, std::size_t limit);

    /// Confirmed live movements, oldest first: what balance charts and monthly sums are made from. Of every
    /// wallet when none is named.
    struct Step {
        WalletRowId wallet;
        UnixTime time;
        std::int32_t height = 0;
        MovementRow::Kind kind = MovementRow::Kind::Received;
        Amount net;
    };
    Result<void> forEachStep(std::optional<WalletRowId> wallet,
                             const std::function<void(const Step&)>& visit);

private:
    Result<HistoryPage> read(const HistoryFilter& filter, std::size_t offset, std::size_t limit,
                             bool counted);

    Database* database_;
};

} // namespace zon
