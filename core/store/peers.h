#pragma once

#include "core/store/database.h"
#include "core/util/clock.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zon {

/// An address at which a node was said or found to be.
struct PeerRow {
    std::string host{}; ///< numeric address, onion or host name, at most 255 bytes; as Endpoint writes it
    std::uint16_t port = 0;
    std::uint64_t services = 0;            ///< as last told or seen
    bool byUser = false;                   ///< entered by the person: never forgotten by itself
    UnixTime lastSeen{};                   ///< when it was last told about or talked to
    std::optional<UnixTime> lastTried{};   ///< the last attempt to connect
    std::optional<UnixTime> lastSuccess{}; ///< the last finished handshake
    std::uint32_t failures = 0;            ///< attempts since the last success
};

/// An address that somebody announced.
struct AnnouncedPeer {
    std::string host{};
    std::uint16_t port = 0;
    std::uint64_t services = 0;
    UnixTime seen{}; ///< as announced; the caller has bounded it by its clock
};

struct BanRow {
    std::string host{};
    UnixTime until{};
    std::string reason{};   ///< a sentence for the Network page
    std::string evidence{}; ///< what proves it, e.g. a block hash and height; may be empty
};

/// Learned addresses and bans.
///
/// Threat: anybody can announce any number of addresses, with any times. So the table is bounded, and when it
/// is full chance decides among those that were never reached: a flood can't choose what it pushes out.
/// Addresses that worked and the person's own stay.
class Peers {
public:
    static constexpr std::size_t maxLearned = 5000;
    static constexpr std::size_t maxBans = 10000;

    explicit Peers(Database& database) : database_(&database) {}

    /// New ones are added; of those known only what was announced changes, not what we found out ourselves
    /// (success, failures).
    Result<void> learn(std::span<const AnnouncedPeer> announced);
    Result<void> addByUser(std::string_view host, std::uint16_t port, UnixTime now);
    Result<void> remove(std::string_view host, std::uint16_t port);

    Result<void> markTried(std::string_view host, std::uint16_t port, UnixTime now);
    Result<void> markSuccess(std::string_view host, std::uint16_t port, std::uint64_t services, UnixTime now);

    /// The person's first, then by how likely they are to answer; banned ones left out.
    Result<std::vector<PeerRow>> candidates(std::size_t limit, UnixTime now);
    Result<std::vector<PeerRow>> byUser();
    Result<std::size_t> count();

    /// Replaces an earlier ban of the host unless that one lasts longer.
    Result<void> ban(const BanRow& ban);
    Result<void> unban(std::string_view host);
    Result<bool> isBanned(std::string_view host, UnixTime now);
    /// Those still in force, latest end first. Drops the others.
    Result<std::vector<BanRow>> bans(UnixTime now);

private:
    Database* database_;
};

} // namespace zon
