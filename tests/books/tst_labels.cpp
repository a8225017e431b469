// BIP329 both ways: what is exported comes back the same, and a file with broken lines costs only those.

#include "core/books/bip329.h"
#include "tests/store/wallet_fixture.h"

#include <QFile>

using namespace zon;
using namespace zon::test;

namespace {

const NetworkParams& network() {
    return networkParams(NetworkId::Bitcoin);
}

/// The examples of BIP329.
std::string published() {
    QFile file(QStringLiteral(ZON_TEST_DATA "/bip329.jsonl"));
    if (!file.open(QIODevice::ReadOnly)) qFatal("the data of this test is missing");
    return file.readAll().toStdString();
}

LabelImport imported(WalletDatabase& db, std::string_view text) {
    writeContent(db.folder / "labels.jsonl", text);
    const auto report = importLabels(db.database, network(), db.folder / "labels.jsonl");
    if (!report) qFatal("%s", report.error().message.c_str());
    return *report;
}

std::string address(int n) {
    // Any script has an address; P2WSH of numbered bytes.
    Bytes script(34, static_cast<std::uint8_t>(n));
    script[0] = 0x00;
    script[1] = 0x20;
    script[2] = static_cast<std::uint8_t>(n >> 8);
    return *scriptToAddress(Script(script), network().address);
}

std::string line(int n) {
    return "{\"type\":\"addr\",\"ref\":\"" + address(n) + "\",\"label\":\"Label " + std::to_string(n)
           + "\"}\n";
}

std::string outputLine(const std::string& outpoint, const std::string& members) {
    return "{\"type\":\"output\",\"ref\":\"" + outpoint + "\"," + members + "}";
}

} // namespace

class LabelsTest : public QObject {
    Q_OBJECT

private slots:
    void thePublishedExampleIsTaken() {
        WalletDatabase db;
        const LabelImport report = imported(db, published());
        QCOMPARE(report.lines, std::size_t{7});
        QCOMPARE(report.applied, std::size_t{7});
        QCOMPARE(report.refused + report.kept, std::size_t{0});
        QCOMPARE(**db.labels.text(LabelRow::Type::Output,
                                  "f91d0a8a78462bc59398f2c5d7a84fcff491c26ba54c4833478b202796c8aafd:1"),
                 std::string("Output"));
        QCOMPARE(imported(db, published()).unchanged, std::size_t{7});
    }

    void whatIsExportedComesBack() {
        WalletDatabase db;
        imported(db, published());
        imported(db,
                 std::string(R"({"type":"pgpkey","ref":"abc","label":"from the future","level":9})") + "\n");
        ZON_OK(db.labels.put({LabelRow::Type::Address, address(1), "quotes \" and \\ and ü"}));
        const auto file = db.folder / "out.jsonl";
        const auto lines = exportLabels(db.database, file);
        ZON_OK(lines);
        QCOMPARE(*lines, std::size_t{9});
        WalletDatabase other;
        const auto report = importLabels(other.database, network(), file);
        ZON_OK(report);
        QCOMPARE(report->applied, std::size_t{8});
        QCOMPARE(report->kept, std::size_t{1});
        const auto again = other.folder / "again.jsonl";
        ZON_OK(exportLabels(other.database, again));
        QCOMPARE(contentOf(again), contentOf(file));
    }

    void aFrozenCoinIsPartOfTheLabels() {
        WalletDatabase db;
        const WalletRowId wallet = db.addWallet("w");
        const auto tx = *db.transactions.insert(WalletDatabase::transaction(1, 5), {});
        ZON_OK(db.coins.insert(wallet, db.script("w", 0), tx, 0, Amount(5'000)));
        const std::string name = WalletDatabase::outpoint(1).txid.display() + ":0";
        LabelImport report = imported(db, outputLine(name, "\"spendable\":false"));
        QCOMPARE(report.applied, std::size_t{1});
        QVERIFY(db.coins.find(WalletDatabase::outpoint(1))->at(0).frozen);
        ZON_OK(exportLabels(db.database, db.folder / "out.jsonl"));
        QVERIFY(contentOf(db.folder / "out.jsonl").contains("\"spendable\":false"));
        report = imported(db, outputLine(name, "\"label\":\"change\",\"spendable\":true"));
        QCOMPARE(report.applied, std::size_t{1});
        QVERIFY(!db.coins.find(WalletDatabase::outpoint(1))->at(0).frozen);
    }

    void oneBrokenLineInAHundredCostsOnlyItself() {
        WalletDatabase db;
        std::string text;
        std::size_t broken = 0;
        for (int n = 1; n <= 1'000; ++n) {
            if (n % 100 == 50) {
                ++broken;
                text += std::string(line(n)).substr(0, 40) + "\n";
            } else {
                text += line(n);
            }
        }
        const LabelImport report = imported(db, text);
        QCOMPARE(report.applied, 1'000 - broken);
        QCOMPARE(report.refused, broken);
        QCOMPARE(report.problems.at(0).line, std::size_t{50});
        QCOMPARE(report.problems.size(), broken);
    }

    void whatIsNotUsableIsNamed_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no JSON") << QByteArray("hello");
        QTest::newRow("an array") << QByteArray("[1,2]");
        QTest::newRow("no type") << QByteArray(R"({"ref":"x","label":"y"})");
        QTest::newRow("no label") << QByteArray(R"({"type":"xpub","ref":"x"})");
        QTest::newRow("type is a number") << QByteArray(R"({"type":7,"ref":"x","label":"y"})");
        QTest::newRow("short txid") << QByteArray(R"({"type":"tx","ref":"abcd","label":"y"})");
        QTest::newRow("output without index") << QByteArray(
            R"({"type":"output","ref":"f91d0a8a78462bc59398f2c5d7a84fcff491c26ba54c4833478b202796c8aafd","label":"y"})");
        QTest::newRow("index too large") << QByteArray(
            R"({"type":"output","ref":"f91d0a8a78462bc59398f2c5d7a84fcff491c26ba54c4833478b202796c8aafd:4294967296","label":"y"})");
        QTest::newRow("another network") << QByteArray(
            R"({"type":"addr","ref":"tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx","label":"y"})");
        QTest::newRow("spendable is a text") << QByteArray(
            R"({"type":"output","ref":"f91d0a8a78462bc59398f2c5d7a84fcff491c26ba54c4833478b202796c8aafd:1","spendable":"no"})");
        QTest::newRow("a coin nobody has") << QByteArray(
            R"({"type":"output","ref":"f91d0a8a78462bc59398f2c5d7a84fcff491c26ba54c4833478b202796c8aafd:1","spendable":false})");
        QTest::newRow("not UTF-8") << QByteArray("{\"type\":\"xpub\",\"ref\":\"x\",\"label\":\"\xff\xfe\"}");
        QTest::newRow("a label without end")
            << QByteArray(R"({"type":"xpub","ref":"x","label":")") + QByteArray(2'000, 'a') + "\"}";
        QTest::newRow("a line without end")
            << QByteArray(R"({"type":"xpub","ref":"x","label":")") + QByteArray(70'000, 'a') + "\"}";
        QTest::newRow("nested without end") << QByteArray(1'000, '[');
    }
    void whatIsNotUsableIsNamed() {
        QFETCH(QByteArray, text);
        WalletDatabase db;
        const LabelImport report = imported(db, text.toStdString() + "\n" + line(1));
        QCOMPARE(report.refused, std::size_t{1});
        QCOMPARE(report.applied, std::size_t{1});
        QCOMPARE(report.problems.at(0).line, std::size_t{1});
        QVERIFY(!report.problems.at(0).why.empty());
    }

    void controlCharactersBecomeSpaces() {
        WalletDatabase db;
        imported(db, "{\"type\":\"xpub\",\"ref\":\"x\",\"label\":\"a\\nb\\u0000c\\u001b[1m\"}\r\n");
        QCOMPARE(**db.labels.text(LabelRow::Type::ExtendedKey, "x"), std::string("a b c [1m"));
    }

    void aFileThatIsNotThereIsSaid() {
        WalletDatabase db;
        ZON_FAILS(ErrorCode::NotFound, importLabels(db.database, network(), db.folder / "nothing"));
        ZON_FAILS(ErrorCode::NotFound, importLabels(db.database, network(), db.folder.path()));
    }
};

QTEST_GUILESS_MAIN(LabelsTest)
#include "tst_labels.moc"
