// The mining page's view models: every state in words, the person's choices, costs, history and its file.

#include "tests/ui/fake_backend.h"
#include "ui/format.h"
#include "ui/mining_control.h"
#include "ui/secret_input.h"
#include "ui/tone.h"
#include "ui/user_presence.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace zon;

namespace {

struct Rig {
    FakeBackend backend;
    MiningControl mining{backend};
    Rig() { backend.fillWithBakery(); }
    void load() {
        mining.setWallet(WalletId{1});
        mining.load();
        QTRY_COMPARE(mining.maxThreads(), 2);
        QTRY_COMPARE(mining.settings()->watts(), 14);
        QTRY_VERIFY(mining.settings()->rate().has_value());
    }
    void tell(MiningState state, const std::string& explanation = {}) {
        backend.mining.state = state;
        backend.mining.explanation = explanation;
        emit backend.miningChanged(backend.mining);
    }
};

} // namespace

class MiningTest : public QObject {
    Q_OBJECT

private slots:
    void neverMiningWhileIdle_data() {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("tone");
        QTest::addColumn<bool>("on");
        using S = MiningState;
        QTest::newRow("off") << int(S::Off) << "Off" << int(Tone::Neutral) << false;
        QTest::newRow("starting") << int(S::Starting) << "Starting" << int(Tone::Pending) << true;
        QTest::newRow("waiting") << int(S::WaitingForWork) << "Waiting for work" << int(Tone::Pending)
                                 << true;
        QTest::newRow("mining") << int(S::Mining) << "Mining" << int(Tone::Positive) << true;
        QTest::newRow("paused") << int(S::Paused) << "Paused" << int(Tone::Pending) << true;
        QTest::newRow("error") << int(S::Error) << "Not mining" << int(Tone::Danger) << true;
    }
    void neverMiningWhileIdle() {
        QFETCH(int, state);
        QFETCH(QString, text);
        QFETCH(int, tone);
        QFETCH(bool, on);
        Rig rig;
        rig.load();
        const auto s = static_cast<MiningState>(state);
        rig.tell(s, "Why.");
        QCOMPARE(rig.mining.stateText(), text);
        QCOMPARE(rig.mining.tone(), tone);
        QCOMPARE(rig.mining.on(), on);
        const bool running = s == MiningState::Mining;
        QCOMPARE(rig.mining.running(), running);
        QCOMPARE(rig.mining.rate(), running ? "38.4" : "0");
        QCOMPARE(rig.mining.explanation(), running ? "" : "Why.");
        QCOMPARE(rig.mining.note(), running ? "Why." : "");
        QCOMPARE(rig.mining.netText() == "known once it runs", !running);
    }

    void anAgeIsToldWhenItReadsOtherwise() {
        Rig rig;
        rig.load();
        rig.backend.mining.lastVerifiedWork = format::now() - Seconds(2 * 3600 + 60);
        rig.tell(MiningState::Mining);
        rig.mining.refreshTimes();
        QSignalSpy changed(&rig.mining, &MiningControl::changed);
        rig.mining.refreshTimes();
        QCOMPARE(changed.count(), 0); // hours ago, as a second before
        rig.backend.mining.lastVerifiedWork = format::now() - Seconds(5);
        rig.tell(MiningState::Mining);
        changed.clear();
        const QString first = rig.mining.verifiedText();
        const auto ticked = [&] {
            rig.mining.refreshTimes();
            return rig.mining.verifiedText() != first;
        };
        QTRY_VERIFY(ticked());
        QVERIFY(changed.count() > 0);
    }

    void aRefusalLeavesItOff() {
        Rig rig;
        rig.backend.mining.state = MiningState::Off;
        rig.load();
        rig.backend.refuseMining = Error{ErrorCode::Unsupported, "There is no network.", {}};
        QSignalSpy failed(&rig.mining, &MiningControl::failed);
        rig.mining.toggle();
        QVERIFY(rig.mining.busy());
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(!rig.mining.busy());
        QVERIFY(!rig.mining.on());
    }

    void costsAndNet() {
        Rig rig;
        rig.load();
        rig.tell(MiningState::Mining);
        QCOMPARE(rig.mining.electricityLabel(), "Electricity, 14 W at 0.31");
        QCOMPARE(rig.mining.electricityText(), "0.10 EUR a day");
        // 38.4 MH/s of 74 GH a block of 50.02 ZON at 0.02 EUR, less the electricity.
        QCOMPARE(rig.mining.netText(), "+ 44.75 EUR a day");
        QCOMPARE(rig.mining.netTone(), int(Tone::Positive));
        rig.backend.mining.hashesPerBlock = 7.4e14;
        rig.tell(MiningState::Mining);
        QCOMPARE(rig.mining.netTone(), int(Tone::Danger));
        QVERIFY(rig.mining.netText().startsWith("−"));
        rig.mining.settings()->saveCosts(0, "");
        QTRY_COMPARE(rig.mining.electricityText(), "not set");
        QVERIFY(rig.mining.netText().endsWith("ZON a day"));
        QCOMPARE(rig.mining.netTone(), int(Tone::Neutral));
    }

    void aPriceThatIsNoneIsSaid() {
        Rig rig;
        rig.load();
        QSignalSpy saved(rig.mining.settings(), &MiningSettings::saved);
        rig.mining.settings()->saveCosts(20, "cheap");
        QVERIFY(!rig.mining.settings()->error().isEmpty());
        rig.mining.settings()->saveCosts(20, "0.25");
        QTRY_COMPARE(saved.count(), 1);
        QVERIFY(rig.mining.settings()->error().isEmpty());
        QCOMPARE(rig.backend.setup.pricePerKwh, std::string("0.25"));
        QCOMPARE(rig.backend.setup.watts, 20U);
    }

    void sourcesAreChosenOrSetUp() {
        Rig rig;
        rig.load();
        MiningSettings& settings = *rig.mining.settings();
        QCOMPARE(settings.source(), int(MiningSettings::Automatic));
        QCOMPARE(settings.sources().first(), "Sandbox node");
        QVERIFY(!settings.choose(MiningSettings::Node)); // must be set up first
        QVERIFY(!settings.choose(MiningSettings::Pool));
        QCOMPARE(rig.backend.setup.choice, WorkChoice::Automatic);

        SecretInput password;
        password.type("hunter2");
        settings.saveNode("127.0.0.1:38332", "alice", "", &password);
        QTRY_COMPARE(settings.source(), int(MiningSettings::Node));
        QCOMPARE(rig.backend.setup.nodeUrl, std::string("http://127.0.0.1:38332"));
        QCOMPARE(rig.backend.miningPasswords[WorkChoice::Node], std::string("hunter2"));
        QCOMPARE(password.length(), 0);
        QTRY_VERIFY(settings.nodePasswordSet());
        // An empty password keeps the one there is.
        settings.saveNode("http://127.0.0.1:1/", "alice", "", &password);
        QTRY_COMPARE(rig.backend.setup.nodeUrl, std::string("http://127.0.0.1:1/"));
        QCOMPARE(rig.backend.miningPasswords[WorkChoice::Node], std::string("hunter2"));

        QVERIFY(settings.choose(MiningSettings::Solo));
        QTRY_COMPARE(rig.backend.setup.choice, WorkChoice::Solo);
        QVERIFY(settings.sourceHint().contains("no fees"));
        QVERIFY(settings.choose(MiningSettings::Node));
        QTRY_COMPARE(rig.backend.setup.choice, WorkChoice::Node);
    }

    void aRefusedFormStaysOpenWithTheReason() {
        Rig rig;
        rig.load();
        rig.backend.refuseSetup = Error{ErrorCode::InvalidArgument, "This is not a pool's address.", {}};
        QSignalSpy saved(rig.mining.settings(), &MiningSettings::saved);
        rig.mining.settings()->savePool("nonsense", "", nullptr);
        QTRY_COMPARE(rig.mining.settings()->error(), "This is not a pool's address.");
        QCOMPARE(saved.count(), 0);
        QCOMPARE(rig.mining.settings()->source(), int(MiningSettings::Automatic));
    }

    void aRefusedChipMovesBack() {
        Rig rig;
        rig.load();
        rig.backend.refuseSetup = Error{ErrorCode::DiskFull, "The disk is full.", {}};
        QSignalSpy failed(&rig.mining, &MiningControl::failed);
        const bool before = rig.mining.settings()->pauseOnBattery();
        rig.mining.settings()->setPauseOnBattery(!before);
        QCOMPARE(rig.mining.settings()->pauseOnBattery(), !before);
        QTRY_COMPARE(failed.count(), 1);
        QTRY_COMPARE(rig.mining.settings()->pauseOnBattery(), before);
    }

    void hoursAndHeat() {
        Rig rig;
        rig.load();
        MiningSettings& settings = *rig.mining.settings();
        settings.saveLimits("at night", 80);
        QVERIFY(!settings.error().isEmpty());
        settings.saveLimits("22:00-6:30", 500);
        QTRY_COMPARE(settings.hours(), "22:00-06:30");
        QCOMPARE(settings.heatLimit(), 110); // clamped
        settings.setPauseOnHeat(false);
        QTRY_VERIFY(!rig.backend.setup.guest.pauseAbove);
        settings.setPauseOnHeat(true);
        QTRY_COMPARE(rig.backend.setup.guest.pauseAbove, std::optional(110U));
    }

    void threadsAreKept() {
        Rig rig;
        rig.load();
        rig.mining.setThreads(2);
        QTRY_COMPARE(rig.backend.setup.threads, 2U);
        QTRY_COMPARE(rig.mining.threads(), 2);
        rig.mining.setThreads(99);
        QCOMPARE(rig.mining.threads(), 2);
    }

    void historyByStep() {
        Rig rig;
        rig.load();
        MiningHistory& history = *rig.mining.history();
        QTRY_COMPARE(history.count(), 30);
        QVERIFY(!history.empty());
        double most = 0;
        for (int i = 0; i < history.count(); ++i) {
            const double share = history.data(history.index(i), MiningHistory::ShareRole).toDouble();
            QVERIFY(share >= 0 && share <= 1);
            most = std::max(most, share);
        }
        QCOMPARE(most, 1.0);
        history.setMeasure(MiningHistory::Earnings);
        QVERIFY(history.totalText().contains("ZON in 43 block"));
        history.setStep(MiningHistory::Hour);
        QTRY_COMPARE(history.count(), 24);
        history.setStep(MiningHistory::Month);
        QTRY_COMPARE(history.count(), 12);
    }

    void theHistoryAsAFile() {
        Rig rig;
        rig.load();
        const QTemporaryDir folder;
        MiningHistory& history = *rig.mining.history();
        QSignalSpy exported(&history, &MiningHistory::exported);
        QSignalSpy failed(&history, &MiningHistory::failed);
        const QString file = folder.filePath("mining.csv");
        history.exportCsv(QUrl::fromLocalFile(file));
        QTRY_COMPARE(exported.count(), 1);
        QFile in(file);
        QVERIFY(in.open(QIODevice::ReadOnly));
        QCOMPARE(in.readAll().count("\r\n"), qsizetype(31));
        history.exportCsv(QUrl::fromLocalFile(folder.filePath("no/such/folder.csv")));
        QTRY_COMPARE(failed.count(), 1);
    }

    void somebodyWorksHere() {
        UserPresence presence;
        QSignalSpy changed(&presence, &UserPresence::activeChanged);
        presence.setIdleTime(1'000);
        QVERIFY(presence.active());
        presence.setIdleTime(UserPresence::quietSeconds * 1'000 - 1);
        QCOMPARE(changed.count(), 1);
        presence.setIdleTime(UserPresence::quietSeconds * 1'000);
        QVERIFY(!presence.active());
        QCOMPARE(changed.count(), 2);
        // Keys in our own window count where the desktop tells nothing.
        presence.setWatching(true);
        QObject target;
        QKeyEvent key(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, "a");
        QCoreApplication::sendEvent(&target, &key);
        QVERIFY(presence.active());
        presence.setWatching(false);
        QVERIFY(!presence.active());
    }
};

QTEST_MAIN(MiningTest)
#include "tst_mining.moc"
