#include "core/store/profile_store.h"
#include "core/store/scan_cursor.h"
#include "tests/store/store_fixture.h"

#include <sys/stat.h>

using namespace zon;
using namespace zon::test;

namespace {

const std::string seedText = "a seed that must not be seen";

Result<ProfileStore> createWithSeed(const std::filesystem::path& file) {
    auto store = ProfileStore::create(file, password(), sandboxIdentity(), cheapOptions());
    if (!store) return store;
    const auto vault = store->unlockVault(password());
    if (!vault) return fail(vault);
    if (auto ok = vault->put(store->database(), "wallet/1/seed", SecretBytes::copyOf(asBytes(seedText))); !ok)
        return fail(ok);
    if (auto ok = ScanCursors(store->database()).move("wallets", {7, {}}); !ok) return fail(ok);
    return store;
}

std::string seedOf(ProfileStore& store, const SecretText& typed) {
    const auto vault = store.unlockVault(typed);
    if (!vault) return vault.error().message;
    const auto seed = vault->get(store.database(), "wallet/1/seed");
    return seed ? std::string(asText(seed->span())) : seed.error().message;
}

std::size_t filesIn(const Folder& folder) {
    return imageOf(folder.path()).size();
}

} // namespace

/// A profile's life: made, closed, opened, its vault, its password, its backups, its migrations.
class ProfileTest : public QObject {
    Q_OBJECT

private slots:
    void survivesClosing() {
        const Folder folder;
        const auto file = folder / "p.zon";
        ProfileId id{};
        {
            auto store = createWithSeed(file);
            ZON_OK(store);
            id = store->identity().id;
            QCOMPARE(store->file(), file);
        }
        QCOMPARE(filesIn(folder), std::size_t{1}); // no log, no draft
        struct stat status{};
        QCOMPARE(::stat(file.c_str(), &status), 0);
        QCOMPARE(status.st_mode & 0777, mode_t{0600});

        auto store = ProfileStore::open(file, password(), cheapOptions());
        ZON_OK(store);
        QVERIFY(store->identity().id == id);
        QCOMPARE(store->identity().network, "sandbox");
        QCOMPARE(store->identity().genesis, sandboxIdentity().genesis);
        QCOMPARE(store->identity().created, sandboxIdentity().created);
        QCOMPARE((*ScanCursors(store->database()).position("wallets"))->height, 7);
        QCOMPARE(seedOf(*store, password()), seedText);
        ZON_OK(store->database().checkIntegrity());
    }

    void nothingIsReadable() {
        const Folder folder;
        const auto one = folder / "1.zon";
        const auto two = folder / "2.zon";
        ZON_OK(createWithSeed(one));
        ZON_OK(createWithSeed(two));
        const std::string first = contentOf(one);
        const std::string second = contentOf(two);
        for (const std::string& text :
             {seedText, std::string("sandbox"), std::string("SQLite"), std::string("CREATE")})
            QVERIFY(first.find(text) == std::string::npos);
        QVERIFY(first.substr(0, 16) != second.substr(0, 16)); // a salt each
    }

    void theCostIsPartOfTheKey() {
        const Folder folder;
        ZON_OK(createWithSeed(folder / "p.zon"));
        ProfileOptions other = cheapOptions();
        other.cost.passes = 2;
        ZON_FAILS(ErrorCode::WrongPassword, ProfileStore::open(folder / "p.zon", password(), other));
    }

    void vaultRecordsAreTiedToTheirPlace() {
        const Folder folder;
        auto store = createWithSeed(folder / "1.zon");
        ZON_OK(store);
        Database& database = store->database();
        ZON_FAILS(ErrorCode::WrongPassword, store->unlockVault(password("wrong")));
        const auto vault = store->unlockVault(password());
        ZON_OK(vault);
        ZON_FAILS(ErrorCode::NotFound, vault->get(database, "wallet/2/seed"));
        QVERIFY(!vault->get(database, "")); // the witness is nobody's record

        ZON_OK(database.run("UPDATE vault SET name = 'wallet/2/seed' WHERE name = 'wallet/1/seed'"));
        ZON_FAILS(ErrorCode::Corrupt, vault->get(database, "wallet/2/seed"));
        ZON_OK(database.run("UPDATE vault SET name = 'wallet/1/seed' WHERE name = 'wallet/2/seed'"));
        QCOMPARE(seedOf(*store, password()), seedText);

        // The same password, but another profile.
        auto other = createWithSeed(folder / "2.zon");
        ZON_OK(other);
        Bytes record;
        {
            Statement rows = database.query("SELECT sealed FROM vault WHERE name = 'wallet/1/seed'");
            QVERIFY(rows.next());
            record = rows.bytes(0);
        }
        ZON_OK(other->database().run("UPDATE vault SET sealed = ? WHERE name = 'wallet/1/seed'", record));
        const auto otherVault = other->unlockVault(password());
        ZON_OK(otherVault);
        ZON_FAILS(ErrorCode::Corrupt, otherVault->get(other->database(), "wallet/1/seed"));
        ZON_FAILS(ErrorCode::Locked, vault->get(other->database(), "wallet/1/seed"));

        ZON_OK(Vault::erase(database, "wallet/1/seed"));
        ZON_FAILS(ErrorCode::NotFound, vault->get(database, "wallet/1/seed"));
        ZON_FAILS(ErrorCode::TooLarge, vault->put(database, "big", SecretBytes(Vault::maxSecretSize + 1)));
    }

    void vaultJoinsTheTransaction() {
        const Folder folder;
        auto store = createWithSeed(folder / "1.zon");
        ZON_OK(store);
        const auto vault = store->unlockVault(password());
        ZON_OK(vault);
        {
            auto transaction = StoreTransaction::begin(store->database());
            ZON_OK(transaction);
            ZON_OK(vault->put(store->database(), "wallet/1/seed", SecretBytes::copyOf(asBytes("other"))));
        }
        QCOMPARE(seedOf(*store, password()), seedText);
    }

    void changesItsPassword() {
        const Folder folder;
        const auto file = folder / "p.zon";
        {
            auto store = createWithSeed(file);
            ZON_OK(store);
            const std::string salt = contentOf(file).substr(0, 16);
            const auto oldVault = store->unlockVault(password());
            ZON_OK(oldVault);
            const auto oldDoor = store->vaultDoor();
            ZON_OK(oldDoor);

            ZON_FAILS(ErrorCode::WrongPassword, store->changePassword(password("wrong"), password("next")));
            ZON_FAILS(ErrorCode::InvalidArgument, store->changePassword(password(), SecretText("")));
            {
                auto transaction = StoreTransaction::begin(store->database());
                ZON_OK(transaction);
                ZON_FAILS(ErrorCode::Internal, store->changePassword(password(), password("next")));
            }
            QCOMPARE(seedOf(*store, password()), seedText);

            ZON_OK(store->changePassword(password(), password("next")));
            QVERIFY(contentOf(file).substr(0, 16) != salt);
            ZON_FAILS(ErrorCode::Locked, oldVault->get(store->database(), "wallet/1/seed"));
            ZON_FAILS(ErrorCode::Locked, oldVault->put(store->database(), "x", SecretBytes(1)));
            ZON_FAILS(ErrorCode::WrongPassword, store->unlockVault(password()));
            QCOMPARE(seedOf(*store, password("next")), seedText);
            // Still open, still held, still the same profile.
            ZON_FAILS(ErrorCode::InUse, ProfileStore::open(file, password("next"), cheapOptions()));
            ZON_OK(ScanCursors(store->database()).move("wallets", {8, {}}));
        }
        QCOMPARE(filesIn(folder), std::size_t{1});
        ZON_FAILS(ErrorCode::WrongPassword, ProfileStore::open(file, password(), cheapOptions()));
        auto store = ProfileStore::open(file, password("next"), cheapOptions());
        ZON_OK(store);
        QCOMPARE((*ScanCursors(store->database()).position("wallets"))->height, 8);
        QCOMPARE(seedOf(*store, password("next")), seedText);
    }

    void backsUpAndTestRestores() {
        const Folder folder;
        const Folder elsewhere;
        const Folder work;
        const auto file = folder / "p.zon";
        const auto same = elsewhere / "same.zon";
        const auto other = elsewhere / "other.zon";
        auto store = createWithSeed(file);
        ZON_OK(store);
        writeContent(other, "an older backup");
        ZON_FAILS(ErrorCode::WrongPassword, store->backupTo(same, password("wrong")));
        ZON_FAILS(ErrorCode::InvalidArgument, store->backupTo(file, password()));
        QVERIFY(!std::filesystem::exists(same));
        const SecretText otherPassword = password("for the safe");
        ZON_OK(store->backupTo(same, password()));
        ZON_OK(store->backupTo(other, password(), &otherPassword));
        ZON_OK(ScanCursors(store->database()).move("wallets", {9, {}})); // after the backup
        QCOMPARE(filesIn(elsewhere), std::size_t{2});

        const FolderImage before = imageOf(elsewhere.path());
        {
            auto restored = ProfileStore::openBackup(same, password(), work.path(), cheapOptions());
            ZON_OK(restored);
            QCOMPARE((*ScanCursors(restored->database()).position("wallets"))->height, 7);
            QCOMPARE(seedOf(*restored, password()), seedText);
            QVERIFY(restored->identity().id == store->identity().id);
            ZON_OK(ScanCursors(restored->database()).move("wallets", {1, {}})); // in the copy
        }
        {
            auto restored = ProfileStore::openBackup(other, otherPassword, work.path(), cheapOptions());
            ZON_OK(restored);
            QCOMPARE(seedOf(*restored, otherPassword), seedText);
        }
        ZON_FAILS(ErrorCode::WrongPassword,
                  ProfileStore::openBackup(other, password(), work.path(), cheapOptions()));
        QVERIFY(imageOf(elsewhere.path()) == before);
        QCOMPARE(filesIn(work), std::size_t{0});
        ZON_FAILS(ErrorCode::InUse, ProfileStore::openBackup(file, password(), work.path(), cheapOptions()));

        // A backup is a profile: put in place it just opens.
        std::filesystem::copy_file(same, folder / "restored.zon");
        ZON_OK(ProfileStore::open(folder / "restored.zon", password(), cheapOptions()));
    }

    void keepsACopyBeforeMigrating() {
        static const std::vector<Migration> nextVersion = [] {
            std::vector<Migration> steps(profileMigrations().begin(), profileMigrations().end());
            steps.push_back({steps.back().version + 1, "test",
                             [](Database& db) { return db.runScript("CREATE TABLE later (a ANY) STRICT"); }});
            return steps;
        }();
        static const std::vector<Migration> brokenVersion = [] {
            std::vector<Migration> steps = nextVersion;
            steps.back().apply = [](Database& db) -> Result<void> {
                if (auto ok = db.runScript("DELETE FROM scan_cursor"); !ok) return ok;
                return fail(ErrorCode::Corrupt, "This file can't be brought up to date.");
            };
            return steps;
        }();
        const Folder folder;
        const auto file = folder / "p.zon";
        ZON_OK(createWithSeed(file));
        ProfileOptions broken = cheapOptions();
        broken.migrations = brokenVersion;
        ZON_FAILS(ErrorCode::Corrupt, ProfileStore::open(file, password(), broken));
        {
            auto store = ProfileStore::open(file, password(), cheapOptions());
            ZON_OK(store);
            QCOMPARE((*ScanCursors(store->database()).position("wallets"))->height, 7);
        }
        const std::string before = contentOf(file);
        ProfileOptions next = cheapOptions();
        next.migrations = nextVersion;
        {
            auto store = ProfileStore::open(file, password(), next);
            ZON_OK(store);
            ZON_OK(store->database().runScript("SELECT * FROM later"));
        }
        const auto copy = folder / ("p.zon.before-v" + std::to_string(nextVersion.back().version)).c_str();
        QVERIFY(contentOf(copy) == before);
        QCOMPARE(filesIn(folder), std::size_t{2});
        ZON_FAILS(ErrorCode::NewerFile, ProfileStore::open(file, password(), cheapOptions()));
        ZON_OK(ProfileStore::open(copy, password(), cheapOptions()));
    }
};

QTEST_GUILESS_MAIN(ProfileTest)
#include "tst_profile.moc"
