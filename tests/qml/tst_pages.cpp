// Every page in a real window: loads without a complaint, has a name for everything, and can be walked by
// keyboard.

#include "app/window/main_window.h"
#include "app/window/page_pictures.h"
#include "tests/qml/window_watch.h"
#include "tests/ui/fake_backend.h"
#include "tests/ui/typing.h"
#include "ui/secret_input.h"

#include <QAccessible>
#include <QApplication>
#include <QDir>
#include <QImage>
#include <QQuickItem>
#include <QTemporaryDir>
#include <QTest>
#include <set>

using namespace zon;
using namespace zon::test;

namespace {

const QStringList pages = {"overview",  "activity", "pay",       "receive", "mining",
                           "contracts", "redeem",   "inspector", "network", "settings"};

/// Everything under an accessible object that can be acted on but has no name.
void collectNameless(QAccessibleInterface* object, QStringList& nameless, int depth = 0) {
    if (!object || !object->isValid() || object->state().invisible || depth > 60) return;
    const auto role = object->role();
    const bool acts = role == QAccessible::Button || role == QAccessible::CheckBox
                      || role == QAccessible::RadioButton || role == QAccessible::EditableText
                      || role == QAccessible::ComboBox || role == QAccessible::Slider
                      || role == QAccessible::PageTab;
    if (acts && object->text(QAccessible::Name).isEmpty())
        nameless << QString::fromLatin1(object->object() ? object->object()->metaObject()->className() : "?");
    for (int i = 0; i < object->childCount(); ++i)
        collectNameless(object->child(i), nameless, depth + 1);
}

} // namespace

class Pages : public QObject {
    Q_OBJECT

private:
    QTemporaryDir folder_;
    std::unique_ptr<FakeBackend> backend_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<MainWindow> window_;

    ProfilePlace place() {
        const QString file = folder_.filePath("there.zonp");
        QFile made(file);
        if (!made.open(QIODevice::WriteOnly)) qFatal("no temporary file");
        return {folder_.path().toStdString(), file.toStdString()};
    }
    void open(bool filled) {
        backend_ = std::make_unique<FakeBackend>();
        backend_->fillWithBakery();
        if (!filled) {
            backend_->history.clear();
            backend_->balancePoints.clear();
            backend_->flows.clear();
            backend_->blocks.clear();
            backend_->contracts.views.clear();
            backend_->rates.clear();
            backend_->sync = {};
            backend_->pace = {};
            backend_->mining = {};
            backend_->walletList.resize(1);
            backend_->walletList[0].balance = {};
        }
        session_ = std::make_unique<Session>(*backend_, place());
        auto window = MainWindow::load(*session_);
        QVERIFY2(window, window ? "" : window.error().detail.c_str());
        window_ = std::move(*window);
        session_->unlockWith(SecretText(backend_->password));
        QTRY_COMPARE(session_->stage(), Session::Open);
        QVERIFY(QTest::qWaitForWindowExposed(&window_->window()));
        window_->window().requestActivate();
    }
    /// Draws the window; into ZON_PICTURES too when that names a folder.
    void keep(const QString& name) {
        QTest::qWait(200); // motions end
        const QImage picture = window_->window().grabWindow();
        QVERIFY(!picture.isNull());
        const QString folder = qEnvironmentVariable("ZON_PICTURES");
        if (!folder.isEmpty()) QVERIFY(picture.save(QDir(folder).filePath(name + ".png")));
    }
    void pageRows() {
        QTest::addColumn<QString>("page");
        QTest::addColumn<bool>("filled");
        for (const QString& page : pages) {
            QTest::addRow("%s, full", qPrintable(page)) << page << true;
            QTest::addRow("%s, empty", qPrintable(page)) << page << false;
        }
    }

private slots:
    // Here and not in main: Qt Test puts its own handler in place when it starts.
    void initTestCase() { qInstallMessageHandler(listen); }
    void init() { complaints.clear(); }
    void cleanup() {
        window_.reset();
        session_.reset();
        backend_.reset();
    }

    void loadsWithoutAComplaint_data() { pageRows(); }
    void loadsWithoutAComplaint() {
        QFETCH(QString, page);
        QFETCH(bool, filled);
        open(filled);
        QVERIFY(window_->openPage(page));
        QVERIFY(isWhole(window_->window()));
        const QImage picture = window_->window().grabWindow();
        QVERIFY(!picture.isNull());
        std::set<QRgb> colours;
        for (int y = 0; y < picture.height(); y += 7)
            for (int x = 0; x < picture.width(); x += 7)
                colours.insert(picture.pixel(x, y));
        QVERIFY(colours.size() > 10); // something is drawn
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join('\n')));
    }

    void reports() {
        open(true);
        QVERIFY(window_->openPage("activity"));
        QQuickItem* page = nullptr;
        for (QQuickItem* item : window_->window().findChildren<QQuickItem*>())
            if (item->metaObject()->indexOfProperty("reporting") >= 0) page = item;
        QVERIFY(page);
        page->setProperty("reporting", true);
        ReportView& report = *session_->report();
        QTRY_VERIFY(report.sums()->count() > 0);
        keepInEveryLook(*session_, window_->window(), "reports");
        backend_->invoices.sums = {};
        report.setPeriod(ReportView::LastYear);
        QTRY_COMPARE(report.months()->count(), 0);
        keep("reports-empty");
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join('\n')));
    }

    void aPartInAWallet() {
        open(true);
        QVERIFY(window_->openPage("settings"));
        QObject* dialog = nullptr;
        for (QObject* object : window_->window().findChildren<QObject*>())
            if (QLatin1String(object->metaObject()->className()).startsWith(QLatin1String("PartDialog")))
                dialog = object;
        QVERIFY(dialog);
        QVERIFY(QMetaObject::invokeMethod(dialog, "ask", Q_ARG(int, 0), Q_ARG(QString, "Shop safe"),
                                          Q_ARG(int, 1)));
        QTRY_VERIFY(dialog->property("opened").toBool());
        keep("part");
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join('\n')));
    }

    void everythingHasAName_data() { pageRows(); }
    void everythingHasAName() {
        QFETCH(QString, page);
        QFETCH(bool, filled);
        open(filled);
        QVERIFY(window_->openPage(page));
        QVERIFY(isWhole(window_->window()));
        QStringList nameless;
        QAccessible::setActive(true);
        collectNameless(QAccessible::queryAccessibleInterface(&window_->window()), nameless);
        QVERIFY2(nameless.isEmpty(), qPrintable(page + ": " + nameless.join(", ")));
    }

    /// Tab goes somewhere, comes round, and never gets stuck.
    void tabComesRound_data() { pageRows(); }
    void tabComesRound() {
        QFETCH(QString, page);
        QFETCH(bool, filled);
        open(filled);
        QVERIFY(window_->openPage(page));
        QVERIFY(isWhole(window_->window()));
        QQuickWindow& window = window_->window();
        QTest::keyClick(&window, Qt::Key_Tab);
        const QObject* first = window.activeFocusItem();
        std::set<const QObject*> seen{first};
        bool round = false;
        for (int i = 0; i < 200 && !round; ++i) {
            const QObject* before = window.activeFocusItem();
            QTest::keyClick(&window, Qt::Key_Tab);
            const QObject* now = window.activeFocusItem();
            QVERIFY2(now != before,
                     qPrintable(page + ": stuck at " + (now ? now->metaObject()->className() : "nothing")));
            round = now == first;
            seen.insert(now);
        }
        QVERIFY(round);
        QVERIFY(seen.size() >= 10); // rail, top bar and the page
    }

    void paletteFindsAPage() {
        open(true);
        QQuickWindow& window = window_->window();
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(window.activeFocusItem() && window.activeFocusItem()->inherits("QQuickTextField"));
        typeText(window, "netw");
        QTest::keyClick(&window, Qt::Key_Return);
        QTRY_COMPARE(window.property("shell").value<QObject*>()->property("page").toString(), "network");
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join('\n')));
    }

    void lockByKeyAndUnlockByPassword() {
        open(true);
        QQuickWindow& window = window_->window();
        QTest::keyClick(&window, Qt::Key_L, Qt::ControlModifier);
        QTRY_COMPARE(session_->stage(), Session::Locked);
        QTRY_VERIFY(window.activeFocusItem() && window.activeFocusItem()->inherits("zon::SecretInput"));
        typeText(window, QString::fromStdString(backend_->password));
        QTest::keyClick(&window, Qt::Key_Return);
        QTRY_COMPARE(session_->stage(), Session::Open);
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join('\n')));
    }

    void paysByKeyboard() {
        open(true);
        QVERIFY(window_->openPage("pay"));
        QQuickWindow& window = window_->window();
        QTRY_VERIFY(window.activeFocusItem() && window.activeFocusItem()->inherits("QQuickTextField"));
        typeText(window, "zoncoin:zon1qabc?amount=2.5");
        QTest::keyClick(&window, Qt::Key_Return);
        QTRY_COMPARE(session_->payment()->step(), Payment::Review);
        QCOMPARE(session_->payment()->amount(), "2.5");
        QTRY_VERIFY(window.activeFocusItem() && window.activeFocusItem()->inherits("zon::SecretInput"));
        typeText(window, QString::fromStdString(backend_->password));
        QTest::keyClick(&window, Qt::Key_Return);
        QTRY_COMPARE(session_->payment()->step(), Payment::Sent);
        emit backend_->paymentChanged({txidOf(0x77), BroadcastStage::Seen, ""});
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join('\n')));
    }

    void foldsWhenNarrowAndGrowsWithTheText() {
        open(true);
        session_->preferences()->setTextScale(2);
        window_->window().resize(1024, 700);
        for (const QString& page : pages) {
            QVERIFY(window_->openPage(page));
            QVERIFY(isWhole(window_->window()));
            keep("large-" + page);
        }
        session_->preferences()->setTextScale(1);
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join('\n')));
    }

    /// What opens over the pages and between them; kept as pictures like those below.
    void stepsAndPopovers() {
        open(true);
        QQuickWindow& window = window_->window();
        session_->preferences()->setAppearance(Preferences::Dark);
        window_->openPage("pay");
        session_->payment()->setAddress(
            "zoncoin:szon1q8f2c4v7w0y6rj5mdx3hn9ktzl2ae4gps0q7u8d?amount=32.5&label=Flour");
        session_->payment()->review();
        QTRY_COMPARE(session_->payment()->step(), Payment::Review);
        keep("pay-review");
        SecretInput password;
        password.type(backend_->password);
        session_->payment()->send(&password);
        QTRY_COMPARE(session_->payment()->step(), Payment::Sent);
        emit backend_->paymentChanged({txidOf(0x77), BroadcastStage::Seen, ""});
        keep("pay-sent");
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        keep("palette");
        QTest::keyClick(&window, Qt::Key_Escape);
        session_->notices()->add(NoticeLevel::Warning, "Nobody answers", "Is the network cable in?");
        session_->copy("x", "Address");
        keep("notices");
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join('\n')));
    }

    /// The switch, pressed by key, and what the page says in every state the miner can be in.
    void miningThroughEveryState() {
        open(true);
        QVERIFY(window_->openPage("mining"));
        QQuickWindow& window = window_->window();
        session_->preferences()->setAppearance(Preferences::Dark);
        QQuickItem* toggle = window.findChild<QQuickItem*>("miningToggle");
        QVERIFY(toggle);
        const auto stateOf = [](QQuickItem* item) {
            QAccessible::setActive(true);
            const auto* face = QAccessible::queryAccessibleInterface(item);
            return face && face->state().checked;
        };
        QTRY_VERIFY(stateOf(toggle));
        toggle->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(&window, Qt::Key_Return);
        QTRY_COMPARE(backend_->mining.state, MiningState::Off);
        QTRY_VERIFY(!stateOf(toggle));
        keep("mining-off");
        QTest::keyClick(&window, Qt::Key_Return);
        QTRY_COMPARE(backend_->mining.state, MiningState::Mining);
        QTRY_VERIFY(stateOf(toggle));

        struct State {
            MiningState state;
            const char* name;
            const char* text;
            const char* explanation;
        };
        const State states[] = {
            {MiningState::Starting, "starting", "Starting", ""},
            {MiningState::WaitingForWork, "waiting", "Waiting for work",
             "This wallet still verifies the chain's headers (block 31204). Mining starts by itself when it "
             "has "
             "the tip."},
            {MiningState::Mining, "note", "Mining",
             "pool.example:3333 did not answer in time. Meanwhile work comes from: Solo, without a node."},
            {MiningState::Paused, "paused", "Paused",
             "The processor is hot (88 °C). Mining goes on when it has cooled down."},
            {MiningState::Error, "error", "Not mining",
             "The node does not accept this user and password (or cookie file), or not from this computer. "
             "Trying again by itself."},
        };
        for (const State& s : states) {
            backend_->mining.state = s.state;
            backend_->mining.explanation = s.explanation;
            backend_->mining.hashesPerSecond = s.state == MiningState::Mining ? 38.4e6 : 0;
            emit backend_->miningChanged(backend_->mining);
            MiningControl* mining = session_->mining();
            QCOMPARE(mining->stateText(), QString(s.text));
            QVERIFY(stateOf(toggle)); // it is wanted, and the page says why it does not run
            QCOMPARE(mining->running(), s.state == MiningState::Mining);
            if (s.state != MiningState::Mining) QCOMPARE(mining->rate(), "0");
            QCOMPARE(mining->explanation() + mining->note(), QString(s.explanation));
            keep(QStringLiteral("mining-") + s.name);
        }
        backend_->mining.sourceKind = WorkSourceKind::Pool;
        backend_->mining.shares = {128, 2, 1};
        backend_->mining.state = MiningState::Mining;
        backend_->mining.explanation = "The pool did not take the share: Low difficulty share.";
        backend_->setup.choice = WorkChoice::Pool;
        backend_->setup.poolUrl = "stratum+ssl://pool.example:3334";
        session_->mining()->settings()->load();
        emit backend_->miningChanged(backend_->mining);
        QTRY_COMPARE(session_->mining()->settings()->source(), int(MiningSettings::Pool));
        QCOMPARE(session_->mining()->sharesText(), "128 shares taken · 1 too late · 2 refused");
        keep("mining-pool");
        for (const char* dialog : {"nodeDialog", "poolDialog", "limitsDialog", "costsDialog"}) {
            QObject* popup = window.findChild<QObject*>(dialog);
            QVERIFY2(popup, dialog);
            QMetaObject::invokeMethod(popup, "open");
            keep(QStringLiteral("mining-") + dialog);
            QMetaObject::invokeMethod(popup, "close");
        }
        QObject* card = window.findChild<QObject*>("historyCard");
        QVERIFY(card);
        for (int view = 1; view <= 2; ++view) {
            QMetaObject::invokeMethod(card, "show", Q_ARG(int, view));
            keep(QStringLiteral("mining-history-%1").arg(view));
        }
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join('\n')));
    }

    /// A contract, and a step in it that asks for the password and says when it was wrong.
    void aContractAndItsReview() {
        open(true);
        QVERIFY(window_->openPage("contracts"));
        QTRY_COMPARE(session_->dealing()->list()->count(), 1);
        session_->dealing()->openDeal(1);
        QTRY_VERIFY(session_->dealing()->isOpen());
        for (const auto appearance : {Preferences::Dark, Preferences::Light}) {
            session_->preferences()->setAppearance(appearance);
            keep(appearance == Preferences::Dark ? "contract-dark" : "contract-light");
        }
        QQuickWindow& window = window_->window();
        session_->dealing()->reviewRelease();
        QTRY_VERIFY(window.activeFocusItem() && window.activeFocusItem()->inherits("zon::SecretInput"));
        typeText(window, "wrong");
        QTest::keyClick(&window, Qt::Key_Return);
        QTRY_VERIFY(!session_->dealing()->reviewError().isEmpty());
        keep("contract-review-refused");
        typeText(window, QString::fromStdString(backend_->password));
        QTest::keyClick(&window, Qt::Key_Return);
        QTRY_VERIFY(!session_->dealing()->reviewing());
        window.resize(1024, 700);
        keep("contract-narrow");
        // However long its title: nothing stands beyond the window's edge.
        for (const QQuickItem* item : window.findChildren<QQuickItem*>()) {
            if (!item->isVisible() || !QByteArray(item->metaObject()->className()).startsWith("Card_QML"))
                continue;
            const qreal right = item->mapToScene({item->width(), 0}).x();
            QVERIFY2(right <= window.width(), qPrintable(QString::number(right)));
        }
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join('\n')));
    }

    /// Whom to pay is chosen from the address book, which is kept up in the same place.
    void payingSomebodyWhoIsKnown() {
        open(true);
        QVERIFY(window_->openPage("pay"));
        QObject* dialog = window_->window().findChild<QObject*>("addressBook");
        QVERIFY(dialog);
        QMetaObject::invokeMethod(dialog, "open");
        QTRY_COMPARE(session_->addressBook()->count(), 2);
        keep("pay-address-book");
        dialog->setProperty("doomed", 1);
        keep("pay-address-book-remove");
        QMetaObject::invokeMethod(dialog, "edit", Q_ARG(int, 0), Q_ARG(QString, "Café Anna"),
                                  Q_ARG(QString, "szon1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0g"),
                                  Q_ARG(QString, "Pays on Mondays"));
        keep("pay-address-book-edit");
        QMetaObject::invokeMethod(dialog, "save");
        QTRY_VERIFY(!dialog->property("editing").toBool());
        QMetaObject::invokeMethod(dialog, "chosen", Q_ARG(QString, "Café Anna"),
                                  Q_ARG(QString, "szon1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0g"));
        QCOMPARE(session_->payment()->label(), "Café Anna");
        QCOMPARE(session_->payment()->address(), "szon1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0g");
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join('\n')));
    }

    /// A payment that others must sign too, and its codes on the screen.
    void aPaymentAsCodes() {
        open(true);
        backend_->proposalList = {
            {.id = {4},
             .recipients = {{.address = "szon1qexample", .amount = Amount(125'000'000), .label = "Rent"}},
             .total = Amount(125'010'000),
             .signers = {{.name = "Main", .fingerprint = "73c5da0a", .here = true, .signedIt = true},
                         {.name = "Key 1f2e3d4c", .fingerprint = "1f2e3d4c"}},
             .signaturesNeeded = 2,
             .signaturesHere = 1}};
        session_->proposals()->load();
        QTRY_COMPARE(session_->proposals()->count(), 1);
        QVERIFY(window_->openPage("pay"));
        keep("pay-proposal");
        session_->proposals()->showCode(0);
        QTRY_VERIFY(!session_->proposals()->code()->frame().isEmpty());
        const QString first = session_->proposals()->code()->frame();
        QTRY_VERIFY(session_->proposals()->code()->frame() != first); // it goes on by itself
        keep("pay-proposal-code");
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join('\n')));
    }

    void firstSteps() {
        backend_ = std::make_unique<FakeBackend>();
        session_ =
            std::make_unique<Session>(*backend_, ProfilePlace{folder_.filePath("none").toStdString(), {}});
        auto window = MainWindow::load(*session_);
        QVERIFY(window);
        window_ = std::move(*window);
        session_->preferences()->setAppearance(Preferences::Light);
        QObject* face = window_->window().findChild<QObject*>("firstRun");
        QVERIFY(face);
        session_->setup()->generate(24);
        for (int step = 0; step <= 5; ++step) {
            if (step == 3) session_->setup()->words()->startCheck();
            face->setProperty("step", step);
            keep(QStringLiteral("first-run-step-%1").arg(step));
        }
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join('\n')));
    }

    /// The command that makes pictures of every page. ZON_PICTURES keeps them in a folder to be looked at.
    void picturesOfEveryPage() {
        FakeBackend backend;
        backend.fillWithBakery();
        const QString kept = qEnvironmentVariable("ZON_PICTURES");
        const QString folder = kept.isEmpty() ? folder_.path() : kept;
        QVERIFY(QDir().mkpath(folder));
        const auto files = makePagePictures(backend, place(), SecretText(backend.password), folder);
        QVERIFY2(files, files ? "" : files.error().message.c_str());
        QCOMPARE(files->size(), (pages.size() + 2) * 4);
        for (const QString& file : *files)
            QVERIFY2(QFile::exists(file), qPrintable(file));
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join('\n')));
    }
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    prepareApplication();
    Pages test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_pages.moc"
