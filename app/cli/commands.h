#pragma once

#include "app/cli/context.h"

namespace CLI {
class App;
}

namespace zon::cli {

/// What was chosen: run after parsing. Returns the exit code.
using Action = std::function<int(const Context&)>;

// Each adds one group with its verbs; the verb that was given puts what is to be done into `action`.
void addWalletGroup(CLI::App& app, Action& action);
/// More verbs of the groups `wallet` and `psbt`.
void addWalletManagement(CLI::App& group, Action& action);
void addPsbtProposals(CLI::App& group, Action& action);
void addSendGroup(CLI::App& app, Action& action);
void addInvoiceGroup(CLI::App& app, Action& action);
void addBooksVerbs(CLI::App& app, Action& action); ///< of the group "wallet", which must be there
void addSyncGroup(CLI::App& app, Action& action);
void addLineGroups(CLI::App& app, Action& action);    ///< verify, sighash, filter, headers
void addContractGroup(CLI::App& app, Action& action); ///< files and keys, without a profile
/// More verbs of the group `contract`, on those that the profile keeps.
void addContractProfile(CLI::App& group, Action& action);
void addContractRelay(CLI::App& group, Action& action);
void addInspectGroup(CLI::App& app, Action& action); ///< works without a profile too
void addCatalogueGroup(CLI::App& app, Action& action);
void addOrderGroup(CLI::App& app, Action& action);
void addMineGroup(CLI::App& app, Action& action);
void addSandboxGroup(CLI::App& app, Action& action);
void addStoreGroup(CLI::App& app, Action& action);
void addBenchGroup(CLI::App& app, Action& action);
void addDemoGroup(CLI::App& app, Action& action);

} // namespace zon::cli
