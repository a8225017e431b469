#pragma once

#include "core/sandbox/faucet.h"
#include "core/shop/money.h"

namespace zon {

/// A shop's money on the practice network: keys of its own in the node's file, seen through the node. On the
/// node's thread; answers come before the call returns.
///
/// The keys lie there unencrypted, because they guard play money only.
class ShopWallet final : public ShopMoney, public ShopChain {
public:
    /// `name` tells the wallets of one node apart. A new one gets some money of the faucet, so that it can
    /// pay back more than it earned.
    static Result<std::unique_ptr<ShopWallet>> open(NodeCore& core, Faucet& faucet, const std::string& name);

    void newPlace(const Asked& asked, ShopMoney::Done<Place> done) override;
    void look(const Place& place, ShopMoney::Done<Arrived> done) override;
    void payBack(const std::string& reference, const Script& to, Amount amount,
                 ShopMoney::Done<Txid> done) override;

    ShopChain* chain() override { return this; }

    void watch(const Script& script, const std::vector<TransactionRef>& known,
               ShopChain::Done<Seen> done) override;
    void send(const TransactionRef& tx, ShopChain::Done<void> done) override;

private:
    ShopWallet(NodeCore& core, std::string name, SecretBytes seed)
        : core_(&core), name_("shop-" + name + "-"), seed_(std::move(seed)) {}

    Result<PrivateKey> key(std::uint32_t index) const;
    Result<std::uint32_t> count() const; ///< of the keys given out; number 0 is for change
    Result<Arrived> arrivedAt(const Script& script);
    Result<std::vector<OrderPayment>> remembered(const Script& script) const;
    Result<void> remember(const Script& script, const std::vector<OrderPayment>& payments);
    std::int64_t confirmationsOf(const Txid& txid) const;
    Result<Txid> pay(const Script& to, Amount amount);
    Result<Seen> seenOf(const Script& script, const std::vector<TransactionRef>& known) const;
    /// The block of the active chain that holds it; null: none.
    Result<const IndexedBlock*> blockOf(const Txid& txid) const;

    NodeCore* core_;
    std::string name_; ///< before what is kept in the node's file
    SecretBytes seed_;
};

} // namespace zon
