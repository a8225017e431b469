#include "core/crypto/sha256.h"
#include "tests/sync/client_fixture.h"

#include <QTest>

using namespace zon;
using namespace zon::test;

namespace {

const Script ours = scriptOf(1);
const Script next = scriptOf(2);

/// `count` blocks, of which every `every`-th pays us its reward.
void minePaying(ChainBuilder& chain, std::int32_t count, std::int32_t every, std::uint32_t tag = 0) {
    for (std::int32_t i = 0; i < count; ++i) {
        BlockWishes wishes;
        wishes.tag = tag;
        if (i % every == every - 1) wishes.payTo = ours;
        chain.mine(wishes);
    }
}

Amount paidTo(const ChainBuilder& chain, const Script& script) {
    Amount sum;
    for (std::int32_t height = 1; height <= chain.height(); ++height)
        for (const Transaction& transaction : chain.at(height).transactions)
            for (const TxOut& output : transaction.outputs)
                if (output.scriptPubKey == script) sum += output.value;
    return sum;
}

/// A clock that is wrong by as much as the test says.
class ShiftedClock : public Clock {
public:
    explicit ShiftedClock(Seconds by) : shift(by) {}
    UnixTime now() const override { return system_.now() + shift; }
    SteadyTime steady() const override { return system_.steady(); }

    Seconds shift;

private:
    SystemClock system_;
};

class LightClientTest : public QObject {
    Q_OBJECT

private slots:
    void syncsFromGenesis() {
        ClientFixture t;
        t.setUpWallet = [](TestWallet& wallet) { wallet.watch(ours); };
        ChainBuilder chain(t.params);
        minePaying(chain, 4500, 100);
        t.addNode(chain);
        t.start();
        QVERIFY(t.waitForTip(chain.tipHash()));
        QCOMPARE(t.wallet->balance().zat(), paidTo(chain, ours).zat());
        QCOMPARE(t.wallet->applied.size(), std::size_t{45});
        QVERIFY(std::ranges::is_sorted(t.wallet->applied));
        const SyncStatus status = t.client->status();
        QVERIFY(!status.provisional);
        QVERIFY(!status.wholeBlocks);
        QCOMPARE(status.peers.size(), std::size_t{1});
        QVERIFY(status.peers[0].vouches);
        QCOMPARE(status.peers[0].agent, std::string("/ScriptedPeer/"));
        QVERIFY(status.bans.empty());
    }

    void followsNewBlocks() {
        ClientFixture t;
        t.setUpWallet = [](TestWallet& wallet) { wallet.watch(ours); };
        ChainBuilder chain(t.params);
        chain.mineMany(20);
        ScriptedPeer& node = t.addNode(chain);
        t.start();
        QVERIFY(t.waitForTip(chain.tipHash()));
        for (int i = 0; i < 5; ++i) {
            BlockWishes wishes;
            wishes.payTo = ours;
            node.mineAndAnnounce(wishes);
            QVERIFY(t.waitForTip(node.model.chain().tipHash()));
        }
        QCOMPARE(t.wallet->balance().zat(), paidTo(node.model.chain(), ours).zat());
        QCOMPARE(t.eventsOf<TipChanged>().back().tip.height, 25);
    }

    void newScriptsAreLookedForInTheRest() {
        ClientFixture t;
        t.setUpWallet = [](TestWallet& wallet) {
            wallet.watch(ours);
            wallet.deriveAfter(ours, next);
        };
        ChainBuilder chain(t.params);
        chain.mineMany(10);
        chain.mine(
            {.transactions = {}, .payTo = next, .fees = {}, .time = {}, .tag = 0}); // too early: not ours yet
        chain.mine({.transactions = {}, .payTo = ours, .fees = {}, .time = {}, .tag = 0});
        chain.mineMany(3);
        chain.mine({.transactions = {}, .payTo = next, .fees = {}, .time = {}, .tag = 0});
        chain.mineMany(3);
        t.addNode(chain);
        t.start();
        QVERIFY(t.waitForTip(chain.tipHash()));
        QCOMPARE(t.wallet->applied, (std::vector<std::int32_t>{12, 16}));
        QCOMPARE(t.wallet->coins(), std::int64_t{2});
    }

    void findsWhatIsSpent() {
        ClientFixture t;
        t.setUpWallet = [](TestWallet& wallet) { wallet.watch(ours); };
        ChainBuilder chain(t.params);
        const Transaction coinbase =
            chain.mine({.transactions = {}, .payTo = ours, .fees = {}, .time = {}, .tag = 0}).transactions[0];
        chain.mineMany(5);
        BlockWishes wishes;
        wishes.transactions = {spend({coinbase.txid(), 0}, scriptOf(9), Amount(1000))};
        chain.mine(wishes);
        t.addNode(chain);
        t.start();
        QVERIFY(t.waitForTip(chain.tipHash()));
        QCOMPARE(t.wallet->coins(), std::int64_t{1});
        QCOMPARE(t.wallet->balance().zat(), std::int64_t{0});
    }

    void restartsWhereItWas() {
        ClientFixture t;
        t.setUpWallet = [](TestWallet& wallet) { wallet.watch(ours); };
        ChainBuilder chain(t.params);
        minePaying(chain, 2500, 50);
        ScriptedPeer& node = t.addNode(chain);
        t.start();
        QVERIFY(t.waitForTip(chain.tipHash()));
        t.quit();
        t.start();
        QCOMPARE(t.client->status().tip.height, 2500);
        QCOMPARE(t.client->status().scannedTo, 2500);
        BlockWishes wishes;
        wishes.payTo = ours;
        node.model.mine(wishes);
        QVERIFY(t.waitForTip(node.model.chain().tipHash()));
        QCOMPARE(t.wallet->applied, (std::vector<std::int32_t>{2501}));
        QCOMPARE(t.wallet->balance().zat(), paidTo(node.model.chain(), ours).zat());
    }

    void aNodeWithNothingButGenesis() {
        ClientFixture t;
        ChainBuilder chain(t.params);
        ScriptedPeer& node = t.addNode(chain);
        t.start();
        QVERIFY(t.waitForTip(t.params.genesisHash));
        node.mineAndAnnounce();
        QVERIFY(t.waitForTip(node.model.chain().tipHash()));
    }

    void stopsAndStartsAgain() {
        ClientFixture t;
        t.setUpWallet = [](TestWallet& wallet) { wallet.watch(ours); };
        ChainBuilder chain(t.params);
        minePaying(chain, 30, 3);
        ScriptedPeer& node = t.addNode(chain);
        t.start();
        QVERIFY(t.waitForTip(chain.tipHash()));
        t.client->stop();
        QVERIFY(t.client->status().stage == SyncStage::Offline);
        QVERIFY(t.client->status().peers.empty());
        node.model.mine();
        QVERIFY(t.client->start());
        QVERIFY(t.waitForTip(node.model.chain().tipHash()));
    }

    void aYoungWalletSkipsWhatIsOlder() {
        ClientFixture t;
        ChainBuilder chain(t.params);
        chain.mineMany(300);
        t.setUpWallet = [&](TestWallet& wallet) {
            wallet.watch(ours);
            wallet.birthdayValue = ScanBirthday{{}, unixTime(chain.at(250).header.time)};
        };
        ScriptedPeer& node = t.addNode(chain);
        t.start();
        QVERIFY(t.waitForTip(chain.tipHash()));
        const auto requests = node.received<GetCFiltersMessage>();
        QVERIFY(!requests.empty());
        QCOMPARE(requests.front().startHeight, 238U); // two hours further back
    }

    void withoutWalletsNothingIsFetched() {
        ClientFixture t;
        t.setUpWallet = [](TestWallet& wallet) { wallet.birthdayValue.reset(); };
        ChainBuilder chain(t.params);
        chain.mineMany(100);
        ScriptedPeer& node = t.addNode(chain);
        t.start();
        QVERIFY(t.waitForTip(chain.tipHash()));
        QVERIFY(node.received<GetCFiltersMessage>().empty());
    }

    void rescanFindsAnewWalletsPast() {
        ClientFixture t;
        t.setUpWallet = [](TestWallet& wallet) { wallet.watch(ours); };
        ChainBuilder chain(t.params);
        minePaying(chain, 60, 10);
        chain.mine({.transactions = {}, .payTo = next, .fees = {}, .time = {}, .tag = 0});
        t.addNode(chain);
        t.start();
        QVERIFY(t.waitForTip(chain.tipHash()));
        t.wallet->watch(next);
        t.client->rescan(1);
        QVERIFY(t.client->status().rescanning);
        QVERIFY(t.waitForTip(chain.tipHash()));
        QVERIFY(!t.client->status().rescanning);
        QCOMPARE(t.wallet->balance().zat(), (paidTo(chain, ours) + paidTo(chain, next)).zat());
    }

    void aWantedRescanMayBeGivenUp() {
        ClientFixture t;
        t.setUpWallet = [](TestWallet& wallet) { wallet.watch(ours); };
        ChainBuilder chain(t.params);
        minePaying(chain, 60, 10);
        ScriptedPeer& node = t.addNode(chain);
        t.start();
        QVERIFY(t.waitForTip(chain.tipHash()));
        QVERIFY(!t.client->cancelRescan()); // there is none
        node.goAway();                      // so that it stands still
        QVERIFY(t.waitUntil([&] { return t.client->status().stage == SyncStage::Offline; }));

        t.client->rescan(5, RescanReason::Wanted);
        QVERIFY(t.client->status().rescanning);
        QVERIFY(t.client->status().rescanCancellable);
        QCOMPARE(t.client->status().scannedTo, 4);
        QVERIFY(t.client->cancelRescan());
        QVERIFY(!t.client->status().rescanning);
        QCOMPARE(t.client->status().scannedTo, 60);
        QCOMPARE(t.wallet->balance().zat(), paidTo(chain, ours).zat());

        // What new scripts need is not given up, not even under one that was wanted.
        t.client->rescan(30, RescanReason::Wanted);
        t.wallet->watch(next);
        t.client->rescan(20);
        QVERIFY(!t.client->status().rescanCancellable);
        QVERIFY(!t.client->cancelRescan());
        t.quit();
        t.start(node.endpoint());
        QCOMPARE(t.client->status().scannedTo, 19); // on disk too
    }

    void anotherNetworkIsTriedAtOnce() {
        ClientFixture t;
        ChainBuilder chain(t.params);
        chain.mineMany(5);
        ScriptedPeer& node = t.addNode(chain);
        node.goAway();
        t.start();
        // After several failures it waits longer than this test would.
        const auto failures = [&] { return t.eventsOf<PeersChanged>().size(); };
        QVERIFY(t.waitUntil([&] { return failures() >= 3; }));
        node.comeBack();
        t.client->networkChanged();
        QVERIFY(t.waitForTip(chain.tipHash()));
        QVERIFY(t.client->status().bans.empty());
    }

    void trafficIsCountedByStage() {
        ClientFixture t;
        t.setUpWallet = [](TestWallet& wallet) { wallet.watch(ours); };
        ChainBuilder chain(t.params);
        minePaying(chain, 100, 10);
        t.addNode(chain);
        t.start();
        QVERIFY(t.waitForTip(chain.tipHash()));
        QCOMPARE(t.client->status().headers.from, std::int64_t{0});
        QVERIFY(t.client->status().headers.taken.count() > 0);
        const SyncTraffic traffic = t.client->status().traffic;
        QVERIFY(traffic.headers >= 100 * 81);
        QVERIFY(traffic.filterHeaders >= 101 * 32);
        QVERIFY(traffic.scan > 0);
        QVERIFY(traffic.headers + traffic.filterHeaders + traffic.scan
                <= t.client->status().peers[0].bytesIn);
    }

    void fault17_reorgUnwindsExactly_data() {
        QTest::addColumn<int>("depth");
        QTest::newRow("1") << 1;
        QTest::newRow("100") << 100;
        QTest::newRow("2500") << 2500;
    }
    void fault17_reorgUnwindsExactly() {
        QFETCH(const int, depth);
        ClientFixture t;
        t.setUpWallet = [](TestWallet& wallet) { wallet.watch(ours); };
        ChainBuilder chain(t.params);
        minePaying(chain, depth + 50, 7);
        ScriptedPeer& node = t.addNode(chain);
        t.start();
        QVERIFY(t.waitForTip(chain.tipHash()));

        ChainBuilder other = chain.upTo(50);
        minePaying(other, depth + 1, 5, 1);
        node.model.setChain(other);
        node.sendToAll(node.model.announcement());
        QVERIFY(t.waitForTip(other.tipHash()));
        QCOMPARE(t.wallet->unwound.back(), 50);
        QCOMPARE(t.wallet->balance().zat(), paidTo(other, ours).zat());
        QCOMPARE(t.eventsOf<TipChanged>().back().disconnected, depth);
    }

    void fault18_reorgWhileOffline() {
        ClientFixture t;
        t.setUpWallet = [](TestWallet& wallet) { wallet.watch(ours); };
        ChainBuilder chain(t.params);
        minePaying(chain, 150, 7);
        ScriptedPeer& node = t.addNode(chain);
        t.start();
        QVERIFY(t.waitForTip(chain.tipHash()));
        t.quit();
        ChainBuilder other = chain.upTo(120);
        minePaying(other, 40, 5, 1);
        node.model.setChain(other);
        t.start();
        QVERIFY(t.waitForTip(other.tipHash()));
        QCOMPARE(t.wallet->balance().zat(), paidTo(other, ours).zat());
    }

    void wholeBlocksWhereNobodyServesFilters() {
        ClientFixture t;
        t.setUpWallet = [](TestWallet& wallet) { wallet.watch(ours); };
        ChainBuilder chain(t.params);
        minePaying(chain, 200, 20);
        ScriptedPeer& node = t.addNode(chain);
        node.model.services = serviceNetwork | serviceWitness;
        t.start();
        QVERIFY(t.waitForTip(chain.tipHash()));
        QVERIFY(t.client->status().wholeBlocks);
        QCOMPARE(t.wallet->balance().zat(), paidTo(chain, ours).zat());

        ScriptedPeer& better = t.addNode(node.model.chain());
        t.client->addPeer(better.endpoint());
        QVERIFY(t.waitUntil([&] { return !t.client->status().wholeBlocks; }));
        QVERIFY(t.waitForTip(chain.tipHash()));
    }

    void fault04_hugeClaimedHeightIsIgnored() {
        ClientFixture t;
        ChainBuilder chain(t.params);
        chain.mineMany(20);
        t.addNode(chain).claimedHeight = 2'000'000'000;
        t.start();
        QVERIFY(t.waitForTip(chain.tipHash()));
        const SyncStatus status = t.client->status();
        QCOMPARE(status.peers[0].claimedHeight, 2'000'000'000);
        QCOMPARE(status.peers[0].height, 20);
        QCOMPARE(status.headers.total, std::int64_t{20});
    }

    void fault11_ourClockIsWrong() {
        ShiftedClock ahead(Seconds(3 * 60 * 60)); // outlives what reads it
        ClientFixture t;
        ChainBuilder chain(t.params);
        chain.mineMany(20);
        for (int i = 0; i < 3; ++i)
            t.nodes.push_back(std::make_unique<ScriptedPeer>(t.loop, ahead, chain));
        t.start();
        QVERIFY(t.waitForTip(chain.tipHash()));
        QVERIFY(t.client->status().clockOffset > Seconds(10'000));
        QVERIFY(t.client->status().bans.empty());
    }

    void fault38_oneNetworkGroupIsProvisional() {
        ClientFixture t;
        t.config.groupsWanted = 2;
        ChainBuilder chain(t.params);
        chain.mineMany(20);
        t.addNode(chain);
        t.addNode(chain);
        t.start();
        QVERIFY(t.waitForTip(chain.tipHash()));
        QVERIFY(t.waitUntil([&] {
            const auto peers = t.client->status().peers;
            return peers.size() == 2 && peers[0].vouches && peers[1].vouches;
        }));
        QVERIFY(t.client->status().provisional); // both are on this machine
        QVERIFY(!t.eventsOf<SyncConditionChanged>().empty());
    }

    void fault48_sleepForHoursBansNobody() {
        ShiftedClock shifted(Seconds(0)); // outlives what reads it
        ClientFixture t;
        t.clockInUse = &shifted;
        ChainBuilder chain(t.params);
        chain.mineMany(20);
        ScriptedPeer& node = t.addNode(chain);
        t.start();
        QVERIFY(t.waitForTip(chain.tipHash()));
        const std::size_t asked = node.received<GetHeadersMessage>().size();
        shifted.shift += Seconds(6 * 60 * 60);
        node.mineAndAnnounce();
        QVERIFY(t.waitForTip(node.model.chain().tipHash()));
        QVERIFY(t.waitUntil(
            [&] { return node.received<GetHeadersMessage>().size() > asked; })); // what was missed?
        QVERIFY(t.client->status().bans.empty());
    }

    void fault37_allPeersGone() {
        ClientFixture t;
        t.setUpWallet = [](TestWallet& wallet) { wallet.watch(ours); };
        ChainBuilder chain(t.params);
        minePaying(chain, 30, 3);
        ScriptedPeer& node = t.addNode(chain);
        t.start();
        QVERIFY(t.waitForTip(chain.tipHash()));
        node.goAway();
        QVERIFY(t.waitUntil([&] { return t.client->status().stage == SyncStage::Offline; }));
        QCOMPARE(t.client->status().tip.hash, chain.tipHash());
        QCOMPARE(t.client->status().scannedTo, 30);
        node.comeBack();
        QVERIFY(t.waitForTip(chain.tipHash()));
        QVERIFY(t.client->status().bans.empty());
    }

    void fault20_wrongFilterIsBannedAndFetchedElsewhere() {
        ClientFixture t;
        t.setUpWallet = [](TestWallet& wallet) { wallet.watch(ours); };
        ChainBuilder chain(t.params);
        minePaying(chain, 40, 4);
        ScriptedPeer& liar = t.addNode(chain);
        ScriptedPeer& honest = t.addNode(chain);
        liar.model.instead = [&](const Message& request) -> std::optional<std::vector<Message>> {
            if (!std::holds_alternative<GetCFiltersMessage>(request)) return std::nullopt;
            auto answers = liar.model.honestAnswer(request);
            for (Message& answer : answers)
                std::get<CFilterMessage>(answer).filter = Bytes{0};
            return answers;
        };
        t.start();
        QVERIFY(t.waitForTip(chain.tipHash()));
        QCOMPARE(t.wallet->balance().zat(), paidTo(chain, ours).zat());
        const auto bans = t.client->status().bans;
        if (!liar.received<GetCFiltersMessage>().empty()) {
            QCOMPARE(bans.size(), std::size_t{1});
            QCOMPARE(bans[0].endpoint, liar.endpoint());
        }
        QCOMPARE(honest.connections(), std::size_t{1});
    }

    void fault23_allLieUntilAnHonestPeerComes() {
        ClientFixture t;
        t.setUpWallet = [](TestWallet& wallet) { wallet.watch(ours); };
        ChainBuilder chain(t.params);
        minePaying(chain, 40, 4);
        ScriptedPeer& firstLiar = t.addNode(chain);
        ScriptedPeer& secondLiar = t.addNode(chain);
        const Bytes empty{0};
        firstLiar.model.falseFilters[20] = empty;
        secondLiar.model.falseFilters[20] = empty;
        t.start();
        QVERIFY(t.waitForTip(chain.tipHash()));
        QVERIFY(t.wallet->balance() < paidTo(chain, ours)); // block 20 was kept from us

        ScriptedPeer& honest = t.addNode(chain);
        t.client->addPeer(honest.endpoint());
        QVERIFY(t.waitUntil([&] { return t.client->status().bans.size() == 2; }));
        QVERIFY(t.waitForTip(chain.tipHash()));
        QCOMPARE(t.wallet->balance().zat(), paidTo(chain, ours).zat());
        QCOMPARE(honest.connections(), std::size_t{1});
    }

    void fault44_unconfirmedPaymentsAreUnverified() {
        ClientFixture t;
        t.setUpWallet = [](TestWallet& wallet) { wallet.watch(ours); };
        ChainBuilder chain(t.params);
        chain.mineMany(10);
        ScriptedPeer& node = t.addNode(chain);
        const Transaction payment = spend({Txid(sha256d(asBytes("made up"))), 0}, ours, Amount(5000));
        node.model.instead = [&](const Message& request) -> std::optional<std::vector<Message>> {
            const auto* data = std::get_if<GetDataMessage>(&request);
            if (!data || data->items.size() != 1 || !data->items[0].isTransaction()) return std::nullopt;
            return std::vector<Message>{TxMessage{payment}};
        };
        t.start();
        QVERIFY(t.waitForTip(chain.tipHash()));
        node.sendToAll(InvMessage{{InventoryItem::transaction(payment.wtxid())}});
        QVERIFY(t.waitUntil([&] { return !t.eventsOf<TransactionRelayed>().empty(); }));
        QCOMPARE(t.wallet->unverified.size(), std::size_t{1});
        QCOMPARE(t.wallet->balance().zat(), std::int64_t{0});
    }

    void ourPaymentsReachAPeer() {
        ClientFixture t;
        ChainBuilder chain(t.params);
        chain.mineMany(10);
        ScriptedPeer& node = t.addNode(chain);
        t.start();
        QVERIFY(t.waitForTip(chain.tipHash()));
        const auto payment =
            std::make_shared<const Transaction>(spend({Txid(sha256d(asBytes("x"))), 0}, next, Amount(5000)));
        t.client->broadcast(payment);
        QVERIFY(t.waitUntil([&] { return !node.received<InvMessage>().empty(); }));
        node.sendToAll(GetDataMessage{node.received<InvMessage>()[0].items});
        QVERIFY(t.waitUntil([&] { return !node.received<TxMessage>().empty(); }));
        QCOMPARE(node.received<TxMessage>()[0].transaction, *payment);
        QVERIFY(t.eventsOf<BroadcastAdvanced>().back().stage == Propagation::Delivered);
    }

    void fault42_diskFullPausesAndResumes() {
        ClientFixture t;
        t.setUpWallet = [](TestWallet& wallet) { wallet.watch(ours); };
        ChainBuilder chain(t.params);
        minePaying(chain, 30, 3);
        t.addNode(chain);
        t.open();
        t.wallet->failNext = true;
        t.start();
        QVERIFY(t.waitUntil([&] { return t.client->status().paused.has_value(); }));
        QCOMPARE(t.client->status().paused->code, ErrorCode::DiskFull);
        QCOMPARE(t.wallet->coins(), std::int64_t{0});
        QVERIFY(t.wallet->rollbacks > 0);
        t.wallet->failNext = false;
        QVERIFY(t.waitForTip(chain.tipHash()));
        QVERIFY(!t.client->status().paused);
        QCOMPARE(t.wallet->balance().zat(), paidTo(chain, ours).zat());
    }
};

} // namespace

QTEST_GUILESS_MAIN(LightClientTest)
#include "tst_light_client.moc"
