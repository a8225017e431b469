// Contracts on the command line, on the real program: three people, three key files, files sent to and fro,
// and a fourth who has nothing but the file. Nobody has a profile.

#include "tests/chain/chain_builder.h"
#include "tests/contracts/deal.h"
#include "tests/contracts/money.h"

#include "core/chain/merkle.h"
#include "core/contracts/contract_file.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

constexpr int patience = 60'000;
constexpr qint64 day = 86'400;

struct Answer {
    int code = -1;
    QJsonObject out;
    QJsonObject error;
};

using namespace zon;
using namespace zon::test;

/// A funded contract with all that proves it, mined yesterday.
contracts::ContractFile fundedFile() {
    contracts::ContractFile file;
    file.agreement = agreementOf(contracts::Template::Default);
    const contracts::Contract contract = contractOf(contracts::Template::Default);
    ChainBuilder chain(dealNetwork());
    const auto yesterday = static_cast<std::uint32_t>(QDateTime::currentSecsSinceEpoch() - day);
    for (std::uint32_t i = 0; i < 20; ++i) {
        BlockWishes wishes;
        wishes.time = yesterday + 10 * i;
        if (i == 12) wishes.transactions.push_back(*fundingOf(contract));
        chain.mine(wishes);
    }
    const Block& block = chain.at(13);
    std::vector<Hash256> leaves;
    for (const Transaction& tx : block.transactions)
        leaves.push_back(Hash256::fromSpan(tx.txid().span()));
    file.transactions.push_back({block.transactions[1], 13, 1, merkleBranch(leaves, 1)});
    file.headers = {1, chain.headers(1)};
    return file;
}

} // namespace

class CliContract : public QObject {
    Q_OBJECT

private slots:
    void dealOverFiles() {
        // Each brings a key of its own, made from words; the file is for its owner alone.
        QJsonArray parties;
        for (const QString& role :
             {QStringLiteral("buyer"), QStringLiteral("seller"), QStringLiteral("arbiter")}) {
            const Answer key = run({"contract", "key", "--account", "0", "--out", at(role + ".key")},
                                   words + '\n' + role.toLatin1() + '\n');
            QCOMPARE(key.code, 0);
            QVERIFY(key.out["xpub"].toString().contains("/87h/1h/0h]tpub"));
            QVERIFY(!(QFile::permissions(at(role + ".key")) & (QFile::ReadGroup | QFile::ReadOther)));
            parties.append(QJsonObject{{"role", role},
                                       {"legal_name", role + " Ltd."},
                                       {"id_jwk", key.out["id_jwk"]},
                                       {"xpub", key.out["xpub"]},
                                       {"payout_spk", payouts[parties.size()]}});
        }
        write("draft.json", QJsonDocument(draft(parties)).toJson());
        const Answer made = run({"contract", "new", at("draft.json"), "--out", at("deal.zonc")});
        QVERIFY2(made.code == 0, qPrintable(made.error["message"].toString()));
        QVERIFY(made.out["outputs"][0]["address"].toString().startsWith("bcrt1q"));

        // The seller signs one copy, the others another one; then the copies come together.
        QVERIFY(QFile::copy(at("deal.zonc"), at("copy.zonc")));
        QCOMPARE(
            run({"contract", "sign", at("deal.zonc"), "--key", at("seller.key")}).out["signed_as"].toString(),
            QStringLiteral("seller"));
        QCOMPARE(run({"contract", "sign", at("copy.zonc"), "--key", at("buyer.key")}).code, 0);
        QCOMPARE(run({"contract", "sign", at("copy.zonc"), "--key", at("arbiter.key")}).code, 0);
        QCOMPARE(run({"contract", "merge", at("deal.zonc"), at("copy.zonc")}).code, 0);
        const Answer again = run({"contract", "sign", at("deal.zonc"), "--key", at("buyer.key")});
        QVERIFY(again.code != 0 && again.error["message"].toString().contains("already"));

        const Answer verified = run({"contract", "verify", at("deal.zonc")});
        QVERIFY2(verified.code == 0, qPrintable(verified.out["error"].toString()));
        QCOMPARE(verified.out["ok"].toBool(), true);
        QCOMPARE(verified.out["signed_by"].toArray().size(), 3);
        QCOMPARE(verified.out["passed"].toArray().size(), 11);
        QCOMPARE(verified.out["files_not_given"].toArray(), QJsonArray{"plan.txt"});
        const Answer shown = run({"contract", "show", at("deal.zonc")});
        QCOMPARE(shown.out["code"], made.out["code"]);

        write("plan.txt", "the plan");
        QCOMPARE(run({"contract", "verify", at("deal.zonc"), "--attachment", at("plan.txt")}).code, 0);
        write("plan.txt", "THE PLAN");
        const Answer swapped = run({"contract", "verify", at("deal.zonc"), "--attachment", at("plan.txt")});
        QVERIFY(swapped.code != 0);
        QCOMPARE(swapped.out["failed"].toString(), QStringLiteral("attachments"));

        // Before there is money there is nothing to settle.
        QVERIFY(run({"contract", "settle", at("deal.zonc"), "--key", at("buyer.key")}).code != 0);
        QVERIFY(!QDir(at("data")).exists()); // no profile, no log, nothing was made
    }

    // Release by two who hand the file on; a refund that comes too early.
    void moneyOutOfTheEscrow() {
        write("funded.zonc", QByteArray::fromStdString(toText(fundedFile())));
        for (const contracts::Role role : contracts::allRoles) {
            const SecretText secret = secretsOf(role).toText();
            write(QString::fromStdString(std::string(roleName(role))) + ".secret",
                  QByteArray(secret.view().data(), static_cast<qsizetype>(secret.size())));
        }
        const Answer before = run({"contract", "verify", at("funded.zonc")});
        QVERIFY2(before.code == 0, qPrintable(before.out["error"].toString()));
        QCOMPARE(before.out["chain"]["from_genesis"].toBool(), true);

        const auto settle = [&](const char* who, const QStringList& more = {}) {
            return run(QStringList{"contract", "settle", at("funded.zonc"), "--key", at(who)} + more);
        };
        const Answer tooEarly = settle("buyer.secret", {"--path", "refund", "--out", at("refund.zonc")});
        QCOMPARE(tooEarly.code, 0); // signed, but not given out
        QVERIFY(!tooEarly.out.contains("tx"));
        QVERIFY(tooEarly.out["waiting"].toString().contains("too early"));

        const Answer half = settle("seller.secret", {"--feerate", "3"});
        QVERIFY2(half.code == 0, qPrintable(half.error["message"].toString()));
        QVERIFY(!half.out.contains("tx"));
        QCOMPARE(half.out["as_agreed"].toBool(), true);
        QVERIFY(settle("seller.secret").code != 0); // signed already
        QVERIFY(settle("arbiter.secret").code != 0);
        const Answer whole = settle("buyer.secret");
        QVERIFY2(whole.code == 0, qPrintable(whole.error["message"].toString()));
        const auto bytes = fromHex(whole.out["tx"].toString().toStdString());
        QVERIFY(bytes);
        const auto tx = parseTransaction(*bytes);
        QVERIFY(tx);
        QCOMPARE(whole.out["txid"].toString().toStdString(), tx->txid().display());
        QVERIFY(tx->outputs.size() == 1 && tx->outputs[0].scriptPubKey == payoutOf(contracts::Role::Seller));

        QVERIFY(settle("buyer.secret", {"--path", "reveal"}).code != 0);
        QVERIFY(settle("buyer.secret", {"--output", "7"}).code != 0);
        QVERIFY(settle("buyer.secret", {"--feerate", "5000", "--path", "arbiter-buyer"}).code != 0);

        const Answer note = run({"contract", "note", at("funded.zonc"), "delivered", "--key",
                                 at("seller.secret"), "--text", "by post"});
        QVERIFY2(note.code == 0, qPrintable(note.error["message"].toString()));
        QVERIFY(run({"contract", "note", at("funded.zonc"), "delivered", "--key", at("buyer.secret")}).code
                != 0);
        const Answer shown = run({"contract", "show", at("funded.zonc")});
        QCOMPARE(shown.out["outputs"][0]["notes"][0]["text"].toString(), QStringLiteral("by post"));
        QCOMPARE(shown.out["psbts"].toInt(), 1);
    }

    void wrongFiles() {
        write("empty.zonc", "");
        write("other.zonc", "{}");
        for (const char* name : {"empty.zonc", "other.zonc", "missing.zonc"}) {
            const Answer refused = run({"contract", "verify", at(name)});
            QVERIFY(refused.code != 0);
            QVERIFY2(!refused.error["message"].toString().isEmpty(), name);
        }
        QFile large(at("large.bin"));
        QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(qint64{2'000'000'000})); // sparse
        large.close();
        const Answer refused = run({"contract", "verify", at("large.bin")});
        QCOMPARE(refused.error["code"].toString(), QStringLiteral("too-large"));
        const Answer badWords =
            run({"contract", "key", "--account", "0", "--out", at("bad.key")}, "not words\n\n");
        QVERIFY(badWords.code != 0 && !QFile::exists(at("bad.key")));
    }

private:
    QString at(const QString& name) const { return folder_.filePath(name); }
    void write(const QString& name, const QByteArray& bytes) const {
        QFile file(at(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

    Answer run(const QStringList& arguments, const QByteArray& input = {}) const {
        QProcess process;
        process.start(ZON_CLI, QStringList{"--json", "-n", "regtest", "--data", at("data")} + arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(patience)) return {};
        return {process.exitCode(), QJsonDocument::fromJson(process.readAllStandardOutput()).object(),
                QJsonDocument::fromJson(process.readAllStandardError()).object()["error"].toObject()};
    }

    static QJsonObject draft(const QJsonArray& parties) {
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        const QJsonObject output{
            {"zat", "125000000"},       {"deliver_by", now + 10 * day},   {"inspect_secs", 3 * day},
            {"dispute_secs", 14 * day}, {"arbiter_from", now + 13 * day}, {"refund_from", now + 30 * day}};
        // SHA-256 of "the plan".
        const QJsonObject plan{
            {"name", "plan.txt"},
            {"type", "text/plain"},
            {"size", 8},
            {"sha256", "aab8f06fecd1c041e9a3d5a86114f9e522b546918db8503a045fe4a423b3642a"}};
        return {{"title", "Twelve chairs"},
                {"terms", "Of oak."},
                {"attachments", QJsonArray{plan}},
                {"parties", parties},
                {"price", QJsonObject{{"zat", "125000000"}}},
                {"escrow", QJsonObject{{"template", "E2"}, {"outputs", QJsonArray{output}}}},
                {"accept_by", now + 2 * day},
                {"fund_by", now + 4 * day},
                {"min_conf", 6},
                {"fee_payer", "seller"},
                {"arbiter_fee_zat", "1000000"},
                {"max_feerate", 100}};
    }

    const QByteArray words =
        "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about";
    const QStringList payouts{"00140101010101010101010101010101010101010101",
                              "00140202020202020202020202020202020202020202",
                              "00140303030303030303030303030303030303030303"};
    QTemporaryDir folder_;
};

QTEST_APPLESS_MAIN(CliContract)
#include "tst_cli_contract.moc"
