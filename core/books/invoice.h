#pragma once

#include "core/books/money.h"
#include "core/store/invoice_rows.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

/// Invoices without a database: arithmetic and states.
namespace zon {

struct InvoiceId {
    std::int64_t value = 0;
    friend auto operator<=>(const InvoiceId&, const InvoiceId&) = default;
};

/// What one rate of tax comes to, rounded once over all its lines.
struct TaxTotal {
    std::int32_t rate = 0; ///< basis points
    std::int64_t net = 0;
    std::int64_t tax = 0;
    friend bool operator==(const TaxTotal&, const TaxTotal&) = default;
};

struct InvoiceTotals {
    std::vector<std::int64_t> lines{}; ///< each as it is written: net, or with tax when prices include it
    std::vector<TaxTotal> taxes{};     ///< by rising rate
    std::int64_t net = 0;
    std::int64_t tax = 0;
    std::int64_t gross = 0;
    friend bool operator==(const InvoiceTotals&, const InvoiceTotals&) = default;
};

/// Says in a sentence what is missing or out of bounds: currency, lines, quantities, prices, rates, sums.
Result<InvoiceTotals> totalsOf(const InvoiceContent& content);

enum class InvoiceState : std::uint8_t {
    Unpaid,   ///< nothing came (also drafts)
    Seen,     ///< enough is on its way, but not in a block
    Partial,  ///< something came, not enough
    Paid,     ///< all of it, in blocks
    Over,     ///< more than was asked for: the rest is owed back
    Late,     ///< the due date has passed and it is not all there
    Credited, ///< taken back in full by credit notes
};

/// The stable name used in JSON and CSV.
std::string_view invoiceStateName(InvoiceState state);
bool isSettled(InvoiceState state); ///< paid, over or credited

struct InvoiceBalance {
    InvoiceState state = InvoiceState::Unpaid;
    Amount confirmed{};
    Amount unconfirmed{};
    Amount open{};                    ///< what is still missing, counting blocks only; never negative
    Amount surplus{};                 ///< what is owed back; never negative
    bool overdue = false;             ///< also when something came
    std::optional<UnixTime> paidAt{}; ///< of the block that made it whole
};

/// `now` should never be earlier than the tip's time: a clock set back must not make late invoices young
/// again.
InvoiceBalance balanceOf(const InvoiceRow& invoice, std::span<const InvoicePayment> payments,
                         const InvoiceRows::Credited& credited, UnixTime now);

/// The part of an invoice's zat that stands for `gross` of its currency: all of them for all of it.
Amount creditedAmount(const InvoiceRow& invoice, std::int64_t gross);

/// The date after `from` at which something that repeats is due, by the calendar in UTC.
UnixTime nextOccurrence(const Recurrence& recurrence, UnixTime from);

/// Everything about one invoice, for showing it.
struct Invoice {
    InvoiceId id{};
    InvoiceRow row{};
    Currency currency{};
    InvoiceTotals totals{};
    InvoiceBalance balance{};
    std::vector<InvoicePayment> payments{};
    std::vector<InvoiceEvent> events{};     ///< oldest first
    std::vector<std::string> creditNotes{}; ///< their numbers
    std::string creditsNumber{};            ///< of a credit note: the invoice it takes back
    std::optional<Recurrence> recurrence{}; ///< of a template
    std::string uri{}; ///< to pay what is still open; empty when nothing is, and for drafts
    std::optional<FiatRate> frozenRate{};    ///< of the first payment that was in a block
    std::optional<std::int64_t> fiatValue{}; ///< of all confirmed payments, by their frozen rates

    bool isDraft() const { return !row.number; }
};

/// A line of the list.
struct InvoiceSummary {
    InvoiceId id{};
    InvoiceRow::Kind kind = InvoiceRow::Kind::Invoice;
    std::string number{}; ///< empty for a draft
    std::string customer{};
    std::string subject{};
    Currency currency{};
    std::int64_t gross = 0;
    Amount amount{};
    InvoiceBalance balance{};
    UnixTime date{}; ///< issued, else created
    std::optional<UnixTime> due{};
    std::optional<UnixTime> next{}; ///< of a template: its next draft
};

struct InvoiceQuery {
    InvoiceRow::Kind kind = InvoiceRow::Kind::Invoice;
    std::optional<InvoiceState> state{}; ///< of issued ones
    bool draftsOnly = false;
    std::string text{}; ///< in number, customer, subject, reference; any case (ASCII)
    std::size_t offset = 0;
    std::size_t limit = 200; ///< at most 1,000
};

struct InvoicePage {
    std::vector<InvoiceSummary> rows{}; ///< newest first, drafts last
    std::size_t total = 0;              ///< matching the query
};

/// An invoice whose state became another one.
struct InvoiceChange {
    InvoiceSummary invoice{};
    InvoiceState before = InvoiceState::Unpaid;
};

} // namespace zon
