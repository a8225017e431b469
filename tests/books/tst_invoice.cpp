// The arithmetic of invoices and what payments make of them.

#include "core/books/csv_export.h"
#include "core/books/dates.h"
#include "core/books/invoice.h"

#include <QTest>

using namespace zon;

namespace {

InvoiceContent withLines(std::vector<InvoiceLine> lines, bool included = false) {
    InvoiceContent content;
    content.currency = "EUR";
    content.pricesIncludeTax = included;
    content.lines = std::move(lines);
    return content;
}

InvoiceRow issuedFor(std::int64_t zat) {
    InvoiceRow row;
    row.number = 1;
    row.gross = zat;
    row.amount = Amount(zat);
    row.due = unixTime(1'000);
    return row;
}

InvoicePayment paid(std::int64_t zat, std::optional<std::int32_t> height, std::int64_t time = 500) {
    return {Txid(), Amount(zat), height, unixTime(time)};
}

} // namespace

Q_DECLARE_METATYPE(zon::InvoiceContent)
Q_DECLARE_METATYPE(zon::InvoiceState)
Q_DECLARE_METATYPE(std::vector<zon::InvoicePayment>)

class InvoiceTest : public QObject {
    Q_OBJECT

private slots:
    void totalsAreExact_data() {
        QTest::addColumn<InvoiceContent>("content");
        QTest::addColumn<qint64>("net");
        QTest::addColumn<qint64>("tax");
        QTest::newRow("no tax") << withLines({{"Bread", 2'000, 450, 0}}) << qint64(900) << qint64(0);
        QTest::newRow("tax on top") << withLines({{"Bread", 1'000, 10'000, 1'900}}) << qint64(10'000)
                                    << qint64(1'900);
        // Three lines of 0.33: by line the tax would be 3 × 0.06 = 0.18, over the sum it is 0.1881, so 0.19.
        QTest::newRow("rounded once for each rate")
            << withLines({{"a", 1'000, 33, 1'900}, {"b", 1'000, 33, 1'900}, {"c", 1'000, 33, 1'900}})
            << qint64(99) << qint64(19);
        QTest::newRow("two rates") << withLines({{"Bread", 1'000, 1'000, 700}, {"Jam", 1'000, 1'000, 1'900}})
                                   << qint64(2'000) << qint64(260);
        QTest::newRow("tax within") << withLines({{"Bread", 1'000, 11'900, 1'900}}, true) << qint64(10'000)
                                    << qint64(1'900);
        QTest::newRow("tax within, rounded")
            << withLines({{"Bread", 1'000, 100, 1'900}}, true) << qint64(84) << qint64(16);
        QTest::newRow("parts of a piece")
            << withLines({{"Flour, kg", 1'255, 199, 0}}) << qint64(250) << qint64(0);
        QTest::newRow("a half rounds up") << withLines({{"x", 500, 1, 0}}) << qint64(1) << qint64(0);
        QTest::newRow("a discount") << withLines({{"x", 1'000, 1'000, 1'900}, {"less", 1'000, -100, 1'900}})
                                    << qint64(900) << qint64(171);
    }
    void totalsAreExact() {
        QFETCH(InvoiceContent, content);
        QFETCH(qint64, net);
        QFETCH(qint64, tax);
        const auto totals = totalsOf(content);
        QVERIFY2(totals, totals ? "" : totals.error().message.c_str());
        QCOMPARE(totals->net, net);
        QCOMPARE(totals->tax, tax);
        QCOMPARE(totals->gross, net + tax);
    }

    void whatMakesNoInvoiceIsRefused_data() {
        QTest::addColumn<InvoiceContent>("content");
        QTest::newRow("no line") << withLines({});
        QTest::newRow("no text") << withLines({{"", 1'000, 1, 0}});
        QTest::newRow("no quantity") << withLines({{"x", 0, 1, 0}});
        QTest::newRow("tax over the whole") << withLines({{"x", 1'000, 1, 10'001}});
        QTest::newRow("negative tax") << withLines({{"x", 1'000, 1, -1}});
        QTest::newRow("nothing to pay") << withLines({{"x", 1'000, 0, 0}});
        QTest::newRow("less than nothing") << withLines({{"x", 1'000, 1, 0}, {"y", 1'000, -2, 0}});
        QTest::newRow("quantity times price overflows") << withLines({{"x", 1'000'000'000'000, maxMoney, 0}});
        QTest::newRow("the sum is too much")
            << withLines(std::vector<InvoiceLine>(200, {"x", 1'000, maxMoney, 0}));
        QTest::newRow("too many lines") << withLines(std::vector<InvoiceLine>(201, {"x", 1'000, 1, 0}));
        auto unknown = withLines({{"x", 1'000, 1, 0}});
        unknown.currency = "euro";
        QTest::newRow("no currency") << unknown;
        auto wordy = withLines({{"x", 1'000, 1, 0}});
        wordy.note = std::string(3'000, 'n');
        QTest::newRow("a note without end") << wordy;
    }
    void whatMakesNoInvoiceIsRefused() {
        QFETCH(InvoiceContent, content);
        const auto totals = totalsOf(content);
        QVERIFY(!totals);
        QVERIFY(!totals.error().message.empty());
    }

    void statesFollowFromPayments_data() {
        QTest::addColumn<std::vector<InvoicePayment>>("payments");
        QTest::addColumn<qint64>("now");
        QTest::addColumn<InvoiceState>("state");
        QTest::addColumn<qint64>("open");
        using enum InvoiceState;
        QTest::newRow("nothing came")
            << std::vector<InvoicePayment>{} << qint64(900) << Unpaid << qint64(1'000);
        QTest::newRow("on the last second")
            << std::vector<InvoicePayment>{} << qint64(1'000) << Unpaid << qint64(1'000);
        QTest::newRow("too late") << std::vector<InvoicePayment>{} << qint64(1'001) << Late << qint64(1'000);
        QTest::newRow("seen") << std::vector{paid(1'000, {})} << qint64(900) << Seen << qint64(1'000);
        QTest::newRow("seen after the due date")
            << std::vector{paid(1'000, {})} << qint64(2'000) << Seen << qint64(1'000);
        QTest::newRow("part seen") << std::vector{paid(400, {})} << qint64(900) << Partial << qint64(1'000);
        QTest::newRow("part in a block")
            << std::vector{paid(400, 5)} << qint64(900) << Partial << qint64(600);
        QTest::newRow("part, and late") << std::vector{paid(400, 5)} << qint64(1'001) << Late << qint64(600);
        QTest::newRow("part in a block, the rest seen")
            << std::vector{paid(400, 5), paid(600, {})} << qint64(900) << Seen << qint64(600);
        QTest::newRow("all in a block") << std::vector{paid(1'000, 5)} << qint64(5'000) << Paid << qint64(0);
        QTest::newRow("in two payments")
            << std::vector{paid(300, 5), paid(700, 6)} << qint64(900) << Paid << qint64(0);
        QTest::newRow("one zat short") << std::vector{paid(999, 5)} << qint64(900) << Partial << qint64(1);
        QTest::newRow("too much") << std::vector{paid(1'001, 5)} << qint64(900) << Over << qint64(0);
        QTest::newRow("paid, and more seen")
            << std::vector{paid(1'000, 5), paid(5, {})} << qint64(900) << Paid << qint64(0);
    }
    void statesFollowFromPayments() {
        QFETCH(std::vector<InvoicePayment>, payments);
        QFETCH(qint64, now);
        QFETCH(InvoiceState, state);
        QFETCH(qint64, open);
        const auto balance = balanceOf(issuedFor(1'000), payments, {}, unixTime(now));
        QCOMPARE(balance.state, state);
        QCOMPARE(balance.open.zat(), open);
    }

    void creditNotesLowerWhatIsOwed() {
        const InvoiceRow row = issuedFor(1'000);
        QCOMPARE(creditedAmount(row, 333), Amount(333));
        QCOMPARE(creditedAmount(row, 1'000), Amount(1'000));
        auto balance = balanceOf(row, std::vector{paid(700, 5)}, {300, Amount(300)}, unixTime(900));
        QCOMPARE(balance.state, InvoiceState::Paid);
        balance = balanceOf(row, std::vector{paid(1'000, 5)}, {300, Amount(300)}, unixTime(900));
        QCOMPARE(balance.state, InvoiceState::Over);
        QCOMPARE(balance.surplus, Amount(300));
        balance = balanceOf(row, {}, {1'000, Amount(1'000)}, unixTime(5'000));
        QCOMPARE(balance.state, InvoiceState::Credited);
        QVERIFY(!balance.overdue);
    }

    void theBlockThatMadeItWholeDatesIt() {
        const auto balance =
            balanceOf(issuedFor(1'000), std::vector{paid(300, 5, 100), paid(700, 6, 200), paid(9, 7, 300)},
                      {}, unixTime(900));
        QCOMPARE(balance.paidAt, std::optional(unixTime(200)));
    }

    void repeatingFollowsTheCalendar_data() {
        QTest::addColumn<int>("unit");
        QTest::addColumn<int>("every");
        QTest::addColumn<int>("day");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("next");
        QTest::newRow("week") << 0 << 2 << 1 << "2026-12-25" << "2027-01-08";
        QTest::newRow("month") << 1 << 1 << 15 << "2026-12-15" << "2027-01-15";
        QTest::newRow("end of month") << 1 << 1 << 31 << "2026-01-31" << "2026-02-28";
        QTest::newRow("and back to the 31st") << 1 << 1 << 31 << "2026-02-28" << "2026-03-31";
        QTest::newRow("leap year") << 1 << 1 << 30 << "2028-01-30" << "2028-02-29";
        QTest::newRow("quarter") << 1 << 3 << 30 << "2026-11-30" << "2027-02-28";
        QTest::newRow("year") << 2 << 1 << 29 << "2028-02-29" << "2029-02-28";
    }
    void repeatingFollowsTheCalendar() {
        QFETCH(int, unit);
        QFETCH(int, every);
        QFETCH(int, day);
        QFETCH(QString, from);
        QFETCH(QString, next);
        const Recurrence repeats{static_cast<Recurrence::Unit>(unit), every, day, {}};
        QCOMPARE(QString::fromStdString(isoDate(nextOccurrence(repeats, *parseIsoDate(from.toStdString())))),
                 next);
    }

    void spreadsheetsRunNothing_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cell");
        QTest::newRow("plain") << "Bread" << "Bread";
        QTest::newRow("formula") << "=HYPERLINK(\"x\")" << "\"'=HYPERLINK(\"\"x\"\")\"";
        QTest::newRow("plus") << "+1" << "'+1";
        QTest::newRow("minus") << "-1" << "'-1";
        QTest::newRow("at") << "@SUM(A1)" << "'@SUM(A1)";
        QTest::newRow("tab") << "\t=1" << "'\t=1";
        QTest::newRow("comma and quotes") << "a,\"b\"" << "\"a,\"\"b\"\"\"";
        QTest::newRow("line break") << "a\nb" << "\"a\nb\"";
        QTest::newRow("empty") << "" << "";
    }
    void spreadsheetsRunNothing() {
        QFETCH(QString, text);
        QFETCH(QString, cell);
        CsvRow row;
        row.text(text.toStdString()).value("-5");
        QCOMPARE(QString::fromStdString(row.line()), cell + ",-5\r\n");
    }
};

QTEST_GUILESS_MAIN(InvoiceTest)
#include "tst_invoice.moc"
