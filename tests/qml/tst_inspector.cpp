// The support story in a real window: somebody pastes a transaction and walks it by keyboard, without a
// profile and with one. ZON_PICTURES keeps pictures in a folder to be looked at.

#include "app/window/main_window.h"
#include "tests/inspect/bakery.h"
#include "tests/ui/fake_backend.h"
#include "ui/inspector.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QElapsedTimer>
#include <QImage>
#include <QQuickItem>
#include <QTemporaryDir>
#include <QTest>

using namespace zon;
using namespace zon::test;

namespace {

QStringList complaints;

void listen(QtMsgType type, const QMessageLogContext&, const QString& message) {
    fprintf(stderr, "%s\n", qPrintable(message));
    if (type == QtWarningMsg || type == QtCriticalMsg) complaints << message;
}

QString hexOf(const Transaction& tx) {
    return q(toHex(serialize(tx)));
}

/// A payment from `n` coins to `n` people, all of them signed.
Transaction wide(std::uint32_t n, Facts& facts) {
    const Script script = scriptNamed("one");
    const TransactionRef coins = coinsFor(std::vector<Script>(n, script));
    Transaction tx;
    for (std::uint32_t i = 0; i < n; ++i) {
        tx.inputs.push_back({{coins->txid(), i}, {}, TxIn::sequenceSignalsRbf, {}});
        tx.outputs.push_back(
            {Amount(9'000 - 3 * i % 5'000), p2wpkhScript(hash160(asBytes(std::to_string(i))))});
    }
    facts = factsWith(coins);
    return tx;
}

} // namespace

class InspectorPages : public QObject {
    Q_OBJECT

private:
    QTemporaryDir folder_;
    Bakery bakery_;
    std::unique_ptr<FakeBackend> backend_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<MainWindow> window_;

    Inspector& inspector() { return *session_->inspector(); }
    QQuickWindow& window() { return window_->window(); }

    void load() {
        const QString file = folder_.filePath("there.zonp");
        QFile made(file);
        if (!made.open(QIODevice::WriteOnly)) qFatal("no temporary file");
        backend_ = std::make_unique<FakeBackend>();
        backend_->fillWithBakery();
        backend_->inspected.facts = bakery_.facts;
        session_ = std::make_unique<Session>(*backend_,
                                             ProfilePlace{folder_.path().toStdString(), file.toStdString()});
        auto loaded = MainWindow::load(*session_);
        QVERIFY2(loaded, loaded ? "" : loaded.error().detail.c_str());
        window_ = std::move(*loaded);
        QVERIFY(QTest::qWaitForWindowExposed(&window()));
        window().requestActivate();
    }
    void openPage() {
        load();
        session_->unlockWith(SecretText(backend_->password));
        QTRY_COMPARE(session_->stage(), Session::Open);
        QVERIFY(window_->openPage("inspector"));
        QTRY_VERIFY(window().activeFocusItem() && window().activeFocusItem()->inherits("QQuickTextField"));
    }
    void show(const QString& text) {
        inspector().openText(text);
        QTRY_VERIFY(!inspector().busy());
    }
    void keep(const QString& name) {
        QCoreApplication::processEvents();
        const QString folder = qEnvironmentVariable("ZON_PICTURES");
        if (folder.isEmpty()) return;
        QTest::qWait(200); // motions end
        for (const auto appearance : {Preferences::Dark, Preferences::Light})
            for (const QSize size : {QSize(1280, 800), QSize(1024, 700)}) {
                session_->preferences()->setAppearance(appearance);
                window().resize(size);
                QTest::qWait(100);
                QVERIFY(window().grabWindow().save(
                    QDir(folder).filePath(QStringLiteral("inspector-%1-%2-%3.png")
                                              .arg(name, appearance == Preferences::Dark ? "dark" : "light")
                                              .arg(size.width()))));
            }
        window().resize(1280, 800);
    }
    QObject* child(const char* name) { return window().findChild<QObject*>(name); }

private slots:
    void initTestCase() { qInstallMessageHandler(listen); }
    void init() {
        complaints.clear();
        bakery_ = Bakery();
        bakery_.confirm();
    }
    void cleanup() {
        const QString heard = complaints.join('\n');
        window_.reset();
        session_.reset();
        backend_.reset();
        QVERIFY2(heard.isEmpty(), qPrintable(heard));
    }

    void pastedByKeyboard() {
        openPage();
        keep("empty");
        QGuiApplication::clipboard()->setText(hexOf(bakery_.tx));
        QTest::keyClick(&window(), Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY(inspector().shown());
        QVERIFY(inspector().sentence().startsWith("Harbour Bakery paid Nordmill Flour"));
        keep("bytes");
    }

    /// What a byte means follows the arrows.
    void bytesByKeyboard() {
        openPage();
        show(hexOf(bakery_.tx));
        auto* hex = window().findChild<QQuickItem*>("hexView");
        QVERIFY(hex);
        hex->forceActiveFocus(Qt::TabFocusReason);
        QCOMPARE(inspector().bytes()->name(), "version 2");
        QTest::keyClick(&window(), Qt::Key_Right);
        QVERIFY(inspector().bytes()->name() != "version 2");
        QTest::keyClick(&window(), Qt::Key_End);
        QCOMPARE(inspector().bytes()->name(), "lock time");
        QTest::keyClick(&window(), Qt::Key_Home);
        QCOMPARE(inspector().bytes()->name(), "version 2");
        // And the pointer.
        const QPointF place = hex->mapToScene({hex->width() / 2, 8});
        QTest::mouseMove(&window(), place.toPoint());
        QTRY_VERIFY(inspector().bytes()->name() != "version 2");
    }

    void walksByKeyboard() {
        const Transaction& before = *bakery_.coins;
        bakery_.facts.known = {before.txid()};
        openPage();
        backend_->inspected.known[before.txid().display()] = serialize(before);
        show(hexOf(bakery_.tx));
        auto* list = window().findChild<QQuickItem*>("inputList");
        QVERIFY(list);
        list->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(&window(), Qt::Key_Down);
        QTest::keyClick(&window(), Qt::Key_Left);
        QTRY_COMPARE(inspector().id(), q(before.txid().display()));
        QCOMPARE(inspector().trail().size(), 2);
        keep("walked");
        QVERIFY(list->hasActiveFocus()); // and on from there
        QTest::keyClick(&window(), Qt::Key_Right);
        QVERIFY(window().findChild<QQuickItem*>("outputList")->hasActiveFocus());
    }

    void everyTab() {
        openPage();
        bakery_.tx.inputs[1].witness[0][10] ^= 1;
        backend_->inspected.facts.transaction.reset();
        show(hexOf(bakery_.tx));
        QObject* tabs = child("inspectorTabs");
        QVERIFY(tabs);
        for (const char* tab : {"fields", "script", "signatures", "proof", "bytes"}) {
            tabs->setProperty("wanted", tab);
            QCOMPARE(tabs->property("current").toString(), tab);
            if (tab == QByteArray("script")) QTRY_VERIFY(inspector().stepper()->atFailure());
            keep(QStringLiteral("failing-") + tab);
        }
        bakery_ = Bakery();
        bakery_.confirm();
        backend_->inspected.facts = bakery_.facts;
        show(hexOf(bakery_.tx));
        for (const char* tab : {"fields", "script", "signatures", "proof"}) {
            tabs->setProperty("wanted", tab);
            keep(tab);
        }
        session_->preferences()->setTextScale(2);
        keep("large");
        session_->preferences()->setTextScale(1);
    }

    void stepsByKeyboard() {
        openPage();
        show(hexOf(bakery_.tx));
        child("inspectorTabs")->setProperty("wanted", "script");
        QTRY_VERIFY(inspector().stepper()->steps() > 1);
        auto* lines = window().findChild<QQuickItem*>("scriptLines");
        QVERIFY(lines);
        lines->forceActiveFocus(Qt::TabFocusReason);
        QCOMPARE(inspector().stepper()->step(), 0);
        QTest::keyClick(&window(), Qt::Key_Right);
        QCOMPARE(inspector().stepper()->step(), 1);
        QTest::keyClick(&window(), Qt::Key_Left);
        QCOMPARE(inspector().stepper()->step(), 0);
    }

    void otherThings() {
        openPage();
        const auto& params = networkParams(NetworkId::Sandbox);
        show(q(scriptToAddress(scriptNamed("mill"), params.address).value()));
        QCOMPARE(inspector().kindName(), "Address");
        keep("address");
        show(hexOf(bakery_.tx).left(200));
        QCOMPARE(inspector().kindName(), "Broken");
        keep("broken");
        show("hello there");
        QVERIFY(!inspector().error().isEmpty());
        keep("error");
        for (TxIn& in : bakery_.tx.inputs)
            in.witness.clear();
        Psbt psbt = createPsbt(bakery_.tx).value();
        addPreviousTransaction(psbt, bakery_.coins);
        const Bytes raw = serializePsbt(psbt).value();
        inspector().open(raw);
        QTRY_COMPARE(inspector().kindName(), "PSBT");
        keep("psbt");
    }

    void comparedAndShared() {
        openPage();
        show(hexOf(bakery_.tx));
        QObject* compare = child("compareDialog");
        QVERIFY(compare);
        QMetaObject::invokeMethod(compare, "open");
        keep("compare-dialog");
        Transaction other = bakery_.tx;
        other.outputs[1].value = Amount(4'000);
        inspector().comparison()->withText(hexOf(other));
        QTRY_VERIFY(inspector().comparison()->shown());
        QTRY_VERIFY(!compare->property("visible").toBool());
        keep("compared");
        QObject* share = child("shareDialog");
        QVERIFY(share);
        QMetaObject::invokeMethod(share, "open");
        QTRY_VERIFY(inspector().share()->bundle().contains("ZonCoin"));
        keep("share-bundle");
        share->setProperty("face", 1);
        keep("share-picture");
        QMetaObject::invokeMethod(share, "close");
        inspector().setMasked(true);
        QTRY_VERIFY(!inspector().busy());
        keep("masked");
    }

    void withoutAProfile() {
        load();
        QCOMPARE(session_->stage(), Session::Locked);
        backend_->inspected.facts = factsWith(bakery_.coins);
        window().setProperty("inspecting", true);
        show(hexOf(bakery_.tx));
        QVERIFY(inspector().shown());
        QVERIFY(inspector().unknown().join(' ').contains("No profile is open"));
        keep("alone");
        session_->unlockWith(SecretText(backend_->password));
        QTRY_COMPARE(session_->stage(), Session::Open);
        QVERIFY(!window().property("inspecting").toBool());
    }

    /// How long a frame takes with 2,000 inputs and outputs, unfolded and scrolled: printed for the record.
    void thousandsStaySmooth() {
        Facts facts;
        const Transaction tx = wide(2'000, facts);
        openPage();
        backend_->inspected.facts = facts;
        show(hexOf(tx));
        keep("many-folded");
        inspector().inputs()->setFolded(false);
        inspector().outputs()->setFolded(false);
        auto* list = window().findChild<QQuickItem*>("inputList");
        QVERIFY(list);
        QElapsedTimer clock;
        std::vector<double> frames;
        for (int i = 1; i <= 100; ++i) {
            list->setProperty("contentY", i * 1'200);
            clock.start();
            QVERIFY(!window().grabWindow().isNull());
            frames.push_back(double(clock.nsecsElapsed()) / 1e6);
        }
        std::ranges::sort(frames);
        qInfo("2,000 inputs and outputs: a frame while scrolling %.1f ms (median), %.1f ms (worst), drawn "
              "without a graphics card and read back",
              frames[frames.size() / 2], frames.back());
        keep("many");
    }
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    prepareApplication();
    InspectorPages test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_inspector.moc"
