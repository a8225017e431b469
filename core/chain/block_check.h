#pragma once

#include "core/chain/block.h"
#include "core/chain/params.h"

#include <cstdint>
#include <string_view>

namespace zon {

enum class BlockVerdict : std::uint8_t {
    Good,
    /// This copy is not what the header stands for: fetch it from somebody else. Says nothing about the
    /// block, so its hash must not be condemned.
    Mutated,
    /// The block itself breaks a rule: every copy does.
    Invalid,
};

struct BlockCheck {
    BlockVerdict verdict = BlockVerdict::Good;
    std::string_view name;     ///< Bitcoin Core's name for the reason, e.g. "bad-txnmrklroot"
    std::string_view sentence; ///< for a person

    bool good() const { return verdict == BlockVerdict::Good; }
};

/// What a light client can check of a block without the coins it spends: that it is the block asked for, the
/// merkle root with the duplicate check (CVE-2012-2459), no 64-byte transaction (CVE-2017-12842), the witness
/// commitment or that there is no witness, one coinbase in the first place that says its height (BIP34), the
/// size, and each transaction's own checks.
///
/// A 64-byte transaction can pass for an inner node of the merkle tree. None is relayed, and a block with one
/// is never taken from a peer.
BlockCheck checkBlock(const Block& block, const BlockHash& expected, std::int32_t height,
                      const NetworkParams& params);

/// The output index of the witness commitment in a coinbase (the last that fits, BIP141), or -1.
int witnessCommitmentIndex(const Transaction& coinbase);
/// The 38-byte script of a commitment over this witness root and reserved value (32 zero bytes are usual).
Bytes witnessCommitmentScript(const MerkleRoot& witnessRoot, ByteSpan reserved);

/// How a coinbase's scriptSig must begin at `height` (BIP34).
Bytes bip34Prefix(std::int32_t height);

} // namespace zon
