// Three people with data folders of their own conclude every kind of contract on the command line, by files
// alone, over one practice node; somebody with no profile verifies each bundle offline.

#include "tests/engine/deal_people.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace zon;
using namespace zon::test;

namespace {

constexpr int patience = 120'000;
constexpr qint64 day = 86'400;

struct Answer {
    int code = -1;
    QJsonObject out;
    QByteArray said;
};

} // namespace

class CliContractStory : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<DealNetwork> network_;
    QTemporaryDir folder_;
    QString number_; ///< of the contract, the same in every profile

    QString at(const QString& name) const { return folder_.filePath(name); }

    Answer run(const QString& who, QStringList arguments, bool connected = false) {
        QProcess cli;
        QProcessEnvironment environment;
        environment.insert("HOME", at("home"));
        if (!who.isEmpty()) {
            environment.insert("ZONCOIN_PASSWORD", "a good password");
            environment.insert("ZONCOIN_TEST_LIGHT_KDF", "1");
            arguments = QStringList{"--data", at(who)} + arguments;
        }
        if (connected) arguments += {"--peer", QString::fromStdString(network_->endpoint().toString())};
        cli.setProcessEnvironment(environment);
        cli.start(ZON_CLI, QStringList{"--json"} + arguments);
        Answer answer;
        if (!cli.waitForFinished(patience)) return answer;
        answer.code = cli.exitCode();
        const QByteArray out = cli.readAllStandardOutput();
        answer.said = out + cli.readAllStandardError();
        answer.out = QJsonDocument::fromJson(out.trimmed().split('\n').last()).object();
        return answer;
    }

#define RUN(...)                                                                                             \
    do {                                                                                                     \
        const Answer ran = run(__VA_ARGS__);                                                                 \
        QVERIFY2(ran.code == 0, ran.said.constData());                                                       \
    } while (false)

    void give(const QString& from, const QString& to) {
        RUN(from, {"contract", "export", number_, "--out", at("sent.zonc")});
        RUN(to, {"contract", "take", at("sent.zonc")});
    }

    bool earn(const QString& who, Amount amount) {
        const Answer address = run(who, {"wallet", "address"});
        const auto script = addressToScript(address.out["address"].toString().toStdString(),
                                            networkParams(NetworkId::Sandbox).address);
        return script && network_->pay(*script, amount) && network_->mineWaiting();
    }

    /// As a person writes it.
    QByteArray terms(int kind) {
        const qint64 now = toSeconds(network_->clock->now());
        QJsonArray parties{QJsonObject{{"role", "buyer"}, {"legal_name", "Harbour Bakery"}},
                           QJsonObject{{"role", "seller"}, {"legal_name", "Nordmill Flour"}}};
        if (kind != 3) parties.append(QJsonObject{{"role", "arbiter"}, {"legal_name", "Port Chamber"}});
        QJsonArray outputs;
        const int parts = kind == 2 ? 2 : 1;
        const qint64 each = (kind == 4 ? 700'000'000 : 400'000'000) / parts;
        for (int n = 0; n < parts; ++n) {
            const qint64 deliver = now + (10 + n) * day;
            QJsonObject output{{"n", n},
                               {"index", n},
                               {"zat", QString::number(each)},
                               {"fee_reserve_zat", "0"},
                               {"deliver_by", deliver},
                               {"inspect_secs", 2 * day},
                               {"dispute_secs", 7 * day}};
            if (kind == 1 || kind == 2) output["arbiter_from"] = deliver + 3 * day;
            if (kind != 4) output["refund_from"] = deliver + 12 * day;
            if (kind == 3) output["hash"] = QString(64, '0');
            outputs.append(output);
        }
        QJsonObject escrow{{"template", QString("E%1").arg(kind + 1)}, {"outputs", outputs}};
        if (kind == 4) escrow["deposits"] = QJsonObject{{"buyer", "200000000"}, {"seller", "100000000"}};
        return QJsonDocument(QJsonObject{{"title", "Flour, 2 t"},
                                         {"terms", "Two tonnes of type 550."},
                                         {"attachments", QJsonArray()},
                                         {"parties", parties},
                                         {"price", QJsonObject{{"zat", "400000000"}}},
                                         {"escrow", escrow},
                                         {"accept_by", now + 2 * day},
                                         {"fund_by", now + 4 * day},
                                         {"min_conf", 1},
                                         {"fee_payer", "seller"},
                                         {"arbiter_fee_zat", kind == 3 ? "0" : "10000000"},
                                         {"max_feerate", 100}})
            .toJson();
    }

private slots:
    void initTestCase() {
        network_ = std::make_unique<DealNetwork>();
        for (const QString& who : {QString("buyer"), QString("seller"), QString("arbiter")})
            RUN(who, {"wallet", "create"});
        for (int coin = 0; coin < 5; ++coin)
            QVERIFY(earn("buyer", Amount(8 * Amount::zatPerZon)));
        QVERIFY(earn("seller", Amount(3 * Amount::zatPerZon)));
    }

    void concludes_data() {
        QTest::addColumn<int>("kind");
        for (int kind = 0; kind < 5; ++kind)
            QTest::addRow("E%d", kind + 1) << kind;
    }
    void concludes() {
        QFETCH(int, kind);
        number_ = QString::number(kind + 1);
        const bool arbitrated = kind != 3;
        QFile file(at("terms.json"));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(terms(kind));
        file.close();
        RUN("buyer", {"contract", "propose", at("terms.json"), "--role", "buyer"});
        give("buyer", "seller");
        RUN("seller", {"contract", "join", number_, "--role", "seller", "--name", "Nordmill Flour"});
        if (arbitrated) {
            // The arbiter skips the voucher's contract, so its numbers are its own.
            RUN("seller", {"contract", "export", number_, "--out", at("sent.zonc")});
            const Answer taken = run("arbiter", {"contract", "take", at("sent.zonc")});
            QVERIFY2(taken.code == 0, taken.said.constData());
            const QString theirs = QString::number(taken.out["number"].toInt());
            RUN("arbiter", {"contract", "join", theirs, "--role", "arbiter", "--name", "Port Chamber"});
            RUN("arbiter", {"contract", "agree", theirs});
            RUN("arbiter", {"contract", "export", theirs, "--out", at("sent.zonc")});
            RUN("buyer", {"contract", "take", at("sent.zonc")});
        } else {
            give("seller", "buyer");
        }
        RUN("buyer", {"contract", "agree", number_});
        give("buyer", "seller");
        RUN("seller", {"contract", "agree", number_});
        give("seller", "buyer");
        RUN("buyer", {"contract", "fund", number_}, true);
        if (kind == 4) {
            give("buyer", "seller");
            RUN("seller", {"contract", "fund", number_}, true);
            give("seller", "buyer");
            RUN("buyer", {"contract", "fund", number_}, true);
        }
        QVERIFY(network_->mineWaiting());
        if (kind == 3) {
            RUN("seller", {"contract", "reveal", number_}, true);
            QVERIFY(network_->mineWaiting());
        }
        for (int part = 0; kind != 3 && part < (kind == 2 ? 2 : 1); ++part) {
            const QString output = QString::number(part);
            RUN("seller", {"contract", "deliver", number_, "--output", output, "--text", "Tracking 4711"},
                true);
            give("seller", "buyer");
            RUN("buyer", {"contract", "release", number_, "--output", output}, true);
            QVERIFY(network_->mineWaiting());
        }
        RUN("buyer", {"contract", "export", number_, "--evidence", "--out", at("bundle.zonc")}, true);

        const Answer verified = run({}, {"contract", "verify", at("bundle.zonc")});
        QVERIFY2(verified.code == 0, verified.said.constData());
        QVERIFY2(verified.out["ok"].toBool() && verified.said.contains("released"),
                 verified.said.constData());
    }
};

QTEST_GUILESS_MAIN(CliContractStory)
#include "tst_cli_contract_story.moc"
