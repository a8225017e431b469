// BIP157: getcfilters, cfilter, getcfheaders, cfheaders, getcfcheckpt, cfcheckpt.
#include "core/net/messages.h"

namespace zon {

namespace {

template <typename M>
Result<M> decodeRange(ByteSpan payload) {
    Reader in(payload);
    M message;
    message.filterType = in.u8();
    message.startHeight = in.u32();
    in.id(message.stopHash);
    if (auto end = in.finish(M::command); !end) return fail(end);
    return message;
}

Bytes encodeRange(std::uint8_t type, std::uint32_t start, const BlockHash& stop) {
    return Writer().u8(type).u32(start).id(stop).take();
}

template <typename IdType>
void readIds(Reader& in, std::vector<IdType>& out, std::size_t max) {
    out.resize(in.count(max, IdType::size));
    for (IdType& id : out)
        in.id(id);
}

template <typename IdType>
void writeIds(Writer& out, const std::vector<IdType>& ids) {
    out.reserve(out.bytes().size() + 9 + ids.size() * IdType::size);
    out.compactSize(ids.size());
    for (const IdType& id : ids)
        out.id(id);
}

} // namespace

Result<GetCFiltersMessage> GetCFiltersMessage::decode(ByteSpan payload) {
    return decodeRange<GetCFiltersMessage>(payload);
}

Bytes GetCFiltersMessage::encode() const {
    return encodeRange(filterType, startHeight, stopHash);
}

Result<CFilterMessage> CFilterMessage::decode(ByteSpan payload) {
    Reader in(payload);
    CFilterMessage m;
    m.filterType = in.u8();
    in.id(m.blockHash);
    m.filter = toBytes(in.varBytes(payload.size()));
    if (auto end = in.finish(command); !end) return fail(end);
    return m;
}

Bytes CFilterMessage::encode() const {
    return Writer().u8(filterType).id(blockHash).varBytes(filter).take();
}

Result<GetCFHeadersMessage> GetCFHeadersMessage::decode(ByteSpan payload) {
    return decodeRange<GetCFHeadersMessage>(payload);
}

Bytes GetCFHeadersMessage::encode() const {
    return encodeRange(filterType, startHeight, stopHash);
}

Result<CFHeadersMessage> CFHeadersMessage::decode(ByteSpan payload) {
    Reader in(payload);
    CFHeadersMessage m;
    m.filterType = in.u8();
    in.id(m.stopHash);
    in.id(m.previousHeader);
    readIds(in, m.hashes, maxFilterHashes);
    if (auto end = in.finish(command); !end) return fail(end);
    return m;
}

Bytes CFHeadersMessage::encode() const {
    Writer out;
    out.u8(filterType).id(stopHash).id(previousHeader);
    writeIds(out, hashes);
    return out.take();
}

Result<GetCFCheckptMessage> GetCFCheckptMessage::decode(ByteSpan payload) {
    Reader in(payload);
    GetCFCheckptMessage m;
    m.filterType = in.u8();
    in.id(m.stopHash);
    if (auto end = in.finish(command); !end) return fail(end);
    return m;
}

Bytes GetCFCheckptMessage::encode() const {
    return Writer().u8(filterType).id(stopHash).take();
}

Result<CFCheckptMessage> CFCheckptMessage::decode(ByteSpan payload) {
    Reader in(payload);
    CFCheckptMessage m;
    m.filterType = in.u8();
    in.id(m.stopHash);
    readIds(in, m.headers, maxFilterCheckpoints);
    if (auto end = in.finish(command); !end) return fail(end);
    return m;
}

Bytes CFCheckptMessage::encode() const {
    Writer out;
    out.u8(filterType).id(stopHash);
    writeIds(out, headers);
    return out.take();
}

} // namespace zon
