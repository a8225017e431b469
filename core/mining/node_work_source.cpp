#include "core/mining/node_work_source.h"

#include "core/mining/block_work.h"
#include "core/net/event_loop.h"

#include <boost/json.hpp>

#include <algorithm>
#include <array>

namespace zon {

namespace {

constexpr Milliseconds longPollTimeout{120'000};
constexpr Milliseconds firstRetry{1'000};
constexpr Milliseconds longestRetry{30'000};
constexpr Milliseconds spentFor{10'000};
constexpr std::size_t maxReason = 200;
/// So many refused blocks in a row are no bad luck: going on would only burn electricity.
constexpr int mostRefusals = 3;

/// BIP22's reasons that a miner meets every day in plain words; others as the node gave them.
WorkVerdict verdictOf(const std::string& reason) {
    constexpr std::array<std::string_view, 4> late = {"inconclusive", "stale-prevblk", "bad-prevblk",
                                                      "duplicate-inconclusive"};
    if (std::ranges::find(late, reason) != late.end())
        return {WorkVerdict::Kind::Stale, "Another miner's block came first, so this one does not count."};
    return {WorkVerdict::Kind::Rejected, "The node did not take the block: " + reason + "."};
}

std::string printable(std::string_view text) {
    std::string out(text.substr(0, maxReason));
    std::ranges::replace_if(out, [](char c) { return c < 0x20 || c > 0x7e; }, '?');
    return out;
}

boost::json::value templateRequest(const std::string& longPollId) {
    boost::json::object request{{"rules", boost::json::array{"segwit", "signet"}}};
    if (!longPollId.empty()) request["longpollid"] = longPollId;
    return boost::json::array{std::move(request)};
}

} // namespace

struct NodeWorkSource::Impl {
    EventLoop& loop;
    const Clock& clock;
    const NetworkParams& params;
    NodeWorkOptions options; ///< all but `rpc`, which the client has
    WorkEvents events;
    bool troubled = false;
    bool noted = false;
    int refusals = 0;
    Milliseconds retryAfter = firstRetry;
    Timer retry;
    Timer refresh;
    Timer tipTimer;                      ///< runs while the node is on another tip
    std::optional<BlockTemplate> parted; ///< what it gave then
    std::shared_ptr<void> watch;
    /// The parent of a block that we handed in: templates that were on their way meanwhile still name it, and
    /// working on one would find the same block again.
    std::optional<BlockHash> spent;
    Timer spentTimer; ///< should a reorganisation make it the tip once more
    std::optional<JsonRpcClient::CallId> asking;
    std::optional<JsonRpcClient::CallId> longPoll;
    JsonRpcClient rpc; ///< last: its destruction cancels every call before the rest goes

    void ask() {
        retry.cancel();
        if (asking) return;
        asking = rpc.call("getblocktemplate", templateRequest({}), [this](Result<boost::json::value> answer) {
            asking.reset();
            take(answer);
        });
    }

    void take(const Result<boost::json::value>& answer) {
        if (!answer) return trouble(answer.error());
        auto parsed = parseBlockTemplate(*answer, params);
        if (!parsed) return trouble(parsed.error());
        if (!parsed->longPollId.empty() && !longPoll) pollFor(parsed->longPollId);
        refresh = loop.after(options.refreshEvery, [this] { ask(); });
        judge(std::move(*parsed));
    }

    void pollFor(const std::string& id) {
        longPoll = rpc.call(
            "getblocktemplate", templateRequest(id),
            [this](Result<boost::json::value> next) {
                longPoll.reset();
                // A long poll that ran out says only that nothing happened.
                if (!next && next.error().code == ErrorCode::Timeout) return ask();
                take(next);
            },
            longPollTimeout);
    }

    void judge(BlockTemplate t) {
        if (spent == t.previous) return;
        spent.reset();
        if (!options.chain) return give(std::move(t), {});
        const auto standing =
            judgeWork({.parent = t.previous, .height = t.height, .bits = t.bits, .time = t.currentTime},
                      *options.chain, params, clock.now());
        if (!standing) return trouble(standing.error());
        switch (*standing) {
        case WorkStanding::Good:
            return give(std::move(t), {});
        case WorkStanding::Unchecked:
            return give(std::move(t),
                        "This wallet has not verified the chain itself yet, so the node is believed.");
        case WorkStanding::NotOurTip:
            break;
        }
        parted = std::move(t);
        if (tipTimer.active()) return;
        events.onWaiting("The node builds on another block than the tip this wallet verified. One of them is "
                         "behind; waiting for them to agree.");
        tipTimer = loop.after(options.tipPatience, [this] {
            trouble({ErrorCode::Rejected,
                     "The node builds on another block than the tip this wallet verified. See on the Network "
                     "page whether the node follows this network.",
                     {}});
        });
    }

    void give(BlockTemplate t, const std::string& note) {
        troubled = false;
        retryAfter = firstRetry;
        tipTimer.cancel();
        parted.reset();
        if (noted != !note.empty()) events.onNote(note);
        noted = !note.empty();
        events.onWork(std::make_shared<BlockWork>(BlockDraft(std::move(t), options.payTo)));
    }

    void chainChanged() {
        if (parted) judge(*std::exchange(parted, std::nullopt));
    }

    void trouble(const Error& error) {
        tipTimer.cancel();
        parted.reset();
        retry = loop.after(retryAfter, [this] { ask(); });
        retryAfter = std::min(retryAfter * 2, longestRetry);
        if (std::exchange(troubled, true)) return;
        events.onTrouble(error);
    }

    void settled(const Result<boost::json::value>& answer, OnVerdict verdict) {
        WorkVerdict said;
        if (!answer)
            said = {WorkVerdict::Kind::Rejected, answer.error().message};
        else if (!answer->is_null())
            said = verdictOf(answer->is_string() ? printable(answer->get_string()) : "unknown");
        refusals = said.kind == WorkVerdict::Kind::Rejected ? refusals + 1 : 0;
        if (said.kind != WorkVerdict::Kind::Accepted) spent.reset();
        verdict(said);
        if (refusals < mostRefusals) return ask();
        refusals = 0;
        trouble({ErrorCode::Rejected,
                 "The node refused " + std::to_string(mostRefusals) + " blocks in a row. " + said.reason,
                 {}});
    }
};

NodeWorkSource::NodeWorkSource(EventLoop& loop, const Clock& clock, const NetworkParams& params,
                               NodeWorkOptions options) {
    JsonRpcClientOptions rpc = std::move(options.rpc);
    options.rpc = {};
    impl_.reset(new Impl{.loop = loop,
                         .clock = clock,
                         .params = params,
                         .options = std::move(options),
                         .events = {},
                         .retry = {},
                         .refresh = {},
                         .tipTimer = {},
                         .parted = {},
                         .watch = {},
                         .spent = {},
                         .spentTimer = {},
                         .asking = {},
                         .longPoll = {},
                         .rpc = JsonRpcClient(loop, std::move(rpc))});
}

NodeWorkSource::~NodeWorkSource() = default;

void NodeWorkSource::start(WorkEvents events) {
    impl_->events = std::move(events);
    if (impl_->options.chain)
        impl_->watch = impl_->options.chain->watch([impl = impl_.get()] { impl->chainChanged(); });
    impl_->ask();
}

void NodeWorkSource::refresh() {
    impl_->ask();
}

void NodeWorkSource::submit(const MiningSolution& solution, OnVerdict verdict) {
    const auto* work = dynamic_cast<const BlockWork*>(solution.work.get());
    if (!work) return verdict({WorkVerdict::Kind::Rejected, "This work came from somewhere else."});
    impl_->spent = solution.header.previous;
    impl_->spentTimer = impl_->loop.after(spentFor, [impl = impl_.get()] { impl->spent.reset(); });
    impl_->rpc.call(
        "submitblock", boost::json::array{toHex(serialize(work->block(solution)))},
        [impl = impl_.get(), verdict = std::move(verdict)](const Result<boost::json::value>& answer) mutable {
            impl->settled(answer, std::move(verdict));
        });
}

WorkSourceKind NodeWorkSource::kind() const {
    return impl_->options.kind;
}

std::string NodeWorkSource::name() const {
    return impl_->options.name;
}

} // namespace zon
