#pragma once

#include "core/rewards/order_document.h"
#include "core/store/database.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace zon {

/// What the shop alone knows of an order through an escrow.
struct ShopEscrow {
    std::uint32_t account = 0; ///< of its keys: in one contract only
    Bytes funding{};           ///< the transaction that paid into it, once it was seen
    Bytes reveal{};            ///< ours that shows the secret; kept before it is sent
};

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
    std::optional<ShopEscrow> escrow{};
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
    /// The document, the code, whether it is open, and what was seen of its escrow.
    Result<void> update(const ShopOrder& order);
    Result<std::optional<ShopOrder>> byId(std::string_view orderId);
    Result<std::optional<ShopOrder>> byIdempotency(std::string_view key);
    Result<std::vector<ShopOrder>> open();
    Result<std::int64_t> openCount();
    Result<std::int64_t> openEscrows(); ///< among them
    /// How many of an article are ordered, without what was never paid or was paid back.
    Result<std::int64_t> taken(std::string_view sku);
    /// Takes the first of an article's codes that nobody has, by their places in the list of `there`; nothing
    /// when there aren't enough.
    Result<std::optional<std::vector<std::size_t>>> takeCodes(std::int64_t order, std::string_view sku,
                                                              std::int64_t count, std::size_t there);
    /// Of an order that will never be paid: others may have its codes.
    Result<void> giveBackCodes(std::int64_t order);
    /// For the next contract.
    Result<std::uint32_t> freshAccount();

    /// When a payment was first seen: a late one stays late.
    Result<UnixTime> firstSeen(std::int64_t order, const Txid& txid, std::uint32_t vout, UnixTime now);

private:
    explicit ShopRows(Database database) : database_(std::move(database)) {}

    Database database_;
};

} // namespace zon
