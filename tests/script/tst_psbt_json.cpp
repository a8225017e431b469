// The fixed forms of `zoncoin-cli psbt`: one JSON line in, one out.

#include "core/script/psbt_json.h"

#include "core/script/psbt_sign.h"
#include "core/script/sighash.h"
#include "core/script/verify_json.h"
#include "tests/script/psbt_money.h"
#include "tests/script/vectors.h"

#include <QJsonDocument>
#include <QtTest>

using namespace zon;
using namespace zon::test;

namespace {

using Command = std::string (*)(std::string_view);

QJsonObject answer(Command command, const QJsonObject& request) {
    const std::string text = command(QJsonDocument(request).toJson(QJsonDocument::Compact).toStdString());
    return QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
}

QJsonValue role(const char* name) {
    return dataObject(QStringLiteral("psbt_roles.json"))[QLatin1String(name)];
}

} // namespace

class PsbtJsonTest : public QObject {
    Q_OBJECT

private slots:
    void wholeStory() {
        QJsonArray halves;
        for (const char* keys : {"keys_a", "keys_b"}) {
            const QJsonObject half =
                answer(answerPsbtSign, {{"psbt", role("with_sighash")}, {"keys", role(keys)}});
            QCOMPARE(half[QLatin1String("ok")].toBool(), true);
            QCOMPARE(half[QLatin1String("complete")].toBool(true), false);
            QCOMPARE(half[QLatin1String("signatures")].toInt(), 2);
            halves.append(half[QLatin1String("psbt")]);
        }
        const QJsonObject whole = answer(answerPsbtCombine, {{"psbts", halves}});
        QCOMPARE(whole[QLatin1String("ok")].toBool(), true);
        const QJsonObject same =
            answer(answerPsbtCombine, {{"psbt", halves[1]}, {"with", QJsonArray{halves[0]}}});
        QCOMPARE(same, whole);
        const QJsonObject done = answer(answerPsbtFinalize, {{"psbt", whole[QLatin1String("psbt")]}});
        QCOMPARE(done[QLatin1String("complete")].toBool(), true);
        const auto tx = parseTransaction(bytesOf(done[QLatin1String("tx")].toString()));
        QVERIFY(tx);
        QCOMPARE(done[QLatin1String("txid")].toString().toStdString(), tx->txid().display());
    }

    void finalizeVector() {
        const QJsonObject done = answer(answerPsbtFinalize, {{"psbt", role("combined")}});
        QCOMPARE(done[QLatin1String("psbt")], role("final"));
        QCOMPARE(done[QLatin1String("tx")], role("transaction"));
        const QJsonObject waiting = answer(answerPsbtFinalize, {{"psbt", role("signed_a")}});
        QCOMPARE(waiting[QLatin1String("ok")].toBool(), true);
        QCOMPARE(waiting[QLatin1String("complete")].toBool(true), false);
        QCOMPARE(waiting[QLatin1String("waiting")].toArray().size(), 2);
        QVERIFY(!waiting.contains(QLatin1String("tx")));
    }

    void decodeTellsEverything() {
        const QJsonObject decoded = answer(answerPsbtDecode, {{"psbt", role("combined")}});
        QCOMPARE(decoded[QLatin1String("ok")].toBool(), true);
        QCOMPARE(decoded[QLatin1String("version")].toInt(-1), 0);
        QCOMPARE(decoded[QLatin1String("fee")].toInteger(), 10'000);
        const QJsonObject tx = decoded[QLatin1String("tx")].toObject();
        QCOMPARE(tx[QLatin1String("outputs")][0][QLatin1String("amount")].toInteger(), 149'990'000);
        const QJsonObject input = decoded[QLatin1String("inputs")][1].toObject();
        QCOMPARE(input[QLatin1String("partial_signatures")].toObject().size(), 2);
        QCOMPARE(input[QLatin1String("sighash")].toString(), QStringLiteral("ALL"));
        QCOMPARE(input[QLatin1String("witness_utxo")][QLatin1String("amount")].toInteger(), 200'000'000);
        QCOMPARE(input[QLatin1String("bip32_derivs")][0][QLatin1String("path")].toString(),
                 QStringLiteral("m/0h/0h/3h"));
        QVERIFY(input.contains(QLatin1String("redeem_script")));
        QVERIFY(input.contains(QLatin1String("witness_script")));
    }

    void decodeOfEveryValidVector() {
        const QJsonArray vectors =
            dataObject(QStringLiteral("psbt_vectors.json"))[QLatin1String("vectors")].toArray();
        for (const QJsonValue& vector : vectors) {
            const bool valid = vector[QLatin1String("kind")].toString() != QStringLiteral("invalid");
            const QJsonObject decoded = answer(answerPsbtDecode, {{"psbt", vector[QLatin1String("psbt")]}});
            QCOMPARE(decoded[QLatin1String("ok")].toBool(!valid), valid);
            QCOMPARE(decoded[QLatin1String("error")].toString().isEmpty(), valid);
        }
    }

    void hashTypesMustBeAccepted() {
        Psbt psbt = spendOf(coinsFor({p2wpkhScript(pointNamed("a").hash160())}));
        psbt.inputs[0].sighashType = SIGHASH_SINGLE | SIGHASH_ANYONECANPAY;
        const auto master = ExtendedPrivateKey::fromSeed(Bytes(32, 1)).value();
        const PublicKey key = master.privateKey().publicKey();
        psbt.inputs[0].witnessUtxo->scriptPubKey = p2wpkhScript(key.hash160());
        psbt.inputs[0].previousTransaction.reset();
        QJsonObject request{
            {"psbt", QString::fromStdString(toBase64(psbt).value())},
            {"keys", QJsonArray{QString::fromStdString(std::string(master.serialize(xpubVersions).view()))}}};
        const QJsonObject refused = answer(answerPsbtSign, request);
        QCOMPARE(refused[QLatin1String("ok")].toBool(true), false);
        QVERIFY(refused[QLatin1String("error")].toString().contains(QStringLiteral("SINGLE|ANYONECANPAY")));
        request[QLatin1String("sighash")] = QJsonArray{QStringLiteral("SINGLE|ANYONECANPAY")};
        const QJsonObject accepted = answer(answerPsbtSign, request);
        QCOMPARE(accepted[QLatin1String("complete")].toBool(), true);
    }

    void refused_data() {
        QTest::addColumn<int>("command");
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("part");
        const auto row = [](const char* name, int command, const QByteArray& line, const char* code,
                            const char* part) {
            QTest::newRow(name) << command << line << QString::fromLatin1(code) << QString::fromUtf8(part);
        };
        const QByteArray good = role("with_sighash").toString().toLatin1();
        row("empty", 0, "", "malformed", "not JSON");
        row("a list", 0, "[]", "malformed", "one JSON object");
        row("too deep", 0, QByteArray(100'000, '['), "malformed", "not JSON");
        row("nothing", 0, "{}", "invalid-argument", "psbt: ");
        row("a number", 0, R"({"psbt":1})", "invalid-argument", "psbt: ");
        row("no PSBT", 0, R"({"psbt":"AAAA"})", "malformed", "doesn't begin like one");
        row("no base64", 0, R"({"psbt":"cHNi*"})", "malformed", "base64");
        row("no keys", 1, R"({"psbt":")" + good + R"("})", "invalid-argument", "keys: ");
        row("bad key", 1, R"({"psbt":")" + good + R"(","keys":["abc"]})", "invalid-argument", "keys[0]: ");
        row("key no text", 1, R"({"psbt":")" + good + R"(","keys":[1]})", "invalid-argument", "keys: ");
        row("bad hash type", 1, R"({"psbt":")" + good + R"(","keys":[],"sighash":["MOST"]})",
            "invalid-argument", "sighash: ");
        row("bad option", 1, R"({"psbt":")" + good + R"(","keys":[],"require_previous_transactions":1})",
            "invalid-argument", "require_previous_transactions: ");
        row("nothing to combine", 2, R"({"psbts":[]})", "invalid-argument", "no PSBT to combine");
        row("nothing to combine with", 2, R"({"psbt":")" + good + R"("})", "invalid-argument", "with: ");
    }
    void refused() {
        QFETCH(int, command);
        QFETCH(QByteArray, line);
        QFETCH(QString, code);
        QFETCH(QString, part);
        constexpr Command commands[] = {answerPsbtDecode, answerPsbtSign, answerPsbtCombine};
        const std::string text = commands[command](line.toStdString());
        const QJsonObject reply = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
        QCOMPARE(reply[QLatin1String("ok")].toBool(true), false);
        QCOMPARE(reply[QLatin1String("code")].toString(), code);
        const QString message = reply[QLatin1String("error")].toString();
        QVERIFY2(message.contains(part), qPrintable(message));
    }

    void overlongLine() {
        const std::string text = answerPsbtFinalize(std::string(maxJsonLine + 1, ' '));
        QVERIFY(QString::fromStdString(text).contains(QStringLiteral("too-large")));
    }

    void answersNeverRepeatKeys() {
        const QString key = role("keys_a")[0].toString();
        QString broken = key;
        broken.chop(1);
        for (const QString& text : {key, broken}) {
            const QJsonObject request{{"psbt", role("with_sighash")}, {"keys", QJsonArray{text}}};
            const std::string reply =
                answerPsbtSign(QJsonDocument(request).toJson(QJsonDocument::Compact).toStdString());
            QVERIFY(!QString::fromStdString(reply).contains(broken));
        }
    }
};

QTEST_APPLESS_MAIN(PsbtJsonTest)
#include "tst_psbt_json.moc"
