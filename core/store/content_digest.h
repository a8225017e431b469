#pragma once

#include "core/store/database.h"

#include <array>
#include <cstdint>

namespace zon {

/// Parts of a profile that a backup must have the same of.
enum class ContentPart : std::uint8_t { Wallets, Transactions, Labels, Contacts, Invoices, Deals };

struct ContentDigest {
    std::size_t rows = 0;
    std::array<std::uint8_t, 32> sha256{}; ///< over every row, in a fixed order
    friend bool operator==(const ContentDigest&, const ContentDigest&) = default;
};

/// Reads all of a part: two profiles with the same digest hold the same.
Result<ContentDigest> contentDigest(Database& database, ContentPart part);

} // namespace zon
