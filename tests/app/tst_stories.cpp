// What people do with the program, in the real window on the real engine: a newcomer, a merchant, somebody
// with a contract, somebody who redeems, and support staff. Each by pointer, by the keyboard alone, and
// through the accessible tree as assistive technology does it.

#include "tests/app/hand.h"
#include "tests/app/window_program.h"
#include "tests/engine/deal_people.h"
#include "ui/activity_model.h"
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

    /// `node`: the practice network is the test's, and blocks come when it says so.
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
    void earn(const QString& amount) {
        DO(press("Get paid"));
        AWAIT(session().receiving()->property("address").toString().startsWith("szon1"));
        const auto to = addressToScript(session().receiving()->property("address").toString().toStdString(),
                                        networkParams(NetworkId::Sandbox).address);
        QVERIFY(to);
        const int before = session().activity()->rowCount({});
        QVERIFY(network_->pay(*to, Amount(amount.toLongLong() * Amount::zatPerZon)));
        QVERIFY(network_->mineWaiting());
        AWAIT(session().activity()->rowCount({}) > before && !session().balance()->hasUnverified());
    }

private slots:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }
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
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    prepareApplication();
    Stories test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_stories.moc"
