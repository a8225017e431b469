#include "core/script/interpreter.h"
#include "core/script/psbt_finalize.h"
#include "tests/script/psbt_money.h"
#include "tests/script/spending_ways.h"
#include "tests/support/stock_node.h"

#include <QtTest>

using namespace zon;
using namespace zon::test;
namespace json = boost::json;

namespace {

constexpr Amount each{1'000'000};

Script minersScript() {
    return p2wpkhScript(pointNamed("miner").hash160());
}

/// One transaction with an output for every way to spend, from a block's reward.
Transaction fund(const Transaction& coinbase) {
    Transaction tx;
    tx.inputs.push_back({{coinbase.txid(), 0}, {}, TxIn::sequenceSignalsRbf, {}});
    for (const SpendingWay& way : spendingWays())
        tx.outputs.push_back({each, outputOf(way).scriptPubKey});
    const Amount spent(each.zat() * static_cast<std::int64_t>(tx.outputs.size()));
    tx.outputs.push_back({coinbase.outputs[0].value - spent - Amount(10'000), minersScript()});
    Psbt psbt = createPsbt(tx).value();
    psbt.inputs[0].witnessUtxo = coinbase.outputs[0];
    SigningKeys keys = keysNamed({"miner"});
    (void)signPsbt(psbt, keys).value();
    (void)finalizePsbt(psbt).value();
    return extractTransaction(psbt).value();
}

} // namespace

/// A stock Bitcoin Core relays and mines what we sign, for every kind of output, and refuses what we refuse.
/// ZON_CORE_BITCOIND names its program.
class ScriptStockNodeTest : public QObject {
    Q_OBJECT

    EventLoop loop_;
    std::unique_ptr<StockNode> core_;
    TransactionRef coins_;

    /// The reason for which the node doesn't take it; nothing when it does.
    std::string refusal(const Transaction& tx) {
        const json::value verdict =
            core_->call("testmempoolaccept", {json::array{toHex(serialize(tx))}}).at(0);
        return verdict.at("allowed").as_bool() ? "" : std::string(verdict.at("reject-reason").as_string());
    }

    void send(const Transaction& tx) {
        const auto sent = core_->tryCall("sendrawtransaction", {toHex(serialize(tx))});
        QVERIFY2(sent, sent ? "" : (sent.error().message + " " + sent.error().detail).c_str());
        QCOMPARE(std::string(sent->as_string()), tx.txid().display());
    }

private slots:
    void initTestCase() {
        if (!StockNode::isThere()) QSKIP("not run: ZON_CORE_BITCOIND names no program");
        // Regtest relays anything unless told not to.
        core_ = std::make_unique<StockNode>(loop_, QStringList{"-connect=0", "-acceptnonstdtxn=0"});
        const std::vector<std::string> blocks = core_->generate(101, minersScript());
        coins_ = std::make_shared<const Transaction>(fund(core_->coinbaseOf(blocks[0])));
        send(*coins_);
        core_->generate(1, minersScript());
    }
    void cleanupTestCase() { core_.reset(); }

    void notBeforeTheLock_data() { addWays(true); }
    void notBeforeTheLock() {
        QFETCH(std::uint32_t, index);
        const auto tx = spend(spendingWays()[index], coins_, index);
        QVERIFY2(tx, tx ? "" : tx.error().message.c_str());
        QCOMPARE(refusal(*tx), spendingWays()[index].lockTime != 0 ? "non-final" : "non-BIP68-final");
    }

    void locksAreOver() { core_->generate(40, minersScript()); }

    void accepted_data() { addWays(false); }
    void accepted() {
        QFETCH(std::uint32_t, index);
        const auto tx = spend(spendingWays()[index], coins_, index);
        QVERIFY2(tx, tx ? "" : tx.error().message.c_str());
        QVERIFY(verifyTransaction(*tx, {coins_->outputs[index]}, standardFlags).ok());

        // What is changed after it was signed is refused by both.
        Transaction changed = *tx;
        changed.outputs[0].value -= Amount(1);
        QVERIFY(!verifyTransaction(changed, {coins_->outputs[index]}, standardFlags).ok());
        const std::string reason = refusal(changed);
        QVERIFY2(reason.contains("script-verify-flag-failed"), reason.c_str());

        QCOMPARE(refusal(*tx), "");
        send(*tx);
    }

    void mined() {
        core_->generate(1, minersScript());
        QVERIFY(core_->call("getrawmempool").as_array().empty());
        for (std::uint32_t index = 0; index < spendingWays().size(); ++index)
            QVERIFY2(core_->call("gettxout", {coins_->txid().display(), index}).is_null(),
                     spendingWays()[index].name);
    }

private:
    static void addWays(bool onlyLocked) {
        QTest::addColumn<std::uint32_t>("index");
        for (std::uint32_t index = 0; index < spendingWays().size(); ++index)
            if (!onlyLocked || spendingWays()[index].isLocked())
                QTest::newRow(spendingWays()[index].name) << index;
    }
};

QTEST_GUILESS_MAIN(ScriptStockNodeTest)
#include "tst_stock_node.moc"
