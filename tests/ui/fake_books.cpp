#include "tests/ui/fake_books.h"

#include "core/books/payment_uri.h"
#include "tests/ui/fake_answer.h"

#include <QDateTime>

namespace zon {
namespace {

const std::string someAddress = "szon1q8f2c4v7w0y6rj5mdx3hn9ktzl2ae4gps0q7u8d";

UnixTime now() {
    return unixTime(QDateTime::currentSecsSinceEpoch());
}

Error gone() {
    return {ErrorCode::NotFound, "There is no such invoice.", {}};
}

} // namespace

void FakeBooks::fillWithBakery() {
    contactList = {
        {.id = {1},
         .name = "Café Anna",
         .address = "szon1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0g",
         .note = "Pays on Mondays"},
        {.id = {2}, .name = "Mill at the river", .address = "szon1qxyz0000000000000000000000000000"}};
    const auto made = [&](const char* customer, const char* subject, std::int64_t zat, int daysAgo) {
        InvoiceContent content;
        content.wallet = {1};
        content.customer = customer;
        content.subject = subject;
        content.lines = {{subject, 1'000, zat, 700}};
        const InvoiceId id = add(content, InvoiceRow::Kind::Invoice);
        issue(*find(id), "INV-", now() - std::chrono::days(daysAgo));
        return id;
    };
    const auto amountOf = [&](InvoiceId id) { return find(id)->amount; };
    const InvoiceId paid = made("Café Anna", "Rolls, October", 125 * Amount::zatPerZon, 40);
    payments[paid] = {{Txid(), amountOf(paid), 100, now() - std::chrono::days(35)}};
    made("Hotel Post", "Breakfast bread", 3'240'000'000, 30); // late
    const InvoiceId part = made("School canteen", "Pretzels, week 46", 6'400'000'000, 5);
    payments[part] = {{Txid(), Amount(2'000'000'000), 120, now() - std::chrono::days(2)}};
    const InvoiceId over = made("Marie Keller", "Wedding cake", 2'850'000'000, 4);
    payments[over] = {{Txid(), amountOf(over) + Amount(50'000'000), 130, now() - std::chrono::days(1)}};
    const InvoiceId seen = made("Café Anna", "Rolls, November", 118 * Amount::zatPerZon, 1);
    payments[seen] = {{Txid(), amountOf(seen), std::nullopt, now()}};
    made("Nordwind GmbH", "Catering", 41'575'000'000, 0);
    InvoiceContent draft;
    draft.wallet = {1};
    draft.customer = "Parish office";
    draft.subject = "Advent biscuits";
    draft.lines = {{"Biscuits, kg", 12'500, 150'000'000, 700}, {"Boxes", 50'000, 2'000'000, 1'900}};
    add(draft, InvoiceRow::Kind::Invoice);

    restoreCheck.lines = {
        {"Wallets", "2", "2", true},          {"Balance of Bakery", "1284.5062 ZON", "1284.5062 ZON", true},
        {"Transactions", "318", "318", true}, {"Labels", "212", "212", true},
        {"Contacts", "14", "14", true},       {"Invoices", "7", "7", true}};
    restoreCheck.same = true;
    restoreCheck.verdict = "This backup restores everything that is in the profile now.";
    labelImport = {.lines = 100,
                   .applied = 97,
                   .unchanged = 1,
                   .kept = 1,
                   .refused = 1,
                   .problems = {{12, "This line is not a JSON object."}}};
}

void FakeBooks::pay(InvoiceId invoice, Amount amount, std::optional<std::int32_t> height) {
    payments[invoice] = {{Txid(), amount, height, now()}};
    tell(invoice);
}

InvoiceRow* FakeBooks::find(InvoiceId id) {
    for (InvoiceRow& row : rows)
        if (row.id.value == id.value) return &row;
    return nullptr;
}

InvoiceRows::Credited FakeBooks::credited(const InvoiceRow& row) const {
    InvoiceRows::Credited sum;
    for (const InvoiceRow& note : rows)
        if (note.credits == row.id) sum = {sum.gross + note.gross, sum.amount + note.amount};
    return sum;
}

InvoiceBalance FakeBooks::balance(const InvoiceRow& row) const {
    const auto found = payments.find({row.id.value});
    return balanceOf(row, found == payments.end() ? std::vector<InvoicePayment>{} : found->second,
                     credited(row), now());
}

InvoiceSummary FakeBooks::summary(const InvoiceRow& row) const {
    InvoiceSummary out;
    out.id = {row.id.value};
    out.kind = row.kind;
    out.number = row.numberText();
    out.customer = row.content.customer;
    out.subject = row.content.subject;
    out.currency = *Currency::byCode(row.content.currency);
    out.gross = row.gross;
    out.amount = row.amount;
    out.balance = balance(row);
    out.date = row.issued.value_or(row.created);
    out.due = row.due;
    return out;
}

Invoice FakeBooks::whole(const InvoiceRow& row) const {
    Invoice out;
    out.id = {row.id.value};
    out.row = row;
    out.currency = *Currency::byCode(row.content.currency);
    out.totals = *totalsOf(row.content);
    out.balance = balance(row);
    if (const auto found = payments.find(out.id); found != payments.end()) out.payments = found->second;
    for (const InvoiceRow& note : rows)
        if (note.credits == row.id) out.creditNotes.push_back(note.numberText());
    if (row.number && !isSettled(out.balance.state) && row.kind == InvoiceRow::Kind::Invoice)
        out.uri = paymentUri(row.address, out.balance.open, "Bakery", row.numberText());
    return out;
}

InvoiceId FakeBooks::add(InvoiceContent content, InvoiceRow::Kind kind) {
    InvoiceRow row;
    row.id = {rows.empty() ? 1 : rows.back().id.value + 1};
    row.kind = kind;
    row.gross = totalsOf(content)->gross;
    row.content = std::move(content);
    row.created = now();
    rows.push_back(std::move(row));
    return {rows.back().id.value};
}

void FakeBooks::issue(InvoiceRow& row, const std::string& series, UnixTime at) {
    row.series = series;
    std::int64_t last = 0;
    for (const InvoiceRow& other : rows)
        if (other.series == series) last = std::max(last, other.number.value_or(0));
    row.number = last + 1;
    row.issued = at;
    row.due = at + std::chrono::days(row.content.daysToPay);
    const Currency currency = *Currency::byCode(row.content.currency);
    row.amount = currency.isZon() ? Amount(row.gross) : *toZat(row.gross, currency, *rate);
    if (!currency.isZon()) row.rate = rate;
    row.address = someAddress;
}

void FakeBooks::tell(InvoiceId id) {
    const InvoiceRow* row = find(id);
    if (row)
        emit invoicesChanged({summary(*row)}, {});
    else
        emit invoicesChanged({}, {id});
}

void FakeBooks::invoices(InvoiceQuery query, QObject* context, Reply<InvoicePage> done) {
    InvoicePage page;
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        if (row->kind != query.kind || (query.draftsOnly && row->number)) continue;
        const InvoiceSummary line = summary(*row);
        if (query.state && (!row->number || line.balance.state != *query.state)) continue;
        if (!query.text.empty() && !line.customer.contains(query.text)) continue;
        page.rows.push_back(line);
    }
    page.total = page.rows.size();
    answer<InvoicePage>(context, std::move(done), std::move(page));
}

void FakeBooks::invoice(InvoiceId invoice, QObject* context, Reply<Invoice> done) {
    const InvoiceRow* row = find(invoice);
    answer<Invoice>(context, std::move(done), row ? Result<Invoice>(whole(*row)) : std::unexpected(gone()));
}

void FakeBooks::saveInvoiceDraft(std::optional<InvoiceId> id, InvoiceContent content,
                                 std::optional<Recurrence> recurrence, QObject* context,
                                 Reply<InvoiceId> done) {
    const auto totals = totalsOf(content);
    if (!totals) return answer<InvoiceId>(context, std::move(done), fail(totals));
    if (id) {
        InvoiceRow* row = find(*id);
        if (!row || row->number) return answer<InvoiceId>(context, std::move(done), std::unexpected(gone()));
        row->content = std::move(content);
        row->gross = totals->gross;
    } else {
        id = add(std::move(content), recurrence ? InvoiceRow::Kind::Template : InvoiceRow::Kind::Invoice);
    }
    tell(*id);
    answer<InvoiceId>(context, std::move(done), *id);
}

void FakeBooks::removeInvoiceDraft(InvoiceId draft, QObject* context, Reply<void> done) {
    std::erase_if(rows, [&](const InvoiceRow& row) { return row.id.value == draft.value && !row.number; });
    tell(draft);
    answer<void>(context, std::move(done), {});
}

void FakeBooks::issueInvoice(InvoiceId draft, QObject* context, Reply<Invoice> done) {
    InvoiceRow* row = find(draft);
    if (!row) return answer<Invoice>(context, std::move(done), std::unexpected(gone()));
    if (row->content.currency != "ZON" && !rate)
        return answer<Invoice>(context, std::move(done),
                               fail(ErrorCode::InvalidArgument, "There is no rate for this currency."));
    issue(*row, "INV-", now());
    tell(draft);
    answer<Invoice>(context, std::move(done), whole(*row));
}

void FakeBooks::creditInvoice(InvoiceId invoice, std::string reason, QObject* context, Reply<Invoice> done) {
    InvoiceContent content = find(invoice)->content;
    content.note = std::move(reason);
    const InvoiceId id = add(std::move(content), InvoiceRow::Kind::CreditNote);
    InvoiceRow& note = *find(id);
    note.credits = InvoiceRowId{invoice.value};
    issue(note, "CN-", now());
    tell(invoice);
    answer<Invoice>(context, std::move(done), whole(note));
}

void FakeBooks::exportInvoices(std::filesystem::path file, QObject* context, Reply<std::size_t> done) {
    filesWritten.push_back(file.filename());
    answer<std::size_t>(context, std::move(done), rows.size());
}

void FakeBooks::contacts(QObject* context, Reply<std::vector<ContactRow>> done) {
    answer<std::vector<ContactRow>>(context, std::move(done), contactList);
}

void FakeBooks::saveContact(ContactRow contact, QObject* context, Reply<ContactRowId> done) {
    for (ContactRow& known : contactList) {
        if (known.id == contact.id) {
            known = contact;
            return answer<ContactRowId>(context, std::move(done), known.id);
        }
        if (known.name == contact.name)
            return answer<ContactRowId>(context, std::move(done),
                                        fail(ErrorCode::InvalidArgument, "There is somebody of this name."));
    }
    contact.id = {static_cast<std::int64_t>(contactList.size() + 1)};
    contactList.push_back(contact);
    answer<ContactRowId>(context, std::move(done), contact.id);
}

void FakeBooks::removeContact(ContactRowId contact, QObject* context, Reply<void> done) {
    std::erase_if(contactList, [&](const ContactRow& one) { return one.id == contact; });
    answer<void>(context, std::move(done), {});
}

BooksReport FakeBooks::bakeryReport() {
    BooksReport report;
    report.currency = "EUR";
    report.income = Amount(1'250'000'000);
    report.incomeFiat = 12'345;
    report.mined = Amount(250'000'000);
    report.spending = Amount(300'000'000);
    report.redeemed = Amount(100'000'000);
    report.orders = 2;
    report.gain = -50;
    report.withoutValue = 3;
    report.months = {{.month = {2026, 1}, .label = "", .in = Amount(100), .out = {}},
                     {.month = {2026, 2}, .label = "Flour", .in = {}, .out = Amount(300'000'000)}};
    report.gains = {{.acquired = unixTime(1'700'000'000),
                     .disposed = unixTime(1'760'000'000),
                     .txid = {},
                     .amount = Amount(300'000'000),
                     .cost = 200,
                     .proceeds = 150},
                    {.acquired = unixTime(1'700'000'000),
                     .disposed = unixTime(1'770'000'000),
                     .txid = {},
                     .amount = Amount(1),
                     .cost = std::nullopt,
                     .proceeds = 1}};
    return report;
}

void FakeBooks::report(ReportPeriod period, std::optional<WalletId> wallet, QObject* context,
                       Reply<BooksReport> done) {
    reportAsked = period;
    reportWallet = wallet;
    answer<BooksReport>(context, std::move(done), sums);
}

void FakeBooks::receivables(QObject* context, Reply<Receivables> done) {
    std::vector<InvoiceSummary> all;
    for (const InvoiceRow& row : rows)
        all.push_back(summary(row));
    answer<Receivables>(context, std::move(done), agedReceivables(all, now()));
}

void FakeBooks::exportCsv(CsvPreset, std::filesystem::path file, QObject* context, Reply<CsvExport> done) {
    filesWritten.push_back(file.filename());
    answer<CsvExport>(context, std::move(done), CsvExport{.rows = 318, .withoutValue = 0});
}

void FakeBooks::exportLabels(std::filesystem::path file, QObject* context, Reply<std::size_t> done) {
    filesWritten.push_back(file.filename());
    answer<std::size_t>(context, std::move(done), std::size_t{212});
}

void FakeBooks::importLabels(std::filesystem::path, QObject* context, Reply<LabelImport> done) {
    answer<LabelImport>(context, std::move(done), labelImport);
}

void FakeBooks::backup(std::filesystem::path file, SecretText typed, QObject* context, Reply<void> done) {
    if (typed.view() != password)
        return answer<void>(context, std::move(done),
                            fail(ErrorCode::WrongPassword, "The password is wrong."));
    filesWritten.push_back(file.filename());
    answer<void>(context, std::move(done), {});
}

void FakeBooks::testRestore(std::filesystem::path, SecretText typed, QObject* context,
                            Reply<RestoreCheck> done) {
    if (typed.view() != password)
        return answer<RestoreCheck>(context, std::move(done),
                                    fail(ErrorCode::WrongPassword, "The password is wrong."));
    answer<RestoreCheck>(context, std::move(done), restoreCheck);
}

} // namespace zon
