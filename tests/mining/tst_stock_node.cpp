// A stock Bitcoin Core with the main network's parameters takes the blocks we mine, through its RPC and from
// the wire.

#include "core/mining/node_work_source.h"
#include "core/mining/solo_work_source.h"
#include "tests/mining/rig.h"
#include "tests/mining/stock_node.h"
#include "tests/sync/client_fixture.h"

#include <QTest>

using namespace zon;
using namespace zon::test;

/// ZON_CORE_BITCOIND names the program; ZON_MINE_BLOCKS how many blocks each way (3 when not set; 2,100 go
/// past the first retarget and take some minutes of one core).
class MiningStockNodeTest : public QObject {
    Q_OBJECT

    static std::size_t blocksWanted() {
        const int given = qEnvironmentVariableIntValue("ZON_MINE_BLOCKS");
        return given > 0 ? static_cast<std::size_t>(given) : 3;
    }
    static constexpr Milliseconds patience{3'600'000};

private slots:
    void mainTakesOurBlocks_data() {
        QTest::addColumn<bool>("solo");
        QTest::newRow("node") << false;
        QTest::newRow("solo") << true;
    }
    void mainTakesOurBlocks() {
        if (!qEnvironmentVariableIsSet("ZON_CORE_BITCOIND"))
            QSKIP("not run: ZON_CORE_BITCOIND names no program");
        QFETCH(bool, solo);
        const NetworkParams& params = networkParams(NetworkId::Main);
        ClientFixture t(params);
        StockMainNode core(t.loop);
        QTRY_COMPARE_WITH_TIMEOUT(core.height(), std::int64_t{0}, 60'000);

        t.open();
        t.wallet->birthdayValue.reset();
        t.start(core.p2p());
        LightClientChain chain(*t.client);
        const Timer feed = t.loop.every(Milliseconds(1), [&, seen = std::size_t{0}]() mutable {
            if (std::exchange(seen, t.events.size()) != t.events.size()) chain.tellChanged();
        });

        std::vector<MinedBlock> blocks;
        Miner miner(t.loop, t.clock,
                    {.onStatus = {},
                     .onBlock = [&](const MinedBlock& block) { blocks.push_back(block); },
                     .onShare =
                         [](const WorkVerdict& verdict) {
                             if (!verdict.reason.empty()) qInfo("%s", verdict.reason.c_str());
                         }});
        const Script payTo = Script().op(OP_1);
        std::unique_ptr<WorkSource> source;
        if (solo) {
            source = std::make_unique<SoloWorkSource>(t.loop, t.clock, chain, params, payTo);
        } else {
            NodeWorkOptions options;
            options.rpc.url = core.rpcUrl();
            options.rpc.credentials.cookieFile = core.cookie();
            options.payTo = payTo;
            options.chain = &chain;
            source = std::make_unique<NodeWorkSource>(t.loop, t.clock, params, std::move(options));
        }
        const auto began = t.clock.steady();
        miner.start(std::move(source), Miner::maxThreads());
        QVERIFY(t.loop.runUntil([&] { return blocks.size() >= blocksWanted(); }, patience));
        miner.stop();
        const MiningStatus status = miner.status();
        QCOMPARE(core.height(), static_cast<std::int64_t>(blocks.size()));
        QCOMPARE(core.tip(), blocks.back().hash.display());
        QCOMPARE(status.shares.rejected, std::uint64_t{0});
        QVERIFY(t.waitForTip(blocks.back().hash));
        qInfo("%zu blocks in %.0f s, %.1f million hashes, bits of the next %08x", blocks.size(),
              std::chrono::duration<double>(t.clock.steady() - began).count(),
              static_cast<double>(status.hashes) / 1e6, t.client->contextAfter(blocks.back().hash)->bits);
    }
};

QTEST_GUILESS_MAIN(MiningStockNodeTest)
#include "tst_stock_node.moc"
