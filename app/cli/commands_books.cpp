#include "app/cli/books_json.h"
#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/session.h"

#include <CLI/CLI.hpp>
#include <boost/json.hpp>

namespace zon::cli {

namespace {

struct BooksArguments {
    std::string wallet;
    std::string file;
    std::string preset = "journal";
    std::string from;
    std::string until;
    std::string text;
    std::size_t limit = 50;
    ContactRow contact;
};

Result<ReportPeriod> periodOf(const BooksArguments& given) {
    ReportPeriod period;
    const std::pair<const std::string*, std::optional<UnixTime>*> dates[] = {{&given.from, &period.from},
                                                                             {&given.until, &period.until}};
    for (const auto& [text, into] : dates) {
        if (text->empty()) continue;
        const auto date = parseIsoDate(*text);
        if (!date) return fail(date);
        *into = *date;
    }
    return period;
}

/// Of all wallets when none is named.
Result<std::optional<WalletId>> walletOf(Session& session, const BooksArguments& given) {
    if (given.wallet.empty()) return std::nullopt;
    const auto wallet = session.wallet(given.wallet);
    if (!wallet) return fail(wallet);
    return wallet->id;
}

int csv(const Context& context, const BooksArguments& given) {
    const std::pair<std::string_view, CsvPreset> presets[] = {
        {"journal", CsvPreset::Journal}, {"xero", CsvPreset::Xero}, {"koinly", CsvPreset::Koinly}};
    const auto preset =
        std::ranges::find(presets, given.preset, &std::pair<std::string_view, CsvPreset>::first);
    if (preset == std::end(presets))
        return printError(context,
                          {ErrorCode::InvalidArgument, "A table is for journal, xero or koinly.", {}});
    const auto period = periodOf(given);
    if (!period) return printError(context, period.error());
    auto session = Session::open(context, Session::offline());
    if (!session) return printError(context, session.error());
    const auto wallet = walletOf(**session, given);
    if (!wallet) return printError(context, wallet.error());
    BookFilter filter{.wallet = std::nullopt, .from = period->from, .until = period->until};
    if (*wallet) filter.wallet = WalletRowId{(*wallet)->value};
    const auto done = await<CsvExport>([&](auto answer) {
        (*session)->engine().exportCsv(preset->second, filter, given.file, std::move(answer));
    });
    if (!done) return printError(context, done.error());
    if (context.json)
        printJson(boost::json::object{
            {"rows", done->rows}, {"without_value", done->withoutValue}, {"file", given.file}});
    printText(context, std::to_string(done->rows) + " rows are in " + given.file + ".");
    if (done->withoutValue > 0)
        printText(context, std::to_string(done->withoutValue)
                               + " were left out, because no rate was set when they came.");
    return success;
}

int exportLabels(const Context& context, const BooksArguments& given) {
    auto session = Session::open(context, Session::offline());
    if (!session) return printError(context, session.error());
    const auto lines = await<std::size_t>(
        [&](auto done) { (*session)->engine().exportLabels(given.file, std::move(done)); });
    if (!lines) return printError(context, lines.error());
    if (context.json) printJson(boost::json::object{{"lines", *lines}, {"file", given.file}});
    printText(context, std::to_string(*lines) + " labels are in " + given.file + ".");
    return success;
}

int importLabels(const Context& context, const BooksArguments& given) {
    auto session = Session::open(context, Session::offline());
    if (!session) return printError(context, session.error());
    const auto report = await<LabelImport>(
        [&](auto done) { (*session)->engine().importLabels(given.file, std::move(done)); });
    if (!report) return printError(context, report.error());
    if (context.json) printJson(toJson(*report));
    printText(context, std::to_string(report->applied) + " of " + std::to_string(report->lines)
                           + " lines were applied, " + std::to_string(report->unchanged)
                           + " said what was there, " + std::to_string(report->kept)
                           + " are of a kind this version doesn't know, " + std::to_string(report->refused)
                           + " were refused.");
    for (const LabelImport::Problem& problem : report->problems)
        printText(context, "  line " + std::to_string(problem.line) + ": " + problem.why);
    return success;
}

int report(const Context& context, const BooksArguments& given) {
    const auto period = periodOf(given);
    if (!period) return printError(context, period.error());
    auto session = Session::open(context, Session::offline());
    if (!session) return printError(context, session.error());
    const auto wallet = walletOf(**session, given);
    if (!wallet) return printError(context, wallet.error());
    const auto sums = await<BooksReport>(
        [&](auto done) { (*session)->engine().report(*period, *wallet, std::move(done)); });
    if (!sums) return printError(context, sums.error());
    if (context.json) printJson(toJson(*sums));
    const auto currency = Currency::byCode(sums->currency.empty() ? "ZON" : sums->currency);
    const auto line = [&](const char* what, Amount amount, std::int64_t fiat) {
        printText(context, what + amount.toZon(4) + " ZON"
                               + (sums->currency.empty() || !currency
                                      ? std::string()
                                      : "  " + moneyText(fiat, *currency) + " " + sums->currency));
    };
    line("Income    ", sums->income, sums->incomeFiat);
    line("  mined   ", sums->mined, sums->minedFiat);
    line("Spending  ", sums->spending, sums->spendingFiat);
    printText(context, "  redeemed  " + sums->redeemed.toZon(4) + " ZON");
    line("Fees      ", sums->fees, sums->feesFiat);
    for (const LabelMonth& m : sums->months)
        printText(context, "  " + std::to_string(m.month.year) + (m.month.month < 10 ? "-0" : "-")
                               + std::to_string(m.month.month) + "  in " + m.in.toZon(4) + "  out "
                               + m.out.toZon(4) + "  " + (m.label.empty() ? "(no label)" : m.label));
    if (!sums->currency.empty() && currency)
        printText(context, "Realised gain  " + moneyText(sums->gain, *currency) + " " + sums->currency);
    if (sums->withoutValue > 0)
        printText(context, std::to_string(sums->withoutValue) + " transactions have no value in "
                               + (sums->currency.empty() ? "any currency" : sums->currency)
                               + ": no rate was set when they came.");
    return success;
}

int search(const Context& context, const BooksArguments& given) {
    auto session = Session::open(context, Session::offline());
    if (!session) return printError(context, session.error());
    const auto hits = await<std::vector<SearchRow>>(
        [&](auto done) { (*session)->engine().search(given.text, given.limit, std::move(done)); });
    if (!hits) return printError(context, hits.error());
    boost::json::array rows;
    for (const SearchRow& hit : *hits) {
        rows.push_back({{"kind", nameOf(hit.kind)}, {"reference", hit.reference}, {"text", hit.text}});
        printText(context, std::string(nameOf(hit.kind)) + "  " + hit.reference + "  "
                               + hit.text.substr(0, hit.text.find('\n')));
    }
    if (context.json) printJson(boost::json::object{{"hits", std::move(rows)}});
    return success;
}

int contacts(const Context& context, const BooksArguments&) {
    auto session = Session::open(context, Session::offline());
    if (!session) return printError(context, session.error());
    const auto all =
        await<std::vector<ContactRow>>([&](auto done) { (*session)->engine().contacts(std::move(done)); });
    if (!all) return printError(context, all.error());
    boost::json::array rows;
    for (const ContactRow& contact : *all) {
        rows.push_back(toJson(contact));
        printText(context, std::to_string(contact.id.value) + "  " + contact.name + "  " + contact.address);
    }
    if (context.json) printJson(boost::json::object{{"contacts", std::move(rows)}});
    return success;
}

int saveContact(const Context& context, const BooksArguments& given) {
    auto session = Session::open(context, Session::offline());
    if (!session) return printError(context, session.error());
    const auto id = await<ContactRowId>(
        [&](auto done) { (*session)->engine().saveContact(given.contact, std::move(done)); });
    if (!id) return printError(context, id.error());
    if (context.json) printJson(boost::json::object{{"id", id->value}});
    printText(context, "Contact " + std::to_string(id->value) + " is saved.");
    return success;
}

int removeContact(const Context& context, const BooksArguments& given) {
    auto session = Session::open(context, Session::offline());
    if (!session) return printError(context, session.error());
    const auto gone = await<void>(
        [&](auto done) { (*session)->engine().removeContact(given.contact.id, std::move(done)); });
    if (!gone) return printError(context, gone.error());
    if (context.json) printJson(boost::json::object{{"ok", true}});
    printText(context, "Removed.");
    return success;
}

} // namespace

void addBooksVerbs(CLI::App& app, Action& action) {
    CLI::App* group = app.get_subcommand("wallet");
    const auto given = std::make_shared<BooksArguments>();
    const auto verb = [&](CLI::App* parent, const char* name, const char* help,
                          int (*run)(const Context&, const BooksArguments&)) {
        CLI::App* command = parent->add_subcommand(name, help);
        command->callback([&action, given, run] {
            action = [given, run](const Context& context) { return run(context, *given); };
        });
        return command;
    };
    const auto ofPeriod = [&](CLI::App* command) {
        command->add_option("--wallet,-w", given->wallet, "number or name; all when left out");
        command->add_option("--from", given->from, "first day, as 2026-01-01");
        command->add_option("--until", given->until, "the day after the last");
    };
    const auto takesFile = [&](CLI::App* command) { command->add_option("file", given->file)->required(); };

    CLI::App* table = verb(group, "csv", "the confirmed history as a table", csv);
    takesFile(table);
    table->add_option("--for", given->preset, "journal, xero or koinly")->capture_default_str();
    ofPeriod(table);
    takesFile(verb(group, "labels-export", "all labels as BIP329 JSON lines", exportLabels));
    takesFile(verb(group, "labels-import", "take labels from BIP329 JSON lines", importLabels));
    ofPeriod(verb(group, "report", "income and spending by month and label, fees, mining, gains", report));
    CLI::App* find = verb(group, "search", "labels, contacts and invoices by any part of a word", search);
    find->add_option("text", given->text)->required();
    find->add_option("--limit", given->limit)->capture_default_str();

    CLI::App* book = group->add_subcommand("contact", "the address book");
    book->require_subcommand(1);
    verb(book, "list", "everybody in it", contacts);
    CLI::App* save = verb(book, "save", "add somebody, or change the one with --id", saveContact);
    save->add_option("--id", given->contact.id.value, "number of the contact to change");
    save->add_option("--name", given->contact.name)->required();
    save->add_option("--address", given->contact.address, "where to pay them");
    save->add_option("--postal", given->contact.postal, "postal address");
    save->add_option("--tax-id", given->contact.taxId);
    save->add_option("--note", given->contact.note);
    verb(book, "remove", "take somebody out of it", removeContact)
        ->add_option("id", given->contact.id.value)
        ->required();
}

} // namespace zon::cli
