#include "core/sync/peer_book.h"

#include <QTest>

using namespace zon;

namespace {

Endpoint at(std::string_view text) {
    return *Endpoint::parse(text, 18444);
}

struct Fixture {
    std::vector<Endpoint> due() { return book.takeDue(now, wall); }

    SteadyTime now{};
    UnixTime wall = unixTime(1'700'000'000);
    PeerBook book{8, [](std::uint64_t) { return std::uint64_t{0}; }};
};

class PeerBookTest : public QObject {
    Q_OBJECT

private slots:
    void ownNodesFirstAllOfThem() {
        Fixture t;
        t.book.learn(at("8.8.1.1"), serviceCompactFilters, t.wall, true);
        for (int i = 0; i < 10; ++i)
            t.book.addOwn(at("9.9.9." + std::to_string(i)));
        const auto due = t.due();
        QCOMPARE(due.size(), std::size_t{10}); // more than the limit, and no learned one
        QVERIFY(t.due().empty());
    }

    void oneLearnedPeerPerNetworkGroup() {
        Fixture t;
        for (int i = 0; i < 5; ++i)
            t.book.learn(at("8.8.8." + std::to_string(i)), serviceCompactFilters, t.wall, false);
        t.book.learn(at("9.9.9.9"), serviceCompactFilters, t.wall, false);
        QCOMPARE(t.due().size(), std::size_t{2});
    }

    void filtersFirst() {
        Fixture t;
        for (int i = 1; i <= 20; ++i)
            t.book.learn(at(std::to_string(i) + ".1.1.1"), serviceNetwork, t.wall, true);
        t.book.learn(at("99.1.1.1"), serviceNetwork | serviceCompactFilters, t.wall, false);
        const auto due = t.due();
        QCOMPARE(due.size(), std::size_t{8});
        QCOMPARE(due[0], at("99.1.1.1"));
    }

    void fault37_backoffDoubles() {
        Fixture t;
        const Endpoint own = at("9.9.9.9");
        t.book.addOwn(own);
        for (const Seconds wait : {Seconds(1), Seconds(2), Seconds(4), Seconds(8)}) {
            QCOMPARE(t.due().size(), std::size_t{1});
            t.book.onClosed(own, t.now);
            QCOMPARE(*t.book.nextDeadline() - t.now, std::chrono::nanoseconds(wait));
            QVERIFY(t.due().empty());
            t.now += wait;
        }
        QCOMPARE(t.due().size(), std::size_t{1});
        t.book.onReady(own, serviceNetwork);
        t.book.onClosed(own, t.now);
        QCOMPARE(*t.book.nextDeadline() - t.now, std::chrono::nanoseconds(Seconds(1)));
    }

    void bansHoldForTheirTime() {
        Fixture t;
        t.book.learn(at("8.8.8.8"), serviceCompactFilters, t.wall, true);
        t.book.ban({at("8.8.8.8:1"), "It lied.", t.wall + Seconds(3600)}); // whatever the port
        QVERIFY(t.due().empty());
        QCOMPARE(t.book.bans(t.wall).size(), std::size_t{1});
        t.wall += Seconds(3600);
        QCOMPARE(t.due().size(), std::size_t{1});
        QVERIFY(t.book.bans(t.wall).empty());
    }

    void atHomeOneBanIsOneNode() {
        Fixture t;
        t.book.addOwn(at("127.0.0.1:1"));
        t.book.addOwn(at("127.0.0.1:2"));
        t.book.ban({at("127.0.0.1:1"), "It lied.", t.wall + Seconds(3600)});
        QCOMPARE(t.due(), (std::vector<Endpoint>{at("127.0.0.1:2")}));
        t.book.addOwn(at("127.0.0.1:1")); // the person says so
        QCOMPARE(t.due(), (std::vector<Endpoint>{at("127.0.0.1:1")}));
    }

    void fault46_addressFloodIsBounded() {
        Fixture t;
        t.book.learn(at("8.8.8.8"), serviceCompactFilters, t.wall, true);
        // All of one group: no more than its share stays.
        for (int i = 0; i < 256; ++i)
            t.book.learn(at("7.7.1." + std::to_string(i)), serviceCompactFilters, t.wall, false);
        QCOMPARE(t.book.size(), 1 + PeerBook::maxPerGroup);
        // From everywhere: no more than the limit, and who worked is still there.
        for (int i = 0; i < 30; ++i)
            for (int j = 0; j < 200; ++j)
                t.book.learn(at(std::to_string(20 + i) + "." + std::to_string(j) + ".1.1"),
                             serviceCompactFilters, t.wall, false);
        QVERIFY(t.book.size() <= PeerBook::maxLearned);
        const auto due = t.due();
        QVERIFY(std::ranges::find(due, at("8.8.8.8")) != due.end());
    }

    void aStaleTipGetsMorePeersNeverFewer() {
        Fixture t;
        for (int i = 1; i <= 20; ++i)
            t.book.learn(at(std::to_string(i) + ".1.1.1"), serviceCompactFilters, t.wall, true);
        QCOMPARE(t.due().size(), std::size_t{8});
        t.book.setExtraPeers(4);
        QCOMPARE(t.due().size(), std::size_t{4});
    }
};

} // namespace

QTEST_APPLESS_MAIN(PeerBookTest)
#include "tst_peer_book.moc"
