#include "core/net/endpoint.h"

#include "core/net/onion.h"

#include <boost/asio/ip/address.hpp>

#include <algorithm>
#include <array>
#include <charconv>

namespace zon {

namespace {

namespace ip = boost::asio::ip;

/// A range of addresses: the first `bits` bits of `prefix`.
struct Range {
    std::array<std::uint8_t, 16> prefix;
    std::size_t bits;
};

bool inRange(ByteSpan address, const Range& range) {
    const std::size_t whole = range.bits / 8;
    if (!equal(address.first(whole), ByteSpan(range.prefix).first(whole))) return false;
    const std::size_t rest = range.bits % 8;
    if (rest == 0) return true;
    const auto mask = static_cast<std::uint8_t>(0xff << (8 - rest));
    return (address[whole] & mask) == (range.prefix[whole] & mask);
}

template <std::size_t N>
bool inAny(ByteSpan address, const std::array<Range, N>& ranges) {
    return std::any_of(ranges.begin(), ranges.end(), [&](const Range& r) { return inRange(address, r); });
}

constexpr std::array privateV4{
    Range{{0}, 8},         // RFC 1122 "this network"
    Range{{10}, 8},        // RFC 1918
    Range{{100, 64}, 10},  // RFC 6598 carrier-grade NAT
    Range{{127}, 8},       // loopback
    Range{{169, 254}, 16}, // RFC 3927 link-local
    Range{{172, 16}, 12},  // RFC 1918
    Range{{192, 168}, 16}, // RFC 1918
};
constexpr std::array unroutableV4{
    Range{{192, 0, 0}, 24},    // RFC 6890 protocol assignments
    Range{{192, 0, 2}, 24},    // RFC 5737 documentation
    Range{{198, 18}, 15},      // RFC 2544 benchmarking
    Range{{198, 51, 100}, 24}, // RFC 5737
    Range{{203, 0, 113}, 24},  // RFC 5737
    Range{{224}, 3},           // multicast and reserved
};
constexpr std::array privateV6{
    Range{{0}, 127},         // unspecified and loopback
    Range{{0xfc}, 7},        // RFC 4193
    Range{{0xfe, 0x80}, 10}, // RFC 4291 link-local
};
constexpr Range globalV6{{0x20}, 3}; // RFC 4291: the only unicast range handed out
constexpr std::array unroutableV6{
    Range{{0x20, 0x01, 0x00, 0x10}, 28}, // RFC 4843 ORCHID
    Range{{0x20, 0x01, 0x00, 0x20}, 28}, // RFC 7343 ORCHIDv2
    Range{{0x20, 0x01, 0x0d, 0xb8}, 32}, // RFC 3849 documentation
};
constexpr Range loopbackV4{{127}, 8};

std::unexpected<Error> refuse(std::string_view text, std::string_view why) {
    return fail(ErrorCode::InvalidArgument,
                "\"" + std::string(text.substr(0, 100)) + "\" is not a network address: " + std::string(why)
                    + ". Write it as host:port, for example node.example:8333 or [::1]:8333.");
}

std::optional<std::uint16_t> parsePort(std::string_view text) {
    std::uint16_t port = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    if (error != std::errc{} || end != text.data() + text.size() || port == 0) return {};
    return port;
}

/// RFC 1123: labels of letters, digits and inner hyphens (underscores occur in practice); the last label is
/// not a number, so that a mistyped IPv4 address is not looked up as a name.
bool isHostName(std::string_view name) {
    if (name.empty() || name.size() > 253) return false;
    std::size_t start = 0;
    bool lastHasLetter = false;
    while (start <= name.size()) {
        const std::size_t end = std::min(name.find('.', start), name.size());
        const std::string_view label = name.substr(start, end - start);
        if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-') return false;
        lastHasLetter = false;
        for (const char c : label) {
            const bool letter = (c >= 'a' && c <= 'z') || c == '_' || c == '-';
            if (!letter && !(c >= '0' && c <= '9')) return false;
            lastHasLetter |= letter;
        }
        start = end + 1;
    }
    return lastHasLetter;
}

std::string lowered(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

} // namespace

Endpoint::Endpoint(std::string host, std::uint16_t port, HostKind kind)
    : host_(std::move(host)), port_(port), kind_(kind) {}

Endpoint Endpoint::loopback(std::uint16_t port) {
    return {"127.0.0.1", port, HostKind::Ipv4};
}

Endpoint Endpoint::fromIp(ByteSpan address, std::uint16_t port) {
    if (address.size() == 4) {
        ip::address_v4::bytes_type bytes;
        std::copy(address.begin(), address.end(), bytes.begin());
        return {ip::address_v4(bytes).to_string(), port, HostKind::Ipv4};
    }
    if (address.size() != 16) return {};
    ip::address_v6::bytes_type bytes;
    std::copy(address.begin(), address.end(), bytes.begin());
    const ip::address_v6 v6(bytes);
    if (v6.is_v4_mapped()) return fromIp(address.subspan(12), port);
    return {v6.to_string(), port, HostKind::Ipv6};
}

Result<Endpoint> Endpoint::parse(std::string_view text, std::uint16_t defaultPort) {
    std::string_view host = text;
    std::string_view portText;
    bool bracketed = false;
    if (text.starts_with('[')) {
        const std::size_t close = text.find(']');
        if (close == std::string_view::npos) return refuse(text, "the closing bracket is missing");
        host = text.substr(1, close - 1);
        const std::string_view rest = text.substr(close + 1);
        if (!rest.empty() && !rest.starts_with(':'))
            return refuse(text, "only a port may follow the bracket");
        if (rest == ":") return refuse(text, "the port is missing");
        portText = rest.empty() ? rest : rest.substr(1);
        bracketed = true;
    } else if (const std::size_t colon = text.find(':');
               colon != std::string_view::npos && text.find(':', colon + 1) == std::string_view::npos) {
        host = text.substr(0, colon);
        portText = text.substr(colon + 1);
        if (portText.empty()) return refuse(text, "the port is missing");
    }

    std::uint16_t port = defaultPort;
    if (!portText.empty()) {
        const auto parsed = parsePort(portText);
        if (!parsed) return refuse(text, "the port must be a number from 1 to 65535");
        port = *parsed;
    }
    if (port == 0) return refuse(text, "the port is missing");

    const std::string name = lowered(host);
    boost::system::error_code error;
    if (name.find(':') != std::string::npos) {
        if (name.find('%') != std::string::npos) return refuse(text, "zones are not supported");
        const ip::address_v6 v6 = ip::make_address_v6(name, error);
        if (error) return refuse(text, "the IPv6 address is malformed");
        return fromIp(v6.to_bytes(), port);
    }
    if (bracketed) return refuse(text, "brackets are for IPv6 addresses only");
    const ip::address_v4 v4 = ip::make_address_v4(name, error);
    if (!error) return fromIp(v4.to_bytes(), port);
    if (name.ends_with(".onion")) {
        if (!parseOnionHost(name)) return refuse(text, "the onion address is mistyped or not of version 3");
        return Endpoint(name, port, HostKind::Onion);
    }
    if (!isHostName(name)) return refuse(text, "there is no such host name or IP address");
    return Endpoint(name, port, HostKind::Name);
}

Endpoint Endpoint::withPort(std::uint16_t port) const {
    return {host_, port, kind_};
}

std::string Endpoint::toString() const {
    std::string text = host_;
    if (kind_ == HostKind::Ipv6) text = std::string("[").append(host_).append("]");
    return text.append(":").append(std::to_string(port_));
}

std::optional<Bytes> Endpoint::ipBytes() const {
    boost::system::error_code error;
    if (kind_ == HostKind::Ipv4) {
        const auto bytes = ip::make_address_v4(host_, error).to_bytes();
        return Bytes(bytes.begin(), bytes.end());
    }
    if (kind_ == HostKind::Ipv6) {
        const auto bytes = ip::make_address_v6(host_, error).to_bytes();
        return Bytes(bytes.begin(), bytes.end());
    }
    return {};
}

bool Endpoint::isLoopback() const {
    if (kind_ == HostKind::Name) return host_ == "localhost";
    const auto address = ipBytes();
    if (!address) return false;
    return kind_ == HostKind::Ipv4 ? inRange(*address, loopbackV4) : host_ == "::1";
}

bool Endpoint::isPrivate() const {
    const auto address = ipBytes();
    if (!address) return isLoopback();
    return kind_ == HostKind::Ipv4 ? inAny(*address, privateV4) : inAny(*address, privateV6);
}

bool Endpoint::isRoutable() const {
    if (kind_ == HostKind::Onion) return true;
    const auto address = ipBytes();
    if (!address || isPrivate()) return false;
    return kind_ == HostKind::Ipv4 ? !inAny(*address, unroutableV4)
                                   : inRange(*address, globalV6) && !inAny(*address, unroutableV6);
}

std::string Endpoint::networkGroup() const {
    if (isPrivate()) return "local";
    if (kind_ == HostKind::Name) return "name " + host_;
    if (kind_ == HostKind::Onion)
        return std::string("onion ").append(std::to_string((*parseOnionHost(host_))[0] >> 4));
    const auto address = ipBytes();
    return kind_ == HostKind::Ipv4 ? "ipv4 " + toHex(ByteSpan(*address).first(2))
                                   : "ipv6 " + toHex(ByteSpan(*address).first(4));
}

} // namespace zon
