#pragma once

#include "core/books/invoice.h"
#include "core/wallet/wallet_book.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace zon {

/// With what an invoice is issued or looked at.
struct InvoiceTerms {
    std::string series = "INV-";
    std::string creditSeries = "CN-";
    std::optional<FiatRate> rate{}; ///< for prices in that currency
    std::string payee{};            ///< the business's name, for the link
};

/// Invoices of the open profile. On the engine's thread; every change is one store transaction.
///
/// `now` is the later of the clock and the tip's time everywhere: a clock set back makes no invoice young
/// again, and dates rise with numbers.
class InvoiceBook {
public:
    /// Both must outlive it.
    InvoiceBook(Database& db, WalletBook& wallets) : db_(db), wallets_(wallets) {}

    // Drafts and templates.

    /// Adds a draft, or changes the one with this id. With a recurrence it is a template, from which drafts
    /// are made.
    Result<InvoiceId> saveDraft(std::optional<InvoiceId> id, const InvoiceContent& content,
                                const std::optional<Recurrence>& recurrence, UnixTime now);
    Result<void> removeDraft(InvoiceId draft);
    /// The drafts that templates owe by now; made once, whatever the clock does afterwards.
    Result<std::vector<InvoiceId>> makeRecurring(UnixTime now);

    // Issuing.

    struct Issued {
        Invoice invoice;
        bool beyondGap = false; ///< see WalletBook::reserveAddress
    };
    /// Gives a draft the next number, an address of its own and, when its prices are in fiat, the amount by
    /// the rate given. Final.
    Result<Issued> issue(InvoiceId draft, const InvoiceTerms& terms, UnixTime now);
    /// Takes an invoice back, in part when lines are given (each as on an invoice), else all that is left of
    /// it.
    Result<Invoice> credit(InvoiceId invoice, std::vector<InvoiceLine> lines, const std::string& reason,
                           const InvoiceTerms& terms, UnixTime now);

    // Looking.

    Result<Invoice> get(InvoiceId invoice, const InvoiceTerms& terms, UnixTime now);
    /// "INV-0042", or the number in the list that drafts have ("#7").
    Result<InvoiceId> find(std::string_view numberOrId);
    Result<InvoicePage> list(const InvoiceQuery& query, UnixTime now);
    Result<InvoiceSummary> summaryOf(InvoiceId invoice, UnixTime now); ///< NotFound
    /// Newest first, for tables and sums.
    Result<void> forEachIssued(InvoiceRow::Kind kind, UnixTime now,
                               const std::function<void(const InvoiceSummary&)>& visit);

    // Payments.

    /// After coins changed: keeps what they were worth and says which invoices became something else.
    Result<std::vector<InvoiceChange>> paymentsChanged(const LedgerChanges& changes,
                                                       const std::optional<FiatRate>& rate, UnixTime now);

private:
    Result<InvoiceSummary> summary(const InvoiceRow& row, UnixTime now);
    Result<std::optional<InvoiceChange>> look(InvoiceRowId id, UnixTime now);
    Result<void> addValue(Invoice& invoice);

    Database& db_;
    WalletBook& wallets_;
};

} // namespace zon
