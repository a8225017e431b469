#include "core/chain/header_tree.h"
#include "tests/chain/chain_builder.h"

#include <QtTest>

using namespace zon;
using test::ChainBuilder;

/// Where headers live: forks, reorganisations, bounds, loading.
class TestHeaderTree : public QObject {
    Q_OBJECT

private slots:
    void startsAtGenesis();
    void extendsAndFinds();
    void knownHeadersAreNotAddedTwice();
    void unconnectedAndBrokenMessages();
    void aFaultKeepsWhatWasBefore();
    void lessWorkStaysAside();
    void firstSeenKeepsATie();
    void reorganises_data();
    void reorganises();
    void comesBackToTheOldBranch();
    void moreWorkBeatsMoreHeaders();
    void forkAcrossARetargetIsJudgedByItsOwnAncestors();
    void tooNewIsHeldAndRechecked();
    void heldMessagesAreBounded();
    void sideBranchesAreBounded();
    void fewestWorkIsPushedOutFirst();
    void forksUnderAnAnchorAreRefused();
    void condemnedBlocksAreLeft();
    void condemnedSideBranch();
    void locatorReachesBackToGenesis();
    void locatorFromASideBranch();
    void contextsAgreeWithTheChain();
    void loadsWhatItVerified();
    void loadRefusesWhatDoesNotLink();
    void wholeHeadersAreKeptForTheEnd();
    void reorganisationDeeperThanWholeHeaders();
    void aMillionHeadersFit();

private:
    static AddedHeaders add(HeaderTree& tree, const ChainBuilder& chain, std::int32_t first = 1,
                            std::int32_t last = -1);
    static HeaderFault faultOf(const AddedHeaders& added) {
        return added.refusal ? added.refusal->fault : HeaderFault::None;
    }
    static constexpr UnixTime later = UnixTime(Seconds(2'000'000'000));
    const NetworkParams& regtest_ = networkParams(NetworkId::Regtest);
};

AddedHeaders TestHeaderTree::add(HeaderTree& tree, const ChainBuilder& chain, std::int32_t first,
                                 std::int32_t last) {
    return tree.add(chain.headers(first, last), later);
}

void TestHeaderTree::startsAtGenesis() {
    const HeaderTree tree(regtest_);
    QCOMPARE(tree.height(), 0);
    QVERIFY(tree.tipHash() == regtest_.genesisHash);
    QVERIFY(tree.work() == workOf(0x207fffff));
    QVERIFY(tree.header(regtest_.genesisHash) == regtest_.genesis.header);
    QCOMPARE(tree.locator(), std::vector{regtest_.genesisHash});
}

void TestHeaderTree::extendsAndFinds() {
    ChainBuilder chain(regtest_);
    chain.mineMany(50);
    HeaderTree tree(regtest_);
    const AddedHeaders added = add(tree, chain);
    QVERIFY(!added.refusal);
    QCOMPARE(added.added, std::size_t{50});
    QVERIFY(added.change == (ChainChange{0, 0, 50}));
    QVERIFY(added.lastHash == chain.tipHash());
    QVERIFY(added.lastWork == chain.context().work);
    QVERIFY(tree.work() == chain.context().work);
    for (std::int32_t h = 0; h <= 50; ++h) {
        QVERIFY(tree.active().hashAt(h) == chain.hashAt(h));
        QCOMPARE(tree.active().heightOf(chain.hashAt(h)).value(), h);
        QVERIFY(tree.header(chain.hashAt(h)) == chain.at(h).header);
        QVERIFY(tree.active().medianTimeAt(h) == unixTime(chain.contextAt(h).medianTime()));
        QVERIFY(tree.active().workAt(h) == chain.contextAt(h).work);
    }
    QVERIFY(!tree.contains(BlockHash()));
    QVERIFY(equal(tree.active().rawHeaders(1, 50), chain.headers(1)));
    QCOMPARE(tree.active().firstAtOrAfter(unixTime(chain.at(20).header.time)), 20);
    QCOMPARE(tree.active().firstAtOrAfter(later), 51);
}

void TestHeaderTree::knownHeadersAreNotAddedTwice() {
    ChainBuilder chain(regtest_);
    chain.mineMany(30);
    HeaderTree tree(regtest_);
    add(tree, chain, 1, 20);
    const AddedHeaders overlapping = add(tree, chain, 10, 30);
    QCOMPARE(overlapping.known, std::size_t{11});
    QCOMPARE(overlapping.added, std::size_t{10});
    QVERIFY(overlapping.change == (ChainChange{20, 0, 10}));
    const AddedHeaders again = add(tree, chain);
    QCOMPARE(again.known, std::size_t{30});
    QVERIFY(!again.change);
    QCOMPARE(again.lastHeight, 30);
    QCOMPARE(tree.add({}, later).known, std::size_t{0});
}

void TestHeaderTree::unconnectedAndBrokenMessages() {
    ChainBuilder chain(regtest_);
    chain.mineMany(10);
    HeaderTree tree(regtest_);
    QVERIFY(faultOf(add(tree, chain, 2, 5)) == HeaderFault::UnknownParent);
    Bytes gap = chain.headers(1, 3);
    const Bytes behind = chain.headers(5, 6);
    gap.insert(gap.end(), behind.begin(), behind.end());
    QVERIFY(faultOf(tree.add(gap, later)) == HeaderFault::NotContinuous);
    QCOMPARE(tree.height(), 0); // nothing of such a message is taken
    QVERIFY(faultOf(tree.add(ByteSpan(gap).first(100), later)) == HeaderFault::NotContinuous);
}

void TestHeaderTree::aFaultKeepsWhatWasBefore() {
    ChainBuilder chain(regtest_);
    chain.mineMany(6);
    BlockHeader bad = test::makeBlock(regtest_, chain.context()).header;
    test::spoil(bad);
    Bytes message = chain.headers(1);
    const auto raw = bad.serialize();
    message.insert(message.end(), raw.begin(), raw.end());
    HeaderTree tree(regtest_);
    const AddedHeaders added = tree.add(message, later);
    QVERIFY(added.refusal == (HeaderRefusal{HeaderFault::HighHash, 7, bad.hash()}));
    QCOMPARE(added.added, std::size_t{6});
    QCOMPARE(tree.height(), 6);
}

void TestHeaderTree::lessWorkStaysAside() {
    ChainBuilder chain(regtest_);
    chain.mineMany(10);
    ChainBuilder fork = chain.upTo(5);
    fork.mineMany(3, 1);
    HeaderTree tree(regtest_);
    add(tree, chain);
    const AddedHeaders aside = add(tree, fork, 6);
    QCOMPARE(aside.added, std::size_t{3});
    QVERIFY(!aside.change);
    QVERIFY(aside.lastWork == fork.context().work);
    QVERIFY(tree.tipHash() == chain.tipHash());
    QCOMPARE(tree.sideCount(), std::size_t{3});
    QCOMPARE(tree.heightOf(fork.tipHash()).value(), 8);
    QCOMPARE(tree.forkHeightOf(fork.tipHash()).value(), 5);
    QVERIFY(tree.header(fork.tipHash()) == fork.tip().header);
    QVERIFY(!tree.active().heightOf(fork.tipHash()));
}

void TestHeaderTree::firstSeenKeepsATie() {
    ChainBuilder chain(regtest_);
    chain.mineMany(10);
    ChainBuilder fork = chain.upTo(5);
    fork.mineMany(5, 1);
    HeaderTree tree(regtest_);
    add(tree, chain);
    QVERIFY(!add(tree, fork, 6).change);
    QVERIFY(tree.tipHash() == chain.tipHash());
    fork.mine();
    QVERIFY(add(tree, fork, 11).change == (ChainChange{5, 5, 6}));
}

void TestHeaderTree::reorganises_data() {
    QTest::addColumn<int>("depth");
    QTest::addColumn<int>("perMessage");
    for (const int depth : {1, 100, 2500})
        for (const int perMessage : {2000, 700})
            QTest::addRow("%d in messages of %d", depth, perMessage) << depth << perMessage;
}

void TestHeaderTree::reorganises() {
    QFETCH(int, depth);
    QFETCH(int, perMessage);
    ChainBuilder chain(regtest_);
    chain.mineMany(depth + 50);
    ChainBuilder fork = chain.upTo(50);
    fork.mineMany(depth + 1, 1);
    HeaderTree tree(regtest_);
    add(tree, chain);
    std::optional<ChainChange> change;
    for (std::int32_t first = 51; first <= fork.height(); first += perMessage) {
        QVERIFY(!change);
        const AddedHeaders added = add(
            tree, fork, first, std::min(fork.height(), static_cast<std::int32_t>(first + perMessage - 1)));
        QVERIFY(!added.refusal);
        change = added.change;
    }
    QVERIFY(change == (ChainChange{50, depth, depth + 1}));
    QVERIFY(tree.tipHash() == fork.tipHash());
    QVERIFY(tree.work() == fork.context().work);
    QVERIFY(equal(tree.active().rawHeaders(51, depth + 1), fork.headers(51)));
    for (std::int32_t h = 45; h <= fork.height(); ++h)
        QCOMPARE(tree.active().heightOf(fork.hashAt(h)).value_or(-1), h);
    QVERIFY(!tree.active().heightOf(chain.tipHash()));
    QCOMPARE(tree.sideCount(), static_cast<std::size_t>(depth));
}

void TestHeaderTree::comesBackToTheOldBranch() {
    ChainBuilder a(regtest_);
    a.mineMany(20);
    ChainBuilder b = a.upTo(10);
    b.mineMany(11, 1);
    HeaderTree tree(regtest_);
    add(tree, a);
    add(tree, b, 11);
    QVERIFY(tree.tipHash() == b.tipHash());
    a.mineMany(2);
    QVERIFY(add(tree, a, 21).change == (ChainChange{10, 11, 12}));
    QVERIFY(tree.tipHash() == a.tipHash());
    QVERIFY(equal(tree.active().rawHeaders(1, 22), a.headers(1)));
    QVERIFY(tree.work() == a.context().work);
}

void TestHeaderTree::moreWorkBeatsMoreHeaders() {
    const NetworkParams& sandbox = test::easyRetargets();
    ChainBuilder slow(sandbox);
    for (int i = 0; i < 60; ++i) // late blocks: the limit all along
        slow.mine({.time = slow.context().lastTime() + 30});
    ChainBuilder fast(sandbox);
    for (int i = 0; i < 45; ++i)
        fast.mine({.time = fast.context().lastTime() + 1, .tag = 1});
    HeaderTree tree(sandbox);
    add(tree, slow);
    QVERIFY(add(tree, fast).change == (ChainChange{0, 60, 45}));
    QCOMPARE(tree.height(), 45);
}

void TestHeaderTree::forkAcrossARetargetIsJudgedByItsOwnAncestors() {
    const NetworkParams& sandbox = test::easyRetargets();
    ChainBuilder chain(sandbox);
    chain.mineMany(30);
    ChainBuilder fork = chain.upTo(15);
    // Quicker blocks before the retarget at 20 give the fork other bits than the active chain has there.
    for (int i = 16; i <= 42; ++i)
        fork.mine({.time = fork.context().lastTime() + 1, .tag = 1});
    QVERIFY(fork.at(20).header.bits != chain.at(20).header.bits);
    HeaderTree tree(sandbox);
    add(tree, chain);
    for (std::int32_t h = 16; h < 42; ++h) // one by one, so that contexts come from the side branch
        QVERIFY(faultOf(add(tree, fork, h, h)) == HeaderFault::None);
    QVERIFY(tree.tipHash() == fork.at(41).hash());

    BlockHeader wrong = fork.at(42).header;
    wrong.bits = chain.at(20).header.bits;
    test::solve(wrong);
    QVERIFY(faultOf(tree.add(wrong.serialize(), later)) == HeaderFault::WrongBits);
    QVERIFY(faultOf(add(tree, fork, 42)) == HeaderFault::None);
}

void TestHeaderTree::tooNewIsHeldAndRechecked() {
    ChainBuilder chain(regtest_);
    chain.mineMany(10);
    HeaderTree tree(regtest_);
    const UnixTime early = unixTime(chain.at(8).header.time) - maxFutureTime - Seconds(1);
    const AddedHeaders added = tree.add(chain.headers(1), early);
    QVERIFY(added.refusal == (HeaderRefusal{HeaderFault::TimeTooNew, 8, chain.hashAt(8)}));
    QCOMPARE(tree.height(), 7);
    QVERIFY(tree.heldUntil() == early + Seconds(1));
    QVERIFY(tree.recheckHeld(early).empty());

    const auto later1 = tree.recheckHeld(early + Seconds(1));
    QCOMPARE(later1.size(), std::size_t{1});
    QCOMPARE(tree.height(), 8); // 9 is 10 minutes younger and waits on
    QVERIFY(tree.heldUntil());
    QVERIFY(later1[0].change == (ChainChange{7, 0, 1}));
    tree.recheckHeld(early + Seconds(601));
    tree.recheckHeld(early + Seconds(1201));
    QCOMPARE(tree.height(), 10);
    QVERIFY(!tree.heldUntil());
}

void TestHeaderTree::heldMessagesAreBounded() {
    const ChainBuilder chain(regtest_);
    HeaderTree tree(regtest_,
                    {.sideHeaders = 100, .heldMessages = 3, .fullHeaders = 100, .condemnedHashes = 10});
    const UnixTime now = unixTime(regtest_.genesis.header.time);
    const auto farAhead = static_cast<std::uint32_t>(toSeconds(now + maxFutureTime));
    for (std::uint32_t i = 10; i > 0; --i) {
        const Block block =
            test::makeBlock(regtest_, chain.context(), {.time = farAhead + i * 100, .tag = i});
        QVERIFY(faultOf(tree.add(block.header.serialize(), now)) == HeaderFault::TimeTooNew);
        QVERIFY(faultOf(tree.add(block.header.serialize(), now)) == HeaderFault::TimeTooNew); // held once
    }
    QVERIFY(tree.heldUntil() == now + Seconds(100)); // what is due first was kept
    QCOMPARE(tree.recheckHeld(now + Seconds(1000)).size(), std::size_t{3});
}

void TestHeaderTree::sideBranchesAreBounded() {
    ChainBuilder chain(regtest_);
    chain.mineMany(300);
    HeaderTree tree(regtest_,
                    {.sideHeaders = 64, .heldMessages = 1, .fullHeaders = 1000, .condemnedHashes = 10});
    add(tree, chain);
    for (std::uint32_t tag = 1; tag <= 40; ++tag) {
        ChainBuilder spam = chain.upTo(1);
        spam.mineMany(20, tag);
        add(tree, spam, 2);
        QVERIFY(tree.sideCount() <= 64);
    }
    QVERIFY(tree.tipHash() == chain.tipHash());
    // One branch that is too long by itself is no better.
    ChainBuilder longSpam = chain.upTo(1);
    longSpam.mineMany(100, 99);
    QVERIFY(faultOf(add(tree, longSpam, 2)) == HeaderFault::TooManyAside);
    QVERIFY(tree.sideCount() <= 64);
}

void TestHeaderTree::fewestWorkIsPushedOutFirst() {
    ChainBuilder chain(regtest_);
    chain.mineMany(100);
    ChainBuilder rival = chain.upTo(90);
    rival.mineMany(9, 7);
    HeaderTree tree(regtest_,
                    {.sideHeaders = 40, .heldMessages = 1, .fullHeaders = 1000, .condemnedHashes = 10});
    add(tree, chain);
    add(tree, rival, 91);
    for (std::uint32_t tag = 1; tag <= 10; ++tag) {
        ChainBuilder spam = chain.upTo(2);
        spam.mineMany(10, tag);
        add(tree, spam, 3);
    }
    QVERIFY(tree.contains(rival.tipHash()));
    rival.mineMany(2);
    QVERIFY(add(tree, rival, 100).change == (ChainChange{90, 10, 11}));
}

void TestHeaderTree::forksUnderAnAnchorAreRefused() {
    NetworkParams params = regtest_;
    ChainBuilder chain(params);
    chain.mineMany(20);
    ChainBuilder fork = chain.upTo(5);
    fork.mineMany(30, 1);
    params.anchors = {{10, chain.hashAt(10)}};

    HeaderTree tree(params);
    add(tree, chain);
    const AddedHeaders refused = add(tree, fork, 6);
    QVERIFY(refused.refusal == (HeaderRefusal{HeaderFault::UnderAnchor, 6, fork.hashAt(6)}));
    QVERIFY(tree.tipHash() == chain.tipHash());
    QVERIFY(!tree.condemn(chain.hashAt(8)));
    ChainBuilder above = chain.upTo(10);
    above.mineMany(11, 1);
    QVERIFY(add(tree, above, 11).change == (ChainChange{10, 10, 11}));

    // Met first by a fresh start, the wrong chain ends where the anchor is.
    HeaderTree fresh(params);
    const AddedHeaders stopped = add(fresh, fork);
    QVERIFY(faultOf(stopped) == HeaderFault::UnderAnchor);
    QCOMPARE(fresh.height(), 9);
    QVERIFY(add(fresh, chain).change == (ChainChange{5, 4, 15}));
}

void TestHeaderTree::condemnedBlocksAreLeft() {
    ChainBuilder chain(regtest_);
    chain.mineMany(20);
    ChainBuilder fork = chain.upTo(10);
    fork.mineMany(6, 1);
    HeaderTree tree(regtest_);
    add(tree, chain);
    add(tree, fork, 11);

    QVERIFY(tree.condemn(chain.hashAt(18)) == (ChainChange{17, 3, 0}));
    QVERIFY(!tree.contains(chain.tipHash()));
    QVERIFY(faultOf(add(tree, chain)) == HeaderFault::Condemned);
    QCOMPARE(tree.height(), 17);
    QVERIFY(tree.condemn(chain.hashAt(12)) == (ChainChange{10, 7, 6}));
    QVERIFY(tree.tipHash() == fork.tipHash());
    QVERIFY(tree.work() == fork.context().work);
    QVERIFY(!tree.condemn(regtest_.genesisHash));
    QVERIFY(!tree.condemn(BlockHash()));
}

void TestHeaderTree::condemnedSideBranch() {
    ChainBuilder chain(regtest_);
    chain.mineMany(20);
    ChainBuilder fork = chain.upTo(10);
    fork.mineMany(8, 1);
    HeaderTree tree(regtest_);
    add(tree, chain);
    add(tree, fork, 11);
    QVERIFY(!tree.condemn(fork.hashAt(13)));
    QCOMPARE(tree.sideCount(), std::size_t{2});
    fork.mineMany(10, 1);
    QVERIFY(faultOf(add(tree, fork, 11)) == HeaderFault::Condemned);
    QVERIFY(tree.tipHash() == chain.tipHash());
}

void TestHeaderTree::locatorReachesBackToGenesis() {
    ChainBuilder chain(regtest_);
    chain.mineMany(3000);
    HeaderTree tree(regtest_);
    add(tree, chain);
    const auto locator = tree.locator();
    QVERIFY(locator.size() <= 30);
    for (std::size_t i = 0; i < 10; ++i)
        QVERIFY(locator[i] == chain.hashAt(3000 - static_cast<std::int32_t>(i)));
    QVERIFY(locator.back() == regtest_.genesisHash);
    std::int32_t last = 3001;
    for (const BlockHash& hash : locator) {
        const std::int32_t height = tree.heightOf(hash).value();
        QVERIFY(height < last);
        last = height;
    }
}

void TestHeaderTree::locatorFromASideBranch() {
    ChainBuilder chain(regtest_);
    chain.mineMany(40);
    ChainBuilder fork = chain.upTo(20);
    fork.mineMany(5, 1);
    HeaderTree tree(regtest_);
    add(tree, chain);
    add(tree, fork, 21);
    const auto locator = tree.locator(fork.tipHash());
    QVERIFY(locator[0] == fork.tipHash());
    QVERIFY(locator[4] == fork.hashAt(21));
    QVERIFY(locator[5] == chain.hashAt(20));
    QVERIFY(locator.back() == regtest_.genesisHash);
    // Unknown: as from the tip.
    QVERIFY(tree.locator(BlockHash()) == tree.locator());
}

void TestHeaderTree::contextsAgreeWithTheChain() {
    const NetworkParams& sandbox = test::easyRetargets();
    ChainBuilder chain(sandbox);
    for (std::uint32_t i = 0; i < 70; ++i)
        chain.mine({.time = chain.context().lastTime() + (i % 3 == 0 ? 25U : 4U)});
    ChainBuilder fork = chain.upTo(3);
    for (std::uint32_t i = 0; i < 60; ++i)
        fork.mine({.time = fork.context().lastTime() + (i % 4 == 0 ? 22U : 8U), .tag = 1});
    HeaderTree tree(sandbox);
    const bool forkFirst = chain.context().work < fork.context().work;
    add(tree, forkFirst ? fork : chain);
    add(tree, forkFirst ? chain : fork, 4);
    for (const ChainBuilder* branch : {&chain, &fork})
        for (std::int32_t h = 0; h <= branch->height(); ++h) {
            const HeaderContext expected = branch->contextAt(h);
            const HeaderContext got = tree.contextAt(expected.hash).value();
            QCOMPARE(got.height, expected.height);
            QVERIFY(got.hash == expected.hash);
            QVERIFY(got.work == expected.work);
            QCOMPARE(got.bits, expected.bits);
            QCOMPARE(got.knownTimes, expected.knownTimes);
            QCOMPARE(got.medianTime(), expected.medianTime());
            QCOMPARE(got.intervalStartTime, expected.intervalStartTime);
            QVERIFY(got.intervalStartKnown);
            QCOMPARE(got.regularBits, expected.regularBits);
        }
}

void TestHeaderTree::loadsWhatItVerified() {
    ChainBuilder chain(regtest_);
    chain.mineMany(10'000); // more than one chunk
    const Bytes headers = chain.headers(1);
    HeaderTree tree(regtest_);
    for (std::size_t at = 0; at < headers.size(); at += 2016 * 80)
        QVERIFY(
            tree.load(ByteSpan(headers).subspan(at, std::min<std::size_t>(2016 * 80, headers.size() - at))));
    QCOMPARE(tree.height(), 10'000);
    QVERIFY(tree.tipHash() == chain.tipHash());
    QVERIFY(tree.work() == chain.context().work);
    for (const std::int32_t h : {1, 2015, 2016, 2017, 8191, 8192, 9999, 10'000})
        QCOMPARE(tree.active().heightOf(chain.hashAt(h)).value_or(-1), h);
    chain.mineMany(5);
    QVERIFY(add(tree, chain, 10'001).change == (ChainChange{10'000, 0, 5}));
}

void TestHeaderTree::loadRefusesWhatDoesNotLink() {
    ChainBuilder chain(regtest_);
    chain.mineMany(10);
    HeaderTree tree(regtest_);
    QVERIFY(tree.load(chain.headers(2)).error().code == ErrorCode::Corrupt);
    QVERIFY(tree.load(ByteSpan(chain.headers(1)).first(99)).error().code == ErrorCode::Corrupt);
    QCOMPARE(tree.height(), 0);
    QVERIFY(tree.load({}));
    QVERIFY(tree.load(chain.headers(1)));
}

void TestHeaderTree::wholeHeadersAreKeptForTheEnd() {
    ChainBuilder chain(regtest_);
    chain.mineMany(50);
    HeaderTree tree(regtest_,
                    {.sideHeaders = 64, .heldMessages = 1, .fullHeaders = 10, .condemnedHashes = 10});
    add(tree, chain, 1, 40);
    QVERIFY(
        equal(tree.active().rawHeaders(1, 40), chain.headers(1, 40))); // all that the last message brought
    add(tree, chain, 41, 50);
    QVERIFY(equal(tree.active().rawHeaders(31, 20), chain.headers(31, 50)));
    QVERIFY(tree.active().rawHeaders(30, 2).empty());
    QVERIFY(!tree.active().headerAt(30));
    QVERIFY(tree.active().headerAt(0) == regtest_.genesis.header);
    QVERIFY(tree.contains(chain.hashAt(30)));
}

void TestHeaderTree::reorganisationDeeperThanWholeHeaders() {
    ChainBuilder chain(regtest_);
    chain.mineMany(50);
    ChainBuilder side = chain.upTo(30);
    side.mineMany(3, 2);
    ChainBuilder fork = chain.upTo(10);
    fork.mineMany(45, 1);
    HeaderTree tree(regtest_,
                    {.sideHeaders = 64, .heldMessages = 1, .fullHeaders = 10, .condemnedHashes = 10});
    add(tree, chain, 1, 45);
    add(tree, chain, 46);
    add(tree, side, 31);
    QVERIFY(add(tree, fork, 11).change == (ChainChange{10, 40, 45}));
    QVERIFY(!tree.contains(chain.tipHash())); // would have to be sent again
    QVERIFY(!tree.contains(side.tipHash()));  // as would what hung on it
    QCOMPARE(tree.sideCount(), std::size_t{0});
    chain.mineMany(10);
    QVERIFY(add(tree, chain, 11).change == (ChainChange{10, 45, 50}));
}

void TestHeaderTree::aMillionHeadersFit() {
    // Loading trusts the links, so that these headers need no work and no hashing.
    constexpr std::size_t perSegment = 2016;
    HeaderTree tree(regtest_);
    Bytes segment(perSegment * BlockHeader::size);
    std::uint64_t number = 0;
    while (tree.height() < 1'000'000) {
        BlockHash previous = tree.tipHash();
        for (std::size_t i = 0; i < perSegment; ++i) {
            BlockHeader header;
            header.previous = previous;
            header.time = regtest_.genesis.header.time + static_cast<std::uint32_t>(tree.height()) + 1;
            header.bits = 0x207fffff;
            const auto bytes = header.serialize();
            std::copy(bytes.begin(), bytes.end(),
                      segment.begin() + static_cast<std::ptrdiff_t>(i * bytes.size()));
            ++number;
            writeLe64(previous.data(), number * 0x9e3779b97f4a7c15);
            writeLe64(previous.data() + 8, number);
        }
        QVERIFY(tree.load(segment));
    }
    QVERIFY(tree.active().memoryBytes() < 60'000'000);
    QCOMPARE(tree.active().heightOf(tree.active().hashAt(777'777)).value_or(-1), 777'777);
}

QTEST_APPLESS_MAIN(TestHeaderTree)
#include "tst_header_tree.moc"
