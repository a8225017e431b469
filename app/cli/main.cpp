// zoncoin-cli: the same engine and the same store as the window, for scripts, servers and support.

#include "app/cli/commands.h"
#include "core/util/log.h"

#include <CLI/CLI.hpp>

#include <csignal>
#include <cstdlib>
#include <iostream>

int main(int argc, char** argv) {
    using namespace zon;
    static_cast<void>(std::signal(SIGPIPE, SIG_IGN));

    CLI::App app{"ZonCoin from the command line: wallets, sync, mining, checks and the sandbox."};
    app.set_version_flag("--version", std::string("zoncoin-cli ") + ZON_VERSION);
    app.require_subcommand(1);
    app.fallthrough();

    cli::Context context;
    context.dataFolder = cli::defaultDataFolder();
    if (argc > 0) context.executable = std::filesystem::absolute(argv[0]);
    // Cheap key stretching makes a profile weak; only the tests, which open hundreds, may ask for it.
    context.lightKdf = std::getenv("ZONCOIN_TEST_LIGHT_KDF") != nullptr;

    bool verbose = false;
    app.add_option("--network,-n", context.networkName,
                   "main, test, regtest, sandbox, the file of a network of your own, or bitcoin for checks")
        ->capture_default_str();
    app.add_option("--profile,-p", context.profile,
                   "the profile's file (else one per network in the data folder)");
    app.add_option("--data,-d", context.dataFolder, "folder for profiles, the sandbox's chain and the log")
        ->capture_default_str();
    app.add_option("--password-file", context.passwordFile, "file whose first line is the password");
    app.add_option("--proxy", context.proxy, "HOST:PORT of a SOCKS5 proxy (Tor) for every connection");
    app.add_option("--peer", context.peers,
                   "HOST:PORT of a node to follow, instead of the network's; may be repeated")
        ->allow_extra_args(false);
    app.add_flag("--json", context.json, "answer with JSON");
    app.add_flag("--verbose,-v", verbose, "tell on stderr what happens");

    cli::Action action;
    cli::addWalletGroup(app, action);
    cli::addBooksVerbs(app, action);
    cli::addSendGroup(app, action);
    cli::addInvoiceGroup(app, action);
    cli::addSyncGroup(app, action);
    cli::addLineGroups(app, action);
    cli::addContractGroup(app, action);
    cli::addInspectGroup(app, action);
    cli::addCatalogueGroup(app, action);
    cli::addOrderGroup(app, action);
    cli::addMineGroup(app, action);
    cli::addSandboxGroup(app, action);
    cli::addStoreGroup(app, action);
    cli::addBenchGroup(app, action);
    cli::addDemoGroup(app, action);

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) return app.exit(error);
        return cli::printError(context, {ErrorCode::InvalidArgument, error.what(), {}});
    }
    if (verbose) logToStderr(LogLevel::Info);
    if (!action) {
        std::cerr << app.help();
        return cli::failure;
    }
    return action(context);
}
