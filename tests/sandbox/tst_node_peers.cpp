#include "core/chain/filter.h"
#include "tests/sandbox/node_client.h"
#include "tests/sandbox/sandbox_fixture.h"

#include <QTest>

using namespace zon;
using namespace zon::test;

namespace {

bool names(const InvMessage& inv, const Hash256& hash) {
    return std::ranges::any_of(inv.items, [&](const InventoryItem& item) { return item.hash == hash; });
}

} // namespace

class TestNodePeers : public QObject {
    Q_OBJECT

private slots:
    void servesTheChain() {
        RunningNode running;
        const NetworkParams& params = networkParams(NetworkId::Sandbox);
        const SandboxStatus status = running.node->status();
        TestPeer peer(running.loop, params, running.node->p2pEndpoint());
        QVERIFY(peer.waitReady());
        QVERIFY(peer.link().peer().services.has(serviceNetwork | serviceWitness | serviceCompactFilters));
        QCOMPARE(peer.link().peer().startHeight, status.height);

        peer.link().send(GetHeadersMessage{{params.genesisHash}, {}});
        const auto headers = peer.wait<HeadersMessage>();
        QVERIFY(headers);
        QCOMPARE(headers->headers.size(), static_cast<std::size_t>(status.height));
        QCOMPARE(headers->headers.back().hash(), status.tip);

        const BlockHash unknown = BlockHash::fromSpan(Bytes(32, 1));
        peer.link().send(
            GetDataMessage{{InventoryItem::block(status.tip), InventoryItem::announcedBlock(status.tip),
                            InventoryItem::block(unknown)}});
        const auto whole = peer.wait<BlockMessage>();
        QVERIFY(whole);
        QCOMPARE(whole->block.hash(), status.tip);
        QVERIFY(whole->block.transactions[0].hasWitness());
        const auto stripped = peer.wait<BlockMessage>();
        QVERIFY(stripped);
        QVERIFY(!stripped->block.transactions[0].hasWitness());
        const auto missing = peer.wait<NotFoundMessage>();
        QVERIFY(missing);
        QCOMPARE(missing->items.size(), std::size_t(1));

        peer.link().send(GetCFHeadersMessage{basicFilterType, 0, status.tip});
        const auto filterHeaders = peer.wait<CFHeadersMessage>();
        QVERIFY(filterHeaders);
        QCOMPARE(filterHeaders->hashes.size(), static_cast<std::size_t>(status.height) + 1);
        peer.link().send(GetCFiltersMessage{basicFilterType, 0, status.tip});
        for (const FilterHash& expected : filterHeaders->hashes) {
            const auto filter = peer.wait<CFilterMessage>();
            QVERIFY(filter);
            QCOMPARE(filterHash(filter->filter), expected);
        }
        peer.link().send(GetCFCheckptMessage{basicFilterType, status.tip});
        const auto checkpoints = peer.wait<CFCheckptMessage>();
        QVERIFY(checkpoints);
        QVERIFY(checkpoints->headers.empty());

        peer.link().send(GetCFiltersMessage{basicFilterType, 0, unknown});
        QVERIFY(!peer.wait<CFilterMessage>());
        QVERIFY(peer.closed());
    }

    void announcesPaymentsAndBlocks() {
        RunningNode running;
        const NetworkParams& params = networkParams(NetworkId::Sandbox);
        TestPeer peer(running.loop, params, running.node->p2pEndpoint());
        TestPeer second(running.loop, params, running.node->p2pEndpoint());
        QVERIFY(peer.waitReady() && second.waitReady());
        // The node is ready a moment later: when it has read the answers.
        QVERIFY(running.waitFor([](const SandboxStatus& status) { return status.peers == 2; }));

        const Purse purse;
        const Amount amount(Amount::zatPerZon);
        const auto paid = running.fund(purse.script(), amount);
        QVERIFY2(paid, why(paid));
        const auto inv = peer.wait<InvMessage>();
        QVERIFY(inv);
        peer.link().send(GetDataMessage{inv->items});
        const auto tx = peer.wait<TxMessage>();
        QVERIFY(tx);
        QCOMPARE(tx->transaction.txid(), *paid);
        QCOMPARE(tx->transaction.outputs[0].scriptPubKey, purse.script());

        // Child before parent: kept until the parent comes, then both are relayed to the other peer.
        const Transaction parent = purse.spend({Purse::output(tx->transaction)});
        const Transaction child = purse.spend({Purse::output(parent)});
        peer.link().send(TxMessage{child});
        const auto asked = peer.wait<GetDataMessage>(
            [&](const GetDataMessage& m) { return m.items.at(0).hash == Hash256(parent.txid().bytes()); });
        QVERIFY(asked);
        peer.link().send(TxMessage{parent});
        QVERIFY(second.wait<InvMessage>(
            [&](const InvMessage& m) { return names(m, Hash256(child.wtxid().bytes())); }));

        const auto mined = running.mine(1, purse.script());
        QVERIFY2(mined, why(mined));
        const auto headers = second.wait<HeadersMessage>([&](const HeadersMessage& m) {
            return !m.headers.empty() && m.headers.back().hash() == mined->at(0);
        });
        QVERIFY(headers);
        second.link().send(GetDataMessage{{InventoryItem::block(mined->at(0))}});
        const auto block = second.wait<BlockMessage>();
        QVERIFY(block);
        QCOMPARE(block->block.transactions.size(), std::size_t(4));
    }

    /// A peer with a better chain: the node asks for its headers, then its blocks, and goes over.
    void followsABetterPeer() {
        RunningNode running(NetworkId::Regtest);
        const NetworkParams& params = networkParams(NetworkId::Regtest);
        const std::int32_t target = running.node->status().height + 5;
        ChainBuilder builder(params);
        builder.mineMany(target);

        TestPeer peer(running.loop, params, running.node->p2pEndpoint());
        QVERIFY(peer.waitReady());
        HeadersMessage headers;
        for (std::int32_t height = 1; height <= target; ++height)
            headers.headers.push_back(builder.at(height).header);
        peer.link().send(headers);
        std::int32_t sent = 0;
        while (sent < target) {
            const auto request = peer.wait<GetDataMessage>();
            QVERIFY(request);
            for (const InventoryItem& item : request->items) {
                for (std::int32_t height = 1; height <= target; ++height)
                    if (builder.hashAt(height) == item.blockHash())
                        peer.link().send(BlockMessage{builder.at(height)});
                ++sent;
            }
        }
        QVERIFY(
            running.waitFor([&](const SandboxStatus& status) { return status.tip == builder.tipHash(); }));
    }

    void liarsAreDropped_data() {
        QTest::addColumn<bool>("wholeBlock");
        QTest::newRow("a header without work") << false;
        QTest::newRow("a block with too much reward") << true;
    }
    void liarsAreDropped() {
        QFETCH(bool, wholeBlock);
        RunningNode running;
        RpcDesk rpc = running.rpc();
        const auto answer =
            rpc.call("getblocktemplate", {boost::json::object{{"rules", boost::json::array{"segwit"}}}});
        QVERIFY2(answer, why(answer));
        Block block = solveTemplate(answer->as_object(), Purse().script());
        TestPeer peer(running.loop, networkParams(NetworkId::Sandbox), running.node->p2pEndpoint());
        QVERIFY(peer.waitReady());
        if (wholeBlock) {
            block.transactions[0].outputs[0].value += Amount(1);
            seal(block);
            peer.link().send(BlockMessage{block});
        } else {
            spoil(block.header);
            peer.link().send(HeadersMessage{{block.header}});
        }
        QVERIFY(running.loop.runUntil([&] { return peer.closed().has_value(); }, patience));
        QVERIFY(running.node->status().tip == block.header.previous);
    }
};

QTEST_GUILESS_MAIN(TestNodePeers)
#include "tst_node_peers.moc"
