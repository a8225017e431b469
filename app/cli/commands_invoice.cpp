#include "app/cli/books_json.h"
#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/session.h"
#include "core/books/dates.h"
#include "core/books/text_file.h"

#include <CLI/CLI.hpp>
#include <boost/json.hpp>

namespace zon::cli {

namespace {

constexpr std::size_t maxImportLine = 256 * 1024;

struct InvoiceArguments {
    std::string wallet;
    std::string number;
    InvoiceContent content;
    std::vector<std::string> lines;
    std::string every;
    std::string first;
    std::string reason;
    std::string state;
    std::string text;
    std::string file;
    bool issue = false;
    bool drafts = false;
    bool templates = false;
    bool creditNotes = false;
    std::size_t limit = 200;
};

Result<std::vector<InvoiceLine>> linesOf(const InvoiceArguments& given, const std::string& currencyCode) {
    const auto currency = Currency::byCode(currencyCode);
    if (!currency) return fail(currency);
    std::vector<InvoiceLine> lines;
    for (const std::string& text : given.lines) {
        auto line = parseInvoiceLine(text, *currency);
        if (!line) return fail(line);
        lines.push_back(std::move(*line));
    }
    return lines;
}

/// "month", "week:2", "year".
Result<Recurrence> parseRecurrence(const std::string& every, const std::string& first) {
    Recurrence out;
    const auto colon = every.find(':');
    const std::string unit = every.substr(0, colon);
    if (unit == "week")
        out.unit = Recurrence::Unit::Week;
    else if (unit == "month")
        out.unit = Recurrence::Unit::Month;
    else if (unit == "year")
        out.unit = Recurrence::Unit::Year;
    else
        return fail(ErrorCode::InvalidArgument,
                    "An invoice repeats every week, month or year, or month:3 and the like.");
    if (colon != std::string::npos) {
        const auto count = parseDecimal(every.substr(colon + 1), 0, 120);
        if (!count) return fail(ErrorCode::InvalidArgument, "After the colon comes a number up to 120.");
        out.every = static_cast<std::int32_t>(*count);
    }
    const auto from = parseIsoDate(first);
    if (!from) return fail(from);
    out.next = *from;
    const std::chrono::year_month_day date(std::chrono::floor<std::chrono::days>(*from));
    out.day = static_cast<std::int32_t>(static_cast<unsigned>(date.day()));
    return out;
}

void printInvoice(const Context& context, const Invoice& i) {
    if (context.json) return printJson(toJson(i));
    const std::string name = i.isDraft() ? "Draft #" + std::to_string(i.id.value) : i.row.numberText();
    printText(context, name + "  " + i.row.content.customer + "  " + i.row.content.subject);
    for (std::size_t n = 0; n < i.row.content.lines.size(); ++n) {
        const InvoiceLine& line = i.row.content.lines[n];
        printText(context, "  " + decimalText(line.quantity, 3, 0) + " × " + line.text + "  "
                               + moneyText(i.totals.lines[n], i.currency));
    }
    for (const TaxTotal& tax : i.totals.taxes)
        if (tax.rate > 0)
            printText(context,
                      "  tax " + decimalText(tax.rate, 2, 0) + " %  " + moneyText(tax.tax, i.currency));
    printText(context, "  total  " + moneyText(i.totals.gross, i.currency) + " " + i.currency.code);
    if (i.isDraft()) return;
    if (i.row.kind == InvoiceRow::Kind::CreditNote) return printText(context, "  credits " + i.creditsNumber);
    printText(context, "  " + std::string(invoiceStateName(i.balance.state)) + "  to be paid "
                           + i.row.amount.toZon() + " ZON by " + isoDate(*i.row.due) + ", open "
                           + i.balance.open.toZon() + " ZON");
    if (i.row.rate)
        printText(context, "  at " + rateText(*i.row.rate) + " " + i.row.rate->currency + " for 1 ZON ("
                               + i.row.rate->source + ", " + isoTime(i.row.rate->time) + ")");
    if (!i.uri.empty()) printText(context, "  " + i.uri);
}

Result<Invoice> found(Session& session, const std::string& number) {
    return await<Invoice>([&](auto done) { session.engine().findInvoice(number, std::move(done)); });
}

Result<Invoice> saved(Session& session, const InvoiceContent& content,
                      const std::optional<Recurrence>& recurrence, bool issue) {
    Engine& engine = session.engine();
    const auto id = await<InvoiceId>(
        [&](auto done) { engine.saveInvoiceDraft(std::nullopt, content, recurrence, std::move(done)); });
    if (!id) return fail(id);
    if (issue) return await<Invoice>([&](auto done) { engine.issueInvoice(*id, std::move(done)); });
    return await<Invoice>([&](auto done) { engine.invoice(*id, std::move(done)); });
}

int make(const Context& context, const InvoiceArguments& given) {
    InvoiceContent content = given.content;
    auto lines = linesOf(given, content.currency);
    if (!lines) return printError(context, lines.error());
    content.lines = std::move(*lines);
    std::optional<Recurrence> recurrence;
    if (!given.every.empty()) {
        auto parsed = parseRecurrence(given.every, given.first);
        if (!parsed) return printError(context, parsed.error());
        recurrence = *parsed;
        if (given.issue)
            return printError(context, {ErrorCode::InvalidArgument,
                                        "A recurring invoice isn't issued itself: leave out --issue.",
                                        {}});
    }
    auto session = Session::open(context, Session::offline());
    if (!session) return printError(context, session.error());
    const auto wallet = (*session)->wallet(given.wallet);
    if (!wallet) return printError(context, wallet.error());
    content.wallet = {wallet->id.value};
    const auto invoice = saved(**session, content, recurrence, given.issue);
    if (!invoice) return printError(context, invoice.error());
    printInvoice(context, *invoice);
    return success;
}

/// Each line of the file is taken or refused by itself; the exit code says whether all were taken.
int import(const Context& context, const InvoiceArguments& given) {
    auto session = Session::open(context, Session::offline());
    if (!session) return printError(context, session.error());
    const auto wallet = (*session)->wallet(given.wallet);
    if (!wallet) return printError(context, wallet.error());
    auto reader = LineReader::open(given.file);
    if (!reader) return printError(context, reader.error());
    std::string text;
    std::size_t number = 0;
    bool all = true;
    const auto take = [&]() -> Result<Invoice> {
        if (reader->tooLong()) return fail(ErrorCode::TooLarge, "This line is too long.");
        boost::system::error_code error;
        const boost::json::value value = boost::json::parse(text, error);
        if (error || !value.is_object()) return fail(ErrorCode::Malformed, "This line is not a JSON object.");
        auto content = invoiceFromJson(value.get_object());
        if (!content) return fail(content);
        content->wallet = {wallet->id.value};
        return saved(**session, *content, std::nullopt, given.issue);
    };
    while (reader->next(text, maxImportLine)) {
        ++number;
        if (text.empty() && !reader->tooLong()) continue;
        const auto invoice = take();
        if (invoice) {
            printInvoice(context, *invoice);
            continue;
        }
        all = false;
        Error error = invoice.error();
        error.message = "Line " + std::to_string(number) + ": " + error.message;
        printError(context, error);
    }
    return all ? success : failure;
}

int issue(const Context& context, const InvoiceArguments& given) {
    auto session = Session::open(context, Session::offline());
    if (!session) return printError(context, session.error());
    const auto draft = found(**session, given.number);
    if (!draft) return printError(context, draft.error());
    const auto issued =
        await<Invoice>([&](auto done) { (*session)->engine().issueInvoice(draft->id, std::move(done)); });
    if (!issued) return printError(context, issued.error());
    printInvoice(context, *issued);
    return success;
}

int show(const Context& context, const InvoiceArguments& given) {
    auto session = Session::open(context, Session::offline());
    if (!session) return printError(context, session.error());
    const auto invoice = found(**session, given.number);
    if (!invoice) return printError(context, invoice.error());
    printInvoice(context, *invoice);
    return success;
}

int list(const Context& context, const InvoiceArguments& given) {
    InvoiceQuery query;
    query.draftsOnly = given.drafts;
    query.text = given.text;
    query.limit = given.limit;
    if (given.templates) query.kind = InvoiceRow::Kind::Template;
    if (given.creditNotes) query.kind = InvoiceRow::Kind::CreditNote;
    if (!given.state.empty()) {
        for (int s = 0; s <= static_cast<int>(InvoiceState::Credited); ++s)
            if (invoiceStateName(static_cast<InvoiceState>(s)) == given.state)
                query.state = static_cast<InvoiceState>(s);
        if (!query.state)
            return printError(context, {ErrorCode::InvalidArgument,
                                        "A state is unpaid, seen, partial, paid, over, late or credited.",
                                        {}});
    }
    auto session = Session::open(context, Session::offline());
    if (!session) return printError(context, session.error());
    const auto page =
        await<InvoicePage>([&](auto done) { (*session)->engine().invoices(query, std::move(done)); });
    if (!page) return printError(context, page.error());
    boost::json::array rows;
    for (const InvoiceSummary& i : page->rows) {
        if (context.json) rows.push_back(toJson(i));
        const std::string name = i.number.empty() ? "#" + std::to_string(i.id.value) : i.number;
        const std::string state = i.number.empty() ? (i.next ? "next " + isoDate(*i.next) : "draft")
                                                   : std::string(invoiceStateName(i.balance.state));
        std::string line = name;
        for (const std::string& column :
             {isoDate(i.date), moneyText(i.gross, i.currency) + " " + i.currency.code, std::string(state),
              std::string(i.customer)})
            line.append("  ").append(column);
        printText(context, line);
    }
    if (context.json) printJson(boost::json::object{{"total", page->total}, {"invoices", std::move(rows)}});
    return success;
}

int credit(const Context& context, const InvoiceArguments& given) {
    auto session = Session::open(context, Session::offline());
    if (!session) return printError(context, session.error());
    const auto invoice = found(**session, given.number);
    if (!invoice) return printError(context, invoice.error());
    auto lines = linesOf(given, invoice->row.content.currency);
    if (!lines) return printError(context, lines.error());
    const auto note = await<Invoice>([&](auto done) {
        (*session)->engine().creditInvoice(invoice->id, *lines, given.reason, std::move(done));
    });
    if (!note) return printError(context, note.error());
    printInvoice(context, *note);
    return success;
}

int remove(const Context& context, const InvoiceArguments& given) {
    auto session = Session::open(context, Session::offline());
    if (!session) return printError(context, session.error());
    const auto draft = found(**session, given.number);
    if (!draft) return printError(context, draft.error());
    const auto removed =
        await<void>([&](auto done) { (*session)->engine().removeInvoiceDraft(draft->id, std::move(done)); });
    if (!removed) return printError(context, removed.error());
    if (context.json) printJson(boost::json::object{{"ok", true}});
    printText(context, "Removed.");
    return success;
}

int exportAll(const Context& context, const InvoiceArguments& given) {
    auto session = Session::open(context, Session::offline());
    if (!session) return printError(context, session.error());
    const auto rows = await<std::size_t>(
        [&](auto done) { (*session)->engine().exportInvoices(given.file, std::move(done)); });
    if (!rows) return printError(context, rows.error());
    if (context.json) printJson(boost::json::object{{"rows", *rows}, {"file", given.file}});
    printText(context, std::to_string(*rows) + " invoices and credit notes are in " + given.file + ".");
    return success;
}

int receivables(const Context& context, const InvoiceArguments&) {
    auto session = Session::open(context, Session::offline());
    if (!session) return printError(context, session.error());
    const auto sums =
        await<Receivables>([&](auto done) { (*session)->engine().receivables(std::move(done)); });
    if (!sums) return printError(context, sums.error());
    if (context.json) printJson(toJson(*sums));
    printText(context,
              std::to_string(sums->invoices) + " invoices are open: " + sums->total.toZon(4) + " ZON");
    printText(context, "  not due       " + sums->notDue.toZon(4));
    printText(context, "  1 to 30 days  " + sums->upTo30.toZon(4));
    printText(context, "  31 to 60      " + sums->upTo60.toZon(4));
    printText(context, "  61 to 90      " + sums->upTo90.toZon(4));
    printText(context, "  older         " + sums->older.toZon(4));
    return success;
}

} // namespace

void addInvoiceGroup(CLI::App& app, Action& action) {
    CLI::App* group = app.add_subcommand("invoice", "ask for money, and know who paid");
    group->require_subcommand(1);
    const auto given = std::make_shared<InvoiceArguments>();
    const auto verb = [&](const char* name, const char* help,
                          int (*run)(const Context&, const InvoiceArguments&)) {
        CLI::App* command = group->add_subcommand(name, help);
        command->callback([&action, given, run] {
            action = [given, run](const Context& context) { return run(context, *given); };
        });
        return command;
    };
    const auto named = [&](CLI::App* command) {
        command->add_option("number", given->number, "INV-0042, or #7 for a draft")->required();
        return command;
    };
    const auto takesLines = [&](CLI::App* command) {
        return command->add_option("--line,-l", given->lines,
                                   "text;quantity;price[;tax in per cent], once for each line");
    };
    const auto choosesWallet = [&](CLI::App* command) {
        command->add_option("--wallet,-w", given->wallet, "paid into (not needed when there is one)");
    };

    InvoiceContent& content = given->content;
    CLI::App* create = verb("new", "write an invoice: a draft until it is issued", make);
    takesLines(create)->required();
    choosesWallet(create);
    create->add_option("--customer", content.customer, "name");
    create->add_option("--customer-address", content.customerAddress, "postal address");
    create->add_option("--customer-tax-id", content.customerTaxId, "the customer's tax number");
    create->add_option("--subject", content.subject, "what it is about");
    create->add_option("--note", content.note, "printed under the lines");
    create->add_option("--reference", content.reference,
                       "order number or the like; no two invoices share one");
    create->add_option("--currency", content.currency, "of the prices")->capture_default_str();
    create->add_option("--days", content.daysToPay, "days to pay")->capture_default_str();
    create->add_flag("--tax-included", content.pricesIncludeTax, "prices have the tax in them");
    create->add_flag("--issue", given->issue, "give it a number and an address at once");
    auto* every =
        create->add_option("--every", given->every, "make a draft of it every week, month or year (month:3)");
    every->needs(create->add_option("--first", given->first, "date of the first draft, as 2026-12-01"));

    CLI::App* take = verb("import", "drafts from a file of JSON lines", import);
    take->add_option("file", given->file)->required();
    take->add_flag("--issue", given->issue, "issue them too");
    choosesWallet(take);
    named(verb("issue", "give a draft its number and address; final", issue));
    named(verb("show", "all about one", show));
    named(verb("remove", "throw a draft away", remove));
    CLI::App* back = named(verb("credit", "take an issued invoice back, whole or by lines", credit));
    takesLines(back);
    back->add_option("--reason", given->reason, "printed on the credit note");

    CLI::App* listing = verb("list", "invoices, newest first", list);
    listing->add_option("--state", given->state, "unpaid, seen, partial, paid, over, late, credited");
    listing->add_option("--text", given->text, "part of number, customer, subject or reference");
    listing->add_option("--limit", given->limit)->capture_default_str();
    listing->add_flag("--drafts", given->drafts, "only drafts");
    listing->add_flag("--recurring", given->templates, "recurring invoices");
    listing->add_flag("--credit-notes", given->creditNotes, "credit notes");
    verb("export", "all of them as a table (CSV)", exportAll)->add_option("file", given->file)->required();
    verb("receivables", "what customers owe, by how late it is", receivables);
}

} // namespace zon::cli
