// Mining for a pool over real sockets: the scripted pool checks every share from scratch, and lies as told.

#include "core/crypto/sha256.h"
#include "core/mining/fallback_work_source.h"
#include "core/mining/miner.h"
#include "core/mining/pool_work.h"
#include "core/mining/pool_work_source.h"
#include "tests/mining/rig.h"
#include "tests/mining/scripted_pool.h"
#include "tests/net/tls_server.h"

#include <QTemporaryDir>
#include <QTest>

#include <limits>
#include <set>

using namespace zon;
using namespace zon::test;

namespace {

PoolWorkOptions optionsFor(const ScriptedPool& pool) {
    PoolWorkOptions options;
    options.pool = *PoolAddress::parse(pool.url());
    options.user = pool.user;
    return options;
}

struct PoolRig : Rig {
    ScriptedPool pool{loop};

    void mine(std::uint32_t threads = 1) { mine(optionsFor(pool), threads); }
    void mine(PoolWorkOptions options, std::uint32_t threads = 1) {
        miner.start(std::make_unique<PoolWorkSource>(loop, clock, regtest(), std::move(options)), threads);
    }
};

} // namespace

class PoolTest : public QObject {
    Q_OBJECT

private slots:
    void addresses_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("canonical"); // empty: refused
        QTest::newRow("plain") << "pool.example:3333" << "stratum+tcp://pool.example:3333";
        QTest::newRow("tcp") << "stratum+tcp://pool.example:3333/" << "stratum+tcp://pool.example:3333";
        QTest::newRow("tls") << "stratum+ssl://pool.example:443" << "stratum+ssl://pool.example:443";
        QTest::newRow("ipv6") << "ssl://[::1]:3333" << "stratum+ssl://[::1]:3333";
        QTest::newRow("no port") << "pool.example" << "";
        QTest::newRow("http") << "http://pool.example:3333" << "";
        QTest::newRow("credentials") << "tcp://user:x@pool.example:3333" << "";
        QTest::newRow("path") << "tcp://pool.example:3333/x" << "";
        QTest::newRow("empty") << "" << "";
    }
    void addresses() {
        QFETCH(QString, text);
        QFETCH(QString, canonical);
        const auto address = PoolAddress::parse(text.toStdString());
        QCOMPARE(address.has_value(), !canonical.isEmpty());
        if (address) QCOMPARE(QString::fromStdString(address->toString()), canonical);
    }

    void difficulties() {
        QCOMPARE(*targetOfDifficulty(1), *targetFromBits(0x1d00ffff));
        QCOMPARE(*targetOfDifficulty(256), *targetFromBits(0x1c00ffff));
        QCOMPARE(*targetOfDifficulty(1.0 / 65'536), *targetFromBits(0x1f00ffff));
        QVERIFY(*targetOfDifficulty(3) < *targetOfDifficulty(2));
        for (const double none : {0.0, -1.0, 1e-9, 1e300, std::numeric_limits<double>::infinity(),
                                  std::numeric_limits<double>::quiet_NaN()})
            QVERIFY(!targetOfDifficulty(none));
    }

    void sharesAreAccepted_data() {
        QTest::addColumn<int>("extraNonce2Size");
        QTest::addColumn<quint32>("mask");
        QTest::addColumn<int>("threads");
        QTest::newRow("usual") << 4 << quint32(0) << 1;
        QTest::newRow("version rolling") << 4 << quint32(0x1fffe000) << 2;
        QTest::newRow("eight bytes") << 8 << quint32(0) << 2;
        QTest::newRow("a single byte") << 1 << quint32(0) << 2;
    }
    void sharesAreAccepted() {
        QFETCH(int, extraNonce2Size);
        QFETCH(quint32, mask);
        QFETCH(int, threads);
        PoolRig rig;
        rig.pool.extraNonce2Size = static_cast<std::size_t>(extraNonce2Size);
        rig.pool.versionMask = mask;
        rig.mine(static_cast<std::uint32_t>(threads));
        QVERIFY(rig.until([&] { return rig.miner.status().shares.accepted >= 20; }));
        QVERIFY(rig.pool.accepted >= 20);
        QCOMPARE(rig.pool.wrong, std::uint64_t{0});
        const MiningStatus status = rig.miner.status();
        QCOMPARE(status.shares.rejected + status.shares.stale, std::uint64_t{0});
        QCOMPARE(status.sourceKind, WorkSourceKind::Pool);
        QCOMPARE(status.state, MiningState::Mining);
        QCOMPARE(status.reward, Amount(50 * Amount::zatPerZon));
        QVERIFY(rig.blocks.empty()); // a pool's block is the pool's
    }

    /// Every variant is another header, whatever is counted through.
    void variantsDiffer() {
        PoolJob job;
        job.coinbaseHead = Bytes(10, 1);
        job.coinbaseTail = Bytes(10, 2);
        job.extraNonce1 = Bytes(4, 3);
        job.extraNonce2Size = 1;
        job.version = 0x20000000;
        job.versionMask = 0x6000; // two bits
        job.bits = 0x1d00ffff;
        const PoolWork work(job);
        QCOMPARE(work.variants(), std::uint64_t{256 * 4 * 600});
        std::set<std::string> seen;
        for (std::uint64_t variant = 0; variant < 256 * 4 * 2; ++variant) {
            const BlockHeader header = work.header(variant);
            QVERIFY((static_cast<std::uint32_t>(header.version) & ~job.versionMask) == 0x20000000);
            const auto bytes = header.serialize();
            QVERIFY(seen.insert(std::string(bytes.begin(), bytes.end())).second);
        }
    }

    /// Where every other hash is a block, as on regtest, only what the pool asks for is handed in.
    void aFloodOfBlocksIsNotHandedIn() {
        PoolJob job;
        job.shareTarget = *targetOfDifficulty(1);
        job.bits = 0x207fffff;
        QCOMPARE(PoolWork(job).facts().shareTarget, job.shareTarget);
        QCOMPARE(PoolWork(job).facts().blockTarget, *targetFromBits(0x207fffff));
        job.bits = 0x1e0377ae; // the easiest of the main network
        QCOMPARE(PoolWork(job).facts().shareTarget, *targetFromBits(0x1e0377ae));
    }

    /// On a young network a pool's share may be rarer than a block: the block is handed in all the same, and
    /// that the pool does not count it as a share is no reason to leave it.
    void blocksAreHandedInEvenIfTheyAreNoShares() {
        PoolRig rig;
        rig.pool.difficulty = 1;
        rig.pool.bits = 0x1f00ffff; // a block every 2^16 hashes
        rig.mine();
        QVERIFY(rig.until([&] { return rig.pool.wrong >= 2 * PoolWorkSource::mostRefusals; }));
        QVERIFY(std::ranges::find(rig.states, MiningState::Error) == rig.states.end());
        QVERIFY(rig.verdicts.back().reason.find("Low difficulty") != std::string::npos);
    }

    void aNewJobSwitchesAtOnce() {
        PoolRig rig;
        rig.pool.difficulty = 1.0 / 4'096;
        rig.mine(2);
        QVERIFY(rig.until([&] { return rig.pool.accepted >= 3; }));
        rig.pool.time += 100;
        rig.pool.notify(true);
        const std::uint64_t before = rig.pool.accepted;
        QVERIFY(rig.until([&] { return rig.pool.accepted > before + 3; }));
        QCOMPARE(rig.pool.wrong, std::uint64_t{0});
    }

    void refusalsAreCountedWithTheirReason() {
        PoolRig rig;
        int turn = 0;
        rig.pool.refuse = [&turn]() -> boost::json::value {
            ++turn;
            if (turn % 3 == 0) return boost::json::array{21, "Stale share", nullptr};
            if (turn % 3 == 1) return boost::json::array{24, "Unauthorized worker", nullptr};
            return nullptr;
        };
        rig.mine();
        QVERIFY(rig.until([&] {
            const ShareCounts shares = rig.miner.status().shares;
            return shares.accepted > 2 && shares.rejected > 2 && shares.stale > 2;
        }));
        const auto reason = std::ranges::find_if(rig.verdicts, [](const WorkVerdict& verdict) {
            return verdict.kind == WorkVerdict::Kind::Rejected;
        });
        QVERIFY(reason->reason.find("Unauthorized worker") != std::string::npos);
    }

    void aPoolThatRefusesEverythingIsLeft() {
        PoolRig rig;
        rig.pool.refuse = [] { return boost::json::array{21, "Stale", nullptr}; };
        rig.mine();
        QVERIFY(rig.until([&] { return rig.miner.status().state == MiningState::Error; }));
        QVERIFY(rig.miner.status().explanation.find("shares in a row") != std::string::npos);
        rig.pool.refuse = [] { return boost::json::value(); };
        QVERIFY(rig.until([&] { return rig.miner.status().shares.accepted > 0; }));
        QCOMPARE(rig.miner.status().state, MiningState::Mining);
    }

    void theWrongUserSaysSo() {
        PoolRig rig;
        PoolWorkOptions options = optionsFor(rig.pool);
        options.user = "nobody";
        rig.mine(std::move(options));
        QVERIFY(rig.until([&] { return rig.miner.status().state == MiningState::Error; }));
        QVERIFY(rig.miner.status().explanation.find("nobody") != std::string::npos);
        QCOMPARE(rig.miner.status().hashes, std::uint64_t{0});
    }

    void anOldPoolThatHangsUpOnConfigure() {
        PoolRig rig;
        rig.pool.hangsUpOnConfigure = true;
        rig.mine();
        QVERIFY(rig.until([&] { return rig.pool.accepted > 0; }));
        QVERIFY(std::ranges::find(rig.states, MiningState::Error) == rig.states.end());
    }

    void goneAndBack() {
        PoolRig rig;
        rig.mine();
        QVERIFY(rig.until([&] { return rig.pool.accepted > 0; }));
        const std::uint16_t port = rig.pool.port();
        rig.pool.goAway();
        QVERIFY(rig.until([&] { return rig.miner.status().state == MiningState::Error; }));
        QCOMPARE(rig.miner.status().hashesPerSecond, 0.0);
        ScriptedPool again(rig.loop, port);
        QVERIFY(rig.until([&] { return again.accepted > 0; }));
        QCOMPARE(rig.miner.status().state, MiningState::Mining);
        QVERIFY(rig.miner.status().explanation.empty());
    }

    /// It may ask for a new connection, but never for one to somebody else.
    void reconnectStaysWithThePool() {
        PoolRig rig;
        ScriptedPool thief(rig.loop);
        rig.mine();
        QVERIFY(rig.until([&] { return rig.pool.accepted > 0; }));
        rig.pool.sendToAll(R"({"id":null,"method":"client.reconnect","params":["127.0.0.1",)"
                           + std::to_string(thief.port()) + ",0]}\n");
        QVERIFY(rig.until([&] { return rig.pool.connections == 2; }));
        const std::uint64_t before = rig.pool.accepted;
        QVERIFY(rig.until([&] { return rig.pool.accepted > before; }));
        QCOMPARE(thief.connections, std::size_t{0});
    }

    void questionsAreAnswered() {
        PoolRig rig;
        rig.mine();
        QVERIFY(rig.until([&] { return rig.pool.accepted > 0; }));
        rig.pool.sendToAll(
            "{\"id\":7,\"method\":\"mining.set_extranonce\",\"params\":[\"aabbccdd\",4]}\n"
            "{\"id\":null,\"method\":\"client.show_message\",\"params\":[\"Hello\\u0007\"]}\n");
        QVERIFY(rig.until([&] { return rig.miner.status().explanation == "The pool says: Hello?"; }));
        QCOMPARE(rig.miner.status().state, MiningState::Mining);
    }

    void hostileLines_data() {
        QTest::addColumn<QByteArray>("line");
        const auto notify = [](const char* params) {
            return QByteArray(R"({"id":null,"method":"mining.notify","params":)") + params + "}\n";
        };
        const QByteArray zeros(64, '0');
        const QByteArray good =
            "\"j\",\"" + zeros + "\",\"01\",\"02\",[],\"20000000\",\"1d00ffff\",\"65000000\",true";
        const auto with = [&](const QByteArray& from, const QByteArray& to) {
            QByteArray changed = good;
            changed.replace(from, to);
            return notify(("[" + changed + "]").constData());
        };
        QTest::newRow("no JSON") << QByteArray("hello\n");
        QTest::newRow("no object") << QByteArray("[1,2]\n");
        QTest::newRow("too deep") << QByteArray(100, '[') + "\n";
        QTest::newRow("few fields") << notify("[\"j\"]");
        QTest::newRow("short parent") << with(zeros, "00");
        QTest::newRow("coinbase not hex") << with("\"01\"", "\"zz\"");
        QTest::newRow("huge coinbase") << with("\"01\"", "\"" + QByteArray(110'000, '0') + "\"");
        QTest::newRow("branch of rubbish") << with("[]", "[1]");
        QTest::newRow("endless branch")
            << with("[]", "[" + ("\"" + zeros + "\",").repeated(30) + "\"" + zeros + "\"]");
        QTest::newRow("bits that are no target") << with("1d00ffff", "00000000");
        QTest::newRow("job id of a book") << with("\"j\"", "\"" + QByteArray(5'000, 'j') + "\"");
        for (const char* difficulty : {"0", "-5", "1e-30", "1e300", "\"x\""})
            QTest::newRow(qPrintable("difficulty " + QString(difficulty)))
                << QByteArray("{\"id\":null,\"method\":\"mining.set_difficulty\",\"params\":[") + difficulty
                       + "]}\n";
        QTest::newRow("extra nonce of 1000 bytes")
            << QByteArray(R"({"id":null,"method":"mining.set_extranonce","params":["00",1000]})") + "\n";
        QTest::newRow("a line of 300 KB without end") << QByteArray(300'000, 'x');
        QTest::newRow("a flood")
            << QByteArray("{\"id\":null,\"method\":\"client.show_message\",\"params\":[]}\n").repeated(2'000);
    }
    /// Each ends the connection with a sentence; nothing is hashed, and a pool that mends its ways is mined
    /// for again.
    void hostileLines() {
        QFETCH(QByteArray, line);
        PoolRig rig;
        rig.pool.instead = {line.toStdString()};
        rig.mine();
        QVERIFY(rig.until([&] { return rig.miner.status().state == MiningState::Error; }));
        QVERIFY(!rig.miner.status().explanation.empty());
        QCOMPARE(rig.miner.status().hashes, std::uint64_t{0});
        rig.pool.instead.clear();
        QVERIFY(rig.until([&] { return rig.pool.accepted > 0; }));
    }

    /// 100 MB without a line feed: cut off long before, with the memory of one buffer.
    void aHundredMegabytes() {
        PoolRig rig;
        rig.mine();
        QVERIFY(rig.until([&] { return rig.pool.accepted > 0; }));
        const std::string megabyte(1U << 20, 'x');
        for (int i = 0; i < 100 && rig.pool.connections == 1; ++i) {
            rig.pool.sendToAll(megabyte);
            rig.idle();
        }
        QVERIFY(rig.until([&] { return rig.pool.connections > 1; }));
        const std::uint64_t before = rig.pool.accepted;
        QVERIFY(rig.until([&] { return rig.pool.accepted > before; }));
    }

    void workOnAnotherChainIsNotDone() {
        PoolRig rig;
        FixedChain chain(regtest());
        chain.context.bits = rig.pool.bits;
        PoolWorkOptions options = optionsFor(rig.pool);
        options.chain = &chain;
        options.tipPatience = Milliseconds(50);
        rig.pool.parent = BlockHash(Digest32{7});
        rig.mine(std::move(options));
        QVERIFY(rig.until([&] {
            return rig.miner.status().state == MiningState::WaitingForWork
                   && !rig.miner.status().explanation.empty();
        }));
        QVERIFY(rig.until([&] { return rig.miner.status().state == MiningState::Error; }));
        QCOMPARE(rig.miner.status().hashes, std::uint64_t{0});
        // It comes round.
        rig.pool.parent = regtest().genesisHash;
        rig.pool.notify();
        QVERIFY(rig.until([&] { return rig.pool.accepted > 0; }));
    }

    void aDifficultyAgainstTheRulesIsRefused() {
        PoolRig rig;
        FixedChain chain(regtest());
        PoolWorkOptions options = optionsFor(rig.pool);
        options.chain = &chain; // it demands 207fffff; the pool says 1d00ffff
        rig.mine(std::move(options));
        QVERIFY(rig.until([&] { return rig.miner.status().state == MiningState::Error; }));
        QVERIFY(rig.miner.status().explanation.find("difficulty") != std::string::npos);
        QCOMPARE(rig.miner.status().hashes, std::uint64_t{0});
    }

    void anotherSourceTakesOver() {
        PoolRig rig;
        ScriptedPool other(rig.loop);
        const std::uint16_t port = rig.pool.port();
        auto first = std::make_unique<PoolWorkSource>(rig.loop, rig.clock, regtest(), optionsFor(rig.pool));
        auto second = std::make_unique<PoolWorkSource>(rig.loop, rig.clock, regtest(), optionsFor(other));
        rig.miner.start(std::make_unique<FallbackWorkSource>(rig.loop, std::move(first), std::move(second),
                                                             Milliseconds(10)),
                        1);
        QVERIFY(rig.until([&] { return rig.pool.accepted > 0; }));
        QCOMPARE(other.connections, std::size_t{0});
        rig.pool.goAway();
        QVERIFY(rig.until([&] { return other.accepted > 0; }));
        QCOMPARE(rig.miner.status().state, MiningState::Mining);
        QVERIFY(rig.miner.status().explanation.find("Meanwhile") != std::string::npos);
        QVERIFY(rig.miner.status().source.find(std::to_string(other.port())) != std::string::npos);
        ScriptedPool again(rig.loop, port);
        QVERIFY(rig.until([&] { return again.accepted > 0; }));
        QVERIFY(rig.until([&] { return rig.miner.status().explanation.empty(); }));
        QCOMPARE(rig.miner.status().source, "Pool · 127.0.0.1:" + std::to_string(port));
    }

    /// A server whose certificate nobody vouches for gets no word from us; one that we trust is spoken to.
    void tlsIsChecked() {
        Rig rig;
        const TlsIdentity identity = makeIdentity("localhost");
        TlsServer server(rig.loop, identity);
        PoolWorkOptions options;
        options.pool = {*Endpoint::parse("localhost", server.endpoint().port()), true};
        options.user = "somebody";
        rig.miner.start(std::make_unique<PoolWorkSource>(rig.loop, rig.clock, regtest(), std::move(options)),
                        1);
        QVERIFY(rig.until([&] { return rig.miner.status().state == MiningState::Error; }));
        QVERIFY(rig.miner.status().explanation.find("certificate") != std::string::npos);

        // It speaks HTTP, so being understood is being refused for what it says, not for who it is.
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("authority.pem").toStdString();
        QVERIFY(writeFile(file, identity.certificatePem));
        PoolWorkOptions trusted;
        trusted.pool = {*Endpoint::parse("localhost", server.endpoint().port()), true};
        trusted.user = "somebody";
        trusted.connection.extraAuthorities = file;
        rig.miner.start(std::make_unique<PoolWorkSource>(rig.loop, rig.clock, regtest(), std::move(trusted)),
                        1);
        QVERIFY(rig.until([&] { return rig.miner.status().state == MiningState::Error; }));
        QVERIFY(rig.miner.status().explanation.find("Stratum") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(PoolTest)
#include "tst_pool.moc"
