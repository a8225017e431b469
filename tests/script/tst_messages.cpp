// Signed messages: every vector of BIP322, and the form before it.

#include "core/crypto/wif.h"
#include "core/script/address.h"
#include "core/script/bip322.h"
#include "core/script/legacy_message.h"
#include "core/script/psbt_finalize.h"
#include "core/script/sighash.h"
#include "core/util/base64.h"
#include "tests/script/psbt_money.h"
#include "tests/script/vectors.h"

#include <QtTest>

using namespace zon;
using namespace zon::test;
using State = MessageVerdict::State;

namespace {

const AddressFormat bitcoinFormat{"bc", 0, 5, 128};

/// All vectors of one kind, from both files.
void addVectors(const char* kind) {
    QTest::addColumn<QJsonObject>("vector");
    const QJsonObject data = dataObject(QStringLiteral("bip322.json"));
    for (const char* file : {"basic", "generated"}) {
        const QJsonArray vectors = data[QLatin1String(file)][QLatin1String(kind)].toArray();
        for (int i = 0; i < vectors.size(); ++i)
            QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(file)).arg(i)))
                << vectors[i].toObject();
    }
}

std::string text(const QJsonObject& vector, const char* name) {
    return vector[QLatin1String(name)].toString().toStdString();
}

Script challengeOf(const QJsonObject& vector) {
    return addressToScript(text(vector, "address"), bitcoinFormat).value();
}

SigningKeys keysOf(const QJsonObject& vector) {
    SigningKeys keys;
    const QJsonArray list = vector[QLatin1String("private_keys")].toArray();
    for (const QJsonValue& key : list)
        if (!keys.addText(key.toString().toStdString())) qFatal("bad key in the vectors");
    return keys;
}

} // namespace

class MessagesTest : public QObject {
    Q_OBJECT

private slots:
    void hashes_data() { addVectors("tx_hashes"); }
    void hashes() {
        QFETCH(QJsonObject, vector);
        const std::string message = text(vector, "message");
        QCOMPARE(toHex(bip322MessageHash(message)), text(vector, "message_hash"));
        QCOMPARE(bip322ToSpend(message, challengeOf(vector)).txid().display(),
                 text(vector, "to_spend_tx_hash"));
        const Psbt psbt = createMessagePsbt(message, challengeOf(vector));
        QCOMPARE(psbt.unsignedTransaction()->txid().display(), text(vector, "to_sign_tx_hash"));
        QVERIFY(isMessagePsbt(psbt));
    }

    void simple_data() { addVectors("simple"); }
    void simple() {
        QFETCH(QJsonObject, vector);
        const std::string message = text(vector, "message");
        const Script challenge = challengeOf(vector);
        const QJsonArray signatures = vector[QLatin1String("bip322_signatures")].toArray();
        for (const QJsonValue& signature : signatures) {
            const auto verdict = verifyMessage(message, challenge, signature.toString().toStdString());
            QVERIFY2(verdict.state == State::Valid, verdict.reason.c_str());
            QCOMPARE(verdict.form, MessageForm::Simple);
        }

        MessageSigning how;
        how.schnorrAux = Digest32{}; // as the vectors were made
        const std::string script = text(vector, "witness_script");
        if (!script.empty()) how.scripts.push_back(Script(fromHex(script).value()));
        SigningKeys keys = keysOf(vector);
        const auto ours = signMessage(message, challenge, keys, how);
        QVERIFY2(ours, ours ? "" : ours.error().message.c_str());
        QVERIFY(ours->starts_with("smp"));
        QVERIFY(verifyMessage(message, challenge, *ours).state == State::Valid);
    }

    void full_data() { addVectors("full"); }
    void full() {
        QFETCH(QJsonObject, vector);
        const std::string message = text(vector, "message");
        const Script challenge = challengeOf(vector);
        const auto verdict = verifyMessage(
            message, challenge, vector[QLatin1String("bip322_signatures")][0].toString().toStdString());
        QVERIFY2(verdict.state == State::Valid, verdict.reason.c_str());
        QCOMPARE(verdict.form, MessageForm::Full);
        QCOMPARE(static_cast<int>(verdict.lockTime), vector[QLatin1String("lock_time")].toInt());
        QCOMPARE(static_cast<int>(verdict.sequence), vector[QLatin1String("sequence")].toInt());

        if (text(vector, "type").ends_with("time-lock")) return; // needs more than keys to sign
        MessageSigning how;
        how.terms = {vector[QLatin1String("tx_version")].toInt(), verdict.lockTime, verdict.sequence};
        how.schnorrAux = Digest32{};
        for (const char* name : {"sig_script", "witness_script"})
            if (const std::string script = text(vector, name); !script.empty())
                how.scripts.push_back(Script(fromHex(script).value()));
        SigningKeys keys = keysOf(vector);
        const auto ours = signMessage(message, challenge, keys, how);
        QVERIFY2(ours, ours ? "" : ours.error().message.c_str());
        QVERIFY(ours->starts_with("ful"));
        QVERIFY(verifyMessage(message, challenge, *ours).state == State::Valid);
    }

    void proofOfFunds_data() { addVectors("proof_of_funds"); }
    void proofOfFunds() {
        QFETCH(QJsonObject, vector);
        const auto verdict =
            verifyMessage(text(vector, "message"), challengeOf(vector),
                          vector[QLatin1String("bip322_signatures")][0].toString().toStdString());
        QVERIFY2(verdict.state == State::Valid, verdict.reason.c_str());
        QCOMPARE(verdict.form, MessageForm::ProofOfFunds);
        qsizetype shown = 0;
        const QJsonArray groups = vector[QLatin1String("additional_inputs")].toArray();
        for (const QJsonValue& group : groups)
            shown += group.toArray().size();
        QCOMPARE(static_cast<qsizetype>(verdict.funds.size()), shown);
        QVERIFY(verifyMessage("another message", challengeOf(vector),
                              vector[QLatin1String("bip322_signatures")][0].toString().toStdString())
                    .state
                == State::Invalid);
    }

    void wrong_data() { addVectors("error"); }
    void wrong() {
        QFETCH(QJsonObject, vector);
        const auto verdict =
            verifyMessage(text(vector, "message"), challengeOf(vector), text(vector, "signature"));
        QVERIFY(verdict.state == State::Invalid);
        QVERIFY(!verdict.reason.empty());
    }

    void ourProofOfFunds() {
        const Script challenge = p2wpkhScript(pointNamed("a").hash160());
        const TransactionRef coins = coinsFor({p2pkhScript(pointNamed("b").hash160()), challenge});
        const Psbt spend = spendOf(coins);
        Psbt psbt = createMessagePsbt("mine", challenge, {}, spend.inputs);
        SigningKeys keys = keysNamed({"a", "b"});
        QVERIFY(signPsbt(psbt, keys));
        QVERIFY(finalizePsbt(psbt)->complete);
        const std::string signature = encodeMessageSignature(psbt).value();
        const auto verdict = verifyMessage("mine", challenge, signature);
        QVERIFY2(verdict.state == State::Valid, verdict.reason.c_str());
        QCOMPARE(verdict.funds, (std::vector<OutPoint>{{coins->txid(), 0}, {coins->txid(), 1}}));

        // A previous transaction that was told once need not be told again.
        psbt.inputs[2].previousTransaction.reset();
        psbt.inputs[2].witnessUtxo.reset();
        const std::string shorter = "pof" + toBase64(psbt).value();
        QVERIFY(verifyMessage("mine", challenge, shorter).state == State::Valid);
        psbt.inputs[1].previousTransaction.reset();
        QVERIFY(verifyMessage("mine", challenge, "pof" + toBase64(psbt).value()).state == State::Invalid);
    }

    void partialHashTypesAreRefused() {
        const Script challenge = p2wpkhScript(pointNamed("a").hash160());
        Psbt psbt = createMessagePsbt("all of it", challenge);
        psbt.inputs[0].sighashType = SIGHASH_NONE;
        SigningKeys keys = keysNamed({"a"});
        PsbtSignOptions options;
        options.acceptedHashTypes = {SIGHASH_NONE};
        QVERIFY(signPsbt(psbt, keys, options));
        QVERIFY(finalizePsbt(psbt)->complete);
        QVERIFY(verifyMessage("all of it", challenge, encodeMessageSignature(psbt).value()).state
                == State::Invalid);
    }

    void laterRulesAreInconclusive() {
        // Witness version 2 has no rules yet: anything spends it.
        const Script later = witnessProgramScript(2, Bytes(32, 1));
        Psbt psbt = createMessagePsbt("later", later);
        Transaction tx = psbt.unsignedTransaction().value();
        tx.inputs[0].witness = {Bytes{1}};
        const auto sign = [&] { return "ful" + toBase64(ByteSpan(serialize(tx))); };
        QVERIFY(verifyMessage("later", later, sign()).state == State::Inconclusive);

        const Script now = p2wpkhScript(pointNamed("a").hash160());
        SigningKeys keys = keysNamed({"a"});
        MessageSigning how;
        how.terms.version = 3;
        const std::string versionThree = signMessage("now", now, keys, how).value();
        QVERIFY(verifyMessage("now", now, versionThree).state == State::Inconclusive);
    }

    void otherTransactionsAreRefused() {
        const Script challenge = p2wpkhScript(pointNamed("a").hash160());
        QVERIFY(!isMessagePsbt(spendOf(coinsFor({challenge}))));
        QVERIFY(!encodeMessageSignature(spendOf(coinsFor({challenge}))));
        Psbt psbt = createMessagePsbt("m", challenge);
        psbt.outputs[0].output.value = Amount(1);
        QVERIFY(!isMessagePsbt(psbt));
        SigningKeys keys = keysNamed({"a"});
        QVERIFY(signPsbt(psbt, keys));
        QVERIFY(finalizePsbt(psbt)->complete);
        const std::string forged = "ful" + toBase64(ByteSpan(serialize(extractTransaction(psbt).value())));
        QVERIFY(verifyMessage("m", challenge, forged).state == State::Invalid);
        QVERIFY(verifyMessage("m", challenge, std::string(2'000'000, 'A')).state == State::Invalid);
    }

    // Source: Bitcoin Core, test/functional/rpc_signmessagewithprivkey.py
    void legacyVector() {
        constexpr std::uint8_t versions[] = {testWifVersion};
        const auto key = parseWif("cUeKHd5orzT3mz8P9pxyREHfsWtVfgsfDjiZZBcjUBAaGk1BTj7N", versions).value();
        const std::string_view message = "This is just a test message";
        const std::string signature =
            signLegacyMessage(key.key, message, bitcoinMessageMagic, key.compressed);
        QCOMPARE(signature,
                 std::string("INbVnW4e6PeRmsv2Qgu8NuopvrVjkcxob+sX8OcZG0SALhWybUjzMLPdAsXI46YZGb0KQT"
                             "Rii+wWIQzRpG/U+S0="));
        const Script owner =
            addressToScript("mpLQjfK79b7CCV4VMJWEWAj5Mpx8Up5zxB", {"tb", 111, 196, 239}).value();
        QVERIFY(verifyLegacyMessage(message, owner, signature, bitcoinMessageMagic));
        QVERIFY(!verifyLegacyMessage("another", owner, signature, bitcoinMessageMagic));
        QVERIFY(!verifyLegacyMessage(message, owner, signature, "ZonCoin Signed Message:\n"));
        const Script other = p2pkhScript(pointNamed("a").hash160());
        QVERIFY(!verifyLegacyMessage(message, other, signature, bitcoinMessageMagic));
        const auto segwit =
            verifyLegacyMessage(message, p2wpkhScript(Bytes(20)), signature, bitcoinMessageMagic);
        QCOMPARE(segwit.error().code, ErrorCode::Unsupported);
    }

    void legacyUncompressed() {
        const PrivateKey key = keyNamed("a");
        const std::string signature = signLegacyMessage(key, "m", bitcoinMessageMagic, false);
        const auto uncompressed = key.publicKey().uncompressed();
        QCOMPARE(recoverLegacyMessageKey("m", signature, bitcoinMessageMagic).value(), toBytes(uncompressed));
        QVERIFY(verifyLegacyMessage("m", p2pkhScript(hash160(uncompressed)), signature, bitcoinMessageMagic));
        QVERIFY(!verifyLegacyMessage("m", p2pkhScript(key.publicKey().hash160()), signature,
                                     bitcoinMessageMagic));
    }

    void legacyMalformed_data() {
        QTest::addColumn<QString>("signature");
        QTest::newRow("empty") << QString();
        QTest::newRow("no base64") << QStringLiteral("%%%%");
        QTest::newRow("short") << QStringLiteral("INbVnW4e");
        QTest::newRow("long") << QString(1000, QLatin1Char('A'));
        QTest::newRow("header") << QString::fromStdString(toBase64(ByteSpan(Bytes(65, 35))));
        QTest::newRow("impossible point") << QString::fromStdString(toBase64(ByteSpan(Bytes(65, 31))));
    }
    void legacyMalformed() {
        QFETCH(QString, signature);
        const Bytes owner =
            recoverLegacyMessageKey("m", signature.toStdString(), bitcoinMessageMagic).value_or(Bytes());
        const bool none = owner.empty() || signature.size() == 88;
        QVERIFY(none);
        QVERIFY(!verifyLegacyMessage("m", p2pkhScript(pointNamed("a").hash160()), signature.toStdString(),
                                     bitcoinMessageMagic));
    }
};

QTEST_APPLESS_MAIN(MessagesTest)
#include "tst_messages.moc"
