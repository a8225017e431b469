#include "core/script/standard.h"
#include "tests/sandbox/sandbox_fixture.h"

#include <QTest>

using namespace zon;
using namespace zon::test;

namespace {

constexpr std::int32_t startHeight = 40;

} // namespace

class TestMempool : public QObject {
    Q_OBJECT

private slots:
    void admission() {
        NodeFixture f(NetworkId::Sandbox, startHeight);
        const Funds coin = f.reward(1);
        const std::uint32_t final = TxIn::sequenceFinal;

        QCOMPARE(f.send(f.builder.at(5).transactions[0]), std::string("coinbase"));
        QCOMPARE(f.send(f.purse.spend({coin}, Amount(109))), std::string("min relay fee not met"));
        QCOMPARE(f.send(f.purse.spend({coin}, Amount(1'000), Script().op(OP_TRUE))),
                 std::string("scriptpubkey"));
        QCOMPARE(f.send(f.purse.spend({coin}, coin.output.value - Amount(100))), std::string("dust"));
        QCOMPARE(f.send(f.purse.spend({f.reward(startHeight - 8)})),
                 std::string("bad-txns-premature-spend-of-coinbase"));
        QCOMPARE(f.send(f.purse.spend({coin}, Amount(1'000), {}, startHeight + 1)),
                 std::string("non-BIP68-final"));
        Transaction late = f.purse.spend({coin});
        late.lockTime = startHeight + 1;
        f.purse.sign(late, {coin});
        QCOMPARE(f.send(late), std::string("non-final"));
        Transaction stranger = f.purse.spend({coin});
        stranger.version = 4;
        f.purse.sign(stranger, {coin});
        QCOMPARE(f.send(stranger), std::string("version"));
        Transaction unsignedTx = f.purse.spend({coin});
        unsignedTx.inputs[0].witness[0] = {};
        QCOMPARE(f.send(unsignedTx), std::string("mandatory-script-verify-flag-failed (EVAL_FALSE)"));
        QCOMPARE(f.send(f.purse.spend({{{Txid::fromSpan(Bytes(32, 3)), 0}, coin.output}})),
                 std::string("bad-txns-inputs-missingorspent"));
        QCOMPARE(f.node->mempool().size(), std::size_t(0));

        const Transaction good = f.purse.spend({coin}, Amount(110), {}, final);
        QCOMPARE(f.send(good), std::string());
        QCOMPARE(f.send(good), std::string("txn-already-in-mempool"));
        QCOMPARE(f.node->mempool().size(), std::size_t(1));
        f.mine({good}, Amount(110));
        QCOMPARE(f.node->mempool().size(), std::size_t(0));
        QCOMPARE(f.send(good), std::string("txn-already-known"));
    }

    /// BIP125 without the opt-in: the sequence numbers here don't signal.
    void replacement() {
        NodeFixture f(NetworkId::Sandbox, startHeight);
        const Funds coin = f.reward(1);
        const std::uint32_t final = TxIn::sequenceFinal;
        const Transaction first = f.purse.spend({coin}, Amount(1'000), {}, final);
        const Transaction child = f.purse.spend({Purse::output(first)}, Amount(5'000), {}, final);
        QCOMPARE(f.send(first), std::string());
        QCOMPARE(f.send(child), std::string());

        QCOMPARE(f.send(f.purse.spend({coin}, Amount(1'000), f.purse.script(), 0)),
                 std::string("insufficient fee"));
        QCOMPARE(f.send(f.purse.spend({coin}, Amount(6'050))), std::string("insufficient fee"));
        QCOMPARE(f.send(f.purse.spend({coin, Purse::output(first)}, Amount(90'000))),
                 std::string("bad-txns-spends-conflicting-tx"));
        const Transaction elsewhere = f.purse.spend({f.reward(2)});
        QCOMPARE(f.send(elsewhere), std::string());
        QCOMPARE(f.send(f.purse.spend({coin, Purse::output(elsewhere)}, Amount(90'000))),
                 std::string("replacement-adds-unconfirmed"));

        const Transaction better = f.purse.spend({coin}, Amount(6'110));
        QCOMPARE(f.send(better), std::string());
        QCOMPARE(f.node->mempool().size(), std::size_t(2));
        QVERIFY(!f.node->mempool().find(child.txid()));
        QVERIFY(f.node->mempool().find(better.txid()));
    }

    void chainsAreLimited() {
        NodeFixture f(NetworkId::Sandbox, startHeight);
        Funds last = f.reward(1);
        for (int i = 0; i < 25; ++i) {
            const Transaction tx = f.purse.spend({last});
            QCOMPARE(f.send(tx), std::string());
            last = Purse::output(tx);
        }
        QCOMPARE(f.send(f.purse.spend({last})), std::string("too-long-mempool-chain"));
    }

    void minedAndConflictingOnesLeave() {
        NodeFixture f(NetworkId::Sandbox, startHeight);
        const Transaction mined = f.purse.spend({f.reward(1)});
        const Transaction child = f.purse.spend({Purse::output(mined)});
        const Transaction loser = f.purse.spend({f.reward(2)});
        const Transaction losersChild = f.purse.spend({Purse::output(loser)});
        const Transaction winner = f.purse.spend({f.reward(2)}, Amount(2'000));
        for (const Transaction* tx : {&mined, &child, &loser, &losersChild})
            QCOMPARE(f.send(*tx), std::string());
        f.mine({mined, winner}, Amount(3'000));
        QCOMPARE(f.node->mempool().size(), std::size_t(1));
        QVERIFY(f.node->mempool().find(child.txid()));
        f.reopen();
        QCOMPARE(f.node->mempool().size(), std::size_t(1));
        QVERIFY(f.node->mempool().find(child.txid()));
    }

    void comesBackAfterAReorganisation() {
        NodeFixture f(NetworkId::Sandbox, startHeight);
        ChainBuilder other = f.builder;
        const Transaction parent = f.purse.spend({f.reward(1)});
        const Transaction child = f.purse.spend({Purse::output(parent)});
        const Transaction young = f.purse.spend({f.reward(startHeight - 8)}); // mature one block later
        f.mine({parent}, Amount(1'000));
        QCOMPARE(f.send(child), std::string());
        QCOMPARE(f.send(young), std::string());
        // The other branch is as high, so the reward stays mature; it holds nothing.
        other.mineMany(2, 3);
        QCOMPARE(f.give(other.at(startHeight + 1)), std::string());
        QCOMPARE(f.give(other.at(startHeight + 2)), std::string());
        QCOMPARE(f.node->chain().tip().hash(), other.tipHash());
        for (const Transaction* tx : {&parent, &child, &young})
            QVERIFY(f.node->mempool().find(tx->txid()));

        // Back to a height where the reward is not mature yet.
        QVERIFY(f.node->invalidateBlock(other.hashAt(startHeight + 1)));
        QVERIFY(f.node->invalidateBlock(f.builder.hashAt(startHeight + 1)));
        QCOMPARE(f.node->chain().height(), startHeight);
        QVERIFY(f.node->mempool().find(parent.txid()));
        QVERIFY(f.node->mempool().find(child.txid()));
        QVERIFY(!f.node->mempool().find(young.txid()));
        f.reopen();
        QCOMPARE(f.node->mempool().size(), std::size_t(2));
    }

    void theWorstLeaveWhenFull() {
        NodeFixture f(NetworkId::Sandbox, startHeight);
        Mempool pool;
        const auto add = [&](std::int32_t height, std::int64_t fee) {
            MempoolEntry entry;
            const auto tx =
                std::make_shared<const Transaction>(f.purse.spend({f.reward(height)}, Amount(fee)));
            entry.tx = tx;
            entry.txid = tx->txid();
            entry.wtxid = tx->wtxid();
            entry.fee = Amount(fee);
            entry.vsize = tx->vsize();
            return pool.add(entry).txid;
        };
        const Txid cheap = add(1, 200);
        const Txid dear = add(2, 9'000);
        const Txid middle = add(3, 1'000);
        QVERIFY(pool.trimTo(pool.totalVsize()).empty());
        QCOMPARE(pool.trimTo(pool.totalVsize() - 1).size(), std::size_t(1));
        QVERIFY(!pool.find(cheap));
        QVERIFY(pool.find(dear) && pool.find(middle));
    }

    /// The next block takes the best rates, counts a child's fee for its parent, and keeps their order.
    void nextBlockIsTheBest() {
        NodeFixture f(NetworkId::Sandbox, startHeight);
        const Transaction low = f.purse.spend({f.reward(1)}, Amount(200));
        const Transaction high = f.purse.spend({f.reward(2)}, Amount(3'000));
        const Transaction poor = f.purse.spend({f.reward(3)}, Amount(120));
        const Transaction payer = f.purse.spend({Purse::output(poor)}, Amount(50'000));
        for (const Transaction* tx : {&low, &high, &poor, &payer})
            QCOMPARE(f.send(*tx), std::string());
        const NextBlock next = f.node->nextBlock();
        std::vector<Txid> order;
        for (const ChosenTransaction& chosen : next.transactions)
            order.push_back(chosen.txid);
        const std::vector<Txid> expected{poor.txid(), payer.txid(), high.txid(), low.txid()};
        QVERIFY(order == expected);
        QVERIFY(next.transactions[1].depends == std::vector<std::size_t>{0});
        QCOMPARE(next.coinbaseValue, blockSubsidy(startHeight + 1, f.params) + Amount(53'320));

        Block block = buildBlock(next, f.purse.script(), 1);
        QVERIFY(solve(block, 1'000'000));
        QCOMPARE(f.give(block), std::string());
        QCOMPARE(f.node->mempool().size(), std::size_t(0));
    }
};

QTEST_GUILESS_MAIN(TestMempool)
#include "tst_mempool.moc"
