// `zoncoin-cli descriptor`: one JSON line in, one out.

#include "core/chain/descriptor_json.h"
#include "core/script/verify_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace zon;

namespace {

// BIP384's and BIP382's keys
const QString key = QStringLiteral("03a34b99f22c790c4e36b2b3c2c35a36db06226e41c692fc82b8b56ac1c540c5bd");
const QString xpub = QStringLiteral(
    "xpub69H7F5d8KSRgmmdJg2KhpAK8SR3DjMwAdkxj3ZuxV27CprR9LgpeyGmXUbC6wb7ERfvrnKZjXoUmmDznezpbZb7ap"
    "6r1D3tgFxHmwMkQTPH");

QJsonObject answer(const QByteArray& line) {
    const std::string text =
        descriptorLine(std::string_view(line.constData(), static_cast<std::size_t>(line.size())));
    return QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
}

QJsonObject answer(const QJsonObject& request) {
    return answer(QJsonDocument(request).toJson(QJsonDocument::Compact));
}

} // namespace

class DescriptorJsonTest : public QObject {
    Q_OBJECT

private slots:
    void range() {
        const QJsonObject reply = answer(QJsonObject{
            {"descriptor", "wpkh(" + xpub + "/1/2/*)"}, {"network", "bitcoin"}, {"range", QJsonArray{0, 2}}});
        QVERIFY(reply[QLatin1String("ok")].toBool());
        QCOMPARE(reply[QLatin1String("scripts")].toArray(),
                 (QJsonArray{"0014326b2249e3a25d5dc60935f044ee835d090ba859",
                             "0014af0bd98abc2f2cae66e36896a39ffe2d32984fb7",
                             "00141fa798efd1cbf95cebf912c031b8a4a6e9fb9f27"}));
        const QJsonArray addresses = reply[QLatin1String("addresses")].toArray();
        QCOMPARE(addresses.size(), 3);
        for (const QJsonValue& address : addresses)
            QVERIFY(address.toString().startsWith(QStringLiteral("bc1q")));
    }

    void withoutRange() {
        QJsonObject request{{"descriptor", "wpkh(" + xpub + "/1/2/*)"}, {"network", "bitcoin"}};
        QCOMPARE(answer(request)[QLatin1String("scripts")].toArray(),
                 QJsonArray{"0014326b2249e3a25d5dc60935f044ee835d090ba859"});
        // A range of what is no range changes nothing.
        request = {{"descriptor", "wpkh(" + key + ")"}, {"network", "main"}, {"range", QJsonArray{0, 5}}};
        const QJsonObject reply = answer(request);
        QCOMPARE(reply[QLatin1String("scripts")].toArray(),
                 QJsonArray{"00149a1c78a507689f6f54b847ad1cef1e614ee23f1e"});
        QVERIFY(reply[QLatin1String("addresses")][0].toString().startsWith(QStringLiteral("zon1q")));
    }

    void scriptsWithoutAddress() {
        const QJsonObject reply =
            answer(QJsonObject{{"descriptor", "combo(" + key + ")"}, {"network", "regtest"}});
        QCOMPARE(reply[QLatin1String("scripts")].toArray().size(), 4);
        const QJsonArray addresses = reply[QLatin1String("addresses")].toArray();
        QCOMPARE(addresses.size(), 4);
        QVERIFY(addresses[0].isNull());
        QVERIFY(addresses[2].toString().startsWith(QStringLiteral("bcrt1q")));
    }

    void pathsOneAfterTheOther() {
        const auto scripts = [](const QString& path) {
            return answer(QJsonObject{{"descriptor", "wpkh(" + xpub + path + ")"},
                                      {"network", "bitcoin"},
                                      {"range", QJsonArray{3, 4}}})[QLatin1String("scripts")]
                .toArray();
        };
        QJsonArray expected = scripts(QStringLiteral("/0/*"));
        for (const QJsonValue& script : scripts(QStringLiteral("/1/*")))
            expected.append(script);
        QCOMPARE(scripts(QStringLiteral("/<0;1>/*")), expected);
    }

    void miniscript() {
        const QJsonObject reply = answer(
            QJsonObject{{"descriptor", "wsh(or_d(pk(" + key + "),and_v(v:pkh(" + xpub + "/0),older(144))))"},
                        {"network", "bitcoin"}});
        QVERIFY(reply[QLatin1String("ok")].toBool());
        QVERIFY(reply[QLatin1String("scripts")][0].toString().startsWith(QStringLiteral("0020")));
    }

    void refused_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("error");
        // Written with ' instead of ".
        const auto row = [](const char* name, QByteArray line, const char* error) {
            QTest::newRow(name) << line.replace('\'', '"') << QString::fromUtf8(error);
        };
        row("empty", "", "The line is not JSON: at character 1, it ends too early.");
        row("a list", "[]", "The line must be one JSON object.");
        row("deep", QByteArray(100'000, '['), "The line is not JSON: at character 9, too deep.");
        row("no descriptor", "{'network':'main'}", "The member descriptor must be a text.");
        row("no network", "{'descriptor':'raw(00)'}", "The member network must be a text.");
        row("other network", "{'descriptor':'raw(00)','network':'moon'}", "moon");
        row("bad range", "{'descriptor':'raw(00)','network':'main','range':[2,1]}", "The member range");
        row("negative", "{'descriptor':'raw(00)','network':'main','range':[-1,1]}", "The member range");
        row("too far", "{'descriptor':'raw(00)','network':'main','range':[0,2147483648]}",
            "The member range");
        row("where and why", "{'descriptor':'pk(','network':'main'}", "At character 4: a key is missing.");
        row("too many",
            "{'descriptor':'wpkh(" + xpub.toUtf8() + "/*)','network':'bitcoin','range':[0,100000]}",
            "The range is too large");
        row("key of Bitcoin", "{'descriptor':'wpkh(" + xpub.toUtf8() + ")','network':'main'}",
            "belongs to another network");
        row("long", QByteArray(static_cast<qsizetype>(maxJsonLine) + 1, ' '), "longer than");
    }
    void refused() {
        QFETCH(QByteArray, line);
        QFETCH(QString, error);
        const QJsonObject reply = answer(line);
        QCOMPARE(reply[QLatin1String("ok")].toBool(true), false);
        const QString sentence = reply[QLatin1String("error")].toString();
        QVERIFY2(sentence.contains(error), qPrintable(sentence));
    }
};

QTEST_APPLESS_MAIN(DescriptorJsonTest)
#include "tst_descriptor_json.moc"
