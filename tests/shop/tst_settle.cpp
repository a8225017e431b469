// What becomes of an order, from what was seen of its payments: every way, and the step that follows.

#include "core/shop/settle.h"
#include "tests/store/store_fixture.h"

#include <QTest>

using namespace zon;
using namespace zon::test;

namespace {

constexpr UnixTime opened = UnixTime(Seconds(1'764'000'000));
constexpr UnixTime expires = opened + Seconds(900);
constexpr UnixTime monitorUntil = expires + Seconds(86'400);
constexpr Amount price{100'000};

OrderDocument newOrder() {
    OrderDocument order;
    order.amount = price;
    order.expires = expires;
    order.monitorUntil = monitorUntil;
    return order;
}

SeenPayment paid(std::int64_t zat, bool confirmed = true, UnixTime seen = opened + Seconds(60)) {
    return {{numberedId<TxidTag>(static_cast<int>(zat % 1'000)), 0, Amount(zat), confirmed ? 1 : 0}, seen};
}

OrderRefund refunded(std::int64_t zat) {
    return {numberedId<TxidTag>(999), Amount(zat)};
}

constexpr UnixTime inTime = opened + Seconds(120);
constexpr UnixTime late = expires + Seconds(60);
constexpr UnixTime afterAll = monitorUntil + Seconds(1);

} // namespace

using Seen = std::vector<SeenPayment>;
using Refunds = std::vector<OrderRefund>;
Q_DECLARE_METATYPE(Seen)
Q_DECLARE_METATYPE(Refunds)

class SettleTest : public QObject {
    Q_OBJECT

private slots:
    void steps_data() {
        QTest::addColumn<int>("fulfilment");
        QTest::addColumn<Refunds>("refunds");
        QTest::addColumn<Seen>("seen");
        QTest::addColumn<qint64>("now");
        QTest::addColumn<bool>("payBackLate");
        QTest::addColumn<int>("step");
        QTest::addColumn<qint64>("back");
        const auto row = [](const char* name, Fulfilment fulfilment, const Refunds& refunds, const Seen& seen,
                            UnixTime now, ShopStep step, std::int64_t back = 0, bool payBackLate = false) {
            QTest::newRow(name) << static_cast<int>(fulfilment) << refunds << seen << qint64(toSeconds(now))
                                << payBackLate << static_cast<int>(step) << qint64(back);
        };
        constexpr auto none = Fulfilment::None;
        row("nothing yet", none, {}, {}, inTime, ShopStep::Wait);
        row("never paid", none, {}, {}, late, ShopStep::Wait);
        row("never paid, over", none, {}, {}, afterAll, ShopStep::Close);
        row("on its way", none, {}, {paid(100'000, false)}, inTime, ShopStep::Wait);
        row("paid", none, {}, {paid(100'000)}, inTime, ShopStep::Deliver);
        row("in two", none, {}, {paid(60'000), paid(40'000)}, inTime, ShopStep::Deliver);
        row("partly", none, {}, {paid(60'000)}, inTime, ShopStep::Wait);
        row("partly, expired", none, {}, {paid(60'000)}, late, ShopStep::PayBackAll, 60'000);
        row("partly, expired, unconfirmed", none, {}, {paid(60'000, false)}, late, ShopStep::Wait);
        row("dust, expired", none, {}, {paid(600)}, late, ShopStep::Wait);
        row("dust, over", none, {}, {paid(600)}, afterAll, ShopStep::Close);
        row("late, honoured", none, {}, {paid(100'000, true, late)}, late, ShopStep::Deliver);
        row("late, paid back", none, {}, {paid(100'000, true, late)}, late, ShopStep::PayBackAll, 100'000,
            true);
        row("late, paid back, unconfirmed", none, {}, {paid(100'000, false, late)}, late, ShopStep::Wait, 0,
            true);

        constexpr auto delivered = Fulfilment::Delivered;
        row("delivered", delivered, {}, {paid(100'000)}, inTime, ShopStep::Wait);
        row("delivered, over", delivered, {}, {paid(100'000)}, afterAll, ShopStep::Close);
        row("too much", delivered, {}, {paid(130'000)}, inTime, ShopStep::PayBackExcess, 30'000);
        row("too much, unconfirmed", delivered, {}, {paid(100'000), paid(30'000, false)}, afterAll,
            ShopStep::Wait);
        row("too much, paid back", delivered, {refunded(30'000)}, {paid(130'000)}, inTime, ShopStep::Wait);
        row("a little too much", delivered, {}, {paid(100'900)}, inTime, ShopStep::Wait);
        row("paid twice", delivered, {}, {paid(100'000), paid(100'001)}, inTime, ShopStep::PayBackExcess,
            100'001);
        row("paid three times", delivered, {refunded(100'001)}, {paid(100'000), paid(100'001), paid(100'002)},
            inTime, ShopStep::PayBackExcess, 100'002);

        constexpr auto failed = Fulfilment::Failed;
        row("failed", failed, {}, {paid(100'000)}, inTime, ShopStep::PayBackFailed, 100'000);
        row("failed, unconfirmed", failed, {}, {paid(100'000, false)}, afterAll, ShopStep::Wait);
        // Nothing to pay back, or too little: it must not be tried for ever.
        row("failed, dust", failed, {}, {paid(800)}, inTime, ShopStep::Wait);
        row("failed, dust, over", failed, {}, {paid(800)}, afterAll, ShopStep::Close);
        row("failed, the payment is gone", failed, {}, {}, afterAll, ShopStep::Close);

        constexpr auto back = Fulfilment::Refunded;
        row("paid back", back, {refunded(100'000)}, {paid(100'000)}, inTime, ShopStep::Wait);
        row("paid back, over", back, {refunded(100'000)}, {paid(100'000)}, afterAll, ShopStep::Close);
        row("paid back, paid again", back, {refunded(100'000)}, {paid(100'000), paid(70'001)}, late,
            ShopStep::PayBackAll, 70'001);
        row("paid back, paid again, unconfirmed", back, {refunded(100'000)},
            {paid(100'000), paid(70'001, false)}, afterAll, ShopStep::Wait);
        row("paid back twice", back, {refunded(100'000), refunded(70'001)}, {paid(100'000), paid(70'001)},
            late, ShopStep::Wait);
        row("paid back, dust came", back, {refunded(100'000)}, {paid(100'000), paid(900)}, late,
            ShopStep::Wait);
    }
    void steps() {
        QFETCH(int, fulfilment);
        QFETCH(Refunds, refunds);
        QFETCH(Seen, seen);
        QFETCH(qint64, now);
        QFETCH(bool, payBackLate);
        QFETCH(int, step);
        QFETCH(qint64, back);
        OrderDocument order = newOrder();
        order.fulfilment = static_cast<Fulfilment>(fulfilment);
        order.refunds = refunds;
        const ShopStep next =
            settleOrder(order, seen, unixTime(now), payBackLate ? LatePolicy::PayBack : LatePolicy::Honour);
        QCOMPARE(static_cast<int>(next), step);
        if (back > 0) QCOMPARE(dueBack(order, next), Amount(back));
        QCOMPARE(order.payments.size(), seen.size());
    }

    void statuses() {
        OrderDocument order = newOrder();
        const auto settled = [&](const Seen& seen, UnixTime now) {
            settleOrder(order, seen, now, LatePolicy::Honour);
            return std::pair(order.status, order.detail);
        };
        using S = InvoiceStatus;
        using D = InvoiceDetail;
        QVERIFY(settled({}, inTime) == std::pair(S::New, D::None));
        QVERIFY(settled({paid(60'000)}, inTime) == std::pair(S::New, D::PaidPartial));
        QVERIFY(settled({paid(100'000, false)}, inTime) == std::pair(S::Processing, D::None));
        QVERIFY(settled({paid(150'000)}, inTime) == std::pair(S::Settled, D::PaidOver));
        QVERIFY(settled({}, late) == std::pair(S::Expired, D::None));
        QVERIFY(settled({paid(60'000)}, late) == std::pair(S::Expired, D::PaidPartial));
        QVERIFY(settled({paid(100'000, false, late)}, late) == std::pair(S::Expired, D::PaidLate));
        QVERIFY(settled({paid(100'000, true, late)}, late) == std::pair(S::Settled, D::PaidLate));
    }
};

QTEST_GUILESS_MAIN(SettleTest)
#include "tst_settle.moc"
