#include "core/chain/filter.h"
#include "core/sandbox/filter_service.h"
#include "tests/sandbox/sandbox_fixture.h"

#include <QTest>

using namespace zon;
using namespace zon::test;

namespace {

/// A chain on `f` up to height 30 and two branches from height 20 on, each with spends of its own.
struct Fork {
    std::vector<Block> ours;
    std::vector<Block> theirs;
};

/// Blocks that spend rewards and each other's change, so that undo data is of every kind.
std::vector<Block> spendingBranch(ChainBuilder& builder, const Purse& purse, std::int32_t count,
                                  std::uint32_t tag) {
    std::vector<Block> blocks;
    Funds change = Purse::output(builder.at(static_cast<std::int32_t>(tag)).transactions[0]);
    for (std::int32_t i = 0; i < count; ++i) {
        const Transaction first = purse.spend({change});
        const Transaction second = purse.spend({Purse::output(first)});
        const Transaction reward =
            purse.spend({Purse::output(builder.at(builder.height() - 9).transactions[0])});
        blocks.push_back(builder.mine({.transactions = {first, second, reward},
                                       .payTo = purse.script(),
                                       .fees = Amount(3'000),
                                       .time = {},
                                       .tag = tag}));
        change = Purse::output(second);
    }
    return blocks;
}

/// The coins of a node that only ever saw this chain.
CoinMap freshCoins(const ChainBuilder& builder) {
    NodeFixture fresh(builder.params().id);
    for (std::int32_t height = 1; height <= builder.height(); ++height) {
        const std::string said = fresh.give(builder.at(height));
        if (!said.empty()) qFatal("%s", said.c_str());
    }
    return coinsOf(fresh.node->store());
}

} // namespace

class TestChainState : public QObject {
    Q_OBJECT

private slots:
    void startsAtGenesis() {
        NodeFixture f;
        QCOMPARE(f.node->chain().height(), 0);
        QCOMPARE(f.node->chain().tip().hash(), f.params.genesisHash);
        QVERIFY(coinsOf(f.node->store()).empty());
    }

    void remembersOverRestart() {
        NodeFixture f(NetworkId::Sandbox, 25);
        const CoinMap coins = coinsOf(f.node->store());
        QCOMPARE(coins.size(), std::size_t(25));
        f.reopen();
        QCOMPARE(f.node->chain().tip().hash(), f.builder.tipHash());
        QVERIFY(coinsOf(f.node->store()) == coins);
        f.mine();
        QCOMPARE(f.node->chain().height(), 26);
    }

    void reorganisesToMostWork_data() {
        QTest::addColumn<int>("depth");
        QTest::newRow("one block") << 1;
        QTest::newRow("over a retarget") << 8;
    }
    void reorganisesToMostWork() {
        QFETCH(int, depth);
        NodeFixture f(NetworkId::Sandbox, 25);
        ChainBuilder other = f.builder;
        for (const Block& block : spendingBranch(f.builder, f.purse, depth, 1))
            QCOMPARE(f.give(block), std::string());
        QCOMPARE(f.node->chain().tip().hash(), f.builder.tipHash());

        // As much work is not enough: who came first stays.
        const std::vector<Block> theirs = spendingBranch(other, f.purse, depth + 1, 2);
        for (int i = 0; i < depth; ++i)
            QCOMPARE(f.give(theirs[static_cast<std::size_t>(i)]), std::string());
        QCOMPARE(f.node->chain().tip().hash(), f.builder.tipHash());
        QCOMPARE(f.give(theirs.back()), std::string());
        QCOMPARE(f.node->chain().tip().hash(), other.tipHash());
        QVERIFY(coinsOf(f.node->store()) == freshCoins(other));

        // And back, after a restart.
        f.reopen();
        QCOMPARE(f.node->chain().tip().hash(), other.tipHash());
        for (int i = 0; i < 2; ++i)
            QCOMPARE(f.give(f.builder.mine()), std::string());
        QCOMPARE(f.node->chain().tip().hash(), f.builder.tipHash());
        QVERIFY(coinsOf(f.node->store()) == freshCoins(f.builder));
        for (std::int32_t height = 0; height <= f.builder.height(); ++height)
            QCOMPARE(f.node->chain().at(height)->hash(), f.builder.hashAt(height));
    }

    /// More work with a bad block inside: the good part of the branch is taken where it has more work than
    /// ours.
    void stopsBeforeABadBlock() {
        NodeFixture f(NetworkId::Sandbox, 20);
        ChainBuilder other = f.builder;
        f.mineMany(2);
        std::vector<Block> branch;
        for (int i = 0; i < 3; ++i)
            branch.push_back(other.mine());
        branch.push_back(
            other.mine({.transactions = {}, .payTo = {}, .fees = Amount(1), .time = {}, .tag = 0}));
        branch.push_back(other.mine());

        // The last comes first, so that the whole branch is tried at once.
        std::vector<BlockHeader> headers;
        for (const Block& block : branch)
            headers.push_back(block.header);
        const auto outcome = f.node->acceptHeaders(headers);
        QVERIFY2(outcome, why(outcome));
        QCOMPARE(outcome->added, headers.size());
        for (std::size_t i = branch.size(); i-- > 1;)
            QCOMPARE(f.give(branch[i]), std::string());
        QCOMPARE(f.node->chain().tip().hash(), f.builder.tipHash());
        QCOMPARE(f.give(branch[0]), std::string());
        QCOMPARE(f.node->chain().tip().hash(), branch[2].hash());
        QVERIFY(coinsOf(f.node->store()) == freshCoins(other.upTo(23)));
        QCOMPARE(f.give(branch[4]), std::string("duplicate-invalid"));
    }

    void invalidatesAndGoesBack() {
        NodeFixture f(NetworkId::Sandbox, 25);
        const BlockHash at20 = f.builder.hashAt(20);
        const auto done = f.node->invalidateBlock(at20);
        QVERIFY2(done, why(done));
        QCOMPARE(f.node->chain().height(), 19);
        QVERIFY(coinsOf(f.node->store()) == freshCoins(f.builder.upTo(19)));
        f.reopen();
        QCOMPARE(f.node->chain().height(), 19);
        f.builder = f.builder.upTo(19);
        f.mine({}, {}, 7);
        QCOMPARE(f.node->chain().height(), 20);
    }

    void headersAreBounded() {
        NodeFixture f(NetworkId::Regtest);
        ChainBuilder builder(f.params);
        builder.mineMany(100);
        std::vector<BlockHeader> headers;
        for (std::int32_t height = 1; height <= 100; ++height)
            headers.push_back(builder.at(height).header);
        const auto outcome = f.node->acceptHeaders(headers);
        QVERIFY2(outcome, why(outcome));
        QCOMPARE(outcome->added, std::size_t(100));
        QCOMPARE(f.node->chain().index().bestHeader()->height(), 100);
        QCOMPARE(f.node->chain().height(), 0);
        // A gap is refused and what came before it kept.
        const std::vector<BlockHeader> gap{headers[99], headers[97]};
        QVERIFY(f.node->acceptHeaders(gap)->fault == HeaderFault::NotContinuous);
    }

    void filtersFollowTheChain() {
        NodeFixture f(NetworkId::Sandbox, 25);
        const Transaction tx = f.purse.spend({f.reward(3)}, Amount(1'000), Script().op(OP_TRUE));
        f.mine({tx}, Amount(1'000));
        FilterService service(f.node->chain());
        const auto filters = service.answer(GetCFiltersMessage{basicFilterType, 0, f.builder.tipHash()});
        const auto headers = service.answer(GetCFHeadersMessage{basicFilterType, 1, f.builder.tipHash()});
        QVERIFY2(filters, why(filters));
        QVERIFY2(headers, why(headers));
        QCOMPARE(filters->size(), std::size_t(27));
        QCOMPARE(headers->hashes.size(), std::size_t(26));

        FilterHeader chained = nextFilterHeader(filterHash((*filters)[0].filter), {});
        QCOMPARE(headers->previousHeader, chained);
        for (std::size_t i = 1; i < filters->size(); ++i)
            QCOMPARE(filterHash((*filters)[i].filter), headers->hashes[i - 1]);

        auto spentScript = std::make_shared<ScriptList>();
        spentScript->add(f.purse.script().span());
        spentScript->add(Script().op(OP_TRUE).span());
        FilterMatcher matcher(spentScript);
        QCOMPARE(matcher.hits(filters->back().filter, f.builder.tipHash())->size(), std::size_t(2));

        QVERIFY(!service.answer(GetCFiltersMessage{1, 0, f.builder.tipHash()}));
        QVERIFY(!service.answer(GetCFiltersMessage{basicFilterType, 27, f.builder.tipHash()}));
        QVERIFY(!service.answer(GetCFHeadersMessage{basicFilterType, 0, BlockHash::fromSpan(Bytes(32, 1))}));
    }

    void refusesForeignFiles() {
        NodeFixture f(NetworkId::Sandbox, 1);
        f.node.reset();
        const auto file = f.folder.filePath("chain").toStdString();
        const auto other = ChainStore::open(file, networkParams(NetworkId::Regtest));
        QVERIFY(!other);
        QVERIFY(other.error().code == ErrorCode::WrongNetwork);
        f.reopen();
        const auto twice = ChainStore::open(file, f.params);
        QVERIFY(!twice);
        QVERIFY(twice.error().code == ErrorCode::InUse);
    }
};

QTEST_GUILESS_MAIN(TestChainState)
#include "tst_chain_state.moc"
