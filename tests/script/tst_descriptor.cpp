// Descriptors: the vectors of BIP380 to BIP389 and of Bitcoin Core 28's descriptor_tests.cpp, what is needed
// to spend, and where and why bad ones are refused.

#include "core/crypto/hash160.h"
#include "core/script/descriptor.h"
#include "core/script/descriptor_checksum.h"
#include "core/script/standard.h"
#include "tests/script/vectors.h"

#include <QtTest>

using namespace zon;
using namespace zon::test;

namespace {

const DescriptorNetwork bitcoinMain{{"bc", 0, 5, 128}, xpubVersions};
const DescriptorNetwork zonMain{{"zon", 111, 196, 239}, tpubVersions};

const std::string key = "03a34b99f22c790c4e36b2b3c2c35a36db06226e41c692fc82b8b56ac1c540c5bd";
const std::string uncompressed =
    "04a34b99f22c790c4e36b2b3c2c35a36db06226e41c692fc82b8b56ac1c540c5bd5b8dec5235a0fa"
    "8722476c7709c02559e3aa73aa03918ba2d492eea75abea235";
const std::string xpub =
    "xpub6ERApfZwUNrhLCkDtcHTcxd75RbzS1ed54G1LkBUHQVHQKqhMkhgbmJbZRkrgZw4koxb5JaHWkY4ALHY2grBG"
    "RjaDMzQLcgJvLJuZZvRcEL";
const std::string wif = "L4rK1yDtCWekvXuE6oXD9jCYfFNV2cWRpVuPLBcCU2z8TrisoyY1";

Result<Descriptor> parse(const std::string& text, PrivateKeys privateKeys = PrivateKeys::Accept) {
    return Descriptor::parse(text, bitcoinMain, privateKeys);
}

QStringList scriptsAt(const Descriptor& descriptor, std::uint32_t index, std::size_t path = 0) {
    const auto outputs = descriptor.expand(index, path);
    if (!outputs) return {QString::fromStdString(outputs.error().message)};
    QStringList scripts;
    for (const DescriptorOutput& output : *outputs)
        scripts += QString::fromStdString(toHex(output.scriptPubKey.span()));
    return scripts;
}

void rowsOf(const char* group, const char* column = nullptr) {
    QTest::addColumn<QJsonObject>("row");
    int number = 0;
    for (const QJsonValue& value :
         dataObject(QStringLiteral("descriptors.json"))[QLatin1String(group)].toArray()) {
        QJsonObject row = value.toObject();
        if (value.isString()) row = {{"from", "BIP380"}, {column, value}};
        const QString name = row[QLatin1String("from")].toString() + u' ' + QString::number(++number);
        QTest::newRow(qPrintable(name)) << row;
    }
}

std::string textOf(const QJsonObject& row) {
    return row[QLatin1String("text")].toString().toStdString();
}

} // namespace

class DescriptorTest : public QObject {
    Q_OBJECT

private slots:
    void published_data() { rowsOf("valid"); }
    void published() {
        QFETCH(QJsonObject, row);
        const auto descriptor = parse(textOf(row));
        QVERIFY2(descriptor, descriptor ? "" : descriptor.error().message.c_str());

        // Written and read again, a descriptor without private keys is the same.
        const auto again = parse(descriptor->toString(), PrivateKeys::Refuse);
        QVERIFY2(again, again ? "" : again.error().message.c_str());
        QCOMPARE(again->toString(), descriptor->toString());

        const QJsonArray scripts = row[QLatin1String("scripts")].toArray();
        if (scripts.size() > 1) QVERIFY(descriptor->isRange());
        for (qsizetype index = 0; index < scripts.size(); ++index) {
            const auto at = static_cast<std::uint32_t>(index);
            if (row[QLatin1String("hardened")].toBool()) {
                const auto outputs = descriptor->expand(at);
                QVERIFY(!outputs);
                QVERIFY(QString::fromStdString(outputs.error().message).contains(QStringLiteral("hardened")));
                continue;
            }
            QStringList expected;
            for (const QJsonValue& script : scripts[index].toArray())
                expected += script.toString();
            QStringList found = scriptsAt(*descriptor, at);
            expected.sort();
            found.sort();
            QCOMPARE(found, expected);
            if (!descriptor->hasPrivateKeys()) QCOMPARE(scriptsAt(*again, at), scriptsAt(*descriptor, at));
        }
    }

    void refusedByOthersToo_data() { rowsOf("invalid"); }
    void refusedByOthersToo() {
        QFETCH(QJsonObject, row);
        const auto descriptor = parse(textOf(row));
        QVERIFY2(!descriptor, row[QLatin1String("why")].toString().toUtf8().constData());
        QVERIFY(descriptor.error().message.ends_with('.'));
    }

    void multipath_data() { rowsOf("multipath"); }
    void multipath() {
        QFETCH(QJsonObject, row);
        const auto descriptor = parse(textOf(row));
        QVERIFY2(descriptor, descriptor ? "" : descriptor.error().message.c_str());
        const QJsonArray expanded = row[QLatin1String("expanded")].toArray();
        QCOMPARE(descriptor->pathCount(), static_cast<std::size_t>(expanded.size()));
        for (std::size_t path = 0; path < descriptor->pathCount(); ++path) {
            const auto single = parse(expanded[static_cast<qsizetype>(path)].toString().toStdString());
            QVERIFY(single);
            QCOMPARE(single->pathCount(), std::size_t{1});
            QCOMPARE(descriptor->singlePath(path).toString(), single->toString());
            QCOMPARE(scriptsAt(*descriptor, 7, path), scriptsAt(*single, 7));
            QCOMPARE(scriptsAt(descriptor->singlePath(path), 7), scriptsAt(*single, 7));
        }
        QVERIFY(!descriptor->expand(0, descriptor->pathCount()));
    }

    void keys_data() { rowsOf("validKeys", "text"); }
    void keys() {
        QFETCH(QJsonObject, row);
        const auto parsed =
            KeyExpression::parse(textOf(row), 0, KeyContext::Legacy, bitcoinMain, PrivateKeys::Accept);
        QVERIFY2(parsed, parsed ? "" : parsed.error().message.c_str());
        const auto publicOnly =
            KeyExpression::parse(textOf(row), 0, KeyContext::Legacy, bitcoinMain, PrivateKeys::Refuse);
        QCOMPARE(publicOnly.has_value(), !parsed->hasPrivateKey());
        if (!publicOnly)
            QVERIFY(QString::fromStdString(publicOnly.error().message)
                        .contains(QStringLiteral("this is a private key")));
        if (const auto secret = parsed->derivePrivate(3))
            QVERIFY(secret->publicKey() == parsed->derive(3)->key);
    }

    void wrongKeys_data() { rowsOf("invalidKeys", "text"); }
    void wrongKeys() {
        QFETCH(QJsonObject, row);
        const auto parsed =
            KeyExpression::parse(textOf(row), 0, KeyContext::Legacy, bitcoinMain, PrivateKeys::Accept);
        QVERIFY(!parsed);
        QVERIFY(QString::fromStdString(parsed.error().message).startsWith(QStringLiteral("At character ")));
    }

    void sortedKeys_data() {
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QString>("address");
        QTest::newRow("1") << "02ff12471208c14bd580709cb2358d98975247d8765f92bc25eab3b2763ed605f8,"
                              "02fe6f0a5a297eb38c391581c4413e084773ea23954d93f7753db7dc0adc188b2f"
                           << "39bgKC7RFbpoCRbtD5KEdkYKtNyhpsNa3Z";
        QTest::newRow("2") << "02632b12f4ac5b1d1b72b2a3b508c19172de44f6f46bcee50ba33f3f9291e47ed0,"
                              "027735a29bae7780a9755fae7a1c4374c656ac6a69ea9f3697fda61bb99a4f3e77,"
                              "02e2cc6bd5f45edd43bebe7cb9b675f0ce9ed3efe613b177588290ad188d11b404"
                           << "3CKHTjBKxCARLzwABMu9yD85kvtm7WnMfH";
        QTest::newRow("3") << "030000000000000000000000000000000000004141414141414141414141414141,"
                              "020000000000000000000000000000000000004141414141414141414141414141,"
                              "020000000000000000000000000000000000004141414141414141414141414140,"
                              "030000000000000000000000000000000000004141414141414141414141414140"
                           << "32V85igBri9zcfBRVupVvwK18NFtS37FuD";
        QTest::newRow("4") << "022df8750480ad5b26950b25c7ba79d3e37d75f640f8e5d9bcd5b150a0f85014da,"
                              "03e3818b65bcc73a7d64064106a859cc1a5a728c4345ff0b641209fba0d90de6e9,"
                              "021f2f6e1e50cb6a953935c3601284925decd3fd21bc445712576873fb8c6ebc18"
                           << "3Q4sF6tv9wsdqu2NtARzNCpQgwifm2rAba";
    }
    // BIP67
    void sortedKeys() {
        QFETCH(QString, keys);
        QFETCH(QString, address);
        const auto descriptor = parse("sh(sortedmulti(2," + keys.toStdString() + "))");
        QVERIFY2(descriptor, descriptor ? "" : descriptor.error().message.c_str());
        const Script script = descriptor->expand(0).value()[0].scriptPubKey;
        QCOMPARE(QString::fromStdString(*scriptToAddress(script, bitcoinMain.address)), address);
    }

    // BIP380
    void checksum() {
        QCOMPARE(descriptorChecksum("raw(deadbeef)"), "89f8spxm");
        QVERIFY(!descriptorChecksum("raw(\xc3\x9c)"));
        QCOMPARE(withDescriptorChecksum("raw(deadbeef)"), "raw(deadbeef)#89f8spxm");
        for (const char* good : {"raw(deadbeef)", "raw(deadbeef)#89f8spxm"})
            QVERIFY(parse(good));
        for (const char* bad : {"raw(deadbeef)#", "raw(deadbeef)#89f8spxmx", "raw(deadbeef)#89f8spx",
                                "raw(deedbeef)#89f8spxm", "raw(deedbeef)##9f8spxm", "raw(\xc3\x9c)#00000000"})
            QVERIFY(!parse(bad));
        QVERIFY(QString::fromStdString(parse("raw(deedbeef)#89f8spxm").error().message)
                    .startsWith(QStringLiteral("At character 15: the checksum is wrong")));
    }

    void whereAndWhy_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("message");
        const auto row = [](QString text, const char* message) {
            const QByteArray name = text.toUtf8();
            text.replace(u'K', QString::fromStdString(key))
                .replace(u'U', QString::fromStdString(uncompressed));
            text.replace(u'X', QString::fromStdString(xpub));
            QTest::newRow(name.constData()) << text << QString::fromUtf8(message);
        };
        row("", "At character 1: a script expression must stand here");
        row("K", "At character 1: a script expression must stand here");
        row("foo(K)", "At character 1: “foo” is no script expression.");
        row("pk(", "At character 4: a key is missing.");
        row("pk(K", "At character 70: “)” is missing: the text ends here.");
        row("pk(K))", "At character 71: the descriptor ends here");
        row("pk(pk(K))", "At character 4: a key must stand here");
        row("wpkh(U)", "At character 6: an uncompressed key can't be used");
        row("wsh(pk(U))", "At character 8: an uncompressed key");
        row("sh(sh(pk(K)))", "At character 4: sh() can only stand outside everything else.");
        row("wsh(wpkh(K))", "At character 5: wpkh() can only stand outside or directly in sh().");
        row("wsh(tr(K))", "At character 5: tr() can only stand");
        row("sh(and_v(v:pk(K),older(1)))", "Miniscript can only stand in wsh() and tr().");
        row("wsh(multi_a(1,K))", "At character 5: multi_a() can only stand in tr().");
        row("tr(K,multi(1,K))", "it is multi_a()");
        row("wsh(or_i(older(1),pk(K)))", "At character 5: it can be spent without any signature");
        row("wsh(and_v(pk(K),pk(K)))", "At character 5: the first part of and_v must have type V");
        row("multi(0,K)", "At character 7: the number of signatures needed");
        row("multi(2,K)", "At character 7: 2 signatures are needed of 1 keys");
        row("multi(1,K,K,K,K)", "nodes relay at most 3 keys");
        row("pk(X/2147483648)", "the step is too large");
        row("pk(X/*/1)", "nothing can follow “*”");
        row("pk(X/<0>)", "at least two steps");
        row("pk(X/<0;0>)", "the same step stands twice");
        row("pk(K/0)", "At character 70: a single key has no children.");
        row("pk([0123456]K)", "At character 5: the fingerprint of a key's origin must be 8 hex characters.");
        row("pk([01234567K)", "“]” is missing");
        row("multi(1,X/<0;1>,X/<2;3;4>)", "the same number of steps, but one has 2 and another 3.");
        row("addr(zon1q)", "At character 6: ");
        row("raw(abc)", "At character 5: the script must be written in hex.");
        row("tr(K,{pk(K),pk(K)", "“}” is missing: the text ends here.");
    }
    void whereAndWhy() {
        QFETCH(QString, text);
        QFETCH(QString, message);
        const auto descriptor = parse(text.toStdString());
        QVERIFY(!descriptor);
        QVERIFY2(QString::fromStdString(descriptor.error().message).contains(message),
                 descriptor.error().message.c_str());
    }

    void networksDiffer() {
        const auto wrong = Descriptor::parse("wpkh(" + xpub + "/*)", zonMain);
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, ErrorCode::WrongNetwork);
        const auto master = ExtendedPrivateKey::fromSeed(Bytes(16, 1));
        const std::string tpub = master->neuter().serialize(tpubVersions);
        QVERIFY(Descriptor::parse("wpkh(" + tpub + "/*)", zonMain));
        QVERIFY(!Descriptor::parse("wpkh(" + tpub + "/*)", bitcoinMain));
        const auto address = Descriptor::parse("addr(3PUNyaW7M55oKWJ3kDukwk9bsKvryra15j)", zonMain);
        QVERIFY(!address);
        QCOMPARE(address.error().code, ErrorCode::WrongNetwork);
    }

    /// However they are written: whoever signs with one signs with the other.
    void theSameKeyTwiceIsRefused_data() {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<bool>("same");
        const auto below = ExtendedPublicKey::parse(xpub, bitcoinMain.keyVersions)->derive(0);
        const QString x = QString::fromStdString(xpub);
        const QString child = QString::fromStdString(below->serialize(bitcoinMain.keyVersions));
        const QString plain = QString::fromStdString(toHex(below->derive(0)->publicKey().bytes()));
        QTest::newRow("as written") << x + "/0/*" << x + "/0/*" << true;
        QTest::newRow("with an origin") << x + "/0/*" << "[01234567/1h]" + x + "/0/*" << true;
        QTest::newRow("the first of several paths") << x + "/<0;1>/*" << x + "/<0;2>/*" << true;
        QTest::newRow("a step for a star") << x + "/0/*" << x + "/0/0" << true;
        QTest::newRow("its child, written out") << x + "/0/*" << child + "/*" << true;
        QTest::newRow("its child's child, in hex") << x + "/0/*" << plain << true;
        QTest::newRow("another branch") << x + "/0/*" << x + "/1/*" << false;
        QTest::newRow("other paths") << x + "/<0;1>/*" << x + "/<2;3>/*" << false;
        QTest::newRow("another's grandchild") << x + "/0/*" << child + "/0/*" << false;
        QTest::newRow("a stranger's key")
            << x + "/0/*"
            << QStringLiteral("03f9308a019258c31049344f85f89d5229b531c845836f99b08601f113bce036f9") << false;
    }
    void theSameKeyTwiceIsRefused() {
        QFETCH(QString, first);
        QFETCH(QString, second);
        QFETCH(bool, same);
        for (const char* form : {"wsh(and_v(v:pk(%1),pk(%2)))", "wsh(and_v(v:pk(%2),pk(%1)))"}) {
            const auto read = parse(QString(form).arg(first, second).toStdString());
            QCOMPARE(read.has_value(), !same);
            if (same) QVERIFY(QString::fromStdString(read.error().message).contains("already"));
        }
    }

    void privateKeysOnlyWhenAsked() {
        for (const std::string& text : {"wpkh(" + wif + ")", "wsh(pk(" + wif + "))", "tr(" + wif + ")"}) {
            QVERIFY(parse(text));
            const auto refused = parse(text, PrivateKeys::Refuse);
            QVERIFY(!refused);
            const QString message = QString::fromStdString(refused.error().message);
            QVERIFY(message.contains(QStringLiteral("private key")));
            QVERIFY(!message.contains(QString::fromStdString(wif)));
            QVERIFY(!QString::fromStdString(parse(text)->toString()).contains(QString::fromStdString(wif)));
        }
    }

    void whatIsNeededToSpend() {
        const auto nested = parse("sh(wsh(pkh([deadbeef/1h]" + xpub + "/7/*)))")->expand(5);
        QVERIFY(nested);
        const DescriptorOutput& output = nested->front();
        QVERIFY(output.scriptPubKey == p2shOf(*output.redeemScript));
        QVERIFY(*output.redeemScript == p2wshOf(*output.witnessScript));
        QVERIFY(output.witnessScript->isP2pkh());
        QCOMPARE(output.keys.size(), std::size_t{1});
        QVERIFY(output.keys[0].origin.path == (KeyPath{1 | hardened, 7, 5}));
        QCOMPARE(toHex(output.keys[0].origin.fingerprint), "deadbeef");
        QVERIFY(*output.witnessScript == p2pkhScript(hash160(output.keys[0].bytes)));

        const auto tree =
            parse("tr(" + key + ",{pk(" + xpub + "/0),{pk(" + xpub + "/1),pk(" + xpub + "/2)}})");
        QVERIFY(tree);
        const auto expanded = tree->expand(0);
        QVERIFY(expanded);
        const DescriptorOutput& taproot = expanded->front();
        QVERIFY(taproot.taproot && taproot.taproot->merkleRoot);
        QCOMPARE(taproot.taproot->tree.size(), std::size_t{3});
        const auto outputKey = XOnlyKey::parse(taproot.scriptPubKey.span().subspan(2));
        for (std::size_t leaf = 0; leaf < 3; ++leaf) {
            const ControlBlock& control = taproot.taproot->controls[leaf];
            QCOMPARE(control.path.size(), leaf == 0 ? std::size_t{1} : std::size_t{2});
            QVERIFY(control.proves(taproot.taproot->tree[leaf].leaf, *outputKey));
        }
        QVERIFY(!otherLeafIsProved(taproot));
    }

    void depthIsBounded() {
        const auto tree = [](std::size_t depth) {
            std::string text = "tr(" + key + ",";
            for (std::size_t i = 0; i < depth; ++i)
                text += "{pk(" + key + "),";
            return text + "pk(" + key + ")" + std::string(depth, '}') + ")";
        };
        const auto deepest = parse(tree(128));
        QVERIFY2(deepest, deepest ? "" : deepest.error().message.c_str());
        QCOMPARE(deepest->expand(0)->front().taproot->controls.back().path.size(), std::size_t{128});
        const auto tooDeep = parse(tree(129));
        QVERIFY(!tooDeep);
        QVERIFY(QString::fromStdString(tooDeep.error().message).contains(QStringLiteral("128 deep")));
        QVERIFY(!parse("tr(" + key + "," + std::string(100'000, '{')));
        QVERIFY(!parse(std::string(Descriptor::maxLength + 1, 'a')));
    }

    void indexIsBounded() {
        const auto descriptor = parse("wpkh(" + xpub + "/*)");
        QVERIFY(descriptor->expand(Descriptor::maxIndex));
        QVERIFY(!descriptor->expand(Descriptor::maxIndex + 1));
    }

private:
    static bool otherLeafIsProved(const DescriptorOutput& output) {
        const auto outputKey = XOnlyKey::parse(output.scriptPubKey.span().subspan(2));
        return output.taproot->controls[0].proves(output.taproot->tree[1].leaf, *outputKey);
    }
};

QTEST_APPLESS_MAIN(DescriptorTest)
#include "tst_descriptor.moc"
