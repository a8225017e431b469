#pragma once

#include "core/rewards/order_document.h"
#include "core/store/database.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace zon {

/// An order as the shop keeps it.
struct ShopOrder {
    std::int64_t number = 0; ///< chosen by insert()
    std::string idempotency{};
    std::string request{};   ///< canonical JSON, as it came
    std::string offer{};     ///< as it was when ordered
    std::string reference{}; ///< ShopMoney's
    OrderDocument document{};
    std::string code{}; ///< the voucher's, once it is delivered
    bool open = true;   ///< something may still happen
};

/// A shop's one file: its key, its catalogue's version, its orders. Not encrypted: whoever runs a shop
/// guards the machine it runs on.
class ShopRows {
public:
    /// Makes the file when it is missing.
    static Result<ShopRows> open(const std::filesystem::path& file);

    Database& database() { return database_; }

    Result<std::optional<std::string>> value(std::string_view name);
    Result<void> setValue(std::string_view name, std::string_view value);

    Result<std::int64_t> insert(const ShopOrder& order);
    /// The document, the code, and whether it is open.
    Result<void> update(const ShopOrder& order);
    Result<std::optional<ShopOrder>> byId(std::string_view orderId);
    Result<std::optional<ShopOrder>> byIdempotency(std::string_view key);
    Result<std::vector<ShopOrder>> open();
    Result<std::int64_t> openCount();
    /// How many of an article are ordered, without what was never paid or was paid back.
    Result<std::int64_t> taken(std::string_view sku);
    /// How many vouchers of an article were given out.
    Result<std::int64_t> delivered(std::string_view sku);

    /// When a payment was first seen: a late one stays late.
    Result<UnixTime> firstSeen(std::int64_t order, const Txid& txid, std::uint32_t vout, UnixTime now);

private:
    explicit ShopRows(Database database) : database_(std::move(database)) {}

    Database database_;
};

} // namespace zon
