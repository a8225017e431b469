#include "core/net/listener.h"
#include "core/script/address.h"
#include "tests/sandbox/node_client.h"
#include "tests/sandbox/sandbox_fixture.h"

#include <QProcess>
#include <QTest>

using namespace zon;
using namespace zon::test;
namespace json = boost::json;

namespace {

std::uint16_t freePort(EventLoop& loop) {
    const auto listener = Listener::open(loop, {.bind = Endpoint::loopback()}, [](auto) {});
    return (*listener)->local().port();
}

/// Bitcoin Core on regtest in a folder of its own, with our node as its only peer.
class StockNode {
public:
    StockNode(EventLoop& loop, const Endpoint& peer) : loop_(loop), rpcPort_(freePort(loop)) {
        process_.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process_.setStandardOutputFile(QProcess::nullDevice());
        process_.start(qEnvironmentVariable("ZON_CORE_BITCOIND"),
                       {"-regtest", "-server", "-listen=0", "-datadir=" + folder_.path(),
                        "-connect=" + QString::fromStdString(peer.toString()),
                        "-rpcport=" + QString::number(rpcPort_)});
    }
    ~StockNode() {
        process_.terminate();
        if (!process_.waitForFinished()) process_.kill();
    }

    Result<json::value> call(std::string_view method, const json::value& params = json::array()) {
        JsonRpcCredentials credentials;
        credentials.cookieFile = folder_.filePath("regtest/.cookie").toStdString();
        RpcDesk desk(loop_, Endpoint::loopback(rpcPort_), std::move(credentials));
        return desk.call(method, params);
    }
    std::string tip() {
        const auto answer = call("getbestblockhash");
        return answer && answer->is_string() ? std::string(answer->get_string()) : std::string();
    }
    bool has(const Txid& txid) { return call("getmempoolentry", {txid.display()}).has_value(); }

private:
    EventLoop& loop_;
    std::uint16_t rpcPort_;
    QTemporaryDir folder_;
    QProcess process_;
};

} // namespace

/// A stock Bitcoin Core on regtest follows our chain, and we follow it. ZON_CORE_BITCOIND names its program.
class TestStockNode : public QObject {
    Q_OBJECT

private slots:
    void bothFollowEachOther() {
        if (!qEnvironmentVariableIsSet("ZON_CORE_BITCOIND"))
            QSKIP("not run: ZON_CORE_BITCOIND names no program");
        constexpr int limit = 60'000;
        RunningNode running(NetworkId::Regtest);
        const auto ourTip = [&] { return running.node->status().tip.display(); };
        StockNode core(running.loop, running.node->p2pEndpoint());

        // It syncs from us, and follows what is mined here, transactions included.
        QTRY_COMPARE_WITH_TIMEOUT(core.tip(), ourTip(), limit);
        const Purse purse;
        const auto paid = running.fund(purse.script(), Amount(Amount::zatPerZon));
        QVERIFY2(paid, why(paid));
        QTRY_VERIFY_WITH_TIMEOUT(core.has(*paid), limit);
        QVERIFY(running.mine(3, purse.script()));
        QTRY_COMPARE_WITH_TIMEOUT(core.tip(), ourTip(), limit);
        QVERIFY(!core.call("gettxout", {paid->display(), 0})->is_null());

        // What it mines and relays is taken up here.
        const std::string address =
            *scriptToAddress(purse.script(), networkParams(NetworkId::Regtest).address);
        const auto mined = core.call("generatetoaddress", {5, address});
        QVERIFY2(mined, why(mined));
        QTRY_COMPARE_WITH_TIMEOUT(ourTip(), std::string(mined->at(4).as_string()), limit);
        const Funds funds{{*paid, 0}, {Amount(Amount::zatPerZon), purse.script()}};
        const Transaction spend = purse.spend({funds});
        const auto sent = core.call("sendrawtransaction", {toHex(serialize(spend))});
        QVERIFY2(sent, why(sent));
        QTRY_VERIFY_WITH_TIMEOUT(running.node->status().mempoolTransactions == 1, limit);

        // A reorganisation from there: it forgets its last two blocks and mines three others.
        QVERIFY(core.call("invalidateblock", json::array{mined->at(3)}));
        const auto others = core.call("generatetoaddress", {3, address});
        QVERIFY2(others, why(others));
        QTRY_COMPARE_WITH_TIMEOUT(ourTip(), std::string(others->at(2).as_string()), limit);
        QCOMPARE(running.node->status().mempoolTransactions, std::size_t(0));

        // The same coins on both sides.
        const json::array scan{"start", json::array{"raw(" + toHex(purse.script().span()) + ")"}};
        const auto ours = running.rpc().call("scantxoutset", scan);
        const auto theirs = core.call("scantxoutset", scan);
        QVERIFY2(ours, why(ours));
        QVERIFY2(theirs, why(theirs));
        QCOMPARE(ours->at("total_amount").to_number<double>(),
                 theirs->at("total_amount").to_number<double>());
        QCOMPARE(ours->at("unspents").as_array().size(), theirs->at("unspents").as_array().size());
    }
};

QTEST_GUILESS_MAIN(TestStockNode)
#include "tst_stock_node.moc"
