#pragma once

#include "core/chain/params.h"
#include "core/crypto/key.h"
#include "core/crypto/x25519.h"
#include "core/rewards/offer.h"
#include "core/script/script.h"

#include <optional>
#include <string>
#include <vector>

namespace zon {

// BTCPay Greenfield's names, so that such a server can stand behind a provider.
enum class InvoiceStatus : std::uint8_t { New, Processing, Settled, Expired, Invalid };
enum class InvoiceDetail : std::uint8_t { None, PaidPartial, PaidLate, PaidOver, Marked };
enum class Fulfilment : std::uint8_t { None, Pending, Delivered, Failed, Refunded };
std::string_view statusName(InvoiceStatus status);
std::string_view detailName(InvoiceDetail detail);
std::string_view fulfilmentName(Fulfilment fulfilment);

/// What is asked for. Its canonical JSON is what `request_sha256` and the idempotency key stand for.
struct OrderRequest {
    std::string sku;
    std::int64_t quantity = 1;
    Digest32 offerSha256{};
    X25519PublicKey buyer{}; ///< who alone can read the voucher
    Script refundScript;
    /// Draft of the voucher contract (E4) that is to hold the money, with the seller's place open; empty:
    /// paid to the provider. Not looked into here (core/deals/voucher_deal.h).
    std::string escrow;

    Json toJson() const;
    static Result<OrderRequest> fromJson(const Json& json);
    static Result<OrderRequest> parse(std::string_view text);
    Digest32 hash() const { return sha256(asBytes(canonicalJson(toJson()))); }
};
inline constexpr std::int64_t maxQuantity = 1'000;

/// The provider's side of an order through an escrow.
struct OrderEscrow {
    std::string contractId; ///< 64 hex digits
    std::string contract;   ///< .zonc text: signed by the provider, later by both
    std::string sealed;     ///< the voucher; the secret that pays the provider opens it
    PublicKey signer;       ///< of the voucher: the provider's key may have changed when it is opened
    bool agreed = false;    ///< the provider has everybody's signature

    friend bool operator==(const OrderEscrow&, const OrderEscrow&) = default;
};
inline constexpr std::size_t maxEscrowText = std::size_t{32} * 1024; ///< each of the two

struct OrderPayment {
    Txid txid;
    std::uint32_t vout = 0;
    Amount amount;
    std::int64_t confirmations = 0;
    friend bool operator==(const OrderPayment&, const OrderPayment&) = default;
};

struct OrderRefund {
    Txid txid;
    Amount amount;
    friend bool operator==(const OrderRefund&, const OrderRefund&) = default;
};

/// The provider's signed word on an order.
struct OrderDocument {
    std::string id;
    Digest32 requestSha256{};
    Digest32 offerSha256{};
    BlockHash genesis;
    InvoiceStatus status = InvoiceStatus::New;
    InvoiceDetail detail = InvoiceDetail::None;
    Fulfilment fulfilment = Fulfilment::None;

    Script script; ///< where to pay, three times the same
    std::string address;
    std::string uri; ///< BIP321
    Amount amount;
    std::int64_t minConfirmations = 1;
    UnixTime expires{};      ///< pay before
    UnixTime monitorUntil{}; ///< late payments are seen until then
    Amount tolerance;        ///< so much less counts as paid

    std::vector<OrderPayment> payments;
    std::vector<OrderRefund> refunds;
    std::optional<OrderEscrow> escrow; ///< then `script` is the escrow's
    std::int64_t seq = 0;              ///< rises with every change
    UnixTime issued{};

    Amount paid() const;
    Json toJson() const;
    static Result<OrderDocument> fromJson(const Json& json);
};

/// What an order must be to be believed.
struct OrderExpectation {
    Digest32 requestSha256{};
    Digest32 offerSha256{};
    Amount total;                            ///< quantity times the price that was shown
    bool escrow = false;                     ///< whether a contract was proposed
    const OrderDocument* previous = nullptr; ///< the provider's last word, when there is one
};

/// Threat: a provider, or whoever holds its key now, answers with another address, another price, another
/// network, somebody else's order or an older state. Script, address and URI must agree with each other, and
/// everything with what was asked for; where to pay how much never changes afterwards, nor does a sealed
/// voucher. That an escrow's script follows from the contract is for others to check.
Result<void> checkOrder(const OrderDocument& order, const OrderExpectation& expected,
                        const NetworkParams& params);

/// Nobody pays in the last minutes: the payment would come late.
inline constexpr Seconds payMargin{120};
/// Whether it may be paid now, and how much is still due; the error says why not.
Result<Amount> amountDue(const OrderDocument& order, UnixTime now);

} // namespace zon
