#include "core/store/deferred_durability.h"
#include "core/store/header_segments.h"
#include "core/store/peers.h"
#include "core/store/scan_cursor.h"
#include "core/store/settings.h"
#include "tests/store/store_fixture.h"
#include "tests/support/fault_vfs.h"

using namespace zon;
using namespace zon::test;

namespace {

constexpr TextSetting note{"test.note", "", 100};

/// Headers, cursor and a row move together, as every block moves them.
Result<void> advance(Database& database, std::uint32_t toCount) {
    auto transaction = StoreTransaction::begin(database);
    if (!transaction) return fail(transaction);
    HeaderSegments headers(database);
    const auto count = headers.count();
    if (!count) return fail(count);
    const Bytes added((toCount - *count) * HeaderSegments::recordSize, static_cast<std::uint8_t>(toCount));
    if (auto ok = headers.append(*count, added); !ok) return ok;
    if (auto ok = ScanCursors(database).move("wallets", {static_cast<std::int32_t>(toCount), {}}); !ok)
        return ok;
    if (auto ok = Settings(database).set(note, std::to_string(toCount)); !ok) return ok;
    return transaction->commit();
}

Result<void> advanceDeferred(Database& database, std::uint32_t toCount) {
    const auto deferred = DeferredDurability::begin(database);
    return deferred ? advance(database, toCount) : fail(deferred);
}

/// The state that `advance` left, when all of it agrees; empty when it doesn't.
std::optional<std::uint32_t> stateOf(Database& database) {
    const auto count = HeaderSegments(database).count();
    const auto position = ScanCursors(database).position("wallets");
    const auto text = Settings(database).get(note);
    if (!count || !position || !*position || !text) return std::nullopt;
    if ((*position)->height != static_cast<std::int32_t>(*count) || *text != std::to_string(*count))
        return std::nullopt;
    std::uint32_t loaded = 0;
    const auto read = HeaderSegments(database).load(0, [&](std::uint32_t, ByteSpan records) -> Result<void> {
        loaded += static_cast<std::uint32_t>(records.size() / HeaderSegments::recordSize);
        return {};
    });
    if (!read || loaded != *count || !database.checkIntegrity()) return std::nullopt;
    return count.value();
}

constexpr std::uint32_t oldState = 2000;
constexpr std::uint32_t newState = 2100; // over a segment's end

/// A profile with a sealed secret and nothing else: few pages, so that every step of a long operation can be
/// cut.
Result<void> makeSmallProfile(const std::filesystem::path& file) {
    auto store = ProfileStore::create(file, password(), sandboxIdentity(), cheapOptions());
    if (!store) return fail(store);
    const auto vault = store->unlockVault(password());
    if (!vault) return fail(vault);
    return vault->put(store->database(), "seed", SecretBytes::copyOf(asBytes("the seed")));
}

Result<void> makeProfile(const std::filesystem::path& file) {
    if (auto ok = makeSmallProfile(file); !ok) return ok;
    auto store = ProfileStore::open(file, password(), cheapOptions());
    if (!store) return fail(store);
    return advance(store->database(), oldState);
}

bool hasSeed(ProfileStore& store, const SecretText& typed) {
    const auto vault = store.unlockVault(typed);
    if (!vault) return false;
    const auto seed = vault->get(store.database(), "seed");
    return seed && asText(seed->span()) == "the seed";
}

void restoreFolder(const std::filesystem::path& folder, const FolderImage& image) {
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        std::filesystem::remove(entry.path());
    for (const auto& [name, content] : image)
        writeContent(folder / name, content.first);
}

void addUnsyncedColumn() {
    QTest::addColumn<Unsynced>("unsynced");
    QTest::newRow("killed: all writes kept") << Unsynced::Kept;
    QTest::newRow("unsynced writes lost") << Unsynced::Lost;
    QTest::newRow("unsynced writes torn") << Unsynced::Mixed;
}

} // namespace

/// What goes wrong at a disk, at every single write and sync.
class FaultsTest : public QObject {
    Q_OBJECT

private slots:
    void commitSurvivesAPowerCut_data() { addUnsyncedColumn(); }
    void commitSurvivesAPowerCut() {
        QFETCH(Unsynced, unsynced);
        const Folder folder;
        const auto file = folder / "p.zon";
        ZON_OK(makeProfile(file));
        const FolderImage start = imageOf(folder.path());
        FaultVfs vfs;
        bool sawOld = false;
        bool sawNew = false;
        for (std::uint64_t step = 1;; ++step) {
            restoreFolder(folder.path(), start);
            bool reported = false;
            {
                vfs.arm(Fault::PowerCut, step, unsynced);
                auto store = ProfileStore::open(file, password(), cheapOptions(vfs.name()));
                if (store) reported = advance(store->database(), newState).has_value();
            }
            const bool last = !vfs.fired();
            vfs.restart();
            auto store = ProfileStore::open(file, password(), cheapOptions(vfs.name()));
            ZON_OK(store);
            const auto state = stateOf(store->database());
            QVERIFY2(state == oldState || state == newState, ("step " + std::to_string(step)).c_str());
            if (reported) QCOMPARE(*state, newState); // what was said to be kept is kept
            (*state == oldState ? sawOld : sawNew) = true;
            if (last) break;
        }
        QVERIFY(sawOld && sawNew);
    }

    void deferredCommitsAreKeptWithTheNextOnDisk_data() { addUnsyncedColumn(); }
    void deferredCommitsAreKeptWithTheNextOnDisk() {
        QFETCH(Unsynced, unsynced);
        const Folder folder;
        const auto file = folder / "p.zon";
        ZON_OK(makeProfile(file));
        const FolderImage start = imageOf(folder.path());
        FaultVfs vfs;
        bool lostSome = false;
        for (std::uint64_t step = 1;; ++step) {
            restoreFolder(folder.path(), start);
            std::uint32_t deferred = oldState;
            std::uint32_t onDisk = oldState;
            {
                vfs.arm(Fault::PowerCut, step, unsynced);
                auto store = ProfileStore::open(file, password(), cheapOptions(vfs.name()));
                if (!store) {
                    // The cut came before the first of them.
                } else if (Database& database = store->database(); advanceDeferred(database, oldState + 10)) {
                    deferred = oldState + 10;
                    if (advanceDeferred(database, oldState + 20)) deferred = oldState + 20;
                    if (advance(database, oldState + 30)) onDisk = deferred = oldState + 30;
                    if (advanceDeferred(database, oldState + 40)) deferred = oldState + 40;
                }
            }
            const bool last = !vfs.fired();
            vfs.restart();
            auto store = ProfileStore::open(file, password(), cheapOptions(vfs.name()));
            ZON_OK(store);
            const auto state = stateOf(store->database());
            const auto at = "step " + std::to_string(step);
            QVERIFY2(state && *state % 10 == 0 && *state <= oldState + 40, at.c_str()); // never half of one
            QVERIFY2(*state >= onDisk, at.c_str());
            if (unsynced == Unsynced::Kept) QVERIFY2(*state >= deferred, at.c_str()); // a kill loses nothing
            lostSome = lostSome || *state < deferred;
            if (last) break;
        }
        QCOMPARE(lostSome, unsynced != Unsynced::Kept);
    }

    void reorganisationSurvivesAPowerCut_data() { addUnsyncedColumn(); }
    void reorganisationSurvivesAPowerCut() {
        QFETCH(Unsynced, unsynced);
        const Folder folder;
        const auto file = folder / "p.zon";
        ZON_OK(makeProfile(file));
        {
            auto store = ProfileStore::open(file, password(), cheapOptions());
            ZON_OK(store);
            ZON_OK(advance(store->database(), 4100));
        }
        const FolderImage start = imageOf(folder.path());
        FaultVfs vfs;
        for (std::uint64_t step = 1;; ++step) {
            restoreFolder(folder.path(), start);
            {
                vfs.arm(Fault::PowerCut, step, unsynced);
                auto store = ProfileStore::open(file, password(), cheapOptions(vfs.name()));
                if (store) {
                    // Unwind and the new branch in one transaction.
                    auto transaction = StoreTransaction::begin(store->database());
                    if (transaction && HeaderSegments(store->database()).truncate(2010)
                        && advance(store->database(), 4200)) {
                        const auto committed = transaction->commit();
                        QVERIFY(committed || vfs.fired());
                    }
                }
            }
            const bool last = !vfs.fired();
            vfs.restart();
            auto store = ProfileStore::open(file, password(), cheapOptions(vfs.name()));
            ZON_OK(store);
            const auto state = stateOf(store->database());
            QVERIFY2(state == 4100U || state == 4200U, ("step " + std::to_string(step)).c_str());
            if (last) {
                QCOMPARE(*state, 4200U);
                break;
            }
        }
    }

    void aFailingDiskMovesNothing_data() {
        QTest::addColumn<bool>("full");
        QTest::newRow("disk full") << true;
        QTest::newRow("I/O error") << false;
    }
    void aFailingDiskMovesNothing() {
        QFETCH(bool, full);
        const Folder folder;
        const auto file = folder / "p.zon";
        ZON_OK(makeProfile(file));
        FaultVfs vfs;
        auto store = ProfileStore::open(file, password(), cheapOptions(vfs.name()));
        ZON_OK(store);
        std::uint32_t state = oldState;
        int failures = 0;
        for (std::uint64_t step = 1;; ++step) {
            vfs.arm(full ? Fault::DiskFull : Fault::IoError, step);
            const auto advanced = advance(store->database(), state + 50);
            const bool last = !vfs.fired();
            vfs.disarm();
            if (!advanced) {
                ++failures;
                QCOMPARE(advanced.error().code, full ? ErrorCode::DiskFull : ErrorCode::IoError);
            } else {
                state += 50; // the fault came after the commit: at a checkpoint
            }
            QCOMPARE(stateOf(store->database()).value_or(0), state);
            if (last) break;
        }
        QVERIFY(failures >= 2);
        // The same connection goes on as soon as the disk does.
        ZON_OK(advance(store->database(), state + 1));
        QCOMPARE(stateOf(store->database()).value_or(0), state + 1);
    }

    void nothingIsWrittenAfterALostTransaction() {
        const Folder folder;
        const auto file = folder / "p.zon";
        ZON_OK(makeProfile(file));
        FaultVfs vfs;
        auto store = ProfileStore::open(file, password(), cheapOptions(vfs.name()));
        ZON_OK(store);
        Database& database = store->database();
        ZON_OK(database.runScript("PRAGMA cache_size = 5")); // so that pages are written before the commit
        {
            auto outer = StoreTransaction::begin(database);
            ZON_OK(outer);
            auto inner = StoreTransaction::begin(database);
            ZON_OK(inner);
            vfs.arm(Fault::DiskFull, 1);
            const Bytes many(4000 * HeaderSegments::recordSize, 1);
            ZON_FAILS(ErrorCode::DiskFull, HeaderSegments(database).append(oldState, many));
            vfs.disarm();
            // Code up the stack that overlooks the failure gets nowhere.
            if (!Settings(database).set(note, "stray")) QVERIFY(!inner->commit());
        }
        QVERIFY(!database.inTransaction());
        QCOMPARE(stateOf(database).value_or(0), oldState);
        ZON_OK(advance(database, newState));
    }

    void creationSurvivesAPowerCut_data() { addUnsyncedColumn(); }
    void creationSurvivesAPowerCut() {
        QFETCH(Unsynced, unsynced);
        FaultVfs vfs;
        for (std::uint64_t step = 1;; ++step) {
            const Folder folder;
            const auto file = folder / "p.zon";
            vfs.arm(Fault::PowerCut, step, unsynced);
            {
                const auto store =
                    ProfileStore::create(file, password(), sandboxIdentity(), cheapOptions(vfs.name()));
            }
            const bool last = !vfs.fired();
            vfs.restart();
            if (std::filesystem::exists(file))
                ZON_OK(ProfileStore::open(file, password(), cheapOptions(vfs.name())));
            else
                ZON_OK(ProfileStore::create(file, password(), sandboxIdentity(), cheapOptions(vfs.name())));
            if (last) break;
        }
    }

    void passwordChangeSurvivesAPowerCut_data() { addUnsyncedColumn(); }
    void passwordChangeSurvivesAPowerCut() {
        QFETCH(Unsynced, unsynced);
        const Folder folder;
        const auto file = folder / "p.zon";
        ZON_OK(makeSmallProfile(file));
        const FolderImage start = imageOf(folder.path());
        FaultVfs vfs;
        bool sawOld = false;
        bool sawNew = false;
        for (std::uint64_t step = 1;; ++step) {
            restoreFolder(folder.path(), start);
            bool reported = false;
            {
                vfs.arm(Fault::PowerCut, step, unsynced);
                auto store = ProfileStore::open(file, password(), cheapOptions(vfs.name()));
                if (store && Settings(store->database()).set(note, "written just before"))
                    reported = store->changePassword(password(), password("next")).has_value();
            }
            const bool last = !vfs.fired();
            vfs.restart();

            const auto label = "step " + std::to_string(step);
            auto store = ProfileStore::open(file, password(), cheapOptions(vfs.name()));
            const bool isOld = store.has_value();
            if (!store) store = ProfileStore::open(file, password("next"), cheapOptions(vfs.name()));
            QVERIFY2(store, (label + ": " + why(store).toStdString()).c_str());
            QVERIFY2(hasSeed(*store, isOld ? password() : password("next")), label.c_str());
            const auto text = Settings(store->database()).get(note);
            QVERIFY2(text == "written just before" || (isOld && text == ""), label.c_str());
            ZON_OK(store->database().checkIntegrity());
            if (reported) QVERIFY2(!isOld, label.c_str());
            (isOld ? sawOld : sawNew) = true;
            if (last) break;
        }
        QVERIFY(sawOld && sawNew);
    }

    void aFailedPasswordChangeLeavesTheProfileOpen() {
        const Folder folder;
        const auto file = folder / "p.zon";
        ZON_OK(makeProfile(file));
        FaultVfs vfs;
        auto store = ProfileStore::open(file, password(), cheapOptions(vfs.name()));
        ZON_OK(store);
        vfs.arm(Fault::DiskFull, 10);
        ZON_FAILS(ErrorCode::DiskFull, store->changePassword(password(), password("next")));
        QVERIFY(vfs.fired());
        vfs.disarm();
        QVERIFY(!std::filesystem::exists(folder / "p.zon.new"));
        QVERIFY(hasSeed(*store, password()));
        ZON_OK(advance(store->database(), newState));
        ZON_OK(store->changePassword(password(), password("next")));
        QVERIFY(hasSeed(*store, password("next")));
        QCOMPARE(stateOf(store->database()).value_or(0), newState);
    }

    void aFailedBackupKeepsTheLastOne() {
        const Folder folder;
        const auto file = folder / "p.zon";
        const auto backup = folder / "backup.zon";
        ZON_OK(makeProfile(file));
        FaultVfs vfs;
        auto store = ProfileStore::open(file, password(), cheapOptions(vfs.name()));
        ZON_OK(store);
        ZON_OK(store->backupTo(backup, password()));
        const std::string before = contentOf(backup);
        vfs.arm(Fault::DiskFull, 10);
        ZON_FAILS(ErrorCode::DiskFull, store->backupTo(backup, password()));
        vfs.disarm();
        QVERIFY(contentOf(backup) == before);
        QVERIFY(!std::filesystem::exists(folder / "backup.zon.new"));
    }

    void migrationSurvivesAPowerCut_data() { addUnsyncedColumn(); }
    void migrationSurvivesAPowerCut() {
        QFETCH(Unsynced, unsynced);
        static const std::vector<Migration> nextVersion = [] {
            std::vector<Migration> steps(profileMigrations().begin(), profileMigrations().end());
            steps.push_back({steps.back().version + 1, "test", [](Database& db) {
                                 return db.runScript("CREATE TABLE later (a ANY) STRICT;"
                                                     "INSERT INTO later SELECT data FROM header;");
                             }});
            return steps;
        }();
        const Folder folder;
        const auto file = folder / "p.zon";
        ZON_OK(makeProfile(file));
        const FolderImage start = imageOf(folder.path());
        FaultVfs vfs;
        ProfileOptions failing = cheapOptions(vfs.name());
        failing.migrations = nextVersion;
        ProfileOptions next = cheapOptions(vfs.name());
        next.migrations = nextVersion;
        for (std::uint64_t step = 1;; ++step) {
            restoreFolder(folder.path(), start);
            vfs.arm(Fault::PowerCut, step, unsynced);
            {
                const auto store = ProfileStore::open(file, password(), failing);
            }
            const bool last = !vfs.fired();
            vfs.restart();
            auto store = ProfileStore::open(file, password(), next);
            ZON_OK(store);
            QCOMPARE(stateOf(store->database()).value_or(0), oldState);
            QCOMPARE(*store->database().version(), nextVersion.back().version);
            if (last) break;
        }
    }
};

QTEST_GUILESS_MAIN(FaultsTest)
#include "tst_faults.moc"
