// Invoices, the till and the data card in a real window.

#include "app/window/main_window.h"
#include "tests/qml/window_watch.h"
#include "tests/ui/fake_backend.h"
#include "tests/ui/typing.h"
#include "ui/secret_input.h"

#include <QApplication>
#include <QQuickItem>
#include <QTemporaryDir>
#include <QTest>

using namespace zon;
using namespace zon::test;

namespace {

/// How many tags with these words a person sees.
int visibleTags(const QQuickItem* under, const QString& words) {
    if (!under->isVisible()) return 0;
    int found = under->property("text").toString() == words && under->property("tone").isValid() ? 1 : 0;
    for (const QQuickItem* child : under->childItems())
        found += visibleTags(child, words);
    return found;
}

} // namespace

class InvoicePages : public QObject {
    Q_OBJECT

private:
    QTemporaryDir folder_;
    std::unique_ptr<FakeBackend> backend_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<MainWindow> window_;

    QQuickWindow& window() { return window_->window(); }
    QObject* item(const char* name) {
        QObject* found = window().findChild<QObject*>(name);
        if (!found) qWarning("nothing is called %s", name);
        return found;
    }
    void keep(const QString& name) { keepInEveryLook(*session_, window(), name); }

private slots:
    void initTestCase() { qInstallMessageHandler(listen); }
    void init() {
        complaints.clear();
        backend_ = std::make_unique<FakeBackend>();
        backend_->fillWithBakery();
        backend_->settings["business.name"] = "Bakery Sonnenschein";
        const QString file = folder_.filePath("there.zonp");
        QFile made(file);
        QVERIFY(made.open(QIODevice::WriteOnly));
        session_ = std::make_unique<Session>(*backend_,
                                             ProfilePlace{folder_.path().toStdString(), file.toStdString()});
        auto window = MainWindow::load(*session_);
        QVERIFY2(window, window ? "" : window.error().detail.c_str());
        window_ = std::move(*window);
        session_->unlockWith(SecretText(backend_->password));
        QTRY_COMPARE(session_->stage(), Session::Open);
        QVERIFY(QTest::qWaitForWindowExposed(&window_->window()));
        window_->window().requestActivate();
        QVERIFY(window_->openPage("receive"));
    }
    void cleanup() {
        window_.reset();
        session_.reset();
        backend_.reset();
    }

    void theListOpensAnInvoice() {
        QObject* page = item("receivePage");
        QVERIFY(page);
        page->setProperty("showsInvoices", true);
        QTRY_COMPARE(session_->invoicing()->list()->count(), 7);
        keep("invoices-list");
        session_->invoicing()->openInvoice(6);
        QTRY_COMPARE(session_->invoicing()->name(), "INV-0006");
        keep("invoices-open");
        session_->invoicing()->openInvoice(1);
        QTRY_COMPARE(session_->invoicing()->stateText(), "paid");
        keep("invoices-paid");
        session_->invoicing()->openInvoice(7);
        QTRY_VERIFY(session_->invoicing()->draft());
        session_->invoicing()->edit();
        QVERIFY(QMetaObject::invokeMethod(item("invoiceDialog"), "open"));
        keep("invoices-edit");
        QTest::keyClick(&window(), Qt::Key_Escape);
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join('\n')));
    }

    void anInvoiceIsWrittenByKeyboard() {
        item("receivePage")->setProperty("showsInvoices", true);
        session_->invoicing()->editor()->startNew();
        QVERIFY(QMetaObject::invokeMethod(item("invoiceDialog"), "open"));
        QTRY_VERIFY(window().activeFocusItem() && window().activeFocusItem()->inherits("QQuickTextField"));
        typeText(window(), "Anna");
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(&window(), Qt::Key_Tab); // address, subject, reference, first line
        typeText(window(), "Bread");
        QTest::keyClick(&window(), Qt::Key_Tab);
        QTest::keyClick(&window(), Qt::Key_Tab);
        typeText(window(), "2.5");
        QTRY_COMPARE(session_->invoicing()->editor()->problem(), "");
        session_->invoicing()->editor()->saveAndIssue();
        QTRY_COMPARE(session_->invoicing()->name(), "INV-0007");
        QCOMPARE(session_->invoicing()->customer(), "Anna");
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join('\n')));
    }

    void theTillCoversTheWindowUntilThePin() {
        SecretInput pin;
        pin.type("4711");
        session_->cashier()->start(&pin);
        QTRY_VERIFY(window().activeFocusItem() && window().activeFocusItem()->inherits("QQuickTextField"));
        keep("till-amount");
        typeText(window(), "12.5");
        QTest::keyClick(&window(), Qt::Key_Return);
        QTRY_COMPARE(session_->cashier()->phase(), Cashier::Waiting);
        keep("till-code");
        // Keys that lead elsewhere do nothing now.
        QObject* shell = window().property("shell").value<QObject*>();
        QTest::keyClick(&window(), Qt::Key_1, Qt::AltModifier);
        QCOMPARE(shell->property("page").toString(), "receive");
        for (int i = 0; i < 40; ++i) {
            QTest::keyClick(&window(), Qt::Key_Tab);
            const QQuickItem* inside = window().activeFocusItem();
            while (inside && !QByteArray(inside->metaObject()->className()).startsWith("CashierPage"))
                inside = inside->parentItem();
            QVERIFY(inside);
        }
        const InvoiceId sale{backend_->invoices.rows.back().id.value};
        backend_->invoices.pay(sale, Amount(1'250'000'000), 9);
        QTRY_COMPARE(session_->cashier()->phase(), Cashier::Paid);
        keep("till-paid");
        QVERIFY(session_->cashier()->active());
        pin.type("4711");
        session_->cashier()->leave(&pin);
        QTRY_VERIFY(!session_->cashier()->active());
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join('\n')));
    }

    void dataInTheSettings() {
        QVERIFY(window_->openPage("settings"));
        SecretInput password;
        password.type(backend_->password);
        session_->data()->testRestore(QUrl::fromLocalFile("/tmp/backup.zon"), &password);
        QTRY_VERIFY(session_->data()->same());
        QObject* dialog = item("backupFileDialog");
        QVERIFY(dialog);
        dialog->setProperty("making", false);
        QVERIFY(QMetaObject::invokeMethod(dialog, "open"));
        QTRY_COMPARE(visibleTags(window().contentItem(), "same"), session_->data()->check()->count());
        keep("test-restore");
        QVERIFY(QMetaObject::invokeMethod(dialog, "close"));
        session_->data()->importLabels(QUrl::fromLocalFile("/tmp/labels.jsonl"));
        QTRY_VERIFY(!session_->data()->importSummary().isEmpty());
        keep("settings-data");
        window().resize(1280, 1800); // all of the page at once
        QTest::qWait(250);
        const QString folder = qEnvironmentVariable("ZON_PICTURES");
        if (!folder.isEmpty())
            QVERIFY(window().grabWindow().save(QDir(folder).filePath("settings-whole.png")));
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join('\n')));
    }
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    prepareApplication();
    InvoicePages test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_invoices.moc"
