#pragma once

#include "core/crypto/secret.h"
#include "core/store/database.h"
#include "core/store/row_ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace zon {

/// Where an order of ours is, for a person. What it follows from is the provider's signed document and our
/// own payments.
enum class OrderState : std::uint8_t {
    Placing,   ///< kept here; the provider has not confirmed it yet
    Unpaid,    ///< confirmed: pay until it expires
    Partial,   ///< less than the price arrived: top up before it expires
    Paying,    ///< our payment is on its way
    Paid,      ///< confirmed: the provider is delivering
    Delivered, ///< the voucher is here
    Expired,   ///< not paid in time
    Late,      ///< paid after it expired: honoured or paid back
    Failed,    ///< paid, but can't be delivered: to be paid back
    Refunded,
    Refused, ///< the provider would not take it; nothing was paid
    Invalid, ///< the provider says that the payment does not count
};

struct OrderRow {
    OrderRowId id{}; ///< chosen by insert()
    std::optional<ProviderRowId> provider{};
    std::string origin{};
    std::string seller{};
    WalletRowId wallet{};
    std::uint32_t keyIndex = 0;
    SecretBytes secret{}; ///< X25519: opens the voucher
    std::string idempotency{};
    std::string request{}; ///< as it is sent
    std::string offer{};   ///< as it was shown
    std::int64_t quantity = 1;
    Amount total{};
    std::string orderId{};
    std::string document{}; ///< signed by the provider; empty while placing
    std::string problem{};  ///< what went wrong last
    OrderState state = OrderState::Placing;
    UnixTime created{};
    UnixTime changed{};
};

struct OrderEventRow {
    UnixTime at{};
    OrderState state = OrderState::Placing;
    std::string text{};
};

struct OrderPaymentRow {
    Txid txid{};
    Amount amount{};
    UnixTime at{};
};

/// A voucher without what must not be seen.
struct VoucherRow {
    OrderRowId order{};
    std::string url{};
    std::string instructions{};
    std::optional<UnixTime> validUntil{};
    UnixTime received{};
    std::optional<UnixTime> used{};
    bool hasPin = false;
};

struct VoucherSecrets {
    SecretText code{};
    SecretText pin{};
};

class OrderRows {
public:
    explicit OrderRows(Database& database) : database_(&database) {}

    Result<OrderRowId> insert(const OrderRow& order);
    Result<OrderRow> get(OrderRowId order); ///< NotFound
    Result<std::optional<OrderRow>> byOrderId(std::string_view orderId);
    /// That a transaction of ours pays.
    Result<std::optional<OrderRow>> byPayment(const Txid& txid);
    Result<std::vector<OrderRow>> all(); ///< newest first
    /// Those that something may still happen to.
    Result<std::vector<OrderRow>> open();
    /// The number that the next order of this wallet takes its keys by.
    Result<std::uint32_t> nextKeyIndex(WalletRowId wallet);
    /// The provider's newest word, and what it makes of the order; an event when the state changes or there
    /// is a text.
    Result<void> update(const OrderRow& order, std::string_view event);
    Result<std::vector<OrderEventRow>> events(OrderRowId order); ///< oldest first

    Result<void> addPayment(OrderRowId order, const OrderPaymentRow& payment);
    Result<std::vector<OrderPaymentRow>> payments(OrderRowId order);

    Result<void> putVoucher(const VoucherRow& voucher, ByteSpan signedForm, const VoucherSecrets& secrets);
    Result<std::optional<VoucherRow>> voucher(OrderRowId order);
    Result<std::vector<VoucherRow>> vouchers(); ///< newest first
    Result<VoucherSecrets> voucherSecrets(OrderRowId order);
    Result<void> setVoucherUsed(OrderRowId order, std::optional<UnixTime> used);

    struct Totals {
        Amount redeemed{};
        std::int64_t orders = 0;
    };
    /// What delivered orders cost from then on.
    Result<Totals> redeemedSince(UnixTime from);

private:
    Database* database_;
};

} // namespace zon
