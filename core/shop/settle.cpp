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

    switch (order.fulfilment) {
    case Fulfilment::Refunded:
        return ShopStep::Close;
    case Fulfilment::Failed:
        return confirmed ? ShopStep::PayBackFailed : ShopStep::Wait;
    case Fulfilment::Pending:
        return ShopStep::Deliver;
    case Fulfilment::Delivered:
        if (over > order.tolerance && confirmed && dueBack(order, ShopStep::PayBackExcess) > leastBack)
            return ShopStep::PayBackExcess;
        // A second payment may still come while the buyer was told to wait.
        return now > order.monitorUntil ? ShopStep::Close : ShopStep::Wait;
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
        return now > order.monitorUntil ? ShopStep::Close : ShopStep::Wait;
    }
    if (all < enough) {
        give(InvoiceStatus::Expired, InvoiceDetail::PaidPartial);
        return confirmed ? ShopStep::PayBackAll : ShopStep::Wait;
    }
    if (!confirmed) {
        give(InvoiceStatus::Expired, InvoiceDetail::PaidLate);
        return ShopStep::Wait;
    }
    if (late == LatePolicy::PayBack) {
        give(InvoiceStatus::Expired, InvoiceDetail::PaidLate);
        return ShopStep::PayBackAll;
    }
    give(InvoiceStatus::Settled, InvoiceDetail::PaidLate);
    return ShopStep::Deliver;
}

} // namespace zon
