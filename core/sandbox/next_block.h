#pragma once

#include "core/sandbox/chain_state.h"
#include "core/sandbox/mempool.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace zon {

/// A waiting transaction chosen for the next block.
struct ChosenTransaction {
    TransactionRef tx;
    Txid txid;
    Wtxid wtxid;
    Amount fee;
    std::int64_t sigOpCost = 0;
    std::size_t weight = 0;
    std::vector<std::size_t> depends; ///< places in the list of those it spends from
};

/// The best block that could follow the tip: what getblocktemplate tells and the node itself mines.
struct NextBlock {
    std::int32_t version = 0;
    BlockHash previous;
    std::int32_t height = 0;
    std::uint32_t bits = 0; ///< for `time`; on networks with min-difficulty blocks a later time may be easier
    std::uint32_t time = 0;
    std::uint32_t leastTime = 0;
    Amount coinbaseValue;                        ///< subsidy and fees
    std::vector<ChosenTransaction> transactions; ///< parents before children
    Script witnessCommitment;                    ///< for the coinbase, with a reserved value of zeros
};

/// At `time`, or as soon after it as the median time allows.
NextBlock assembleNextBlock(const ChainState& chain, const Mempool& mempool, UnixTime time);

/// The same without its transactions.
NextBlock assembleEmptyBlock(const ChainState& chain, UnixTime time);

/// Complete but for its nonce. `extraNonce` makes the coinbase of one height differ from another.
Block buildBlock(const NextBlock& next, const Script& payTo, std::uint64_t extraNonce);

/// Tries up to `tries` nonces from the header's on; true when the block has its work.
bool solve(Block& block, std::uint64_t tries);

/// How many hashes a block takes on average.
double expectedHashes(std::uint32_t bits);

} // namespace zon
