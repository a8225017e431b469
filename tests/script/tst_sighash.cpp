// Signature hashes: BIP143's examples, BIP341's wallet vectors, and the corners of the legacy scheme.

#include "core/crypto/key.h"
#include "core/crypto/signature.h"
#include "core/script/address.h"
#include "core/script/interpreter.h"
#include "core/script/standard.h"
#include "tests/script/vectors.h"

#include <QtTest>

using namespace zon;
using namespace zon::test;

namespace {

QString hex(ByteSpan bytes) {
    return QString::fromStdString(toHex(bytes));
}

Transaction transactionOf(const QString& text) {
    const Bytes raw = bytesOf(text);
    auto tx = parseTransaction(raw);
    if (!tx) tx = parseTransaction(raw, WithWitness::No);
    if (!tx) qFatal("not a transaction: %s", qPrintable(text));
    return *tx;
}

TxOut outputOf(const QJsonObject& spent, const char* amount, const char* script) {
    return {Amount(spent[QLatin1String(amount)].toInteger()),
            Script(bytesOf(spent[QLatin1String(script)].toString()))};
}

Digest32 digestOf(const QString& text) {
    return Hash256::fromSpan(bytesOf(text)).bytes();
}

PrivateKey keyOf(const QString& text) {
    auto key = PrivateKey::fromSecret(bytesOf(text));
    if (!key) qFatal("not a key");
    return std::move(*key);
}

} // namespace

class SighashTest : public QObject {
    Q_OBJECT

private slots:
    void bip143_data() {
        QTest::addColumn<QJsonObject>("vector");
        for (const QJsonValue& value :
             dataObject(QStringLiteral("bip143.json"))[QLatin1String("hashes")].toArray())
            QTest::addRow("%s", qPrintable(value[QLatin1String("name")].toString())) << value.toObject();
    }
    void bip143() {
        QFETCH(QJsonObject, vector);
        const Transaction tx = transactionOf(vector[QLatin1String("tx")].toString());
        std::size_t input = 0;
        Writer outpoint;
        for (;; ++input) {
            QVERIFY(input < tx.inputs.size());
            outpoint = Writer();
            write(outpoint, tx.inputs[input].prevout);
            if (hex(outpoint.bytes()) == vector[QLatin1String("outpoint")].toString()) break;
        }
        const PrecomputedTransaction precomputed(tx, {});
        const Digest32 hash = segwitV0Sighash(
            precomputed, input, bytesOf(vector[QLatin1String("scriptCode")].toString()),
            Amount(vector[QLatin1String("amount")].toInteger()), vector[QLatin1String("hashType")].toInt());
        QCOMPARE(hex(hash), vector[QLatin1String("sigHash")].toString());
    }

    void bip143Signed_data() {
        QTest::addColumn<QJsonObject>("vector");
        for (const QJsonValue& value :
             dataObject(QStringLiteral("bip143.json"))[QLatin1String("signed")].toArray())
            QTest::addRow("%s", qPrintable(value[QLatin1String("name")].toString())) << value.toObject();
    }
    void bip143Signed() {
        QFETCH(QJsonObject, vector);
        const Transaction tx = transactionOf(vector[QLatin1String("tx")].toString());
        std::vector<TxOut> spent;
        for (const QJsonValue& value : vector[QLatin1String("spent")].toArray())
            spent.push_back(outputOf(value.toObject(), "amount", "script"));
        const TransactionVerdict verdict = verifyTransaction(tx, spent, consensusFlags);
        QVERIFY(verdict.ok());

        // A version 0 signature commits to the amount.
        spent.back().value += Amount(1);
        QVERIFY(!verifyTransaction(tx, spent, consensusFlags).ok());
    }

    void bip341Outputs_data() {
        QTest::addColumn<QJsonObject>("vector");
        int n = 0;
        for (const QJsonValue& value :
             dataObject(QStringLiteral("bip341_wallet_vectors.json"))[QLatin1String("scriptPubKey")]
                 .toArray())
            QTest::addRow("%d", n++) << value.toObject();
    }
    void bip341Outputs() {
        QFETCH(QJsonObject, vector);
        const QJsonObject given = vector[QLatin1String("given")].toObject();
        const QJsonObject expected = vector[QLatin1String("expected")].toObject();
        std::vector<QString> leaves;
        std::optional<Digest32> root;
        if (given[QLatin1String("scriptTree")].isObject() || given[QLatin1String("scriptTree")].isArray())
            root = treeHash(given[QLatin1String("scriptTree")], leaves);

        const QJsonObject intermediary = vector[QLatin1String("intermediary")].toObject();
        QCOMPARE(root ? hex(*root) : QString(), intermediary[QLatin1String("merkleRoot")].toString());
        const QJsonArray leafHashes = intermediary[QLatin1String("leafHashes")].toArray();
        QCOMPARE(static_cast<qsizetype>(leaves.size()), leafHashes.size());
        for (std::size_t i = 0; i < leaves.size(); ++i)
            QCOMPARE(leaves[i], leafHashes[static_cast<qsizetype>(i)].toString());

        const auto internal = XOnlyKey::parse(bytesOf(given[QLatin1String("internalPubkey")].toString()));
        QVERIFY(internal);
        const auto tweaked = internal->tweak(tapTweakHash(*internal, root));
        QVERIFY(tweaked);
        const Script script = p2trScript(tweaked->key.bytes());
        QCOMPARE(hex(script.span()), expected[QLatin1String("scriptPubKey")].toString());
        const AddressFormat bitcoin{"bc", 0, 5, 128};
        QCOMPARE(QString::fromStdString(scriptToAddress(script, bitcoin).value_or("")),
                 expected[QLatin1String("bip350Address")].toString());
    }

    void bip341KeyPath() {
        const QJsonArray sets =
            dataObject(QStringLiteral("bip341_wallet_vectors.json"))[QLatin1String("keyPathSpending")]
                .toArray();
        QVERIFY(!sets.isEmpty());
        for (const QJsonValue& value : sets) {
            const QJsonObject given = value[QLatin1String("given")].toObject();
            const Transaction tx = transactionOf(given[QLatin1String("rawUnsignedTx")].toString());
            std::vector<TxOut> spent;
            for (const QJsonValue& utxo : given[QLatin1String("utxosSpent")].toArray())
                spent.push_back(outputOf(utxo.toObject(), "amountSats", "scriptPubKey"));
            const PrecomputedTransaction precomputed(tx, spent);

            const QJsonObject shared = value[QLatin1String("intermediary")].toObject();
            QCOMPARE(hex(precomputed.spentAmounts()), shared[QLatin1String("hashAmounts")].toString());
            QCOMPARE(hex(precomputed.outputs()), shared[QLatin1String("hashOutputs")].toString());
            QCOMPARE(hex(precomputed.prevouts()), shared[QLatin1String("hashPrevouts")].toString());
            QCOMPARE(hex(precomputed.spentScripts()), shared[QLatin1String("hashScriptPubkeys")].toString());
            QCOMPARE(hex(precomputed.sequences()), shared[QLatin1String("hashSequences")].toString());

            for (const QJsonValue& input : value[QLatin1String("inputSpending")].toArray()) {
                checkKeyPathInput(precomputed, input);
                if (QTest::currentTestFailed()) return;
            }
        }
    }

    void bip341WholeTransaction() {
        const QJsonObject vector =
            dataObject(QStringLiteral("bip341_wallet_vectors.json"))[QLatin1String("keyPathSpending")][0]
                .toObject();
        const QJsonObject given = vector[QLatin1String("given")].toObject();
        const Transaction tx =
            transactionOf(vector[QLatin1String("auxiliary")][QLatin1String("fullySignedTx")].toString());
        std::vector<TxOut> spent;
        for (const QJsonValue& utxo : given[QLatin1String("utxosSpent")].toArray())
            spent.push_back(outputOf(utxo.toObject(), "amountSats", "scriptPubKey"));
        const TransactionVerdict verdict = verifyTransaction(tx, spent, standardFlags);
        QVERIFY(verdict.ok());
        QCOMPARE(verdict.inputs.size(), tx.inputs.size());
    }

    void legacySingleWithoutOutput() {
        Transaction tx;
        tx.inputs.resize(2);
        tx.outputs.resize(1);
        Digest32 one{};
        one[0] = 1;
        QVERIFY(legacySighash(tx, 1, {}, SIGHASH_SINGLE) == one);
        QVERIFY(legacySighash(tx, 1, {}, SIGHASH_SINGLE | SIGHASH_ANYONECANPAY) == one);
        QVERIFY(legacySighash(tx, 0, {}, SIGHASH_SINGLE) != one);
    }

    void taprootRefusesOtherHashTypes() {
        Transaction tx;
        tx.inputs.resize(2);
        tx.outputs.resize(1);
        const PrecomputedTransaction precomputed(tx, std::vector<TxOut>(2));
        for (int type = 0; type < 256; ++type) {
            const bool known = type <= 3 || (type >= 0x81 && type <= 0x83);
            const auto hash = taprootSighash(precomputed, 0, static_cast<std::uint8_t>(type), {});
            QCOMPARE(hash.has_value(), known);
        }
        QVERIFY(!taprootSighash(precomputed, 1, SIGHASH_SINGLE, {})); // no output of that number
        const PrecomputedTransaction unknown(tx, {});
        QVERIFY(!taprootSighash(unknown, 0, SIGHASH_DEFAULT, {}));
    }

private:
    // The hash of a tree given as a leaf, or as a pair of trees.
    static Digest32 treeHash(const QJsonValue& tree, std::vector<QString>& leaves) {
        if (tree.isArray()) {
            const Digest32 left = treeHash(tree[0], leaves);
            return tapbranchHash(left, treeHash(tree[1], leaves));
        }
        const Digest32 leaf =
            tapleafHash(static_cast<std::uint8_t>(tree[QLatin1String("leafVersion")].toInt()),
                        bytesOf(tree[QLatin1String("script")].toString()));
        leaves.push_back(hex(leaf));
        return leaf;
    }

    static void checkKeyPathInput(const PrecomputedTransaction& precomputed, const QJsonValue& vector) {
        const QJsonObject given = vector[QLatin1String("given")].toObject();
        const auto input = static_cast<std::size_t>(given[QLatin1String("txinIndex")].toInt());
        const auto type = static_cast<std::uint8_t>(given[QLatin1String("hashType")].toInt());
        const auto hash = taprootSighash(precomputed, input, type, {});
        QVERIFY(hash);
        QCOMPARE(hex(*hash), vector[QLatin1String("intermediary")][QLatin1String("sigHash")].toString());

        std::optional<Digest32> root;
        if (given[QLatin1String("merkleRoot")].isString())
            root = digestOf(given[QLatin1String("merkleRoot")].toString());
        const PrivateKey key = keyOf(given[QLatin1String("internalPrivkey")].toString()).taprootTweak(root);
        QString signature = hex(schnorrSign(key, *hash, Digest32{}));
        if (type != SIGHASH_DEFAULT) signature += hex(Bytes{type});
        QCOMPARE(signature, vector[QLatin1String("expected")][QLatin1String("witness")][0].toString());
    }
};

QTEST_APPLESS_MAIN(SighashTest)
#include "tst_sighash.moc"
