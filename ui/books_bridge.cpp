#include "ui/books_bridge.h"

#include "ui/post_home.h"

namespace zon {

BooksBridge::BooksBridge(Engine& engine, QObject* parent) : BooksBackend(parent), engine_(engine) {}

void BooksBridge::invoices(InvoiceQuery query, QObject* context, Reply<InvoicePage> done) {
    engine_.invoices(std::move(query), home(context, std::move(done)));
}

void BooksBridge::invoice(InvoiceId invoice, QObject* context, Reply<Invoice> done) {
    engine_.invoice(invoice, home(context, std::move(done)));
}

void BooksBridge::saveInvoiceDraft(std::optional<InvoiceId> id, InvoiceContent content,
                                   std::optional<Recurrence> recurrence, QObject* context,
                                   Reply<InvoiceId> done) {
    engine_.saveInvoiceDraft(id, std::move(content), recurrence, home(context, std::move(done)));
}

void BooksBridge::removeInvoiceDraft(InvoiceId draft, QObject* context, Reply<void> done) {
    engine_.removeInvoiceDraft(draft, home(context, std::move(done)));
}

void BooksBridge::issueInvoice(InvoiceId draft, QObject* context, Reply<Invoice> done) {
    engine_.issueInvoice(draft, home(context, std::move(done)));
}

void BooksBridge::creditInvoice(InvoiceId invoice, std::string reason, QObject* context,
                                Reply<Invoice> done) {
    engine_.creditInvoice(invoice, {}, std::move(reason), home(context, std::move(done)));
}

void BooksBridge::exportInvoices(std::filesystem::path file, QObject* context, Reply<std::size_t> done) {
    engine_.exportInvoices(std::move(file), home(context, std::move(done)));
}

void BooksBridge::contacts(QObject* context, Reply<std::vector<ContactRow>> done) {
    engine_.contacts(home(context, std::move(done)));
}

void BooksBridge::saveContact(ContactRow contact, QObject* context, Reply<ContactRowId> done) {
    engine_.saveContact(std::move(contact), home(context, std::move(done)));
}

void BooksBridge::removeContact(ContactRowId contact, QObject* context, Reply<void> done) {
    engine_.removeContact(contact, home(context, std::move(done)));
}

void BooksBridge::report(ReportPeriod period, std::optional<WalletId> wallet, QObject* context,
                         Reply<BooksReport> done) {
    engine_.report(period, wallet, home(context, std::move(done)));
}

void BooksBridge::receivables(QObject* context, Reply<Receivables> done) {
    engine_.receivables(home(context, std::move(done)));
}

void BooksBridge::exportCsv(CsvPreset preset, std::filesystem::path file, QObject* context,
                            Reply<CsvExport> done) {
    engine_.exportCsv(preset, {}, std::move(file), home(context, std::move(done)));
}

void BooksBridge::exportLabels(std::filesystem::path file, QObject* context, Reply<std::size_t> done) {
    engine_.exportLabels(std::move(file), home(context, std::move(done)));
}

void BooksBridge::importLabels(std::filesystem::path file, QObject* context, Reply<LabelImport> done) {
    engine_.importLabels(std::move(file), home(context, std::move(done)));
}

void BooksBridge::backup(std::filesystem::path file, SecretText password, QObject* context,
                         Reply<void> done) {
    engine_.backup(std::move(file), std::move(password), home(context, std::move(done)));
}

void BooksBridge::testRestore(std::filesystem::path file, SecretText password, QObject* context,
                              Reply<RestoreCheck> done) {
    engine_.testRestore(std::move(file), std::move(password), home(context, std::move(done)));
}

} // namespace zon
