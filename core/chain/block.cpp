#include "core/chain/block.h"

namespace zon {

namespace {

// Version, one input of 41 bytes, one output of 9, lock time and the two counts.
constexpr std::size_t minTransactionBytes = 60;

} // namespace

std::size_t Block::weight() const {
    std::size_t total = 4 * (BlockHeader::size + compactSizeLength(transactions.size()));
    for (const Transaction& tx : transactions)
        total += tx.weight();
    return total;
}

Result<Block> parseBlock(ByteSpan bytes) {
    if (bytes.size() > maxBlockBytes)
        return fail(ErrorCode::TooLarge, "This block has " + std::to_string(bytes.size())
                                             + " bytes; no valid block is that large.");
    Reader in(bytes);
    Block block;
    read(in, block.header);
    const std::size_t count = in.count(maxBlockBytes, minTransactionBytes);
    block.transactions.reserve(count);
    for (std::size_t i = 0; i < count && in.ok(); ++i)
        read(in, block.transactions.emplace_back());
    if (auto whole = in.finish("block"); !whole) return fail(whole);
    return block;
}

Bytes serialize(const Block& block) {
    Writer out;
    write(out, block.header);
    out.compactSize(block.transactions.size());
    for (const Transaction& tx : block.transactions)
        write(out, tx);
    return out.take();
}

} // namespace zon
