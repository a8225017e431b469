#include "core/chain/header_rules.h"
#include "core/chain/headers_check.h"
#include "core/crypto/sha256.h"
#include "tests/chain/chain_builder.h"

#include <QtTest>

#include <sstream>

using namespace zon;
using test::ChainBuilder;

Q_DECLARE_METATYPE(HeaderFault)

/// Every rule for headers, on published headers and on mined ones, through verifyRun and `headers check`.
class TestHeaders : public QObject {
    Q_OBJECT

private slots:
    void firstBitcoinBlocks();
    void serializedFormIsExact();
    void testnet3Headers();
    void testnet3FromAHeightWithContext();
    void eachFault_data();
    void eachFault();
    void timeEqualToTheMedianIsTooOld();
    void twoHoursAheadIsStillTaken();
    void versionsRiseWithHeight_data();
    void versionsRiseWithHeight();
    void anAnchorMustBeMet();
    void aRetargetIsJudgedByItsOwnInterval();
    void contextRollsAcrossBatches();
    void checkCountsAndSums();
    void checkSaysWhereItBreaks();
    void checkRefusesACutOffStream();
    void checkRefusesBadContext_data();
    void checkRefusesBadContext();
    void everyFaultHasNameSentenceAndBlame();

private:
    static Bytes testnet3Headers(bool forks);
    static std::string asString(ByteSpan bytes) { return std::string(asText(bytes)); }
    static RunVerdict verify(const NetworkParams& params, HeaderContext context, const BlockHeader& header,
                             UnixTime now);
    const UnixTime later_ = unixTime(2'000'000'000);
};

Bytes TestHeaders::testnet3Headers(bool forks) {
    QFile file(QStringLiteral(ZON_TEST_DATA "/testnet3_headers.txt"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    Bytes headers;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.isEmpty() || line.startsWith('#') || line.startsWith("fork:") != forks) continue;
        const QByteArray hex = forks ? line.mid(5) : line;
        const Bytes header = fromHex(hex.toStdString()).value();
        headers.insert(headers.end(), header.begin(), header.end());
    }
    return headers;
}

RunVerdict TestHeaders::verify(const NetworkParams& params, HeaderContext context, const BlockHeader& header,
                               UnixTime now) {
    return verifyRun(params, context, header.serialize().data(), 1, now);
}

void TestHeaders::firstBitcoinBlocks() {
    // Blocks 1 to 4 of Bitcoin, as every explorer shows them.
    struct Published {
        const char* hash;
        const char* merkleRoot;
        std::uint32_t time;
        std::uint32_t nonce;
    };
    const Published blocks[] = {
        {"00000000839a8e6886ab5951d76f411475428afc90947ee320161bbf18eb6048",
         "0e3e2357e806b6cdb1f70b54c3a3a17b6714ee1f0e68bebb44a74b1efd512098", 1231469665, 2573394689},
        {"000000006a625f06636b8bb6ac7b960a8d03705d1ace08b1a19da3fdcc99ddbd",
         "9b0fc92260312ce44e74ef369f5c66bbb85848f2eddd5a7a1cde251e54ccfdd5", 1231469744, 1639830024},
        {"0000000082b5015589a3fdf2d4baff403e6f0be035a5d9742c1cae6295464449",
         "999e1c837c76a1b7fbb7e57baf87b309960f5ffefbf2a9b95dd890602272f644", 1231470173, 1844305925},
        {"000000004ebadb55ee9096c9a2f8880e09da59c0d68b1c228da88e48844a1485",
         "df2b060fa2e5e9c8ed5eaf6a45c13753ec8c63282b2688322eba40cd98ea067a", 1231470988, 2850094635},
    };
    const NetworkParams& params = networkParams(NetworkId::Bitcoin);
    HeaderContext context = HeaderContext::atGenesis(params);
    for (const Published& published : blocks) {
        BlockHeader header;
        header.version = 1;
        header.previous = context.hash;
        header.merkleRoot = MerkleRoot::fromDisplay(published.merkleRoot).value();
        header.time = published.time;
        header.bits = 0x1d00ffff;
        header.nonce = published.nonce;
        QCOMPARE(QString::fromStdString(header.hash().display()), QString(published.hash));
        QVERIFY(verifyRun(params, context, header.serialize().data(), 1, later_).fault == HeaderFault::None);
        QVERIFY(context.hash == header.hash());
    }
    QCOMPARE(context.height, 4);
    QCOMPARE(QString::fromStdString(context.work.hashes.hex()).right(12), QString("000500050005"));
}

void TestHeaders::serializedFormIsExact() {
    // Block 1's 80 bytes, as they went over the wire.
    const Bytes raw = fromHex("010000006fe28c0ab6f1b372c1a6a246ae63f74f931e8365e15a089c68d6190000000000"
                              "982051fd1e4ba744bbbe680e1fee14677ba1a3c3540bf7b1cdb606e857233e0e"
                              "61bc6649ffff001d01e36299")
                          .value();
    Reader in(raw);
    BlockHeader header;
    read(in, header);
    QVERIFY(in.finish("header"));
    QCOMPARE(header.nonce, 2573394689U);
    QVERIFY(equal(header.serialize(), raw));
    Writer out;
    write(out, header);
    QVERIFY(equal(out.bytes(), raw));

    Reader cut(ByteSpan(raw).first(79));
    read(cut, header);
    QVERIFY(!cut.ok());
}

void TestHeaders::testnet3Headers() {
    const NetworkParams& params = networkParams(NetworkId::BitcoinTestnet3);
    const Bytes headers = testnet3Headers(false);
    QCOMPARE(headers.size(), std::size_t{546 * 80});
    std::istringstream in(asString(headers));
    const HeadersCheck check = checkHeaders(params, in, later_);
    QVERIFY2(check.ok, check.reason.c_str());
    QCOMPARE(check.count, 546U);
    QCOMPARE(QString::fromStdString(check.tip.display()),
             QString("000000002a936ca763904c3c35fce2f3556c559c0214345d31b1bcebf76acb70"));
    QCOMPARE(QString::fromStdString(check.work.hashes.hex()),
             QString::fromStdString((workOf(0x1d00ffff).hashes * 547).hex()));

    // With the genesis header in front the stream says the same and one more.
    const auto genesis = params.genesis.header.serialize();
    std::istringstream whole(asString(genesis) + asString(headers));
    const HeadersCheck withGenesis = checkHeaders(params, whole, later_);
    QVERIFY(withGenesis.ok);
    QCOMPARE(withGenesis.count, 547U);
    QVERIFY(withGenesis.work == check.work);
}

void TestHeaders::testnet3FromAHeightWithContext() {
    const NetworkParams& params = networkParams(NetworkId::BitcoinTestnet3);
    const std::string all = asString(testnet3Headers(false));
    const std::int32_t from = 500;
    const std::string before = all.substr(0, (from - 1) * 80);
    const std::string after = all.substr(before.size());
    std::istringstream context(before);
    std::istringstream rest(after);
    const HeadersCheck check = checkHeaders(params, rest, from, context, later_);
    QVERIFY2(check.ok, check.reason.c_str());
    QCOMPARE(check.count, 47U);
    QVERIFY(check.work.hashes == workOf(0x1d00ffff).hashes * 47);

    // Which bits late blocks interrupted is not to be seen in the last 11 headers, all at the limit.
    std::istringstream shortContext(before.substr(before.size() - 11 * 80));
    std::istringstream again(after);
    QVERIFY(checkHeaders(params, again, from, shortContext, later_).fault == HeaderFault::MissingContext);
}

void TestHeaders::eachFault_data() {
    QTest::addColumn<HeaderFault>("fault");
    QTest::newRow("good") << HeaderFault::None;
    QTest::newRow("high hash") << HeaderFault::HighHash;
    QTest::newRow("wrong bits") << HeaderFault::WrongBits;
    QTest::newRow("target above the limit") << HeaderFault::BadBits;
    QTest::newRow("old time") << HeaderFault::TimeTooOld;
    QTest::newRow("new time") << HeaderFault::TimeTooNew;
    QTest::newRow("low version") << HeaderFault::BadVersion;
    QTest::newRow("does not link") << HeaderFault::NotContinuous;
}

void TestHeaders::eachFault() {
    QFETCH(HeaderFault, fault);
    // Regtest with a lower limit, so that there is room above it.
    NetworkParams params = networkParams(NetworkId::Regtest);
    params.difficulty.limit = *targetFromBits(0x207fffff);
    ChainBuilder chain(params);
    chain.mineMany(20);
    BlockHeader header = test::makeBlock(params, chain.context()).header;
    UnixTime now = unixTime(header.time);
    switch (fault) {
    case HeaderFault::WrongBits:
        header.bits = 0x203fffff;
        break;
    case HeaderFault::BadBits:
        header.bits = 0x2100ffff;
        break;
    case HeaderFault::TimeTooOld:
        header.time = chain.context().medianTime();
        break;
    case HeaderFault::TimeTooNew:
        now = unixTime(header.time) - maxFutureTime - Seconds(1);
        break;
    case HeaderFault::BadVersion:
        header.version = 3;
        break;
    case HeaderFault::NotContinuous:
        header.previous = chain.hashAt(19);
        break;
    default:
        break;
    }
    test::solve(header);
    if (fault == HeaderFault::HighHash) test::spoil(header);
    QVERIFY(verify(params, chain.context(), header, now).fault == fault);
}

void TestHeaders::timeEqualToTheMedianIsTooOld() {
    const NetworkParams& params = networkParams(NetworkId::Regtest);
    ChainBuilder chain(params);
    // A young chain's median is that of the few there are: of genesis alone, then the later of two.
    for (int i = 0; i < 15; ++i) {
        BlockHeader header = test::makeBlock(params, chain.context()).header;
        header.time = chain.context().medianTime();
        test::solve(header);
        QVERIFY(verify(params, chain.context(), header, later_).fault == HeaderFault::TimeTooOld);
        ++header.time;
        test::solve(header);
        QVERIFY(verify(params, chain.context(), header, later_).fault == HeaderFault::None);
        chain.mine({.time = chain.context().medianTime() + 1 + (i % 3) * 700U});
    }
}

void TestHeaders::twoHoursAheadIsStillTaken() {
    const NetworkParams& params = networkParams(NetworkId::Regtest);
    const ChainBuilder chain(params);
    const BlockHeader header = test::makeBlock(params, chain.context()).header;
    QVERIFY(verify(params, chain.context(), header, unixTime(header.time) - maxFutureTime).fault
            == HeaderFault::None);
}

void TestHeaders::versionsRiseWithHeight_data() {
    QTest::addColumn<int>("height");
    QTest::addColumn<int>("version");
    QTest::addColumn<bool>("good");
    QTest::newRow("any version at first") << 9 << 1 << true;
    QTest::newRow("BIP34") << 10 << 1 << false;
    QTest::newRow("BIP34 kept") << 10 << 2 << true;
    QTest::newRow("BIP66") << 20 << 2 << false;
    QTest::newRow("BIP66 kept") << 20 << 3 << true;
    QTest::newRow("BIP65") << 30 << 3 << false;
    QTest::newRow("BIP65 kept") << 30 << 4 << true;
    QTest::newRow("negative") << 30 << -1 << false;
}

void TestHeaders::versionsRiseWithHeight() {
    QFETCH(int, height);
    QFETCH(int, version);
    QFETCH(bool, good);
    NetworkParams params = networkParams(NetworkId::Regtest);
    params.bip34Height = 10;
    params.bip66Height = 20;
    params.bip65Height = 30;
    params.difficulty.limit = *targetFromBits(0x207fffff);
    ChainBuilder chain(params);
    chain.mineMany(height - 1);
    BlockHeader header = test::makeBlock(params, chain.context()).header;
    header.version = version;
    test::solve(header);
    QVERIFY(verify(params, chain.context(), header, later_).fault
            == (good ? HeaderFault::None : HeaderFault::BadVersion));
}

void TestHeaders::anAnchorMustBeMet() {
    NetworkParams params = networkParams(NetworkId::Regtest);
    ChainBuilder chain(params);
    chain.mineMany(10);
    params.anchors = {{5, chain.hashAt(5)}, {9, chain.hashAt(9)}};
    const Bytes headers = chain.headers(1);
    HeaderContext context = HeaderContext::atGenesis(params);
    QCOMPARE(verifyRun(params, context, headers.data(), 10, later_).passed, std::size_t{10});

    params.anchors[1].hash = chain.hashAt(8);
    context = HeaderContext::atGenesis(params);
    const RunVerdict verdict = verifyRun(params, context, headers.data(), 10, later_);
    QCOMPARE(verdict.passed, std::size_t{8});
    QVERIFY(verdict.fault == HeaderFault::UnderAnchor);
}

void TestHeaders::aRetargetIsJudgedByItsOwnInterval() {
    const NetworkParams& params = test::easyRetargets();
    ChainBuilder chain(params);
    for (int i = 0; i < 45; ++i)
        chain.mine({.time = chain.context().lastTime() + 2});
    const Bytes headers = chain.headers(1);
    HeaderContext context = HeaderContext::atGenesis(params);
    QCOMPARE(verifyRun(params, context, headers.data(), 45, later_).passed, std::size_t{45});
    QVERIFY(context.work == chain.context().work);

    // The same header with the bits of before the retarget.
    BlockHeader easy = chain.at(20).header;
    easy.bits = chain.at(19).header.bits;
    test::solve(easy);
    QVERIFY(verify(params, chain.contextAt(19), easy, later_).fault == HeaderFault::WrongBits);
}

void TestHeaders::contextRollsAcrossBatches() {
    const NetworkParams& params = networkParams(NetworkId::Regtest);
    ChainBuilder chain(params);
    chain.mineMany(1100); // more than verifyRun hashes at a time
    const Bytes headers = chain.headers(1);
    HeaderContext atOnce = HeaderContext::atGenesis(params);
    QCOMPARE(verifyRun(params, atOnce, headers.data(), 1100, later_).passed, std::size_t{1100});
    HeaderContext oneByOne = HeaderContext::atGenesis(params);
    for (std::size_t i = 0; i < 1100; ++i)
        QVERIFY(verifyRun(params, oneByOne, headers.data() + i * 80, 1, later_).fault == HeaderFault::None);
    for (const HeaderContext* context : {&atOnce, &oneByOne}) {
        QCOMPARE(context->height, 1100);
        QVERIFY(context->hash == chain.tipHash());
        QVERIFY(context->work == chain.context().work);
        QVERIFY(context->times == chain.context().times);
        QCOMPARE(context->intervalStartTime, params.genesis.header.time);
    }
    Bytes broken = headers;
    broken[700 * 80 + 40] ^= 1;
    HeaderContext context = HeaderContext::atGenesis(params);
    // The changed merkle root breaks the work or, by luck, the next link.
    const RunVerdict verdict = verifyRun(params, context, broken.data(), 1100, later_);
    QVERIFY(verdict.passed == 700 || verdict.passed == 701);
    QVERIFY(verdict.fault == HeaderFault::HighHash || verdict.fault == HeaderFault::NotContinuous);
    QCOMPARE(context.height, static_cast<std::int32_t>(verdict.passed));
}

void TestHeaders::checkCountsAndSums() {
    const NetworkParams& params = networkParams(NetworkId::Regtest);
    ChainBuilder chain(params);
    chain.mineMany(5000); // more than one read of the stream
    std::istringstream in(asString(chain.headers(1)));
    const HeadersCheck check = checkHeaders(params, in, later_);
    QVERIFY(check.ok);
    QCOMPARE(QString::fromStdString(check.json()),
             QString("{\"ok\":true,\"count\":5000,\"tip\":\"%1\",\"work\":\"%2\"}")
                 .arg(QString::fromStdString(chain.tipHash().display()),
                      QString::fromStdString(U256(10002).hex())));

    std::istringstream genesisAlone(asString(chain.headers(0, 0)));
    const HeadersCheck one = checkHeaders(params, genesisAlone, later_);
    QVERIFY(one.ok);
    QCOMPARE(one.count, 1U);
    QVERIFY(one.tip == params.genesisHash);
}

void TestHeaders::checkSaysWhereItBreaks() {
    const NetworkParams& params = networkParams(NetworkId::Regtest);
    ChainBuilder chain(params);
    chain.mineMany(30);
    Bytes headers = chain.headers(0);
    headers[25 * 80 + 72] = 0xfe; // bits
    std::istringstream in(asString(headers));
    const HeadersCheck check = checkHeaders(params, in, later_);
    QVERIFY(!check.ok);
    QCOMPARE(check.height, 25);
    QCOMPARE(check.count, 25U);
    QVERIFY(check.fault == HeaderFault::WrongBits || check.fault == HeaderFault::HighHash);
    QVERIFY(check.json().starts_with("{\"ok\":false,\"height\":25,\"reason\":\"Its "));

    std::istringstream wrongNetwork(asString(chain.headers(0)));
    const HeadersCheck foreign = checkHeaders(networkParams(NetworkId::Bitcoin), wrongNetwork, later_);
    QVERIFY(!foreign.ok);
    QVERIFY(foreign.fault == HeaderFault::NotContinuous);
}

void TestHeaders::checkRefusesACutOffStream() {
    const NetworkParams& params = networkParams(NetworkId::Regtest);
    ChainBuilder chain(params);
    chain.mineMany(3);
    const std::string headers = asString(chain.headers(1));
    std::istringstream in(headers.substr(0, headers.size() - 1));
    const HeadersCheck check = checkHeaders(params, in, later_);
    QVERIFY(!check.ok);
    QCOMPARE(check.height, 3);
    QCOMPARE(check.count, 2U);
    for (const std::size_t size : {std::size_t{1}, std::size_t{79}}) {
        std::istringstream stump(headers.substr(0, size));
        QVERIFY(!checkHeaders(params, stump, later_).ok);
    }
}

void TestHeaders::checkRefusesBadContext_data() {
    QTest::addColumn<int>("first"); // of the context
    QTest::addColumn<int>("last");
    QTest::addColumn<int>("from");
    QTest::addColumn<HeaderFault>("fault");
    QTest::newRow("enough") << 19 << 29 << 30 << HeaderFault::None;
    QTest::newRow("all") << 0 << 29 << 30 << HeaderFault::None;
    QTest::newRow("ten are too few") << 20 << 29 << 30 << HeaderFault::MissingContext;
    QTest::newRow("a young chain has fewer") << 0 << 4 << 5 << HeaderFault::None;
    QTest::newRow("more than there can be") << 0 << 20 << 5 << HeaderFault::MissingContext;
    QTest::newRow("not what comes before") << 10 << 25 << 30 << HeaderFault::NotContinuous;
    QTest::newRow("height zero") << 0 << 20 << 0 << HeaderFault::MissingContext;
}

void TestHeaders::checkRefusesBadContext() {
    QFETCH(int, first);
    QFETCH(int, last);
    QFETCH(int, from);
    QFETCH(HeaderFault, fault);
    const NetworkParams& params = networkParams(NetworkId::Regtest);
    ChainBuilder chain(params);
    chain.mineMany(40);
    std::istringstream context(asString(chain.headers(first, last)));
    std::istringstream headers(asString(chain.headers(std::max(from, 1))));
    const HeadersCheck check = checkHeaders(params, headers, from, context, later_);
    QVERIFY2(check.fault == fault, check.reason.c_str());
    QCOMPARE(check.ok, fault == HeaderFault::None);
    if (check.ok) QCOMPARE(check.count, static_cast<std::uint64_t>(41 - from));
}

void TestHeaders::everyFaultHasNameSentenceAndBlame() {
    for (int i = 0; i <= static_cast<int>(HeaderFault::MissingContext); ++i) {
        const auto fault = static_cast<HeaderFault>(i);
        QVERIFY(headerFaultName(fault) != "unknown");
        QVERIFY(headerFaultSentence(fault).ends_with('.'));
    }
    QVERIFY(headerFaultBlame(HeaderFault::HighHash) == Blame::Lie);
    QVERIFY(headerFaultBlame(HeaderFault::NotContinuous) == Blame::Violation);
    QVERIFY(headerFaultBlame(HeaderFault::TimeTooNew) == Blame::Nobody);
}

QTEST_APPLESS_MAIN(TestHeaders)
#include "tst_headers.moc"
