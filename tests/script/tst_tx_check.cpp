// What a transaction is checked for without running its scripts: Bitcoin Core's names, signature operations,
// locks, and what nodes relay.

#include "core/script/policy.h"
#include "core/script/tx_check.h"

#include <QtTest>

using namespace zon;

namespace {

const Bytes hash20(20, 0x11);

// One input, one output: valid.
Transaction goodTransaction() {
    Transaction tx;
    tx.inputs.resize(1);
    tx.inputs[0].prevout = {Txid::fromSpan(Bytes(32, 1)), 0};
    tx.outputs.push_back({Amount(10'000), p2wpkhScript(hash20)});
    return tx;
}

QByteArray text(const std::optional<std::string_view>& name) {
    return name ? QByteArray(name->data(), static_cast<qsizetype>(name->size())) : QByteArray("ok");
}

} // namespace

class TxCheckTest : public QObject {
    Q_OBJECT

    using Change = void (*)(Transaction&);

private slots:
    void ownChecks_data() {
        QTest::addColumn<QByteArray>("expected");
        QTest::addColumn<Change>("change");
        const auto row = [](const char* expected, Change change) {
            QTest::newRow(expected) << QByteArray(expected) << change;
        };
        row("ok", [](Transaction&) {});
        row("bad-txns-vin-empty", [](Transaction& tx) { tx.inputs.clear(); });
        row("bad-txns-vout-empty", [](Transaction& tx) { tx.outputs.clear(); });
        row("bad-txns-oversize",
            [](Transaction& tx) { tx.outputs[0].scriptPubKey = Script(Bytes(1'000'000)); });
        row("bad-txns-vout-negative", [](Transaction& tx) { tx.outputs[0].value = Amount(-1); });
        row("bad-txns-vout-toolarge",
            [](Transaction& tx) { tx.outputs[0].value = Amount(21'000'000 * Amount::zatPerZon + 1); });
        row("bad-txns-txouttotal-toolarge", [](Transaction& tx) {
            tx.outputs[0].value = Amount(21'000'000 * Amount::zatPerZon);
            tx.outputs.push_back({Amount(1), Script()});
        });
        row("bad-txns-inputs-duplicate", [](Transaction& tx) {
            tx.inputs.resize(3);
            tx.inputs[1].prevout = {Txid::fromSpan(Bytes(32, 2)), 0};
            tx.inputs[2].prevout = tx.inputs[0].prevout;
        });
        row("bad-cb-length", [](Transaction& tx) { tx.inputs[0].prevout = OutPoint(); });
        row("bad-txns-prevout-null", [](Transaction& tx) { tx.inputs.resize(2); });
    }
    void ownChecks() {
        QFETCH(QByteArray, expected);
        QFETCH(Change, change);
        Transaction tx = goodTransaction();
        change(tx);
        QCOMPARE(text(checkTransaction(tx)), expected);
    }

    void sizeLimitIsExact() {
        Transaction tx = goodTransaction();
        tx.outputs[0].scriptPubKey = Script(Bytes(999'000));
        const std::size_t overhead = tx.strippedSize() - 999'000;
        tx.outputs[0].scriptPubKey = Script(Bytes(1'000'000 - overhead));
        QCOMPARE(tx.strippedSize(), 1'000'000u);
        QCOMPARE(text(checkTransaction(tx)), QByteArray("ok"));
        tx.outputs[0].scriptPubKey = Script(Bytes(1'000'001 - overhead));
        QCOMPARE(text(checkTransaction(tx)), QByteArray("bad-txns-oversize"));
    }

    void coinbaseScriptLength() {
        Transaction tx = goodTransaction();
        tx.inputs[0].prevout = OutPoint();
        for (const std::size_t size : {std::size_t{1}, std::size_t{101}}) {
            tx.inputs[0].scriptSig = Script(Bytes(size));
            QCOMPARE(text(checkTransaction(tx)), QByteArray("bad-cb-length"));
        }
        for (const std::size_t size : {std::size_t{2}, std::size_t{100}}) {
            tx.inputs[0].scriptSig = Script(Bytes(size));
            QCOMPARE(text(checkTransaction(tx)), QByteArray("ok"));
        }
    }

    void inputs() {
        const Transaction tx = goodTransaction();
        const auto coin = [](std::int64_t zat, int height, bool coinbase) {
            return SpentCoin{{Amount(zat), Script()}, height, coinbase};
        };
        const auto verdict = [&](const SpentCoin& spent, int height) {
            return checkInputs(tx, std::span(&spent, 1), height, 100);
        };
        QCOMPARE(verdict(coin(10'500, 5, false), 6).fee.zat(), 500);
        QVERIFY(!verdict(coin(10'000, 5, false), 6).error);
        QCOMPARE(text(verdict(coin(9'999, 5, false), 6).error), QByteArray("bad-txns-in-belowout"));
        QCOMPARE(text(verdict(coin(-1, 5, false), 6).error), QByteArray("bad-txns-inputvalues-outofrange"));
        QCOMPARE(text(verdict(coin(20'000, 5, true), 104).error),
                 QByteArray("bad-txns-premature-spend-of-coinbase"));
        QVERIFY(!verdict(coin(20'000, 5, true), 105).error);
    }

    void signatureOperations() {
        Transaction tx = goodTransaction();
        tx.outputs[0].scriptPubKey = p2pkhScript(hash20);
        QCOMPARE(legacySigOps(tx), 1u);
        const auto cost = [&](const Script& spent, ScriptFlags flags = standardFlags) {
            const TxOut output{Amount(1), spent};
            return sigOpCost(tx, std::span(&output, 1), flags);
        };
        QCOMPARE(cost(p2wpkhScript(hash20)), 4 + 1);
        QCOMPARE(cost(p2wpkhScript(hash20), ScriptFlag::P2SH), 4);
        QCOMPARE(cost(p2trScript(Bytes(32))), 4);

        const Script multisig = multisigScript(1, {Bytes(33, 2), Bytes(33, 3)});
        tx.inputs[0].witness = {multisig.bytes()};
        QCOMPARE(cost(p2wshOf(multisig)), 4 + 2);
        tx.inputs[0].scriptSig.push(multisig.span());
        QCOMPARE(cost(p2shOf(multisig)), 4 + 4 * 2);
        QCOMPARE(cost(p2shOf(multisig), ScriptFlags()), 4);
        tx.inputs[0].scriptSig = Script().push(p2wshOf(multisig).span());
        QCOMPARE(cost(p2shOf(p2wshOf(multisig))), 4 + 2);
        tx.inputs[0].prevout = OutPoint();
        QCOMPARE(sigOpCost(tx, {}), 4); // a coinbase spends nothing
    }

    void finality() {
        Transaction tx = goodTransaction();
        tx.inputs[0].sequence = 0;
        QVERIFY(isFinal(tx, 0, unixTime(0)));
        tx.lockTime = 100;
        QVERIFY(!isFinal(tx, 100, unixTime(2'000'000'000)));
        QVERIFY(isFinal(tx, 101, unixTime(0)));
        tx.lockTime = 1'600'000'000;
        QVERIFY(!isFinal(tx, 1'700'000'000, unixTime(1'600'000'000)));
        QVERIFY(isFinal(tx, 0, unixTime(1'600'000'001)));
        tx.inputs[0].sequence = TxIn::sequenceFinal;
        QVERIFY(isFinal(tx, 0, unixTime(0)));
    }

    void relativeLocks() {
        Transaction tx = goodTransaction();
        const std::vector<int> heights{1000};
        const auto medianTime = [](int height) { return unixTime(1'600'000'000 + height * 600); };
        const auto locks = [&] { return sequenceLocks(tx, heights, medianTime); };

        tx.inputs[0].sequence = 10;
        QCOMPARE(locks().minHeight, 1009);
        QVERIFY(!locks().metBy(1009, unixTime(0)));
        QVERIFY(locks().metBy(1010, unixTime(0)));

        tx.inputs[0].sequence = sequenceLockIsTime | 3;
        const std::int64_t from = 1'600'000'000 + 999 * 600; // the block before the coin's
        QCOMPARE(locks().minTime, from + 3 * 512 - 1);
        QVERIFY(!locks().metBy(1, unixTime(from + 3 * 512 - 1)));
        QVERIFY(locks().metBy(1, unixTime(from + 3 * 512)));

        tx.inputs[0].sequence = sequenceLockDisabled | 10;
        QCOMPARE(locks().minHeight, -1);
        tx.inputs[0].sequence = 10;
        tx.version = 1;
        QCOMPARE(locks().minHeight, -1);
        tx.version = -1; // read as unsigned
        QCOMPARE(locks().minHeight, 1009);
    }

    void dust() {
        QCOMPARE(dustThreshold({Amount(), p2pkhScript(hash20)}).zat(), 546);
        QCOMPARE(dustThreshold({Amount(), p2shScript(hash20)}).zat(), 540);
        QCOMPARE(dustThreshold({Amount(), p2wpkhScript(hash20)}).zat(), 294);
        QCOMPARE(dustThreshold({Amount(), p2wshScript(Bytes(32))}).zat(), 330);
        QCOMPARE(dustThreshold({Amount(), p2trScript(Bytes(32))}).zat(), 330);
        QCOMPARE(dustThreshold({Amount(), payToAnchorScript()}).zat(), 240);
        QCOMPARE(dustThreshold({Amount(), nullDataScript(hash20)}).zat(), 0);
        QVERIFY(isDust({Amount(293), p2wpkhScript(hash20)}));
        QVERIFY(!isDust({Amount(294), p2wpkhScript(hash20)}));
        QVERIFY(!isDust({Amount(1), p2wpkhScript(hash20)}, Amount(0)));
    }

    void standard_data() {
        QTest::addColumn<QByteArray>("expected");
        QTest::addColumn<Change>("change");
        const auto row = [](const char* name, const char* expected, Change change) {
            QTest::newRow(name) << QByteArray(expected) << change;
        };
        row("good", "ok", [](Transaction&) {});
        row("version 0", "version", [](Transaction& tx) { tx.version = 0; });
        row("version 4", "version", [](Transaction& tx) { tx.version = 4; });
        row("version -1", "version", [](Transaction& tx) { tx.version = -1; });
        row("large", "tx-size", [](Transaction& tx) { tx.inputs[0].witness = {Bytes(400'000)}; });
        row("input script", "scriptsig-size",
            [](Transaction& tx) { tx.inputs[0].scriptSig = Script(Bytes(1'651)); });
        row("code in input script", "scriptsig-not-pushonly",
            [](Transaction& tx) { tx.inputs[0].scriptSig.op(OP_NOP); });
        row("unknown script", "scriptpubkey",
            [](Transaction& tx) { tx.outputs[0].scriptPubKey = Script().op(OP_1); });
        row("1 of 3", "ok", [](Transaction& tx) {
            tx.outputs[0].scriptPubKey = multisigScript(1, {Bytes(33, 2), Bytes(33, 2), Bytes(33, 2)});
        });
        row("1 of 4", "scriptpubkey", [](Transaction& tx) {
            tx.outputs[0].scriptPubKey =
                multisigScript(1, {Bytes(33, 2), Bytes(33, 2), Bytes(33, 2), Bytes(33, 2)});
        });
        row("80 bytes of data", "ok",
            [](Transaction& tx) { tx.outputs.push_back({Amount(), nullDataScript(Bytes(80))}); });
        row("81 bytes of data", "scriptpubkey",
            [](Transaction& tx) { tx.outputs.push_back({Amount(), nullDataScript(Bytes(81))}); });
        row("data twice", "multi-op-return",
            [](Transaction& tx) { tx.outputs.resize(3, {Amount(), nullDataScript(Bytes(1))}); });
        row("dust", "dust", [](Transaction& tx) { tx.outputs[0].value = Amount(293); });
        row("64 bytes", "tx-size-small",
            [](Transaction& tx) { tx.outputs[0] = {Amount(240), payToAnchorScript()}; });
    }
    void standard() {
        QFETCH(QByteArray, expected);
        QFETCH(Change, change);
        Transaction tx = goodTransaction();
        change(tx);
        QCOMPARE(text(checkStandard(tx)), expected);
    }

    void standardInputs() {
        Transaction tx = goodTransaction();
        const auto check = [&](const Script& spent) {
            const TxOut output{Amount(1), spent};
            return text(checkStandardInputs(tx, std::span(&output, 1)));
        };
        QCOMPARE(check(p2wpkhScript(hash20)), QByteArray("ok"));
        QCOMPARE(check(Script().op(OP_1)), QByteArray("bad-txns-nonstandard-inputs"));
        QCOMPARE(check(witnessProgramScript(2, hash20)), QByteArray("bad-txns-nonstandard-inputs"));

        const Script manyChecks(Bytes(16, OP_CHECKSIG));
        tx.inputs[0].scriptSig.push(manyChecks.span());
        QCOMPARE(check(p2shOf(manyChecks)), QByteArray("bad-txns-nonstandard-inputs"));

        tx.inputs[0].scriptSig = Script();
        tx.inputs[0].witness = {Bytes(81), Bytes{OP_1}};
        QCOMPARE(check(p2wshScript(Bytes(32))), QByteArray("bad-witness-nonstandard"));
        QCOMPARE(check(p2pkhScript(hash20)), QByteArray("bad-witness-nonstandard")); // has no use for one
        QCOMPARE(check(payToAnchorScript()), QByteArray("bad-witness-nonstandard"));
        tx.inputs[0].witness = {Bytes(80), Bytes{OP_1}};
        QCOMPARE(check(p2wshScript(Bytes(32))), QByteArray("ok"));
        tx.inputs[0].witness = {Bytes(64), Bytes{0x50}}; // annex
        QCOMPARE(check(p2trScript(Bytes(32))), QByteArray("bad-witness-nonstandard"));
        tx.inputs[0].witness = {Bytes(81), Bytes{OP_1}, Bytes(33, 0xc0)};
        QCOMPARE(check(p2trScript(Bytes(32))), QByteArray("bad-witness-nonstandard"));
    }

    void adjustedSize() {
        QCOMPARE(sigOpAdjustedVsize(401, 1), 101u);
        QCOMPARE(sigOpAdjustedVsize(401, 80), 400u);
    }
};

QTEST_APPLESS_MAIN(TxCheckTest)
#include "tst_tx_check.moc"
