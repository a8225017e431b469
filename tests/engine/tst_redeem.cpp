// Redeeming through the one door, against real shops on loopback: every way an order can end, and every
// attack that a provider can try.

#include "core/inspect/inspection.h"
#include "tests/engine/ok.h"
#include "tests/engine/shop_street.h"

using namespace zon;
using namespace zon::test;

namespace {

const std::string cheap = "NIM-GPU-1"; // 2.40 ZON

} // namespace

class RedeemTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        street_ = std::make_unique<ShopStreet>();
        buyer_ = std::make_unique<Buyer>(*street_, "Ada");
        for (const std::size_t shop : {patientShop, hastyShop, strictShop}) {
            const auto pinned = buyer_->pin(shop);
            OK(pinned);
            QCOMPARE(pinned->offers, std::int64_t{100});
            providers_.push_back(pinned->id);
        }
        for (int i = 0; i < 6; ++i)
            QVERIFY(buyer_->fund(Amount(10 * Amount::zatPerZon)));
    }
    void cleanupTestCase() {
        buyer_.reset();
        street_.reset();
    }

    void pinnedByFingerprint() {
        Buyer stranger(*street_, "Sam");
        const auto wrong = stranger.ask<ProviderInfo>([&](auto done) {
            stranger.engine().addProvider(street_->shop(patientShop).origin,
                                          "0000 0000 0000 0000 0000 0000 0000 0000", std::move(done));
        });
        QVERIFY(!wrong);
        QVERIFY(stranger.pin(patientShop).has_value());
        QVERIFY2(!stranger.pin(patientShop).has_value(), "twice");
    }

    void twoCataloguesSideBySide() {
        OfferQuery query;
        query.text = "storage";
        const auto found =
            buyer_->ask<OfferPage>([&](auto done) { buyer_->engine().offers(query, std::move(done)); });
        OK(found);
        std::set<std::int64_t> sellers;
        for (const OfferView& offer : found->offers)
            sellers.insert(offer.provider.value);
        QCOMPARE(sellers.size(), std::size_t{3});
        query.provider = providers_[1];
        const auto ofOne =
            buyer_->ask<OfferPage>([&](auto done) { buyer_->engine().offers(query, std::move(done)); });
        QCOMPARE(ofOne->total * 3, found->total);
    }

    void picturesArePng() {
        const auto offer = buyer_->offer(providers_[0], cheap);
        const auto picture =
            buyer_->ask<Bytes>([&](auto done) { buyer_->engine().offerPicture(offer->id, std::move(done)); });
        OK(picture);
        QImage image;
        QVERIFY(image.loadFromData(picture->data(), static_cast<int>(picture->size()), "PNG"));
        QCOMPARE(image.size(), QSize(480, 224));
    }

    void boughtPaidDelivered() {
        const auto offer = buyer_->offer(providers_[0], cheap);
        OK(offer);
        const BuyRequest request{offer->id, 2, buyer_->wallet, {}, offer->offer.price};
        const auto preview = buyer_->ask<BuyPreview>(
            [&](auto done) { buyer_->engine().previewBuy(request, std::move(done)); });
        OK(preview);
        QVERIFY2(preview->obstacle.empty(), preview->obstacle.c_str());
        QVERIFY(preview->fee > Amount());

        const auto bought = buyer_->buy(*offer, true, 2);
        OK(bought);
        QCOMPARE(bought->total, Amount(2 * offer->offer.price.zat()));
        QCOMPARE(bought->state, OrderState::Paying);
        QCOMPARE(bought->payments.size(), std::size_t{1});
        const std::string id = bought->payments[0].txid.display();
        const auto looked = buyer_->ask<Inspection>(
            [&](auto done) { buyer_->engine().inspect({.given = toBytes(asBytes(id))}, std::move(done)); });
        OK(looked);
        QVERIFY2(looked->sentence.find(" for order of 2 × " + offer->offer.name + " at ")
                     != std::string::npos,
                 looked->sentence.c_str());
        // A second payment, by a second click, is refused while the first may confirm.
        QVERIFY(!buyer_->prepare(bought->id));
        QVERIFY(buyer_->becomesMining(bought->id, OrderState::Delivered));
        const OrderInfo done = buyer_->order(bought->id);
        QVERIFY(done.voucher && !done.voucher->used);
        QVERIFY(buyer_->code(bought->id).contains("(2 pieces)"));
        QVERIFY(done.events.size() >= 4);
        OK(buyer_->ask<void>(
            [&](auto d) { buyer_->engine().setVoucherUsed(bought->id, true, std::move(d)); }));
        QVERIFY(buyer_->order(bought->id).voucher->used.has_value());
        const auto totals = buyer_->ask<OrderRows::Totals>(
            [&](auto d) { buyer_->engine().redeemedSince(UnixTime(), std::move(d)); });
        QCOMPARE(totals->redeemed, bought->total);
    }

    /// Prepared twice before either is sent: the second one is stopped at the last moment.
    void notPaidTwice() {
        const auto ordered = buyer_->buy(*buyer_->offer(providers_[0], cheap), false);
        OK(ordered);
        const auto first = buyer_->prepare(ordered->id);
        const auto second = buyer_->prepare(ordered->id);
        OK(first);
        OK(second);
        OK(buyer_->send(first->id));
        QVERIFY(!buyer_->send(second->id));
        QCOMPARE(buyer_->order(ordered->id).payments.size(), std::size_t{1});
        QVERIFY(buyer_->becomesMining(ordered->id, OrderState::Delivered));
    }

    void toppedUp() {
        const auto ordered = buyer_->buy(*buyer_->offer(providers_[0], cheap), false);
        OK(ordered);
        const auto whole = buyer_->prepare(ordered->id);
        OK(whole);
        OK(buyer_->payByHand(*ordered, Amount(Amount::zatPerZon)));
        QVERIFY(buyer_->becomes(ordered->id, OrderState::Partial));
        // What was prepared before is more than is due now.
        const auto tooMuch = buyer_->send(whole->id);
        QVERIFY(!tooMuch);
        QVERIFY(buyer_->order(ordered->id).payments.empty());
        const auto rest = buyer_->prepare(ordered->id);
        OK(rest);
        QCOMPARE(rest->recipients.front().amount, ordered->total - Amount(Amount::zatPerZon));
        OK(buyer_->send(rest->id));
        QVERIFY(buyer_->becomesMining(ordered->id, OrderState::Delivered));
    }

    /// As a proposal it would be paid, and nobody would know that it is.
    void neverAProposal() {
        const auto ordered = buyer_->buy(*buyer_->offer(providers_[0], cheap), false);
        OK(ordered);
        const auto prepared = buyer_->prepare(ordered->id);
        OK(prepared);
        const auto proposed = buyer_->ask<ProposalInfo>(
            [&](auto done) { buyer_->engine().proposePayment(prepared->id, "Lunch", std::move(done)); });
        QVERIFY(!proposed);
        QCOMPARE(proposed.error().code, ErrorCode::Unsupported);
        OK(buyer_->send(prepared->id));
        QVERIFY(buyer_->becomesMining(ordered->id, OrderState::Delivered));
    }

    /// Looking at offers leaves what is prepared elsewhere alone.
    void looksPrepareNothing() {
        const auto ordered = buyer_->buy(*buyer_->offer(providers_[0], cheap), false);
        OK(ordered);
        const auto prepared = buyer_->prepare(ordered->id);
        OK(prepared);
        const auto offer = buyer_->offer(providers_[0], cheap);
        for (int i = 0; i < 20; ++i) {
            const BuyRequest request{offer->id, 1, buyer_->wallet, {}, offer->offer.price};
            OK(buyer_->ask<BuyPreview>(
                [&](auto done) { buyer_->engine().previewBuy(request, std::move(done)); }));
        }
        OK(buyer_->send(prepared->id));
        QVERIFY(buyer_->becomesMining(ordered->id, OrderState::Delivered));
    }

    void tooMuchComesBack() {
        const auto ordered = buyer_->buy(*buyer_->offer(providers_[0], cheap), false);
        OK(ordered);
        OK(buyer_->payByHand(*ordered, ordered->total + Amount(Amount::zatPerZon)));
        QVERIFY(buyer_->becomesMining(ordered->id, OrderState::Delivered));
        QVERIFY(buyer_->until([&] { return !buyer_->order(ordered->id).document->refunds.empty(); }));
        const auto refund = buyer_->order(ordered->id).document->refunds.front();
        QCOMPARE(refund.amount, Amount(Amount::zatPerZon));
        street_->mine();
        QVERIFY(buyer_->until([&] { return buyer_->driver().row(buyer_->wallet, refund.txid).has_value(); }));
    }

    void endsOtherwise_data() {
        QTest::addColumn<int>("shop");
        QTest::addColumn<int>("percent");
        QTest::addColumn<bool>("wait");
        QTest::addColumn<int>("end");
        const auto state = [](OrderState s) { return static_cast<int>(s); };
        QTest::newRow("never paid") << int(hastyShop) << 0 << true << state(OrderState::Expired);
        QTest::newRow("partly paid") << int(hastyShop) << 50 << false << state(OrderState::Refunded);
        QTest::newRow("late, honoured") << int(hastyShop) << 100 << true << state(OrderState::Delivered);
        QTest::newRow("late, paid back") << int(strictShop) << 100 << true << state(OrderState::Refunded);
    }
    void endsOtherwise() {
        QFETCH(int, shop);
        QFETCH(int, percent);
        QFETCH(bool, wait);
        QFETCH(int, end);
        const auto number = static_cast<std::size_t>(shop);
        const auto ordered = buyer_->buy(*buyer_->offer(providers_[number], cheap), false);
        OK(ordered);
        QVERIFY2(!buyer_->prepare(ordered->id), "inside the margin before it expires nobody pays");
        const Amount paid(ordered->total.zat() * percent / 100);
        if (wait) QVERIFY(buyer_->becomes(ordered->id, OrderState::Expired));
        if (percent > 0) {
            OK(buyer_->payByHand(*ordered, paid));
            QVERIFY(buyer_->becomesMining(ordered->id, static_cast<OrderState>(end)));
        }
        const OrderInfo done = buyer_->order(ordered->id);
        QCOMPARE(static_cast<int>(done.state), end);
        if (done.state != OrderState::Refunded) return;
        QCOMPARE(done.document->refunds.front().amount, paid);
        const Txid refund = done.document->refunds.front().txid;
        street_->mine();
        QVERIFY(buyer_->until([&] { return buyer_->driver().row(buyer_->wallet, refund).has_value(); }));
    }

    void failedIsPaidBack() {
        const auto fault = street_->faulty(patientShop, ShopFault::CantDeliver);
        const auto bought = buyer_->buy(*buyer_->offer(providers_[0], cheap), true);
        OK(bought);
        QVERIFY(buyer_->becomesMining(bought->id, OrderState::Refunded));
        QCOMPARE(buyer_->order(bought->id).document->refunds.front().amount, bought->total);
        QVERIFY(buyer_->code(bought->id).empty());
    }

    void moneyAskedBack() {
        const auto bought = buyer_->buy(*buyer_->offer(providers_[0], cheap), true);
        OK(bought);
        const auto asked = [&] {
            return buyer_->ask<OrderInfo>([&](auto done) {
                buyer_->engine().askOrderBack(bought->id, "Changed my mind", std::move(done));
            });
        };
        QVERIFY(buyer_->until([&] { return !buyer_->order(bought->id).document->payments.empty(); }));
        OK(asked());
        QVERIFY(buyer_->becomesMining(bought->id, OrderState::Refunded));
    }

    /// Whatever the shop answers to an order, nothing is paid for it and nothing is lost.
    void badAnswers_data() {
        QTest::addColumn<int>("fault");
        for (const ShopFault fault : {ShopFault::SwapAddress, ShopFault::OtherPrice, ShopFault::OtherNetwork,
                                      ShopFault::OtherOffer, ShopFault::UnknownStatus, ShopFault::StrangeKey,
                                      ShopFault::Huge, ShopFault::Redirect, ShopFault::WrongType})
            QTest::newRow(std::string(shopFaultName(fault)).c_str()) << static_cast<int>(fault);
    }
    void badAnswers() {
        QFETCH(int, fault);
        const auto offer = buyer_->offer(providers_[0], cheap);
        const Amount before = buyer_->balance().total();
        std::optional<OrderId> placed;
        {
            const auto wrong = street_->faulty(patientShop, static_cast<ShopFault>(fault));
            const auto bought = buyer_->buy(*offer, true);
            QVERIFY(!bought);
            const auto all = buyer_->ask<std::vector<OrderInfo>>(
                [&](auto done) { buyer_->engine().orders(std::move(done)); });
            placed = all->front().id;
            QVERIFY(all->front().payments.empty());
            QCOMPARE(buyer_->balance().total(), before);
            QVERIFY(!all->front().problem.empty());
        }
        if (static_cast<ShopFault>(fault) == ShopFault::Redirect) return; // a refusal for good would do too
        // The shop comes to its senses: the same request is the same order, and can be paid.
        QVERIFY(buyer_->becomes(*placed, OrderState::Unpaid));
    }

    void badCatalogues_data() {
        QTest::addColumn<int>("fault");
        for (const ShopFault fault : {ShopFault::ExpiredCatalogue, ShopFault::Rollback, ShopFault::StrangeKey,
                                      ShopFault::Huge, ShopFault::Redirect, ShopFault::WrongType})
            QTest::newRow(std::string(shopFaultName(fault)).c_str()) << static_cast<int>(fault);
    }
    void badCatalogues() {
        QFETCH(int, fault);
        const auto refresh = [&] {
            return buyer_->ask<ProviderInfo>(
                [&](auto done) { buyer_->engine().refreshProvider(providers_[2], std::move(done)); });
        };
        {
            const auto wrong = street_->faulty(strictShop, static_cast<ShopFault>(fault));
            QVERIFY(!refresh());
            QVERIFY(buyer_->offer(providers_[2], cheap).has_value());
        }
        OK(refresh());
    }

    void badPictures() {
        for (const auto& [fault, sku] : {std::pair(ShopFault::BombPicture, "NIM-CPU-2"),
                                         std::pair(ShopFault::ScriptPicture, "NIM-CPU-3")}) {
            const auto wrong = street_->faulty(patientShop, fault);
            const auto offer = buyer_->offer(providers_[0], sku);
            OK(offer);
            QVERIFY(!buyer_->ask<Bytes>(
                [&](auto done) { buyer_->engine().offerPicture(offer->id, std::move(done)); }));
        }
    }

    void voucherOfAnotherOrder() {
        const auto bought = buyer_->buy(*buyer_->offer(providers_[0], cheap), true);
        OK(bought);
        {
            const auto wrong = street_->faulty(patientShop, ShopFault::WrongVoucher);
            QVERIFY(buyer_->until([&] { return !buyer_->order(bought->id).document->payments.empty(); }));
            street_->mine();
            QVERIFY(buyer_->until([&] {
                return buyer_->order(bought->id).problem.find("another order") != std::string::npos;
            }));
            QVERIFY(!buyer_->order(bought->id).voucher);
        }
        QVERIFY(buyer_->becomes(bought->id, OrderState::Delivered));
        QVERIFY(!buyer_->code(bought->id).empty());
    }

    void olderAnswersChangeNothing() {
        const auto bought = buyer_->buy(*buyer_->offer(providers_[0], cheap), true);
        OK(bought);
        QVERIFY(buyer_->until([&] { return buyer_->order(bought->id).document->seq > 1; }));
        const auto wrong = street_->faulty(patientShop, ShopFault::OldOrder);
        street_->mine();
        QVERIFY(buyer_->until(
            [&] { return buyer_->order(bought->id).problem.find("older") != std::string::npos; }));
        QVERIFY(buyer_->order(bought->id).state == OrderState::Paying);
        QVERIFY(!buyer_->prepare(bought->id));
    }

    /// Words and provider bring orders and vouchers back.
    void recovered() {
        const auto known =
            buyer_->ask<std::vector<OrderInfo>>([&](auto done) { buyer_->engine().orders(std::move(done)); });
        Buyer again(*street_, "Ada");
        const WalletId restored = again.makeWallet(buyer_->words, true);
        const auto provider = again.pin(patientShop);
        OK(provider);
        const auto count = again.ask<std::size_t>([&](auto done) {
            again.engine().recoverOrders(provider->id, restored, dealPassword(), std::move(done));
        });
        OK(count);
        std::set<std::string> codes;
        for (const OrderInfo& order : *known)
            if (order.provider == providers_[0] && order.voucher) codes.insert(buyer_->code(order.id));
        QVERIFY(codes.size() >= 4);
        QVERIFY(again.until([&] {
            std::set<std::string> found;
            const auto all =
                again.ask<std::vector<OrderInfo>>([&](auto done) { again.engine().orders(std::move(done)); });
            for (const OrderInfo& order : *all)
                if (order.voucher) found.insert(again.code(order.id));
            return std::ranges::includes(found, codes);
        }));
        // Again finds nothing new.
        const auto none = again.ask<std::size_t>([&](auto done) {
            again.engine().recoverOrders(provider->id, restored, dealPassword(), std::move(done));
        });
        QCOMPARE(none.value_or(99), std::size_t{0});
    }

private:
    std::unique_ptr<ShopStreet> street_;
    std::unique_ptr<Buyer> buyer_;
    std::vector<ProviderId> providers_;
};

QTEST_GUILESS_MAIN(RedeemTest)
#include "tst_redeem.moc"
