// version, ping, pong, feefilter, addr, addrv2: what peers say about themselves and each other.
#include "core/net/messages.h"

namespace zon {

namespace {

constexpr std::size_t legacyEntrySize = 4 + 8 + 16 + 2;
constexpr std::size_t leastV2EntrySize = 4 + 1 + 1 + 1 + 2;

/// User agents end up in logs and on the Network page: no control characters, no tricks with text direction.
std::string printable(ByteSpan text) {
    std::string out(asText(text));
    for (char& c : out)
        if (c < 0x20 || c > 0x7e) c = '?';
    return out;
}

template <typename M>
Result<M> decodeNonce(ByteSpan payload) {
    Reader in(payload);
    M message;
    message.nonce = in.u64();
    if (auto end = in.finish(M::command); !end) return fail(end);
    return message;
}

} // namespace

Result<VersionMessage> VersionMessage::decode(ByteSpan payload) {
    Reader in(payload);
    VersionMessage m;
    m.protocolVersion = in.i32();
    m.services = ServiceFlags(in.u64());
    const std::int64_t time = in.i64();
    m.receiverServices = ServiceFlags(in.u64());
    m.receiver = readLegacyAddress(in);
    in.u64(); // the sender's services again
    m.sender = readLegacyAddress(in);
    m.nonce = in.u64();
    m.userAgent = printable(in.varBytes(maxUserAgent));
    m.startHeight = in.i32();
    m.relay = in.ok() && in.remaining() > 0 ? in.u8() != 0 : true; // BIP37: may be left out
    if (auto end = in.finish(command, Reader::Trailing::Allow); !end) return fail(end);
    m.time = unixTime(time);
    return m;
}

Bytes VersionMessage::encode() const {
    Writer out;
    out.i32(protocolVersion).u64(services.bits()).i64(toSeconds(time)).u64(receiverServices.bits());
    writeLegacyAddress(out, receiver);
    out.u64(services.bits());
    writeLegacyAddress(out, sender);
    out.u64(nonce).varBytes(asBytes(userAgent)).i32(startHeight).u8(relay ? 1 : 0);
    return out.take();
}

Result<PingMessage> PingMessage::decode(ByteSpan payload) {
    return decodeNonce<PingMessage>(payload);
}

Bytes PingMessage::encode() const {
    return Writer().u64(nonce).take();
}

Result<PongMessage> PongMessage::decode(ByteSpan payload) {
    return decodeNonce<PongMessage>(payload);
}

Bytes PongMessage::encode() const {
    return Writer().u64(nonce).take();
}

Result<FeeFilterMessage> FeeFilterMessage::decode(ByteSpan payload) {
    Reader in(payload);
    FeeFilterMessage m;
    m.perKilobyte = Amount(in.i64());
    if (!m.perKilobyte.isMoney()) in.fail("the fee is out of range");
    if (auto end = in.finish(command); !end) return fail(end);
    return m;
}

Bytes FeeFilterMessage::encode() const {
    return Writer().i64(perKilobyte.zat()).take();
}

Result<AddrMessage> AddrMessage::decode(ByteSpan payload) {
    Reader in(payload);
    AddrMessage m;
    const std::size_t n = in.count(maxAddresses, legacyEntrySize);
    m.addresses.reserve(n);
    for (std::size_t i = 0; i < n; ++i) {
        PeerAddress entry;
        entry.lastSeen = unixTime(in.u32());
        entry.services = ServiceFlags(in.u64());
        entry.endpoint = readLegacyAddress(in);
        m.addresses.push_back(std::move(entry));
    }
    if (auto end = in.finish(command); !end) return fail(end);
    return m;
}

Bytes AddrMessage::encode() const {
    Writer out;
    out.compactSize(addresses.size());
    for (const PeerAddress& entry : addresses) {
        out.u32(static_cast<std::uint32_t>(toSeconds(entry.lastSeen))).u64(entry.services.bits());
        writeLegacyAddress(out, entry.endpoint);
    }
    return out.take();
}

Result<AddrV2Message> AddrV2Message::decode(ByteSpan payload) {
    Reader in(payload);
    AddrV2Message m;
    const std::size_t n = in.count(maxAddresses, leastV2EntrySize);
    for (std::size_t i = 0; i < n && in.ok(); ++i)
        if (auto entry = readAddressV2(in)) m.addresses.push_back(std::move(*entry));
    if (auto end = in.finish(command); !end) return fail(end);
    return m;
}

Bytes AddrV2Message::encode() const {
    Writer out;
    out.compactSize(addresses.size());
    for (const PeerAddress& entry : addresses)
        writeAddressV2(out, entry);
    return out.take();
}

} // namespace zon
