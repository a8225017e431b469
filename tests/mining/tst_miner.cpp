// The miner against the embedded node over real JSON-RPC: blocks are found and accepted, and the state it
// shows is true.

#include "core/chain/block_check.h"
#include "core/crypto/sha256.h"
#include "core/mining/block_work.h"
#include "core/mining/miner.h"
#include "core/mining/mining_threads.h"
#include "core/mining/node_work_source.h"
#include "core/mining/solo_work_source.h"
#include "core/net/event_loop.h"
#include "core/sandbox/sandbox_node.h"
#include "tests/mining/rig.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <fstream>
#include <mutex>
#include <netinet/in.h>
#include <set>
#include <sys/resource.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace zon;
using namespace zon::test;

namespace {

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
    options.payTo = Script().op(OP_1);
    return options;
}

/// A miner for the embedded node.
struct NodeRig : Rig {
    void start(const Endpoint& rpc, std::uint32_t threads = 1) { start(optionsFor(rpc), threads); }
    void start(NodeWorkOptions options, std::uint32_t threads = 1) {
        miner.start(std::make_unique<NodeWorkSource>(loop, clock, regtest(), std::move(options)), threads);
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
        MiningJob{.id = 1,
                  .work = std::make_shared<BlockWork>(BlockDraft(std::move(t), Script().op(OP_1))),
                  .reportTarget = Target()});
}

} // namespace

/// A source that only counts how often it is asked for new work.
class CountingSource final : public WorkSource {
public:
    explicit CountingSource(int& refreshed) : refreshed_(refreshed) {}
    void start(WorkEvents) override {}
    void submit(const MiningSolution&, OnVerdict) override {}
    void refresh() override { ++refreshed_; }
    WorkSourceKind kind() const override { return WorkSourceKind::Solo; }
    std::string name() const override { return "Counting"; }

private:
    int& refreshed_;
};

/// Lets connections in at the system's level and never says a word.
class SilentServer {
public:
    SilentServer() : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof(address);
        if (::bind(socket_, reinterpret_cast<const sockaddr*>(&address), size) != 0
            || ::listen(socket_, 8) != 0
            || ::getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &size) != 0)
            qFatal("no silent server");
        port_ = ntohs(address.sin_port);
    }
    ~SilentServer() { ::close(socket_); }
    SilentServer(const SilentServer&) = delete;
    SilentServer& operator=(const SilentServer&) = delete;

    std::string url() const { return "http://127.0.0.1:" + std::to_string(port_) + "/"; }

private:
    int socket_;
    std::uint16_t port_ = 0;
};

class MinerTest : public QObject {
    Q_OBJECT

private slots:
    // First: the system's library keeps the stacks of threads that ended, and gives those without asking.
    void outOfThreadsIsAnErrorThatSaysWhatToDo() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QSKIP("a sanitizer needs the address space that this test takes away");
#endif
        int refreshed = 0;
        Rig rig;
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_AS, &before), 0);
        std::ifstream statm("/proc/self/statm");
        std::uint64_t pages = 0;
        QVERIFY(statm >> pages);
        const rlim_t room = pages * static_cast<rlim_t>(::sysconf(_SC_PAGESIZE)) + (rlim_t{1} << 20);
        const rlimit tight{.rlim_cur = room, .rlim_max = before.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_AS, &tight), 0);
        rig.miner.start(std::make_unique<CountingSource>(refreshed), 1);
        QCOMPARE(::setrlimit(RLIMIT_AS, &before), 0);
        QCOMPARE(rig.miner.status().state, MiningState::Error);
        QVERIFY(rig.miner.status().explanation.find("no more threads") != std::string::npos);
        rig.miner.start(std::make_unique<CountingSource>(refreshed), 1);
        QCOMPARE(rig.miner.status().state, MiningState::WaitingForWork);
    }

    void aNodeThatNeverAnswersIsAnError() {
        const SilentServer silent;
        NodeRig rig;
        NodeWorkOptions options = optionsFor({});
        options.rpc.url = silent.url();
        options.rpc.timeout = Milliseconds(200);
        rig.start(std::move(options));
        QVERIFY(rig.until([&] { return rig.miner.status().state == MiningState::Error; }));
        QVERIFY(!rig.miner.status().explanation.empty());
        QCOMPARE(rig.miner.status().hashes, std::uint64_t{0});
    }

    // While the machine slept others found blocks; what was worked on before is worthless.
    void afterASleepWorkIsFetchedAnew() {
        int refreshed = 0;
        Rig rig;
        rig.miner.start(std::make_unique<CountingSource>(refreshed), 1);
        rig.idle();
        QCOMPARE(refreshed, 0);
        rig.clock.moved = std::chrono::hours(5);
        QVERIFY(rig.until([&] { return refreshed == 1; }));
    }

    void blocksAreFoundAndAccepted() {
        const QTemporaryDir folder;
        const auto node = startNode(folder);
        const std::int32_t before = node->status().height;
        NodeRig rig;
        rig.start(node->rpcEndpoint());
        QVERIFY(rig.until([&] { return rig.blocks.size() >= 5; }));
        rig.miner.stop();
        QTRY_VERIFY(node->status().height >= before + 5); // a copy, made after the answer
        QCOMPARE(rig.blocks[0].height, before + 1);
        QCOMPARE(rig.blocks[0].reward, Amount(50 * Amount::zatPerZon));
        QVERIFY(rig.miner.status().blocksFound >= 5);
        // No template that was on its way makes us find a block twice.
        QCOMPARE(rig.miner.status().shares.rejected, std::uint64_t{0});
        QCOMPARE(rig.states.front(), MiningState::Starting);
        QCOMPARE(rig.states.back(), MiningState::Off);
        QVERIFY(std::ranges::find(rig.states, MiningState::Mining) != rig.states.end());
    }

    void noNodeIsAnErrorThatHealsByItself() {
        const QTemporaryDir folder;
        auto node = startNode(folder);
        const Endpoint rpc = node->rpcEndpoint();
        node.reset();
        NodeRig rig;
        rig.start(rpc);
        QVERIFY(rig.until([&] { return rig.miner.status().state == MiningState::Error; }));
        QVERIFY(!rig.miner.status().explanation.empty());
        QCOMPARE(rig.miner.status().hashesPerSecond, 0.0);
        node = startNode(folder, rpc.port());
        QVERIFY(rig.until([&] { return !rig.blocks.empty(); }));
        QVERIFY(rig.miner.status().explanation.empty());
    }

    void wrongCredentialsSaySo() {
        const QTemporaryDir folder;
        const auto node = startNode(folder);
        NodeRig rig;
        NodeWorkOptions options = optionsFor(node->rpcEndpoint());
        options.rpc.credentials.password = SecretText("wrong");
        rig.start(std::move(options));
        QVERIFY(rig.until([&] { return rig.miner.status().state == MiningState::Error; }));
        QVERIFY(rig.blocks.empty());
    }

    void pausedMeansNoHashes() {
        const QTemporaryDir folder;
        const auto node = startNode(folder);
        NodeRig rig;
        rig.start(node->rpcEndpoint());
        QVERIFY(rig.until([&] { return !rig.blocks.empty(); }));
        rig.miner.pause("You are working.");
        QCOMPARE(rig.miner.status().state, MiningState::Paused);
        QCOMPARE(rig.miner.status().explanation, std::string("You are working."));
        const std::size_t found = rig.blocks.size();
        rig.miner.resume();
        QVERIFY(rig.until([&] { return rig.blocks.size() > found + 1; }));
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

    /// A thread that was told to stop counts nothing more and reports nothing more.
    void stoppedMeansNothingMore() {
        const QTemporaryDir folder;
        const auto node = startNode(folder);
        NodeRig rig;
        rig.start(node->rpcEndpoint(), 2);
        QVERIFY(rig.until([&] { return !rig.blocks.empty(); }));
        const auto began = rig.clock.steady();
        rig.miner.stop();
        const auto took = std::chrono::duration<double, std::milli>(rig.clock.steady() - began);
        qInfo("off after %.2f ms", took.count());
        QCOMPARE(rig.miner.status().state, MiningState::Off);
        const std::uint64_t hashes = rig.miner.status().hashes;
        const std::size_t blocks = rig.blocks.size();
        rig.idle();
        QCOMPARE(rig.miner.status().hashes, hashes);
        QCOMPARE(rig.blocks.size(), blocks);
        QCOMPARE(rig.miner.status().hashesPerSecond, 0.0);
    }

    /// How soon all threads are on a new job; printed, not judged: others may hold the processor.
    void aNewJobSwitchesAllThreads() {
        std::atomic<std::uint64_t> lastJob = 0;
        std::atomic<int> onNew = 0;
        std::mutex mutex;
        std::set<std::uint64_t> variants;
        MiningThreads threads(2, [&](const MiningCandidate& candidate) {
            lastJob = candidate.job->id;
            if (candidate.job->id != 2) return;
            const std::lock_guard lock(mutex);
            if (variants.insert(candidate.variant % 2).second) ++onNew;
        });
        const auto job = [](std::uint64_t id) {
            MiningJob made = *endlessJob();
            made.id = id;
            made.reportTarget = (~U256()) >> 12; // some thousand reports a second
            return std::make_shared<const MiningJob>(made);
        };
        threads.setJob(job(1));
        QTRY_COMPARE(lastJob.load(), std::uint64_t{1});
        const SystemClock clock;
        const auto began = clock.steady();
        threads.setJob(job(2));
        while (onNew < 2)
            std::this_thread::yield();
        qInfo("both threads on the new job after %.2f ms",
              std::chrono::duration<double, std::milli>(clock.steady() - began).count());
        QCOMPARE(lastJob.load(), std::uint64_t{2});
    }

    void aLyingNodeIsNotWorkedFor_data() {
        QTest::addColumn<int>("lie");
        QTest::newRow("difficulty") << 0;
        QTest::newRow("height") << 1;
        QTest::newRow("time") << 2;
    }
    /// Held against the chain that this program verified itself.
    void aLyingNodeIsNotWorkedFor() {
        QFETCH(int, lie);
        const FixedChain chain(regtest());
        ClaimedWork work{
            .parent = regtest().genesisHash, .height = 1, .bits = 0x207fffff, .time = 1'700'000'000};
        const UnixTime now = unixTime(1'700'000'000);
        QCOMPARE(*judgeWork(work, chain, regtest(), now), WorkStanding::Good);
        if (lie == 0) work.bits = 0x1d00ffff;
        if (lie == 1) work.height = 2;
        if (lie == 2) work.time += 7'201;
        const auto judged = judgeWork(work, chain, regtest(), now);
        QVERIFY(!judged);
        QCOMPARE(judged.error().code, ErrorCode::Rejected);
    }

    void judgingOtherTips() {
        FixedChain chain(regtest());
        const UnixTime now = unixTime(1'700'000'000);
        ClaimedWork work{
            .parent = BlockHash(Digest32{1}), .height = 1, .bits = 0x207fffff, .time = 1'700'000'000};
        QCOMPARE(*judgeWork(work, chain, regtest(), now), WorkStanding::NotOurTip);
        chain.notReady = Error{ErrorCode::Disconnected, "no peer", {}};
        QCOMPARE(*judgeWork(work, chain, regtest(), now), WorkStanding::Unchecked);
        // A time before the last blocks.
        chain.notReady.reset();
        work.parent = regtest().genesisHash;
        work.time = chain.context.medianTime();
        QVERIFY(!judgeWork(work, chain, regtest(), now));
    }

    /// The node's parent is not our tip: waited for, then trouble, and good again when we agree.
    void aNodeOnAnotherTipIsWaitedFor() {
        const QTemporaryDir folder;
        const auto node = startNode(folder);
        NodeRig rig;
        FixedChain chain(regtest()); // stands at genesis; the node is ahead
        NodeWorkOptions options = optionsFor(node->rpcEndpoint());
        options.chain = &chain;
        options.tipPatience = Milliseconds(30);
        rig.start(std::move(options));
        QVERIFY(rig.until([&] { return rig.miner.status().state == MiningState::Error; }));
        QCOMPARE(rig.miner.status().hashes, std::uint64_t{0});
        QVERIFY(std::ranges::find(rig.states, MiningState::WaitingForWork) != rig.states.end());
        chain.notReady = Error{ErrorCode::Disconnected, "no peer", {}};
        QVERIFY(rig.until([&] { return !rig.blocks.empty(); }));
    }

    void refusedBlocksEndInASentence() {
        Rig rig;
        FixedChain chain(regtest());
        int refused = 0;
        chain.take = [&](const Block&) -> Result<void> {
            ++refused;
            return fail(ErrorCode::Rejected, "No connected node took the block.");
        };
        rig.miner.start(
            std::make_unique<SoloWorkSource>(rig.loop, rig.clock, chain, regtest(), Script().op(OP_1)), 1);
        QVERIFY(rig.until([&] { return refused >= 3; }));
        rig.miner.stop();
        QVERIFY(rig.blocks.empty());
        QVERIFY(rig.miner.status().shares.rejected >= 3);
        QCOMPARE(rig.miner.status().lastRefusal, std::string("No connected node took the block."));
    }

    void soloWaitsUntilTheChainIsVerified() {
        Rig rig;
        FixedChain chain(regtest());
        chain.notReady = Error{ErrorCode::Disconnected, "No node is connected.", {}};
        std::vector<Block> taken;
        chain.take = [&](const Block& block) -> Result<void> {
            taken.push_back(block);
            return {};
        };
        const Script payTo = Script().op(OP_1);
        rig.miner.start(std::make_unique<SoloWorkSource>(rig.loop, rig.clock, chain, regtest(), payTo), 1);
        QVERIFY(rig.until([&] { return rig.miner.status().explanation == "No node is connected."; }));
        QCOMPARE(rig.miner.status().state, MiningState::WaitingForWork);
        chain.notReady.reset();
        chain.tellChanged();
        QVERIFY(rig.until([&] { return !taken.empty(); }));
        rig.miner.stop();
        QCOMPARE(taken[0].header.previous, regtest().genesisHash);
        QCOMPARE(taken[0].transactions.size(), std::size_t{1});
        QCOMPARE(taken[0].transactions[0].outputs[0].scriptPubKey, payTo);
        QCOMPARE(taken[0].transactions[0].outputs[0].value, Amount(50 * Amount::zatPerZon));
        QCOMPARE(checkBlock(taken[0], taken[0].hash(), 1, regtest()).name, std::string_view());
    }

    void pausedKeepsItsReasonWhenWorkComes() {
        Rig rig;
        FixedChain chain(regtest());
        rig.miner.start(
            std::make_unique<SoloWorkSource>(rig.loop, rig.clock, chain, regtest(), Script().op(OP_1)), 1);
        rig.miner.pause("On battery.");
        rig.idle();
        QCOMPARE(rig.miner.status().state, MiningState::Paused);
        QCOMPARE(rig.miner.status().explanation, std::string("On battery."));
        rig.miner.resume();
        QVERIFY(rig.until([&] { return !rig.blocks.empty(); }));
    }

    /// Two threads never try the same header.
    void threadsKeepApart() {
        const auto job = endlessJob();
        QVERIFY(job->work->header(0).merkleRoot != job->work->header(1).merkleRoot);
    }

    void threadsCanBeChangedWhileMining() {
        const QTemporaryDir folder;
        const auto node = startNode(folder);
        NodeRig rig;
        rig.start(node->rpcEndpoint(), 1);
        QVERIFY(rig.until([&] { return !rig.blocks.empty(); }));
        const std::uint64_t before = rig.miner.status().hashes;
        rig.miner.setThreads(Miner::maxThreads());
        QCOMPARE(rig.miner.status().threads, Miner::maxThreads());
        QVERIFY(rig.miner.status().hashes >= before);
        const std::size_t found = rig.blocks.size();
        QVERIFY(rig.until([&] { return rig.blocks.size() > found; }));
    }
};

QTEST_GUILESS_MAIN(MinerTest)
#include "tst_miner.moc"
