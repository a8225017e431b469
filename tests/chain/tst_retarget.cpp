#include "core/chain/retarget.h"

#include "tests/chain/chain_builder.h"

#include <QtTest>

using namespace zon;

/// Retargets against published blocks (Bitcoin Core, src/test/pow_tests.cpp) and the rules for late blocks.
class TestRetarget : public QObject {
    Q_OBJECT

private slots:
    void publishedRetargets_data();
    void publishedRetargets();
    void nextBitsAtABoundaryAndBetween();
    void unknownIntervalStartIsSaid();
    void regtestNeverChanges();
    void testnet3LateBlocks_data();
    void testnet3LateBlocks();
    void testnet3RetargetsFromTheLastBits();
    void sandboxRetargetsFromTheRegularBits();
    void easiestLimitDoesNotOverflow();
    void sandboxAdaptsToAFasterMiner();
    void sandboxOutlivesAFasterMiner();

private:
    static HeaderContext atHeight(std::int32_t height, std::uint32_t bits, std::uint32_t start,
                                  std::uint32_t last);
};

HeaderContext TestRetarget::atHeight(std::int32_t height, std::uint32_t bits, std::uint32_t start,
                                     std::uint32_t last) {
    HeaderContext context;
    context.height = height;
    context.bits = bits;
    context.regularBits = bits;
    context.intervalStartTime = start;
    context.intervalStartKnown = true;
    context.knownTimes = medianTimeSpan;
    context.times.fill(last);
    return context;
}

void TestRetarget::publishedRetargets_data() {
    QTest::addColumn<quint32>("oldBits");
    QTest::addColumn<qint64>("first");
    QTest::addColumn<qint64>("last");
    QTest::addColumn<quint32>("newBits");
    QTest::newRow("Bitcoin's first change, block 32256")
        << 0x1d00ffffU << qint64{1261130161} << qint64{1262152739} << 0x1d00d86aU;
    QTest::newRow("block 2016 stays at the limit")
        << 0x1d00ffffU << qint64{1231006505} << qint64{1233061996} << 0x1d00ffffU;
    QTest::newRow("block 68544: not under a quarter")
        << 0x1c05a3f4U << qint64{1279008237} << qint64{1279297671} << 0x1c0168fdU;
    QTest::newRow("not over four times (first time made up)")
        << 0x1c387f6fU << qint64{1263163443} << qint64{1269211443} << 0x1d00e1fdU;
}

void TestRetarget::publishedRetargets() {
    QFETCH(quint32, oldBits);
    QFETCH(qint64, first);
    QFETCH(qint64, last);
    QFETCH(quint32, newBits);
    QCOMPARE(retarget(networkParams(NetworkId::Bitcoin).difficulty, oldBits, first, last), newBits);
}

void TestRetarget::nextBitsAtABoundaryAndBetween() {
    const DifficultyRules& rules = networkParams(NetworkId::Bitcoin).difficulty;
    QCOMPARE(nextBits(rules, atHeight(32255, 0x1d00ffff, 1261130161, 1262152739), 1262153464).value(),
             0x1d00d86aU);
    QCOMPARE(nextBits(rules, atHeight(32254, 0x1d00ffff, 1261130161, 1262152739), 1262153464).value(),
             0x1d00ffffU);
    // No late blocks on Bitcoin's main chain.
    QCOMPARE(nextBits(rules, atHeight(32254, 0x1b00ffff, 0, 0), 100'000'000).value(), 0x1b00ffffU);
}

void TestRetarget::unknownIntervalStartIsSaid() {
    HeaderContext context = atHeight(32255, 0x1d00ffff, 0, 1262152739);
    context.intervalStartKnown = false;
    QVERIFY(!nextBits(networkParams(NetworkId::Bitcoin).difficulty, context, 1262153464));
    // Between retargets it is not needed.
    context.height = 32254;
    QVERIFY(nextBits(networkParams(NetworkId::Bitcoin).difficulty, context, 1262153464));
}

void TestRetarget::regtestNeverChanges() {
    const DifficultyRules& rules = networkParams(NetworkId::Regtest).difficulty;
    QCOMPARE(nextBits(rules, atHeight(2015, 0x207fffff, 0, 10), 20).value(), 0x207fffffU);
    QCOMPARE(nextBits(rules, atHeight(5, 0x207fffff, 0, 10), 100'000).value(), 0x207fffffU);
}

void TestRetarget::testnet3LateBlocks_data() {
    QTest::addColumn<quint32>("seconds");
    QTest::addColumn<quint32>("bits");
    QTest::newRow("in time") << 600U << 0x1c05a3f4U;
    QTest::newRow("20 minutes is not late") << 1200U << 0x1c05a3f4U;
    QTest::newRow("late") << 1201U << 0x1d00ffffU;
    QTest::newRow("before its parent") << static_cast<quint32>(-5) << 0x1c05a3f4U;
}

/// After late blocks at the limit, a block in time goes back to the last bits that were not.
void TestRetarget::testnet3LateBlocks() {
    QFETCH(quint32, seconds);
    QFETCH(quint32, bits);
    const DifficultyRules& rules = networkParams(NetworkId::BitcoinTestnet3).difficulty;
    HeaderContext context = atHeight(2016, 0x1c05a3f4, 1'000'000'000, 1'000'000'000);
    const BlockHash hash;
    for (std::uint32_t i = 1; i <= 3; ++i)
        context.append(rules, hash.data(), 1'000'000'000 + i * 1300, 0x1d00ffff, {});
    QCOMPARE(context.bits, 0x1d00ffffU);
    QCOMPARE(nextBits(rules, context, context.lastTime() + seconds).value(), bits);
}

void TestRetarget::testnet3RetargetsFromTheLastBits() {
    const DifficultyRules& rules = networkParams(NetworkId::BitcoinTestnet3).difficulty;
    HeaderContext context = atHeight(4030, 0x1c05a3f4, 1'000'000'000, 1'001'208'000);
    context.append(rules, BlockHash().data(), 1'001'209'600, 0x1d00ffff, {});
    QCOMPARE(nextBits(rules, context, 1'001'209'700).value(), 0x1d00ffffU);
}

void TestRetarget::sandboxRetargetsFromTheRegularBits() {
    const DifficultyRules& rules = networkParams(NetworkId::Sandbox).difficulty;
    HeaderContext context = atHeight(38, 0x1e00ffff, 1'000'000'000, 1'000'000'175);
    context.append(rules, BlockHash().data(), 1'000'000'200, rules.limitBits, {});
    QCOMPARE(nextBits(rules, context, 1'000'000'201).value(), 0x1e00ffffU);
    // And a late block is late in seconds there.
    context = atHeight(25, 0x1e00ffff, 1'000'000'000, 1'000'000'060);
    QCOMPARE(nextBits(rules, context, 1'000'000'080).value(), 0x1e00ffffU);
    QCOMPARE(nextBits(rules, context, 1'000'000'081).value(), rules.limitBits);
}

void TestRetarget::easiestLimitDoesNotOverflow() {
    const DifficultyRules& rules = test::easyRetargets().difficulty;
    QCOMPARE(retarget(rules, 0x207fffff, 0, 200), 0x207fffffU);
    QCOMPARE(retarget(rules, 0x207fffff, 0, 1'000'000), 0x207fffffU);
    QCOMPARE(retarget(rules, 0x207fffff, 0, 0), 0x201fffffU);
    QCOMPARE(retarget(rules, 0x201fffff, 0, 400), 0x203ffffeU);
    QCOMPARE(retarget(rules, 0x201fffff, 0, 100'000), 0x207ffffcU);
}

void TestRetarget::sandboxAdaptsToAFasterMiner() {
    const DifficultyRules& rules = networkParams(NetworkId::Sandbox).difficulty;
    QCOMPARE(retarget(rules, rules.limitBits, 0, 200), rules.limitBits);
    QCOMPARE(retarget(rules, rules.limitBits, 0, 50), 0x1e0fffffU);
    // At the most by 50 at once, up and down.
    QCOMPARE(retarget(rules, rules.limitBits, 0, 0), 0x1e0147aeU);
    QCOMPARE(retarget(rules, 0x1c00ffff, 0, 1'000'000), 0x1c31ffceU);
    test::ChainBuilder chain(test::easyRetargets());
    for (int i = 1; i < 60; ++i)
        chain.mine({.time = chain.context().lastTime() + 1});
    QCOMPARE(chain.at(19).header.bits, 0x207fffffU);
    QCOMPARE(chain.at(20).header.bits, 0x201fffffU);
    QCOMPARE(chain.at(39).header.bits, 0x201fffffU);
    QCOMPARE(chain.at(40).header.bits, 0x2007ffffU);
}

void TestRetarget::sandboxOutlivesAFasterMiner() {
    const DifficultyRules& rules = networkParams(NetworkId::Sandbox).difficulty;
    // The first block of an interval, ten seconds each before it: hard until it is a minute late.
    HeaderContext context = atHeight(39, 0x1c00ffff, 1'000'000'000, 1'000'000'190);
    QVERIFY(nextBits(rules, context, 1'000'000'250).value() < 0x1d00ffffU);
    QCOMPARE(nextBits(rules, context, 1'000'000'251).value(), rules.limitBits);
    context.append(rules, BlockHash().data(), 1'000'000'251, rules.limitBits, {});
    QCOMPARE(nextBits(rules, context, 1'000'000'252).value(), rules.limitBits);
    // Bitcoin's test network has no such way out.
    const DifficultyRules& testnet = networkParams(NetworkId::BitcoinTestnet3).difficulty;
    context = atHeight(4031, 0x1c00ffff, 1'000'000'000, 1'001'209'600);
    QVERIFY(nextBits(testnet, context, 1'001'309'600).value() != testnet.limitBits);
}

QTEST_APPLESS_MAIN(TestRetarget)
#include "tst_retarget.moc"
