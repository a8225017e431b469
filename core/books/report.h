#pragma once

#include "core/books/dates.h"
#include "core/books/invoice.h"
#include "core/store/book_rows.h"

#include <deque>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// Sums over the books, without a database: rows go in oldest first, figures come out.
namespace zon {

struct ReportPeriod {
    std::optional<UnixTime> from{};  ///< inclusive
    std::optional<UnixTime> until{}; ///< exclusive
    bool holds(UnixTime time) const { return (!from || time >= *from) && (!until || time < *until); }
};

/// What came in and went out in a month under a label.
struct LabelMonth {
    YearMonth month{};
    std::string label{}; ///< empty: without one
    Amount in{};
    Amount out{}; ///< positive, without fees
    std::int64_t inFiat = 0;
    std::int64_t outFiat = 0;
    friend bool operator==(const LabelMonth&, const LabelMonth&) = default;
};

/// Part of a purchase, sold.
struct RealisedGain {
    UnixTime acquired{};
    UnixTime disposed{};
    Txid txid{}; ///< that disposed of it
    Amount amount{};
    std::optional<std::int64_t> cost{};     ///< empty when nobody knows what it was worth when it came
    std::optional<std::int64_t> proceeds{}; ///< the same when it went
    std::optional<std::int64_t> gain() const {
        if (!cost || !proceeds) return std::nullopt;
        return *proceeds - *cost;
    }
    friend bool operator==(const RealisedGain&, const RealisedGain&) = default;
};

struct BooksReport {
    std::string currency{}; ///< of the fiat figures
    std::vector<LabelMonth> months{};
    Amount income{};   ///< mined included
    Amount spending{}; ///< without fees
    Amount fees{};
    Amount mined{};
    Amount redeemed{}; ///< what orders delivered in the period cost, of all wallets; part of the spending
    std::int64_t orders = 0; ///< those
    std::int64_t incomeFiat = 0, spendingFiat = 0, feesFiat = 0, minedFiat = 0;
    std::size_t withoutValue = 0; ///< transactions that are in no fiat figure
    std::vector<RealisedGain> gains{};
    std::int64_t gain = 0;             ///< of those with a known cost and proceeds
    std::size_t gainsWithoutValue = 0; ///< parts whose cost or proceeds nobody knows
};

/// Makes a report from the whole history: gains need what came before the period too.
///
/// A transaction between one's own wallets is one transaction: only its fee left. What leaves, the fee
/// included, is sold at what it was worth that day; first in, first out, over all wallets.
class ReportBuilder {
public:
    ReportBuilder(std::string currency, ReportPeriod period) : period_(period) {
        report_.currency = std::move(currency);
    }

    void add(const BookRow& row); ///< in the order of BookRows::forEach
    BooksReport finish();

private:
    struct Lot {
        Amount left;
        std::optional<std::int64_t> cost; ///< of what is left
        UnixTime time;
    };
    struct Flow {
        Txid txid;
        UnixTime time;
        Amount net;
        std::optional<Amount> fee;
        bool mined = false;
        bool empty = true;
        std::string label;
        std::optional<FiatRate> rate;
    };

    void close();
    void dispose(const Flow& flow, Amount amount);
    std::optional<std::int64_t> valueOf(const Flow& flow, Amount amount) const;

    ReportPeriod period_;
    BooksReport report_;
    Flow flow_; ///< the transaction whose rows are coming
    std::deque<Lot> lots_;
    std::map<std::pair<YearMonth, std::string>, LabelMonth> months_;
};

/// What customers owe, by how long it is overdue.
struct Receivables {
    Amount notDue{};
    Amount upTo30{}; ///< days
    Amount upTo60{};
    Amount upTo90{};
    Amount older{};
    Amount total{};
    std::size_t invoices = 0;
    friend bool operator==(const Receivables&, const Receivables&) = default;
};

Receivables agedReceivables(std::span<const InvoiceSummary> invoices, UnixTime now);

} // namespace zon
