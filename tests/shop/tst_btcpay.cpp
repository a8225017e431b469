// A shop whose money is behind a BTCPay Server, against a double made from the server's published schema.

#include "core/script/address.h"
#include "core/shop/btcpay_money.h"
#include "tests/shop/btcpay_double.h"
#include "tests/shop/counter.h"

using namespace zon;
using namespace zon::test;

namespace {

const NetworkParams& network() {
    return networkParams(NetworkId::Sandbox);
}

std::string addressOf(std::string_view name) {
    return *scriptToAddress(
        p2wpkhScript(PrivateKey::fromSecret(sha256(asBytes(name)))->publicKey().hash160()),
        network().address);
}

std::string txidOf(std::uint32_t number) {
    return numberedId<TxidTag>(number).display();
}

BtcPayStore storeAt(const std::string& server) {
    return {server, "Store1", SecretText("secret-key")};
}

/// A shop, and the server behind it.
struct Business {
    ~Business() { server.reset(); } // before the loop that both are on

    /// What the server has of the order's invoice.
    void pays(const std::string& zon, const char* status, std::uint32_t number = 1) {
        auto& payments = server->invoice().payments;
        std::erase_if(payments, [&](const auto& one) { return one.txid == txidOf(number); });
        payments.push_back({txidOf(number), zon, status});
        counter.shop->moneyMoved();
    }
    /// `done` may ask the shop.
    bool eventually(const std::function<bool()>& done) {
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        while (std::chrono::steady_clock::now() < end) {
            if (done()) return true;
            counter.shop->moneyMoved();
        }
        return false;
    }
    bool becomes(const std::string& order, Fulfilment fulfilment) {
        return eventually([&] { return counter.look(order).fulfilment == fulfilment; });
    }

    std::unique_ptr<BtcPayDouble> server;
    Counter counter{[this](EventLoop& loop, const Clock& clock) {
        if (!server) server = std::make_unique<BtcPayDouble>(loop);
        server->address = addressOf("invoice");
        auto money = BtcPayMoney::open(loop, clock, network(), storeAt(server->origin()));
        if (!money) qFatal("%s", money.error().message.c_str());
        return std::unique_ptr<ShopMoney>(std::move(*money));
    }};
};

} // namespace

class BtcPayTest : public QObject {
    Q_OBJECT

private slots:
    void paidAndDelivered() {
        Business business;
        const HttpResponse answer = business.counter.place(business.counter.request(), orderKey);
        QCOMPARE(answer.status, 201);
        const OrderDocument order = business.counter.documentOf(answer);
        // The order is paid where the server's invoice is, and for as long.
        QCOMPARE(order.address, addressOf("invoice"));
        QCOMPARE(business.server->invoices.size(), std::size_t{1});
        QCOMPARE(business.server->invoice().amount, order.amount.toZon());
        QCOMPARE(business.server->invoice().orderId, order.id);
        QVERIFY(business.server->invoice().expirationMinutes == 15);

        business.pays(order.amount.toZon(), "Processing");
        QVERIFY(business.eventually([&] { return !business.counter.look(order.id).payments.empty(); }));
        QCOMPARE(business.counter.look(order.id).status, InvoiceStatus::Processing);
        business.pays(order.amount.toZon(), "Settled");
        QVERIFY(business.becomes(order.id, Fulfilment::Delivered));
        const OrderDocument done = business.counter.look(order.id);
        QCOMPARE(done.status, InvoiceStatus::Settled);
        QCOMPARE(done.payments.size(), std::size_t{1});
        QCOMPARE(done.payments[0].txid.display(), txidOf(1));
        QCOMPARE(done.payments[0].vout, 1U);
        QVERIFY(business.server->payouts.empty());
    }

    /// A payout under the order's reference: made once, however often it is asked for, also after a restart.
    void paidBackOnce() {
        Business business;
        const OrderDocument order =
            business.counter.documentOf(business.counter.place(business.counter.request(), orderKey));
        business.counter.shop->setFaults({ShopFault::CantDeliver});
        business.pays(order.amount.toZon(), "Settled");
        QVERIFY(business.counter.until([&] { return business.server->payouts.size() == 1; }));
        QVERIFY(business.becomes(order.id, Fulfilment::Failed));
        const BtcPayDouble::Payout payout = business.server->payouts[0];
        QCOMPARE(payout.amount, order.amount.toZon());
        QCOMPARE(payout.destination,
                 *scriptToAddress(business.counter.request().refundScript, network().address));
        QCOMPARE(payout.state, std::string("AwaitingPayment"));
        business.counter.open(); // the shop was ended in between
        const std::size_t asked = business.server->payoutsAsked;
        QVERIFY(business.eventually([&] {
            return business.counter.look(order.id).fulfilment == Fulfilment::Failed
                   && business.server->payoutsAsked > asked;
        }));
        QVERIFY(business.counter.look(order.id).refunds.empty());
        QCOMPARE(business.server->payouts.size(), std::size_t{1});
        // The server's processor sends it.
        business.server->payouts[0].state = "InProgress";
        business.server->payouts[0].txid = txidOf(9);
        QVERIFY(business.becomes(order.id, Fulfilment::Refunded));
        QCOMPARE(business.counter.look(order.id).refunds[0].txid.display(), txidOf(9));
        QCOMPARE(business.server->payouts.size(), std::size_t{1});
    }

    void aCancelledRefundIsNotMadeAgain() {
        Business business;
        auto money = std::move(*BtcPayMoney::open(business.counter.loop, business.counter.clock, network(),
                                                  storeAt(business.server->origin())));
        const Script to = business.counter.request().refundScript;
        QCOMPARE(payBack(business, *money, to).error().code, ErrorCode::Timeout);
        business.server->payouts[0].state = "Cancelled";
        QCOMPARE(payBack(business, *money, to).error().code, ErrorCode::Rejected);
        QCOMPARE(business.server->payouts.size(), std::size_t{1});
    }

    /// What the server finds to be double-spent is no payment; and an invoice that it marks invalid is over.
    void whatIsInvalidThere() {
        Business business;
        const OrderDocument order =
            business.counter.documentOf(business.counter.place(business.counter.request(), orderKey));
        business.pays(order.amount.toZon(), "Invalid");
        business.server->invoice().status = "Invalid";
        QVERIFY(business.eventually(
            [&] { return business.counter.look(order.id).status == InvoiceStatus::Invalid; }));
        QVERIFY(business.counter.look(order.id).payments.empty());
    }

    void noOrderWithoutAnInvoice_data() {
        QTest::addColumn<QString>("what");
        for (const char* what : {"wrong key", "another network", "another method", "a web page",
                                 "without end", "an error", "no id"})
            QTest::newRow(what) << what;
    }
    void noOrderWithoutAnInvoice() {
        QFETCH(QString, what);
        Business business;
        BtcPayDouble& server = *business.server;
        if (what == "wrong key") server.key = "another";
        if (what == "another network") server.address = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4";
        if (what == "another method") server.method = "BTC-CHAIN";
        if (what == "a web page") server.instead = HttpResponse{200, {}, "<html>It works!</html>"};
        if (what == "without end") server.instead = HttpResponse{200, {}, std::string(5'000'000, ' ') + "{}"};
        if (what == "an error") server.instead = HttpResponse{500, {}, "{}"};
        if (what == "no id") server.instead = HttpResponse{200, {}, "{\"id\":\"../../secrets\"}"};
        const HttpResponse refused = business.counter.place(business.counter.request(), orderKey);
        QCOMPARE(refused.status, 503);
        // Who asks for an order learns nothing of the server behind it.
        QVERIFY(!refused.body.contains("secret-key") && !refused.body.contains("payment server"));
        // And when it is well again, the same request is an order.
        server.key = "secret-key";
        server.address = addressOf("invoice");
        server.method = "ZON-CHAIN";
        server.instead.reset();
        QCOMPARE(business.counter.place(business.counter.request(), orderKey).status, 201);
    }

    void storesThatCantBe_data() {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("key");
        QTest::newRow("no server") << "" << "Store1" << "k";
        QTest::newRow("user in it") << "https://me@pay.example" << "Store1" << "k";
        QTest::newRow("path in the id") << "https://pay.example" << "../x" << "k";
        QTest::newRow("no key") << "https://pay.example" << "Store1" << "";
        QTest::newRow("a header in the key") << "https://pay.example" << "Store1" << "k\r\nX: y";
    }
    void storesThatCantBe() {
        QFETCH(QString, server);
        QFETCH(QString, id);
        QFETCH(QString, key);
        EventLoop loop;
        const SystemClock clock;
        const auto opened = BtcPayMoney::open(
            loop, clock, network(), {server.toStdString(), id.toStdString(), SecretText(key.toStdString())});
        QVERIFY(!opened);
        QVERIFY(!opened.error().message.empty());
    }

private:
    static Result<Txid> payBack(Business& business, BtcPayMoney& money, const Script& to) {
        std::optional<Result<Txid>> answer;
        money.payBack("order-1/0", to, Amount(50'000), [&](Result<Txid> paid) { answer = paid; });
        business.counter.until([&] { return answer.has_value(); });
        return *answer;
    }
};

QTEST_GUILESS_MAIN(BtcPayTest)
#include "tst_btcpay.moc"
