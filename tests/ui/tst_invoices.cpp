// Invoices as pages see them: written, issued, paid, printed; the till and its PIN; backups and their test.

#include "core/engine/settings_names.h"
#include "tests/ui/fake_backend.h"
#include "ui/business.h"
#include "ui/cashier.h"
#include "ui/data_tools.h"
#include "ui/format.h"
#include "ui/invoicing.h"
#include "ui/secret_input.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QLocale>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace zon;

class Invoices : public QObject {
    Q_OBJECT

private:
    FakeBackend backend_;
    FakeBooks& books() { return backend_.invoices; }

    static QString cell(const InvoiceListModel* list, int row, int role) {
        return list->data(list->index(row), role).toString();
    }
    /// Opens the till with the PIN 4711.
    static void openTill(Cashier& till) {
        SecretInput pin;
        pin.type("4711");
        till.setWallet(WalletId{1});
        till.start(&pin);
        QVERIFY(till.active());
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::English); }
    void init() {
        books().rows.clear();
        books().payments.clear();
        books().rate.reset();
        backend_.settings.clear();
    }

    void totalsFollowTyping() {
        Invoicing invoicing(books());
        invoicing.setWallet(WalletId{1});
        InvoiceEditor* editor = invoicing.editor();
        editor->startNew();
        QVERIFY(!editor->problem().isEmpty());
        editor->lines()->setText(0, "Bread");
        editor->lines()->setQuantity(0, "3");
        editor->lines()->setPrice(0, "1.50");
        editor->lines()->setTax(0, "7");
        QCOMPARE(editor->problem(), "");
        QCOMPARE(editor->totalText(), QStringLiteral("4.815\u00a0ZON"));
        QVERIFY(editor->taxText().contains("0.315"));
        editor->setPricesIncludeTax(true);
        QCOMPARE(editor->totalText(), QStringLiteral("4.50\u00a0ZON"));
        editor->lines()->setPrice(0, "one");
        QVERIFY(editor->problem().startsWith("Line 1"));
    }

    void aDraftIsIssuedAndThenPaid() {
        Invoicing invoicing(books());
        invoicing.setWallet(WalletId{1});
        InvoiceEditor* editor = invoicing.editor();
        editor->startNew();
        editor->setProperty("customer", "Café Anna");
        editor->lines()->setText(0, "Bread");
        editor->lines()->setPrice(0, "2");
        editor->save();
        QTRY_VERIFY(invoicing.isOpen());
        QVERIFY(invoicing.draft());
        QTRY_COMPARE(invoicing.list()->count(), 1);
        invoicing.issue();
        QTRY_COMPARE(invoicing.name(), "INV-0001");
        QCOMPARE(invoicing.stateText(), "unpaid");
        QVERIFY(invoicing.link().startsWith("zoncoin:") && invoicing.link().contains("amount=2&"));
        books().pay({1}, Amount(200'000'000), std::nullopt);
        QTRY_COMPARE(invoicing.stateText(), "on its way");
        books().pay({1}, Amount(200'000'000), 7);
        QTRY_COMPARE(invoicing.stateText(), "paid");
        QCOMPARE(invoicing.tone(), Tone::Positive);
        QCOMPARE(invoicing.link(), "");
        QTRY_COMPARE(cell(invoicing.list(), 0, InvoiceListModel::StateRole), "paid");
        books().pay({1}, Amount(200'000'000), std::nullopt); // a reorganisation
        QTRY_COMPARE(invoicing.stateText(), "on its way");
    }

    void filtersAndCredits() {
        books().fillWithBakery();
        Invoicing invoicing(books());
        invoicing.setWallet(WalletId{1});
        QTRY_COMPARE(invoicing.list()->count(), 7);
        invoicing.setFilter(Invoicing::Late);
        QTRY_COMPARE(invoicing.list()->count(), 1);
        invoicing.openInvoice(2);
        QTRY_COMPARE(invoicing.stateText(), "late");
        QSignalSpy done(&invoicing, &Invoicing::done);
        invoicing.credit("closed");
        QTRY_COMPARE(done.count(), 1);
        QTRY_COMPARE(invoicing.stateText(), "credited");
        QVERIFY(!invoicing.canCredit());
        QTRY_COMPARE(invoicing.list()->count(), 0);
        invoicing.setFilter(Invoicing::CreditNotes);
        QTRY_COMPARE(invoicing.list()->count(), 1);
    }

    void aPdfIsWritten() {
        books().fillWithBakery();
        Invoicing invoicing(books());
        invoicing.setSender({"Bakery", "Street 1\nTown", "DE123"});
        QTemporaryDir folder;
        for (int id = 1; id <= 7; ++id) {
            invoicing.openInvoice(id);
            QTRY_VERIFY(invoicing.isOpen() && !invoicing.busy());
            const QString kept = qEnvironmentVariable("ZON_PICTURES"); // to be looked at
            const QString file = QDir(kept.isEmpty() ? folder.path() : kept).filePath(invoicing.pdfName());
            invoicing.savePdf(QUrl::fromLocalFile(file));
            QTRY_VERIFY(QFile::exists(file));
            QFile written(file);
            QVERIFY(written.open(QIODevice::ReadOnly));
            QVERIFY(written.readAll().startsWith("%PDF"));
        }
        QSignalSpy failed(&invoicing, &Invoicing::failed);
        invoicing.savePdf(QUrl::fromLocalFile(folder.filePath("no/such/folder.pdf")));
        QTRY_COMPARE(failed.count(), 1);
    }

    void aSaleAtTheTill() {
        Cashier till(backend_, books());
        openTill(till);
        till.sell("abc");
        QVERIFY(!till.error().isEmpty());
        till.sell("1.5");
        QTRY_COMPARE(till.phase(), Cashier::Waiting);
        QVERIFY(till.link().contains("amount=1.5&"));
        QSignalSpy paid(&till, &Cashier::salePaid);
        books().pay({1}, Amount(50'000'000), std::nullopt);
        QTRY_COMPARE(till.phase(), Cashier::Part);
        books().pay({1}, Amount(150'000'000), std::nullopt);
        QTRY_COMPARE(till.phase(), Cashier::Seen);
        books().pay({1}, Amount(150'000'000), 9);
        QTRY_COMPARE(till.phase(), Cashier::Paid);
        QCOMPARE(paid.count(), 1);
        till.nextSale();
        till.sell("2");
        QTRY_COMPARE(till.phase(), Cashier::Waiting);
        till.callOff();
        QTRY_COMPARE(till.phase(), Cashier::Entering);
        QCOMPARE(books().rows.back().kind, InvoiceRow::Kind::CreditNote);
    }

    void onlyThePinLeavesTheTill() {
        Cashier till(backend_, books());
        openTill(till);
        const std::string kept = backend_.settings.at(std::string(settings::cashierPin));
        QVERIFY(kept.size() == 96 && !kept.contains("4711"));
        SecretInput pin;
        for (int i = 0; i < 5; ++i) {
            pin.type("0000");
            till.leave(&pin);
            QVERIFY(till.active());
        }
        pin.type("4711"); // right, but too soon after five wrong ones
        till.leave(&pin);
        QVERIFY(till.active());

        Cashier again(backend_, books());
        again.load();
        QTRY_VERIFY(again.hasPin());
        again.start(nullptr);
        QVERIFY(again.active());
        pin.type("4711");
        again.leave(&pin);
        QVERIFY(!again.active());
    }

    void aPinIsNeededAtAll() {
        Cashier till(backend_, books());
        SecretInput pin;
        pin.type("47");
        till.start(&pin);
        QVERIFY(!till.active());
        QVERIFY(!till.pinError().isEmpty());
    }

    void dataGoesOutAndComesIn() {
        books().fillWithBakery();
        DataTools tools(books());
        QSignalSpy done(&tools, &DataTools::done);
        tools.exportTable(DataTools::Koinly, QUrl::fromLocalFile("/tmp/k.csv"));
        QTRY_COMPARE(done.count(), 1);
        tools.importLabels(QUrl::fromLocalFile("/tmp/l.jsonl"));
        QTRY_COMPARE(tools.importProblems().size(), 1);
        QVERIFY(tools.importSummary().contains("97 of 100"));

        SecretInput password;
        password.type("wrong");
        tools.testRestore(QUrl::fromLocalFile("/tmp/b.zon"), &password);
        QTRY_VERIFY(!tools.error().isEmpty());
        password.type(books().password);
        tools.testRestore(QUrl::fromLocalFile("/tmp/b.zon"), &password);
        QTRY_VERIFY(tools.same());
        QCOMPARE(tools.check()->count(), 6);
        QCOMPARE(password.length(), 0);
    }

    void theRateIsKeptWithItsDay() {
        Business business(backend_);
        business.setRate("eur", "0.42");
        QCOMPARE(business.rateError(), "");
        QTRY_COMPARE(backend_.settings.at(std::string(settings::fiatRate)), std::string("0.42"));
        QCOMPARE(backend_.settings.at(std::string(settings::fiatCurrency)), std::string("EUR"));
        QVERIFY(!business.rateSetOn().isEmpty());
        business.setRate("EUR", "0");
        QVERIFY(!business.rateError().isEmpty());
        QCOMPARE(business.rate(), "0.42");
        Business again(backend_);
        again.load();
        QTRY_COMPARE(again.rate(), "0.42");
    }
};

QTEST_MAIN(Invoices)
#include "tst_invoices.moc"
