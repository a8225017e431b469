#include "core/store/mining_rows.h"
#include "core/store/peers.h"
#include "core/store/scan_cursor.h"
#include "core/store/settings.h"
#include "tests/store/store_fixture.h"

using namespace zon;
using namespace zon::test;

/// The small repositories: scan cursors, settings, peers and bans, mining.
class ChainRowsTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        folder_ = std::make_unique<Folder>();
        auto opened = Database::open(*folder_ / "rows.db", {.mode = DatabaseOptions::Mode::Create});
        ZON_OK(opened);
        database_.emplace(std::move(*opened));
        ZON_OK(migrate(*database_, profileMigrations()));
    }
    void cleanup() {
        database_.reset();
        folder_.reset();
    }

    void cursorsByScope() {
        ScanCursors cursors(*database_);
        QVERIFY(*cursors.position("wallets") == std::nullopt);
        const ScanPosition first{5, numberedId<BlockHashTag>(5)};
        const ScanPosition second{6, numberedId<BlockHashTag>(6)};
        ZON_OK(cursors.move("wallets", first));
        ZON_OK(cursors.move("contract/3", second));
        QVERIFY(*cursors.position("wallets") == first);
        ZON_OK(cursors.move("wallets", second));
        QVERIFY(*cursors.position("wallets") == second);
        ZON_OK(cursors.forget("wallets"));
        QVERIFY(*cursors.position("wallets") == std::nullopt);
        QVERIFY(*cursors.position("contract/3") == second);
    }

    void settingsKeepTheirBounds() {
        constexpr NumberSetting threads{"mining.threads", 2, 1, 64};
        constexpr SwitchSetting sound{"sound", true};
        constexpr TextSetting currency{"fiat.currency", "EUR", 3};
        Settings settings(*database_);
        QCOMPARE(*settings.get(threads), 2);
        QCOMPARE(*settings.get(sound), true);
        QCOMPARE(*settings.get(currency), "EUR");
        ZON_OK(settings.set(threads, 64));
        ZON_OK(settings.set(sound, false));
        ZON_OK(settings.set(currency, "USD"));
        ZON_FAILS(ErrorCode::InvalidArgument, settings.set(threads, 65));
        ZON_FAILS(ErrorCode::InvalidArgument, settings.set(threads, 0));
        ZON_FAILS(ErrorCode::InvalidArgument, settings.set(currency, "EURO"));
        QCOMPARE(*settings.get(threads), 64);
        QCOMPARE(*settings.get(sound), false);
        QCOMPARE(*settings.get(currency), "USD");
        ZON_OK(settings.clear("sound"));
        QCOMPARE(*settings.get(sound), true);
    }

    void foreignSettingsCountAsNotSet_data() {
        QTest::addColumn<QString>("stored");
        for (const char* text : {"0", "65", "x", "", "7 ", "99999999999999999999", "on"})
            QTest::newRow(text) << text;
    }
    void foreignSettingsCountAsNotSet() {
        QFETCH(QString, stored);
        constexpr NumberSetting threads{"mining.threads", 2, 1, 64};
        Settings settings(*database_);
        ZON_OK(settings.setText(threads.name, stored.toStdString()));
        QCOMPARE(*settings.get(threads), 2);
    }

    void textSettingsAreBounded() {
        Settings settings(*database_);
        ZON_FAILS(ErrorCode::InvalidArgument, settings.setText("", "x"));
        ZON_FAILS(ErrorCode::InvalidArgument, settings.setText(std::string(101, 'n'), "x"));
        ZON_FAILS(ErrorCode::InvalidArgument,
                  settings.setText("n", std::string(Settings::maxTextBytes + 1, 'x')));
        QVERIFY(*settings.text("n") == std::nullopt);
    }

    void peersAreLearnedAndRanked() {
        Peers peers(*database_);
        const std::uint64_t allBits = ~std::uint64_t{0};
        ZON_OK(peers.learn(std::vector<AnnouncedPeer>{{"a", 1, 1, unixTime(100)},
                                                      {"b", 1, 1, unixTime(300)},
                                                      {"c", 1, 1, unixTime(200)},
                                                      {"", 1, 1, unixTime(200)},
                                                      {"d", 0, 1, unixTime(200)},
                                                      {std::string(256, 'h'), 1, 1, unixTime(200)}}));
        ZON_OK(peers.addByUser("mine", 2, unixTime(50)));
        ZON_OK(peers.markTried("b", 1, unixTime(301)));
        ZON_OK(peers.markSuccess("a", 1, allBits, unixTime(302)));
        QCOMPARE(*peers.count(), std::size_t{4});

        const auto names = [&](UnixTime now) {
            std::string order;
            const auto found = peers.candidates(10, now);
            if (found)
                for (const PeerRow& peer : *found)
                    order += peer.host + ' ';
            return order;
        };
        QCOMPARE(names(unixTime(400)), "mine a c b ");
        ZON_OK(peers.ban({"c", unixTime(500), "It sent a header without work.", "block 7"}));
        QCOMPARE(names(unixTime(400)), "mine a b ");
        QCOMPARE(names(unixTime(500)), "mine a c b ");

        // Announced again: only what was announced changes, and time never goes back.
        ZON_OK(peers.learn(std::vector<AnnouncedPeer>{{"a", 1, 9, unixTime(1)}}));
        const PeerRow a = peers.candidates(10, unixTime(400))->at(1);
        QCOMPARE(a.services, std::uint64_t{9});
        QCOMPARE(a.lastSeen, unixTime(302));
        QVERIFY(a.lastSuccess == unixTime(302));
        QCOMPARE(a.failures, 0U);
        QCOMPARE(peers.byUser()->size(), std::size_t{1});
        ZON_OK(peers.remove("mine", 2));
        QCOMPARE(peers.byUser()->size(), std::size_t{0});
    }

    void aFloodOfAddressesIsBounded() {
        Peers peers(*database_);
        ZON_OK(peers.addByUser("mine", 2, unixTime(1)));
        ZON_OK(peers.markSuccess("good", 1, 1, unixTime(1)));
        for (int batch = 0; batch < 6; ++batch) {
            std::vector<AnnouncedPeer> flood;
            for (int i = 0; i < 1000; ++i)
                flood.push_back({"flood-" + std::to_string(batch * 1000 + i), 1, 1, unixTime(1'000'000)});
            ZON_OK(peers.learn(flood));
        }
        QCOMPARE(*peers.count(), Peers::maxLearned + 1);
        const auto best = peers.candidates(2, unixTime(2));
        ZON_OK(best);
        QCOMPARE(best->at(0).host, "mine");
        QCOMPARE(best->at(1).host, "good");
    }

    void bansEnd() {
        Peers peers(*database_);
        ZON_OK(peers.ban({"liar", unixTime(1000), "It lied.", "proof"}));
        ZON_OK(peers.ban({"liar", unixTime(900), "A shorter one.", ""})); // changes nothing
        ZON_OK(peers.ban({"other", unixTime(500), "It was rude.", ""}));
        QVERIFY(*peers.isBanned("liar", unixTime(999)));
        QVERIFY(!*peers.isBanned("liar", unixTime(1000)));
        const auto bans = peers.bans(unixTime(600));
        ZON_OK(bans);
        QCOMPARE(bans->size(), std::size_t{1});
        QCOMPARE(bans->at(0).reason, "It lied.");
        QCOMPARE(bans->at(0).evidence, "proof");
        ZON_OK(peers.unban("liar"));
        QVERIFY(!*peers.isBanned("liar", unixTime(0)));
    }

    void workIsSummedByMinute() {
        MiningRows mining(*database_);
        ZON_OK(mining.addWork(unixTime(600), 10, 1000));
        ZON_OK(mining.addWork(unixTime(659), 5, 500));
        ZON_OK(mining.addWork(unixTime(660), 7, 900));
        ZON_OK(mining.addWork(unixTime(1200), 1, 1));
        const auto minutes = mining.hashRate(unixTime(0), Seconds(60));
        ZON_OK(minutes);
        QCOMPARE(minutes->size(), std::size_t{3});
        QCOMPARE(minutes->at(0).start, unixTime(600));
        QCOMPARE(minutes->at(0).hashes, std::uint64_t{15});
        QCOMPARE(minutes->at(0).milliseconds, 1500U);
        const auto steps = mining.hashRate(unixTime(0), Seconds(600));
        ZON_OK(steps);
        QCOMPARE(steps->size(), std::size_t{2});
        QCOMPARE(steps->at(0).hashes, std::uint64_t{22});
        ZON_OK(mining.dropWork(unixTime(1200)));
        QCOMPARE(mining.hashRate(unixTime(0), Seconds(60))->size(), std::size_t{1});
    }

    void foundBlocksNewestFirst() {
        MiningRows mining(*database_);
        for (std::int32_t i = 1; i <= 3; ++i)
            ZON_OK(mining.putBlock({numberedId<BlockHashTag>(static_cast<std::uint32_t>(i)),
                                    i,
                                    unixTime(i),
                                    Amount(50),
                                    {},
                                    true}));
        ZON_OK(mining.setInChain(numberedId<BlockHashTag>(3), false));
        const auto blocks = mining.blocks(2);
        ZON_OK(blocks);
        QCOMPARE(blocks->size(), std::size_t{2});
        QCOMPARE(blocks->at(0).height, 3);
        QVERIFY(!blocks->at(0).inChain && blocks->at(1).inChain);
        QCOMPARE(*mining.blockCount(), std::size_t{3});
    }

private:
    std::unique_ptr<Folder> folder_;
    std::optional<Database> database_;
};

QTEST_GUILESS_MAIN(ChainRowsTest)
#include "tst_chain_rows.moc"
