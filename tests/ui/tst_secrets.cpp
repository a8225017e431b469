// Where secrets are typed and shown: nothing of them reaches QML.

#include "core/crypto/bip39.h"
#include "tests/ui/fake_backend.h"
#include "tests/ui/typing.h"
#include "ui/backup.h"
#include "ui/secret_input.h"
#include "ui/secret_words.h"
#include "ui/wallet_setup.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QMetaProperty>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace zon;

namespace {

std::string text(const SecretInput& input) {
    return std::string(input.secret().view());
}

/// All that a script could read of an object.
QString everyProperty(const QObject& object) {
    QString all;
    for (int i = 0; i < object.metaObject()->propertyCount(); ++i)
        all += object.metaObject()->property(i).read(&object).toString() + '\n';
    return all;
}

} // namespace

class Secrets : public QObject {
    Q_OBJECT

private:
    /// A shown window with the input in it, focused.
    struct Typing {
        QQuickWindow window;
        SecretInput* input = new SecretInput(window.contentItem());
        Typing() {
            input->setSize({300, 40});
            window.resize(320, 60);
            window.show();
            window.requestActivate();
            input->forceActiveFocus();
        }
    };

private slots:
    void keysAreTaken() {
        Typing typing;
        QVERIFY(QTest::qWaitForWindowExposed(&typing.window));
        typeText(typing.window, "Flour 42");
        QCOMPARE(text(*typing.input), std::string("Flour 42"));
        QTest::keyClick(&typing.window, Qt::Key_Backspace);
        QCOMPARE(text(*typing.input), std::string("Flour 4"));
        QTest::keyClick(&typing.window, Qt::Key_Backspace, Qt::ControlModifier);
        QCOMPARE(text(*typing.input), std::string("Flour "));
        QTest::keyClick(&typing.window, Qt::Key_U, Qt::ControlModifier);
        QCOMPARE(text(*typing.input), std::string());
        QSignalSpy accepted(typing.input, &SecretInput::accepted);
        QTest::keyClick(&typing.window, Qt::Key_Return);
        QCOMPARE(accepted.count(), 1);
    }

    void backspaceTakesAWholeCharacter() {
        SecretInput input;
        input.type("a€");
        QCOMPARE(input.length(), 2);
        QKeyEvent press(QEvent::KeyPress, Qt::Key_Backspace, Qt::NoModifier);
        QCoreApplication::sendEvent(&input, &press);
        QCOMPARE(text(input), std::string("a"));
    }

    void whatIsTypedIsBounded() {
        SecretInput input;
        input.type(std::string(1023, 'x') + "€€"); // the limit falls inside a character
        QCOMPARE(text(input), std::string(1023, 'x'));
    }

    void pasted() {
        Typing typing;
        QVERIFY(QTest::qWaitForWindowExposed(&typing.window));
        QGuiApplication::clipboard()->setText("two\nlines");
        QTest::keySequence(&typing.window, QKeySequence::Paste);
        QCOMPARE(text(*typing.input), std::string("twolines"));
        typing.input->clear();
        typing.input->setWords(true);
        QTest::keySequence(&typing.window, QKeySequence::Paste);
        QCOMPARE(text(*typing.input), std::string("two lines"));
    }

    void wordsAreCompleted() {
        Typing typing;
        typing.input->setWords(true);
        QVERIFY(QTest::qWaitForWindowExposed(&typing.window));
        typeText(typing.window, "LEGA"); // one word begins so
        QTest::keyClick(&typing.window, Qt::Key_Tab);
        QCOMPARE(text(*typing.input), std::string("legal "));
        typeText(typing.window, "win"); // several do: window, wine, winner…
        QTest::keyClick(&typing.window, Qt::Key_Space);
        QCOMPARE(text(*typing.input), std::string("legal win "));
        QCOMPARE(typing.input->wordCount(), 2);
    }

    void takenIsGone() {
        SecretInput input;
        input.type("secret");
        const SecretText taken = input.take();
        QCOMPARE(std::string(taken.view()), std::string("secret"));
        QCOMPARE(input.length(), 0);
    }

    void comparedWithoutBeingSeen() {
        SecretInput a, b;
        a.type("same");
        b.type("same");
        QVERIFY(a.sameAs(&b));
        b.type("!");
        QVERIFY(!a.sameAs(&b));
        QVERIFY(!a.sameAs(nullptr));
    }

    void noPropertyHoldsASecret() {
        SecretInput input;
        input.type("OpenSesame");
        input.setRevealed(true);
        QVERIFY(!everyProperty(input).contains("OpenSesame"));

        FakeBackend backend;
        WalletSetup setup(backend, {"nowhere", {}});
        setup.generate(12);
        setup.words()->startCheck();
        SecretWords shown;
        shown.setWords(setup.words());
        const auto readable = [](WalletSetup& of, SecretWords& painted) {
            return everyProperty(of) + everyProperty(*of.words()) + everyProperty(painted);
        };
        // Some words of the list stand in the window's own sentences too.
        WalletSetup empty(backend, {"nowhere", {}});
        SecretWords nothing;
        const QString always = readable(empty, nothing);
        const QString now = readable(setup, shown);
        int looked = 0;
        for (int i = 0; i < 12; ++i) {
            const QString word = QString::fromStdString(std::string(setup.words()->word(i)));
            if (always.contains(word)) continue;
            QVERIFY(!now.contains(word));
            ++looked;
        }
        QVERIFY(looked > 6);
    }

    void keyboardsAreToldNotToLearn() {
        SecretInput input;
        const auto hints = Qt::InputMethodHints(input.inputMethodQuery(Qt::ImHints).toInt());
        QVERIFY(hints.testFlag(Qt::ImhSensitiveData));
        QVERIFY(hints.testFlag(Qt::ImhHiddenText));
        QVERIFY(hints.testFlag(Qt::ImhNoPredictiveText));
    }

    void newWords_data() {
        QTest::addColumn<int>("count");
        QTest::newRow("12") << 12;
        QTest::newRow("24") << 24;
    }
    void newWords() {
        QFETCH(int, count);
        FakeBackend backend;
        WalletSetup setup(backend, {"nowhere", {}});
        setup.generate(count);
        QCOMPARE(setup.words()->count(), count);
        std::string all;
        for (int i = 0; i < count; ++i)
            all += (i ? " " : "") + std::string(setup.words()->word(i));
        QVERIFY(validateMnemonic(all));
        QVERIFY(setup.words()->word(count).empty());
        QVERIFY(setup.words()->word(-1).empty());
    }

    void pickingConfirmsTheBackup() {
        FakeBackend backend;
        WalletSetup setup(backend, {"nowhere", {}});
        setup.generate(12);
        setup.words()->startCheck();
        QCOMPARE(setup.words()->questionsLeft(), 3);
        const auto right = [&] {
            for (int i = 0; i < SeedWords::options; ++i)
                if (setup.words()->optionWord(i) == setup.words()->word(setup.words()->askedWord() - 1))
                    return i;
            return -1;
        };
        setup.words()->pick(right());
        QCOMPARE(setup.words()->questionsLeft(), 2);
        setup.words()->pick((right() + 1) % SeedWords::options);
        QVERIFY(setup.words()->wrongPick());
        QCOMPARE(setup.words()->questionsLeft(), 3); // from the beginning
        for (int i = 0; i < 3; ++i)
            setup.words()->pick(right());
        QCOMPARE(setup.words()->questionsLeft(), 0);

        SecretInput password;
        password.type("ribbon gravel outcry");
        QSignalSpy created(&setup, &WalletSetup::created);
        setup.finish(&password);
        QVERIFY(setup.busy());
        QTRY_COMPARE(created.count(), 1);
        QVERIFY(backend.created->backupConfirmed);
        QVERIFY(backend.createdWordsValid);
        QCOMPARE(setup.words()->count(), 0); // nothing is kept
    }

    void skippedCheckIsNotABackup() {
        FakeBackend backend;
        WalletSetup setup(backend, {"nowhere", {}});
        setup.generate(12);
        SecretInput password;
        password.type("ribbon gravel outcry");
        setup.finish(&password);
        QTRY_VERIFY(backend.created);
        QVERIFY(!backend.created->backupConfirmed);
    }

    void restoredWords() {
        FakeBackend backend;
        WalletSetup setup(backend, {"nowhere", {}});
        SecretInput typed;
        typed.type("legal winner thank yaer wave sausage worth useful legal winner thank yellow");
        QVERIFY(!setup.acceptWords(&typed));
        QVERIFY2(setup.wordsError().contains("4"), qPrintable(setup.wordsError())); // which one
        typed.clear();
        typed.type("  LEGAL winner thank year wave\nsausage worth useful legal winner thank yellow ");
        QVERIFY(setup.acceptWords(&typed));
        QCOMPARE(typed.length(), 0);
        QVERIFY(setup.restoring());
        QCOMPARE(setup.words()->count(), 12);
        SecretInput password;
        password.type("ribbon gravel outcry");
        setup.finish(&password);
        QTRY_VERIFY(backend.created);
        QVERIFY(backend.created->restored && backend.created->backupConfirmed);
    }

    void refusedWalletCanBeTriedAgain() {
        FakeBackend backend;
        backend.refuseWallet = Error{ErrorCode::DiskFull, "The disk is full.", {}};
        WalletSetup setup(backend, {"nowhere", {}});
        setup.generate(12);
        SecretInput password;
        password.type("ribbon gravel outcry");
        setup.finish(&password);
        QTRY_VERIFY(!setup.error().isEmpty());
        QCOMPARE(setup.words()->count(), 12);
        QVERIFY(setup.profileExists()); // only the wallet is missing
        backend.refuseWallet.reset();
        password.type("ribbon gravel outcry");
        setup.finish(&password);
        QTRY_VERIFY(backend.created);
    }

    void backupOfAWalletThatExists() {
        FakeBackend backend;
        backend.fillWithBakery();
        Backup backup(backend);
        backup.setWallet(WalletId{1});
        SecretInput password;
        password.type("wrong");
        backup.reveal(&password);
        QTRY_VERIFY(!backup.error().isEmpty());
        QCOMPARE(backup.words()->count(), 0);
        password.type(backend.password);
        backup.reveal(&password);
        QTRY_COMPARE(backup.words()->count(), 12);
        QSignalSpy confirmed(&backup, &Backup::confirmed);
        backup.words()->startCheck();
        while (backup.words()->questionsLeft() > 0) {
            int right = 0;
            while (backup.words()->optionWord(right) != backup.words()->word(backup.words()->askedWord() - 1))
                ++right;
            backup.words()->pick(right);
        }
        QTRY_COMPARE(confirmed.count(), 1);
        QVERIFY(backend.walletList[0].backupConfirmed);
        backup.hide();
        QCOMPARE(backup.words()->count(), 0);
    }

    void hiddenBeforeTheWordsCame() {
        FakeBackend backend;
        backend.fillWithBakery();
        Backup backup(backend);
        backup.setWallet(WalletId{1});
        SecretInput password;
        password.type(backend.password);
        backup.reveal(&password);
        backup.hide(); // the dialog was closed
        QCoreApplication::processEvents();
        QCOMPARE(backup.words()->count(), 0);
        QVERIFY(!backup.busy());
    }

    void ownNodeNeedsAnAddress() {
        FakeBackend backend;
        WalletSetup setup(backend, {"nowhere", {}});
        setup.setNetwork(WalletSetup::OwnNode);
        setup.setNodeAddress("not a host !");
        QVERIFY(!setup.acceptNetwork());
        QVERIFY(!setup.nodeError().isEmpty());
        setup.setNodeAddress("192.168.1.20");
        QVERIFY(setup.acceptNetwork());
        QVERIFY(setup.nodeError().isEmpty());
    }

    void ownNetworkIsOpenedFromItsFile() {
        const QTemporaryDir folder;
        FakeBackend backend;
        WalletSetup setup(backend, {folder.path().toStdString(), {}});
        setup.setNetwork(WalletSetup::OwnNode);
        QFile file(folder.filePath("acme.zonnet"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"name\":\"acme\"}");
        file.close();
        setup.openNetworkFile(QUrl::fromLocalFile(file.fileName()));
        QVERIFY(setup.nodeError().contains("challenge"));
        QVERIFY(setup.ownNetworkName().isEmpty());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"name\":\"acme\",\"challenge\":\"51\",\"peers\":[\"10.0.0.2\"]}");
        file.close();
        setup.openNetworkFile(QUrl::fromLocalFile(file.fileName()));
        QCOMPARE(setup.ownNetworkName(), QString("acme"));
        QVERIFY(setup.nodeLines().startsWith("signet=1\nsignetchallenge=51\n"));
        QVERIFY(setup.acceptNetwork()); // the file says where its nodes are
        setup.forgetNetworkFile();
        QVERIFY(!setup.acceptNetwork());
        QVERIFY(setup.nodeLines().contains("075a6f6e436f696e7551"));
        setup.openNetworkFile(QUrl::fromLocalFile(file.fileName()));
        QVERIFY(setup.acceptNetwork());

        setup.generate(12);
        SecretInput password;
        password.type("a good password");
        setup.finish(&password);
        QTRY_VERIFY(backend.profileAsked.has_value());
        QVERIFY(backend.profileAsked->network == NetworkId::Custom);
        QCOMPARE(backend.profileAsked->custom->peers.size(), std::size_t{1});
        QCOMPARE(backend.profileAsked->file,
                 std::filesystem::path(folder.filePath("acme.zonp").toStdString()));
    }
};

QTEST_MAIN(Secrets)
#include "tst_secrets.moc"
