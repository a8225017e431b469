#include "core/store/header_segments.h"
#include "core/store/profile_keys.h"
#include "tests/store/store_fixture.h"

#include <array>
#include <functional>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace zon;
using namespace zon::test;

namespace {

Result<void> makeProfile(const std::filesystem::path& file) {
    auto store = ProfileStore::create(file, password(), sandboxIdentity(), cheapOptions());
    if (!store) return fail(store);
    auto transaction = StoreTransaction::begin(store->database());
    if (!transaction) return fail(transaction);
    if (auto ok = HeaderSegments(store->database()).append(0, Bytes(80 * 100, 3)); !ok) return ok;
    return transaction->commit();
}

Result<ProfileKeys> keysOf(const std::filesystem::path& file) {
    const std::string content = contentOf(file);
    KdfSalt salt{};
    std::copy_n(content.begin(), salt.size(), salt.begin());
    return ProfileKeys::derive(password(), salt, cheapCost);
}

/// Changes a profile through its own keys, as another version of the program would.
Result<void> changeInside(const std::filesystem::path& file, const char* sql) {
    const auto keys = keysOf(file);
    if (!keys) return fail(keys);
    DatabaseOptions options;
    options.keyAndSalt = keys->database.clone();
    auto database = Database::open(file, options);
    if (!database) return fail(database);
    return database->runScript(sql);
}

/// Leaves the file as a killed process does: with a log that holds committed changes.
Result<void> changeAndKill(const std::filesystem::path& file, const char* sql) {
    const pid_t child = ::fork();
    if (child == 0) {
        const auto keys = keysOf(file);
        DatabaseOptions options;
        if (keys) options.keyAndSalt = keys->database.clone();
        auto database = Database::open(file, options);
        if (database && database->runScript(sql)) ::kill(::getpid(), SIGKILL);
        ::_exit(1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    if (!WIFSIGNALED(status)) return fail(ErrorCode::Internal, "The child did not get that far.");
    if (!std::filesystem::exists(file.string() + "-wal"))
        return fail(ErrorCode::Internal, "There is no log.");
    return {};
}

using Prepare = std::function<Result<void>(const std::filesystem::path&)>;

Prepare withContent(std::function<std::string(std::string)> change) {
    return [change](const std::filesystem::path& file) -> Result<void> {
        if (auto ok = makeProfile(file); !ok) return ok;
        writeContent(file, change(contentOf(file)));
        return {};
    };
}

Prepare withSql(const char* sql) {
    return [sql](const std::filesystem::path& file) -> Result<void> {
        if (auto ok = makeProfile(file); !ok) return ok;
        return changeInside(file, sql);
    };
}

Prepare withLog(const char* sql) {
    return [sql](const std::filesystem::path& file) -> Result<void> {
        if (auto ok = makeProfile(file); !ok) return ok;
        return changeAndKill(file, sql);
    };
}

} // namespace

/// Whatever is not a profile that this password opens is refused with a sentence, and nothing in its folder
/// changes: no byte, no time, no new file.
class RefusedFilesTest : public QObject {
    Q_OBJECT

private slots:
    void refused_data() {
        QTest::addColumn<Prepare>("prepare");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("typed");
        const QString right = "correct horse";

        QTest::newRow("wrong password") << Prepare(makeProfile) << ErrorCode::WrongPassword << "battery";
        QTest::newRow("empty password") << Prepare(makeProfile) << ErrorCode::InvalidArgument << "";
        QTest::newRow("wrong password, log beside")
            << withLog("UPDATE profile SET created = 5") << ErrorCode::WrongPassword << "battery";
        QTest::newRow("missing") << Prepare([](const std::filesystem::path&) -> Result<void> { return {}; })
                                 << ErrorCode::NotFound << right;
        QTest::newRow("empty") << withContent([](std::string) { return std::string(); })
                               << ErrorCode::ForeignFile << right;
        QTest::newRow("tiny") << withContent([](const std::string& s) { return s.substr(0, 100); })
                              << ErrorCode::ForeignFile << right;
        QTest::newRow("garbage") << withContent([](std::string) { return std::string(16'384, '\x5a'); })
                                 << ErrorCode::WrongPassword << right;
        QTest::newRow("text") << withContent(
            [](std::string) { return "Dear diary, " + std::string(9000, '.'); })
                              << ErrorCode::Corrupt << right;
        QTest::newRow("cut in a page")
            << withContent([](const std::string& s) { return s.substr(0, s.size() - 1000); })
            << ErrorCode::Corrupt << right;
        QTest::newRow("cut between pages")
            << withContent([](const std::string& s) { return s.substr(0, s.size() - 2 * 4096); })
            << ErrorCode::Corrupt << right;
        QTest::newRow("first page damaged") << withContent([](std::string s) {
            s[2000] = static_cast<char>(s[2000] ^ 1);
            return s;
        }) << ErrorCode::WrongPassword << right;
        QTest::newRow("plain SQLite") << Prepare([](const std::filesystem::path& file) -> Result<void> {
            auto database = Database::open(file, {.mode = DatabaseOptions::Mode::Create});
            if (!database) return fail(database);
            return database->runScript("CREATE TABLE notes (a ANY) STRICT");
        }) << ErrorCode::ForeignFile << right;
        QTest::newRow("another program's")
            << withSql("PRAGMA application_id = 1") << ErrorCode::ForeignFile << right;
        QTest::newRow("newer") << withSql("PRAGMA user_version = 1000") << ErrorCode::NewerFile << right;
        QTest::newRow("newer, log beside")
            << withLog("PRAGMA user_version = 1000") << ErrorCode::NewerFile << right;
        QTest::newRow("journal beside") << Prepare([](const std::filesystem::path& file) -> Result<void> {
            if (auto ok = makeProfile(file); !ok) return ok;
            writeContent(file.string() + "-journal", std::string(1024, 'j'));
            return {};
        }) << ErrorCode::Corrupt << right;
        QTest::newRow("folder") << Prepare([](const std::filesystem::path& file) -> Result<void> {
            std::filesystem::create_directory(file);
            return {};
        }) << ErrorCode::ForeignFile
                                << right;
        QTest::newRow("named pipe") << Prepare([](const std::filesystem::path& file) -> Result<void> {
            if (::mkfifo(file.c_str(), 0600) != 0) return fail(ErrorCode::IoError, "No pipe.");
            return {};
        }) << ErrorCode::ForeignFile << right;
        if (::geteuid() != 0) {
            const auto withMode = [](mode_t mode) {
                return Prepare([mode](const std::filesystem::path& file) -> Result<void> {
                    if (auto ok = makeProfile(file); !ok) return ok;
                    ::chmod(file.c_str(), mode);
                    return {};
                });
            };
            QTest::newRow("unreadable") << withMode(0) << ErrorCode::IoError << right;
            QTest::newRow("read-only") << withMode(0400) << ErrorCode::IoError << right;
        }
    }
    void refused() {
        QFETCH(Prepare, prepare);
        QFETCH(ErrorCode, code);
        QFETCH(QString, typed);
        const Folder folder;
        const auto file = folder / "profile.zon";
        ZON_OK(prepare(file));
        const FolderImage before = imageOf(folder.path());
        ZON_FAILS(code, ProfileStore::open(file, SecretText(typed.toStdString()), cheapOptions()));
        QVERIFY(imageOf(folder.path()) == before);
    }

    void anotherProcessHoldsIt() {
        const Folder folder;
        const auto file = folder / "profile.zon";
        ZON_OK(makeProfile(file));
        std::array<int, 2> ready{};
        QCOMPARE(::pipe(ready.data()), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            const auto store = ProfileStore::open(file, password(), cheapOptions());
            const char told = store ? 'y' : 'n';
            [[maybe_unused]] const auto written = ::write(ready[1], &told, 1);
            ::pause();
            ::_exit(0);
        }
        char told = 0;
        QCOMPARE(::read(ready[0], &told, 1), ssize_t{1});
        QCOMPARE(told, 'y');
        const FolderImage before = imageOf(folder.path());
        ZON_FAILS(ErrorCode::InUse, ProfileStore::open(file, password(), cheapOptions()));
        ZON_FAILS(ErrorCode::InUse, ProfileStore::open(file, password("wrong"), cheapOptions()));
        QVERIFY(imageOf(folder.path()) == before);
        // However the other process ends, the file is free again.
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        ::close(ready[0]);
        ::close(ready[1]);
        ZON_OK(ProfileStore::open(file, password(), cheapOptions()));
    }

    void thisProcessHoldsIt() {
        const Folder folder;
        const auto file = folder / "profile.zon";
        auto store = ProfileStore::create(file, password(), sandboxIdentity(), cheapOptions());
        ZON_OK(store);
        ZON_FAILS(ErrorCode::InUse, ProfileStore::open(file, password(), cheapOptions()));
        ZON_OK(store->database().run("UPDATE profile SET created = 1")); // the first one goes on
    }

    void createTakesNothingAway() {
        const Folder folder;
        const auto file = folder / "profile.zon";
        writeContent(file, "mine");
        const FolderImage before = imageOf(folder.path());
        ZON_FAILS(ErrorCode::InvalidArgument,
                  ProfileStore::create(file, password(), sandboxIdentity(), cheapOptions()));
        QVERIFY(imageOf(folder.path()) == before);
        ZON_FAILS(ErrorCode::NotFound, ProfileStore::create(folder / "none/profile.zon", password(),
                                                            sandboxIdentity(), cheapOptions()));
        ZON_FAILS(ErrorCode::InvalidArgument, ProfileStore::create(folder / "new.zon", SecretText(""),
                                                                   sandboxIdentity(), cheapOptions()));
        QVERIFY(imageOf(folder.path()) == before);
    }
};

QTEST_GUILESS_MAIN(RefusedFilesTest)
#include "tst_refused_files.moc"
