// Every byte has a name: of every kind of spend, as transaction and as PSBT, whole and broken off anywhere.

#include "core/chain/block.h"
#include "core/inspect/byte_map.h"
#include "core/script/script_number.h"
#include "tests/inspect/subject.h"
#include "tests/script/spending_ways.h"

#include <QtTest>

using namespace zon;
using namespace zon::test;

namespace {

/// Empty when the ranges follow each other from the first byte to the last, and each says something.
QString gapIn(const Inspection& found) {
    std::size_t at = 0;
    for (const ByteRange& range : found.ranges) {
        if (range.begin != at) return QString("a gap at byte %1").arg(at);
        if (range.end <= range.begin) return QString("an empty range at byte %1").arg(at);
        if (range.name.empty() || range.explanation.empty())
            return QString("nothing said at byte %1").arg(at);
        at = range.end;
    }
    return at == found.bytes.size() ? QString()
                                    : QString("only %1 of %2 bytes").arg(at).arg(found.bytes.size());
}

TransactionRef coinsOfEveryKind() {
    std::vector<Script> scripts;
    for (const SpendingWay& way : spendingWays())
        scripts.push_back(outputOf(way).scriptPubKey);
    return coinsFor(scripts);
}

} // namespace

class ByteMaps : public QObject {
    Q_OBJECT

private slots:
    void everyKindOfSpend() {
        const TransactionRef coins = coinsOfEveryKind();
        for (std::uint32_t i = 0; i < spendingWays().size(); ++i) {
            const auto tx = spend(spendingWays()[i], coins, i);
            QVERIFY2(tx, spendingWays()[i].name);
            const Inspection found = explain(subjectOf(*tx, factsWith(coins)));
            QVERIFY2(gapIn(found).isEmpty(),
                     qPrintable(QString(spendingWays()[i].name) + ": " + gapIn(found)));
        }
    }

    void psbtsOfBothVersions() {
        const TransactionRef coins = coinsOfEveryKind();
        for (const std::uint32_t version : {0u, 2u}) {
            const Psbt psbt = spendOf(coins, version);
            const Inspection found =
                explain(subjectOf(OpenedPsbt{psbt, serializePsbt(psbt).value()}, noFacts()));
            QVERIFY2(gapIn(found).isEmpty(), qPrintable(gapIn(found)));
            QVERIFY(std::ranges::none_of(found.ranges,
                                         [](const ByteRange& r) { return r.kind == ByteKind::Broken; }));
        }
    }

    void nameWhatThePictureNames() {
        const TransactionRef coins = coinsOfEveryKind();
        const auto tx = spend(spendingWays()[6], coins, 6); // P2WPKH
        const Inspection found = explain(subjectOf(*tx, factsWith(coins)));
        const auto sequence = std::ranges::find(found.ranges, ByteKind::Sequence, &ByteRange::kind);
        QVERIFY(sequence != found.ranges.end());
        QCOMPARE(q(sequence->of), QString("input 1"));
        QVERIFY(q(sequence->explanation).contains("BIP125"));
        QCOMPARE(sequence->end - sequence->begin, std::size_t{4});
    }

    void brokenOffAnywhere() {
        const TransactionRef coins = coinsFor({outputOf(spendingWays()[6]).scriptPubKey});
        const auto tx = spend(spendingWays()[6], coins, 0);
        const Bytes whole = serialize(*tx);
        for (std::size_t n = 10; n < whole.size(); ++n) {
            const Bytes cut(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(n));
            const Inspection found = explain(subjectOf(
                OpenedBroken{OpenedBroken::Kind::Transaction, cut, {ErrorCode::Malformed, "cut", {}}},
                noFacts()));
            QVERIFY2(gapIn(found).isEmpty(), qPrintable(gapIn(found)));
            QVERIFY(found.standing == Standing::Broken);
        }
        const Bytes psbt = serializePsbt(spendOf(coins)).value();
        for (std::size_t n = 5; n < psbt.size(); ++n) {
            const Bytes cut(psbt.begin(), psbt.begin() + static_cast<std::ptrdiff_t>(n));
            const auto thing = openThing(cut, networkParams(NetworkId::Sandbox));
            QVERIFY(thing && std::holds_alternative<OpenedBroken>(*thing));
            const Inspection found = explain(subjectOf(*thing, noFacts()));
            QVERIFY2(gapIn(found).isEmpty(), qPrintable(gapIn(found)));
            QVERIFY(!found.next.empty());
        }
    }

    void blocksAndHeaders() {
        const Block& genesis = networkParams(NetworkId::Regtest).genesis;
        const Inspection block = explain(subjectOf(OpenedBlock{genesis, serialize(genesis)}, noFacts()));
        QVERIFY2(gapIn(block).isEmpty(), qPrintable(gapIn(block)));
        QCOMPARE(q(block.id), q(genesis.hash().display()));
        const Inspection header = explain(subjectOf(OpenedHeader{genesis.header}, noFacts()));
        QVERIFY2(gapIn(header).isEmpty(), qPrintable(gapIn(header)));
        QCOMPARE(header.ranges.size(), std::size_t{6});
    }

    /// A megabyte of the smallest outputs is named in groups, and quickly forgotten again.
    void manySmallParts_data() {
        QTest::addColumn<int>("outputs");
        QTest::newRow("2,000: each part") << 2'000;
        QTest::newRow("7,000: each output") << 7'000;
        QTest::newRow("30,000: all in one") << 30'000;
    }
    void manySmallParts() {
        QFETCH(int, outputs);
        Transaction tx;
        tx.inputs.push_back({{Txid(sha256(asBytes("x"))), 0}, {}, 0, {}});
        for (int i = 0; i < outputs; ++i)
            tx.outputs.push_back({Amount(i), Script()});
        const Inspection found = explain(subjectOf(tx, noFacts()));
        QVERIFY2(gapIn(found).isEmpty(), qPrintable(gapIn(found)));
        QVERIFY(found.ranges.size() <= 3 * maxFineParts);
        QCOMPARE(found.flow->outputs.size(), static_cast<std::size_t>(outputs));
    }

    void maskingCoversTheBytes() {
        const TransactionRef coins = coinsFor({outputOf(spendingWays()[6]).scriptPubKey});
        const auto tx = spend(spendingWays()[6], coins, 0);
        const auto subject = subjectOf(*tx, factsWith(coins));
        const Inspection masked = explain(subject, {.maskAmounts = true});
        const Inspection open = explain(subject);
        QVERIFY(open.bytes == serialize(*tx));
        QVERIFY(masked.bytes != open.bytes);
        Bytes amount(8);
        writeLe64(amount.data(), static_cast<std::uint64_t>(tx->outputs[0].value.zat()));
        QVERIFY(std::ranges::search(masked.bytes, amount).empty());
        QVERIFY(!std::ranges::search(open.bytes, amount).empty());
    }
};

QTEST_APPLESS_MAIN(ByteMaps)
#include "tst_bytes.moc"
