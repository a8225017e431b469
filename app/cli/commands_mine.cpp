#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/mining_chain.h"
#include "app/cli/session.h"
#include "core/mining/fallback_work_source.h"
#include "core/mining/history_csv.h"
#include "core/mining/miner.h"
#include "core/mining/node_work_source.h"
#include "core/mining/pool_work_source.h"
#include "core/mining/solo_work_source.h"
#include "core/net/event_loop.h"
#include "core/sandbox/sandbox_node.h"
#include "core/script/address.h"

#include <CLI/CLI.hpp>
#include <boost/json.hpp>

#include <csignal>
#include <iostream>

namespace zon::cli {

namespace {

struct MineArguments {
    std::string source; ///< empty: sandbox on the practice networks, else solo
    std::string url;
    std::string user;
    std::string cookie;
    std::string address;
    std::uint32_t threads = 1;
    std::uint32_t blocks = 0;
    std::int64_t seconds = 0;
    std::vector<std::string> peers;
};

void tellEvent(const Context& context, boost::json::object event, const std::string& text) {
    if (context.json) printJson(event);
    printText(context, text);
}

volatile std::sig_atomic_t stopAsked = 0;

/// What is mined with, in the order in which it is built.
struct Sources {
    std::unique_ptr<SandboxNode> node;
    std::unique_ptr<MiningChain> chain;
    std::unique_ptr<WorkSource> work;
};

struct Bench {
    const Context& context;
    const MineArguments& given;
    EventLoop& loop;
    const Clock& clock;
    const NetworkParams& params;
    Script payTo;
    std::optional<Endpoint> proxy{}; ///< for whatever is not on this machine
};

Result<void> addSandbox(const Bench& b, Sources& out) {
    SandboxConfig config;
    config.network = b.params.id;
    config.dataFile =
        b.context.dataFolder / (b.params.id == NetworkId::Regtest ? "regtest-node.db" : "sandbox-node.db");
    config.heartbeat = false;
    std::error_code ignored;
    std::filesystem::create_directories(b.context.dataFolder, ignored);
    auto node = SandboxNode::start(std::move(config));
    if (!node) return fail(node);
    out.node = std::move(*node);
    NodeWorkOptions options;
    options.name = "Sandbox node";
    options.kind = WorkSourceKind::Sandbox;
    options.payTo = b.payTo;
    options.rpc.url = "http://" + out.node->rpcEndpoint().toString() + "/";
    options.rpc.credentials = out.node->rpcCredentials();
    options.refreshEvery = Milliseconds(5'000);
    out.work = std::make_unique<NodeWorkSource>(b.loop, b.clock, b.params, std::move(options));
    return {};
}

/// Our own verified chain: solo mines on it, and a node or pool is held against it when --peer names one.
Result<void> addChain(const Bench& b, Sources& out) {
    Context context = b.context;
    context.peers = b.given.peers;
    auto peers = parsePeers(context, b.params);
    if (!peers) return fail(peers);
    auto chain =
        MiningChain::start(b.loop, b.clock, b.params, b.context.dataFolder, std::move(*peers), b.proxy);
    if (!chain) return fail(chain);
    out.chain = std::move(*chain);
    return {};
}

std::unique_ptr<WorkSource> soloSource(const Bench& b, Sources& out) {
    return std::make_unique<SoloWorkSource>(b.loop, b.clock, out.chain->chain(), b.params, b.payTo);
}

/// With a chain of ours solo mining takes over while the other source is gone.
void putWork(const Bench& b, Sources& out, std::unique_ptr<WorkSource> chosen) {
    if (out.chain)
        out.work = std::make_unique<FallbackWorkSource>(b.loop, std::move(chosen), soloSource(b, out));
    else
        out.work = std::move(chosen);
}

Result<void> addNode(const Bench& b, Sources& out) {
    NodeWorkOptions options;
    options.payTo = b.payTo;
    if (out.chain) options.chain = &out.chain->chain();
    if (b.proxy) options.rpc.http.proxy = ProxyOptions{.proxy = *b.proxy};
    options.rpc.url = b.given.url.empty()
                          ? "http://127.0.0.1:" + std::to_string(b.params.defaultRpcPort) + "/"
                          : b.given.url;
    if (!b.given.cookie.empty()) {
        options.rpc.credentials.cookieFile = b.given.cookie;
    } else {
        auto password = readPassword(b.context, false);
        if (!password) return fail(password);
        options.rpc.credentials.user = b.given.user;
        options.rpc.credentials.password = std::move(*password);
    }
    putWork(b, out, std::make_unique<NodeWorkSource>(b.loop, b.clock, b.params, std::move(options)));
    return {};
}

Result<void> addPool(const Bench& b, Sources& out) {
    auto pool = PoolAddress::parse(b.given.url);
    if (!pool) return fail(pool);
    PoolWorkOptions options;
    options.pool = std::move(*pool);
    options.user = b.given.user.empty() ? b.given.address : b.given.user;
    if (out.chain) options.chain = &out.chain->chain();
    if (b.proxy && !options.pool.endpoint.isLoopback())
        options.connection.dial.proxy = ProxyOptions{.proxy = *b.proxy};
    // Pools hardly ever want a password, so nobody is asked for one.
    if (!b.context.passwordFile.empty()) {
        auto password = readPassword(b.context, false);
        if (!password) return fail(password);
        options.password = std::move(*password);
    }
    putWork(b, out, std::make_unique<PoolWorkSource>(b.loop, b.clock, b.params, std::move(options)));
    return {};
}

Result<Sources> makeSources(const Bench& b) {
    const bool practice = b.params.id == NetworkId::Sandbox || b.params.id == NetworkId::Regtest;
    const std::string source = !b.given.source.empty() ? b.given.source : practice ? "sandbox" : "solo";
    Sources out;
    if (source == "sandbox") {
        if (auto added = addSandbox(b, out); !added) return fail(added);
        return out;
    }
    if (source == "solo" || !b.given.peers.empty())
        if (auto added = addChain(b, out); !added) return fail(added);
    Result<void> added;
    if (source == "solo")
        out.work = soloSource(b, out);
    else if (source == "node")
        added = addNode(b, out);
    else if (source == "pool")
        added = addPool(b, out);
    else
        added =
            fail(ErrorCode::InvalidArgument, "Work comes from \"sandbox\", \"solo\", \"node\" or \"pool\"; \""
                                                 + source + "\" is none of them.");
    if (!added) return fail(added);
    return out;
}

std::string sharesText(const ShareCounts& shares) {
    return std::to_string(shares.accepted) + " shares taken, " + std::to_string(shares.stale) + " too late, "
           + std::to_string(shares.rejected) + " refused";
}

void tellSummary(const Context& context, const MiningStatus& total, double seconds) {
    const double rate = seconds > 0 ? static_cast<double>(total.hashes) / seconds : 0;
    tellEvent(context,
              {{"event", "summary"},
               {"hashes", total.hashes},
               {"seconds", seconds},
               {"hashes_per_second", rate},
               {"shares", total.shares.accepted},
               {"shares_stale", total.shares.stale},
               {"shares_rejected", total.shares.rejected},
               {"blocks", total.blocksFound},
               {"kernel", total.kernel},
               {"threads", total.threads}},
              std::to_string(total.blocksFound) + " blocks, " + sharesText(total.shares) + "; "
                  + std::to_string(total.hashes) + " hashes in " + std::to_string(seconds) + " s on "
                  + total.kernel);
}

int mine(const Context& context, const MineArguments& given) {
    const auto network = chooseNetwork(context);
    if (!network) return printError(context, network.error());
    const NetworkParams& params = network->params;
    if (given.address.empty())
        return printError(context,
                          {ErrorCode::InvalidArgument, "Say with --address who gets the rewards.", {}});
    const auto payTo = addressToScript(given.address, params.address);
    if (!payTo) return printError(context, payTo.error());

    EventLoop loop;
    const SystemClock clock;
    std::optional<Endpoint> proxy;
    if (!context.proxy.empty()) {
        auto parsed = Endpoint::parse(context.proxy, defaultProxyPort);
        if (!parsed) return printError(context, parsed.error());
        proxy = std::move(*parsed);
    }
    auto sources = makeSources({context, given, loop, clock, params, *payTo, std::move(proxy)});
    if (!sources) return printError(context, sources.error());

    std::optional<std::pair<MiningState, std::string>> told;
    const auto onStatus = [&](const MiningStatus& status) {
        std::pair now{status.state, status.explanation};
        if (told == now) return;
        told = std::move(now);
        boost::json::object event = toJson(status);
        event["event"] = "state";
        tellEvent(context, std::move(event),
                  std::string(nameOf(status.state))
                      + (status.explanation.empty() ? "" : ": " + status.explanation));
    };
    const auto onShare = [&](const WorkVerdict& verdict) {
        constexpr const char* names[] = {"accepted", "stale", "rejected"};
        const char* name = names[static_cast<std::size_t>(verdict.kind)];
        tellEvent(context, {{"event", "share"}, {"verdict", name}, {"reason", verdict.reason}},
                  std::string("share ") + name + (verdict.reason.empty() ? "" : ": " + verdict.reason));
    };
    const auto onBlock = [&](const MinedBlock& block) {
        tellEvent(context,
                  {{"event", "block"},
                   {"height", block.height},
                   {"hash", block.hash.display()},
                   {"reward_zat", block.reward.zat()}},
                  "block " + std::to_string(block.height) + " " + block.hash.display());
    };
    Miner miner(loop, clock, {.onStatus = onStatus, .onBlock = onBlock, .onShare = onShare});

    stopAsked = 0;
    static_cast<void>(std::signal(SIGINT, [](int) { stopAsked = 1; }));
    static_cast<void>(std::signal(SIGTERM, [](int) { stopAsked = 1; }));
    const auto began = clock.steady();
    miner.start(std::move(sources->work), given.threads);
    const Milliseconds limit =
        given.seconds > 0 ? Milliseconds(given.seconds * 1'000) : Milliseconds(1'000'000'000'000);
    const auto enough = [&] {
        return stopAsked != 0 || (given.blocks > 0 && miner.status().blocksFound >= given.blocks);
    };
    loop.runUntil(enough, limit);
    const double seconds = std::chrono::duration<double>(clock.steady() - began).count();
    miner.stop();
    const MiningStatus total = miner.status();
    tellSummary(context, total, seconds);
    return given.blocks == 0 || total.blocksFound >= given.blocks ? success : failure;
}

struct HistoryArguments {
    std::string step = "day";
    bool csv = false;
};

int history(const Context& context, const HistoryArguments& given) {
    const HistoryStep step = given.step == "hour"    ? HistoryStep::Hour
                             : given.step == "month" ? HistoryStep::Month
                                                     : HistoryStep::Day;
    auto session = Session::open(context, {.create = false, .connect = false, .sandboxNode = false});
    if (!session) return printError(context, session.error());
    const auto periods = await<std::vector<MiningPeriod>>(
        [&](auto done) { (*session)->engine().miningHistory(step, UnixTime{}, std::move(done)); });
    if (!periods) return printError(context, periods.error());
    if (given.csv || !context.json) {
        std::cout << miningCsv(*periods, step);
        return success;
    }
    for (const MiningPeriod& period : *periods)
        printJson(boost::json::object{{"start", isoTime(period.start)},
                                      {"hashes", period.hashes},
                                      {"seconds", period.active.count()},
                                      {"blocks", period.blocks},
                                      {"earned", period.earned.toZon()},
                                      {"earned_zat", period.earned.zat()}});
    return success;
}

} // namespace

void addMineGroup(CLI::App& app, Action& action) {
    const auto given = std::make_shared<MineArguments>();
    CLI::App* command = app.add_subcommand("mine", "mine with this processor");
    command->add_option("--source", given->source, "sandbox, solo, node or pool (else what the network has)");
    command->add_option("--url", given->url,
                        "the node's JSON-RPC (http://127.0.0.1:38332/), or the pool "
                        "(stratum+tcp://pool.example:3333, stratum+ssl:// with TLS)");
    command->add_option("--user", given->user, "the node's user, or whom the pool pays; passwords as usual");
    command->add_option("--cookie", given->cookie, "the node's cookie file, instead of user and password");
    command->add_option("--address", given->address, "who gets the rewards");
    command->add_option("--threads", given->threads, "how many")->capture_default_str();
    CLI::Option* blocks = command->add_option("--blocks", given->blocks, "stop after so many");
    command->add_option("--seconds", given->seconds, "stop after so long")->excludes(blocks);
    command->add_option("--peer", given->peers,
                        "HOST:PORT of a node to verify the chain with, may be repeated: what solo mines on, "
                        "and what a node's or pool's work is held against");
    command->callback(
        [&action, given] { action = [given](const Context& context) { return mine(context, *given); }; });

    const auto asked = std::make_shared<HistoryArguments>();
    CLI::App* past = command->add_subcommand("history", "what a profile mined and earned, as CSV");
    past->add_option("--by", asked->step, "hour, day or month")
        ->capture_default_str()
        ->check(CLI::IsMember({"hour", "day", "month"}));
    past->add_flag("--csv", asked->csv, "CSV also with --json");
    past->callback(
        [&action, asked] { action = [asked](const Context& context) { return history(context, *asked); }; });
}

} // namespace zon::cli
