#include "core/net/network_address.h"

#include "core/net/onion.h"

#include <algorithm>
#include <array>

namespace zon {

namespace {

constexpr std::array<std::uint8_t, 12> mappedPrefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};

/// BIP155 network ids and the length of their addresses.
enum : std::uint8_t {
    networkIpv4 = 1,
    networkIpv6 = 2,
    networkTorV2 = 3,
    networkTorV3 = 4,
    networkI2p = 5,
    networkCjdns = 6
};
constexpr std::size_t maxAddressSize = 512;

std::optional<std::size_t> addressSizeOf(std::uint8_t network) {
    switch (network) {
    case networkIpv4:
        return 4;
    case networkIpv6:
    case networkCjdns:
        return 16;
    case networkTorV2:
        return 10;
    case networkTorV3:
    case networkI2p:
        return 32;
    default:
        return {};
    }
}

Endpoint endpointOf(std::uint8_t network, ByteSpan address, std::uint16_t port) {
    if (network == networkIpv4) return Endpoint::fromIp(address, port);
    // BIP155: an IPv4 address dressed as IPv6 is to be ignored.
    if (network == networkIpv6 && !equal(address.first(12), mappedPrefix))
        return Endpoint::fromIp(address, port);
    if (network == networkTorV3) {
        OnionKey key;
        std::copy(address.begin(), address.end(), key.begin());
        if (auto parsed = Endpoint::parse(onionHost(key), port)) return *parsed;
    }
    return {};
}

} // namespace

void writeLegacyAddress(Writer& out, const Endpoint& endpoint) {
    const Bytes address = endpoint.ipBytes().value_or(Bytes(16));
    if (address.size() == 4) out.raw(mappedPrefix);
    out.raw(address).u16be(endpoint.port());
}

Endpoint readLegacyAddress(Reader& in) {
    const ByteSpan address = in.take(16);
    const std::uint16_t port = in.u16be();
    return in.ok() ? Endpoint::fromIp(address, port) : Endpoint();
}

void writeAddressV2(Writer& out, const PeerAddress& address) {
    std::uint8_t network = networkIpv6;
    Bytes bytes(16);
    if (address.endpoint.kind() == HostKind::Onion) {
        network = networkTorV3;
        if (const auto key = parseOnionHost(address.endpoint.host())) bytes.assign(key->begin(), key->end());
    } else if (auto ipBytes = address.endpoint.ipBytes()) {
        network = ipBytes->size() == 4 ? networkIpv4 : networkIpv6;
        bytes = std::move(*ipBytes);
    }
    out.u32(static_cast<std::uint32_t>(toSeconds(address.lastSeen)));
    out.compactSize(address.services.bits()).u8(network).varBytes(bytes).u16be(address.endpoint.port());
}

std::optional<PeerAddress> readAddressV2(Reader& in) {
    PeerAddress entry;
    entry.lastSeen = unixTime(in.u32());
    entry.services = ServiceFlags(in.compactSize(std::numeric_limits<std::uint64_t>::max()));
    const std::uint8_t network = in.u8();
    const ByteSpan address = in.varBytes(maxAddressSize);
    const std::uint16_t port = in.u16be();
    if (!in.ok()) return {};
    if (const auto size = addressSizeOf(network); size && *size != address.size()) {
        in.fail("an address has the wrong length for its network");
        return {};
    }
    entry.endpoint = endpointOf(network, address, port);
    if (entry.endpoint.isEmpty() || port == 0) return {};
    return entry;
}

} // namespace zon
