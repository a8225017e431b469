#pragma once

#include "core/rewards/voucher.h"
#include "core/store/offer_rows.h"
#include "core/store/order_rows.h"
#include "core/store/provider_rows.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace zon {

/// An order of ours, as it is shown.
struct OrderInfo {
    OrderRowId id{};
    std::optional<ProviderRowId> provider{};
    std::string providerName{};
    std::string origin{};
    WalletRowId wallet{};
    Offer offer{};
    std::int64_t quantity = 1;
    Amount total{};
    OrderState state = OrderState::Placing;
    std::optional<OrderDocument> document{};
    bool throughEscrow = false;
    std::vector<OrderEventRow> events{};
    std::vector<OrderPaymentRow> payments{}; ///< ours
    std::optional<VoucherRow> voucher{};
    std::string problem{};
    UnixTime created{};
    UnixTime changed{};
};

/// Orders of the open profile and what they become. On the engine's thread; no sockets here: what a provider
/// answered comes in as text, what is to be asked goes out as text.
class OrderBook {
public:
    /// Both must outlive it.
    OrderBook(Database& db, const NetworkParams& params) : db_(db), rows_(db), params_(params) {}

    struct NewOrder {
        OfferRow offer{};
        std::int64_t quantity = 1;
        WalletRowId wallet{};
        Script refundScript{};
        std::string escrow{}; ///< OrderRequest::escrow
    };
    /// Keeps the order with its keys before anybody is asked, so that a crash afterwards repeats the same
    /// request and never another.
    Result<OrderRowId> begin(const NewOrder& order, std::uint32_t keyIndex, const OrderKeys& keys,
                             UnixTime now);
    Result<std::uint32_t> nextKeyIndex(WalletRowId wallet) { return rows_.nextKeyIndex(wallet); }

    /// The provider's answer to the request or a later look. What can't be believed changes nothing but the
    /// order's `problem`, and is the error.
    Result<OrderInfo> take(OrderRowId order, std::string_view signedDocument, UnixTime now);
    /// The provider would not take it: nothing was paid, nothing will be.
    Result<OrderInfo> refuse(OrderRowId order, const std::string& why, UnixTime now);
    Result<void> setProblem(OrderRowId order, const std::string& why, UnixTime now);
    /// The sealed voucher. Kept once; a repetition changes nothing.
    Result<OrderInfo> takeVoucher(OrderRowId order, std::string_view sealed, UnixTime now);

    /// The voucher that came sealed with an order through an escrow, once the chain showed the secret. When
    /// that doesn't open it, the order has failed, and the error says what is proved.
    Result<OrderInfo> openEscrowed(OrderRowId order, ByteSpan secret, UnixTime now);
    /// The buyer took the money out of the escrow again, by its refund.
    Result<OrderInfo> takenBack(OrderRowId order, UnixTime now);

    /// What is to be paid now. One live transaction for an order: `live` says whether one of ours may still
    /// confirm (pending, confirmed, or replaced by one that may).
    ///
    /// Threat: a double payment, by a second click, a crash between two steps, or a provider that denies the
    /// first one. Only a payment that the provider itself acknowledges as too little may be topped up.
    Result<Amount> payable(OrderRowId order, UnixTime now, const std::function<bool(const Txid&)>& live);
    /// Before the transaction is recorded: a payment that is linked but never recorded is not live.
    Result<void> paying(OrderRowId order, const Txid& txid, Amount amount, UnixTime now);

    Result<OrderInfo> get(OrderRowId order);
    Result<std::vector<OrderInfo>> all();
    Result<std::vector<OrderRow>> open() { return rows_.open(); }
    Result<OrderRow> row(OrderRowId order) { return rows_.get(order); }
    Result<VoucherSecrets> secrets(OrderRowId order) { return rows_.voucherSecrets(order); }
    Result<void> setUsed(OrderRowId order, std::optional<UnixTime> used) {
        return rows_.setVoucherUsed(order, used);
    }
    Result<OrderRows::Totals> redeemedSince(UnixTime from) { return rows_.redeemedSince(from); }

    /// An order of the same words found at the provider; nothing when it is known already.
    Result<std::optional<OrderRowId>> recover(const ProviderRow& provider, WalletRowId wallet,
                                              std::uint32_t keyIndex, const OrderKeys& keys,
                                              const Json& recovered, UnixTime now);

private:
    Result<PublicKey> keyOf(const OrderRow& row);
    Result<OpenedVoucher> openSealed(const OrderRow& row, std::string_view sealed, const PublicKey& signer);
    Result<OrderInfo> keepVoucher(OrderRow row, const OpenedVoucher& opened, UnixTime now);
    Result<OrderInfo> info(const OrderRow& row);

    Database& db_;
    OrderRows rows_;
    const NetworkParams& params_;
};

/// What the document makes of the order, for a person.
OrderState stateOf(const OrderDocument& order, bool paymentOnItsWay);
/// "unpaid", "delivered" …
std::string_view orderStateName(OrderState state);
/// Of an order through an escrow some of them mean something else.
std::string orderStateSentence(OrderState state, bool throughEscrow = false);

} // namespace zon
