#include "core/chain/block_check.h"
#include "core/chain/merkle.h"
#include "core/script/standard.h"
#include "tests/chain/chain_builder.h"

#include <QtTest>

using namespace zon;
using test::ChainBuilder;

/// Blocks as bytes, merkle trees, and what a light client can check.
class TestBlock : public QObject {
    Q_OBJECT

private slots:
    void publishedBlock();
    void malformedBlocks_data();
    void malformedBlocks();
    void merkleRootOfPublishedBlock();
    void merkleBranchesLeadToTheRoot_data();
    void merkleBranchesLeadToTheRoot();
    void repeatedLeavesAreSeen();
    void repeatedLeavesElsewhereAreFine();
    void builtBlocksAreGood();
    void eachFault_data();
    void eachFault();
    void duplicatedTransactionsAreACopysFault();
    void innerNodesPosingAsTransactions();
    void witnessBeforeSegwitIsUnexpected();
    void heightsInTheCoinbase_data();
    void heightsInTheCoinbase();
    void lastCommitmentCounts();

private:
    /// A transaction with a witness that spends something made up.
    static Transaction payment(std::uint32_t number);
    static std::vector<Hash256> numberedLeaves(std::size_t count);
    static BlockCheck check(const Block& block, std::int32_t height) {
        return checkBlock(block, block.hash(), height, networkParams(NetworkId::Regtest));
    }
    const NetworkParams& regtest_ = networkParams(NetworkId::Regtest);
};

// Block 170 of Bitcoin, with the first payment from one person to another.
constexpr auto block170 =
    "0100000055bd840a78798ad0da853f68974f3d183e2bd1db6a842c1feecf222a00000000ff104ccb05421ab93e63f8c3ce5c2c2e"
    "9dbb"
    "37de2764b3a3175c8166562cac7d51b96a49ffff001d283e9e700201000000010000000000000000000000000000000000000000"
    "000000"
    "000000000000000000ffffffff0704ffff001d0102ffffffff0100f2052a01000000434104d46c4968bde02899d2aa0963367c7a"
    "6ce34e"
    "ec332b32e42e5f3407e052d64ac625da6f0718e7b302140434bd725706957c092db53805b821a85b23a7ac61725bac0000000001"
    "000000"
    "01c997a5e56e104102fa209c6a852dd90660a20b2d9c352423edce25857fcd3704000000004847304402204e45e16932b8af5149"
    "61a1d3a"
    "1a25fdf3f4f7732e9d624c6c61548ab5fb8cd410220181522ec8eca07de4860a4acdd12909d831cc56cbbac4622082221a8768d1"
    "d0901ff"
    "ffffff0200ca9a3b00000000434104ae1a62fe09c5f51b13905f07f06b99a2f7159b2225f374cd378d71302fa28414e7aab37397"
    "f554a7d"
    "f5f142c21c1b7303b8a0626f1baded5c72a704f7e6cd84cac00286bee0000000043410411db93e1dcdb8a016b49840f8c53bc1eb"
    "68a382e"
    "97b1482ecad7b148a6909a5cb2e0eaddfb84ccf9744464f82e160bfa9b8b64f9d4c03f999b8643f656b412a3ac00000000";

Transaction TestBlock::payment(std::uint32_t number) {
    Transaction tx;
    TxIn& input = tx.inputs.emplace_back();
    input.prevout.txid.data()[0] = 1;
    input.prevout.index = number;
    input.witness = {Bytes(71, 0x30), Bytes(33, 0x02)};
    tx.outputs.push_back({Amount(1000 + number), p2wpkhScript(Bytes(20, 0x07))});
    return tx;
}

std::vector<Hash256> TestBlock::numberedLeaves(std::size_t count) {
    std::vector<Hash256> leaves(count);
    for (std::size_t i = 0; i < count; ++i)
        writeLe64(leaves[i].data(), i + 1);
    return leaves;
}

void TestBlock::publishedBlock() {
    const Bytes raw = fromHex(block170).value();
    const auto block = parseBlock(raw);
    QVERIFY(block);
    QCOMPARE(QString::fromStdString(block->hash().display()),
             QString("00000000d1145790a8694403d4063f323d499e655c83426834d4ce2f8dd4a2ee"));
    QCOMPARE(block->transactions.size(), std::size_t{2});
    QVERIFY(equal(serialize(*block), raw));
    QCOMPARE(block->weight(), raw.size() * 4);
    QVERIFY(checkBlock(*block, block->hash(), 170, networkParams(NetworkId::Bitcoin)).good());
}

void TestBlock::malformedBlocks_data() {
    QTest::addColumn<QByteArray>("raw");
    const QByteArray whole = QByteArray::fromHex(block170);
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("header only") << whole.left(80);
    QTest::newRow("cut off") << whole.left(whole.size() - 1);
    QTest::newRow("too much") << whole + '\0';
    QTest::newRow("claims a million transactions")
        << whole.left(80) + QByteArray::fromHex("fe40420f00") + whole.mid(81);
    QTest::newRow("count not in its shortest form")
        << whole.left(80) + QByteArray::fromHex("fd0200") + whole.mid(81);
    QTest::newRow("too large") << whole + QByteArray(4'000'001, '\0');
}

void TestBlock::malformedBlocks() {
    QFETCH(QByteArray, raw);
    QVERIFY(!parseBlock(asBytes(std::string_view(raw.constData(), static_cast<std::size_t>(raw.size())))));
}

void TestBlock::merkleRootOfPublishedBlock() {
    const auto block = parseBlock(fromHex(block170).value());
    const MerkleResult merkle = blockMerkleRoot(*block);
    QVERIFY(!merkle.mutated);
    QCOMPARE(QString::fromStdString(merkle.root.display()),
             QString("7dac2c5666815c17a3b36427de37bb9d2e2c5ccec3f8633eb91a4205cb4c10ff"));
}

void TestBlock::merkleBranchesLeadToTheRoot_data() {
    QTest::addColumn<int>("leaves");
    for (const int leaves : {1, 2, 3, 4, 5, 7, 8, 9, 15, 100})
        QTest::addRow("%d", leaves) << leaves;
}

void TestBlock::merkleBranchesLeadToTheRoot() {
    QFETCH(int, leaves);
    const auto all = numberedLeaves(static_cast<std::size_t>(leaves));
    const MerkleResult merkle = merkleRoot(all);
    QVERIFY(!merkle.mutated);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto branch = merkleBranch(all, i);
        QVERIFY(rootOfBranch(all[i], i, branch) == merkle.root);
        if (all.size() > 1) QVERIFY(rootOfBranch(all[(i + 1) % all.size()], i, branch) != merkle.root);
    }
    QVERIFY(merkleBranch(all, all.size()).empty());
}

/// CVE-2012-2459: [1 2 3 4 5 6] and [1 2 3 4 5 6 5 6] have the same root.
void TestBlock::repeatedLeavesAreSeen() {
    auto leaves = numberedLeaves(6);
    const MerkleResult honest = merkleRoot(leaves);
    leaves.push_back(leaves[4]);
    leaves.push_back(leaves[5]);
    const MerkleResult repeated = merkleRoot(leaves);
    QVERIFY(repeated.root == honest.root);
    QVERIFY(repeated.mutated);
    QVERIFY(!honest.mutated);

    auto odd = numberedLeaves(3);
    const MerkleResult three = merkleRoot(odd);
    odd.push_back(odd[2]);
    QVERIFY(merkleRoot(odd).root == three.root);
    QVERIFY(merkleRoot(odd).mutated);
    QVERIFY(!three.mutated);
    QVERIFY(merkleRoot({}).root.isNull());
}

void TestBlock::repeatedLeavesElsewhereAreFine() {
    auto leaves = numberedLeaves(4);
    leaves[2] = leaves[1]; // neighbours in the list but not in the tree
    QVERIFY(!merkleRoot(leaves).mutated);
}

void TestBlock::builtBlocksAreGood() {
    ChainBuilder chain(regtest_);
    for (std::uint32_t i = 0; i < 200; ++i) {
        std::vector<Transaction> transactions;
        for (std::uint32_t j = 0; j < i % 5; ++j)
            transactions.push_back(payment(j));
        const Block& block = chain.mine({.transactions = transactions, .tag = i});
        const BlockCheck checked = check(block, chain.height());
        QVERIFY2(checked.good(), std::string(checked.name).c_str());
        const auto again = parseBlock(serialize(block));
        QVERIFY(again);
        QVERIFY(*again == block);
    }
}

void TestBlock::eachFault_data() {
    QTest::addColumn<QString>("change");
    QTest::addColumn<bool>("mutated");
    // The name of each change is the name of the reason.
    for (const char* name : {"wrong-block", "bad-txnmrklroot", "bad-txns-64-bytes", "unexpected-witness",
                             "bad-witness-nonce-size", "bad-witness-merkle-match"})
        QTest::newRow(name) << name << true;
    for (const char* name :
         {"bad-cb-missing", "bad-cb-multiple", "bad-cb-height", "bad-blk-weight", "bad-txns-vout-empty"})
        QTest::newRow(name) << name << false;
}

void TestBlock::eachFault() {
    QFETCH(QString, change);
    QFETCH(bool, mutated);
    ChainBuilder chain(regtest_);
    chain.mineMany(20);
    Block block = test::makeBlock(regtest_, chain.context(), {.transactions = {payment(1), payment(2)}});
    Transaction& coinbase = block.transactions[0];
    BlockHash expected;
    if (change == "wrong-block") {
        expected = chain.tipHash();
    } else if (change == "bad-txnmrklroot") {
        block.transactions.pop_back();
    } else if (change == "bad-txns-64-bytes") {
        Transaction tiny;
        tiny.inputs.resize(1);
        tiny.inputs[0].prevout.index = 0;
        tiny.inputs[0].scriptSig = Script(Bytes(4, 0x51));
        tiny.outputs.push_back({Amount(0), {}});
        QCOMPARE(tiny.strippedSize(), std::size_t{64});
        block.transactions.push_back(tiny);
        test::seal(block);
    } else if (change == "unexpected-witness") {
        coinbase.outputs.pop_back();
        test::seal(block);
    } else if (change == "bad-witness-nonce-size") {
        coinbase.inputs[0].witness = {Bytes(31)};
    } else if (change == "bad-witness-merkle-match") {
        block.transactions[1].inputs[0].witness[0][5] ^= 1;
    } else if (change == "bad-cb-missing") {
        block.transactions.erase(block.transactions.begin());
        block.header.merkleRoot = blockMerkleRoot(block).root;
        test::solve(block.header);
    } else if (change == "bad-cb-multiple") {
        Transaction second = coinbase;
        second.lockTime = 7;
        block.transactions.push_back(second);
        test::seal(block);
    } else if (change == "bad-cb-height") {
        coinbase.inputs[0].scriptSig = Script(bip34Prefix(20)).op(OP_0);
        test::seal(block);
    } else if (change == "bad-blk-weight") {
        coinbase.outputs[0].scriptPubKey = Script(Bytes(1'000'000, 0x51));
        test::seal(block);
    } else if (change == "bad-txns-vout-empty") {
        block.transactions[2].outputs.clear();
        test::seal(block);
    }
    if (expected.isNull()) expected = block.hash();
    const BlockCheck checked = checkBlock(block, expected, 21, regtest_);
    QCOMPARE(QString::fromStdString(std::string(checked.name)), change);
    QVERIFY(checked.verdict == (mutated ? BlockVerdict::Mutated : BlockVerdict::Invalid));
    QVERIFY(checked.sentence.ends_with('.'));
}

/// The copy is refused, and the true block under the same hash is still taken.
void TestBlock::duplicatedTransactionsAreACopysFault() {
    ChainBuilder chain(regtest_);
    const Block honest =
        test::makeBlock(regtest_, chain.context(), {.transactions = {payment(1), payment(2)}});
    Block copy = honest;
    copy.transactions.push_back(copy.transactions[2]);
    QVERIFY(copy.hash() == honest.hash());
    QVERIFY(blockMerkleRoot(copy).root == copy.header.merkleRoot);
    const BlockCheck checked = check(copy, 1);
    QCOMPARE(QString::fromStdString(std::string(checked.name)), QString("bad-txns-duplicate"));
    QVERIFY(checked.verdict == BlockVerdict::Mutated);
    QVERIFY(check(honest, 1).good());
}

/// CVE-2017-12842: the pairs of hashes one level above the leaves, sent as if they were transactions, have
/// the block's root as well. They don't look like a coinbase, and that must not condemn the block.
void TestBlock::innerNodesPosingAsTransactions() {
    Transaction posing;
    posing.inputs.resize(1);
    posing.inputs[0].prevout.index = 3;
    posing.inputs[0].scriptSig = Script(Bytes(4, 0x00));
    posing.outputs.push_back({Amount(0), {}});
    QCOMPARE(posing.strippedSize(), std::size_t{64});
    Block block;
    block.transactions = {posing};
    block.header.bits = 0x207fffff;
    block.header.merkleRoot = blockMerkleRoot(block).root;
    QVERIFY(check(block, 1).verdict == BlockVerdict::Mutated);
}

void TestBlock::witnessBeforeSegwitIsUnexpected() {
    NetworkParams params = regtest_;
    params.segwitHeight = 100;
    ChainBuilder chain(regtest_);
    const Block block = chain.mine({.transactions = {payment(1)}});
    QVERIFY(check(block, 1).good());
    QCOMPARE(QString::fromStdString(std::string(checkBlock(block, block.hash(), 1, params).name)),
             QString("unexpected-witness"));
}

void TestBlock::heightsInTheCoinbase_data() {
    QTest::addColumn<int>("height");
    QTest::addColumn<QString>("prefix");
    // Small heights are opcodes, as Bitcoin Core writes and demands them.
    QTest::newRow("0") << 0 << "00";
    QTest::newRow("1") << 1 << "51";
    QTest::newRow("16") << 16 << "60";
    QTest::newRow("17") << 17 << "0111";
    QTest::newRow("127") << 127 << "017f";
    QTest::newRow("128") << 128 << "028000";
    QTest::newRow("227931, the first on Bitcoin") << 227'931 << "035b7a03";
    QTest::newRow("840000") << 840'000 << "0340d10c";
}

void TestBlock::heightsInTheCoinbase() {
    QFETCH(int, height);
    QFETCH(QString, prefix);
    QCOMPARE(QString::fromStdString(toHex(bip34Prefix(height))), prefix);
}

void TestBlock::lastCommitmentCounts() {
    ChainBuilder chain(regtest_);
    Block block = test::makeBlock(regtest_, chain.context());
    Transaction& coinbase = block.transactions[0];
    // Whatever stands before the last one is not looked at.
    coinbase.outputs.insert(coinbase.outputs.begin(),
                            {Amount(0), Script(witnessCommitmentScript({}, Bytes(32, 9)))});
    test::seal(block);
    QCOMPARE(witnessCommitmentIndex(coinbase), 2);
    QVERIFY(check(block, 1).good());
    // A script one byte short is no commitment.
    Bytes cut = witnessCommitmentScript({}, Bytes(32));
    cut.pop_back();
    coinbase.outputs = {{Amount(0), Script(cut)}};
    QCOMPARE(witnessCommitmentIndex(coinbase), -1);
}

QTEST_APPLESS_MAIN(TestBlock)
#include "tst_block.moc"
