// The serialized form of transactions (BIP144) and what of it is refused.

#include "core/script/transaction.h"

#include <QtTest>

using namespace zon;

namespace {

Bytes bytesOf(std::string_view hex) {
    auto bytes = fromHex(hex);
    if (!bytes) qFatal("not hex");
    return std::move(*bytes);
}

// The first payment of Bitcoin (block 170), and BIP143's signed P2WPKH example.
constexpr std::string_view legacyTx =
    "0100000001c997a5e56e104102fa209c6a852dd90660a20b2d9c352423edce25857fcd3704000000004847304402204e45e16932"
    "b8af51"
    "4961a1d3a1a25fdf3f4f7732e9d624c6c61548ab5fb8cd410220181522ec8eca07de4860a4acdd12909d831cc56cbbac46220822"
    "21a8768d1d0901ffffffff0200ca9a3b00000000434104ae1a62fe09c5f51b13905f07f06b99a2f7159b2225f374cd378d71302f"
    "a2"
    "8414e7aab37397f554a7df5f142c21c1b7303b8a0626f1baded5c72a704f7e6cd84cac00286bee0000000043410411db93e1dcdb"
    "8a"
    "016b49840f8c53bc1eb68a382e97b1482ecad7b148a6909a5cb2e0eaddfb84ccf9744464f82e160bfa9b8b64f9d4c03f999b8643"
    "f6"
    "56b412a3ac00000000";
constexpr std::string_view segwitTx = "01000000000101db6b1b20aa0fd7b23880be2ecbd4a98130974cf4748fb66092ac4d3c"
                                      "eb1a5477010000001716001479091972186c449e"
                                      "b1ded22b78e40d009bdf0089feffffff02b8b4eb0b000000001976a914a457b684d7f0"
                                      "d539a46a45bbc043f35b59d0d96388ac0008af2f"
                                      "000000001976a914fd270b1ee6abcaea97fea7ad0402e8bd8ad6d77c88ac0247304402"
                                      "2047ac8e878352d3ebbde1c94ce3a10d057c2417"
                                      "5747116f8288e5d794d12d482f0220217f36a485cae903c713331d877c1f64677e3622"
                                      "ad4010726870540656fe9dcb012103ad1d8e8921"
                                      "2f0b92c74d23bb710c00662ad1470198ac48c43f7d6f93a2a2687392040000";

} // namespace

class TransactionTest : public QObject {
    Q_OBJECT

private slots:
    void legacy() {
        const auto tx = parseTransaction(bytesOf(legacyTx));
        QVERIFY(tx);
        QCOMPARE(tx->txid().display(),
                 std::string("f4184fc596403b9d638783cf57adfe4c75c605f6356fbc91338530e9831e9e16"));
        QCOMPARE(tx->wtxid().display(), tx->txid().display());
        QVERIFY(!tx->hasWitness());
        QVERIFY(!tx->isCoinbase());
        QVERIFY(!tx->signalsRbf());
        QCOMPARE(tx->outputValue().zat(), 50 * Amount::zatPerZon);
        QCOMPARE(tx->size(), 275u);
        QCOMPARE(tx->weight(), 1100u);
        QCOMPARE(toHex(serialize(*tx)), std::string(legacyTx));
    }

    void segwit() {
        const auto tx = parseTransaction(bytesOf(segwitTx));
        QVERIFY(tx);
        QCOMPARE(tx->txid().display(),
                 std::string("ef48d9d0f595052e0f8cdcf825f7a5e50b6a388a81f206f3f4846e5ecd7a0c23"));
        QVERIFY(tx->wtxid().bytes() != tx->txid().bytes());
        QVERIFY(tx->hasWitness());
        QCOMPARE(tx->inputs[0].witness.size(), 2u);
        QCOMPARE(tx->lockTime, 0x492u);
        QCOMPARE(toHex(serialize(*tx)), std::string(segwitTx));
        QCOMPARE(tx->size(), segwitTx.size() / 2);
        QCOMPARE(serialize(*tx, WithWitness::No).size(), tx->strippedSize());
        QCOMPARE(tx->weight(), tx->strippedSize() * 3 + tx->size());
        QCOMPARE(tx->vsize(), (tx->weight() + 3) / 4);
    }

    void everyCutIsRefused() {
        for (const std::string_view hex : {legacyTx, segwitTx}) {
            const Bytes whole = bytesOf(hex);
            for (std::size_t n = 0; n < whole.size(); ++n) {
                const auto cut = parseTransaction(ByteSpan(whole).first(n));
                QVERIFY2(!cut, qPrintable(QString::number(n)));
                QCOMPARE(cut.error().code, ErrorCode::Malformed);
            }
            Bytes longer = whole;
            longer.push_back(0);
            QVERIFY(!parseTransaction(longer));
        }
    }

    void refused_data() {
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<QString>("why");
        const QByteArray input(QByteArray(64, '1') + "0000000000ffffffff");
        const QByteArray output("010000000000000000");
        QTest::newRow("witness flag without a witness")
            << QByteArray("02000000000101" + input + "01" + output + "00" + "00000000") << "has none";
        QTest::newRow("unknown flag")
            << QByteArray("02000000000201" + input + "01" + output + "00000000") << "not known";
        QTest::newRow("known and unknown flag")
            << QByteArray("02000000000301" + input + "01" + output + "010100" + "00000000") << "not known";
        QTest::newRow("more inputs than bytes")
            << QByteArray("02000000feffffff00" + input) << "more elements";
        QTest::newRow("four billion outputs")
            << QByteArray("0200000001" + input + "feffffffff" + output) << "over the limit";
        QTest::newRow("length not in shortest form")
            << QByteArray("02000000fd0100" + input + "01" + output + "00000000") << "shortest";
        QTest::newRow("script longer than the rest")
            << QByteArray("0200000001" + QByteArray(64, '1') + "00000000feffffff01") << "too early";
    }
    void refused() {
        QFETCH(QByteArray, hex);
        QFETCH(QString, why);
        const auto tx =
            parseTransaction(bytesOf(std::string_view(hex.data(), static_cast<std::size_t>(hex.size()))));
        QVERIFY(!tx);
        const QString message = QString::fromStdString(tx.error().message);
        QVERIFY2(message.contains(why), qPrintable(message));
        QVERIFY2(message.contains(QStringLiteral("at byte")), qPrintable(message));
    }

    // The zero that a transaction without inputs begins with is also BIP144's marker.
    void withoutInputs() {
        const auto empty = parseTransaction(bytesOf("02000000000000000000"));
        QVERIFY(empty);
        QVERIFY(empty->inputs.empty());
        QVERIFY(empty->outputs.empty());

        Transaction paying;
        paying.outputs.push_back({Amount(1), Script()});
        const Bytes raw = serialize(paying);
        QVERIFY(!parseTransaction(raw));
        const auto back = parseTransaction(raw, WithWitness::No);
        QVERIFY(back);
        QVERIFY(*back == paying);
    }

    void coinbase() {
        Transaction tx;
        tx.inputs.resize(1);
        QVERIFY(tx.isCoinbase());
        tx.inputs[0].prevout.index = 0;
        QVERIFY(!tx.isCoinbase());
    }

    void insideAMessage() {
        Bytes two = bytesOf(legacyTx);
        const Bytes second = bytesOf(segwitTx);
        two.insert(two.end(), second.begin(), second.end());
        Reader reader(two);
        Transaction a, b;
        read(reader, a);
        read(reader, b);
        QVERIFY(reader.finish("pair"));
        QCOMPARE(toHex(serialize(b)), std::string(segwitTx));
    }
};

QTEST_APPLESS_MAIN(TransactionTest)
#include "tst_transaction.moc"
