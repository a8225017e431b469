// The view models of the Redeem page, against providers in memory.

#include "tests/ui/fake_rewards.h"
#include "ui/format.h"
#include "ui/redeem.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QMetaProperty>
#include <QSignalSpy>
#include <QTemporaryDir>
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

    /// Where the provider sells through an escrow, that is the choice unless the person takes it back.
    void throughAnEscrow() {
        redeem_->review(0, 1);
        QVERIFY(!redeem_->isEscrowOffered() && !redeem_->isEscrow());
        redeem_->setEscrow(true);
        QVERIFY(!redeem_->isEscrow());
        market_->offerList[0].offer.acceptsEscrow = true;
        redeem_->offers()->load();
        QTRY_VERIFY(redeem_->offers()->at(0)->offer.acceptsEscrow);
        redeem_->review(0, 1);
        QVERIFY(redeem_->isEscrowOffered() && redeem_->isEscrow());
        redeem_->reviewQuantity(2);
        QVERIFY(redeem_->isEscrow());
        redeem_->setEscrow(false);
        redeem_->setEscrow(true);
        QTRY_VERIFY(redeem_->canBuy());
        redeem_->buyWith(SecretText(market_->password));
        QTRY_VERIFY(market_->bought.has_value());
        QVERIFY(market_->bought->escrow);
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

    void anOrderIsLookedAtPaidAndAskedBack() {
        QTRY_COMPARE(redeem_->orders()->rowCount(), 3);
        const OrderInfo unpaid = market_->orderOf(market_->offerList[0], OrderState::Unpaid, 2);
        market_->orderList.insert(market_->orderList.begin(), unpaid);
        emit market_->rewardsChanged({unpaid}, false);
        OrderView& order = *redeem_->order();
        order.show(QString::number(unpaid.id.value));
        QVERIFY(order.isShown() && order.isPayable());
        QTRY_VERIFY(order.canPay());
        QCOMPARE(order.due(), QString("8.00 ZON"));
        QVERIFY(!order.payBefore().isEmpty());
        QCOMPARE(order.course()->count(), 2);
        QCOMPARE(order.money()->count(), 0);
        order.payWith(SecretText("wrong"));
        QTRY_VERIFY(!order.payError().isEmpty());
        QVERIFY(order.canPay());
        QSignalSpy paid(&order, &OrderView::paid);
        order.payWith(SecretText(market_->password));
        QTRY_COMPARE(paid.count(), 1);
        QTRY_COMPARE(order.stateText(), QString("Payment on its way"));
        QVERIFY(!order.isPayable());
        QCOMPARE(order.course()->count(), 3);

        // One that the provider has seen paid: the money can be asked back until it is delivered.
        order.show(QString::number(market_->orderList[1].id.value));
        QCOMPARE(order.stateText(), QString("Payment on its way"));
        QCOMPARE(order.money()->count(), 1);
        QVERIFY(order.canAskBack() && order.hasReceipt());
        order.askBack("Changed my mind");
        QTRY_COMPARE(order.stateText(), QString("Not delivered"));
        QCOMPARE(market_->askedBack, std::string("Changed my mind"));
        QVERIFY(!order.canAskBack());
        order.close();
        QVERIFY(!order.isShown() && order.name().isEmpty());
    }

    /// What was prepared for an order that nobody looks at any more is not left behind.
    void whatIsPreparedIsForgotten() {
        QTRY_COMPARE(redeem_->orders()->rowCount(), 3);
        const OrderInfo unpaid = market_->orderOf(market_->offerList[0], OrderState::Unpaid, 1);
        market_->orderList.insert(market_->orderList.begin(), unpaid);
        emit market_->rewardsChanged({unpaid}, false);
        OrderView& order = *redeem_->order();
        order.show(QString::number(unpaid.id.value));
        QTRY_VERIFY(order.canPay());
        emit market_->rewardsChanged({unpaid}, false);
        QTRY_VERIFY(order.canPay());
        QCOMPARE(market_->prepared.size(), std::size_t{1});
        order.close();
        QCOMPARE(market_->prepared.size(), std::size_t{0});
        market_->refusePayment = Error{ErrorCode::Rejected, "It expires too soon to be paid.", {}};
        order.show(QString::number(unpaid.id.value));
        QTRY_COMPARE(order.payError(), QString("It expires too soon to be paid."));
        QVERIFY(!order.canPay());
    }

    void vouchersAreShownForAWhile() {
        QTRY_COMPARE(redeem_->vouchers()->rowCount(), 1);
        OrderView& order = *redeem_->order();
        order.show(QString::number(market_->orderList.back().id.value));
        QVERIFY(order.hasVoucher() && !order.isRevealed());
        order.reveal();
        QTRY_VERIFY(order.isRevealed());
        QCOMPARE(std::string(order.secrets()->code.view()), market_->code);
        // No property tells it.
        const QMetaObject& meta = *order.metaObject();
        for (int i = 0; i < meta.propertyCount(); ++i)
            QVERIFY2(!meta.property(i).read(&order).toString().contains("ABCD"), meta.property(i).name());
        order.hide();
        QVERIFY(!order.isRevealed());
        order.reveal();
        QTRY_VERIFY(order.isRevealed());
        redeem_->forget(); // the lock
        QVERIFY(!order.isRevealed() && !order.isShown());
    }

    void receiptsArePdfs() {
        QTRY_COMPARE(redeem_->orders()->rowCount(), 3);
        QTemporaryDir folder;
        OrderView& order = *redeem_->order();
        order.show(QString::number(market_->orderList.back().id.value));
        QSignalSpy saved(&order, &OrderView::saved);
        const QString file = folder.filePath("receipt.pdf");
        order.saveReceipt(QUrl::fromLocalFile(file));
        QTRY_COMPARE(saved.count(), 1);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray bytes = written.readAll();
        QVERIFY(bytes.startsWith("%PDF") && bytes.size() > 2'000);
        QSignalSpy failed(&order, &OrderView::failed);
        order.saveReceipt(QUrl::fromLocalFile(folder.filePath("not/there.pdf")));
        QTRY_COMPARE(failed.count(), 1);
    }

    void picturesComeAsTheyAreWanted() {
        OfferPictures& pictures = *redeem_->pictures();
        QSignalSpy arrived(&pictures, &OfferPictures::arrived);
        QVERIFY(pictures.get("1").isNull());
        QVERIFY(pictures.get("1").isNull()); // asked for once
        QTRY_COMPARE(arrived.count(), 1);
        QCOMPARE(pictures.get("1").size(), QSize(480, 224));
        QCOMPARE(market_->picturesAsked, 1);
        // One that does not exist is not asked for again and again.
        QVERIFY(pictures.get("7").isNull());
        QTRY_COMPARE(market_->picturesAsked, 2);
        QTest::qWait(0);
        QVERIFY(pictures.get("7").isNull());
        QCOMPARE(market_->picturesAsked, 2);
        // Whoever scrolls past a thousand cards does not ask for a thousand pictures.
        for (int i = 101; i < 1'101; ++i) {
            pictures.get(QString::number(i));
            pictures.leave(QString::number(i));
        }
        pictures.get("2");
        QTRY_VERIFY(!pictures.get("2").isNull());
        QVERIFY2(market_->picturesAsked < 20, QByteArray::number(market_->picturesAsked));
    }

    void picturesThatAreNone_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("a script") << QByteArray("<svg onload='alert(1)'/>");
        QTest::newRow("half a PNG") << QByteArray("\x89PNG\r\n\x1a\n", 8);
        QTest::newRow("nothing") << QByteArray();
    }
    void picturesThatAreNone() {
        QFETCH(QByteArray, bytes);
        market_->pictureBytes = Bytes(bytes.begin(), bytes.end());
        OfferPictures& pictures = *redeem_->pictures();
        pictures.get("1");
        QTRY_COMPARE(market_->picturesAsked, 1);
        QTest::qWait(50);
        QVERIFY(pictures.get("1").isNull());
        QCOMPARE(market_->picturesAsked, 1);
    }

    void earnedAndRedeemed() {
        redeem_->setAvailable(Amount(40 * Amount::zatPerZon));
        QTRY_COMPARE(redeem_->earnings(),
                     QString("You earned 308.00 ZON by mining this month and redeemed 76.00."));
        QTRY_VERIFY(redeem_->reach().contains("10"));
        market_->mined = market_->redeemed = Amount();
        emit market_->rewardsChanged({}, true);
        QTRY_VERIFY(redeem_->earnings().isEmpty());
    }

    void catalogueSaysItsAge() {
        QTRY_VERIFY(redeem_->hasProviders());
        QVERIFY(redeem_->age().isEmpty());
        market_->providerList[1].fetched = format::now() - std::chrono::days(3);
        emit market_->rewardsChanged({}, true);
        QTRY_VERIFY(redeem_->age().contains("3 days"));
        market_->providerList[1].expires = format::now() - Seconds(1);
        emit market_->rewardsChanged({}, true);
        QTRY_VERIFY(redeem_->age().contains("has expired"));
    }

    void twoCataloguesSideBySide() {
        QTRY_COMPARE(redeem_->providerNames().size(), 2);
        redeem_->showProvider(2);
        QTRY_COMPARE(redeem_->offers()->total(), 100);
        QCOMPARE(redeem_->shownProvider(), 2);
        redeem_->removeProvider("2");
        QTRY_COMPARE(redeem_->providers()->count(), 1);
        QTRY_COMPARE(redeem_->offers()->total(), 100);
        QCOMPARE(redeem_->shownProvider(), 0);
    }

    void ordersAreFoundAgain() {
        redeem_->recoverWith("1", SecretText("wrong"));
        QTRY_VERIFY(!redeem_->recoverError().isEmpty());
        QSignalSpy recovered(redeem_.get(), &Redeem::recovered);
        redeem_->recoverWith("1", SecretText(market_->password));
        QTRY_COMPARE(recovered.count(), 1);
        QVERIFY(redeem_->recoverError().isEmpty());
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
