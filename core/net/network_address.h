#pragma once

#include "core/net/endpoint.h"
#include "core/util/clock.h"
#include "core/util/serialize.h"

#include <cstdint>
#include <optional>

namespace zon {

/// What a peer offers, as it says itself (BIP 111, 144, 157, 159). Unknown bits are kept.
class ServiceFlags {
public:
    constexpr ServiceFlags() = default;
    explicit constexpr ServiceFlags(std::uint64_t bits) : bits_(bits) {}

    constexpr std::uint64_t bits() const { return bits_; }
    constexpr bool has(ServiceFlags all) const { return (bits_ & all.bits_) == all.bits_; }
    friend constexpr ServiceFlags operator|(ServiceFlags a, ServiceFlags b) {
        return ServiceFlags(a.bits_ | b.bits_);
    }
    friend constexpr bool operator==(const ServiceFlags&, const ServiceFlags&) = default;

private:
    std::uint64_t bits_ = 0;
};

inline constexpr ServiceFlags serviceNetwork{1};      ///< all blocks
inline constexpr ServiceFlags serviceWitness{1 << 3}; ///< blocks and transactions with witnesses
inline constexpr ServiceFlags serviceCompactFilters{1 << 6};
inline constexpr ServiceFlags serviceNetworkLimited{1 << 10}; ///< the last 288 blocks

/// The 16-byte address field of `version` and `addr`: IPv6, with IPv4 mapped into it.
/// An endpoint that is no IP address is written as the unspecified address.
void writeLegacyAddress(Writer& out, const Endpoint& endpoint);
Endpoint readLegacyAddress(Reader& in);

/// One entry of `addr` or `addrv2`: a peer that somebody claims to exist.
struct PeerAddress {
    UnixTime lastSeen{};
    ServiceFlags services;
    Endpoint endpoint;

    friend bool operator==(const PeerAddress&, const PeerAddress&) = default;
};

/// BIP155: an entry of `addrv2`. Reading gives nothing for networks we can't reach (Tor v2, I2P, CJDNS,
/// unknown ones); an address whose length is wrong for its network fails the reader.
void writeAddressV2(Writer& out, const PeerAddress& address);
std::optional<PeerAddress> readAddressV2(Reader& in);

} // namespace zon
