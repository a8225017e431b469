// getheaders, headers, getblocks, inv, getdata, notfound, tx, block.
#include "core/net/messages.h"

namespace zon {

namespace {

constexpr std::size_t inventoryItemSize = 36;

template <typename M>
Result<M> decodeLocator(ByteSpan payload) {
    Reader in(payload);
    M message;
    in.u32(); // the sender's protocol version, once more
    const std::size_t n = in.count(maxLocatorHashes, BlockHash::size);
    message.locator.resize(n);
    for (BlockHash& hash : message.locator)
        in.id(hash);
    in.id(message.stop);
    if (auto end = in.finish(M::command); !end) return fail(end);
    return message;
}

Bytes encodeLocator(const std::vector<BlockHash>& locator, const BlockHash& stop) {
    Writer out;
    out.reserve(8 + (locator.size() + 1) * BlockHash::size);
    out.u32(static_cast<std::uint32_t>(ourProtocolVersion)).compactSize(locator.size());
    for (const BlockHash& hash : locator)
        out.id(hash);
    return out.id(stop).take();
}

template <typename M>
Result<M> decodeInventory(ByteSpan payload) {
    Reader in(payload);
    M message;
    const std::size_t n = in.count(maxInventory, inventoryItemSize);
    message.items.resize(n);
    for (InventoryItem& item : message.items) {
        item.type = static_cast<InventoryType>(in.u32());
        in.id(item.hash);
    }
    if (auto end = in.finish(M::command); !end) return fail(end);
    return message;
}

Bytes encodeInventory(const std::vector<InventoryItem>& items) {
    Writer out;
    out.reserve(9 + items.size() * inventoryItemSize);
    out.compactSize(items.size());
    for (const InventoryItem& item : items)
        out.u32(static_cast<std::uint32_t>(item.type)).id(item.hash);
    return out.take();
}

} // namespace

InventoryItem InventoryItem::transaction(const Txid& id) {
    return {InventoryType::WitnessTransaction, Hash256(id.bytes())};
}

InventoryItem InventoryItem::transaction(const Wtxid& id) {
    return {InventoryType::WtxidTransaction, Hash256(id.bytes())};
}

InventoryItem InventoryItem::block(const BlockHash& id) {
    return {InventoryType::WitnessBlock, Hash256(id.bytes())};
}

InventoryItem InventoryItem::announcedTransaction(const Txid& id) {
    return {InventoryType::Transaction, Hash256(id.bytes())};
}

InventoryItem InventoryItem::announcedBlock(const BlockHash& id) {
    return {InventoryType::Block, Hash256(id.bytes())};
}

bool InventoryItem::isTransaction() const {
    return type == InventoryType::Transaction || type == InventoryType::WtxidTransaction
           || type == InventoryType::WitnessTransaction;
}

bool InventoryItem::isBlock() const {
    return type == InventoryType::Block || type == InventoryType::WitnessBlock;
}

Result<GetHeadersMessage> GetHeadersMessage::decode(ByteSpan payload) {
    return decodeLocator<GetHeadersMessage>(payload);
}

Bytes GetHeadersMessage::encode() const {
    return encodeLocator(locator, stop);
}

Result<GetBlocksMessage> GetBlocksMessage::decode(ByteSpan payload) {
    return decodeLocator<GetBlocksMessage>(payload);
}

Bytes GetBlocksMessage::encode() const {
    return encodeLocator(locator, stop);
}

Result<HeadersMessage> HeadersMessage::decode(ByteSpan payload) {
    Reader in(payload);
    HeadersMessage m;
    const std::size_t n = in.count(maxHeadersPerMessage, BlockHeader::size + 1);
    m.headers.reserve(n);
    for (std::size_t i = 0; i < n; ++i) {
        const ByteSpan header = in.take(BlockHeader::size);
        if (!in.ok()) break;
        m.headers.push_back(BlockHeader::fromBytes(header.data()));
        // A header travels as a block without transactions.
        if (in.u8() != 0) in.fail("a header claims to have transactions");
    }
    if (auto end = in.finish(command); !end) return fail(end);
    return m;
}

Bytes HeadersMessage::encode() const {
    Writer out;
    out.reserve(3 + headers.size() * (BlockHeader::size + 1));
    out.compactSize(headers.size());
    for (const BlockHeader& header : headers)
        out.raw(header.serialize()).u8(0);
    return out.take();
}

Result<InvMessage> InvMessage::decode(ByteSpan payload) {
    return decodeInventory<InvMessage>(payload);
}

Bytes InvMessage::encode() const {
    return encodeInventory(items);
}

Result<GetDataMessage> GetDataMessage::decode(ByteSpan payload) {
    return decodeInventory<GetDataMessage>(payload);
}

Bytes GetDataMessage::encode() const {
    return encodeInventory(items);
}

Result<NotFoundMessage> NotFoundMessage::decode(ByteSpan payload) {
    return decodeInventory<NotFoundMessage>(payload);
}

Bytes NotFoundMessage::encode() const {
    return encodeInventory(items);
}

Result<TxMessage> TxMessage::decode(ByteSpan payload) {
    auto transaction = parseTransaction(payload);
    if (!transaction) return fail(transaction);
    return TxMessage{std::move(*transaction)};
}

Bytes TxMessage::encode() const {
    return serialize(transaction);
}

Result<BlockMessage> BlockMessage::decode(ByteSpan payload) {
    auto block = parseBlock(payload);
    if (!block) return fail(block);
    return BlockMessage{std::move(*block)};
}

Bytes BlockMessage::encode() const {
    return serialize(block);
}

} // namespace zon
