// What a wallet is and where its money lies: import, export, order, coins.

#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/session.h"
#include "core/books/dates.h"
#include "core/wallet/roles.h"

#include <CLI/CLI.hpp>
#include <boost/json.hpp>

#include <iostream>

namespace zon::cli {

namespace {

constexpr std::size_t maxFile = 4'000'000;

struct ManageArguments {
    std::string wallet;
    std::string name;
    std::string text;
    std::string file;
    std::string kind;
    std::string birthday;
    std::string format = "descriptors";
    std::string role;
    std::string label;
    std::vector<std::string> coins;
    std::vector<std::string> order;
    bool preview = false;
};

Result<std::optional<UnixTime>> readBirthday(const std::string& text) {
    if (text.empty()) return std::nullopt;
    const auto day = parseIsoDate(text);
    if (!day) return fail(day);
    return *day;
}

int noted(const Context& context, const Result<void>& done, const std::string& said) {
    if (!done) return printError(context, done.error());
    if (context.json) printJson(boost::json::object{{"ok", true}});
    printText(context, said);
    return success;
}

/// Opens the profile offline and finds the wallet.
template <typename Use>
int withWallet(const Context& context, const ManageArguments& given, Use use) {
    auto session = Session::open(context, Session::offline());
    if (!session) return printError(context, session.error());
    const auto wallet = (*session)->wallet(given.wallet);
    if (!wallet) return printError(context, wallet.error());
    return use(**session, *wallet);
}

boost::json::array listOf(const std::vector<std::string>& texts) {
    return boost::json::array(texts.begin(), texts.end());
}

int import(const Context& context, const ManageArguments& given) {
    ImportWalletRequest request;
    request.name = given.name;
    request.text = given.text;
    if (!given.file.empty()) {
        auto text = readTextFile(given.file, maxFile);
        if (!text) return printError(context, text.error());
        request.text = std::move(*text);
    }
    if (!given.kind.empty()) {
        request.kind = accountKindByName(given.kind);
        if (!request.kind)
            return printError(context,
                              {ErrorCode::InvalidArgument, "A kind is bip44, bip49, bip84 or bip86.", {}});
    }
    const auto birthday = readBirthday(given.birthday);
    if (!birthday) return printError(context, birthday.error());
    request.birthday = *birthday;

    Session::Options options = Session::offline();
    options.create = true;
    auto session = Session::open(context, options);
    if (!session) return printError(context, session.error());
    const auto preview = await<ImportPreview>(
        [&](auto done) { (*session)->engine().previewImport(request, std::move(done)); });
    if (!preview) return printError(context, preview.error());
    boost::json::object out{{"name", preview->name},
                            {"policy", preview->policy},
                            {"descriptors", listOf(preview->descriptors)},
                            {"first_addresses", listOf(preview->firstAddresses)},
                            {"paths", listOf(preview->paths)}};
    if (!given.preview) {
        if (request.name.empty() && preview->name.empty()) request.name = "Imported wallet";
        const auto wallet = await<WalletInfo>(
            [&](auto done) { (*session)->engine().importWallet(request, std::move(done)); });
        if (!wallet) return printError(context, wallet.error());
        out["wallet"] = toJson(*wallet);
        printText(context, "Wallet " + std::to_string(wallet->id.value) + " \"" + wallet->name
                               + "\" is watched. \"zoncoin-cli sync\" finds its money.");
    }
    if (context.json) printJson(out);
    for (const std::string& path : preview->paths)
        printText(context, path);
    printText(context, "Its first addresses; compare them with the program it comes from:");
    for (const std::string& address : preview->firstAddresses)
        printText(context, "  " + address);
    return success;
}

int exportTo(const Context& context, const ManageArguments& given) {
    return withWallet(context, given, [&](Session& session, const WalletInfo& wallet) {
        const WalletFormat format = given.format == "policy" ? WalletFormat::Policy
                                    : given.format == "core" ? WalletFormat::BitcoinCore
                                                             : WalletFormat::Descriptors;
        const auto text = await<std::string>(
            [&](auto done) { session.engine().exportWallet(wallet.id, format, std::move(done)); });
        if (!text) return printError(context, text.error());
        if (context.json && format == WalletFormat::Descriptors) {
            boost::json::array lines;
            for (std::string_view rest = *text; !rest.empty();) {
                const auto end = rest.find('\n');
                lines.push_back(boost::json::value(rest.substr(0, end)));
                rest.remove_prefix(std::min(end + 1, rest.size()));
            }
            printJson(boost::json::object{{"descriptors", std::move(lines)}});
        } else {
            std::cout << *text << (text->ends_with('\n') ? "" : "\n") << std::flush;
        }
        return success;
    });
}

int archive(const Context& context, const ManageArguments& given, bool archived) {
    return withWallet(context, given, [&](Session& session, const WalletInfo& wallet) {
        const auto done = await<void>(
            [&](auto reply) { session.engine().archiveWallet(wallet.id, archived, std::move(reply)); });
        return noted(context, done, archived ? "Archived: it is kept and watched, out of the way." : "Back.");
    });
}

int order(const Context& context, const ManageArguments& given) {
    auto session = Session::open(context, Session::offline());
    if (!session) return printError(context, session.error());
    std::vector<WalletId> ids;
    for (const std::string& one : given.order) {
        const auto wallet = (*session)->wallet(one);
        if (!wallet) return printError(context, wallet.error());
        ids.push_back(wallet->id);
    }
    const auto done =
        await<void>([&](auto reply) { (*session)->engine().orderWallets(ids, std::move(reply)); });
    return noted(context, done, "In this order now.");
}

int birthday(const Context& context, const ManageArguments& given) {
    const auto when = readBirthday(given.birthday == "unknown" ? "" : given.birthday);
    if (!when) return printError(context, when.error());
    return withWallet(context, given, [&](Session& session, const WalletInfo& wallet) {
        const auto done = await<void>(
            [&](auto reply) { session.engine().setWalletBirthday(wallet.id, *when, std::move(reply)); });
        return noted(context, done, "Kept. \"zoncoin-cli sync --rescan DAY\" looks again from a day on.");
    });
}

int role(const Context& context, const ManageArguments& given) {
    return withWallet(context, given, [&](Session& session, const WalletInfo& wallet) {
        const auto done = await<void>([&](auto reply) {
            session.engine().setWalletRole(wallet.id, roleByName(given.role).value_or(WalletRole::Everything),
                                           session.password().clone(), std::move(reply));
        });
        return noted(context, done, "Kept.");
    });
}

int policy(const Context& context, const ManageArguments& given) {
    return withWallet(context, given, [&](Session& session, const WalletInfo& wallet) {
        const auto sentences = await<std::vector<std::string>>(
            [&](auto done) { session.engine().walletPolicy(wallet.id, std::move(done)); });
        if (!sentences) return printError(context, sentences.error());
        if (context.json)
            printJson(boost::json::object{{"policy", wallet.policy}, {"paths", listOf(*sentences)}});
        for (const std::string& sentence : *sentences)
            printText(context, sentence);
        return success;
    });
}

int cosignerKey(const Context& context, const ManageArguments& given) {
    return withWallet(context, given, [&](Session& session, const WalletInfo& wallet) {
        const auto key = await<std::string>([&](auto done) {
            session.engine().cosignerKey(wallet.id, session.password().clone(), std::move(done));
        });
        if (!key) return printError(context, key.error());
        if (context.json) printJson(boost::json::object{{"key", *key}});
        printText(context, *key);
        return success;
    });
}

int coins(const Context& context, const ManageArguments& given) {
    return withWallet(context, given, [&](Session& session, const WalletInfo& wallet) {
        const auto all = await<std::vector<CoinInfo>>(
            [&](auto done) { session.engine().coins(wallet.id, std::move(done)); });
        if (!all) return printError(context, all.error());
        boost::json::array out;
        for (const CoinInfo& coin : *all) {
            out.push_back(toJson(coin));
            printText(context, coin.outpoint.display() + "  " + coin.amount.toZon(8)
                                   + (coin.frozen ? "  frozen" : "") + (coin.unverified ? "  unverified" : "")
                                   + (coin.maturesIn > 0 ? "  maturing" : "")
                                   + (coin.proposed ? "  set aside" : "")
                                   + (coin.label.empty() ? "" : "  " + coin.label));
        }
        if (context.json) printJson(boost::json::object{{"coins", std::move(out)}});
        return success;
    });
}

int freeze(const Context& context, const ManageArguments& given, bool frozen) {
    auto session = Session::open(context, Session::offline());
    if (!session) return printError(context, session.error());
    for (const std::string& text : given.coins) {
        const auto coin = parseOutPoint(text);
        if (!coin) return printError(context, coin.error());
        const auto done = await<void>(
            [&](auto reply) { (*session)->engine().freezeCoin(*coin, frozen, std::move(reply)); });
        if (!done) return printError(context, done.error());
    }
    return noted(context, {}, frozen ? "Frozen: not spent unless you choose it." : "Free to be spent again.");
}

int label(const Context& context, const ManageArguments& given) {
    auto session = Session::open(context, Session::offline());
    if (!session) return printError(context, session.error());
    for (const std::string& text : given.coins) {
        const auto coin = parseOutPoint(text);
        if (!coin) return printError(context, coin.error());
        const auto done = await<void>(
            [&](auto reply) { (*session)->engine().setCoinLabel(*coin, given.label, std::move(reply)); });
        if (!done) return printError(context, done.error());
    }
    return noted(context, {}, "Kept.");
}

} // namespace

void addWalletManagement(CLI::App& group, Action& action) {
    const auto given = std::make_shared<ManageArguments>();
    const auto verb = [&](const char* name, const char* help, auto run) {
        CLI::App* command = group.add_subcommand(name, help);
        command->callback([&action, given, run] {
            action = [given, run](const Context& context) { return run(context, *given); };
        });
        return command;
    };
    const auto walletVerb = [&](const char* name, const char* help, auto run) {
        CLI::App* command = verb(name, help, run);
        command->add_option("--wallet,-w", given->wallet, "number or name (not needed when there is one)");
        return command;
    };

    CLI::App* take = verb("import", "watch a descriptor, an extended public key, or a wallet file", import);
    take->add_option("text", given->text, "descriptor, tpub/upub/vpub, or JSON");
    take->add_option("--file", given->file,
                     "read it from a file (- for stdin): descriptors, a BIP388 policy, "
                     "Bitcoin Core's importdescriptors or listdescriptors");
    take->add_option("--name", given->name, "what to call it");
    take->add_option("--kind", given->kind, "of a bare key's addresses: bip44, bip49, bip84, bip86");
    take->add_option("--birthday", given->birthday, "nothing of it is older, e.g. 2026-01-31");
    take->add_flag("--preview", given->preview, "show what it is, and change nothing");

    walletVerb("export", "for other programs; holds no secret", exportTo)
        ->add_option("--format", given->format, "descriptors, policy (BIP388) or core (importdescriptors)")
        ->check(CLI::IsMember({"descriptors", "policy", "core"}))
        ->capture_default_str();
    walletVerb("policy", "who can spend, and when", policy);
    walletVerb("cosigner-key", "this wallet's key for a multisig wallet with others (BIP48)", cosignerKey);
    walletVerb("archive", "put a wallet out of the way",
               [](const Context& c, const ManageArguments& a) { return archive(c, a, true); });
    walletVerb("unarchive", "and back",
               [](const Context& c, const ManageArguments& a) { return archive(c, a, false); });
    verb("order", "all wallets, in the order wanted", order)
        ->add_option("wallets", given->order, "numbers or names")
        ->required();
    walletVerb("birthday", "since when it may have money", birthday)
        ->add_option("day", given->birthday, "e.g. 2026-01-31, or \"unknown\"")
        ->required();

    walletVerb("role", "what you may do with a wallet of several people", role)
        ->add_option("role", given->role,
                     "preparer (never signs), approver (never prepares), viewer (looks), or everything")
        ->required()
        ->check(CLI::IsMember({"everything", "preparer", "approver", "viewer"}));

    walletVerb("coins", "every unspent coin", coins);
    const auto coinVerb = [&](const char* name, const char* help, auto run) {
        CLI::App* command = verb(name, help, run);
        command->add_option("coins", given->coins, "txid:index …")->required();
        return command;
    };
    coinVerb("freeze", "keep coins from being spent",
             [](const Context& c, const ManageArguments& a) { return freeze(c, a, true); });
    coinVerb("unfreeze", "let them be spent again",
             [](const Context& c, const ManageArguments& a) { return freeze(c, a, false); });
    coinVerb("label-coin", "say what coins are", label)
        ->add_option("--label", given->label, "empty removes it")
        ->required();
}

} // namespace zon::cli
