#include "core/chain/block_check.h"
#include "core/chain/merkle.h"
#include "core/chain/params.h"

#include <QtTest>

using namespace zon;

Q_DECLARE_METATYPE(NetworkId)

/// Facts of each network: ZonCoin's are the project's design; Bitcoin's are Bitcoin Core's
/// (src/kernel/chainparams.cpp).
class TestParams : public QObject {
    Q_OBJECT

private slots:
    void facts_data();
    void facts();
    void genesisKeepsItsOwnRules_data();
    void genesisKeepsItsOwnRules();
    void namesFindNetworks();
    void customNetworkIsASignet();
    void customNetworkRefuses_data();
    void customNetworkRefuses();
    void defaultSignetHasItsKnownMagic();
    void subsidyHalves();
    void allMoneyIsTwentyOneMillion();
};

void TestParams::facts_data() {
    QTest::addColumn<NetworkId>("id");
    QTest::addColumn<QString>("magic");
    QTest::addColumn<QString>("hrp");
    QTest::addColumn<int>("p2pkh");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("genesis");
    QTest::addColumn<quint32>("limitBits");
    QTest::addColumn<quint32>("coinType");
    const QString signetGenesis = "00000008819873e925422c1ff0f99f7cc9bbb232af63a077a480a3633bee1ef6";
    QTest::newRow("main") << NetworkId::Main << "84720861" << "zon" << 111 << 38333 << signetGenesis
                          << 0x1e0377aeU << 5918542U;
    QTest::newRow("test") << NetworkId::Test << "" << "tzon" << 111 << 38333 << signetGenesis << 0x1e0377aeU
                          << 1U;
    QTest::newRow("regtest") << NetworkId::Regtest << "fabfb5da" << "bcrt" << 111 << 18444
                             << "0f9188f13cb7b2c71f2a335e3a4fc328bf5beb436012afca590b1a11466e2206"
                             << 0x207fffffU << 1U;
    QTest::newRow("sandbox") << NetworkId::Sandbox << "5a6f6ed5" << "szon" << 111 << 29333
                             << "00000fc36d3bf3f94c73d5b27e740180a946c918f6a7a4e71d2e98f72c23b04d"
                             << 0x1e3fffffU << 1U;
    QTest::newRow("bitcoin") << NetworkId::Bitcoin << "f9beb4d9" << "bc" << 0 << 8333
                             << "000000000019d6689c085ae165831e934ff763ae46a2a6c172b3f1b60a8ce26f"
                             << 0x1d00ffffU << 0U;
    QTest::newRow("bitcoin-testnet3")
        << NetworkId::BitcoinTestnet3 << "0b110907" << "tb" << 111 << 18333
        << "000000000933ea01ad0ee984209779baaec3ced90fa3f408719526f8d77f4943" << 0x1d00ffffU << 1U;
}

void TestParams::facts() {
    QFETCH(NetworkId, id);
    QFETCH(QString, magic);
    QFETCH(QString, hrp);
    QFETCH(int, p2pkh);
    QFETCH(int, port);
    QFETCH(QString, genesis);
    QFETCH(quint32, limitBits);
    QFETCH(quint32, coinType);
    const NetworkParams& params = networkParams(id);
    QCOMPARE(QString::fromStdString(params.name), QString(QTest::currentDataTag()));
    if (!magic.isEmpty()) QCOMPARE(QString::fromStdString(toHex(params.magic)), magic);
    QCOMPARE(QString::fromStdString(params.address.hrp), hrp);
    QCOMPARE(int{params.address.p2pkhVersion}, p2pkh);
    QCOMPARE(int{params.defaultPort}, port);
    QCOMPARE(QString::fromStdString(params.genesisHash.display()), genesis);
    QCOMPARE(params.difficulty.limitBits, limitBits);
    QCOMPARE(params.coinType, coinType);
    QCOMPARE(params.isSignet(), id == NetworkId::Main || id == NetworkId::Test);
}

void TestParams::genesisKeepsItsOwnRules_data() {
    QTest::addColumn<NetworkId>("id");
    for (const NetworkId id : {NetworkId::Main, NetworkId::Test, NetworkId::Regtest, NetworkId::Sandbox,
                               NetworkId::Bitcoin, NetworkId::BitcoinTestnet3})
        QTest::newRow(networkParams(id).name.c_str()) << id;
}

void TestParams::genesisKeepsItsOwnRules() {
    QFETCH(NetworkId, id);
    const NetworkParams& params = networkParams(id);
    const Target target = targetFromBits(params.genesis.header.bits).value();
    QVERIFY(target <= params.difficulty.limit);
    QVERIFY(meetsTarget(params.genesisHash, target));
    QVERIFY(blockMerkleRoot(params.genesis).root == params.genesis.header.merkleRoot);
    QVERIFY(checkBlock(params.genesis, params.genesisHash, 0, params).good());
    QVERIFY(bitsFromTarget(params.difficulty.limit) == params.difficulty.limitBits);
    if (id != NetworkId::Sandbox)
        QCOMPARE(QString::fromStdString(params.genesis.header.merkleRoot.display()),
                 QString("4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b"));
}

void TestParams::namesFindNetworks() {
    QCOMPARE(networkByName("sandbox").value(), &networkParams(NetworkId::Sandbox));
    const auto wrong = networkByName("mainnet");
    QVERIFY(!wrong);
    QVERIFY(wrong.error().message.find("main, test, regtest, sandbox") != std::string::npos);
    QVERIFY_EXCEPTION_THROWN(networkParams(NetworkId::Custom), std::logic_error);
}

void TestParams::customNetworkIsASignet() {
    const Bytes challenge =
        fromHex("5121030102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f2051ae").value();
    const auto params = customNetwork("acme", challenge);
    QVERIFY(params);
    QVERIFY(params->id == NetworkId::Custom);
    QVERIFY(params->isSignet());
    QVERIFY(params->magic == signetMagic(challenge));
    QVERIFY(params->magic != networkParams(NetworkId::Main).magic);
    QVERIFY(params->genesisHash == networkParams(NetworkId::Main).genesisHash);
    QCOMPARE(QString::fromStdString(params->address.hrp), QString("tzon"));
    QCOMPARE(params->coinType, 1U);
}

void TestParams::customNetworkRefuses_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("challengeSize");
    QTest::newRow("no challenge") << "acme" << 0;
    QTest::newRow("not a script") << "acme" << 10'001;
    QTest::newRow("no name") << "" << 1;
    QTest::newRow("taken name") << "main" << 1;
}

void TestParams::customNetworkRefuses() {
    QFETCH(QString, name);
    QFETCH(int, challengeSize);
    const auto params =
        customNetwork(name.toStdString(), Bytes(static_cast<std::size_t>(challengeSize), 0x51));
    QVERIFY(!params);
    QVERIFY(params.error().code == ErrorCode::InvalidArgument);
}

/// BIP325: the default signet, whose challenge and magic everybody knows.
void TestParams::defaultSignetHasItsKnownMagic() {
    const Bytes challenge = fromHex("512103ad5e0edad18cb1f0fc0d28a3d4f1f3e445640337489abb10404f2d1e086be43021"
                                    "0359ef5021964fe22d6f8e05b2463c9540ce96883fe3b278760f048f5189f2e6c452ae")
                                .value();
    QCOMPARE(QString::fromStdString(toHex(signetMagic(challenge))), QString("0a03cf40"));
}

void TestParams::subsidyHalves() {
    const NetworkParams& mainParams = networkParams(NetworkId::Main);
    QCOMPARE(blockSubsidy(0, mainParams).zat(), 5'000'000'000);
    QCOMPARE(blockSubsidy(209'999, mainParams).zat(), 5'000'000'000);
    QCOMPARE(blockSubsidy(210'000, mainParams).zat(), 2'500'000'000);
    QCOMPARE(blockSubsidy(32 * 210'000, mainParams).zat(), 1);
    QCOMPARE(blockSubsidy(33 * 210'000, mainParams).zat(), 0);
    QCOMPARE(blockSubsidy(std::numeric_limits<std::int32_t>::max(), networkParams(NetworkId::Regtest)).zat(),
             0);
    QCOMPARE(blockSubsidy(150, networkParams(NetworkId::Regtest)).zat(), 2'500'000'000);
}

/// Bitcoin Core's subsidy_limit_test: what all blocks create, in steps of 1,000 blocks.
void TestParams::allMoneyIsTwentyOneMillion() {
    std::int64_t sum = 0;
    for (std::int32_t height = 0; height < 14'000'000; height += 1'000)
        sum += blockSubsidy(height, networkParams(NetworkId::Main)).zat() * 1'000;
    QCOMPARE(sum, 2'099'999'997'690'000);
}

QTEST_APPLESS_MAIN(TestParams)
#include "tst_params.moc"
