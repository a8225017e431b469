// A shop over HTTP, with money of the test's own.

#include "tests/shop/counter.h"

using namespace zon;
using namespace zon::test;

class ShopAnswers : public QObject {
    Q_OBJECT

private slots:
    void theSameKeyIsTheSameOrder() {
        Counter counter;
        const HttpResponse first = counter.place(counter.request(), orderKey);
        QCOMPARE(first.status, 201);
        const OrderDocument order = counter.documentOf(first);
        QCOMPARE(counter.documentOf(counter.place(counter.request(), orderKey)).id, order.id);
        OrderRequest other = counter.request();
        other.quantity = 2;
        QCOMPARE(counter.place(other, orderKey).status, 422);
        QCOMPARE(counter.place(other, "short").status, 400);
        other.offerSha256[0] ^= 1;
        QCOMPARE(counter.place(other, "another-key-of-16").status, 409);
    }

    void whatIsNoRequestIsRefused_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("sku=1");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("deep") << QByteArray(1'000, '[');
        QTest::newRow("large") << '"' + QByteArray(17'000, 'a') + '"';
    }
    void whatIsNoRequestIsRefused() {
        QFETCH(QByteArray, body);
        QVERIFY(!OrderRequest::parse(body.toStdString()));
        Counter counter;
        QCOMPARE(counter
                     .ask({.method = "POST",
                           .url = "/v1/orders",
                           .fields = {{"Idempotency-Key", orderKey}},
                           .body = body.toStdString()})
                     .status,
                 400);
    }

    /// Anybody may order without paying. What is known already is answered all the same.
    void onlySoManyOpenOrders() {
        Counter counter;
        QCOMPARE(counter.place(counter.request(), orderKey).status, 201);
        counter.open([](ShopRows& rows) {
            ShopOrder order = **rows.byIdempotency(orderKey);
            auto together = StoreTransaction::begin(rows.database());
            if (!together) qFatal("not kept");
            for (int i = 0; i < 998; ++i) {
                order.document.id = "copy-" + std::to_string(i);
                order.idempotency = "copied-key-of-order-" + std::to_string(i);
                if (!rows.insert(order)) qFatal("not kept");
            }
            if (!together->commit()) qFatal("not kept");
        });
        QCOMPARE(counter.place(counter.request(), "the-thousandth-one").status, 201);
        const HttpResponse refused = counter.place(counter.request(), "one-too-many-orders");
        QCOMPARE(refused.status, 503);
        QVERIFY(refused.body.contains("more open orders"));
        QCOMPARE(counter.place(counter.request(), orderKey).status, 200);
    }

    /// A wallet takes no older version of a catalogue: a damaged file must not begin at 1 again.
    void aDamagedFileIsNotANewOne() {
        Counter counter;
        counter.shop.reset();
        for (const char* name : {"version", "seq"}) {
            std::string before;
            const auto damaged = counter.tryOpen([&](ShopRows& rows) {
                before = **rows.value(name);
                static_cast<void>(rows.setValue(name, before + "x"));
            });
            QVERIFY(!damaged);
            QCOMPARE(damaged.error().code, ErrorCode::Corrupt);
            counter.open([&](ShopRows& rows) { static_cast<void>(rows.setValue(name, before)); });
            counter.shop.reset();
        }
    }

    /// What buyers send and get must not be readable on the way.
    void notOutsideWithoutTls() {
        Counter counter;
        counter.shop.reset();
        counter.bind = Endpoint::parse("0.0.0.0", 8080).value();
        const auto opened = counter.tryOpen({});
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::InvalidArgument);
        QVERIFY(opened.error().message.find("TLS") != std::string::npos);
    }

    /// A second payment, after the first one went back, goes back as well; dust is not tried for ever.
    void paidAgainAfterARefund() {
        Counter counter;
        const OrderDocument order = counter.documentOf(counter.place(counter.request(), orderKey));
        const auto pays = [&](std::uint32_t number, std::int64_t zat) {
            counter.till.arrived.payments.push_back({numberedId<TxidTag>(number), 0, Amount(zat), 1});
            counter.shop->moneyMoved();
        };
        counter.clock.ahead = Seconds(1'000); // it has expired
        pays(1, 50'000);
        QVERIFY(counter.until([&] { return counter.till.back.size() == 1; }));
        QCOMPARE(counter.till.back[0].amount, Amount(50'000));
        QVERIFY(counter.till.back[0].to == counter.request().refundScript);
        QCOMPARE(counter.look(order.id).fulfilment, Fulfilment::Refunded);
        pays(2, 70'000);
        QVERIFY(counter.until([&] { return counter.till.back.size() == 2; }));
        QCOMPARE(counter.till.back[1].amount, Amount(70'000));
        QVERIFY(counter.till.back[1].reference != counter.till.back[0].reference);
        QCOMPARE(counter.look(order.id).refunds.size(), std::size_t{2});
        pays(3, 500);
        const int looks = counter.till.looks;
        QVERIFY(counter.until([&] { return counter.till.looks >= looks + 3; }));
        QCOMPARE(counter.till.back.size(), std::size_t{2});
    }
};

QTEST_GUILESS_MAIN(ShopAnswers)
#include "tst_answers.moc"
