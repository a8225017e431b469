#include "core/script/address.h"
#include "tests/sandbox/node_client.h"
#include "tests/sandbox/sandbox_fixture.h"

#include <QTest>

using namespace zon;
using namespace zon::test;
namespace json = boost::json;

namespace {

const json::array templateRequest{json::object{{"rules", json::array{"segwit"}}}};

std::string textOf(const Result<json::value>& answer) {
    return answer && answer->is_string() ? std::string(answer->get_string())
                                         : "not a string: " + why(answer).toStdString();
}

std::string hexOf(const Block& block) {
    return toHex(serialize(block));
}

} // namespace

class TestNodeRpc : public QObject {
    Q_OBJECT

private slots:
    void tellsOfTheChain() {
        RunningNode running;
        RpcDesk rpc = running.rpc();
        const auto info = rpc.call("getblockchaininfo");
        QVERIFY2(info, why(info));
        QCOMPARE(std::string(info->at("chain").as_string()), std::string("sandbox"));
        const std::int64_t height = info->at("blocks").as_int64();
        QCOMPARE(height, std::int64_t(running.node->status().height));
        QCOMPARE(rpc.call("getblockcount")->as_int64(), height);

        const std::string best = textOf(rpc.call("getbestblockhash"));
        QCOMPARE(textOf(rpc.call("getblockhash", {height})), best);
        const auto header = rpc.call("getblockheader", {best});
        QVERIFY2(header, why(header));
        QCOMPARE(header->at("confirmations").as_int64(), std::int64_t(1));
        const auto raw = fromHex(textOf(rpc.call("getblock", {best, 0})));
        QVERIFY(raw);
        QCOMPARE(parseBlock(*raw)->hash().display(), best);
        const auto block = rpc.call("getblock", {best, 2});
        const json::value& coinbase = block->at("tx").at(0);
        QCOMPARE(std::string(rpc.call("getblock", {best})->at("tx").at(0).as_string()),
                 std::string(coinbase.at("txid").as_string()));
        QCOMPARE(textOf(rpc.call("getrawtransaction", json::array{coinbase.at("txid")})),
                 std::string(coinbase.at("hex").as_string()));
        QCOMPARE(rpc.call("gettxout", {coinbase.at("txid"), 0})->at("value").as_double(), 50.0);
        QCOMPARE(rpc.call("getnetworkinfo")->at("connections").to_number<int>(), 0);
        QCOMPARE(rpc.call("getmempoolinfo")->at("size").to_number<int>(), 0);

        QCOMPARE(rpc.errorOf("getblockhash", {height + 1}), -8);
        QCOMPARE(rpc.errorOf("getblockhash", {"one"}), -3);
        QCOMPARE(rpc.errorOf("getblock", {std::string(64, '1')}), -5);
        QCOMPARE(rpc.errorOf("getblock", {"11"}), -8);
        QCOMPARE(rpc.errorOf("getrawtransaction", {std::string(64, '1')}), -5);
        QCOMPARE(rpc.errorOf("stop"), -32601);
    }

    void wrongPasswordIsRefused() {
        RunningNode running;
        RpcDesk stranger(running.loop, running.node->rpcEndpoint(), {"somebody", SecretText("guess"), {}});
        const auto answer = stranger.call("getblockcount");
        QVERIFY(!answer);
        QVERIFY(answer.error().code == ErrorCode::WrongPassword);
    }

    /// What a miner does, several times, with transactions inside.
    void templatesBecomeBlocks() {
        RunningNode running;
        RpcDesk rpc = running.rpc();
        const Purse miner;
        QCOMPARE(rpc.errorOf("getblocktemplate", json::array()), -8);
        for (int round = 0; round < 3; ++round) {
            const auto paid = running.fund(miner.script(), Amount(Amount::zatPerZon));
            QVERIFY2(paid, why(paid));
            const auto answer = rpc.call("getblocktemplate", templateRequest);
            QVERIFY2(answer, why(answer));
            QCOMPARE(answer->at("transactions").as_array().size(), std::size_t(1));
            Block block = solveTemplate(answer->as_object(), miner.script());

            const auto proposal =
                rpc.call("getblocktemplate", {json::object{{"mode", "proposal"}, {"data", hexOf(block)}}});
            QVERIFY2(proposal && proposal->is_null(), why(proposal));
            const auto submitted = rpc.call("submitblock", {hexOf(block)});
            QVERIFY2(submitted && submitted->is_null(), textOf(submitted).c_str());
            QCOMPARE(textOf(rpc.call("getbestblockhash")), block.hash().display());
            QCOMPARE(textOf(rpc.call("submitblock", {hexOf(block)})), std::string("duplicate"));
            QCOMPARE(rpc.call("getrawmempool")->as_array().size(), std::size_t(0));
        }
    }

    void badBlocksAreNamed() {
        RunningNode running;
        RpcDesk rpc = running.rpc();
        const auto answer = rpc.call("getblocktemplate", templateRequest);
        const Block good = solveTemplate(answer->as_object(), Purse().script());

        Block bad = good;
        bad.transactions[0].outputs[0].value += Amount(1);
        seal(bad);
        const json::array proposal{json::object{{"mode", "proposal"}, {"data", hexOf(bad)}}};
        QCOMPARE(textOf(rpc.call("getblocktemplate", proposal)), std::string("bad-cb-amount"));
        QCOMPARE(textOf(rpc.call("submitblock", {hexOf(bad)})), std::string("bad-cb-amount"));
        QCOMPARE(textOf(rpc.call("submitblock", {hexOf(bad)})), std::string("duplicate-invalid"));
        bad = good;
        spoil(bad.header);
        QCOMPARE(textOf(rpc.call("submitblock", {hexOf(bad)})), std::string("high-hash"));
        bad = good;
        bad.header.previous = {};
        solve(bad.header);
        QCOMPARE(textOf(rpc.call("submitblock", {hexOf(bad)})), std::string("prev-blk-not-found"));
        QCOMPARE(rpc.errorOf("submitblock", {"00"}), -22);
        // Without the witness that only says "no extra data", as old miners send it.
        bad = good;
        bad.transactions[0].inputs[0].witness.clear();
        const auto submitted = rpc.call("submitblock", {hexOf(bad)});
        QVERIFY2(submitted && submitted->is_null(), textOf(submitted).c_str());
    }

    void longPollAnswersOnANewTip() {
        RunningNode running;
        RpcDesk rpc = running.rpc();
        RpcDesk other = running.rpc();
        const auto first = rpc.call("getblocktemplate", templateRequest);
        json::array request = templateRequest;
        request[0].as_object()["longpollid"] = first->at("longpollid");
        std::optional<Result<json::value>> polled;
        rpc.client().call("getblocktemplate", request,
                          [&](Result<json::value> result) { polled = std::move(result); });

        // The node has the long poll for certain once a later call of the same kind is answered.
        QVERIFY(other.call("getblockcount"));
        const Block block = solveTemplate(first->as_object(), Purse().script());
        QVERIFY(other.call("submitblock", {hexOf(block)}));
        QVERIFY(running.loop.runUntil([&] { return polled.has_value(); }, patience));
        QVERIFY2(*polled, why(*polled));
        QCOMPARE(std::string((*polled)->at("previousblockhash").as_string()), block.hash().display());
    }

    void transactions() {
        RunningNode running;
        RpcDesk rpc = running.rpc();
        const Purse purse;
        const Amount amount(2 * Amount::zatPerZon);
        const auto paid = running.fund(purse.script(), amount);
        QVERIFY2(paid, why(paid));
        const Funds funds{{*paid, 0}, {amount, purse.script()}};

        const std::string hex = toHex(serialize(purse.spend({funds})));
        const auto tested = rpc.call("testmempoolaccept", {json::array{hex}});
        QVERIFY2(tested, why(tested));
        QVERIFY(tested->at(0).at("allowed").as_bool());
        const std::string txid = textOf(rpc.call("sendrawtransaction", {hex}));
        QCOMPARE(textOf(rpc.call("sendrawtransaction", {hex})), txid);
        QCOMPARE(rpc.call("getrawmempool")->as_array().size(), std::size_t(2));
        QCOMPARE(rpc.call("getmempoolentry", {txid})->at("depends").as_array().size(), std::size_t(1));
        QVERIFY(rpc.call("gettxout", {paid->display(), 0})->is_null());
        QVERIFY(rpc.call("gettxout", {paid->display(), 0, false})->is_null());

        QCOMPARE(rpc.errorOf("sendrawtransaction", {"zz"}), -22);
        QCOMPARE(rpc.errorOf("sendrawtransaction", {toHex(serialize(purse.spend({funds}, Amount(1'001))))}),
                 -26);
        QCOMPARE(
            rpc.errorOf("sendrawtransaction", {toHex(serialize(purse.spend({funds}, Amount(50'000'000))))}),
            -25);
        const Funds nothing{{Txid::fromSpan(Bytes(32, 1)), 0}, funds.output};
        QCOMPARE(rpc.errorOf("sendrawtransaction", {toHex(serialize(purse.spend({nothing})))}), -25);

        QVERIFY(running.mine(1, purse.script()));
        QCOMPARE(rpc.call("getrawtransaction", {txid, 1})->at("confirmations").to_number<int>(), 1);
        QCOMPARE(rpc.errorOf("sendrawtransaction", {hex}), -27);
    }

    /// The coins of a script, as tests of the wallet compare them.
    void scanAndGenerate() {
        RunningNode running(NetworkId::Regtest);
        RpcDesk rpc = running.rpc();
        const Purse purse;
        const std::string address =
            *scriptToAddress(purse.script(), networkParams(NetworkId::Regtest).address);
        const auto mined = rpc.call("generatetoaddress", {3, address});
        QVERIFY2(mined, why(mined));
        QCOMPARE(mined->as_array().size(), std::size_t(3));
        for (const std::string& descriptor :
             {"addr(" + address + ")", "raw(" + toHex(purse.script().span()) + ")"}) {
            const auto scan = rpc.call("scantxoutset", {"start", json::array{descriptor}});
            QVERIFY2(scan, why(scan));
            QCOMPARE(scan->at("total_amount").to_number<double>(), 150.0);
            QCOMPARE(scan->at("unspents").as_array().size(), std::size_t(3));
        }
        QCOMPARE(rpc.errorOf("generatetoaddress", {1, "szon1qqqq"}), -5);

        const auto undone = rpc.call("invalidateblock", json::array{mined->at(1)});
        QVERIFY2(undone, why(undone));
        QCOMPARE(textOf(rpc.call("getbestblockhash")), std::string(mined->at(0).as_string()));
    }
};

QTEST_GUILESS_MAIN(TestNodeRpc)
#include "tst_node_rpc.moc"
