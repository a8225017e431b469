// The miner against the embedded node over real JSON-RPC: blocks are found and accepted, and the state it
// shows is true.

#include "core/mining/miner.h"
#include "core/mining/mining_threads.h"
#include "core/mining/node_work_source.h"
#include "core/net/event_loop.h"
#include "core/sandbox/sandbox_node.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace zon;

namespace {

constexpr Milliseconds patience{60'000};

const NetworkParams& regtest() {
    return networkParams(NetworkId::Regtest);
}

std::unique_ptr<SandboxNode> startNode(const QTemporaryDir& folder, std::uint16_t rpcPort = 0) {
    SandboxConfig config;
    config.network = NetworkId::Regtest;
    config.dataFile = folder.filePath("node.db").toStdString();
    config.rpcUser = "miner";
    config.rpcPassword = SecretText("secret");
    config.rpcPort = rpcPort;
    config.heartbeat = false;
    auto node = SandboxNode::start(std::move(config));
    if (!node) qFatal("%s", node.error().message.c_str());
    return std::move(*node);
}

NodeWorkOptions optionsFor(const Endpoint& rpc) {
    NodeWorkOptions options;
    options.rpc.url = "http://" + rpc.toString() + "/";
    options.rpc.credentials.user = "miner";
    options.rpc.credentials.password = SecretText("secret");
    return options;
}

/// A miner with what it told.
struct Rig {
    EventLoop loop;
    SystemClock clock;
    std::vector<MiningState> states;
    std::vector<MinedBlock> blocks;
    Miner miner{loop,
                clock,
                {.onStatus =
                     [this](const MiningStatus& status) {
                         if (states.empty() || states.back() != status.state) states.push_back(status.state);
                     },
                 .onBlock = [this](const MinedBlock& block) { blocks.push_back(block); }}};

    void start(const Endpoint& rpc, std::uint32_t threads = 1) {
        miner.start(std::make_unique<NodeWorkSource>(loop, regtest(), optionsFor(rpc)), Script().op(OP_1),
                    threads);
    }
};

/// A job whose block is out of reach, so that threads hash on.
std::shared_ptr<const MiningJob> endlessJob() {
    BlockTemplate t;
    t.height = 1;
    t.bits = 0x1d00ffff;
    t.target = Target();
    t.coinbaseValue = Amount(1);
    return std::make_shared<const MiningJob>(
        MiningJob{.id = 1, .draft = BlockDraft(std::move(t), Script().op(OP_1)), .reportTarget = Target()});
}

} // namespace

class MinerTest : public QObject {
    Q_OBJECT

private slots:
    void blocksAreFoundAndAccepted() {
        const QTemporaryDir folder;
        const auto node = startNode(folder);
        const std::int32_t before = node->status().height;
        Rig rig;
        rig.start(node->rpcEndpoint());
        QVERIFY(rig.loop.runUntil([&] { return rig.blocks.size() >= 5; }, patience));
        rig.miner.stop();
        QTRY_VERIFY(node->status().height >= before + 5); // a copy, made after the answer
        QCOMPARE(rig.blocks[0].height, before + 1);
        QCOMPARE(rig.blocks[0].reward, Amount(50 * Amount::zatPerZon));
        QVERIFY(rig.miner.status().blocksFound >= 5);
        QCOMPARE(rig.states.front(), MiningState::Starting);
        QCOMPARE(rig.states.back(), MiningState::Off);
        QVERIFY(std::ranges::find(rig.states, MiningState::Mining) != rig.states.end());
    }

    void noNodeIsAnErrorThatHealsByItself() {
        const QTemporaryDir folder;
        auto node = startNode(folder);
        const Endpoint rpc = node->rpcEndpoint();
        node.reset();
        Rig rig;
        rig.start(rpc);
        QVERIFY(rig.loop.runUntil([&] { return rig.miner.status().state == MiningState::Error; }, patience));
        QVERIFY(!rig.miner.status().explanation.empty());
        QCOMPARE(rig.miner.status().hashesPerSecond, 0.0);
        node = startNode(folder, rpc.port());
        QVERIFY(rig.loop.runUntil([&] { return !rig.blocks.empty(); }, patience));
        QVERIFY(rig.miner.status().explanation.empty());
    }

    void wrongCredentialsSaySo() {
        const QTemporaryDir folder;
        const auto node = startNode(folder);
        Rig rig;
        NodeWorkOptions options = optionsFor(node->rpcEndpoint());
        options.rpc.credentials.password = SecretText("wrong");
        rig.miner.start(std::make_unique<NodeWorkSource>(rig.loop, regtest(), std::move(options)),
                        Script().op(OP_1), 1);
        QVERIFY(rig.loop.runUntil([&] { return rig.miner.status().state == MiningState::Error; }, patience));
        QVERIFY(rig.blocks.empty());
    }

    void pausedMeansNoHashes() {
        const QTemporaryDir folder;
        const auto node = startNode(folder);
        Rig rig;
        rig.start(node->rpcEndpoint());
        QVERIFY(rig.loop.runUntil([&] { return !rig.blocks.empty(); }, patience));
        rig.miner.pause("You are working.");
        QCOMPARE(rig.miner.status().state, MiningState::Paused);
        QCOMPARE(rig.miner.status().explanation, std::string("You are working."));
        const std::size_t found = rig.blocks.size();
        rig.miner.resume();
        QVERIFY(rig.loop.runUntil([&] { return rig.blocks.size() > found + 1; }, patience));
    }

    void threadsCountEveryHashAndSleepWithoutWork() {
        std::atomic<int> reports = 0;
        MiningThreads threads(2, [&](MiningCandidate) { ++reports; });
        QCOMPARE(threads.hashes(), std::uint64_t{0});
        threads.setJob(endlessJob());
        QTRY_VERIFY(threads.hashes() > 100'000);
        threads.setJob(nullptr);
        // What was running ends within a slice; then the count stands still.
        std::uint64_t seen = 0;
        QTRY_VERIFY(std::exchange(seen, threads.hashes()) == threads.hashes());
        QCOMPARE(reports.load(), 0);
    }

    /// Two threads never try the same header.
    void threadsKeepApart() {
        const auto job = endlessJob();
        QVERIFY(job->draft.header(0).merkleRoot != job->draft.header(std::uint64_t{1} << 40).merkleRoot);
    }

    void threadsCanBeChangedWhileMining() {
        const QTemporaryDir folder;
        const auto node = startNode(folder);
        Rig rig;
        rig.start(node->rpcEndpoint(), 1);
        QVERIFY(rig.loop.runUntil([&] { return !rig.blocks.empty(); }, patience));
        const std::uint64_t before = rig.miner.status().hashes;
        rig.miner.setThreads(Miner::maxThreads());
        QCOMPARE(rig.miner.status().threads, Miner::maxThreads());
        QVERIFY(rig.miner.status().hashes >= before);
        const std::size_t found = rig.blocks.size();
        QVERIFY(rig.loop.runUntil([&] { return rig.blocks.size() > found; }, patience));
    }
};

QTEST_GUILESS_MAIN(MinerTest)
#include "tst_miner.moc"
