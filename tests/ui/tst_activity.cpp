// The history: pages, payments that come, change and go, filters, names.

#include "tests/ui/fake_backend.h"
#include "ui/activity_model.h"
#include "ui/format.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace zon;

class Activity : public QObject {
    Q_OBJECT

private:
    static QString at(const ActivityModel& model, int row, int role) {
        return model.data(model.index(row), role).toString();
    }
    static std::vector<TxRow> many(int n) {
        std::vector<TxRow> rows;
        for (int i = 0; i < n; ++i) {
            TxRow row = received(1, 1000 + i, 1'000'000 - i);
            std::array<std::uint8_t, 32> bytes{};
            writeLe32(bytes.data(), static_cast<std::uint32_t>(i));
            row.txid = Txid(bytes);
            rows.push_back(row);
        }
        return rows;
    }

private slots:
    void fetchesAPageAtATime() {
        FakeBackend backend;
        backend.history = many(250);
        ActivityModel model(backend, 0);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setWallet(WalletId{1});
        QTRY_COMPARE(model.count(), 100);
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QVERIFY(!model.canFetchMore({})); // one question at a time
        QTRY_COMPARE(model.count(), 200);
        model.fetchMore({});
        QTRY_COMPARE(model.count(), 250);
        QVERIFY(!model.canFetchMore({}));
    }

    void newPaymentTakesItsPlaceWithoutAReset() {
        FakeBackend backend;
        backend.history = {received(1, 100, 1000), received(2, 200, 900)};
        ActivityModel model(backend, 0);
        model.setWallet(WalletId{1});
        QTRY_COMPARE(model.count(), 2);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        emit backend.transactionsChanged(WalletId{1}, {received(3, 300, 950)}, {});
        QCOMPARE(model.count(), 3);
        QCOMPARE(model.txidAt(1), QString::fromStdString(txidOf(3).display()));
        QCOMPARE(reset.count(), 0);
    }

    void unverifiedBecomesConfirmedInPlace() {
        FakeBackend backend;
        TxRow row = received(1, 100, 1000);
        row.state = TxState::Unverified;
        row.confirmations = 0;
        backend.history = {row, received(2, 200, 900)};
        ActivityModel model(backend, 0);
        model.setWallet(WalletId{1});
        QTRY_COMPARE(model.count(), 2);
        QVERIFY(at(model, 0, ActivityModel::DetailRole).startsWith("Unverified"));

        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        row.state = TxState::Confirmed;
        row.confirmations = 1;
        emit backend.transactionsChanged(WalletId{1}, {row}, {});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(model.count(), 2);
        QVERIFY(!at(model, 0, ActivityModel::DetailRole).startsWith("Unverified"));
    }

    /// The window is only drawn anew for a text that reads otherwise.
    void agesMoveWhenTheyReadOtherwise() {
        FakeBackend backend;
        const auto seen = [](std::uint8_t n, Seconds before) {
            TxRow row = received(n, 100, toSeconds(format::now() - before));
            row.state = TxState::Unverified;
            row.confirmations = 0;
            return row;
        };
        backend.history = {seen(1, Seconds(1)), seen(2, Seconds(3 * 3600 + 60))};
        ActivityModel model(backend, 0);
        model.setWallet(WalletId{1});
        QTRY_COMPARE(model.count(), 2);
        model.refreshTimes();
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        const QString first = at(model, 0, ActivityModel::DetailRole);
        const auto ticked = [&] {
            model.refreshTimes();
            return at(model, 0, ActivityModel::DetailRole) != first;
        };
        QTRY_VERIFY(ticked());
        QVERIFY(changed.count() > 0);
        for (const QList<QVariant>& told : changed)
            QCOMPARE(told.at(0).toModelIndex().row(), 0); // not the one of hours ago
    }

    void goneIsGone() {
        FakeBackend backend;
        backend.history = {received(1, 100, 1000), received(2, 200, 900)};
        ActivityModel model(backend, 0);
        model.setWallet(WalletId{1});
        QTRY_COMPARE(model.count(), 2);
        emit backend.transactionsChanged(WalletId{1}, {}, {txidOf(1)});
        QCOMPARE(model.count(), 1);
        QCOMPARE(model.txidAt(0), QString::fromStdString(txidOf(2).display()));
    }

    void anotherWalletsNewsIsIgnored() {
        FakeBackend backend;
        ActivityModel model(backend, 0);
        model.setWallet(WalletId{1});
        QTRY_VERIFY(model.untouched());
        emit backend.transactionsChanged(WalletId{2}, {received(1, 100, 1000)}, {});
        QCOMPARE(model.count(), 0);
    }

    void filterAndSearchAskAgain() {
        FakeBackend backend;
        backend.fillWithBakery();
        ActivityModel model(backend, 0);
        model.setWallet(WalletId{1});
        QTRY_COMPARE(model.count(), static_cast<int>(backend.history.size()));
        model.setFilter(ActivityModel::Mined);
        QTRY_COMPARE(model.count(), 1);
        QCOMPARE(at(model, 0, ActivityModel::TitleRole), "Block 48,209 mined");
        model.setFilter(ActivityModel::All);
        model.setSearch("Nordmill");
        QTRY_VERIFY(model.count() > 0 && model.count() < 12);
        // What does not match the search does not slip in by an event.
        const int before = model.count();
        emit backend.transactionsChanged(WalletId{1}, {received(99, 1, 1)}, {});
        QCOMPARE(model.count(), before);
        QVERIFY(!model.untouched());
    }

    void anOlderAnswerIsDropped() {
        FakeBackend backend;
        backend.fillWithBakery();
        ActivityModel model(backend, 0);
        model.setWallet(WalletId{1});
        model.setFilter(ActivityModel::Mined); // before the first answer came
        QTRY_COMPARE(model.count(), 1);
        QTRY_VERIFY(!model.loading());
        QCOMPARE(model.count(), 1);
    }

    void latestKeepsOnlyTheNewest() {
        FakeBackend backend;
        backend.fillWithBakery();
        ActivityModel model(backend, 5);
        model.setWallet(WalletId{1});
        QTRY_COMPARE(model.count(), 5);
        QVERIFY(!model.canFetchMore({}));
        TxRow newest = received(200, 5, 4'000'000'000);
        emit backend.transactionsChanged(WalletId{1}, {newest}, {});
        QCOMPARE(model.count(), 5);
        QCOMPARE(model.txidAt(0), QString::fromStdString(newest.txid.display()));
    }

    void namesAreKept() {
        FakeBackend backend;
        backend.history = {received(1, 100, 1000)};
        ActivityModel model(backend, 0);
        model.setWallet(WalletId{1});
        QTRY_COMPARE(model.count(), 1);
        model.setLabel(0, "  <b>Flour</b> ");
        QCOMPARE(at(model, 0, ActivityModel::TitleRole), "<b>Flour</b>");
        QVERIFY(backend.labelled);
        QCOMPARE(backend.labelled->second, std::string("<b>Flour</b>"));
        backend.labelled.reset();
        model.setLabel(0, "<b>Flour</b>");
        QVERIFY(!backend.labelled); // nothing changed, nothing asked
    }

    void answersAfterItsEndAreHarmless() {
        FakeBackend backend;
        backend.fillWithBakery();
        {
            ActivityModel model(backend, 0);
            model.setWallet(WalletId{1});
        }
        QCoreApplication::processEvents();
        QCOMPARE(backend.pagesAsked, 1);
    }
};

QTEST_GUILESS_MAIN(Activity)
#include "tst_activity.moc"
