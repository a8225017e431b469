#pragma once

#include "core/sandbox/sandbox_node.h"
#include "core/script/address.h"
#include "tests/engine/deal_people.h"

#include <future>

/// A practice network of the test's own with shops on it, and a buyer who follows its node.
namespace zon::test {

/// What a street's shops are, by their number.
enum : std::size_t { patientShop, hastyShop, strictShop };

class ShopStreet {
public:
    ShopStreet() {
        SandboxConfig config;
        config.dataFile = file("node.db");
        config.heartbeat = false; // blocks come when the test says so
        config.clock = clock;
        const UnixTime now = SystemClock().now();
        // The hasty ones expire at once; what comes late the strict one pays back.
        for (const auto& [name, within, late] : {std::tuple("Patient", Seconds(900), LatePolicy::Honour),
                                                 std::tuple("Hasty", Seconds(2), LatePolicy::Honour),
                                                 std::tuple("Strict", Seconds(2), LatePolicy::PayBack)}) {
            SandboxShop shop{name, file(std::string(name) + ".db"), practiceStock(0, now), {}};
            shop.options.name = name;
            shop.options.payWithin = within;
            shop.options.late = late;
            config.shops.push_back(std::move(shop));
        }
        auto started = SandboxNode::start(std::move(config));
        if (!started) qFatal("%s", started.error().message.c_str());
        node_ = std::move(*started);
    }

    SandboxNode& node() { return *node_; }
    const SandboxShopPlace& shop(std::size_t number) const { return node_->shops().at(number); }

    void mine(std::size_t blocks = 1) {
        std::promise<bool> done;
        node_->mineBlocks(blocks, miner_, [&](const Result<std::vector<BlockHash>>& mined) {
            done.set_value(mined.has_value());
        });
        if (!done.get_future().get()) qFatal("no block");
    }

    bool letTimePass(Seconds time) {
        std::promise<bool> done;
        node_->letTimePass(time, [&](const Result<void>& passed) { done.set_value(passed.has_value()); });
        return done.get_future().get();
    }

    /// The network's, and its buyers'.
    const std::shared_ptr<ShiftedClock> clock = std::make_shared<ShiftedClock>();

    /// What shops do wrong, for as long as it lives.
    [[nodiscard]] std::shared_ptr<void> faulty(std::size_t shop, ShopFault fault) {
        node_->setShopFaults(shop, {fault});
        return {this, [node = node_.get(), shop](void*) { node->setShopFaults(shop, {}); }};
    }

private:
    std::filesystem::path file(const std::string& name) const {
        return folder_.filePath(QString::fromStdString(name)).toStdString();
    }

    QTemporaryDir folder_;
    Script miner_ = Script(fromHex("0014751e76e8199196d454941c45d1b3a323f1433bd6").value());
    std::unique_ptr<SandboxNode> node_;
};

/// Somebody with money and pinned shops.
class Buyer : public DealPerson {
public:
    using DealPerson::becomes;
    using DealPerson::fund;

    Buyer(ShopStreet& street, const char* name)
        : DealPerson(name, street.node().p2pEndpoint(), street.clock), street_(street) {}

    Result<ProviderInfo> pin(std::size_t shop) {
        const auto found = ask<ProviderPreview>(
            [&](auto done) { engine().previewProvider(street_.shop(shop).origin, std::move(done)); });
        if (!found) return fail(found);
        return ask<ProviderInfo>(
            [&](auto done) { engine().addProvider(found->origin, found->fingerprint, std::move(done)); });
    }
    bool fund(Amount amount) {
        const auto address =
            ask<AddressRow>([&](auto done) { engine().receiveAddress(wallet, true, std::move(done)); });
        std::promise<bool> done;
        street_.node().fund(
            addressToScript(address->address, networkParams(NetworkId::Sandbox).address).value(), amount,
            [&](const Result<Txid>& paid) { done.set_value(paid.has_value()); });
        if (!done.get_future().get()) return false;
        street_.mine();
        return until([&] { return balance().available >= amount; });
    }
    Balance balance() { return driver().wallet(wallet)->balance; }

    Result<OfferView> offer(ProviderId provider, const std::string& sku) {
        return ask<OfferView>([&](auto done) { engine().findOffer(sku, provider, std::move(done)); });
    }
    Result<OrderInfo> buy(const OfferView& offer, bool pay, std::int64_t quantity = 1, bool escrow = false) {
        const BuyRequest request{offer.id, quantity, wallet, {}, offer.offer.price, escrow};
        return ask<OrderInfo>(
            [&](auto done) { engine().buy(request, pay, dealPassword(), std::move(done)); });
    }
    OrderInfo order(OrderId id) {
        return ask<OrderInfo>([&](auto done) { engine().order(id, std::move(done)); }).value();
    }
    bool becomes(OrderId id, OrderState state) {
        return until([&] { return order(id).state == state; });
    }
    /// The same with a block now and then, for what needs confirmations.
    bool becomesMining(OrderId id, OrderState state) {
        street_.mine();
        for (int i = 0; i < 20; ++i) {
            if (driver().until([&] { return order(id).state == state; }, std::chrono::seconds(3)))
                return true;
            street_.mine();
        }
        return false;
    }
    /// As any other program would pay: not linked to the order.
    Result<Txid> payByHand(const OrderInfo& order, Amount amount) {
        PaymentRequest request;
        request.wallet = wallet;
        request.recipients = {{order.document->address, amount, {}}};
        const auto preview =
            ask<PaymentPreview>([&](auto done) { engine().preparePayment(request, std::move(done)); });
        if (!preview) return fail(preview);
        return send(preview->id);
    }
    Result<PaymentPreview> prepare(OrderId order) {
        return ask<PaymentPreview>(
            [&](auto done) { engine().prepareOrderPayment(order, {}, std::move(done)); });
    }
    Result<Txid> send(PaymentId payment) {
        return ask<Txid>([&](auto done) { engine().sendPayment(payment, dealPassword(), std::move(done)); });
    }
    std::string code(OrderId order) {
        const auto secrets =
            ask<VoucherSecrets>([&](auto done) { engine().voucherSecrets(order, std::move(done)); });
        return secrets ? std::string(secrets->code.view()) : std::string();
    }

private:
    ShopStreet& street_;
};

} // namespace zon::test
