#include "core/crypto/sha256.h"
#include "core/net/json_rpc_client.h"
#include "tests/sync/client_fixture.h"

#include <boost/json.hpp>

#include <QTest>

#include <cmath>

using namespace zon;
using namespace zon::test;

namespace {

const Script anyone = Script().op(OP_TRUE);

/// Spent by showing the script: standard, and needs no key.
Script anyonesOutput() {
    return Script().op(OP_0).push(sha256(anyone.span()));
}

std::string descriptor(const Script& script) {
    return "raw(" + toHex(script.span()) + ")";
}

/// A stock node that somebody runs beside the test.
class StockNode {
public:
    explicit StockNode(EventLoop& loop) : loop_(loop), client_(loop, options()) {}

    boost::json::value call(std::string_view method, const boost::json::value& params) {
        std::optional<Result<boost::json::value>> answer;
        client_.call(
            method, params, [&](Result<boost::json::value> result) { answer = std::move(result); },
            Seconds(300));
        loop_.runUntil([&] { return answer.has_value(); }, Seconds(300));
        if (!answer || !*answer) {
            const std::string why = answer ? answer->error().message + answer->error().detail : "no answer";
            qFatal("%s: %s", std::string(method).c_str(), why.c_str());
        }
        return **answer;
    }
    std::vector<std::string> generate(int count, const Script& to) {
        return boost::json::value_to<std::vector<std::string>>(
            call("generatetodescriptor", {count, descriptor(to), 2'000'000'000}));
    }
    BlockHash tip() {
        return *BlockHash::fromDisplay(call("getbestblockhash", boost::json::array()).as_string());
    }
    Amount unspentOf(const Script& script) {
        const auto scan = call("scantxoutset", {"start", boost::json::array{descriptor(script)}});
        return Amount(std::llround(scan.at("total_amount").to_number<double>() * 1e8));
    }
    Transaction coinbaseOf(const std::string& block) {
        const std::string hex(call("getblock", {block, 0}).as_string());
        return parseBlock(*fromHex(hex))->transactions[0];
    }

private:
    static JsonRpcClientOptions options() {
        JsonRpcClientOptions result;
        result.url = "http://" + qgetenv("ZON_CORE_RPC").toStdString() + "/";
        result.credentials.cookieFile = qgetenv("ZON_CORE_COOKIE").toStdString();
        return result;
    }

    EventLoop& loop_;
    JsonRpcClient client_;
};

} // namespace

/// Against a stock Bitcoin Core that serves filters (-blockfilterindex=1 -peerblockfilters=1): its
/// peer-to-peer endpoint is in ZON_CORE_P2P, its RPC endpoint in ZON_CORE_RPC, its cookie file in
/// ZON_CORE_COOKIE, and the network's name in ZON_CORE_NETWORK ("regtest" when not set). It mines on that
/// node and takes blocks back.
class SyncStockNodeTest : public QObject {
    Q_OBJECT

private slots:
    /// Prints how long headers and filter headers of all that the node has take; asserts no time.
    void firstSync() {
        if (!qEnvironmentVariableIsSet("ZON_CORE_P2P")) QSKIP("not run: ZON_CORE_P2P names no node");
        const auto params = networkByName(qEnvironmentVariable("ZON_CORE_NETWORK", "regtest").toStdString());
        QVERIFY(params);
        ClientFixture t(**params);
        t.open();
        t.wallet->birthdayValue.reset();
        const auto started = t.clock.steady();
        t.start(*Endpoint::parse(qgetenv("ZON_CORE_P2P").toStdString(), (*params)->defaultPort));
        QVERIFY(t.waitUntil([&] { return t.client->status().stage == SyncStage::Tip; }));
        const auto taken = std::chrono::duration_cast<Milliseconds>(t.clock.steady() - started);
        qInfo("%d headers and filter headers in %lld ms", t.client->status().tip.height,
              static_cast<long long>(taken.count()));
    }

    void receiveSendAndReorganise() {
        if (!qEnvironmentVariableIsSet("ZON_CORE_P2P") || !qEnvironmentVariableIsSet("ZON_CORE_RPC"))
            QSKIP("not run: ZON_CORE_P2P and ZON_CORE_RPC name no node");
        const auto params = networkByName(qEnvironmentVariable("ZON_CORE_NETWORK", "regtest").toStdString());
        QVERIFY(params);
        const bool cheapBlocks = (*params)->id == NetworkId::Regtest;

        ClientFixture t(**params);
        StockNode node(t.loop);
        // Scripts of this run alone, so that an old chain does no harm.
        const auto tag = static_cast<std::uint8_t>(t.clock.now().time_since_epoch().count());
        const Script ours = scriptOf(tag);
        t.setUpWallet = [&](TestWallet& wallet) { wallet.watch(ours); };
        const std::string spendable = node.generate(1, anyonesOutput())[0];
        node.generate(cheapBlocks ? 120 : 2, anyone);
        node.generate(cheapBlocks ? 10 : 1, ours);

        t.start(*Endpoint::parse(qgetenv("ZON_CORE_P2P").toStdString(), (*params)->defaultPort));
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
        if (!cheapBlocks) return; // what follows needs a mature coin

        const Amount in = node.coinbaseOf(spendable).outputs[0].value;
        if (in < Amount(1'000'000))
            QSKIP("paying was not tried: this chain is so long that blocks earn nothing");
        Transaction payment = spend({node.coinbaseOf(spendable).txid(), 0}, ours, Amount(100'000));
        payment.inputs[0].witness = {anyone.bytes()};
        payment.outputs.push_back({in - Amount(200'000), anyonesOutput()});
        t.client->broadcast(std::make_shared<const Transaction>(payment));
        QVERIFY(t.waitUntil([&] {
            const auto events = t.eventsOf<BroadcastAdvanced>();
            return !events.empty() && events.back().stage == Propagation::Delivered;
        }));
        QVERIFY(t.waitUntil(
            [&] { return node.call("getrawmempool", boost::json::array()).as_array().size() == 1; }));

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
};

QTEST_GUILESS_MAIN(SyncStockNodeTest)
#include "tst_stock_node.moc"
