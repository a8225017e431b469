// Mining without a node of one's own: on the tip that the light client verified, handed to peers.

#include "core/mining/solo_work_source.h"
#include "core/sandbox/sandbox_node.h"
#include "tests/mining/rig.h"
#include "tests/sync/client_fixture.h"

#include <QTest>

using namespace zon;
using namespace zon::test;

namespace {

/// A light client whose chain a miner builds on.
struct SoloRig : ClientFixture {
    std::vector<MinedBlock> blocks;
    std::optional<LightClientChain> verified;
    std::optional<Miner> miner;

    SoloRig() {
        open();
        wallet->birthdayValue.reset();
    }
    ~SoloRig() { miner.reset(); }

    void mineAt(const Endpoint& peer) {
        ClientFixture::start(peer);
        verified.emplace(*client);
        miner.emplace(loop, clock, MinerEvents{.onStatus = {}, .onBlock = [this](const MinedBlock& block) {
                                                   blocks.push_back(block);
                                               }});
        miner->start(std::make_unique<SoloWorkSource>(loop, clock, *verified, params, Script().op(OP_1)), 1);
        // What the engine does with the light client's events.
        feed = loop.every(Milliseconds(1), [this, seen = std::size_t{0}]() mutable {
            if (std::exchange(seen, events.size()) != events.size()) verified->tellChanged();
        });
    }

    Timer feed;
};

std::unique_ptr<SandboxNode> startNode(const QTemporaryDir& folder) {
    SandboxConfig config;
    config.network = NetworkId::Regtest;
    config.dataFile = folder.filePath("node.db").toStdString();
    config.heartbeat = false;
    auto node = SandboxNode::start(std::move(config));
    if (!node) qFatal("%s", node.error().message.c_str());
    return std::move(*node);
}

} // namespace

class SoloTest : public QObject {
    Q_OBJECT

private slots:
    void blocksReachTheNetwork() {
        const QTemporaryDir folder;
        const auto node = startNode(folder);
        const std::int32_t before = node->status().height;
        SoloRig t;
        t.mineAt(node->p2pEndpoint());
        QVERIFY(t.waitUntil([&] { return t.blocks.size() >= 5; }));
        t.miner->stop();
        QTRY_VERIFY(node->status().height >= before + 5);
        QCOMPARE(t.blocks[0].height, before + 1);
        QCOMPARE(t.miner->status().shares.rejected, std::uint64_t{0});
        QVERIFY(t.client->contextAfter(t.blocks[4].hash).has_value());
        QVERIFY(t.client->isInChain(t.blocks[4].hash));
    }

    void othersBlocksAreBuiltOn() {
        const QTemporaryDir folder;
        const auto node = startNode(folder);
        SoloRig t;
        t.mineAt(node->p2pEndpoint());
        QVERIFY(t.waitUntil([&] { return t.blocks.size() >= 2; }));
        t.miner->pause("So that another one comes first.");
        std::atomic<bool> mined = false;
        node->mineBlocks(3, Script().op(OP_1).op(OP_1), [&](auto) { mined = true; });
        QVERIFY(t.waitUntil(
            [&] { return mined.load() && t.client->status().tip.height == node->status().height; }));
        const std::int32_t height = node->status().height;
        t.miner->resume();
        const std::size_t found = t.blocks.size();
        QVERIFY(t.waitUntil([&] { return t.blocks.size() > found; }));
        QCOMPARE(t.blocks[found].height, height + 1);
    }

    void aClockFarAheadIsSaidAndWaitedFor() {
        Rig rig;
        FixedChain chain(regtest());
        chain.ahead = std::chrono::hours(3);
        rig.miner.start(
            std::make_unique<SoloWorkSource>(rig.loop, rig.clock, chain, regtest(), Script().op(OP_1)), 1);
        QVERIFY(rig.until([&] { return !rig.miner.status().explanation.empty(); }));
        QCOMPARE(rig.miner.status().state, MiningState::WaitingForWork);
        QVERIFY(rig.miner.status().explanation.find("about 3 hours ahead") != std::string::npos);
        QCOMPARE(rig.miner.status().hashes, std::uint64_t{0});
        chain.ahead = Seconds(5);
        chain.tellChanged();
        QVERIFY(rig.until([&] { return !rig.blocks.empty(); }));
    }

    // The same from a real peer's version message to the sentence.
    void aPeersClockTellsThatOursIsWrong() {
        const QTemporaryDir folder;
        const auto node = startNode(folder);
        MovedClock ahead;
        SoloRig t;
        ahead.moved = std::chrono::hours(4);
        t.clockInUse = &ahead;
        t.mineAt(node->p2pEndpoint());
        QVERIFY(t.waitUntil(
            [&] { return t.miner->status().explanation.find("about 4 hours ahead") != std::string::npos; }));
        QVERIFY(t.blocks.empty());
    }

    void withoutAPeerItWaitsAndSaysWhy() {
        SoloRig t;
        std::optional<Endpoint> nobody;
        {
            const QTemporaryDir folder;
            nobody = startNode(folder)->p2pEndpoint();
        }
        t.mineAt(*nobody);
        QVERIFY(t.waitUntil([&] { return !t.miner->status().explanation.empty(); }));
        QCOMPARE(t.miner->status().state, MiningState::WaitingForWork);
        QCOMPARE(t.miner->status().hashes, std::uint64_t{0});
    }
};

QTEST_GUILESS_MAIN(SoloTest)
#include "tst_solo.moc"
