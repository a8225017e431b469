#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/session.h"
#include "core/crypto/bip39.h"

#include <CLI/CLI.hpp>
#include <boost/json.hpp>

#include <iostream>

namespace zon::cli {

namespace {

struct WalletArguments {
    std::string wallet;
    std::string name = "Main wallet";
    std::size_t words = 12;
    bool restore = false;
    bool fresh = false;
    std::size_t limit = 50;
    std::string label;
    std::string kind = "bip84";
};

/// The words of a new wallet go to the terminal once: whoever made it must write them down.
int create(const Context& context, const WalletArguments& given) {
    Session::Options options = Session::offline();
    options.create = true;
    auto session = Session::open(context, options);
    if (!session) return printError(context, session.error());

    SecretText words;
    SecretText passphrase;
    if (given.restore) {
        auto typed = readSecretLine("Words: ");
        if (!typed) return printError(context, typed.error());
        words = std::move(*typed);
        auto extra = readSecretLine("Passphrase (empty for none): ");
        if (!extra) return printError(context, extra.error());
        passphrase = std::move(*extra);
    } else {
        if (given.words != 12 && given.words != 24)
            return printError(context, {ErrorCode::InvalidArgument, "A wallet has 12 or 24 words.", {}});
        words = generateMnemonic(given.words);
    }
    CreateWalletRequest request;
    request.name = given.name;
    request.restored = given.restore;
    request.kind = accountKindByName(given.kind).value_or(AccountKind::Segwit84);
    const auto wallet = await<WalletInfo>([&](auto done) {
        (*session)->engine().createWallet(request, words.clone(), passphrase.clone(),
                                          (*session)->password().clone(), std::move(done));
    });
    if (!wallet) return printError(context, wallet.error());
    if (context.json) {
        boost::json::object out = toJson(*wallet);
        if (!given.restore) out["words"] = std::string(words.view());
        printJson(out);
        return success;
    }
    printText(context, "Wallet " + std::to_string(wallet->id.value) + " \"" + wallet->name + "\" is ready.");
    if (!given.restore) {
        printText(context,
                  "Write these words down, in this order, and keep them where only you can find them:");
        std::cout << words.view() << std::endl;
    }
    return success;
}

int list(const Context& context, const WalletArguments&) {
    auto session = Session::open(context, Session::offline());
    if (!session) return printError(context, session.error());
    const auto all =
        await<std::vector<WalletInfo>>([&](auto done) { (*session)->engine().wallets(std::move(done)); });
    if (!all) return printError(context, all.error());
    boost::json::array out;
    for (const WalletInfo& wallet : *all) {
        out.push_back(toJson(wallet));
        printText(context, std::to_string(wallet.id.value) + "  " + wallet.name + "  "
                               + wallet.balance.total().toZon(4) + " ZON");
    }
    if (context.json) printJson(boost::json::object{{"wallets", std::move(out)}});
    return success;
}

int balance(const Context& context, const WalletArguments& given) {
    auto session = Session::open(context, Session::offline());
    if (!session) return printError(context, session.error());
    const auto wallet = (*session)->wallet(given.wallet);
    if (!wallet) return printError(context, wallet.error());
    const Balance& b = wallet->balance;
    if (context.json) printJson(toJson(b));
    printText(context, "Available   " + b.available.toZon(8) + " ZON");
    printText(context, "Unverified  " + b.unverified.toZon(8) + " ZON");
    printText(context, "Maturing    " + b.immature.toZon(8) + " ZON");
    printText(context, "In escrow   " + b.escrow.toZon(8) + " ZON");
    return success;
}

int address(const Context& context, const WalletArguments& given) {
    auto session = Session::open(context, Session::offline());
    if (!session) return printError(context, session.error());
    const auto wallet = (*session)->wallet(given.wallet);
    if (!wallet) return printError(context, wallet.error());
    const auto row = await<AddressRow>(
        [&](auto done) { (*session)->engine().receiveAddress(wallet->id, given.fresh, std::move(done)); });
    if (!row) return printError(context, row.error());
    if (!given.label.empty()) {
        const auto set = await<void>([&](auto done) {
            (*session)->engine().setAddressLabel(wallet->id, row->address, given.label, std::move(done));
        });
        if (!set) return printError(context, set.error());
    }
    if (context.json) printJson(toJson(*row));
    printText(context, row->address);
    return success;
}

int history(const Context& context, const WalletArguments& given) {
    auto session = Session::open(context, Session::offline());
    if (!session) return printError(context, session.error());
    const auto wallet = (*session)->wallet(given.wallet);
    if (!wallet) return printError(context, wallet.error());
    TxQuery query;
    query.wallet = wallet->id;
    query.limit = given.limit;
    const auto page =
        await<TxPage>([&](auto done) { (*session)->engine().transactions(query, std::move(done)); });
    if (!page) return printError(context, page.error());
    boost::json::array rows;
    for (const TxRow& row : page->rows) {
        rows.push_back(toJson(row));
        printText(context, isoTime(row.time) + "  " + row.amount.toZon(8) + "  "
                               + std::string(nameOf(row.state)) + "  " + row.txid.display()
                               + (row.label.empty() ? "" : "  " + row.label));
    }
    if (context.json)
        printJson(boost::json::object{{"total", page->total}, {"transactions", std::move(rows)}});
    return success;
}

int words(const Context& context, const WalletArguments& given) {
    auto session = Session::open(context, Session::offline());
    if (!session) return printError(context, session.error());
    const auto wallet = (*session)->wallet(given.wallet);
    if (!wallet) return printError(context, wallet.error());
    const auto secret = await<SecretText>([&](auto done) {
        (*session)->engine().revealWords(wallet->id, (*session)->password().clone(), std::move(done));
    });
    if (!secret) return printError(context, secret.error());
    if (context.json)
        printJson(boost::json::object{{"words", std::string(secret->view())}});
    else
        std::cout << secret->view() << std::endl;
    return success;
}

int rename(const Context& context, const WalletArguments& given) {
    auto session = Session::open(context, Session::offline());
    if (!session) return printError(context, session.error());
    const auto wallet = (*session)->wallet(given.wallet);
    if (!wallet) return printError(context, wallet.error());
    const auto renamed = await<void>(
        [&](auto done) { (*session)->engine().renameWallet(wallet->id, given.name, std::move(done)); });
    if (!renamed) return printError(context, renamed.error());
    if (context.json) printJson(boost::json::object{{"id", wallet->id.value}, {"name", given.name}});
    printText(context, "Renamed.");
    return success;
}

} // namespace

void addWalletGroup(CLI::App& app, Action& action) {
    CLI::App* group = app.add_subcommand("wallet", "wallets of a profile");
    group->require_subcommand(1);
    const auto given = std::make_shared<WalletArguments>();
    const auto verb = [&](const char* name, const char* help,
                          int (*run)(const Context&, const WalletArguments&)) {
        CLI::App* command = group->add_subcommand(name, help);
        command->callback([&action, given, run] {
            action = [given, run](const Context& context) { return run(context, *given); };
        });
        return command;
    };
    const auto choosesWallet = [&](CLI::App* command) {
        command->add_option("--wallet,-w", given->wallet, "number or name (not needed when there is one)");
        return command;
    };

    CLI::App* make = verb("create", "make a wallet (and the profile, when there is none)", create);
    make->add_option("--name", given->name, "what to call it")->capture_default_str();
    make->add_option("--words", given->words, "12 or 24")->capture_default_str();
    make->add_flag("--restore", given->restore,
                   "from words typed or piped in, and a passphrase on the next line");
    make->add_option("--kind", given->kind, "of its addresses: bip44, bip49, bip84 or bip86 (taproot)")
        ->check(CLI::IsMember({"bip44", "bip49", "bip84", "bip86"}))
        ->capture_default_str();
    verb("list", "all wallets", list);
    choosesWallet(verb("balance", "what is available, unverified, maturing", balance));
    CLI::App* receive = choosesWallet(verb("address", "an address to be paid to", address));
    receive->add_flag("--fresh", given->fresh, "one that was not given out before");
    receive->add_option("--label", given->label, "what it is for");
    choosesWallet(verb("history", "latest transactions", history))
        ->add_option("--limit", given->limit, "how many")
        ->capture_default_str();
    choosesWallet(verb("words", "show the words", words));
    addWalletManagement(*group, action);
    choosesWallet(verb("rename", "give a wallet another name", rename))
        ->add_option("--name", given->name)
        ->required();
}

} // namespace zon::cli
