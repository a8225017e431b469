// What an order is, for a person.

#include "core/rewards/order_book.h"

#include <array>

namespace zon {

namespace {

constexpr std::array<std::string_view, 12> names = {"placing", "unpaid",    "partial", "paying",
                                                    "paid",    "delivered", "expired", "late",
                                                    "failed",  "refunded",  "refused", "invalid"};

} // namespace

std::string_view orderStateName(OrderState state) {
    return names[static_cast<std::size_t>(state)];
}

std::string orderStateSentence(OrderState state, bool throughEscrow) {
    if (throughEscrow) {
        switch (state) {
        case OrderState::Unpaid:
            return "Agreed with the provider. Pay into the escrow before it expires.";
        case OrderState::Paying:
            return "Your payment into the escrow is on its way.";
        case OrderState::Paid:
            return "The provider showed what opens your voucher. It is here with the next block.";
        case OrderState::Late:
            return "The payment came too late for the escrow. Take it back with the contract.";
        case OrderState::Failed:
            return "The voucher was not delivered. The contract shows where the money is, and what you can "
                   "do.";
        case OrderState::Refunded:
            return "You took the money back out of the escrow.";
        default:
            break;
        }
    }
    switch (state) {
    case OrderState::Placing:
        return "Sent to the provider; its answer is awaited.";
    case OrderState::Unpaid:
        return "Confirmed by the provider. Pay it before it expires.";
    case OrderState::Partial:
        return "Less than the price arrived. Pay the rest before it expires, else the provider pays it back.";
    case OrderState::Paying:
        return "Your payment is on its way.";
    case OrderState::Paid:
        return "Your payment is confirmed. The provider is delivering.";
    case OrderState::Delivered:
        return "Delivered. The voucher is among your vouchers.";
    case OrderState::Expired:
        return "It was not paid in time.";
    case OrderState::Late:
        return "The payment came after it expired. The provider delivers it, or pays it back.";
    case OrderState::Failed:
        return "The provider can't deliver it. It owes you the money back.";
    case OrderState::Refunded:
        return "The provider paid the money back to your wallet.";
    case OrderState::Refused:
        return "The provider did not take the order. Nothing was paid.";
    case OrderState::Invalid:
        return "The provider says that the payment does not count. Show it your receipt.";
    }
    return {};
}

OrderState stateOf(const OrderDocument& order, bool paymentOnItsWay) {
    switch (order.fulfilment) {
    case Fulfilment::Refunded:
        return OrderState::Refunded;
    case Fulfilment::Failed:
        return OrderState::Failed;
    case Fulfilment::Pending:
    case Fulfilment::Delivered: // until the voucher itself is here
        return OrderState::Paid;
    case Fulfilment::None:
        break;
    }
    switch (order.status) {
    case InvoiceStatus::New:
        if (order.detail == InvoiceDetail::PaidPartial) return OrderState::Partial;
        return paymentOnItsWay || order.paid() > Amount() ? OrderState::Paying : OrderState::Unpaid;
    case InvoiceStatus::Processing:
        return OrderState::Paying;
    case InvoiceStatus::Settled:
        return OrderState::Paid;
    case InvoiceStatus::Expired:
        return order.detail == InvoiceDetail::PaidLate ? OrderState::Late : OrderState::Expired;
    case InvoiceStatus::Invalid:
        return OrderState::Invalid;
    }
    return OrderState::Invalid;
}

} // namespace zon
