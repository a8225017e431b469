// Contracts that the profile keeps: keys from a wallet's words, money from its coins.

#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/session.h"
#include "core/books/text_file.h"
#include "core/contracts/contract_file.h"
#include "core/contracts/draft.h"

#include <CLI/CLI.hpp>
#include <boost/json.hpp>

namespace zon::cli {

namespace {

namespace json = boost::json;
using contracts::Role;
using contracts::SpendPath;

constexpr Seconds deliveredWithin{60};

struct DealArguments {
    std::string deal, file, wallet, role, name, text, out, buyer, seller, with;
    std::size_t output = 0;
    std::int64_t feerate = 0;
    bool evidence = false;
};

Result<DealId> dealOf(Session& session, const DealArguments& given) {
    return await<DealId>([&](auto done) { session.engine().findDeal(given.deal, std::move(done)); });
}

Result<Role> roleOf(const DealArguments& given) {
    if (const auto role = contracts::roleByName(given.role)) return *role;
    return fail(ErrorCode::InvalidArgument, "A role is buyer, seller or arbiter.");
}

json::object summaryJson(const DealSummary& deal) {
    json::object out{{"number", deal.id.value},
                     {"id", deal.contractId},
                     {"title", deal.title},
                     {"others", deal.others},
                     {"template", contracts::templateName(deal.kind)},
                     {"state", contracts::stateName(deal.state)},
                     {"price_zat", std::to_string(deal.price.zat())},
                     {"in_escrow_zat", std::to_string(deal.inEscrow.zat())},
                     {"your_turn", deal.myTurn},
                     {"step", dealStepName(deal.step)}};
    if (deal.me) out["me"] = contracts::roleName(*deal.me);
    return out;
}

void print(const Context& context, const DealSummary& deal) {
    if (context.json) printJson(summaryJson(deal));
    printText(context, std::to_string(deal.id.value) + "  " + deal.title + "  ("
                           + std::string(contracts::stateName(deal.state)) + ")  " + deal.price.toZon(4)
                           + " ZON with " + deal.others);
    if (deal.step != DealStep::None)
        printText(context, std::string("   ") + (deal.myTurn ? "your turn: " : "next: ")
                               + std::string(dealStepName(deal.step)));
}

int printDeal(const Context& context, Session& session, DealId deal) {
    const auto view = await<DealView>([&](auto done) { session.engine().deal(deal, std::move(done)); });
    if (!view) return printError(context, view.error());
    print(context, view->summary);
    return success;
}

int list(const Context& context, const DealArguments&) {
    auto session = Session::open(context, Session::offline());
    if (!session) return printError(context, session.error());
    const auto all =
        await<std::vector<DealSummary>>([&](auto done) { (*session)->engine().deals(std::move(done)); });
    if (!all) return printError(context, all.error());
    for (const DealSummary& deal : *all)
        print(context, deal);
    if (all->empty()) printText(context, "No contracts yet. Begin one with propose, or take a file.");
    return success;
}

int propose(const Context& context, const DealArguments& given) {
    const auto chosen = chooseNetwork(context);
    if (!chosen) return printError(context, chosen.error());
    const auto text = readTextFile(given.file, contracts::maxDocumentBytes);
    if (!text) return printError(context, text.error());
    auto draft = contracts::parseTerms(*text, chosen->params);
    if (!draft) return printError(context, draft.error());
    const auto role = roleOf(given);
    if (!role) return printError(context, role.error());
    auto session = Session::open(context, Session::offline());
    if (!session) return printError(context, session.error());
    const auto wallet = (*session)->wallet(given.wallet);
    if (!wallet) return printError(context, wallet.error());
    const auto deal = await<DealId>([&](auto done) {
        (*session)->engine().proposeDeal({wallet->id, *role, std::move(*draft)},
                                         (*session)->password().clone(), std::move(done));
    });
    if (!deal) return printError(context, deal.error());
    return printDeal(context, **session, *deal);
}

int take(const Context& context, const DealArguments& given) {
    const auto text = readTextFile(given.file, contracts::maxContractFile);
    if (!text) return printError(context, text.error());
    auto session = Session::open(context, Session::offline());
    if (!session) return printError(context, session.error());
    const auto arrival =
        await<DealArrival>([&](auto done) { (*session)->engine().takeDeal(*text, std::move(done)); });
    if (!arrival) return printError(context, arrival.error());
    if (arrival->termsChanged)
        printText(context, "The terms are others than before: read them before you sign.");
    return printDeal(context, **session, arrival->id);
}

int join(const Context& context, const DealArguments& given) {
    const auto role = roleOf(given);
    if (!role) return printError(context, role.error());
    auto session = Session::open(context, Session::offline());
    if (!session) return printError(context, session.error());
    const auto wallet = (*session)->wallet(given.wallet);
    if (!wallet) return printError(context, wallet.error());
    const auto deal = dealOf(**session, given);
    if (!deal) return printError(context, deal.error());
    const auto joined = await<void>([&](auto done) {
        (*session)->engine().joinDeal(*deal, *role, wallet->id, given.name, (*session)->password().clone(),
                                      std::move(done));
    });
    if (!joined) return printError(context, joined.error());
    return printDeal(context, **session, *deal);
}

int agree(const Context& context, const DealArguments& given) {
    auto session = Session::open(context, Session::offline());
    if (!session) return printError(context, session.error());
    const auto deal = dealOf(**session, given);
    if (!deal) return printError(context, deal.error());
    const auto role = await<Role>([&](auto done) {
        (*session)->engine().signDeal(*deal, (*session)->password().clone(), std::move(done));
    });
    if (!role) return printError(context, role.error());
    return printDeal(context, **session, *deal);
}

int fund(const Context& context, const DealArguments& given) {
    auto session = Session::openAtTip(context);
    if (!session) return printError(context, session.error());
    Engine& engine = (*session)->engine();
    const auto wallet = (*session)->wallet(given.wallet);
    if (!wallet) return printError(context, wallet.error());
    const auto deal = dealOf(**session, given);
    if (!deal) return printError(context, deal.error());
    const auto feerate = given.feerate > 0 ? std::optional(static_cast<double>(given.feerate)) : std::nullopt;
    const auto preview = await<PaymentPreview>(
        [&](auto done) { engine.prepareDealFunding(*deal, wallet->id, feerate, std::move(done)); });
    if (!preview) return printError(context, preview.error());
    const auto funded = await<DealFunded>(
        [&](auto done) { engine.fundDeal(preview->id, (*session)->password().clone(), std::move(done)); });
    if (!funded) return printError(context, funded.error());
    json::object out{{"fee_zat", std::to_string(preview->fee.zat())}};
    if (funded->sent) {
        out["txid"] = funded->sent->display();
        out["delivered"] = (*session)->waitDelivered(*funded->sent, deliveredWithin);
        printText(context, "Paid into the escrow: " + funded->sent->display());
    } else {
        out["waiting"] = funded->waiting;
        printText(context, funded->waiting);
    }
    if (context.json) printJson(out);
    return success;
}

int note(const Context& context, const DealArguments& given, contracts::NoteKind kind) {
    auto session = Session::openAtTip(context);
    if (!session) return printError(context, session.error());
    const auto deal = dealOf(**session, given);
    if (!deal) return printError(context, deal.error());
    const auto noted = await<void>([&](auto done) {
        (*session)->engine().noteOnDeal(*deal, given.output, kind, given.text, (*session)->password().clone(),
                                        std::move(done));
    });
    if (!noted) return printError(context, noted.error());
    return printDeal(context, **session, *deal);
}

/// Who gets what: as given, else what the way to settle is for.
Result<contracts::Shares> sharesOf(const DealArguments& given, const DealOutput& output, SpendPath path,
                                   bool back) {
    if (path == SpendPath::BuyerAlone) return contracts::Shares{output.amount, {}, {}};
    if (given.buyer.empty() && given.seller.empty()) return back ? output.onReturn : output.onRelease;
    const auto buyer = Amount::fromZon(given.buyer.empty() ? "0" : given.buyer);
    if (!buyer) return fail(buyer);
    const auto seller = Amount::fromZon(given.seller.empty() ? "0" : given.seller);
    if (!seller) return fail(seller);
    return contracts::Shares{*buyer, *seller, output.amount - *buyer - *seller};
}

int settle(const Context& context, const DealArguments& given, SpendPath path, bool back) {
    auto session = Session::openAtTip(context);
    if (!session) return printError(context, session.error());
    Engine& engine = (*session)->engine();
    const auto deal = dealOf(**session, given);
    if (!deal) return printError(context, deal.error());
    const auto view = await<DealView>([&](auto done) { engine.deal(*deal, std::move(done)); });
    if (!view) return printError(context, view.error());
    if (given.output >= view->outputs.size())
        return printError(context, {ErrorCode::InvalidArgument, "The contract has no such part.", {}});
    const auto shares = sharesOf(given, view->outputs[given.output], path, back);
    if (!shares) return printError(context, shares.error());
    const contracts::SettlementRequest request{
        .path = path, .shares = *shares, .feerate = given.feerate, .secret = {}};
    const auto settled = await<DealSettled>([&](auto done) {
        engine.settleDeal(*deal, given.output, request, (*session)->password().clone(), std::move(done));
    });
    if (!settled) return printError(context, settled.error());
    const contracts::Shares& paid = settled->summary.paid;
    json::object out{{"buyer_zat", std::to_string(paid.buyer.zat())},
                     {"seller_zat", std::to_string(paid.seller.zat())},
                     {"arbiter_zat", std::to_string(paid.arbiter.zat())},
                     {"fee_zat", std::to_string(settled->summary.fee.zat())}};
    printText(context, "Buyer " + paid.buyer.toZon() + ", seller " + paid.seller.toZon() + ", arbiter "
                           + paid.arbiter.toZon() + ", fee " + settled->summary.fee.toZon() + " ZON.");
    if (settled->transaction) {
        const Txid txid = settled->transaction->txid();
        out["txid"] = txid.display();
        out["delivered"] = (*session)->waitDelivered(txid, deliveredWithin);
        printText(context, "Sent: " + txid.display());
    } else {
        out["waiting"] = settled->waiting;
        printText(context, "Signed. " + settled->waiting + " Export the contract for the others.");
    }
    if (context.json) printJson(out);
    return success;
}

int decide(const Context& context, const DealArguments& given) {
    return settle(context, given, given.with == "seller" ? SpendPath::ArbiterSeller : SpendPath::ArbiterBuyer,
                  false);
}

int exportTo(const Context& context, const DealArguments& given) {
    auto session = given.evidence ? Session::openAtTip(context) : Session::open(context, Session::offline());
    if (!session) return printError(context, session.error());
    const auto deal = dealOf(**session, given);
    if (!deal) return printError(context, deal.error());
    const auto text = await<std::string>(
        [&](auto done) { (*session)->engine().exportDeal(*deal, given.evidence, std::move(done)); });
    if (!text) return printError(context, text.error());
    auto file = TextFile::create(given.out);
    if (!file) return printError(context, file.error());
    file->write(*text);
    if (auto done = file->finish(); !done) return printError(context, done.error());
    if (context.json) printJson(json::object{{"file", given.out}, {"bytes", text->size()}});
    printText(context, "Written to " + given.out + ".");
    return success;
}

} // namespace

void addContractProfile(CLI::App& group, Action& action) {
    const auto given = std::make_shared<DealArguments>();
    using Command = std::function<int(const Context&, const DealArguments&)>;
    const auto verb = [&](const char* name, const char* help, Command run) {
        CLI::App* command = group.add_subcommand(name, help);
        command->callback(
            [&action, given, run] { action = [given, run](const Context& c) { return run(c, *given); }; });
        return command;
    };
    const auto ofDeal = [&](CLI::App* command) {
        command->add_option("contract", given->deal, "its number, or the start of its id")->required();
        return command;
    };
    const auto ofWallet = [&](CLI::App* command) {
        command->add_option("--wallet", given->wallet, "number or name; not needed when there is one");
        return command;
    };
    const auto ofOutput = [&](CLI::App* command) {
        command->add_option("--output", given->output, "which milestone, from 0")->capture_default_str();
        return command;
    };
    const auto withFeerate = [&](CLI::App* command) {
        command->add_option("--feerate", given->feerate, "zat per vbyte; else as recent blocks ask");
        return command;
    };
    const auto withShares = [&](CLI::App* command) {
        command->add_option("--buyer", given->buyer, "ZON to the buyer, before the fee");
        command->add_option("--seller", given->seller, "ZON to the seller, before the fee");
        return command;
    };

    verb("list", "the contracts of the profile", list);
    CLI::App* proposed = ofWallet(verb("propose", "begin a contract from terms in JSON", propose));
    proposed->add_option("terms", given->file, "parties need only role and legal_name")->required();
    proposed->add_option("--role", given->role, "yours: buyer, seller or arbiter")->required();
    verb("take", "a .zonc file that somebody gave you", take)
        ->add_option("file", given->file, "the file")
        ->required();
    CLI::App* joined = ofWallet(ofDeal(verb("join", "put your keys into a draft", join)));
    joined->add_option("--role", given->role, "buyer, seller or arbiter")->required();
    joined->add_option("--name", given->name, "who you are, as it stands in the contract")->required();
    ofDeal(verb("agree", "sign a contract of the profile", agree));
    withFeerate(ofWallet(ofDeal(verb("fund", "pay into the escrow", fund))));
    const auto noteVerb = [&](const char* name, const char* help, contracts::NoteKind kind) {
        ofOutput(ofDeal(verb(name, help, [kind](const Context& c, const DealArguments& a) {
            return note(c, a, kind);
        })))->add_option("--text", given->text, "in your words");
    };
    noteVerb("deliver", "say that it was delivered; brings your signature for the release",
             contracts::NoteKind::Delivered);
    noteVerb("dispute", "say that something is wrong", contracts::NoteKind::Disputed);
    const auto settleVerb = [&](const char* name, const char* help, SpendPath path, bool back) {
        return withFeerate(
            ofOutput(ofDeal(verb(name, help, [path, back](const Context& c, const DealArguments& a) {
                return settle(c, a, path, back);
            }))));
    };
    withShares(settleVerb("release", "pay the seller, or as you two agree", SpendPath::Together, false));
    settleVerb("return", "give the money back to the buyer, together", SpendPath::Together, true);
    settleVerb("refund", "take the money back alone, once it is time", SpendPath::BuyerAlone, true);
    settleVerb("reveal", "show the secret and be paid (E4)", SpendPath::Reveal, false);
    withShares(
        withFeerate(ofOutput(ofDeal(verb("resolve", "decide, or sign the arbiter's decision", decide)))))
        ->add_option("--with", given->with, "the side that the arbiter decides with: buyer or seller")
        ->required()
        ->check(CLI::IsMember({"buyer", "seller"}));
    CLI::App* exported = ofDeal(verb("export", "the file for the others", exportTo));
    exported->add_option("--out,-o", given->out, "the .zonc file")->required();
    exported->add_flag("--evidence", given->evidence, "with proofs, for whoever verifies it offline");
}

} // namespace zon::cli
