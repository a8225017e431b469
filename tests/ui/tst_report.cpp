// Reports in words: periods of the calendar, what is in no figure, and nothing of one wallet under another.

#include "tests/ui/fake_backend.h"
#include "tests/ui/fake_books.h"
#include "ui/report_view.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace zon;

class ReportTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void periods_data() {
        QTest::addColumn<int>("period");
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("until"); // the first day after it
        QTest::newRow("this month") << int(ReportView::ThisMonth) << QDate(2026, 1, 1) << QDate(2026, 2, 1);
        QTest::newRow("last month") << int(ReportView::LastMonth) << QDate(2025, 12, 1) << QDate(2026, 1, 1);
        QTest::newRow("this year") << int(ReportView::ThisYear) << QDate(2026, 1, 1) << QDate(2027, 1, 1);
        QTest::newRow("last year") << int(ReportView::LastYear) << QDate(2025, 1, 1) << QDate(2026, 1, 1);
        QTest::newRow("everything") << int(ReportView::Everything) << QDate() << QDate();
    }
    void periods() {
        QFETCH(int, period);
        QFETCH(QDate, from);
        QFETCH(QDate, until);
        const auto days = ReportView::daysOf(static_cast<ReportView::Period>(period), QDate(2026, 1, 31));
        const auto day = [](std::optional<UnixTime> time) {
            return time ? QDateTime::fromSecsSinceEpoch(time->time_since_epoch().count()).date() : QDate();
        };
        QCOMPARE(day(days.from), from);
        QCOMPARE(day(days.until), until);
    }

    void figuresInWords() {
        FakeBackend backend;
        backend.invoices.sums = FakeBooks::bakeryReport();
        ReportView report(backend.books());
        const QAbstractItemModelTester sums(report.sums());
        const QAbstractItemModelTester months(report.months());
        report.load(); // no wallet is open: nothing is asked
        QVERIFY(!report.busy());
        report.setWallet(WalletId{1});
        report.load();
        QVERIFY(report.busy());
        QTRY_VERIFY(!report.busy());
        QCOMPARE(report.sums()->rows().front().amount, QStringLiteral("12.5000"));
        QCOMPARE(report.sums()->rows().front().value, QStringLiteral("123.45 EUR"));
        QCOMPARE(report.sums()->rows()[3].note, ReportView::tr("%n order(s)", nullptr, 2));
        QCOMPARE(report.sums()->rows().back().value, QStringLiteral("-0.50 EUR"));
        // The newest month first; what came and what went beside each other.
        QCOMPARE(report.months()->rows().front().note, QStringLiteral("Flour"));
        QVERIFY(report.months()->rows().front().amount.isEmpty());
        QVERIFY(report.months()->rows().front().value.contains("3.0000"));
        QVERIFY(!report.months()->rows().back().amount.isEmpty());
        // What nobody knows the cost of has no gain.
        QVERIFY(report.gains()->rows().front().value.isEmpty());
        QCOMPARE(report.gains()->rows().back().value, QStringLiteral("-0.50 EUR"));
        QVERIFY(report.note().contains(QLatin1Char('3')));
        QVERIFY(!backend.invoices.reportWallet);
    }

    void oneWalletAndNoRate() {
        FakeBackend backend;
        backend.invoices.sums = FakeBooks::bakeryReport();
        backend.invoices.sums.currency.clear();
        ReportView report(backend.books());
        report.setWallet(WalletId{7});
        report.setOneWallet(true);
        QTRY_VERIFY(!report.busy());
        QVERIFY(backend.invoices.reportWallet == WalletId{7});
        QVERIFY(backend.invoices.reportAsked.from);
        QVERIFY(report.currency().isEmpty());
        QVERIFY(report.sums()->rows().front().value.isEmpty());
        QVERIFY(!report.note().isEmpty());
        report.setPeriod(ReportView::Everything);
        QTRY_VERIFY(!report.busy());
        QVERIFY(!backend.invoices.reportAsked.from);
        // Locked: nothing of it stays behind the lock, an answer on its way included.
        report.load();
        report.setWallet(std::nullopt);
        QTest::qWait(0);
        QCOMPARE(report.sums()->count(), 0);
        QCOMPARE(report.months()->count(), 0);
    }

    void whatCustomersOwe() {
        FakeBackend backend;
        backend.invoices.fillWithBakery();
        ReportView report(backend.books());
        report.setWallet(WalletId{1});
        report.load();
        QTRY_VERIFY(report.receivables()->count() > 1);
        QVERIFY(!report.receivables()->rows().back().note.isEmpty()); // how many invoices
    }
};

QTEST_MAIN(ReportTest)
#include "tst_report.moc"
