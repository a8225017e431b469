// Redeeming on the command line, on the real program against real shops: every way an order can end.

#include "tests/engine/shop_street.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace zon;
using namespace zon::test;

namespace {

constexpr int patience = 120'000;
const QString cheap = QStringLiteral("NIM-GPU-1"); // 2.40 ZON

struct Answer {
    int code = -1;
    QJsonObject out; ///< the last line
    QJsonObject error;
};

} // namespace

class CliRedeem : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        street_ = std::make_unique<ShopStreet>();
        QFile password(at("password"));
        QVERIFY(password.open(QIODevice::WriteOnly));
        password.write("a good password\n");
        password.close();
        QCOMPARE(run({"wallet", "create"}).code, 0);
        for (int i = 0; i < 6; ++i) {
            const Answer to = run({"wallet", "address", "--fresh"});
            QCOMPARE(to.code, 0);
            const auto script = addressToScript(to.out["address"].toString().toStdString(),
                                                networkParams(NetworkId::Sandbox).address);
            QVERIFY(script.has_value());
            std::promise<bool> paid;
            street_->node().fund(*script, Amount(17 * Amount::zatPerZon),
                                 [&](const Result<Txid>& txid) { paid.set_value(txid.has_value()); });
            QVERIFY(paid.get_future().get());
            street_->mine();
        }
        for (const std::size_t shop : {patientShop, hastyShop, strictShop}) {
            const QString origin = QString::fromStdString(street_->shop(shop).origin);
            const Answer seen = run({"catalogue", "add", origin});
            QCOMPARE(seen.code, 0);
            QCOMPARE(seen.out["added"].toBool(true), false);
            const Answer added =
                run({"catalogue", "add", origin, "--fingerprint", seen.out["fingerprint"].toString()});
            QVERIFY2(added.code == 0, qPrintable(added.error["message"].toString()));
            QCOMPARE(added.out["offers"].toInt(), 100);
            QVERIFY(QDateTime::fromString(added.out["fetched"].toString(), Qt::ISODate).isValid());
        }
    }

    void catalogues() {
        const Answer unknown = run({"catalogue", "refresh", "--provider", "Nobody"});
        QVERIFY(unknown.code != 0);
        QVERIFY(unknown.error["message"].toString().contains("no such provider"));
        QCOMPARE(run({"catalogue", "refresh", "--provider", "Patient"}).code, 0);
        const Answer offer = run({"catalogue", "show", cheap, "--provider", "Hasty"});
        QCOMPARE(offer.code, 0);
        QCOMPARE(offer.out["provider"].toString(), QStringLiteral("Hasty"));
        QVERIFY(offer.out["price_zat"].isDouble());
    }

    void boughtAndDelivered() {
        const Answer bought = mining({"order", "buy", cheap, "--provider", "Patient"});
        QVERIFY2(bought.code == 0, qPrintable(bought.error["message"].toString()));
        QCOMPARE(bought.out["state"].toString(), QStringLiteral("delivered"));
        QVERIFY(bought.out["total_zat"].isDouble());
        const Answer voucher = run({"order", "voucher", numberOf(bought)});
        QCOMPARE(voucher.code, 0);
        QVERIFY(voucher.out["code"].toString().size() > 8);
    }

    void throughAnEscrow() {
        const Answer notOffered = run({"order", "buy", cheap, "--provider", "Patient", "--escrow"});
        QVERIFY(notOffered.code != 0);
        QVERIFY(notOffered.error["message"].toString().contains("without an escrow"));
        const Answer offer = run({"catalogue", "show", "NIM-CPU-3", "--provider", "Patient"});
        QVERIFY(offer.out["escrow"].toBool());
        const Answer bought = mining({"order", "buy", "NIM-CPU-3", "--provider", "Patient", "--escrow"});
        QVERIFY2(bought.code == 0, qPrintable(bought.error["message"].toString()));
        QCOMPARE(bought.out["state"].toString(), QStringLiteral("delivered"));
        QCOMPARE(bought.out["contract"].toString().size(), 64);
        const Answer voucher = run({"order", "voucher", numberOf(bought)});
        QCOMPARE(voucher.code, 0);
        QVERIFY(voucher.out["code"].toString().size() > 8);
        const Answer refused = run({"order", "refund", numberOf(bought)});
        QVERIFY2(refused.code != 0, "an escrow's money isn't the shop's to give back");
    }

    void couldNotBeDelivered() {
        const auto fault = street_->faulty(patientShop, ShopFault::CantDeliver);
        const Answer bought = mining({"order", "buy", cheap, "--provider", "Patient"});
        QVERIFY2(bought.code != 0, "an order without a voucher is no success");
        QCOMPARE(bought.out["state"].toString(), QStringLiteral("refunded"));
        QCOMPARE(bought.out["refunds"].toArray().size(), 1);
        QVERIFY(!bought.error["message"].toString().isEmpty());
    }

    void tooMuch() {
        const Answer ordered = orderAt("Patient");
        payByHand(ordered, "3.40");
        const Answer ended = mining({"order", "wait", numberOf(ordered)});
        QVERIFY2(ended.code == 0, qPrintable(ended.error["message"].toString()));
        QVERIFY(comesBack(ordered, 100'000'000));
    }

    void partlyThenToppedUp() {
        const Answer ordered = orderAt("Patient");
        payByHand(ordered, "1");
        street_->mine();
        const Answer paid = mining({"order", "pay", numberOf(ordered)});
        QVERIFY2(paid.code == 0, qPrintable(paid.error["message"].toString()));
        QCOMPARE(paid.out["state"].toString(), QStringLiteral("delivered"));
    }

    void endsOtherwise_data() {
        QTest::addColumn<QString>("shop");
        QTest::addColumn<QString>("paid");
        QTest::addColumn<bool>("late");
        QTest::addColumn<QString>("state");
        QTest::newRow("never paid") << "Hasty" << "" << true << "expired";
        QTest::newRow("partly paid") << "Hasty" << "1.20" << false << "refunded";
        QTest::newRow("late, honoured") << "Hasty" << "2.40" << true << "delivered";
        QTest::newRow("late, paid back") << "Strict" << "2.40" << true << "refunded";
    }
    void endsOtherwise() {
        QFETCH(QString, shop);
        QFETCH(QString, paid);
        QFETCH(bool, late);
        QFETCH(QString, state);
        const Answer ordered = orderAt(shop);
        if (late) { // until the shop says so itself
            const Answer expired = run({"order", "wait", numberOf(ordered)});
            QVERIFY(expired.code != 0);
            QCOMPARE(expired.out["state"].toString(), QStringLiteral("expired"));
        }
        if (paid.isEmpty()) return;
        payByHand(ordered, paid);
        Answer ended;
        // It may be told as expired once more before what came is confirmed and decided about: with a block
        // each time, because the answer may come too soon for one.
        for (int i = 0; i < 40 && ended.out["state"].toString() != state; ++i) {
            street_->mine();
            ended = mining({"order", "wait", numberOf(ordered)});
        }
        QCOMPARE(ended.out["state"].toString(), state);
        QCOMPARE(ended.code == 0, state == QStringLiteral("delivered"));
    }

private:
    QString at(const QString& name) const { return folder_.filePath(name); }
    static QString numberOf(const Answer& order) { return QString::number(order.out["number"].toInt()); }

    QStringList before() const {
        return {"--json",       "-n",       "sandbox",
                "--data",       at("data"), "--password-file",
                at("password"), "--peer",   QString::fromStdString(street_->node().p2pEndpoint().toString())};
    }
    static Answer answerOf(QProcess& process) {
        Answer answer;
        answer.code = process.exitCode();
        const QList<QByteArray> lines = process.readAllStandardOutput().trimmed().split('\n');
        answer.out = QJsonDocument::fromJson(lines.last()).object();
        answer.error = QJsonDocument::fromJson(process.readAllStandardError()).object()["error"].toObject();
        return answer;
    }
    void start(QProcess& process, const QStringList& arguments) const {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("ZONCOIN_TEST_LIGHT_KDF", "1");
        process.setProcessEnvironment(environment);
        process.start(ZON_CLI, before() + arguments);
        process.closeWriteChannel();
    }
    Answer run(const QStringList& arguments) const {
        QProcess process;
        start(process, arguments);
        return process.waitForFinished(patience) ? answerOf(process) : Answer();
    }
    /// With a block every now and then, for what needs confirmations.
    Answer mining(const QStringList& arguments) {
        QProcess process;
        start(process, arguments);
        for (int i = 0; i < 200; ++i) {
            if (process.waitForFinished(500)) return answerOf(process);
            street_->mine();
        }
        process.kill();
        process.waitForFinished(patience);
        return {};
    }
    Answer orderAt(const QString& shop) {
        const Answer ordered = run({"order", "buy", cheap, "--provider", shop, "--no-pay"});
        if (ordered.code != 0) qFatal("%s", qPrintable(ordered.error["message"].toString()));
        return ordered;
    }
    /// As any other program would: not linked to the order.
    void payByHand(const Answer& order, const QString& amount) {
        QString address = order.out["uri"].toString().section(':', 1).section('?', 0, 0);
        const Answer sent = run({"send", address, amount});
        QVERIFY2(sent.code == 0, qPrintable(sent.error["message"].toString()));
    }
    bool comesBack(const Answer& order, qint64 zat) {
        for (int i = 0; i < 20; ++i) {
            const Answer now = run({"order", "show", numberOf(order)});
            const QJsonArray refunds = now.out["refunds"].toArray();
            if (!refunds.isEmpty()) return refunds[0]["amount_zat"].toInteger() == zat;
            // The provider is asked while the profile is open.
            run({"catalogue", "refresh", "--provider", "Patient"});
        }
        return false;
    }

    QTemporaryDir folder_;
    std::unique_ptr<ShopStreet> street_;
};

QTEST_GUILESS_MAIN(CliRedeem)
#include "tst_cli_redeem.moc"
