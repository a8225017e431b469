#include "core/shop/settle.h"

#include <algorithm>

namespace zon {

namespace {

/// Less than that is not worth a transaction.
constexpr Amount leastBack{1'000};

Amount sumOf(const std::vector<OrderRefund>& refunds) {
    Amount sum;
    for (const OrderRefund& refund : refunds)
        sum += refund.amount;
    return sum;
}

} // namespace

Amount dueBack(const OrderDocument& order, ShopStep step) {
    const Amount back = sumOf(order.refunds);
    if (step == ShopStep::PayBackExcess) return order.paid() - order.amount - back;
    return order.paid() - back;
}

ShopStep settleOrder(OrderDocument& order, const std::vector<SeenPayment>& seen, UnixTime now,
                     LatePolicy late) {
    order.payments.clear();
    Amount inTime;
    Amount all;
    bool confirmed = true;
    for (const SeenPayment& one : seen) {
        order.payments.push_back(one.payment);
        all += one.payment.amount;
        if (one.seen <= order.expires) inTime += one.payment.amount;
        confirmed = confirmed && one.payment.confirmations >= order.minConfirmations;
    }
    const Amount enough = order.amount - order.tolerance;
    const Amount over = all - order.amount;
    const auto give = [&](InvoiceStatus status, InvoiceDetail detail) {
        order.status = status;
        order.detail = detail;
    };
    // Somebody may still pay, once more too, while the buyer was told that it is looked at.
    const ShopStep rest = now > order.monitorUntil ? ShopStep::Close : ShopStep::Wait;
    const auto back = [&](ShopStep step) {
        if (dueBack(order, step) <= leastBack) return rest;
        return confirmed ? step : ShopStep::Wait;
    };

    switch (order.fulfilment) {
    case Fulfilment::Refunded:
        return back(ShopStep::PayBackAll);
    case Fulfilment::Failed:
        return back(ShopStep::PayBackFailed);
    case Fulfilment::Pending:
        return ShopStep::Deliver;
    case Fulfilment::Delivered:
        return over > order.tolerance ? back(ShopStep::PayBackExcess) : rest;
    case Fulfilment::None:
        break;
    }

    if (inTime >= enough) {
        const InvoiceDetail detail = over > order.tolerance ? InvoiceDetail::PaidOver : InvoiceDetail::None;
        give(confirmed ? InvoiceStatus::Settled : InvoiceStatus::Processing, detail);
        return confirmed ? ShopStep::Deliver : ShopStep::Wait;
    }
    if (now <= order.expires) {
        give(InvoiceStatus::New, all > Amount() ? InvoiceDetail::PaidPartial : InvoiceDetail::None);
        return ShopStep::Wait;
    }
    if (all == Amount()) {
        give(InvoiceStatus::Expired, InvoiceDetail::None);
        return rest;
    }
    if (all < enough) {
        give(InvoiceStatus::Expired, InvoiceDetail::PaidPartial);
        return back(ShopStep::PayBackAll);
    }
    if (!confirmed || late == LatePolicy::PayBack) {
        give(InvoiceStatus::Expired, InvoiceDetail::PaidLate);
        return confirmed ? back(ShopStep::PayBackAll) : ShopStep::Wait;
    }
    give(InvoiceStatus::Settled, InvoiceDetail::PaidLate);
    return ShopStep::Deliver;
}

} // namespace zon
