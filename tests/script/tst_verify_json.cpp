// The fixed forms of the command line: one JSON line in, one out.

#include "core/script/transaction.h"
#include "core/script/verify_json.h"
#include "tests/script/vectors.h"

#include <QJsonDocument>
#include <QtTest>

using namespace zon;
using namespace zon::test;

namespace {

QString answer(std::string (*command)(std::string_view), const QJsonObject& request) {
    return QString::fromStdString(
        command(QJsonDocument(request).toJson(QJsonDocument::Compact).toStdString()));
}

// BIP143's signed P2WPKH example: a P2PK and a P2WPKH input.
QJsonObject goodRequest() {
    const QJsonObject vector =
        dataObject(QStringLiteral("bip143.json"))[QLatin1String("signed")][0].toObject();
    return {{"tx", vector[QLatin1String("tx")]}, {"spent", vector[QLatin1String("spent")]}};
}

} // namespace

class VerifyJsonTest : public QObject {
    Q_OBJECT

private slots:
    void valid() {
        QJsonObject request = goodRequest();
        QCOMPARE(answer(answerVerify, request), QStringLiteral("{\"ok\":true}"));
        request[QLatin1String("input")] = 1;
        QCOMPARE(answer(answerVerify, request), QStringLiteral("{\"ok\":true}"));
        request[QLatin1String("flags")] = QJsonArray();
        QCOMPARE(answer(answerVerify, request), QStringLiteral("{\"ok\":true}"));
    }

    void wrongAmount() {
        QJsonObject request = goodRequest();
        QJsonArray spent = request[QLatin1String("spent")].toArray();
        QJsonObject second = spent[1].toObject();
        second[QLatin1String("amount")] = 1;
        spent[1] = second;
        request[QLatin1String("spent")] = spent;
        QCOMPARE(answer(answerVerify, request), QStringLiteral("{\"ok\":false,\"error\":\"NULLFAIL\"}"));
        request[QLatin1String("flags")] = QJsonArray{"P2SH", "WITNESS"};
        QCOMPARE(answer(answerVerify, request), QStringLiteral("{\"ok\":false,\"error\":\"EVAL_FALSE\"}"));
        request[QLatin1String("input")] = 0;
        QCOMPARE(answer(answerVerify, request), QStringLiteral("{\"ok\":true}"));
        request[QLatin1String("input")] = 1;
        QCOMPARE(answer(answerVerify, request), QStringLiteral("{\"ok\":false,\"error\":\"EVAL_FALSE\"}"));
    }

    void transactionChecksComeFirst() {
        Transaction paying;
        paying.outputs.push_back({Amount(1), Script()});
        const auto check = [](const Transaction& tx) {
            const QString hex = QString::fromStdString(toHex(serialize(tx)));
            return answer(answerVerify, {{"tx", hex}, {"spent", QJsonArray()}});
        };
        QCOMPARE(check(paying), QStringLiteral("{\"ok\":false,\"error\":\"bad-txns-vin-empty\"}"));
        QCOMPARE(check(Transaction()), QStringLiteral("{\"ok\":false,\"error\":\"bad-txns-vin-empty\"}"));
        Transaction spending;
        spending.inputs.resize(1);
        QCOMPARE(check(spending), QStringLiteral("{\"ok\":false,\"error\":\"bad-txns-vout-empty\"}"));
    }

    void sighash() {
        const QJsonArray vectors = sampleVectors(QStringLiteral("sighash.json"));
        for (const QJsonValue& row : vectors) {
            const QJsonObject request{
                {"tx", row[0]}, {"script", row[1]}, {"input", row[2]}, {"type", row[3]}};
            QCOMPARE(answer(answerSighash, request),
                     QStringLiteral("{\"hash\":\"%1\"}").arg(row[4].toString()));
        }
    }

    void refused_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("where");
        const QJsonObject good = goodRequest();
        const auto with = [&](const char* name, const QJsonValue& value) {
            QJsonObject request = good;
            request[QLatin1String(name)] = value;
            return QJsonDocument(request).toJson(QJsonDocument::Compact);
        };
        const auto row = [](const char* name, const QByteArray& line, const char* code, const char* where) {
            QTest::newRow(name) << line << QString::fromLatin1(code) << QString::fromUtf8(where);
        };
        row("empty", "", "malformed", "not JSON: at character 1, it ends too early");
        row("not JSON", "{\"tx\":", "malformed", "not JSON: at character 7, it ends too early");
        row("a list", "[]", "malformed", "one JSON object");
        row("nested too deep", QByteArray(100'000, '['), "malformed", "not JSON");
        row("behind it more", "{} {}", "malformed", "not JSON: at character 4, there is more");
        row("without tx", "{}", "invalid-argument", "tx: ");
        row("tx not hex", with("tx", "zz"), "invalid-argument", "tx: ");
        row("tx cut off", with("tx", "0100"), "invalid-argument", "tx: ");
        row("input too high", with("input", 2), "invalid-argument", "input: ");
        row("input negative", with("input", -1), "invalid-argument", "input: ");
        row("input a text", with("input", "1"), "invalid-argument", "input: ");
        row("input with a fraction", with("input", 0.5), "invalid-argument", "input: ");
        row("spent missing", with("spent", QJsonValue()), "invalid-argument", "spent: ");
        row("spent too short", with("spent", QJsonArray()), "invalid-argument", "spent: ");
        row("spent not objects", with("spent", QJsonArray{1, 2}), "invalid-argument", "spent[0]: ");
        row("amount missing", with("spent", QJsonArray{QJsonObject{{"script", ""}}, QJsonObject()}),
            "invalid-argument", "spent[0].amount: ");
        row("script missing", with("spent", QJsonArray{QJsonObject{{"amount", 1}}, QJsonObject()}),
            "invalid-argument", "spent[0].script: ");
        row("unknown flag", with("flags", QJsonArray{"P2SH", "NOPE"}), "invalid-argument", "flags: “NOPE”");
        row("flags not a list", with("flags", "P2SH"), "invalid-argument", "flags: ");
    }
    void refused() {
        QFETCH(QByteArray, line);
        QFETCH(QString, code);
        QFETCH(QString, where);
        const std::string text =
            answerVerify(std::string_view(line.constData(), static_cast<std::size_t>(line.size())));
        const QJsonObject reply = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
        QCOMPARE(reply[QLatin1String("ok")].toBool(true), false);
        QCOMPARE(reply[QLatin1String("error")].toString(), code);
        const QString message = reply[QLatin1String("message")].toString();
        QVERIFY2(message.contains(where), qPrintable(message));
    }

    void overlongLine() {
        const std::string text = answerVerify(std::string(maxJsonLine + 1, ' '));
        QVERIFY(QString::fromStdString(text).contains(QStringLiteral("too-large")));
    }

    void sighashRefused() {
        const QJsonArray row = sampleVectors(QStringLiteral("sighash.json"))[0].toArray();
        const QJsonObject good{{"tx", row[0]}, {"script", row[1]}, {"input", row[2]}, {"type", row[3]}};
        for (const char* name : {"tx", "script", "input", "type"}) {
            QJsonObject request = good;
            request.remove(QLatin1String(name));
            const QString reply = answer(answerSighash, request);
            QVERIFY2(reply.contains(QStringLiteral("\"message\":\"%1: ").arg(QLatin1String(name))),
                     qPrintable(reply));
        }
        QJsonObject request = good;
        request[QLatin1String("type")] = 4294967296.0;
        QVERIFY(answer(answerSighash, request).contains(QStringLiteral("invalid-argument")));
    }
};

QTEST_APPLESS_MAIN(VerifyJsonTest)
#include "tst_verify_json.moc"
