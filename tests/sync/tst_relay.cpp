#include "core/crypto/sha256.h"
#include "core/sync/broadcaster.h"
#include "core/sync/fee_rates.h"
#include "core/sync/tx_relay.h"
#include "tests/sync/node_model.h"
#include "tests/sync/sans_io.h"

#include <QTest>

using namespace zon;
using namespace zon::test;

namespace {

TransactionRef payment(std::uint32_t number) {
    return std::make_shared<const Transaction>(
        spend({Txid(sha256d(asBytes("coin " + std::to_string(number)))), 0}, scriptOf(1), Amount(1'000)));
}

struct Fixture {
    PeerId connect(std::uint32_t id) {
        table.add(fullNode(id));
        return PeerId{id};
    }

    PeerTable table;
    RecordingPort port{table};
    SteadyTime now{};
    std::vector<TransactionRef> arrived;
    std::vector<Propagation> stages;
    TxRelay relay{table, port, [this](PeerId, const TransactionRef& tx) { arrived.push_back(tx); }};
    Broadcaster broadcaster{table, port, [this](const Txid&, Propagation stage) { stages.push_back(stage); },
                            [](std::uint64_t) { return std::uint64_t{5'000}; }};
};

class RelayTest : public QObject {
    Q_OBJECT

private slots:
    void announcedTransactionsAreFetchedOnce() {
        Fixture t;
        const PeerId first = t.connect(1);
        const PeerId second = t.connect(2);
        const auto tx = payment(1);
        const auto item = InventoryItem::transaction(tx->wtxid());
        t.relay.onAnnounced(first, item, t.now);
        t.relay.onAnnounced(second, item, t.now);
        t.relay.advance(t.now);
        QCOMPARE(t.port.sent.size(), std::size_t{1});
        t.relay.onTransaction(first, Transaction(*tx), t.now);
        QCOMPARE(t.arrived.size(), std::size_t{1});
    }

    void unrequestedTransactionsAreIgnored() {
        Fixture t;
        const PeerId peer = t.connect(1);
        t.relay.onTransaction(peer, Transaction(*payment(1)), t.now);
        QVERIFY(t.arrived.empty());
    }

    void announcementsAreBounded() {
        Fixture t;
        const PeerId peer = t.connect(1);
        for (std::uint32_t i = 0; i < 20'000; ++i)
            t.relay.onAnnounced(peer, InventoryItem::transaction(payment(i)->wtxid()), t.now);
        t.relay.advance(t.now);
        std::size_t asked = 0;
        for (const auto& request : t.port.sentTo<GetDataMessage>(peer))
            asked += request.items.size();
        QCOMPARE(asked, TxRelay::perPeer);
        // What never comes makes room in time, until the bounded queue is through.
        for (int i = 0; i < 200; ++i)
            t.relay.onTime(t.now += TxRelay::answerTimeout);
        asked = 0;
        for (const auto& request : t.port.sentTo<GetDataMessage>(peer))
            asked += request.items.size();
        QCOMPARE(asked, TxRelay::perPeerQueue);
    }

    void twoPeersFirstThenAll() {
        Fixture t;
        for (std::uint32_t id = 1; id <= 4; ++id)
            t.connect(id);
        t.broadcaster.add(payment(1), t.now);
        QCOMPARE(t.port.sent.size(), std::size_t{2});
        t.broadcaster.onTime(t.now += Broadcaster::escalateAfter);
        QCOMPARE(t.port.sent.size(), std::size_t{4});
        QVERIFY(!t.broadcaster.nextDeadline());
    }

    void seenMeansAnotherPeerAnnouncedIt() {
        Fixture t;
        for (std::uint32_t id = 1; id <= 3; ++id)
            t.connect(id);
        const auto tx = payment(1);
        const auto item = InventoryItem::transaction(tx->wtxid());
        t.broadcaster.add(tx, t.now);
        QVERIFY(t.broadcaster.onRequested(PeerId{1}, item));
        QCOMPARE(t.port.sentTo<TxMessage>(PeerId{1}).size(), std::size_t{1});
        QVERIFY(t.broadcaster.onAnnounced(PeerId{1}, item)); // from whom we gave it to: proves nothing
        QVERIFY(t.stages.back() == Propagation::Delivered);
        QVERIFY(t.broadcaster.onAnnounced(PeerId{3}, item));
        QVERIFY(t.stages.back() == Propagation::Seen);
        t.broadcaster.onTime(t.now += Broadcaster::escalateAfter);
        QVERIFY(t.port.sentTo<InvMessage>(PeerId{3}).empty());
    }

    void whoWasNotOfferedItGetsNothing() {
        Fixture t;
        t.connect(1);
        t.connect(2);
        const auto tx = payment(1);
        t.broadcaster.add(tx, t.now);
        t.connect(3);
        QVERIFY(!t.broadcaster.onRequested(PeerId{3}, InventoryItem::transaction(tx->wtxid())));
        QVERIFY(t.port.sentTo<TxMessage>(PeerId{3}).empty());
    }

    void waitsForApeer() {
        Fixture t;
        t.broadcaster.add(payment(1), t.now);
        QVERIFY(t.stages.back() == Propagation::Waiting);
        t.connect(1);
        t.broadcaster.peerReady(t.now);
        QVERIFY(t.stages.back() == Propagation::Offered);
    }

    void offeredAgainAfterAblock() {
        Fixture t;
        const PeerId peer = t.connect(1);
        const auto tx = payment(1);
        t.broadcaster.add(tx, t.now);
        t.broadcaster.setWanted({tx}, t.now);
        QCOMPARE(t.port.sentTo<InvMessage>(peer).size(), std::size_t{1});
        t.broadcaster.onTime(t.now += Seconds(5)); // the jitter
        QCOMPARE(t.port.sentTo<InvMessage>(peer).size(), std::size_t{2});
    }

    void fault45_conflictedTransactionsAreOfferedNoMore() {
        Fixture t;
        const PeerId peer = t.connect(1);
        const auto tx = payment(1);
        t.broadcaster.add(tx, t.now);
        t.broadcaster.setWanted({}, t.now); // the wallet took it off its list
        t.broadcaster.onTime(t.now += Seconds(3'600));
        QCOMPARE(t.port.sentTo<InvMessage>(peer).size(), std::size_t{1});
        QVERIFY(!t.broadcaster.onRequested(peer, InventoryItem::transaction(tx->wtxid())));
    }

    void feesOfRecentBlocks() {
        const NetworkParams& params = networkParams(NetworkId::Regtest);
        ChainBuilder chain(params);
        chain.mineMany(1);
        FeeRates rates(params);
        rates.onBlock(chain.at(1), 1);
        QVERIFY(!rates.median()); // an empty block says nothing
        BlockWishes wishes;
        Transaction large = spend({chain.at(1).transactions[0].txid(), 0}, scriptOf(1), Amount(1'000));
        large.inputs[0].witness = {Bytes(8'000)};
        wishes.transactions = {large};
        wishes.fees = Amount(30'000);
        const Block& block = chain.mine(wishes);
        rates.onBlock(block, 2);
        QCOMPARE(*rates.median(),
                 static_cast<std::int64_t>(30'000.0 * 4'000.0 / static_cast<double>(block.weight())));
        rates.onFork(1);
        QVERIFY(!rates.median());
    }
};

} // namespace

QTEST_APPLESS_MAIN(RelayTest)
#include "tst_relay.moc"
