#include "core/chain/block_check.h"
#include "core/chain/merkle.h"
#include "tests/sandbox/sandbox_fixture.h"

#include <QTest>

using namespace zon;
using namespace zon::test;

namespace {

/// Enough for rewards that may be spent (maturity 10), across a retarget at 20.
constexpr std::int32_t startHeight = 30;

/// Makes one invalid block on the fixture's tip.
using Maker = std::function<Block(NodeFixture&)>;

Block next(NodeFixture& f, std::vector<Transaction> transactions = {}, Amount fees = {}) {
    return makeBlock(f.params, f.builder.context(),
                     {.transactions = std::move(transactions),
                      .payTo = f.purse.script(),
                      .fees = fees,
                      .time = {},
                      .tag = 0});
}

/// `change` is made to the next block, which is then sealed again: right roots and work.
Maker changed(const std::function<void(NodeFixture&, Block&)>& change) {
    return [change](NodeFixture& f) {
        Block block = next(f);
        change(f, block);
        seal(block);
        return block;
    };
}

/// The same without a new witness commitment.
Maker changedUnderOldCommitment(const std::function<void(NodeFixture&, Block&)>& change) {
    return [change](NodeFixture& f) {
        Block block = next(f, {f.purse.spend({f.reward(1)})}, Amount(1'000));
        change(f, block);
        block.header.merkleRoot = blockMerkleRoot(block).root;
        solve(block.header);
        return block;
    };
}

/// A block with one transaction, a spend of a mature reward that was changed (and signed again).
Maker withSpend(const std::function<void(NodeFixture&, Transaction&)>& change, Amount fees = Amount(1'000)) {
    return [change, fees](NodeFixture& f) {
        Transaction tx = f.purse.spend({f.reward(1)});
        change(f, tx);
        f.purse.sign(tx, {f.reward(1)});
        return next(f, {tx}, fees);
    };
}

Maker withTransactions(const std::function<std::vector<Transaction>(NodeFixture&)>& make, Amount fees = {}) {
    return [make, fees](NodeFixture& f) { return next(f, make(f), fees); };
}

Script repeated(Opcode opcode, std::size_t count) {
    return Script(Bytes(count, static_cast<std::uint8_t>(opcode)));
}

} // namespace

class TestBlockRules : public QObject {
    Q_OBJECT

private slots:
    void refused_data() {
        QTest::addColumn<Maker>("make");
        QTest::addColumn<QByteArray>("reason");
        const auto row = [](const char* reason, const char* what, const Maker& make) {
            QTest::addRow("%s: %s", reason, what) << make << QByteArray(reason);
        };

        // The header
        row("high-hash", "no work", [](NodeFixture& f) {
            Block block = next(f);
            spoil(block.header);
            return block;
        });
        row("bad-diffbits", "bits of its own choice",
            changed([](NodeFixture&, Block& block) { block.header.bits = 0x1e1fffff; }));
        row("time-too-old", "the median time itself", changed([](NodeFixture& f, Block& block) {
                block.header.time = f.builder.context().medianTime();
            }));
        row("time-too-new", "three hours ahead", [](NodeFixture& f) {
            const auto late = static_cast<std::uint32_t>(toSeconds(f.clock.now())) + 3 * 3600;
            return makeBlock(f.params, f.builder.context(),
                             {.transactions = {}, .payTo = {}, .fees = {}, .time = late, .tag = 0});
        });
        row("bad-version", "version 3",
            changed([](NodeFixture&, Block& block) { block.header.version = 3; }));
        row("prev-blk-not-found", "unknown parent", changed([](NodeFixture&, Block& block) {
                block.header.previous = BlockHash::fromSpan(Bytes(32, 9));
            }));

        // The block by itself
        row("bad-txnmrklroot", "another root", [](NodeFixture& f) {
            Block block = next(f);
            block.header.merkleRoot = {};
            solve(block.header);
            return block;
        });
        row("bad-txns-duplicate", "CVE-2012-2459", [](NodeFixture& f) {
            Block block =
                next(f, {f.purse.spend({f.reward(1)}), f.purse.spend({f.reward(2)})}, Amount(2'000));
            block.transactions.push_back(block.transactions.back());
            return block;
        });
        row("bad-blk-length", "no transactions", [](NodeFixture& f) {
            Block block = next(f);
            block.transactions.clear();
            block.header.merkleRoot = {};
            solve(block.header);
            return block;
        });
        row("bad-blk-length", "over a megabyte", changed([](NodeFixture&, Block& block) {
                block.transactions[0].outputs.push_back({Amount(0), repeated(OP_NOP, 1'000'000)});
            }));
        row("bad-cb-missing", "no coinbase", [](NodeFixture& f) {
            Block block = next(f);
            block.transactions = {f.purse.spend({f.reward(1)})};
            block.header.merkleRoot = blockMerkleRoot(block).root;
            solve(block.header);
            return block;
        });
        row("bad-cb-multiple", "two coinbases", changed([](NodeFixture& f, Block& block) {
                block.transactions.push_back(f.builder.at(1).transactions[0]);
            }));
        row("bad-cb-length", "long coinbase script", changed([](NodeFixture&, Block& block) {
                block.transactions[0].inputs[0].scriptSig.push(Bytes(100));
            }));
        row("bad-txns-vout-empty", "no outputs",
            withSpend([](NodeFixture&, Transaction& tx) { tx.outputs.clear(); }));
        row("bad-txns-vout-negative", "negative output", withSpend([](NodeFixture&, Transaction& tx) {
                tx.outputs.push_back({Amount(-1), Script().op(OP_TRUE)});
            }));
        row("bad-txns-vout-toolarge", "more than all money", withSpend([](NodeFixture&, Transaction& tx) {
                tx.outputs[0].value = Amount(21'000'001 * Amount::zatPerZon);
            }));
        row("bad-txns-inputs-duplicate", "CVE-2018-17144", withTransactions([](NodeFixture& f) {
                return std::vector{f.purse.spend({f.reward(1), f.reward(1)})};
            }));
        row("bad-blk-sigops", "20,001 in an output", changed([](NodeFixture&, Block& block) {
                block.transactions[0].outputs.push_back({Amount(0), repeated(OP_CHECKSIG, 20'001)});
            }));

        // The block in its place
        row("bad-txns-nonfinal", "lock time of the next block",
            withSpend([](NodeFixture&, Transaction& tx) { tx.lockTime = startHeight + 1; }));
        row("bad-cb-height", "another height", changed([](NodeFixture&, Block& block) {
                block.transactions[0].inputs[0].scriptSig = Script(bip34Prefix(startHeight + 2)).op(OP_0);
            }));
        row("bad-witness-nonce-size", "31 bytes", changedUnderOldCommitment([](NodeFixture&, Block& block) {
                block.transactions[0].inputs[0].witness = {Bytes(31)};
            }));
        row("bad-witness-merkle-match", "another reserved value",
            changedUnderOldCommitment([](NodeFixture&, Block& block) {
                block.transactions[0].inputs[0].witness = {Bytes(32, 1)};
            }));
        row("bad-witness-merkle-match", "a witness changed",
            changedUnderOldCommitment(
                [](NodeFixture&, Block& block) { block.transactions[1].inputs[0].witness.push_back({1}); }));
        row("unexpected-witness", "no commitment", changedUnderOldCommitment([](NodeFixture&, Block& block) {
                block.transactions[0].outputs.pop_back();
            }));
        row("bad-blk-weight", "a large witness", withTransactions([](NodeFixture& f) {
                Transaction tx = f.purse.spend({f.reward(1)});
                tx.inputs[0].witness.emplace_back(3'999'000);
                return std::vector{tx};
            }));

        // The block and the coins
        row("bad-cb-amount", "one zat too much",
            changed([](NodeFixture&, Block& block) { block.transactions[0].outputs[0].value += Amount(1); }));
        row("bad-cb-amount", "the fees twice",
            withTransactions([](NodeFixture& f) { return std::vector{f.purse.spend({f.reward(1)})}; },
                             Amount(2'000)));
        row("bad-txns-inputs-missingorspent", "never was", withTransactions([](NodeFixture& f) {
                return std::vector{f.purse.spend({{{Txid::fromSpan(Bytes(32, 7)), 0}, f.reward(1).output}})};
            }));
        row("bad-txns-inputs-missingorspent", "spent twice in the block",
            withTransactions([](NodeFixture& f) {
                return std::vector{f.purse.spend({f.reward(1)}), f.purse.spend({f.reward(1)}, Amount(2'000))};
            }));
        row("bad-txns-inputs-missingorspent", "child before its parent", withTransactions([](NodeFixture& f) {
                const Transaction parent = f.purse.spend({f.reward(1)});
                return std::vector{f.purse.spend({Purse::output(parent)}), parent};
            }));
        row("bad-txns-premature-spend-of-coinbase", "nine blocks deep", withTransactions([](NodeFixture& f) {
                return std::vector{f.purse.spend({f.reward(startHeight - 8)})};
            }));
        row("bad-txns-in-belowout", "more out than in",
            withSpend([](NodeFixture&, Transaction& tx) { tx.outputs[0].value += Amount(2'000); }));
        row("bad-txns-nonfinal", "BIP68 blocks", withTransactions([](NodeFixture& f) {
                return std::vector{f.purse.spend({f.reward(1)}, Amount(1'000), {}, startHeight + 1)};
            }));
        row("bad-txns-nonfinal", "BIP68 time", withTransactions([](NodeFixture& f) {
                constexpr std::uint32_t timeFlag = 1u << 22;
                return std::vector{f.purse.spend({f.reward(1)}, Amount(1'000), {}, timeFlag | 10)};
            }));
        row("mandatory-script-verify-flag-failed (EVAL_FALSE)", "no signature",
            withTransactions([](NodeFixture& f) {
                Transaction tx = f.purse.spend({f.reward(1)});
                tx.inputs[0].witness[0] = {}; // no signature: wrong without being malformed
                return std::vector{tx};
            }));
        row("bad-blk-sigops", "20,000 in an output and one in a witness",
            withSpend([](NodeFixture&, Transaction& tx) {
                tx.outputs.push_back({Amount(0), repeated(OP_CHECKSIG, 20'000)});
            }));
    }
    void refused() {
        QFETCH(Maker, make);
        QFETCH(QByteArray, reason);
        NodeFixture f(NetworkId::Sandbox, startHeight);
        const Block block = make(f);
        const CoinMap before = coinsOf(f.node->store());

        const std::string said = f.give(block);
        QVERIFY2(said.starts_with(reason.toStdString()), said.c_str());
        QCOMPARE(f.node->chain().tip().hash(), f.builder.tipHash());
        QVERIFY(coinsOf(f.node->store()) == before);

        // The chain goes on, and not on the bad block; after a restart too.
        f.reopen();
        QVERIFY(!f.give(block).empty());
        f.mine();
        QCOMPARE(f.node->chain().height(), startHeight + 1);
    }

    /// A copy with another witness must not condemn the block.
    void mutatedCopiesAreForgiven() {
        NodeFixture f(NetworkId::Sandbox, startHeight);
        const Block good = next(f, {f.purse.spend({f.reward(1)})}, Amount(1'000));
        Block bad = good;
        bad.transactions[1].inputs[0].witness.push_back({1});
        QCOMPARE(f.give(bad), std::string("bad-witness-merkle-match"));
        bad = good;
        bad.transactions.push_back(bad.transactions.back());
        QCOMPARE(f.give(bad), std::string("bad-txnmrklroot"));
        QCOMPARE(f.give(good), std::string());
        QCOMPARE(f.give(good), std::string("duplicate"));
    }

    /// The same things at their limits are fine.
    void accepted() {
        NodeFixture f(NetworkId::Sandbox, startHeight);
        const Transaction parent = f.purse.spend({f.reward(startHeight - 9)});
        const Transaction child = f.purse.spend({Purse::output(parent)}, Amount(500));
        Transaction locked = f.purse.spend({f.reward(2)}, Amount(1'000), {}, startHeight - 1);
        locked.lockTime = startHeight;
        f.purse.sign(locked, {f.reward(2)});
        QCOMPARE(f.give(next(f, {parent, child, locked}, Amount(2'500))), std::string());
        QCOMPARE(f.node->chain().height(), startHeight + 1);
    }

    /// Consensus takes transactions that no node relays, such as one of 64 bytes.
    void nonStandardIsValid() {
        NodeFixture f(NetworkId::Sandbox, startHeight);
        const Transaction anyone = f.purse.spend({f.reward(1)}, Amount(1'000), Script().op(OP_TRUE));
        Transaction small;
        small.version = -7;
        small.inputs.push_back({{anyone.txid(), 0}, {}, 0, {}});
        small.outputs.push_back({Amount(1), Script(Bytes(4, OP_NOP))});
        QCOMPARE(small.strippedSize(), std::size_t(64));
        QCOMPARE(f.give(next(f, {anyone, small}, Amount(1'000))), std::string());
    }
};

QTEST_GUILESS_MAIN(TestBlockRules)
#include "tst_block_rules.moc"
