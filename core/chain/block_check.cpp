#include "core/chain/block_check.h"

#include "core/chain/merkle.h"
#include "core/crypto/sha256.h"
#include "core/script/tx_check.h"

#include <algorithm>
#include <array>

namespace zon {

namespace {

// OP_RETURN, a push of 36 bytes, and BIP141's marker.
constexpr std::array<std::uint8_t, 6> commitmentPrefix = {0x6a, 0x24, 0xaa, 0x21, 0xa9, 0xed};
constexpr std::size_t commitmentSize = 38;

constexpr BlockCheck good{};

constexpr BlockCheck mutated(std::string_view name, std::string_view sentence) {
    return {BlockVerdict::Mutated, name, sentence};
}
constexpr BlockCheck invalid(std::string_view name, std::string_view sentence) {
    return {BlockVerdict::Invalid, name, sentence};
}

Digest32 commitmentHash(const MerkleRoot& witnessRoot, ByteSpan reserved) {
    return Sha256().write(witnessRoot.span()).write(reserved).finishDouble();
}

BlockCheck checkTransactionsBelong(const Block& block) {
    const MerkleResult merkle = blockMerkleRoot(block);
    if (merkle.root != block.header.merkleRoot)
        return mutated("bad-txnmrklroot", "The transactions are not those that the header commits to.");
    if (merkle.mutated)
        return mutated("bad-txns-duplicate", "Transactions were repeated without changing the merkle root.");
    if (std::ranges::any_of(block.transactions,
                            [](const Transaction& tx) { return tx.strippedSize() == 64; }))
        return mutated("bad-txns-64-bytes", "A 64-byte transaction can pass for a node of the merkle tree.");
    return good;
}

/// The header commits to no witness but through the coinbase, so that a wrong one is a fault of this copy.
BlockCheck checkWitness(const Block& block, bool segwitActive) {
    const int index = segwitActive ? witnessCommitmentIndex(block.transactions[0]) : -1;
    if (index < 0) {
        if (std::ranges::any_of(block.transactions, &Transaction::hasWitness))
            return mutated("unexpected-witness", "There are witnesses but no commitment to them.");
        return good;
    }
    const Witness& reserved = block.transactions[0].inputs[0].witness;
    if (reserved.size() != 1 || reserved[0].size() != 32)
        return mutated("bad-witness-nonce-size", "The coinbase lacks the value that its commitment needs.");
    const Script& script = block.transactions[0].outputs[static_cast<std::size_t>(index)].scriptPubKey;
    const Digest32 hash = commitmentHash(witnessMerkleRoot(block), reserved[0]);
    if (!equal(hash, script.span().subspan(commitmentPrefix.size(), hash.size())))
        return mutated("bad-witness-merkle-match", "The witnesses are not those that the block commits to.");
    return good;
}

BlockCheck checkCoinbase(const Block& block, std::int32_t height, const NetworkParams& params) {
    for (std::size_t i = 1; i < block.transactions.size(); ++i)
        if (block.transactions[i].isCoinbase())
            return invalid("bad-cb-multiple", "It has more than one coinbase.");
    if (height < params.bip34Height) return good;
    const Bytes expected = bip34Prefix(height);
    const Script& script = block.transactions[0].inputs[0].scriptSig;
    if (script.size() < expected.size() || !equal(script.span().first(expected.size()), expected))
        return invalid("bad-cb-height", "Its coinbase does not begin with its height.");
    return good;
}

} // namespace

BlockCheck checkBlock(const Block& block, const BlockHash& expected, std::int32_t height,
                      const NetworkParams& params) {
    if (block.hash() != expected) return mutated("wrong-block", "This is not the block that was asked for.");
    if (const BlockCheck check = checkTransactionsBelong(block); !check.good()) return check;

    // From here on the transactions are the block's own, so that a fault without witness is the block's.
    if (block.transactions.empty() || !block.transactions[0].isCoinbase())
        return invalid("bad-cb-missing", "Its first transaction is not a coinbase.");
    if (const BlockCheck check = checkWitness(block, height >= params.segwitHeight); !check.good())
        return check;
    if (const BlockCheck check = checkCoinbase(block, height, params); !check.good()) return check;
    if (block.weight() > maxBlockWeight)
        return invalid("bad-blk-weight", "It is heavier than a block may be.");
    for (const Transaction& tx : block.transactions)
        if (const auto fault = checkTransaction(tx))
            return invalid(*fault, "One of its transactions breaks the rules.");
    return good;
}

int witnessCommitmentIndex(const Transaction& coinbase) {
    for (std::size_t i = coinbase.outputs.size(); i-- > 0;) {
        const Script& script = coinbase.outputs[i].scriptPubKey;
        if (script.size() >= commitmentSize
            && equal(script.span().first(commitmentPrefix.size()), commitmentPrefix))
            return static_cast<int>(i);
    }
    return -1;
}

Bytes witnessCommitmentScript(const MerkleRoot& witnessRoot, ByteSpan reserved) {
    Bytes script(commitmentPrefix.begin(), commitmentPrefix.end());
    const Digest32 hash = commitmentHash(witnessRoot, reserved);
    script.insert(script.end(), hash.begin(), hash.end());
    return script;
}

Bytes bip34Prefix(std::int32_t height) {
    return Script().number(height).bytes();
}

} // namespace zon
