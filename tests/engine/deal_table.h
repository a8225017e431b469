#pragma once

#include "tests/engine/deal_people.h"

#include <memory>
#include <string>

namespace zon::test {

/// Everybody's keys and signatures, by files that go from one to the next.
struct Signed {
    DealId buyer, seller, arbiter;
    std::string error;
};

inline Signed signAll(DealPerson& buyer, DealPerson& seller, DealPerson* arbiter, contracts::Document terms) {
    Signed deal;
    const auto check = [&](const auto& result) {
        if (!result && deal.error.empty()) deal.error = result.error().message;
        return result.has_value();
    };
    const auto proposed = buyer.propose(contracts::Role::Buyer, std::move(terms));
    if (!check(proposed)) return deal;
    deal.buyer = *proposed;
    std::string file = buyer.give(deal.buyer);
    const auto sellers = seller.take(file);
    if (!check(sellers)) return deal;
    deal.seller = sellers->id;
    if (!check(seller.join(deal.seller, contracts::Role::Seller))) return deal;
    file = seller.give(deal.seller);
    if (arbiter) {
        const auto arbiters = arbiter->take(file);
        if (!check(arbiters)) return deal;
        deal.arbiter = arbiters->id;
        if (!check(arbiter->join(deal.arbiter, contracts::Role::Arbiter))
            || !check(arbiter->sign(deal.arbiter)))
            return deal;
        file = arbiter->give(deal.arbiter);
    }
    if (!check(buyer.take(file)) || !check(buyer.sign(deal.buyer))) return deal;
    file = buyer.give(deal.buyer);
    if (!check(seller.take(file)) || !check(seller.sign(deal.seller))) return deal;
    file = seller.give(deal.seller);
    check(buyer.take(file));
    if (arbiter) check(arbiter->take(file));
    return deal;
}

/// A buyer with four coins of 20 ZON, a seller and an arbiter on a practice network of the test's own.
class DealTable {
protected:
    /// False when the buyer's coins don't come.
    bool lay() {
        network_ = std::make_unique<DealNetwork>();
        buyer_ = person("Harbour Bakery");
        seller_ = person("Nordmill Flour");
        arbiter_ = person("Port Chamber");
        for (int coin = 0; coin < 4; ++coin)
            if (!buyer_->earn(*network_, Amount(20 * Amount::zatPerZon))) return false;
        return true;
    }
    void clear() {
        seller_.reset();
        arbiter_.reset();
        buyer_.reset();
        network_.reset();
    }
    UnixTime now() const { return network_->clock->now(); }
    std::unique_ptr<DealPerson> person(const char* name) {
        return std::make_unique<DealPerson>(name, network_->endpoint(), network_->clock);
    }

    std::unique_ptr<DealNetwork> network_;
    std::unique_ptr<DealPerson> buyer_, seller_, arbiter_;
};

} // namespace zon::test
