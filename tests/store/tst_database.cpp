#include "core/store/database.h"
#include "core/store/migrations.h"
#include "tests/store/store_fixture.h"

using namespace zon;
using namespace zon::test;

/// The thin layer over SQLite: values in and out, failures, transactions.
class DatabaseTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        folder_ = std::make_unique<Folder>();
        auto opened = Database::open(*folder_ / "plain.db", {.mode = DatabaseOptions::Mode::Create});
        ZON_OK(opened);
        database_.emplace(std::move(*opened));
        ZON_OK(database_->runScript("CREATE TABLE thing (id INTEGER PRIMARY KEY, a ANY, b ANY) STRICT"));
    }
    void cleanup() {
        database_.reset();
        folder_.reset();
    }

    void valuesComeBackAsTheyWent() {
        const Txid txid = numberedId<TxidTag>(5);
        const Bytes bytes = {0, 1, 255};
        ZON_OK(database_->run("INSERT INTO thing (a, b) VALUES (?, ?)", txid, Amount(-7)));
        ZON_OK(database_->run("INSERT INTO thing (a, b) VALUES (?, ?)", bytes, unixTime(12)));
        ZON_OK(database_->run("INSERT INTO thing (a, b) VALUES (?, ?)", std::string("na\0me", 5), nullptr));
        ZON_OK(database_->run("INSERT INTO thing (a, b) VALUES (?, ?)", Bytes(), std::string_view()));
        ZON_OK(database_->run("INSERT INTO thing (a, b) VALUES (?, ?)", std::optional<std::int32_t>(),
                              std::numeric_limits<std::int64_t>::min()));

        Statement rows = database_->query("SELECT a, b FROM thing ORDER BY id");
        QVERIFY(rows.next());
        QCOMPARE(rows.id<TxidTag>(0), txid);
        QCOMPARE(rows.amount(1), Amount(-7));
        QVERIFY(rows.next());
        QCOMPARE(rows.bytes(0), bytes);
        QCOMPARE(rows.time(1), unixTime(12));
        QVERIFY(rows.next());
        QCOMPARE(rows.text(0), std::string("na\0me", 5));
        QVERIFY(rows.isNull(1));
        QVERIFY(rows.next());
        QVERIFY(!rows.isNull(0) && rows.blob(0).empty());
        QVERIFY(!rows.isNull(1) && rows.text(1).empty());
        QVERIFY(rows.next());
        QCOMPARE(rows.optional(0, &Statement::int32), std::optional<std::int32_t>());
        QCOMPARE(rows.int64(1), std::numeric_limits<std::int64_t>::min());
        QVERIFY(!rows.next());
        ZON_OK(rows.finish());
    }

    void wrongShapesAreCorrupt_data() {
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("read");
        QTest::newRow("short id") << "x'0102'" << 0;
        QTest::newRow("missing id") << "NULL" << 0;
        QTest::newRow("text for a number") << "'7'" << 1;
        QTest::newRow("over 32 bits") << "4294967296" << 2;
        QTest::newRow("negative") << "-1" << 2;
        QTest::newRow("number for text") << "7" << 3;
        QTest::newRow("unknown kind") << "9" << 4;
    }
    void wrongShapesAreCorrupt() {
        QFETCH(QString, value);
        QFETCH(int, read);
        enum class Kind : std::uint8_t { One, Two };
        Statement rows =
            database_->query("SELECT " + value.toStdString() + ", 'next' UNION ALL SELECT 1, 'last'");
        QVERIFY(rows.next());
        switch (read) {
        case 0:
            QVERIFY(rows.id<TxidTag>(0).isNull());
            break;
        case 1:
            QCOMPARE(rows.int64(0), 0);
            break;
        case 2:
            QCOMPARE(rows.uint32(0), 0U);
            break;
        case 3:
            QVERIFY(rows.text(0).empty());
            break;
        default:
            QCOMPARE(rows.enumeration(0, Kind::Two), Kind::One);
        }
        QVERIFY(!rows.next()); // sticky
        ZON_FAILS(ErrorCode::Corrupt, rows.finish());
    }

    void mistakesAreErrors() {
        ZON_FAILS(ErrorCode::Internal, database_->run("INSERT INTO nothing VALUES (1)"));
        ZON_FAILS(ErrorCode::Internal, database_->run("INSERT INTO thing (a) VALUES (?)", 1, 2));
        ZON_FAILS(ErrorCode::Internal, database_->run("INSERT INTO thing (a) VALUES (?)"));
        ZON_OK(database_->run("INSERT INTO thing (id) VALUES (1)"));
        ZON_FAILS(ErrorCode::InvalidArgument, database_->run("INSERT INTO thing (id) VALUES (1)"));
    }

    void theSameTextCanBeUsedWhileItRuns() {
        ZON_OK(database_->run("INSERT INTO thing (id) VALUES (1), (2)"));
        Statement outer = database_->query("SELECT id FROM thing ORDER BY id");
        QVERIFY(outer.next());
        {
            Statement inner = database_->query("SELECT id FROM thing ORDER BY id");
            QVERIFY(inner.next() && inner.next() && !inner.next());
            ZON_OK(inner.finish());
        }
        QVERIFY(outer.next());
        QCOMPARE(outer.int64(0), 2);
        QVERIFY(!outer.next());
        ZON_OK(outer.finish());
    }

    void transactionsNest() {
        {
            auto outer = StoreTransaction::begin(*database_);
            ZON_OK(outer);
            ZON_OK(database_->run("INSERT INTO thing (id) VALUES (1)"));
            {
                auto inner = StoreTransaction::begin(*database_);
                ZON_OK(inner);
                ZON_OK(database_->run("INSERT INTO thing (id) VALUES (2)"));
            } // rolled back
            {
                auto inner = StoreTransaction::begin(*database_);
                ZON_OK(inner);
                ZON_OK(database_->run("INSERT INTO thing (id) VALUES (3)"));
                ZON_OK(inner->commit());
            }
            QVERIFY(database_->inTransaction());
            ZON_OK(outer->commit());
        }
        QVERIFY(!database_->inTransaction());
        QCOMPARE(ids(), (std::vector<std::int64_t>{1, 3}));
        {
            auto dropped = StoreTransaction::begin(*database_);
            ZON_OK(dropped);
            ZON_OK(database_->run("DELETE FROM thing"));
        }
        QCOMPARE(ids(), (std::vector<std::int64_t>{1, 3}));
    }

    void partsOfAValue() {
        ZON_OK(database_->run("INSERT INTO thing (id, a) VALUES (1, ?)", Bytes(10'000, 1)));
        ZON_OK(database_->writePart("thing", "a", 1, 9'000, Bytes{5, 6}));
        Bytes part(4);
        ZON_OK(database_->readPart("thing", "a", 1, 8'999, part));
        QCOMPARE(part, (Bytes{1, 5, 6, 1}));
        QVERIFY(!database_->writePart("thing", "a", 1, 9'999, Bytes{5, 6}));
        QVERIFY(!database_->writePart("thing", "a", 2, 0, Bytes{5}));
    }

    void migrationsAreAllOrNothing() {
        static bool broken = true;
        static constexpr Migration steps[] = {
            {1, "first", [](Database& db) { return db.runScript("CREATE TABLE first (a ANY) STRICT"); }},
            {2, "second",
             [](Database& db) -> Result<void> {
                 if (auto ok = db.runScript("CREATE TABLE second (a ANY) STRICT"); !ok) return ok;
                 if (broken) return fail(ErrorCode::DiskFull, "No room.");
                 return {};
             }},
        };
        ZON_FAILS(ErrorCode::DiskFull, migrate(*database_, steps));
        QCOMPARE(*database_->version(), 0);
        QVERIFY(!database_->runScript("SELECT * FROM first"));
        broken = false;
        int asked = 0;
        const auto count = [&](int) -> Result<void> {
            ++asked;
            return {};
        };
        ZON_OK(migrate(*database_, std::span(steps).first(1), count));
        QCOMPARE(asked, 0); // a new file needs no copy
        ZON_OK(migrate(*database_, steps, count));
        QCOMPARE(asked, 1);
        QCOMPARE(*database_->version(), 2);
        ZON_OK(migrate(*database_, steps, count));
        QCOMPARE(asked, 1);
        ZON_FAILS(ErrorCode::NewerFile, migrate(*database_, std::span(steps).first(1), count));
    }

    void whatIsNoDatabaseIsRefused() {
        ZON_FAILS(ErrorCode::NotFound, Database::open(*folder_ / "none.db", {}));
        writeContent(*folder_ / "not.db", std::string(8192, 'x'));
        ZON_FAILS(ErrorCode::ForeignFile, Database::open(*folder_ / "not.db", {}));
    }

private:
    std::vector<std::int64_t> ids() {
        std::vector<std::int64_t> all;
        Statement rows = database_->query("SELECT id FROM thing ORDER BY id");
        while (rows.next())
            all.push_back(rows.int64(0));
        if (!rows.finish()) all.clear();
        return all;
    }

    std::unique_ptr<Folder> folder_;
    std::optional<Database> database_;
};

QTEST_GUILESS_MAIN(DatabaseTest)
#include "tst_database.moc"
