// The view models of the Redeem page, against providers in memory.

#include "tests/ui/fake_rewards.h"
#include "ui/redeem.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace zon;

class RedeemModels : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<FakeRewards> market_;
    std::unique_ptr<Redeem> redeem_;

private slots:
    void init() {
        market_ = std::make_unique<FakeRewards>();
        market_->fillWithMarket(200);
        redeem_ = std::make_unique<Redeem>(*market_);
        redeem_->setWallet(WalletId{1});
        redeem_->load();
        QTRY_COMPARE(redeem_->offers()->total(), 200);
    }

    void pagesAsTheViewAsks() {
        const QAbstractItemModelTester tester(redeem_->offers(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(redeem_->offers()->rowCount(), 60);
        redeem_->offers()->fetchMore({});
        QTRY_VERIFY(redeem_->offers()->rowCount() >= 120);
        QVERIFY(redeem_->summary().contains("2"));
    }

    void filters() {
        OfferModel& offers = *redeem_->offers();
        offers.setSearch("credits, 500 h");
        QTRY_COMPARE(offers.total(), 1);
        offers.setSearch({});
        offers.setCategory(2);
        QTRY_COMPARE(offers.total(), 29);
        offers.setCategory(-1);
        redeem_->setAvailable(Amount(40 * Amount::zatPerZon));
        offers.setAffordable(true);
        QTRY_COMPARE(offers.total(), 10);
        offers.toggleFavourite(1);
        offers.setFavourites(true);
        QTRY_COMPARE(offers.total(), 1);
    }

    /// Only the newest search counts, whatever comes back when.
    void fastTyping() {
        OfferModel& offers = *redeem_->offers();
        for (const char* text : {"c", "cr", "credits, 1 h", "credits, 500 h"})
            offers.setSearch(text);
        QTRY_COMPARE(offers.total(), 1);
        QTest::qWait(0);
        QCOMPARE(offers.rowCount(), 1);
    }

    void reviewedAndBought() {
        redeem_->review(0, 2);
        QTRY_VERIFY(redeem_->canBuy());
        QCOMPARE(redeem_->reviewTotal(), QString("8.00 ZON"));
        QSignalSpy bought(redeem_.get(), &Redeem::bought);
        redeem_->buyWith(SecretText("wrong"));
        QTRY_VERIFY(!redeem_->error().isEmpty());
        QVERIFY(!market_->bought);
        redeem_->buyWith(SecretText(market_->password));
        QTRY_COMPARE(bought.count(), 1);
        QCOMPARE(market_->bought->quantity, 2);
        // What was shown is what may be paid.
        QCOMPARE(*market_->bought->price, Amount(4 * Amount::zatPerZon));
        QVERIFY(!redeem_->canBuy());
    }

    /// A catalogue that comes in while an offer is reviewed may put another one in its row.
    void anotherQuantityIsOfTheSameOffer() {
        redeem_->review(0, 1);
        QTRY_VERIFY(redeem_->canBuy());
        const OfferRowId reviewed = redeem_->offers()->at(0)->id;
        std::ranges::rotate(market_->offerList, market_->offerList.begin() + 1);
        redeem_->offers()->load();
        QTRY_VERIFY(redeem_->offers()->at(0)->id != reviewed);
        redeem_->reviewQuantity(2);
        QTRY_VERIFY(redeem_->canBuy());
        redeem_->buyWith(SecretText(market_->password));
        QTRY_VERIFY(market_->bought.has_value());
        QCOMPARE(market_->bought->offer.value, reviewed.value);
        QCOMPARE(market_->bought->quantity, 2);
    }

    /// The answer about one address is not shown for another.
    void aLateFingerprintIsNotShown() {
        redeem_->askProvider("new.example");
        redeem_->askProvider("nobody.example");
        QTRY_VERIFY(!redeem_->newError().isEmpty());
        QVERIFY(redeem_->newFingerprint().isEmpty());
    }

    void nothingStaysBehindTheLock() {
        QTRY_COMPARE(redeem_->orders()->rowCount(), 3);
        redeem_->review(0, 1);
        redeem_->forget();
        QCOMPARE(redeem_->orders()->rowCount(), 0);
        QCOMPARE(redeem_->offers()->rowCount(), 0);
        QVERIFY(redeem_->summary().isEmpty() && !redeem_->hasProviders());
        QTest::qWait(0);
        QVERIFY(!redeem_->canBuy());
    }

    void obstaclesAreSaid() {
        redeem_->review(5, 1);
        QTRY_VERIFY(!redeem_->obstacle().isEmpty());
        QVERIFY(!redeem_->canBuy());
        redeem_->review(59, 1);
        QTRY_VERIFY(redeem_->obstacle().contains("not enough"));
    }

    void ordersAndVouchers() {
        OrderModel& orders = *redeem_->orders();
        QTRY_COMPARE(orders.rowCount(), 3);
        QCOMPARE(orders.open(), 1);
        QCOMPARE(orders.vouchers(), 1);
        market_->deliver(market_->orderList.front().id);
        QCOMPARE(orders.open(), 0);
        QCOMPARE(orders.vouchers(), 2);
        orders.setUsed(0, true);
        QTRY_COMPARE(orders.vouchers(), 1);
        QSignalSpy copied(&orders, &OrderModel::copied);
        orders.copyVoucher(0);
        QTRY_COMPARE(copied.count(), 1);
        QCOMPARE(QGuiApplication::clipboard()->text(), QString("ABCD-EFGH"));
        // No role tells the code.
        for (const int role : orders.roleNames().keys())
            QVERIFY(!orders.data(orders.index(0), role).toString().contains("ABCD"));
    }

    void providersArePinnedByFingerprint() {
        redeem_->askProvider("nobody.example");
        QTRY_VERIFY(!redeem_->newError().isEmpty());
        QVERIFY(redeem_->newFingerprint().isEmpty());
        redeem_->askProvider("new.example");
        QTRY_COMPARE(redeem_->newName(), QString("New Market"));
        QVERIFY(redeem_->newFingerprint().startsWith("0123"));
        QSignalSpy added(redeem_.get(), &Redeem::providerAdded);
        redeem_->addProvider();
        QTRY_COMPARE(added.count(), 1);
        QCOMPARE(market_->providerList.size(), std::size_t{3});
    }

    void hostileNamesAreHarmless() {
        market_->offerList[0].offer.name = "invoice\xE2\x80\xAE"
                                           "fdp.exe";
        redeem_->offers()->load();
        QTRY_VERIFY(redeem_->offers()
                        ->data(redeem_->offers()->index(0), OfferModel::NameRole)
                        .toString()
                        .contains("<U+202E>"));
    }
};

QTEST_MAIN(RedeemModels)
#include "tst_redeem.moc"
