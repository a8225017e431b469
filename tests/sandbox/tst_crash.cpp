#include "tests/sandbox/sandbox_fixture.h"
#include "tests/support/fault_vfs.h"

#include <QTest>

using namespace zon;
using namespace zon::test;

Q_DECLARE_METATYPE(zon::test::Fault)
Q_DECLARE_METATYPE(zon::test::Unsynced)

namespace {

std::filesystem::path fileIn(const QTemporaryDir& folder) {
    return folder.filePath("chain").toStdString();
}

/// A store on a file system that fails, with a chain state over it.
struct Disk {
    Disk(const std::filesystem::path& file, const NetworkParams& params, const Clock& clock,
         const std::string& vfs = {})
        : store(ChainStore::open(file, params, vfs)) {
        if (store) state = ChainState::open(*store, params, clock);
    }
    Result<ChainStore> store;
    Result<std::unique_ptr<ChainState>> state;
};

} // namespace

class TestCrash : public QObject {
    Q_OBJECT

private slots:
    /// Goes wrong at every single write and sync of a reorganisation: afterwards the file holds the chain
    /// before or after it, with exactly the coins of that chain.
    void everyStepOfAReorganisation_data() {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<Unsynced>("unsynced");
        QTest::newRow("killed") << Fault::PowerCut << Unsynced::Kept;
        QTest::newRow("power cut, writes lost") << Fault::PowerCut << Unsynced::Lost;
        QTest::newRow("power cut, writes torn") << Fault::PowerCut << Unsynced::Mixed;
        QTest::newRow("disk full") << Fault::DiskFull << Unsynced::Kept;
        QTest::newRow("I/O error") << Fault::IoError << Unsynced::Kept;
    }
    void everyStepOfAReorganisation() {
        QFETCH(Fault, fault);
        QFETCH(Unsynced, unsynced);
        const StepClock clock;
        const NetworkParams& params = networkParams(NetworkId::Sandbox);
        const Purse purse;
        ChainBuilder ours(params);
        while (ours.height() < 15)
            ours.mine({.transactions = {}, .payTo = purse.script(), .fees = {}, .time = {}, .tag = 0});
        ChainBuilder theirs = ours;
        const Transaction spend = purse.spend({Purse::output(ours.at(2).transactions[0])});
        ours.mine(
            {.transactions = {spend}, .payTo = purse.script(), .fees = Amount(1'000), .time = {}, .tag = 0});
        theirs.mineMany(2, 5);

        const QTemporaryDir origin;
        CoinMap before;
        {
            Disk disk(fileIn(origin), params, clock);
            for (std::int32_t height = 1; height <= ours.height(); ++height)
                QVERIFY(disk.state->get()->acceptBlock(ours.at(height)));
            QVERIFY(disk.state->get()->acceptBlock(theirs.at(16)));
            QCOMPARE(disk.state->get()->tip().hash(), ours.tipHash());
            before = coinsOf(*disk.store);
        }
        CoinMap after;
        bool sawOld = false;
        bool sawNew = false;
        FaultVfs vfs;
        for (std::uint64_t step = 1; !sawNew; ++step) {
            const QTemporaryDir folder;
            std::filesystem::copy_file(fileIn(origin), fileIn(folder));
            bool fired = false;
            {
                Disk disk(fileIn(folder), params, clock, vfs.name());
                QVERIFY(disk.state);
                vfs.arm(fault, step, unsynced, step);
                const auto outcome = disk.state->get()->acceptBlock(theirs.at(17));
                fired = vfs.fired();
                QVERIFY(outcome || fired);
                // What it says without a crash is what is kept.
                if (outcome && !fired) QCOMPARE(disk.state->get()->tip().hash(), theirs.tipHash());
            }
            vfs.restart();
            Disk disk(fileIn(folder), params, clock);
            QVERIFY2(disk.state, why(disk.state));
            QVERIFY(disk.store->database().checkIntegrity());
            const bool isNew = disk.state->get()->tip().hash() == theirs.tipHash();
            if (isNew && after.empty()) {
                NodeFixture fresh;
                for (std::int32_t height = 1; height <= theirs.height(); ++height)
                    QCOMPARE(fresh.give(theirs.at(height)), std::string());
                after = coinsOf(fresh.node->store());
            }
            if (!isNew) QCOMPARE(disk.state->get()->tip().hash(), ours.tipHash());
            QVERIFY(coinsOf(*disk.store) == (isNew ? after : before));
            sawOld = sawOld || !isNew;
            sawNew = isNew && !fired;
            QVERIFY2(step < 10'000, "the fault is never passed");
        }
        QVERIFY(sawOld);
    }
};

QTEST_GUILESS_MAIN(TestCrash)
#include "tst_crash.moc"
