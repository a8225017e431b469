#include "core/script/address.h"
#include "tests/sandbox/node_client.h"
#include "tests/sandbox/sandbox_fixture.h"
#include "tests/support/stock_node.h"

#include <QTest>

using namespace zon;
using namespace zon::test;
namespace json = boost::json;

namespace {

bool hasInMempool(StockNode& core, const Txid& txid) {
    return core.tryCall("getmempoolentry", {txid.display()}).has_value();
}

} // namespace

/// A stock Bitcoin Core on regtest follows our chain, and we follow it. ZON_CORE_BITCOIND names its program.
class TestStockNode : public QObject {
    Q_OBJECT

private slots:
    void bothFollowEachOther() {
        if (!StockNode::isThere()) QSKIP("not run: ZON_CORE_BITCOIND names no program");
        constexpr int limit = 60'000;
        RunningNode running(NetworkId::Regtest);
        const auto ourTip = [&] { return running.node->status().tip.display(); };
        StockNode core(running.loop,
                       {"-connect=" + QString::fromStdString(running.node->p2pEndpoint().toString())});

        // It syncs from us, and follows what is mined here, transactions included.
        QTRY_COMPARE_WITH_TIMEOUT(core.tip().display(), ourTip(), limit);
        const Purse purse;
        const auto paid = running.fund(purse.script(), Amount(Amount::zatPerZon));
        QVERIFY2(paid, why(paid));
        QTRY_VERIFY_WITH_TIMEOUT(hasInMempool(core, *paid), limit);
        QVERIFY(running.mine(3, purse.script()));
        QTRY_COMPARE_WITH_TIMEOUT(core.tip().display(), ourTip(), limit);
        QVERIFY(!core.tryCall("gettxout", {paid->display(), 0})->is_null());

        // What it mines and relays is taken up here.
        const std::string address =
            *scriptToAddress(purse.script(), networkParams(NetworkId::Regtest).address);
        const auto mined = core.tryCall("generatetoaddress", {5, address});
        QVERIFY2(mined, why(mined));
        QTRY_COMPARE_WITH_TIMEOUT(ourTip(), std::string(mined->at(4).as_string()), limit);
        const Funds funds{{*paid, 0}, {Amount(Amount::zatPerZon), purse.script()}};
        const Transaction spend = purse.spend({funds});
        const auto sent = core.tryCall("sendrawtransaction", {toHex(serialize(spend))});
        QVERIFY2(sent, why(sent));
        QTRY_VERIFY_WITH_TIMEOUT(running.node->status().mempoolTransactions == 1, limit);

        // A reorganisation from there: it forgets its last two blocks and mines three others.
        QVERIFY(core.tryCall("invalidateblock", json::array{mined->at(3)}));
        const auto others = core.tryCall("generatetoaddress", {3, address});
        QVERIFY2(others, why(others));
        QTRY_COMPARE_WITH_TIMEOUT(ourTip(), std::string(others->at(2).as_string()), limit);
        QCOMPARE(running.node->status().mempoolTransactions, std::size_t(0));

        // The same coins on both sides.
        const json::array scan{"start", json::array{"raw(" + toHex(purse.script().span()) + ")"}};
        const auto ours = running.rpc().call("scantxoutset", scan);
        const auto theirs = core.tryCall("scantxoutset", scan);
        QVERIFY2(ours, why(ours));
        QVERIFY2(theirs, why(theirs));
        QCOMPARE(ours->at("total_amount").to_number<double>(),
                 theirs->at("total_amount").to_number<double>());
        QCOMPARE(ours->at("unspents").as_array().size(), theirs->at("unspents").as_array().size());
    }
};

QTEST_GUILESS_MAIN(TestStockNode)
#include "tst_stock_node.moc"
