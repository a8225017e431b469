// People who have nothing in common but a network conclude every kind of contract in their windows, by files
// alone; and somebody with no profile at all verifies each bundle offline on the command line.

#include "app/window/main_window.h"
#include "tests/engine/deal_people.h"
#include "ui/deal_words.h"
#include "ui/engine_bridge.h"
#include "ui/session.h"

#include <QApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace zon;
using namespace zon::test;
using contracts::ContractState;
using contracts::Role;
using contracts::Template;

namespace {

constexpr int patience = 60'000;

/// A profile with its window. What was saved and opened is all that others see of it.
class WindowPerson {
public:
    WindowPerson(const char* name, DealNetwork& network)
        : person_(name, network.endpoint(), network.clock),
          bridge_(person_.engine()),
          session_(bridge_, {person_.profile().parent_path(), person_.profile()}) {
        const auto closed =
            person_.ask<void>([&](auto done) { person_.engine().closeProfile(std::move(done)); });
        if (!closed) qFatal("%s", closed.error().message.c_str());
        auto loaded = MainWindow::load(session_);
        if (!loaded) qFatal("%s", loaded.error().detail.c_str());
        window_ = std::move(*loaded);
        session_.unlockWith(dealPassword());
    }
    ~WindowPerson() { window_.reset(); }

    bool opens() {
        const bool open = QTest::qWaitFor([&] { return session_.stage() == Session::Open; }, patience);
        return open && window_->openPage("contracts")
               && QTest::qWaitFor([&] { return dealing().loaded(); }, patience);
    }
    DealPerson& person() { return person_; }
    Dealing& dealing() { return *session_.dealing(); }
    bool reaches(ContractState state) {
        return QTest::qWaitFor([&] { return dealing().isOpen() && dealing().stateText() == wordOf(state); },
                               patience);
    }
    /// Password, and what it came to: an empty text, or what was refused.
    QString confirm(const QString& words = {}) {
        if (!QTest::qWaitFor([&] { return dealing().reviewing(); }, patience)) return "no review";
        SecretInput password;
        password.type(dealPassword().view());
        dealing().confirm(&password, words);
        if (!QTest::qWaitFor([&] { return !dealing().busy(); }, patience)) return "no answer";
        return dealing().reviewError();
    }
    bool save(const QUrl& file, bool evidence = false) {
        QFile::remove(file.toLocalFile());
        dealing().save(file, evidence);
        return QTest::qWaitFor([&] { return QFile::exists(file.toLocalFile()); }, patience);
    }
    /// A file from somebody, and the page it opens.
    bool take(const QUrl& file) {
        bool arrived = false;
        const auto heard = QObject::connect(&dealing(), &Dealing::done, [&] { arrived = true; });
        dealing().openFile(file);
        const bool there = QTest::qWaitFor([&] { return arrived && dealing().isOpen(); }, patience);
        QObject::disconnect(heard);
        return there;
    }

private:
    static QString wordOf(ContractState state) { return deal_words::state(state); }

    DealPerson person_;
    EngineBridge bridge_;
    Session session_;
    std::unique_ptr<MainWindow> window_;
};

} // namespace

class ContractStory : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<DealNetwork> network_;
    std::unique_ptr<WindowPerson> buyer_, seller_, arbiter_;
    QTemporaryDir folder_;

    QUrl file(const QString& name) const { return QUrl::fromLocalFile(folder_.filePath(name)); }

    /// Written by the buyer, joined and signed by all: everything goes as a file.
    void agree(int kind) {
        buyer_->dealing().close();
        DealEditor& editor = *buyer_->dealing().editor();
        editor.startNew();
        editor.choose(kind);
        for (const auto& [name, value] :
             {std::pair("title", "Flour, 2 t"), std::pair("terms", "Two tonnes of type 550."),
              std::pair("myName", "Harbour Bakery"), std::pair("theirName", "Nordmill Flour"),
              std::pair("arbiterName", "Port Chamber"), std::pair("price", "6"),
              std::pair("buyerDeposit", "2"), std::pair("sellerDeposit", "1")})
            editor.setProperty(name, value);
        QCOMPARE(editor.problem(), QString());
        SecretInput password;
        password.type(dealPassword().view());
        editor.save(&password);
        QTRY_VERIFY_WITH_TIMEOUT(!editor.busy(), patience);
        QCOMPARE(editor.error(), QString());
        QTRY_VERIFY_WITH_TIMEOUT(buyer_->dealing().isOpen(), patience);
        QVERIFY(buyer_->save(file("draft.zonc")));

        const bool arbitrated = static_cast<Template>(kind) != Template::Voucher;
        QVERIFY(seller_->take(file("draft.zonc")));
        // The contract before may still be shown for a moment.
        QTRY_VERIFY_WITH_TIMEOUT(seller_->dealing().canJoin(), patience);
        seller_->dealing().reviewJoin(0, "Nordmill Flour");
        QCOMPARE(seller_->confirm(), QString());
        QVERIFY(seller_->save(file("joined.zonc")));
        if (arbitrated) {
            QVERIFY(arbiter_->take(file("joined.zonc")));
            QTRY_VERIFY_WITH_TIMEOUT(arbiter_->dealing().canJoin(), patience);
            arbiter_->dealing().reviewJoin(0, "Port Chamber");
            QCOMPARE(arbiter_->confirm(), QString());
            QTRY_VERIFY_WITH_TIMEOUT(arbiter_->dealing().canSign(), patience);
            arbiter_->dealing().reviewSignature();
            QCOMPARE(arbiter_->confirm(), QString());
            QVERIFY(arbiter_->save(file("joined.zonc")));
        }
        QVERIFY(buyer_->take(file("joined.zonc")));
        QTRY_VERIFY_WITH_TIMEOUT(buyer_->dealing().canSign(), patience);
        buyer_->dealing().reviewSignature();
        QCOMPARE(buyer_->confirm(), QString());
        QVERIFY(buyer_->save(file("signed.zonc")));
        QVERIFY(seller_->take(file("signed.zonc")));
        QTRY_VERIFY_WITH_TIMEOUT(seller_->dealing().canSign(), patience);
        seller_->dealing().reviewSignature();
        QCOMPARE(seller_->confirm(), QString());
        QVERIFY(seller_->save(file("agreed.zonc")));
        QVERIFY(buyer_->take(file("agreed.zonc")));
        QVERIFY(buyer_->reaches(ContractState::Accepted));
        QVERIFY(!buyer_->dealing().code().isEmpty());
        QCOMPARE(buyer_->dealing().code(), seller_->dealing().code());
    }

    void fund(Template kind) {
        QTRY_VERIFY_WITH_TIMEOUT(buyer_->dealing().canFund(), patience);
        buyer_->dealing().reviewFunding();
        QCOMPARE(buyer_->confirm(), QString());
        if (kind == Template::Deposits) {
            QVERIFY(buyer_->save(file("offer.zonc")));
            QVERIFY(seller_->take(file("offer.zonc")));
            QTRY_VERIFY_WITH_TIMEOUT(seller_->dealing().canFund(), patience);
            seller_->dealing().reviewFunding();
            QCOMPARE(seller_->confirm(), QString());
            QVERIFY(seller_->save(file("added.zonc")));
            QVERIFY(buyer_->take(file("added.zonc")));
            QTRY_VERIFY_WITH_TIMEOUT(buyer_->dealing().canFund(), patience);
            buyer_->dealing().reviewFunding();
            QCOMPARE(buyer_->confirm(), QString());
        }
        QVERIFY(network_->mineWaiting());
        QVERIFY(network_->mine(5));
        QVERIFY(buyer_->reaches(ContractState::Funded));
        QVERIFY(seller_->reaches(ContractState::Funded));
    }

    void deliverAndRelease() {
        QTRY_VERIFY_WITH_TIMEOUT(seller_->dealing().canDeliver(), patience);
        seller_->dealing().reviewDelivery();
        QCOMPARE(seller_->confirm("Tracking 4711"), QString());
        QVERIFY(seller_->save(file("delivered.zonc")));
        QVERIFY(buyer_->take(file("delivered.zonc")));
        QTRY_VERIFY_WITH_TIMEOUT(buyer_->dealing().canRelease(), patience);
        buyer_->dealing().reviewRelease();
        QCOMPARE(buyer_->confirm(), QString());
        QVERIFY(network_->mineWaiting());
    }

private slots:
    void initTestCase() {
        network_ = std::make_unique<DealNetwork>();
        buyer_ = std::make_unique<WindowPerson>("Harbour Bakery", *network_);
        seller_ = std::make_unique<WindowPerson>("Nordmill Flour", *network_);
        arbiter_ = std::make_unique<WindowPerson>("Port Chamber", *network_);
        for (WindowPerson* one : {buyer_.get(), seller_.get(), arbiter_.get()})
            QVERIFY(one->opens());
        for (int coin = 0; coin < 5; ++coin)
            QVERIFY(buyer_->person().earn(*network_, Amount(12 * Amount::zatPerZon)));
        QVERIFY(seller_->person().earn(*network_, Amount(3 * Amount::zatPerZon)));
    }
    void cleanupTestCase() {
        arbiter_.reset();
        seller_.reset();
        buyer_.reset();
    }

    void concludesInTheWindow_data() {
        QTest::addColumn<int>("kind");
        for (int kind = 0; kind < 5; ++kind)
            QTest::addRow("E%d", kind + 1) << kind;
    }
    void concludesInTheWindow() {
        QFETCH(int, kind);
        const auto which = static_cast<Template>(kind);
        agree(kind);
        if (QTest::currentTestFailed()) return;
        fund(which);
        if (QTest::currentTestFailed()) return;
        if (which == Template::Voucher) {
            QTRY_VERIFY_WITH_TIMEOUT(seller_->dealing().canReveal(), patience);
            seller_->dealing().reviewReveal();
            QCOMPARE(seller_->confirm(), QString());
            QVERIFY(network_->mineWaiting());
        } else {
            for (int part = 0; part < (which == Template::Milestones ? 2 : 1); ++part) {
                deliverAndRelease();
                if (QTest::currentTestFailed()) return;
            }
        }
        QVERIFY(buyer_->reaches(ContractState::Released));
        QVERIFY(seller_->reaches(ContractState::Released));
        if (which == Template::Voucher) QCOMPARE(buyer_->dealing().shownSecret().size(), 64);

        // Somebody who has neither profile, with nothing but the bundle.
        const QUrl bundle = file("bundle.zonc");
        QVERIFY(buyer_->save(bundle, true));
        QProcess cli;
        QProcessEnvironment nothing;
        nothing.insert("HOME", folder_.filePath("nobody"));
        cli.setProcessEnvironment(nothing);
        cli.start(ZON_CLI, {"--json", "contract", "verify", bundle.toLocalFile()});
        QVERIFY(cli.waitForFinished(patience));
        const QByteArray said = cli.readAllStandardOutput() + cli.readAllStandardError();
        QVERIFY2(cli.exitCode() == 0, said.constData());
        const QJsonObject verdict = QJsonDocument::fromJson(said).object();
        QVERIFY2(verdict["ok"].toBool(), said.constData());
        QVERIFY2(said.contains("released"), said.constData());
    }
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    prepareApplication();
    ContractStory test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_contract_story.moc"
