// Electrum, where it is installed: it derives the addresses that we derive, signs what we build, and we sign
// what it builds. Its commands run offline, each in a process of its own, on folders of this test.

#include "core/crypto/bip39.h"
#include "core/script/address.h"
#include "core/script/interpreter.h"
#include "core/script/psbt_finalize.h"
#include "core/script/psbt_sign.h"
#include "core/util/base64.h"
#include "core/wallet/signer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace zon;

namespace {

constexpr std::uint32_t coinType = 1;
constexpr int patience = 60'000;
/// BIP173's example program.
const std::string shopAddress = "bcrt1qw508d6qejxtdg4y5r3zarvary0c5xw7kygt080";

const NetworkParams& regtest() {
    return networkParams(NetworkId::Regtest);
}

template <typename T>
T must(Result<T> result) {
    if (!result) qFatal("%s (%s)", result.error().message.c_str(), result.error().detail.c_str());
    return std::move(*result);
}

/// How both name one kind of wallet. The versions are SLIP-132's, which tell Electrum the kind.
struct Kind {
    std::string path;
    ExtendedKeyVersions versions;
    std::string descriptor; ///< KEYS stands for the keys
    int keys = 1;
    int needed = 1;
};

const Kind legacy{"m/44h/1h/0h", tpubVersions, "pkh(KEYS)"};
const Kind nested{"m/49h/1h/0h", {0x044a5262, 0x044a4e28}, "sh(wpkh(KEYS))"};
const Kind segwit{"m/84h/1h/0h", {0x045f1cf6, 0x045f18bc}, "wpkh(KEYS)"};
const Kind multisig{"m/48h/1h/0h/2h", {0x02575483, 0x02575048}, "wsh(sortedmulti(2,KEYS))", 3, 2};
const Kind nestedMultisig{"m/48h/1h/0h/1h", {0x024289ef, 0x024285b5}, "sh(wsh(sortedmulti(2,KEYS)))", 3, 2};

ExtendedPrivateKey masterOf(int person) {
    const SecretBytes seed(SecretBytes::copyOf(Bytes(32, static_cast<std::uint8_t>(person + 1))));
    return must(ExtendedPrivateKey::fromSeed(seed.span()));
}

/// Electrum with one wallet, in a folder of its own.
class Electrum {
public:
    static QString program() { return QStandardPaths::findExecutable(QStringLiteral("electrum")); }

    explicit Electrum(const QJsonObject& wallet) {
        QFile file(walletFile());
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(wallet).toJson()) < 0)
            qFatal("the wallet could not be written");
    }

    /// What it prints; nothing, and why in the test's output, when it fails.
    QByteArray run(QStringList arguments) {
        QProcess process;
        arguments << "-D" << folder_.path() << "--regtest" << "--offline" << "-w" << walletFile();
        process.start(program(), arguments);
        if (process.waitForFinished(patience) && process.exitCode() == 0)
            return process.readAllStandardOutput().trimmed();
        qWarning("electrum %s: %s", qPrintable(arguments.value(0)),
                 process.readAllStandardError().right(2'000).constData());
        return {};
    }
    QStringList addresses(const QString& which) {
        QStringList list;
        for (const auto value : QJsonDocument::fromJson(run({"listaddresses", which})).array())
            list << value.toString();
        return list;
    }

private:
    QString walletFile() const { return folder_.filePath("wallet"); }
    QTemporaryDir folder_;
};

/// The same wallet on both sides. Electrum has the private key of the last person, we those of the others
/// (and of all when there is one).
struct Both {
    explicit Both(const Kind& of) : kind(of) {
        QJsonObject wallet{{"use_encryption", false}, {"seed_version", 50}};
        wallet["wallet_type"] =
            kind.keys == 1 ? QString("standard") : QString("%1of%2").arg(kind.needed).arg(kind.keys);
        std::string keys;
        for (int person = 0; person < kind.keys; ++person) {
            const auto master = masterOf(person);
            const KeyPath path = must(KeyPath::parse(kind.path));
            const auto accountKey = must(master.derive(path));
            QJsonObject keystore{{"type", "bip32"}, {"pw_hash_version", 1}};
            keystore["xpub"] = QString::fromStdString(accountKey.neuter().serialize(kind.versions));
            keystore["derivation"] = QString::fromStdString(kind.path).replace('h', '\'');
            keystore["root_fingerprint"] = QString::fromStdString(toHex(master.fingerprint()));
            if (person == kind.keys - 1) {
                const SecretText secret = accountKey.serialize(kind.versions);
                keystore["xprv"] = QString::fromStdString(std::string(secret.view()));
            }
            wallet[kind.keys == 1 ? QString("keystore") : QString("x%1/").arg(person + 1)] = keystore;
            keys += (person ? "," : "") + ("[" + toHex(master.fingerprint())) + kind.path.substr(1) + "]"
                    + accountKey.neuter().serialize() + "/<0;1>/*";
        }
        std::string descriptor = kind.descriptor;
        descriptor.replace(descriptor.find("KEYS"), 4, keys);
        account = std::make_shared<const AccountScripts>(
            must(AccountScripts::parse(descriptor, descriptorNetwork(regtest()))));
        electrum.emplace(wallet);
        fund();
    }

    /// Two coins that both know.
    void fund() {
        Transaction tx;
        Txid somewhere(Digest32{1, 2, 3});
        tx.inputs.push_back(
            {.prevout = {somewhere, 0}, .scriptSig = Script().push(Bytes(20, 7)), .witness = {}});
        for (const std::uint32_t index : {0U, 1U})
            tx.outputs.push_back({Amount(500'000 + index), must(account->script(Branch::Receive, index))});
        funding = std::make_shared<const Transaction>(std::move(tx));
        electrum->run({"addtransaction", QString::fromStdString(toHex(serialize(*funding)))});
    }

    std::string address(Branch branch, std::uint32_t index) const {
        return scriptToAddress(must(account->script(branch, index)), regtest().address).value_or("");
    }

    SigningKeys ourKeys() const {
        SigningKeys keys;
        for (int person = 0; person < std::max(1, kind.needed); ++person)
            keys.add(masterOf(person));
        return keys;
    }

    PaymentPlan plan() const {
        PaymentIngredients in;
        for (const std::uint32_t index : {0U, 1U}) {
            OwnCoin coin;
            coin.outpoint = {funding->txid(), index};
            coin.output = funding->outputs[index];
            coin.account = account;
            coin.index = index;
            coin.previous = funding;
            in.coins.push_back(std::move(coin));
        }
        in.recipients = {{.address = shopAddress, .amount = Amount(700'000)}};
        in.feerate = Feerate::perVb(3);
        in.change = {.script = must(account->script(Branch::Change, 3)), .account = account, .index = 3};
        in.tipHeight = 100;
        return must(buildPayment(in, regtest()));
    }

    bool valid(const Transaction& tx) const {
        std::vector<TxOut> spent;
        for (const TxIn& in : tx.inputs) {
            if (in.prevout.txid != funding->txid() || in.prevout.index >= funding->outputs.size())
                return false;
            spent.push_back(funding->outputs[in.prevout.index]);
        }
        return verifyTransaction(tx, spent, standardFlags).ok();
    }

    Kind kind;
    std::shared_ptr<const AccountScripts> account;
    TransactionRef funding;
    std::optional<Electrum> electrum;
};

} // namespace

Q_DECLARE_METATYPE(Kind)

class ElectrumTest : public QObject {
    Q_OBJECT

    static void kinds() {
        QTest::addColumn<Kind>("kind");
        QTest::newRow("P2PKH") << legacy;
        QTest::newRow("P2SH-P2WPKH") << nested;
        QTest::newRow("P2WPKH") << segwit;
        QTest::newRow("2 of 3 in P2WSH") << multisig;
        QTest::newRow("2 of 3 in P2SH-P2WSH") << nestedMultisig;
    }

private slots:
    void initTestCase() {
        if (Electrum::program().isEmpty()) QSKIP("not run: electrum is not installed");
    }

    void bothWays_data() { kinds(); }
    void bothWays() {
        QFETCH(Kind, kind);
        Both both(kind);

        const QStringList receiving = both.electrum->addresses("--receiving");
        const QStringList change = both.electrum->addresses("--change");
        QVERIFY(receiving.size() >= 20 && change.size() >= 10);
        for (int i = 0; i < receiving.size(); ++i)
            QCOMPARE(receiving[i].toStdString(),
                     both.address(Branch::Receive, static_cast<std::uint32_t>(i)));
        for (int i = 0; i < change.size(); ++i)
            QCOMPARE(change[i].toStdString(), both.address(Branch::Change, static_cast<std::uint32_t>(i)));

        // Theirs, signed here.
        const QByteArray unsignedText =
            both.electrum->run({"payto", QString::fromStdString(shopAddress), "0.006", "--feerate", "2",
                                "--unsigned", "--nocheck"});
        const auto bytes = fromBase64(unsignedText.toStdString());
        QVERIFY2(bytes.has_value(), unsignedText.constData());
        auto theirs = parsePsbt(*bytes);
        QVERIFY2(theirs.has_value(), theirs ? "" : theirs.error().message.c_str());
        auto keys = both.ourKeys();
        const auto report = signPsbt(*theirs, keys);
        QVERIFY2(report.has_value(), report ? "" : report.error().message.c_str());
        QVERIFY(must(finalizePsbt(*theirs)).complete);
        QVERIFY(both.valid(must(extractTransaction(*theirs))));

        // Ours, signed there: all of it, or the last signature that is missing.
        Psbt ours = must(psbtOf(both.plan()));
        if (kind.needed > 1) {
            SigningKeys first;
            first.add(masterOf(0));
            QVERIFY(!must(signPsbt(ours, first)).complete);
        }
        const std::string text = must(toBase64(ours));
        const QByteArray answer = both.electrum->run({"signtransaction", QString::fromStdString(text)});
        const auto raw = fromHex(answer.toStdString());
        QVERIFY2(raw.has_value(), answer.constData()); // a PSBT still, if it were not complete
        const auto tx = parseTransaction(*raw);
        QVERIFY(tx.has_value());
        QVERIFY(both.valid(*tx));
        QCOMPARE(tx->outputs.size(), ours.outputs.size());
    }
};

QTEST_GUILESS_MAIN(ElectrumTest)
#include "tst_electrum.moc"
