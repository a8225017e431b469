#include "core/chain/node_setup.h"
#include "core/crypto/sha256.h"
#include "tests/support/stock_node.h"
#include "tests/sync/client_fixture.h"

#include <QTest>

#include <algorithm>

using namespace zon;
using namespace zon::test;

namespace {

const Script anyone = Script().op(OP_TRUE);

/// Spent by showing the script: standard, and needs no key.
Script anyonesOutput() {
    return Script().op(OP_0).push(sha256(anyone.span()));
}

const QStringList withFilters{"-blockfilterindex=1", "-peerblockfilters=1"};

Amount paidTo(const ChainBuilder& chain, const Script& script) {
    Amount sum;
    for (std::int32_t height = 1; height <= chain.height(); ++height)
        for (const TxOut& output : chain.at(height).transactions[0].outputs)
            if (output.scriptPubKey == script) sum += output.value;
    return sum;
}

} // namespace

/// Against a stock Bitcoin Core that ZON_CORE_BITCOIND names.
class SyncStockNodeTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        if (!StockNode::isThere()) QSKIP("not run: ZON_CORE_BITCOIND names no program");
    }

    /// Prints how long headers and filter headers of a long chain take, and how long a second stock node
    /// needs for the headers alone; asserts no time.
    void firstSync() {
        constexpr int length = 10'000;
        ClientFixture t;
        StockNode node(t.loop, withFilters);
        for (int done = 0; done < length; done += 1'000)
            node.generate(1'000, anyone);
        while (!isIndexed(node, length)) {
        }
        t.open();
        t.wallet->birthdayValue.reset();
        const auto started = t.clock.steady();
        t.start(node.p2p());
        QVERIFY(t.waitForTip(node.tip()));
        const auto ours = std::chrono::duration_cast<Milliseconds>(t.clock.steady() - started);
        QCOMPARE(t.client->status().filterHeaders.done, std::int64_t{length});

        StockNode second(t.loop, {});
        second.call("getblockcount"); // it is up
        const auto secondStarted = t.clock.steady();
        second.call("addnode", {node.p2p().toString(), "onetry"});
        while (second.call("getblockchaininfo").at("headers").to_number<int>() != length) {
        }
        const auto theirs = std::chrono::duration_cast<Milliseconds>(t.clock.steady() - secondStarted);
        qInfo("%d headers and filter headers in %lld ms; a second node: the headers alone in %lld ms", length,
              static_cast<long long>(ours.count()), static_cast<long long>(theirs.count()));
    }

    void fault17_reorgsOfAstockNode_data() {
        QTest::addColumn<int>("depth");
        QTest::newRow("1") << 1;
        QTest::newRow("100") << 100;
        QTest::newRow("2500") << 2'500;
    }
    void fault17_reorgsOfAstockNode() {
        QFETCH(const int, depth);
        ClientFixture t;
        StockNode node(t.loop, withFilters);
        const Script ours = scriptOf(1);
        t.setUpWallet = [&](TestWallet& wallet) { wallet.watch(ours); };
        node.generate(50, ours);
        for (int mined = 0; mined < depth; mined += 10)
            node.generate(std::min(10, depth - mined), mined % 3 == 0 ? ours : anyone);
        t.start(node.p2p());
        QVERIFY(t.waitForTip(node.tip()));
        QCOMPARE(t.wallet->balance().zat(), node.unspentOf(ours).zat());
        const std::size_t applied = t.wallet->applied.size();

        const auto first = node.call("getblockhash", {51});
        node.call("invalidateblock", boost::json::array{first});
        // To somebody else first: the same block again would be the one that is invalid.
        node.generate(1, Script().op(OP_2));
        for (int mined = 1; mined <= depth; mined += 10)
            node.generate(std::min(10, depth + 1 - mined), mined % 4 == 1 ? ours : anyone);
        QVERIFY(t.waitForTip(node.tip()));
        QCOMPARE(t.wallet->unwound.back(), 50);
        QVERIFY(t.wallet->applied.size() > applied);
        QCOMPARE(t.wallet->balance().zat(), node.unspentOf(ours).zat());
        QVERIFY(t.client->status().bans.empty());

        // And what a fresh scan finds is the same.
        const Amount before = t.wallet->balance();
        t.client->rescan(1);
        QVERIFY(t.waitForTip(node.tip()));
        QCOMPARE(t.wallet->balance().zat(), before.zat());
    }

    /// A chain of `main` with its real work, past a retarget that changes the target, served by a stock node.
    void mainThroughAretarget() {
        const NetworkParams& params = networkParams(NetworkId::Main);
        ClientFixture t(params);
        const Script ours = scriptOf(1);
        t.setUpWallet = [&](TestWallet& wallet) { wallet.watch(ours); };
        QStringList arguments = withFilters;
        for (const QString& line : QString::fromStdString(nodeJoinLines(params)).split('\n'))
            arguments << "-" + line;
        StockNode node(t.loop, arguments);
        QCOMPARE(node.tip(), params.genesisHash);

        // Twice as fast as planned, so that the target is halved.
        ChainBuilder chain(params);
        while (chain.height() < params.difficulty.interval + 4) {
            BlockWishes wishes;
            wishes.time = chain.tip().header.time + 300;
            if (chain.height() % 10 == 0) wishes.payTo = ours;
            const auto refused = node.call("submitblock", {toHex(serialize(chain.mine(wishes)))});
            QVERIFY2(refused.is_null(), boost::json::serialize(refused).c_str());
        }
        QCOMPARE(node.tip(), chain.tipHash());
        QVERIFY(chain.tip().header.bits != params.difficulty.limitBits);
        t.start(node.p2p());
        QVERIFY(t.waitForTip(chain.tipHash()));
        QVERIFY(!t.client->status().wholeBlocks);
        QCOMPARE(t.wallet->balance().zat(), paidTo(chain, ours).zat());
        QCOMPARE(t.wallet->balance().zat(), node.unspentOf(ours).zat());
        QVERIFY(t.client->status().bans.empty());
    }

    /// A node as it comes, without an index of filters.
    void wholeBlocksFromAplainNode() {
        ClientFixture t;
        StockNode node(t.loop, {});
        const Script ours = scriptOf(1);
        t.setUpWallet = [&](TestWallet& wallet) { wallet.watch(ours); };
        node.generate(30, ours);
        node.generate(30, anyone);
        t.start(node.p2p());
        QVERIFY(t.waitForTip(node.tip()));
        QVERIFY(t.client->status().wholeBlocks);
        QCOMPARE(t.wallet->balance().zat(), node.unspentOf(ours).zat());
    }

    void receiveSendAndReorganise() {
        ClientFixture t;
        StockNode node(t.loop, withFilters);
        const Script ours = scriptOf(1);
        t.setUpWallet = [&](TestWallet& wallet) { wallet.watch(ours); };
        const std::string spendable = node.generate(1, anyonesOutput())[0];
        node.generate(120, anyone);
        node.generate(10, ours);

        t.start(node.p2p());
        QVERIFY(t.waitForTip(node.tip()));
        QVERIFY(!t.client->status().wholeBlocks);
        QCOMPARE(t.wallet->balance().zat(), node.unspentOf(ours).zat());

        // A block while we watch, and one that goes away again.
        const auto first = node.generate(1, ours);
        QVERIFY(t.waitForTip(node.tip()));
        QCOMPARE(t.wallet->balance().zat(), node.unspentOf(ours).zat());
        node.call("invalidateblock", {first[0]});
        node.generate(2, anyone);
        QVERIFY(t.waitForTip(node.tip()));
        QCOMPARE(t.wallet->unwound.size(), std::size_t{1});
        QCOMPARE(t.wallet->balance().zat(), node.unspentOf(ours).zat());
        const Amount in = node.coinbaseOf(spendable).outputs[0].value;
        Transaction payment = spend({node.coinbaseOf(spendable).txid(), 0}, ours, Amount(100'000));
        payment.inputs[0].witness = {anyone.bytes()};
        payment.outputs.push_back({in - Amount(200'000), anyonesOutput()});
        t.client->broadcast(std::make_shared<const Transaction>(payment));
        QVERIFY(t.waitUntil([&] {
            const auto events = t.eventsOf<BroadcastAdvanced>();
            return !events.empty() && events.back().stage == Propagation::Delivered;
        }));
        while (node.call("getrawmempool").as_array().empty()) {
        } // it checks what it got for a while

        // Somebody else's payment: first unverified, then in a block.
        Transaction another = spend({payment.txid(), 1}, ours, Amount(50'000));
        another.inputs[0].witness = {anyone.bytes()};
        another.outputs.push_back({in - Amount(300'000), anyonesOutput()});
        node.call("sendrawtransaction", {toHex(serialize(another))});
        QVERIFY(t.waitUntil([&] { return !t.eventsOf<TransactionRelayed>().empty(); }));
        QCOMPARE(t.eventsOf<TransactionRelayed>()[0].txid, another.txid());
        const Amount before = t.wallet->balance();
        node.generate(1, anyone);
        QVERIFY(t.waitForTip(node.tip()));
        QCOMPARE((t.wallet->balance() - before).zat(), std::int64_t{150'000});
        QCOMPARE(t.wallet->balance().zat(), node.unspentOf(ours).zat());
        QVERIFY(t.client->status().bans.empty());
    }

private:
    static bool isIndexed(StockNode& node, int height) {
        const auto info = node.call("getindexinfo");
        const auto* index = info.as_object().if_contains("basic block filter index");
        return index && index->at("best_block_height").to_number<int>() >= height;
    }
};

QTEST_GUILESS_MAIN(SyncStockNodeTest)
#include "tst_stock_node.moc"
