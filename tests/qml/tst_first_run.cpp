// The newcomer's first minute, by keyboard alone.

#include "app/window/main_window.h"
#include "core/crypto/bip39.h"
#include "tests/ui/fake_backend.h"
#include "tests/ui/typing.h"

#include <QApplication>
#include <QQuickItem>
#include <QTemporaryDir>
#include <QTest>

using namespace zon;

class FirstRun : public QObject {
    Q_OBJECT

private:
    QTemporaryDir folder_;
    std::unique_ptr<FakeBackend> backend_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<MainWindow> window_;

    QQuickWindow& window() { return window_->window(); }
    void press(Qt::Key key) { QTest::keyClick(&window(), key); }
    bool typesASecret() {
        return window().activeFocusItem() && window().activeFocusItem()->inherits("zon::SecretInput");
    }
    bool buttonReady() {
        return window().activeFocusItem() && window().activeFocusItem()->inherits("QQuickAbstractButton");
    }
    /// Tabs on until the focus is on the choice; the check's buttons have their number as the accessible
    /// name.
    bool pressChoice(int option) {
        for (int i = 0; i < 20; ++i) {
            const QQuickItem* item = window().activeFocusItem();
            if (item && item->property("index").isValid() && item->property("index").toInt() == option
                && item->inherits("QQuickAbstractButton")) {
                press(Qt::Key_Space);
                return true;
            }
            press(Qt::Key_Tab);
        }
        return false;
    }
    void typePasswords() {
        QTRY_VERIFY(typesASecret());
        typeText(window(), "ribbon gravel outcry");
        press(Qt::Key_Return);
        typeText(window(), "ribbon gravel outcry");
        press(Qt::Key_Return);
    }

private slots:
    void init() {
        backend_ = std::make_unique<FakeBackend>();
        session_ = std::make_unique<Session>(*backend_, ProfilePlace{folder_.path().toStdString(), {}});
        auto loaded = MainWindow::load(*session_);
        QVERIFY2(loaded, loaded ? "" : loaded.error().detail.c_str());
        window_ = std::move(*loaded);
        QVERIFY(QTest::qWaitForWindowExposed(&window()));
        window().requestActivate();
        QTRY_VERIFY(buttonReady());
    }
    void cleanup() {
        window_.reset();
        session_.reset();
        backend_.reset();
    }

    void newWallet() {
        press(Qt::Key_Space); // the sandbox
        QTRY_VERIFY(buttonReady());
        press(Qt::Key_Space); // 12 words
        QTRY_COMPARE(session_->setup()->words()->count(), 12);
        QTRY_VERIFY(buttonReady());
        press(Qt::Key_Space); // written down
        SeedWords* words = session_->setup()->words();
        QTRY_COMPARE(words->questionsLeft(), 3);
        while (words->questionsLeft() > 0) {
            int right = 0;
            while (words->optionWord(right) != words->word(words->askedWord() - 1))
                ++right;
            QVERIFY(pressChoice(right));
        }
        typePasswords();
        QTRY_COMPARE(session_->stage(), Session::Open);
        QVERIFY(backend_->created->backupConfirmed);
        QVERIFY(backend_->createdWordsValid);
        QCOMPARE(backend_->password, std::string("ribbon gravel outcry"));
        QTRY_VERIFY(window_->openPage("mining"));
    }

    void restoredWallet() {
        press(Qt::Key_Space);
        QTRY_VERIFY(buttonReady());
        QVERIFY(QMetaObject::invokeMethod(window().activeFocusItem(), "forceActiveFocus"));
        // Back over the three answers to the last one, then on.
        for (int i = 0; i < 20 && !window().activeFocusItem()->property("chosen").isValid(); ++i)
            QTest::keyClick(&window(), Qt::Key_Backtab, Qt::ShiftModifier);
        for (int i = 0; i < 20 && window().activeFocusItem()->property("iconName").toString() != "restore";
             ++i)
            QTest::keyClick(&window(), Qt::Key_Backtab, Qt::ShiftModifier);
        press(Qt::Key_Space);
        for (int i = 0; i < 20 && window().activeFocusItem()->property("text").toString() != "Continue"; ++i)
            press(Qt::Key_Tab);
        press(Qt::Key_Space);

        QTRY_VERIFY(typesASecret());
        typeText(window(), "legal winner thank year wave sausage worth useful legal winner thank zoo");
        press(Qt::Key_Return);
        QTRY_VERIFY(!session_->setup()->wordsError().isEmpty()); // the last word does not fit
        QTest::keyClick(&window(), Qt::Key_Backspace, Qt::ControlModifier);
        typeText(window(), "yello");
        press(Qt::Key_Return); // completes it
        QTRY_VERIFY(session_->setup()->restoring());
        typePasswords();
        QTRY_COMPARE(session_->stage(), Session::Open);
        QVERIFY(backend_->created->restored);
    }
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    prepareApplication();
    FirstRun test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_first_run.moc"
