// Mining through the one door: on the sandbox's own node, when the chosen source is gone, locked, paused, and
// what is kept of it.

#include "core/crypto/bip39.h"
#include "tests/support/engine_driver.h"

#include <QTemporaryDir>
#include <QTest>

using namespace zon;
using zon::test::EngineDriver;

namespace {

SecretText password() {
    return SecretText("open sesame");
}

struct Rig {
    QTemporaryDir folder;
    std::unique_ptr<EngineDriver> engine;
    WalletId wallet;

    Rig() {
        start();
        const auto info = engine->ask<ProfileInfo>(
            [&](auto done) { (*engine)->createProfile({.file = file()}, password(), std::move(done)); });
        if (!info) qFatal("%s", info.error().message.c_str());
        CreateWalletRequest request;
        request.name = "Shop";
        const auto made = engine->ask<WalletInfo>([&](auto done) {
            (*engine)->createWallet(request, generateMnemonic(12), SecretText(), password(), std::move(done));
        });
        if (!made) qFatal("%s", made.error().message.c_str());
        wallet = made->id;
    }
    void start() {
        EngineOptions options;
        options.dataFolder = folder.path().toStdString();
        engine = std::make_unique<EngineDriver>(std::move(options));
    }
    std::filesystem::path file() const { return folder.filePath("shop.zonp").toStdString(); }

    Result<void> mine() {
        return engine->ask<void>([&](auto done) { (*engine)->startMining(wallet, 1, std::move(done)); });
    }
    MiningStatus status() {
        return *engine->ask<MiningStatus>([&](auto done) { (*engine)->miningStatus(std::move(done)); });
    }
    MiningSetup setup() {
        return *engine->ask<MiningSetup>([&](auto done) { (*engine)->miningSetup(std::move(done)); });
    }
    Result<void> put(const MiningSetup& setup) {
        return engine->ask<void>([&](auto done) { (*engine)->setMiningSetup(setup, std::move(done)); });
    }
    std::vector<BlockFound> blocks() {
        return *engine->ask<std::vector<BlockFound>>(
            [&](auto done) { (*engine)->blocksFound(100, std::move(done)); });
    }
    std::vector<MiningPeriod> history(HistoryStep step) {
        return *engine->ask<std::vector<MiningPeriod>>(
            [&](auto done) { (*engine)->miningHistory(step, UnixTime{}, std::move(done)); });
    }
};

/// A machine that is hot or on battery must not decide whether this test passes.
MiningSetup withoutRules(MiningSetup setup) {
    setup.guest.pauseOnBattery = false;
    setup.guest.pauseAbove.reset();
    return setup;
}

} // namespace

class EngineMiningTest : public QObject {
    Q_OBJECT

private slots:
    void oneClickAndItsHistory() {
        Rig rig;
        QCOMPARE(rig.setup().automatic, WorkSourceKind::Sandbox);
        QVERIFY(rig.put(withoutRules(rig.setup())).has_value());
        QVERIFY(rig.mine().has_value());
        QVERIFY(rig.engine->until([&] { return rig.status().blocksFound >= 2; }));
        QCOMPARE(rig.status().sourceKind, WorkSourceKind::Sandbox);
        QVERIFY(rig.engine->until([&] {
            const auto found = rig.blocks();
            return !found.empty() && found.back().confirmations >= 2;
        }));
        const std::int32_t left = rig.blocks().back().maturesIn;
        QVERIFY(left > 0 && left < 100);
        for (const HistoryStep step : {HistoryStep::Hour, HistoryStep::Day, HistoryStep::Month}) {
            const auto periods = rig.history(step);
            QVERIFY(!periods.empty());
            QVERIFY(periods.back().hashes > 0);
            QVERIFY(periods.back().blocks >= 2 || periods.size() > 1);
            QVERIFY(periods.back().earned >= Amount(50 * Amount::zatPerZon) || periods.size() > 1);
        }
    }

    void locksAndStillMines() {
        Rig rig;
        QVERIFY(rig.put(withoutRules(rig.setup())).has_value());
        QVERIFY(rig.mine().has_value());
        QVERIFY(rig.engine->until([&] { return rig.status().blocksFound >= 1; }));
        (*rig.engine)->lock();
        const std::uint32_t before = rig.status().blocksFound;
        QVERIFY(rig.engine->until([&] { return rig.status().blocksFound > before; }));
        // What it mines with is answered only after the password.
        const auto setup =
            rig.engine->ask<MiningSetup>([&](auto done) { (*rig.engine)->miningSetup(std::move(done)); });
        QVERIFY(!setup);
        QCOMPARE(setup.error().code, ErrorCode::Locked);
    }

    void aSourceThatIsGoneFallsBackAndSaysSo() {
        Rig rig;
        MiningSetup setup = withoutRules(rig.setup());
        setup.choice = WorkChoice::Pool;
        setup.poolUrl = "stratum+tcp://127.0.0.1:9"; // nobody listens there
        QVERIFY(rig.put(setup).has_value());
        QVERIFY(rig.mine().has_value());
        QVERIFY(rig.engine->until([&] { return rig.status().state == MiningState::Error; }));
        QVERIFY(rig.engine->until([&] { return rig.status().blocksFound >= 1; }));
        // Between a block and the next work there is nothing to explain for a moment.
        QVERIFY(rig.engine->until(
            [&] { return rig.status().explanation.find("Meanwhile") != std::string::npos; }));
        QCOMPARE(rig.status().sourceKind, WorkSourceKind::Sandbox);
        // Another choice takes effect while it mines.
        setup.choice = WorkChoice::Solo;
        QVERIFY(rig.put(setup).has_value());
        QVERIFY(rig.engine->until([&] {
            return rig.status().sourceKind == WorkSourceKind::Solo && rig.status().blocksFound >= 1;
        }));
    }

    void somebodyWorksAndItPauses() {
        Rig rig;
        MiningSetup setup = withoutRules(rig.setup());
        setup.guest.pauseOnActivity = true;
        QVERIFY(rig.put(setup).has_value());
        QVERIFY(rig.mine().has_value());
        QVERIFY(rig.engine->until([&] { return rig.status().state == MiningState::Mining; }));
        (*rig.engine)->reportUserActive(true);
        QVERIFY(rig.engine->until([&] { return rig.status().state == MiningState::Paused; }));
        QVERIFY(!rig.status().explanation.empty());
        QCOMPARE(rig.status().hashesPerSecond, 0.0);
        (*rig.engine)->reportUserActive(false);
        QVERIFY(rig.engine->until([&] { return rig.status().state == MiningState::Mining; }));
        // And so it does when the rule is taken back.
        (*rig.engine)->reportUserActive(true);
        QVERIFY(rig.engine->until([&] { return rig.status().state == MiningState::Paused; }));
        setup.guest.pauseOnActivity = false;
        QVERIFY(rig.put(setup).has_value());
        QVERIFY(rig.engine->until([&] { return rig.status().state == MiningState::Mining; }));
    }

    void choicesAreKeptAndPasswordsNeverTold() {
        Rig rig;
        MiningSetup setup = rig.setup();
        setup.nodeUrl = "http://127.0.0.1:38332/";
        setup.nodeUser = "alice";
        setup.poolUrl = "stratum+ssl://pool.example:3334";
        setup.poolUser = "zon1somebody.worker";
        setup.choice = WorkChoice::Node;
        setup.watts = 14;
        setup.pricePerKwh = "0.31";
        setup.guest = {.pauseOnBattery = false,
                       .pauseOnActivity = true,
                       .pauseAbove = {},
                       .hours = *MiningHours::parse("22:00-06:30")};
        QVERIFY(rig.put(setup).has_value());
        QVERIFY(rig.engine
                    ->ask<void>([&](auto done) {
                        (*rig.engine)
                            ->setMiningPassword(WorkChoice::Node, SecretText("hunter2"), std::move(done));
                    })
                    .has_value());
        rig.engine.reset();
        rig.start();
        QVERIFY(rig.engine
                    ->ask<ProfileInfo>([&](auto done) {
                        (*rig.engine)->openProfile(rig.file(), password(), std::move(done));
                    })
                    .has_value());
        setup.nodePasswordSet = true;
        QCOMPARE(rig.setup(), setup);
    }

    void nonsenseIsRefused_data() {
        QTest::addColumn<int>("what");
        QTest::newRow("node address") << 0;
        QTest::newRow("pool address") << 1;
        QTest::newRow("node without one") << 2;
        QTest::newRow("pool without one") << 3;
        QTest::newRow("threads") << 4;
    }
    void nonsenseIsRefused() {
        QFETCH(int, what);
        Rig rig;
        const MiningSetup before = rig.setup();
        MiningSetup setup = before;
        if (what == 0) setup.nodeUrl = "not a url";
        if (what == 1) setup.poolUrl = "http://pool.example";
        if (what == 2) setup.choice = WorkChoice::Node;
        if (what == 3) setup.choice = WorkChoice::Pool;
        if (what == 4) setup.threads = 0;
        const auto put = rig.put(setup);
        QVERIFY(!put);
        QVERIFY(!put.error().message.empty());
        QCOMPARE(rig.setup(), before);
    }
};

QTEST_GUILESS_MAIN(EngineMiningTest)
#include "tst_mining.moc"
