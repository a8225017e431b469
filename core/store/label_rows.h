#pragma once

#include "core/store/database.h"
#include "core/store/row_ids.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zon {

/// A note on something of the wallets, as BIP329 knows them.
struct LabelRow {
    enum class Type : std::uint8_t { Transaction, Address, PublicKey, Input, Output, ExtendedKey };

    Type type = Type::Transaction;
    std::string reference{}; ///< BIP329's `ref`: txid as shown, address, "txid:index" …; at most 300 bytes
    std::string text{};      ///< at most 1,000 bytes
};

/// To whom an output of a transaction made here was paid, in the person's words.
struct RecipientRow {
    TransactionRowId transaction{};
    std::uint32_t outputIndex = 0;
    std::string address{};
    std::string name{};
    std::string note{};
};

class LabelRows {
public:
    static constexpr std::size_t maxReference = 300;
    static constexpr std::size_t maxText = 1000;

    explicit LabelRows(Database& database) : database_(&database) {}

    /// Replaces; an empty text removes. InvalidArgument when too long or when a reference that names a
    /// transaction does not.
    Result<void> put(const LabelRow& label);
    Result<std::optional<std::string>> text(LabelRow::Type type, std::string_view reference);
    /// By type and reference: for export.
    Result<void> forEach(const std::function<void(const LabelRow&)>& visit);

    Result<void> putRecipient(const RecipientRow& recipient);
    Result<std::vector<RecipientRow>> recipients(TransactionRowId transaction);

private:
    Database* database_;
};

} // namespace zon
