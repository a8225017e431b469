#pragma once

#include "core/books/bip329.h"
#include "core/books/csv_export.h"
#include "core/books/invoice.h"
#include "core/books/profile_summary.h"
#include "core/books/report.h"
#include "core/crypto/secret.h"
#include "core/store/contact_rows.h"
#include "core/wallet/types.h"

#include <QObject>
#include <filesystem>
#include <functional>

namespace zon {

/// The part of the engine that keeps invoices, labels and backups, under the promises of Backend: each
/// command answers once, later, and only while `context` lives.
class BooksBackend : public QObject {
    Q_OBJECT

public:
    template <typename T>
    using Reply = std::move_only_function<void(Result<T>)>;

    using QObject::QObject;
    ~BooksBackend() override;

    virtual void invoices(InvoiceQuery query, QObject* context, Reply<InvoicePage> done) = 0;
    virtual void invoice(InvoiceId invoice, QObject* context, Reply<Invoice> done) = 0;
    virtual void saveInvoiceDraft(std::optional<InvoiceId> id, InvoiceContent content,
                                  std::optional<Recurrence> recurrence, QObject* context,
                                  Reply<InvoiceId> done) = 0;
    virtual void removeInvoiceDraft(InvoiceId draft, QObject* context, Reply<void> done) = 0;
    virtual void issueInvoice(InvoiceId draft, QObject* context, Reply<Invoice> done) = 0;
    /// All that is left of it.
    virtual void creditInvoice(InvoiceId invoice, std::string reason, QObject* context,
                               Reply<Invoice> done) = 0;
    virtual void exportInvoices(std::filesystem::path file, QObject* context, Reply<std::size_t> done) = 0;

    virtual void contacts(QObject* context, Reply<std::vector<ContactRow>> done) = 0;
    virtual void saveContact(ContactRow contact, QObject* context, Reply<ContactRowId> done) = 0;
    virtual void removeContact(ContactRowId contact, QObject* context, Reply<void> done) = 0;

    /// Of one wallet, or of all.
    virtual void report(ReportPeriod period, std::optional<WalletId> wallet, QObject* context,
                        Reply<BooksReport> done) = 0;
    virtual void receivables(QObject* context, Reply<Receivables> done) = 0;
    virtual void exportCsv(CsvPreset preset, std::filesystem::path file, QObject* context,
                           Reply<CsvExport> done) = 0;
    virtual void exportLabels(std::filesystem::path file, QObject* context, Reply<std::size_t> done) = 0;
    virtual void importLabels(std::filesystem::path file, QObject* context, Reply<LabelImport> done) = 0;
    virtual void backup(std::filesystem::path file, SecretText password, QObject* context,
                        Reply<void> done) = 0;
    virtual void testRestore(std::filesystem::path file, SecretText password, QObject* context,
                             Reply<RestoreCheck> done) = 0;

signals:
    void invoicesChanged(const std::vector<zon::InvoiceSummary>& invoices,
                         const std::vector<zon::InvoiceId>& removed);
};

} // namespace zon
