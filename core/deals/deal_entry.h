#pragma once

// What DealBook keeps in memory of one contract. For deal_*.cpp alone.

#include "core/deals/deal_book.h"

namespace zon {

struct DealBook::Deal {
    DealRow row;
    std::optional<contracts::Draft> draft;       ///< while it is negotiated
    std::optional<contracts::Contract> contract; ///< from then on
    contracts::ContractFile file;
    contracts::Evidence evidence;
    contracts::ContractStatus status;
    std::vector<std::string> problems;
    /// Made here, and where they are: to offer again until they are deep.
    std::vector<std::pair<TransactionRef, std::optional<std::int32_t>>> ours;
    DealSummary told; ///< as it was last told

    DealId id() const { return {row.id.value}; }
    const contracts::Document& document() const { return contract ? contract->document() : draft->document; }
    std::optional<contracts::Role> me() const {
        return row.role ? std::optional(static_cast<contracts::Role>(*row.role)) : std::nullopt;
    }
    bool moneyInside() const {
        return std::ranges::any_of(status.outputs, &contracts::OutputStatus::moneyInside);
    }
};

inline std::uint8_t signersMask(const std::set<contracts::Role>& signers) {
    std::uint8_t mask = 0;
    for (const contracts::Role role : signers)
        mask = static_cast<std::uint8_t>(mask | (1U << static_cast<unsigned>(role)));
    return mask;
}

inline std::set<contracts::Role> signersOfMask(std::uint8_t mask) {
    std::set<contracts::Role> signers;
    for (const contracts::Role role : contracts::allRoles)
        if (((mask >> static_cast<unsigned>(role)) & 1U) != 0) signers.insert(role);
    return signers;
}

} // namespace zon
