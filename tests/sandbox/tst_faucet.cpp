#include "core/sandbox/block_producer.h"
#include "tests/sandbox/node_client.h"
#include "tests/sandbox/sandbox_fixture.h"

#include <QTest>

using namespace zon;
using namespace zon::test;

class TestFaucet : public QObject {
    Q_OBJECT

private slots:
    void paysAtOnceOnANewNetwork_data() {
        QTest::addColumn<NetworkId>("network");
        QTest::newRow("sandbox") << NetworkId::Sandbox;
        QTest::newRow("regtest") << NetworkId::Regtest;
    }
    void paysAtOnceOnANewNetwork() {
        QFETCH(NetworkId, network);
        RunningNode running(network);
        QVERIFY(running.node->status().faucetBalance >= Amount(500 * Amount::zatPerZon));
        const Purse purse;
        // More than its coins are many: the change of its own payments serves too.
        for (int i = 0; i < 20; ++i) {
            const auto paid = running.fund(purse.script(), Amount(3 * Amount::zatPerZon));
            QVERIFY2(paid, why(paid));
        }
        QCOMPARE(running.node->status().mempoolTransactions, std::size_t(20));
        const auto mined = running.mine(1, purse.script());
        QVERIFY2(mined, why(mined));
        QCOMPARE(running.node->status().mempoolTransactions, std::size_t(0));
    }

    void saysWhyItCantPay() {
        RunningNode running;
        const Purse purse;
        const auto tooMuch = running.fund(purse.script(), Amount(1'000'000 * Amount::zatPerZon));
        QVERIFY(!tooMuch && tooMuch.error().code == ErrorCode::InsufficientFunds);
        const auto dust = running.fund(purse.script(), Amount(100));
        QVERIFY(!dust && dust.error().code == ErrorCode::Dust);
        const auto nothing = running.fund(purse.script(), Amount(0));
        QVERIFY(!nothing && nothing.error().code == ErrorCode::InvalidArgument);
        const auto odd = running.fund(Script().op(OP_TRUE), Amount(Amount::zatPerZon));
        QVERIFY(!odd && odd.error().code == ErrorCode::InvalidArgument);
    }

    /// Payments that wait, the chain and the faucet's key are all there after a restart.
    void survivesARestart() {
        RunningNode running;
        const Purse purse;
        const auto paid = running.fund(purse.script(), Amount(Amount::zatPerZon));
        QVERIFY2(paid, why(paid));
        const SandboxStatus before = running.node->status();
        running.stop();
        running.start();
        const SandboxStatus after = running.node->status();
        QCOMPARE(after.height, before.height);
        QCOMPARE(after.tip, before.tip);
        QCOMPARE(after.mempoolTransactions, std::size_t(1));
        QCOMPARE(after.faucetBalance, before.faucetBalance);
        QVERIFY(running.mine(1, purse.script()));
        QCOMPARE(running.rpc().call("gettxout", {paid->display(), 0})->at("confirmations").to_number<int>(),
                 1);
    }

    void heartbeatConfirms() {
        RunningNode running(NetworkId::Sandbox, Milliseconds(100));
        const Purse purse;
        const auto paid = running.fund(purse.script(), Amount(Amount::zatPerZon));
        QVERIFY2(paid, why(paid));
        QTRY_VERIFY_WITH_TIMEOUT(running.node->status().mempoolTransactions == 0, 60'000);
        QVERIFY(running.node->status().heartbeatBlocks > 0);
    }

    /// Steps back while blocks come from others, and starts again when they stop.
    void heartbeatLeavesItToMiners() {
        NodeFixture f(NetworkId::Sandbox, 5);
        f.clock.set(unixTime(f.builder.tip().header.time));
        BlockProducer producer(*f.node);
        Heartbeat heartbeat(*f.node, producer, f.purse.script(), Milliseconds(10'000));
        const auto beatAfter = [&](int seconds) {
            f.clock.advance(Seconds(seconds));
            const auto beat = heartbeat.tick();
            if (!beat) qFatal("%s", why(beat).constData());
            return heartbeat.blocks();
        };
        QCOMPARE(beatAfter(11), std::uint64_t(0)); // a block of others came 11 s ago
        QCOMPARE(beatAfter(20), std::uint64_t(1));
        QCOMPARE(beatAfter(9), std::uint64_t(1));
        QCOMPARE(beatAfter(2), std::uint64_t(2));
        heartbeat.setEnabled(false);
        QCOMPARE(beatAfter(100), std::uint64_t(2));
    }

    /// A fast miner that drove the difficulty up and left: the node goes on by late blocks, over the next
    /// retarget and beyond it.
    void heartbeatOutlivesAFastMiner() {
        NodeFixture f(NetworkId::Sandbox);
        // The first interval as it should be, the second too fast: the third is too hard for the node.
        for (int i = 1; i <= 40; ++i) {
            const std::uint32_t spacing = i < 20 ? 10 : 4;
            f.builder.mine({.payTo = f.purse.script(), .time = f.builder.tip().header.time + spacing});
            QCOMPARE(f.give(f.builder.tip()), std::string());
        }
        f.clock.set(unixTime(f.builder.tip().header.time));
        BlockProducer producer(*f.node);
        QVERIFY(producer.easyFrom(f.clock.now()).has_value());
        Heartbeat heartbeat(*f.node, producer, f.purse.script(), Milliseconds(10'000));
        for (int second = 0; second < 1'200 && heartbeat.blocks() < 45; ++second) {
            f.clock.advance(Seconds(1));
            const auto beat = heartbeat.tick();
            QVERIFY2(beat, why(beat));
        }
        QCOMPARE(heartbeat.blocks(), std::uint64_t(45)); // heights 41 to 85: over two retargets
    }

    void refusesWhatItCantRun() {
        SandboxConfig config;
        config.network = NetworkId::Main;
        QVERIFY(SandboxNode::start(std::move(config)).error().code == ErrorCode::InvalidArgument);

        RunningNode running;
        SandboxConfig second;
        second.dataFile = running.folder.filePath("chain").toStdString();
        QVERIFY(SandboxNode::start(std::move(second)).error().code == ErrorCode::InUse);

        SandboxConfig samePort;
        samePort.dataFile = running.folder.filePath("other").toStdString();
        samePort.p2pPort = running.node->p2pEndpoint().port();
        QVERIFY(SandboxNode::start(std::move(samePort)).error().code == ErrorCode::InUse);
    }
};

QTEST_GUILESS_MAIN(TestFaucet)
#include "tst_faucet.moc"
