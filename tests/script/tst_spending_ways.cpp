// Every kind of output, spent as its descriptor says: by a PSBT, checked, and stepped through to its end; and
// the same spend with one thing wrong, which the stepper explains. tst_stock_node shows the same spends to a
// stock Bitcoin Core.

#include "core/script/interpreter.h"
#include "core/script/spend_machine.h"
#include "tests/script/psbt_money.h"
#include "tests/script/spending_ways.h"

#include <QtTest>

using namespace zon;
using namespace zon::test;

namespace {

/// What a person who steps through it sees last: the stage and the operation, and what came of it.
struct Ending {
    QString lastStep;
    SpendStage stage = SpendStage::ScriptSig;
    ScriptError error = ScriptError::OK;
};

Ending stepThrough(const Transaction& tx, const TxOut& spent) {
    const PrecomputedTransaction precomputed(tx, {spent});
    const TransactionSignatureChecker checker(precomputed, 0, spent.value);
    SpendMachine machine(tx.inputs[0].scriptSig, spent.scriptPubKey, tx.inputs[0].witness, standardFlags,
                         checker);
    Ending ending;
    do {
        const auto next = machine.script() != nullptr ? machine.script()->next() : std::nullopt;
        if (!next || machine.done()) continue;
        const auto text =
            std::string(spendStageName(machine.stage())) + ' ' + std::string(opcodeName(next->opcode));
        ending.lastStep = QString::fromStdString(text);
    } while (machine.step());
    ending.stage = machine.stage();
    ending.error = machine.result();
    return ending;
}

} // namespace

class SpendingWaysTest : public QObject {
    Q_OBJECT

    TransactionRef coins_;

    static void eachWay() {
        QTest::addColumn<std::uint32_t>("index");
        for (std::uint32_t index = 0; index < spendingWays().size(); ++index)
            QTest::newRow(spendingWays()[index].name) << index;
    }

private slots:
    void initTestCase() {
        std::vector<Script> scripts;
        for (const SpendingWay& way : spendingWays())
            scripts.push_back(outputOf(way).scriptPubKey);
        coins_ = coinsFor(scripts);
    }

    void passes_data() { eachWay(); }
    void passes() {
        QFETCH(std::uint32_t, index);
        const SpendingWay& way = spendingWays()[index];
        const auto tx = spend(way, coins_, index);
        QVERIFY2(tx, tx ? "" : tx.error().message.c_str());
        const TxOut& spent = coins_->outputs[index];
        QVERIFY(verifyTransaction(*tx, {spent}, standardFlags).ok());
        const Ending ending = stepThrough(*tx, spent);
        QCOMPARE(scriptErrorName(ending.error), "OK");
        QVERIFY2(ending.lastStep == QLatin1String(way.lastStep), qPrintable(ending.lastStep));
    }

    // An amount that was changed after signing: the signature check is where it fails.
    void changedAmountFails_data() { eachWay(); }
    void changedAmountFails() {
        QFETCH(std::uint32_t, index);
        const SpendingWay& way = spendingWays()[index];
        auto tx = spend(way, coins_, index);
        QVERIFY2(tx, tx ? "" : tx.error().message.c_str());
        tx->outputs[0].value -= Amount(1);
        const TxOut& spent = coins_->outputs[index];
        const Ending ending = stepThrough(*tx, spent);
        QCOMPARE(scriptErrorName(ending.error), spent.scriptPubKey.isP2tr() ? "SCHNORR_SIG" : "NULLFAIL");
        QVERIFY2(ending.stage == SpendStage::TaprootKey
                     || ending.lastStep.contains(QLatin1String("OP_CHECK")),
                 qPrintable(ending.lastStep));
        QVERIFY(!scriptErrorSentence(ending.error).empty());
        QVERIFY(verifyTransaction(*tx, {spent}, standardFlags).inputs[0] == ending.error);
    }

    // A lock that isn't over, signed as if it were.
    void lockedFails_data() {
        QTest::addColumn<std::uint32_t>("index");
        for (std::uint32_t index = 0; index < spendingWays().size(); ++index)
            if (spendingWays()[index].isLocked()) QTest::newRow(spendingWays()[index].name) << index;
    }
    void lockedFails() {
        QFETCH(std::uint32_t, index);
        SpendingWay early = spendingWays()[index];
        if (early.lockTime != 0)
            --early.lockTime;
        else
            --early.sequence;
        const auto tx = spend(early, coins_, index);
        QVERIFY(!tx);
        QVERIFY2(!tx.error().message.empty(), "the finalizer says what it waits for");
    }
};

QTEST_APPLESS_MAIN(SpendingWaysTest)
#include "tst_spending_ways.moc"
