#include "core/crypto/sha256.h"
#include "core/sync/own_blocks.h"
#include "tests/chain/chain_builder.h"
#include "tests/sync/sans_io.h"

#include <QTest>

using namespace zon;
using namespace zon::test;

namespace {

struct Fixture {
    const NetworkParams& params = networkParams(NetworkId::Regtest);
    ChainBuilder chain{params};
    HeaderTree tree{params};
    PeerTable table;
    RecordingPort port{table};
    SteadyTime now{};
    OwnBlocks blocks{tree, table, port};
    std::vector<Result<void>> verdicts;

    PeerId connect(std::uint32_t id) {
        table.add(fullNode(id));
        return PeerId{id};
    }
    std::shared_ptr<const Block> next(std::uint32_t tag = 0) const {
        return std::make_shared<const Block>(makeBlock(params, chain.context(), {.tag = tag}));
    }
    void add(std::shared_ptr<const Block> block) {
        blocks.add(
            std::move(block), [this](Result<void> verdict) { verdicts.push_back(std::move(verdict)); }, now);
    }
    /// A peer announces it, and the header goes into our tree.
    void announced(const Block& block) {
        const auto header = block.header.serialize();
        const AddedHeaders added = tree.add(header, unixTime(block.header.time));
        QVERIFY(added.change.has_value());
    }
};

} // namespace

class OwnBlocksTest : public QObject {
    Q_OBJECT

private slots:
    void sentToAllAndSettledWhenOneHasIt() {
        Fixture t;
        const PeerId first = t.connect(1);
        const PeerId second = t.connect(2);
        const auto block = t.next();
        t.add(block);
        for (const PeerId peer : {first, second}) {
            const auto sent = t.port.sentTo<BlockMessage>(peer);
            QCOMPARE(sent.size(), std::size_t{1});
            QCOMPARE(sent[0].block, *block);
        }
        t.blocks.advance();
        QVERIFY(t.verdicts.empty());
        t.announced(*block);
        t.blocks.advance();
        QCOMPARE(t.verdicts.size(), std::size_t{1});
        QVERIFY(t.verdicts[0].has_value());
        QVERIFY(!t.blocks.nextDeadline());
        t.blocks.advance();
        QCOMPARE(t.verdicts.size(), std::size_t{1});
    }

    void anotherBlockCameFirst() {
        Fixture t;
        t.connect(1);
        t.add(t.next());
        t.announced(*t.next(7));
        t.blocks.advance();
        QCOMPARE(t.verdicts.size(), std::size_t{1});
        QCOMPARE(t.verdicts[0].error().code, ErrorCode::Cancelled);
    }

    void nobodyTookIt() {
        Fixture t;
        t.add(t.next());
        t.now += OwnBlocks::patience;
        t.blocks.onTime(t.now);
        QCOMPARE(t.verdicts.size(), std::size_t{1});
        QCOMPARE(t.verdicts[0].error().code, ErrorCode::Rejected);
    }

    void whoComesLaterGetsItToo() {
        Fixture t;
        const auto block = t.next();
        t.add(block);
        const PeerId late = t.connect(1);
        t.blocks.peerReady(late);
        QCOMPARE(t.port.sentTo<BlockMessage>(late).size(), std::size_t{1});
        // Once it is in the chain, only who asks.
        t.announced(*block);
        t.blocks.advance();
        const PeerId later = t.connect(2);
        t.blocks.peerReady(later);
        QVERIFY(t.port.sentTo<BlockMessage>(later).empty());
        QVERIFY(t.blocks.onRequested(later, InventoryItem::block(block->hash())));
        QCOMPARE(t.port.sentTo<BlockMessage>(later).size(), std::size_t{1});
        QVERIFY(!t.blocks.onRequested(later, InventoryItem::block(BlockHash(Digest32{9}))));
    }
};

QTEST_APPLESS_MAIN(OwnBlocksTest)
#include "tst_own_blocks.moc"
