// The newcomer's story in the real window, on the real engine and the real practice network: make a wallet,
// ask the faucet, see the money unverified and then confirmed, mine a block with one click, pay, quit, come
// back.
//
// By pointer and keys, as a person would; what is clicked is found by what it says. While it runs, the
// longest time the window's event loop did not turn is measured and printed.

#include "tests/app/window_program.h"
#include "tests/ui/typing.h"
#include "ui/activity_model.h"
#include "ui/balance_summary.h"
#include "ui/inspector.h"
#include "ui/mining_control.h"
#include "ui/payment.h"
#include "ui/receiving.h"
#include "ui/seed_words.h"
#include "ui/wallet_setup.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTimer>
#include <algorithm>

using namespace zon;
using namespace zon::test;

namespace {

constexpr int patience = 90'000;
const QString password = "ribbon gravel outcry";

/// How long the event loop was kept from turning, at the worst.
class StallWatch {
public:
    StallWatch() {
        timer_.setTimerType(Qt::PreciseTimer);
        QObject::connect(&timer_, &QTimer::timeout,
                         [this] { worst_ = std::max(worst_, sinceLast_.restart()); });
        sinceLast_.start();
        timer_.start(1);
    }
    qint64 worst() const { return worst_; }

private:
    QTimer timer_;
    QElapsedTimer sinceLast_;
    qint64 worst_ = 0;
};

} // namespace

class WindowStory : public QObject {
    Q_OBJECT

private:
    QTemporaryDir folder_;
    std::unique_ptr<WindowProgram> program_;

    QQuickWindow& window() { return program_->window->window(); }
    Session& session() { return *program_->session; }

    void start() {
        EngineOptions options;
        options.dataFolder = folder_.path().toStdString();
        program_ = std::make_unique<WindowProgram>(std::move(options),
                                                   ProfilePlace{folder_.path().toStdString(), {}});
        QVERIFY(QTest::qWaitForWindowExposed(&window()));
        window().requestActivate();
        QTRY_VERIFY(window().isActive());
    }
    void click(const QString& text) { clickButton(window(), text, patience); }
    bool typesASecret() {
        return window().activeFocusItem() && window().activeFocusItem()->inherits("zon::SecretInput");
    }
    bool buttonHasFocus() {
        return window().activeFocusItem() && window().activeFocusItem()->inherits("QQuickAbstractButton");
    }
    void pressChoice(int option) {
        for (int i = 0; i < 20; ++i) {
            const QQuickItem* item = window().activeFocusItem();
            if (item && item->inherits("QQuickAbstractButton") && item->property("index").isValid()
                && item->property("index").toInt() == option)
                return QTest::keyClick(&window(), Qt::Key_Space);
            QTest::keyClick(&window(), Qt::Key_Tab);
        }
        QFAIL("the answer can't be reached by the keyboard");
    }

    /// Rows of the history, with the pages that a person would scroll to.
    int historyRows() {
        ActivityModel& history = *session().activity();
        if (history.canFetchMore({})) history.fetchMore({});
        return history.rowCount({});
    }

    void makeWallet() {
        QTRY_VERIFY(buttonHasFocus());
        QTest::keyClick(&window(), Qt::Key_Space); // the sandbox
        QTRY_VERIFY(buttonHasFocus());
        QTest::keyClick(&window(), Qt::Key_Space); // 12 words
        SeedWords* words = session().setup()->words();
        QTRY_COMPARE(words->count(), 12);
        QTRY_VERIFY(buttonHasFocus());
        QTest::keyClick(&window(), Qt::Key_Space); // written down
        QTRY_COMPARE(words->questionsLeft(), 3);
        while (words->questionsLeft() > 0) {
            int right = 0;
            while (words->optionWord(right) != words->word(words->askedWord() - 1))
                ++right;
            pressChoice(right);
        }
        QTRY_VERIFY(typesASecret());
        typeText(window(), password);
        QTest::keyClick(&window(), Qt::Key_Return);
        typeText(window(), password);
        QTest::keyClick(&window(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(session().stage(), Session::Open, patience);
    }

private slots:
    void theNewcomersStory() {
        start();
        const StallWatch stalls;
        makeWallet();
        if (QTest::currentTestFailed()) return;

        // Funded: unverified at once, then confirmed.
        QVERIFY(program_->window->openPage("receive"));
        QTRY_VERIFY_WITH_TIMEOUT(session().receiving()->property("address").toString().startsWith("szon1"),
                                 patience);
        session().receiving()->requestPracticeCoins();
        QTRY_VERIFY_WITH_TIMEOUT(session().activity()->rowCount({}) == 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!session().balance()->property("empty").toBool()
                                     && !session().balance()->property("hasUnverified").toBool(),
                                 patience);

        // One click, and a block that is ours.
        QVERIFY(program_->window->openPage("mining"));
        session().mining()->toggle();
        QTRY_VERIFY_WITH_TIMEOUT(session().mining()->property("running").toBool(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(session().activity()->rowCount({}) >= 2, patience);

        // A payment to an address of one's own is a payment like any other.
        const QString to = session().receiving()->property("address").toString();
        QVERIFY(program_->window->openPage("pay"));
        session().payment()->setAddress(to);
        session().payment()->setAmount("1.5");
        QTRY_VERIFY(session().payment()->property("complete").toBool());
        click("Review");
        if (QTest::currentTestFailed()) return;
        QTRY_VERIFY_WITH_TIMEOUT(session().payment()->property("step").toInt() > 0, patience);
        QTRY_VERIFY(typesASecret());
        typeText(window(), password);
        click("Sign and send");
        if (QTest::currentTestFailed()) return;
        QTRY_VERIFY_WITH_TIMEOUT(!session().payment()->property("txid").toString().isEmpty(), patience);
        session().mining()->toggle();
        QTRY_VERIFY_WITH_TIMEOUT(!session().mining()->property("on").toBool(), patience);

        // What was sent is explained, with whose it is; and what it spends can be walked to.
        Inspector& inspector = *session().inspector();
        QVERIFY(program_->window->openPage("inspector"));
        inspector.openText(session().payment()->property("txid").toString());
        QTRY_COMPARE_WITH_TIMEOUT(inspector.kindName(), "Transaction", patience);
        QVERIFY(inspector.hasFlow());
        QCOMPARE(inspector.inputs()->end(0), FlowEndModel::Own);
        QVERIFY(!inspector.sentence().startsWith("Somebody"));
        inspector.stepper()->load();
        QTRY_VERIFY_WITH_TIMEOUT(inspector.stepper()->steps() > 0, patience);
        QVERIFY(!inspector.stepper()->fails());
        inspector.walk(inspector.inputs(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(inspector.trail().size(), 2, patience);
        const std::vector<std::uint8_t> raw = inspector.bytes()->bytes();
        qInfo("longest time the window's event loop did not turn: %lld ms", stalls.worst());

        const int rows = historyRows();
        // Locked: it can be looked into, but nothing of the profile is told.
        session().lock();
        QTRY_COMPARE_WITH_TIMEOUT(session().stage(), Session::Locked, patience);
        QVERIFY(!inspector.shown());
        inspector.open(raw);
        QTRY_VERIFY_WITH_TIMEOUT(inspector.shown(), patience);
        QVERIFY(inspector.unknown().join(' ').contains("No profile is open"));

        // Quit, reopen, unlock: everything is there.
        program_.reset();
        start();
        QTRY_COMPARE(session().stage(), Session::Locked);
        QTRY_VERIFY(typesASecret());
        typeText(window(), "not the password");
        QTest::keyClick(&window(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!session().unlockError().isEmpty(), patience);
        QTRY_VERIFY(typesASecret());
        QTest::keyClick(&window(), Qt::Key_Backspace, Qt::ControlModifier);
        QTest::keyClick(&window(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&window(), Qt::Key_Delete);
        typeText(window(), password);
        QTest::keyClick(&window(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(session().stage(), Session::Open, patience);
        QTRY_VERIFY_WITH_TIMEOUT(historyRows() >= rows, patience);
        program_.reset();
    }
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    prepareApplication();
    WindowStory test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_window_story.moc"
