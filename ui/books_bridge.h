#pragma once

#include "ui/books_backend.h"

#include "core/engine/engine.h"

namespace zon {

/// EngineBridge's counterpart for invoices, labels and backups: it crosses the same border by the same rules.
class BooksBridge final : public BooksBackend {
    Q_OBJECT

public:
    explicit BooksBridge(Engine& engine, QObject* parent = nullptr);

    void invoices(InvoiceQuery query, QObject* context, Reply<InvoicePage> done) override;
    void invoice(InvoiceId invoice, QObject* context, Reply<Invoice> done) override;
    void saveInvoiceDraft(std::optional<InvoiceId> id, InvoiceContent content,
                          std::optional<Recurrence> recurrence, QObject* context,
                          Reply<InvoiceId> done) override;
    void removeInvoiceDraft(InvoiceId draft, QObject* context, Reply<void> done) override;
    void issueInvoice(InvoiceId draft, QObject* context, Reply<Invoice> done) override;
    void creditInvoice(InvoiceId invoice, std::string reason, QObject* context, Reply<Invoice> done) override;
    void exportInvoices(std::filesystem::path file, QObject* context, Reply<std::size_t> done) override;
    void contacts(QObject* context, Reply<std::vector<ContactRow>> done) override;
    void saveContact(ContactRow contact, QObject* context, Reply<ContactRowId> done) override;
    void removeContact(ContactRowId contact, QObject* context, Reply<void> done) override;
    void report(ReportPeriod period, std::optional<WalletId> wallet, QObject* context,
                Reply<BooksReport> done) override;
    void receivables(QObject* context, Reply<Receivables> done) override;
    void exportCsv(CsvPreset preset, std::filesystem::path file, QObject* context,
                   Reply<CsvExport> done) override;
    void exportLabels(std::filesystem::path file, QObject* context, Reply<std::size_t> done) override;
    void importLabels(std::filesystem::path file, QObject* context, Reply<LabelImport> done) override;
    void backup(std::filesystem::path file, SecretText password, QObject* context, Reply<void> done) override;
    void testRestore(std::filesystem::path file, SecretText password, QObject* context,
                     Reply<RestoreCheck> done) override;

private:
    Engine& engine_;
};

} // namespace zon
