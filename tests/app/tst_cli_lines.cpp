// The forms that scripts feed line by line, on the real program: an answer a line, in order and at once.

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

namespace {

constexpr int patience = 30'000;

/// A running zoncoin-cli that is talked to.
class Command {
public:
    explicit Command(const QStringList& arguments) {
        process_.start(ZON_CLI, arguments);
        if (!process_.waitForStarted(patience)) qFatal("%s does not start", ZON_CLI);
    }
    ~Command() {
        process_.kill();
        process_.waitForFinished(patience);
    }

    void write(const QByteArray& bytes) { process_.write(bytes); }
    void end() { process_.closeWriteChannel(); }
    /// The next answer; empty when none comes.
    QJsonObject answer() {
        while (!process_.canReadLine())
            if (!process_.waitForReadyRead(patience)) return {};
        return QJsonDocument::fromJson(process_.readLine()).object();
    }
    bool endedWell() {
        return process_.waitForFinished(patience) && process_.exitStatus() == QProcess::NormalExit
               && process_.exitCode() == 0;
    }

private:
    QProcess process_;
};

const QByteArray good = "{\"descriptor\":\"raw(51)\",\"network\":\"main\"}\n";
const QByteArray bad = "{\"descriptor\":\"wpkh(02)\",\"network\":\"main\"}\n";

} // namespace

class CliLines : public QObject {
    Q_OBJECT

private slots:
    void answersBeforeTheNextLineIsWritten() {
        Command command({QStringLiteral("descriptor")});
        command.write(good);
        QCOMPARE(command.answer().value("ok").toBool(), true);
        command.write(bad);
        const QJsonObject refused = command.answer();
        QCOMPARE(refused.value("ok").toBool(true), false);
        QVERIFY(!refused.value("error").toString().isEmpty());
        command.write(good.chopped(1)); // the last line may lack its end
        command.end();
        QCOMPARE(command.answer().value("ok").toBool(), true);
        QVERIFY(command.endedWell());
    }

    void refusesWhatIsNoLineOfItsAndGoesOn_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("no JSON") << QByteArray("descriptor wpkh(02)\n");
        QTest::newRow("no object") << QByteArray("[1,2]\n");
        QTest::newRow("nothing") << QByteArray("\n");
        QTest::newRow("bytes that are no text") << QByteArray("\xff\xfe\x00\x01\n", 5);
        QTest::newRow("deep") << QByteArray(100'000, '[') + '\n';
        QTest::newRow("longer than any line") << QByteArray(64'000'000, 'x') + '\n';
    }
    void refusesWhatIsNoLineOfItsAndGoesOn() {
        QFETCH(QByteArray, line);
        for (const char* group : {"descriptor", "verify", "sighash"}) {
            Command command({QString::fromLatin1(group)});
            command.write(line);
            const QJsonObject refused = command.answer();
            QVERIFY2(!refused.isEmpty(), group);
            QVERIFY2(!refused.value("ok").toBool(), group);
            QVERIFY2(refused.contains("error"), group);
            command.write("{}\n");
            QVERIFY2(command.answer().contains("error"), group);
            command.end();
            QVERIFY2(command.endedWell(), group);
        }
    }
};

QTEST_GUILESS_MAIN(CliLines)
#include "tst_cli_lines.moc"
