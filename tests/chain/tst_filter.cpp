#include "core/chain/filter.h"
#include "core/chain/filter_json.h"
#include "core/chain/gcs.h"
#include "core/crypto/random.h"
#include "core/crypto/siphash.h"
#include "tests/chain/chain_builder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace zon;

/// Compact filters: the vectors of BIP158, hostile bytes, and the fast ways against the plain ones.
class TestFilter : public QObject {
    Q_OBJECT

private slots:
    void vectors_data();
    void vectors();
    void commandLineForms_data() { vectors_data(); }
    void commandLineForms();
    void commandLineErrors_data();
    void commandLineErrors();
    void hostileFilters_data();
    void hostileFilters();
    void countIsBelievedOnlyAsFarAsItIsPaidFor();
    void longRunsOfOnes();
    void everyElementIsFound_data();
    void everyElementIsFound();
    void hitsNameTheScripts();
    void missingScriptsProveAWrongFilter();
    void eightLanesHashAsOne();
    void matcherServesManyFilters();
    void emptyListsMatchNothing();
    void headersChain();

private:
    static ScriptList numbered(std::uint64_t first, std::uint64_t count);
    static std::shared_ptr<const ScriptList> shared(ScriptList list) {
        return std::make_shared<const ScriptList>(std::move(list));
    }
    static const BlockHash& someBlock();
    /// Decodes with the plainest code there can be.
    static std::optional<std::vector<std::uint64_t>> decodePlainly(ByteSpan filter);
};

ScriptList TestFilter::numbered(std::uint64_t first, std::uint64_t count) {
    ScriptList scripts;
    for (std::uint64_t i = 0; i < count; ++i) {
        Bytes script(22 + (i % 3) * 6);
        writeLe64(script.data(), first + i);
        scripts.add(script);
    }
    return scripts;
}

const BlockHash& TestFilter::someBlock() {
    static const BlockHash hash =
        BlockHash::fromDisplay("00000000000000000002f31f7ffd0b9b4b0a5cb7ab1e04c1a9f85b4b0b6b2c1d").value();
    return hash;
}

std::optional<std::vector<std::uint64_t>> TestFilter::decodePlainly(ByteSpan filter) {
    Reader in(filter);
    const std::uint64_t count = in.compactSize(0xffffffff);
    if (!in.ok()) return std::nullopt;
    const ByteSpan bits = in.take(in.remaining());
    std::size_t at = 0;
    const auto bit = [&]() -> int {
        if (at >= bits.size() * 8) return -1;
        const int value = bits[at / 8] >> (7 - at % 8) & 1;
        ++at;
        return value;
    };
    std::vector<std::uint64_t> values;
    std::uint64_t last = 0;
    for (std::uint64_t i = 0; i < count; ++i) {
        int b;
        while ((b = bit()) == 1)
            last += std::uint64_t{1} << gcsP;
        if (b < 0) return std::nullopt;
        for (int j = gcsP - 1; j >= 0; --j) {
            if ((b = bit()) < 0) return std::nullopt;
            last += static_cast<std::uint64_t>(b) << j;
        }
        if (last >= count * gcsM) return std::nullopt;
        values.push_back(last);
    }
    if (bits.size() * 8 - at >= 8) return std::nullopt;
    while (at < bits.size() * 8)
        if (bit() != 0) return std::nullopt;
    return values;
}

void TestFilter::vectors_data() {
    QTest::addColumn<QJsonObject>("vector");
    QFile file(QStringLiteral(ZON_TEST_DATA "/blockfilters.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray all = QJsonDocument::fromJson(file.readAll()).object()["vectors"].toArray();
    QCOMPARE(all.size(), 10);
    for (const auto& each : all) {
        const QJsonObject vector = each.toObject();
        QTest::addRow("%d %s", vector["height"].toInt(), qPrintable(vector["note"].toString())) << vector;
    }
}

void TestFilter::vectors() {
    QFETCH(QJsonObject, vector);
    const auto text = [&](const char* name) { return vector[QLatin1String(name)].toString().toStdString(); };
    const auto block = parseBlock(fromHex(text("block")).value());
    QVERIFY(block);
    QCOMPARE(block->hash().display(), text("hash"));
    ScriptList spent;
    for (const auto& script : vector["spent"].toArray())
        spent.add(fromHex(script.toString().toStdString()).value());

    const Bytes filter = buildBasicFilter(*block, spent);
    QCOMPARE(toHex(filter), text("filter"));
    const auto previous = FilterHeader::fromDisplay(text("previousHeader")).value();
    QCOMPARE(nextFilterHeader(filterHash(filter), previous).display(), text("header"));

    const ScriptList elements = basicFilterScripts(*block, spent);
    for (std::size_t i = 0; i < elements.size(); ++i) {
        ScriptList one;
        one.add(elements[i]);
        QVERIFY(FilterMatcher(shared(std::move(one))).match(filter, block->hash()) == FilterMatch::Yes);
    }
    QVERIFY(!FilterMatcher(shared(elements)).firstMissing(filter, block->hash()));
    QVERIFY(FilterMatcher(shared(numbered(0, 5))).match(filter, block->hash()) == FilterMatch::No);
}

void TestFilter::commandLineForms() {
    QFETCH(QJsonObject, vector);
    const QJsonObject build{{"block", vector["block"]}, {"spent", vector["spent"]}};
    const auto line = [](const QJsonObject& object) {
        return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
    };
    const auto answer = [](const std::string& text) {
        return QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
    };
    const QJsonObject built = answer(filterBuildLine(line(build)));
    QCOMPARE(built["filter"], vector["filter"]);
    QCOMPARE(built["hash"].toString().toStdString(),
             filterHash(fromHex(vector["filter"].toString().toStdString()).value()).display());

    QJsonObject match{{"filter", built["filter"]}, {"block_hash", vector["hash"]}};
    match["scripts"] = QJsonArray{"51", "5152"};
    QCOMPARE(answer(filterMatchLine(line(match))), (QJsonObject{{"match", false}}));
    for (const auto& script : vector["spent"].toArray()) {
        if (script.toString().isEmpty()) continue;
        match["scripts"] = QJsonArray{"51", script};
        QCOMPARE(answer(filterMatchLine(line(match))), (QJsonObject{{"match", true}}));
    }
}

void TestFilter::commandLineErrors_data() {
    QTest::addColumn<QString>("line");
    QTest::newRow("not JSON") << "filter";
    QTest::newRow("no object") << "[1]";
    QTest::newRow("nothing in it") << "{}";
    QTest::newRow("block is a number") << R"({"block":5,"spent":[]})";
    QTest::newRow("bad hex") << R"({"block":"zz","spent":[],"filter":"zz","block_hash":"zz","scripts":[]})";
    QTest::newRow("cut off") << R"({"block":"0100","spent":[],"filter":"05","block_hash":")"
                                    + QString(64, QLatin1Char('0')) + R"(","scripts":[]})";
    QTest::newRow("scripts are numbers")
        << R"({"filter":"00","block_hash":")" + QString(64, QLatin1Char('0')) + R"(","scripts":[1]})";
}

void TestFilter::commandLineErrors() {
    QFETCH(QString, line);
    for (const auto form : {filterBuildLine, filterMatchLine}) {
        const auto answer =
            QJsonDocument::fromJson(QByteArray::fromStdString(form(line.toStdString()))).object();
        QCOMPARE(answer.keys(), QStringList{"error"});
        QVERIFY(!answer["error"].toObject()["code"].toString().isEmpty());
        QVERIFY(answer["error"].toObject()["message"].toString().endsWith(QLatin1Char('.')));
    }
}

void TestFilter::hostileFilters_data() {
    QTest::addColumn<QByteArray>("filter");
    const Bytes good = buildFilter(someBlock(), numbered(0, 20));
    const QByteArray whole(reinterpret_cast<const char*>(good.data()), static_cast<qsizetype>(good.size()));
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("huge N") << QByteArray::fromHex("feffffffff") + whole;
    QTest::newRow("N over 32 bits") << QByteArray::fromHex("ff0000000001000000") + whole;
    QTest::newRow("N not in its shortest form") << QByteArray::fromHex("fd1400") + whole.mid(1);
    QTest::newRow("one element too many") << QByteArray(1, 21) + whole.mid(1);
    QTest::newRow("one element too few") << QByteArray(1, 19) + whole.mid(1);
    QTest::newRow("cut off") << whole.left(whole.size() - 1);
    QTest::newRow("a byte too much") << whole + '\0';
    QTest::newRow("nothing, and a byte too much") << QByteArray::fromHex("0000");
    QTest::newRow("only ones") << QByteArray(1, 20) + QByteArray(200, '\xff');
    QTest::newRow("out of range") << QByteArray(1, 1) + QByteArray::fromHex("f8000000");
    QTest::newRow("bits behind the end") << QByteArray::fromHex("019dfca9");
}

void TestFilter::hostileFilters() {
    QFETCH(QByteArray, filter);
    const auto bytes = asBytes(std::string_view(filter.constData(), static_cast<std::size_t>(filter.size())));
    // Nothing that could hit: the whole of it has to be decoded.
    FilterMatcher matcher(shared(numbered(1'000'000, 3)));
    QVERIFY(matcher.match(bytes, someBlock()) == FilterMatch::Malformed);
    QVERIFY(!matcher.hits(bytes, someBlock()));
    QCOMPARE(matcher.firstMissing(bytes, someBlock()).value(), std::size_t{0});
    if (!bytes.empty()) QVERIFY(!decodePlainly(bytes));
}

void TestFilter::countIsBelievedOnlyAsFarAsItIsPaidFor() {
    QCOMPARE(filterElementCount(fromHex("00").value()).value(), 0U);
    QCOMPARE(filterElementCount(fromHex("019dfca8").value()).value(), 1U);
    QVERIFY(!filterElementCount(fromHex("029dfca8").value()));
    QVERIFY(!filterElementCount(fromHex("feffffffff00000000").value()));
}

/// A gap between two values can be as wide as the whole range: its run of ones is longer than any window.
void TestFilter::longRunsOfOnes() {
    for (const std::uint64_t ones : {30, 35, 36, 37, 38, 63, 64, 65, 127, 500, 1480}) {
        const std::uint64_t count = 1000;
        Bytes bits;
        GcsWriter out(bits);
        std::vector<std::uint64_t> expected;
        std::uint64_t value = 0;
        for (std::uint64_t i = 0; i < count; ++i) {
            const std::uint64_t distance = i == 500 ? (ones << gcsP) + 77 : i % 9;
            out.distance(distance);
            expected.push_back(value += distance);
        }
        std::vector<std::uint64_t> got;
        const GcsEnd end = GcsReader(bits).forEach(count, count * gcsM, [&](std::uint64_t v) {
            got.push_back(v);
            return true;
        });
        QVERIFY(end == GcsEnd::Complete);
        QVERIFY(got == expected);
        QVERIFY(GcsReader(bits).forEach(count, expected.back(), [](std::uint64_t) { return true; })
                == GcsEnd::Malformed);
    }
}

void TestFilter::everyElementIsFound_data() {
    QTest::addColumn<int>("elements");
    for (const int n : {1, 2, 3, 10, 100, 252, 253, 1000, 20'000})
        QTest::addRow("%d", n) << n;
}

void TestFilter::everyElementIsFound() {
    QFETCH(int, elements);
    const auto n = static_cast<std::uint64_t>(elements);
    const ScriptList in = numbered(0, n);
    const Bytes filter = buildFilter(someBlock(), in);
    QCOMPARE(filterElementCount(filter).value(), n);

    const auto plain = decodePlainly(filter);
    QVERIFY(plain);
    Reader head(filter);
    head.compactSize();
    std::vector<std::uint64_t> fast;
    const GcsEnd end =
        GcsReader(ByteSpan(filter).subspan(head.position())).forEach(n, n * gcsM, [&](std::uint64_t v) {
            fast.push_back(v);
            return true;
        });
    QVERIFY(end == GcsEnd::Complete);
    QVERIFY(fast == *plain);

    QVERIFY(!FilterMatcher(shared(in)).firstMissing(filter, someBlock()));
    for (std::uint64_t i = 0; i < n; i += 1 + n / 50) {
        ScriptList among = numbered(5'000'000, 7);
        among.add(in[i]);
        QVERIFY(FilterMatcher(shared(std::move(among))).match(filter, someBlock()) == FilterMatch::Yes);
    }
    // 1 in 784,931 hits by chance; these numbers are fixed and don't.
    QVERIFY(FilterMatcher(shared(numbered(9'000'000, 100))).match(filter, someBlock()) == FilterMatch::No);
    // Repeated elements count once.
    ScriptList twice = in;
    for (std::size_t i = 0; i < in.size(); ++i)
        twice.add(in[i]);
    QVERIFY(buildFilter(someBlock(), twice) == filter);
}

void TestFilter::hitsNameTheScripts() {
    const Bytes filter = buildFilter(someBlock(), numbered(100, 50));
    FilterMatcher matcher(shared(numbered(91, 30)));
    std::vector<std::uint32_t> expected;
    const ScriptList in = numbered(100, 50);
    const ScriptList asked = numbered(91, 30);
    for (std::uint32_t i = 0; i < asked.size(); ++i)
        for (std::size_t j = 0; j < in.size(); ++j)
            if (equal(asked[i], in[j])) expected.push_back(i);
    QVERIFY(!expected.empty());
    QVERIFY(matcher.hits(filter, someBlock()) == expected);
}

void TestFilter::missingScriptsProveAWrongFilter() {
    ScriptList all = numbered(0, 40);
    const Bytes filter = buildFilter(someBlock(), all);
    QVERIFY(!FilterMatcher(shared(all)).firstMissing(filter, someBlock()));
    all.add(Bytes(34, 0xee));
    QCOMPARE(FilterMatcher(shared(all)).firstMissing(filter, someBlock()).value(), std::size_t{40});
    ScriptList front;
    front.add(Bytes(34, 0xee));
    front.add(all[0]);
    QCOMPARE(FilterMatcher(shared(std::move(front))).firstMissing(filter, someBlock()).value(),
             std::size_t{0});
    // Another block's key makes all of them miss.
    QVERIFY(FilterMatcher(shared(all)).firstMissing(filter, BlockHash()));
}

void TestFilter::eightLanesHashAsOne() {
    ScriptList scripts;
    for (std::size_t i = 0; i < 300; ++i)
        scripts.add(Bytes(i * 7 % 81, static_cast<std::uint8_t>(i)));
    scripts.add({});
    scripts.add(Bytes(256 + 3, 0x42)); // the length wraps in the last word
    scripts.add(Bytes(10'000, 0x43));
    const ScriptHasher hasher(scripts);
    std::vector<std::uint64_t> hashes(hasher.size());
    hasher.hash(0x0123456789abcdef, 0xfedcba9876543210, hashes);
    for (std::size_t i = 0; i < scripts.size(); ++i)
        QCOMPARE(hashes[i], sipHash24(0x0123456789abcdef, 0xfedcba9876543210, scripts[i]));
}

void TestFilter::matcherServesManyFilters() {
    FilterMatcher matcher(shared(numbered(500, 10)));
    for (std::uint64_t i = 0; i < 60; ++i) {
        BlockHash block;
        writeLe64(block.data(), i);
        const Bytes filter = buildFilter(block, numbered(i * 10, 10));
        // Numbers and lengths must both be the same for a script to be the same.
        QVERIFY((matcher.match(filter, block) == FilterMatch::Yes) == (i == 50));
    }
}

void TestFilter::emptyListsMatchNothing() {
    const Bytes none = buildFilter(someBlock(), {});
    QCOMPARE(toHex(none), std::string("00"));
    QVERIFY(FilterMatcher(shared(numbered(0, 3))).match(none, someBlock()) == FilterMatch::No);
    FilterMatcher nobody(shared({}));
    QVERIFY(nobody.match(none, someBlock()) == FilterMatch::No);
    QVERIFY(nobody.match(buildFilter(someBlock(), numbered(0, 9)), someBlock()) == FilterMatch::No);
    QVERIFY(!nobody.firstMissing(none, someBlock()));
}

void TestFilter::headersChain() {
    const FilterHash one = filterHash(fromHex("019dfca8").value());
    const FilterHeader first = nextFilterHeader(one, {});
    QVERIFY(nextFilterHeader(one, first) != first);
    QVERIFY(nextFilterHeader(filterHash(fromHex("00").value()), {}) != first);
    QCOMPARE(first.display(),
             std::string("21584579b7eb08997773e5aeff3a7f932700042d0ed2a6129012b7d7ae81b750"));
}

QTEST_APPLESS_MAIN(TestFilter)
#include "tst_filter.moc"
