#pragma once

#include "core/store/book_rows.h"
#include "core/store/database.h"
#include "core/store/row_ids.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace zon {

struct InvoiceLine {
    std::string text{};
    std::int64_t quantity = 1'000; ///< in thousandths
    std::int64_t unitPrice = 0;    ///< in the smallest unit of the invoice's currency
    std::int32_t taxRate = 0;      ///< in basis points: 1,900 is 19 %
    friend bool operator==(const InvoiceLine&, const InvoiceLine&) = default;
};

/// What a person writes on an invoice.
struct InvoiceContent {
    WalletRowId wallet{};          ///< paid into
    std::string customer{};        ///< name
    std::string customerAddress{}; ///< postal, several lines
    std::string customerTaxId{};
    std::string subject{};
    std::string note{};
    std::string reference{};      ///< the customer's order number or the like; no two invoices share one
    std::string currency = "ZON"; ///< or ISO 4217
    bool pricesIncludeTax = false;
    std::int32_t daysToPay = 14;
    std::vector<InvoiceLine> lines{};
    friend bool operator==(const InvoiceContent&, const InvoiceContent&) = default;
};

struct InvoiceRow {
    enum class Kind : std::uint8_t { Invoice, CreditNote, Template };

    InvoiceRowId id{}; ///< chosen by insertDraft()
    Kind kind = Kind::Invoice;
    InvoiceContent content{};
    std::int64_t gross = 0; ///< what the lines come to, tax included, in the currency's smallest unit
    UnixTime created{};
    std::optional<InvoiceRowId> credits{};  ///< the invoice that this credit note takes back
    std::optional<InvoiceRowId> madeFrom{}; ///< the template of a recurring one

    // Set when it is issued, and final from then on.
    std::string series{};                 ///< what stands before the number
    std::optional<std::int64_t> number{}; ///< empty: a draft
    std::optional<UnixTime> issued{};
    std::optional<UnixTime> due{};
    Amount amount{};                ///< to be paid, or credited
    std::optional<FiatRate> rate{}; ///< by which `amount` was made from `gross`; empty in ZON
    std::string address{};
    std::optional<ScriptRowId> script{};

    std::int32_t told = 0; ///< the payment state that was last told; changes after that are events

    /// "INV-0042"; empty for a draft.
    std::string numberText() const;
};

/// A coin that came to an invoice's address.
struct InvoicePayment {
    Txid txid{};
    Amount amount{};
    std::optional<std::int32_t> height{}; ///< empty: not in a block
    UnixTime time{};                      ///< of the block, else when first seen
    friend bool operator==(const InvoicePayment&, const InvoicePayment&) = default;
};

struct InvoiceEvent {
    UnixTime at{};
    std::int32_t state = 0;
    Amount confirmed{};
    Amount unconfirmed{};
};

/// When a template makes its next draft.
struct Recurrence {
    enum class Unit : std::uint8_t { Week, Month, Year };

    Unit unit = Unit::Month;
    std::int32_t every = 1;
    std::int32_t day = 1; ///< of the month, 1 to 31: the last day in months that are shorter
    UnixTime next{};
    friend bool operator==(const Recurrence&, const Recurrence&) = default;
};

/// Invoices, credit notes and templates. What has a number can't be changed or removed: the schema refuses
/// it.
class InvoiceRows {
public:
    static constexpr std::size_t maxPage = 1000;

    explicit InvoiceRows(Database& database) : database_(&database) {}

    /// A row without a number. InvalidArgument when its reference is another one's.
    Result<InvoiceRowId> insertDraft(const InvoiceRow& draft);
    /// Changes content and gross; NotFound when it is gone or was issued.
    Result<void> updateDraft(const InvoiceRow& draft);
    /// Drafts and templates only; NotFound.
    Result<void> removeDraft(InvoiceRowId draft);
    /// Writes number, dates, amount, rate, address of a draft.
    Result<void> issue(const InvoiceRow& invoice);

    /// The number that comes next in a series, from 1.
    Result<std::int64_t> nextNumber(const std::string& series);
    /// When the last of a series was issued.
    Result<std::optional<UnixTime>> lastIssued(const std::string& series);

    Result<InvoiceRow> get(InvoiceRowId invoice); ///< NotFound
    Result<std::optional<InvoiceRowId>> byNumber(const std::string& series, std::int64_t number);
    /// Those with a number, then drafts; newest first.
    Result<void> forEach(InvoiceRow::Kind kind, const std::function<void(const InvoiceRow&)>& visit);

    /// Invoices whose address one of these transactions paid, or which lost a payment with it.
    Result<std::vector<InvoiceRowId>> paidBy(const Txid& txid);
    /// The invoice whose address this script is.
    Result<std::optional<InvoiceRowId>> byScript(ScriptRowId script);
    /// Issued invoices whose told state is one of money on its way or late: looked at again when blocks are
    /// undone.
    Result<std::vector<InvoiceRowId>> withPaymentsTold();
    /// Coins of live transactions at the invoice's address, oldest first.
    Result<std::vector<InvoicePayment>> payments(ScriptRowId script, WalletRowId wallet);
    /// What credit notes took back: in the currency's smallest unit, and in zat.
    struct Credited {
        std::int64_t gross = 0;
        Amount amount{};
    };
    Result<Credited> credited(InvoiceRowId invoice);

    /// Keeps the state as told, with a line for the invoice's history.
    Result<void> tell(InvoiceRowId invoice, const InvoiceEvent& event);
    Result<std::vector<InvoiceEvent>> events(InvoiceRowId invoice);

    Result<void> putRecurrence(InvoiceRowId invoiceTemplate, const Recurrence& recurrence);
    Result<std::optional<Recurrence>> recurrence(InvoiceRowId invoiceTemplate);
    /// Templates whose next draft is due.
    Result<std::vector<InvoiceRowId>> recurrencesDue(UnixTime now);

private:
    Result<void> writeLines(InvoiceRowId invoice, const InvoiceContent& content);
    Result<void> index(const InvoiceRow& invoice);
    Result<void> readLines(InvoiceRow& row);

    Database* database_;
};

} // namespace zon
