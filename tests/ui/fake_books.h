#pragma once

#include "ui/books_backend.h"

#include <map>

namespace zon {

/// Invoices in memory, with the true arithmetic: what a page shows of them is what it would show of the
/// engine's.
class FakeBooks final : public BooksBackend {
    Q_OBJECT

public:
    using BooksBackend::BooksBackend;

    /// One in every state.
    void fillWithBakery();
    /// A payment comes (without a height: it is seen), and everybody is told.
    void pay(InvoiceId invoice, Amount amount, std::optional<std::int32_t> height);

    std::string password = "correct horse battery";
    std::optional<FiatRate> rate;
    std::vector<std::string> filesWritten;
    LabelImport labelImport;
    RestoreCheck restoreCheck;
    BooksReport sums;
    /// Half a year of a bakery, with something in every part.
    static BooksReport bakeryReport();
    ReportPeriod reportAsked; ///< of the last report
    std::optional<WalletId> reportWallet;
    std::vector<ContactRow> contactList;
    std::map<InvoiceId, std::vector<InvoicePayment>> payments;
    std::vector<InvoiceRow> rows; ///< oldest first; ids are places from 1

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
    void backup(std::filesystem::path file, SecretText typed, QObject* context, Reply<void> done) override;
    void testRestore(std::filesystem::path file, SecretText typed, QObject* context,
                     Reply<RestoreCheck> done) override;

private:
    InvoiceRow* find(InvoiceId id);
    InvoiceBalance balance(const InvoiceRow& row) const;
    InvoiceRows::Credited credited(const InvoiceRow& row) const;
    InvoiceSummary summary(const InvoiceRow& row) const;
    Invoice whole(const InvoiceRow& row) const;
    InvoiceId add(InvoiceContent content, InvoiceRow::Kind kind);
    void issue(InvoiceRow& row, const std::string& series, UnixTime at);
    void tell(InvoiceId id);
};

} // namespace zon
