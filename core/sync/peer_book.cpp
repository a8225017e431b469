#include "core/sync/peer_book.h"

#include <algorithm>
#include <utility>

namespace zon {

PeerBook::PeerBook(std::size_t maxPeers, std::function<std::uint64_t(std::uint64_t)> random)
    : maxPeers_(maxPeers), random_(std::move(random)) {}

void PeerBook::addOwn(const Endpoint& endpoint) {
    Candidate& candidate = candidates_[endpoint];
    candidate.group = endpoint.networkGroup();
    candidate.own = true;
    candidate.failures = 0;
    candidate.notBefore.reset();
    unban(endpoint);
}

void PeerBook::removeOwn(const Endpoint& endpoint) {
    candidates_.erase(endpoint);
}

bool PeerBook::isOwn(const Endpoint& endpoint) const {
    const auto found = candidates_.find(endpoint);
    return found != candidates_.end() && found->second.own;
}

void PeerBook::learn(const Endpoint& endpoint, ServiceFlags services, UnixTime lastSeen, bool worked) {
    if (const auto known = candidates_.find(endpoint); known != candidates_.end()) {
        known->second.services = services;
        known->second.lastSeen = std::max(known->second.lastSeen, lastSeen);
        known->second.worked = known->second.worked || worked;
        return;
    }
    Candidate candidate;
    candidate.group = endpoint.networkGroup();
    makeRoom(candidate.group);
    candidate.worked = worked;
    candidate.services = services;
    candidate.lastSeen = lastSeen;
    candidates_.emplace(endpoint, std::move(candidate));
}

void PeerBook::makeRoom(const std::string& group) {
    std::size_t learned = 0;
    std::size_t inGroup = 0;
    auto worst = candidates_.end();
    auto worstInGroup = candidates_.end();
    const auto less = [](const Candidate& a, const Candidate& b) {
        if (a.worked != b.worked) return !a.worked;
        if (a.failures != b.failures) return a.failures > b.failures;
        return a.lastSeen < b.lastSeen;
    };
    for (auto it = candidates_.begin(); it != candidates_.end(); ++it) {
        if (it->second.own) continue;
        ++learned;
        const bool evictable = !it->second.busy;
        if (evictable && (worst == candidates_.end() || less(it->second, worst->second))) worst = it;
        if (it->second.group != group) continue;
        ++inGroup;
        if (evictable && (worstInGroup == candidates_.end() || less(it->second, worstInGroup->second)))
            worstInGroup = it;
    }
    if (inGroup >= maxPerGroup && worstInGroup != candidates_.end())
        candidates_.erase(worstInGroup);
    else if (learned >= maxLearned && worst != candidates_.end())
        candidates_.erase(worst);
}

bool PeerBook::isDue(const Endpoint& endpoint, const Candidate& candidate, SteadyTime now,
                     UnixTime wall) const {
    if (candidate.busy || (candidate.notBefore && *candidate.notBefore > now)) return false;
    return !isBanned(endpoint, wall);
}

std::vector<Endpoint> PeerBook::takeDue(SteadyTime now, UnixTime wall) {
    std::vector<Endpoint> due;
    std::set<std::string> groups;
    std::size_t busy = 0;
    for (auto& [endpoint, candidate] : candidates_) {
        if (candidate.own && isDue(endpoint, candidate, now, wall)) {
            candidate.busy = true;
            due.push_back(endpoint);
        }
        if (!candidate.busy) continue;
        ++busy;
        groups.insert(candidate.group);
    }

    std::vector<std::pair<std::uint64_t, const Endpoint*>> learned;
    const std::size_t wanted = maxPeers_ + extra_;
    if (busy < wanted) {
        for (const auto& [endpoint, candidate] : candidates_) {
            if (candidate.own || !isDue(endpoint, candidate, now, wall)) continue;
            // Filters first, then those that worked, then by chance, so that nobody can foresee the choice.
            std::uint64_t rank = random_(1'000'000);
            if (!candidate.services.has(serviceCompactFilters)) rank += 2'000'000;
            if (!candidate.worked) rank += 1'000'000;
            learned.emplace_back(rank, &endpoint);
        }
    }
    std::ranges::sort(learned);
    for (const auto& [rank, endpoint] : learned) {
        if (busy >= wanted) break;
        Candidate& candidate = candidates_.at(*endpoint);
        if (!groups.insert(candidate.group).second) continue;
        candidate.busy = true;
        due.push_back(*endpoint);
        ++busy;
    }
    return due;
}

void PeerBook::onReady(const Endpoint& endpoint, ServiceFlags services) {
    const auto found = candidates_.find(endpoint);
    if (found == candidates_.end()) return;
    found->second.worked = true;
    found->second.services = services;
    found->second.failures = 0;
}

void PeerBook::onClosed(const Endpoint& endpoint, SteadyTime now) {
    const auto found = candidates_.find(endpoint);
    if (found == candidates_.end()) return;
    Candidate& candidate = found->second;
    candidate.busy = false;
    const Seconds limit = candidate.own ? ownRetryLimit : learnedRetryLimit;
    const Seconds delay = std::min(limit, Seconds(std::int64_t{1} << std::min(candidate.failures, 10)));
    candidate.notBefore = now + delay;
    ++candidate.failures;
}

std::optional<SteadyTime> PeerBook::nextDeadline() const {
    std::optional<SteadyTime> next;
    for (const auto& [endpoint, candidate] : candidates_)
        if (!candidate.busy && candidate.notBefore && (!next || *candidate.notBefore < *next))
            next = candidate.notBefore;
    return next;
}

void PeerBook::forgetFailures() {
    for (auto& [endpoint, candidate] : candidates_) {
        candidate.failures = 0;
        candidate.notBefore.reset();
    }
}

std::string PeerBook::banKey(const Endpoint& endpoint) {
    return endpoint.isPrivate() ? endpoint.toString() : endpoint.host();
}

void PeerBook::ban(const PeerBan& ban) {
    PeerBan& entry = bans_[banKey(ban.endpoint)];
    if (entry.until < ban.until) entry = ban;
}

void PeerBook::unban(const Endpoint& endpoint) {
    bans_.erase(banKey(endpoint));
}

bool PeerBook::isBanned(const Endpoint& endpoint, UnixTime wall) const {
    const auto found = bans_.find(banKey(endpoint));
    return found != bans_.end() && found->second.until > wall;
}

std::vector<PeerBan> PeerBook::bans(UnixTime wall) const {
    std::vector<PeerBan> list;
    for (const auto& [key, ban] : bans_)
        if (ban.until > wall) list.push_back(ban);
    return list;
}

} // namespace zon
