#pragma once

#include "core/contracts/evidence.h"
#include "core/rewards/order_document.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace zon {

/// The chain, as a shop sees it that sells through escrows. One thread; answers as ShopMoney's.
class ShopChain {
public:
    template <typename T>
    using Done = std::move_only_function<void(Result<T>)>;

    struct Seen {
        std::vector<contracts::SeenTransaction> transactions;
        contracts::ChainMoment tip;
    };

    virtual ~ShopChain() = default;
    /// What pays this script, what waits to spend that, and where those are that are known already: spent
    /// outputs are found by them alone.
    virtual void watch(const Script& script, const std::vector<TransactionRef>& known, Done<Seen> done) = 0;
    /// Once more does no harm.
    virtual void send(const TransactionRef& tx, Done<void> done) = 0;
};

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
    /// Null: this money side can't look after escrows, and the shop sells none.
    virtual ShopChain* chain() { return nullptr; }
};

} // namespace zon
