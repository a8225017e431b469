#include "core/store/profile_store.h"
#include "core/sync/sync_store.h"
#include "tests/support/fault_vfs.h"
#include "tests/sync/node_model.h"
#include "tests/sync/test_wallet.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

using namespace zon;
using namespace zon::test;

namespace {

const Script ours = scriptOf(1);
const SecretText& password() {
    static const SecretText text("a password");
    return text;
}

ProfileOptions cheap(const std::string& vfs = {}) {
    ProfileOptions options;
    options.cost = {.memoryBytes = 8 * 1024, .passes = 1};
    options.vfs = vfs;
    return options;
}

/// A chain that pays us every third block, and one that leaves it at 20 and pays us every second one.
struct Chains {
    Chains() : first(networkParams(NetworkId::Regtest)), second(first) {
        mine(first, 40, 3, 0);
        second = first.upTo(20);
        mine(second, 25, 2, 1);
    }
    static void mine(ChainBuilder& chain, std::int32_t count, std::int32_t every, std::uint32_t tag) {
        for (std::int32_t i = 0; i < count; ++i) {
            BlockWishes wishes;
            wishes.tag = tag;
            if (chain.height() % every == 0) wishes.payTo = ours;
            chain.mine(wishes);
        }
    }

    ChainBuilder first;
    ChainBuilder second;
};

/// What the light client keeps of one profile, without a network.
struct Session {
    Session(const std::filesystem::path& file, const std::string& vfs)
        : store(std::move(*ProfileStore::open(file, password(), cheap(vfs)))), wallet(store.database()) {
        wallet.watch(ours);
    }

    /// Follows `chain` from wherever it is, as LightClient does; false when the store refused.
    bool follow(const ChainBuilder& chain) {
        const std::int32_t fork = tree.forkHeightOf(chain.tipHash()).value_or([&] {
            std::int32_t common = std::min(tree.height(), chain.height());
            while (tree.active().hashAt(common) != chain.hashAt(common))
                --common;
            return common;
        }());
        const AddedHeaders added = tree.add(chain.headers(fork + 1), unixTime(1'700'000'000));
        if (added.change && added.change->isReorg()) {
            filterHeaders.truncate(fork);
            sync.onFork(fork);
        }
        NodeModel model(chain);
        for (std::int32_t height = filterHeaders.height() + 1; height <= chain.height(); ++height)
            filterHeaders.append(model.filterHeaderAt(height));
        while (sync.scannedTo() < chain.height()) {
            const std::int32_t to = std::min(chain.height(), sync.scannedTo() + 7);
            std::vector<FoundBlock> blocks;
            for (std::int32_t height = sync.scannedTo() + 1; height <= to; ++height)
                blocks.push_back({std::make_shared<const Block>(chain.at(height)),
                                  {height, chain.hashAt(height), tree.active().timeAt(height)}});
            if (!sync.commitScan(to, blocks)) return false;
        }
        return true;
    }

    ProfileStore store;
    TestWallet wallet;
    HeaderTree tree{networkParams(NetworkId::Regtest)};
    FilterHeaderChain filterHeaders;
    SyncStore sync{store, wallet, tree, filterHeaders};
};

Amount paidTo(const ChainBuilder& chain, std::int32_t upTo) {
    Amount sum;
    for (std::int32_t height = 1; height <= upTo; ++height)
        for (const TxOut& output : chain.at(height).transactions[0].outputs)
            if (output.scriptPubKey == ours) sum += output.value;
    return sum;
}

class SyncStoreTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        ProfileIdentity identity;
        identity.network = "regtest";
        identity.genesis = networkParams(NetworkId::Regtest).genesisHash;
        QVERIFY(ProfileStore::create(fresh(), password(), identity, cheap()));
        const Session session(fresh(), {}); // makes the table too
        Q_UNUSED(session)
    }

    void whatWasWrittenIsThereAgain() {
        const auto file = copy();
        const Chains chains;
        {
            Session session(file, {});
            QVERIFY(session.sync.load());
            QVERIFY(session.follow(chains.first));
            QVERIFY(session.follow(chains.second));
        }
        Session session(file, {});
        QVERIFY(session.sync.load());
        QCOMPARE(session.tree.tipHash(), chains.second.tipHash());
        QCOMPARE(session.filterHeaders.height(), chains.second.height());
        QCOMPARE(session.sync.scannedTo(), chains.second.height());
        QCOMPARE(session.wallet.balance().zat(), paidTo(chains.second, chains.second.height()).zat());
    }

    void fault41_cursorAndHeadersMustAgree() {
        const auto file = copy();
        const Chains chains;
        {
            Session session(file, {});
            QVERIFY(session.sync.load());
            QVERIFY(session.follow(chains.first));
            QVERIFY(session.store.database().run("UPDATE scan_cursor SET block = ?", BlockHash{}));
        }
        Session session(file, {});
        const auto loaded = session.sync.load();
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, ErrorCode::Corrupt);
    }

    void everyWriteMayFail_data() {
        QTest::addColumn<int>("fault");
        QTest::addColumn<int>("unsynced");
        QTest::newRow("fault39 killed") << int(Fault::PowerCut) << int(Unsynced::Kept);
        QTest::newRow("fault39 power cut") << int(Fault::PowerCut) << int(Unsynced::Lost);
        QTest::newRow("fault40 torn pages") << int(Fault::PowerCut) << int(Unsynced::Mixed);
        QTest::newRow("fault42 disk full") << int(Fault::DiskFull) << int(Unsynced::Kept);
        QTest::newRow("fault43 I/O error") << int(Fault::IoError) << int(Unsynced::Kept);
        QTest::newRow("fault43 busy") << int(Fault::Busy) << int(Unsynced::Kept);
    }
    /// Goes over a first scan and a reorganisation, and lets each write and sync in turn go wrong. What is
    /// found afterwards is always one of the states that were committed, with exactly the coins of that
    /// state; and from there everything is caught up.
    void everyWriteMayFail() {
        QFETCH(const int, fault);
        QFETCH(const int, unsynced);
        const Chains chains;
        FaultVfs vfs;
        for (std::uint64_t step = 1;; ++step) {
            const auto file = copy();
            bool last = false;
            {
                Session session(file, vfs.name());
                QVERIFY(session.sync.load());
                vfs.arm(static_cast<Fault>(fault), step, static_cast<Unsynced>(unsynced), step);
                const bool done = session.follow(chains.first) && session.follow(chains.second);
                last = !vfs.fired();
                QCOMPARE(done, last);
            }
            vfs.restart();

            Session session(file, {});
            const auto loaded = session.sync.load();
            QVERIFY2(loaded, loaded ? "" : loaded.error().detail.c_str());
            const bool onSecond =
                session.tree.height() > 20 && session.tree.active().hashAt(21) == chains.second.hashAt(21);
            const ChainBuilder& chain = onSecond ? chains.second : chains.first;
            QCOMPARE(session.tree.tipHash(), chain.hashAt(session.tree.height()));
            QVERIFY(session.filterHeaders.height() <= session.tree.height());
            QVERIFY(session.sync.scannedTo() <= session.tree.height());
            QCOMPARE(session.wallet.balance().zat(), paidTo(chain, session.sync.scannedTo()).zat());

            QVERIFY(session.follow(chains.second));
            QCOMPARE(session.wallet.balance().zat(), paidTo(chains.second, chains.second.height()).zat());
            if (last) break;
        }
    }

    void afterAfullDiskTheSameSessionGoesOn() {
        const auto file = copy();
        const Chains chains;
        FaultVfs vfs;
        Session session(file, vfs.name());
        QVERIFY(session.sync.load());
        vfs.arm(Fault::DiskFull, 10);
        QVERIFY(!session.follow(chains.first));
        QVERIFY(session.wallet.rollbacks > 0);
        vfs.disarm();
        QVERIFY(session.follow(chains.second));
        QCOMPARE(session.wallet.balance().zat(), paidTo(chains.second, chains.second.height()).zat());
    }

private:
    std::filesystem::path fresh() const { return folder_.filePath("fresh.zon").toStdString(); }
    std::filesystem::path copy() {
        const std::filesystem::path file = folder_.filePath("profile.zon").toStdString();
        for (const char* suffix : {"", "-wal", "-shm", "-journal"})
            std::filesystem::remove(file.string() + suffix);
        std::filesystem::copy_file(fresh(), file);
        return file;
    }

    QTemporaryDir folder_;
};

} // namespace

QTEST_GUILESS_MAIN(SyncStoreTest)
#include "tst_sync_store.moc"
