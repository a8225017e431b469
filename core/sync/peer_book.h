#pragma once

#include "core/net/endpoint.h"
#include "core/net/network_address.h"
#include "core/sync/status.h"
#include "core/util/clock.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace zon {

/// Whom to connect to, and when. Sans-IO.
///
/// The person's own nodes are always wanted, all of them; learned ones fill up to a number, one per network
/// group. A node that can't be reached is tried again after 1, 2, 4 … seconds.
///
/// Threat: a flood of announced addresses must not fill memory nor lead us to one operator. So learned
/// addresses are bounded, in total and per network group, and one that worked is never pushed out by one that
/// was only heard of.
class PeerBook {
public:
    static constexpr std::size_t maxLearned = 2'000;
    static constexpr std::size_t maxPerGroup = 16;
    static constexpr Seconds ownRetryLimit{60};
    static constexpr Seconds learnedRetryLimit{15 * 60};

    /// `random(n)` gives a number below n.
    PeerBook(std::size_t maxPeers, std::function<std::uint64_t(std::uint64_t)> random);

    void addOwn(const Endpoint& endpoint);
    void removeOwn(const Endpoint& endpoint);
    bool isOwn(const Endpoint& endpoint) const;
    void learn(const Endpoint& endpoint, ServiceFlags services, UnixTime lastSeen, bool worked);

    std::size_t size() const { return candidates_.size(); }

    /// More learned peers than usual, because the tip is stale.
    void setExtraPeers(std::size_t extra) { extra_ = extra; }

    /// Whom to dial now; they count as busy from then on, until closed().
    std::vector<Endpoint> takeDue(SteadyTime now, UnixTime wall);
    void onReady(const Endpoint& endpoint, ServiceFlags services);
    /// The connection is gone or never came.
    void onClosed(const Endpoint& endpoint, SteadyTime now);
    std::optional<SteadyTime> nextDeadline() const;
    /// The network is back or the machine woke up: everybody may be tried at once.
    void forgetFailures();

    /// What a ban holds for: a public host whatever its port, or one endpoint at home.
    static std::string banKey(const Endpoint& endpoint);
    void ban(const PeerBan& ban);
    void unban(const Endpoint& endpoint);
    bool isBanned(const Endpoint& endpoint, UnixTime wall) const;
    std::vector<PeerBan> bans(UnixTime wall) const;

private:
    struct Candidate {
        std::string group;
        bool own = false;
        bool busy = false;   ///< dialled or connected
        bool worked = false; ///< a handshake was finished once
        ServiceFlags services;
        UnixTime lastSeen;
        int failures = 0; ///< in a row
        std::optional<SteadyTime> notBefore;
    };

    bool isDue(const Endpoint& endpoint, const Candidate& candidate, SteadyTime now, UnixTime wall) const;
    void makeRoom(const std::string& group);

    std::size_t maxPeers_;
    std::function<std::uint64_t(std::uint64_t)> random_;
    std::map<Endpoint, Candidate> candidates_;
    std::map<std::string, PeerBan> bans_;
    std::size_t extra_ = 0;
};

} // namespace zon
