// Reports from rows: months, labels, fees, transfers between own wallets, first in first out.

#include "core/books/csv_export.h"
#include "core/books/report.h"

#include <QTest>

using namespace zon;

namespace {

constexpr std::int64_t day = 86'400;
constexpr std::int64_t start = 1'704'067'200; // 2024-01-01

/// A history written by hand, oldest first.
struct Rows {
    std::vector<BookRow> rows;
    std::uint8_t next = 1;

    BookRow& add(std::int64_t zat, std::int64_t days, std::optional<std::string> rate = {},
                 std::optional<std::int64_t> fee = {}) {
        BookRow row;
        row.movement.net = Amount(zat);
        row.movement.kind = zat < 0 ? MovementRow::Kind::Sent : MovementRow::Kind::Received;
        row.time = unixTime(start + days * day);
        std::array<std::uint8_t, 32> id{};
        id[0] = next++;
        row.txid = Txid(id);
        if (fee) row.fee = Amount(*fee);
        if (rate) row.rate = *parseRate(*rate, "EUR", "manual", row.time);
        rows.push_back(row);
        return rows.back();
    }
    BooksReport report(ReportPeriod period = {}) const {
        ReportBuilder builder("EUR", period);
        for (const BookRow& row : rows)
            builder.add(row);
        return builder.finish();
    }
};

constexpr std::int64_t coin = Amount::zatPerZon;

InvoiceSummary open(std::int64_t zat, std::int64_t due) {
    InvoiceSummary invoice;
    invoice.number = "INV-0001";
    invoice.due = unixTime(due);
    invoice.balance.open = Amount(zat);
    return invoice;
}

} // namespace

class ReportTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("TZ", "UTC"); }

    void monthsAreSummedByLabel() {
        Rows rows;
        rows.add(10 * coin, 0).label = "Sales";
        rows.add(5 * coin, 3).label = "Sales";
        rows.add(-3 * coin - 1'000, 4, {}, 1'000).label = "Flour";
        rows.add(2 * coin, 40).label = "Sales";
        BookRow& mined = rows.add(coin, 41);
        mined.movement.kind = MovementRow::Kind::Mined;
        const BooksReport report = rows.report();
        QCOMPARE(report.income, Amount(18 * coin));
        QCOMPARE(report.mined, Amount(coin));
        QCOMPARE(report.spending, Amount(3 * coin));
        QCOMPARE(report.fees, Amount(1'000));
        QCOMPARE(report.withoutValue, std::size_t{5});
        QCOMPARE(report.months.size(), std::size_t{4});
        QCOMPARE(report.months[0].label, std::string("Flour"));
        QCOMPARE(report.months[0].out, Amount(3 * coin));
        QCOMPARE(report.months[1].in, Amount(15 * coin));
        QCOMPARE(report.months[2].month, (YearMonth{2024, 2}));
        QCOMPARE(report.months[2].label, std::string());
        QCOMPARE(report.months[3].in, Amount(2 * coin));
    }

    void aTransferBetweenOwnWalletsCostsItsFee() {
        Rows rows;
        rows.add(10 * coin, 0, "1");
        rows.add(-4 * coin - 500, 1, "1", 500);
        BookRow arrival = rows.rows.back();
        arrival.movement.net = Amount(4 * coin);
        arrival.movement.kind = MovementRow::Kind::Received;
        rows.rows.push_back(arrival);
        const BooksReport report = rows.report();
        QCOMPARE(report.income, Amount(10 * coin));
        QCOMPARE(report.spending, Amount());
        QCOMPARE(report.fees, Amount(500));
    }

    void firstInIsFirstOut() {
        Rows rows;
        rows.add(2 * coin, 0, "1");      // cost 2.00
        rows.add(2 * coin, 10, "3");     // cost 6.00
        rows.add(-3 * coin, 20, "5", 0); // 2 of the first, 1 of the second
        const BooksReport report = rows.report();
        QCOMPARE(report.gains.size(), std::size_t{2});
        QCOMPARE(*report.gains[0].cost, std::int64_t{200});
        QCOMPARE(*report.gains[0].proceeds, std::int64_t{1'000});
        QCOMPARE(report.gains[0].acquired, unixTime(start));
        QCOMPARE(*report.gains[1].cost, std::int64_t{300});
        QCOMPARE(*report.gains[1].proceeds, std::int64_t{500});
        QCOMPARE(report.gain, std::int64_t{1'000});
    }

    void partsAddUpToTheWhole() {
        Rows rows;
        rows.add(3, 0, "13333333"); // 0.39999999 EUR, rounded: 0.40
        for (int i = 0; i < 3; ++i)
            rows.add(-1, 1 + i, "13333333", 0);
        const BooksReport report = rows.report();
        std::int64_t cost = 0;
        for (const RealisedGain& gain : report.gains)
            cost += *gain.cost;
        QCOMPARE(cost, std::int64_t{40});
    }

    void whatNobodyKnowsIsCountedNotGuessed() {
        Rows rows;
        rows.add(2 * coin, 0);
        rows.add(-coin, 1, "5", 0);
        rows.add(-coin, 2, {}, 0);
        const BooksReport report = rows.report();
        QCOMPARE(report.gain, std::int64_t{0});
        QCOMPARE(report.gainsWithoutValue, std::size_t{2});
        QVERIFY(!report.gains[0].gain());
    }

    void aPeriodStillKnowsWhatCameBefore() {
        Rows rows;
        rows.add(2 * coin, 0, "1");
        rows.add(-coin, 400, "3", 0);
        const BooksReport report = rows.report({.from = unixTime(start + 365 * day), .until = std::nullopt});
        QCOMPARE(report.income, Amount());
        QCOMPARE(report.gains.size(), std::size_t{1});
        QCOMPARE(report.gain, std::int64_t{200});
    }

    void receivablesAge() {
        const std::int64_t now = start;
        const std::vector<InvoiceSummary> invoices = {open(1, now),
                                                      open(2, now - 1),
                                                      open(4, now - 30 * day),
                                                      open(8, now - 31 * day),
                                                      open(16, now - 61 * day),
                                                      open(32, now - 91 * day),
                                                      open(0, now - 5)};
        const Receivables sums = agedReceivables(invoices, unixTime(now));
        QCOMPARE(sums.notDue, Amount(1));
        QCOMPARE(sums.upTo30, Amount(6));
        QCOMPARE(sums.upTo60, Amount(8));
        QCOMPARE(sums.upTo90, Amount(16));
        QCOMPARE(sums.older, Amount(32));
        QCOMPARE(sums.total, Amount(63));
        QCOMPARE(sums.invoices, std::size_t{6});
    }

    void tablesForOtherPrograms() {
        Rows rows;
        BookRow& row = rows.add(-3 * coin - 1'000, 0, "2", 1'000);
        row.label = "=cmd";
        row.movement.counterparty = "zon1qabc";
        row.wallet = "Main";
        row.height = 7;
        const QString txid = QString::fromStdString(row.txid.display());
        QCOMPARE(
            QString::fromStdString(*csvLine(CsvPreset::Journal, row)),
            "2024-01-01 00:00:00,Main,sent,-3.00001000,0.00001000,-6.00,EUR,2.00,manual,2024-01-01 00:00:00,"
            "'=cmd,zon1qabc,,7,"
                + txid + "\r\n");
        QCOMPARE(QString::fromStdString(*csvLine(CsvPreset::Xero, row)),
                 "2024-01-01,-6.00,zon1qabc,'=cmd,," + txid + "\r\n");
        QCOMPARE(QString::fromStdString(*csvLine(CsvPreset::Koinly, row)),
                 "2024-01-01 00:00 UTC,3,ZON,,,0.00001,ZON,6.00,EUR,,'=cmd," + txid + "\r\n");
        row.rate.reset();
        QVERIFY(!csvLine(CsvPreset::Xero, row));
        for (const CsvPreset preset : {CsvPreset::Journal, CsvPreset::Koinly}) {
            const auto columns = [](const std::string& line) { return std::ranges::count(line, ','); };
            QCOMPARE(columns(*csvLine(preset, row)), columns(csvHeader(preset)));
        }
    }
};

QTEST_GUILESS_MAIN(ReportTest)
#include "tst_report.moc"
