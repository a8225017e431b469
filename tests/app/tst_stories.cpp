// What people do with the program, in the real window on the real engine: a newcomer, a merchant, somebody
// with a contract, somebody who redeems, and support staff. Each by pointer, by the keyboard alone, and
// through the accessible tree as assistive technology does it.

#include "tests/app/hand.h"
#include "tests/app/window_program.h"
#include "tests/engine/deal_people.h"
#include "ui/activity_model.h"
#include "ui/cashier.h"
#include "ui/dealing.h"
#include "ui/inspector.h"
#include "ui/invoicing.h"
#include "ui/mining_control.h"
#include "ui/payment.h"
#include "ui/receiving.h"
#include "ui/redeem.h"
#include "ui/seed_words.h"
#include "ui/wallet_setup.h"

#include <QApplication>
#include <QClipboard>
#include <QRegularExpression>

using namespace zon;
using namespace zon::test;

namespace {

constexpr int patience = 90'000;
const QString password = "ribbon gravel outcry";

} // namespace

#define DO(step)                                                                                             \
    do {                                                                                                     \
        QVERIFY2(step, #step);                                                                               \
    } while (false)
#define AWAIT(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, patience)

class Stories : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<WindowProgram> program_;
    std::unique_ptr<Hand> hand_;
    std::unique_ptr<DealNetwork> network_;

    QQuickWindow& window() { return program_->window->window(); }
    Session& session() { return *program_->session; }
    Hand& hand() { return *hand_; }
    bool press(const QString& name, QAccessible::Role role = QAccessible::NoRole) {
        return hand().press(name, role);
    }
    bool write(const QString& field, const QString& text) { return hand().write(field, text); }
    bool reads(const QString& words) { return hand().comesToSee(words); }

    static void hands() {
        QTest::addColumn<Hand::By>("by");
        QTest::newRow("by pointer") << Hand::By::Pointer;
        QTest::newRow("by keyboard") << Hand::By::Keyboard;
        QTest::newRow("through the accessible tree") << Hand::By::Tree;
    }

    /// The practice network is the program's own, or the test's, where blocks come when it says so.
    void start(bool ownNetwork) {
        QFETCH(Hand::By, by);
        EngineOptions options;
        options.dataFolder = folder_->path().toStdString();
        if (ownNetwork) {
            network_ = std::make_unique<DealNetwork>();
            options.sandboxNode = false;
            options.peers = {network_->endpoint()};
        }
        program_ = std::make_unique<WindowProgram>(std::move(options),
                                                   ProfilePlace{folder_->path().toStdString(), {}});
        hand_ = std::make_unique<Hand>(window(), by);
        QVERIFY(QTest::qWaitForWindowExposed(&window()));
        window().requestActivate();
        QTRY_VERIFY(window().isActive());
    }

    void makeWallet() {
        DO(press("Sandbox"));
        DO(press("Continue"));
        DO(press("New, with 12 words"));
        DO(press("Continue"));
        const SeedWords& words = *session().setup()->words();
        AWAIT(words.count() == 12);
        DO(press("I have written them down"));
        AWAIT(words.questionsLeft() == 3);
        while (words.questionsLeft() > 0) {
            int right = 0;
            while (words.optionWord(right) != words.word(words.askedWord() - 1))
                ++right;
            DO(press(QString("Choice %1").arg(right + 1)));
        }
        DO(write("Password", password));
        DO(write("Password once more", password));
        DO(press("Open my wallet"));
        AWAIT(session().stage() == Session::Open);
    }
    /// As another day: the password, and the wallet is there.
    void unlock() {
        DO(write("Password", password));
        DO(press("Unlock", QAccessible::Button));
        AWAIT(session().stage() == Session::Open);
    }

private slots:
    void init() {
        QTest::failOnWarning(QRegularExpression("Polish loop")); // a layout that never comes to rest
        folder_ = std::make_unique<QTemporaryDir>();
    }
    void cleanup() {
        hand_.reset();
        program_.reset();
        network_.reset();
        folder_.reset();
    }

    void newcomer_data() { hands(); }
    void newcomer() {
        start(false);
        makeWallet();
        if (QTest::currentTestFailed()) return;
        DO(press("Get paid"));
        AWAIT(session().receiving()->property("address").toString().startsWith("szon1"));
        const QString address = session().receiving()->property("address").toString();
        DO(press("Practice coins"));
        AWAIT(session().activity()->rowCount({}) == 1);
        AWAIT(!session().balance()->empty() && !session().balance()->hasUnverified());

        DO(press("Mining", QAccessible::PageTab));
        DO(press("Mining", QAccessible::CheckBox));
        AWAIT(session().activity()->rowCount({}) >= 2);
        DO(press("Mining", QAccessible::CheckBox));
        AWAIT(!session().mining()->on());

        DO(press("Pay", QAccessible::PageTab));
        DO(write("Recipient", address));
        DO(write("Amount in ZON", "1.5"));
        DO(press("Review"));
        DO(reads("Is this right?"));
        DO(write("Password", password));
        DO(press("Sign and send"));
        AWAIT(!session().payment()->property("txid").toString().isEmpty());
        DO(press("Show in activity"));
        DO(press("Lock"));
        AWAIT(session().stage() == Session::Locked);
        unlock();
        AWAIT(session().activity()->rowCount({}) >= 3);
    }

    void merchant_data() { hands(); }
    void merchant() {
        start(true);
        makeWallet();
        if (QTest::currentTestFailed()) return;
        DO(press("Get paid"));
        DO(press("Invoices"));
        DO(press("New invoice"));
        DO(write("Customer", "Quay Cafe"));
        DO(write("What it is about", "Bread for Monday"));
        DO(write("Line 1: what", "Rolls"));
        DO(write("Line 1: how many", "100"));
        DO(write("Line 1: price of one", "0.02"));
        DO(press("Issue"));
        Invoicing& invoicing = *session().invoicing();
        AWAIT(invoicing.isOpen() && !invoicing.draft());
        DO(reads(invoicing.name()));
        DO(reads("unpaid"));
        QCOMPARE(invoicing.toPay(), "2.0000");
        customerPays(invoicing.address(), 2);
        if (QTest::currentTestFailed()) return;
        AWAIT(invoicing.stateText() == "paid");
        DO(reads("paid"));
        DO(press("Close the invoice"));

        // At the till, where only the PIN leads out.
        DO(press("Cashier mode…"));
        DO(write("PIN, at least 4 characters", "2468"));
        DO(press("Start"));
        Cashier& till = *session().cashier();
        AWAIT(till.active());
        DO(write("Amount", "3"));
        DO(press("Show the code"));
        DO(reads("Call it off"));
        customerPays(till.link().mid(8).section('?', 0, 0), 3);
        if (QTest::currentTestFailed()) return;
        DO(reads("PAID"));
        DO(press("Leave…"));
        DO(write("PIN", "2468"));
        DO(press("Leave"));
        AWAIT(!till.active());
        QCOMPARE(session().activity()->rowCount({}), 2);
    }

    void contract_data() { hands(); }
    void contract() {
        start(false);
        makeWallet();
        if (QTest::currentTestFailed()) return;
        earnPracticeCoins();
        if (QTest::currentTestFailed()) return;
        DO(press("Contracts"));
        DO(press("New contract"));
        DO(press("On delivery"));
        DO(write("Title", "Flour, 2 t"));
        DO(write("Terms", "Two tonnes of type-550 flour in bags of 25 kg."));
        DO(write("Your name in it", "Harbour Bakery"));
        DO(write("The seller's name", "Nordmill Flour"));
        DO(write("The arbiter's name", "Port Chamber"));
        DO(write("Price", "4"));
        DO(write("Password", password));
        DO(press("Make the draft"));
        Dealing& dealing = *session().dealing();
        AWAIT(dealing.isOpen());
        othersAnswer();
        if (QTest::currentTestFailed()) return;
        AWAIT(dealing.canSign());
        confirmed("Sign");
        if (QTest::currentTestFailed()) return;
        AWAIT(!dealing.canSign());
        othersAnswer();
        if (QTest::currentTestFailed()) return;
        AWAIT(dealing.canFund());
        confirmed("Pay into the escrow");
        if (QTest::currentTestFailed()) return;
        AWAIT(dealing.stateText() == "Funded");
        DO(press("seller"));
        DO(press("Let them answer"));
        AWAIT(dealing.canRelease());
        DO(reads("Delivered"));
        confirmed("Release the money");
        if (QTest::currentTestFailed()) return;
        AWAIT(dealing.stateText() == "Released");
    }

    void redemption_data() { hands(); }
    void redemption() {
        start(false);
        makeWallet();
        if (QTest::currentTestFailed()) return;
        earnPracticeCoins();
        if (QTest::currentTestFailed()) return;
        DO(press("Redeem"));
        Redeem& redeem = *session().redeem();
        AWAIT(redeem.offers()->total() == 200);
        DO(write("Search offers", "GPU"));
        QString first;
        AWAIT((first = redeem.offers()->index(0).data(OfferModel::NameRole).toString()).startsWith("GPU"));
        DO(press(first));
        AWAIT(redeem.canBuy());
        DO(write("Password", password));
        DO(press("Pay " + redeem.reviewTotal()));
        AWAIT(redeem.order()->isShown() && redeem.order()->hasVoucher());
        DO(press("Show"));
        AWAIT(redeem.order()->isRevealed());
        DO(press("Hide"));
        DO(press("Mark as used"));
        AWAIT(redeem.order()->isUsed());
    }

    /// Without any profile: a customer's transaction, from what the customer read out.
    void support_data() { hands(); }
    void support() {
        start(false);
        DO(press("Look into a transaction"));
        // The signed example of BIP143, "Native P2WPKH".
        DO(write("What to look into", "01000000000102fff7f7881a8099afa6940d42d1e7f6362bec38171ea3edf433541db4"
                                      "e4ad969f00000000494830450221008b9d"
                                      "1dc26ba6a9cb62127b02742fa9d754cd3bebf337f7a55d114c8e5cdd30be022040529b"
                                      "194ba3f9281a99f2b1c0a19c0489bc22ed"
                                      "e944ccf4ecbab4cc618ef3ed01eeffffffef51e1b804cc89d182d279655c3aa89e815b"
                                      "1b309fe287d9b2b55d57b90ec68a010000"
                                      "0000ffffffff02202cb206000000001976a9148280b37df378db99f66f85c95a783a76"
                                      "ac7a6d5988ac9093510d000000001976a9"
                                      "143bde42dbee7e4dbe6a21b2d50ce2f0167faa815988ac000247304402203609e17b84"
                                      "f6a7d30c80bfa610b5b4542f32a8a0d544"
                                      "7a12fb1366d7f01cc44a0220573a954c4518331561406f90300e8f3358f51928d43c21"
                                      "2a8caed02de67eebee0121025476c2e831"
                                      "88368da1ff3e292e7acafcdb3566bb0ad253f62fc70f07aeee635711000000"));
        hand().enter();
        Inspector& inspector = *session().inspector();
        AWAIT(inspector.shown());
        DO(reads(inspector.sentence()));
        for (const char* tab : {"Fields", "Script", "Signatures", "Bytes"})
            DO(press(tab));
        DO(press("Mask amounts"));
        AWAIT(inspector.masked());
        DO(press("Share for support"));
        DO(reads("The bundle"));
        DO(press("Copy"));
        AWAIT(QGuiApplication::clipboard()->text().contains("\"inputs\""));
    }

private:
    void earnPracticeCoins() {
        DO(press("Get paid"));
        DO(press("Practice coins"));
        AWAIT(session().activity()->rowCount({}) == 1);
        AWAIT(!session().balance()->empty() && !session().balance()->hasUnverified());
    }
    void customerPays(const QString& address, std::int64_t zon) {
        const auto to = addressToScript(address.toStdString(), networkParams(NetworkId::Sandbox).address);
        QVERIFY(to.has_value());
        QVERIFY(network_->pay(*to, Amount(zon * Amount::zatPerZon)));
        QVERIFY(network_->mineWaiting());
    }
    /// What the window tells in its corner.
    QString noticed() {
        QString all;
        NoticeModel& notices = *session().notices();
        for (int row = 0; row < notices.rowCount({}); ++row)
            for (const int role : notices.roleNames().keys())
                all += " · " + notices.index(row).data(role).toString();
        return all;
    }
    void othersAnswer() {
        for (const char* other : {"seller", "arbiter"}) {
            const QString before = session().dealing()->partyStates().join('|');
            DO(press(other));
            DO(press("Let them answer"));
            const auto changed = [&] { return session().dealing()->partyStates().join('|') != before; };
            QVERIFY2(QTest::qWaitFor(changed, patience), qPrintable(other + (": " + before) + noticed()));
        }
    }
    void confirmed(const QString& step) {
        DO(press(step));
        AWAIT(session().dealing()->reviewing());
        DO(write("Password", password));
        DO(press("Confirm"));
        AWAIT(!session().dealing()->reviewing());
    }
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    prepareApplication();
    Stories test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_stories.moc"
