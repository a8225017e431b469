#include "core/sandbox/block_rules.h"

#include "core/chain/block_check.h"
#include "core/chain/merkle.h"
#include "core/script/tx_check.h"

#include <algorithm>

namespace zon {

namespace {

constexpr std::size_t witnessScale = 4;

Rejection invalid(std::string_view reason, std::string detail = {}) {
    return {std::string(reason), std::move(detail), false};
}

Rejection mutated(std::string_view reason, std::string detail = {}) {
    return {std::string(reason), std::move(detail), true};
}

std::size_t strippedSize(const Block& block) {
    std::size_t size = BlockHeader::size + compactSizeLength(block.transactions.size());
    for (const Transaction& tx : block.transactions)
        size += tx.strippedSize();
    return size;
}

/// BIP141. A witness can be changed without changing the block's hash, so everything but a missing commitment
/// says something about this copy alone.
std::optional<Rejection> checkWitness(const Block& block) {
    const Transaction& coinbase = block.transactions[0];
    const int commitment = witnessCommitmentIndex(coinbase);
    if (commitment < 0) {
        const bool hasWitness = std::ranges::any_of(block.transactions, &Transaction::hasWitness);
        if (hasWitness)
            return mutated("unexpected-witness", "There are witnesses, but no commitment to them.");
        return std::nullopt;
    }
    const Witness& witness = coinbase.inputs[0].witness;
    if (witness.size() != 1 || witness[0].size() != 32)
        return mutated("bad-witness-nonce-size", "The coinbase's witness is not one value of 32 bytes.");
    const Bytes expected = witnessCommitmentScript(witnessMerkleRoot(block), witness[0]);
    const Script& script = coinbase.outputs[static_cast<std::size_t>(commitment)].scriptPubKey;
    if (!equal(script.span().first(expected.size()), expected))
        return mutated("bad-witness-merkle-match",
                       "The witnesses are not those that the coinbase commits to.");
    return std::nullopt;
}

} // namespace

std::optional<Rejection> checkBlockAlone(const Block& block) {
    const MerkleResult merkle = blockMerkleRoot(block);
    if (merkle.root != block.header.merkleRoot)
        return mutated("bad-txnmrklroot", "The transactions are not those that the header commits to.");
    if (merkle.mutated) return mutated("bad-txns-duplicate", "Transactions are repeated.");

    if (block.transactions.empty() || block.transactions.size() * witnessScale > maxBlockWeight
        || strippedSize(block) * witnessScale > maxBlockWeight)
        return invalid("bad-blk-length", "The block is empty or too large.");

    if (!block.transactions[0].isCoinbase())
        return invalid("bad-cb-missing", "The first transaction is no coinbase.");
    if (std::any_of(block.transactions.begin() + 1, block.transactions.end(),
                    [](const Transaction& tx) { return tx.isCoinbase(); }))
        return invalid("bad-cb-multiple", "There is more than one coinbase.");

    std::size_t sigOps = 0;
    for (const Transaction& tx : block.transactions) {
        if (const auto broken = checkTransaction(tx))
            return invalid(*broken, "Transaction " + tx.txid().display());
        sigOps += legacySigOps(tx);
    }
    if (static_cast<std::int64_t>(sigOps * witnessScale) > maxBlockSigOpsCost)
        return invalid("bad-blk-sigops", "Too many signature operations.");
    return std::nullopt;
}

std::optional<Rejection> checkBlockOn(const HeaderContext& previous, const Block& block,
                                      const NetworkParams& params) {
    const std::int32_t height = previous.height + 1;
    const UnixTime cutoff = unixTime(previous.medianTime());
    for (const Transaction& tx : block.transactions)
        if (!isFinal(tx, height, cutoff))
            return invalid("bad-txns-nonfinal", "Transaction " + tx.txid().display() + " is not final yet.");

    if (height >= params.bip34Height) {
        const Bytes prefix = bip34Prefix(height);
        const ByteSpan script = block.transactions[0].inputs[0].scriptSig.span();
        if (script.size() < prefix.size() || !equal(script.first(prefix.size()), prefix))
            return invalid("bad-cb-height", "The coinbase does not begin with the block's height.");
    }

    if (height >= params.segwitHeight) {
        if (auto broken = checkWitness(block)) return broken;
    } else if (std::ranges::any_of(block.transactions, &Transaction::hasWitness)) {
        return mutated("unexpected-witness", "There are witnesses before segwit.");
    }

    // After the witness, because a coinbase witness of any size would not change the block's hash.
    if (block.weight() > maxBlockWeight) return invalid("bad-blk-weight", "The block weighs too much.");
    return std::nullopt;
}

} // namespace zon
