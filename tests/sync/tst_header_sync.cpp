#include "core/sync/header_sync.h"
#include "tests/sync/node_model.h"
#include "tests/sync/sans_io.h"

#include <QTest>

#include <memory>

using namespace zon;
using namespace zon::test;

namespace {

/// HeaderSync alone, with nodes whose answers the test carries over one by one.
struct Fixture {
    explicit Fixture(const NetworkParams& networkParams = networkParams_(), HeaderTreeLimits limits = {})
        : params(networkParams), tree(params, limits) {}

    static const NetworkParams& networkParams_() { return networkParams(NetworkId::Regtest); }

    PeerId connect(std::uint32_t id) {
        table.add(fullNode(id));
        sync.peerReady(PeerId{id}, now);
        return PeerId{id};
    }
    void headers(PeerId peer, const HeadersMessage& message) { sync.onHeaders(peer, message, now, wall); }
    void headers(PeerId peer, const ChainBuilder& chain, std::int32_t first, std::int32_t last) {
        HeadersMessage message;
        for (std::int32_t height = first; height <= last; ++height)
            message.headers.push_back(chain.at(height).header);
        headers(peer, message);
    }
    /// Lets `model` answer what `peer` was asked, as long as it is asked something.
    void serve(PeerId peer, NodeModel& model) {
        while (answered < port.sent.size()) {
            const RecordingPort::Sent sent = port.sent[answered++];
            if (sent.peer != peer) continue;
            for (const Message& answer : model.answer(sent.message))
                headers(peer, std::get<HeadersMessage>(answer));
        }
    }
    void pass(Seconds time) {
        now += time;
        wall += time;
        sync.onTime(now, wall);
    }
    std::size_t asked(PeerId peer) const { return port.sentTo<GetHeadersMessage>(peer).size(); }

    const NetworkParams& params;
    SteadyTime now{};
    UnixTime wall = unixTime(1'900'000'000);
    HeaderTree tree;
    PeerTable table;
    RecordingPort port{table};
    std::vector<ChainChange> changes;
    std::vector<Error> alarms;
    HeaderSync sync{tree,
                    table,
                    port,
                    {[this](const ChainChange& change) { changes.push_back(change); },
                     [this](const Error& alarm) { alarms.push_back(alarm); }}};
    std::size_t answered = 0;
};

class HeaderSyncTest : public QObject {
    Q_OBJECT

private slots:
    void fetchesInFullBatches() {
        Fixture t;
        ChainBuilder chain(t.params);
        chain.mineMany(5'000);
        NodeModel model(chain);
        const PeerId peer = t.connect(1);
        t.serve(peer, model);
        QCOMPARE(t.tree.height(), 5'000);
        QCOMPARE(t.asked(peer), std::size_t{3});
        QCOMPARE(t.table.find(peer)->height, 5'000);
        QVERIFY(!t.sync.inBulk());
        QVERIFY(t.port.punished.empty());
    }

    void fault01_stallingPeerIsRotatedNotBanned() {
        Fixture t;
        const PeerId stalling = t.connect(1);
        const PeerId other = t.connect(2);
        QCOMPARE(t.asked(stalling), std::size_t{1});
        QCOMPARE(t.asked(other), std::size_t{0});
        QVERIFY(t.sync.nextDeadline() == t.now + HeaderSync::answerTimeout);
        t.pass(HeaderSync::answerTimeout);
        QCOMPARE(t.asked(other), std::size_t{1});
        QCOMPARE(t.table.find(stalling)->slowStrikes, 1U);
        QVERIFY(t.port.punished.empty());
    }

    void fault01_theOnlyPeerIsAskedAgain() {
        Fixture t;
        const PeerId stalling = t.connect(1);
        t.pass(HeaderSync::answerTimeout);
        QCOMPARE(t.asked(stalling), std::size_t{2});
        QVERIFY(t.port.punished.empty());
    }

    void fault02_dripOfSingleHeadersHoldsNothingUp() {
        Fixture t;
        ChainBuilder chain(t.params);
        chain.mineMany(2'500);
        NodeModel honest(chain);
        const PeerId dripping = t.connect(1);
        const PeerId other = t.connect(2);
        t.headers(dripping, chain, 1, 1);
        QCOMPARE(t.asked(other), std::size_t{1}); // at once, with no time gone by
        t.serve(other, honest);
        QCOMPARE(t.tree.height(), 2'500);
        QVERIFY(t.port.punished.empty());
    }

    void fault02_dripOfFullBatchesIsRelieved() {
        Fixture t;
        ChainBuilder chain(t.params);
        chain.mineMany(7'000);
        NodeModel honest(chain);
        const PeerId dripping = t.connect(1);
        const PeerId other = t.connect(2);
        for (std::int32_t first = 1; first < 4'001; first += 2'000) {
            QCOMPARE(t.asked(other), std::size_t{0});
            t.pass(HeaderSync::slowBatch + Seconds(1)); // within its time to answer, again and again
            t.headers(dripping, chain, first, first + 1'999);
        }
        QCOMPARE(t.asked(other), std::size_t{1});
        QCOMPARE(t.table.find(dripping)->slowStrikes, 1U);
        t.serve(other, honest);
        QCOMPARE(t.tree.height(), 7'000);
        QVERIFY(t.port.punished.empty());
    }

    void fault02_aSlowPeerIsBetterThanNone() {
        Fixture t;
        ChainBuilder chain(t.params);
        chain.mineMany(6'500);
        const PeerId only = t.connect(1);
        for (std::int32_t first = 1; first < 6'001; first += 2'000) {
            t.pass(HeaderSync::slowBatch + Seconds(1));
            t.headers(only, chain, first, first + 1'999);
        }
        QCOMPARE(t.asked(only), std::size_t{4});
        QCOMPARE(t.table.find(only)->slowStrikes, 0U);
    }

    void fault05_badProofOfWorkIsBanned() {
        Fixture t;
        ChainBuilder chain(t.params);
        chain.mineMany(3);
        HeadersMessage message{{chain.at(1).header, chain.at(2).header, chain.at(3).header}};
        spoil(message.headers[2]);
        const PeerId peer = t.connect(1);
        t.headers(peer, message);
        QVERIFY(t.port.isPunished(peer, Misconduct::Lie));
        QCOMPARE(t.tree.height(), 2); // what was right before it stays
    }

    void fault06_wrongRetargetIsBanned() {
        Fixture t(easyRetargets());
        ChainBuilder chain(t.params);
        chain.mineMany(5);
        HeadersMessage message{{chain.at(1).header}};
        message.headers[0].bits = 0x1f7fffff; // harder than demanded is wrong too
        solve(message.headers[0]);
        const PeerId peer = t.connect(1);
        t.headers(peer, message);
        QVERIFY(t.port.isPunished(peer, Misconduct::Lie));
    }

    void fault07_forkAcrossAretargetIsJudgedByItsOwnAncestors() {
        Fixture t(easyRetargets());
        const auto interval = t.params.difficulty.interval;
        ChainBuilder common(t.params);
        common.mineMany(interval - 5);
        // One branch is slow, the other fast: after the retarget they demand different bits.
        ChainBuilder slow = common;
        ChainBuilder fast = common;
        const auto mineSpaced = [&](ChainBuilder& chain, std::int32_t count, std::uint32_t spacing) {
            for (std::int32_t i = 0; i < count; ++i) {
                BlockWishes wishes;
                wishes.time = chain.tip().header.time + spacing;
                chain.mine(wishes);
            }
        };
        mineSpaced(slow, 15, 19);
        mineSpaced(fast, 25, 1);
        QVERIFY(slow.tip().header.bits != fast.tip().header.bits);
        const PeerId first = t.connect(1);
        t.headers(first, slow, 1, slow.height());
        const PeerId second = t.connect(2);
        t.headers(second, fast, common.height() + 1, fast.height());
        QCOMPARE(t.tree.tipHash(), fast.tipHash());
        QVERIFY(t.port.punished.empty());
        QCOMPARE(t.changes.back().forkHeight, common.height());
    }

    void fault08_targetAboveTheLimitIsBanned() {
        Fixture t(easyRetargets());
        ChainBuilder chain(t.params);
        chain.mineMany(1);
        HeadersMessage message{{chain.at(1).header}};
        message.headers[0].bits = 0x217fffff;
        const PeerId peer = t.connect(1);
        t.headers(peer, message);
        QVERIFY(t.port.isPunished(peer, Misconduct::Lie));
    }

    void fault09_timeNotAfterTheMedianIsBanned() {
        Fixture t;
        ChainBuilder chain(t.params);
        chain.mineMany(20);
        HeadersMessage message{{chain.at(20).header}};
        message.headers[0].time = chain.at(14).header.time; // the median of blocks 9 to 19
        solve(message.headers[0]);
        const PeerId peer = t.connect(1);
        t.headers(peer, chain, 1, 19);
        t.headers(peer, message);
        QVERIFY(t.port.isPunished(peer, Misconduct::Lie));
        QCOMPARE(t.tree.height(), 19);
    }

    void fault10_headerFromTheFutureIsHeldAndTakenLater() {
        Fixture t;
        ChainBuilder chain(t.params);
        chain.mineMany(2);
        BlockWishes wishes;
        wishes.time = static_cast<std::uint32_t>(toSeconds(t.wall)) + 3 * 60 * 60;
        chain.mine(wishes);
        const PeerId peer = t.connect(1);
        t.headers(peer, chain, 1, 3);
        QCOMPARE(t.tree.height(), 2);
        QVERIFY(t.port.punished.empty());
        QVERIFY(t.sync.heldUntil().has_value());
        t.pass(*t.sync.heldUntil() - t.wall);
        QCOMPARE(t.tree.height(), 3);
        QVERIFY(t.port.punished.empty());
    }

    /// Our clock is days behind: what it allows is taken, and nobody is asked for the rest again and again.
    void fault10_aLongTailFromTheFutureHoldsNothingUp() {
        Fixture t;
        ChainBuilder chain(t.params);
        chain.mineMany(2'500);
        for (int i = 0; i < 4'000; ++i) {
            BlockWishes wishes;
            if (i == 0) wishes.time = static_cast<std::uint32_t>(toSeconds(t.wall)) + 3 * 60 * 60;
            chain.mine(wishes);
        }
        NodeModel model(chain);
        const PeerId peer = t.connect(1);
        t.serve(peer, model);
        QCOMPARE(t.tree.height(), 2'500);
        QVERIFY(!t.sync.inBulk());
        const std::size_t asked = t.asked(peer);
        QVERIFY(asked < 6);
        QVERIFY(t.port.punished.empty());
        QVERIFY(t.tree.heldUntil().has_value());
        t.pass(*t.tree.heldUntil() - t.wall);
        QVERIFY(t.tree.height() > 2'500);
        t.serve(peer, model);
        QVERIFY(!t.sync.inBulk());
        QVERIFY(t.asked(peer) < asked + 6);
        QVERIFY(t.port.punished.empty());
    }

    void fault12_unconnectedHeadersAreAskedAboutOnce() {
        Fixture t;
        ChainBuilder chain(t.params);
        chain.mineMany(10);
        const PeerId peer = t.connect(1);
        t.headers(peer, HeadersMessage{});
        const std::size_t before = t.asked(peer);
        t.headers(peer, chain, 10, 10);
        QCOMPARE(t.asked(peer), before + 1);
        QVERIFY(t.port.punished.empty());
        t.headers(peer, chain, 10, 10); // the answer leads nowhere either
        QVERIFY(t.port.isPunished(peer, Misconduct::Useless));
    }

    void fault12_anAnswerThatConnectsMakesGood() {
        Fixture t;
        ChainBuilder chain(t.params);
        chain.mineMany(10);
        NodeModel model(chain);
        const PeerId peer = t.connect(1);
        t.headers(peer, HeadersMessage{});
        t.answered = t.port.sent.size();
        t.headers(peer, chain, 10, 10);
        t.serve(peer, model);
        QCOMPARE(t.tree.height(), 10);
        QVERIFY(t.port.punished.empty());
    }

    void fault13_nonContinuousHeadersAreAviolation() {
        Fixture t;
        ChainBuilder chain(t.params);
        chain.mineMany(5);
        const PeerId peer = t.connect(1);
        t.headers(peer, HeadersMessage{{chain.at(1).header, chain.at(3).header}});
        QVERIFY(t.port.isPunished(peer, Misconduct::Violation));
    }

    void fault14_endlessLowWorkHeadersStayBounded() {
        HeaderTreeLimits limits;
        limits.sideHeaders = 50;
        Fixture t(networkParams(NetworkId::Regtest), limits);
        ChainBuilder chain(t.params);
        chain.mineMany(400);
        const PeerId honest = t.connect(1);
        t.headers(honest, chain, 1, 400);
        const PeerId spammer = t.connect(2);
        for (std::uint32_t branch = 1; branch <= 5; ++branch) {
            ChainBuilder spam(t.params);
            spam.mineMany(60, branch);
            t.headers(spammer, spam, 1, 60);
            QVERIFY(t.tree.sideCount() <= limits.sideHeaders);
        }
        QCOMPARE(t.tree.tipHash(), chain.tipHash());
        QVERIFY(!t.port.isPunished(spammer, Misconduct::Lie)); // every one of them has its work
    }

    void fault14_theSameFullBatchForEverIsNotFollowed() {
        Fixture t;
        ChainBuilder chain(t.params);
        chain.mineMany(2'000);
        const PeerId peer = t.connect(1);
        for (int i = 0; i < 20; ++i)
            t.headers(peer, chain, 1, 2'000);
        QVERIFY(!t.sync.inBulk());
        QVERIFY(t.table.find(peer)->slowStrikes > 0);
    }

    void aLongBranchWithMoreWorkIsMeasuredThenTaken() {
        HeaderTreeLimits limits;
        limits.sideHeaders = 50;
        Fixture t(networkParams(NetworkId::Regtest), limits);
        ChainBuilder chain(t.params);
        chain.mineMany(3'000);
        NodeModel first(chain);
        t.serve(t.connect(1), first);
        QCOMPARE(t.tree.height(), 3'000);
        ChainBuilder other(t.params);
        other.mineMany(4'500, 1);
        NodeModel second(other);
        t.serve(t.connect(2), second);
        QCOMPARE(t.tree.tipHash(), other.tipHash());
        QVERIFY(t.port.punished.empty());
        QVERIFY(!t.sync.inBulk());
    }

    void fault14_aLongBranchWithLessWorkIsMeasuredAndLeftAlone() {
        HeaderTreeLimits limits;
        limits.sideHeaders = 50;
        Fixture t(networkParams(NetworkId::Regtest), limits);
        ChainBuilder chain(t.params);
        chain.mineMany(5'000);
        NodeModel first(chain);
        t.serve(t.connect(1), first);
        ChainBuilder other(t.params);
        other.mineMany(4'500, 1);
        NodeModel second(other);
        t.serve(t.connect(2), second);
        QCOMPARE(t.tree.tipHash(), chain.tipHash());
        QVERIFY(t.tree.sideCount() <= limits.sideHeaders);
        QVERIFY(t.port.punished.empty());
        QVERIFY(!t.sync.inBulk());
    }

    void fault15_baitAndSwitchIsFoundOut() {
        const NetworkParams& params = networkParams(NetworkId::Regtest);
        ChainBuilder bait(params);
        bait.mineMany(1'500, 1);
        ChainBuilder switched(params);
        switched.mineMany(1'500, 2);
        ChainBuilder ours(params);
        ours.mineMany(1'200);
        const UnixTime wall = unixTime(1'900'000'000);
        HeaderPresync presync(params, HeaderContext::atGenesis(params), ours.context().work);
        QVERIFY(presync.take(bait.headers(1, 1'000), true, wall) == HeaderPresync::State::Measuring);
        QVERIFY(presync.take(bait.headers(1'001, 1'500), false, wall) == HeaderPresync::State::Fetching);
        QVERIFY(presync.memoryBytes() < 100); // nothing but marks so far
        QVERIFY(presync.take(switched.headers(1, 1'500), false, wall) == HeaderPresync::State::Lied);
        QVERIFY(!presync.evidence().empty());
        QVERIFY(presync.memoryBytes() < 100);
    }

    void presyncHandsOnWhatItMeasured() {
        const NetworkParams& params = networkParams(NetworkId::Regtest);
        ChainBuilder branch(params);
        branch.mineMany(1'500, 1);
        ChainBuilder ours(params);
        ours.mineMany(1'200);
        const UnixTime wall = unixTime(1'900'000'000);
        HeaderPresync presync(params, HeaderContext::atGenesis(params), ours.context().work);
        QVERIFY(presync.take(branch.headers(1), false, wall) == HeaderPresync::State::Fetching);
        QCOMPARE(presync.last(), params.genesisHash);
        QVERIFY(presync.take(branch.headers(1, 800), true, wall) == HeaderPresync::State::Fetching);
        QVERIFY(presync.take(branch.headers(801), false, wall) == HeaderPresync::State::Done);
        QCOMPARE(presync.takeBranch(), branch.headers(1));
    }

    void fault15_theOneWhoSwitchesIsDropped() {
        HeaderTreeLimits limits;
        limits.sideHeaders = 50;
        Fixture t(networkParams(NetworkId::Regtest), limits);
        ChainBuilder chain(t.params);
        chain.mineMany(2'500);
        NodeModel first(chain);
        t.serve(t.connect(1), first);
        ChainBuilder bait(t.params);
        bait.mineMany(4'500, 1);
        ChainBuilder switched(t.params);
        switched.mineMany(4'500, 2);
        NodeModel liar(bait);
        // Once the bait is measured it is asked for again from the fork on: now comes the other chain.
        liar.instead = [&](const Message& request) -> std::optional<std::vector<Message>> {
            if (std::get<GetHeadersMessage>(request).locator.front() == t.params.genesisHash)
                liar.setChain(switched);
            return std::nullopt;
        };
        const PeerId peer = t.connect(2);
        t.serve(peer, liar);
        QVERIFY(t.port.isPunished(peer, Misconduct::Lie));
        QCOMPARE(t.tree.tipHash(), chain.tipHash());
        QVERIFY(t.tree.sideCount() <= limits.sideHeaders);
    }

    void fault16_lessWorkIsKeptAsideAndEqualWorkDoesNotMoveTheTip() {
        Fixture t;
        ChainBuilder chain(t.params);
        chain.mineMany(20);
        ChainBuilder other = chain.upTo(10);
        other.mineMany(11, 1);
        const PeerId first = t.connect(1);
        const PeerId second = t.connect(2);
        t.headers(first, chain, 1, 20);
        t.headers(second, other, 11, 15);
        QCOMPARE(t.tree.tipHash(), chain.tipHash());
        QCOMPARE(t.table.find(second)->height, 10); // of our chain it has shown this much
        t.headers(second, other, 16, 20);
        QCOMPARE(t.tree.tipHash(), chain.tipHash());
        t.headers(second, other, 21, 21);
        QCOMPARE(t.tree.tipHash(), other.tipHash());
        QCOMPARE(t.changes.back(), (ChainChange{10, 10, 11}));
        QCOMPARE(t.table.find(second)->height, 21);
        QCOMPARE(t.table.find(first)->height, 10);
        QVERIFY(t.port.punished.empty());
    }

    void fault19_forkUnderAnAnchorIsRefusedWithAnAlarm() {
        NetworkParams params = networkParams(NetworkId::Regtest);
        ChainBuilder chain(networkParams(NetworkId::Regtest));
        chain.mineMany(20);
        params.anchors = {{10, chain.hashAt(10)}};
        Fixture t(params);
        ChainBuilder other = chain.upTo(5);
        other.mineMany(30, 1);
        const PeerId peer = t.connect(1);
        t.headers(peer, chain, 1, 20);
        const PeerId another = t.connect(2);
        t.headers(another, other, 6, 35);
        QCOMPARE(t.tree.tipHash(), chain.tipHash());
        QCOMPARE(t.alarms.size(), std::size_t{1});
    }

    void fault48_sleepGivesEverybodyFullTimeAgain() {
        Fixture t;
        const PeerId peer = t.connect(1);
        t.connect(2);
        t.now += Seconds(6 * 60 * 60);
        t.sync.resetDeadlines(t.now);
        t.sync.onTime(t.now, t.wall);
        QCOMPARE(t.table.find(peer)->slowStrikes, 0U);
        QVERIFY(t.sync.nextDeadline() == t.now + HeaderSync::answerTimeout);
        QVERIFY(t.port.punished.empty());
    }

    void whenTheBulkPeerLeavesAnotherGoesOn() {
        Fixture t;
        const PeerId first = t.connect(1);
        const PeerId second = t.connect(2);
        t.table.erase(first);
        t.sync.peerGone(first, t.now);
        QCOMPARE(t.asked(second), std::size_t{1});
    }
};

} // namespace

QTEST_APPLESS_MAIN(HeaderSyncTest)
#include "tst_header_sync.moc"
