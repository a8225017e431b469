#include "core/mining/node_work_source.h"

#include "core/net/event_loop.h"

#include <boost/json.hpp>

#include <algorithm>

namespace zon {

namespace {

constexpr Milliseconds longPollTimeout{120'000};
constexpr Milliseconds firstRetry{1'000};
constexpr Milliseconds longestRetry{30'000};
constexpr std::size_t maxReason = 200;

/// BIP22's reasons that a miner meets every day in plain words; others as the node gave them.
std::string whyNotTaken(const std::string& reason) {
    if (reason == "inconclusive" || reason == "stale-prevblk" || reason == "bad-prevblk")
        return "Another miner's block came first, so this one does not count.";
    return "The node did not take the block: " + reason + ".";
}

boost::json::value templateRequest(const std::string& longPollId) {
    boost::json::object request{{"rules", boost::json::array{"segwit", "signet"}}};
    if (!longPollId.empty()) request["longpollid"] = longPollId;
    return boost::json::array{std::move(request)};
}

} // namespace

struct NodeWorkSource::Impl {
    EventLoop& loop;
    const NetworkParams& params;
    std::string name;
    Milliseconds refreshEvery;
    OnTemplate onTemplate;
    OnTrouble onTrouble;
    bool troubled = false;
    Milliseconds retryAfter = firstRetry;
    Timer retry;
    Timer refresh;
    std::optional<JsonRpcClient::CallId> longPoll;
    JsonRpcClient rpc; ///< last: its destruction cancels every call before the rest goes

    void ask() {
        rpc.call("getblocktemplate", templateRequest({}),
                 [this](Result<boost::json::value> answer) { take(answer); });
    }

    void take(const Result<boost::json::value>& answer) {
        if (!answer) return trouble(answer.error());
        auto parsed = parseBlockTemplate(*answer, params);
        if (!parsed) return trouble(parsed.error());
        troubled = false;
        retryAfter = firstRetry;
        if (!parsed->longPollId.empty() && !longPoll) {
            longPoll = rpc.call(
                "getblocktemplate", templateRequest(parsed->longPollId),
                [this](Result<boost::json::value> next) {
                    longPoll.reset();
                    // A long poll that ran out says only that nothing happened.
                    if (!next && next.error().code == ErrorCode::Timeout) return ask();
                    take(next);
                },
                longPollTimeout);
        }
        refresh = loop.after(refreshEvery, [this] { ask(); });
        onTemplate(std::move(*parsed));
    }

    void trouble(const Error& error) {
        retry = loop.after(retryAfter, [this] { ask(); });
        retryAfter = std::min(retryAfter * 2, longestRetry);
        if (std::exchange(troubled, true)) return;
        onTrouble(error);
    }
};

NodeWorkSource::NodeWorkSource(EventLoop& loop, const NetworkParams& params, NodeWorkOptions options)
    : impl_(new Impl{.loop = loop,
                     .params = params,
                     .name = std::move(options.name),
                     .refreshEvery = options.refreshEvery,
                     .onTemplate = {},
                     .onTrouble = {},
                     .retry = {},
                     .refresh = {},
                     .longPoll = {},
                     .rpc = JsonRpcClient(loop, std::move(options.rpc))}) {}

NodeWorkSource::~NodeWorkSource() = default;

void NodeWorkSource::start(OnTemplate onTemplate, OnTrouble onTrouble) {
    impl_->onTemplate = std::move(onTemplate);
    impl_->onTrouble = std::move(onTrouble);
    impl_->ask();
}

void NodeWorkSource::submit(const Block& block, OnVerdict verdict) {
    impl_->rpc.call("submitblock", boost::json::array{toHex(serialize(block))},
                    [verdict = std::move(verdict)](Result<boost::json::value> answer) mutable {
                        if (!answer) return verdict(fail(answer));
                        if (answer->is_null()) return verdict({});
                        const std::string reason =
                            answer->is_string()
                                ? std::string(std::string_view(answer->get_string()).substr(0, maxReason))
                                : "unknown";
                        verdict(fail(ErrorCode::Rejected, whyNotTaken(reason)));
                    });
}

std::string NodeWorkSource::name() const {
    return impl_->name;
}

} // namespace zon
