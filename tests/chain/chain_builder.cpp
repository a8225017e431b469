#include "tests/chain/chain_builder.h"

#include "core/chain/block_check.h"
#include "core/chain/merkle.h"
#include "core/chain/retarget.h"
#include "core/crypto/nonce_scan.h"

namespace zon::test {

void solve(BlockHeader& header) {
    const Target target = targetFromBits(header.bits).value();
    constexpr std::uint64_t tries = std::uint64_t{1} << 32;
    header.nonce = NonceScanner(header.serialize(), target.littleEndian()).find(header.nonce, tries).value();
}

void spoil(BlockHeader& header) {
    const Target target = targetFromBits(header.bits).value();
    while (meetsTarget(header.hash(), target))
        ++header.nonce;
}

const NetworkParams& easyRetargets() {
    static const NetworkParams easy = [] {
        NetworkParams params = networkParams(NetworkId::Sandbox);
        params.difficulty.limitBits = 0x207fffff;
        params.difficulty.limit = *targetFromBits(params.difficulty.limitBits);
        params.difficulty.maxChange = 4;
        params.genesis.header.bits = params.difficulty.limitBits;
        solve(params.genesis.header);
        params.genesisHash = params.genesis.hash();
        return params;
    }();
    return easy;
}

Block makeBlock(const NetworkParams& params, const HeaderContext& last, const BlockWishes& wishes) {
    const std::int32_t height = last.height + 1;
    Block block;
    block.header.version = 0x20000000;
    block.header.previous = last.hash;
    block.header.time =
        wishes.time.value_or(last.lastTime() + static_cast<std::uint32_t>(params.difficulty.spacing.count()));
    block.header.bits = nextBits(params.difficulty, last, block.header.time).value();

    Transaction coinbase;
    TxIn& input = coinbase.inputs.emplace_back();
    input.scriptSig = Script(bip34Prefix(height)).number(wishes.tag).op(OP_0);
    input.witness = {Bytes(32)};
    const Script payTo = wishes.payTo.empty() ? Script().op(OP_TRUE) : wishes.payTo;
    coinbase.outputs.push_back({blockSubsidy(height, params) + wishes.fees, payTo});
    coinbase.outputs.push_back({Amount(0), Script(witnessCommitmentScript({}, Bytes(32)))});
    block.transactions.push_back(std::move(coinbase));
    block.transactions.insert(block.transactions.end(), wishes.transactions.begin(),
                              wishes.transactions.end());
    seal(block);
    return block;
}

void seal(Block& block) {
    Transaction& coinbase = block.transactions[0];
    if (const int index = witnessCommitmentIndex(coinbase); index >= 0)
        coinbase.outputs[static_cast<std::size_t>(index)].scriptPubKey =
            Script(witnessCommitmentScript(witnessMerkleRoot(block), coinbase.inputs[0].witness.at(0)));
    block.header.merkleRoot = blockMerkleRoot(block).root;
    solve(block.header);
}

ChainBuilder::ChainBuilder(const NetworkParams& params)
    : params_(&params), blocks_{params.genesis}, contexts_{HeaderContext::atGenesis(params)} {}

const Block& ChainBuilder::mine(const BlockWishes& wishes) {
    const Block& block = blocks_.emplace_back(makeBlock(*params_, context(), wishes));
    HeaderContext next = context();
    next.append(params_->difficulty, block.hash().data(), block.header.time, block.header.bits,
                workOf(block.header.bits));
    contexts_.push_back(next);
    return block;
}

void ChainBuilder::mineMany(std::int32_t count, std::uint32_t tag) {
    for (std::int32_t i = 0; i < count; ++i)
        mine({.tag = tag});
}

ChainBuilder ChainBuilder::upTo(std::int32_t height) const {
    ChainBuilder part = *this;
    const auto count = static_cast<std::size_t>(height) + 1;
    part.blocks_.resize(count);
    part.contexts_.resize(count);
    return part;
}

Bytes ChainBuilder::headers(std::int32_t first, std::int32_t last) const {
    if (last < 0) last = height();
    Bytes out;
    for (std::int32_t h = first; h <= last; ++h) {
        const auto bytes = at(h).header.serialize();
        out.insert(out.end(), bytes.begin(), bytes.end());
    }
    return out;
}

} // namespace zon::test
