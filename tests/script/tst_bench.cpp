#include "core/script/bench.h"
#include "core/script/miniscript.h"
#include "core/util/work_pool.h"

#include <QtTest>

using namespace zon;

/// The benchmarks do what they are named for and say what they measured; how fast is nobody's test.
class ScriptBenchTest : public QObject {
    Q_OBJECT

private slots:
    void results() {
        WorkPool pool(1);
        const auto results = benchScript(pool, 5, 2);
        QCOMPARE(results.size(), std::size_t{5});
        for (const BenchResult& result : results) {
            QVERIFY2(result.value > 0, result.name.c_str());
            QCOMPARE(result.n, std::size_t{2});
        }
    }

    void fiftyFragments() {
        const auto parsed = parseMiniscript(benchMiniscript(), MiniscriptContext::P2wsh);
        QVERIFY2(parsed, parsed ? "" : parsed.error().message.c_str());
        QVERIFY(parsed->script.nodes().size() >= 50);
    }
};

QTEST_APPLESS_MAIN(ScriptBenchTest)
#include "tst_bench.moc"
