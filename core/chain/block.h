#pragma once

#include "core/chain/header.h"
#include "core/script/transaction.h"

#include <vector>

namespace zon {

/// The largest block there can be: no message and no block weight allows more bytes.
inline constexpr std::size_t maxBlockBytes = 4'000'000;

struct Block {
    BlockHeader header;
    std::vector<Transaction> transactions; ///< the first is the coinbase

    BlockHash hash() const { return header.hash(); }
    /// 3 × size without witness + size with it (BIP141).
    std::size_t weight() const;

    friend bool operator==(const Block&, const Block&) = default;
};

/// Only the form is checked here; checkBlock (block_check.h) judges the content.
Result<Block> parseBlock(ByteSpan bytes);
Bytes serialize(const Block& block);

} // namespace zon
