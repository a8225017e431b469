#pragma once

#include "core/chain/block.h"
#include "core/chain/params.h"
#include "core/chain/target.h"
#include "core/script/script.h"
#include "core/util/error.h"

#include <boost/json/fwd.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace zon {

/// What a node wants the next block to be (BIP22, BIP23), checked as far as it can be without the chain.
struct BlockTemplate {
    std::int32_t version = 0;
    BlockHash previous;
    std::int32_t height = 0;
    std::uint32_t bits = 0;
    Target target;
    std::uint32_t currentTime = 0;
    std::uint32_t minimumTime = 0;
    Amount coinbaseValue;                  ///< subsidy and fees
    std::vector<Transaction> transactions; ///< without the coinbase
    std::string longPollId;                ///< empty: the node can't long-poll
};

/// Reads the answer of getblocktemplate.
///
/// Threat: the node may be broken or hostile. A wrong target or time would waste our work, a wrong coinbase
/// value makes an invalid block, a huge template eats memory. So: every field is required and bounded, the
/// transactions must parse and fit a block, the target must be the one that `bits` stand for and not easier
/// than the network's limit, and the coinbase may not create more than the subsidy plus what fees could be.
Result<BlockTemplate> parseBlockTemplate(const boost::json::value& answer, const NetworkParams& params);

/// A block in the making: everything but the extra nonce, the time and the nonce.
///
/// The coinbase pays `payTo` everything and carries the witness commitment (also where the block has no other
/// transaction: ZonCoin's signet rules demand it). Its extra nonce is 8 bytes in the middle of the coinbase,
/// so a new header costs two hashes per level of the merkle tree and not the whole block.
class BlockDraft {
public:
    BlockDraft(BlockTemplate base, const Script& payTo);

    const BlockTemplate& base() const { return base_; }
    /// With this extra nonce, the template's time and nonce zero.
    BlockHeader header(std::uint64_t extraNonce) const;
    /// The complete block for a header that header() gave, with its nonce (and time) filled in.
    Block finish(std::uint64_t extraNonce, const BlockHeader& solved) const;

private:
    Transaction coinbase(std::uint64_t extraNonce) const;

    BlockTemplate base_;
    Transaction coinbase_;         ///< with extra nonce zero
    std::size_t extraNonceAt_ = 0; ///< in the coinbase's script
    std::vector<Hash256> branch_;
};

} // namespace zon
