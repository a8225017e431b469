#pragma once

#include "core/store/database.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace zon {

/// Something a person wrote, found again.
struct SearchRow {
    /// The first six are the types of labels (LabelRow::Type), which get here by themselves.
    enum class Kind : std::uint8_t {
        Transaction,
        Address,
        PublicKey,
        Input,
        Output,
        ExtendedKey,
        Contact,
        Invoice
    };

    Kind kind = Kind::Transaction;
    std::string reference{}; ///< a label's reference, else the row's number
    std::string text{};
};

/// Full-text search over everything people wrote (FTS5 with trigrams: any part of a word finds it).
class SearchRows {
public:
    static constexpr std::size_t maxHits = 200;
    static constexpr std::size_t maxQueryBytes = 200;

    explicit SearchRows(Database& database) : database_(&database) {}

    /// The newest first. Under three characters every text is looked through, which is slower.
    Result<std::vector<SearchRow>> find(std::string_view text, std::size_t limit);

    /// Replaces. For kinds that are not labels.
    Result<void> put(const SearchRow& entry);
    Result<void> remove(SearchRow::Kind kind, std::string_view reference);

private:
    Database* database_;
};

} // namespace zon
