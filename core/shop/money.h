#pragma once

#include "core/rewards/order_document.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace zon {

/// How a shop is paid: the practice network's own wallet, or a payment server behind it. One thread;
/// answers come on it, at once or later, and not at all once this is destroyed.
class ShopMoney {
public:
    template <typename T>
    using Done = std::move_only_function<void(Result<T>)>;

    /// Where an order is to be paid. `reference` is how the money side knows it again.
    struct Place {
        std::string reference;
        Script script;
    };
    struct Asked {
        std::string orderId;
        Amount amount;
        UnixTime expires;
        UnixTime monitorUntil;
    };
    /// What arrived at a place. `refused` says that the money side takes none of it for paid (BTCPay: an
    /// invoice marked invalid).
    struct Arrived {
        std::vector<OrderPayment> payments;
        bool refused = false;
    };

    virtual ~ShopMoney() = default;
    /// A place of its own for each order.
    virtual void newPlace(const Asked& asked, Done<Place> done) = 0;
    virtual void look(const Place& place, Done<Arrived> done) = 0;
    /// Pays back. The same `reference` is paid once, however often it is asked for.
    virtual void payBack(const std::string& reference, const Script& to, Amount amount, Done<Txid> done) = 0;
};

} // namespace zon
