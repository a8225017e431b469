// Every template and every way to settle it, spent on a stock Bitcoin Core with its time set by the test; and
// what is too early, signed by the wrong key or of another amount, refused by it and by us, with a sentence.

#include "tests/contracts/deal.h"
#include "tests/contracts/money.h"
#include "tests/script/psbt_money.h"
#include "tests/support/stock_node.h"

#include "core/contracts/funding.h"
#include "core/script/interpreter.h"
#include "core/script/psbt_finalize.h"

#include <QtTest>

using namespace zon;
using namespace zon::contracts;
using namespace zon::test;
namespace json = boost::json;

namespace {

constexpr std::int64_t day = 86'400;
constexpr std::int64_t feerate = 5;
const ChainMoment anyTime{1'000'000, unixTime(dealStart + 10'000 * day)};

Script minersScript() {
    return p2wpkhScript(pointNamed("miner").hash160());
}

SettlementRequest requestFor(const Contract& contract, std::size_t n, SpendPath path) {
    SettlementRequest request;
    request.path = path;
    request.feerate = feerate;
    request.shares = releaseShares(contract, n);
    const Amount amount = contract.output(n).amount;
    if (path == SpendPath::BuyerAlone) request.shares = {amount, {}, {}};
    if (path == SpendPath::ArbiterBuyer || path == SpendPath::ArbiterSeller) {
        const Amount fee = contract.document().arbiterFee;
        const Amount half(amount.zat() / 2);
        request.shares = {half, amount - half - fee, fee};
    }
    if (path == SpendPath::Reveal) request.secret = voucherSecret();
    return request;
}

/// One way to settle, with an escrow of its own to do it with.
struct Way {
    std::string name;
    Contract contract;
    std::size_t output = 0;
    PathRules rules;
    OutputEvidence evidence{};

    bool isLocked() const { return rules.lockTime != 0 || rules.blocks != 0; }
    Psbt build() const {
        return buildSettlement(contract, output, evidence, requestFor(contract, output, rules.path)).value();
    }
    Psbt signedByAll() const {
        Psbt psbt = build();
        for (const Role role : signersOf(rules.path))
            signSettlement(contract, output, evidence, psbt, secretsOf(role)).value();
        return psbt;
    }
    Transaction transaction() const {
        return finishSettlement(contract, output, evidence, signedByAll(), anyTime).value();
    }
};

std::vector<Way> allWays() {
    std::vector<Way> ways;
    for (const Template kind :
         {Template::Simple, Template::Default, Template::Milestones, Template::Voucher, Template::Deposits}) {
        const Contract contract = contractOf(kind);
        for (std::size_t n = 0; n < contract.outputCount(); ++n)
            for (PathRules& rules : pathsOf(contract.document(), contract.output(n))) {
                std::string name = std::string(templateName(kind)) + " output " + std::to_string(n) + ' '
                                   + std::string(spendPathName(rules.path));
                ways.push_back({std::move(name), contract, n, std::move(rules)});
            }
    }
    return ways;
}

/// The miner's coins into the escrow, by the PSBT that a buyer makes.
Transaction fund(const Contract& contract, const Transaction& coinbase) {
    PsbtInput input;
    input.prevout = {coinbase.txid(), 0};
    input.witnessUtxo = coinbase.outputs[0];
    Amount locked;
    for (std::size_t n = 0; n < contract.outputCount(); ++n)
        locked += contract.output(n).amount;
    const Amount change = coinbase.outputs[0].value - locked - Amount(10'000);
    Psbt psbt = createFunding(contract, {std::move(input)}, {{change, minersScript()}}).value();
    checkFunding(contract, psbt).value();
    SigningKeys keys = keysNamed({"miner"});
    (void)signPsbt(psbt, keys).value();
    (void)finalizePsbt(psbt).value();
    return extractTransaction(psbt).value();
}

} // namespace

class ContractStockNodeTest : public QObject {
    Q_OBJECT

    EventLoop loop_;
    std::unique_ptr<StockNode> core_;
    std::vector<Way> ways_ = allWays();

    std::string refusal(const Transaction& tx) {
        const json::value verdict =
            core_->call("testmempoolaccept", {json::array{toHex(serialize(tx))}}).at(0);
        return verdict.at("allowed").as_bool() ? "" : std::string(verdict.at("reject-reason").as_string());
    }
    ChainMoment tip() {
        const json::value info = core_->call("getblockchaininfo");
        return {info.at("blocks").to_number<std::int32_t>(),
                unixTime(info.at("mediantime").to_number<std::int64_t>())};
    }
    /// The chain's median time follows the clock after a few blocks.
    void letTimeCome(std::int64_t seconds) {
        core_->call("setmocktime", {seconds});
        core_->generate(11, minersScript());
    }
    void addWays(bool onlyLocked) {
        QTest::addColumn<std::size_t>("index");
        for (std::size_t i = 0; i < ways_.size(); ++i)
            if (!onlyLocked || ways_[i].isLocked()) QTest::newRow(ways_[i].name.c_str()) << i;
    }

private slots:
    void initTestCase() {
        if (!StockNode::isThere()) QSKIP("not run: ZON_CORE_BITCOIND names no program");
        core_ = std::make_unique<StockNode>(loop_, QStringList{"-connect=0", "-acceptnonstdtxn=0",
                                                               "-mocktime=" + QString::number(dealStart)});
        const auto blocks = core_->generate(101 + static_cast<int>(ways_.size()), minersScript());
        letTimeCome(dealStart + 3 * day);
        for (std::size_t i = 0; i < ways_.size(); ++i) {
            const auto funding =
                std::make_shared<const Transaction>(fund(ways_[i].contract, core_->coinbaseOf(blocks[i])));
            QCOMPARE(std::string(core_->call("sendrawtransaction", {toHex(serialize(*funding))}).as_string()),
                     funding->txid().display());
            const auto outpoints = findFunding(ways_[i].contract, *funding).value();
            ways_[i].evidence.funding = FundingSeen{funding, outpoints[ways_[i].output], {}};
        }
        core_->generate(1, minersScript());
        const ChainMoment mined = tip();
        for (Way& way : ways_)
            way.evidence.funding->place = BlockPlace{mined.height, mined.medianTime};
        QVERIFY(mined.medianTime <= ways_[0].contract.document().fundBy);
    }
    void cleanupTestCase() { core_.reset(); }

    void notBeforeItsTime_data() { addWays(true); }
    void notBeforeItsTime() {
        QFETCH(std::size_t, index);
        const Way& way = ways_[index];
        const auto ours = finishSettlement(way.contract, way.output, way.evidence, way.signedByAll(), tip());
        QVERIFY(!ours);
        QVERIFY2(ours.error().message.contains("too early"), ours.error().message.c_str());
        QCOMPARE(refusal(way.transaction()), way.rules.lockTime != 0 ? "non-final" : "non-BIP68-final");
    }

    /// Past every lock, and 4,320 blocks: those of E5.
    void timeComes() {
        letTimeCome(dealStart + 400 * day);
        for (int left = 4'320; left > 0; left -= 360)
            core_->generate(360, minersScript());
    }

    void notWithAnotherKey_data() { addWays(false); }
    void notWithAnotherKey() {
        QFETCH(std::size_t, index);
        const Way& way = ways_[index];
        // Somebody with keys of another contract.
        Psbt psbt = way.build();
        const auto stranger = signSettlement(way.contract, way.output, way.evidence, psbt,
                                             secretsOf(signersOf(way.rules.path)[0], 1));
        QVERIFY(!stranger && !stranger.error().message.empty());
        // One signature is replaced by one of a stranger over the same transaction.
        psbt = way.signedByAll();
        Transaction tx = way.transaction();
        Bytes forged = psbt.inputs[0].partialSignatures.begin()->second;
        const Bytes right = forged;
        forged[12] ^= 1U; // in R: the key that belongs to it is another one
        psbt.inputs[0].partialSignatures.begin()->second = forged;
        const auto ours = finishSettlement(way.contract, way.output, way.evidence, psbt, tip());
        QVERIFY(!ours && !ours.error().message.empty());
        for (Bytes& item : tx.inputs[0].witness)
            if (item == right) item = forged;
        const std::string reason = refusal(tx);
        QVERIFY2(reason.contains("script-verify-flag-failed"), reason.c_str());
    }

    void notForAnotherAmount_data() { addWays(false); }
    void notForAnotherAmount() {
        QFETCH(std::size_t, index);
        const Way& way = ways_[index];
        Psbt psbt = way.signedByAll();
        psbt.outputs[0].output.value -= Amount(1);
        const auto ours = finishSettlement(way.contract, way.output, way.evidence, psbt, tip());
        QVERIFY(!ours && !ours.error().message.empty());
        Transaction tx = way.transaction();
        tx.outputs[0].value -= Amount(1);
        const std::string reason = refusal(tx);
        QVERIFY2(reason.contains("script-verify-flag-failed"), reason.c_str());
        // More than is there.
        tx.outputs[0].value += way.contract.output(way.output).amount;
        QCOMPARE(refusal(tx), "bad-txns-in-belowout");
    }

    void accepted_data() { addWays(false); }
    void accepted() {
        QFETCH(std::size_t, index);
        const Way& way = ways_[index];
        const auto tx = finishSettlement(way.contract, way.output, way.evidence, way.signedByAll(), tip());
        QVERIFY2(tx, tx ? "" : tx.error().message.c_str());
        QCOMPARE(refusal(*tx), "");
        QCOMPARE(std::string(core_->call("sendrawtransaction", {toHex(serialize(*tx))}).as_string()),
                 tx->txid().display());
        const auto spend = readSpend(way.contract, way.output, way.evidence.funding->outpoint, *tx);
        QVERIFY(spend);
        QCOMPARE(spend->path, way.rules.path);
    }

    void mined() {
        core_->generate(1, minersScript());
        QVERIFY(core_->call("getrawmempool").as_array().empty());
        for (const Way& way : ways_) {
            const OutPoint& escrow = way.evidence.funding->outpoint;
            QVERIFY2(core_->call("gettxout", {escrow.txid.display(), escrow.index}).is_null(),
                     way.name.c_str());
        }
    }
};

QTEST_GUILESS_MAIN(ContractStockNodeTest)
#include "tst_stock_node.moc"
