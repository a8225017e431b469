// Wallets from other programs, and back to them: what is understood, what is refused, and how it is said.

#include "core/crypto/base58.h"
#include "core/crypto/bip39.h"
#include "core/script/address.h"
#include "core/wallet/payment_batch.h"
#include "core/wallet/wallet_import.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace zon;

namespace {

const NetworkParams& regtest() {
    return networkParams(NetworkId::Regtest);
}

ExtendedPrivateKey master() {
    const auto seed = mnemonicToSeed(
        "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about", "");
    return std::move(*ExtendedPrivateKey::fromSeed(seed->span()));
}

std::string tpub(std::uint32_t purpose, std::uint32_t account = 0) {
    return master()
        .derive(KeyPath{purpose | hardened, 1 | hardened, account | hardened})
        ->neuter()
        .serialize();
}

/// The same key as SLIP-132 writes it.
std::string withVersion(const std::string& key, std::uint32_t version) {
    Bytes bytes = *base58CheckDecode(key);
    for (std::size_t i = 0; i < 4; ++i)
        bytes[i] = static_cast<std::uint8_t>(version >> (24 - 8 * i));
    return base58CheckEncode(bytes);
}

const std::string origin84 = "[73c5da0a/84h/1h/0h]";

QByteArray json(const QJsonValue& value) {
    return value.isArray() ? QJsonDocument(value.toArray()).toJson()
                           : QJsonDocument(value.toObject()).toJson();
}

QString text(const std::string& s) {
    return QString::fromStdString(s);
}

std::string firstAddress(const ImportedWallet& wallet, std::size_t account = 0) {
    const auto scripts =
        AccountScripts::parse(wallet.accounts.at(account).descriptor, descriptorNetwork(regtest()));
    return *scriptToAddress(*scripts->script(Branch::Receive, 0), regtest().address);
}

} // namespace

class WalletImport : public QObject {
    Q_OBJECT

private slots:
    void extendedKeys_data() {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("begins");
        QTest::newRow("tpub alone") << text(tpub(84)) << "wpkh(tpub";
        QTest::newRow("tpub with origin") << text(origin84 + tpub(84)) << text("wpkh(" + origin84 + "tpub");
        QTest::newRow("origin tells taproot") << text("[73c5da0a/86h/1h/0h]" + tpub(86)) << "tr([73c5da0a";
        QTest::newRow("origin tells nested")
            << text("[73c5da0a/49h/1h/0h]" + tpub(49)) << "sh(wpkh([73c5da0a";
        QTest::newRow("vpub") << text(withVersion(tpub(84), 0x045f1cf6)) << "wpkh(tpub";
        QTest::newRow("upub") << text(withVersion(tpub(49), 0x044a5262)) << "sh(wpkh(tpub";
    }
    void extendedKeys() {
        QFETCH(QString, given);
        QFETCH(QString, begins);
        const auto wallet = readWallet(given.toStdString(), regtest());
        QVERIFY2(wallet.has_value(), wallet ? "" : wallet.error().message.c_str());
        QCOMPARE(wallet->accounts.size(), std::size_t{1});
        QVERIFY2(text(wallet->accounts[0].descriptor).startsWith(begins),
                 wallet->accounts[0].descriptor.c_str());
    }

    void askedForKindWins() {
        const auto wallet = readWallet(tpub(84), regtest(), AccountKind::Taproot86);
        QVERIFY(text(wallet->accounts[0].descriptor).startsWith("tr(tpub"));
    }

    void badTextsAreRefused_data() {
        QTest::addColumn<QString>("given");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const std::string& given, ErrorCode code, const char* says) {
            QTest::newRow(name) << text(given) << static_cast<int>(code) << says;
        };
        const auto tprv = master().derive(KeyPath{84 | hardened});
        const std::string secret(tprv->serialize().view());
        row("nothing", " \n ", ErrorCode::InvalidArgument, "Give a descriptor");
        row("private key alone", secret, ErrorCode::InvalidArgument, "private key");
        row("private key in a descriptor", "wpkh(" + secret + "/<0;1>/*)", ErrorCode::InvalidArgument,
            "private key");
        row("Bitcoin's zpub", withVersion(tpub(84), 0x04b24746), ErrorCode::WrongNetwork,
            "belongs to Bitcoin");
        row("Bitcoin's xpub", withVersion(tpub(84), 0x0488b21e), ErrorCode::WrongNetwork,
            "belongs to Bitcoin");
        row("xpub in a descriptor", "wpkh(" + withVersion(tpub(84), 0x0488b21e) + "/<0;1>/*)",
            ErrorCode::WrongNetwork, "");
        row("another network's address", "addr(bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4)",
            ErrorCode::WrongNetwork, "");
        row("cosigner's key", withVersion(tpub(48), 0x02575483), ErrorCode::Unsupported, "multisig");
        row(
            "one wrong letter",
            [] {
                std::string key = tpub(84);
                key[60] = key[60] == 'a' ? 'b' : 'a';
                return key;
            }(),
            ErrorCode::Malformed, "");
        row("hardened behind public", "wpkh(" + tpub(84) + "/0h/*)", ErrorCode::InvalidArgument, "");
        row("three chains", "wpkh(" + tpub(84) + "/<0;1;2>/*)", ErrorCode::Unsupported, "two chains");
        row("wrong checksum", "wpkh(" + tpub(84) + "/<0;1>/*)#aaaaaaaa", ErrorCode::Malformed, "checksum");
        row("not JSON", "{\"desc\": ", ErrorCode::Malformed, "JSON");
        row("another JSON", "{\"hello\": 1}", ErrorCode::Malformed, "template");
        row("entry without desc", "[{\"active\": true}]", ErrorCode::Malformed, "entry 1");
        row("deep JSON", std::string(1000, '[') + "\"", ErrorCode::Malformed, "");
    }
    void badTextsAreRefused() {
        QFETCH(QString, given);
        QFETCH(int, code);
        QFETCH(QString, says);
        const auto wallet = readWallet(given.toStdString(), regtest());
        QVERIFY(!wallet.has_value());
        QVERIFY2(text(wallet.error().message).contains(says), wallet.error().message.c_str());
        QCOMPARE(static_cast<int>(wallet.error().code), code);
        const std::string secret(master().derive(KeyPath{84 | hardened})->serialize().view());
        QVERIFY(!text(wallet.error().message + wallet.error().detail).contains(text(secret.substr(0, 30))));
    }

    /// Receive and change on lines of their own become one account.
    void chainsAreJoined() {
        const std::string key = origin84 + tpub(84);
        const auto wallet = readWallet("wpkh(" + key + "/1/*)\nwpkh(" + key + "/0/*)\n", regtest());
        QVERIFY2(wallet.has_value(), wallet ? "" : wallet.error().message.c_str());
        QCOMPARE(wallet->accounts.size(), std::size_t{1});
        QVERIFY(text(wallet->accounts[0].descriptor).contains("/<0;1>/*"));
    }

    void comboIsTakenApart() {
        const auto wallet = readWallet("combo(" + tpub(84) + "/<0;1>/*)", regtest());
        QVERIFY2(wallet.has_value(), wallet ? "" : wallet.error().message.c_str());
        QCOMPARE(wallet->accounts.size(), std::size_t{4});
    }

    /// What Bitcoin Core writes comes back as the same wallet, with its state.
    void coreRoundTrip() {
        const std::string multi = "wsh(sortedmulti(2," + tpub(48) + "/<0;1>/*," + tpub(48, 1) + "/<0;1>/*,"
                                  + tpub(48, 2) + "/<0;1>/*))";
        const auto first = readWallet(multi, regtest());
        QVERIFY2(first.has_value(), first ? "" : first.error().message.c_str());
        const std::vector<ExportedAccount> accounts{{first->accounts[0].descriptor, 5, 3, 25, 23}};
        const auto written =
            writeWallet(WalletFormat::BitcoinCore, "Shop", accounts, unixTime(1'700'000'000), regtest());
        QVERIFY(written.has_value());
        const QJsonArray entries = QJsonDocument::fromJson(QByteArray::fromStdString(*written)).array();
        QCOMPARE(entries.size(), 2);
        QCOMPARE(entries[0]["active"].toBool(), true);
        QCOMPARE(entries[1]["internal"].toBool(), true);
        QCOMPARE(entries[0]["timestamp"].toInt(), 1'700'000'000);
        const auto again = readWallet(*written, regtest());
        QVERIFY2(again.has_value(), again ? "" : again.error().message.c_str());
        QCOMPARE(again->accounts.size(), std::size_t{1});
        QCOMPARE(again->accounts[0].descriptor, first->accounts[0].descriptor);
        QCOMPARE(again->accounts[0].nextReceive, 5U);
        QCOMPARE(again->accounts[0].nextChange, 3U);
        QVERIFY(again->birthday == unixTime(1'700'000'000));
    }

    void listdescriptorsAnswer() {
        const std::string key = origin84 + tpub(84);
        const auto entry = [&](const std::string& desc, bool internal) {
            return QJsonObject{
                {"desc", text(desc)}, {"active", true}, {"internal", internal}, {"timestamp", "now"}};
        };
        const QJsonObject answer{
            {"wallet_name", "Till"},
            {"descriptors",
             QJsonArray{entry("tr(" + key + "/0/*)", false), entry("tr(" + key + "/1/*)", true),
                        entry("wpkh(" + key + "/0/*)", false), entry("wpkh(" + key + "/1/*)", true)}}};
        const auto wallet = readWallet(json(answer).toStdString(), regtest());
        QVERIFY2(wallet.has_value(), wallet ? "" : wallet.error().message.c_str());
        QCOMPARE(wallet->name, "Till");
        QCOMPARE(wallet->accounts.size(), std::size_t{2});
        QVERIFY(text(wallet->accounts[0].descriptor).startsWith("wpkh("));
    }

    void policyRoundTrip() {
        const auto first =
            readWallet("wsh(or_d(pk([11111111/48h/1h/0h/2h]" + tpub(48) + "/<0;1>/*),and_v(v:pkh("
                           + "[22222222/48h/1h/1h/2h]" + tpub(48, 1) + "/<0;1>/*),older(1000))))",
                       regtest());
        QVERIFY2(first.has_value(), first ? "" : first.error().message.c_str());
        const auto written =
            writeWallet(WalletFormat::Policy, "Heirs", {{first->accounts[0].descriptor}}, {}, regtest());
        QVERIFY2(written.has_value(), written ? "" : written.error().message.c_str());
        const auto again = readWallet(*written, regtest());
        QVERIFY2(again.has_value(), again ? "" : again.error().message.c_str());
        QCOMPARE(again->name, "Heirs");
        QCOMPARE(firstAddress(*again), firstAddress(*first));
        const auto scripts =
            AccountScripts::parse(again->accounts[0].descriptor, descriptorNetwork(regtest()));
        QCOMPARE(policyName(*scripts), "2 ways to spend");
        QCOMPARE(policySentences(*scripts).size(), std::size_t{2});
    }

    void policyNames_data() {
        QTest::addColumn<QString>("descriptor");
        QTest::addColumn<QString>("name");
        const std::string a = tpub(48) + "/<0;1>/*";
        const std::string b = tpub(48, 1) + "/<0;1>/*";
        QTest::newRow("84") << text("wpkh(" + a + ")") << "BIP84";
        QTest::newRow("86") << text("tr(" + a + ")") << "BIP86";
        QTest::newRow("2 of 2") << text("wsh(multi(2," + a + "," + b + "))") << "2 of 2 sign";
        QTest::newRow("nested") << text("sh(wsh(sortedmulti(1," + a + "," + b + ")))") << "1 of 2 sign";
        QTest::newRow("address") << "addr(bcrt1qw508d6qejxtdg4y5r3zarvary0c5xw7kygt080)" << "addresses only";
    }
    void policyNames() {
        QFETCH(QString, descriptor);
        QFETCH(QString, name);
        const auto scripts = AccountScripts::parse(descriptor.toStdString(), descriptorNetwork(regtest()));
        QVERIFY2(scripts.has_value(), scripts ? "" : scripts.error().message.c_str());
        QCOMPARE(text(policyName(*scripts)), name);
    }

    // Batches.

    void aBatch() {
        const std::string a = "bcrt1qw508d6qejxtdg4y5r3zarvary0c5xw7kygt080";
        const auto payments =
            readPaymentBatch("\xef\xbb\xbf"
                             "Address;Amount;Label\r\n"
                                 + a + ";1,5;\"Ann \"\"A\"\"; rent\"\r\n\r\n" + a + ";0.25\r\n",
                             regtest());
        QVERIFY2(payments.has_value(), payments ? "" : payments.error().message.c_str());
        QCOMPARE(payments->size(), std::size_t{2});
        QCOMPARE(payments->at(0).amount, Amount(150'000'000));
        QCOMPARE(payments->at(0).label, "Ann \"A\"; rent");
        QCOMPARE(payments->at(1).amount, Amount(25'000'000));
    }

    void aBadRowStopsTheBatch_data() {
        QTest::addColumn<QString>("row");
        QTest::newRow("no address") << "hello,1";
        QTest::newRow("another network") << "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4,1";
        QTest::newRow("no amount") << "bcrt1qw508d6qejxtdg4y5r3zarvary0c5xw7kygt080,";
        QTest::newRow("not a number") << "bcrt1qw508d6qejxtdg4y5r3zarvary0c5xw7kygt080,one";
        QTest::newRow("zero") << "bcrt1qw508d6qejxtdg4y5r3zarvary0c5xw7kygt080,0";
        QTest::newRow("negative") << "bcrt1qw508d6qejxtdg4y5r3zarvary0c5xw7kygt080,-1";
        QTest::newRow("dust") << "bcrt1qw508d6qejxtdg4y5r3zarvary0c5xw7kygt080,0.00000100";
        QTest::newRow("an amount twice") << "bcrt1qw508d6qejxtdg4y5r3zarvary0c5xw7kygt080,1.000.000";
        QTest::newRow("formula") << "=HYPERLINK(1),1";
    }
    void aBadRowStopsTheBatch() {
        QFETCH(QString, row);
        const std::string good = "bcrt1qw508d6qejxtdg4y5r3zarvary0c5xw7kygt080,1,ok\n";
        const auto payments = readPaymentBatch(good + good + row.toStdString() + "\n" + good, regtest());
        QVERIFY(!payments.has_value());
        QVERIFY2(text(payments.error().message).startsWith("Row 3:"), payments.error().message.c_str());
    }
};

QTEST_APPLESS_MAIN(WalletImport)
#include "tst_wallet_import.moc"
