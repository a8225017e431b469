#include "core/chain/bench.h"
#include "core/util/work_pool.h"

#include <QtTest>

using namespace zon;

/// The benchmarks work on real data and say what they measured; how fast is nobody's test.
class TestBench : public QObject {
    Q_OBJECT

private slots:
    void median();
    void results();
};

void TestBench::median() {
    int runs = 0;
    QVERIFY(medianSeconds(5, [&] { ++runs; }) >= 0);
    QCOMPARE(runs, 6); // one to warm up
    runs = 0;
    medianSeconds(0, [&] { ++runs; });
    QCOMPARE(runs, 2);
}

void TestBench::results() {
    WorkPool pool(1);
    for (const BenchResult& result : {benchHeaders(3'000, 2), benchGcs(10, 2), benchScan(pool, 100, 2)}) {
        QVERIFY(result.value > 0);
        QCOMPARE(result.n, std::size_t{2});
    }
    QCOMPARE(benchHeaders(100, 1).unit, std::string("headers/s"));
    QCOMPARE(benchGcs(1, 1).unit, std::string("ns/element"));
}

QTEST_APPLESS_MAIN(TestBench)
#include "tst_bench.moc"
