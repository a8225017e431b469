// Addresses: Bitcoin Core's key_io vectors, and what a person is told about another network's address.

#include "core/script/address.h"
#include "core/script/standard.h"
#include "tests/script/vectors.h"

#include <QtTest>

using namespace zon;
using namespace zon::test;

namespace {

const AddressFormat zonMain{"zon", 111, 196, 239};

AddressFormat formatOf(const QString& chain) {
    if (chain == QLatin1String("main")) return {"bc", 0, 5, 128};
    if (chain == QLatin1String("regtest")) return {"bcrt", 111, 196, 239};
    return {"tb", 111, 196, 239};
}

} // namespace

class AddressTest : public QObject {
    Q_OBJECT

    void checkValid(const QJsonArray& rows) {
        for (const QJsonValue& row : rows) {
            const QJsonObject about = row[2].toObject();
            if (about[QLatin1String("isPrivkey")].toBool()) continue;
            const std::string address = row[0].toString().toStdString();
            const Script expected(bytesOf(row[1].toString()));
            const AddressFormat format = formatOf(about[QLatin1String("chain")].toString());

            const auto script = addressToScript(address, format);
            QVERIFY2(script, address.c_str());
            QCOMPARE(disassemble(*script), disassemble(expected));
            QCOMPARE(scriptToAddress(expected, format).value_or(""), address);

            // Changing the case of all letters is fine for bech32 and breaks base58.
            QString flipped;
            for (const QChar c : row[0].toString())
                flipped += c.isUpper() ? c.toLower() : c.toUpper();
            const bool mayFlip = about[QLatin1String("tryCaseFlip")].toBool();
            const auto other = addressToScript(flipped.toStdString(), format);
            QCOMPARE(other.has_value() && *other == expected, mayFlip);
        }
    }

    void checkInvalid(const QJsonArray& rows) {
        for (const QJsonValue& row : rows)
            for (const char* chain : {"main", "test", "regtest"}) {
                const std::string text = row[0].toString().toStdString();
                QVERIFY2(!addressToScript(text, formatOf(QLatin1String(chain))), text.c_str());
            }
    }

private slots:
    void coreValid() { checkValid(sampleVectors(QStringLiteral("key_io_valid.json"))); }
    void coreInvalid() { checkInvalid(sampleVectors(QStringLiteral("key_io_invalid.json"))); }
    void coreValidWhole() {
        if (const auto rows = wholeVectors(QStringLiteral("key_io_valid.json"))) checkValid(*rows);
    }
    void coreInvalidWhole() {
        if (const auto rows = wholeVectors(QStringLiteral("key_io_invalid.json"))) checkInvalid(*rows);
    }

    void everyKindComesBack_data() {
        QTest::addColumn<QByteArray>("script");
        const Bytes hash20(20, 0x11);
        const Bytes hash32(32, 0x22);
        const auto row = [](const char* name, const Script& script) {
            QTest::newRow(name) << QByteArray::fromStdString(toHex(script.span()));
        };
        row("P2PKH", p2pkhScript(hash20));
        row("P2SH", p2shScript(hash20));
        row("P2WPKH", p2wpkhScript(hash20));
        row("P2WSH", p2wshScript(hash32));
        row("P2TR", p2trScript(hash32));
        row("anchor", payToAnchorScript());
        row("witness version 16", witnessProgramScript(16, Bytes(2, 0x33)));
    }
    void everyKindComesBack() {
        QFETCH(QByteArray, script);
        const Script expected(bytesOf(QString::fromLatin1(script)));
        const auto address = scriptToAddress(expected, zonMain);
        QVERIFY(address);
        const auto back = addressToScript(*address, zonMain);
        QVERIFY(back);
        QVERIFY(*back == expected);
    }

    void scriptsWithoutAddress() {
        const Bytes key =
            bytesOf(QStringLiteral("025476c2e83188368da1ff3e292e7acafcdb3566bb0ad253f62fc70f07aeee6357"));
        QVERIFY(!scriptToAddress(Script(), zonMain));
        QVERIFY(!scriptToAddress(p2pkScript(key), zonMain));
        QVERIFY(!scriptToAddress(multisigScript(1, {key}), zonMain));
        QVERIFY(!scriptToAddress(nullDataScript(key), zonMain));
        QVERIFY(!scriptToAddress(witnessProgramScript(0, Bytes(21)), zonMain)); // no rule for that length
    }

    void otherNetworksAreNamed_data() {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("network");
        const Bytes hash(20, 0x11);
        const auto row = [&](const char* hrp, const char* network) {
            const auto address = scriptToAddress(p2wpkhScript(hash), {hrp, 0, 5, 128});
            QTest::newRow(hrp) << QString::fromStdString(*address) << network;
        };
        row("bc", "it belongs to Bitcoin.");
        row("tb", "Bitcoin's test networks");
        row("bcrt", "regtest");
        row("szon", "sandbox");
        row("tzon", "ZonCoin's test network");
        row("ltc", "a network that is not known here");
        QTest::newRow("1…") << QString::fromStdString(*scriptToAddress(p2pkhScript(hash), {"bc", 0, 5, 128}))
                            << "Bitcoin";
        QTest::newRow("3…") << QString::fromStdString(*scriptToAddress(p2shScript(hash), {"bc", 0, 5, 128}))
                            << "Bitcoin";
    }
    void otherNetworksAreNamed() {
        QFETCH(QString, address);
        QFETCH(QString, network);
        const auto script = addressToScript(address.toStdString(), zonMain);
        QVERIFY(!script);
        QCOMPARE(script.error().code, ErrorCode::WrongNetwork);
        const QString message = QString::fromStdString(script.error().message);
        QVERIFY2(message.contains(network), qPrintable(message));
        QVERIFY2(message.contains(QStringLiteral("“zon1”")), qPrintable(message));
    }

    void refusedWithSentence_data() {
        QTest::addColumn<QString>("text");
        const QString good = QString::fromStdString(*scriptToAddress(p2wpkhScript(Bytes(20, 0x11)), zonMain));
        QTest::newRow("empty") << QString();
        QTest::newRow("nonsense") << QStringLiteral("hello");
        QTest::newRow("prefix only") << QStringLiteral("zon1");
        QTest::newRow("hrp only") << QStringLiteral("zon");
        QTest::newRow("cut off") << good.chopped(1);
        QTest::newRow("one more") << good + u'q';
        QTest::newRow("mistyped") << good.chopped(8) + QStringLiteral("qqqqqqqq");
        QTest::newRow("space inside") << QString(good).insert(10, u' ');
        QTest::newRow("mixed case") << good.left(10) + good.mid(10).toUpper();
        QTest::newRow("very long") << QString(100'000, u'q');
        QTest::newRow("private key") << QStringLiteral(
            "cNJFgo1driFnPcBdBX8BrJrpxchBWXwXCvNH5SoSkdcF6JXXwHMm");
    }
    void refusedWithSentence() {
        QFETCH(QString, text);
        const auto script = addressToScript(text.toStdString(), zonMain);
        QVERIFY(!script);
        QVERIFY(script.error().message.ends_with('.'));
        QVERIFY(script.error().message.size() < 300);
    }
};

QTEST_APPLESS_MAIN(AddressTest)
#include "tst_address.moc"
