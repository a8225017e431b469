// The window's root: its three faces, wallets, locking, settings, mining and receiving as the pages see them.

#include "tests/ui/fake_backend.h"
#include "ui/format.h"
#include "ui/secret_input.h"
#include "ui/session.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace zon;

class SessionTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir folder_;

    /// A place with (or without) a profile's file.
    ProfilePlace place(bool exists) {
        const QString file = folder_.filePath(exists ? "there.zonp" : "missing.zonp");
        if (exists) {
            QFile made(file);
            if (!made.open(QIODevice::WriteOnly)) qFatal("no temporary file");
        }
        return {folder_.path().toStdString(), file.toStdString()};
    }

private slots:
    void startsWithTheRightFace() {
        FakeBackend backend;
        QCOMPARE(Session(backend, place(false)).stage(), Session::FirstRun);
        QCOMPARE(Session(backend, place(true)).stage(), Session::Locked);
    }

    void wrongPasswordIsSaidAndCanBeTriedAgain() {
        FakeBackend backend;
        backend.fillWithBakery();
        Session session(backend, place(true));
        SecretInput password;
        password.type("wrong");
        session.unlock(&password);
        QTRY_VERIFY(!session.unlockError().isEmpty());
        QCOMPARE(session.stage(), Session::Locked);
        password.type(backend.password);
        session.unlock(&password);
        QTRY_COMPARE(session.stage(), Session::Open);
        QVERIFY(session.unlockError().isEmpty());
        QCOMPARE(session.walletName(), "Harbour Bakery");
        QTRY_COMPARE(session.balance()->available(), "1,102.0062");
        QTRY_COMPARE(session.latest()->count(), 4);
    }

    void lockingTakesEverythingOffTheScreen() {
        FakeBackend backend;
        backend.fillWithBakery();
        Session session(backend, place(true));
        session.unlockWith(SecretText(backend.password));
        QTRY_VERIFY(session.latest()->count() > 0);
        session.lock();
        QCOMPARE(session.stage(), Session::Locked);
        QCOMPARE(session.latest()->count(), 0);
        QCOMPARE(session.activity()->count(), 0);
        QCOMPARE(session.wallets()->count(), 0);
        QVERIFY(session.balance()->empty());
        QVERIFY(session.receiving()->address().isEmpty());
        session.unlockWith(SecretText(backend.password));
        QTRY_VERIFY(session.latest()->count() > 0);
    }

    void aProfileWithoutAWalletGoesBackToTheFirstSteps() {
        FakeBackend backend;
        backend.info.networkName = "sandbox";
        Session session(backend, place(true));
        session.unlockWith(SecretText(backend.password));
        QTRY_COMPARE(session.stage(), Session::FirstRun);
        QVERIFY(session.setup()->profileExists());
        session.setup()->generate(12);
        SecretInput password;
        password.type(backend.password);
        session.setup()->finish(&password);
        QTRY_COMPARE(session.stage(), Session::Open);
    }

    void choosingAWalletShowsIt() {
        FakeBackend backend;
        backend.fillWithBakery();
        Session session(backend, place(true));
        session.unlockWith(SecretText(backend.password));
        QTRY_COMPARE(session.walletRow(), 0);
        session.chooseWallet(1);
        QCOMPARE(session.walletName(), "Savings");
        QCOMPARE(session.balance()->total(), "310.2500");
        QTRY_VERIFY(session.activity()->untouched());
        session.chooseWallet(7);
        QCOMPARE(session.walletRow(), 1);
    }

    void balancesFollowTheEngine() {
        FakeBackend backend;
        backend.fillWithBakery();
        Session session(backend, place(true));
        session.unlockWith(SecretText(backend.password));
        QTRY_COMPARE(session.stage(), Session::Open);
        backend.walletList[0].balance.available += Amount(100'000'000);
        emit backend.walletsChanged(backend.walletList);
        QCOMPARE(session.balance()->available(), "1,103.0062");
    }

    void aYoungWalletsChartShowsItsWholeLife() {
        FakeBackend backend;
        backend.fillWithBakery();
        const UnixTime now = format::now();
        const Amount coins(25 * Amount::zatPerZon);
        backend.balancePoints = {{now - std::chrono::days(30), Amount()},
                                 {now - Seconds(600), Amount()},
                                 {now - Seconds(600), coins},
                                 {now, coins}};
        Session session(backend, place(true));
        session.unlockWith(SecretText(backend.password));
        TimeSeries* line = session.balanceChart()->series();
        const auto began = static_cast<double>(toSeconds(now - Seconds(630)) * 1000);
        QTRY_COMPARE(line->firstX(), began);
        // A wallet that had money before the range fills it from edge to edge.
        backend.balancePoints.front().balance = coins;
        session.balanceChart()->setRange(BalanceChart::Week);
        QTRY_VERIFY(line->firstX() < began);
    }

    void whatNeedsTheOwner() {
        FakeBackend backend;
        backend.fillWithBakery();
        Session session(backend, place(true));
        session.unlockWith(SecretText(backend.password));
        QTRY_COMPARE(session.attention()->count(), 2); // no backup, and money on its way
        backend.walletList[0].backupConfirmed = true;
        backend.walletList[0].balance.unverified = Amount();
        emit backend.walletsChanged(backend.walletList);
        QCOMPARE(session.attention()->count(), 0);
        SyncStatus sync = backend.sync;
        sync.alarm = Error{ErrorCode::ProtocolViolation, "A fork under a known block.", {}};
        emit backend.syncChanged(sync);
        QCOMPARE(session.attention()->count(), 1);
        QCOMPARE(session.network()->warnings().size(), 1);
    }

    void miningIsToggledAndTold() {
        FakeBackend backend;
        backend.fillWithBakery();
        backend.mining.state = MiningState::Off;
        Session session(backend, place(true));
        session.unlockWith(SecretText(backend.password));
        QTRY_COMPARE(session.stage(), Session::Open);
        MiningControl* mining = session.mining();
        QTRY_COMPARE(mining->maxThreads(), 2);
        QVERIFY(!mining->on());
        mining->setThreads(2);
        mining->toggle();
        QTRY_VERIFY(mining->on() && !mining->busy());
        QCOMPARE(backend.mining.threads, 2u);
        QCOMPARE(mining->rate() + mining->rateUnit(), "38.4MH/s");
        QVERIFY(mining->verifiedText().startsWith("verified work"));
        QCOMPARE(mining->expectedText(), "within 9 min to 1 h 14 min");
        QTRY_COMPARE(mining->blocks()->count(), 3);

        const int told = session.notices()->count();
        emit backend.blockMined(backend.blocks[0]);
        QCOMPARE(session.notices()->count(), told + 1);
        mining->toggle();
        QTRY_VERIFY(!mining->on());
    }

    void threadsStayInRange() {
        FakeBackend backend;
        backend.fillWithBakery();
        Session session(backend, place(true));
        session.unlockWith(SecretText(backend.password));
        QTRY_COMPARE(session.mining()->maxThreads(), 2);
        session.mining()->setThreads(99);
        QCOMPARE(session.mining()->threads(), 2);
        session.mining()->setThreads(-4);
        QCOMPARE(session.mining()->threads(), 1);
    }

    void receivingAsksForAnAmount() {
        FakeBackend backend;
        backend.fillWithBakery();
        Session session(backend, place(true));
        session.unlockWith(SecretText(backend.password));
        Receiving* receiving = session.receiving();
        QTRY_VERIFY(!receiving->address().isEmpty());
        const QString first = receiving->address();
        QCOMPARE(receiving->link(), "zoncoin:" + first);
        receiving->setAmount("2.50");
        receiving->setLabel("Oven & tray");
        QCOMPARE(receiving->link(), "zoncoin:" + first + "?amount=2.5&label=Oven%20%26%20tray");
        receiving->setAmount("2.123456789");
        QVERIFY(!receiving->amountError().isEmpty());
        QVERIFY(!receiving->link().contains("amount"));
        receiving->fresh();
        QTRY_VERIFY(receiving->address() != first);
        QTRY_COMPARE(receiving->addresses()->count(), 6);
    }

    void preferencesAreReadAndKept() {
        FakeBackend backend;
        backend.fillWithBakery();
        backend.settings["window.appearance"] = "light";
        backend.settings["security.auto-lock"] = "30";
        Session session(backend, place(true));
        session.unlockWith(SecretText(backend.password));
        QTRY_COMPARE(session.preferences()->appearance(), Preferences::Light);
        QTRY_COMPARE(session.preferences()->autoLockMinutes(), 30);
        session.preferences()->setAppearance(Preferences::Dark);
        session.preferences()->setTextScale(9); // more than there is
        QCOMPARE(backend.settings["window.appearance"], std::string("dark"));
        QCOMPARE(backend.settings["window.text-scale"], std::string("2"));
    }

    void passwordIsChanged() {
        FakeBackend backend;
        backend.fillWithBakery();
        Session session(backend, place(true));
        session.unlockWith(SecretText(backend.password));
        QTRY_COMPARE(session.stage(), Session::Open);
        QSignalSpy changed(&session, &Session::passwordChanged);
        SecretInput before, after;
        before.type("wrong");
        after.type("ribbon gravel outcry");
        session.changePassword(&before, &after);
        QTRY_VERIFY(!session.passwordChangeError().isEmpty());
        before.type(backend.password);
        after.type("ribbon gravel outcry");
        session.changePassword(&before, &after);
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(backend.password, std::string("ribbon gravel outcry"));
    }

    void ownNodes() {
        FakeBackend backend;
        backend.fillWithBakery();
        Session session(backend, place(true));
        session.unlockWith(SecretText(backend.password));
        QTRY_COMPARE(session.network()->peers()->count(), 1);
        QVERIFY(!session.network()->addPeer("no such host!"));
        QVERIFY(!session.network()->peerError().isEmpty());
        QVERIFY(session.network()->addPeer("10.1.2.3:7"));
        QTRY_COMPARE(session.network()->peers()->count(), 2);
        session.network()->removePeer("10.1.2.3:7");
        QTRY_COMPARE(session.network()->peers()->count(), 1);
    }

    void moneyThatComesInIsToldOnce() {
        FakeBackend backend;
        backend.fillWithBakery();
        Session session(backend, place(true));
        session.unlockWith(SecretText(backend.password));
        QTRY_COMPARE(session.stage(), Session::Open);
        const int before = session.notices()->rowCount({});
        TxRow row;
        row.txid = txidOf(0x71);
        row.state = TxState::Unverified;
        row.amount = Amount(3 * Amount::zatPerZon);
        row.time = format::now();
        TxRow old = row; // found by a scan of the past
        old.txid = txidOf(0x72);
        old.state = TxState::Confirmed;
        old.height = 5;
        old.confirmations = 40'000;
        TxRow paid = row;
        paid.txid = txidOf(0x73);
        paid.kind = TxKind::Sent;
        paid.amount = Amount(-5);
        emit backend.transactionsChanged({}, {row, old, paid}, {});
        QCOMPARE(session.notices()->rowCount({}), before + 1);
        QVERIFY(session.notices()->index(before).data(NoticeModel::TitleRole).toString().contains("3"));
        row.state = TxState::Confirmed;
        row.height = 48'213;
        row.confirmations = 1;
        emit backend.transactionsChanged({}, {row}, {});
        QCOMPARE(session.notices()->rowCount({}), before + 1);
    }

    void chartsOfTheChain() {
        FakeBackend backend;
        backend.fillWithBakery();
        backend.pace = {};
        backend.pace.wanted = Seconds(600);
        backend.pace.blocks = {{7, unixTime(1'000), Seconds(590)}, {8, unixTime(970), Seconds(-30)}};
        backend.pace.difficulties = {{0, unixTime(0), 1}, {8, unixTime(970), 4}};
        Session session(backend, place(true));
        session.unlockWith(SecretText(backend.password));
        ChainCharts& charts = *session.network()->charts();
        QTRY_COMPARE(charts.intervals()->count(), 2);
        // A header may be dated before its parent; nobody waits a negative time.
        QCOMPARE(charts.intervals()->yAt(1), 0.0);
        QVERIFY(charts.intervals()->hoverText(0).contains("block 7"));
        QCOMPARE(charts.difficulty()->yAt(1), 4.0);
        QCOMPARE(charts.difficultyText(), QString("4"));
        QVERIFY(charts.paceText().contains(format::duration(Seconds(280))));
        // The practice network's difficulty is far below one.
        backend.pace.difficulties.back().difficulty = 6.10342e-05;
        charts.load();
        QTRY_COMPARE(charts.difficultyText(), QString("0.0000610"));
        // A new tip is a new block in the chart.
        backend.pace.blocks.push_back({9, unixTime(1'600), Seconds(630)});
        backend.sync.tip.hash = BlockHash::fromSpan(Bytes(32, 9));
        emit backend.syncChanged(backend.sync);
        QTRY_COMPARE(charts.intervals()->count(), 3);
    }

    void twoLinesJoinThePublicNetwork() {
        FakeBackend backend;
        NetworkView network(backend);
        const auto profile = [](NetworkId id) {
            const NetworkParams& params = networkParams(id);
            return ProfileInfo{ProfileState::Open, {}, id, params.name, params.signetChallenge};
        };
        network.setNetwork(profile(NetworkId::Main));
        QCOMPARE(network.joinLines(), "signet=1\nsignetchallenge=075a6f6e436f696e7551");
        // The first page shows the same.
        WalletSetup setup(backend, {"nowhere", {}});
        setup.setNetwork(WalletSetup::OwnNode);
        QCOMPARE(setup.nodeLines(), network.joinLines() + "\n" + network.serveLines());
        network.setNetwork(profile(NetworkId::Sandbox));
        QVERIFY(network.joinLines().isEmpty());
    }

    void bansAreShownWithTheirReason() {
        FakeBackend backend;
        NetworkView network(backend);
        backend.sync.bans = {
            {*Endpoint::parse("10.0.0.9", 1), "It sent a wrong filter.", unixTime(1'900'000'000), true},
            {*Endpoint::parse("10.0.0.8", 1), "It sent garbage.", unixTime(1'900'000'000), false}};
        network.load();
        QTRY_COMPARE(network.bans()->count(), 2);
        const QModelIndex first = network.bans()->index(0);
        QCOMPARE(first.data(BanModel::EvidenceRole).toString(), QString("It sent a wrong filter."));
        QVERIFY(first.data(BanModel::KindRole) != network.bans()->index(1).data(BanModel::KindRole));
    }

    void rescanFromAdateAndBack() {
        FakeBackend backend;
        NetworkView network(backend);
        QVERIFY(!network.rescan("yesterday"));
        QVERIFY(!network.rescan("2999-01-01"));
        QVERIFY(!network.rescanError().isEmpty());
        QVERIFY(network.rescan("2024-05-06"));
        QVERIFY(network.rescanError().isEmpty());
        QCOMPARE(backend.rescanFrom, std::optional(unixTime(1'714'953'600)));
        QTRY_VERIFY(network.rescanCancellable());
        network.cancelRescan();
        QTRY_VERIFY(!network.rescanning());
    }

    void proxyIsCheckedBeforeItIsUsed() {
        FakeBackend backend;
        NetworkView network(backend);
        QVERIFY(!network.setProxy("no such host !"));
        QVERIFY(!network.proxyError().isEmpty());
        QVERIFY(network.setProxy("127.0.0.1"));
        QTRY_COMPARE(network.proxyText(), QString("127.0.0.1:9050"));
        QVERIFY(network.setProxy(" "));
        QTRY_COMPARE(network.proxyText(), QString());
    }

    void copiedIsSaid() {
        FakeBackend backend;
        Session session(backend, place(false));
        session.copy("zon1qabc", "Address");
        QCOMPARE(QGuiApplication::clipboard()->text(), "zon1qabc");
        QCOMPARE(session.notices()->count(), 1);
    }
};

QTEST_MAIN(SessionTest)
#include "tst_session.moc"
