#include "app/cli/commands.h"
#include "core/sandbox/sandbox_node.h"

#include <CLI/CLI.hpp>
#include <boost/json.hpp>

#include <pthread.h>

#include <csignal>

namespace zon::cli {

namespace {

struct NodeArguments {
    std::uint16_t port = 0;
    std::uint16_t rpcPort = 0;
    std::string rpcUser;
    std::string cookie;
    bool quiet = false;
};

int runNode(const Context& context, const NodeArguments& given) {
    const auto params = networkByName(context.networkName);
    if (!params) return printError(context, params.error());

    // Before any thread exists, so that the signals reach nobody but the wait below.
    sigset_t stops;
    sigemptyset(&stops);
    sigaddset(&stops, SIGINT);
    sigaddset(&stops, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &stops, nullptr);

    SandboxConfig config;
    config.network = (*params)->id;
    config.dataFile = context.dataFolder / (context.networkName + "-node.db");
    config.p2pPort = given.port;
    config.rpcPort = given.rpcPort;
    config.rpcUser = given.rpcUser;
    config.heartbeat = !given.quiet;
    if (!given.rpcUser.empty()) {
        auto password = readPassword(context, false);
        if (!password) return printError(context, password.error());
        config.rpcPassword = std::move(*password);
    } else {
        config.cookieFile = given.cookie.empty() ? context.dataFolder / (context.networkName + "-node.cookie")
                                                 : std::filesystem::path(given.cookie);
    }
    std::error_code ignored;
    std::filesystem::create_directories(context.dataFolder, ignored);
    const auto cookie = config.cookieFile;
    const auto node = SandboxNode::start(std::move(config));
    if (!node) return printError(context, node.error());

    const SandboxStatus status = (*node)->status();
    if (context.json)
        printJson(boost::json::object{{"p2p", (*node)->p2pEndpoint().toString()},
                                      {"rpc", (*node)->rpcEndpoint().toString()},
                                      {"cookie", cookie ? cookie->string() : ""},
                                      {"height", status.height},
                                      {"tip", status.tip.display()}});
    printText(context, "Node of " + context.networkName + " at block " + std::to_string(status.height));
    printText(context, "peers connect to   " + (*node)->p2pEndpoint().toString());
    printText(context, "JSON-RPC is at     " + (*node)->rpcEndpoint().toString()
                           + (cookie ? ", cookie " + cookie->string() : ""));
    printText(context, "Ctrl+C ends it.");
    int signal = 0;
    sigwait(&stops, &signal);
    return success;
}

} // namespace

void addSandboxGroup(CLI::App& app, Action& action) {
    CLI::App* group = app.add_subcommand("sandbox", "the practice network");
    group->require_subcommand(1);
    const auto given = std::make_shared<NodeArguments>();
    CLI::App* node = group->add_subcommand("node", "run the embedded full node alone, until it is stopped");
    node->add_option("--port", given->port, "for peers (0: any free one)");
    node->add_option("--rpc-port", given->rpcPort, "for JSON-RPC (0: any free one)");
    node->add_option("--rpc-user", given->rpcUser, "its user; the password as usual (else a cookie file)");
    node->add_option("--rpc-cookie", given->cookie, "where to write the cookie");
    node->add_flag("--no-heartbeat", given->quiet, "mine nothing by itself");
    node->callback(
        [&action, given] { action = [given](const Context& context) { return runNode(context, *given); }; });
}

} // namespace zon::cli
