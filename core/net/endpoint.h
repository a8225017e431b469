#pragma once

#include "core/util/bytes.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace zon {

enum class HostKind : std::uint8_t {
    Ipv4,
    Ipv6,
    Onion, ///< a Tor v3 address: reachable only through a proxy
    Name,  ///< to be resolved: by the system, or by the proxy when there is one
};

/// Where something listens: a host in canonical form (lower case, IPv6 without brackets and in its shortest
/// form, IPv4-mapped IPv6 as IPv4) and a port. Built by parse() or fromIp(), so never half valid.
class Endpoint {
public:
    Endpoint() = default;

    /// "1.2.3.4", "1.2.3.4:8333", "::1", "[::1]:18444", "node.example:18444", "….onion:8333". Refuses zones
    /// ("%eth0"), spaces, credentials, port 0, names that DNS could not hold, and .onion addresses whose
    /// checksum is wrong.
    static Result<Endpoint> parse(std::string_view text, std::uint16_t defaultPort);

    /// Where a server for programs on this machine listens; port 0 lets the system choose.
    static Endpoint loopback(std::uint16_t port = 0);

    /// From 4 or 16 network-order bytes; anything else gives an empty endpoint.
    static Endpoint fromIp(ByteSpan address, std::uint16_t port);

    const std::string& host() const { return host_; }
    std::uint16_t port() const { return port_; }
    HostKind kind() const { return kind_; }
    bool isEmpty() const { return host_.empty(); }
    Endpoint withPort(std::uint16_t port) const;

    /// "1.2.3.4:8333", "[::1]:18444": what parse() takes.
    std::string toString() const;

    /// 4 or 16 bytes in network order; nothing for names and onions.
    std::optional<Bytes> ipBytes() const;

    bool isLoopback() const; ///< 127.0.0.0/8, ::1, "localhost"
    bool isPrivate() const;  ///< loopback, RFC 1918, 4193, 3927, 4291 link-local, 6598, unspecified
    /// A public address that peers may tell each other: no private, documentation or multicast ranges.
    bool isRoutable() const;

    /// Addresses that one operator is likely to hold together share a group: IPv4 /16, IPv6 /32, all onions
    /// by their first 4 bits, loopback and private as "local", names by themselves. Opaque; compare only.
    std::string networkGroup() const;

    friend auto operator<=>(const Endpoint&, const Endpoint&) = default;

private:
    Endpoint(std::string host, std::uint16_t port, HostKind kind);

    std::string host_;
    std::uint16_t port_ = 0;
    HostKind kind_ = HostKind::Name;
};

} // namespace zon
