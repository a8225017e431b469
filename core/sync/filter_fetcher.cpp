#include "core/sync/filter_fetcher.h"

#include "core/util/log.h"

#include <algorithm>
#include <iterator>

namespace zon {

namespace {

/// Near the tip a node's filter index may lag behind its chain, and it then answers nothing at all.
constexpr std::int32_t indexLagSpan = 20;

} // namespace

FilterFetcher::FilterFetcher(const HeaderTree& tree, PeerTable& peers, PeerPort& port)
    : tree_(tree), peers_(peers), port_(port) {}

Milliseconds FilterFetcher::patience(PeerId peer, std::int32_t last) const {
    const auto habit = habits_.find(peer);
    const int silences = habit == habits_.end() ? 0 : habit->second.silences;
    if (tree_.height() - last < indexLagSpan && silences < 3) return Seconds(1 << silences);
    return progressTimeout;
}

std::size_t FilterFetcher::runsOf(PeerId peer) const {
    return static_cast<std::size_t>(std::ranges::count(runs_, peer, &Run::peer));
}

bool FilterFetcher::isCovered(std::int32_t height) const {
    return std::ranges::any_of(runs_,
                               [&](const Run& run) { return run.first <= height && height <= run.last; });
}

void FilterFetcher::start(SyncPeer& peer, std::int32_t first, std::int32_t last, SteadyTime now) {
    runs_.push_back({peer.id, first, last, now, now + patience(peer.id, last), false});
    port_.send(peer.id, GetCFiltersMessage{basicFilterType, static_cast<std::uint32_t>(first),
                                           tree_.active().hashAt(last)});
}

void FilterFetcher::advance(std::int32_t first, std::int32_t last,
                            const std::function<bool(std::int32_t)>& needed, SteadyTime now) {
    next_ = std::max(next_, first);
    const auto runLength =
        static_cast<std::int32_t>(std::clamp<std::size_t>(runBytes / averageBytes_, 1, maxFiltersPerRequest));
    for (std::size_t round = 0; round < runsPerPeer; ++round) {
        const auto idle = peers_.choose([&](const SyncPeer& peer) {
            const Habit& habit = habits_[peer.id];
            const bool resting = habit.restUntil && *habit.restUntil > now;
            return peer.servesFilters() && !resting && peer.vouchedTo >= first && runsOf(peer.id) <= round;
        });
        // Who was silent just now is asked only when nobody else has time.
        std::vector<SyncPeer*> ordered;
        for (const bool silent : {false, true})
            std::ranges::copy_if(idle, std::back_inserter(ordered), [&](const SyncPeer* peer) {
                return (habits_[peer->id].silences > 0) == silent;
            });
        for (SyncPeer* peer : ordered) {
            while (next_ <= last && (!needed(next_) || isCovered(next_)))
                ++next_;
            const std::int32_t end = std::min({last, peer->vouchedTo, next_ + runLength - 1});
            if (next_ > end) {
                if (next_ > last && round == 0) steal(*peer, now);
                continue;
            }
            std::int32_t stop = next_;
            while (stop < end && needed(stop + 1) && !isCovered(stop + 1))
                ++stop;
            start(*peer, next_, stop, now);
            next_ = stop + 1;
        }
    }
}

bool FilterFetcher::steal(SyncPeer& thief, SteadyTime now) {
    for (std::size_t i = 0; i < runs_.size(); ++i) {
        Run& run = runs_[i];
        if (run.doubled || run.peer == thief.id || run.last > thief.vouchedTo
            || run.progress + stealAfter > now)
            continue;
        run.doubled = true;
        start(thief, run.first, run.last, now); // moves runs_: `run` is gone
        runs_.back().doubled = true;
        return true;
    }
    return false;
}

std::optional<FilterFetcher::Received> FilterFetcher::onFilter(PeerId peer, const CFilterMessage& message,
                                                               SteadyTime now) {
    if (message.filterType != basicFilterType) return std::nullopt;
    const auto height = tree_.active().heightOf(message.blockHash);
    if (!height) return std::nullopt;
    const auto run = std::ranges::find_if(
        runs_, [&](const Run& r) { return r.peer == peer && r.first <= *height && *height <= r.last; });
    if (run == runs_.end()) return std::nullopt;

    habits_[peer].silences = 0;
    averageBytes_ = std::max<std::size_t>(16, (averageBytes_ * 15 + message.filter.size()) / 16);
    if (*height > run->first) again(run->first); // what it left out
    run->first = *height + 1;
    run->progress = now;
    run->deadline = now + progressTimeout;
    const Received received{*height, run->first > run->last};
    if (received.runEnds) {
        runs_.erase(run);
        for (Run& other : runs_)
            if (other.peer == peer) other.deadline = now + progressTimeout; // it comes after
    }
    return received;
}

void FilterFetcher::clear() {
    runs_.clear();
    next_ = 0;
}

void FilterFetcher::peerGone(PeerId peer) {
    habits_.erase(peer);
    std::erase_if(runs_, [&](const Run& run) {
        if (run.peer == peer) again(run.first);
        return run.peer == peer;
    });
}

void FilterFetcher::onTime(SteadyTime now) {
    for (auto& [id, habit] : habits_)
        if (habit.restUntil && *habit.restUntil <= now) habit.restUntil.reset();
    std::erase_if(runs_, [&](const Run& run) {
        if (run.deadline > now) return false;
        again(run.first);
        Habit& habit = habits_[run.peer];
        if (++habit.silences > 3 || run.deadline - run.progress >= progressTimeout) {
            habit.restUntil = now + progressTimeout;
            if (SyncPeer* peer = peers_.find(run.peer)) {
                ++peer->slowStrikes;
                logInfo("sync", "No filters from " + peer->endpoint.toString() + "; others are asked.");
            }
        }
        return true;
    });
}

std::optional<SteadyTime> FilterFetcher::nextDeadline() const {
    std::optional<SteadyTime> next;
    const auto consider = [&](SteadyTime deadline) {
        if (!next || deadline < *next) next = deadline;
    };
    const bool othersCouldHelp = habits_.size() > 1;
    for (const Run& run : runs_) {
        consider(run.deadline);
        if (othersCouldHelp && !run.doubled && run.progress + stealAfter < run.deadline)
            consider(run.progress + stealAfter);
    }
    for (const auto& [id, habit] : habits_)
        if (habit.restUntil) consider(*habit.restUntil);
    return next;
}

void FilterFetcher::resetDeadlines(SteadyTime now) {
    for (Run& run : runs_) {
        run.progress = now;
        run.deadline = now + progressTimeout;
    }
}

} // namespace zon
