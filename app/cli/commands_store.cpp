#include "app/cli/books_json.h"
#include "app/cli/commands.h"
#include "app/cli/session.h"
#include "core/store/profile_store.h"
#include "core/store/wallet_rows.h"

#include <CLI/CLI.hpp>
#include <boost/json.hpp>

namespace zon::cli {

namespace {

ProfileOptions optionsFor(const Context& context) {
    ProfileOptions options;
    if (context.lightKdf) options.cost = {.memoryBytes = 8ULL << 20, .passes = 1};
    return options;
}

int check(const Context& context) {
    const auto password = readPassword(context, false);
    if (!password) return printError(context, password.error());
    auto store = ProfileStore::open(context.profileFile(), *password, optionsFor(context));
    if (!store) return printError(context, store.error());
    if (auto sound = store->database().checkIntegrity(); !sound) return printError(context, sound.error());
    const auto version = store->database().version();
    const auto wallets = WalletRows(store->database()).all();
    if (!version || !wallets) return printError(context, !version ? version.error() : wallets.error());
    if (context.json)
        printJson(boost::json::object{{"ok", true},
                                      {"network", store->identity().network},
                                      {"version", *version},
                                      {"wallets", wallets->size()}});
    printText(context, "The profile is sound: network " + store->identity().network + ", format "
                           + std::to_string(*version) + ", " + std::to_string(wallets->size()) + " wallets.");
    return success;
}

int backup(const Context& context, const std::string& target) {
    const auto password = readPassword(context, false);
    if (!password) return printError(context, password.error());
    auto store = ProfileStore::open(context.profileFile(), *password, optionsFor(context));
    if (!store) return printError(context, store.error());
    if (auto done = store->backupTo(target, *password); !done) return printError(context, done.error());
    if (context.json) printJson(boost::json::object{{"ok", true}, {"file", target}});
    printText(context, "Everything is in " + target + ", under the profile's password.");
    return success;
}

int testRestore(const Context& context, const std::string& file) {
    auto session = Session::open(context, {.create = false, .connect = false, .sandboxNode = false});
    if (!session) return printError(context, session.error());
    const auto check = await<RestoreCheck>([&](auto done) {
        (*session)->engine().testRestore(file, (*session)->password().clone(), std::move(done));
    });
    if (!check) return printError(context, check.error());
    if (context.json) printJson(toJson(*check));
    for (const RestoreCheck::Line& line : check->lines)
        printText(context, std::string(line.same ? "  same       " : "  different  ") + line.what + ": "
                               + line.inBackup + (line.same ? "" : ", now " + line.here));
    printText(context, "  opened     " + std::to_string(check->seeds) + " sealed seeds");
    printText(context, check->verdict);
    return check->same ? success : failure;
}

} // namespace

void addStoreGroup(CLI::App& app, Action& action) {
    CLI::App* group = app.add_subcommand("store", "the profile's file");
    group->require_subcommand(1);
    group->add_subcommand("check", "read all of it and say whether it is sound")->callback([&action] {
        action = check;
    });
    const auto target = std::make_shared<std::string>();
    CLI::App* copy = group->add_subcommand("backup", "write everything to one encrypted file");
    copy->add_option("file", *target, "where to")->required();
    copy->callback([&action, target] {
        action = [target](const Context& context) { return backup(context, *target); };
    });
    CLI::App* test = group->add_subcommand(
        "test-restore", "open a backup aside and compare it with the profile (exit code 0: the same)");
    test->add_option("file", *target, "the backup")->required();
    test->callback([&action, target] {
        action = [target](const Context& context) { return testRestore(context, *target); };
    });
}

} // namespace zon::cli
