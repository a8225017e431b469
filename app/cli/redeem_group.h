#pragma once

#include "app/cli/commands.h"
#include "app/cli/session.h"

#include <CLI/CLI.hpp>

/// What the groups `catalogue` and `order` share.
namespace zon::cli {

struct RedeemArguments {
    std::string provider, fingerprint, text, category, atMost, sort, offer, wallet, reason;
    std::int64_t order = 0;
    std::int64_t quantity = 1;
    std::size_t limit = 20;
    std::optional<double> feerate;
    bool favourites = false, off = false, noPay = false, noWait = false, escrow = false;
};

Result<std::vector<ProviderInfo>> providersOf(Session& session);
/// By number, address or name.
Result<ProviderInfo> providerOf(Session& session, const std::string& wanted);
/// By article number, of the provider that was named or the first that has it.
Result<OfferView> offerOf(Session& session, const RedeemArguments& given);
/// In step with the chain, and with what the practice network's own shops offer.
Result<std::unique_ptr<Session>> openForOrders(const Context& context);

/// Adds the verbs of one group.
class RedeemGroup {
public:
    using Command = int (*)(const Context&, const RedeemArguments&);

    RedeemGroup(CLI::App& app, Action& action, const char* name, const char* help)
        : group_(app.add_subcommand(name, help)), action_(action) {
        group_->require_subcommand(1);
    }

    CLI::App* verb(const char* name, const char* help, Command run) {
        CLI::App* command = group_->add_subcommand(name, help);
        command->callback([&action = action_, given = given_, run] {
            action = [given, run](const Context& c) { return run(c, *given); };
        });
        return command;
    }
    RedeemArguments& given() { return *given_; }
    CLI::App* ofProvider(CLI::App* command, bool required) {
        auto* option = required
                           ? command->add_option("provider", given_->provider, "number, address or name")
                           : command->add_option("--provider", given_->provider, "number, address or name");
        option->required(required);
        return command;
    }
    CLI::App* ofOrder(CLI::App* command) {
        command->add_option("order", given_->order, "its number")->required();
        return command;
    }
    CLI::App* ofOffer(CLI::App* command) {
        command->add_option("offer", given_->offer, "the article number")->required();
        return ofProvider(command, false);
    }
    CLI::App* ofWallet(CLI::App* command) {
        command->add_option("--wallet", given_->wallet, "number or name; not needed when there is one");
        return command;
    }
    CLI::App* withFeerate(CLI::App* command) {
        command->add_option("--feerate", given_->feerate, "zat per vbyte; else as recent blocks ask");
        return command;
    }

private:
    CLI::App* group_;
    Action& action_;
    std::shared_ptr<RedeemArguments> given_ = std::make_shared<RedeemArguments>();
};

} // namespace zon::cli
