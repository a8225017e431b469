#pragma once

#include "core/rewards/order_document.h"

#include <vector>

namespace zon {

/// A payment of an order, and when the shop first saw it.
struct SeenPayment {
    OrderPayment payment;
    UnixTime seen{};
};

/// What a shop does with money that comes after an order expired.
enum class LatePolicy : std::uint8_t { Honour, PayBack };

/// What must be done besides telling the buyer.
enum class ShopStep : std::uint8_t {
    Wait,
    Deliver,       ///< all of it is confirmed
    PayBackAll,    ///< it can't be honoured: everything that arrived goes back
    PayBackExcess, ///< delivered, and more than the price arrived
    PayBackFailed, ///< it could not be delivered
    Close,         ///< nothing more can happen
};

/// The status that follows from what was seen, as BTCPay Server's invoices have it, and the next step.
/// Fulfilment and refunds are the caller's to change. A pure function of its arguments, so that a shop that
/// was killed goes on where it was.
ShopStep settleOrder(OrderDocument& order, const std::vector<SeenPayment>& seen, UnixTime now,
                     LatePolicy late);

/// What goes back in that step.
Amount dueBack(const OrderDocument& order, ShopStep step);

} // namespace zon
