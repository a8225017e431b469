#include "core/mining/pool_work_source.h"

#include "core/mining/pool_work.h"
#include "core/mining/stratum_session.h"
#include "core/net/event_loop.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace zon {

namespace {

constexpr Milliseconds firstRetry{1'000};
constexpr Milliseconds longestRetry{60'000};
constexpr Milliseconds lookEvery{5'000};

} // namespace

Result<PoolAddress> PoolAddress::parse(std::string_view text) {
    struct Scheme {
        std::string_view prefix;
        bool tls;
    };
    constexpr std::array<Scheme, 6> schemes = {{{"stratum+tcp://", false},
                                                {"stratum+ssl://", true},
                                                {"stratum+tls://", true},
                                                {"stratum://", false},
                                                {"tcp://", false},
                                                {"ssl://", true}}};
    PoolAddress out;
    std::string_view rest = text;
    for (const Scheme& scheme : schemes) {
        if (!rest.starts_with(scheme.prefix)) continue;
        out.tls = scheme.tls;
        rest.remove_prefix(scheme.prefix.size());
        break;
    }
    if (rest.ends_with('/')) rest.remove_suffix(1);
    // Port 1 stands for "none was given": pools have no usual one.
    auto endpoint = Endpoint::parse(rest, 1);
    if (!endpoint || endpoint->port() == 1)
        return fail(ErrorCode::InvalidArgument,
                    "This is not a pool's address. It looks like stratum+tcp://pool.example:3333, or "
                    "stratum+ssl:// when the pool offers TLS.");
    out.endpoint = std::move(*endpoint);
    return out;
}

std::string PoolAddress::toString() const {
    return (tls ? "stratum+ssl://" : "stratum+tcp://") + endpoint.toString();
}

struct PoolWorkSource::Impl {
    Impl(EventLoop& eventLoop, const Clock& theClock, const NetworkParams& theParams, PoolWorkOptions with)
        : loop(eventLoop), clock(theClock), params(theParams), options(std::move(with)) {
        options.connection.tls = options.pool.tls;
        if (options.password.empty()) options.password = SecretText("x");
    }

    void connect() {
        retry.cancel();
        session.emplace(StratumSession::Account{options.user, options.password.clone()},
                        StratumSession::Handlers{
                            .send = [this](std::string line) { connection->send(std::move(line)); },
                            .onJob = [this](PoolJob job) { judge(std::move(job)); },
                            .onMessage = [this](const std::string& text) { note("The pool says: " + text); }},
                        askVersionRolling);
        connection.emplace(
            loop, options.pool.endpoint, options.connection,
            LineConnection::Handlers{.onOpen = [this] { session->begin(clock.steady()); },
                                     .onLine = [this](std::string_view line) { received(line); },
                                     .onClosed = [this](const Error& why) { closed(why); }});
    }

    void received(std::string_view line) {
        const auto taken = session->onLine(line, clock.steady());
        if (!taken) return closed(taken.error());
        if (doomed) return closed(*std::exchange(doomed, std::nullopt));
        if (const auto wait = session->wantsReconnect()) {
            hangUp();
            events.onWaiting("The pool asked for a new connection.");
            retry = loop.after(*wait, [this] { connect(); });
        }
    }

    /// The connection is over, or must be.
    void closed(const Error& why) {
        // Some old pools hang up on mining.configure: tried once without.
        const bool toldNothing = session && !session->subscribed();
        hangUp();
        if (toldNothing && why.code == ErrorCode::Disconnected && std::exchange(askVersionRolling, false)) {
            retry = loop.after(firstRetry, [this] { connect(); });
            return;
        }
        askVersionRolling = true;
        trouble(why);
    }

    void hangUp() {
        tipTimer.cancel();
        parted.reset();
        connection.reset();
        session.reset();
        doomed.reset();
        refusals = 0;
    }

    void trouble(const Error& why) {
        retry = loop.after(retryAfter, [this] { connect(); });
        retryAfter = std::min(retryAfter * 2, longestRetry);
        if (std::exchange(troubled, true)) return;
        events.onTrouble(why);
    }

    void judge(PoolJob job) {
        if (!options.chain) return give(std::move(job), {});
        const auto standing =
            judgeWork({.parent = job.previous, .height = {}, .bits = job.bits, .time = job.time},
                      *options.chain, params, clock.now());
        if (!standing) {
            doomed = standing.error();
            return;
        }
        switch (*standing) {
        case WorkStanding::Good:
            return give(std::move(job), {});
        case WorkStanding::Unchecked:
            return give(std::move(job),
                        "This wallet has not verified the chain itself yet, so the pool is believed.");
        case WorkStanding::NotOurTip:
            break;
        }
        parted = std::move(job);
        if (tipTimer.active()) return;
        events.onWaiting("The pool builds on another block than the tip this wallet verified. One of them is "
                         "behind; waiting for them to agree.");
        tipTimer = loop.after(options.tipPatience, [this] {
            closed({ErrorCode::Rejected,
                    "The pool builds on another block than the tip this wallet verified. It may mine another "
                    "network.",
                    {}});
        });
    }

    void give(PoolJob job, std::string text) {
        troubled = false;
        retryAfter = firstRetry;
        tipTimer.cancel();
        parted.reset();
        if (!text.empty() || unchecked) note(text);
        unchecked = !text.empty();
        events.onWork(std::make_shared<PoolWork>(std::move(job)));
    }

    void note(std::string text) {
        if (events.onNote) events.onNote(std::move(text));
    }

    void chainChanged() {
        if (parted) judge(*std::exchange(parted, std::nullopt));
        if (doomed) closed(*std::exchange(doomed, std::nullopt));
    }

    void settled(const WorkVerdict& verdict) {
        refusals = verdict.kind == WorkVerdict::Kind::Accepted ? 0 : refusals + 1;
        if (refusals < mostRefusals) return;
        doomed =
            Error{ErrorCode::Rejected,
                  "The pool refused " + std::to_string(mostRefusals) + " shares in a row. " + verdict.reason,
                  {}};
    }

    void look() {
        if (!session || !connection) return;
        if (doomed) return closed(*std::exchange(doomed, std::nullopt));
        if (auto fine = session->onTime(clock.steady()); !fine) closed(fine.error());
    }

    EventLoop& loop;
    const Clock& clock;
    const NetworkParams& params;
    PoolWorkOptions options;
    WorkEvents events;
    bool askVersionRolling = true;
    bool troubled = false;
    bool unchecked = false;
    int refusals = 0;
    Milliseconds retryAfter = firstRetry;
    std::optional<PoolJob> parted; ///< on another tip than ours
    std::optional<Error> doomed;   ///< why the session must end, which can't be done from inside it
    std::shared_ptr<void> watch;
    Timer tipTimer;
    Timer retry;
    Timer ticker;
    std::optional<StratumSession> session;
    std::optional<LineConnection> connection; ///< last: no line comes once anything else goes
};

PoolWorkSource::PoolWorkSource(EventLoop& loop, const Clock& clock, const NetworkParams& params,
                               PoolWorkOptions options)
    : impl_(std::make_unique<Impl>(loop, clock, params, std::move(options))) {}

PoolWorkSource::~PoolWorkSource() = default;

void PoolWorkSource::start(WorkEvents events) {
    impl_->events = std::move(events);
    if (impl_->options.chain)
        impl_->watch = impl_->options.chain->watch([impl = impl_.get()] { impl->chainChanged(); });
    impl_->ticker = impl_->loop.every(lookEvery, [impl = impl_.get()] { impl->look(); });
    impl_->connect();
}

void PoolWorkSource::refresh() {
    // After a sleep the connection is dead on the other side, whatever this one thinks.
    if (!impl_->connection) return;
    impl_->hangUp();
    impl_->connect();
}

void PoolWorkSource::submit(const MiningSolution& solution, OnVerdict verdict) {
    const auto* work = dynamic_cast<const PoolWork*>(solution.work.get());
    if (!work || !impl_->session)
        return verdict({WorkVerdict::Kind::Stale, "The pool was not connected when the share was found."});
    impl_->session->submit(
        *work, solution,
        [impl = impl_.get(), isShare = meetsTarget(solution.header.hash(), work->job().shareTarget),
         verdict = std::move(verdict)](WorkVerdict said) mutable {
            verdict(said);
            if (isShare) impl->settled(said);
        },
        impl_->clock.steady());
}

std::string PoolWorkSource::name() const {
    return "Pool · " + impl_->options.pool.endpoint.toString();
}

} // namespace zon
