#include "core/chain/target.h"

#include <QtTest>

using namespace zon;

/// Compact targets as strict as Bitcoin Core's (src/test/arith_uint256_tests.cpp, bignum_SetCompact, and
/// pow_tests.cpp), and the arithmetic under them.
class TestTarget : public QObject {
    Q_OBJECT

private slots:
    void compactForms_data();
    void compactForms();
    void shortestFormKeepsClearOfTheSign();
    void workCountsHashes_data();
    void workCountsHashes();
    void arithmeticHoldsTogether_data();
    void arithmeticHoldsTogether();
    void hashesAreLittleEndian();
};

void TestTarget::compactForms_data() {
    QTest::addColumn<quint32>("bits");
    QTest::addColumn<QString>("hex"); // empty: refused
    QTest::addColumn<quint32>("again");
    const auto row = [](quint32 bits, const char* lowHex, quint32 again) {
        const QString hex = *lowHex == 0 ? QString() : QString(lowHex).rightJustified(64, QLatin1Char('0'));
        QTest::addRow("%08x", bits) << bits << hex << again;
    };
    for (const quint32 zero : {0x00000000U, 0x00123456U, 0x01003456U, 0x02000056U, 0x03000000U, 0x04000000U})
        row(zero, "", 0);
    for (const quint32 negative : {0x00923456U, 0x01803456U, 0x02800056U, 0x03800000U, 0x04800000U,
                                   0x01fedcbaU, 0x04923456U, 0x1dffffffU})
        row(negative, "", 0);
    for (const quint32 tooLarge : {0xff123456U, 0x23000001U, 0x22000100U, 0x21010000U, 0xff7fffffU})
        row(tooLarge, "", 0);
    row(0x01123456, "12", 0x01120000);
    row(0x02123456, "1234", 0x02123400);
    row(0x03123456, "123456", 0x03123456);
    row(0x04123456, "12345600", 0x04123456);
    row(0x05009234, "92340000", 0x05009234);
    row(0x20123456, "1234560000000000000000000000000000000000000000000000000000000000", 0x20123456);
    row(0x1d00ffff, "ffff0000000000000000000000000000000000000000000000000000", 0x1d00ffff);
    row(0x1e0377ae, "377ae000000000000000000000000000000000000000000000000000000", 0x1e0377ae);
    row(0x207fffff, "7fffff0000000000000000000000000000000000000000000000000000000000", 0x207fffff);
    // The highest byte that still fits, in both of its forms.
    row(0x2200ff, "", 0);
    row(0x220000ff, "ff00000000000000000000000000000000000000000000000000000000000000", 0x2100ff00);
    row(0x2100ffff, "ffff000000000000000000000000000000000000000000000000000000000000", 0x2100ffff);
}

void TestTarget::compactForms() {
    QFETCH(quint32, bits);
    QFETCH(QString, hex);
    QFETCH(quint32, again);
    const auto target = targetFromBits(bits);
    QCOMPARE(target.has_value(), !hex.isEmpty());
    QCOMPARE(workOf(bits).hashes.isZero(), hex.isEmpty());
    if (!target) return;
    QCOMPARE(QString::fromStdString(target->hex()), hex);
    QCOMPARE(bitsFromTarget(*target), again);
}

void TestTarget::shortestFormKeepsClearOfTheSign() {
    QCOMPARE(bitsFromTarget(Target(0x80)), 0x02008000U);
    QCOMPARE(bitsFromTarget(Target(0x7f)), 0x017f0000U);
    QCOMPARE(bitsFromTarget(Target()), 0U);
    QCOMPARE(bitsFromTarget((U256(1) << 255) - U256(1)), 0x207fffffU);
}

void TestTarget::workCountsHashes_data() {
    QTest::addColumn<quint32>("bits");
    QTest::addColumn<quint64>("hashes");
    QTest::newRow("regtest") << 0x207fffffU << quint64{2};
    // Bitcoin's genesis block: chainwork 0000…0100010001.
    QTest::newRow("bitcoin") << 0x1d00ffffU << quint64{0x100010001};
    QTest::newRow("signet") << 0x1e0377aeU << quint64{0x49d414};
}

void TestTarget::workCountsHashes() {
    QFETCH(quint32, bits);
    QFETCH(quint64, hashes);
    QCOMPARE(QString::fromStdString(workOf(bits).hashes.hex()),
             QString::number(hashes, 16).rightJustified(64, QLatin1Char('0')));
}

void TestTarget::arithmeticHoldsTogether_data() {
    QTest::addColumn<quint64>("a");
    QTest::addColumn<quint32>("shift");
    QTest::addColumn<quint32>("b");
    QTest::newRow("small") << quint64{7} << 0U << 3U;
    QTest::newRow("limb edge") << ~quint64{0} << 1U << 2U;
    QTest::newRow("across limbs") << ~quint64{0} << 100U << 0xffffffffU;
    QTest::newRow("high") << quint64{0x123456789abcdef} << 160U << 1209600U;
    QTest::newRow("whole limbs") << quint64{0xfedcba9876543210} << 128U << 65537U;
}

void TestTarget::arithmeticHoldsTogether() {
    QFETCH(quint64, a);
    QFETCH(quint32, shift);
    QFETCH(quint32, b);
    const U256 x = U256(a) << shift;
    QCOMPARE((x >> shift).low64(), a);
    const U256 product = x * b;
    QVERIFY(product / U256(b) == x);
    QVERIFY(product / x == U256(b));
    QVERIFY((product + U256(b - 1)) / U256(b) == x); // division cuts off
    QVERIFY(product + x - x == product);
    QVERIFY(x - U256(1) < x);
    QVERIFY(~x + x + U256(1) == U256());
    QVERIFY(U256() - U256(1) == ~U256());
    QCOMPARE(x.bitLength(), U256(a).bitLength() + static_cast<int>(shift));
    QVERIFY(U256::fromLittleEndian(x.littleEndian().data()) == x);
}

void TestTarget::hashesAreLittleEndian() {
    const auto hash =
        BlockHash::fromDisplay("00000000ffff0000000000000000000000000000000000000000000000000000").value();
    const Target target = targetFromBits(0x1d00ffff).value();
    QVERIFY(meetsTarget(hash, target)); // equal is enough
    auto over = hash;
    over.data()[0] = 1; // the lowest byte
    QVERIFY(!meetsTarget(over, target));
}

QTEST_APPLESS_MAIN(TestTarget)
#include "tst_target.moc"
