// The Redeem page in a real window.

#include "app/window/main_window.h"
#include "tests/qml/window_watch.h"
#include "tests/ui/fake_backend.h"

#include <QApplication>
#include <QQuickItem>
#include <QTemporaryDir>
#include <QTest>

using namespace zon;
using namespace zon::test;

class RedeemPageTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir folder_;
    std::unique_ptr<FakeBackend> backend_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<MainWindow> window_;

    QQuickWindow& window() { return window_->window(); }
    QObject* item(const char* name) { return window().findChild<QObject*>(name); }
    void keep(const QString& name) { keepInEveryLook(*session_, window(), name); }
    void open(int offers) {
        backend_->market.fillWithMarket(offers);
        if (offers == 0) backend_->market.providerList.clear();
        session_->unlockWith(SecretText(backend_->password));
        QTRY_COMPARE(session_->stage(), Session::Open);
        QVERIFY(QTest::qWaitForWindowExposed(&window()));
        QVERIFY(window_->openPage("redeem"));
    }

private slots:
    void initTestCase() { qInstallMessageHandler(listen); }
    void init() {
        complaints.clear();
        backend_ = std::make_unique<FakeBackend>();
        backend_->fillWithBakery();
        const QString file = folder_.filePath("there.zonp");
        QFile made(file);
        QVERIFY(made.open(QIODevice::WriteOnly));
        session_ = std::make_unique<Session>(*backend_,
                                             ProfilePlace{folder_.path().toStdString(), file.toStdString()});
        auto window = MainWindow::load(*session_);
        QVERIFY2(window, window ? "" : window.error().detail.c_str());
        window_ = std::move(*window);
    }
    void cleanup() {
        window_.reset();
        session_.reset();
        backend_.reset();
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join('\n')));
    }

    /// Where the provider sells through an escrow, the review says so, and the choice is the person's.
    void throughAnEscrow() {
        open(12);
        for (const bool offered : {false, true}) {
            backend_->market.offerList[0].offer.acceptsEscrow = offered;
            session_->redeem()->offers()->load();
            QTRY_COMPARE(session_->redeem()->offers()->at(0)->offer.acceptsEscrow, offered);
            QQuickItem* card = nullptr;
            QTRY_VERIFY(QMetaObject::invokeMethod(item("offerGrid"), "itemAtIndex",
                                                  Q_RETURN_ARG(QQuickItem*, card), Q_ARG(int, 0))
                        && card);
            QVERIFY(QMetaObject::invokeMethod(card, "chosen"));
            QTRY_VERIFY(session_->redeem()->canBuy());
            auto* choice = qobject_cast<QQuickItem*>(item("throughEscrow"));
            QVERIFY(choice);
            QCOMPARE(choice->isVisible(), offered);
            QCOMPARE(choice->property("checked").toBool(), offered);
            if (offered) {
                keep("redeem-review-escrow");
                QVERIFY(choice->implicitWidth() <= choice->parentItem()->width());
                QVERIFY(QMetaObject::invokeMethod(choice, "toggle"));
                QVERIFY(QMetaObject::invokeMethod(choice, "toggled"));
                QVERIFY(!session_->redeem()->isEscrow());
                QTRY_VERIFY(session_->redeem()->canBuy());
            }
            QVERIFY(QMetaObject::invokeMethod(item("offerDialog"), "close"));
        }
    }

    void browsedAndBought() {
        open(200);
        QObject* grid = item("offerGrid");
        QVERIFY(grid);
        QTRY_VERIFY(grid->property("count").toInt() >= 60);
        keep("redeem");
        // A name that is too long, and an offer that is sold out, are on the first page.
        session_->redeem()->offers()->setSearch("credits, 500 h");
        QTRY_COMPARE(grid->property("count").toInt(), 1);
        session_->redeem()->offers()->setSearch("");
        QTRY_VERIFY(grid->property("count").toInt() >= 60);

        QObject* dialog = item("offerDialog");
        QVERIFY(dialog);
        QQuickItem* card = nullptr;
        QVERIFY(
            QMetaObject::invokeMethod(grid, "itemAtIndex", Q_RETURN_ARG(QQuickItem*, card), Q_ARG(int, 1)));
        QVERIFY(card);
        QVERIFY(QMetaObject::invokeMethod(card, "chosen"));
        QTRY_VERIFY(session_->redeem()->canBuy());
        QTRY_VERIFY(item("payOffer")->property("enabled").toBool());
        keep("redeem-review");
        session_->redeem()->buyWith(SecretText(backend_->market.password));
        QTRY_VERIFY(item("redeemPage")->property("shown").toInt() == 1);
        QTRY_VERIFY(!dialog->property("visible").toBool());
        QTRY_COMPARE(item("orderList")->property("count").toInt(), 4);
        QTRY_VERIFY(session_->redeem()->order()->isShown());
        backend_->market.deliver(backend_->market.orderList.front().id);
        QTRY_VERIFY(session_->redeem()->order()->hasVoucher());
        keep("redeem-orders");
        session_->redeem()->order()->reveal();
        QTRY_VERIFY(session_->redeem()->order()->isRevealed());
        keep("redeem-voucher");
        item("redeemPage")->setProperty("shown", 2);
        QTRY_COMPARE(item("orderList")->property("count").toInt(), 2);
        keep("redeem-vouchers");
        QVERIFY(window_->openPage("overview"));
        keep("redeem-overview");
    }

    /// Rows go while what is beside them grows, in one frame: it took the window down once, because a layout
    /// remembered a row that was gone (Qt 6.4).
    void rowsGoWhileFiguresCome() {
        open(20);
        QVERIFY(window_->openPage("overview"));
        TxRow row = backend_->history.front();
        for (int i = 0; i < 10; ++i) {
            session_->redeem()->load();
            QTRY_VERIFY(!session_->redeem()->earnings().isEmpty());
            window().grabWindow();
            // One more than is shown: the last of the latest goes, at once; and the strip with it.
            row.txid = txidOf(static_cast<std::uint8_t>(100 + i));
            row.time += Seconds(1);
            row.height = *row.height + 1;
            backend_->history.insert(backend_->history.begin(), row);
            emit backend_->transactionsChanged(row.wallet, {row}, {});
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            session_->redeem()->forget();
            window().grabWindow();
        }
    }

    void unpaidIsPaidHere() {
        open(20);
        FakeRewards& market = backend_->market;
        const OrderInfo unpaid = market.orderOf(market.offerList[3], OrderState::Unpaid, 2);
        market.orderList.insert(market.orderList.begin(), unpaid);
        emit market.rewardsChanged({unpaid}, false);
        item("redeemPage")->setProperty("shown", 1);
        session_->redeem()->order()->show(QString::number(unpaid.id.value));
        QTRY_VERIFY(session_->redeem()->order()->canPay());
        QTRY_VERIFY(item("payOrder")->property("enabled").toBool());
        keep("redeem-unpaid");
        session_->redeem()->order()->payWith(SecretText(market.password));
        QTRY_VERIFY(!session_->redeem()->order()->isPayable());
        QTRY_VERIFY(item("askBack"));
        keep("redeem-paying");
    }

    void providersAreListed() {
        open(20);
        QVERIFY(QMetaObject::invokeMethod(item("providersDialog"), "open"));
        QTRY_VERIFY(item("providersDialog")->property("opened").toBool());
        keep("redeem-providers");
    }

    void emptyAndWithProblems() {
        open(0);
        keep("redeem-empty");
        backend_->market.fillWithMarket(2);
        backend_->market.providerList[0].problem = "The provider did not answer in time.";
        backend_->market.refreshProvider({1}, this, [](const Result<ProviderInfo>&) {});
        emit backend_->market.rewardsChanged({}, true);
        QTRY_COMPARE(session_->redeem()->problems().size(), 1);
        keep("redeem-problem");
    }
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    prepareApplication();
    RedeemPageTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_redeem.moc"
