// Reading and writing PSBTs: every vector of BIP174, BIP370 and BIP371, Bitcoin Core's own, hostile input.

#include "core/script/psbt.h"
#include "core/util/base64.h"
#include "tests/script/vectors.h"

#include <QtTest>

using namespace zon;
using namespace zon::test;

namespace {

void addVectors(std::string_view kind) {
    QTest::addColumn<QString>("psbt");
    const QJsonArray vectors =
        dataObject(QStringLiteral("psbt_vectors.json"))[QLatin1String("vectors")].toArray();
    for (int i = 0; i < vectors.size(); ++i) {
        const QJsonObject vector = vectors[i].toObject();
        if (vector[QLatin1String("kind")].toString().toStdString() != kind) continue;
        const QString name = QStringLiteral("BIP%1 %2 %3")
                                 .arg(vector[QLatin1String("bip")].toInt())
                                 .arg(i)
                                 .arg(vector[QLatin1String("name")].toString());
        QTest::newRow(qPrintable(name)) << vector[QLatin1String("psbt")].toString();
    }
}

void addCoreVectors(const char* kind) {
    const QJsonArray vectors = dataObject(QStringLiteral("psbt_core.json"))[QLatin1String(kind)].toArray();
    for (int i = 0; i < vectors.size(); ++i)
        QTest::newRow(qPrintable(QStringLiteral("Bitcoin Core %1").arg(i))) << vectors[i].toString();
}

Result<Psbt> parse(const QString& base64) {
    return parsePsbt(std::string_view(base64.toStdString()));
}

Bytes bytesOfVector(const QString& base64) {
    return fromBase64(base64.toStdString()).value();
}

/// The smallest version 2: one input, one output, nothing optional.
Psbt smallest() {
    Psbt psbt;
    psbt.version = 2;
    psbt.inputs.resize(1);
    psbt.inputs[0].prevout = {Txid(sha256(asBytes("previous"))), 3};
    psbt.outputs.resize(1);
    psbt.outputs[0].output = {Amount(1000), Script().op(OP_TRUE)};
    return psbt;
}

} // namespace

class PsbtTest : public QObject {
    Q_OBJECT

private slots:
    void invalid_data() {
        addVectors("invalid");
        addCoreVectors("invalid");
    }
    void invalid() {
        QFETCH(QString, psbt);
        const auto parsed = parse(psbt);
        QVERIFY(!parsed);
        QVERIFY2(parsed.error().message.starts_with("This "), parsed.error().message.c_str());
    }

    void valid_data() {
        addVectors("valid");
        addVectors("unsignable"); // well formed all the same
        addCoreVectors("valid");
    }
    void valid() {
        QFETCH(QString, psbt);
        const auto parsed = parse(psbt);
        QVERIFY2(parsed, parsed ? "" : parsed.error().message.c_str());
        const auto written = serializePsbt(*parsed);
        QVERIFY(written);
        const auto again = parsePsbt(ByteSpan(*written));
        QVERIFY(again);
        QCOMPARE(toHex(*serializePsbt(*again)), toHex(*written));
        // Nothing is lost but a version of 0, which goes without saying.
        const Bytes bytes = bytesOfVector(psbt);
        const Bytes versionZero{0x01, 0xfb, 0x04, 0, 0, 0, 0};
        const bool saysZero = !std::ranges::search(bytes, versionZero).empty();
        QCOMPARE(written->size() + (saysZero ? versionZero.size() : 0), bytes.size());
    }

    void lockTime_data() {
        QTest::addColumn<QString>("psbt");
        QTest::addColumn<qint64>("expected");
        const QJsonArray vectors =
            dataObject(QStringLiteral("psbt_vectors.json"))[QLatin1String("vectors")].toArray();
        for (int i = 0; i < vectors.size(); ++i) {
            const QString kind = vectors[i][QLatin1String("kind")].toString();
            if (!kind.startsWith(QStringLiteral("lock "))) continue;
            const QString expected = kind.mid(5);
            QTest::newRow(qPrintable(QStringLiteral("BIP370 %1").arg(i)))
                << vectors[i][QLatin1String("psbt")].toString()
                << (expected == QStringLiteral("none") ? -1 : expected.toLongLong());
        }
    }
    void lockTime() {
        QFETCH(QString, psbt);
        QFETCH(qint64, expected);
        const auto parsed = parse(psbt);
        QVERIFY(parsed);
        const auto lock = parsed->lockTime();
        QCOMPARE(lock ? static_cast<qint64>(*lock) : -1, expected);
        QCOMPARE(parsed->unsignedTransaction().has_value(), expected >= 0);
    }

    void everyTruncationIsRefused_data() { addVectors("valid"); }
    void everyTruncationIsRefused() {
        QFETCH(QString, psbt);
        const Bytes bytes = bytesOfVector(psbt);
        for (std::size_t n = 0; n < bytes.size(); ++n)
            QVERIFY(!parsePsbt(ByteSpan(bytes).first(n)));
        Bytes longer = bytes;
        longer.push_back(0);
        QVERIFY(!parsePsbt(ByteSpan(longer)));
    }

    void unknownFieldsAreKept() {
        Psbt psbt = smallest();
        const Bytes far{0xfe, 0x00, 0x00, 0x01, 0x00, 0xaa}; // a type of five bytes
        const Bytes proprietary{0xfc, 0x03, 'z', 'o', 'n', 0x01, 0x02};
        for (PsbtUnknownFields* map : {&psbt.unknown, &psbt.inputs[0].unknown, &psbt.outputs[0].unknown}) {
            map->emplace(far, Bytes{1, 2, 3});
            map->emplace(proprietary, Bytes());
            map->emplace(Bytes{0x80, 0x01}, Bytes(300, 7));
        }
        const Bytes written = serializePsbt(psbt).value();
        const auto parsed = parsePsbt(ByteSpan(written));
        QVERIFY(parsed);
        QCOMPARE(parsed->unknown, psbt.unknown);
        QCOMPARE(parsed->inputs[0].unknown, psbt.inputs[0].unknown);
        QCOMPARE(parsed->outputs[0].unknown, psbt.outputs[0].unknown);
        QCOMPARE(toHex(*serializePsbt(*parsed)), toHex(written));
    }

    void malformedProprietaryKeyIsRefused() {
        Psbt psbt = smallest();
        psbt.unknown.emplace(Bytes{0xfc, 0x09, 'z'}, Bytes());
        QVERIFY(!parsePsbt(ByteSpan(serializePsbt(psbt).value())));
    }

    void unknownVersionIsRefused() {
        Psbt psbt = smallest();
        psbt.version = 3;
        const auto parsed = parsePsbt(ByteSpan(serializePsbt(psbt).value()));
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, ErrorCode::Unsupported);
    }

    void countsAreNotBelieved() {
        Bytes bytes = serializePsbt(smallest()).value();
        const Bytes record{0x01, 0x04, 0x01, 0x01};
        const auto at = std::ranges::search(bytes, record).begin();
        QVERIFY(at != bytes.end());
        const Bytes huge{0x01, 0x04, 0x05, 0xfe, 0xff, 0xff, 0x7f, 0x01};
        const auto i = at - bytes.begin();
        bytes.erase(at, at + 4);
        bytes.insert(bytes.begin() + i, huge.begin(), huge.end());
        QVERIFY(!parsePsbt(ByteSpan(bytes)));
        QVERIFY(!parsePsbt(ByteSpan(Bytes(maxPsbtSize + 1, 0))));
    }

    void foreignPreviousTransactionIsRefused() {
        Psbt psbt = smallest();
        Transaction previous;
        previous.inputs.resize(1);
        previous.outputs.resize(2, {Amount(5), Script()});
        psbt.inputs[0].previousTransaction = std::make_shared<const Transaction>(previous);
        const auto refused = [&] { return parsePsbt(ByteSpan(serializePsbt(psbt).value())); };
        QVERIFY(refused().error().message.contains("not the one that is spent"));
        psbt.inputs[0].prevout = {previous.txid(), 2};
        QVERIFY(refused().error().message.contains("no output of that number"));
        psbt.inputs[0].prevout.index = 1;
        QVERIFY(refused());
    }

    void base64IsStrict() {
        const std::string good = toBase64(smallest()).value();
        QVERIFY(parsePsbt(std::string_view(good)));
        QVERIFY(!parsePsbt(std::string_view(good + "\n")));
        QVERIFY(!parsePsbt(std::string_view(good).substr(1)));
        QVERIFY(!parsePsbt(std::string_view("cHNidP8=====")));
        QVERIFY(!parsePsbt(std::string_view("not a PSBT")));
        QVERIFY(!parsePsbt(std::string_view()));
    }

    void feeNeedsPossibleAmounts() {
        Psbt psbt = smallest();
        QVERIFY(!psbt.fee());
        psbt.inputs[0].witnessUtxo = TxOut{Amount(1500), Script()};
        QCOMPARE(psbt.fee()->zat(), 500);
        psbt.inputs[0].witnessUtxo->value = Amount(999);
        QVERIFY(!psbt.fee());
        psbt.inputs[0].witnessUtxo->value = Amount(std::numeric_limits<std::int64_t>::max());
        QVERIFY(!psbt.fee());
    }

    void treeMustBeComplete_data() {
        QTest::addColumn<QList<int>>("depths");
        QTest::addColumn<bool>("complete");
        QTest::newRow("one leaf") << QList<int>{0} << true;
        QTest::newRow("two") << QList<int>{1, 1} << true;
        QTest::newRow("left-heavy") << QList<int>{2, 2, 1} << true;
        QTest::newRow("right-heavy") << QList<int>{1, 2, 2} << true;
        QTest::newRow("four") << QList<int>{2, 2, 2, 2} << true;
        QTest::newRow("none") << QList<int>{} << false;
        QTest::newRow("two roots") << QList<int>{0, 0} << false;
        QTest::newRow("sibling missing") << QList<int>{1} << false;
        QTest::newRow("climbs too early") << QList<int>{2, 1, 2} << false;
        QTest::newRow("one too many") << QList<int>{1, 1, 1} << false;
        QTest::newRow("deep without end") << QList<int>{1, 2, 3} << false;
    }
    void treeMustBeComplete() {
        QFETCH(QList<int>, depths);
        QFETCH(bool, complete);
        std::vector<TapTreeLeaf> tree;
        for (const int depth : depths)
            tree.push_back({static_cast<std::uint8_t>(depth), {Bytes{OP_TRUE}, 0xc0}});
        QCOMPARE(hashTapTree(tree).has_value(), complete);
    }
};

QTEST_APPLESS_MAIN(PsbtTest)
#include "tst_psbt.moc"
