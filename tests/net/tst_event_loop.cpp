#include "core/net/event_loop.h"

#include <QTest>

#include <atomic>
#include <memory>
#include <vector>

using namespace zon;

namespace {

constexpr Milliseconds patience{20'000};

} // namespace

class EventLoopTest : public QObject {
    Q_OBJECT

private slots:
    void runsTasksInOrder() {
        EventLoop loop;
        std::vector<int> order;
        for (int i = 0; i < 100; ++i)
            loop.post([&order, i] { order.push_back(i); });
        QVERIFY(order.empty());
        QVERIFY(loop.runUntil([&] { return order.size() == 100; }, patience));
        for (int i = 0; i < 100; ++i)
            QCOMPARE(order[static_cast<std::size_t>(i)], i);
    }

    void tasksMayBeMoveOnly() {
        EventLoop loop;
        int seen = 0;
        loop.post([&seen, owned = std::make_unique<int>(7)] { seen = *owned; });
        QVERIFY(loop.runUntil([&] { return seen == 7; }, patience));
    }

    void ownThread() {
        EventLoop loop;
        QVERIFY(loop.isLoopThread()); // nothing runs it yet
        std::atomic<int> count = 0;
        std::atomic<bool> inside = false;
        loop.startThread();
        for (int i = 0; i < 1'000; ++i)
            loop.post([&] {
                inside = loop.isLoopThread();
                ++count;
            });
        QTRY_COMPARE(count.load(), 1'000);
        QVERIFY(inside);
        QVERIFY(!loop.isLoopThread());
        loop.stop();
        loop.join();
        loop.post([&] { ++count; });
        QCOMPARE(count.load(), 1'000);
    }

    void nothingRunsAfterStop() {
        auto owned = std::make_shared<int>(1);
        bool ran = false;
        {
            EventLoop loop;
            const Timer timer = loop.after(Milliseconds(0), [&ran] { ran = true; });
            loop.post([&loop] { loop.stop(); });
            loop.post([&ran, owned] { ran = true; });
            loop.run();
            QVERIFY(!loop.runUntil([] { return false; }, Milliseconds(0)));
            QCOMPARE(owned.use_count(), 2L);
        }
        QVERIFY(!ran);
        QCOMPARE(owned.use_count(), 1L); // destroyed unrun
    }

    void timersFireInOrder() {
        EventLoop loop;
        std::vector<int> order;
        const Timer late = loop.after(Milliseconds(20), [&] { order.push_back(2); });
        const Timer soon = loop.after(Milliseconds(1), [&] { order.push_back(1); });
        QVERIFY(late.active());
        QVERIFY(loop.runUntil([&] { return order.size() == 2; }, patience));
        QCOMPARE(order, (std::vector{1, 2}));
        QVERIFY(!late.active());
    }

    void droppedTimersDoNotFire() {
        EventLoop loop;
        bool fired = false;
        bool done = false;
        Timer cancelled = loop.after(Milliseconds(1), [&] { fired = true; });
        Timer replaced = loop.after(Milliseconds(1), [&] { fired = true; });
        {
            const Timer dropped = loop.after(Milliseconds(1), [&] { fired = true; });
        }
        cancelled.cancel();
        QVERIFY(!cancelled.active());
        replaced = loop.after(Milliseconds(10), [&] { done = true; });
        QVERIFY(loop.runUntil([&] { return done; }, patience));
        QVERIFY(!fired);
    }

    // Due already, but cancelled by a task that ran before it.
    void cancelledWhileDue() {
        EventLoop loop;
        bool fired = false;
        bool done = false;
        Timer second;
        const Timer first = loop.after(Milliseconds(0), [&] { second.cancel(); });
        second = loop.after(Milliseconds(0), [&] { fired = true; });
        const Timer last = loop.after(Milliseconds(10), [&] { done = true; });
        QVERIFY(loop.runUntil([&] { return done; }, patience));
        QVERIFY(!fired);
    }

    void periodicUntilItDropsItself() {
        EventLoop loop;
        int calls = 0;
        Timer timer;
        timer = loop.every(Milliseconds(1), [&, guard = std::make_shared<int>(5)] {
            if (++calls < 5) return;
            timer.cancel();
            calls += *guard; // what the task owns is still there
        });
        bool done = false;
        QVERIFY(loop.runUntil([&] { return calls >= 10; }, patience));
        const Timer wait = loop.after(Milliseconds(20), [&] { done = true; });
        QVERIFY(loop.runUntil([&] { return done; }, patience));
        QCOMPARE(calls, 10);
    }

    void runUntilGivesUp() {
        EventLoop loop;
        QVERIFY(!loop.runUntil([] { return false; }, Milliseconds(5)));
        bool ran = false; // and can be run again
        loop.post([&] { ran = true; });
        QVERIFY(loop.runUntil([&] { return ran; }, patience));
    }
};

QTEST_APPLESS_MAIN(EventLoopTest)
#include "tst_event_loop.moc"
