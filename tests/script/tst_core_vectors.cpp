// Bitcoin Core's script_tests.json, tx_valid.json, tx_invalid.json and sighash.json: a sample always, the
// whole files with ZON_VECTORS set to their folder. Their README explains the columns.

#include "core/script/interpreter.h"
#include "core/script/tx_check.h"
#include "tests/script/vectors.h"

#include <QtTest>

#include <cmath>
#include <map>

using namespace zon;
using namespace zon::test;

namespace {

QByteArray rowText(const QJsonArray& row) {
    return QJsonDocument(row).toJson(QJsonDocument::Compact).left(400);
}

QByteArray nameOf(ScriptError error) {
    const std::string_view name = scriptErrorName(error);
    return {name.data(), static_cast<qsizetype>(name.size())};
}

std::vector<ScriptFlags> eachFlag() {
    std::vector<ScriptFlags> flags;
    for (const std::string_view name : scriptFlagNames(allScriptFlags()))
        flags.push_back(*scriptFlagByName(name));
    return flags;
}

std::vector<ScriptFlag> eachConsensusFlag() {
    using enum ScriptFlag;
    return {P2SH, DERSIG, NULLDUMMY, CHECKLOCKTIMEVERIFY, CHECKSEQUENCEVERIFY, WITNESS, TAPROOT};
}

// Without what can't stand alone: WITNESS needs P2SH, and CLEANSTACK needs WITNESS.
ScriptFlags trimmed(ScriptFlags flags) {
    if (!flags.has(ScriptFlag::P2SH)) flags = flags.without(ScriptFlag::WITNESS);
    if (!flags.has(ScriptFlag::WITNESS)) flags = flags.without(ScriptFlag::CLEANSTACK);
    return flags;
}

// One row of script_tests.json: [[witness…, amount]?, scriptSig, scriptPubKey, flags, expected, comment?]
struct ScriptVector {
    Witness witness;
    Amount amount;
    Script scriptSig;
    Script scriptPubKey;
    ScriptFlags flags;
    QByteArray expected;
};

std::optional<ScriptVector> parseScriptVector(QJsonArray row) {
    ScriptVector vector;
    if (row[0].isArray()) {
        QJsonArray witness = row[0].toArray();
        vector.amount = Amount(std::llround(witness.last().toDouble() * Amount::zatPerZon));
        witness.removeLast();
        for (const QJsonValue& item : witness)
            vector.witness.push_back(bytesOf(item.toString()));
        row.removeFirst();
    }
    auto scriptSig = scriptFromText(row[0].toString());
    auto scriptPubKey = scriptFromText(row[1].toString());
    const auto flags = flagsFromText(row[2].toString());
    if (!scriptSig || !scriptPubKey || !flags) return {};
    vector.scriptSig = std::move(*scriptSig);
    vector.scriptPubKey = std::move(*scriptPubKey);
    vector.flags = *flags;
    vector.expected = row[3].toString().toLatin1();
    return vector;
}

// The vectors' signatures are for this pair of transactions: one that pays to the script, one that spends it.
Transaction spendingTransaction(const ScriptVector& vector) {
    Transaction credit;
    credit.version = 1;
    credit.inputs.resize(1);
    credit.inputs[0].scriptSig.op(OP_0).op(OP_0);
    credit.outputs.push_back({vector.amount, vector.scriptPubKey});

    Transaction spend;
    spend.version = 1;
    spend.inputs.resize(1);
    spend.inputs[0].prevout = {credit.txid(), 0};
    spend.inputs[0].scriptSig = vector.scriptSig;
    spend.inputs[0].witness = vector.witness;
    spend.outputs.push_back({vector.amount, Script()});
    return spend;
}

// One row of tx_valid.json and tx_invalid.json: [[[txid, index, script, amount?]…], transaction, flags]
struct TransactionVector {
    Transaction tx;
    std::map<OutPoint, TxOut> prevouts;
    QString flags;

    std::vector<TxOut> spentOutputs() const {
        std::vector<TxOut> spent;
        for (const TxIn& input : tx.inputs) {
            const auto found = prevouts.find(input.prevout);
            spent.push_back(found == prevouts.end() ? TxOut() : found->second);
        }
        return spent;
    }
};

std::optional<TransactionVector> parseTransactionVector(const QJsonArray& row) {
    TransactionVector vector;
    for (const QJsonValue& value : row[0].toArray()) {
        const QJsonArray prevout = value.toArray();
        const auto txid = Txid::fromDisplay(prevout[0].toString().toStdString());
        auto script = scriptFromText(prevout[2].toString());
        if (!txid || !script) return {};
        const auto index = static_cast<std::uint32_t>(prevout[1].toInteger());
        vector.prevouts[{*txid, index}] = {Amount(prevout[3].toInteger(0)), std::move(*script)};
    }
    auto tx = parseTransaction(bytesOf(row[1].toString()));
    if (!tx) return {};
    vector.tx = std::move(*tx);
    vector.flags = row[2].toString();
    return vector;
}

bool passes(const PrecomputedTransaction& precomputed, ScriptFlags flags) {
    for (std::size_t i = 0; i < precomputed.tx().inputs.size(); ++i)
        if (verifyInput(precomputed, i, flags) != ScriptError::OK) return false;
    return true;
}

} // namespace

class CoreVectors : public QObject {
    Q_OBJECT

    void checkScript(const QJsonArray& row) {
        const auto vector = parseScriptVector(row);
        QVERIFY2(vector, rowText(row));
        const Transaction spend = spendingTransaction(*vector);
        const PrecomputedTransaction precomputed(spend, {TxOut{vector->amount, vector->scriptPubKey}});
        const ScriptError error = verifyInput(precomputed, 0, vector->flags);
        QVERIFY2(nameOf(error) == vector->expected, nameOf(error) + " for " + rowText(row));

        // Every flag is a soft fork: fewer never break what passes, more never mend what fails.
        for (const ScriptFlags flag : eachFlag()) {
            const bool ok = error == ScriptError::OK;
            const ScriptFlags other = ok ? trimmed(vector->flags.without(flag)) : vector->flags | flag;
            QVERIFY2((verifyInput(precomputed, 0, other) == ScriptError::OK) == ok, rowText(row));
        }
    }

    void checkValid(const QJsonArray& row) {
        const auto vector = parseTransactionVector(row);
        QVERIFY2(vector, rowText(row));
        QVERIFY2(!checkTransaction(vector->tx), rowText(row));
        const auto excluded = flagsFromText(vector->flags);
        QVERIFY2(excluded, rowText(row));
        const ScriptFlags flags = allScriptFlags().without(*excluded);
        const PrecomputedTransaction precomputed(vector->tx, vector->spentOutputs());
        QVERIFY2(passes(precomputed, flags), rowText(row));

        for (const ScriptFlags flag : eachFlag()) {
            QVERIFY2(passes(precomputed, trimmed(flags.without(flag))), rowText(row));
            // Each of the excluded flags is excluded for a reason: with it, and what it brings, back it
            // fails.
            const ScriptFlags fewerExcluded = trimmed(excluded->without(flag));
            if (fewerExcluded != *excluded)
                QVERIFY2(!passes(precomputed, allScriptFlags().without(fewerExcluded)), rowText(row));
        }
    }

    void checkInvalid(const QJsonArray& row) {
        const auto vector = parseTransactionVector(row);
        QVERIFY2(vector, rowText(row));
        if (vector->flags == QLatin1String("BADTX")) {
            QVERIFY2(checkTransaction(vector->tx), rowText(row));
            return;
        }
        const auto flags = flagsFromText(vector->flags);
        QVERIFY2(flags, rowText(row));
        const PrecomputedTransaction precomputed(vector->tx, vector->spentOutputs());
        QVERIFY2(!passes(precomputed, *flags), rowText(row));

        for (const ScriptFlags flag : eachFlag()) {
            QVERIFY2(!passes(precomputed, *flags | flag), rowText(row));
            const ScriptFlags fewer = trimmed(flags->without(flag));
            if (fewer != *flags) QVERIFY2(passes(precomputed, fewer), rowText(row));
        }
    }

    // [transaction, script, input, hash type, expected]
    void checkSighash(const QJsonArray& row) {
        const auto tx = parseTransaction(bytesOf(row[0].toString()));
        QVERIFY2(tx, rowText(row));
        const Digest32 hash = legacySighash(*tx, static_cast<std::size_t>(row[2].toInt()),
                                            bytesOf(row[1].toString()), row[3].toInt());
        QCOMPARE(QString::fromStdString(Hash256(hash).display()), row[4].toString());
    }

    // {tx, prevouts, index, flags, success?, failure?, error?, final?}
    void checkTaprootSpend(const QJsonObject& vector) {
        const auto unsignedTx = parseTransaction(bytesOf(vector[QLatin1String("tx")].toString()));
        const auto flags = flagsFromText(vector[QLatin1String("flags")].toString());
        QVERIFY(unsignedTx && flags);
        const auto input = static_cast<std::size_t>(vector[QLatin1String("index")].toInt());
        std::vector<TxOut> spent;
        for (const QJsonValue& prevout : vector[QLatin1String("prevouts")].toArray()) {
            const Bytes bytes = bytesOf(prevout.toString());
            Reader reader(bytes);
            read(reader, spent.emplace_back());
            QVERIFY(reader.finish("output"));
        }
        const auto verifyWith = [&](const char* outcome, ScriptFlags with) {
            Transaction tx = *unsignedTx;
            const QJsonObject signature = vector[QLatin1String(outcome)].toObject();
            tx.inputs[input].scriptSig = Script(bytesOf(signature[QLatin1String("scriptSig")].toString()));
            tx.inputs[input].witness.clear();
            for (const QJsonValue& item : signature[QLatin1String("witness")].toArray())
                tx.inputs[input].witness.push_back(bytesOf(item.toString()));
            const PrecomputedTransaction precomputed(tx, spent);
            return verifyInput(precomputed, input, with);
        };
        const QByteArray comment = vector[QLatin1String("comment")].toString().toLatin1();
        if (vector.contains(QLatin1String("success"))) {
            // "final": valid under every consensus rule there is, not only under those that are listed.
            const bool final = vector[QLatin1String("final")].toBool();
            QVERIFY2(verifyWith("success", final ? consensusFlags : *flags) == ScriptError::OK, comment);
            for (const ScriptFlag flag : eachConsensusFlag())
                QVERIFY2(verifyWith("success", trimmed(flags->without(flag))) == ScriptError::OK, comment);
        }
        if (vector.contains(QLatin1String("failure"))) {
            const ScriptError error = verifyWith("failure", *flags);
            QVERIFY2(error != ScriptError::OK, comment);
            if (vector.contains(QLatin1String("error")))
                QVERIFY2(nameOf(error) == vector[QLatin1String("error")].toString().toLatin1(),
                         comment + ": " + nameOf(error));
            QVERIFY2(verifyWith("failure", *flags | consensusFlags) != ScriptError::OK, comment);
        }
    }

    void checkTaprootSpends(const QJsonArray& vectors) {
        for (const QJsonValue& vector : vectors) {
            checkTaprootSpend(vector.toObject());
            if (QTest::currentTestFailed()) return;
        }
        QVERIFY(!vectors.isEmpty());
        qInfo("%d vectors", static_cast<int>(vectors.size()));
    }

    using Check = void (CoreVectors::*)(const QJsonArray&);

    void checkAll(const QJsonArray& rows, Check check) {
        int checked = 0;
        for (const QJsonValue& value : rows) {
            const QJsonArray row = value.toArray();
            if (row.size() == 1) continue; // a comment
            (this->*check)(row);
            if (QTest::currentTestFailed()) return;
            ++checked;
        }
        QVERIFY(checked > 0);
        qInfo("%d vectors", checked);
    }

private slots:
    void sample_data() { files(); }
    void sample() {
        QFETCH(QString, file);
        checkAll(sampleVectors(file), checkOf(file));
    }

    void taprootSpends() { checkTaprootSpends(sampleVectors(QStringLiteral("taproot_spends.json"))); }
    void taprootSpendsWhole() {
        if (const auto vectors = wholeVectors(QStringLiteral("script_assets_test.json")))
            checkTaprootSpends(*vectors);
    }

    void whole_data() { files(); }
    void whole() {
        QFETCH(QString, file);
        if (const auto rows = wholeVectors(file)) checkAll(*rows, checkOf(file));
    }

private:
    static void files() {
        QTest::addColumn<QString>("file");
        for (const char* file : {"script_tests.json", "tx_valid.json", "tx_invalid.json", "sighash.json"})
            QTest::newRow(file) << file;
    }

    static Check checkOf(const QString& file) {
        if (file == QLatin1String("script_tests.json")) return &CoreVectors::checkScript;
        if (file == QLatin1String("tx_valid.json")) return &CoreVectors::checkValid;
        if (file == QLatin1String("tx_invalid.json")) return &CoreVectors::checkInvalid;
        return &CoreVectors::checkSighash;
    }
};

QTEST_APPLESS_MAIN(CoreVectors)
#include "tst_core_vectors.moc"
