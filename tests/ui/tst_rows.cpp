// Lists that change by single rows, and what they show: peers, stages, notices, commands, chart points.

#include "ui/command_model.h"
#include "ui/notice_model.h"
#include "ui/peer_model.h"
#include "ui/stage_model.h"
#include "ui/time_series.h"
#include "ui/wallet_list_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace zon;

namespace {

PeerStatus peer(std::uint32_t id) {
    PeerStatus status;
    status.id = id;
    status.endpoint = *Endpoint::parse("10.0.0." + std::to_string(id), 1);
    status.state = PeerState::Ready;
    return status;
}

QString at(const QAbstractItemModel& model, int row, const char* role) {
    return model.data(model.index(row, 0), model.roleNames().key(role)).toString();
}

} // namespace

class Rows : public QObject {
    Q_OBJECT

private slots:
    void peersComeAndGoByRows() {
        PeerModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setPeers({peer(1), peer(2), peer(3)});
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);

        PeerStatus slow = peer(3);
        slow.slowStrikes = 1;
        model.setPeers({peer(1), slow, peer(4)});
        QCOMPARE(removed.count(), 1);
        QCOMPARE(removed[0][1].toInt(), 1);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(reset.count(), 0);
        QVERIFY(at(model, 1, "state_").startsWith("1 delay"));
        QCOMPARE(at(model, 2, "endpoint"), "10.0.0.4:1");
    }

    void unchangedRowsAreSilent() {
        PeerModel model;
        model.setPeers({peer(1), peer(2)});
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setPeers({peer(1), peer(2)});
        QCOMPARE(changed.count(), 0);
    }

    void stagesFollowTheStatus() {
        StageModel model;
        SyncStatus status;
        status.peers = {peer(1)};
        status.stage = SyncStage::FilterHeaders;
        status.headers = {1000, 1000, 0, {}};
        status.filterHeaders = {250, 1000, 5000, Seconds(3)};
        model.setStatus(status);
        QCOMPARE(model.count(), 5);
        QCOMPARE(at(model, 1, "done"), "true");
        QCOMPARE(at(model, 2, "active"), "true");
        QCOMPARE(at(model, 2, "fraction"), "0.25");
        QVERIFY(at(model, 2, "speed").contains("3 s"));
        QCOMPARE(at(model, 3, "done"), "false");
        // Without filters there is no such stage to wait for.
        status.wholeBlocks = true;
        model.setStatus(status);
        QCOMPARE(model.count(), 4);
    }

    void goodNewsGoesAndBadNewsStays() {
        NoticeModel model;
        model.add(NoticeLevel::Success, "done");
        model.add(NoticeLevel::Danger, "broken");
        QCOMPARE(model.count(), 2);
        QTRY_COMPARE_WITH_TIMEOUT(model.count(), 1, 10'000);
        QCOMPARE(at(model, 0, "title"), "broken");
        model.dismiss(model.data(model.index(0), NoticeModel::NoticeIdRole).toInt());
        QCOMPARE(model.count(), 0);
    }

    void noticesAreBounded() {
        NoticeModel model;
        for (int i = 0; i < 50; ++i)
            model.add(NoticeLevel::Warning, QString::number(i));
        QVERIFY(model.count() <= 4);
        QCOMPARE(at(model, model.count() - 1, "title"), "49");
        model.add(NoticeLevel::Warning, "49");
        QCOMPARE(at(model, model.count() - 1, "title"), "49");
        QCOMPARE(at(model, model.count() - 2, "title"), "48");
    }

    void commandsBestMatchFirst() {
        CommandModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSearch("mi");
        QCOMPARE(model.commandAt(0), "page:mining");
        QCOMPARE(model.commandAt(1), "toggle-mining");
        model.setSearch("nothing is called this");
        QCOMPARE(model.count(), 0);
        QCOMPARE(model.commandAt(0), "");
    }

    void disabledCommandsSayWhy() {
        CommandModel model;
        model.disable("lock", "because");
        model.setSearch("lock");
        QCOMPARE(at(model, 0, "reason"), "because");
        QCOMPARE(model.commandAt(0), "");
        model.enable("lock");
        QCOMPARE(model.commandAt(0), "lock");
    }

    void archivedWalletsAreNotShown() {
        WalletInfo shown, archived;
        shown.id = WalletId{1};
        archived.id = WalletId{2};
        archived.archived = true;
        WalletListModel model;
        model.setWallets({archived, shown});
        QCOMPARE(model.count(), 1);
        QVERIFY(model.find(WalletId{1}));
        QVERIFY(!model.find(WalletId{2}));
    }

    void nearestPoint() {
        TimeSeries series;
        QCOMPARE(series.nearest(5), -1);
        series.setPoints({{0, 1, "a"}, {100, 3, "b"}, {200, 2, "c"}}, false);
        QCOMPARE(series.nearest(-50), 0);
        QCOMPARE(series.nearest(49), 0);
        QCOMPARE(series.nearest(51), 1);
        QCOMPARE(series.nearest(1000), 2);
        QCOMPARE(series.hoverText(1), "b");
        QCOMPARE(series.hoverText(7), "");
        QVERIFY(series.lowY() < 1 && series.highY() > 3);
    }

    void flatLineHasRoom() {
        TimeSeries series;
        series.setPoints({{0, 5, ""}, {100, 5, ""}}, false);
        QVERIFY(series.lowY() < 5 && series.highY() > 5);
        series.setPoints({{0, 0, ""}, {100, 0, ""}}, true);
        QVERIFY(series.highY() > series.lowY());
    }
};

QTEST_GUILESS_MAIN(Rows)
#include "tst_rows.moc"
