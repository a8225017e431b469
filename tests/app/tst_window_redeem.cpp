// Redeeming in the real window, on the real engine: a newcomer spends what was mined at the practice
// network's own shops; and every other way an order can end, at shops of the test's own.

#include "tests/app/window_program.h"
#include "tests/engine/shop_street.h"
#include "tests/ui/typing.h"
#include "ui/mining_control.h"
#include "ui/secret_input.h"

#include <QApplication>
#include <QElapsedTimer>

using namespace zon;
using namespace zon::test;

namespace {

constexpr int patience = 120'000;
const QString password = "ribbon gravel outcry";
const QString cheap = "GPU";
const Amount wholeZon(Amount::zatPerZon);

} // namespace

class WindowRedeem : public QObject {
    Q_OBJECT

private:
    QTemporaryDir folder_;
    std::unique_ptr<WindowProgram> program_;
    WalletId wallet_{};

    QQuickWindow& window() { return program_->window->window(); }
    Session& session() { return *program_->session; }
    Redeem& redeem() { return *session().redeem(); }
    QObject* item(const char* name) { return window().findChild<QObject*>(name); }

    template <typename T, typename Start>
    Result<T> ask(Start start) {
        auto promise = std::make_shared<std::promise<Result<T>>>();
        auto answer = promise->get_future();
        start([promise](Result<T> result) { promise->set_value(std::move(result)); });
        return answer.get();
    }

    /// A profile with a wallet, made before; the window opens it as on any other day.
    void start(std::optional<Endpoint> node) {
        EngineOptions options;
        options.dataFolder = folder_.path().toStdString();
        if (node) {
            options.sandboxNode = false;
            options.peers = {*node};
        }
        const ProfilePlace place{folder_.path().toStdString(), {}};
        {
            EngineOptions once = options;
            once.lightKdf = true;
            once.connect = false;
            once.sandboxNode = false;
            const auto engine = Engine::start(std::move(once));
            QVERIFY(engine.has_value());
            const SecretText secret(password.toStdString());
            QVERIFY(ask<ProfileInfo>([&](auto done) {
                        (*engine)->createProfile({.file = place.file()}, secret.clone(), std::move(done));
                    }).has_value());
            CreateWalletRequest request;
            request.name = "Main";
            request.backupConfirmed = true;
            const auto made = ask<WalletInfo>([&](auto done) {
                (*engine)->createWallet(request, generateMnemonic(12), SecretText(), secret.clone(),
                                        std::move(done));
            });
            QVERIFY(made.has_value());
            wallet_ = made->id;
        }
        program_ = std::make_unique<WindowProgram>(std::move(options), place);
        QVERIFY(QTest::qWaitForWindowExposed(&window()));
        window().requestActivate();
        QTRY_VERIFY(window().isActive());
        session().unlockWith(SecretText(password.toStdString()));
        QTRY_COMPARE_WITH_TIMEOUT(session().stage(), Session::Open, patience);
        QVERIFY(program_->window->openPage("redeem"));
    }

    /// By pointer and keys: the search, the card, the password, the button.
    void buyInTheWindow(const QString& what) {
        item("redeemPage")->setProperty("shown", 0);
        QTRY_VERIFY(item("offerSearch"));
        item("offerSearch")->setProperty("text", what);
        QTRY_VERIFY_WITH_TIMEOUT(redeem().offers()->search() == what && redeem().offers()->rowCount() > 0,
                                 patience);
        QQuickItem* card = nullptr;
        QTRY_VERIFY(QMetaObject::invokeMethod(item("offerGrid"), "itemAtIndex",
                                              Q_RETURN_ARG(QQuickItem*, card), Q_ARG(int, 0))
                    && card);
        QTest::mouseClick(&window(), Qt::LeftButton, {},
                          card->mapToScene({card->width() / 2, card->height() - 60}).toPoint());
        QTRY_VERIFY_WITH_TIMEOUT(redeem().canBuy(), patience);
        QTRY_VERIFY(window().activeFocusItem() && window().activeFocusItem()->inherits("zon::SecretInput"));
        typeText(window(), password);
        clickButton(window(), item("payOffer")->property("text").toString(), patience);
    }

private slots:
    void cleanup() {
        program_.reset();
        for (const QFileInfo& file : QDir(folder_.path()).entryInfoList(QDir::Files))
            QFile::remove(file.filePath());
    }

    void whatWasMinedBecomesAVoucher() {
        start({});
        if (QTest::currentTestFailed()) return;
        // Mined, and mature: the wait is the network's, not ours.
        QTRY_VERIFY_WITH_TIMEOUT(redeem().hasProviders(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(session().network()->property("upToDate").toBool(), patience);
        session().mining()->toggle();
        QTRY_VERIFY_WITH_TIMEOUT(redeem().reach() != QString() && redeem().earnings() != QString(), 300'000);
        session().mining()->toggle();
        QTRY_VERIFY_WITH_TIMEOUT(redeem().offers()->total() == 200, patience);
        QCOMPARE(redeem().providerNames().size(), 2); // two catalogues, side by side

        QElapsedTimer clock;
        clock.start();
        buyInTheWindow(cheap);
        if (QTest::currentTestFailed()) return;
        QTRY_VERIFY_WITH_TIMEOUT(redeem().order()->isShown(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(redeem().order()->hasVoucher(), patience);
        const qint64 took = clock.elapsed();
        clickButton(window(), "Show", patience);
        QTRY_VERIFY(redeem().order()->isRevealed());
        QVERIFY(redeem().order()->secrets()->code.view().size() > 8);
        qInfo("from the offers to the voucher: %lld ms", took);
        QTRY_VERIFY(!redeem().earnings().isEmpty());
    }

    void everyOtherWay() {
        ShopStreet street;
        start(street.node().p2pEndpoint());
        if (QTest::currentTestFailed()) return;
        for (const std::size_t shop : {patientShop, hastyShop, strictShop}) {
            redeem().askProvider(QString::fromStdString(street.shop(shop).origin));
            QTRY_VERIFY_WITH_TIMEOUT(!redeem().newFingerprint().isEmpty(), patience);
            redeem().addProvider();
            QTRY_COMPARE_WITH_TIMEOUT(redeem().providers()->count(), static_cast<int>(shop) + 1, patience);
        }
        for (int i = 0; i < 6; ++i)
            fund(street);
        QTRY_VERIFY_WITH_TIMEOUT(!redeem().reach().isEmpty(), patience);

        // Failed: the money comes back, and the window says so.
        {
            const auto fault = street.faulty(patientShop, ShopFault::CantDeliver);
            redeem().showProvider(1);
            buyInTheWindow(cheap);
            if (QTest::currentTestFailed()) return;
            QTRY_VERIFY_WITH_TIMEOUT(redeem().order()->isShown(), patience);
            becomes(street, "Paid back");
            QCOMPARE(redeem().order()->money()->count(), 2);
        }
        // Partly paid from elsewhere; the rest is paid in the window.
        OrderInfo order = ordered(patientShop);
        payByHand(order, wholeZon);
        becomes(street, "Partly paid");
        QTRY_VERIFY_WITH_TIMEOUT(redeem().order()->canPay(), patience);
        QCOMPARE(redeem().order()->due(), QString("1.40 ZON"));
        QTRY_VERIFY(item("payOrderPassword"));
        QMetaObject::invokeMethod(item("payOrderPassword"), "focusInput");
        QTRY_VERIFY(window().activeFocusItem() && window().activeFocusItem()->inherits("zon::SecretInput"));
        typeText(window(), password);
        QTest::keyClick(&window(), Qt::Key_Return);
        becomes(street, "Delivered");
        // Too much: delivered, and the excess comes back.
        order = ordered(patientShop);
        payByHand(order, order.total + wholeZon);
        becomes(street, "Delivered");
        QTRY_COMPARE_WITH_TIMEOUT(redeem().order()->money()->count(), 2, patience);
        // Late, honoured and paid back; partly paid, and paid back.
        order = ordered(hastyShop);
        becomes(street, "Expired");
        payByHand(order, order.total);
        becomes(street, "Delivered");
        order = ordered(strictShop);
        becomes(street, "Expired");
        payByHand(order, order.total);
        becomes(street, "Paid back");
        order = ordered(hastyShop);
        payByHand(order, wholeZon);
        becomes(street, "Paid back");
    }

private:
    void fund(ShopStreet& street) {
        const auto to = ask<AddressRow>(
            [&](auto done) { program_->engine->receiveAddress(wallet_, true, std::move(done)); });
        QVERIFY(to.has_value());
        std::promise<bool> paid;
        street.node().fund(addressToScript(to->address, networkParams(NetworkId::Sandbox).address).value(),
                           Amount(10 * Amount::zatPerZon),
                           [&](const Result<Txid>& txid) { paid.set_value(txid.has_value()); });
        QVERIFY(paid.get_future().get());
        street.mine();
    }
    /// Ordered without paying, as by a program that was closed in between, and shown in the window.
    OrderInfo ordered(std::size_t shop) {
        const auto providers =
            ask<std::vector<ProviderInfo>>([&](auto done) { program_->engine->providers(std::move(done)); });
        const auto offer = ask<OfferView>([&](auto done) {
            program_->engine->findOffer("NIM-GPU-1", (*providers)[shop].id, std::move(done));
        });
        const BuyRequest request{offer->id, 1, wallet_, {}, offer->offer.price};
        auto order = ask<OrderInfo>([&](auto done) {
            program_->engine->buy(request, false, SecretText(password.toStdString()), std::move(done));
        });
        if (!order) qFatal("%s", order.error().message.c_str());
        item("redeemPage")->setProperty("shown", 1);
        const QString id = QString::number(order->id.value);
        [&] { QTRY_VERIFY_WITH_TIMEOUT(redeem().orders()->find(order->id) != nullptr, patience); }();
        redeem().order()->show(id);
        return std::move(*order);
    }
    void payByHand(const OrderInfo& order, Amount amount) {
        PaymentRequest request;
        request.wallet = wallet_;
        request.recipients = {{order.document->address, amount, {}}};
        const auto preview = ask<PaymentPreview>(
            [&](auto done) { program_->engine->preparePayment(request, std::move(done)); });
        QVERIFY(preview.has_value());
        const auto sent = ask<Txid>([&](auto done) {
            program_->engine->sendPayment(preview->id, SecretText(password.toStdString()), std::move(done));
        });
        QVERIFY2(sent.has_value(), sent ? "" : sent.error().message.c_str());
    }
    /// With a block now and then, for what needs confirmations.
    void becomes(ShopStreet& street, const QString& state) {
        for (int i = 0; i < 40; ++i) {
            if (QTest::qWaitFor([&] { return redeem().order()->stateText() == state; }, 3'000)) return;
            street.mine();
        }
        QFAIL(qPrintable("it is \"" + redeem().order()->stateText() + "\", not \"" + state + '"'));
    }
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    prepareApplication();
    WindowRedeem test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_window_redeem.moc"
