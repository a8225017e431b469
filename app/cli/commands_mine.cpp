#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "core/mining/miner.h"
#include "core/mining/node_work_source.h"
#include "core/net/event_loop.h"
#include "core/sandbox/sandbox_node.h"
#include "core/script/address.h"

#include <CLI/CLI.hpp>
#include <boost/json.hpp>

namespace zon::cli {

namespace {

struct MineArguments {
    std::string source = "sandbox";
    std::string url;
    std::string user;
    std::string cookie;
    std::string address;
    std::uint32_t threads = 1;
    std::uint32_t blocks = 0;
    std::int64_t seconds = 0;
};

void tellEvent(const Context& context, boost::json::object event, const std::string& text) {
    if (context.json) printJson(event);
    printText(context, text);
}

/// The work to mine on; for the sandbox also the node that gives it.
struct Source {
    std::unique_ptr<SandboxNode> node;
    std::unique_ptr<WorkSource> work;
};

Result<Source> makeSource(const Context& context, const MineArguments& given, EventLoop& loop,
                          const NetworkParams& params) {
    Source out;
    NodeWorkOptions options;
    if (given.source == "sandbox") {
        SandboxConfig config;
        config.network = params.id;
        config.dataFile =
            context.dataFolder / (params.id == NetworkId::Regtest ? "regtest-node.db" : "sandbox-node.db");
        config.heartbeat = false;
        std::error_code ignored;
        std::filesystem::create_directories(context.dataFolder, ignored);
        auto node = SandboxNode::start(std::move(config));
        if (!node) return fail(node);
        out.node = std::move(*node);
        options.name = "Sandbox node";
        options.rpc.url = "http://" + out.node->rpcEndpoint().toString() + "/";
        options.rpc.credentials = out.node->rpcCredentials();
        options.refreshEvery = Milliseconds(5'000);
    } else if (given.source == "node") {
        options.rpc.url =
            given.url.empty() ? "http://127.0.0.1:" + std::to_string(params.defaultRpcPort) + "/" : given.url;
        if (!given.cookie.empty()) {
            options.rpc.credentials.cookieFile = given.cookie;
        } else {
            auto password = readPassword(context, false);
            if (!password) return fail(password);
            options.rpc.credentials.user = given.user;
            options.rpc.credentials.password = std::move(*password);
        }
    } else {
        return fail(ErrorCode::Unsupported,
                    "Work comes from \"sandbox\" or \"node\"; \"" + given.source + "\" is not one of them.");
    }
    out.work = std::make_unique<NodeWorkSource>(loop, params, std::move(options));
    return out;
}

int mine(const Context& context, const MineArguments& given) {
    const auto params = networkByName(context.networkName);
    if (!params) return printError(context, params.error());
    const auto payTo = addressToScript(given.address, (*params)->address);
    if (!payTo) return printError(context, payTo.error());

    EventLoop loop;
    const SystemClock clock;
    auto source = makeSource(context, given, loop, **params);
    if (!source) return printError(context, source.error());

    MiningState told = MiningState::Off;
    std::uint32_t found = 0;
    std::optional<Error> failed;
    const auto began = clock.steady();
    Miner miner(loop, clock,
                {.onStatus =
                     [&](const MiningStatus& status) {
                         if (status.state == told) return;
                         told = status.state;
                         boost::json::object event = toJson(status);
                         event["event"] = "state";
                         tellEvent(context, std::move(event),
                                   std::string(nameOf(status.state))
                                       + (status.explanation.empty() ? "" : ": " + status.explanation));
                     },
                 .onBlock =
                     [&](const MinedBlock& block) {
                         ++found;
                         tellEvent(context,
                                   {{"event", "block"},
                                    {"height", block.height},
                                    {"hash", block.hash.display()},
                                    {"reward_zat", block.reward.zat()}},
                                   "block " + std::to_string(block.height) + " " + block.hash.display());
                     }});
    miner.start(std::move(source->work), *payTo, given.threads);
    const Milliseconds limit =
        given.seconds > 0 ? Milliseconds(given.seconds * 1'000) : Milliseconds(1'000'000'000);
    loop.runUntil([&] { return given.blocks > 0 && found >= given.blocks; }, limit);
    const MiningStatus total = miner.status();
    miner.stop();

    const double seconds = std::chrono::duration<double>(clock.steady() - began).count();
    const double rate = seconds > 0 ? static_cast<double>(total.hashes) / seconds : 0;
    tellEvent(context,
              {{"event", "summary"},
               {"hashes", total.hashes},
               {"seconds", seconds},
               {"hashes_per_second", rate},
               {"shares", 0},
               {"blocks", found},
               {"kernel", total.kernel},
               {"threads", total.threads}},
              std::to_string(found) + " blocks, " + std::to_string(total.hashes) + " hashes in "
                  + std::to_string(seconds) + " s on " + total.kernel);
    return given.blocks == 0 || found >= given.blocks ? success : failure;
}

} // namespace

void addMineGroup(CLI::App& app, Action& action) {
    const auto given = std::make_shared<MineArguments>();
    CLI::App* command = app.add_subcommand("mine", "mine with this processor");
    command->add_option("--source", given->source, "sandbox or node")->capture_default_str();
    command->add_option("--url", given->url, "the node's JSON-RPC, e.g. http://127.0.0.1:38332/");
    command->add_option("--user", given->user, "its user; the password as usual");
    command->add_option("--cookie", given->cookie, "its cookie file, instead of user and password");
    command->add_option("--address", given->address, "who gets the rewards")->required();
    command->add_option("--threads", given->threads, "how many")->capture_default_str();
    CLI::Option* blocks = command->add_option("--blocks", given->blocks, "stop after so many");
    command->add_option("--seconds", given->seconds, "stop after so long")->excludes(blocks);
    command->callback(
        [&action, given] { action = [given](const Context& context) { return mine(context, *given); }; });
}

} // namespace zon::cli
